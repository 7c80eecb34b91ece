"""Terms on a board say what they mean, whatever number stands beside them; words of documents do not."""

from __future__ import annotations

import pytest

from claimkit import CompareMany, Warehouse
from claimkit.board.explaining import explained
from claimkit.board.node import Node, node
from claimkit.interface import glossary, said, speaking

DENIES = "the outlet prints its denial"
SAYS = "the outlet prints it"
DENIES_AR = "الجهة الناشرة تورد نفيه"


def glossary_ar(term: str) -> str:
    with speaking("ar"):
        return glossary()[term]


@pytest.mark.parametrize(
    ("language", "given", "tooltip"),
    [
        ("en", node("strong", "denies 2"), DENIES),
        ("en", node("span", "says 1 · denies 2"), f"{SAYS}; {DENIES}"),
        ("en", node("p", node("span", "⊘ ", aria_hidden="true"), "denies"), DENIES),
        ("en", node("span", "denies it all"), None),
        ("en", node("span", "says 1 · nothing"), None),
        ("en", node("span", "12"), None),
        ("en", node("button", "denies"), None),
        ("en", node("span", "denies", title="of its own"), "of its own"),
        ("en", node("bdi", "denies"), None),
        ("en", node("p", "denies", lang="en"), None),
        ("ar", node("strong", "ينفي 2"), DENIES_AR),
        ("ar", node("th", "الجهات الناشرة"), glossary_ar("outlet")),
        ("ar", node("p", "ينفي الأمر"), None),
    ],
)
def test_terms_alone_are_explained(language: str, given: Node, tooltip: str | None) -> None:
    with speaking(language):
        (shown,) = explained(node("section", given, lang=language)).children
    assert isinstance(shown, Node)
    assert shown.attributes.get("title") == tooltip


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_live_board_has_the_whole_glossary_at_its_foot(warehouse: Warehouse, language: str) -> None:
    face = CompareMany(warehouse, interface=language).face(live=True)
    foot = face.children[-1]
    assert isinstance(foot, Node)
    with speaking(language):
        assert all(said(term) in foot.words() and meaning in foot.words() for term, meaning in glossary().items())

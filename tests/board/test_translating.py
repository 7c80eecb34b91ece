"""The interface's words of a tree are translated, those of documents and names are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from claimkit import Warehouse
from claimkit.board.node import Node, node
from claimkit.board.queries import rows
from claimkit.board.registry import BOARDS, board_type
from claimkit.board.translating import is_printed, translated
from claimkit.interface import speaking

Opener = Callable[[Any], dict[str, Any]]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (node("button", "Close"), node("button", "إغلاق")),
        (node("p", "Note ", node("kbd", "n")), node("p", "ملاحظة ", node("kbd", "n"))),
        (node("nav", aria_label="Pages"), node("nav", aria_label="الصفحات")),
        (node("p", node("bdi", "Close")), node("p", node("bdi", "Close"))),
        (node("p", "Close", lang="en"), node("p", "Close", lang="en")),
        (node("p", "Close", dir="ltr"), node("p", "Close", dir="ltr")),
        (node("option", "Close"), node("option", "Close")),
        (node("p", "Close the door"), node("p", "Close the door")),
    ],
)
def test_only_the_interface_is_translated(given: Node, shown: Node) -> None:
    board = node("section", given, lang="ar", dir="rtl")
    assert translated(board) == board
    with speaking("ar"):
        assert translated(board).children == (shown,)


DATA = """
    select unnest([name, speaker_id, side]) from speaker union select name from speaker_name
    union select unnest([name, outlet_id]) from outlet union select unnest([title, document_id, url]) from document
    union select unnest([content, left(content, 80), gloss, topic, origin, speaker_name, speaker_role, rule]) from claim
    union select name from claim_hop union select unnest([outlet, speaker_name]) from claim_card
    union select unnest(reasons) from match union select origin from match
"""
# Names of formats, keys, zones and programs, which are the same in every language.
OWN = re.compile(r"BibTeX|CSL-JSON|CSV|Enter|Esc|PNG|Parquet|RIS|SVG|Shift|UTC|claimkit[-\w]*")
OPENED: dict[str, Opener] = {
    "Clusters": lambda board: {"claim": board.model.clusters[0].first.claim_id},
    "CompareMany": lambda board: {"row": board.model.lines[0].card.claim_id, "only": "denied"},
    "Names": lambda board: {"person": board.model.people[0].key, "other": board.model.people[1].key},
    "ReviewQueue": lambda _board: {"items": "claims", "bulk": {"is_open": True}},
}


@pytest.mark.parametrize("name", [name for name in BOARDS if name != "Published"])
def test_no_board_is_half_english_in_arabic(warehouse: Warehouse, name: str) -> None:
    printed = {row[0] for row in warehouse.sql(DATA).fetchall() if row[0]} | set(topics(warehouse))
    board = board_type(name)(warehouse, interface="ar")
    if name in OPENED:
        board.change(**OPENED[name](board))
    left = {words for words in interface_words(board.face(live=True)) if english(words, printed)}
    assert left == set()


def topics(warehouse: Warehouse) -> list[str]:
    return [row["label"] for row in rows(warehouse, "board_choices", most=400, interface="en")]


def interface_words(element: Node) -> Iterator[str]:
    """The words of a tree that are neither a document's nor a name."""
    yield from (
        element.attributes[name] for name in ("aria-label", "placeholder", "title") if name in element.attributes
    )
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif is_printed(child):
            yield from (child.attributes[name] for name in ("aria-label", "placeholder") if name in child.attributes)
        elif child.tag != "kbd":
            yield from interface_words(child)


def english(words: str, printed: set[str]) -> bool:
    """Whether letters are left in words without what the warehouse holds."""
    words = OWN.sub("", words)
    for each in sorted((each for each in printed if each in words), key=len, reverse=True):
        words = words.replace(each, "")
    return re.search("[A-Za-z]{2}", words) is not None

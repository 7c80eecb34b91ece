"""ChainView: every chain whole, each name once in its column, the list beside the drawing."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from claimkit import ChainView, Warehouse, open_warehouse
from claimkit.board.card import CardHop
from claimkit.board.chain.drawing import drawing
from claimkit.board.chain.model import Chains, routes
from claimkit.board.chain.model import Path as Way
from claimkit.errors import QueryError
from tests.board.test_compare import Tags
from tests.board.test_drift import card

LEAK = "North Press → Politico → leak → Joe Biden"


def way(*names: str, stance: str = "says") -> Way:
    """A chain by names, the outlet first."""
    return Way(card(hops=tuple(CardHop(name, "person", not name.endswith("?")) for name in names)), stance)


# The words of boxes, without those of titles.
LINES_OF_NAMES = re.compile("<text[^>]*>\u2068([^\u2069]*)\u2069</text>")


@pytest.mark.parametrize(
    ("chains", "columns"),
    [
        ([("A", "S")], {"S": 0, "A": 1}),
        ([("A", "S"), ("B", "R", "S")], {"S": 0, "R": 1, "A": 2, "B": 2}),
        ([("نورث برس", "بوليتيكو", "تسريبات", "بايدن")], {"بايدن": 0, "تسريبات": 1, "بوليتيكو": 2, "نورث برس": 3}),
        ([("A", "R", "S"), ("B", "R", "S")], {"S": 0, "R": 1, "A": 2, "B": 2}),
    ],
)
def test_speakers_stand_first_and_outlets_last(chains: list[tuple[str, ...]], columns: dict[str, int]) -> None:
    spots = {spot for route in routes([way(*names) for names in chains]) for spot in route}
    assert {spot.hop.name: spot.column for spot in spots if spot.hop} == columns
    lines: dict[int, list[float]] = {}
    for spot in spots:
        lines.setdefault(spot.column, []).append(spot.line)
    assert all(later - line >= 1 for column in lines.values() for line, later in pairwise(sorted(column)))


def test_a_drawing_has_an_edge_for_every_link_and_says_what_it_shows() -> None:
    paths = (way("A", "R?", "S"), way("B", "S", stance="denies"))
    html = drawing(Chains(paths, 2, 2)).to_html()
    assert html.count("<path") == 4
    assert html.count("ck-edge-uncertain") == 2
    assert html.count("ck-edge-denies") == 2
    assert "⊘" in html
    assert html.count("<rect") == 4


def test_paths_through_the_same_names_are_drawn_as_one() -> None:
    paths = (way("A", "R", "S"), way("A", "R", "S"), way("A", "R", "S", stance="denies"), way("B", "S"))
    found = Chains(paths, 2, 2)
    assert [len(bundle.paths) for bundle in found.bundles()] == [2, 1, 1]
    html = drawing(found).to_html()
    assert html.count('class="ck-way"') == 3
    assert html.count("×2") == 1
    assert len(found.through(["R"])) == 3
    assert drawing(found, ["B"]).to_html().count("ck-way ck-dim") == 2


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("رئيس لجنة الشؤون الخارجية في مجلس النواب", ["رئيس لجنة الشؤون الخارجية في", "مجلس النواب"]),
        (
            "The Evening Observer of Valdoria and the Lower Provinces",
            ["The Evening Observer of", "Valdoria and the Lower", "Provinces"],
        ),
        ("Вестник портов", ["Вестник портов"]),
    ],
)
def test_a_long_name_is_broken_between_words_and_not_cut(name: str, lines: list[str]) -> None:
    html = drawing(Chains((way("A", name),), 1, 1)).to_html()
    assert [line for line in LINES_OF_NAMES.findall(html) if line in name] == lines
    assert f"<title>{name}: person</title>" in html


@pytest.mark.parametrize(
    ("words", "end"), [("the standing committee ", "the…"), ("اللجنة الدائمة المشتركة ", "المشتركة…")]
)
def test_a_name_of_more_than_three_lines_is_cut_at_its_own_end(words: str, end: str) -> None:
    html = drawing(Chains((way("A", (words * 6).strip()),), 1, 1)).to_html()
    lines = [line for line in LINES_OF_NAMES.findall(html) if line.split()[0] in words]
    assert len(lines) == 3
    assert lines[-1].endswith(end)


def test_paths_are_followed_through_a_name_and_drawn_larger(warehouse: Warehouse) -> None:
    board = ChainView(warehouse)
    every = len(board.model.paths)
    board._answer("through", {"names": ["Politico"]}, "r1")
    assert 0 < len(board.model.through(board.choices.through)) < every
    assert "Followed: " in repr(board)
    assert ChainView(warehouse, state=ast.literal_eval(repr(board.state))).html() == board.html()
    board._answer("zoom", {"to": "in"}, "r2")
    assert board.choices.zoom == 1.5
    board._answer("through", {"names": ["Politico"]}, "r3")
    board._answer("zoom", {"to": "whole"}, "r4")
    assert board.state == ChainView(warehouse).state
    claim = board.model.paths[0].card.claim_id
    board._answer("passage", {"claim": claim, "hop": 0}, "r5")
    assert "ck-passage" in board.face(live=True).to_html()


def test_it_opens_on_the_leak_and_its_kin(warehouse: Warehouse) -> None:
    board = ChainView(warehouse)
    assert LEAK in repr(board)
    assert LEAK in {path.card.chain for path in board.model.paths}
    frame = board.to_frame()
    for path in board.model.paths:
        assert frame.filter(claim_id=path.card.claim_id)["name"].to_list() == [hop.name for hop in path.card.hops]


@pytest.mark.parametrize("pick", ["cluster", "claim"])
def test_a_state_makes_the_same_board(warehouse: Warehouse, pick: str) -> None:
    first = ChainView(warehouse)
    choice: dict[str, Any] = {"claim": first.model.paths[0].card.claim_id} if pick == "claim" else first.state
    board = ChainView(warehouse, state=choice)
    again = ChainView(warehouse, state=ast.literal_eval(repr(board.state)))
    assert repr(again) == repr(board)
    assert again.html() == board.html()
    assert len(board.model.paths) == (1 if pick == "claim" else len(first.model.paths))


def test_an_unknown_claim_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(QueryError, match="no claim or cluster 'nowhere'"):
        repr(ChainView(warehouse, claim="nowhere"))


def test_hostile_names_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    read = Tags(ChainView(open_warehouse(hostile_path, tmp_path, "lina")).html())
    assert not read.tags & {"img", "script", "b", "i", "a"}
    assert read.links == []

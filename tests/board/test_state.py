"""A state is a plain value: out and in again, with names checked."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import claimkit.board
from claimkit import open_warehouse
from claimkit.board import Timeline
from claimkit.board.compare.choice import Choice, CompareState
from claimkit.board.registry import BOARDS
from claimkit.board.state import from_state, merged, to_state
from claimkit.errors import InputError, QueryError
from claimkit.language.wording import pattern

STATES: list[dict[str, Any]] = [
    {},
    {"left": {"outlet": "north-press"}},
    {"left": {"speaker": "جهرمي"}, "right": {"side": "us", "text": "صواريخ"}, "both": {"topic": "sanctions"}},
    {"align": "topic", "page": 3, "rows": 20, "pair": ("a", "b"), "passage": ("a", 2)},
]


@pytest.mark.parametrize("state", STATES)
def test_a_state_comes_back_from_its_repr(state: dict[str, Any]) -> None:
    frozen = from_state(CompareState, state)
    assert to_state(frozen) == state
    assert from_state(CompareState, ast.literal_eval(repr(to_state(frozen)))) == frozen


def test_lists_are_read_as_tuples() -> None:
    assert from_state(CompareState, {"pair": ["a", "b"]}).pair == ("a", "b")


def test_merging_keeps_the_rest() -> None:
    state = from_state(CompareState, STATES[2])
    assert merged(state, {"left": {"side": "russia"}, "page": 2}) == CompareState(
        Choice(side="russia"), state.right, state.both, page=2
    )


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"lefft": {}}, "did you mean 'left'"),
        ({"left": {"outlets": "x"}}, "did you mean 'outlet'"),
        ({"zzz": 1}, "there are left, right, both"),
        ({"align": "sideways"}, "claim, topic, none"),
        ({"page": 0}, "counts from 1"),
        ({"rows": 1000}, "from 1 to 100"),
    ],
)
def test_unknown_choices_are_refused_by_name(state: dict[str, Any], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        from_state(CompareState, state)


def test_an_impossible_date_is_refused() -> None:
    with pytest.raises(InputError):
        CompareState(left=Choice(since="2021-02-30")).picked()


def test_a_side_overrides_what_both_say() -> None:
    values = CompareState(Choice(topic="sanctions"), both=Choice(topic="troops", text="صواريخ")).picked()
    assert (values["left"]["topic"], values["right"]["topic"]) == (["sanctions"], ["troops"])
    assert values["left"]["text"] == values["right"]["text"] == pattern("صواريخ")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"page": "x"}, "page cannot be 'x': it takes a whole number"),
        ({"page": 1.5}, "page cannot be 1.5: it takes a whole number"),
        ({"page": True}, "page cannot be True: it takes a whole number"),
        ({"align": 3}, "align cannot be 3: it takes text"),
        ({"left": "north-press"}, "left cannot be 'north-press': it takes a dict"),
        ({"left": {"outlet": 3}}, "outlet cannot be 3: it takes text, a list"),
        ({"left": {"outlet": ["a", None]}}, "it takes text, a list"),
        ({"pair": ("a",)}, "it takes a list"),
        ({"pair": "ab"}, "it takes a list"),
        ({"passage": ("a", "b")}, "it takes a list"),
    ],
)
def test_a_value_of_another_type_is_refused_by_what_its_choice_takes(state: dict[str, Any], words: str) -> None:
    with pytest.raises(QueryError, match=re.escape(words)):
        from_state(CompareState, state)


@pytest.mark.parametrize("kind", [getattr(claimkit.board, name) for name in BOARDS], ids=lambda kind: kind.__name__)
def test_every_choice_of_a_board_refuses_what_it_cannot_be(kind: type[Any]) -> None:
    for field in fields(kind.state_type):
        with pytest.raises(QueryError, match=f"{field.name} cannot be"):
            from_state(kind.state_type, {field.name: object()})


@pytest.mark.parametrize(("interface", "words"), [("en", "shows a warehouse, not a str"), ("ar", "مستودع")])
def test_a_board_of_no_warehouse_is_refused(interface: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        Timeline("claims.duckdb", interface=interface)  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["path cannot be 5: it takes text", "claim_id cannot be 5: it takes text"])
def test_what_is_no_place_and_no_claim_is_refused(words: str, seeds_path: Path) -> None:
    board = Timeline(open_warehouse(seeds_path))
    with pytest.raises(QueryError, match=words):
        (board.save if words.startswith("path") else board.quote)(5)  # type: ignore[arg-type]


def test_a_place_that_cannot_be_written_is_told_in_a_word(seeds_path: Path, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"cannot be written \(No such file or directory\)"):
        Timeline(open_warehouse(seeds_path)).save(tmp_path / "none" / "x.csv")

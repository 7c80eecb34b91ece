"""CompareMany: any number of columns, lists that narrow, who denies it, and what is written."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from claimkit import CompareMany, Warehouse, open_warehouse
from claimkit.board.many.face import static_node
from claimkit.board.many.text import grid_lines
from claimkit.board.many.words import who_denies
from claimkit.errors import QueryError
from claimkit.interface import speaking
from tests.board.conftest import HOSTILE, Open
from tests.board.test_compare import Tags
from tests.board.test_timeline import elements

CHOICES: list[dict[str, Any]] = [
    {},
    {"by": "side", "only": "denied"},
    {"by": "language", "columns": ("ar", "en"), "topic": ("us-weapons-in-ukraine", "troops")},
    {"by": "speaker", "columns": ("joe-biden", "jen-psaki"), "rows": 3},
    {"outlet": ("north-press", "kremlin"), "since": "2021-12-30", "until": "2022-01-02"},
    {"text": "صواريخ", "only": "one", "most": 3},
    {"only": "differs", "by": "language"},
]


@pytest.mark.parametrize("choices", CHOICES)
def test_a_state_makes_the_same_board(warehouse: Warehouse, choices: dict[str, Any]) -> None:
    board = CompareMany(warehouse, **choices)
    again = type(board)(warehouse, state=ast.literal_eval(repr(board.state)))
    assert (repr(again), again.html(), again.state) == (repr(board), board.html(), board.state)
    assert again.to_frame().equals(board.to_frame())
    assert board.model.lines or choices.get("only") == "differs"


@pytest.mark.parametrize(
    ("by", "columns"),
    [
        ("outlet", ("north-press", "kremlin", "politico")),
        ("side", ("us", "russia", "iran", "nato")),
        ("language", ("ar", "en", "ru")),
        ("speaker", ("joe-biden", "vladimir-putin")),
    ],
)
def test_every_column_holds_its_own_claims_alone(warehouse: Warehouse, by: str, columns: tuple[str, ...]) -> None:
    told = CompareMany(warehouse, by=by, columns=columns, rows=100).to_frame()
    key = {"outlet": "document.outlet_id", "language": 'document."language"', "side": "speaker.side"}
    query = f"""
        select claim_id, {key.get(by, "claim_voice.speaker_id")} as column_id
        from claim_shown join document using (document_id) left join claim_voice using (claim_id)
        left join speaker on speaker.speaker_id = claim_voice.speaker_id"""
    known = warehouse.sql(query).pl()
    assert told.height > 0
    assert set(told["column_id"]) <= set(columns)
    assert told.join(known, on=["claim_id", "column_id"], how="anti").is_empty()


def test_a_cell_counts_the_documents_of_each_stance(warehouse: Warehouse) -> None:
    known = {
        (row["cluster_id"], row["outlet_id"]): row
        for row in warehouse.sql("from outlet_coverage").pl().iter_rows(named=True)
    }
    board = CompareMany(warehouse, most=40, rows=100)
    for line in board.model.lines:
        for outlet, cell in line.cells.items():
            for told in cell:
                assert told.documents == known[line.cluster_id, outlet][told.stance]
        for outlet, value in line.without.items():
            row = known[line.cluster_id, outlet]
            assert value == ("unsure" if row["held"] and row["value"] == "not_held" else row["value"])


def test_an_outlet_whose_claims_are_filtered_out_is_not_called_silent(warehouse: Warehouse) -> None:
    whole = CompareMany(warehouse, most=40, rows=100)
    narrowed = CompareMany(warehouse, columns=[each.id for each in whole.model.columns], rows=100, language="ar")
    told = {(line.cluster_id, id) for line in whole.model.lines for id in line.cells}
    left_out = [
        line.without[id] for line in narrowed.model.lines for id in line.without if (line.cluster_id, id) in told
    ]
    assert left_out
    assert set(left_out) == {"other"}


def test_only_keeps_what_it_says(warehouse: Warehouse) -> None:
    whole = CompareMany(warehouse, by="language", rows=100).model.lines
    stances = {line.cluster_id: {t.stance for cell in line.cells.values() for t in cell} for line in whole}
    expected = {
        "denied": [line.cluster_id for line in whole if "denies" in stances[line.cluster_id]],
        "one": [line.cluster_id for line in whole if len(line.cells) == 1],
        "differs": [line.cluster_id for line in whole if len(line.cells) > 1 and len(stances[line.cluster_id]) > 1],
    }
    for only, wanted in expected.items():
        found = CompareMany(warehouse, by="language", rows=100, only=only).model.lines
        assert wanted
        assert [line.cluster_id for line in found] == wanted


@pytest.mark.parametrize("language", ["ar", "en"])
def test_who_denies_it_is_answered(warehouse: Warehouse, language: str) -> None:
    board = CompareMany(warehouse, only="denied", language=language)
    board.change(row=board.model.lines[0].card.claim_id)
    opened = board.model.opened
    assert opened is not None
    deniers = [each.card for each in opened.members if each.stance == "denies"]
    assert deniers
    answer = who_denies(opened)
    assert all((card.speaker_name or "") in answer and card.outlet in answer for card in deniers)
    assert answer in repr(board)
    assert answer in board.html()


@pytest.mark.parametrize(("stance", "shown"), [("says", True), ("differs", True), ("denies", False)])
@pytest.mark.parametrize("interface", ["en", "ar"])
def test_a_cell_says_that_its_words_are_denied_where_its_stance_does_not(
    warehouse: Warehouse, interface: str, stance: str, shown: bool
) -> None:
    board = CompareMany(warehouse, interface=interface, rows=1)
    line = board.model.lines[0]
    cells = {
        column: tuple(replace(each, stance=stance, card=replace(each.card, polarity="negative")) for each in cell)
        for column, cell in line.cells.items()
    }
    grid = replace(board.model, lines=(replace(line, cells=cells),))
    mark = {"en": "denied:", "ar": "منفي:"}[interface]
    with speaking(interface):
        written = "\n".join(grid_lines(grid, board.choices))
        drawn = " ".join(each.words() for each in elements(static_node(grid, board.choices), "td"))
    assert (mark in written, "denied:" in drawn) == (shown, shown)


@pytest.mark.parametrize(("interface", "mark"), [("en", "; "), ("ar", "؛ ")])
def test_what_a_cell_says_is_parted_as_the_interface_parts(warehouse: Warehouse, interface: str, mark: str) -> None:
    (other,) = {"; ", "؛ "} - {mark}
    told = repr(CompareMany(warehouse, by="language", interface=interface))
    cells = [line for line in told.splitlines() if line.startswith("   ") and "“" in line]
    assert cells
    assert all(mark in line and other not in line.split("“")[0] for line in cells)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"outlet": "north-pres"}, "did you mean 'north-press'"),
        ({"outlet": ["kremlin", "Politica"]}, "did you mean 'politico'"),
        ({"speaker": "Jan Psaki"}, "did you mean 'jen-psaki'"),
        ({"by": "side", "columns": ["rusia"]}, "did you mean 'russia'"),
        ({"language": "arr"}, "did you mean 'ar'"),
        ({"by": "weather"}, "by is one of outlet"),
        ({"only": "true"}, "only is one of denied"),
        ({"columnz": ["ar"]}, "did you mean 'columns'"),
    ],
)
def test_names_that_mean_nothing_are_refused_with_the_nearest(
    warehouse: Warehouse, choices: dict[str, Any], words: str
) -> None:
    with pytest.raises(QueryError, match=words):
        CompareMany(warehouse, **choices)


@pytest.mark.parametrize(
    ("kind", "name", "id"),
    [
        ("outlet", "North Press", "north-press"),
        ("outlet", "نورث برس", "north-press"),
        ("speaker", "Jen Psaki", "jen-psaki"),
        ("side", "United States", "us"),
    ],
)
def test_a_name_in_any_language_is_as_good_as_an_id(warehouse: Warehouse, kind: str, name: str, id: str) -> None:
    assert CompareMany(warehouse, {kind: name}).state == {kind: (id,)}


def test_lists_are_picked_from_and_typed_into(warehouse: Warehouse) -> None:
    board = CompareMany(warehouse)
    steps: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
        ("pick", {"id": "ar"}, {"language": ("ar",)}),
        ("pick_named", {"value": "ru"}, {"language": ("ar", "ru")}),
        ("pick", {"id": "ar"}, {"language": ("ru",)}),
        ("pick", {"id": None}, {}),
    ]
    for place, (op, values, state) in enumerate(steps):
        board._answer(op, {"kind": "language", **values}, f"r{place}")
        assert board.state == state
    with pytest.raises(QueryError, match="did you mean"):
        board._answer("pick_named", {"kind": "outlet", "value": "Kremlinn"}, "r5")
    assert board.state == {}


def test_the_open_claim_is_decided_on(opened: Open) -> None:
    board = CompareMany(opened(), only="denied")
    board._answer("open", {"row": board.model.lines[0].card.claim_id}, "r1")
    held = board.model.opened
    assert held is not None
    left, right = held.pair(None) or pytest.fail("no pair")
    pair = {"left": left.claim_id, "right": right.claim_id}
    board._answer("verdict", {**pair, "verdict": "differs", "note": "لا وعد"}, "r2")
    assert board.warehouse.sql("select verdict, note from judgement").fetchall() == [("differs", "لا وعد")]
    assert "decided by lina" in board.face(live=True).words()
    board._answer("undo", pair, "r3")
    assert "decided by lina" not in board.face(live=True).words()


def test_what_is_only_likely_is_not_said(warehouse: Warehouse) -> None:
    unsaid = warehouse.sql("select left_id from match where relation is null limit 1").fetchall()[0][0]
    board = CompareMany(warehouse, row=unsaid)
    assert board.model.opened is not None
    assert all(each.relation for each in board.model.opened.relations)
    assert "alike" not in repr(board) + board.html()


def test_hostile_words_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    board = CompareMany(open_warehouse(hostile_path, tmp_path, "lina"))
    board._answer("open", {"row": board.model.lines[0].card.claim_id}, "r1")
    read = Tags(board.html())
    assert not read.tags & {"img", "script", "b", "i", "a"}
    assert HOSTILE in board.face(live=True).words()


def test_the_newest_build_is_shown_once_it_is_taken_up(seeds_path: Path, hostile_path: Path, tmp_path: Path) -> None:
    path, newer = tmp_path / "claims.duckdb", tmp_path / "newer.duckdb"
    copyfile(seeds_path, path)
    board = CompareMany(open_warehouse(path, tmp_path / "journals", "lina"))
    before = {each.label for each in board.model.columns}
    filters = board.face(live=True).words()
    copyfile(hostile_path, newer)
    newer.replace(path)
    board.refresh()
    assert board.model.columns
    assert before.isdisjoint(each.label for each in board.model.columns)
    assert "North Press" in filters
    assert "North Press" not in board.face(live=True).words()

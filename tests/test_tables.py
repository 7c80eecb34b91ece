"""Rows as text and as files, in both scripts, with hostile text shown as text."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from claimkit.errors import InputError
from claimkit.tables import export, written

ROWS = pl.DataFrame(
    {
        "content": ["لن تضع صواريخ في أوكرانيا", "No missiles, [bold]none[/bold]", "a\x1b[31mred\u202eevil"],
        "content_spans": [[[952, 994]], None, [[0, 3], [5, 9]]],
    }
)


def test_a_table_shows_words_whole_and_markup_as_text() -> None:
    table = written(ROWS, "table")
    assert "لن تضع صواريخ في أوكرانيا" in table
    assert "[bold]none[/bold]" in table
    assert "\x1b" not in table
    assert "\u202e" not in table
    assert "3 rows" in table


def test_csv_keeps_nested_columns_as_json() -> None:
    lines = written(ROWS, "csv").splitlines()
    assert lines[1] == 'لن تضع صواريخ في أوكرانيا,"[[952, 994]]"'


def test_a_spreadsheet_runs_nothing_and_shows_arabic(tmp_path: Path) -> None:
    hostile = pl.DataFrame({"content": ["=1+1", "@قال", "-2", "\tx", "plain", None], "score": [-1.5] * 6})
    printed = written(hostile, "csv")
    assert export(hostile, tmp_path / "rows.csv") == 6
    assert (tmp_path / "rows.csv").read_bytes() == printed.encode("utf-8")
    assert printed.startswith("\ufeff")
    assert printed.splitlines()[1:] == ["'=1+1,-1.5", "'@قال,-1.5", "'-2,-1.5", "'\tx,-1.5", "plain,-1.5", ",-1.5"]


@pytest.mark.parametrize("blank", ["\xa0", "\u3000", "\u200b", "\u061c", "\u180e", "\u2060", "\x00", "\x85", "\u2028"])
def test_no_blank_or_unseen_sign_hides_a_formula(blank: str) -> None:
    for sign in "=+-@\uff1d\uff0b\uff0d\uff20":
        assert written(pl.DataFrame({"content": [f"{blank}{sign}1"]}), "csv") == f"\ufeffcontent\n'{blank}{sign}1\n"


def test_jsonl_is_one_object_a_row() -> None:
    rows = [json.loads(line) for line in written(ROWS, "jsonl").splitlines()]
    assert [row["content"] for row in rows] == ROWS["content"].to_list()
    assert rows[2]["content_spans"] == [[0, 3], [5, 9]]


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_export_round_trips_the_words(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"rows.{suffix}"
    assert export(ROWS, path) == 3
    readers: dict[str, Callable[[Path], pl.LazyFrame]] = {
        "csv": pl.scan_csv,
        "jsonl": pl.scan_ndjson,
        "parquet": pl.scan_parquet,
    }
    assert readers[suffix](path).collect()["content"].to_list() == ROWS["content"].to_list()


def test_export_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.csv, \.jsonl or \.parquet"):
        export(ROWS, tmp_path / "rows.xlsx")
    with pytest.raises(InputError, match="choose another place"):
        export(ROWS, tmp_path / "no such folder" / "rows.csv")


def test_cells_and_names_of_both_directions_keep_their_places() -> None:
    rows = pl.DataFrame(
        {"chain": ["North Press → بوليتيكو → تسريبات"], "content": ["قال إن \u2069 الأمر"], "outlet": ["TASS"]}
    )
    (line,) = [line for line in written(rows, "table").splitlines() if "TASS" in line]
    assert "North Press → \u2068بوليتيكو\u2069 → \u2068تسريبات\u2069 │" in line
    assert "│ \u2068قال إن \\x2069 الأمر\u2069 │ TASS" in line
    assert "\u2068" not in written(rows, "csv") + written(rows, "jsonl")

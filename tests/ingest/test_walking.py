"""Folders of strangers: what cannot or may not be read is named and passed over, and the rest is read."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet as pq

from claimkit import limits
from claimkit.errors import InputError
from claimkit.ingest import find_inputs, inside, passed_over, raw_lines, read_rows, record_lines
from claimkit.ingest import lines as lines_module
from claimkit.records import Reject

DOCUMENT = '{"outlet":"O","text":"قال إن"}\n'


def strange(folder: Path, how: str) -> None:
    if how == "link out":
        (folder.parent / "private.jsonl").write_text(DOCUMENT, "utf-8")
        (folder / "x.jsonl").symlink_to(folder.parent / "private.jsonl")
    elif how == "link to nothing":
        (folder / "x.jsonl").symlink_to(folder / "x.jsonl")
    elif how == "pipe":
        os.mkfifo(folder / "x.jsonl")
    elif how == "name":
        (folder / os.fsdecode(b"\xff\xfe.jsonl")).write_text(DOCUMENT, "utf-8")
    elif how == "folder name":
        (folder / os.fsdecode(b"\xff")).mkdir()
    elif how == "deep":
        here = Path.cwd()
        os.chdir(folder)
        for _ in range(limits.FOLDERS_DEEP + 2):
            Path("d").mkdir()
            os.chdir("d")
        os.chdir(here)


@pytest.mark.parametrize("how", ["link out", "link to nothing", "pipe", "name", "folder name", "deep"])
def test_what_may_not_be_read_is_named_and_the_rest_read(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.jsonl").write_text(DOCUMENT, "utf-8")
    strange(folder, how)
    assert [one.name for one in find_inputs(folder)] == ["good.jsonl"]
    (told,) = passed_over(folder)
    assert "is passed over" in told
    assert told.isprintable()
    told.encode("utf-8")


def test_a_link_inside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.jsonl").write_text(DOCUMENT, "utf-8")
    (tmp_path / "same.jsonl").symlink_to(tmp_path / "good.jsonl")
    assert len(find_inputs(tmp_path)) == 2
    assert passed_over(tmp_path) == []


def test_a_name_too_long_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be read|no file"):
        inside(tmp_path, "n" * 10_000)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('a,"never closed', "quotation mark"),
        ('a,"closed" too early', "quotation mark"),
        ("a," + "ك" * (limits.CELL_LETTERS + 1), "more than"),
    ],
)
def test_a_bad_row_costs_itself_alone(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(f'outlet_id,name\nx,First\n{row}\nب,"two\nlines"\n\nc,"said ""x"""\n', "utf-8")
    found = list(read_rows(path))
    (refused,) = [one for one in found if isinstance(one, Reject)]
    assert refused.line == 3
    assert reason in refused.reason
    read = [
        (line, row["outlet_id"], row["name"]) for line, row in (one for one in found if not isinstance(one, Reject))
    ]
    assert read == [(2, "x", "First"), (4, "ب", "two\nlines"), (7, "c", 'said "x"')]


def test_a_table_or_list_too_large_is_named(tmp_path: Path) -> None:
    table, listed = tmp_path / "outlets.csv", tmp_path / "قائمة.json"
    for path, size in ((table, limits.TABLE_BYTES), (listed, limits.LIST_BYTES)):
        with path.open("wb") as file:
            file.truncate(size + 1)
    with pytest.raises(InputError, match="the most a table may have"):
        list(read_rows(table))
    assert [one.path for one in find_inputs(tmp_path)] == [table, listed]
    with pytest.raises(InputError, match="the most a list may have"):
        list(record_lines(listed, []))


@pytest.mark.parametrize(
    "line",
    [
        {"form": 1, "key": "k", "prompt": "p", "answer": {"attributions": []}},
        {"form": 2, "judgement_id": "j", "judged_at": "2026-01-02T00:00:00Z", "previous": "0" * 64, "kind": "note"},
    ],
)
def test_what_a_project_keeps_is_no_input(tmp_path: Path, line: dict[str, object]) -> None:
    (tmp_path / "read.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert find_inputs(tmp_path) == []
    pq.write_table(pa.table({"key": ["k"], "lines": [["{}"]], "whole": [True]}), tmp_path / "kept.parquet")
    assert find_inputs(tmp_path) == []


def test_a_line_without_end_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_module, "LINE_BYTES", 100_000)
    monkeypatch.setattr(lines_module, "_CHUNK", 10_000)
    path = tmp_path / "bomb.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(DOCUMENT + " " * 5_000_000 + "\n" + DOCUMENT)
    refused: list[Reject] = []
    batches = list(raw_lines(path, refused))
    assert [line for batch in batches for line in batch["line"].to_pylist()] == [1, 3]
    assert [(one.line, "longer than" in one.reason) for one in refused] == [(2, True)]

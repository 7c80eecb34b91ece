"""A format is one module: its documents are extracted and built as those of any file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from claimkit.ingest import described, find_inputs, find_left_alone, formats, read_documents
from claimkit.records import Reject
from claimkit.track import build, open_warehouse

ARTICLES = [
    {
        "document_id": "n1",
        "outlet": "Nahar",
        "language": "ar",
        "text": "قالت الوزيرة نجلاء بدران إن الميناء سيفتح غداً.",
    },
    {"document_id": "p1", "outlet": "Post", "language": "en", "text": "Minister Ann Lee said the port would open."},
]


def wrote(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_list_of_documents_is_read(tmp_path: Path) -> None:
    path = wrote(tmp_path / "fetched.json", ARTICLES)
    found = [read.document for read in read_documents(path)]
    assert [document and (document.document_id, document.text) for document in found] == [
        (article["document_id"], article["text"]) for article in ARTICLES
    ]


def test_a_list_of_documents_is_built_with_its_bad_rows_named(tmp_path: Path) -> None:
    wrote(tmp_path / "in.json", [*ARTICLES, "no object", {"document_id": "x", "outlet": "Post", "text": 5}])
    report = build([tmp_path / "in.json"], tmp_path / "w" / "claims.duckdb", embedder=None)
    assert [(row.path, row.line, row.field) for row in report.rejects] == [("in.json", 3, None), ("in.json", 4, "text")]
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb", tmp_path / "journals")
    assert warehouse.sql("select document_id from document order by all").fetchall() == [("n1",), ("p1",)]
    assert warehouse.sql("select count(*) from claim").fetchall() == [(2,)]


@pytest.mark.parametrize("value", [{"name": "package"}, [], ["words"], [{"name": "كلمة"}], 5])
def test_other_json_is_left_alone(tmp_path: Path, value: Any) -> None:
    path = wrote(tmp_path / "other.json", value)
    assert find_inputs(tmp_path) == []
    assert find_left_alone(tmp_path) == [path]


@pytest.mark.parametrize("raw", [b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_refused_and_the_others_go_on(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "bad.json").write_bytes(raw)
    wrote(tmp_path / "good.json", ARTICLES[:1])
    refused, read = read_documents(tmp_path)
    assert refused.reject is not None
    assert "bad.json is not JSON" in refused.reject.reason
    assert read.document is not None


def test_a_module_is_all_that_a_format_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            outlet, _, text = line.partition(": ")
            if text:
                yield {"outlet": outlet, "text": text}
            else:
                yield Reject(path.name, number, None, "has no text", line)

    invented = SimpleNamespace(SUFFIXES=(".wire",), records=records)
    known = {**formats.formats(), ".wire": invented}
    for module in ("formats", "folders", "articles"):
        monkeypatch.setattr(f"claimkit.ingest.{module}.formats", lambda: known)
    path = tmp_path / "day.wire"
    path.write_text("Nahar: قال علي إن الميناء مغلق.\nnothing\nPost: Ann Lee said it was shut.\n", encoding="utf-8")
    assert [read.document is not None for read in read_documents(path)] == [True, False, True]
    report = build([path], tmp_path / "w" / "claims.duckdb", embedder=None)
    assert report.counts["documents"] == 2
    assert [(row.path, row.line, row.reason) for row in report.rejects] == [("day.wire", 2, "has no text")]


def test_every_format_says_what_is_lost_and_has_a_row_in_the_how_to() -> None:
    rows = (Path(__file__).parents[2] / "docs" / "how-to" / "read.md").read_text("utf-8")
    for format in described():
        assert format.can_be_read
        assert format.reads
        assert format.loses or format.suffixes == (".json",)
        assert all(f"`{suffix.removesuffix('.gz')}`" in rows for suffix in format.suffixes)

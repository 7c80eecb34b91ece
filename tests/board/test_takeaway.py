"""Taking rows and quotations away: every board, both scripts, nothing run by a spreadsheet or a browser."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from claimkit import (
    ArticleView,
    ChainView,
    CompareBoard,
    CoverageMatrix,
    ReviewQueue,
    Timeline,
    Warehouse,
    open_warehouse,
)
from claimkit.board.takeaway import parquet_bytes
from claimkit.errors import QueryError
from claimkit.tables import csv_bytes
from tests.board.conftest import HOSTILE

BOARDS: list[Callable[..., Any]] = [ArticleView, ChainView, CompareBoard, CoverageMatrix, ReviewQueue, Timeline]
STANDING = "claimkit records who said it, not whether it is true."


@pytest.mark.parametrize("kind", BOARDS)
def test_rows_come_back_as_they_were(warehouse: Warehouse, tmp_path: Path, kind: Callable[..., Any]) -> None:
    board = kind(warehouse)
    frame = board.to_frame()
    assert_frame_equal(pl.read_parquet(board.save(tmp_path / "rows.parquet")), frame)
    read = pl.read_csv(board.save(tmp_path / "rows.csv"), infer_schema=False)
    assert (read.columns, read.height) == (frame.columns, frame.height)
    assert board.title in board.save(tmp_path / "board.html").read_text(encoding="utf-8")
    assert board.save(tmp_path / "board.txt").read_text(encoding="utf-8") == f"{board!r}\n"


@pytest.mark.parametrize("kind", BOARDS)
def test_the_browser_gets_the_same_file(warehouse: Warehouse, kind: Callable[..., Any]) -> None:
    board = kind(warehouse)
    reply = board._answer("take", {"form": "parquet"}, "r1").to_json("r1")
    assert_frame_equal(pl.read_parquet(io.BytesIO(base64.b64decode(reply["file"]["base64"]))), board.to_frame())
    assert reply["file"]["name"] == f"claimkit-{kind.__name__.lower()}.parquet"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("القوات لن تنسحب", "القوات لن تنسحب"),
        ('He said: "no", twice\nover', 'He said: "no", twice\nover'),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-2+3|cmd", "'-2+3|cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("", ""),
        (None, None),
    ],
)
def test_a_spreadsheet_runs_no_words(words: str | None, kept: str | None) -> None:
    frame = pl.DataFrame(
        {"words": [words], "tags": [["وعد", "a"]]}, schema={"words": pl.String, "tags": pl.List(pl.String)}
    )
    content = csv_bytes(frame)
    assert content.startswith(b"\xef\xbb\xbf")
    row = pl.read_csv(io.BytesIO(content)).row(0)
    assert (row[0], json.loads(row[1])) == (kept, ["وعد", "a"])
    assert pl.read_parquet(io.BytesIO(parquet_bytes(frame)))["words"].to_list() == [words]


@pytest.mark.parametrize("name", ["rows.xlsx", "rows", "no/such/folder/rows.csv"])
def test_what_cannot_be_written_says_so(warehouse: Warehouse, tmp_path: Path, name: str) -> None:
    with pytest.raises(QueryError, match=r"kept as csv|cannot be written"):
        Timeline(warehouse).save(tmp_path / name)


def quoted(warehouse: Warehouse, language: str) -> str:
    found = warehouse.sql(
        "SELECT claim_id FROM claim_card WHERE language = $language AND gloss IS NOT NULL ORDER BY claim_id",
        language=language,
    )
    return str(found.pl().item(0, 0))


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_a_quotation_says_all_that_a_footnote_needs(warehouse: Warehouse, language: str, direction: str) -> None:
    claim = quoted(warehouse, language)
    quotation = Timeline(warehouse).quote(claim)
    card = warehouse.sql("FROM claim_card WHERE claim_id = $claim", claim=claim).pl().to_dicts()[0]
    text, html = quotation.to_text(), quotation.to_html()
    for said in ("content", "gloss", "chain", "outlet", "claim_id"):
        assert card[said] in text
        assert card[said] in html
    for line in ("Address: ", "Archived: ", "Accessed: ", STANDING):
        assert line in text
    assert f'lang="{language}" dir="{direction}"' in html
    assert repr(quotation) == text


def test_addresses_and_the_day_of_access_are_those_of_the_document(warehouse: Warehouse) -> None:
    query = (
        "FROM claim_card WHERE url IS NOT NULL ORDER BY archived_url IS NULL, retrieved_at IS NULL, claim_id LIMIT 1"
    )
    row = warehouse.sql(query).pl().to_dicts()[0]
    text = Timeline(warehouse).quote(row["claim_id"]).to_text()
    assert f"Address: {row['url']}" in text
    assert f"Archived: {row['archived_url'] or 'not known'}" in text


def test_a_quotation_opens_is_kept_and_closes(warehouse: Warehouse) -> None:
    board = Timeline(warehouse)
    claim = board.model.moments[0].card.claim_id
    with pytest.raises(QueryError, match="open a quotation first"):
        board._answer("keep", {"form": "txt"}, "r0")
    assert board._answer("quote", {"claim": claim}, "r1").focus == "quotation"
    assert board.quote(claim).to_text() in board.face(live=True).words()
    file = board._answer("keep", {"form": "txt"}, "r2").file
    assert file is not None
    assert file.content.decode("utf-8") == board.quote(claim).to_text() + "\n"
    board._answer("unquote", {}, "r3")
    assert "ck-quotation" not in board.face(live=True).to_html()


def test_no_such_claim_is_an_error(warehouse: Warehouse) -> None:
    with pytest.raises(QueryError, match="no claim"):
        Timeline(warehouse).quote("c0")


def test_hostile_words_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(hostile_path, tmp_path, "lina")
    for claim in warehouse.sql("SELECT claim_id FROM claim").pl()["claim_id"]:
        html = Timeline(warehouse).quote(claim).to_html()
        assert HOSTILE not in html
        assert "javascript:" not in html.replace("javascript:alert(1)</bdi>", "")

"""Taking rows and quotations away: every board, both scripts, nothing run by a spreadsheet or a browser."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

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
from claimkit.exchange.citations import bibtex, date_parts, ris
from claimkit.tables import csv_bytes
from claimkit.version import VERSION
from tests.board.conftest import HOSTILE
from tests.board.test_timeline import elements

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
    assert board.save(tmp_path / "board.txt").read_text(encoding="utf-8").startswith(f"{board!r}\n")


def told(path: Path) -> str:
    """What a kept file says of where it is from."""
    if path.suffix == ".csv":
        path = path.with_name(f"{path.name}-metadata.json")
    if path.suffix == ".parquet":
        return str(pl.read_parquet_metadata(path)["claimkit"])
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["csv", "parquet", "html", "txt", "svg", "json", "bib", "ris"])
@pytest.mark.parametrize("kind", [ChainView, Timeline])
def test_whatever_is_taken_says_where_it_is_from(
    warehouse: Warehouse, tmp_path: Path, kind: Callable[..., Any], form: str
) -> None:
    board = kind(warehouse)
    said = told(board.save(tmp_path / f"kept.{form}"))
    digest = warehouse.content_digest or warehouse.digest
    for wanted in (VERSION, digest[:16], kind.__name__, board.state["cluster"], str(datetime.now(UTC).year)):
        assert wanted in said


@pytest.mark.parametrize("kind", [ChainView, Timeline])
def test_a_chart_is_a_picture_of_its_own(warehouse: Warehouse, tmp_path: Path, kind: Callable[..., Any]) -> None:
    board = kind(warehouse)
    drawn = ElementTree.parse(board.save(tmp_path / "chart.svg")).getroot()
    words = "".join(drawn.itertext())
    assert "North Press" in words
    assert STANDING in words
    links = [value for each in drawn.iter() for value in each.attrib.values() if "://" in value]
    assert links == []
    with pytest.raises(QueryError, match="drawn by the browser"):
        board.save(tmp_path / "chart.png")
    with pytest.raises(QueryError, match="has no chart"):
        CoverageMatrix(warehouse).save(tmp_path / "chart.svg")


def test_a_chart_of_hostile_words_is_a_picture_still(hostile_path: Path, tmp_path: Path) -> None:
    board = ChainView(open_warehouse(hostile_path, tmp_path, "lina"))
    drawn = ElementTree.parse(board.save(tmp_path / "chart.svg")).getroot()
    assert {each.tag.rpartition("}")[2] for each in drawn.iter()} <= {
        "svg",
        "style",
        "rect",
        "text",
        "title",
        "g",
        "path",
    }


@pytest.mark.parametrize("language", ["ar", "en"])
def test_documents_are_cited_in_every_form(warehouse: Warehouse, tmp_path: Path, language: str) -> None:
    board = CompareBoard(warehouse, left={"language": language}, rows=100, cards=100)
    wanted = set(
        warehouse.sql(
            "select distinct document_id from claim_shown where claim_id in (select unnest($ids))",
            ids=board.to_frame()["claim_id"].to_list(),
        )
        .pl()["document_id"]
        .to_list()
    )
    items = json.loads(board.save(tmp_path / "cited.json").read_text(encoding="utf-8"))
    assert {item["id"] for item in items} == wanted
    assert language in {item.get("language") for item in items}
    assert all(item["issued"]["date-parts"][0][0] >= 2021 for item in items)
    records = board.save(tmp_path / "cited.ris").read_text(encoding="utf-8").split("ER  - ")
    assert len(records) - 1 == len(wanted)
    entries = board.save(tmp_path / "cited.bib").read_text(encoding="utf-8")
    assert entries.count("@misc{") == len(wanted)
    assert entries.count("{") == entries.count("}")


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("2021-12-30T15:35-05:00", ["2021", "12", "30"]),
        ("2021-12-30~", ["2021", "12", "30"]),
        ("2021-12", ["2021", "12"]),
        ("2021-12-30/2022-01-02", ["2021", "12", "30"]),
        ("غدا", []),
        (None, []),
    ],
)
def test_a_date_is_cited_as_far_as_it_is_known(edtf: str | None, parts: list[str]) -> None:
    assert list(date_parts(edtf)) == parts


def test_no_title_ends_its_field() -> None:
    row = {
        **dict.fromkeys(("url", "archived_url", "retrieved_at", "published_at", "language", "outlet_kind")),
        "document_id": "d 1",
        "outlet": "Wire",
        "title": "50% of {all}\nER  - \\ gone",
    }
    assert bibtex([row], "n").count("\n") == 6
    assert r"50\% of \{all\} ER - \textbackslash{} gone" in bibtex([row], "n")
    assert ris([row], "n").count("\r\nER  - ") == 1


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


def test_a_quotation_says_who_stands_for_it(warehouse: Warehouse) -> None:
    board = Timeline(warehouse)
    claim = board.model.moments[0].card.claim_id
    assert "Review: entered by hand" in board.quote(claim).to_text()
    warehouse.judge("claim_accepted", claim)
    assert "Review: accepted by lina, " in board.quote(claim).to_text()
    board._answer("quote", {"claim": claim}, "r1")
    (copied,) = [each for each in elements(board.face(live=True), "button") if "data-copy" in each.attributes]
    assert copied.attributes["data-copy"] == board.quote(claim).to_text()

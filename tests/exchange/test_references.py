"""Documents as references: out as CSL-JSON, BibTeX and RIS and in again, and what others write."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from claimkit.cli import main
from claimkit.exchange import Reading, exchange_of
from claimkit.exchange.formats._references import NOTE
from claimkit.records import Reject
from claimkit.track.starting import init

DOCUMENTS = [
    {
        "document_id": "harbour-1",
        "outlet": "The Harbour Post & Sons {daily}",
        "title": "50% of “boats” #1: “it_is”, ~gone\\back",
        "url": "https://post.example/a?b=c&d=%20_x",
        "archived_url": "https://archive.example/1",
        "published_at": "2025-04-07",
        "retrieved_at": "2025-05-01",
        "language": "en",
    },
    {
        "document_id": "مرسى-2",
        "outlet": "صحيفة المرسى",
        "title": "أُغلق الميناء 😀 يوم الاثنين",
        "url": "https://marsa.example/ميناء",
        "published_at": "2025-04-07T10:00:00+03:00",
        "language": "ar",
        "text": "أُغلق الميناء.",
    },
]
FORMATS = {"csl-json": "list.json", "bibtex": "list.bib", "ris": "list.ris"}


def taken(name: str, path: Path) -> tuple[list[Any], Reading]:
    reading = Reading()
    return list(exchange_of(name).read(path, reading)), reading


@pytest.mark.parametrize("name", FORMATS)
def test_documents_come_back_but_for_what_is_said_to_be_lost(tmp_path: Path, name: str) -> None:
    path = tmp_path / FORMATS[name]
    loss = exchange_of(name).write([{"claim_id": "c"}], DOCUMENTS, path)
    lost = {row.field.removeprefix("document.") for row in loss}
    assert lost <= {"claim", "text", "published_at", "document_id"}
    documents, reading = taken(name, path)
    for given, back in zip(DOCUMENTS, documents, strict=True):
        kept = {key: value for key, value in given.items() if key not in lost}
        assert {key: back.get(key) for key in kept} == kept
        assert str(back["published_at"]).startswith("2025-04-07")
    assert not reading.loss
    assert reading.counted["references"] == 2


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "csl-json",
            json.dumps(
                [
                    {"id": 1, "title": "A", "publisher": "Post", "issued": {"date-parts": [[2025, "4"], [2025, 5]]}},
                    {"id": 2, "URL": "https://x.example", "issued": {"raw": "soon"}, "author": ["Oke"]},
                ]
            ),
            [("A", "Post", "2025-04/2025-05"), (None, "UNSPECIFIED", None)],
        ),
        (
            "bibtex",
            '@string{x="y"}\n@Article{oke2025,\n title = {The {Harbour} of M{\\"u}nster \\& co},\n journal = "Post",\n'
            " year = 2025, month = apr, day = {7}, author = {Oke, Tam}\n}\n@misc{b, howpublished={صحيفة},"
            " title={عنوان}, date={2025-04-08}}",
            [("The Harbour of Münster & co", "Post", "2025-04-07"), ("عنوان", "صحيفة", "2025-04-08")],
        ),
        (
            "ris",
            "TY  - NEWS\r\nTI  - عنوان\r\nT2  - صحيفة\r\nDA  - 2025/04/07/\r\nAU  - Oke, Tam\r\nER  - \r\n"
            "TY  - ELEC\r\nT1  - A\r\nPY  - 2025\r\nER  -",
            [("عنوان", "صحيفة", "2025-04-07"), ("A", "UNSPECIFIED", "2025")],
        ),
    ],
)
def test_what_others_write_is_read(
    tmp_path: Path, name: str, content: str, told: list[tuple[str | None, str, str | None]]
) -> None:
    path = tmp_path / FORMATS[name]
    path.write_text(content, encoding="utf-8")
    documents, reading = taken(name, path)
    assert [(each.get("title"), each["outlet"], each.get("published_at")) for each in documents] == told
    # Ids of others are not claimkit's: every list has a first reference.
    assert all(each["document_id"].startswith("d") and len(each["document_id"]) == 21 for each in documents)
    assert any(row.field.lower() in ("author", "au") for row in reading.loss)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("csl-json", '[{"id": 1}, 5]'),
        ("ris", "TY  - NEWS\nER  - \n"),
        # Space that ends in no field is walked through once.
        pytest.param("bibtex", "@misc{a," + " " * 200_000 + "{", id="bibtex"),
    ],
)
def test_a_reference_to_nothing_is_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / FORMATS[name]).write_text(content, encoding="utf-8")
    documents, _ = taken(name, tmp_path / FORMATS[name])
    assert documents
    assert all(isinstance(each, Reject) for each in documents)


@pytest.mark.parametrize("title", ["The pier", "الرصيف"])
def test_a_reference_without_its_end_is_not_passed_over(tmp_path: Path, title: str) -> None:
    (tmp_path / "list.ris").write_text(f"TY  - NEWS\nTI  - {title}\nTY  - NEWS\nUR  - https://example.org\n", "utf-8")
    documents, _ = taken("ris", tmp_path / "list.ris")
    assert [each.get("title") for each in documents] == [title, None]


@pytest.mark.parametrize(("opening", "title"), [("{", "The pier"), ('"', "الرصيف")])
def test_a_value_that_is_not_closed_hides_no_reference_in_silence(tmp_path: Path, opening: str, title: str) -> None:
    path = tmp_path / "list.bib"
    path.write_text(f"@misc{{a, title={{{title}}}}}\n@misc{{b, title={opening}{title}\n@misc{{c, url={{x}}", "utf-8")
    (whole, refused), _ = taken("bibtex", path)
    assert whole["title"] == title
    assert (refused.line, refused.field) == (2, "b")
    assert "not closed" in refused.reason


def test_csl_is_as_its_schema_says(outside: Path, tmp_path: Path) -> None:
    schema = outside / "citation-style-language+schema" / "schemas" / "input" / "csl-data.json"
    jsonschema = pytest.importorskip("jsonschema")
    exchange_of("csl-json").write([], DOCUMENTS, tmp_path / "list.json")
    items = json.loads((tmp_path / "list.json").read_text("utf-8"))
    jsonschema.Draft7Validator(json.loads(schema.read_text("utf-8"))).validate(items)
    assert {item["note"] for item in items} == {NOTE}


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_is_read_and_a_broken_list_in_it_refused(tmp_path: Path, name: str) -> None:
    first, second = (tmp_path / "lists" / folder / FORMATS[name] for folder in ("one", "two"))
    exchange_of(name).write([], DOCUMENTS[:1], first)
    exchange_of(name).write([], DOCUMENTS[1:], second)
    first.with_stem("broken").write_bytes(b"\xff")
    records, reading = taken(name, tmp_path / "lists")
    assert reading.counted["references"] == 2
    assert [record.path for record in records if isinstance(record, Reject)] == [f"broken{first.suffix}"]


def test_each_citation_key_stands_once(tmp_path: Path) -> None:
    names = ["x-3", "x", "x!", "X", "x-4", "مرسى", "ميناء", "document"]
    documents = [{"document_id": name, "outlet": "O", "title": name} for name in names]
    exchange_of("bibtex").write([], documents, tmp_path / "a.bib")
    keys = re.findall(r"^@misc{(.+),$", (tmp_path / "a.bib").read_text("utf-8"), re.MULTILINE)
    assert len({key.lower() for key in keys}) == len(names)


def test_what_was_imported_is_held_before_it_is_built_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    init(tmp_path / "own")
    monkeypatch.chdir(tmp_path / "own")
    path = tmp_path / "list.ris"
    told = []
    for documents in (DOCUMENTS[:1], DOCUMENTS[:1], DOCUMENTS):
        exchange_of("ris").write([], documents, path)
        assert main(["import", str(path), "--format", "ris"]) == 0
        told.append(re.findall(r"new to the project: (\d+), held by it: (\d+)", capsys.readouterr().out))
    assert told == [[("1", "0")], [("0", "1")], [("1", "1")]]
    (kept,) = Path("documents").rglob("documents.jsonl")
    assert len(kept.read_text("utf-8").splitlines()) == 2

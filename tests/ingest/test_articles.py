"""Documents from files, and the command that prints their claims."""

from __future__ import annotations

import gzip
import io
import json
from hashlib import sha256
from pathlib import Path

import pytest

from claimkit import ids
from claimkit.errors import InputError
from claimkit.ingest import Given, read_documents
from claimkit.interface import speaking
from claimkit.limits import LIST_BYTES, REFUSED_LINES, TEXT_BYTES
from claimkit.track.claims_file import extract

ARTICLE = "Ann Lee said the road was shut.\r\n“Nobody will pass,” she added.\n"
PAGE = (
    "<html><body><nav>Home | About</nav><article><h1>Road shut</h1><p>Ann Lee, the mayor, said on Monday that the "
    "road was shut for the whole of the winter because of the deep snow on the pass above the town.</p>"
    "<p>“Nobody will pass,” she added, and people in the town agreed that the long road over the hills was better "
    "for them and for their animals in a winter like this one.</p></article></body></html>"
)


@pytest.mark.parametrize("text", [ARTICLE, "\ufeffقال علي إن الطريق مغلق.\r\n", "", "one\n\n two"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_plain_text_is_read_as_it_stands(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    (read,) = read_documents(path, Given(outlet="The Day"))
    assert read.document is not None
    assert read.document.text == text
    assert read.document.document_id == ids.document_id("The Day", text)
    assert read.raw_sha256 == sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("front", "said"),
    [
        (
            'title: "Road: shut"\ndate: 2026-05-01\nauthor: Ann Lee # staff\npublisher: The Day\nurl: https://d.example/1',
            {
                "title": "Road: shut",
                "published_at": "2026-05-01",
                "url": "https://d.example/1",
                "outlet": "The Day",
                "note": "author: Ann Lee",
            },
        ),
        (
            "title: الطريق مغلق\r\ndate: 2026-05-01 09:30:00 +0300\r\nauthors:\r\n"
            "  - ليلى\r\n  - 'O''Neil'\r\nsource: الصباح",
            {
                "title": "الطريق مغلق",
                "published_at": "2026-05-01T09:30:00+03:00",
                "outlet": "الصباح",
                "note": "author: ليلى, O'Neil",
            },
        ),
        ("tags: [a, b]\ndate: yesterday\ntitle: |\n  many\n", {"note": "date as written: yesterday"}),
        ("date: أمس\nauthor: ليلى", {"note": "author: ليلى; date as written: أمس"}),
        ("published: soon\ncreated: 2026-05-01", {"published_at": "2026-05-01"}),
    ],
)
def test_what_the_front_matter_of_markdown_says_is_no_text_of_the_article(
    tmp_path: Path, front: str, said: dict[str, str]
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(f"---\n{front}\n---\n\n{ARTICLE}".encode())
    (read,) = read_documents(path)
    assert read.record == {**said, "text": ARTICLE}
    assert read.document is not None
    assert (read.document.text, read.document.title) == (ARTICLE, said.get("title"))
    path.with_suffix(".txt").write_bytes(path.read_bytes())
    (plain,) = read_documents(path.with_suffix(".txt"))
    assert plain.record["text"].startswith("---")


@pytest.mark.parametrize("text", ["---\n\nAnn said no.\n---\nYes.", "---\ntitle: A\nno end", "----\ntitle: A\n---\n"])
def test_lines_that_are_no_front_matter_stay_text(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (read,) = read_documents(tmp_path / "a.md")
    assert read.record == {"text": text}


def test_a_page_gives_its_main_text_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    (read,) = read_documents(path)
    assert read.document is not None
    assert read.document.text is not None
    assert "Nobody will pass" in read.document.text
    assert "About" not in read.document.text
    assert read.raw_sha256 == sha256(PAGE.encode()).hexdigest()


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_json_lines_keep_what_they_say(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"documents{suffix}"
    record = {"document_id": "x1", "outlet": "نورث برس", "language": "ar", "text": "قال علي نعم.", "title": "عنوان"}
    raw = (json.dumps(record) + "\n\n" + json.dumps({"text": "Yes."}) + "\n").encode()
    path.write_bytes(gzip.compress(raw) if suffix.endswith("gz") else raw)
    first, second = read_documents(path, Given(outlet="The Day", language="en"))
    assert first.document is not None
    assert second.document is not None
    assert (first.document.document_id, first.document.outlet, first.document.language) == ("x1", "نورث برس", "ar")
    assert (second.document.outlet, second.document.language) == ("The Day", "en")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "is not JSON"),
        (b"[1]", "is no document"),
        (b'{"text": 5}', "text: is missing or no string"),
        (b'{"text": "a", "outlet": 5}', "outlet: is no string"),
        (b'{"text": "\\ud800"}', "lone surrogate"),
        pytest.param(
            b'{"text": "' + "ق".encode() * (TEXT_BYTES // 2 + 1) + b'"}', "text: has more than 4 MB", id="long"
        ),
        (b"\xff", "is not UTF-8 at byte 0"),
        (b"[" * 100_000, "is n"),
    ],
)
def test_a_bad_line_is_refused_and_the_next_is_read(tmp_path: Path, line: bytes, reason: str) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_bytes(line + b'\n{"text": "Yes."}\n')
    bad, good = read_documents(path)
    assert bad.document is None
    assert bad.reject is not None
    assert bad.reject.line == 1
    assert reason in bad.reject.reason
    assert good.document is not None


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.txt", b"yes\n\xff"),
        pytest.param("a.txt", b"a" * (TEXT_BYTES + 1), id="a long text"),
        ("a.html", b"<html></html>"),
        ("a.jsonl.gz", b"no gzip"),
        ("a.json", b"{"),
        pytest.param("a.json", b" " * (LIST_BYTES + 1), id="a long list"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str, raw: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    (read,) = read_documents(path)
    assert read.document is None
    assert read.reject is not None


def test_of_very_many_lines_that_are_none_the_first_are_told_and_the_others_counted(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_text("{}\n" * (REFUSED_LINES + 5) + '{"text": "نعم"}\n', "utf-8")
    *refused, read, more = read_documents(path)
    assert len(refused) == REFUSED_LINES
    assert read.document is not None
    assert more.reject is not None
    assert more.reject.reason == "5 more lines cannot be read"


def test_a_link_out_of_a_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("Ann Lee said so.")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "نص.txt").write_text("نعم", "utf-8")
    read, refused = read_documents(folder)
    assert read.document is not None
    assert read.document.text == "نعم"
    assert refused.reject is not None
    assert "a link that leads out of the folder" in refused.reject.reason


def test_paths_that_hold_nothing_name_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"")
    for path, words in (
        (tmp_path / "no", "check the path"),
        (tmp_path, "put .txt"),
        (tmp_path / "a.pptx", "articles are .txt"),
    ):
        with pytest.raises(InputError, match=words):
            list(read_documents(path))
    (tmp_path / "a.txt").write_text("Yes.")
    (tmp_path / "b.txt").write_text("No.")
    with pytest.raises(InputError, match="leave it out"):
        list(read_documents(tmp_path, Given(document_id="x")))


def test_a_folder_prints_the_claims_of_every_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.txt").write_text("Bo Yu denied the tale.", encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(ARTICLE, encoding="utf-8")
    out = io.StringIO()
    assert extract(str(tmp_path), Given("The Day"), out=out) == 0
    claims = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [claim["cue"]["text"] for claim in claims] == ["said", "added", "denied"]
    assert claims[1]["speaker"]["name"] == "Ann Lee"
    assert {claim["chain"][0]["name"] for claim in claims} == {"The Day"}
    assert "3 claims from 2 documents" in capsys.readouterr().err


def test_several_processes_print_the_same_in_the_same_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [json.dumps({"document_id": f"d{n}", "text": f"Ann Lee said that {n} ships sank."}) for n in range(9)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    alone, together = io.StringIO(), io.StringIO()
    extract(str(tmp_path), Given("O", "en"), out=alone)
    monkeypatch.setattr("claimkit.track.workers.ONE_PROCESS", 10)
    extract(str(tmp_path), Given("O", "en"), out=together)
    assert alone.getvalue() == together.getvalue()
    assert alone.getvalue().count("\n") == 9


def test_what_cannot_be_read_is_told_and_the_exit_code_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Meya alisema hapana.", "language": "sw"}\n{')
    out = io.StringIO()
    assert extract(str(tmp_path), layout="table", out=out) == 1
    told = capsys.readouterr().err
    assert "no grammar reads the language 'sw'" in told
    assert "line 2" in told


@pytest.mark.parametrize(("language", "told"), [("en", "is not UTF-8 (byte 4)"), ("ar", "ليس UTF-8 (البايت 4)")])
def test_why_it_cannot_be_read_is_told_as_the_interface_says_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, told: str
) -> None:
    (tmp_path / "b\x1b[31m.txt").write_bytes(b"Ann \xff\x00")
    with speaking(language):
        assert extract(str(tmp_path), out=io.StringIO()) == 1
    printed = capsys.readouterr().err
    assert told in printed
    assert "\x1b" not in printed

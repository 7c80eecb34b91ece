"""PDF, office files, books, messages, captions, lists and older encodings: read, or refused by name."""

from __future__ import annotations

import csv
import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from claimkit.ingest import Given, find_inputs, read_documents
from claimkit.ingest.formats.pdf import paragraphs_of
from claimkit.ingest.order import is_in_visual_order, joined_letters
from tests.ingest.test_pages import BODY

LINES = {
    "ar": ["قالت رئيسة البلدية سلمى النوري إن الجسر الجديد", "سيفتح أمام السيارات في مطلع الشهر المقبل."],
    "en": ["The mayor, Selma Nouri, said that the new bridge", "would open to cars early next month."],
}
LANGUAGES = pytest.mark.parametrize("language", ["ar", "en"])


def only(path: Path) -> dict[str, Any]:
    """The record of the one document of a file, which a build takes as an article too."""
    assert [found.format for found in find_inputs(path)] == ["article"]
    (read,) = read_documents(path)
    assert read.reject is None
    return read.record


def refusal(path: Path) -> str:
    (read,) = read_documents(path)
    assert read.document is None
    assert read.reject is not None
    return read.reject.reason


def placed(record: dict[str, Any]) -> list[tuple[str, str, str | None, str]]:
    """Which passage of a text stands where in its source."""
    rows = record["locators"]
    assert all(record["text"][row["begins"] : row["ends"]].startswith(row["words"]) for row in rows)
    said = ("label", "locator", "until")
    return [(*(row[name] for name in said), record["text"][row["begins"] : row["ends"]]) for row in rows]


def pdf(path: Path, lines: list[str]) -> Path:
    """A PDF of a page whose glyphs stand in this order; their codes are UTF-16."""
    shown = "\n".join(f"<{line.encode('utf-16-be').hex()}> Tj T*" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 50 700 Td\n{shown}\nET"
    codes = (
        "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap"
    )
    system = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo {system} /DW 500 >>",
        f"<< /Length {len(codes)} >>\nstream\n{codes}\nendstream",
    ]
    whole, places = "%PDF-1.7\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{held}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(whole)}\n%%EOF\n"
    path.write_text(f"{whole}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}", "ascii")
    return path


@LANGUAGES
def test_a_pdf_gives_its_paragraphs(tmp_path: Path, language: str) -> None:
    lines = LINES[language]
    glyphs = [line[::-1] if language == "ar" else line for line in lines]
    record = only(pdf(tmp_path / "report.pdf", glyphs))
    assert record["text"] == " ".join(lines)
    assert placed(record) == [("page", "1", None, record["text"])]


def test_a_pdf_that_holds_arabic_as_it_is_seen_is_refused(tmp_path: Path) -> None:
    for lines in (LINES["ar"], [*LINES["en"], *LINES["ar"] * 3]):
        told = refusal(pdf(tmp_path / "report.pdf", lines))
        assert "as it is seen" in told
        assert "from its source, as .txt or .docx" in told
    assert "recognise the text" in refusal(pdf(tmp_path / "scan.pdf", []))


@pytest.mark.parametrize(
    ("text", "visual"),
    [
        ("\n".join(LINES["ar"]), False),
        ("\n".join(line[::-1] for line in LINES["ar"]), True),
        (". المقبل الشهر مطلع في السيارات أمام سيفتح", True),
        ("ﺳﻴﻔﺘﺢ ﺃﻣﺎﻡ ﺍﻟﺴﻴﺎﺭﺍﺕ", True),
        ("ﺳﻴﻔﺘﺢ ﺃﻣﺎﻡ ﺍﻟﺴﻴﺎﺭﺍﺕ.", False),
        ("The paper ﺃﻣﺎﻡ printed what the mayor said of the bridge", False),
        ("", False),
    ],
)
def test_visual_order_is_known_by_its_signs(text: str, *, visual: bool) -> None:
    assert is_in_visual_order(text) is visual


def test_shapes_of_letters_are_letters() -> None:
    assert joined_letters("ﺃﻣﺎﻡ ﻻ") == "أمام لا"


def test_full_lines_go_on() -> None:
    page = "A heading\n\nThe mayor said that the new brid-\nge would open to cars and buses\nsoon.\nNobody was hurt."
    assert paragraphs_of(page) == [
        "A heading",
        "The mayor said that the new bridge would open to cars and buses soon.",
        "Nobody was hurt.",
    ]


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bridge</dc:title><dc:creator>L. Qasim</dc:creator>'
    "</cp:coreProperties>"
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def zipped(path: Path, members: dict[str, str]) -> Path:
    with ZipFile(path, "w") as archive:
        for name, words in members.items():
            archive.writestr(name, words)
    return path


@LANGUAGES
def test_an_office_file_gives_its_paragraphs(tmp_path: Path, language: str) -> None:
    gone = "<w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>"
    runs = [line.replace(" ", "</w:t></w:r><w:r><w:tab/><w:t>", 1) for line in LINES[language]]
    paragraphs = "".join(f"<w:p><w:r><w:t>{run}</w:t></w:r>{gone}</w:p>" for run in runs)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'
    members = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "docProps/core.xml": CORE}
    record = only(zipped(tmp_path / "said.docx", {**members, "word/document.xml": words}))
    text = "\n".join(line.replace(" ", "\t", 1) for line in LINES[language])
    assert record == {"text": text, "title": "Bridge", "note": "author: L. Qasim"}


@LANGUAGES
def test_a_book_gives_its_chapters_in_their_order(tmp_path: Path, language: str) -> None:
    container = '<container xmlns="x"><rootfiles><rootfile full-path="in/book.opf"/></rootfiles></container>'
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>Bridge</dc:title><dc:language>{language}</dc:language><dc:date>2026-05-01</dc:date>"
        '<dc:publisher>Hill Press</dc:publisher></metadata><manifest><item id="b" href="b%20b.xhtml"/>'
        '<item id="a" href="a.xhtml"/><item id="c" href="../../etc/passwd"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/><itemref/></spine></package>'
    )
    first, second = (
        f"<html><head><title>x</title></head><body><p>{line}</p></body></html>" for line in LINES[language]
    )
    members = {"META-INF/container.xml": container, "in/book.opf": package, "in/a.xhtml": first, "in/b b.xhtml": second}
    assert only(zipped(tmp_path / "book.epub", members)) == {
        "text": "\n".join(LINES[language]),
        "title": "Bridge",
        "outlet": "Hill Press",
        "published_at": "2026-05-01",
        "language": language,
    }


@pytest.mark.parametrize("form", ["plain", "html"])
@LANGUAGES
def test_a_message_gives_its_text_and_sender(tmp_path: Path, language: str, form: str) -> None:
    message = EmailMessage()
    message["From"] = "Hill Town <press@hill.example>"
    message["Subject"] = LINES[language][0]
    message["Date"] = "Fri, 01 May 2026 10:00:00 +0300"
    message.set_content(BODY[language] if form == "html" else "\n".join(LINES[language]), subtype=form)
    message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="x.exe")
    path = tmp_path / "release.eml"
    path.write_bytes(message.as_bytes())
    record = only(path)
    assert LINES[language][0][:20] in record.pop("text")
    assert record == {
        "title": LINES[language][0],
        "outlet": "Hill Town",
        "published_at": "2026-05-01T10:00:00+03:00",
    }


SRT = "1\n00:00:01,000 --> 00:00:02,000\n<i>{0}</i>\n\n2\n00:00:02,000 --> 00:00:03,000\n{1}\n\n3\n"
VTT = (
    "WEBVTT\n\nNOTE no words\n\n00:01.000 --> 00:02.000 line:0\n<v.loud Selma Nouri>{0}\n\n"
    "00:02.000 --> 00:03.000\n<v Selma Nouri>{1}\n\n00:03.000 --> 00:04.000\n<v Guest>OK &amp; yes.\n"
)


@LANGUAGES
def test_captions_are_joined_to_turns(tmp_path: Path, language: str) -> None:
    words = " ".join(LINES[language])
    (tmp_path / "a.srt").write_text(SRT.format(*LINES[language]), "utf-8")
    (tmp_path / "a.vtt").write_text(VTT.format(*LINES[language]), "utf-8")
    first, second = (("timestamp", f"00:00:0{place}", f"00:00:0{place + 1}") for place in (1, 2))
    assert only(tmp_path / "a.srt")["text"] == words
    assert only(tmp_path / "a.srt")["kind"] == "transcript"
    assert placed(only(tmp_path / "a.srt")) == [(*first, LINES[language][0]), (*second, LINES[language][1])]
    assert placed(only(tmp_path / "a.vtt"))[1:] == [
        (*second, LINES[language][1]),
        ("timestamp", "00:00:03", "00:00:04", "Guest: OK & yes."),
    ]
    assert only(tmp_path / "a.vtt")["text"] == f"Selma Nouri: {words}\nGuest: OK & yes."


@LANGUAGES
def test_captions_that_begin_in_one_second_are_one_place_up_to_the_end_of_the_last(
    tmp_path: Path, language: str
) -> None:
    cues = "1\n00:00:01,000 --> 00:00:01,400\n{0}\n\n2\n00:00:01,400 --> 00:00:04,000\n{1}\n"
    (tmp_path / "a.srt").write_text(cues.format(*LINES[language]), "utf-8")
    assert [place[:3] for place in placed(only(tmp_path / "a.srt"))] == [("timestamp", "00:00:01", "00:00:04")]


@LANGUAGES
def test_a_quotation_mark_left_open_costs_its_row_and_is_named(tmp_path: Path, language: str) -> None:
    path = tmp_path / "stories.csv"
    title = LINES[language][0].replace(",", "")
    rows = [f"2026-05-01,{language},Hill Post,{words},https://hill.example/1" for words in (title, f'"{title}')]
    path.write_text("\n".join(["publish_date,language,media_name,title,url", *rows]), "utf-8")
    read, refused = read_documents(path)
    assert read.record["title"] == title
    assert refused.reject is not None
    assert "quotation mark that does not close its cell" in refused.reject.reason


@LANGUAGES
def test_a_list_of_media_cloud_is_documents_by_citation(tmp_path: Path, language: str) -> None:
    path = tmp_path / "stories.csv"
    title = LINES[language][0].replace(",", "")
    rows = f'1,2026-05-01,{language},Hill Post,"{title}",https://hill.example/1\n2,,,Hill Post,,\n'
    path.write_text(f"id,publish_date,language,media_name,title,url\n{rows}", "utf-8")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    assert [(found.name, found.format) for found in find_inputs(tmp_path)] == [("stories.csv", "documents")]
    cited, refused = read_documents(path)
    assert cited.record == {
        "text": None,
        "title": title,
        "url": "https://hill.example/1",
        "outlet": "Hill Post",
        "published_at": "2026-05-01",
        "language": language,
    }
    assert refused.reject is not None
    assert (refused.reject.line, refused.reject.field) == (3, "title")


@LANGUAGES
@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize(
    "heads", [("outlet", "published_at", "title", "text"), ("Publisher", "Date", "Headline", "Body")]
)
def test_a_table_of_articles_is_a_document_a_row(
    tmp_path: Path, language: str, sign: str, heads: tuple[str, ...]
) -> None:
    path = tmp_path / "articles.csv"
    text = "\n\n".join(LINES[language])
    rows = [heads, ("Hill Post", "2026-05-01", "A, b", text), ("Hill Post", "last spring", "C", text), ("Hill Post",)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=sign).writerows(rows)
    assert [found.format for found in find_inputs(tmp_path)] == ["documents"]
    first, second, refused = read_documents(path)
    assert first.record == {"text": text, "title": "A, b", "outlet": "Hill Post", "published_at": "2026-05-01"}
    assert second.record == {"text": text, "title": "C", "outlet": "Hill Post", "note": "date as written: last spring"}
    assert refused.reject is not None
    assert (refused.reject.field, refused.reject.reason) == ("text", "has no text")


@pytest.mark.parametrize(
    "head", ["claim_id,outlet,content,text", "key,language,text", "outlet,content,url", "text", "month,rain"]
)
def test_a_table_of_anything_else_is_none_of_articles(tmp_path: Path, head: str) -> None:
    (tmp_path / "some.csv").write_text(f"{head}\n{','.join('x' * (head.count(',') + 1))}\n", "utf-8")
    assert find_inputs(tmp_path) == []


@pytest.mark.parametrize(
    "said",
    [
        {"hostname": "hill.example", "source": "https://hill.example/1", "date": "2026-05-01", "author": "L. Qasim"},
        {"source_url": "https://hill.example", "url": "https://hill.example/1", "publish_date": "2026-05-01 00:00:00"}
        | {"authors": ["L. Qasim"], "top_image": "x"},
    ],
)
def test_what_other_extractors_write_is_a_document(tmp_path: Path, said: dict[str, Any]) -> None:
    path = tmp_path / "page.json"
    path.write_text(json.dumps({"title": "Bridge", "text": "\n".join(LINES["ar"]), "language": "ar", **said}))
    assert [found.format for found in find_inputs(path)] == ["documents"]
    (read,) = read_documents(path)
    assert (read.record["outlet"], read.record["url"]) == ("hill.example", "https://hill.example/1")
    assert read.record["published_at"].startswith("2026-05-01")
    assert (read.record["language"], read.record["note"]) == ("ar", "author: L. Qasim")


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "en"), ("utf-16", "ar"), ("windows-1256", "ar"), ("iso-8859-6", "ar")]
)
def test_older_encodings_are_known_by_their_words_and_named(
    tmp_path: Path, suffix: str, encoding: str, name: str
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes("\n".join(LINES[name]).encode(encoding))
    record = only(path)
    assert record["text"] == "\n".join(LINES[name])
    assert record["note"] == f"encoding: {encoding}, detected"


@pytest.mark.parametrize(("encoding", "words"), [("utf-16-le", LINES["en"][0]), ("mac_arabic", LINES["ar"][0])])
def test_an_encoding_that_is_said_is_taken(tmp_path: Path, encoding: str, words: str) -> None:
    (tmp_path / "a.txt").write_bytes(words.encode(encoding))
    (read,) = read_documents(tmp_path / "a.txt", Given(encoding=encoding))
    assert read.record == {"text": words, "note": f"encoding: {encoding}, stated"}
    (read,) = read_documents(tmp_path / "a.txt", Given(encoding="utf-32"))
    assert read.reject is not None
    assert "is not utf-32" in read.reject.reason


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_utf_16_without_its_mark_is_told_how_to_name_it(tmp_path: Path, language: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\n".join(LINES[language]).encode(encoding))
    assert "name it with --encoding" in refusal(path)


@pytest.mark.parametrize(
    "text", ["Il a dit « non » à l’été.", "Он сказал, что мост закрыт.", "É só isso, não há mais."]
)
def test_other_encodings_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp1251" if "О" in text else "cp1252"))
    assert "save it again as UTF-8" in refusal(path)


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".epub", ".srt", ".vtt", ".eml", ".wacz", ".warc", ".html"])
@pytest.mark.parametrize("raw", [b"", b"\0\xff" * 50, b"PK\x05\x06" + b"\0" * 18, b"%PDF-1.7\nxref\n0 1\ntrailer <<>>"])
def test_a_broken_file_is_refused_by_name(tmp_path: Path, suffix: str, raw: bytes) -> None:
    path = tmp_path / f"broken{suffix}"
    path.write_bytes(raw)
    assert refusal(path)

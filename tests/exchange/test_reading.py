"""What foreign marks become: which label is which part, who is linked to what, where words stand, what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from claimkit.errors import InputError
from claimkit.exchange import Loss, Reading, exchange_of, losses_of, read_labels
from claimkit.exchange.labels import usual_labels
from claimkit.exchange.offsets import UNITS, Offsets
from claimkit.exchange.safe_xml import tree_of
from claimkit.records import UNSPECIFIED, Reject

Record = dict[str, Any]
ENGLISH = 'Dana Quill of the harbour board said: "The pier is safe." 🐪 Omar Vell denied it.'
ARABIC = "قالت ليلى المرساوي 🐪 إنّ الرصيف آمنٌ، ونفى عمر ذلك."


def read_all(name: str, path: Path, **how: Any) -> tuple[list[Record], list[Record], list[Reject], Reading]:
    """Documents, claims, refusals and what was counted."""
    reading = Reading(**how)
    records = list(exchange_of(name).read(path, reading))
    good = [record for record in records if not isinstance(record, Reject)]
    documents = [record for record in good if "content" not in record]
    claims = [record for record in good if "content" in record]
    return documents, claims, [record for record in records if isinstance(record, Reject)], reading


def brat(folder: Path, text: str, lines: str) -> Path:
    (folder / "talk.txt").write_text(text, encoding="utf-8", newline="")
    (folder / "talk.ann").write_text(lines, encoding="utf-8", newline="")
    return folder


def at(text: str, words: str) -> str:
    start = text.index(words)
    return f"{start} {start + len(words)}\t{words}"


@pytest.mark.parametrize(
    ("text", "labels", "words", "mode"),
    [
        (ENGLISH, ("Quote", "Source", "Cue"), ("The pier is safe.", "Dana Quill", "said"), "direct"),
        (ARABIC, ("محتوى", "متحدث", "فعل القول"), ("الرصيف آمنٌ", "ليلى المرساوي", "قالت"), "indirect"),
    ],
)
def test_a_speaker_is_linked_directly_or_over_the_cue(
    text: str, labels: tuple[str, ...], words: tuple[str, ...], mode: str, tmp_path: Path
) -> None:
    types = [label.replace(" ", "_") for label in labels]
    places = [at(text, said) for said in words]
    marks = "".join(f"T{number}\t{types[number - 1]} {places[number - 1]}\n" for number in (1, 2, 3))
    relations = "R1\tby Arg1:T1 Arg2:T2\nR2\tby Arg1:T1 Arg2:T3\n"
    event = f"E1\t{types[2]}:T3 a:T1 b:T2\n"
    for links in (relations, event):
        _, (claim,), refused, reading = read_all("brat", brat(tmp_path, text, marks + links), outlet="The Post")
        assert (claim["content"]["text"], claim["speaker"]["name"], claim["cue"]["text"]) == words
        assert claim["mode"] == mode
        assert [node["name"] for node in claim["chain"]] == ["The Post", words[1]]
        assert not refused
        assert not reading.loss


@pytest.mark.parametrize(("text", "content", "speaker"), [(ENGLISH, "denied it", "Omar Vell"), (ARABIC, "نفى", "عمر")])
def test_who_stands_near_is_nobodys_speaker(text: str, content: str, speaker: str, tmp_path: Path) -> None:
    folder = brat(tmp_path, text, f"T1\tContent {at(text, content)}\nT2\tSpeaker {at(text, speaker)}\n")
    _, (claim,), _, reading = read_all("brat", folder)
    assert claim["speaker"]["name"] == UNSPECIFIED
    assert [str(row) for row in reading.loss] == ["speaker: 1: is linked to no content"]


def test_labels_of_ones_own(tmp_path: Path) -> None:
    rows = "label,slot,value\nDenial,content,\nDenial,act,deny\nنفي,content,\nنفي,act,deny\nsure=no,polarity,hedged\n"
    (tmp_path / "labels.csv").write_text(rows, encoding="utf-8")
    folder = brat(tmp_path, ENGLISH, f"T1\tDenial {at(ENGLISH, 'denied it')}\nA1\tsure T1 no\nA2\tcolour T1 red\n")
    _, (claim,), _, reading = read_all("brat", folder, labels=read_labels(tmp_path / "labels.csv"))
    assert (claim["act"], claim["polarity"]) == ("deny", "hedged")
    assert [row.field for row in reading.loss] == ["attribute colour"]


@pytest.mark.parametrize(
    ("rows", "topic", "lost"),
    [("*,content,\n*,topic,*\n", "Harbour", []), ("*,content,\n", None, ["label Harbour"]), ("*,nothing,\n", None, [])],
)
def test_a_row_for_every_other_label(rows: str, topic: str | None, lost: list[str], tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text(f"label,slot,value\n{rows}", encoding="utf-8")
    folder = brat(tmp_path, ENGLISH, f"T1\tHarbour {at(ENGLISH, 'denied it')}\n")
    _, claims, _, reading = read_all("brat", folder, labels=read_labels(tmp_path / "labels.csv"))
    assert [claim["topic"] for claim in claims] == [topic] * ("content" in rows)
    assert [row.field for row in reading.loss] == lost


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",content,", "label"),
        ("Who,speeker,", "slot"),
        ("No,act,refuse", "value"),
        ("No,act,", "value"),
    ],
)
def test_a_wrong_row_of_labels_is_named(row: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text(f"label,slot,value\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError, match=f"line 2, {reason}"):
        read_labels(tmp_path / "labels.csv")


# -- where words stand ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_offsets_go_there_and_back(text: str, unit: str) -> None:
    offsets = Offsets(text, unit)
    assert [offsets.code_point(offsets.offset(place)) for place in range(len(text) + 1)] == list(range(len(text) + 1))
    assert offsets.code_point(offsets.offset(len(text)) + 1) is None
    assert (offsets.code_point(offsets.offset(text.index("🐪")) + 1) is None) == (unit != "codepoints")


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(("text", "words"), [(ENGLISH, "denied it"), (ARABIC, "ونفى عمر")])
def test_the_quoted_words_show_the_unit(unit: str, text: str, words: str, tmp_path: Path) -> None:
    offsets, start = Offsets(text, unit), text.index(words)
    place = f"{offsets.offset(start)} {offsets.offset(start + len(words))}"
    _, (claim,), _, _ = read_all("brat", brat(tmp_path, text, f"T1\tContent {place}\t{words}\n"))
    assert claim["content"] == {"spans": [[start, start + len(words)]], "text": words}


@pytest.mark.parametrize(
    ("text", "other", "words"),
    [
        (ENGLISH, "Corrected on Monday. " + ENGLISH, "The pier is safe."),
        (ARABIC, "صُحِّح يوم الإثنين. " + ARABIC, "الرصيف آمنٌ"),
        (ENGLISH, ENGLISH.replace("safe", "closed"), None),
    ],
)
def test_marks_move_over_to_the_text_that_is_held(text: str, other: str, words: str | None, tmp_path: Path) -> None:
    exchange = exchange_of("brat")
    document = {"document_id": "pier", "outlet": "The Post", "text": text}
    exchange.write([], [document], tmp_path)
    said = words or "The pier is safe."
    (tmp_path / "pier.ann").write_text(f"T1\tContent {at(text, said)}\n", encoding="utf-8")
    held = document | {"text": other}
    (given,), claims, refused, _ = read_all("brat", tmp_path, held=lambda _: held)
    assert given is held
    assert [claim["content"]["spans"][0][0] for claim in claims] == [other.find(said)] * (words is not None)
    assert [reject.line for reject in refused] == [1] * (words is None)


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("T1\tContent 3 20\tThe pier is safe.", [[39, 56]]),
        ("T1\tContent 3 20\tThe quay is shut.", None),
        ("T1\tContent 3 900\tThe quay is shut.", None),
        ("T1\tContent 39 42;48 50\tThe is", [[39, 42], [48, 50]]),
    ],
)
def test_words_are_found_again_or_refused(line: str, spans: list[list[int]] | None, tmp_path: Path) -> None:
    _, claims, refused, _ = read_all("brat", brat(tmp_path, ENGLISH, line))
    assert [claim["content"]["spans"] for claim in claims] == [spans] * (spans is not None)
    assert [(reject.path, reject.line) for reject in refused] == [("talk.ann", 1)] * (spans is None)


def test_the_unit_that_is_asked_for_is_taken(tmp_path: Path) -> None:
    start = ENGLISH.encode("utf-16-le").index("Omar".encode("utf-16-le")) // 2
    line = {"text": ENGLISH, "label": [[start, start + 9, "content"]]}
    (tmp_path / "texts.jsonl").write_text(json.dumps(line), encoding="utf-8")
    asked = (None, "utf16", "codepoints")
    found = {unit: read_all("doccano", tmp_path / "texts.jsonl", offsets=unit)[1][0] for unit in asked}
    assert [found[unit]["content"]["text"] for unit in (None, "utf16")] == ["Omar Vell", "Omar Vell"]
    assert found["codepoints"]["content"]["text"] == "mar Vell "


# -- pages of the Web -----------------------------------------------------------------------------------------------

ANNOTATION: Record = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/a1",
    "type": "Annotation",
    "body": [{"type": "TextualBody", "value": "content", "purpose": "tagging"}],
    "target": {
        "source": "https://www.post.example/pier",
        "selector": {"type": "TextQuoteSelector", "exact": "The pier is safe."},
    },
}


def web(folder: Path, changed: Record) -> Path:
    (folder / "a.json").write_text(json.dumps(ANNOTATION | changed), encoding="utf-8")
    return folder / "a.json"


def test_words_on_a_page_that_nobody_holds_are_cited(tmp_path: Path) -> None:
    (document,), (claim,), _, _ = read_all("web-annotation", web(tmp_path, {}))
    assert (document["outlet"], document["url"]) == ("post.example", "https://www.post.example/pier")
    assert claim["content"] == {"spans": None, "text": "The pier is safe."}


def test_words_on_a_page_that_is_held_have_their_place(tmp_path: Path) -> None:
    page = {"document_id": "pier", "outlet": "The Post", "text": ENGLISH}
    _, (claim,), _, _ = read_all("web-annotation", web(tmp_path, {}), held=lambda _: page)
    assert (claim["document_id"], claim["content"]["spans"]) == ("pier", [[39, 56]])


def test_comments_go_into_the_note(tmp_path: Path) -> None:
    (document,), _, _, reading = read_all(
        "web-annotation", web(tmp_path, {"body": {"type": "TextualBody", "value": "هذا مهم"}})
    )
    assert document["note"] == "“The pier is safe.”: هذا مهم"
    assert not reading.loss


PLACE = {"source": "http://example.org/1"}
TWO_PARTS = {"type": "FragmentSelector", "value": ["x", "y"]}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"@context": "fish"}, "@context"),
        ({"type": "Squirrel"}, "type"),
        ({"id": ["http://example.org/1", "http://example.org/2"]}, "id"),
        ({"id": "no address"}, "id"),
        ({"target": None}, "target"),
        ({"target": 9}, "target"),
        ({"target": {"type": "SpecificResource"}}, "target.source"),
        ({"target": PLACE | {"selector": TWO_PARTS}}, "target.selector.value"),
        ({"target": PLACE | {"selector": {"type": "TextQuoteSelector"}}}, "target.selector.exact"),
        ({"body": "no address"}, "body"),
        ({"body": {"type": "TextualBody"}}, "body.value"),
        ({"body": {"items": ["http://example.org/1"]}}, "body.type"),
        ({"body": {"id": "http://example.org/1", "textDirection": ["ltr", "rtl"]}}, "body.textDirection"),
        ({"body": {"id": "http://example.org/1", "processingLanguage": ["en", "de"]}}, "body.processingLanguage"),
        ({"bodyValue": "words"}, "bodyValue"),
        ({"created": "yesterday"}, "created"),
        ({"modified": ["2026-05-01T10:00:00Z", "2026-05-01T10:00:01Z"]}, "modified"),
        ({"creator": 6}, "creator"),
        ({"rights": "no address"}, "rights"),
    ],
)  # fmt: skip
def test_what_breaks_a_must_is_refused(changed: Record, field: str, tmp_path: Path) -> None:
    _, _, (refused,), _ = read_all("web-annotation", web(tmp_path, changed))
    assert refused.field == field


# -- hostile files --------------------------------------------------------------------------------------------------

LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
FETCHED = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("said", [LAUGHS, FETCHED])
def test_xml_with_a_document_type_is_refused(said: str, encoding: str) -> None:
    with pytest.raises(InputError, match="document type"):
        tree_of(said.encode(encoding), "a.xmi")


@pytest.mark.parametrize("said", ["", "<a>", "<a>&b;</a>", "no", "<a xmlns:b='c' xmlns:b='d'/>"])
def test_what_is_no_xml_is_refused(said: str) -> None:
    with pytest.raises(InputError, match="no XML"):
        tree_of(said.encode(), "a.xmi")


@pytest.mark.parametrize(
    ("name", "file", "content"),
    [
        ("cas-xmi", "a.xmi", b"<a/>"),
        ("cas-xmi", "a.xmi", FETCHED.encode()),
        ("cas-json", "a.json", b"[" * 100_000),
        ("cas-json", "a.json", b"{}"),
        ("refi-qda", "a.qdpx", b"PK\x03\x04"),
        ("refi-qda", "a.qde", b"\xff"),
        ("web-annotation", "a.json", b"no"),
        ("hypothesis", "a.json", b"\xff\xfe"),
        ("label-studio", "a.json", b"no"),
        ("citron", "a.json", b"[]"),
    ],
)
def test_a_file_of_which_nothing_can_be_read_is_named(name: str, file: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / file).write_bytes(content)
    with pytest.raises(InputError, match=r"a\."):
        read_all(name, tmp_path / file)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"content": 5, "speaker": 7}, "content"),
        ({"content": {"spans": 5}, "claim_id": "c"}, "content.spans"),
        ({"speaker": {"spans": [], "name": 3}, "chain": 5}, "speaker.name"),
        ({"chain": 5}, "chain"),
        ({"claim_id": ["c"]}, "claim_id"),
    ],
)
def test_what_is_written_along_and_is_no_claim_is_refused(said: Record, field: str, tmp_path: Path) -> None:
    folder = brat(
        tmp_path, ENGLISH, f"T1\tContent {at(ENGLISH, 'The pier is safe.')}\n#1\tclaimkit T1\t{json.dumps(said)}\n"
    )
    _, claims, refused, _ = read_all("brat", folder)
    assert [claim["content"]["text"] for claim in claims] == ["The pier is safe."]
    assert [reject.field for reject in refused] == [field]


@pytest.mark.parametrize(
    ("name", "suffix", "good"),
    [
        ("label-studio", ".json", '[{"data": {"text": "The pier is safe."}}]'),
        ("doccano", ".jsonl", '{"text": "The pier is safe."}'),
    ],
)
def test_one_bad_file_of_a_folder_stops_no_other(name: str, suffix: str, good: str, tmp_path: Path) -> None:
    (tmp_path / f"a{suffix}").write_bytes(b"\xff\xfe")
    (tmp_path / f"b{suffix}").write_text(good, encoding="utf-8")
    documents, _, refused, _ = read_all(name, tmp_path)
    assert [document["text"] for document in documents] == ["The pier is safe."]
    assert [reject.path for reject in refused] == [f"a{suffix}"]


@pytest.mark.parametrize("labels", [[["x"]], [5], [None]])
def test_labels_that_are_no_words_are_taken_as_such(labels: list[Any], tmp_path: Path) -> None:
    region = {"id": "r", "type": "labels", "value": {"start": 0, "end": 3, "labels": labels}}
    task = {"data": {"text": "The pier is safe."}, "annotations": [{"result": [region]}]}
    (tmp_path / "a.json").write_text(json.dumps([task]), encoding="utf-8")
    documents, claims, _, _ = read_all("label-studio", tmp_path / "a.json")
    assert (len(documents), claims) == (1, [])


def test_names_of_documents_leave_no_folder(tmp_path: Path) -> None:
    documents = [{"document_id": "../../out", "outlet": "The Post", "text": ENGLISH}]
    names = ("brat", "cas-json", "cas-xmi")
    for name in names:
        exchange_of(name).write([], documents, tmp_path / name / "inside")
    written = {path.parent for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {tmp_path / name / "inside" for name in names}


def test_a_project_does_not_choose_what_else_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with ZipFile(tmp_path / "a.qdpx", "w") as archive:
        source = '<TextSource guid="g" name="n" plainTextPath="internal://../secret.txt"/>'
        archive.writestr("project.qde", f"<Project><Sources>{source}</Sources></Project>")
    documents, _, (refused,), _ = read_all("refi-qda", tmp_path / "a.qdpx")
    assert not documents
    assert "there is no file" in refused.reason


def test_a_report_is_read_as_it_is_written() -> None:
    loss = Loss()
    loss.add("chain", "no place", 3)
    assert losses_of(json.dumps(loss.to_json())) == list(loss)
    assert losses_of("{") == losses_of("[1]") == []
    assert usual_labels().of("Direct-Quote") == ()

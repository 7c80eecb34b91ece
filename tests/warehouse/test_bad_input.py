"""Bad input: a reject that names file, line, field and reason; everything valid still loads."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from claimkit.errors import WarehouseError
from claimkit.ids import claim_id
from claimkit.limits import REFUSED_LINES
from claimkit.records import Reject, Span
from claimkit.track import BuildReport, build, open_warehouse
from claimkit.warehouse import staging
from claimkit.warehouse.exact import exact

TEXTS = {
    "ar-1": "نورث برس\nقال المتحدث باسم الحكومة إن المحادثات مع روسيا كانت جوهرية وإن الوفد سيعود، وأضاف أنها جادة.",
    "en-1": "Politico\nThe spokesman said that the talks with Russia were substantive and that envoys would return.",
}
OUTLETS = {"ar-1": "North Press", "en-1": "Politico"}
WORDS = {
    "ar-1": ("المتحدث باسم الحكومة", "قال", "المحادثات مع روسيا كانت جوهرية وإن الوفد سيعود"),
    "en-1": ("The spokesman", "said", "the talks with Russia were substantive and that envoys would return"),
}
INNER = {"ar-1": ("الوفد", "سيعود"), "en-1": ("envoys", "would return")}
Json = dict[str, Any]


def at(document: str, words: str) -> list[list[int]]:
    start = TEXTS[document].index(words)
    return [[start, start + len(words)]]


def claim(document: str, **changed: Any) -> Json:
    speaker, cue, content = WORDS[document]
    return {
        "document_id": document,
        "claim_id": None,
        "parent_id": None,
        "content": {"spans": at(document, content), "text": content},
        "speaker": {"spans": at(document, speaker), "text": speaker, "name": speaker},
        "cue": {"spans": at(document, cue), "text": cue},
        "mode": "indirect",
        "act": "assert",
        "polarity": "positive",
        "basis": "on_record",
        "chain": [
            {"name": OUTLETS[document], "kind": "outlet"},
            {"name": speaker, "kind": "person", "spans": at(document, speaker)},
        ],
        "topic": None,
        "said_at": "2021-12-30",
        "gloss": None,
        "confidence": None,
        "origin": "hand",
        "rule": None,
    } | changed


def child(document: str, parent: str, **changed: Any) -> Json:
    """A claim inside the content of `claim(document)`."""
    words = INNER[document][1]
    outer = claim(document)
    return (
        claim(
            document,
            parent_id=parent,
            content={"spans": at(document, words), "text": words},
            speaker={"spans": [], "text": None, "name": INNER[document][0]},
            cue={"spans": [], "text": None},
            chain=[*outer["chain"], {"name": INNER[document][0], "kind": "person"}],
        )
        | changed
    )


def built(folder: Path, lines: Sequence[str | bytes], name: str = "claims.jsonl") -> BuildReport:
    """A build of both documents and these claim lines."""
    documents = [
        {"document_id": one, "outlet": OUTLETS[one], "language": one[:2], "text": text, "complete": True}
        for one, text in TEXTS.items()
    ]
    folder.mkdir(exist_ok=True)
    folder.joinpath("documents.jsonl").write_text("".join(json.dumps(one) + "\n" for one in documents), "utf-8")
    raw = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines) + b"\n"
    folder.joinpath(name).write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    return build([folder], folder.parent / "w" / "claims.duckdb")


def line(record: Json) -> str:
    return json.dumps(record, ensure_ascii=False)


def spans(document: str, part: str, value: Any, text: str | None = None) -> Json:
    said = claim(document)
    return said | {part: said[part] | {"spans": value} | ({"text": text} if text else {})}


def speaker(document: str, **changed: Any) -> Json:
    return claim(document, speaker=claim(document)["speaker"] | changed)


def first_node(document: str, **changed: Any) -> Json:
    first, *others = claim(document)["chain"]
    return claim(document, chain=[first | changed, *others])


def retyped(document: str, old: str, new: str, times: int = -1) -> str:
    return line(claim(document)).replace(old, new, times)


# What is done to a good claim of a document, the field that is named, and words of the reason.
FAULTS: list[tuple[str, Callable[[str], Json | str], str | None, str]] = [
    ("unknown document", lambda d: claim(d, document_id="nowhere"), "document_id", "no document nowhere"),
    ("no document", lambda d: claim(d, document_id=None), "document_id", "missing"),
    ("empty id", lambda d: claim(d, claim_id=""), "claim_id", "is empty"),
    ("id of other words", lambda d: claim(d, claim_id="c" + "0" * 20), "claim_id", "hash of other words"),
    ("parent missing", lambda d: claim(d, parent_id="nobody"), "parent_id", "no claim nobody"),
    ("outside the text", lambda d: spans(d, "content", [[0, 9999]]), "content.spans", "outside the text"),
    ("before the text", lambda d: spans(d, "content", [[-1, 4]]), "content.spans", "outside the text"),
    ("empty span", lambda d: spans(d, "cue", [[4, 4]]), "cue.spans", "empty"),
    ("reversed span", lambda d: spans(d, "speaker", [[9, 4]]), "speaker.spans", "reversed"),
    ("unsorted spans", lambda d: spans(d, "content", [[20, 25], [3, 9]]), "content.spans", "order"),
    ("overlapping spans", lambda d: spans(d, "content", [[3, 9], [8, 12]]), "content.spans", "overlap"),
    ("half a span", lambda d: spans(d, "content", [[3]]), "content.spans", "two whole numbers"),
    ("three numbers", lambda d: spans(d, "content", [[3, 4, 5]]), "content.spans", "two whole numbers"),
    ("no spans", lambda d: spans(d, "content", None), "content.spans", "is held"),
    ("other words", lambda d: spans(d, "content", [[0, 4]]), "content.text", "not the text at its spans"),
    ("other speaker", lambda d: spans(d, "speaker", [[0, 4]]), "speaker.text", "not the text at its spans"),
    ("other cue", lambda d: spans(d, "cue", at(d, WORDS[d][0])), "cue.text", "not the text at its spans"),
    ("words without spans", lambda d: spans(d, "cue", []), "cue.text", "not the text at its spans"),
    (
        "hop outside",
        lambda d: first_node(d, spans=[[5, 99999]]),
        "chain",
        "outside",
    ),
    (
        "another outlet first",
        lambda d: first_node(d, name="Reuters"),
        "chain",
        "begins with Reuters",
    ),
    ("no chain", lambda d: claim(d, chain=[]), "chain", "missing"),
    (
        "nameless node",
        lambda d: first_node(d, name=None),
        "chain",
        "a name",
    ),
    ("unknown kind", lambda d: first_node(d, kind="robot"), "chain", "kind"),
    ("unknown act", lambda d: claim(d, act="shout"), "act", "one of assert"),
    ("unknown mode", lambda d: claim(d, mode="free"), "mode", "one of direct"),
    ("no polarity", lambda d: claim(d, polarity=None), "polarity", "one of positive"),
    ("unknown basis", lambda d: claim(d, basis="rumour"), "basis", "one of on_record"),
    ("no words", lambda d: claim(d, content={"spans": [], "text": ""}), "content.text", "missing"),
    ("impossible date", lambda d: claim(d, said_at="2021-02-30"), "said_at", "not a date"),
    ("no date at all", lambda d: claim(d, said_at="أمس"), "said_at", "not a date"),
    ("too sure", lambda d: claim(d, confidence=1.5), "confidence", "from 0 to 1"),
    ("fraction", lambda d: spans(d, "content", [[1.7, 4]]), "content.spans[0][0]", "whole number, not 1.7"),
    ("whole fraction", lambda d: spans(d, "content", [[2.0, 4]]), "content.spans[0][0]", "whole number, not 2.0"),
    ("text for a number", lambda d: spans(d, "content", [["12", 14]]), "content.spans[0][0]", 'not "12"'),
    ("number for a text", lambda d: claim(d, act=12), "act", "text in quotation marks, not 12"),
    ("number for a name", lambda d: claim(d, speaker={"spans": [], "text": None, "name": 7}), "speaker.name", "not 7"),
    ("number for a role", lambda d: speaker(d, role=7), "speaker.role", "not 7"),
    ("text for members", lambda d: speaker(d, members="NATO"), "speaker.members", "a list"),
    ("number for a member", lambda d: speaker(d, members=[7]), "speaker.members[0]", "not 7"),
    ("nameless member", lambda d: speaker(d, members=[""]), "speaker.members", "needs a name"),
    ("null for a member", lambda d: speaker(d, members=[None]), "speaker.members", "needs a name"),
    (
        "text for true",
        lambda d: first_node(d, certain="true"),
        "chain[0].certain",
        "true or false",
    ),
    ("text for confidence", lambda d: claim(d, confidence="0.9"), "confidence", "a number"),
    ("true for confidence", lambda d: claim(d, confidence=True), "confidence", "a number"),
    ("object for a list", lambda d: claim(d, chain={"name": "x"}), "chain", "a list"),
    ("too large", lambda d: spans(d, "content", [[2**31, 2**32]]), "content.spans[0][0]", "too large"),
    ("far too large", lambda d: spans(d, "content", [[10**30, 10**31]]), "content.spans[0][0]", "too large"),
    ("null in a span", lambda d: spans(d, "content", [[None, 3]]), "content.spans", "two whole numbers"),
    (
        "not a number",
        lambda d: retyped(d, '"confidence": null', '"confidence": NaN'),
        None,
        "NaN is not a number",
    ),
    ("NUL escaped", lambda d: claim(d, rule="a\0b"), "rule", "NUL"),
    ("lone surrogate", lambda d: retyped(d, '"rule": null', r'"rule": "\ud83d"'), "rule", "lone surrogate"),
    (
        "duplicate key",
        lambda d: retyped(d, '"act": "assert"', '"act": "assert", "act": "deny"'),
        "act",
        "twice",
    ),
    (
        "duplicate key, equal",
        lambda d: retyped(d, '"act": "assert"', '"act": "assert", "act": "assert"'),
        "act",
        "twice",
    ),
    (
        "duplicate inner key",
        lambda d: retyped(d, '"kind": "outlet"', '"kind": "outlet", "kind": "person"'),
        "kind",
        "twice",
    ),
    ("trailing comma", lambda d: retyped(d, '"rule": null}', '"rule": null,}'), None, "not JSON"),
    ("trailing comma in a list", lambda d: retyped(d, "]]", "], ]", 1), None, "not JSON"),
    ("torn line", lambda d: line(claim(d))[:-20], None, "not JSON"),
    ("two on a line", lambda d: line(claim(d)) * 2, None, "not JSON"),
    ("single quotes", lambda d: retyped(d, '"', "'"), None, "not JSON"),
    ("a list", lambda _: "[1, 2]", None, "not a JSON object"),
    ("a word", lambda _: '"قال"', None, "not a JSON object"),
    ("deep", lambda _: '{"document_id": ' + "[" * 100_000 + "]" * 100_000 + "}", None, "not JSON"),
]


@dataclass(frozen=True)
class Fault:
    """A bad line: the field that is named, and words of the reason."""

    line: str
    field: str | None
    reason: str


def faults() -> dict[str, Fault]:
    """Every fault in every document, by name."""
    found = {}
    for name, spoil, field, reason in FAULTS:
        for document in TEXTS:
            spoilt = spoil(document)
            found[f"{name}-{document}"] = Fault(spoilt if isinstance(spoilt, str) else line(spoilt), field, reason)
    return found


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    """A build of all bad lines, each of its own number, between two good ones."""
    first, last = (line(claim(document)) for document in TEXTS)
    bad = [fault.line for fault in faults().values()]
    return built(tmp_path_factory.mktemp("faulty") / "in", [first, *bad, last])


def test_the_good_lines_beside_the_bad_load(faulty: BuildReport) -> None:
    assert faulty.counts["claims"] == len(TEXTS)
    assert {row.path for row in faulty.rejects} == {"claims.jsonl"}
    assert {row.line for row in faulty.rejects} == {number for number, _ in enumerate(faults(), 2)}
    assert "claims.jsonl line 2: document_id" in str(faulty)


@pytest.mark.parametrize("document", TEXTS)
def test_spans_at_the_ends_of_numbers_stop_no_build(tmp_path: Path, document: str) -> None:
    least, most = -(2**31), 2**31 - 1
    apart = spans(document, "content", [[least, 5]]) | {"cue": spans(document, "cue", [[most, most]])["cue"]}
    far = [
        apart,
        spans(document, "content", [[most, least]]),
        spans(document, "speaker", [[most, most], [least, most]]),
    ]
    report = built(tmp_path / "in", [*map(line, far), line(claim(document))])
    assert {row.line for row in report.rejects} == {1, 2, 3}
    assert report.counts["claims"] == 1


@pytest.mark.parametrize("name", faults())
def test_a_bad_line_is_named(faulty: BuildReport, name: str) -> None:
    fault, number = faults()[name], [*faults()].index(name) + 2
    said = [row for row in faulty.rejects if row.line == number]
    assert {row.raw for row in said} == {fault.line}
    assert [row for row in said if row.field == fault.field and fault.reason in row.reason], said


@pytest.mark.parametrize("name", ["claims.jsonl", "claims.jsonl.gz"])
def test_bytes_that_are_no_text_are_named(tmp_path: Path, name: str) -> None:
    bad = {
        b'{"act": "\xff\xfe"}': "not UTF-8",
        "قال".encode("utf-16"): "not UTF-8",
        b'{"act": "\xed\xa0\xbd"}': "not UTF-8",
        b'{"act": "a\0b"}': "NUL",
    }
    first, last = (line(claim(document)) for document in TEXTS)
    report = built(tmp_path / "in", [first, *bad, last], name)
    assert report.counts["claims"] == 2
    assert [(row.path, row.line) for row in report.rejects] == [(name, 2 + place) for place in range(len(bad))]
    assert all(reason in row.reason for row, reason in zip(report.rejects, bad.values(), strict=True))


CHILDREN: dict[str, tuple[str | None, str]] = {
    "as it is": (None, ""),
    "content outside": ("parent_id", "does not hold this claim"),
    "other chain": ("chain", "does not continue its parent's"),
    "short chain": ("chain", "does not continue its parent's"),
    "other document": ("parent_id", "another document"),
}


def _child(document: str, changed: str, parent: str) -> Json:
    one: Json = child(document, parent, claim_id=f"child-{parent}")
    if changed == "content outside":
        speaker = WORDS[document][0]
        one["content"] = {"spans": at(document, speaker), "text": speaker}
    if changed == "other chain":
        one["chain"][1] = {"name": "Ned Price", "kind": "person"}
    if changed == "short chain":
        one["chain"] = one["chain"][:2]
    if changed == "other document":
        other = next(each for each in TEXTS if each != document)
        one = claim(other, claim_id=f"child-{parent}", parent_id=parent)
    return one


def test_a_child_fits_its_parent(tmp_path: Path) -> None:
    lines, wanted = [], {}
    for document in TEXTS:
        for changed, said in CHILDREN.items():
            parent = f"{document}-{changed}"
            lines += [line(_child(document, changed, parent)), line(claim(document, claim_id=parent))]
            wanted[len(lines) - 1] = said
    report = built(tmp_path / "in", lines)
    refused = {number: said for number, said in wanted.items() if said[0]}
    assert report.counts["claims"] == len(lines) - len(refused)
    assert {row.line for row in report.rejects} == set(refused)
    for number, (field, reason) in refused.items():
        assert [row.field for row in report.rejects if row.line == number and reason in row.reason] == [field]


@pytest.mark.parametrize("document", TEXTS)
def test_a_refused_parent_takes_its_children_along_and_a_circle_is_cut(tmp_path: Path, document: str) -> None:
    lines = [
        line(claim(document, claim_id="lost", act="shout")),
        line(child(document, "lost", claim_id="orphan")),
        line(claim(document, claim_id="a", parent_id="b")),
        line(claim(document, claim_id="b", parent_id="a")),
        line(claim(document, claim_id="good")),
    ]
    report = built(tmp_path / "in", lines)
    assert report.counts["claims"] == 1
    assert {row.line for row in report.rejects} == {1, 2, 3, 4}
    assert any(row.line == 2 and "why its own line was refused" in row.reason for row in report.rejects)


@pytest.mark.parametrize("document", TEXTS)
def test_one_id_with_other_content_is_refused_whatever_the_order(tmp_path: Path, document: str) -> None:
    two = [line(claim(document, claim_id="mine")), line(claim(document, claim_id="mine", act="deny"))]
    kept = []
    for place, lines in enumerate((two, two[::-1])):
        (tmp_path / f"{place}").mkdir()
        report = built(tmp_path / f"{place}" / "in", lines)
        assert report.counts["claims"] == 1
        assert [(row.field, "other content" in row.reason) for row in report.rejects] == [("claim_id", True)]
        warehouse = open_warehouse(tmp_path / f"{place}" / "w" / "claims.duckdb", tmp_path / "journals")
        kept.append(warehouse.sql("select act from claim").fetchall())
    assert kept[0] == kept[1]


@pytest.mark.parametrize("document", TEXTS)
def test_the_same_line_twice_is_one_claim_and_hand_outranks_the_extractor(tmp_path: Path, document: str) -> None:
    hand, rules = claim(document), claim(document, origin="claimkit-rules 0.1", act="announce")
    report = built(tmp_path / "in", [line(rules), line(hand), line(hand)])
    assert report.rejects == ()
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb", tmp_path / "journals")
    assert warehouse.sql("select act, origin from claim").fetchall() == [("assert", "hand")]


@pytest.mark.parametrize("document", TEXTS)
def test_what_stands_otherwise_but_says_the_same_is_one_claim(tmp_path: Path, document: str) -> None:
    said = claim(document)
    shuffled = {key: said[key] for key in reversed(said)}
    short = {key: value for key, value in said.items() if value is not None}
    escaped = json.dumps(said)
    report = built(tmp_path / "in", [line(said), line(shuffled), line(short), escaped, line(said) + "\r"])
    assert report.rejects == ()
    assert report.counts["claims"] == 1
    speaker, _, _ = WORDS[document]
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb", tmp_path / "journals")
    start, end = at(document, WORDS[document][2])[0]
    expected = claim_id(document, [Span(start, end)], speaker)
    assert warehouse.sql("select claim_id from claim").fetchall() == [(expected,)]


def test_what_means_nothing_here_is_left_out_and_said(tmp_path: Path) -> None:
    report = built(tmp_path / "in", [line(claim("ar-1") | {"toipc": "x"}), line(claim("en-1"))])
    assert report.counts["claims"] == 2
    assert report.ignored == {("claims.jsonl", "toipc"): 1}
    assert "toipc means nothing here" in str(report)
    assert "(1 line); did you mean topic?" in str(report)


def test_where_nothing_is_built_the_first_fault_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "documents.jsonl").write_text(line({"language": "en", "text": "It rained."}) + "\n")
    with pytest.raises(WarehouseError, match=r"documents\.jsonl line 1: outlet is empty: name the outlet"):
        build([tmp_path / "documents.jsonl"], tmp_path / "w" / "claims.duckdb")


def test_the_outlet_of_a_catalogue_is_told_from_that_of_a_line(tmp_path: Path) -> None:
    said = {"document_id": "d", "language": "en", "text": "It rained."}
    rows = [line(said | {"outlet_id": "Wire"}), line(said | {"document_id": "e", "outlet": "Wire"})]
    report = built(tmp_path / "in", rows, "more.jsonl")
    assert "outlet_id means nothing here and was left out (1 line); did you mean outlet?" in str(report)


def test_a_file_that_ends_early_keeps_what_was_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    whole = gzip.compress("".join(line(claim(one)) + "\n" for one in TEXTS).encode())
    (folder / "torn.jsonl.gz").write_bytes(whole[:-9])
    (folder / "torn.parquet").write_bytes(b"PAR1 not a table PAR1")
    report = built(folder, [line(claim("en-1", claim_id="mine"))])
    assert {(row.path, row.line) for row in report.rejects} == {("torn.jsonl.gz", None), ("torn.parquet", None)}
    assert report.counts["claims"] >= 1


def test_parquet_is_read_as_exactly(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    good = [claim(document) for document in TEXTS]
    for one in good:
        one |= {
            "confidence": 0.5,
            "rule": "r",
            "topic": "t",
            "gloss": {"language": "en", "text": "x", "origin": "hand"},
        }
        one |= {"claim_id": f"x-{one['document_id']}", "parent_id": "nobody"}
    good[0]["parent_id"] = None
    pl.DataFrame(good).write_parquet(folder / "claims.parquet")
    report = built(folder, [line(claim("ar-1", claim_id="other"))])
    assert report.counts["claims"] == 2
    assert [(row.path, row.line, row.field) for row in report.rejects] == [("claims.parquet", 2, "parent_id")]


def test_a_row_of_parquet_that_is_too_long_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "LINE_BYTES", 1000)
    folder = tmp_path / "in"
    folder.mkdir()
    texts = ["نعم", "x" * 2000, "yes"]
    pl.DataFrame([{"outlet": "سانا", "text": text, "complete": True} for text in texts]).write_parquet(
        folder / "documents.parquet"
    )
    report = build([folder], tmp_path / "w" / "claims.duckdb")
    assert report.counts["documents"] == 2
    assert [(row.path, row.line) for row in report.rejects] == [("documents.parquet", 2)]
    assert "longer than" in report.rejects[0].reason


BAD_DOCUMENTS: list[tuple[Json, str, str]] = [
    ({"document_id": "d", "text": "نص"}, "outlet", "empty"),
    (
        {"document_id": "d", "outlet": "سانا", "text": "نص", "published_at": "2021-13-01"},
        "published_at",
        "not a date",
    ),
    ({"document_id": "d", "outlet": "سانا", "text": ""}, "text", "empty"),
    ({"document_id": "d", "outlet": "", "text": "نص"}, "outlet", "empty"),
    ({"document_id": "", "outlet": "سانا", "text": "نص"}, "document_id", "empty"),
    ({"document_id": "d", "outlet": "سانا", "text": 5}, "text", "text in quotation marks"),
    ({"document_id": "d", "outlet": "سانا", "text": "ن" * 2_000_001}, "text", "4 MB, the most a text"),
    ({"document_id": "d", "outlet": "سانا", "text": "نص", "complete": "true"}, "complete", "true or false"),
    ({"document_id": "d", "outlet": "سانا", "text": "نص", "derived_from": "x"}, "derived_from", "no document x"),
    ({"document_id": "d", "outlet": "سانا", "text": "نص", "derived_from": "d"}, "derived_from", "itself"),
    ({"document_id": "ar-1", "outlet": "North Press", "text": "another"}, "document_id", "other content"),
]


def test_a_bad_document_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    good = {"outlet": "BBC", "text": "whole", "complete": True}
    lines = [line(record) for record in (good, *(record for record, _, _ in BAD_DOCUMENTS))]
    folder.joinpath("more.jsonl").write_text("\n".join(lines), "utf-8")
    report = built(folder, [line(claim("en-1"))])
    assert report.counts["documents"] == 3
    for number, (_, field, reason) in enumerate(BAD_DOCUMENTS, 2):
        said = [row for row in report.rejects if row.line == number]
        assert [row.field for row in said if reason in row.reason] == [field], said


UNREADABLE = {
    "../outside.txt": "leaves the folder",
    "/etc/hostname": "leaves the folder",
    "link.txt": "leaves the folder",
    "gone.txt": "no file",
    "latin.txt": "not UTF-8",
    "nul.txt": "NUL",
}


@pytest.mark.parametrize("sign", [";", "\t"])
def test_a_table_that_is_not_parted_by_commas_says_so(tmp_path: Path, sign: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "outlets.csv").write_text(f"outlet_id{sign}name\nwire{sign}Wire\n")
    (folder / "topics.csv").write_text("topic\nrain\n")
    (folder / "documents.csv").write_text("document_id,outlet_id\nd,wire\n")
    report = build([folder], tmp_path / "w" / "claims.duckdb")
    (fault,) = report.rejects
    assert fault.path == "outlets.csv"
    assert f"parts its cells by {sign!r}" in str(fault.reason)


def test_a_text_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "latin.txt").write_bytes("café".encode("latin-1"))
    (folder / "nul.txt").write_bytes(b"a\0b")
    rows = [f"bad-{number},bbc,{file},true" for number, file in enumerate(UNREADABLE)]
    catalogue = ["document_id,outlet_id,file,complete", *rows, "good,bbc,,true"]
    (folder / "documents.csv").write_text("\n".join(catalogue))
    report = build([folder], tmp_path / "w" / "claims.duckdb")
    assert report.counts["documents"] == 1
    told = {row.line: row for row in report.rejects}
    assert [(row.path, row.line, row.field) for row in report.rejects] == [
        ("documents.csv", number, "file") for number in told
    ]
    assert set(told) == set(range(2, 2 + len(UNREADABLE)))
    for number, reason in enumerate(UNREADABLE.values(), 2):
        assert reason in told[number].reason


@pytest.mark.parametrize("text", ["\ufeffقال الرئيس\r\nنعم\r\n", "\ufeffHe said\r\nyes\r\n", "سطر\rثان\u2028ثالث"])
def test_texts_are_kept_byte_for_byte(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "documents.csv").write_bytes(b"\xef\xbb\xbfdocument_id,outlet_id,file,complete\r\na,bbc,a.txt,true\r\n")
    (folder / "claims.jsonl").write_bytes(b"\xef\xbb\xbf" + json.dumps(
        claim("ar-1", document_id="a", content={"spans": [[2, 7]], "text": text[2:7]}, cue=None,
              speaker={"spans": [[0, 2]], "text": text[:2], "name": "x"}, chain=[{"name": "bbc", "kind": "outlet"}]),
        ensure_ascii=False).encode() + b"\r\n")  # fmt: skip
    report = build([folder], tmp_path / "w" / "claims.duckdb")
    assert report.rejects == ()
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb", tmp_path / "journals")
    assert warehouse.sql("select text, content from document join claim using (document_id)").fetchall() == [
        (text, text[2:7])
    ]


BAD_ROWS = [
    ("outlets.csv", "outlet_id,name\n,سانا\nsana,سانا", 2, "empty"),
    ("outlets.csv", "outlet_id,name\nsana,سانا\nsana,SANA", None, "other values"),
    ("outlets.csv", "outlet_id,name\nsana,a,b,c\nbbc,BBC", 2, "4 cells"),
    ("outlets.csv", "name\nBBC", None, "no column outlet_id"),
    ("speaker_names.csv", "speaker_id,name\nnobody,لا أحد", 2, "no speaker nobody"),
    ("documents.csv", "document_id,outlet_id,complete\nmine,bbc,maybe", 2, "true, false or empty"),
    ("documents.csv", "document_id,outlet_id,published_at\nmine,bbc,2021-02-30", 2, "not a date"),
    ("matches.csv", "left_id,right_id,relation\na,b,repeats", 2, "no claim a"),
    ("locators.csv", "document_id,label,locator,begins,ends\na,page,1,0,5", 2, "no document a"),
    ("locators.csv", "document_id,label,locator,begins,ends\nen-1,page,1,5,5", 2, "no passage of the text"),
    ("locators.csv", "document_id,label,locator,begins,ends\nen-1,page,,0,5", 2, "write the page, or the time"),
    (
        "locators.csv",
        "document_id,label,locator,begins,ends,words\nar-1,page,١,0,5,كلمات",
        2,
        "the text was changed",
    ),
    ("verdicts.csv", "claim_id,checker,rating\na,Lens Desk,False", 2, "no claim a"),
    ("verdicts.csv", "claim_id,checker,rating\na,مرصد الخبر,", 2, "as the checker does"),
]


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuildReport]:
    """By its reason, the report of the build that was given a bad row: a build takes one case of each file."""
    rounds: list[dict[str, tuple[str, str]]] = []
    for file, content, _, reason in BAD_ROWS:
        free = next((each for each in rounds if file not in each), None)
        if free is None:
            rounds.append(free := {})
        free[file] = (content, reason)
    reports: dict[str, BuildReport] = {}
    for each in rounds:
        folder = tmp_path_factory.mktemp("edited") / "in"
        folder.mkdir()
        for file, (content, _) in each.items():
            (folder / file).write_text(content, "utf-8")
        report = built(folder, [line(claim("en-1"))])
        reports |= {reason: report for _, reason in each.values()}
    return reports


@pytest.mark.parametrize(("file", "content", "line_number", "reason"), BAD_ROWS)
def test_a_bad_row_of_an_edited_file_is_named(
    edited: dict[str, BuildReport], file: str, content: str, line_number: int | None, reason: str
) -> None:
    report = edited[reason]
    assert report.counts["claims"] == 1
    said = [row for row in report.rejects if row.path == file and reason in row.reason]
    assert said
    assert isinstance(said[0], Reject)
    assert line_number is None or said[0].line == line_number


def test_a_pair_of_which_two_things_are_said_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    rows = ["a,b,repeats,", "b,a,contradicts,", "a,b,repeats,", "a,a,repeats,"]
    (folder / "matches.csv").write_text("left_id,right_id,relation,differs_in\n" + "\n".join(rows), "utf-8")
    report = built(folder, [line(claim("ar-1", claim_id="a")), line(claim("en-1", claim_id="b"))])
    refused = {(row.line, row.field) for row in report.rejects}
    assert refused == {(2, "relation"), (4, "relation"), (5, "right_id")}
    assert "another row says contradicts" in str(report)


ALIKE: tuple[Callable[[Json], Json], ...] = (
    lambda said: said,
    lambda said: {key: said[key] for key in reversed(said)},
    lambda said: {key: value for key, value in said.items() if value is not None},
    lambda said: said | {"speaker": {key: said["speaker"][key] for key in reversed(said["speaker"])}},
    lambda said: said | {"gloss": {}},
    lambda said: said | {"confidence": 1},
    lambda said: said | {"speaker": said["speaker"] | {"role": "Minister", "members": ["x", "y"]}},
    lambda said: said | {"speaker": {"members": ["x", "y"], "role": "وزير"} | said["speaker"]},
    lambda said: said | {"speaker": said["speaker"] | {"role": None, "members": None}},
)
UNLIKE: tuple[Callable[[Json], Json], ...] = (
    lambda said: said | {"toipc": None},
    lambda said: said | {"speaker": said["speaker"] | {"nmae": "x"}},
)


def test_lines_of_another_make_are_read_one_by_one_only_where_they_may_say_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(raw: str, kind: str) -> tuple[str | None, list[tuple[str | None, str]], list[str]]:
        read.append(raw)
        return exact(raw, kind)

    def lines(rewritings: tuple[Callable[[Json], Json], ...], prefix: str) -> list[str]:
        return [
            line(rewritten(claim(document, claim_id=f"{prefix}-{number}-{document}")))
            for number, rewritten in enumerate(rewritings)
            for document in TEXTS
        ]

    monkeypatch.setattr(staging, "exact", counted)
    alike, alone = lines(ALIKE, "alike"), lines(UNLIKE, "unlike")
    report = built(tmp_path / "in", alike)
    assert (report.rejects, report.counts["claims"], read) == ((), len(alike), [])
    report = built(tmp_path / "both", alike + alone)
    assert (report.rejects, report.counts["claims"]) == ((), len(alike) + len(alone))
    assert set(alone) <= set(read)


@pytest.mark.parametrize("said", [-1, 3e9, -0.0])
def test_a_number_for_which_a_line_is_read_by_itself_spoils_no_line_beside_it(tmp_path: Path, said: float) -> None:
    ids = {f"{number}-{document}": document for number in range(9) for document in TEXTS}
    claims = [claim(document, claim_id=id_, confidence=0.5) for id_, document in ids.items()]
    claims[3]["confidence"] = said
    report = built(tmp_path / "in", [line(one) for one in claims])
    wrong = [] if said == 0 else ["is a number from 0 to 1"]
    assert [row.reason for row in report.rejects] == wrong
    assert report.counts["claims"] == len(claims) - len(wrong)


def test_of_very_many_refused_lines_the_first_are_kept_and_the_others_counted(tmp_path: Path) -> None:
    good = json.dumps({"outlet": "Politico", "text": TEXTS["en-1"], "language": "en"})
    junk = ['{"text": 5}\n', "{}\n", "no JSON\n", '{"outlet": "O", "text": ""}\n']
    (tmp_path / "documents.jsonl").write_text("".join(junk) * 500 + good + "\n", encoding="utf-8")
    report = build([tmp_path], tmp_path / "w" / "claims.duckdb")
    (load,) = (one for one in report.loads if one["format"] == "documents")
    assert (load["rows"], load["loaded"], load["rejected"]) == (2001, 1, 2000)
    assert report.rejects[0].reason == "has 1,000 more lines that are refused: only the first 1,000 are kept"
    assert len({row.line for row in report.rejects}) == REFUSED_LINES + 1
    assert all(rows.is_empty() for _, rows in open_warehouse(report.warehouse).check())


def test_many_small_files_are_read_as_one_large_one(tmp_path: Path) -> None:
    lines = [
        json.dumps({"outlet": "O", "text": f"The minister said that {number} went well.", "language": "en"})
        for number in range(40)
    ]
    (tmp_path / "one").mkdir()
    (tmp_path / "many").mkdir()
    (tmp_path / "one" / "documents.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for number, line in enumerate(lines):
        (tmp_path / "many" / f"{number}.jsonl").write_text(line, encoding="utf-8")
    built = [build([tmp_path / name], tmp_path / f"{name}.duckdb") for name in ("one", "many")]
    assert built[0].content_digest == built[1].content_digest
    assert len(built[1].loads) == 41

"""Strange journal lines, by somebody who knows the format, and strange calls of `judge`: nobody else is stopped.

Every line is proved as a journal proves it and stands in a file of its researcher's: what is strange is what it says.
"""

from __future__ import annotations

import json
import os
import shutil
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import claimkit
from claimkit import open_warehouse
from claimkit.ids import LENGTH
from claimkit.journal import Journals
from claimkit.journal.forms import FORM
from claimkit.journal.lines import FIRST, line_hash
from claimkit.journal.names import name_hash
from claimkit.records import Judgement
from claimkit.warehouse import Warehouse
from tests.faults.running import BOARDS, Bounds, Tally, in_time, outcome, snapshot

Record = dict[str, Any]
VIEWS = (
    "judgement",
    "claim_card",
    "claim_cluster",
    "judgement_anchor",
    "outlet_coverage",
    "speaker_record",
    "review_item",
    "misattribution",
    "judgement_verdict",
)
# Boards looked at after each line.
_LOOKED = 4
# Of so many calls a short run makes one.
_CALLED = 5
HARMLESS = "nothing strange"
ANCHOR = {"claim_id": "c", "document_id": "north-press-2021-12-31", "words": "x"}
SPANS: tuple[Any, ...] = (
    "abc",
    5,
    None,
    [["a", "b"]],
    [[10**8, 10**9]],
    [[10**15, 10**16]],
    [[1]],
    [[50, 10]],
    [[0.5, 2]],
    [],
)
CORRECTIONS: list[Any] = [
    "x",
    None,
    [1, 2],
    *({"content_spans": spans} for spans in SPANS),
    {"content": 5},
    {"content": None},
    {"content": "Biden resigned"},
    {"act": "shout"},
    {"mode": ["direct"]},
    {"speaker_id": "nobody"},
    {"topic": "nowhere"},
]
FIELDS: dict[str, dict[str, Any]] = {
    "nothing strange": {"note": HARMLESS},
    "no time": {"judged_at": "yesterday"},
    "an empty time": {"judged_at": ""},
    "the year 9999": {"judged_at": "9999-12-31T23:59:59+00:00"},
    "infinity": {"judged_at": "infinity"},
    "half a character": {"note": "\ud800"},
    "NUL": {"note": "a\0b"},
    "an escape": {"researcher": "\x1b[2J"},
    "another's name": {"researcher": "Amina", "kind": "claim_rejected"},
    "a note of 5 MB": {"note": "x" * 5_000_000},
    "anchors of numbers": {"anchors": [1]},
    "anchors of nothing": {"anchors": [None]},
    "anchors of text": {"anchors": ["abc"]},
    "a request that is a list": {"request": ["r"]},
    "a relation to itself": {"kind": "relation", "verdict": "repeats"},
    "an unknown verdict": {"kind": "relation", "verdict": "shout"},
    "an unknown kind": {"kind": "shout"},
    "superseding nothing": {"supersedes": "j0"},
    "value 900 deep": {"value": json.loads("[" * 900 + "]" * 900)},
    "NaN": {"value": float("nan")},
    "a huge number": {"value": 10**4000},
    "tags of a number": {"kind": "claim_accepted", "value": {"tags": 5}},
    "an id of 1 MB": {"left_id": "x" * 1_000_000},
    "a time before Christ": {"judged_at": "0044-03-15 (BC) 00:00:00+00"},
    "a name that turns the line": {"researcher": "\u202eanimA"},
    "markup": {"researcher": "<img src=x onerror=alert(1)>", "note": "<script>alert(1)</script>"},
    "spans of an anchor as text": {"anchors": [{**ANCHOR, "spans": "abc"}]},
    "spans of an anchor, huge": {"anchors": [{**ANCHOR, "spans": [[0, 10**12]]}]},
    "spans of an anchor, backwards": {"anchors": [{**ANCHOR, "spans": [[9, 1]]}]},
    "spans of an anchor, one number": {"anchors": [{**ANCHOR, "spans": [[1]]}]},
    "a request that is a number": {"request": 7},
    "a relation without a right side": {"kind": "relation", "verdict": "repeats"},
    "a relation of nobody's claims": {"kind": "relation", "left_id": "x", "right_id": "y", "verdict": "repeats"},
    "a speaker merged with itself": {"kind": "same_speaker", "left_id": "s", "right_id": "s"},
    "infinity in a value": {"value": {"a": float("inf")}},
    "blind as text": {"kind": "claim_accepted", "value": {"blind": "maybe"}},
    "restoring a number": {"kind": "claim_accepted", "value": {"restores": 5}},
    "a claim added to no document": {"kind": "claim_added", "value": {"document_id": "nowhere", "content": 5}},
    "a cluster named by a list": {"kind": "cluster_named", "value": ["x"]},
    "a newer form": {"form": FORM + 1},
    "a form that is text": {"form": "2"},
}
FILES: dict[str, bytes] = {
    "a depth bomb": b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}\n",
    "no UTF-8": b"\xff\xfe\n",
    "20 MB without an end": b"x" * 20_000_000,
    "NULs": b"\0" * 4096,
    "an empty line": b"\n",
    "a number": b"5\n",
    "a mark of byte order": b"\xef\xbb\xbf",
    "conflict marks": b"<<<<<<< HEAD\n=======\n>>>>>>> x\n",
    "NULs and a line end": b"\0" * 4096 + b"\n",
    "a huge number": b'{"a":' + b"9" * 10_000 + b"}\n",
    "nothing": b"",
}
_VERY_MANY = "2,000 journals"
SPECIAL = ("a pipe", "a folder", "a link to nowhere", "a link out", _VERY_MANY)


def many(claims: list[str]) -> dict[str, Iterable[Record]]:
    """Journals of very many lines."""
    return {
        "5,000 notes": ({"note": str(number)} for number in range(5000)),
        "3,000 pairs": (pair(claims, number) for number in range(3000)),
        "speakers merged in a ring": (merged(number, number % 40 + 1) for number in range(1, 41)),
        "2,000 speakers in a chain": (merged(number, number + 1) for number in range(2000)),
    }


def pair(claims: list[str], number: int) -> Record:
    left, right = claims[number % len(claims)], claims[(number * 7 + 1) % len(claims)]
    return {"kind": "relation", "left_id": left, "right_id": right, "verdict": "repeats"}


def merged(left: int, right: int) -> Record:
    return {"kind": "same_speaker", "left_id": f"s{left}", "right_id": f"s{right}"}


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """Each strange line and file in a colleague's journal, and each strange value by a call."""
    warnings.simplefilter("ignore")
    tally = Tally()
    path = snapshot(folder)
    asked = "SELECT claim_id FROM claim WHERE known_by = 'text' ORDER BY claim_id"
    claims = [str(row[0]) for row in open_warehouse(path).sql(asked).fetchall()]
    cases = told(claims)
    if bounds.cases <= len(cases):
        together(path, cases, calls(claims[0]), tally)
        return tally.counts
    for number, name in enumerate(cases):
        put(fresh(path), name, cases[name])
        # After each line other boards are looked at.
        boards = (BOARDS * 2)[number * _LOOKED % len(BOARDS) :][:_LOOKED]
        said, words = outcome(in_time(lambda boards=boards: look(path, boards), bounds.seconds + 20))  # type: ignore[misc]
        tally.add(name, None if said == "answered" else "stops_others", words)
    for name, given in calls(claims[0]).items():
        fresh(path)
        called(path, name, given, BOARDS[:_LOOKED], tally)
    return tally.counts


def together(path: Path, cases: dict[str, Any], given: dict[str, Record], tally: Tally) -> None:
    """All strange lines in one folder and some strange calls on one warehouse, then one look at everything."""
    journals = fresh(path)
    by_researcher: defaultdict[str, list[Record]] = defaultdict(list)
    for number, (name, case) in enumerate(cases.items()):
        if isinstance(case, list) and len(case) == 1:
            by_researcher[case[0]["researcher"]] += case
        elif not isinstance(case, list) and name != _VERY_MANY:
            put(journals, name, case, f"other{number}")
    for records in by_researcher.values():
        put(journals, "lines", records)
    counted = {one.note for one in Journals(journals).read().judgements}
    tally.add("a line with nothing strange", None if HARMLESS in counted else "wrong", "it does not count")
    warehouse = open_warehouse(path, researcher="Amina")
    for name, one in list(given.items())[::_CALLED]:
        said, words = outcome(in_time(lambda one=one: warehouse.judge(**one), 20))  # type: ignore[misc]
        tally.add(name, "raw" if said == "raw" else None, words)
    said, words = outcome(in_time(lambda: look(path, BOARDS), 60))
    tally.add("a look at all", None if said == "answered" else "stops_others", words)


def calls(claim: str) -> dict[str, Record]:
    """What a call of `judge` can say of the same."""
    found: dict[str, Record] = {}
    for number, value in enumerate(CORRECTIONS):
        found[f"call {number}"] = {"kind": "claim_corrected", "left": claim, "value": value}
    for name, changed in FIELDS.items():
        said = {key: changed[key] for key in ("note", "verdict", "value", "supersedes") if key in changed}
        found[f"call, {name}"] = said | {"kind": changed.get("kind", "note"), "left": claim}
    return found


def told(claims: list[str]) -> dict[str, Any]:
    """All cases by name: lists of records, bytes of a file, or None for what is no file."""
    line = {"researcher": "Mallory", "kind": "note", "left_id": claims[0], "judged_at": "2026-01-01T00:00:00+00:00"}
    cases: dict[str, Any] = {name: [line | changed] for name, changed in FIELDS.items()}
    for number, value in enumerate(CORRECTIONS):
        cases[f"correction {number}"] = [line | {"kind": "claim_corrected", "value": value}]
    for name, made in many(claims).items():
        cases[name] = [line | changed for changed in made]
    return cases | FILES | dict.fromkeys(SPECIAL)


def fresh(path: Path) -> Path:
    """An empty folder of journals."""
    folder = path.parent / "journals"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def put(journals: Path, name: str, case: Any, stem: str = "mallory") -> None:
    """Writes the case: bytes as they are, records with a valid proof, or something that is no file."""
    file = journals / f"{stem}-00000000-00000000.jsonl"
    if isinstance(case, bytes):
        file.write_bytes(case)
    elif case is not None:
        owner = name_hash(case[0]["researcher"])
        (journals / f"{stem}-{owner}-00000000.jsonl").write_bytes(proved(case))
    elif name == "a pipe":
        os.mkfifo(file)
    elif name == "a folder":
        file.mkdir()
    elif name == _VERY_MANY:
        for number in range(2000):
            (journals / f"r{number}-00000000-00000000.jsonl").touch()
    else:
        file.symlink_to(journals / "nowhere" if name == "a link to nowhere" else "/etc/passwd")


def proved(records: Iterable[Record]) -> bytes:
    """Lines of which each follows the one before and has the id that its content gives."""
    previous, lines = FIRST, []
    for record in records:
        line = asdict(Judgement("", "", None)) | {"form": FORM, "request": None, "anchors": []}
        line |= {**record, "previous": previous, "judgement_id": ""}
        line["judgement_id"] = "j" + sha256(dumped(line)).hexdigest()[:LENGTH]
        lines.append(dumped(line))
        previous = line_hash(lines[-1])
    return b"".join(line + b"\n" for line in lines)


def dumped(record: Record) -> bytes:
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def look(path: Path, boards: Iterable[str]) -> Warehouse:
    """What a colleague does: opens, looks at views and boards, searches, checks and decides."""
    warehouse = open_warehouse(path, researcher="Amina")
    for view in VIEWS:
        warehouse.sql(f"FROM {view}").fetchall()
    for board in boards:
        shown = getattr(claimkit, board)(warehouse)
        repr(shown)
        shown.html()
    warehouse.find("NATO")
    claim = warehouse.sql("SELECT min(claim_id) FROM claim").fetchall()[0][0]
    warehouse.judge("note", str(claim), note="after")
    return warehouse


def called(path: Path, name: str, given: Record, boards: Iterable[str], tally: Tally) -> None:
    """A call of `judge`: refused, or taken without harm."""
    warehouse = open_warehouse(path, researcher="Amina")
    said, words = outcome(in_time(lambda: warehouse.judge(**given), 20))
    tally.add(name, "raw" if said == "raw" else None, words)
    if said == "answered":
        said, words = outcome(in_time(lambda: look(path, boards), 20))
        tally.add(f"{name}, afterwards", None if said == "answered" else "poisoned", words)
    if Journals(path.parent / "journals").read().set_aside:
        tally.add(f"{name}, read back", "poisoned", "a line that was written is set aside")

"""Strange journal lines, by somebody who knows the format, and strange calls of `judge`: nobody else is stopped."""

from __future__ import annotations

import json
import os
import shutil
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

from claimkit import ArticleView, CompareBoard, ReviewQueue, open_warehouse
from claimkit.journal import Journals
from claimkit.journal.lines import FIRST, judgement_id, line_hash
from claimkit.records import Judgement
from tests.faults.running import Bounds, Tally, drawn, outcome, snapshot

VIEWS = (
    "judgement",
    "claim_card",
    "claim_cluster",
    "judgement_anchor",
    "outlet_coverage",
    "speaker_record",
    "review_item",
)
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
}


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """Each strange line and file in a colleague's journal, and each strange value by a call."""
    warnings.simplefilter("ignore")
    tally = Tally()
    path = snapshot(folder)
    claim = str(open_warehouse(path).sql("SELECT min(claim_id) FROM claim WHERE known_by = 'text'").fetchall()[0][0])
    line = {"researcher": "Mallory", "kind": "note", "left_id": claim, "judged_at": "2026-01-01T00:00:00+00:00"}
    cases: dict[str, Any] = {name: line | changed for name, changed in FIELDS.items()}
    cases |= {
        f"correction {number}": line | {"kind": "claim_corrected", "value": value}
        for number, value in enumerate(CORRECTIONS)
    }
    cases |= FILES | dict.fromkeys(("a pipe", "a folder", "a link to nowhere"), None)
    for name in drawn(cases, bounds):
        file = fresh(path) / "mallory-00000000-00000000.jsonl"
        put(file, name, cases[name])
        said, words = outcome(lambda: look(path))
        tally.add(name, None if said == "answered" else "stops_others", words)
    for number, value in list(enumerate(CORRECTIONS))[: bounds.cases]:
        fresh(path)
        called(path, f"call {number}", {"kind": "claim_corrected", "left": claim, "value": value}, tally)
    for name, changed in list(FIELDS.items())[: bounds.cases]:
        fresh(path)
        given: dict[str, Any] = {
            key: changed[key] for key in ("note", "verdict", "value", "supersedes") if key in changed
        }
        called(path, f"call, {name}", given | {"kind": changed.get("kind", "note"), "left": claim}, tally)
    return tally.counts


def fresh(path: Path) -> Path:
    """An empty folder of journals."""
    folder = path.parent / "journals"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def put(file: Path, name: str, case: Any) -> None:
    """Writes the case: bytes as they are, a record with a valid proof, or something that is no file."""
    if isinstance(case, bytes):
        file.write_bytes(case)
    elif case is not None:
        file.write_bytes(proved(case))
    elif name == "a pipe":
        os.mkfifo(file)
    elif name == "a folder":
        file.mkdir()
    else:
        file.symlink_to(file.parent / "nowhere")


def proved(record: dict[str, Any]) -> bytes:
    """The line with a valid hash, as far as one can be made."""
    draft = Judgement(**{key: value for key, value in record.items() if key not in ("request", "anchors")})
    found: list[str] = ["j0"]
    outcome(lambda: found.append(judgement_id(draft, FIRST)))
    text = {field: getattr(draft, field) for field in Judgement.__slots__}
    text |= {
        "judgement_id": found[-1],
        "anchors": record.get("anchors", []),
        "request": record.get("request"),
        "previous": FIRST,
    }
    line = json.dumps(text, sort_keys=True, separators=(",", ":")).encode()
    return line + b"\n" + json.dumps({"previous": line_hash(line)}).encode() + b"\n"


def look(path: Path) -> None:
    """What a colleague does: opens, looks at views and boards, and decides."""
    warehouse = open_warehouse(path, researcher="Amina")
    for view in VIEWS:
        warehouse.sql(f"FROM {view}").fetchall()
    for board in (CompareBoard, ReviewQueue, ArticleView):
        shown = board(warehouse)
        repr(shown)
        shown.html()
    claim = warehouse.sql("SELECT min(claim_id) FROM claim").fetchall()[0][0]
    warehouse.judge("note", str(claim), note="after")


def called(path: Path, name: str, given: dict[str, Any], tally: Tally) -> None:
    """A call of `judge`: refused, or taken without harm."""
    warehouse = open_warehouse(path, researcher="Amina")
    said, words = outcome(lambda: warehouse.judge(**given))
    tally.add(name, "raw" if said == "raw" else None, words)
    if said == "answered":
        said, words = outcome(lambda: look(path))
        tally.add(f"{name}, afterwards", None if said == "answered" else "poisoned", words)
    if Journals(path.parent / "journals").read().set_aside:
        tally.add(f"{name}, read back", "poisoned", "a line that was written is set aside")

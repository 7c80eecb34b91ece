"""One line of a journal: how it is written, read and proved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from hashlib import sha256
from typing import Any

from claimkit.errors import JournalError
from claimkit.ids import LENGTH
from claimkit.records import Judgement

FIRST = "0" * 64
# Lines without a form are of form 0: they do not name it, and say the same.
FORM = 1
_TEXTS = ("judgement_id", "judged_at", "researcher", "kind")
_TEXTS_OR_NOTHING = ("left_id", "right_id", "verdict", "note", "supersedes")
_REST = tuple(field.name for field in fields(Judgement) if field.name not in _TEXTS)
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


def line_hash(line: bytes) -> str:
    """SHA-256 of a line's bytes without its line break, 64 hexadecimal digits."""
    return sha256(line).hexdigest()


def judgement_id(draft: Judgement, previous: str) -> str:
    """Id of a judgement: `j` and 20 hexadecimal digits over what it says and the line before it."""
    return _proof(_record(draft, previous, None))


def write_line(judgement: Judgement, previous: str, request: str | None) -> bytes:
    """The judgement as one line, without its line break."""
    return _dumped(_record(judgement, previous, request)).encode("utf-8")


def read_line(line: bytes, previous: str, place: str) -> tuple[Judgement, str | None]:
    """The judgement of a line and the request that made it.

    `previous` is the hash of the line before; `place` ("file:line") names the line in errors. The line is proved as it
    stands, so lines of every older form stay readable, and keys that are not known here are no fault.

    Raises:
        JournalError: git conflict marks, no JSON, a newer form, or a line that does not follow the one before it.
    """
    if line.startswith(_CONFLICT):
        raise JournalError(f"{place}: git conflict marks; take one side whole (`git checkout --theirs` or `--ours`)")
    try:
        record = json.loads(line)
        said = {name: record[name] for name in _TEXTS} | {name: record.get(name) for name in _REST}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise JournalError(f"{place}: not a line of a journal ({error}); restore the file from git") from error
    _prove_form(record, place)
    kept = record.get("previous") == previous
    if not kept or said["judgement_id"] != _proof(record):
        what = "a line before this one was changed, removed or put in by hand"
        if kept:
            what = "this line was changed by hand"
        raise JournalError(f"{place}: {what}; restore the file from git")
    return Judgement(**said | {"anchors": tuple(said["anchors"] or ())}), record.get("request")


def _record(judgement: Judgement, previous: str, request: str | None) -> dict[str, Any]:
    said = asdict(judgement) | {"anchors": [dict(anchor) for anchor in judgement.anchors]}
    return said | {"form": FORM, "request": request, "previous": previous}


def _proof(record: Mapping[str, Any]) -> str:
    """The id that a line has if nobody changed it: a hash of all that stands in it but the id and the request."""
    said = {**record, "judgement_id": "", "request": None}
    return "j" + line_hash(_dumped(said).encode("utf-8"))[:LENGTH]


def _prove_form(record: Mapping[str, Any], place: str) -> None:
    form = record.get("form", 0)
    if isinstance(form, int) and form > FORM:
        raise JournalError(f"{place}: written by a newer claimkit; upgrade claimkit to read it")
    wrong = [name for name in _TEXTS if not isinstance(record[name], str)]
    wrong += [name for name in _TEXTS_OR_NOTHING if not isinstance(record.get(name), str | None)]
    wrong += [
        name for name, kind in (("form", int), ("anchors", list)) if not isinstance(record.get(name, kind()), kind)
    ]
    if wrong:
        raise JournalError(f"{place}: {wrong[0]} is not as a journal writes it; restore the file from git")


def _dumped(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

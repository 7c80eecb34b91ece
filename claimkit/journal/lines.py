"""One line of a journal: how it is written, read and proved."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from hashlib import sha256
from typing import Any

from claimkit.errors import JournalError
from claimkit.ids import LENGTH
from claimkit.records import JUDGEMENT_KINDS, Judgement

FIRST = "0" * 64
_FIELDS = tuple(field.name for field in fields(Judgement))
_TEXTS = ("judgement_id", "judged_at", "researcher", "kind")
_TEXTS_OR_NOTHING = ("left_id", "right_id", "verdict", "note", "supersedes")
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


def line_hash(line: bytes) -> str:
    """SHA-256 of a line's bytes without its line break, 64 hexadecimal digits."""
    return sha256(line).hexdigest()


def judgement_id(draft: Judgement, previous: str) -> str:
    """Id of a judgement: `j` and 20 hexadecimal digits over what it says and the line before it."""
    return "j" + line_hash(write_line(draft, previous, None))[:LENGTH]


def write_line(judgement: Judgement, previous: str, request: str | None) -> bytes:
    """The judgement as one line, without its line break."""
    record = asdict(judgement) | {"anchors": [dict(anchor) for anchor in judgement.anchors]}
    return _dumped(record | {"request": request, "previous": previous}).encode("utf-8")


def read_line(line: bytes, previous: str, place: str) -> tuple[Judgement, str | None]:
    """The judgement of a line and the request that made it.

    `previous` is the hash of the line before; `place` ("file:line") names the line in errors.

    Raises:
        JournalError: git conflict marks, no JSON, another form, or a line that does not follow the one before it.
    """
    if line.startswith(_CONFLICT):
        raise JournalError(f"{place}: git conflict marks; take one side whole (`git checkout --theirs` or `--ours`)")
    try:
        record = json.loads(line)
        said = {name: record[name] for name in _FIELDS}
    except (ValueError, KeyError, TypeError) as error:
        raise JournalError(f"{place}: not a line of a journal ({error}); restore the file from git") from error
    _prove_form(said, place)
    judgement = Judgement(**said | {"anchors": tuple(said["anchors"])})
    kept = record.get("previous") == previous
    if not kept or judgement.judgement_id != judgement_id(replace(judgement, judgement_id=""), previous):
        what = (
            "this line was changed by hand" if kept else "a line before this one was changed, removed or put in by hand"
        )
        raise JournalError(f"{place}: {what}; restore the file from git")
    return judgement, record.get("request")


def _prove_form(said: dict[str, Any], place: str) -> None:
    wrong = [name for name in _TEXTS if not isinstance(said[name], str)]
    wrong += [name for name in _TEXTS_OR_NOTHING if not isinstance(said[name], str | None)]
    if not isinstance(said["anchors"], list):
        wrong.append("anchors")
    if said["kind"] not in JUDGEMENT_KINDS:
        wrong.append("kind")
    if wrong:
        raise JournalError(f"{place}: {wrong[0]} is not as a journal writes it; restore the file from git")


def _dumped(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

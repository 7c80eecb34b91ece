"""One line of a journal: how it is written, read and proved.

A line proves itself: its `judgement_id` is a hash of all that stands in it, `previous` (the hash of the line before)
and, from form 2 on, `request` included, and its bytes are those that this record is written with. So every line can be
kept or set aside by itself, whatever became of its neighbours.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sized
from dataclasses import asdict, dataclass, fields, replace
from hashlib import sha256
from typing import Any

from claimkit.ids import LENGTH
from claimkit.journal.forms import FORM, PROVES_REQUEST, fault_of
from claimkit.records import Judgement

FIRST = "0" * 64
LONGEST = 8_000_000
_SAID = tuple(field.name for field in fields(Judgement))
_SHORT = 4096
_ID = re.compile(rb'"judgement_id":"([^"]{%d})"' % (LENGTH + 1))
_BEGINS = b'{"anchors":'
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class LineError(ValueError):
    """A line that cannot be taken; its text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that proved itself."""

    judgement: Judgement
    """What it says."""
    request: str | None
    """The request that made it."""
    previous: str
    """The hash of the line before it."""
    hash: str
    """Its own hash: SHA-256 of its bytes without the line break, 64 hexadecimal digits."""
    raw: bytes
    """Its bytes without the line break."""


def line_hash(line: bytes) -> str:
    """SHA-256 of a line's bytes without its line break, 64 hexadecimal digits."""
    return sha256(line).hexdigest()


def judgement_id(draft: Judgement, previous: str, request: str | None = None) -> str:
    """Id of a judgement: `j` and 20 hexadecimal digits over what it says, its request and the line before it."""
    return _proof(_record(draft, previous, request))


def write_line(draft: Judgement, previous: str, request: str | None) -> bytes:
    """The judgement, whose id comes from what it says, as one line without its line break.

    Raises:
        LineError: it could not be read back.
    """
    try:
        judgement = replace(draft, judgement_id=judgement_id(draft, previous, request))
        line = _dumped(_record(judgement, previous, request)).encode("utf-8")
    except (UnicodeEncodeError, TypeError, ValueError, RecursionError) as error:
        raise LineError(f"holds what no journal can: {str(error)[:100]}") from error
    read_line(line)
    return line


def read_line(raw: bytes) -> Line:
    """The line of these bytes, proved as it stands; keys that are not known here are no fault.

    Raises:
        LineError: a conflict mark of git, no JSON, a newer form, values of other types or sizes, or changed by hand.
    """
    line = raw.removesuffix(b"\r")
    if len(line) > LONGEST:
        raise LineError(f"is longer than {LONGEST} bytes")
    if line.startswith(_CONFLICT):
        raise LineError(
            "is one of the git conflict marks; the lines of both sides stand (claimkit journal repair takes it out)"
        )
    record = _parsed(line)
    if fault := fault_of(record):
        raise LineError(fault)
    if _dumped(record).encode("utf-8") != line or record["judgement_id"] != _proof(record):
        raise LineError("was changed by hand")
    said = {name: record[name] for name in _SAID if name in record}
    judgement = Judgement(**said | {"anchors": tuple(record.get("anchors") or ())})
    return Line(judgement, record.get("request"), record["previous"], line_hash(line), line)


def pieces(raw: bytes) -> Iterator[bytes]:
    """Several lines whose line breaks were lost, told apart by how lines begin and end; one line is one piece."""
    begun = 0
    while (found := raw.find(_BEGINS, begun + 1)) >= 0:
        end = raw.rfind(b"}", begun, found) + 1 or found
        yield from filter(None, (raw[begun:end], raw[end:found]))
        begun = found
    end = raw.rfind(b"}", begun) + 1 or len(raw)
    yield from filter(None, (raw[begun:end], raw[end:]))


def restored(raw: bytes) -> Line | None:
    """The line that these bytes were before one bit of them flipped, where its proof says which; only short ones.

    A change by hand is no single bit, and a hash of 80 bits meets no second line by chance.
    """
    if len(raw) > _SHORT:
        return None
    found = _ID.search(raw)
    tried = _without_bit(raw, found) if found else (_flipped(raw, place, bit) for place, bit in _bits(raw))
    return next(filter(None, map(_proved, tried)), None)


def _without_bit(raw: bytes, found: re.Match[bytes]) -> Iterator[bytes]:
    """The one change of a bit outside the id that gives the id, or the id that is given by the rest."""
    said = bytearray(raw[: found.start(1)] + raw[found.end(1) :])
    name = "j" + line_hash(bytes(said))[:LENGTH]
    if sum(one != other for one, other in zip(name.encode(), found[1], strict=False)) == 1:
        yield raw[: found.start(1)] + name.encode() + raw[found.end(1) :]
    for place, bit in _bits(said):
        said[place] ^= bit
        if b"j" + sha256(said).hexdigest()[:LENGTH].encode() == found[1]:
            yield bytes(said[: found.start(1)]) + found[1] + bytes(said[found.start(1) :])
        said[place] ^= bit


def _bits(raw: Sized) -> Iterator[tuple[int, int]]:
    return ((place, 1 << bit) for place in range(len(raw)) for bit in range(8))


def _flipped(raw: bytes, place: int, bit: int) -> bytes:
    spoiled = bytearray(raw)
    spoiled[place] ^= bit
    return bytes(spoiled) if _ID.search(spoiled) else b""


def _proved(raw: bytes) -> Line | None:
    try:
        return read_line(raw) if raw else None
    except LineError:
        return None


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise LineError(f"is not a line of a journal ({str(error)[:100]})") from error
    if not isinstance(record, dict):
        raise LineError("is not a line of a journal (no object)")
    return record


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


def _record(judgement: Judgement, previous: str, request: str | None) -> dict[str, Any]:
    said = asdict(judgement) | {"anchors": [dict(anchor) for anchor in judgement.anchors]}
    return said | {"form": FORM, "request": request, "previous": previous}


def _proof(record: Mapping[str, Any]) -> str:
    """The id that a line has if nobody changed it; up to form 1 it does not say its request."""
    said = {**record, "judgement_id": ""}
    form = record.get("form", 0)
    if not isinstance(form, int) or form < PROVES_REQUEST:
        said["request"] = None
    return "j" + line_hash(_dumped(said).encode("utf-8"))[:LENGTH]


def _dumped(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

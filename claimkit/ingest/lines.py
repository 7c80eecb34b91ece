"""Lines of JSON Lines files, exactly as they stand, with their numbers."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pyarrow as pa
import pyarrow.compute as pc

from claimkit.errors import InputError
from claimkit.records import Reject

SCHEMA = pa.schema([("line", pa.int64()), ("raw", pa.large_string())])
_CHUNK = 1 << 24
_BOM = b"\xef\xbb\xbf"


def raw_lines(path: Path, refused: list[Reject]) -> Iterator[pa.RecordBatch]:
    """Batches of `SCHEMA` (line number from 1, the line without its end); blank lines are left out.

    A line that is not UTF-8 or holds NUL is put into `refused` instead. A byte order mark before the first line is
    skipped. `.gz` files are read through gzip.

    Raises:
        InputError: the file cannot be read to its end.
    """
    line = 1
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
            for block in _blocks(file):
                lines = pc.split_pattern(pa.scalar(block, pa.large_binary()), b"\n").values
                yield _batch(lines, line, path.name, refused)
                line += len(lines)
    except (OSError, EOFError) as error:
        raise InputError(f"cannot read {path.name} to its end: {error}") from error


def _blocks(file: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    """Runs of whole lines, the line end after the last one cut off."""
    left = file.read(len(_BOM)).removeprefix(_BOM)
    while chunk := file.read(_CHUNK):
        block, end, rest = chunk.rpartition(b"\n")
        if end:
            yield left + block
            left = rest
        else:
            left += chunk
    if left:
        yield left


def _batch(lines: pa.Array, first: int, name: str, refused: list[Reject]) -> pa.RecordBatch:
    numbers = pa.array(range(first, first + len(lines)), pa.int64())
    bad = pc.match_substring(lines, b"\0")
    if pc.any(bad).as_py() or not _is_utf8(lines):
        bad = pa.array([_fault(line) is not None for line in lines.to_pylist()])
        refused.extend(_refused(lines.filter(bad), numbers.filter(bad), name))
    kept = pc.and_(pc.invert(bad), pc.greater(pc.binary_length(lines), 1))
    if not pc.all(kept).as_py():
        lines, numbers = lines.filter(kept), numbers.filter(kept)
    return pa.record_batch([numbers, lines.cast(pa.large_string())], schema=SCHEMA)


def _is_utf8(lines: pa.Array) -> bool:
    try:
        lines.cast(pa.large_string())
    except pa.ArrowInvalid:
        return False
    return True


def _refused(lines: pa.Array, numbers: pa.Array, name: str) -> Iterator[Reject]:
    for number, line in zip(numbers.to_pylist(), lines.to_pylist(), strict=True):
        raw = line.decode("utf-8", "replace").replace("\0", "�")
        yield Reject(name, number, None, _fault(line) or "", raw)


def _fault(line: bytes) -> str | None:
    if b"\0" in line:
        return "holds a NUL byte: remove it"
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"is not UTF-8 at byte {error.start} of the line: save the file again as UTF-8"
    return None

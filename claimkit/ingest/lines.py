"""Lines of JSON Lines files, exactly as they stand, with their numbers."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from claimkit.errors import InputError
from claimkit.ingest.formats import lines_of
from claimkit.limits import LINE_BYTES, MEGABYTE
from claimkit.records import Reject

SCHEMA = pa.schema([("line", pa.int64()), ("raw", pa.large_string())])
# Bytes of a block: typing one takes many times its size in memory, and each costs as much as a thousand lines.
_CHUNK = 4 << 20
_RECORDS = 10_000
_SHORT = 40
_SHOWN = 10_000
_BOM = b"\xef\xbb\xbf"


def raw_lines(path: Path, refused: list[Reject]) -> Iterator[pa.RecordBatch]:
    """Batches of `SCHEMA` (line number from 1, the line with its end); blank lines are left out.

    A line that is not UTF-8 or holds NUL is put into `refused` instead. A byte order mark before the first line is
    skipped; a last line without an end is given one. `.gz` files are read through gzip.

    Raises:
        InputError: the file cannot be read to its end.
    """
    try:
        with opened(path) as file:
            yield from lines_in(file, path.name, refused)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError("cannot read {file} to its end: {error}", file=path.name, error=error) from error


def lines_in(file: IO[bytes] | gzip.GzipFile, name: str, refused: list[Reject]) -> Iterator[pa.RecordBatch]:
    """As `raw_lines`, of a file of some name that is open already."""
    line = 1
    for block in _blocks(file):
        lines = _split(block)
        yield _batch(block, lines, line, name, refused)
        line += len(lines)


def record_lines(path: Path, refused: list[Reject]) -> Iterator[pa.RecordBatch]:
    """Batches of `SCHEMA` from a file of a format (`claimkit.ingest.formats`): its records as JSON, numbered from 1.

    Raises:
        InputError: the file cannot be read.
    """
    found = lines_of(path)
    while some := list(islice(found, _RECORDS)):
        refused.extend(each for each in some if isinstance(each, Reject))
        kept = [each for each in some if not isinstance(each, Reject)]
        numbers = pa.array([number for number, _ in kept], pa.int64())
        yield pa.record_batch([numbers, pa.array([line for _, line in kept], pa.large_string())], schema=SCHEMA)


def opened(path: Path) -> IO[bytes] | gzip.GzipFile:
    """The bytes of a file, those of a `.gz` file unpacked."""
    if path.suffix == ".gz":
        return gzip.open(path, "rb")
    return path.open("rb")


def _blocks(file: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    """Runs of whole lines, each line with its end; of a line that is too long only its beginning and its end."""
    left = [file.read(len(_BOM)).removeprefix(_BOM)]
    size = len(left[0])
    while chunk := file.read(_CHUNK):
        block, end, rest = chunk.rpartition(b"\n")
        if end:
            yield b"".join((*left, block, end))
            left, size = [rest], len(rest)
        elif size <= LINE_BYTES:
            left.append(chunk)
            size += len(chunk)
    if last := b"".join(left):
        yield last.removesuffix(b"\n") + b"\n"


def _split(block: bytes) -> pa.Array:
    """The lines of a block, as they lie in it: nothing is copied."""
    ends = np.flatnonzero(np.frombuffer(block, np.uint8) == ord("\n")) + 1
    offsets = np.concatenate((np.zeros(1, np.int64), ends.astype(np.int64)))
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(block)]
    return pa.Array.from_buffers(pa.large_binary(), len(ends), buffers)


def _batch(block: bytes, lines: pa.Array, first: int, name: str, refused: list[Reject]) -> pa.RecordBatch:
    numbers = pa.array(np.arange(first, first + len(lines), dtype=np.int64))
    blank = [place for place in _short(lines) if not lines[place].as_py().strip()]
    texts = _texts(block, lines)
    faulty = _faulty(lines) if texts is None else []
    if blank or texts is None:
        bad = pa.array(faulty, pa.int64())
        refused.extend(_refused(lines.take(bad), numbers.take(bad), name))
        kept = pa.array(sorted(set(range(len(lines))).difference(blank, faulty)), pa.int64())
        texts, numbers = lines.take(kept).cast(pa.large_string()), numbers.take(kept)
    return pa.record_batch([numbers, texts], schema=SCHEMA)


def _short(lines: pa.Array) -> list[int]:
    return np.flatnonzero(pc.less(pc.binary_length(lines), _SHORT).to_numpy(zero_copy_only=False)).tolist()


def _texts(block: bytes, lines: pa.Array) -> pa.Array | None:
    """The lines as texts; None where a line of the block may be none."""
    if len(block) > LINE_BYTES or b"\0" in block:
        return None
    try:
        return lines.cast(pa.large_string())
    except pa.ArrowInvalid:
        return None


def _faulty(lines: pa.Array) -> list[int]:
    return [place for place, line in enumerate(lines.to_pylist()) if _fault(line)]


def _refused(lines: pa.Array, numbers: pa.Array, name: str) -> Iterator[Reject]:
    for number, line in zip(numbers.to_pylist(), lines.to_pylist(), strict=True):
        raw = line[:_SHOWN].rstrip(b"\r\n").decode("utf-8", "replace").replace("\0", "�")
        yield Reject(name, number, None, _fault(line) or "", raw)


def _fault(line: bytes) -> str | None:
    if len(line) > LINE_BYTES:
        return f"is longer than {LINE_BYTES // MEGABYTE} MB, the most a line may have"
    if b"\0" in line:
        return "holds a NUL byte: remove it"
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"is not UTF-8 at byte {error.start} of the line: save the file again as UTF-8"
    return None

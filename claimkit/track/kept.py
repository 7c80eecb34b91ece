"""Answers kept from one build to the next: files that may be lost, cut off or deleted at any time without harm."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from claimkit.limits import KEPT_BYTES, MEGABYTE
from claimkit.tables import put_beside

Integers: TypeAlias = NDArray[np.int64]

KEY = "key"
_SUFFIX = ".parquet"
# What is written as one file, unpacked; a file on disk that counts as small, and how many of these are joined.
_FULL, _SMALL, _MOST_SMALL = 32 * MEGABYTE, 1 * MEGABYTE, 32
# What a row takes in memory beside what it says: some say a word.
_ROW = 100
# Rows that are packed together: what is asked for together was kept together.
_PART = 4096


class Kept:
    """Rows by a key that names all they were made from, in Parquet files of a folder.

    A file is named by the hash of its bytes, and one that is not what its name says is removed: its rows are made
    again. It is written beside its place and moved there in one step, so builds that run at once read whole files.
    Small files are joined, and the least lately used are removed where all take more than `KEPT_BYTES`.
    """

    def __init__(self, folder: Path, columns: Mapping[str, pa.DataType]) -> None:
        """`folder` need not be there; `columns` are those of a row beside its key."""
        self._folder = folder
        self._schema = pa.schema({KEY: pa.string(), **columns})
        self._rows: list[dict[str, Any]] = []
        self._size = 0
        # How many files were not what was written, and are no more.
        self.removed = 0
        # Of files that are what their names say the hash of each key, sorted, and its row.
        self._proved: dict[Path, tuple[Integers, Integers]] = {}

    def held(self, keys: Iterable[str]) -> Iterator[dict[str, Any]]:
        """The rows of those keys that are kept, each once, in no order."""
        wanted = set(keys)
        asked = pa.array(sorted(wanted), pa.string())
        hashes = np.sort(_hashes(wanted))
        for path in self._files():
            found = self._found(path, asked, hashes) if wanted else []
            if found:
                _used(path)
            for row in found:
                if row[KEY] in wanted:
                    wanted.remove(row[KEY])
                    yield row

    def keep(self, row: dict[str, Any], size: int) -> None:
        """Keeps a row of about so many bytes; once there are enough they are written."""
        self._rows.append(row)
        self._size += size + _ROW
        if self._size >= _FULL:
            self.write()

    def write(self) -> None:
        """Writes what is not written yet. Where the disk is full or the folder belongs to others, nothing is kept."""
        rows, self._rows, self._size = self._rows, [], 0
        with suppress(OSError):
            if rows:
                self._write(pa.Table.from_pylist(rows, self._schema))
                self._join_small()
            self._bound()

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob(f"*{_SUFFIX}"))

    def _found(self, path: Path, wanted: pa.Array, hashes: Integers) -> list[dict[str, Any]]:
        """The rows of a file that are wanted; a file without any is read once, to know its keys."""
        if path in self._proved and not len(self._parts(path, hashes)):
            return []
        source = self._opened(path)
        if source is None:
            return []
        try:
            return list(_rows(source, self._parts(path, hashes), wanted))
        except (OSError, pa.ArrowException):
            self._proved.pop(path)
            return []

    def _parts(self, path: Path, hashes: Integers) -> Integers:
        """The parts of a file that have keys of these hashes."""
        known, places = self._proved[path]
        found = np.searchsorted(known, hashes)
        found[found == len(known)] = 0
        parts: Integers = np.unique(places[found[known[found] == hashes]] // _PART) if len(known) else places
        return parts

    def _opened(self, path: Path) -> pq.ParquetFile | None:
        """A file to be read from; None, and no file any more, where it is not what was written."""
        with suppress(OSError):
            if path in self._proved:
                with suppress(pa.ArrowException):
                    return pq.ParquetFile(path)
            content = path.read_bytes()
            if _name(content) == path.name:
                with suppress(pa.ArrowException):
                    source = pq.ParquetFile(pa.BufferReader(content))
                    if source.schema_arrow.equals(self._schema):
                        known = _hashes(source.read([KEY])[KEY].to_pylist())
                        order = np.argsort(known, kind="stable")
                        self._proved[path] = known[order], order
                        return source
            path.unlink(missing_ok=True)
            self.removed += 1
        return None

    def _write(self, table: pa.Table) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression="zstd", row_group_size=_PART)
        content = sink.getvalue().to_pybytes()
        path = self._folder / _name(content)
        put_beside(path, content)
        return path

    def _join_small(self) -> None:
        """Makes one file of many small ones, as of many days."""
        small = [path for path in self._files() if path.stat().st_size < _SMALL]
        if len(small) < _MOST_SMALL:
            return
        sources = [source for path in small if (source := self._opened(path)) is not None]
        tables = [source.read() for source in sources]
        joined = self._write(pa.concat_tables(tables))
        for path in small:
            if path != joined:
                path.unlink(missing_ok=True)

    def _bound(self) -> None:
        """Removes what was used least lately, under whatever rules it was made, where all takes too much."""
        found = [(path, path.stat()) for path in self._folder.parent.glob("*/*") if path.is_file()]
        total = sum(state.st_size for _, state in found)
        for path, state in sorted(found, key=lambda one: one[1].st_mtime):
            if total <= KEPT_BYTES:
                return
            path.unlink(missing_ok=True)
            total -= state.st_size


def _hashes(keys: Iterable[str]) -> Integers:
    return np.fromiter(map(hash, keys), np.int64)


def _rows(source: pq.ParquetFile, parts: Iterable[int], keys: pa.Array) -> Iterator[dict[str, Any]]:
    for part in parts:
        rows = source.read_row_group(part)
        yield from rows.filter(pc.is_in(rows[KEY], value_set=keys)).to_pylist()


def _used(path: Path) -> None:
    with suppress(OSError):
        os.utime(path)


def _name(content: bytes) -> str:
    return sha256(content).hexdigest()[:32] + _SUFFIX

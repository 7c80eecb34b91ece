"""Raw lines of inputs read into typed records, some batches at a time on every core up to eight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial, reduce
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from claimkit.cores import cores, in_order
from claimkit.errors import InputError
from claimkit.limits import REFUSED_LINES
from claimkit.shape import FILES
from claimkit.warehouse.typed import joined, read_typed, read_whole, record_of

Batches: TypeAlias = Callable[[], Iterable[pa.RecordBatch]]
Mask: TypeAlias = NDArray[np.bool_]

RAW = pa.schema([("load_id", pa.string()), ("line", pa.int64()), ("raw", pa.large_string())])
_RECORDS = {kind: record_of(fields) for kind, fields in FILES.items()}
TYPED = {kind: pa.schema([*RAW, ("p", record)]) for kind, record in _RECORDS.items()}
# The keys without which no line of a kind is taken.
_NEEDED = {"claim": ("document_id", "content", "chain"), "document": ("outlet",)}
# What is joined to one batch, and how many are typed side by side at most: each takes many times its size in memory.
_BATCH_BYTES, _BATCHES = 4 << 20, 256
_BESIDE = 8


class Reading:
    """The batches of several files with their load ids, how many rows each had, and why one ended early.

    What was read of a file until then is kept, and the others are read. Of very many typed lines of one file that lack
    a key they need the first are given, and the others counted in `hopeless`: each would be refused.
    """

    def __init__(self, files: Mapping[str, Batches]) -> None:
        self.files = files
        self.hopeless: Counter[str] = Counter()
        self._lacking: Counter[str] = Counter()
        self.rows: Counter[str] = Counter()
        self.faults: dict[str, str] = {}

    def typed(self, kind: str, *, plain: bool) -> Iterator[pa.RecordBatch]:
        """Every line with its record `p`, and `raw` only where it was not read exactly; `plain` as of `read_typed`."""
        beside = min(cores(), _BESIDE)
        work = partial(_typed, kind=kind, plain=plain)
        with ThreadPoolExecutor(beside) as pool:
            for batch, lacking in in_order(pool, work, self.joined(), ahead=2 * beside, is_large=_is_large):
                yield batch if plain or not lacking.any() else self._with_hope(batch, lacking)

    def joined(self) -> Iterator[pa.RecordBatch]:
        """Small batches joined to large ones, each of one file or more: one costs the engine much more than a line."""
        some: list[pa.RecordBatch] = []
        size = 0
        for batch in self._batches():
            some.append(batch)
            size += batch.nbytes
            if size > _BATCH_BYTES or len(some) >= _BATCHES:
                yield pa.concat_batches(some) if len(some) > 1 else batch
                some, size = [], 0
        if some:
            yield pa.concat_batches(some)

    def _batches(self) -> Iterator[pa.RecordBatch]:
        for load_id, batches in self.files.items():
            try:
                for batch in batches():
                    self.rows[load_id] += batch.num_rows
                    loads = pa.repeat(pa.scalar(load_id), batch.num_rows)
                    yield pa.record_batch([loads, *batch.columns], schema=RAW)
            except InputError as error:
                self.rows[load_id] += 1
                self.faults[load_id] = str(error)

    def _with_hope(self, batch: pa.RecordBatch, lacking: Mask) -> pa.RecordBatch:
        """The lines that have every key, perhaps written by escapes, and the first of the others."""
        kept = ~lacking
        loads = batch["load_id"].to_pylist()
        for place in np.flatnonzero(lacking):
            load_id = loads[place]
            self._lacking[load_id] += 1
            kept[place] = self._lacking[load_id] <= REFUSED_LINES
            self.hopeless[load_id] += not kept[place]
        return batch.filter(pa.array(kept))


def _is_large(batch: pa.RecordBatch) -> bool:
    return bool(batch.nbytes > 2 * _BATCH_BYTES)


def _typed(batch: pa.RecordBatch, kind: str, *, plain: bool) -> tuple[pa.RecordBatch, Mask]:
    """The lines with their records, and of each whether it lacks a key it needs."""
    load_ids, numbers, raw = batch.columns
    found = read_whole(raw, _RECORDS[kind], plain=plain)
    if found is not None:
        lacking = ~_all(found.field(key).is_valid() for key in _NEEDED[kind])
    else:
        lacking = ~_have_keys(raw, _NEEDED[kind])
        found = _read_where(~lacking, raw, _RECORDS[kind], plain=plain)
    left = pc.if_else(found.is_null(), raw, None)
    return pa.record_batch([load_ids, numbers, left, found], schema=TYPED[kind]), lacking


def _read_where(chosen: Mask, raw: pa.Array, record: pa.StructType, *, plain: bool) -> pa.StructArray:
    """The records of chosen lines, null for the others."""
    if chosen.all():
        return read_typed(raw, record, plain=plain)
    read = read_typed(raw.filter(pa.array(chosen)), record, plain=plain)
    return read.take(pa.array(chosen.cumsum() - 1, mask=~chosen))


def _have_keys(lines: pa.Array, keys: Sequence[str]) -> Mask:
    """Of each line whether it has all keys; one with an escape may write them otherwise.

    Where each key stands as often as there are lines, all are taken to have it.
    """
    text, _ = joined(lines)
    if all(text.count(f'"{key}"'.encode()) >= len(lines) for key in keys):
        return np.ones(len(lines), np.bool_)
    have = _all(pc.match_substring(lines, f'"{key}"') for key in keys)
    # To find no escape a line is read to its end: seldom one lacks a key.
    return have if have.all() else have | _mask(pc.match_substring(lines, "\\u"))


def _all(masks: Iterable[pa.BooleanArray]) -> Mask:
    return _mask(reduce(pc.and_, masks))


def _mask(found: pa.BooleanArray) -> Mask:
    mask: np.ndarray[Any, np.dtype[np.bool_]] = found.fill_null(False).to_numpy(zero_copy_only=False)
    return mask

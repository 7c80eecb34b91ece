"""Documents to claims on a cluster: each document by itself, so any worker may read any, and read it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from claimkit.errors import InputError
from claimkit.ids import text_sha256
from claimkit.records import UNSPECIFIED, Document
from claimkit.spark.stages import columns_of
from claimkit.track.computed import READING
from claimkit.track.read import read_document

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

NEEDED = ("document_id", "outlet", "text")
_OPTIONAL = ("language", "title", "url", "published_at", "kind")
_SPANS = pa.list_(pa.list_(pa.int32()))
_PRINTED = {"spans": _SPANS, "text": pa.string()}
_SAID = pa.struct({**_PRINTED, "name": pa.string(), "role": pa.string(), "members": pa.list_(pa.string())})
_TEXTS = ("mode", "act", "polarity", "basis", "topic", "said_at")
# The claims file as columns.
CLAIM = pa.schema(
    {
        **dict.fromkeys(("document_id", "claim_id", "parent_id"), pa.string()),
        "content": pa.struct(_PRINTED),
        "speaker": _SAID,
        "cue": pa.struct(_PRINTED),
        **dict.fromkeys(_TEXTS, pa.string()),
        "chain": pa.list_(
            pa.struct(
                {
                    "name": pa.string(),
                    "kind": pa.string(),
                    "spans": _SPANS,
                    "cue_spans": _SPANS,
                    "certain": pa.bool_(),
                }
            )
        ),
        "confidence": pa.float64(),
        "origin": pa.string(),
        "rule": pa.string(),
    }
)


def extract_documents(frame: DataFrame) -> DataFrame:
    """What the extractor makes of each document: a row of `track.computed.READING`, in the order of the rows.

    `frame` has the columns document_id, outlet and text, and where they are known language, title, url, published_at
    and kind; other columns are left alone. `lines` are the lines of a claims file. A document that fails says why in
    `unread` and stops nothing. Written as Parquet beside the documents it is an input of `claimkit build`, which
    does not read these documents again.

    Raises:
        InputError: one of the columns that must be there is not.
    """
    if missing := [column for column in NEEDED if column not in frame.columns]:
        raise InputError(
            "documents need the columns {known}: {missing} missing", known=tuple(NEEDED), missing=tuple(missing)
        )
    columns = [*NEEDED, *(column for column in _OPTIONAL if column in frame.columns)]
    return frame.select(*columns).mapInArrow(_read_batches, columns_of(READING))


def claims_of(readings: DataFrame) -> DataFrame:
    """One row a claim of these readings, with the columns of the claims file, to be asked or written on the cluster."""
    return readings.select("lines").mapInArrow(_claim_batches, columns_of(CLAIM))


def _read_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        rows = [_reading(row) for row in batch.to_pylist()]
        yield from pa.Table.from_pylist(rows, READING).to_batches()


def _reading(row: dict[str, Any]) -> dict[str, Any]:
    document = Document(**{**row, "outlet": row["outlet"] or UNSPECIFIED})
    read = read_document(document)
    made = {name: getattr(read, name) for name in READING.names if name != "text_sha256"}
    return made | {"text_sha256": text_sha256(document.text or "")}


def _claim_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        lines = [line for row in batch.to_pylist() for line in row["lines"]]
        yield from pa.Table.from_pylist([json.loads(line) for line in lines], CLAIM).to_batches()

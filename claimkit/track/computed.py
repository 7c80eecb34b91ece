"""What was computed elsewhere, as on a cluster, and comes as an input: taken where it is of the text that is held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from claimkit.errors import InputError
from claimkit.ids import text_sha256
from claimkit.ingest import READINGS
from claimkit.records import Document
from claimkit.track.sources import Source

# By document: the hash of its text, and what an extractor made of it.
Readings: TypeAlias = Mapping[str, tuple[str, dict[str, Any]]]

# What an extractor makes of a document, as it is kept for later builds too.
READ = {
    "unread": pa.string(),
    "lines": pa.list_(pa.string()),
    "credits": pa.list_(pa.string()),
    "whole": pa.bool_(),
    "set_aside": pa.int64(),
    "suggested": pa.list_(pa.string()),
    "doubts": pa.list_(pa.float64()),
}
# What of it is of a reader of one's own, which a table of readings made elsewhere does not have.
_OWN = ("doubts",)
# The rest with the document it is of, as `claimkit.spark.extract_documents` writes it.
READING = pa.schema(
    {"document_id": pa.string(), "text_sha256": pa.string()}
    | {name: kind for name, kind in READ.items() if name not in _OWN}
)


def is_computed(source: Source) -> bool:
    """Whether an input holds no rows of its own but what was made of those of others."""
    return source.source.format == READINGS


def readings_of(sources: Iterable[Source]) -> Readings:
    """The readings in these inputs, by document; of two of one document the later by name.

    Raises:
        InputError: a file cannot be read, or its columns are not those of `READING`.
    """
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for one in sorted(sources, key=_name):
        for row in _rows(one):
            found[row.pop("document_id")] = row.pop("text_sha256"), row
    return found


def reading_of(document: Document, readings: Readings) -> dict[str, Any] | None:
    """The reading of this text; None where there is none, or where it is of another text of that document."""
    known = readings.get(document.document_id)
    if known is None or document.text is None or known[0] != text_sha256(document.text):
        return None
    return dict(known[1])


def _rows(one: Source) -> list[dict[str, Any]]:
    try:
        rows: list[dict[str, Any]] = pq.read_table(one.source.path).select(READING.names).cast(READING).to_pylist()
    except (OSError, KeyError, pa.ArrowException) as error:
        raise InputError(
            "{name} is no table of readings ({error}): write it anew", name=one.source.name, error=error
        ) from error
    return rows


def _name(one: Source) -> str:
    return one.source.name

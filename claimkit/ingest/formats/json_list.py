"""JSON: a document, or a list of documents or claims, as programs write what they fetched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.ingest.facts import author_note, host_of, language_of, words_of
from claimkit.limits import LIST_BYTES, MEGABYTE
from claimkit.records import Reject

SUFFIXES = (".json",)
READS = "a document, or a list of documents or claims; what trafilatura and newspaper write of a page"
LOSES = "of trafilatura's and newspaper's: pictures, categories, tags, comments, fingerprints"
# By the keys of a documents file, what trafilatura and newspaper call them.
_CALLED = {
    "outlet": ("sitename", "source-hostname", "hostname", "source_hostname"),
    "url": ("source", "canonical_link"),
    "published_at": ("date", "publish_date"),
    "language": ("meta_lang",),
}
_FETCHED = frozenset(("hostname", "source-hostname", "fingerprint", "canonical_link", "source_url", "publish_date"))
_SHOWN = 200


def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
    """The objects of the list.

    Raises:
        InputError: the file cannot be read, is not JSON, or is no list.
    """
    try:
        if path.stat().st_size > LIST_BYTES:
            raise InputError(
                "{file} has more than {size} MB, the most a list may have: write one object a line (.jsonl)",
                file=path.name,
                size=LIST_BYTES // MEGABYTE,
            )
        whole = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError("{file} is not JSON: {error}", file=path.name, error=error) from error
    if isinstance(whole, dict) and isinstance(whole.get("text"), str) and "content" not in whole:
        whole = [whole]
    if not isinstance(whole, list):
        raise InputError("{file} is no list of documents or claims", file=path.name)
    for number, record in enumerate(whole, 1):
        if isinstance(record, dict):
            yield _translated(record)
        else:
            yield Reject(path.name, number, None, "is no JSON object", json.dumps(record)[:_SHOWN])


def _translated(record: dict[str, Any]) -> dict[str, Any]:
    """A page as another program wrote it, by the keys of a documents file; any other record as it stands."""
    if not isinstance(record.get("text"), str) or "content" in record or _FETCHED.isdisjoint(record):
        return record
    found: dict[str, Any] = {"text": record["text"], "title": words_of(record.get("title"))}
    for key, names in _CALLED.items():
        found[key] = next((words for name in (key, *names) if (words := words_of(record.get(name)))), None)
    address = found["url"] or words_of(record.get("source_url")) or ""
    authors = record.get("authors") or record.get("author")
    author = ", ".join(map(str, authors)) if isinstance(authors, list) else authors
    found |= {
        "outlet": found["outlet"] or host_of(address),
        "published_at": date_of(found["published_at"]),
        "language": language_of(found["language"], record["text"]),
        "note": author_note(words_of(author)),
    }
    return {name: value for name, value in found.items() if value}

"""WARC and ARC: web archives, a page a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.ingest.archives import archived_pages
from claimkit.records import Reject

SUFFIXES = (".warc", ".warc.gz", ".arc", ".arc.gz")
KIND = "documents"
READS = "each page that was found, as of .html; its record, when it was fetched, the hash of its bytes"
LOSES = "requests, redirects, errors, pictures, scripts and documents that are no page"
LIBRARY = "warcio"


def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
    """The pages of an archive.

    Raises:
        InputError: the archive cannot be read, or has no page.
    """
    found = False
    try:
        with path.open("rb") as file:
            for page in archived_pages(file, path.name):
                found = True
                yield page
    except OSError as error:
        raise InputError("cannot be read: {error}", error=error.strerror or error) from error
    if not found:
        raise InputError("holds no page that was fetched: nothing of it can be read")

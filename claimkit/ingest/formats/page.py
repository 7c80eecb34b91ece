"""HTML: the main text of a web page and what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimkit.ingest.libraries import content_of
from claimkit.ingest.webpages import page_record
from claimkit.limits import PAGE_BYTES

SUFFIXES = (".html", ".htm")
KIND = "article"
READS = "main text, title, date, address, outlet, language, author and credits; JSON-LD where scripts make the page"
LOSES = "comments, menus, pictures and their captions, what only scripts fetch"
LIBRARY = "trafilatura"


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The one document of a page.

    Raises:
        InputError: the page cannot be read, or has no text that could be found.
    """
    yield page_record(content_of(path, PAGE_BYTES, "a page"))

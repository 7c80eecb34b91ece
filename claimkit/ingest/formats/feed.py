"""Feeds: RSS, Atom and CDF, an entry a document; its text where the feed holds the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.ingest.facts import author_note, host_of, language_of, words_of
from claimkit.ingest.libraries import content_of, reading, wanted
from claimkit.ingest.webpages import plain_text
from claimkit.limits import FEED_BYTES
from claimkit.records import Reject

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
KIND = "documents"
READS = "title, address, date, outlet, language and author of each entry; its text where the feed gives its content"
LOSES = "summaries: an entry with nothing else is known by citation alone; enclosures, comments, categories"
LIBRARY = "feedparser"
_BEGINNINGS = (b"<rss", b"<feed", b"<rdf:rdf", b"<channel", b"purl.org/rss", b"/2005/atom", b"purl.org/atom")
_HOLDS_BODY = ("text/html", "application/xhtml+xml", "text/plain")


def begins(head: bytes) -> bool:
    """Whether XML is a feed; UTF-16 and UTF-32 too."""
    plain = head.replace(b"\0", b"").lower()
    return any(beginning in plain for beginning in _BEGINNINGS)


def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
    """The entries of a feed, as they stand in it.

    Raises:
        InputError: the feed cannot be read, or has no entry.
    """
    with wanted("feeds"):
        from feedparser.api import parse
    raw = content_of(path, FEED_BYTES, "a feed")
    with reading("feed"):
        parsed = parse(BytesIO(raw))
    if not parsed.entries:
        fault = words_of(str(parsed.get("bozo_exception", "")))
        if fault:
            raise InputError("is a feed without entries ({fault}): fetch it again", fault=fault)
        raise InputError("is a feed without entries: fetch it again")
    for number, entry in enumerate(parsed.entries, 1):
        try:
            yield _record(path, number, entry, parsed.feed)
        except InputError as error:
            yield Reject(path.name, number, None, str(error))


def _record(path: Path, number: int, entry: Any, feed: Any) -> dict[str, Any] | Reject:
    title, url = words_of(entry.get("title")), _address(entry.get("link"))
    text = _body(entry, title)
    if not (text or title or url):
        return Reject(path.name, number, "text", "has neither text nor title nor address: nothing can be cited")
    source = entry.get("source") or {}
    home = host_of(url or _address(feed.get("link")))
    outlet = words_of(source.get("title")) or words_of(feed.get("title")) or home
    record = {
        "title": title and plain_text(title),
        "outlet": outlet,
        "url": url,
        "published_at": _date(entry, "published") or _date(entry, "updated"),
        "language": language_of(words_of(entry.get("language") or feed.get("language")), text or title or ""),
        "note": author_note(words_of(entry.get("author"))),
    }
    return {"text": text or None} | {name: value for name, value in record.items() if value}


def _body(entry: Any, title: str | None) -> str | None:
    """The content of an entry, the longest of several; a description is that where there is no title (RSS 2.0)."""
    bodies = [each.get("value") or "" for each in entry.get("content", ()) if each.get("type") in _HOLDS_BODY]
    if not bodies and not title:
        bodies = [entry.get("summary") or ""]
    return plain_text(max(bodies, key=len)) if bodies else None


def _date(entry: Any, name: str) -> str | None:
    """A date as printed, with its offset; where that is no date known here, as the library understood it, in UTC."""
    printed = date_of(words_of(entry.get(name)))
    understood = entry.get(f"{name}_parsed")
    if printed is None and understood:
        year, month, day, hour, minute, second, *_ = understood
        return date_of(f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}Z")
    return printed


def _address(said: Any) -> str | None:
    """An address of the web; feeds are full of others."""
    words = words_of(said)
    return words if words and words.startswith(("http://", "https://")) else None

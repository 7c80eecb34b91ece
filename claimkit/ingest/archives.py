"""Records of web archives (ISO 28500, WARC 1.1; ARC too): the pages among them, with when and whence they came."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from hashlib import sha256
from io import StringIO
from typing import IO, Any

from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.ingest.facts import host_of
from claimkit.ingest.libraries import reading, wanted
from claimkit.ingest.texts import NotTextError, decoded
from claimkit.ingest.webpages import page_record
from claimkit.limits import PAGE_BYTES
from claimkit.records import Reject

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_HOLDING = ("response", "resource")
_BROTLI = "br"
# Content codings (RFC 9110, 8.4.1) that are unpacked.
_UNPACKED = ("", "identity", "gzip", "x-gzip", "deflate", _BROTLI)
_SHOWN = 200
_URN = "<urn:uuid:"
Wanted = Callable[[str], bool]


def archived_pages(file: IO[bytes], name: str, is_wanted: Wanted = bool) -> Iterator[dict[str, Any] | Reject]:
    """The pages of an archive whose addresses are wanted; a record that is broken, or has no text, is a `Reject`.

    The line of a reject is the number of its record. After one that cannot be left behind nothing more is read.

    Raises:
        InputError: the library is missing, or not even the first record can be read.
    """
    with wanted("web archives"):
        from warcio.archiveiterator import ArchiveIterator
    number = 0
    try:
        with reading("web archive"):
            entries = iter(ArchiveIterator(file, arc2warc=True, check_digests=True))
        while (entry := _next(entries)) is not None:
            number += 1
            if _is_page(entry, is_wanted):
                yield _page(entry, name, number)
    except InputError as error:
        if not number:
            raise
        yield Reject(name, number + 1, None, f"{error}: the archive is read up to here")


def _next(entries: Iterator[Any]) -> Any | None:
    """The next record; what the library prints of a faulty one is not for a terminal."""
    with reading("web archive"), redirect_stderr(StringIO()):
        return next(entries, None)


def _is_page(entry: Any, is_wanted: Wanted) -> bool:
    """Whether a record holds a page that was found."""
    headers = entry.http_headers
    status = headers.get_statuscode() if headers else "200"
    address = entry.rec_headers.get_header("WARC-Target-URI") or ""
    found = entry.rec_type in _HOLDING and status == "200" and _type(entry) in _PAGES
    return found and address.startswith("http") and is_wanted(address)


def _page(entry: Any, name: str, number: int) -> dict[str, Any] | Reject:
    address = str(entry.rec_headers.get_header("WARC-Target-URI"))
    try:
        with reading("record"):
            expected = _left(entry)
            raw = _content(entry)
            # What is checked is the whole record.
            while entry.raw_stream.read(1 << 16):
                pass
        if _is_cut_off(entry, expected - _left(entry)):
            raise InputError("is cut off: fetch the archive again")
        if entry.digest_checker.passed is False:
            fault = "; ".join(entry.digest_checker.problems)
            raise InputError("is not what its digest was made of ({fault}): fetch the archive again", fault=fault)
        return _found(entry, raw, address)
    except InputError as error:
        return Reject(name, number, "text", f"{error}", address[:_SHOWN])


def _left(entry: Any) -> int:
    """How many bytes of a record are still to be read."""
    return int(getattr(entry.raw_stream, "limit", 0))


def _is_cut_off(entry: Any, read: int) -> bool:
    """Whether a record ends before its length, and its page too: some programs count the length of a record otherwise.

    `read` is how many bytes the page has.
    """
    said = entry.http_headers.get_header("Content-Length", "") if entry.http_headers else ""
    return _left(entry) > 0 and not (said.isdecimal() and read >= int(said[:_SHOWN]) > 0)


def _content(entry: Any) -> bytes:
    """The bytes of a page, unpacked as far as pages are read."""
    packing = _packing(entry)
    if packing not in _UNPACKED:
        raise InputError("is packed by {packing}, which is not read: fetch it without", packing=packing)
    if packing != _BROTLI:
        return bytes(entry.content_stream().read(PAGE_BYTES + 1))
    with wanted("pages packed by br"):
        import brotli
    # What is left to the library breaks with today's brotli.
    entry.http_headers.replace_header("Content-Encoding", "identity")
    packed = entry.content_stream().read(PAGE_BYTES + 1)
    return bytes(brotli.Decompressor().process(packed, output_buffer_limit=PAGE_BYTES + 1))


def _found(entry: Any, raw: bytes, address: str) -> dict[str, Any]:
    """The record of a page with where its copy lies, when it was fetched, and the hash of its bytes."""
    if _type(entry) == "text/plain":
        record = {"text": _plain(raw), "url": address, "outlet": host_of(address)}
    else:
        record = page_record(raw, address, _charset(entry))
    known = entry.rec_headers.get_header("WARC-Record-ID") or ""
    copy = {
        "archived_url": known.strip("<>") if known.startswith(_URN) and entry.format == "warc" else address,
        "retrieved_at": date_of(entry.rec_headers.get_header("WARC-Date")),
        "capture_sha256": sha256(raw).hexdigest(),
    }
    return record | {key: value for key, value in copy.items() if value}


def _plain(raw: bytes) -> str:
    try:
        text = decoded(raw).text
    except NotTextError as fault:
        raise InputError(fault.reason) from fault
    if not text.strip():
        raise InputError("has no text")
    return text


def _said_type(entry: Any) -> str:
    headers = entry.http_headers or entry.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _type(entry: Any) -> str:
    return _said_type(entry).partition(";")[0].strip().lower()


def _packing(entry: Any) -> str:
    headers = entry.http_headers
    return str((headers and headers.get_header("Content-Encoding")) or "").strip().lower()[:_SHOWN]


def _charset(entry: Any) -> str | None:
    return _said_type(entry).lower().partition("charset=")[2].strip("\"' ;") or None

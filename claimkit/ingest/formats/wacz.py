"""WACZ: a zipped web archive with its list of pages and the hashes of its files (WACZ 1.1.1)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from claimkit.errors import InputError
from claimkit.ingest.archives import archived_pages
from claimkit.ingest.libraries import reading
from claimkit.ingest.zips import member, unzipped
from claimkit.limits import LINE_BYTES, PAGES_LISTED
from claimkit.records import Reject

SUFFIXES = (".wacz",)
KIND = "documents"
READS = "each page that its list names, as of a .warc, where the hashes of its files hold"
LOSES = "what a .warc loses, screenshots, and who signed it: of a signature only the hash that it is of is checked"
LIBRARY = "warcio"
_PACKAGE, _DIGEST, _LIST = "datapackage.json", "datapackage-digest.json", "pages/pages.jsonl"
_CHUNK = 1 << 20


def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
    """The pages of an archive; a file in it whose hash is wrong is a `Reject`, and not read.

    Where that file is the list of pages, every page of the archive is read.

    Raises:
        InputError: the archive cannot be read, or is no WACZ.
    """
    found = False
    with unzipped(path, "WACZ") as archive:
        hashes = _hashes(archive)
        listed: frozenset[str] = frozenset()
        for name in _read_of(archive):
            found = found or name != _LIST
            fault = _fault(archive, name, hashes.get(name))
            if fault is not None:
                yield Reject(path.name, None, "hash", f"{name[:200]} {fault}", hashes.get(name))
            elif name == _LIST:
                listed = _listed(archive)
            else:
                yield from _pages(archive, name, path.name, listed)
    if not found:
        raise InputError("holds no web archive: nothing of it can be read")


def _read_of(archive: ZipFile) -> Iterator[str]:
    """The names of the files in it that are read: its list of pages, where it has one, then its web archives."""
    names = archive.namelist()
    if _LIST in names:
        yield _LIST
    yield from (name for name in names if name.startswith("archive/") and not name.endswith("/"))


def is_signed(path: Path) -> bool:
    """Whether an archive bears a signature; False where it cannot be read."""
    try:
        with unzipped(path, "WACZ") as archive, reading("WACZ"):
            return bool(json.loads(member(archive, _DIGEST, LINE_BYTES, "WACZ"))["signedData"])
    except InputError:
        return False


def _pages(archive: ZipFile, name: str, file: str, listed: frozenset[str]) -> Iterator[dict[str, Any] | Reject]:
    """The pages of one archive in it; without a list all of them."""
    try:
        with reading("web archive"):
            stream = archive.open(name)
        with stream:
            yield from archived_pages(stream, file, lambda address: not listed or address in listed)
    except InputError as error:
        yield Reject(file, None, None, f"{name[:200]} {error}")


def _hashes(archive: ZipFile) -> dict[str, str]:
    """The hashes of its files by their names.

    Raises:
        InputError: it names none, or the list is not the one that its digest was made of.
    """
    raw = member(archive, _PACKAGE, LINE_BYTES, "WACZ")
    with reading("WACZ"):
        hashes = {str(resource["path"]): _hash(resource) for resource in json.loads(raw)["resources"]}
    if _DIGEST in archive.namelist():
        with reading("WACZ"):
            digest = json.loads(member(archive, _DIGEST, LINE_BYTES, "WACZ"))
            signed = digest.get("signedData") or {}
            said = {digest["hash"], signed.get("hash", digest["hash"])}
        if said != {f"sha256:{sha256(raw).hexdigest()}"}:
            raise InputError(
                "{package} is not what {digest} says: it was changed after the archive was made",
                package=_PACKAGE,
                digest=_DIGEST,
            )
    return hashes


def _hash(resource: dict[str, Any]) -> str:
    """The hash of a file, `sha256:…`; older archives say it in two fields."""
    stats = resource.get("stats")
    if isinstance(stats, dict):
        return f"{resource.get('hashing')}:{stats.get('hash')}"
    return str(resource.get("hash"))


def _fault(archive: ZipFile, name: str, said: str | None) -> str | None:
    """Why a file in it is not to be read."""
    if said is None:
        return f"is not in {_PACKAGE}: nobody vouches for it"
    if not said.startswith("sha256:"):
        return f"has a hash that is no SHA-256 ({said[:20]})"
    digest = sha256()
    try:
        with reading("zipped file"), archive.open(name) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except InputError as error:
        return str(error)
    if f"sha256:{digest.hexdigest()}" != said:
        return f"is not what {_PACKAGE} says: it was changed after the archive was made"
    return None


def _listed(archive: ZipFile) -> frozenset[str]:
    """The addresses of its list of pages."""
    lines = member(archive, _LIST, LINE_BYTES, "WACZ").splitlines()
    return frozenset(filter(None, map(_address, islice(lines, PAGES_LISTED))))


def _address(line: bytes) -> str | None:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    address = said.get("url") if isinstance(said, dict) else None
    return address if isinstance(address, str) else None

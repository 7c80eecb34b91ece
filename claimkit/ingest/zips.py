"""Zipped files from strangers: how much they unpack to is known, and bounded, before anything is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from claimkit.errors import InputError
from claimkit.ingest.libraries import reading
from claimkit.limits import MEGABYTE, PACKED_BYTES, PACKED_FILES


@contextmanager
def unzipped(path: Path, what: str, most: int = PACKED_BYTES) -> Iterator[ZipFile]:
    """The zipped file, where it unpacks to no more than `most` bytes; no member is longer than it says.

    Raises:
        InputError: it cannot be read, or unpacks to more.
    """
    with reading(what):
        archive = ZipFile(path)
    with archive:
        members = archive.infolist()
        if len(members) > PACKED_FILES or sum(member.file_size for member in members) > most:
            raise InputError(
                "unpacks to more than {files} files or {size} MB: unpack it by hand",
                files=PACKED_FILES,
                size=most // MEGABYTE,
            )
        yield archive


def member(archive: ZipFile, name: str, most: int, what: str) -> bytes:
    """The bytes of a member.

    Raises:
        InputError: there is none of that name, it is too large, or its bytes are broken.
    """
    with reading(what):
        if archive.getinfo(name).file_size > most:
            raise InputError(
                "{name} has more than {size} MB, the most that may be unpacked of it",
                name=name[:200],
                size=most // MEGABYTE,
            )
        return archive.read(name)

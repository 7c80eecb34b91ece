"""Bytes of a journal on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from claimkit.errors import JournalError


def read_from(journal: int, place: int) -> bytes:
    """All bytes from a place to the end."""
    size = os.fstat(journal).st_size
    read = bytearray()
    while place + len(read) < size and (more := os.pread(journal, size - place - len(read), place + len(read))):
        read += more
    return bytes(read)


def written(journal: int, lines: bytes, place: int) -> None:
    """Writes all of it there, unbuffered: what failed is not written later."""
    os.lseek(journal, place, os.SEEK_SET)
    left = memoryview(lines)
    while left:
        left = left[os.write(journal, left) :]


def taken_back(journal: int, begin: int, error: OSError) -> None:
    """Cuts what a failed write left.

    Raises:
        JournalError: that fails too, so that nobody knows what stands there.
    """
    try:
        os.ftruncate(journal, begin)
    except OSError:
        raise JournalError(
            "nobody knows whether the decision was written ({strerror}): look it up before you press again",
            strerror=error.strerror,
        ) from error


def sync_folder(folder: Path) -> None:
    """Makes the name of a new file durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""What other libraries do for reading: brought in only when a file wants them, and never trusted with their errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claimkit.errors import InputError
from claimkit.limits import MEGABYTE


@contextmanager
def wanted(what: str) -> Iterator[None]:
    """The import of a library that reading `what` needs; that it is missing becomes an `InputError` with the remedy."""
    try:
        yield
    except ImportError as error:
        raise InputError(
            'reading {what} needs more libraries ({error}): pip install "claimkit[documents]"', what=what, error=error
        ) from error


@contextmanager
def reading(what: str) -> Iterator[None]:
    """What a library raises over a file from strangers becomes an `InputError`: its errors are of every kind."""
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise InputError(
            "is no {what} that can be read ({reason}): get it again, or save its text as .txt", what=what, reason=reason
        ) from error


def content_of(path: Path, most: int, what: str) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: it cannot be read, or has more than `most` bytes.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except OSError as error:
        raise InputError("cannot be read: {error}", error=error.strerror or error) from error
    if len(raw) > most:
        raise InputError(
            "has more than {size} MB, the most {what} may have: save the article as .txt",
            size=most // MEGABYTE,
            what=what,
        )
    return raw

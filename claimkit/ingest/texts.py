"""Texts of documents, byte for byte."""

from __future__ import annotations

from pathlib import Path

from claimkit.errors import InputError
from claimkit.limits import MEGABYTE, TEXT_BYTES

TOO_LONG = f"has more than {TEXT_BYTES // MEGABYTE} MB, the most a text may have"


class NotTextError(ValueError):
    """Bytes that are no text: the line on which they stop being one, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def decoded(raw: bytes) -> str:
    """The text of a file exactly as it stands: a byte order mark and CR LF are kept, and offsets count them.

    Raises:
        NotTextError: the bytes are too many, are not UTF-8, or hold a NUL character.
    """
    if len(raw) > TEXT_BYTES:
        raise NotTextError(1, TOO_LONG)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 (byte {error.start}): save it again as UTF-8"
        raise NotTextError(_line(raw, error.start), reason) from error
    if "\0" in text:
        raise NotTextError(_line(raw, raw.index(b"\0")), "holds a NUL character: remove it")
    return text


def read_text(path: Path) -> str:
    """The text of a file, as `decoded`.

    Raises:
        InputError: the file cannot be opened, or is no text.
    """
    try:
        with path.open("rb") as file:
            return decoded(file.read(TEXT_BYTES + 1))
    except OSError as error:
        raise InputError(f"cannot read {path.name}: {error.strerror}") from error
    except NotTextError as fault:
        raise InputError(f"{path.name} line {fault.line} {fault.reason}") from fault


def _line(raw: bytes, place: int) -> int:
    return raw.count(b"\n", 0, place) + 1

"""Texts of documents, byte for byte."""

from __future__ import annotations

from pathlib import Path

from claimkit.errors import InputError


def read_text(path: Path) -> str:
    """The text of a file exactly as it stands: a byte order mark and CR LF are kept, and offsets count them.

    Raises:
        InputError: the file cannot be opened, is not UTF-8, or holds a NUL character.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"cannot read {path.name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path.name} line {line} is not UTF-8 (byte {error.start}): save it again as UTF-8"
        ) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError(f"{path.name} line {line} holds a NUL character: remove it")
    return text

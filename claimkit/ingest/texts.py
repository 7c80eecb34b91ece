"""Texts of documents, byte for byte."""

from __future__ import annotations

import re
from pathlib import Path

from claimkit.errors import InputError, Message
from claimkit.limits import MEGABYTE, TEXT_BYTES

# Encodings of Arabic before Unicode; and by what their words are known: the article, alef and lam, on one in ten.
_ARABIC_CODES = ("cp1256", "iso8859_6")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ARABIC_WORD = re.compile(r"[\u0621-\u063a\u0641-\u0652]+")
_ARTICLE = re.compile(r"\u0627\u0644")
_PURE, _FEW, _OFTEN = 0.97, 2, 0.1
TOO_LONG = Message("has more than {size} MB, the most a text may have", size=TEXT_BYTES // MEGABYTE)
_NOT_AS_SAID = "is not {encoding} (byte {start}), as is said: say another encoding, or none"
_NOT_AS_MARKED = "is not UTF-16 (byte {start}), as its byte order mark says: save it again as UTF-8"
_NOT_UTF_8 = "is not UTF-8 (byte {start}): save it again as UTF-8"


class NotTextError(ValueError):
    """Bytes that are no text: the line on which they stop being one, and why."""

    def __init__(self, line: int, reason: Message) -> None:
        super().__init__(str(reason))
        self.line = line
        self.reason = reason


def is_encoding(name: str) -> bool:
    """Whether a name is one of an encoding of texts, such as utf-16-le, windows-1256, koi8-r."""
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return False
    return True


def decoded(raw: bytes, encoding: str | None = None) -> str:
    """The text of a file exactly as it stands: a byte order mark of UTF-8 and CR LF are kept, and offsets count them.

    Where nobody says its `encoding`, it may be UTF-8, UTF-16 with its byte order mark, or Arabic in windows-1256 or
    ISO 8859-6.

    Raises:
        NotTextError: the bytes are too many, are of no such encoding, or hold a NUL character.
    """
    if len(raw) > TEXT_BYTES:
        raise NotTextError(1, TOO_LONG)
    if encoding is not None:
        text = _as_said(raw, encoding)
    elif raw.startswith(_UTF_16):
        text = _wide(raw)
    else:
        text = _narrow(raw)
    if "\0" in text:
        raise NotTextError(text.count("\n", 0, text.index("\0")) + 1, Message("holds a NUL character: remove it"))
    return text


def _as_said(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeError as error:
        place = getattr(error, "start", 0)
        reason = Message(_NOT_AS_SAID, encoding=encoding, start=place)
        raise NotTextError(_line(raw, place), reason) from error


def _wide(raw: bytes) -> str:
    try:
        return raw.decode("utf-16")
    except UnicodeDecodeError as error:
        reason = Message(_NOT_AS_MARKED, start=error.start)
        raise NotTextError(1, reason) from error


def _narrow(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        found = next((text for name in _ARABIC_CODES if (text := _as_arabic(raw, name)) is not None), None)
        if found is None:
            reason = Message(_NOT_UTF_8, start=error.start)
            raise NotTextError(_line(raw, error.start), reason) from error
        return found


def _as_arabic(raw: bytes, encoding: str) -> str | None:
    """The bytes read as an Arabic encoding, where words come of it: Arabic letters alone, many with the article."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    foreign = sum(letter.isalpha() and not letter.isascii() for letter in text)
    words = _ARABIC_WORD.findall(text)
    if sum(map(len, words)) < _PURE * foreign:
        return None
    with_article = sum(bool(_ARTICLE.match(word)) for word in words)
    return text if with_article >= _FEW and with_article >= _OFTEN * len(words) else None


def read_text(path: Path) -> str:
    """The text of a file, as `decoded`.

    Raises:
        InputError: the file cannot be opened, or is no text.
    """
    try:
        with path.open("rb") as file:
            return decoded(file.read(TEXT_BYTES + 1))
    except OSError as error:
        raise InputError("cannot read {file}: {error}", file=path.name, error=error.strerror) from error
    except NotTextError as fault:
        raise InputError("{file} line {line} {reason}", file=path.name, line=fault.line, reason=fault.reason) from fault


def _line(raw: bytes, place: int) -> int:
    return raw.count(b"\n", 0, place) + 1

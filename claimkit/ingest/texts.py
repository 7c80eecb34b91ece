"""Texts of documents, byte for byte."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from claimkit.errors import InputError, Message
from claimkit.limits import MEGABYTE, TEXT_BYTES

# Encodings of Arabic before Unicode; and by what their words are known: the article, alef and lam, on one in ten.
_ARABIC_CODES = ("windows-1256", "iso-8859-6")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ARABIC_WORD = re.compile(r"[\u0621-\u063a\u0641-\u0652]+")
_ARTICLE = re.compile(r"\u0627\u0644")
_PURE, _FEW, _OFTEN = 0.97, 2, 0.1
TOO_LONG = Message("has more than {size} MB, the most a text may have", size=TEXT_BYTES // MEGABYTE)
_NOT_AS_SAID = "is not {encoding} (byte {start}), as is said: say another encoding, or none"
_NOT_AS_MARKED = "is not UTF-16 (byte {start}), as its byte order mark says: save it again as UTF-8"
# What other files begin with, and what they are.
_SIGNS = {b"%PDF-": "PDF", b"PK\x03\x04": "ZIP", b"\x1f\x8b": "GZIP"}
_NOT_UTF_8 = "is not UTF-8 (byte {start}): save it again as UTF-8"


class Decoded(NamedTuple):
    """The text of a file, and how its bytes were read."""

    text: str
    encoding: str | None = None
    """The name of its encoding; None where that is UTF-8."""
    is_stated: bool = False
    """Whether somebody said it; else the bytes show it."""

    @property
    def record(self) -> dict[str, str]:
        """The text, and a note on its encoding where that is not UTF-8, as a documents file has them."""
        if self.encoding is None:
            return {"text": self.text}
        known_by = "stated" if self.is_stated else "detected"
        return {"text": self.text, "note": f"encoding: {self.encoding}, {known_by}"}


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


def other_kind(raw: bytes) -> Message | None:
    """Why bytes are neither text nor page, whatever their file is called; None where they may be."""
    kind = next((kind for sign, kind in _SIGNS.items() if raw.startswith(sign)), None)
    if kind is None:
        return None
    return Message("is a {kind} file that is called otherwise: give it its own suffix", kind=kind)


# A text whose characters are NUL more often is UTF-16 that was read as narrower: each of its spaces has one.
_WIDE, _FEW_NULS = 0.02, 2


def decoded(raw: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file exactly as it stands: a byte order mark of UTF-8 and CR LF are kept, and offsets count them.

    Where nobody says its `encoding`, it may be UTF-8, UTF-16 with its byte order mark, or Arabic in windows-1256 or
    ISO 8859-6.

    Raises:
        NotTextError: the bytes are too many, are of no such encoding, or hold a NUL character.
    """
    if len(raw) > TEXT_BYTES:
        raise NotTextError(1, TOO_LONG)
    if (other := other_kind(raw)) is not None:
        raise NotTextError(1, other)
    if encoding is not None:
        found = _as_said(raw, encoding)
    elif raw.startswith(_UTF_16):
        found = _wide(raw)
    else:
        found = _narrow(raw)
    before, mark, _ = found.text.partition("\0")
    if mark:
        wide = found.text.count("\0") > max(_FEW_NULS, len(found.text) * _WIDE)
        reason = (
            "looks like UTF-16 without its mark: name it with --encoding"
            if wide
            else "holds a NUL character: remove it"
        )
        raise NotTextError(before.count("\n") + 1, Message(reason))
    return found


def _as_said(raw: bytes, encoding: str) -> Decoded:
    try:
        is_usual = codecs.lookup(encoding).name == "utf-8"
        return Decoded(raw.decode(encoding), None if is_usual else encoding, is_stated=True)
    except UnicodeError as error:
        place = getattr(error, "start", 0)
        reason = Message(_NOT_AS_SAID, encoding=encoding, start=place)
        raise NotTextError(_line(raw, place), reason) from error


def _wide(raw: bytes) -> Decoded:
    try:
        return Decoded(raw.decode("utf-16"), "utf-16")
    except UnicodeDecodeError as error:
        reason = Message(_NOT_AS_MARKED, start=error.start)
        raise NotTextError(1, reason) from error


def _narrow(raw: bytes) -> Decoded:
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        found = next(filter(None, (_as_arabic(raw, name) for name in _ARABIC_CODES)), None)
        if found is None:
            reason = Message(_NOT_UTF_8, start=error.start)
            raise NotTextError(_line(raw, error.start), reason) from error
        return found


def _as_arabic(raw: bytes, encoding: str) -> Decoded | None:
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
    is_arabic = with_article >= _FEW and with_article >= _OFTEN * len(words)
    return Decoded(text, encoding) if is_arabic else None


def text_record(path: Path) -> dict[str, str]:
    """The text of a file, as `decoded`, with a note on its encoding where that is not UTF-8.

    Raises:
        InputError: the file cannot be opened, or is no text.
    """
    try:
        with path.open("rb") as file:
            return decoded(file.read(TEXT_BYTES + 1)).record
    except OSError as error:
        raise InputError("cannot read {file}: {error}", file=path.name, error=error.strerror) from error
    except NotTextError as fault:
        raise InputError("{file} line {line} {reason}", file=path.name, line=fault.line, reason=fault.reason) from fault


def _line(raw: bytes, place: int) -> int:
    return raw.count(b"\n", 0, place) + 1

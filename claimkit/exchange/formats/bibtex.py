"""BibTeX, the reference lists of LaTeX: documents by citation.

http://www.bibtex.org/Format/ and biblatex's `date`, `url`, `urldate` and `langid`. Entries are read in one walk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimkit.exchange.citations import bibtex
from claimkit.exchange.files import file_by_file, put, text_of
from claimkit.exchange.formats._references import LOSES_IN, LOSES_OUT, NOTE, cited, document_of
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading
from claimkit.records import Reject

NAME = "bibtex"
TITLE = "BibTeX and biblatex: references of LaTeX"
_ENTRY = re.compile(r"@\s*(\w+)\s*[{(]\s*([^,\s{}()]*)\s*,")
_FIELD = re.compile(r"\s*(?:,\s*)?([A-Za-z][\w-]*)\s*=\s*")
_BRACED = re.compile(r"\{([^{}\\]*)\}")
_BARE = re.compile(r"[\w-]+")
_LATEX = re.compile(r"[{}\\\ue000-\ue07f]")
_ACCENT = re.compile(r"\\([\"'`^~=.cvuH])\s*\{?([A-Za-z])\}?")
_MARKS = dict(zip("\"'`^~=.cvuH", "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b", strict=True))
_WRITTEN = {r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}
_ESCAPED = re.compile(r"\\([&%$#_{}])")
_MONTHS = {
    name: f"{place:02}" for place, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}
_OUTLETS = ("journal", "journaltitle", "howpublished", "publisher", "organization", "institution")
_ARCHIVED = re.compile(r"Archived: (\S+)")
_READ = frozenset((*_OUTLETS, "title", "url", "urldate", "date", "year", "month", "day", "langid", "language", "note"))
_UNCLOSED = "a value is not closed, so that neither this reference nor what follows is read: close its brace or mark"
_NO_REFERENCES = frozenset(("comment", "string", "preamble"))
WANTS_HELD = SAYS_LOCATORS = True

__all__ = ["LOSES_IN", "LOSES_OUT", "NAME", "SAYS_LOCATORS", "TITLE", "WANTS_HELD", "read", "write"]


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents of a list of references, or of all in a folder.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    return file_by_file(path, (".bib", ".bibtex"), lambda file: _of_file(file, reading))


def _of_file(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    text = text_of(path)
    own = text.startswith(f"% {NOTE}")
    for line, key, fields, is_closed in _entries(text):
        if not is_closed:
            yield Reject(path.name, line, key or None, _UNCLOSED)
            return
        reading.counted["references"] += 1
        for name in fields:
            reading.loss.add(name, "has no place in a document", name not in _READ)
        yield document_of(_said(fields) | {"document_id": key}, reading, (path.name, line), own=own)


def _entries(text: str) -> Iterator[tuple[int, str, dict[str, str], bool]]:
    """Line, key and fields of each entry, and whether its last value ends: one that does not swallows what follows."""
    line, counted = 1, 0
    found = _ENTRY.search(text)
    while found:
        line += text.count("\n", counted, found.start())
        counted = found.start()
        fields, end = _fields(text, found.end())
        if found[1].lower() not in _NO_REFERENCES:
            yield line, found[2], fields, end <= len(text)
        found = _ENTRY.search(text, end)


def _fields(text: str, start: int) -> tuple[dict[str, str], int]:
    """The fields of an entry from where they begin, and where they end."""
    fields: dict[str, str] = {}
    while found := _FIELD.match(text, start):
        value, start = _value(text, found.end())
        fields.setdefault(found[1].lower(), value)
    return fields, start


def _value(text: str, start: int) -> tuple[str, int]:
    """A value in braces or quotation marks, or a bare word, and where it ends: behind the text where it does not."""
    if plain := _BRACED.match(text, start):
        return plain[1], plain.end()
    if text[start : start + 1] not in ("{", '"'):
        bare = _BARE.match(text, start)
        return (bare[0], bare.end()) if bare else ("", start + 1)
    closing, depth = ("}" if text[start] == "{" else '"'), 0
    for end in range(start + 1, len(text)):
        letter = text[end]
        if letter in '{}"' and text[end - 1] == "\\":
            continue
        if letter == closing and depth == 0:
            return text[start + 1 : end], end + 1
        depth += (letter == "{") - (letter == "}")
    return text[start + 1 :], len(text) + 1


def _said(fields: dict[str, str]) -> dict[str, str | None]:
    told = {name: _plain(value) for name, value in fields.items()}
    month = told.get("month", "").lower()
    parts = [told.get("year"), _MONTHS.get(month[:3], month.zfill(2) if month.isdigit() else None), told.get("day")]
    known = parts[: parts.index(None)] if None in parts else parts
    archived = _ARCHIVED.search(told.get("note", ""))
    return {
        "title": told.get("title"),
        "outlet": next((told[name] for name in _OUTLETS if told.get(name)), None),
        "url": told.get("url"),
        "archived_url": archived[1] if archived else None,
        "language": told.get("langid") or told.get("language"),
        "published_at": told.get("date") or "-".join(str(part).zfill(2) for part in known) or None,
        "retrieved_at": told.get("urldate"),
    }


def _plain(value: str) -> str:
    """A value without what LaTeX reads: accents as letters, braces gone, escaped signs as they are."""
    if not _LATEX.search(value):
        return " ".join(value.split())
    for written, sign in _WRITTEN.items():
        value = value.replace(written, sign)
    accented = _ACCENT.sub(lambda found: unicodedata.normalize("NFC", found[2] + _MARKS[found[1]]), value)
    hidden = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), accented)
    bare = re.sub("[{}]", "", hidden)
    return " ".join(re.sub("[\ue000-\ue07f]", lambda sign: chr(ord(sign[0]) - 0xE000), bare).split())


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """The documents as a list of references.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    rows = cited(claims, documents, loss)
    for row in rows:
        loss.add("document_id", "a key of BibTeX has letters of English alone", _is_other_key(row["document_id"]))
    put(path, bibtex(rows, NOTE))
    return loss


def _is_other_key(name: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9-]+", name) is None

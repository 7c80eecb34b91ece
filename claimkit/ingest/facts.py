"""What foreign files say of their documents, as a documents file has it; what cannot be that is left out."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from claimkit.language.tags import tag_of

_TAG = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_LETTERS = 300
_SAMPLE = 2000
# Ranges of letters that languages of the Arabic script are written in, and a letter of Latin script at most as far.
_ARABIC_LETTER = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f]")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ARABIC_TAGS = frozenset("ar arc ckb fa ks ps sd ug ur".split())
_LATIN_TAGS = frozenset("de en es fr id it ms nl pl pt sv sw tr".split())


def words_of(said: Any) -> str | None:
    """A short string on one line; None where it is none."""
    if not isinstance(said, str):
        return None
    return " ".join(said.split())[:_LETTERS] or None


def author_note(author: str | None) -> str | None:
    """Who wrote a document, as its note says it: a documents file has no column for that."""
    return author and f"author: {author}"


def host_of(address: str | None) -> str | None:
    """The host of an address, without `www.`; None where it is no address."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return words_of((host or "").removeprefix("www."))


def language_of(said: str | None, text: str) -> str | None:
    """The language that a file says it is in: its BCP 47 tag, unless the script of the text shows that it is not."""
    if said is None or not _TAG.match(said):
        return None
    tag = tag_of(said)
    sample = text[:_SAMPLE]
    arabic, latin = len(_ARABIC_LETTER.findall(sample)), len(_LATIN_LETTER.findall(sample))
    if (tag in _ARABIC_TAGS and arabic < latin) or (tag in _LATIN_TAGS and latin < arabic):
        return None
    return tag

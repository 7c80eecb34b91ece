"""Quotations that are only the titles of works: the author of “Slow Bread,” said; on “Meet the Mill,” Holt said.

A comma or full stop inside the closing mark is the sentence's: it becomes a piece of its own, and the title a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimkit.extract.languages.en.listed import listed

if TYPE_CHECKING:
    from claimkit.extract.languages.en.vocabulary import Vocabulary

# A quotation that something before it governs: of, her, on, a book; her memoir, “A Life.”
_GOVERNED = re.compile(r"[QZ](?:(?<=[okKpnVevXIMNm]Q)|(?<=[nmMX],.))")
_STOP_INSIDE = re.compile(r"[.,][”»\"’']+\s*$")
COMMA_INSIDE = re.compile(r",[”»\"’']+[^\S\n]*$")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_][\w’'.-]*")
_MOST_WORDS, _NAMED = 10, 2
# What may stand at the edge of a quotation, and where it leaves room for a cue.
CLOSING = "”»\"’'›“"
EDGE, PAUSE = CLOSING + " \t\xa0", ",?!…—–-"
_SMALL = listed("small_in_title")


def part_titles(pieces: list[str], tags: str, words: Vocabulary) -> tuple[list[str], str]:
    """Pieces and tags with each title parted from the comma or full stop inside its marks."""
    parted: list[str] = []
    told: list[str] = []
    done = 0
    for at in (match.start() for match in _GOVERNED.finditer(tags)):
        if (stop := _STOP_INSIDE.search(pieces[at])) and _is_title(pieces, at, words):
            parted += (*pieces[done:at], pieces[at][: stop.start()], pieces[at][stop.start() :])
            told += (tags[done:at], "N", stop[0][0])
            done = at + 1
    if not parted:
        return pieces, tags
    return [*parted, *pieces[done:]], "".join((*told, tags[done:]))


def is_sentence(piece: str) -> bool:
    """Whether a quotation is a sentence by its capital and its length, so that it does not go on behind its mark."""
    words = piece.lstrip(CLOSING)
    return words[:1].isupper() and words.count(" ") > _NAMED


def is_title(piece: str) -> bool:
    """Whether most words of a quotation are capitalised, as in names of books, films and slogans."""
    words = _LETTERS.findall(piece)
    return 2 * sum(1 for word in words if word[0].isupper()) > len(words)


def in_capitals(piece: str) -> bool:
    """Whether a piece is printed as titles are: every word but small ones with a capital."""
    printed = _WORD.findall(piece)
    return 0 < len(printed) <= _MOST_WORDS and all(word[0].isupper() or word in _SMALL for word in printed)


def _is_title(pieces: Sequence[str], at: int, words: Vocabulary) -> bool:
    """Whether a quotation is printed as titles are, behind a word that names whose or what work it is."""
    if not in_capitals(pieces[at]):
        return False
    kinds, before = words.lexicon.of_kind, pieces[at - 1].rstrip().lower()
    if before == ",":
        return pieces[at - 2].rstrip().lower() in kinds("work")
    if any(before in kinds(kind) for kind in ("work", "maker", "titling")):
        return True
    if before == "of":
        return pieces[at - 2].rstrip().lower() in kinds("maker")
    return " " in pieces[at].strip() and (before.endswith(("’s", "'s")) or before in kinds("preposition"))

"""What two texts share, in sentences a journalist understands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from claimkit.language import plain_post, stems, words
from claimkit.match.reasons import listed
from claimkit.match.senses import load_terms

# A shared word is named where it is at least this rare beside the rarest shared word.
TELLING = 0.35
# Two words of at least so many letters and so much alike (0–100, by characters, not bytes) are one name spelled twice.
SPELLED_LETTERS, SPELLED_ALIKE, SPELLED_MOST = 5, 80, 6
# What stands round a word and is no part of it.
_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")


class _Word(NamedTuple):
    folded: str
    printed: str


def shared_reasons(left: str, right: str, *, rarity: Callable[[str], float], language: str | None = None) -> list[str]:
    """Sentences naming the words, numbers and spellings two texts share, the rarest words first.

    `rarity` gives the weight of a stem in the collection; words are shown as printed in `right`.
    """
    mine, theirs = _by_stem(left, language), _by_stem(right, language)
    both = sorted(mine.keys() & theirs.keys(), key=lambda stem: (-rarity(stem), stem))
    telling = [theirs[stem] for stem in both if rarity(stem) >= TELLING * rarity(both[0])]
    named = [word.printed for word in telling if not word.folded[0].isdigit() and not _is_common(word)]
    numbers = [theirs[stem].printed for stem in both if stem[0].isdigit()]
    alike = _spelled_alike(
        [word for stem, word in mine.items() if stem not in both],
        [word for stem, word in theirs.items() if stem not in both],
    )
    return [
        *([f"both say {listed(named)}"] if named else []),
        *([f"both give the number {listed(numbers)}"] if numbers else []),
        *(f"{_quoted(one)} is spelled much like {_quoted(other)}" for one, other in alike[:SPELLED_MOST]),
    ] or ["only common words or runs of letters in common"]


def _is_common(word: _Word) -> bool:
    return any("stop" in load_terms(language).by_words.get((word.folded,), ()) for language in ("ar", "en"))


def _by_stem(text: str, language: str | None) -> dict[str, _Word]:
    """The words of a text by stem; as printed where nothing but signs stands between them and the next space."""
    found: dict[str, _Word] = {}
    for chunk in plain_post(text).split():
        folded = words(chunk, language)
        printed = [_SIGNS.sub("", chunk)] if len(folded) == 1 else folded
        found.update(zip(stems(chunk, language), map(_Word, folded, printed), strict=True))
    return found


def _spelled_alike(left: Sequence[_Word], right: Sequence[_Word]) -> list[tuple[str, str]]:
    return [
        (one.printed, other.printed)
        for one in left
        for other in right
        if min(len(one.folded), len(other.folded)) >= SPELLED_LETTERS
        and fuzz.ratio(one.folded, other.folded) >= SPELLED_ALIKE
    ]


def _quoted(word: str) -> str:
    return f"“{word}”"

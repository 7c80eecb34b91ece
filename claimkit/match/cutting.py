"""Texts cut into numbered words, and where each begins.

What stands between two blanks is read once however often it is printed: no word reaches over one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from claimkit.match.cosines import runs

Integers: TypeAlias = NDArray[np.int64]
# Numbers of words: a hundred thousand documents have tens of millions.
Numbers: TypeAlias = NDArray[np.int32]

# A number with its separators, or a word with its vowel marks and apostrophes: letters are taken by runs.
WORD = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670'\u2019]+[^\W\d_]*)*"
)
# Texts that are cut at a time.
_AT_ONCE = 4096


def cut(texts: Sequence[str], numbered: defaultdict[str, int]) -> Iterator[tuple[Numbers, Numbers]]:
    """Of each text the numbers of its words, and where they begin in code points; new words are numbered."""
    for start in range(0, len(texts), _AT_ONCE):
        yield from _cut(texts[start : start + _AT_ONCE], numbered)


def _cut(texts: Sequence[str], numbered: defaultdict[str, int]) -> Iterator[tuple[Numbers, Numbers]]:
    parted = pc.split_pattern(pc.replace_substring(pa.array(texts, pa.large_string()), "\n", " "), " ")
    chunks = parted.flatten().dictionary_encode()
    code, printed = chunks.indices.to_numpy(), chunks.dictionary.to_pylist()
    word, place, held = _read(printed, numbered)
    # Behind each chunk, and so behind each text, a blank is counted.
    end = _summed(np.array([len(chunk) + 1 for chunk in printed], dtype=np.int64)[code])
    until = _summed(held[code])
    bounds = parted.offsets.to_numpy()
    found = runs((_summed(held)[:-1])[code], held[code])
    begins = np.repeat(end[:-1], held[code]) + place[found]
    begins -= np.repeat(end[bounds[:-1]], np.diff(until[bounds]))
    parts = until[bounds[1:-1]]
    yield from zip(np.split(word[found], parts), np.split(begins.astype(np.int32), parts), strict=True)


def _read(printed: Iterable[str], numbered: defaultdict[str, int]) -> tuple[Numbers, Numbers, Integers]:
    """The words of chunks, one chunk after the other, where each begins in its chunk, and how many each chunk has."""
    words: list[int] = []
    places: list[int] = []
    counts: list[int] = []
    for chunk in printed:
        # Most chunks are a word and nothing else.
        if chunk.isalpha():
            words.append(numbered[chunk])
            places.append(0)
            counts.append(1)
            continue
        found = WORD.findall(chunk)
        counts.append(len(found))
        end = 0
        for word in found:
            # A match begins at the first letter or digit behind the one before, and so does what it holds.
            place = chunk.index(word, end)
            end = place + len(word)
            words.append(numbered[word])
            places.append(place)
    return np.array(words, dtype=np.int32), np.array(places, dtype=np.int32), np.array(counts, dtype=np.int64)


def _summed(counts: Integers) -> Integers:
    """What stands before each, and behind the last."""
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts)))

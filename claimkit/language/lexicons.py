"""Cue lexicons and term lists: data with a language and a source, in `seeds/lexicon/`.

`cues-xx.csv`   word,language,act,frame,polarity,basis,confidence,source: one reading of one cue a line.
                `frame` is a construction of that language's grammar, several joined by "|"; act, polarity and basis
                as in DESIGN §2 (empty basis: decided by the kind of speaker); `confidence` is how often the cue
                ascribes, 0 to 1.
`terms-xx.csv`  term,language,kind,value,source: words that the stages look up by kind.
`negation.csv`  phrase,language,kind,source: the one table of negation for all languages, joined to each one's terms:
                negator (not, لم, не), refusing (decline, رفض, отказался), unable (could not, لم يستطع, не смог): what
                turns the act of a cue behind it; saying: the verbs that may be refused, cues or not.

Kinds of terms which the shared stages use (a grammar may have more of its own):
    pronoun (value m, f, n or p)   leak, post, readout, anonymous, government, outlet, organization, person
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimkit.errors import InputError
from claimkit.shipped import shipped


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a reporting word."""

    word: str
    act: str
    frames: tuple[str, ...]
    polarity: str = "positive"
    basis: str | None = None
    confidence: float = 0.7


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The cues of a language by word, and its terms by kind (term → value)."""

    language: str
    cues: Mapping[str, tuple[Cue, ...]]
    terms: Mapping[str, Mapping[str, str]]

    def of_kind(self, kind: str) -> Mapping[str, str]:
        """The terms of a kind with their values; empty where the language has none."""
        return self.terms.get(kind, {})


@cache
def load_lexicon(language: str) -> Lexicon:
    """The shipped lexicon of a language.

    Raises:
        InputError: the language has no lexicon, or a line of it cannot be read.
    """
    return read_lexicon(shipped("seeds", "lexicon"), language)


def read_lexicon(folder: Path, language: str) -> Lexicon:
    """The lexicon of a language from `cues-xx.csv`, `terms-xx.csv` and `negation.csv` in a folder."""
    cues: defaultdict[str, list[Cue]] = defaultdict(list)
    for row in _rows(folder / f"cues-{language}.csv"):
        cues[row["word"]].append(_cue(row))
    terms: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in _rows(folder / f"terms-{language}.csv"):
        terms[row["kind"]][row["term"]] = row["value"]
    for row in _rows(folder / "negation.csv"):
        if row["language"] == language:
            terms[row["kind"]][row["phrase"]] = ""
    return Lexicon(language, {word: tuple(readings) for word, readings in cues.items()}, dict(terms))


def _cue(row: Mapping[str, str]) -> Cue:
    return Cue(
        word=row["word"],
        act=row["act"],
        frames=tuple(row["frame"].split("|")),
        polarity=row["polarity"] or "positive",
        basis=row["basis"] or None,
        confidence=float(row["confidence"] or 0.7),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines, strict=True)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"the lexicon {path.name} cannot be read: {error}") from error

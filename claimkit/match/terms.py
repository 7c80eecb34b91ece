"""The terms by which two texts are found alike: stems, and runs of letters within words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimkit.language import script, stems, words
from claimkit.match.posts import plain_post

# What each kind of term weighs against the others, by script. Arabic writes articles, prepositions and pronouns into
# the word and bends its plurals inside, so runs of letters say more there than stems do.
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "Arab": {"stem": 0.1, "run3": 1.0, "run4": 0.5},
    "": {"stem": 1.0, "run3": 0.5, "run4": 1.0},
}
_RUNS = {"run3": 3, "run4": 4}


def kind_weights(text: str) -> Mapping[str, float]:
    """Kinds of terms a text is compared by, each with its weight."""
    return WEIGHTS.get(script(text) or "", WEIGHTS[""])


def terms(text: str, language: str | None = None) -> dict[str, list[str]]:
    """Terms of a text by kind, in order and with repetitions: `stem`, `run3` and `run4`."""
    plain = plain_post(text)
    folded = words(plain, language)
    return {"stem": stems(plain, language)} | {kind: _runs(folded, size) for kind, size in _RUNS.items()}


def _runs(folded: Sequence[str], size: int) -> list[str]:
    return [run for word in folded for run in _runs_of(word, size)]


@lru_cache(maxsize=1 << 18)
def _runs_of(word: str, size: int) -> tuple[str, ...]:
    """Runs of letters of a word between its edges (`_`): `_bi bid ide den en_`."""
    edged = f"_{word}_"
    return tuple(edged[start : start + size] for start in range(max(1, len(edged) - size + 1)))

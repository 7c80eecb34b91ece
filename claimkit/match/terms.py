"""The terms by which two texts are found alike: stems, and runs of letters within words."""

from __future__ import annotations

from collections.abc import Mapping

from claimkit.language import RUNS, letter_runs, plain_post, script, stems, words

# What each kind of term weighs against the others, by script. Arabic writes articles, prepositions and pronouns into
# the word and bends its plurals inside, so runs of letters say more there than stems do.
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "Arab": {"stem": 0.1, "run3": 1.0, "run4": 0.5},
    "": {"stem": 1.0, "run3": 0.5, "run4": 1.0},
}
KINDS = ("stem", *RUNS)


def kind_weights(text: str) -> Mapping[str, float]:
    """Kinds of terms a text is compared by, each with its weight."""
    return WEIGHTS.get(script(text) or "", WEIGHTS[""])


def terms(text: str, language: str | None = None) -> dict[str, list[str]]:
    """Terms of a text by kind, in order and with repetitions: `stem`, `run3` and `run4`."""
    plain = plain_post(text)
    folded = words(plain, language)
    return {
        "stem": stems(plain, language),
        **{kind: [run for word in folded for run in letter_runs(word, kind)] for kind in RUNS},
    }

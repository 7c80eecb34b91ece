"""`zipf_claims`: made-up claims whose words and families are distributed as in the press."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl

VOCABULARY = 200_000
# Zipf–Mandelbrot law of word frequencies (Mandelbrot 1953) and the usual length of a claim, in words.
SHIFT, EXPONENT, SHORTEST, MEAN_MORE = 2.7, 1.05, 5, 10.0
# Three claims in ten retell an earlier one, with a tenth to a half of its words changed, as outlets do.
RETOLD, CHANGED = 0.3, (0.0, 0.5)
_SYLLABLES = {
    "en": [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or", "el")],
    "ar": [a + b for a in "بتجدرسطعفقكلمن" for b in ("ا", "و", "ي", "", "ر", "م", "د", "ل")],
}


def zipf_claims(count: int, *, seed: int = 20211231) -> pl.DataFrame:
    """`count` claims as claim_id, text, language (half Arabic, half English); the same for the same seed.

    Each language has 200,000 words drawn by the Zipf–Mandelbrot law; a claim has 5 and Poisson(10) more of them.
    """
    draw = np.random.default_rng(seed)
    per_language = [
        _claims(draw, language, size) for language, size in (("ar", count // 2), ("en", count - count // 2))
    ]
    claims = pl.concat(per_language).sample(fraction=1.0, shuffle=True, seed=seed)
    return claims.select(pl.format("c{}", pl.int_range(pl.len())).alias("claim_id"), "text", "language")


def _claims(draw: np.random.Generator, language: str, count: int) -> pl.DataFrame:
    rank = np.arange(1, VOCABULARY + 1)
    share = np.cumsum((rank + SHIFT) ** -EXPONENT)
    lengths = SHORTEST + draw.poisson(MEAN_MORE, count)
    ends = np.cumsum(lengths)
    drawn = np.searchsorted(share, draw.random(int(lengths.sum())) * share[-1])
    words = np.array(_words(language), dtype=object)
    texts: list[str] = []
    told: list[Any] = []
    for index, (end, length) in enumerate(zip(ends, lengths, strict=True)):
        chosen = drawn[end - length : end]
        if index and draw.random() < RETOLD:
            earlier = told[int(draw.integers(max(0, index - 20_000), index))]
            keep = draw.random(len(earlier)) >= draw.uniform(*CHANGED)
            chosen = np.where(keep, earlier, np.resize(chosen, len(earlier)))
        told.append(chosen)
        texts.append(" ".join(words[chosen]))
    return pl.DataFrame({"text": texts, "language": language})


def _words(language: str) -> list[str]:
    """Words of two to four syllables, shorter ones for the more frequent ranks."""
    syllables = _SYLLABLES[language]
    base = len(syllables)
    return [
        "".join(syllables[(rank // base**place + 7 * place) % base] for place in range(2 if rank < base**2 else 3))
        for rank in range(VOCABULARY)
    ]

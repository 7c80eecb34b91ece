"""All pairs of similar claims, exactly."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from types import NoneType

import numpy as np
import polars as pl
import pyarrow as pa

from claimkit.arguments import prove_takes
from claimkit.errors import InputError
from claimkit.language import stems
from claimkit.warehouse.similarity import vector_pairs

COLUMNS = ("claim_id", "text", "language")


def similar_pairs(frame: pl.DataFrame, *, threshold: float, threads: int | None = None) -> pl.DataFrame:
    """Every pair of claims whose weighted cosine is `threshold` or more: an exact join, not an approximation.

    A claim's vector holds its folded stems, uses × idf with idf = ln((1 + claims) / (1 + claims with it)) + 1, and has
    length 1: what scikit-learn's TfidfVectorizer makes of the same words. Claims without a word are in no pair and
    are not counted.

    Args:
        frame: columns claim_id (each once), text, language (BCP 47 tag, or null to go by the script).
        threshold: above 0, at most 1.
        threads: all cores where None.

    Returns:
        left_id, right_id (left < right), score (0 to 1); sorted by both.

    Raises:
        InputError: something given is of another type, a column is missing, an id is null or twice there, or the
            threshold is not above 0 and at most 1.
    """
    prove_takes("frame", frame, pl.DataFrame)
    prove_takes("threshold", threshold, float, int)
    prove_takes("threads", threads, int, NoneType)
    _check(frame, threshold)
    claims = frame.select(COLUMNS).sort("claim_id")
    pairs = vector_pairs(claim_terms(claims["text"], claims["language"]), threshold, threads=threads)
    ids = claims["claim_id"]
    return pl.DataFrame(
        {
            "left_id": ids.gather(pairs["left_claim"].to_numpy()),
            "right_id": ids.gather(pairs["right_claim"].to_numpy()),
            "score": pairs["score"].to_numpy(),
        }
    )


def claim_terms(texts: Iterable[str | None], languages: Iterable[str | None]) -> pa.Table:
    """The stems of texts as claim (place of the text), token (a number for each stem) and uses (how often)."""
    tokens: dict[str, int] = {}
    claim, token, uses = array("i"), array("i"), array("i")
    for index, (text, language) in enumerate(zip(texts, languages, strict=True)):
        counted = Counter(stems(text or "", language))
        claim.extend([index] * len(counted))
        token.extend([tokens.setdefault(stem, len(tokens)) for stem in counted])
        uses.extend(counted.values())
    columns = {"claim": claim, "token": token, "uses": uses}
    return pa.table({name: np.frombuffer(values, dtype=np.int32) for name, values in columns.items()})


def _check(frame: pl.DataFrame, threshold: float) -> None:
    if missing := [column for column in COLUMNS if column not in frame.columns]:
        raise InputError(
            "similar_pairs needs the columns claim_id, text and language: {known} missing", known=tuple(missing)
        )
    if not 0 < threshold <= 1:
        raise InputError("a cosine threshold is above 0 and at most 1, not {threshold}", threshold=threshold)
    if frame["claim_id"].null_count() or frame["claim_id"].n_unique() != frame.height:
        raise InputError("every claim_id must be there once: drop rows without one and rows twice there")

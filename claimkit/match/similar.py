"""Has this been claimed before? The claims most like a text, with what they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType

import numpy as np
import polars as pl

from claimkit.arguments import prove_takes, taken_texts
from claimkit.match.embedding import Embedder, cosines
from claimkit.match.postings import Floats, Postings, Spread
from claimkit.match.shared import shared_reasons
from claimkit.match.terms import KINDS, kind_weights, terms

SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "query_index": pl.Int64,
    "claim_index": pl.Int64,
    "rank": pl.Int64,
    "score": pl.Float64,
    "reasons": pl.List(pl.String),
}
# What the cosine of two embeddings weighs beside the shared terms, which an identical text shares wholly (1).
EMBEDDING_WEIGHT = 1.0


class ClaimIndex:
    """A list of claims, indexed once and asked many times.

    Args:
        claims: texts; a title, where there is one, joined to its claim by a space.
        language: BCP 47 tag of the claims, or None to go by the script of each word.
        embedder: texts → float32 [n, d]; also finds what shares no word, such as a claim in another language.
        spread: by kind of term, how far terms are spread in the collection that the claims are a part of.
    """

    def __init__(
        self,
        claims: Sequence[str],
        *,
        language: str | None = None,
        embedder: Embedder | None = None,
        spread: Mapping[str, Spread] | None = None,
    ) -> None:
        self._claims, self._language, self._embedder = list(claims), language, embedder
        found = [terms(claim, language) for claim in self._claims]
        self._postings = {
            kind: Postings([each[kind] for each in found], spread[kind] if spread else None) for kind in KINDS
        }

    def find(self, queries: Sequence[str], *, top: int = 10) -> pl.DataFrame:
        """The `top` claims most like each query, as `find_similar` returns them."""
        meanings = cosines(self._embedder, queries, self._claims) if self._embedder else None
        rows: list[tuple[int, int, int, float, list[str]]] = []
        for index, query in enumerate(queries):
            scores = self._scores(query)
            if meanings is not None:
                scores += EMBEDDING_WEIGHT * meanings[index].clip(min=0)
            for rank, claim in enumerate(_best(scores, top), 1):
                reasons = self._reasons(query, claim)
                if meanings is not None:
                    reasons.append(f"the embedder finds them close in meaning ({meanings[index, claim]:.2f})")
                rows.append((index, claim, rank, float(scores[claim]), reasons))
        return pl.DataFrame(rows, schema=SCHEMA, orient="row")

    def _scores(self, query: str) -> Floats:
        """Weight of what each claim shares with the query, 1 for the query's own words."""
        own = terms(query, self._language)
        weights = kind_weights(query)
        scores = np.zeros(len(self._claims))
        for kind, weight in weights.items():
            self._postings[kind].add_scores(scores, own[kind], weight)
        return scores / self._own_score(own, weights)

    def _own_score(self, own: Mapping[str, Sequence[str]], weights: Mapping[str, float]) -> float:
        return sum(w * self._postings[kind].own_score(own[kind]) for kind, w in weights.items()) or 1.0

    def _reasons(self, query: str, claim: int) -> list[str]:
        return shared_reasons(
            query, self._claims[claim], rarity=self._postings["stem"].rarity_of, language=self._language
        )


def find_similar(
    queries: Sequence[str],
    claims: Sequence[str],
    *,
    language: str | None = None,
    top: int = 10,
    embedder: Embedder | None = None,
) -> pl.DataFrame:
    """The claims most like each query, whether or not they say it in the same words.

    Texts are compared by folded stems and by runs of three and four letters within words, weighted by rarity (BM25,
    Robertson and Zaragoza 2009; letter runs, McNamee and Mayfield 2004); no model. Web addresses are left out and
    #tags parted into words. A claim that shares nothing with a query is not returned.

    Args:
        queries: texts, such as a post or a sentence.
        claims: texts; a title, where there is one, joined to its claim by a space.
        language: BCP 47 tag of both, or None to go by the script of each word.
        top: most rows for a query.
        embedder: any callable texts → float32 [n, d]; its cosine is added to the score.

    Returns:
        query_index, claim_index, rank (from 1), score (about 1 where a claim is the query word by word, lower the less
        it shares; comparable within one query), reasons (sentences). Ties are in the order of the claims.

    Raises:
        InputError: something given is of another type.
    """
    prove_takes("language", language, str, NoneType)
    prove_takes("top", top, int)
    asked = taken_texts("queries", queries)
    return ClaimIndex(taken_texts("claims", claims), language=language, embedder=embedder).find(asked, top=top)


def _best(scores: Floats, top: int) -> list[int]:
    """Indices of the highest scores above 0, best first; ties in the order of the claims."""
    top = min(top, len(scores))
    if top <= 0:
        return []
    bound = np.partition(scores, -top)[-top]
    candidates = np.flatnonzero((scores >= bound) & (scores > 0))
    return [int(index) for index in candidates[np.argsort(-scores[candidates], kind="stable")][:top]]

"""Has this been claimed before, by whom, through whom? Asked of a warehouse."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from rapidfuzz import fuzz, process

from claimkit.match.postings import Spread
from claimkit.match.shared import SPELLED_ALIKE, SPELLED_LETTERS
from claimkit.match.similar import ClaimIndex
from claimkit.match.terms import KINDS, terms
from claimkit.shipped import sql
from claimkit.warehouse import Warehouse

# Wordings ranked in full, and how many postings of the rarest stems are read to find them.
CANDIDATES, POSTINGS = 60, 100_000
COLUMNS = (
    *("rank", "score", "claim_id", "outlet", "published_at", "speaker_name", "chain", "act", "polarity"),
    *("content", "gloss", "language", "known_by", "url", "reasons"),
)


def find_claims(warehouse: Warehouse, text: str, *, top: int = 10) -> pl.DataFrame:
    """The claims of a warehouse most like a text, in its words or in the words of their gloss.

    The postings of the text's rarest stems give 60 candidates; these are ranked as `find_similar` ranks, with the
    rarity of words in the whole warehouse. Claims that are rejected or outranked are not among them.

    Returns:
        One row a claim, best first: `COLUMNS`; reasons are sentences.
    """
    known = _known_terms(warehouse, text)
    wordings = _candidates(warehouse, known)
    size = int(warehouse.sql("SELECT count(*) FROM wording").fetchall()[0][0])
    spread = {kind: Spread(size, _texts(known, kind)) for kind in KINDS}
    index = ClaimIndex(wordings["words"].to_list(), spread=spread)
    # A claim has one wording of its own and one of its gloss; more are ranked only where rejected claims leave gaps.
    ranks = 2 * top
    while True:
        ranked = index.find([text], top=ranks)
        best = ranked.with_columns(claim_id=wordings["claim_id"].gather(ranked["claim_index"]))
        best = best.unique("claim_id", keep="first", maintain_order=True)
        found = best.join(_shown(warehouse, best["claim_id"].to_list()), on="claim_id", maintain_order="left")
        if found.height >= top or ranks >= wordings.height:
            return found.head(max(top, 0)).with_columns(rank=pl.int_range(1, pl.len() + 1)).select(COLUMNS)
        ranks *= 2


def brief(found: pl.DataFrame) -> pl.DataFrame:
    """What `find_claims` found, as it fits a terminal: rank, score, chain, published, claim, reasons, claim_id."""
    return found.select(
        "rank",
        pl.col("score").round(2),
        "chain",
        pl.col("published_at").alias("published"),
        pl.concat_str("content", "gloss", separator="\n", ignore_nulls=True).alias("claim"),
        pl.col("reasons").list.join("\n"),
        "claim_id",
    )


def _known_terms(warehouse: Warehouse, text: str) -> pl.DataFrame:
    """kind, term, term_number, texts of the text's terms that the warehouse has."""
    own = terms(text)
    asked = sorted({term for kind in KINDS for term in own[kind]})
    known: pl.DataFrame = warehouse.sql(sql("queries", "find_terms"), terms=asked).pl()
    known = known.filter(
        pl.any_horizontal((pl.col("kind") == kind) & pl.col("term").is_in(own[kind]) for kind in KINDS)
    )
    unknown = set(own["stem"]) - set(known.filter(kind="stem")["term"])
    return pl.concat([known, *(_spelled_like(warehouse, stem) for stem in sorted(unknown))])


def _spelled_like(warehouse: Warehouse, stem: str) -> pl.DataFrame:
    """Known stems spelled much like one that no wording has, such as another outlet's spelling of a name."""
    near: pl.DataFrame = warehouse.sql(sql("queries", "find_spelled_like"), stem=stem, letters=SPELLED_LETTERS).pl()
    alike = process.extract(stem, near["term"].to_list(), scorer=fuzz.ratio, score_cutoff=SPELLED_ALIKE, limit=3)
    return near[[place for _, _, place in alike]]


def _texts(known: pl.DataFrame, kind: str) -> dict[str, int]:
    return dict(known.filter(pl.col("kind") == kind).select("term", "texts").iter_rows())


def _candidates(warehouse: Warehouse, known: pl.DataFrame) -> pl.DataFrame:
    """claim_id and words of the wordings that have the rarest stems."""
    stems = known.filter(pl.col("kind") == "stem").sort("texts", "term")
    before = stems["texts"].cum_sum().shift(1, fill_value=0)
    numbers = stems.filter(before < POSTINGS)["term_number"].to_list()
    found: pl.DataFrame = warehouse.sql(sql("queries", "find_candidate"), numbers=numbers, most=CANDIDATES).pl()
    return found


def _shown(warehouse: Warehouse, claim_ids: Sequence[str]) -> pl.DataFrame:
    shown: pl.DataFrame = warehouse.sql(sql("queries", "find_claim"), claim_ids=claim_ids).pl()
    return shown

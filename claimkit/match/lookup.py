"""Has this been claimed before, by whom, through whom? Asked of a warehouse."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from claimkit.match.postings import Spread
from claimkit.match.similar import ClaimIndex
from claimkit.match.terms import KINDS, terms
from claimkit.shipped import sql
from claimkit.warehouse import Warehouse

# Wordings ranked in full, and how many postings of the rarest stems are read to find them.
CANDIDATES, POSTINGS = 100, 200_000
COLUMNS = (
    *("rank", "score", "claim_id", "cluster_id", "outlet", "published_at", "speaker_name", "chain", "act", "polarity"),
    *("content", "gloss", "language", "known_by", "url", "reasons"),
)


def find_claims(warehouse: Warehouse, text: str, *, top: int = 10) -> pl.DataFrame:
    """The claims of a warehouse most like a text, in its words or in the words of their gloss.

    The postings of the text's rarest stems give 100 candidates; these are ranked as `find_similar` ranks, with the
    rarity of words in the whole warehouse. Claims that are rejected or outranked are not among them.

    Returns:
        One row a claim, best first: `COLUMNS`; reasons are sentences.
    """
    known = _known_terms(warehouse, text)
    wordings = _candidates(warehouse, known)
    size = int(warehouse.sql("SELECT count(*) FROM wording").fetchall()[0][0])
    spread = {kind: Spread(size, _texts(known, kind)) for kind in KINDS}
    shown = _shown(warehouse, wordings["claim_id"].to_list())
    wordings = wordings.join(shown, on="claim_id", how="semi", maintain_order="left")
    # Twice as many wordings as claims wanted: a claim has one of its own and one of its gloss.
    ranked = ClaimIndex(wordings["words"].to_list(), spread=spread).find([text], top=2 * top)
    best = ranked.with_columns(claim_id=wordings["claim_id"].gather(ranked["claim_index"]))
    return (
        best.unique("claim_id", keep="first", maintain_order=True)
        .head(max(top, 0))
        .with_columns(rank=pl.int_range(1, pl.len() + 1))
        .join(shown, on="claim_id", maintain_order="left")
        .select(COLUMNS)
    )


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
    return known.filter(pl.any_horizontal((pl.col("kind") == kind) & pl.col("term").is_in(own[kind]) for kind in KINDS))


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
    shown: pl.DataFrame = warehouse.sql(sql("queries", "find_claim"), claim_ids=list(dict.fromkeys(claim_ids))).pl()
    return shown

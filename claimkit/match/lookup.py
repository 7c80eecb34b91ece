"""Has this been claimed before, by whom, through whom? Asked of a warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

import polars as pl
from rapidfuzz import fuzz, process

from claimkit.match.postings import Spread
from claimkit.match.shared import SPELLED_ALIKE, SPELLED_LETTERS
from claimkit.match.similar import ClaimIndex
from claimkit.match.terms import KINDS, terms
from claimkit.warehouse import Warehouse
from claimkit.warehouse.connection import Connection, run

# Wordings ranked in full, and how many postings of the rarest stems are read to find them.
CANDIDATES, POSTINGS = 60, 100_000
COLUMNS = (
    *("rank", "score", "claim_id", "outlet", "published_at", "speaker_name", "chain", "act", "polarity"),
    *("content", "gloss", "language", "known_by", "url", "reasons"),
)
# Columns of `find_claim.sql`.
_SHOWN = (
    *("claim_id", "published_at", "outlet", "speaker_name", "chain", "act", "polarity", "content", "gloss"),
    *("language", "known_by", "url"),
)


class _Known(NamedTuple):
    """A term of a text that wordings of the warehouse have."""

    kind: str
    term: str
    term_number: int
    """Of a stem; runs of letters have none."""
    texts: int
    """How many wordings have it."""


def find_claims(warehouse: Warehouse, text: str, *, top: int = 10) -> pl.DataFrame:
    """The claims of a warehouse most like a text, in its words or in the words of their gloss.

    The postings of the text's rarest stems give 60 candidates; these are ranked as `find_similar` ranks, with the
    rarity of words in the whole warehouse. Claims that are rejected or outranked are not among them.

    Returns:
        One row a claim, best first: `COLUMNS`; reasons are sentences.
    """
    with warehouse.asked() as connection:
        known = _known_terms(connection, text)
        wordings = _candidates(connection, known)
        index = ClaimIndex([words for _, words in wordings], spread=_spread(connection, known))
        claims = pl.Series("claim_id", [claim for claim, _ in wordings], pl.String)
        # A claim has a wording of its own and one of its gloss; more are ranked only where rejected ones leave gaps.
        ranks = 2 * top
        while True:
            ranked = index.find([text], top=ranks)
            best = ranked.with_columns(claims.gather(ranked["claim_index"]))
            best = best.unique("claim_id", keep="first", maintain_order=True)
            found = best.join(_shown(connection, best["claim_id"].to_list()), on="claim_id", maintain_order="left")
            if found.height >= top or ranks >= len(wordings):
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


def _known_terms(connection: Connection, text: str) -> list[_Known]:
    """The text's terms that the warehouse has, and for stems that it has not those spelled like them."""
    own = terms(text)
    asked = sorted({term for kind in KINDS for term in own[kind]})
    known = [
        each for each in map(_Known._make, run(connection, "find_terms", terms=asked)) if each.term in own[each.kind]
    ]
    unknown = set(own["stem"]) - {each.term for each in known if each.kind == "stem"}
    return known + [each for stem in sorted(unknown) for each in _spelled_like(connection, stem)]


def _spelled_like(connection: Connection, stem: str) -> Iterator[_Known]:
    """Known stems spelled much like one that no wording has, such as another outlet's spelling of a name."""
    near = run(connection, "find_spelled_like", stem=stem, letters=SPELLED_LETTERS)
    spelled = [term for _, term, *_ in near]
    for _, _, place in process.extract(stem, spelled, scorer=fuzz.ratio, score_cutoff=SPELLED_ALIKE, limit=3):
        yield _Known._make(near[place])


def _candidates(connection: Connection, known: Iterable[_Known]) -> list[tuple[str, str]]:
    """claim_id and words of the wordings that have the rarest stems."""
    numbers: list[int] = []
    read = 0
    for each in sorted((each for each in known if each.kind == "stem"), key=attrgetter("texts", "term")):
        if read >= POSTINGS:
            break
        numbers.append(each.term_number)
        read += each.texts
    return run(connection, "find_candidate", numbers=numbers, most=CANDIDATES)


def _spread(connection: Connection, known: Iterable[_Known]) -> dict[str, Spread]:
    """How far the known terms are spread in the whole warehouse, by kind."""
    ((size,),) = run(connection, "find_size")
    texts: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    for each in known:
        texts[each.kind][each.term] = each.texts
    return {kind: Spread(size, found) for kind, found in texts.items()}


def _shown(connection: Connection, claim_ids: Sequence[str]) -> pl.DataFrame:
    rows = run(connection, "find_claim", claim_ids=claim_ids)
    return pl.DataFrame(rows, dict.fromkeys(_SHOWN, pl.String), orient="row")

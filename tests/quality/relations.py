"""How well relations are found: on pairs written for this, and on the known relations among the sample claims.

python -m tests.quality.relations        prints both, pair by pair

The sample claims are measured on a build without the hand-made matches and with empty journals. A relation is right
where it is the known one; what differs is counted apart. Pairs of `relation_pairs.csv` without a relation are those on
which nothing should be said.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from claimkit.match.claims import found, pair_of
from claimkit.match.parsing import read
from claimkit.match.statements import Statement, Voice
from claimkit.records import Match
from claimkit.track import build, open_warehouse

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
ORIGIN = "claimkit-match %"
_SAID = (datetime(2023, 5, 2), datetime(2023, 5, 3))


@dataclass(frozen=True, slots=True)
class Known:
    """A known relation, and what matching made of the pair; `found` None where the pair was not found."""

    left: str
    right: str
    relation: str
    differs_in: str
    found: Match | None

    @property
    def spoke(self) -> bool:
        """Matching gave a relation."""
        return self.found is not None and self.found.relation is not None

    @property
    def right_relation(self) -> bool:
        """Matching gave the known one."""
        return self.found is not None and (self.found.relation or "") == self.relation


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of 0 to 1: pairs found, pairs on which a relation was given, and those where it is right."""

    pairs: int
    found: float
    spoke: float
    right: float


def score(known: list[Known]) -> Score:
    """The score of pairs that have a relation."""
    spoke = [one for one in known if one.spoke]
    return Score(
        pairs=len(known),
        found=sum(one.found is not None for one in known) / len(known),
        spoke=len(spoke) / len(known),
        right=sum(one.right_relation for one in spoke) / len(spoke) if spoke else 0.0,
    )


def written_pairs() -> Iterator[Known]:
    """The pairs of `relation_pairs.csv`, compared."""
    with (HERE / "relation_pairs.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            left, right = _statement(row, "left", 0), _statement(row, "right", 1)
            match = found(pair_of(left, right))
            yield Known(row["left"], row["right"], row["relation"], row["differs_in"], match)


def sample_pairs(folder: Path) -> tuple[list[Known], list[tuple[str, str]]]:
    """The known relations among the sample claims as a build without them finds them, and its misattributions."""
    path = folder / "claims.duckdb"
    build([SEEDS], path, hand_matches=False, journals=folder / "journals")
    warehouse = open_warehouse(path)
    rows = warehouse.sql("FROM match WHERE origin LIKE $origin", origin=ORIGIN).pl()
    apart = warehouse.sql("SELECT left_id, right_id FROM misattribution ORDER BY ALL").fetchall()
    matches = {
        (row["left_id"], row["right_id"]): Match(
            left_id=row["left_id"],
            right_id=row["right_id"],
            score=row["score"],
            relation=row["relation"],
            differs_in=row["differs_in"],
            reasons=tuple(row["reasons"]),
            origin=row["origin"],
        )
        for row in rows.to_dicts()
    }
    with (SEEDS / "matches.csv").open(encoding="utf-8", newline="") as lines:
        known = [
            Known(left, right, row["relation"], row["differs_in"], matches.get((left, right)))
            for row in csv.DictReader(lines)
            for left, right in [sorted((row["left_id"], row["right_id"]))]
        ]
    return known, [(left, right) for left, right in apart]


def misattributions(known: list[Known], shown: list[tuple[str, str]]) -> tuple[int, int, int]:
    """How many are known, how many of those are shown, and how many are shown that are not known."""
    wanted = {(one.left, one.right) for one in known if (one.relation, one.differs_in) == ("differs", "speaker")}
    return len(wanted), len(wanted & set(shown)), len(set(shown) - wanted)


def _statement(row: dict[str, str], side: str, place: int) -> Statement:
    language = row["languages"].split()[place]
    speaker = "speaker" if row["same_speaker"] == "yes" else side
    return Statement(
        claim_id=f"{place}",
        document_id=side,
        outlet=side,
        act=row[f"{side}_act"],
        polarity=row[f"{side}_polarity"],
        topic="written",
        speakers=(Voice(speaker, speaker, "person"),),
        relays=(),
        said=_SAID,
        readings={language: read(row[side], language)},
    )


def _line(one: Known) -> str:
    said = one.found and (one.found.relation, one.found.differs_in, one.found.score)
    mark = "ok  " if one.right_relation else "WRONG" if one.spoke else "none"
    return f"{mark:<6}{one.relation or '-':<13}{one.differs_in or '-':<9} {said}  {one.left} | {one.right}"


def main() -> None:
    written = list(written_pairs())
    with tempfile.TemporaryDirectory() as folder:
        sample, shown = sample_pairs(Path(folder))
    for one in (*written, *sample):
        print(_line(one))
    print("written pairs with a relation:", score([one for one in written if one.relation]))
    print("of those without, spoken on:", sum(one.spoke for one in written if not one.relation))
    print("sample claims:", score(sample))
    print("misattributions known, shown, shown falsely:", misattributions(sample, shown))


if __name__ == "__main__":
    main()

"""What a Hypotheses board knows: the explanations of a question, the evidence, and who rules how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.card import Card, read_cards
from claimkit.board.queries import first_of, rows

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

# Claims that a search offers.
_OFFERED = 8


@dataclass(frozen=True, slots=True)
class HypothesesState:
    """The question (default: the one worked on last), the hypothesis that keys rule on, and words to look for."""

    question: str | None = None
    hypothesis: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """An explanation with how the evidence stands to it."""

    hypothesis_id: str
    statement: str
    researcher: str
    """Who put it forward."""
    place: int
    """1 has the fewest inconsistencies; explanations with as many have one place."""
    inconsistent: int
    """Claims that somebody holds inconsistent with it."""
    consistent: int
    not_applicable: int
    disputed: int
    """Claims on which researchers disagree."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a claim stands to a hypothesis, and who says so."""

    ruling: str
    researcher: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with its rulings by hypothesis."""

    card: Card
    rulings: Mapping[str, tuple[Ruling, ...]]

    def fits_all_alike(self, hypotheses: Sequence[Hypothesis]) -> bool:
        """Whether it stands to all alike: what fits every explanation favours none (Heuer 1999, chapter 8)."""
        told = [self.rulings.get(each.hypothesis_id, ()) for each in hypotheses]
        return len(told) > 1 and all(told) and len({ruling.ruling for each in told for ruling in each}) == 1


@dataclass(frozen=True, slots=True)
class Competing:
    """A question with its explanations and evidence, the other questions, and claims that were looked for."""

    question: str | None
    questions: tuple[str, ...] = ()
    hypotheses: tuple[Hypothesis, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    offered: tuple[Card, ...] = ()

    def to_frame(self) -> pl.DataFrame:
        """One row per claim of the evidence, hypothesis and researcher: how it stands."""
        columns = ("claim_id", "hypothesis_id", "statement", "ruling", "researcher")
        records = [
            {"claim_id": each.card.claim_id, "hypothesis_id": hypothesis.hypothesis_id}
            | {"statement": hypothesis.statement, "ruling": ruling.ruling, "researcher": ruling.researcher}
            for each in self.evidence
            for hypothesis in self.hypotheses
            for ruling in each.rulings.get(hypothesis.hypothesis_id, ())
        ]
        return pl.DataFrame(records, schema=dict.fromkeys(columns, pl.String))


def read_competing(warehouse: Warehouse, state: HypothesesState) -> Competing:
    """What a state asks for."""
    questions = rows(warehouse, "hypotheses_questions")
    question = state.question or first_of(questions, "question")
    named = tuple(row["question"] for row in questions)
    if question is None:
        return Competing(None, named)
    ranked = rows(warehouse, "hypotheses_ranked", question=question)
    hypotheses = tuple(map(_hypothesis, ranked))
    evidence = _evidence(warehouse, rows(warehouse, "hypotheses_evidence", question=question))
    taken = {each.card.claim_id for each in evidence}
    return Competing(question, named, hypotheses, evidence, _offered(warehouse, state.text, taken))


def _hypothesis(row: Mapping[str, Any]) -> Hypothesis:
    return Hypothesis(**{name: row[name] for name in Hypothesis.__slots__})


def _evidence(warehouse: Warehouse, found: list[dict[str, Any]]) -> tuple[Evidence, ...]:
    rulings: dict[str, dict[str, tuple[Ruling, ...]]] = {}
    for row in found:
        by_hypothesis = rulings.setdefault(row["claim_id"], {})
        if row["ruling"] is not None:
            before = by_hypothesis.get(row["hypothesis_id"], ())
            by_hypothesis[row["hypothesis_id"]] = (*before, Ruling(row["ruling"], row["researcher"]))
    cards = read_cards(warehouse, rulings)
    return tuple(Evidence(cards[claim], told) for claim, told in rulings.items() if claim in cards)


def _offered(warehouse: Warehouse, text: str | None, taken: set[str]) -> tuple[Card, ...]:
    """Claims like the words looked for that are no evidence yet."""
    if not text:
        return ()
    found = [claim for claim in warehouse.find(text, top=_OFFERED)["claim_id"] if claim not in taken]
    cards = read_cards(warehouse, found)
    return tuple(cards[claim] for claim in found if claim in cards)

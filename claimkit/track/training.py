"""Training a reader on one's own claims: how it learns, what it reaches on unseen articles, whether it is kept.

Documents are parted by the hash of their ids, so the same documents are held out every time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from claimkit.errors import InputError
from claimkit.extract import Extraction, extract_claims
from claimkit.readers.labeller import Example, Labeller, examples_of, train
from claimkit.records import Document, Span
from claimkit.shipped import sql
from claimkit.track.annotated import Annotated
from claimkit.track.measuring import Score
from claimkit.track.models import documents_of
from claimkit.track.proposing import doubt_at
from claimkit.track.readers import reading_by, scores
from claimkit.warehouse import Warehouse

# Shares of the training documents at which the learning curve is looked at.
_CURVE = (0.125, 0.25, 0.5, 1.0)
_HELD_OUT = 0.2
_FEWEST = 10
# Claims of one document among those to decide on next.
_OF_ONE = 2
_TOLD = ("chain", "content")


@dataclass(slots=True)
class Trained:
    """What training reached on held-out documents."""

    documents: int
    held_out: int
    figures: dict[str, Score] = field(default_factory=dict)
    """rules, labeller, and both: the rules' claims with what the labeller proposes beside them."""
    curve: list[tuple[int, float, float]] = field(default_factory=list)
    """Training documents, F1 of the labeller, F1 of both."""

    @property
    def is_better(self) -> bool:
        """Whether the labeller is at least as good as the rules, and both better than the rules alone."""
        rules, labeller, both = (self.figures[name].f1 for name in ("rules", "labeller", "both"))
        return labeller >= rules and both > rules


def train_labeller(
    annotated: Sequence[Annotated], path: Path, *, curve: bool = True, told: Callable[[str], object] = lambda _: None
) -> Trained:
    """Trains on four fifths of the documents, measures on the rest, and keeps the weights only where it is better.

    Raises:
        InputError: there are too few annotated documents, or the extra `claimkit[train]` is not installed.
    """
    if len(annotated) < _FEWEST:
        raise InputError(
            "{count} annotated documents are too few to learn from: at least {fewest}",
            count=len(annotated),
            fewest=_FEWEST,
        )
    told("reading by the rules")
    hints = {each.document.document_id: extract_claims(each.document) for each in annotated}
    ordered = sorted(annotated, key=lambda each: sha256(each.document.document_id.encode()).hexdigest())
    count = max(1, round(len(ordered) * _HELD_OUT))
    held_out, learnt = ordered[:count], ordered[count:]
    done = Trained(len(learnt), len(held_out))
    with TemporaryDirectory() as folder:
        weights = Path(folder) / "weights"
        for share in _CURVE if curve else _CURVE[-1:]:
            some = learnt[: max(1, round(len(learnt) * share))]
            told(f"training on {len(some)} documents")
            train(_examples(some, hints), weights)
            done.figures = scores(
                held_out, reading_by(Labeller(weights)), "labeller", rules=lambda each: hints[each.document_id]
            )
            done.curve.append((len(some), done.figures["labeller"].f1, done.figures["both"].f1))
        if done.is_better:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(weights.read_bytes())
    return done


def _examples(annotated: Iterable[Annotated], hints: Mapping[str, Extraction]) -> list[Example]:
    return [
        example
        for each in annotated
        for example in examples_of(each.document.text or "", each.claims, hints[each.document.document_id].claims)
    ]


def most_telling(warehouse: Warehouse, labeller: Labeller, count: int) -> list[dict[str, str | float]]:
    """The undecided claims whose decision would teach most: those in paragraphs of which the labeller is least sure.

    Of one document two at most, so that what is decided is not all alike (uncertainty sampling, Lewis and Gale 1994).
    """
    documents = {document.document_id: document for document in documents_of(warehouse)}
    rows = warehouse.trusted(sql("queries", "undecided_claims")).rows(named=True)
    told_of = dict.fromkeys(row["document_id"] for row in rows)
    doubts = {each: _doubts(documents[each], labeller) for each in told_of if each in documents}
    ranked = sorted(
        (-doubt_at(doubts.get(row["document_id"], []), row["content_spans"][0][0]), row["claim_id"], row)
        for row in rows
    )
    taken: Counter[str] = Counter()
    chosen: list[dict[str, str | float]] = []
    for doubt, claim_id, row in ranked:
        taken[row["document_id"]] += 1
        if taken[row["document_id"]] <= _OF_ONE and len(chosen) < count:
            chosen.append({"claim_id": claim_id, "doubt": round(-doubt, 3)} | {each: row[each] for each in _TOLD})
    return chosen


def _doubts(document: Document, labeller: Labeller) -> list[tuple[Span, float]]:
    text = document.text or ""
    return labeller.doubts(text, extract_claims(document).claims)

"""Readers by their names, and what each reaches on annotated documents beside the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from claimkit.extract import Extraction, extract_claims
from claimkit.readers import Answers, Proposal, read_answers
from claimkit.readers.grounding import is_apart
from claimkit.readers.labeller import Labeller
from claimkit.records import Claim, Document
from claimkit.track.annotated import Annotated
from claimkit.track.measuring import Score, score
from claimkit.track.proposing import needed_choices, proposed

Reader: TypeAlias = Callable[[Document, Extraction], Sequence[Proposal]]

# The origin that claims have while they are measured.
_MEASURED = "llm:measured"


def reader_of(name: str) -> Reader | None:
    """The reader of a name: none (`rules`), the project's model (`model`), or a file of weights.

    Raises:
        InputError: the project names no model, or there are no weights there.
    """
    if name == "rules":
        return None
    if name == "model":
        answers = Answers(needed_choices().folder, "read")
        return lambda document, _: read_answers(document, answers).proposals
    return reading_by(Labeller(Path(name)))


def reading_by(labeller: Labeller) -> Reader:
    """The reader that a trained labeller is beside the rules."""
    return lambda document, read: labeller.read(document.text or "", read.claims)


def scores(
    annotated: Iterable[Annotated],
    reader: Reader | None,
    name: str = "reader",
    rules: Callable[[Document], Extraction] = extract_claims,
) -> dict[str, Score]:
    """What the rules reach; with a reader also that alone, under its name, and both; `rules` reads a document."""
    figures = {"rules": Score()} | ({name: Score(), "both": Score()} if reader else {})
    for each in annotated:
        text, read = each.document.text or "", rules(each.document)
        figures["rules"] += score(text, each.claims, read.claims)
        if reader is not None:
            own, both = read_beside(each.document, read, reader(each.document, read))
            figures[name] += score(text, each.claims, own)
            figures["both"] += score(text, each.claims, both)
    return figures


def read_beside(
    document: Document, read: Extraction, proposals: Sequence[Proposal]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims that proposals make, and those of the rules with what is proposed on words that they leave alone."""
    alone = proposed(document, proposals, Extraction((), ()), _MEASURED)
    own = alone.claims + alone.suggested
    return own, read.claims + tuple(claim for claim in own if _is_new(claim, read.claims))


def _is_new(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether none of the words of a content stand in another's."""
    taken = [span for other in others for span in other.content.spans]
    return all(is_apart(span, taken) for span in claim.content.spans)

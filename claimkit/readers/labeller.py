"""A small sequence labeller that is trained on one's own claims, and reads beside the rules (extra `claimkit[train]`).

    train(examples, path)        examples: paragraphs with the labels that people gave their words
    Labeller(path).read(text, hints)   → proposals

Conditional random fields (Lafferty, McCallum and Pereira 2001) as python-crfsuite trains them. What rules read of a
paragraph is among what is seen of its words, so it learns where they are right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from claimkit.errors import InputError
from claimkit.readers.features import features_of
from claimkit.readers.labelling import OUTSIDE, Paragraph, labels_at, labels_of, linked, paragraphs_of
from claimkit.readers.proposals import Proposal
from claimkit.records import Claim, Span

Example: TypeAlias = tuple[Paragraph, tuple[str, ...]]
# So many examples that a form seen once or twice tells nothing.
_MANY = 5_000
# Chosen on annotated news: stronger penalties lose recall.
_SETTINGS = {"c1": 0.5, "c2": 0.05, "max_iterations": 60}
# How much the probability counts that a word belongs to nothing: what is nearly as likely said
# as not is proposed. Of 1, 0.85 and 0.7 the best of both readers on PolNeAR dev.
_RELUCTANCE = 0.85


def examples_of(text: str, claims: Sequence[Claim], hints: Sequence[Claim]) -> list[Example]:
    """The paragraphs of a text with the labels that its claims give their words."""
    paragraphs = paragraphs_of(text, hints)
    labels = labels_of([paragraph.words for paragraph in paragraphs], labels_at(claims))
    return list(zip(paragraphs, labels, strict=True))


def train(examples: Sequence[Example], path: Path) -> None:
    """Trains a labeller and writes its weights.

    Raises:
        InputError: the extra is not installed, or there is nothing to learn from.
    """
    if not any(label != OUTSIDE for _, labels in examples for label in labels):
        raise InputError("there is no claim to learn from: make or accept claims first")
    trainer = _library().Trainer("lbfgs", verbose=False)
    rarest = 3 if len(examples) > _MANY else 1
    trainer.set_params(_SETTINGS | {"feature.minfreq": rarest})
    for paragraph, labels in examples:
        trainer.append(features_of(paragraph), list(labels))
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    trainer.train(str(draft))
    draft.replace(path)


class Labeller:
    """Weights that were trained."""

    def __init__(self, path: Path) -> None:
        """Raises InputError where there are none, or the extra is not installed."""
        if not path.is_file():
            raise InputError("there are no weights at {path}: claimkit train makes them", path=path)
        self._tagger = _library().Tagger()
        try:
            self._tagger.open(str(path))
        except ValueError as error:
            raise InputError("{path} holds no weights: claimkit train makes them anew", path=path) from error

    def read(self, text: str, hints: Iterable[Claim]) -> list[Proposal]:
        """What it proposes of a text of which rules read `hints`."""
        found: list[Proposal] = []
        for paragraph in paragraphs_of(text, hints):
            found += linked(paragraph, self._labels(paragraph))
        return found

    def _labels(self, paragraph: Paragraph) -> list[str]:
        """The likeliest label of each word, where none is a little less likely than it is."""
        self._tagger.set(features_of(paragraph))
        labels: list[str] = sorted(self._tagger.labels())
        weights = {label: _RELUCTANCE if label == OUTSIDE else 1.0 for label in labels}

        def likeliest(place: int) -> str:
            return max(labels, key=lambda label: weights[label] * self._tagger.marginal(label, place))

        return [likeliest(place) for place in range(len(paragraph.words))]

    def doubts(self, text: str, hints: Iterable[Claim]) -> list[tuple[Span, float]]:
        """How unsure it is of each paragraph of a text, as `doubt`."""
        paragraphs = paragraphs_of(text, hints)
        return [(Span(each.words[0].start, each.words[-1].end), self.doubt(each)) for each in paragraphs]

    def doubt(self, paragraph: Paragraph) -> float:
        """How unsure it is of a paragraph: 1 less the probability of its reading, 0 to 1."""
        labels = self._tagger.tag(features_of(paragraph))
        return 1.0 - float(self._tagger.probability(labels))


@cache
def labeller_of(path: Path, sha256: str) -> Labeller:  # noqa: ARG001 — other weights are another labeller
    """The labeller whose weights lie there, loaded once."""
    return Labeller(path)


def _library() -> Any:
    try:
        import pycrfsuite
    except ImportError as missing:
        raise InputError('training needs python-crfsuite: pip install "claimkit[train]"') from missing
    return pycrfsuite

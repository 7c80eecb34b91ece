"""What is said of a foreign file when it is read, and what is counted while it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from claimkit.exchange.labels import Labels, usual_labels
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record

Held = Callable[[Record], "Record | None"]
LABEL = "a label that is no part of a claim: say which by --labels labels.csv"
ATTRIBUTE = "has no place in a claim: say one by --labels labels.csv"
"""Why labels and attributes are lost."""


def _none(_document: Record) -> Record | None:
    return None


@dataclass(slots=True)
class Reading:
    """How a file is to be read; `loss` and `counted` fill while its records are taken."""

    labels: Labels = field(default_factory=usual_labels)
    """Which part of a claim each label means."""
    offsets: str | None = None
    """The unit in which the file counts; None where the format says it, or the quoted words show it."""
    outlet: str | None = None
    """Who published its documents, where the file does not say it."""
    language: str | None = None
    """Their language, where the file does not say it."""
    held: Held = _none
    """The document that the project holds already, by id, address or text."""
    loss: Loss = field(default_factory=Loss)
    """What of the file has no place in a claim."""
    counted: Counter[str] = field(default_factory=Counter)
    """How many of each kind of thing the file has."""

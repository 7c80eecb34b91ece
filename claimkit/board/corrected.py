"""What researchers made of a claim: who added it, who corrected what and when, and what was first read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from claimkit.board.node import Node, node
from claimkit.board.when import moment
from claimkit.interface import said

FIELDS = {
    "speaker_name": "speaker",
    "speaker_id": "who the speaker is",
    "speaker_text": "printed speaker",
    "speaker_role": "role",
    "parent_id": "the claim it stands in",
}
# Fields whose words are claimkit's own.
WORDED = frozenset({"act", "basis", "mode", "polarity"})
PRINTED = frozenset({"content", "cue", "speaker_text", "speaker_name", "speaker_role"})


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a claim that a researcher corrected: who, when, why, and what was first read there."""

    field: str
    researcher: str
    judged_at: str
    note: str | None
    before: str | None


class Corrected(Protocol):
    """What is known of a claim that researchers may have changed: a card."""

    @property
    def claim_id(self) -> str:
        """The claim."""

    @property
    def language(self) -> str | None:
        """The language of its words."""

    @property
    def direction(self) -> str:
        """Their direction."""

    @property
    def corrections(self) -> tuple[Change, ...]:
        """What was corrected."""

    @property
    def added_by(self) -> str | None:
        """Who added it, where somebody did."""

    @property
    def added_at(self) -> str | None:
        """When."""


def first_read_node(card: Corrected) -> Node | None:
    """What was first read, field by field, a click away."""
    if not card.corrections:
        return None
    return node(
        "details",
        node("summary", node("bdi", corrected_words(card))),
        node("dl", [[node("dt", field_name(each)), _before(card, each)] for each in card.corrections]),
        class_="ck-first-read",
        data_anchor=f"first-read-{card.claim_id}",
    )


def _before(card: Corrected, change: Change) -> Node:
    before = before_words(change)
    printed = change.field in PRINTED and change.before is not None
    words = node("bdi", before, dir=printed and card.direction, lang=printed and card.language)
    until = said(", ") + moment(change.judged_at)
    if change.note:
        until += f" ({change.note})"
    who = node("span", " until ", node("bdi", change.researcher), until, class_="ck-faint")
    return node("dd", "first read: ", words, who)


def before_words(change: Change) -> str:
    """What was first read in a field; words of claimkit's own in the language of the interface."""
    before = change.before or said("nothing")
    return said(before.replace("_", " ")) if change.field in WORDED else before


def corrected_words(card: Corrected) -> str:
    """Who corrected what, and when: `corrected by lina, 28 Nov 2026, 14:02 UTC: speaker, act`."""
    told: dict[tuple[str, str], list[str]] = {}
    for each in card.corrections:
        told.setdefault((each.researcher, moment(each.judged_at)), []).append(field_name(each))
    return said("; ").join(
        said(
            "corrected by {name}, {when}: {fields}",
            name=researcher,
            when=time,
            fields=said(", ").join(dict.fromkeys(fields)),
        )
        for (researcher, time), fields in told.items()
    )


def added_words(card: Corrected) -> str | None:
    """Who added the claim, and when."""
    if not card.added_by:
        return None
    return said("added by {name}, {when}", name=card.added_by, when=moment(card.added_at))


def field_name(change: Change) -> str:
    """What a corrected field is called: `speaker's words`."""
    return said(FIELDS.get(change.field, change.field.replace("_", " ")))

"""A claim as boards show it: the printed words first, then who made the gloss, through whom, when and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimkit.board.corrected import Change, added_words, corrected_words
from claimkit.board.locators import read_locators
from claimkit.board.node import Node, node
from claimkit.board.queries import rows
from claimkit.board.verdicts import Verdict, read_verdicts
from claimkit.board.when import when
from claimkit.interface import chain_said, name_said, said
from claimkit.isolation import isolated
from claimkit.language.tags import tag_of
from claimkit.records import RIGHT_TO_LEFT
from claimkit.shape import labelled

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

STANDING_LINE = "claimkit records who said it, not whether it is true."
SIGNS = {
    "deny": "⊘",
    "confirm": "✓",
    "promise": "⚑",
    "warn": "△",
    "demand": "!",
    "ask": "?",
    "announce": "◆",
    "decline": "–",
    "retract": "↶",
    "express": "~",
}
# Claims that are less sure than this are marked: in English a quarter of all, and half of them are wrong.
SURE = 0.75
# How the origins of what models read begin.
MODELS = ("llm:", "crf:")
# What is made of several columns, or asked by itself.
_MADE = ("hops", "facts", "corrections", "verdicts", "place")
MODES = {"direct": "in direct speech", "indirect": "in indirect speech", "mixed": "partly quoted"}
# Before words that their speaker denies.
DENIED = "denied: "
POLARITIES = {"negative": "denied by the speaker", "hedged": "hedged by the speaker"}


@dataclass(frozen=True, slots=True)
class CardHop:
    """One node of a card's chain, by the name a reader knows."""

    name: str
    kind: str
    certain: bool
    printed: str | None = None
    """As the document has it."""


@dataclass(frozen=True, slots=True)
class Card:
    """One claim with all that a board shows of it; a row of the query `board_cards`.

    `facts` are those fields of the claim that are shown as they are, each with the words put before it.
    """

    claim_id: str
    document_id: str
    parent_id: str | None
    outlet_id: str
    outlet: str
    title: str | None
    url: str | None
    archived_url: str | None
    retrieved_at: str | None
    published_at: str | None
    language: str | None
    speaker_name: str | None
    speaker_text: str | None
    side: str | None
    chain: str
    hops: tuple[CardHop, ...]
    unnamed_hop: bool
    content: str
    cue: str | None
    gloss: str | None
    gloss_language: str | None
    gloss_origin: str | None
    mode: str
    act: str
    polarity: str
    basis: str
    topic: str | None
    said_at: str | None
    known_by: str
    origin: str
    confidence: float | None
    corrections: tuple[Change, ...] = ()
    added_by: str | None = None
    added_at: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    place: str | None = None
    """Where in its source it stands: `page 12`."""

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, from the stored language of the words."""
        return direction_of(self.language)

    @property
    def denied(self) -> bool:
        """Whether its speaker denies the words, which are shown without a negation of their own."""
        return self.polarity == "negative"

    def denied_beside(self, stance: str) -> bool:
        """Whether the words need their negation said, which their stance does not tell."""
        return self.denied and stance != "denies"

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Card:
        """The card of a query row; columns that cards do not show are passed over."""
        known = {name: row[name] for name in cls.__slots__ if name not in _MADE}
        facts = tuple((label, row[name]) for name, label in labelled().items() if row[name] is not None)
        hops = tuple(CardHop(**hop) for hop in row["hops"] or ())
        corrections = tuple(Change(**change) for change in row["corrections"] or ())
        return cls(**known, hops=hops, corrections=corrections, facts=facts)


def read_cards(warehouse: Warehouse, ids: Iterable[str], *, as_read: bool = False) -> dict[str, Card]:
    """The cards of claims by id; `as_read` as they were first read, whatever researchers made of them."""
    asked = list(ids)
    found = rows(warehouse, "board_cards", ids=asked, as_read=as_read) if asked else []
    cards = {row["claim_id"]: Card.from_row(row) for row in found}
    for claim, place in read_locators(warehouse, asked).items():
        if claim in cards:
            cards[claim] = replace(cards[claim], place=place)
    verdicts = {} if as_read else read_verdicts(warehouse, asked)
    return cards | {claim: replace(cards[claim], verdicts=told) for claim, told in verdicts.items() if claim in cards}


def proposition(card: Card, name: str | None = None) -> str:
    """What a cluster that a claim stands for is called: its name, and the claim's words with their negation."""
    called = f"{isolated(name)}: " if name else ""
    return called + said(DENIED) * card.denied + card.content


def certainty_node(card: Card) -> Node | None:
    """How sure a machine is of the claim, where no person stands for it."""
    words = certainty_words(card)
    if words is None:
        return None
    doubtful = " ck-badge-doubtful" if (card.confidence or 0) < SURE else ""
    return node(
        "p", node("span", words, class_=f"ck-badge{doubtful}", title=said("found by {maker}", maker=card.origin))
    )


def certainty_words(card: Card) -> str | None:
    """How sure a machine is of the claim; None where a person stands for it."""
    if card.added_by or card.corrections:
        return None
    if card.confidence is not None:
        return said("read by machine, {share} sure", share=f"{card.confidence:.0%}")
    return said("read by a model alone, nobody knows how sure") if card.origin.startswith(MODELS) else None


def gloss_text(card: Card) -> str:
    """A gloss in plain text, with its language and its maker: `= “We are ready” (English, by hand)`."""
    maker = said("by {maker}", maker=said(str(card.gloss_origin)))
    return f"= “{card.gloss}” ({language_name(card.gloss_language)}, {maker})"


def card_text(card: Card) -> list[str]:
    """The card in lines of plain text."""
    lines = [chain_said(card.chain), f"  “{card.content}”" if card.known_by == "text" else f"  {card.content}"]
    if card.gloss:
        lines.append(f"  {gloss_text(card)}")
    lines.append("  " + " · ".join(facts_of(card)))
    lines += [f"  {verdict.words}" for verdict in card.verdicts]
    if card.corrections:
        lines.append("  " + corrected_words(card))
    lines.append("  " + (card.url or said("no address is known")))
    return lines


def direction_of(language: str | None) -> str:
    """`rtl` for languages written from right to left, else `ltr`."""
    if tag_of(language) in RIGHT_TO_LEFT:
        return "rtl"
    return "ltr"


def language_name(language: str | None) -> str:
    """English name of a language tag, else the tag."""
    return said(_LANGUAGES.get(tag_of(language) or "", language or "an unknown language"))


def facts_of(card: Card, *, live: bool = False) -> list[str]:
    """What is told of a claim beside its words; `live`, its certainty stands elsewhere."""
    spoken, known, unsure = said("day of speaking not known"), "", ""
    if card.said_at:
        spoken = said("said {when}", when=when(card.said_at))
    if card.known_by == "citation":
        known = said("paraphrased, known only by citation")
    if card.confidence is not None and not (live and certainty_node(card)):
        unsure = said(
            "found by {origin}, confidence {confidence}", origin=card.origin, confidence=f"{card.confidence:.2f}"
        )
    facts = [
        said(card.act),
        said(POLARITIES.get(card.polarity, "")),
        said(MODES.get(card.mode, card.mode)),
        said(card.basis.replace("_", " ")),
        *(f"{said(label)} {words}" for label, words in card.facts),
        spoken,
        known,
        card.place or "",
        added_words(card),
        unsure,
        said("printed {when} by {outlet}", when=when(card.published_at), outlet=name_said(card.outlet)),
    ]
    return [fact for fact in facts if fact]


_LANGUAGES = {
    "ar": "Arabic",
    "ckb": "Sorani Kurdish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "ku": "Kurdish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}

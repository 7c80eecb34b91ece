"""A mention in the order of the text, and how much it stands out to whoever is meant by a pronoun behind it."""

from __future__ import annotations

from dataclasses import dataclass

from claimkit.extract.engine.entities import Entity
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.mentions import PEOPLE, Agreement, Place

_SALIENCE: dict[Place, float] = {"subject": 1.5, "object": 0.4, "other": 0.0, "heading": -1.5, "quoted": 1.5}
_SPOKE = 1.0
_INTRODUCED = 1.2
_IN_ANOTHERS_WORDS = -3.0
_KNOWN_GENDER = 0.5
_NOT_SEVERAL = -0.5
_WITHOUT_NAME = -0.5
_NO_SURE_NAME = -1.0
_UNNAMED = -10.0
# What the subject has besides that leads the sentence before.
SUBJECT_BEFORE = 0.5
# No mention weighs more.
MOST = _SALIENCE["subject"] + _SPOKE + _INTRODUCED + 2 * _KNOWN_GENDER + SUBJECT_BEFORE


@dataclass(slots=True, eq=False)
class Event:
    """A mention in the order of the text.

    entity        whom it means
    place         where in its clause it stands
    speaks        whether something is ascribed to it
    inside        the attribution in whose content it stands
    introduces    whether it is the first by the full name, with an office
    sentence      in which sentence, counted by `Discourse`
    named         whether a proper name is printed
    act           what it does; "asked" what its sentence goes on to answer (asked by Lee if it rained, she …),
                  "asks whom" where who is asked is named
    """

    offset: int
    entity: Entity
    place: Place = "other"
    speaks: bool = False
    inside: Found | None = None
    introduces: bool = False
    sentence: int = 0
    named: bool = False
    act: str = ""


def is_by_party(entity: Entity, office: tuple[str, ...]) -> bool:
    """Whether one without a name is only of the same party: the Liberal nominee is not the Liberal incumbent."""
    return not entity.words and len(office) == 1 and entity.roles[0][-1] != office[-1]


def unnamed_weight(event: Event, office: tuple[str, ...]) -> float:
    """What takes from one without a name: to be called by another word, or neither to speak nor to be somebody."""
    entity = event.entity
    if entity.words:
        return 0.0
    if not event.speaks and (entity.pointed or entity.kind not in PEOPLE):
        return _UNNAMED
    return 0.0 if entity.roles[0][-1] == office[-1] else _UNNAMED


def _introduced(event: Event) -> float:
    """What a first full name adds: who is only told of, less."""
    if not event.introduces:
        return 0.0
    return _INTRODUCED / 2 if event.place == "object" else _INTRODUCED


def weight_of(event: Event, asked: Agreement, inside: Found | None) -> float:
    """How much a mention stands out to a pronoun that asks for somebody within some words, wherever it stands."""
    weight = _SALIENCE[event.place] + _SPOKE * event.speaks + _introduced(event)
    if event.inside is not None and event.inside != inside:
        weight += _IN_ANOTHERS_WORDS
    if asked.gender and event.entity.gender == asked.gender:
        weight += _KNOWN_GENDER
    if asked.gender and not event.entity.words:
        weight += _WITHOUT_NAME
    if asked.number == "p":
        weight += _KNOWN_GENDER if event.entity.number == "p" else _NOT_SEVERAL
    return weight + _NO_SURE_NAME * (not event.entity.sure)

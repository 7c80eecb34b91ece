"""Whom an office printed without a name means: "the President", "министр иностранных дел Кении", رئيس الوزراء.

An office that one person holds at a time means whoever is printed to hold it in the document, then in the story. One
that says of which country or town is theirs; where offices of several are printed in a story, one that says of none
means only who speaks in the document besides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from claimkit.language import name_key, script
from claimkit.language.arabic import affix
from claimkit.language.name_parts import name_parts
from claimkit.language.offices import offices_by_kind
from claimkit.match.parsing import read
from claimkit.match.people.names import PlainName
from claimkit.match.people.namesakes import office_alone, post_in
from claimkit.match.people.records import PERSON, Meaning, Mention, Somebody

_PLACE, _CONCEPT = "place:", "concept:"
_ARABIC, _LATIN = "Arab", "Latn"
# So many Arabic words may be an office and the name of what it is of, with no article.
_DEFINED = 3
# So many countries of which a story prints offices may each have the office that says of none.
_SEVERAL = 2
# Stands for all documents.
_ANYWHERE = "*"


class Office(NamedTuple):
    """What an office is for and of: the posts, whatever else is said of it but places, and the countries and towns."""

    posts: frozenset[str]
    rest: frozenset[str]
    places: frozenset[str]


class Officers:
    """Who is printed to hold which office."""

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self._held: defaultdict[str, dict[Somebody, set[Office]]] = defaultdict(dict)
        self._present: defaultdict[str, set[Somebody]] = defaultdict(set)
        self._places: defaultdict[Somebody, set[str]] = defaultdict(set)
        for meaning in meanings:
            if meaning.somebody.is_person:
                before = meaning.mention.name.partition(meaning.plain.printed)[0]
                self._take(meaning.mention, meaning.somebody, office_alone(meaning.mention.role or before))

    def _take(self, mention: Mention, somebody: Somebody, printed: str) -> None:
        self._present[mention.document_id].add(somebody)
        office = office_held(printed, mention.language or "")
        if office is None:
            return
        self._places[somebody] |= office.places
        for page in {mention.document_id, mention.story_id or mention.document_id, _ANYWHERE}:
            self._held[page].setdefault(somebody, set()).add(office)

    def holder(self, mention: Mention) -> Meaning | None:
        """The one person whom an office alone can mean; None where it is no office or could mean two."""
        if mention.kind != PERSON or _may_be_surname(mention.name) or _is_anybodys(mention.name):
            return None
        office = office_held(mention.name, mention.language or "")
        if office is None:
            return None
        for page, where in ((mention.document_id, "this article"), (mention.story_id or "", "this story")):
            holders = self._holders(page, office)
            if len(holders) == 1 and self._is_told(office, page, holders[0] in self._present[mention.document_id]):
                reason = _reason(holders[0], mention, where)
                return Meaning(mention, _printed(mention.name), holders[0], reason)
            if holders:
                return None
        return self._known_holder(mention, office)

    def _known_holder(self, mention: Mention, office: Office) -> Meaning | None:
        """The one of those who speak in the document who in some article holds the office of a land."""
        everywhere = self._holders(_ANYWHERE, office) if office.places else []
        holders = [one for one in everywhere if one in self._present[mention.document_id]]
        if len(holders) != 1:
            return None
        return Meaning(mention, _printed(mention.name), holders[0], _reason(holders[0], mention, "these articles"))

    def _is_told(self, office: Office, page: str, present: bool) -> bool:
        """Whether an office says of what it is, or need not: its holder speaks there, or all are of one land."""
        if present or office.places or office.rest:
            return True
        held = chain.from_iterable(self._held.get(page, {}).values())
        return len({other.places for other in held if other.places}) < _SEVERAL

    def _holders(self, page: str, office: Office) -> list[Somebody]:
        return [one for one, held in self._held.get(page, {}).items() if self._may_hold(one, office, held)]

    def _may_hold(self, somebody: Somebody, office: Office, held: set[Office]) -> bool:
        if office.places and office.places.isdisjoint(self._places[somebody]):
            return False
        return any(_is_of_one(other, office) and _are_one(other.posts, office.posts) for other in held)


@lru_cache(maxsize=1 << 16)
def office_held(printed: str, language: str) -> Office | None:
    """The office that some words are, where one person holds it at a time; None of a past one and of a name."""
    keys, parts = set(name_key(printed).split()), name_parts()
    if parts["past"] & keys or not (parts["title"] | parts["office"] | parts["voice"]) & keys:
        return None
    things = frozenset(read(printed, language or "en").things)
    places = frozenset(thing for thing in things if thing.startswith(_PLACE))
    concepts = {thing.removeprefix(_CONCEPT) for thing in things if thing.startswith(_CONCEPT)}
    posts = frozenset(one for one in concepts if post_in(one) in offices_by_kind()["sole"] | offices_by_kind()["post"])
    if not posts or not concepts.isdisjoint(offices_by_kind()["attached"]):
        return None
    return Office(posts, things - places - {_CONCEPT + post for post in posts}, places)


def _is_of_one(held: Office, asked: Office) -> bool:
    """Whether nothing but a name is said of the one office that is not of the other: the mayor, the mayor of Tarn."""
    more = held.rest - asked.rest
    return asked.rest <= held.rest and not any(thing.startswith(_CONCEPT) for thing in more)


def _are_one(held: frozenset[str], asked: frozenset[str]) -> bool:
    return all(_holds(held, post) for post in asked)


def _holds(held: frozenset[str], asked: str) -> bool:
    return any(_is_kind_of(post, asked) for post in held)


def _is_kind_of(post: str, general: str) -> bool:
    """Whether a post is another or of its kind, as a foreign minister is a minister; a prime minister is not."""
    return post == general or (post_in(post) == general and post not in offices_by_kind()["sole"])


def _may_be_surname(printed: str) -> bool:
    """Whether one word in Latin print has a capital, as names have: "King said"."""
    return " " not in printed and printed[:1].isupper() and script(printed) == _LATIN


def _reason(holder: Somebody, mention: Mention, where: str) -> str:
    return f"“{holder.name}” is the only “{mention.name}” in {where}"


def _is_anybodys(printed: str) -> bool:
    """Whether an office is indefinite: "a minister", وزير خارجية without whose."""
    keys = name_key(printed).split()
    if script(printed) == _ARABIC:
        return len(keys) < _DEFINED and not any(key.startswith(affix("article")) for key in keys)
    return keys[0] in ("a", "an")


def _printed(name: str) -> PlainName:
    return PlainName(name, (name_key(name),), script(name) or "", proper=False)

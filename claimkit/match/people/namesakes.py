"""Two people of one full name, told apart by offices that nobody holds together: a governor and a minister."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from claimkit.language import name_key
from claimkit.language.name_parts import name_parts
from claimkit.language.offices import offices_by_kind
from claimkit.match.parsing import read
from claimkit.match.people.names import PlainName, Words
from claimkit.match.people.records import Mention, Somebody

_Named: TypeAlias = tuple[Mention, PlainName]
# What is said of somebody behind the office.
_BEHIND = re.compile("[,\u060c;]")
# Before the office that stands among the words of a name, and so is no word of any name.
_HELD = "="
# By page, the offices that it prints with a name.
_Held: TypeAlias = Mapping[str, frozenset[str]]


@lru_cache(maxsize=1 << 14)
def office_of(role: str | None, language: str | None) -> str | None:
    """The post or trade that a printed office names, as a concept; None where it is past, another's, or two."""
    role = office_alone(role or "")
    if not name_parts()["past"].isdisjoint(name_key(role).split()):
        return None
    things = {post_in(thing.removeprefix("concept:")) for thing in read(role, language or "en").things}
    held = things & (offices_by_kind()["post"] | offices_by_kind()["trade"])
    return held.pop() if len(held) == 1 and things.isdisjoint(offices_by_kind()["attached"]) else None


def post_in(concept: str) -> str:
    """The post of which a concept is a kind, as every minister is a minister; else the concept."""
    post = concept.rpartition("-")[2]
    return post if post in offices_by_kind()["post"] else concept


def office_alone(role: str) -> str:
    """A printed office without what is said of somebody behind it."""
    return _BEHIND.split(role, maxsplit=1)[0]


def who_may_hold(office: str | None, people: list[Somebody]) -> list[Somebody]:
    """Those that are not printed to hold another post than this one; all where it is no post."""
    posts = offices_by_kind()["post"]
    if office not in posts:
        return people
    return [one for one in people if office in one.held or one.held.isdisjoint(posts)]


class Namesakes:
    """The full names with which offices are printed that nobody holds together."""

    def __init__(self, named: Iterable[_Named]) -> None:
        """`named`: the mentions of people by their full names."""
        told: defaultdict[Words, dict[Mention, str]] = defaultdict(dict)
        aged: defaultdict[tuple[Words, str], set[str]] = defaultdict(set)
        for mention, plain in named:
            aged[plain.words, mention.document_id].add(_generation(plain))
            if office := office_of(mention.role, mention.language):
                told[plain.words][mention] = office
        # The names by which a page prints an elder and a younger one.
        self._generations = frozenset(words for (words, _), printed in aged.items() if len(printed) > 1)
        self._apart = {words: apart for words, offices in told.items() if (apart := _told_apart(offices))}

    def told_apart(self, mention: Mention, plain: PlainName) -> PlainName:
        """The name with what tells its bearers apart among its words: Jr., the office here or on this page."""
        if plain.words in self._generations:
            return _with(plain, _generation(plain))
        pages = self._apart.get(plain.words)
        if pages is None:
            return plain
        on_page = pages.get(mention.document_id, frozenset())
        printed = on_page & {office_of(mention.role, mention.language) or ""}
        held = printed or on_page
        if len(held) != 1:
            return plain
        return _with(plain, min(held))


def _with(plain: PlainName, told: str) -> PlainName:
    return replace(plain, words=(*plain.words[:-1], _HELD + told, plain.words[-1]))


def _generation(plain: PlainName) -> str:
    """What is printed behind a name to tell a son from his father: jr, iii; empty where nothing is."""
    last = name_key(plain.printed.rpartition(" ")[2])
    return last if last not in plain.words and last in name_parts()["link"] else ""


def _told_apart(offices: Mapping[Mention, str]) -> _Held | None:
    """By page, the offices by which the bearers of a name are told apart; None where they may be one person.

    Two posts part them everywhere, a trade in one story where no page prints two offices with the name.
    """
    posts = _by(_page, offices, offices_by_kind()["post"])
    if len(frozenset().union(*posts.values())) > 1:
        return posts
    pages = _by(_page, offices, frozenset(offices.values()))
    stories = _by(_story, offices, frozenset(offices.values()))
    apart = any(len(held) > 1 for held in stories.values()) and all(len(held) == 1 for held in pages.values())
    return pages if apart else None


def _page(mention: Mention) -> str:
    return mention.document_id


def _story(mention: Mention) -> str:
    return mention.story_id or mention.document_id


def _by(place: Callable[[Mention], str], offices: Mapping[Mention, str], wanted: frozenset[str]) -> _Held:
    """The offices that are printed in each place."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention, office in offices.items():
        if office in wanted:
            found[place(mention)].add(office)
    return {where: frozenset(held) for where, held in found.items()}

"""One person in two scripts: people whom a story names in both, by the consonants of their names.

After Freeman, Condon and Ackerman, "Cross linguistic name matching in English and Arabic" (NAACL 2006). The consonants
alone decide nothing: two people are one only where they are named in one story and nobody else there could be meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from rapidfuzz.distance import Levenshtein

from claimkit.language import name_key
from claimkit.language.name_parts import name_parts
from claimkit.language.sounds import skeleton
from claimkit.match.people.bodies import meaning_of_body
from claimkit.match.people.given_names import given_names
from claimkit.match.people.names import called
from claimkit.match.people.records import Somebody

_ARABIC = "Arab"
# The Arabic letter that also stands for a vowel at the end of foreign names, endings of Slavic and Catalan names with
# how they sound, and a Spanish beginning.
_SILENT, _SOFT, _SPANISH = re.compile(r"\u0647\Z"), re.compile(r"\w(?:ic|[aeou]ig)\Z"), re.compile(r"j\w")
# Names of fewer consonants in all are too common to join; shorter ones join where part stands for part.
_FEWEST, _FEW = 4, 3
_PART_FOR_PART = 0.8
# A third who is so much less like either is no rival.
_NEAR = 0.15
# From so many words that say which body it is, two names that mean the same are one body's.
_TELLING = 2
# Likeness of consonants from which two names are compared at all, and from which one story joins them.
_ALIKE, _SURE = 0.6, 0.75


@dataclass(frozen=True, slots=True)
class Twin:
    """Two people who may be one; `certainty` is 0 to 1, `reason` a sentence."""

    left: Somebody
    right: Somebody
    certainty: float
    reason: str


def find_twins(everybody: Iterable[Somebody]) -> list[Twin]:
    """Pairs of people of two scripts whose names have alike consonants, in the order of their names.

    Certainty .98: named in one story, where each is the other's likeliest and no third comes near. Others, .5 to .9,
    are for people to decide.
    """
    by_story: defaultdict[str, list[Somebody]] = defaultdict(list)
    for one in sorted(everybody, key=lambda one: (one.script, one.name)):
        for story in sorted(one.stories):
            by_story[story].append(one)
    best: dict[tuple[int, int], Twin] = {}
    for people in by_story.values():
        for twin in _twins(people):
            best.setdefault((id(twin.left), id(twin.right)), twin)
    return sorted(best.values(), key=lambda twin: (-twin.certainty, twin.left.name, twin.right.name))


def find_translated(bodies: Iterable[Somebody]) -> list[Twin]:
    """Pairs of bodies of two scripts that one story names by words of the same meaning, and no third so."""
    alike: defaultdict[tuple[str, frozenset[str]], list[Somebody]] = defaultdict(list)
    for body in bodies:
        meanings = {meaning for name in body.printed if len(meaning := _meaning(name)) >= _TELLING}
        for key in product(sorted(body.stories), sorted(meanings, key=sorted)):
            alike[key].append(body)
    pairs = chain.from_iterable(combinations(named, 2) for named in alike.values() if _are_of_different_scripts(named))
    return [
        Twin(left, right, 0.98, f"“{left.name}” and “{right.name}” mean the same in one story") for left, right in pairs
    ]


def _are_of_different_scripts(bodies: Sequence[Somebody]) -> bool:
    return len({body.script for body in bodies}) == len(bodies)


def _meaning(name: str) -> frozenset[str]:
    parts = name_parts()
    return meaning_of_body(name, parts["article"] | parts["particle"], parts["generic"])


def _twins(people: Sequence[Somebody]) -> Iterator[Twin]:
    alike = [
        (likeness, left, right)
        for left, right in combinations(people, 2)
        if _may_be_one(left, right) and (likeness := likeness_of(left, right)) >= _ALIKE
    ]
    rivals: defaultdict[int, list[tuple[float, Somebody]]] = defaultdict(list)
    for likeness, left, right in alike:
        rivals[id(left)].append((likeness, right))
        rivals[id(right)].append((likeness, left))
    for likeness, left, right in alike:
        third = _has_rival(likeness, right, rivals[id(left)]) or _has_rival(likeness, left, rivals[id(right)])
        certainty = 0.98 if not third and likeness >= _SURE else round(0.9 * likeness, 2)
        yield Twin(left, right, certainty, _reason(left, right, not third))


def _may_be_one(left: Somebody, right: Somebody) -> bool:
    """Whether two names are of two scripts, or of two languages that share Arabic script, and no offices part them."""
    if left.is_person != right.is_person and not _are_one_body(*sorted((left, right), key=lambda one: one.is_person)):
        return False
    if left.held and right.held and left.held.isdisjoint(right.held):
        return False
    if left.script != right.script:
        return True
    return left.script == _ARABIC and not left.languages & right.languages


def _are_one_body(body: Somebody, person: Somebody) -> bool:
    """Whether a noun tells that what was read as a person is a body (the company Vela Hydro), and nothing a person.

    An office and a given name do: a company that is called after a person is not that person.
    """
    if person.held or any(name_key(name.split()[0]) in given_names() for name in person.printed):
        return False
    return any(called(name) != name for name in body.printed)


def _has_rival(likeness: float, partner: Somebody, others: Sequence[tuple[float, Somebody]]) -> bool:
    """Whether a text of the partner's script and language names somebody else who comes near it."""
    return any(
        near >= likeness - _NEAR and other is not partner and _are_read_together(other, partner)
        for near, other in others
    )


def _are_read_together(one: Somebody, other: Somebody) -> bool:
    return one.script == other.script and bool(one.languages & other.languages)


def likeness_of(left: Somebody, right: Somebody) -> float:
    """How alike the consonants of two people's likest full names are: 0 to 1; 0 where family names differ much."""
    pairs = ((mine, yours) for mine in _skeletons(left) for yours in _skeletons(right))
    return max((_likeness(mine, yours) for mine, yours in pairs), default=0.0)


def _skeletons(somebody: Somebody) -> Iterator[tuple[str, ...]]:
    """The consonants of the full names; of a family name that stands first (Li Wei) also as the last.

    A father's name is one word with the word before it too: Ben Ali, Benali.
    """
    for name in map(called, somebody.full_names()):
        parts = skeleton(name)
        yield parts
        words = name_key(name).split()
        if len(words) == len(parts) and (heard := tuple(map(_heard, words, parts))) != parts:
            yield heard
        if len(words) == len(parts) > 2 and words[-2] in name_parts()["link"]:
            yield (*parts[:-2], parts[-2] + parts[-1])
        if name_key(name).split()[0] in name_parts()["family"]:
            yield (*parts[1:], *parts[:1])
            yield (*parts[1:2], *parts[:1])  # Li Wei of Li Wei Min


def _heard(word: str, consonants: str) -> str:
    """How else a word may sound: Eide with the letter of a vowel in Arabic, Pavic as Pavich, Juan Roig as Huan Roch."""
    if len(consonants) > 1 and _SILENT.search(word):
        return consonants[:-1]
    if _SOFT.search(word):
        return f"{consonants[:-1]}tx"
    if _SPANISH.match(word):
        return f"h{consonants[1:]}"
    return consonants


def _likeness(mine: tuple[str, ...], yours: tuple[str, ...]) -> float:
    fewest = min(len("".join(mine)), len("".join(yours)))
    if len(mine) < 2 or len(yours) < 2 or fewest < _FEW:
        return 0.0
    family = Levenshtein.normalized_similarity(mine[-1], yours[-1])
    given = Levenshtein.normalized_similarity(mine[0], yours[0])
    if family < _ALIKE or given < 1 / 3:
        return 0.0
    likeness = Levenshtein.normalized_similarity(" ".join(mine), " ".join(yours))
    if "".join(mine[:-1]) == "".join(yours[:-1]) and family == 1:
        return 1.0
    if fewest < _FEWEST and (len(mine) != len(yours) or likeness < _PART_FOR_PART):
        return 0.0
    return likeness


def _reason(left: Somebody, right: Somebody, alone: bool) -> str:
    where = "in one story, where nobody else could be meant" if alone else "in one story, with others of like names"
    return f"“{left.name}” and “{right.name}” have alike consonants and are named {where}"

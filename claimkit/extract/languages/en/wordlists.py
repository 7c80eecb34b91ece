"""The words by which English tells names, offices, people and institutions, made once from the lexicon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimkit.extract.engine.mentions import NOBODY, PEOPLE, Agreement
from claimkit.extract.languages.en.listed import listed
from claimkit.language.lexicons import Lexicon

# Nouns for outlets of one sort only: "the network" is not the paper named last.
_VAGUE = listed("vague_outlet")
_THINGS = frozenset(("organization", "government", "outlet", "leak", "post"))


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Word lists by what they tell; see `words_of`."""

    of: Callable[[str], Mapping[str, str]]
    pronouns: Mapping[str, Agreement]
    given: Mapping[str, str]
    gendered: Mapping[str, str]
    offices: Mapping[str, str]
    bare_offices: frozenset[str]
    parties: frozenset[str]
    institutions: frozenset[str]
    outlets: frozenset[str]
    outlet_nouns: frozenset[str]
    kind_words: Mapping[str, frozenset[str]]
    people: frozenset[str]
    nouns: frozenset[str]
    pointing: frozenset[str]
    plurals: frozenset[str]
    several: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    opening: frozenset[str]
    times: frozenset[str]
    cues: frozenset[str]
    not_speakers: frozenset[str]
    postmodifiers: frozenset[str]


_ASKED = {
    "m": Agreement("m", "s", PEOPLE),
    "f": Agreement("f", "s", PEOPLE),
    "n": Agreement("", "s", _THINGS),
    "p": Agreement("", "p"),
    "s": Agreement("", "", NOBODY),
}


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """The lists of a lexicon."""
    of = lexicon.of_kind
    offices = dict(of("office")) | {word: "" for word in of("title") if word not in of("office")}
    gendered = dict(of("person_noun")) | dict(of("relation"))
    institutions = lexicon.any_of("institution", "organization", "government", "outlet")
    nouns = institutions | lexicon.any_of("anonymous", "group", "leak", "post", "role", "epithet")
    nouns |= {*offices, *gendered, *of("paper")}
    kind_words = {
        word: frozenset(kinds.split("|"))
        for word, kinds in of("role").items()
        if not PEOPLE.intersection(kinds.split("|")) and word not in _VAGUE
    }
    return Words(
        of=of,
        pronouns={word: _ASKED[value] for word, value in of("pronoun").items() if value in _ASKED},
        given=dict(of("given")),
        gendered=gendered,
        offices=offices,
        parties=frozenset(of("demonym")) & frozenset(of("office")),
        outlet_nouns=frozenset(word for word, kinds in of("role").items() if kinds == "outlet") - _VAGUE,
        kind_words=kind_words,
        nouns=nouns,
        pointing=nouns | frozenset(kind_words),
        plurals=frozenset(word for word in of("anonymous") if word.endswith(("s", "men", "people"))),
        several=frozenset(of("quantifier")) - {"one", "half", "much"},
        definite=frozenset(of("definite")) | {"that", "same"},
        cues=frozenset(lexicon.cues),
        not_speakers=frozenset(of("medium")) - nouns,
        bare_offices=lexicon.any_of("title", "relation"),
        institutions=institutions,
        outlets=lexicon.any_of("outlet", "outlet_part"),
        people=lexicon.any_of("anonymous", "group", "relation"),
        determiners=lexicon.any_of("determiner", "possessor", "quantifier"),
        postmodifiers=lexicon.any_of("postmodifier", "preposition"),
        times=lexicon.any_of("time", "time_noun"),
        opening=lexicon.any_of("time", "time_noun", "adverb", "preposition", "subordinator", "opening_time"),
    )

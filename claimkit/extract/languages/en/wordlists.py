"""The words by which English tells names, offices, people and institutions, made once from the lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from claimkit.extract.engine.mentions import NOBODY, PEOPLE, SPEAKING, Agreement
from claimkit.extract.languages.en.listed import listed
from claimkit.language.lexicons import Lexicon

# Nouns for outlets of one sort only: "the network" is not the paper named last.
_VAGUE = listed("vague_outlet")
_THINGS = frozenset(("organization", "government", "outlet", "leak", "post"))
_ASKED = {
    "m": Agreement("m", "s", PEOPLE),
    "f": Agreement("f", "s", PEOPLE),
    "n": Agreement("", "s", _THINGS),
    "p": Agreement("", "p"),
    "s": Agreement("", "", NOBODY),
}


class Words:
    """Word lists by what they tell; those of one kind of term are asked by it."""

    def __init__(self, lexicon: Lexicon) -> None:
        of = self.of = defaultdict[str, Mapping[str, str]](dict, lexicon.terms).__getitem__
        roles, titles = of("role"), of("title")
        self.pronouns = {word: _ASKED[value] for word, value in of("pronoun").items() if value in _ASKED}
        self.pronouns |= dict.fromkeys(of("same_voice"), SPEAKING)
        self.given = dict(of("given"))
        self.gendered = {**of("person_noun"), **of("relation")}
        self.offices = {**dict.fromkeys(titles, ""), **of("office")}
        self.bare_offices = lexicon.any_of("title", "relation")
        self.parties = of("demonym").keys() & of("office").keys()
        self.institutions = lexicon.any_of("institution", "organization", "government", "outlet")
        self.impersonal = self.institutions | lexicon.any_of("work", "struck")
        self.outlets = lexicon.any_of("outlet", "outlet_part")
        self.outlet_nouns = {word for word, kinds in roles.items() if kinds == "outlet"} - _VAGUE
        self.kind_words = {
            word: frozenset(kinds.split("|"))
            for word, kinds in roles.items()
            if not PEOPLE.intersection(kinds.split("|")) and word not in _VAGUE
        }
        self.people = lexicon.any_of("anonymous", "group", "relation")
        nouns = {*self.offices, *self.gendered, *self.institutions, *self.people, *of("paper")}
        self.nouns = nouns | lexicon.any_of("leak", "post", "role", "epithet")
        self.pointing = self.nouns | self.kind_words.keys()
        self.plurals = {word for word in of("anonymous") if word.endswith(("s", "men", "people"))}
        self.several = of("quantifier").keys() - {"one", "half", "much"}
        self.determiners = lexicon.any_of("determiner", "possessor", "quantifier")
        self.definite = {*of("definite"), "that", "same"}
        self.opening = lexicon.any_of("time", "time_noun", "adverb", "preposition", "subordinator", "opening_time")
        self.times = lexicon.any_of("time", "time_noun")
        self.cues = frozenset(lexicon.cues)
        self.not_speakers = of("medium").keys() - self.nouns
        self.postmodifiers = lexicon.any_of("postmodifier", "preposition")


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """The lists of a lexicon, made once."""
    return Words(lexicon)

"""The words by which English tells names, offices, people and institutions, made once from the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimkit.extract.engine.mentions import NOBODY, PEOPLE, Agreement
from claimkit.language.lexicons import Lexicon

_PARTICLES = frozenset("de da do del della di du van von der den bin ibn ben el al la le abu".split())
_POSTMODIFIERS = frozenset(
    "of for at from in with to on by who whose that which about near inside close familiar speaking whom behind"
    " against under between among including like over via".split()
)
# Nouns for outlets of one sort only: "the network" is not the paper named last.
_VAGUE = frozenset(("network", "website", "channel", "report", "letter"))
_SEASONS = ("spring", "summer", "autumn", "winter")
_THINGS = frozenset(("organization", "government", "outlet", "leak", "post"))


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Word lists by what they tell; see `words_of`."""

    pronouns: Mapping[str, Agreement]
    given: Mapping[str, str]
    gendered: Mapping[str, str]
    courtesy: Mapping[str, str]
    offices: Mapping[str, str]
    bare_offices: frozenset[str]
    wider: Mapping[str, str]
    same: Mapping[str, str]
    office_of: frozenset[str]
    places: frozenset[str]
    demonyms: frozenset[str]
    groups: frozenset[str]
    parties: frozenset[str]
    institutions: frozenset[str]
    outlets: frozenset[str]
    outlet_parts: frozenset[str]
    outlet_nouns: frozenset[str]
    kind_words: Mapping[str, frozenset[str]]
    person_nouns: frozenset[str]
    people: frozenset[str]
    crowds: frozenset[str]
    nouns: frozenset[str]
    papers: frozenset[str]
    evidence: frozenset[str]
    pointing: frozenset[str]
    plurals: frozenset[str]
    several: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    empty: frozenset[str]
    opening: frozenset[str]
    times: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]
    verbs: frozenset[str]
    cues: frozenset[str]
    not_speakers: frozenset[str]
    not_names: frozenset[str]
    suffix_words: frozenset[str]
    postmodifiers: frozenset[str]
    particles: frozenset[str] = _PARTICLES


_PERSON = Agreement("", "s", PEOPLE)
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
    institutions = frozenset((*of("institution"), *of("organization"), *of("government"), *of("outlet")))
    outlets = frozenset((*of("outlet"), *of("outlet_part")))
    gendered = dict(of("person_noun")) | dict(of("relation"))
    anonymous = frozenset(of("anonymous"))
    nouns = frozenset(
        (*offices, *gendered, *anonymous, *institutions, *of("group"), *of("leak"), *of("post"), *of("role"))
    )
    nouns |= frozenset(of("paper"))
    kind_words = {
        word: frozenset(kinds.split("|"))
        for word, kinds in of("role").items()
        if not PEOPLE.intersection(kinds.split("|")) and word not in _VAGUE
    }
    times = frozenset(
        (*of("time"), "last", "next", "hours", "days", "weeks", "months", "years", "minutes", "ago", *_SEASONS)
    )
    return Words(
        pronouns={word: _ASKED[value] for word, value in of("pronoun").items() if value in _ASKED},
        given=dict(of("given")),
        gendered=gendered,
        courtesy=of("courtesy"),
        offices=offices,
        bare_offices=frozenset(of("title")) | frozenset(of("relation")),
        wider=of("also_office"),
        same=of("same_word"),
        office_of=frozenset(of("office_of")),
        places=frozenset(of("place")),
        demonyms=frozenset(of("demonym")),
        groups=frozenset(of("group")),
        parties=frozenset(of("demonym")) & frozenset(of("office")),
        institutions=institutions,
        outlets=outlets,
        outlet_parts=frozenset(of("outlet_part")),
        outlet_nouns=frozenset(word for word, kinds in of("role").items() if kinds == "outlet") - _VAGUE,
        kind_words=kind_words,
        person_nouns=frozenset(("man", "woman", "boy", "girl", "lady", "person", "guy", "gentleman", "teenager")),
        people=anonymous | frozenset(of("group")) | frozenset(of("relation")),
        crowds=frozenset(of("crowd")),
        nouns=nouns,
        papers=frozenset(of("paper")),
        evidence=frozenset(of("evidence")),
        pointing=nouns | frozenset(kind_words),
        plurals=frozenset(word for word in anonymous if word.endswith(("s", "men", "people"))),
        several=frozenset(of("quantifier")) - {"one", "half", "much"},
        determiners=frozenset(of("determiner")) | frozenset(of("possessor")) | frozenset(of("quantifier")),
        definite=frozenset(of("definite")) | {"that", "same"},
        empty=frozenset(("the", "a", "an", "this", "that", "same", "s", "former", "then", "own", "and", "his", "her")),
        opening=times | frozenset((*of("adverb"), *of("preposition"), *of("subordinator"), "late", "early", "earlier")),
        times=times,
        adverbs=frozenset(of("adverb")),
        prepositions=frozenset(of("preposition")),
        verbs=frozenset(of("verb")),
        cues=frozenset(lexicon.cues),
        not_speakers=frozenset(of("medium")) - nouns,
        not_names=frozenset(of("not_name")),
        postmodifiers=_POSTMODIFIERS | frozenset(of("preposition")) | {"as"},
        suffix_words=frozenset(("himself", "herself", "themselves", "itself", "both", "all", "each")),
    )

"""The words by which English tells names, offices, people and institutions, made once from the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
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
    fractions: frozenset[str]
    masses: frozenset[str]
    nouns: frozenset[str]
    papers: frozenset[str]
    sayings: frozenset[str]
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
    postnominals: frozenset[str]
    particles: frozenset[str]


_ASKED = {
    "m": Agreement("m", "s", PEOPLE),
    "f": Agreement("f", "s", PEOPLE),
    "n": Agreement("", "s", _THINGS),
    "p": Agreement("", "p"),
    "s": Agreement("", "", NOBODY),
}


# Lists by the kinds of terms they hold.
_LISTED: dict[str, tuple[str, ...]] = {
    "bare_offices": ("title", "relation"),
    "office_of": ("office_of",),
    "places": ("place",),
    "demonyms": ("demonym",),
    "groups": ("group",),
    "outlet_parts": ("outlet_part",),
    "crowds": ("crowd",),
    "fractions": ("fraction",),
    "masses": ("mass",),
    "papers": ("paper",),
    "sayings": ("unvoiced",),
    "evidence": ("evidence",),
    "determiners": ("determiner", "possessor", "quantifier"),
    "adverbs": ("adverb",),
    "prepositions": ("preposition",),
    "verbs": ("verb",),
    "not_names": ("not_name",),
    "institutions": ("institution", "organization", "government", "outlet"),
    "outlets": ("outlet", "outlet_part"),
    "people": ("anonymous", "group", "relation"),
    "person_nouns": ("bare_person",),
    "suffix_words": ("floating",),
    "empty": ("unsaid",),
    "postnominals": ("postnominal",),
    "postmodifiers": ("postmodifier", "preposition"),
    "times": ("time", "time_noun"),
    "opening": ("time", "time_noun", "adverb", "preposition", "subordinator", "opening_time"),
    "particles": ("name_particle",),
}


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> Words:
    """The lists of a lexicon."""
    of = lexicon.of_kind
    offices = dict(of("office")) | {word: "" for word in of("title") if word not in of("office")}
    gendered = dict(of("person_noun")) | dict(of("relation"))
    anonymous = frozenset(of("anonymous"))
    nouns = frozenset(
        (
            *offices,
            *gendered,
            *anonymous,
            *lexicon.any_of(*_LISTED["institutions"]),
            *of("group"),
            *of("leak"),
            *of("post"),
            *of("role"),
            *of("epithet"),
        )
    )
    nouns |= frozenset(of("paper"))
    kind_words = {
        word: frozenset(kinds.split("|"))
        for word, kinds in of("role").items()
        if not PEOPLE.intersection(kinds.split("|")) and word not in _VAGUE
    }
    return Words(
        pronouns={word: _ASKED[value] for word, value in of("pronoun").items() if value in _ASKED},
        given=dict(of("given")),
        gendered=gendered,
        courtesy=of("courtesy"),
        offices=offices,
        wider=of("also_office"),
        same=of("same_word"),
        parties=frozenset(of("demonym")) & frozenset(of("office")),
        outlet_nouns=frozenset(word for word, kinds in of("role").items() if kinds == "outlet") - _VAGUE,
        kind_words=kind_words,
        nouns=nouns,
        pointing=nouns | frozenset(kind_words),
        plurals=frozenset(word for word in anonymous if word.endswith(("s", "men", "people"))),
        several=frozenset(of("quantifier")) - {"one", "half", "much"},
        definite=frozenset(of("definite")) | {"that", "same"},
        cues=frozenset(lexicon.cues),
        not_speakers=frozenset(of("medium")) - nouns,
        **{name: lexicon.any_of(*kinds) for name, kinds in _LISTED.items()},
    )

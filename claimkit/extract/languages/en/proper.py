"""Which words of a phrase are a proper name: behind titles, offices, parties and houses, before what is told of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.phrase_words import (
    BEHIND_HOUSE,
    Token,
    behind_houses,
    called,
    continues_name,
    is_of_house,
    tells_whence,
)
from claimkit.extract.languages.en.wordlists import Words

_ARTICLES, _VOID = listed("article"), listed("told_of_noun")
_TOLD_OF = ("ed", "ing", "seen", "known", "held", "sent", "made")
_TOO_LONG, _NAMED = 4, 2  # a given and a family name
# Small words inside the name of an institution.
_INSIDE_INSTITUTION = ("the", "and", "of", "for", "on", "&")


def head_end(segment: tuple[Token, ...], words: Words) -> int:
    """Where the head's phrase ends: before the first "of", "for", "who" that is no part of a name."""
    for at, token in enumerate(segment):
        if not at or token.capital or segment[at - 1].low in _ARTICLES:
            continue  # an | inside source
        if token.low in words.postmodifiers or _is_participle(segment, at, words):
            owned = segment[at - 1].low in words.institutions and any(one.owns for one in segment[at + 1 : at + 2])
            if owned and at + 2 < len(segment):
                continue  # the Bank of Orrin's deputy | governor
            return at
    return len(segment)


def _is_participle(segment: tuple[Token, ...], at: int, words: Words) -> bool:
    """Whether a word begins what is told of the noun before it: "data compiled by", "an account posing as"."""
    low = segment[at].low
    if low in _VOID:
        return True
    if not low.endswith(_TOLD_OF):
        return False
    known = segment[at - 1].low in words.nouns or segment[at - 1].low.removesuffix("s") in words.nouns
    behind = segment[at + 1].low if at + 1 < len(segment) else ""
    follows = behind in words.postmodifiers or behind in words.definite
    return known and follows


def proper_name(segment: tuple[Token, ...], words: Words) -> tuple[int, int] | None:
    """The proper name a segment's head is: [first, last) of its words; None where the head is a common noun."""
    end = head_end(segment, words)
    officer = _officer(segment, end, words) or called(segment, words)
    if officer is not None:
        return officer
    while end and segment[end - 1].low in words.of("floating") and not segment[end - 1].capital:
        end -= 1
    while end > _NAMED and segment[end - 1].low in words.of("postnominal") and segment[end - 1].text.isupper():
        if segment[end - 1 - _NAMED].low in words.determiners:
            break  # the Hull MP
        end -= 1  # Peter Holt MP
    of_more = end < len(segment) and segment[end].low in BEHIND_HOUSE
    if not end or is_of_house(segment, end, words):
        return None  # a Department of Health spokesperson
    if (office := _office_of(segment, end, words)) is not None:
        return office
    last = segment[end - 1]
    counts = end == 1 and last.low.partition("-")[0] in words.determiners  # Some, Two-thirds
    if not last.capital or last.owns or counts or _is_no_name(segment, end, words):
        return None
    first = _first_capital(segment, end, words)
    unites = end - first > 1 and last.low[-1] == "s" and last.low[:-1] in words.people  # Bread Workers of Hull
    if of_more and (unites or is_institution(segment[first:end], words)):
        return first, _end_of_institution(segment, end)
    stripped = _after_titles(segment, first, end, words)
    return None if stripped is None else (stripped, _before_verb(segment, stripped, end, words))


def _behind_house(segment: tuple[Token, ...], end: int, words: Words) -> tuple[int, int] | None:
    """The given and family name behind an office of a house: "Director of Public Affairs Phil Lee"."""
    last = len(segment)
    for at in (last - 3, last - 2):
        named = at > end + 1 and segment[at].low in words.given
        if named and all(token.capital for token in segment[at - 1 :]) and not _serves(segment, at, words):
            return at, last
    return None


def _before_verb(segment: tuple[Token, ...], first: int, end: int, words: Words) -> int:
    """Where a person's name ends before the verb of a heading, which has a capital: "Ann Lee | Backs the Plan"."""
    particle = any(token.low in words.of("name_particle") for token in segment[first + 1 : end])
    if segment[first].low not in words.given and not particle:
        return end
    verbs = (at for at in range(first + 2, end) if segment[at].low.endswith("s") and _is_verb(segment[at], words))
    return next(verbs, end)


def _first_capital(segment: tuple[Token, ...], end: int, words: Words) -> int:
    """Where the capitals begin that end with a segment's head, particles between them included."""
    first = end - 1
    while first and continues_name(segment[first - 1], words):
        first -= 1
    while first < end - 1 and (
        not segment[first].capital or segment[first].low in words.definite or tells_whence(segment[first])
    ):
        first += 1
    low = "".join([token.low for token in segment[max(0, first - 3) : first : 2]])
    return first - 2 * (low == "theand" and is_institution(segment[first:end], words))  # the Health and Science Office


def _end_of_institution(segment: tuple[Token, ...], end: int) -> int:
    """Where an institution's name ends behind whose head "of" or "for" stands: "University of Virginia"."""
    more = end + 1
    while more < len(segment) and (segment[more].capital or segment[more].low in _INSIDE_INSTITUTION):
        more += 1
    while more > end and not segment[more - 1].capital:
        more -= 1
    return max(end, more)


def _is_common(token: Token, words: Words) -> bool:
    """Whether a capital only opens the sentence: "Families of the victims"."""
    if token.low in words.given or token.low in words.of("place") or token.text.isupper():
        return False
    return is_known_noun(token, words)


def _officer(segment: tuple[Token, ...], end: int, words: Words) -> tuple[int, int] | None:
    """Who holds an office of a house whose name comes first: "University of Virginia professor Larry Sabato"."""
    if end < len(segment) and segment[end].low == "of" and segment[end - 1].low in words.offices:
        return _behind_house(segment, end, words)
    if end == len(segment) or not segment[end - 1].capital or segment[end - 1].low not in words.institutions:
        return None
    for at in range(len(segment) - 1, end + 1, -1):
        if not segment[at].capital:
            return (at + 1, len(segment)) if segment[at].low in words.offices and at + 1 < len(segment) else None
    return None


def _office_of(segment: tuple[Token, ...], end: int, words: Words) -> tuple[int, int] | None:
    """The name behind an office with its house: "Secretary of State John Kerry"."""
    if end >= len(segment) - 1 or segment[end].low not in BEHIND_HOUSE or segment[end - 1].low not in words.offices:
        return None
    first = last = behind_houses(segment, end, words)
    while last < len(segment) and (segment[last].capital or segment[last].low in words.of("name_particle")):
        last += 1
    return (first, last) if last > first > end and not _serves(segment, first, words) else None


def _serves(segment: tuple[Token, ...], name: int, words: Words) -> bool:
    """Whether a name is of an officer whom the head serves: a spokesman for Defense Minister | Ann Lee."""
    before, house = {token.low for token in segment[:name]}, segment[-1].low in words.institutions  # House Committee
    serves = not before.isdisjoint(("for", "to")) and not before.isdisjoint(words.of("serving"))
    return serves and (house or any(token.low in words.offices for token in segment[name - 1 : name + 1]))


def _after_titles(segment: tuple[Token, ...], first: int, end: int, words: Words) -> int | None:
    """Where the name begins behind titles, offices, parties and places; None where nothing but an office is left."""
    if is_institution(segment[first:end], words):
        return first
    if " ".join(token.low for token in segment[first:end]) in words.of("place"):
        return first
    begins = max(_behind_verb(segment, first, end, words), _at_given(segment, first, end, words))
    for at in range(first, end - 1):
        low = segment[at].low
        if low in words.offices or low in words.of("courtesy") or low.endswith("-born"):
            begins = at + 1
    while begins < end - 1 and _is_demonym(segment[begins], words) and segment[begins + 1].capital:
        if begins == end - 2 and segment[begins + 1].low not in words.given and begins == first:
            break
        begins += 1
    while begins < end - 2 and _are_people(segment[begins], words) and segment[begins + 1].low in words.given:
        begins += 1
    only = segment[begins]
    alone = begins == end - 1 and only.low in words.offices and (end - first > 1 or first > 0)
    if alone and (begins == first or only.low in words.bare_offices):
        return None
    if begins == end - 1 == first and (only.low in words.offices or only.low in words.of("group")):
        return None
    return begins


def _is_demonym(token: Token, words: Words) -> bool:
    """Whether a word tells where somebody is from, and is no given name: Christian, Israel."""
    return token.low in words.of("demonym") and token.low not in words.given


def _is_no_name(segment: tuple[Token, ...], end: int, words: Words) -> bool:
    """Whether capitals make no name: Families, many Democrats, the Kentucky Republican, whose place is told."""
    last, first = segment[end - 1], segment[0].low
    if (end == 1 and _is_common(last, words)) or (first in words.several and last.low.endswith("s")):
        return True
    told_when = last.low in words.of("time") and last.low not in words.given
    if end > 1 and (told_when or last.low == "tv") and segment[end - 2].text.islower():
        return True  # state TV; a report Tuesday from the mill
    place = " ".join(token.low for token in segment[1 : end - 1])
    return first == "the" and last.low in words.parties and place in words.of("place")


def _are_people(token: Token, words: Words) -> bool:
    """Whether a capitalised noun before a list of names tells what they all are: Democrats, Actors, Celebrities."""
    single = token.low.removesuffix("s")
    several = single != token.low and token.low not in words.given
    known = {single, token.low.removesuffix("ies") + "y"}
    return token.low in words.of("group") or (several and not words.nouns.isdisjoint(known - words.institutions))


def _at_given(segment: tuple[Token, ...], first: int, end: int, words: Words) -> int:
    """Where a given name stands at the end of a run too long for a name: "Hill County Recorder Ann Lee"."""
    if end - first < _TOO_LONG:
        return first
    if segment[first].low in words.given and segment[first + 1].text.rstrip(".").isupper():
        return first  # Harry B. Holt Jr.
    return next((at for at in (end - 3, end - 2) if segment[at].low in words.given), first)


def _behind_verb(segment: tuple[Token, ...], first: int, end: int, words: Words) -> int:
    """Behind a verb that a headline writes with a capital: "Condemn Donald Trump", "Using Ted Cruz"."""
    while first < end - 2 and segment[first + 1].low in words.given and _is_verb(segment[first], words):
        first += 1
    return first


def _is_verb(token: Token, words: Words) -> bool:
    low = token.low
    if low in words.given or low in words.offices:
        return False
    return low.endswith("ing") or low in words.of("verb") or low in words.cues or low.removesuffix("s") in words.cues


def is_institution(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a name is of an institution by its last word, or by its first where no office follows."""
    low = [token.low for token in tokens]
    if low[-1] in words.institutions or ("of" in low[1:] and low[low.index("of") - 1] in words.institutions):
        return True
    return tokens[0].low in words.institutions and not any(token.low in words.offices for token in tokens[1:])


def is_person(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a name is neither an institution nor a place."""
    return bool(tokens) and tokens[-1].low not in words.institutions and tokens[-1].low not in words.of("place")


def is_one_officer(head: tuple[Token, ...], words: Words) -> bool:
    """Whether a name behind the comma is the head’s: not in "aides to her rival, Saul Brandt"."""
    end = head_end(head, words)
    house = head[end - 1].capital and is_of_house(head, end, words)
    if not house and (not _is_of_people(head[end - 1], words) or number_of(head, end, words) == "p"):
        return False
    housed = house or behind_houses(head, end, words) == len(head)  # the Inspector-General of Police, Ann Lee
    return housed or not (head[-1].low in words.offices or head[-1].low in words.people)


def number_of(head: tuple[Token, ...], end: int, words: Words) -> str:
    """Plural by a number, a plural ending or a list; singular where a head is known or determined so."""
    noun, first = head[end - 1].low, head[0].low
    if noun in words.offices or noun in words.of("bare_person"):
        return "s"
    if noun in words.of("group") or noun in words.of("mass") or first in words.several or noun in words.plurals:
        return "p"
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news", "house")):
        return "p"
    return "s" * (first in ("a", "an", "one", "another"))


def is_known_noun(token: Token, words: Words) -> bool:
    """Whether a noun is of people, institutions, papers or outlets, which can speak."""
    return token.low in words.nouns or token.low.removesuffix("s") in words.nouns or token.low in words.several


def is_apposition(segment: tuple[Token, ...], words: Words) -> bool:
    """Whether a part behind a comma tells what the name before it is: an office, or a determined phrase.

    What only happens or is written tells of something else: she changed her name to Ann, a suggestion of his.
    """
    first, head = segment[0], _head(segment, words)
    if head.low in words.of("unvoiced") and head.low not in words.nouns:
        return False
    return first.low in words.determiners or first.owns or _is_of_people(head, words)


def is_house(segment: tuple[Token, ...], words: Words) -> bool:
    """Whether a second part behind a comma tells of the house in the first: an aide at Rise, | the largest lobby."""
    head = _head(segment, words)
    return head.low in words.institutions and not (_is_of_people(head, words) or _is_of_people(segment[-1], words))


def is_office(segment: tuple[Token, ...], words: Words) -> bool:
    """Whether the head of a segment is an office, or people."""
    return _is_of_people(_head(segment, words), words)


def _head(segment: tuple[Token, ...], words: Words) -> Token:
    return segment[head_end(segment, words) - 1]


def _is_of_people(noun: Token, words: Words) -> bool:
    return noun.low in words.offices or noun.low in words.people

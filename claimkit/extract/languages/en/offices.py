"""What is told beside a name: offices as they are compared, the role as printed, gender, number and kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from claimkit.extract.engine.mentions import PEOPLE
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.names import kind_of
from claimkit.extract.languages.en.phrase_words import Token
from claimkit.extract.languages.en.proper import head_end, is_institution, is_office
from claimkit.extract.languages.en.wordlists import Words
from claimkit.language.lexicons import Lexicon

_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]?|[a-z]")
_RELATIVE = listed("relative")
_SITE = re.compile(r"\w\.(?:com|org|net|gov|edu|info|tv|co|io)$", re.IGNORECASE)
_PAST = listed("of_past_office")


def headed(name: Sequence[Token], folded: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an institution, its head last: what stands before "of", else the last word."""
    low = [token.low for token in name]
    head = low[low.index("of") - 1] if "of" in low[1:] else folded[-1]
    return (*(word for word in folded if word != head), head)


def ordered(folded: tuple[str, ...]) -> tuple[str, ...]:
    """Junior before the family name, so that the family name stays last."""
    if len(folded) > 2 and folded[-1] in ("jr", "sr", "ii", "iii", "iv"):
        return (*folded[:-2], folded[-1], folded[-2])
    return folded


Named: TypeAlias = tuple[Sequence[Token], Sequence[Token], Sequence[tuple[Token, ...]]]


def kind_and_sureness(plain: str, named: Named, lexicon: Lexicon, words: Words) -> tuple[str, bool]:
    """The kind of a name, by it, the words before it and its appositions; and whether more than its capital tells."""
    name, before, others = named
    last = name[-1].low
    told = kind_of(plain, lexicon)
    if last in words.of("group") and len(name) < 3 and told in PEOPLE:
        return "anonymous", True
    if _is_titled(name, before, words):
        return "person", True
    if _SITE.search(plain):
        return "organization", True
    if last in words.of("outlet_part") and len(name) > 1:
        told = "outlet"
    elif " ".join(token.low for token in name) in words.of("place"):
        told = "government" if told == "person" else told
    elif told in PEOPLE and before:
        told = _kind_beside(before, words) or told
    if told in PEOPLE and is_institution(name, words):
        told = "organization"
    if told not in PEOPLE:
        return told, True
    if before and before[-1].low == "the" and name[0].low not in words.given:
        return "organization", False
    in_office = any(is_office(other, words) for other in others if other)
    return "person", in_office or (len(name) == 1 and last in words.given)


def _is_titled(name: Sequence[Token], before: Sequence[Token], words: Words) -> bool:
    """Whether a title, an office or a given name tells that a name is a person's."""
    last, first = name[-1].low, name[0].low
    if last in words.institutions:
        return False
    given = first in words.given or (len(name) > 1 and _INITIALS.fullmatch(first) is not None)
    if any(token.low in words.offices or token.low in words.of("courtesy") for token in before[-3:]):
        return len(name) < 4 or given
    return given and len(name) > 1 and last not in words.outlets


def _kind_beside(before: Sequence[Token], words: Words) -> str | None:
    """The kind that the noun before a name gives it: "state broadcaster ERT"."""
    noun = before[-1].low
    if noun in words.outlets:
        return "outlet"
    return "organization" if noun in words.institutions else None


def gender_beside(named: Named, words: Words) -> str:
    """The sex by a courtesy title, a noun beside the name, else the given name."""
    name, before, others = named
    beside = [token for token in before if not token.owns]
    for other in others:
        beside += other[: head_end(other, words)]
    for token in beside:
        told = words.of("courtesy").get(token.low) or words.gendered.get(token.low)
        if told:
            return told
    given = words.given.get(name[0].low, "")
    if len(name) > 1:
        return given
    # A man's name alone may well be a family's: Clinton, Jackson, Scott.
    return given if given == "f" and not beside else ""


def offices_beside(segments: Sequence[Sequence[Token]], words: Words) -> tuple[tuple[str, ...], ...]:
    """Every office said beside a name, folded, the head last; and the wider word for each ("lawmaker")."""
    offices: list[tuple[str, ...]] = []
    for segment in segments:
        if segment:
            offices += office_words(tuple(segment), words)
    return tuple(dict.fromkeys(offices))


def office_words(segment: tuple[Token, ...], words: Words) -> list[tuple[str, ...]]:
    """An office as its folded words, the head last: the last word before a name, else what stands before "of"."""
    end = head_end(segment, words)
    if segment[-1].low in words.offices and segment[end - 1].low not in words.of("evidence"):
        end = len(segment)  # not: a report from the inspector general
    head = segment[end - 1]
    low = words.offices.get(head.low) or head.low
    if low in words.of("unsaid") or head.text.isdigit() or head.owns:
        return []
    low = words.of("same_word").get(low, low) if end > 1 else low
    unsaid = words.of("unsaid")
    rest = [words.of("same_word").get(token.low, token.low) for token in (*segment[: end - 1], *segment[end:])]
    rest = [word for word in rest if word not in unsaid and word not in words.postmodifiers and word[:1].isalpha()]
    office = (*dict.fromkeys(rest), low)
    offices = [office, *((*office[:-1], wider) for wider in words.of("also_office").get(low, "").split("|") if wider)]
    offices += [(word,) for word in rest if word in words.parties]
    if not _PAST.isdisjoint(token.low for token in segment[:end]):
        past = [(*known[:-1], f"former {known[-1]}") for known in offices]
        return [*past, *offices] if segment[0].low in words.definite else past
    return offices


def role_beside(printed: str, before: Sequence[Token], others: Sequence[tuple[Token, ...]], words: Words) -> str:
    """What is printed beside a name, joined by commas; without articles alone, ages and party letters."""
    parts = []
    for segment in (tuple(before), *others):
        told = [token for token in segment if token.low not in words.determiners and not token.text.isdigit()]
        if told and not all(token.low in words.of("courtesy") for token in told):
            first = int(segment[0].low in ("both", "all"))
            relative = (at for at, token in enumerate(segment) if at and token.low in _RELATIVE)
            last = next(relative, len(segment)) - 1
            parts.append(_with_its_mark(printed, segment[first].start, segment[last].end))
    return ", ".join(parts)


_UNCLOSED = re.compile(r"[“\"](?=[^”\"]*$)")


def _with_its_mark(printed: str, start: int, end: int) -> str:
    """A part of a phrase; with the mark that closes a title at its end, else without the one that opens it."""
    part = printed[start:end].strip()
    return _UNCLOSED.sub("", part)


def can_speak(head: tuple[Token, ...], end: int, words: Words) -> bool:
    """Whether a phrase is a noun phrase: determined, a possessive, a number with a noun, or a known noun."""
    noun, first = head[end - 1], head[0]
    counted = noun.low in words.determiners and end < len(head) and head[end].low == "of"
    alone = end == 1 and (noun.low in words.several or noun.low in words.of("fraction"))
    alone = alone or (noun.low in ("another", "one") and len(head) == 1)
    if counted or alone or (noun.low == "those" and end < len(head)):
        return True  # one of his aides, some, half, those over sixty
    if noun.low in words.not_speakers or noun.low in words.determiners:
        return False
    numeral = first.text[0].isdigit() or first.low.partition("-")[0] in words.several
    if first.low in words.determiners or first.owns or numeral:
        return True
    plural = noun.low.endswith("s") and not noun.low.endswith("ss")
    if noun.low in words.nouns or noun.low in words.of("evidence") or plural or noun.capital:
        return first.low not in words.of("verb") or (first.capital and noun.low in words.nouns)  # Fed officials
    return False

"""A printed phrase as a mention: the plain name, the role beside it, and what number, gender and kind it is.

"Rita Holt’s campaign manager Ben Cole"             name Ben Cole, role "Rita Holt’s campaign manager"
"Cole, a top Holt surrogate,"                       name Cole, role "a top Holt surrogate"
"the Department of Justice"                        name the Department of Justice
"The minister"                                     no name: an office that points back
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from claimkit.extract.engine.mentions import PEOPLE, Agreement, Mention, joint_mention
from claimkit.extract.languages.en.names import kind_of
from claimkit.extract.languages.en.offices import (
    can_speak,
    gender_beside,
    headed,
    kind_and_sureness,
    office_words,
    offices_beside,
    ordered,
    role_beside,
)
from claimkit.extract.languages.en.phrase_words import (
    AGED,
    Token,
    is_acronym,
    parts_of_list,
    segments_of,
    tokens_of,
    without_closing,
    without_opening,
)
from claimkit.extract.languages.en.proper import (
    head_end,
    is_apposition,
    is_house,
    is_institution,
    is_known_noun,
    is_one_officer,
    is_person,
    number_of,
    proper_name,
)
from claimkit.extract.languages.en.wordlists import Words, words_of
from claimkit.language.folding import fold
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

# Whose promise it is: his promise.
_OWNERS = {"his": "he", "its": "it", "their": "they"}


@dataclass(slots=True)
class _Phrase:
    """A phrase on its way: as printed, its words, and the lists they are looked up in."""

    printed: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    words: Words

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


@lru_cache(maxsize=20_000)
def read_phrase(printed: str, lexicon: Lexicon) -> Mention | None:
    """A phrase as a mention whose offsets count from its own first letter."""
    words = words_of(lexicon)
    whole = printed.strip().lower()
    whole = _OWNERS.get(whole, whole)
    if whole in words.pronouns:
        return Mention(Span(0, len(printed)), "pronoun", agreement=words.pronouns[whole], place="subject")
    tokens = without_closing(without_opening(tokens_of(printed), words), words)
    if not tokens or tokens[0].low == "neither":
        return None
    if tokens[-1].owns:
        tokens = (*tokens[:-1], tokens[-1]._replace(end=tokens[-1].start + len(tokens[-1].low), owns=False))
    phrase = _Phrase(printed, tokens, lexicon, words)
    parts = parts_of_list(tokens, words)
    members = [_single(replace(phrase, tokens=part)) for part in parts] if len(parts) > 1 else []
    if members and None not in members:
        return joint_mention(phrase.span, printed[slice(*phrase.span)], [member for member in members if member])
    return _single(phrase)


def _single(phrase: _Phrase) -> Mention | None:
    """One phrase: its head segment and its appositions."""
    words = phrase.words
    segments = segments_of(phrase.tokens)
    if not segments:
        return None
    head, rest = segments[0], segments[1:]
    named = proper_name(head, words)
    if named == (1, 2) == (1, len(head)) and rest and head[0].low in words.given:
        named = (0, 2)  # Dean Holt, a baker
    later = proper_name(rest[0], words) if rest else None
    # The Managing Director of the bank, Ann Lee: the capitals of the head are an office alone.
    titled = named is not None and head[0].low == "the" and head[named[1] - 1].low in words.offices
    if named is not None and (later is None or not titled):
        return _named(phrase, head, named, rest)
    if later is not None:
        person = is_person(rest[0][later[0] : later[1]], words)
        told = is_one_officer(head, words) or _tells_who(head, rest[0], later[0], words)
        if head[0].low == "one" or (person and told) or is_acronym(rest[0], words):
            return _named(phrase, rest[0], later, (head, *rest[1:]))
    return _common(phrase, head)


def _tells_who(head: tuple[Token, ...], aside: tuple[Token, ...], name: int, words: Words) -> bool:
    """Whether an aside tells by an office who the head is: Holt’s host, actress Ann Lee."""
    office = name > 0 and aside[name - 1].low in words.offices
    one = name == 0 and len(aside) > 1 and head[0].low in words.determiners  # a civil servant, his tutor, Ann Lee
    end = head_end(head, words)
    return (
        (office or (one and head[end - 1].low not in words.impersonal))
        and end == len(head)
        and number_of(head, end, words) != "p"
    )


def _named(
    phrase: _Phrase, segment: tuple[Token, ...], at: tuple[int, int], others: Sequence[tuple[Token, ...]]
) -> Mention | None:
    """A mention with a proper name: what stands before it and the appositions are its role."""
    words = phrase.words
    name, before = segment[at[0] : at[1]], _told_before(segment[: at[0]], words)
    others = [other for other in others if is_apposition(other, words)]
    opened = _opened(phrase.printed, name)
    plain = _without_stop(phrase.printed[opened : name[-1].end], name)
    kind, sure = kind_and_sureness(plain, (name, before, others), phrase.lexicon, words)
    folded = _folded(name, kind, words)
    if not folded or sum(word not in words.of("name_particle") for word in folded) > _most_words(kind, sure):
        return None
    if kind in PEOPLE:
        others = [*others[:1], *(other for other in others[1:] if not is_house(other, words))]
    offices = offices_beside((before, *others), words)
    if kind not in PEOPLE:
        offices = (*offices, headed(name, folded))
        start = _with_determiner(before, name, words)
        before = tuple(token for token in before if token.start < start)
        before = before if before and is_known_noun(before[-1], words) else ()
        plain = phrase.printed[start : name[-1].end]
    span = phrase.span
    return Mention(
        Span(min(span.start, opened), span.end),
        "name",
        name=plain,
        role=role_beside(phrase.printed, before, others, words),
        words=ordered(folded),
        roles=offices,
        kind=kind if sure or kind not in PEOPLE else "",
        agreement=Agreement(
            gender_beside((name, before, others), words) if kind in PEOPLE else "", _number(name, kind, sure, words)
        ),
        place="subject",
        sure=sure,
    )


def _opened(printed: str, name: Sequence[Token]) -> int:
    """Where a name begins, with the mark that opens its by-name: “Big Bo” Yu."""
    start, end = name[0].start, name[-1].end
    for opening, closing in _MARKS:
        if printed.count(closing, start, end) == 1 and opening not in printed[start:end].partition(closing)[0]:
            return max(printed.rfind(opening, 0, start), 0) if opening in printed[:start] else start
    return start


_MARKS = (("“", "”"), ('"', '"'), ("«", "»"))


def _number(name: Sequence[Token], kind: str, sure: bool, words: Words) -> str:
    """Plural of peoples and parties, singular of who is surely a person."""
    if name[-1].low in words.of("group"):
        return "p"
    return "s" * (kind == "person" and sure)


def _told_before(before: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """What stands before a name and tells of it: not a verb or another noun, "hired Bo Yu", "in contrast Bo Yu"."""
    if not before:
        return ()
    titled = before[-1].low in words.of("courtesy") or before[-1].text.endswith(".")
    if titled and len(before) > 1 and not before[-2].capital:
        told = any(before[-2].low in known for known in (words.offices, words.people, words.determiners))
        before = before if told else before[-1:]  # campaign aide Mr. Holt, not: does respect | Mrs. Holt
    last = before[-1]
    known = is_known_noun(last, words)
    if last.capital and last.low.endswith("ing") and not (known or last.low in words.of("office_of")):
        return ()  # Celebrating Ann Lee, in a headline
    if last.low.endswith("s") and not (last.capital or last.owns or last.low.endswith("ss")):
        return ()  # columns | Ann Lee wrote
    told = known or last.low in words.of("courtesy") or last.low in words.of("demonym")
    return before if told or last.capital or last.owns or last.low in words.determiners else ()


def _most_words(kind: str, sure: bool) -> int:
    """How many words a name has at most: more are a headline."""
    if kind not in PEOPLE:
        return 9
    return 5 if sure else 3


def _folded(name: Sequence[Token], kind: str, words: Words) -> tuple[str, ...]:
    """The words a name is compared by."""
    kept = [fold(token.low) for token in name if token.low not in words.of("name_particle") or kind in PEOPLE]
    return tuple(word for word in kept if word not in ("the", "of", "and", "&"))


def _without_stop(printed: str, name: Sequence[Token]) -> str:
    """A name without the full stop behind it, which belongs to initials alone."""
    printed = printed.rstrip(",")
    initials = name[-1].text.endswith(".") and (len(name[-1].low) <= 3 or "." in name[-1].text[:-1])
    return printed if initials else printed.rstrip(".")


def _with_determiner(before: tuple[Token, ...], name: Sequence[Token], words: Words) -> int:
    """Where the name of an institution begins: with its article, or with its owner ("Clinton’s Foundation")."""
    if before and before[-1].low == "the":
        return before[-1].start
    if before and before[-1].owns and is_institution(name, words):
        return before[0].start
    return name[0].start


def _common(phrase: _Phrase, head: tuple[Token, ...]) -> Mention | None:
    """A mention without a proper name: an office, people, an institution by its kind; None for what cannot speak."""
    words, end = phrase.words, head_end(head, phrase.words)
    noun = head[end - 1]
    if not can_speak(head, end, words):
        return None
    span = phrase.span
    role = phrase.printed[span.start : span.end]
    kind = kind_of(role, phrase.lexicon)
    definite = head[0].low in words.definite
    share = noun.low.endswith("%") or noun.low in words.of("fraction")
    counted = noun.low in words.of("crowd") and end < len(head) and head[end].low == "of"
    if counted or share:
        kind = "anonymous"
    elif kind in PEOPLE and any(noun.low in of for of in (words.institutions, words.of("paper"), words.of("evidence"))):
        kind = "organization"
    elif kind == "organization" and noun.low in words.parties and definite:
        kind = "person"  # the Kentucky Republican
    asked, by_kind = _asked(head, end, definite, words)
    if kind in PEOPLE and len(asked) == 1 and asked.isdisjoint(PEOPLE):
        (kind,) = asked  # the paper
    return Mention(
        span,
        "role",
        role=role,
        roles=() if by_kind else tuple(_asked_offices(head, phrase)),
        kind=kind,
        agreement=Agreement(words.gendered.get(noun.low, ""), number_of(head, end, words), asked),
        place="subject",
        definite=definite and (noun.low in words.pointing or AGED.fullmatch(noun.low) is not None),
        sure=share or is_known_noun(noun, words),
    )


def _asked_offices(head: tuple[Token, ...], phrase: _Phrase) -> list[tuple[str, ...]]:
    """The offices a phrase points back to: the Liberal governor is nobody of whom the party alone is known."""
    offices, epithets = office_words(head, phrase.words), phrase.lexicon.of_kind("epithet")
    if not offices or epithets.get(offices[0][-1]) != "held":
        return offices
    return [office for office in offices if epithets.get(office[-1]) != "modified"]


def _asked(head: tuple[Token, ...], end: int, definite: bool, words: Words) -> tuple[frozenset[str], bool]:
    """The kinds "the paper" or "the woman" (not the Tarn Press agency) points back to; whether by its kind alone."""
    noun, bare = head[end - 1].low, end <= 2
    told = not bare and noun in words.of("agency") and head[end - 2].low not in words.of("of_news")
    named = told or any(each.text[0].isupper() and each.low not in words.of("demonym") for each in head[1 : end - 1])
    if named or not definite:
        return frozenset(), not named and noun in words.outlet_nouns
    if bare and (noun in words.of("bare_person") or AGED.fullmatch(noun)):
        return PEOPLE, True
    if noun in words.gendered and any(AGED.fullmatch(token.low) for token in head[:end]):
        return PEOPLE, False
    if noun in words.kind_words and (bare or noun in words.outlet_nouns):
        return words.kind_words[noun], noun in words.outlet_nouns
    return frozenset(), noun in words.outlet_nouns

"""What the words of a statement do in it: each word is looked up once, however often it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache, partial
from typing import NamedTuple

from claimkit.language.folding import keeping
from claimkit.language.tags import tag_of
from claimkit.language.tokens import Remembered, stems_by, words_by
from claimkit.match.senses import CONTENT_KINDS, FUTURE, OPERATORS, Terms, is_future, load_terms, words_of_kind

# Words that are remembered, nearly all of a language that are printed more than once, and languages.
_REMEMBERED, _LANGUAGES = 1 << 17, 32
# The value of a negation that denies no sentence.
_WITHOUT = "without"
# Operators that are no thing: they only bend what they stand beside.
_NO_THING = frozenset({"negation", "condition", "at_least", "at_most", "single", "untrue", "reason", "such"})
_THING_TOO = OPERATORS - _NO_THING
_MEASURES = ("month", "weekday", "number", "scale")
_EDGES = "\"'“”„‟«»‹›()[]{}.,:;!?،؛؟…-–—"


class Sign(NamedTuple):
    """What a term does in a statement.

    Attributes:
        bends: the kinds of operators that it is, in order.
        negates, denies: it negates something, and a sentence rather than a thing ("without").
        conditions: what follows hangs on a condition.
        single: it is "one" or "a single".
        bounds: how it bounds the number beside it (`at_least`, `at_most`).
        thing: the concept or place that it names; None where it names none.
        own: it is a thing by its own stems.
        month, only_month: the month that it names, and whether it can mean nothing else ("may", "march").
        weekday, number, scale: the values of these.
        measures: it has a value of a month, weekday, number or scale.
    """

    bends: tuple[str, ...]
    negates: bool
    denies: bool
    conditions: bool
    single: bool
    bounds: tuple[str, ...]
    thing: str | None
    own: bool
    month: str | None
    only_month: bool
    weekday: str | None
    number: float | None
    scale: float | None
    measures: bool


class Word(NamedTuple):
    """A word as it is read: folded, its stem, and what is printed between the spaces around it.

    `longest` is how many words a term has at most that starts with it, `seconds` which may be the second of one that
    does, `sign` what it does by itself; `idle` says that it does nothing and starts nothing, as "the" and its like;
    `future` that what follows is yet to be.
    """

    folded: str
    stem: str
    printed: str
    longest: int
    seconds: frozenset[str]
    sign: Sign | None
    idle: bool
    future: bool


@lru_cache(maxsize=_LANGUAGES)
def words_of(language: str) -> Remembered[tuple[Word, ...]]:
    """The words of what stands between two spaces."""
    tag = tag_of(language)
    return Remembered(partial(_read_words, language, words_by(keeping(tag)), stems_by(tag)), _REMEMBERED)


def may_have(text: str, language: str, kind: str) -> bool:
    """Whether an operator of this kind can stand in a text: where it cannot, the text need not be read for it."""
    return any(map(_pieces(language, kind).__getitem__, text.split()))


@cache
def _pieces(language: str, kind: str) -> Remembered[bool]:
    """Of what stands between two spaces whether an operator of a kind can stand in it."""
    seconds, words = load_terms(language).seconds_of_kind(kind), words_of(language)

    def may_be(word: Word) -> bool:
        by_itself = word.sign is not None and kind in word.sign.bends
        return by_itself or word.folded in seconds or word.stem in seconds

    return Remembered(lambda piece: any(map(may_be, words[piece])), _REMEMBERED)


def _read_words(
    language: str, words: Mapping[str, tuple[str, ...]], stems: Mapping[str, tuple[str, ...]], piece: str
) -> tuple[Word, ...]:
    printed = piece.strip(_EDGES)
    small = printed.islower()
    pairs = zip(words[piece], stems[piece], strict=True)
    return tuple([Word(folded, stem, printed, *_sense(folded, stem, language, small)) for folded, stem in pairs])


def sign_of(senses: Mapping[str, str]) -> Sign | None:
    """What a term of these senses does; None where there are none."""
    if not senses:
        return None
    kinds = senses.keys()
    content = min(kinds & CONTENT_KINDS, default=None)
    negation = senses.get("negation")
    return Sign(
        bends=tuple(sorted(kinds & OPERATORS)),
        negates=negation is not None,
        denies=negation not in (None, _WITHOUT),
        conditions="condition" in kinds,
        single="single" in kinds,
        bounds=tuple(kind for kind in ("at_least", "at_most") if kind in kinds),
        thing=f"{content}:{senses[content]}" if content else None,
        own=content is None and not kinds - _THING_TOO,
        month=senses.get("month"),
        only_month=len(senses) == 1,
        weekday=senses.get("weekday"),
        number=_value(senses.get("number")),
        scale=_value(senses.get("scale")),
        measures=not kinds.isdisjoint(_MEASURES),
    )


# Marks beside a word make another piece of it, and no other sense.
@lru_cache(maxsize=_REMEMBERED)
def _sense(folded: str, stem: str, language: str, small: bool) -> tuple[int, frozenset[str], Sign | None, bool, bool]:
    """What `Word` has of a word beside how it is printed; `small`: in small letters."""
    terms = load_terms(language)
    longest = max(terms.longest.get(start, 1) for start in (folded, folded[1:], stem))
    seconds = terms.seconds_after(folded, stem) if longest > 1 else _NOTHING
    senses = terms.senses((folded,), (stem,))
    # "us" in small letters is no country.
    sign = _STOP if small and {"stop", "place"} <= senses.keys() else sign_of(senses)
    idle = longest == 1 and sign == _STOP
    return longest, seconds, sign, idle, _is_future(folded, stem, terms)


def _is_future(folded: str, stem: str, terms: Terms) -> bool:
    """A word of the future, and no noun that begins with its letter."""
    if not is_future(folded):
        return False
    noun = (folded,) in terms.by_words or ((stem,) in terms.by_stems and stem[0] == folded[0])
    return folded in words_of_kind(FUTURE) or not noun


def _value(number: str | None) -> float | None:
    return None if number is None else float(number)


_NOTHING: frozenset[str] = frozenset()
_STOP = sign_of({"stop": ""})

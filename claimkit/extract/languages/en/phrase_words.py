"""A printed phrase as words and marks, and its parts: what opens it, the parts of a list, head and appositions."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from claimkit.extract.engine.kept import Kept
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.wordlists import Words

# The second half of a letter whose two bytes were read as two letters: a mark within a word, and no end of it.
HALF_LETTER = r"(?<=[\u00c2\u00c3])[\u0080-\u00bf]"
_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?:[A-Z]\b\.?)?|"
    rf"\w+(?:(?:[’'.&/-]|{HALF_LETTER})\w+)*(?:(?<=s)['’](?!\w))?(?:\.|(?<=\d)%)?|[,;()\[\]–—―…:]|--+"
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
_OWN_S = listed("own_s")
_ARTICLED = re.compile(r"[a-z]{1,3}[-’'][A-Z]")
_MARKS = frozenset(",;()[]–—―…:")
_LONGEST = 400
# An aside that begins so tells of the noun before it, or of somebody else: "who won", "not Abel".
_NO_APPOSITION, _TITLED_TIMES = listed("no_apposition"), listed("titled_time")


class Token(NamedTuple):
    """A word or mark of a phrase: where, its folded form, whether it has a capital, whether it is a possessive."""

    start: int
    end: int
    text: str
    low: str
    capital: bool
    owns: bool


def tokens_of(printed: str) -> tuple[Token, ...]:
    """The words and marks of a phrase; of a hostile one no more than any printed one has."""
    found = _TOKEN.finditer(printed[:_LONGEST])
    return tuple([_new(Token, (*match.span(), match[0], *_FORMS[match[0]])) for match in found])


def _form(text: str) -> tuple[str, bool, bool]:
    """The folded form of a word, whether it has a capital, and whether it is a possessive."""
    low = text.lower().replace("’", "'")
    owns = low.endswith(("'s", "s'")) and low not in _OWN_S
    bare = low.removesuffix("'s").removesuffix("'") if owns else low
    bare = bare if "." in bare[:-1] else bare.rstrip(".")
    capital = text[0].isupper() or _ARTICLED.match(text) is not None
    return bare, capital, owns


_FORMS, _new = Kept(_form), tuple.__new__


def without_opening(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """Without the mark, time or adverb that stands before the phrase: "last month the minister"."""
    while tokens and (tokens[0].text in _MARKS or _CLOCK.fullmatch(tokens[0].text)):
        tokens = tokens[1:]
    at = 0
    while at < len(tokens) and tokens[at].low in words.opening and (at == 0 or tokens[at].low not in words.definite):
        at += 1
    rest = tokens[at:]
    if verb := _verb_in(tokens, words):
        return tokens[verb + 1 :]
    if tokens[1:] and tokens[0].low.endswith("ing") and tokens[1].low in words.determiners:
        return tokens[1:]
    if at and rest and any(token.low in words.times for token in tokens[:at]):
        return rest
    if at and rest and tokens[0].low in words.of("adverb"):
        return rest
    return tokens


def _verb_in(tokens: tuple[Token, ...], words: Words) -> int:
    """The verb of "Holt visited the mayor", whose object the phrase is; 0 where there is none before an aside."""
    if not tokens or not tokens[0].capital:
        return 0
    for at, (token, following) in enumerate(pairwise(tokens)):
        if token.text in _MARKS or token.low in _NO_APPOSITION:
            return 0
        if at and token.low.endswith("ed") and not token.capital and following.low in words.determiners:
            return at
    return 0


def without_closing(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """Without what stands behind the phrase: "a memo last autumn", "Ann Lee on Monday", "a poll released"."""
    end = next((at for at in range(1, len(tokens)) if _was_issued(tokens, at, words)), len(tokens))
    if end > _ANONYMOUS and tokens[end - 1].low == "anonymity" and tokens[end - _ANONYMOUS + 1].low == "condition":
        end -= _ANONYMOUS  # an official of the board | on condition of anonymity
    while end > 1 and (tokens[end - 1].low in words.times or tokens[end - 1].low in words.of("adverb")):
        if tokens[end - 1].capital and tokens[end - 1].low in _TITLED_TIMES:
            break  # USA Today
        if tokens[end - 1].low in words.of("evidence"):
            break  # leaked minutes
        end -= 1
    while 1 < end < len(tokens) and tokens[end - 1].low in words.of("preposition"):
        end -= 1
    return tokens[:end]


# On condition of anonymity.
_ANONYMOUS = 4


def _was_issued(tokens: tuple[Token, ...], at: int, words: Words) -> bool:
    """Whether a participle behind a paper tells that or when it came out: a poll | released Sunday by the Post."""
    issued = tokens[at].low.endswith("ed") and not tokens[at].capital and tokens[at - 1].low in words.of("evidence")
    return issued and (at + 1 == len(tokens) or tokens[at + 1].low in words.times)


def parts_of_list(tokens: tuple[Token, ...], words: Words) -> list[tuple[Token, ...]]:
    """The parts of "A, B and C"; the phrase itself where "and" stands inside a name or after a preposition."""
    joints = [at for at, token in enumerate(tokens) if token.low == "and" and 0 < at < len(tokens) - 1]
    if len(joints) != 1:
        return [tokens]
    joint = joints[0]
    left, right = tokens[:joint], tokens[joint + 1 :]
    apart = left[-1].text == ","
    left = left[:-1] if apart else left
    if not left:
        return [tokens]
    if apart and left[0].low in words.given and right[0].low in words.given:
        return [left, right]
    parts = _between_commas(left)
    return [*parts, right] if _is_list(parts, right, words) else [tokens]


def _between_commas(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    parts: list[tuple[Token, ...]] = [()]
    for token in tokens:
        if token.text == ",":
            parts.append(())
        else:
            parts[-1] += (token,)
    return parts


def _is_list(parts: list[tuple[Token, ...]], right: tuple[Token, ...], words: Words) -> bool:
    """Whether the parts before "and" and the one behind it are several, by their names, numbers or heads."""
    governs = next((at for at, token in enumerate(right) if at and token.low in words.of("preposition")), len(right))
    several = _is_plural(right[:governs]) or right[-1].low in words.plurals
    alone = len(parts) == 1 and parts[0][-1].low in words.offices and parts[0][0].low not in words.determiners
    if alone and any(token.low in words.offices for token in right[:-1]):
        return False  # former judge and Hull Mayor Ann Lee
    if len(parts) > 1 and several and all(_is_name(part, words) or _is_plural(part) for part in parts):
        return True
    governed = any(token.low in words.postmodifiers for part in parts for token in part)
    named = len(right) > 1 and right[0].low in words.given and right[1].capital  # Lee of Hull and Bo Yu
    if governed and not named and right[0].low not in words.determiners:
        return False
    if all(_is_name(_plain(part), words) for part in (*parts, right)):
        return True
    return len(parts) == 1 and _heads_alike(parts[0], right, words)


def _plain(part: tuple[Token, ...]) -> tuple[Token, ...]:
    """A part up to its apposition, without its age and what stands in brackets."""
    first = next(iter(segments_of(part)), ())
    return first[1:] if first and AGED.fullmatch(first[0].low) else first


AGED = re.compile(r"\d+-years?-old")


def _is_plural(part: tuple[Token, ...]) -> bool:
    """Whether a part is a common noun in the plural, with what stands before it: "other voters"."""
    if not part or part[-1].capital or not all(token.low.isalpha() for token in part):
        return False
    return len(part) < _LONGEST_PART and part[-1].low.endswith("s") and not part[-1].low.endswith(("ss", "us"))


_LONGEST_PART = 5


def _is_name(part: tuple[Token, ...], words: Words) -> bool:
    """Whether every word of a list's part has a capital, or it is a determined phrase."""
    if not part:
        return False
    offices = (at for at, token in enumerate(part) if token.low in words.offices)
    office = max(offices, default=-1)
    titled = all(token.capital for token in part[office + 1 :])
    titled = titled and all(token.capital or token.low in words.nouns for token in part[: office + 1])
    return titled and part[-1].capital and not part[-1].owns


def _heads_alike(left: tuple[Token, ...], right: tuple[Token, ...], words: Words) -> bool:
    """Whether both sides of "and" are phrases of their own: "The nominee and his aides"."""
    determined = left[0].low in words.determiners or left[0].capital
    return determined and (right[0].low in words.determiners or (left[0].capital and right[0].capital))


def segments_of(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The phrase cut at commas; what stands in brackets is left out."""
    segments: list[tuple[Token, ...]] = []
    current: list[Token] = []
    depth = 0
    for token in tokens:
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and token.text in _MARKS:
            segments.append(tuple(current))
            current = []
        elif depth == 0:
            current.append(token)
    segments.append(tuple(current))
    apposed = (part for part in segments[1:] if part and part[0].low not in _NO_APPOSITION)
    return [*filter(None, segments[:1]), *apposed]


def tells_whence(token: Token) -> bool:
    """Whether a capitalised word tells of a name and is no part of it: Texas-based, Paris-born, Dad-of-two."""
    return "-" in token.low and (token.low.rpartition("-")[2] in _WHENCE or "-of-" in token.low)


_WHENCE = listed("telling_whence")


def continues_name(token: Token, words: Words) -> bool:
    """Whether a word may stand in a name: one with a capital, or a particle."""
    return (token.capital or token.low in words.of("name_particle")) and not token.owns


# What stands between an office and its house.
BEHIND_HOUSE = ("of", "for", "on")


def called(segment: tuple[Token, ...], words: Words) -> tuple[int, int] | None:
    """The name that one without any is called by: "a young woman named Sanne Holt"."""
    at = next((at for at, token in enumerate(segment) if token.low == "named"), 0)
    known = at > 0 and segment[at - 1].low in words.gendered
    known = known and at + 1 < len(segment) and all(token.capital for token in segment[at + 1 :])
    return (at + 1, len(segment)) if known else None


def is_of_house(segment: tuple[Token, ...], end: int, words: Words) -> bool:
    """Whether an office ends a phrase of a house behind its head: a Department of Health | spokesperson."""
    if end == len(segment) or segment[end].low not in BEHIND_HOUSE or segment[0].low not in (*listed("article"), "one"):
        return False
    told = segment[-1].low in words.offices or segment[-1].low in words.of("evidence") or segment[-1].low == "ad"
    office = told and not segment[-1].capital
    return office and segment[-2].low not in words.determiners


def behind_houses(segment: tuple[Token, ...], at: int, words: Words) -> int:
    """The word behind the houses that "of" or "for" names from `at` on: Minister of State for Housing | Ann Lee."""
    while at < len(segment) and segment[at].low in BEHIND_HOUSE:
        lengths = (length for length in (5, 4, 3, 2, 1) if _house(segment, at + 1, length) in words.of("office_of"))
        if not (length := next(lengths, 0)):
            return at
        at = min(at + 1 + length, len(segment))
    return at


def _house(segment: tuple[Token, ...], at: int, length: int) -> str:
    return " ".join(token.low for token in segment[at : at + length])


def is_acronym(aside: tuple[Token, ...], words: Words) -> bool:
    """Whether an aside is the letters by which a body is known: the electoral body, INEC, …."""
    word = aside[0]
    letters = len(aside) == 1 and word.text.isalpha() and word.text.isupper() and word.text[2:] != ""
    return letters and word.low not in words.of("postnominal") and word.low not in words.offices

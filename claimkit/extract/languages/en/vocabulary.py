"""The words of English as one-letter tags, and the inflected forms of its cues.

Which sign stands for what is data (`seeds/lexicon/tags-en.csv`). Other marks stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimkit.extract.engine.kept import Kept
from claimkit.extract.languages.en.listed import listed
from claimkit.language.lexicons import Cue, Lexicon, rows_of
from claimkit.shipped import shipped

# Only these are read as their lower-case selves when capitalised: the rest may be names (May, Hope, Bush).
_LOWERED, _BE, _OWN_S = frozenset("DPCWsp&bRhLEGtTFBA!yo0"), listed("be"), listed("own_s")
# What leaves no doubt is tried first.
ORDER = ("as_saying", "quote", "addressee", "told_of", "directive", "that", "wh", "clause")
# They speak even without an article: police said.
_PEOPLE = ("anonymous", "role", "title", "government", "organization", "outlet", "leak", "post")
_FINAL, _CLOSING = frozenset(".!?…"), "”»\"’')]›"
_FEW_WORDS, _WORD = re.compile(r"\W*+(?:\w++\W*+){0,3}"), re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form: its cues, which form it is (b base, s third person, d past, g -ing), the words that follow."""

    cues: tuple[Cue, ...]
    form: str
    rest: tuple[str, ...] = ()
    frames: tuple[tuple[str, Cue], ...] = ()


def _frames(cues: tuple[Cue, ...]) -> tuple[tuple[str, Cue], ...]:
    """Every construction of some cues once, in the order of trying."""
    frames: dict[str, Cue] = {}
    for cue in cues:
        for frame in cue.frames:
            frames.setdefault(frame, cue)
    order = sorted(frames, key=lambda frame: ORDER.index(frame) if frame in ORDER else len(ORDER))
    return tuple((frame, frames[frame]) for frame in order)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Of each piece its tag and what it is in lower case, the forms of cue verbs by printed word, and cue nouns."""

    pieces: Kept[tuple[str, str]]
    forms: dict[str, tuple[Form, ...]]
    nouns: dict[str, Cue]
    outlets: frozenset[str]
    medium: dict[str, str]
    around: frozenset[str]
    titles: frozenset[str]
    people: frozenset[str]
    lexicon: Lexicon


def _shape(piece: str, words: dict[str, str]) -> str:
    """Tag of a piece, by the tags of known lower-case words or by its shape."""
    token = piece.rstrip() or piece[:1]
    first, lower = token[0], token.lower()
    if first in "“”«„‹\"‘'`" and len(token) > 1:
        return _quotation(token)
    if not (first.isalnum() or first == "_"):
        return _mark(token)
    if first.isdigit():
        return "0"
    known = "" if "'" in token[2:] and token[:2].isupper() else words.get(lower, "")  # the WHO's chief
    small = first.islower() or known in _LOWERED or (known == "V" and lower.endswith(("ed", "said", "says")))
    return known if known and small else _unknown(token, lower)


# Finally, Immediately, Previously: no name ends so (Kelly, Italy, Reilly do not).
_ADVERB = re.compile(
    r"(?:[a-z]{2,}(?:al|ed|ous|ent|ant|iv|ate|ing|ect|ain|ful|ess|ab|ib|ick|est|ular|ief|ight|ad)"
    r"|[a-z]*(?:ast|angr|app|uck|ead|eas|eav|ar|unn|eart)i)ly$"
)
_SITE = re.compile(r"[\w.-]+\.(?:com|org|net)$")  # a site is called by its address


def _unknown(token: str, lower: str) -> str:
    """Tag of a word by its form alone."""
    possessive = lower.endswith(("'s", "’s", "s'", "s’"))
    if token[0].isupper() or not token[0].isascii() or _SITE.match(lower):
        return "K" if possessive and lower.replace("’", "'") not in _OWN_S else "R" if _ADVERB.match(lower) else "N"
    if possessive:
        return "k"
    if len(lower) > 4:
        if lower.endswith("ly"):
            return "R"
        if lower.endswith("ed"):
            return "e"
        if lower.endswith("ing"):
            return "g"
    return "n"


def _quotation(token: str) -> str:
    if token.rstrip().rstrip(_CLOSING)[-1:] in _FINAL:
        return "Z"
    named = "," not in token[-3:] and _FEW_WORDS.fullmatch(token) is not None
    return "q" if named and all(word[0].isupper() or word[0].isdigit() for word in _WORD.findall(token)) else "Q"


def _mark(token: str) -> str:
    if "\n" in token:
        return "\n"
    if token[0] in "–—-\u2015":
        return "-"
    if token[0] in ".…!?":
        return "."
    return token[0] if token[0] in ",;:()&" else "x"


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """Forms and tags made once from a lexicon."""
    forms: dict[str, list[Form]] = {}
    nouns: dict[str, Cue] = {}
    words: dict[str, str] = {}
    irregular: dict[str, list[str]] = {}
    for form, base in lexicon.of_kind("form").items():
        irregular.setdefault(base, []).append(form)
    for base, cues in lexicon.cues.items():
        _take_verb(base, tuple(cue for cue in cues if "noun" not in cue.frames), irregular, forms)
        for cue in cues:
            if "noun" in cue.frames:
                nouns[base] = nouns[_plural(base)] = cue
            if "adverb" in cue.frames:
                words[base] = "F"
    _take_tags(lexicon, words)
    ambiguous = lexicon.of_kind("also_noun")
    for word, readings in forms.items():
        if words.get(word) != "p" or readings[0].form != "g":  # regarding her ties
            words[word] = _verb_tag(word, readings, nouns, ambiguous)
    for word in nouns:
        words.setdefault(word, "M")
    words.update({"that": "T", "to": "t", "according": "L", "per": "E"})
    medium = {word: basis for basis in ("leak", "readout", "post") for word in lexicon.of_kind(f"{basis}_medium")}
    return Vocabulary(
        pieces=Kept(lambda piece: (_shape(piece, words), piece.rstrip().lower())),
        forms={word: tuple(readings) for word, readings in forms.items()},
        nouns=nouns,
        around=_as_pieces((*lexicon.of_kind("link"), *medium)),
        medium=medium,
        lexicon=lexicon,
        outlets=lexicon.any_of("outlet", "outlet_part"),
        titles=lexicon.any_of("title", "address"),
        people=lexicon.any_of(*_PEOPLE),
    )


def _as_pieces(words: Iterable[str]) -> frozenset[str]:
    """Words as they are printed in pieces: with and without a space after them, small and with a capital."""
    return frozenset(form + space for word in words for form in (word, word.capitalize()) for space in ("", " "))


def _take_tags(lexicon: Lexicon, words: dict[str, str]) -> None:
    for row in rows_of(shipped("seeds", "lexicon", "tags-en.csv")):
        tag = row["tag"]
        for word in lexicon.of_kind(row["kind"]):
            if tag != "v" or word not in words:
                words[word] = "B" if word in _BE else tag


def _verb_tag(word: str, readings: list[Form], nouns: dict[str, Cue], ambiguous: object) -> str:
    form = readings[0].form
    if form == "g":
        return "G"
    if form == "d":
        return "V"
    base = readings[0].cues[0].word if readings[0].cues else word
    if word in nouns or base in ambiguous:  # type: ignore[operator]
        return "X"
    return "I" if form == "b" else "V"


def _take_verb(base: str, cues: tuple[Cue, ...], irregular: dict[str, list[str]], forms: dict[str, list[Form]]) -> None:
    """All forms of a verb, its particle (point out, rule out) kept as the words that must follow."""
    cues = tuple(cue for cue in cues if cue.frames != ("adverb",))
    if not cues:
        return
    head, *rest = base.split()
    known = [form.split() for form in irregular.get(base, [])]
    made = {head: "b", _third(head): "s", _ing(head): "g"}
    if not known or all(words[0].endswith("ing") or words[0].endswith("s") for words in known):
        made[_past(head)] = "d"
    for words in known:
        made[words[0]] = "g" if words[0].endswith("ing") else "s" if words[0].endswith("es") else "d"
    doubled = {words[0] for words in known}
    if any(word.endswith("ing") for word in doubled):
        made.pop(_ing(head) if _ing(head) not in doubled else "", None)
    for word, form in made.items():
        forms.setdefault(word, []).append(Form(cues, form, tuple(rest), _frames(cues)))


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"


def _third(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z", "o")):
        return word + "es"
    return _plural(word)


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    return word[:-1] + "ied" if word.endswith("y") and word[-2] not in "aeiou" else word + "ed"


def _ing(word: str) -> str:
    return word[:-1] + "ing" if word.endswith("e") and not word.endswith(("ee", "oe")) else word + "ing"

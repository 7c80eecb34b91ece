"""Words that stand for things and words that bend a statement: three tables in `seeds/lexicon/`.

`concepts.csv`        concept,language,words,source: one thing in one language, its words parted by "|". The same id in
                      several languages is what makes their claims comparable: `port,en,port|harbour`, `port,ar,...`.
                      `place:us` is a place, which is a name too. A word of two concepts belongs to the first.
`concept-links.csv`   left,right,link,source: concepts that are `opposite`, `broader`, `near` or `sibling`; states of
                      which one and the same thing has only one at a time are `opposite` and `excludes` too.
`relation-terms.csv`  term,language,kind,value,source: words that bend a statement, and numbers and times.

Kinds of relation terms: `number`, `scale`, `month`, `weekday` (value: the number), `stop`, and the operators
`negation`, `commitment`, `intention`, `possibility`, `probability`, `certainty`, `uncertain`, `necessity`, `pending`,
`decided`, `condition`, `timebound`, `exclusive`, `declaration`, `judgement`, `at_least` and `at_most` before a number,
`single` (one, a single) after a negation, `untrue` (baseless: of what is said besides), `reason` (because of),
`such` (no such: of what was named before).
A negation of the value `without` denies no sentence, one of the value `rather` only takes one thing from what was said
of another, one of the value `any` stands before a noun; a `stop` of the value `auxiliary` stands before a verb, one of
the value `article` before a noun, one of the value `genitive` (of) between a day and its month; `light` verbs say
nothing without their noun (taken, of a decision), `future` (will) is of what is yet to be; `scripture` and `prayer`
mark borrowed words, `consequence` the words at which a condition ends, `besides` (another) those of what comes to what
was counted, `joining` (and, but) those behind which a negation may correct what was said, `ceasing` the verb that,
denied, says "no longer", `unfinished` (yet) and `limiting` (before) those by which a thing is denied of some time only;
`complaining` (complaint) those that tell only that somebody says so; `dotted` are the languages that part thousands
with a dot.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias

from claimkit.language import stems, words
from claimkit.language.arabic import affix, affixes
from claimkit.shipped import shipped

# A term as its stems.
Phrase: TypeAlias = tuple[str, ...]


def _longest_first(affix: str) -> tuple[int, str]:
    return -len(affix), affix


# Words that bend a statement.
OPERATORS = frozenset(
    {
        *("negation", "commitment", "intention", "possibility", "probability", "certainty", "uncertain", "necessity"),
        *("pending", "decided", "condition", "timebound", "exclusive", "declaration", "judgement"),
        *("scripture", "prayer", "at_least", "at_most", "single", "untrue", "reason", "such"),
    }
)
# Of these, but for the last three, only the form itself counts: stems of other words fall together with theirs.
_ANY_FORM = frozenset({"judgement", "declaration", "commitment"})
_OWN_FORM = (OPERATORS | {"stop"}) - _ANY_FORM
# Arabic "and", "so", the article, one-letter prepositions, the future and the person are written as one with the next
# word, "she", "they" and what is possessed or done to with the word before; the accusative has an ending.
_OPENING = "|".join(
    sorted({*affixes("conjunction"), *affixes("preposition"), *affixes("proclitic")}, key=_longest_first)
)
_ENDING = "|".join(sorted({*affixes("enclitic"), *affixes("accusative"), *affixes("they")}, key=_longest_first))
_PROCLITIC = re.compile(rf"^(?:{_OPENING})(?=[\u0621-\u064a]{{3}})")
_ENCLITIC = re.compile(rf"(?<=[\u0621-\u064a]{{3}})(?:{_ENDING})$")
_IMPERFECT = re.compile(rf"^(?:{affix('future')})?(?:{'|'.join(affixes('person'))})(?=[\u0621-\u064a]{{3}})")
_JOINED = re.compile(rf"(?:{'|'.join(affixes('conjunction'))})[\u0621-\u064a]{{2}}").match
_FUTURE = re.compile(rf"{affix('future')}(?:{'|'.join(affixes('person'))})[\u0621-\u064a]{{2}}").match
_SHE_DID = re.compile(rf"[\u0621-\u064a]{{2,}}{affix('she did')}$").match
# Words that bend nothing themselves, but end the condition before them; verbs that say nothing without their noun;
# words of what is yet to be.
_CONSEQUENCE, LIGHT, FUTURE, _BESIDES, JOINING = "consequence", "light", "future", "besides", "joining"
_OF_ORDER = frozenset(
    {_CONSEQUENCE, LIGHT, FUTURE, _BESIDES, JOINING, "ceasing", "unfinished", "limiting", "complaining", "dotted"}
)
_NONE: dict[str, str] = {}
# What a word of these kinds is by itself, it is: no thing that other forms of its stem name.
_NO_OTHER = frozenset({"stop", "negation"})
# Words of scripts from here on may be Arabic.
_LAST_LATIN = "\u05ff"
# How `concept-links.csv` links concepts.
LINKS = ("opposite", "sibling", "broader", "near", "excludes")
CONTENT_KINDS = frozenset({"concept", "place"})


class Terms:
    """Senses of a language's phrases (kind → value) by words and by stems.

    `longest` has the length of the longest phrase by its first word, `seconds` the second words of its phrases.
    """

    def __init__(self, by_words: Mapping[Phrase, dict[str, str]], by_stems: Mapping[Phrase, dict[str, str]]) -> None:
        self.by_words = by_words
        self.by_stems = by_stems
        self.longest = longest_from((*by_words, *by_stems))
        self.seconds = seconds_of((*by_words, *by_stems))
        # What follows the first word of a phrase is always looked up as it stands.
        self._tails = frozenset(phrase[1:] for phrase in by_words)
        self._seconds_of_kind: dict[str, frozenset[str]] = {}

    def seconds_of_kind(self, kind: str) -> frozenset[str]:
        """The second words, as they are and as stems, of the phrases that stand for a kind of thing."""
        if kind not in self._seconds_of_kind:
            senses = (*self.by_words.items(), *self.by_stems.items())
            seconds = seconds_of(phrase for phrase, kinds in senses if kind in kinds)
            self._seconds_of_kind[kind] = frozenset().union(*seconds.values())
        return self._seconds_of_kind[kind]

    def seconds_after(self, word: str, stem: str) -> frozenset[str]:
        """The second words of the phrases that may begin with a word."""
        firsts = dict.fromkeys((stem, *(first for (first,) in _forms((word,)))))
        return frozenset().union(*(self.seconds[first] for first in firsts if first in self.seconds))

    @cached_property
    def counts(self) -> bool:
        """Whether numbers in words are terms."""
        return any("number" in senses for senses in self.by_words.values())

    def senses(self, words: Phrase, stems: Phrase) -> Mapping[str, str]:
        """What a phrase stands for: the form itself before other forms of its stems; empty where it is no term."""
        stemmed = self.by_stems.get(stems, _NONE)
        is_tail = words[1:] in self._tails
        if not is_tail and not stemmed:
            return _NONE
        if is_tail:
            for form in _forms(words):
                if exact := self.by_words.get(form):
                    known = exact.keys() & (CONTENT_KINDS | _NO_OTHER)
                    kinds = _ANY_FORM if known else _ANY_FORM | CONTENT_KINDS
                    return {kind: value for kind, value in stemmed.items() if kind in kinds} | exact
            for form in _bare_forms(words):
                if exact := self.by_words.get(form):
                    return {kind: value for kind, value in (stemmed | exact).items() if kind not in _OWN_FORM}
        return {kind: value for kind, value in stemmed.items() if kind not in _OWN_FORM}


def _forms(words: Phrase) -> Iterator[Phrase]:
    """The phrase, and in Arabic its first word without what is written as one with it and its ending."""
    first, rest = words[0], words[1:]
    for form in (first, first[1:]) if _JOINED(first) else (first,):
        yield (form, *rest)
        if _SHE_DID(form):
            yield (form[:-1], *rest)
        if _FUTURE(form):
            yield (form[1:], *rest)


def is_future(word: str) -> bool:
    """Whether a word says that something is yet to be, or may be an Arabic verb with the letter that does."""
    return word in words_of_kind(FUTURE) or bool(_FUTURE(word))


def _bare_forms(words: Phrase) -> Iterator[Phrase]:
    """An Arabic word without its proclitics, its prefix of the imperfect, its ending: a thing, no operator."""
    word = words[0]
    if len(words) > 1 or word[0] <= _LAST_LATIN:
        return
    begun = dict.fromkeys((word, _PROCLITIC.sub("", word)))
    begun |= dict.fromkeys(_IMPERFECT.sub("", form) for form in tuple(begun))
    forms = dict.fromkeys(ended for form in begun for ended in (form, _ENCLITIC.sub("", form)))
    yield from ((form,) for form in forms if form != word)


@cache
def load_terms(language: str) -> Terms:
    """The terms of a language; empty for a language that has none."""
    by_words: defaultdict[Phrase, dict[str, str]] = defaultdict(dict)
    by_stems: defaultdict[Phrase, dict[str, str]] = defaultdict(dict)
    for term, kind, value in (*_concepts(language), *_operators(language)):
        # The first sense of a word is its usual one.
        by_words[tuple(words(term, language))].setdefault(kind, value)
        by_stems[tuple(stems(term, language))].setdefault(kind, value)
    return Terms(dict(by_words), dict(by_stems))


def _concepts(language: str) -> Iterator[tuple[str, str, str]]:
    """Word, kind and id of the concepts of a language: `harbour` → (harbour, concept, port)."""
    for row in _rows("concepts.csv"):
        if row["language"] == language:
            kind, _, place = row["concept"].rpartition(":")
            for word in row["words"].split("|"):
                yield word, kind or "concept", place


def _operators(language: str) -> Iterator[tuple[str, str, str]]:
    for row in _rows("relation-terms.csv"):
        if row["language"] == language and row["kind"] not in _OF_ORDER:
            yield row["term"], row["kind"], row["value"]


def opens_consequence(word: str) -> bool:
    """Whether a condition gives way there to what follows from it: then, will, سوف, and what فس is written to."""
    joined = affix("consequence")
    return word in words_of_kind(_CONSEQUENCE) or (word.startswith(joined) and word != joined)


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """The words of a kind of relation terms, in all languages."""
    return frozenset(
        word
        for row in _rows("relation-terms.csv")
        if row["kind"] == kind
        for word in words(row["term"], row["language"])
    )


@cache
def articles() -> frozenset[str]:
    """The articles of all languages, which may stand before a name."""
    return frozenset(row["term"] for row in _rows("relation-terms.csv") if row["value"] == "article")


def longest_from(phrases: Iterable[Phrase]) -> dict[str, int]:
    """How many words the longest phrase has that starts with a word."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        if phrase:
            longest[phrase[0]] = max(longest.get(phrase[0], 1), len(phrase))
    return longest


def seconds_of(phrases: Iterable[Phrase]) -> dict[str, frozenset[str]]:
    """By first word the second words of phrases: where none follows, no phrase of several words can stand."""
    seconds: defaultdict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        if len(phrase) > 1:
            seconds[phrase[0]].add(phrase[1])
    return {first: frozenset(others) for first, others in seconds.items()}


@dataclass(frozen=True, slots=True)
class Names:
    """Speaker by the stems of each name; by its first stem the length of the longest, and the second stems."""

    speakers: Mapping[Phrase, str]
    longest: Mapping[str, int]
    seconds: Mapping[str, frozenset[str]]


NO_NAMES = Names({}, {}, {})


@cache
def links(kind: str) -> Mapping[str, frozenset[str]]:
    """The concepts that `concept-links.csv` links so (`opposite`, `sibling`, `broader`, `near`) to each, both ways."""
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows("concept-links.csv"):
        if row["link"] == kind:
            left, right = f"concept:{row['left']}", f"concept:{row['right']}"
            linked[left].add(right)
            linked[right].add(left)
    return {concept: frozenset(others) for concept, others in linked.items()}


def name_terms(names: Iterable[tuple[str, str]]) -> Names:
    """The names of pairs of speaker id and name; a name of two speakers is none."""
    found: defaultdict[Phrase, set[str]] = defaultdict(set)
    for speaker_id, name in names:
        found[tuple(stems(name))].add(speaker_id)
    speakers = {phrase: next(iter(ids)) for phrase, ids in found.items() if phrase and len(ids) == 1}
    return Names(speakers, longest_from(speakers), seconds_of(speakers))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with shipped("seeds", "lexicon", name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)

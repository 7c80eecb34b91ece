"""A lexicon made ready for reading: terms and cues by their first word, endings, clitics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from claimkit.extract.engine.classes import CLASS_OF_KIND, CLASSES
from claimkit.language.lexicons import Cue, Lexicon
from claimkit.language.wording import longest_first

Keys: TypeAlias = tuple[str, ...]
KeyOf: TypeAlias = Callable[[str], str]
# Between the parts of a cue that stand apart ("teilte … mit").
GAP = "…"
# The second key of a cue whose first part is one word.
ALONE = ""
_STRAIGHT = str.maketrans("’‘‐‑", "''--")


@dataclass(frozen=True, slots=True)
class Term:
    """A term of one or more words: the class it gives, and its value (gender or number)."""

    keys: Keys
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class CueForm:
    """A printed form of a cue, in one part or two that stand apart."""

    parts: tuple[Keys, ...]
    cue: Cue


@dataclass(slots=True, eq=False)
class Vocabulary:
    """What the reader looks up in one language.

    terms            by their first key, the longest first
    cues             by their first key, then by their second (`ALONE` where the first part is one word)
    endings          (ending, class), the longest first: what unknown words are by their endings
    proclitics       beginnings parted from a word (l'), enclitics: ends parted from it (-il)
    abbreviations    words whose full stop ends no sentence
    settings         switches of the language (`ordinal_dot`)
    fused            beginnings and ends of words, with their class: zurück-zu…en
    unsaid           what begins a clause that nobody says: if, no one
    """

    lexicon: Lexicon
    key: KeyOf
    terms: dict[str, list[Term]] = field(default_factory=dict)
    cues: dict[str, dict[str, list[CueForm]]] = field(default_factory=dict)
    endings: list[tuple[str, str]] = field(default_factory=list)
    proclitics: list[str] = field(default_factory=list)
    enclitics: list[str] = field(default_factory=list)
    abbreviations: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    fused: list[tuple[str, str, str]] = field(default_factory=list)
    unsaid: frozenset[str] = frozenset()

    def term_at(self, keys: Sequence[str], at: int, *, begins: bool = True) -> Term | None:
        """The longest term whose words stand from `at` on; what points back does so where a sentence begins."""
        for term in self.terms.get(keys[at], ()):
            if tuple(keys[at : at + len(term.keys)]) == term.keys and (begins or term.kind != "pointing"):
                return term
        return None

    def forms_at(self, key: str, following: Sequence[str]) -> list[CueForm]:
        """The forms of cues that begin with a key and may go on with one of the following, the longest first."""
        by_second = self.cues.get(key)
        if by_second is None:
            return []
        forms = [form for second in dict.fromkeys((ALONE, *following)) for form in by_second.get(second, ())]
        return sorted(forms, key=lambda form: (-sum(map(len, form.parts)), form.parts))

    def class_by_ending(self, key: str, usual: str, shortest: int = 1) -> str:
        """The class an unknown word has by an ending of so many letters; the usual one where no ending tells."""
        for beginning, end, kind in self.fused:
            if usual == "word" and key.startswith(beginning) and key.endswith(end):
                return kind
        for ending, kind in self.endings:
            if len(ending) >= shortest and key.endswith(ending) and len(key) > len(ending) + 1:
                return kind
        return usual

    def clitics(self, word: str) -> tuple[int, int]:
        """How many letters at the beginning and at the end of a printed word are clitics."""
        if not self.proclitics and not self.enclitics:
            return 0, 0
        key = self.key(word)
        if len(key) != len(word):
            return 0, 0
        head = next((len(each) for each in self.proclitics if key.startswith(each)), 0)
        tail = next((len(each) for each in self.enclitics if key.endswith(each)), 0)
        if head + tail >= len(word):
            return 0, 0
        return head, tail


def plain_key(printed: str) -> str:
    """The key of a word where a language has none of its own: small letters, straight apostrophes and hyphens."""
    return printed.lower().translate(_STRAIGHT)


def vocabulary_of(lexicon: Lexicon, key: KeyOf) -> Vocabulary:
    """The vocabulary of a lexicon under a language's keys."""

    def keys_of(printed: str) -> Keys:
        parted = [piece for word in printed.split() for piece in _parted(vocabulary, word)]
        return tuple(parted)

    vocabulary = Vocabulary(lexicon, key)
    vocabulary.proclitics = longest_first({key(each) for each in lexicon.of_kind("proclitic")})
    vocabulary.enclitics = longest_first({key(each) for each in lexicon.of_kind("enclitic")})
    vocabulary.abbreviations = frozenset(key(each.rstrip(".")) for each in lexicon.of_kind("abbreviation"))
    vocabulary.settings = frozenset(lexicon.of_kind("setting"))
    endings = [(key(ending), kind) for ending, kind in lexicon.of_kind("ending").items()]
    parted = [(*ending.partition(GAP), kind) for ending, kind in endings if GAP in ending]
    vocabulary.fused = [(beginning, end, kind) for beginning, _, end, kind in parted]
    plain = [(ending, kind) for ending, kind in endings if GAP not in ending]
    vocabulary.endings = sorted(plain, key=lambda each: (-len(each[0]), each))
    vocabulary.unsaid = frozenset(map(key, lexicon.of_kind("unsaid")))
    vocabulary.terms = _terms(lexicon, keys_of)
    vocabulary.cues = _cues(lexicon, keys_of)
    return vocabulary


def _parted(vocabulary: Vocabulary, word: str) -> Iterator[str]:
    """The keys of a written word as the token table would part it."""
    head, tail = vocabulary.clitics(word)
    pieces = (word[:head], word[head : len(word) - tail], word[len(word) - tail :])
    return (vocabulary.key(piece) for piece in pieces if piece)


def _terms(lexicon: Lexicon, keys_of: Callable[[str], Keys]) -> dict[str, list[Term]]:
    """Terms by first key; where a word is of several classes, the first of `CLASSES` wins."""
    known: dict[Keys, Term] = {}
    for kind in filter(CLASS_OF_KIND.get, lexicon.terms):
        given = CLASS_OF_KIND[kind]
        for printed, value in lexicon.terms[kind].items():
            keys = keys_of(printed)
            other = known.get(keys)
            if keys and (other is None or CLASSES.index(given) < CLASSES.index(other.kind)):
                known[keys] = Term(keys, given, value)
    by_first: defaultdict[str, list[Term]] = defaultdict(list)
    for term in sorted(known.values(), key=lambda each: (-len(each.keys), each.keys)):
        by_first[term.keys[0]].append(term)
    return dict(by_first)


def _cues(lexicon: Lexicon, keys_of: Callable[[str], Keys]) -> dict[str, dict[str, list[CueForm]]]:
    by_first: defaultdict[str, defaultdict[str, list[CueForm]]] = defaultdict(lambda: defaultdict(list))
    for readings in lexicon.cues.values():
        for cue in readings:
            parts = tuple(keys_of(part) for part in cue.word.split(GAP))
            if all(parts):
                first, second = (*parts[0], ALONE)[:2]
                by_first[first][second].append(CueForm(parts, cue))
    return {first: dict(by_second) for first, by_second in by_first.items()}

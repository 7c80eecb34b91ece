"""The Arabic lexicon made ready for one scan: every form with its readings, and the term lists folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple, cast

from claimkit.extract.engine.kept import Kept
from claimkit.extract.languages.ar.cues import Cues, cues_of
from claimkit.extract.languages.ar.forms import Form, imperfect_forms, noun_forms, participle_forms, perfect_forms
from claimkit.extract.languages.ar.keys import folded
from claimkit.extract.languages.ar.morphemes import (
    AND,
    ARTICLE,
    HE_DOES,
    LONGEST_FIRST,
    SHE_DID,
    SHE_DOES,
    SO,
    THEY_DID,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.words import printed_of, words_of
from claimkit.language.lexicons import Cue, Lexicon, rows_of
from claimkit.shipped import shipped


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a printed form: its cue, the frames it can stand in, what its ending says, its folded word."""

    cue: Cue
    frames: frozenset[str]
    kind: str
    gender: str
    prepositions: frozenset[str] = frozenset()
    word: str = ""


# What a word of a page may do, added up: open a cue, begin a mention of a person, lead to what is said, name a time.
OPENS, BEGINS, LEADS, TELLS_TIME = 1, 2, 4, 8


class Beginning(NamedTuple):
    """What a word may begin: kind office, name (a title, a given name) or son (a nasab), behind `shift` letters."""

    kind: str
    shift: int


class Shape(NamedTuple):
    """What a form can be at all."""

    participle: bool
    opens: bool
    verbal: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`cues` finds every form; `readings` tells what it may be.

    `of` gives the folded terms of a kind, `signs` what a word may do.
    """

    cues: Cues
    readings: dict[str, tuple[Reading, ...]]
    of: Callable[[str], frozenset[str]]
    genders: dict[str, str] = field(default_factory=dict)
    honorifics: dict[str, tuple[str, ...]] = field(default_factory=dict)
    maybe_passive: frozenset[str] = frozenset()
    printed_names: frozenset[str] = frozenset()
    begins: dict[str, Beginning] = field(default_factory=dict)
    finite: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    clear_verbs: frozenset[str] = frozenset()
    own_nouns: frozenset[str] = frozenset()
    sayings: frozenset[str] = frozenset()
    own_words: frozenset[str] = frozenset()
    shapes: dict[str, Shape] = field(default_factory=dict)
    signs: Kept[int] = field(default_factory=lambda: Kept(lambda _: 0))
    known: dict[str, dict[Any, Any]] = field(default_factory=lambda: defaultdict(dict))

    def remembered(self, what: str) -> dict[Any, Any]:
        """What has been found out of words and names before, by word or name; emptied when it grows too large."""
        known = self.known[what]
        if len(known) > _MOST_REMEMBERED:
            known.clear()
        return known

    def lend(self, reader: object, keep: Callable[[Any, Vocabulary], None]) -> None:
        """Give a page's reader the lists that `keep` sets on readers of its class, looked up once for all pages."""
        lists = self.known["lists"]
        if keep not in lists:
            keep(reader, self)
            lists[keep] = dict(vars(reader))
        vars(reader).update(lists[keep])

    def any_of(self, *kinds: str) -> frozenset[str]:
        """The folded terms of any of some kinds, put together once."""
        together = self.known["any of"]
        if kinds not in together:
            together[kinds] = frozenset[str]().union(*map(self.of, kinds))
        return cast(frozenset[str], together[kinds])


_PROCLITICS = (AND, TO, WITH, SO)
OWNED, _SHORT_OWN = LONGEST_FIRST[:-1], LONGEST_FIRST[-1]
_MOST_REMEMBERED = 20_000
# How often a cue ascribes whose perfect is no noun or name besides.
_SURE = 0.9
_SHORT = words_of("say")
# Verbs that may only tell that somebody would not be named.
OF_ANONYMITY = frozenset(printed_of("anonymity"))
_PARTS, _VERBAL = ("imperfect", "participle"), frozenset(("perfect", "imperfect", "jussive"))
PREPOSITIONS = words_of("cue_preposition")
_SAY, _SEE = printed_of("say"), printed_of("see")
_vocabularies: dict[int, tuple[Lexicon, Vocabulary]] = {}


def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a lexicon, made once."""
    known = _vocabularies.get(id(lexicon))
    if known is None or known[0] is not lexicon:
        known = _vocabularies[id(lexicon)] = (lexicon, _made(lexicon))
    return known[1]


Readings = dict[str, dict[tuple[str, str], Reading]]


def _readings(lexicon: Lexicon) -> Readings:
    """The readings of every printed form by frame and kind: the first cue has it, save for the noun of saying."""
    readings: defaultdict[str, dict[tuple[str, str], Reading]] = defaultdict(dict)
    parts = {kind: {word: part for part, word in lexicon.of_kind(kind).items()} for kind in _PARTS}
    for word, cues in lexicon.cues.items():
        for cue in cues:
            frames = frozenset(map(folded, cue.frames))
            for form in _forms(word, cue, parts):
                reading = Reading(cue, frames, form.kind, form.gender, frames & PREPOSITIONS, folded(word))
                known = readings[form.text]
                if "saying" in frames or (cue.frames[0], form.kind) not in known:
                    known[cue.frames[0], form.kind] = reading
    return readings


def _folded_terms(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The folded terms by kind, and the sets that the stages ask for made of them."""
    terms: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    terms |= {kind: frozenset(map(folded, found)) for kind, found in lexicon.terms.items() if kind not in _PARTS}
    given_names = terms["given_name"]
    for union in rows_of(shipped("seeds", "lexicon", "unions-ar.csv")):
        terms[union["name"]] = frozenset[str]().union(*(terms[kind] for kind in union["kinds"].split("|")))
    terms["no name"] -= given_names
    terms["whole place"] -= terms["head"]
    terms["plain given name"] = given_names - terms["break"]
    outlets = terms["medium_name"] | terms["medium_head"]
    terms["two_of_outlet"] = frozenset(" ".join(name.split()[:2]) for name in outlets if " " in name)
    times = terms["time"]
    terms["definite time"] = times.union(ARTICLE + word for word in times)
    terms["title or the role"] = terms["title"] | _definite(terms)
    offices = terms["office_role"] - terms["anonymous"]
    terms["common role"] = terms["role or anonymous"] - offices
    return terms


def _made(lexicon: Lexicon) -> Vocabulary:
    readings, terms = _readings(lexicon), _folded_terms(lexicon)
    surely = frozenset(form for form, found in readings.items() if _surely_finite(form, found))
    clearly = frozenset(form for form, found in readings.items() if _clearly_verb(form, found))
    terms["finite"] = surely | clearly
    asked = [form for form, found in readings.items() for each in found.values() if each.cue.word in OF_ANONYMITY]
    terms["hiding"] = words_of("hides_name").union(asked)
    terms["verb form"] = frozenset(readings) - {form[:-1] for form in readings if form.endswith(THEY_DID)}  # رأو[ا]
    terms["finite or joined"] = terms["finite"].union(joined + verb for verb in terms["finite"] for joined in (AND, SO))
    cues, begins = cues_of(readings), _beginnings(terms)
    return Vocabulary(
        cues=cues,
        readings={form: tuple(found.values()) for form, found in readings.items()},
        of=terms.__getitem__,
        genders={folded(name): gender for name, gender in lexicon.of_kind("given_name").items()},
        honorifics={
            folded(word): tuple(folded(title) for title in titles.split("|"))
            for word, titles in lexicon.of_kind("honorific").items()
        },
        begins=begins,
        signs=Kept(partial(_signs, cues=cues, begins=begins, terms=terms)),
        printed_names=frozenset(lexicon.of_kind("given_name")),
        maybe_passive=frozenset(lexicon.of_kind("maybe_passive")),
        finite=surely,
        clear_verbs=clearly,
        verbs=frozenset(form for form, found in readings.items() if any(kind in _VERBAL for _, kind in found)),
        own_nouns=frozenset(form for form, found in readings.items() if any("own" in r.frames for r in found.values())),
        own_words=frozenset(form for form, found in readings.items() if any(kind == "noun" for _, kind in found)),
        sayings=frozenset(
            form for form, found in readings.items() if any("saying" in r.frames for r in found.values())
        ),
        shapes={form: _shape(found) for form, found in readings.items()},
    )


def _signs(word: str, cues: Cues, begins: dict[str, Beginning], terms: dict[str, frozenset[str]]) -> int:
    """What a word may do."""
    opens, leads = cues.opens.match(word) is not None, word in terms["finite or joined"]
    return OPENS * opens + BEGINS * (word in begins) + LEADS * leads + TELLS_TIME * (word in terms["definite time"])


def _definite(terms: dict[str, frozenset[str]]) -> set[str]:
    """Every role with its article."""
    return {f"{ARTICLE}{role}" for role in terms["role"]}


def _beginnings(terms: dict[str, frozenset[str]]) -> dict[str, Beginning]:
    """Every word with which a mention of a person may begin, also behind one joined letter."""
    offices = terms["head"] | _definite(terms)
    names = terms["title"] | terms["given_name"]
    also = terms["name_too"] - offices
    begins = {f"{joined}{word}": Beginning("office", 1) for word in offices for joined in _PROCLITICS}
    begins |= {f"{joined}{word}": Beginning("name", 1) for word in names if len(word) > 1 for joined in _PROCLITICS}
    begins |= {word: Beginning("office", 0) for word in offices}
    begins |= {word: Beginning("name", 0) for word in names | also}
    begins = {word: begin for word, begin in begins.items() if word not in terms["in_favour"]}
    return begins | {word: Beginning("son", 0) for word in words_of("son")}


def _shape(found: dict[tuple[str, str], Reading]) -> Shape:
    kinds = {kind for _, kind in found}
    return Shape(
        "participle" in kinds,
        not kinds.isdisjoint(_VERBAL | {"comein"}),
        not kinds.isdisjoint(_VERBAL),
    )


def _clearly_verb(form: str, found: dict[tuple[str, str], Reading]) -> bool:
    """Whether a form can be no noun: the feminine of the perfect, the plural, a long imperfect."""
    kinds = {kind for _, kind in found}
    if kinds == {"perfect"}:
        return form.endswith((SHE_DID, THEY_DID)) and len(form) > 3
    return kinds == {"imperfect"} and len(form) > 3 and form[0] in (HE_DOES, SHE_DOES)


def _surely_finite(form: str, found: dict[tuple[str, str], Reading]) -> bool:
    """Whether a form ends a noun phrase: a perfect that is seldom a noun (قال, أوضح)."""
    if any(kind != "perfect" for _, kind in found):
        return False
    sure = all(reading.cue.confidence >= _SURE for reading in found.values())
    return sure and (len(form) > 3 or form in _SHORT)


def _forms(word: str, cue: Cue, parts: dict[str, dict[str, str]]) -> Iterator[Form]:
    """Every form in which a cue is printed."""
    if cue.frames[0] == "verb":
        if "present" not in cue.frames:
            yield from perfect_forms(word)
        if word in parts["imperfect"]:
            first_person = cue.act == "express" or word in (*_SAY, *_SEE)
            yield from imperfect_forms(parts["imperfect"][word], first_person)
        if word in parts["participle"]:
            yield from participle_forms(parts["participle"][word])
    elif cue.frames[0] == "noun":
        yield from noun_forms(word, owned="own" in cue.frames)
    else:
        yield Form(folded(word), cue.frames[0], "")


@cache
def looks_like_masdar(word: str) -> bool:
    """Whether a folded word without article has the form of a verbal noun (استفعال، افتعال، انفعال، تفعيل، تفاعل)."""
    return bool(_MASDAR.fullmatch(word))


_MASDAR = pattern("masdar_form")


@lru_cache(maxsize=20_000)
def unowned(word: str) -> str:
    """A folded noun without its possessive pronoun (علاقته → علاقه)."""
    for own in (*OWNED, _SHORT_OWN):
        if word.endswith(own) and len(word) > len(own) + 2:
            noun = word.removesuffix(own)
            return noun[:-1] + _SHORT_OWN if noun.endswith(SHE_DID) else noun
    return word

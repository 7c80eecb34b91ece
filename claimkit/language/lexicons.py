"""Cue lexicons, term lists and constructions: data with a language and a source, in `seeds/lexicon/`.

A language read by the shared reader has a folder `seeds/lexicon/<tag>/` (its rows without the column `language`):

`cues.csv`           word,act,frame,polarity,basis,confidence,source: one reading of one cue a line.
                     `word` may stand for several forms: `sagte|sagt`; `(a|ont) dit`; `{have} dit`, where the terms of
                     kind `forms` say what `have` stands for, `{refusing} {saying}`, where the terms of these kinds
                     do; `teilte … mit` is a cue in two parts.
                     `frame` is a construction, several joined by "|"; act, polarity and basis as in DESIGN §2 (empty
                     basis: decided by the kind of speaker); `confidence` is how often the cue ascribes, 0 to 1.
`terms.csv`          term,kind,value,source: words that the stages look up by kind; `term` may have several forms too.
`constructions.csv`  frame,rule,pattern,confidence,speaker,source: where a cue of a frame has its speaker and content.
                     A language's own lines are tried before the shared ones of their frame; `said+` after them.

Arabic and English have flat files `cues-xx.csv` and `terms-xx.csv` with a column `language`, and
`names-xx.csv`  the same columns as terms: given names by gender, offices, places, institutions.
`negation.csv`  phrase,language,kind,source: the table of negation, joined to each one's terms: negator (not, لم),
                refusing (decline, رفض), unable (could not, لم يستطع): what turns the act of a cue
                behind it; saying: the verbs that may be refused, cues or not. Others have these in `terms.csv`.
`kinds.csv`     word,language,field,meaning,source: the frames and kinds of terms that flat files may have.
`tags-en.csv`  tag,name,language,kind,meaning,source: the tags of English words, by the kind of terms that has them.
`unions-ar.csv`  name,language,kinds,meaning,source: kinds of Arabic terms that are asked for together.
`patterns-xx.csv`  name,language,pattern,meaning,source: regular expressions, over Arabic words and over English tags.

Kinds of terms which the shared stages use (a grammar may have more of its own):
    pronoun (value m, f, n or p)   leak, post, readout, anonymous, government, outlet, organization, person
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Literal, TypeAlias, cast

from claimkit.errors import InputError
from claimkit.language.checked import Row, one_of, share, written
from claimkit.records import ACTS, BASES, POLARITIES
from claimkit.shipped import shipped

_ALTERNATIVE = re.compile(r"\|(?![^()]*\))")
_CHOICE = re.compile(r"\(([^()]*)\)|\{(\w+)\}")
_USUAL = 0.7
# A frame written so in a language's file is tried after the shared constructions of that frame.
LAST = "+"
# Kinds of terms that a cue may be made of: {refusing} {saying}.
REFUSALS = ("refusing", "unable", "saying")
NEGATIONS = ("negator", *REFUSALS)
# Who speaks where a construction has no speaker: the one before, or nobody.
UNWRITTEN = ("elided", "nobody")
Unwritten: TypeAlias = Literal["elided", "nobody"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a reporting word."""

    word: str
    act: str
    frames: tuple[str, ...]
    polarity: str = "positive"
    basis: str | None = None
    confidence: float = _USUAL


@dataclass(frozen=True, slots=True)
class Construction:
    """Where the parts of an attribution stand: a pattern over named classes; `row` tells where it is written.

    A construction without a rule names a part of patterns: `frame` is its name. `unwritten` says who speaks where no
    speaker is written: elided (the one before) or nobody (an impersonal passive).
    """

    frame: str
    rule: str
    pattern: str
    confidence: float
    unwritten: Unwritten
    row: Row


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The cues of a language by word, its terms by kind (term → value), its constructions in order."""

    language: str
    cues: Mapping[str, tuple[Cue, ...]]
    terms: Mapping[str, Mapping[str, str]]
    constructions: tuple[Construction, ...] = ()

    def of_kind(self, kind: str) -> Mapping[str, str]:
        """The terms of a kind with their values; empty where the language has none."""
        return self.terms.get(kind, {})

    def any_of(self, *kinds: str) -> frozenset[str]:
        """The terms of any of some kinds."""
        return frozenset(term for kind in kinds for term in self.of_kind(kind))


@dataclass(frozen=True, slots=True)
class Known:
    """The kinds of terms and the frames that files may have; flat files have a column `language`, which must be theirs.

    Without frames, those that the constructions have.
    """

    kinds: tuple[str, ...]
    frames: tuple[str, ...] = ()
    language: str | None = None

    def prove_language(self, row: Row) -> None:
        """Refuses a row of another language."""
        if self.language is not None:
            one_of(row, "language", (self.language,))


@cache
def load_lexicon(language: str) -> Lexicon:
    """The shipped lexicon of a language.

    Raises:
        InputError: the language has no lexicon, or a line of it cannot be read.
    """
    return read_lexicon(shipped("seeds", "lexicon"), language)


def read_lexicon(folder: Path, language: str) -> Lexicon:
    """The lexicon of a language from `cues-xx.csv`, `terms-xx.csv` and `negation.csv` in a folder.

    Raises:
        InputError: a line has a word that nothing knows; the message names file, line, field and what may be meant.
    """
    known = _known(folder, language)
    lexicon = _lexicon(language, [folder / f"cues-{language}.csv"], _term_files(folder, language), [], known)
    terms = {kind: dict(of_kind) for kind, of_kind in lexicon.terms.items()}
    for row in rows_of(folder / "negation.csv"):
        if row["language"] == language:
            terms.setdefault(one_of(row, "kind", NEGATIONS), {})[written(row, "phrase")] = ""
    return replace(lexicon, terms=terms)


@cache
def load_names(language: str) -> Lexicon:
    """The names of a language alone, as `names-xx.csv` has them: for a hook beside the language's own lexicon."""
    folder = shipped("seeds", "lexicon")
    return _lexicon(language, [], [folder / f"names-{language}.csv"], [], _known(folder, language))


@cache
def load_pack(language: str, folders: tuple[Path, ...], kinds: tuple[str, ...]) -> Lexicon:
    """The lexicon of a language from its folders, each read on top of the one before, under the shared constructions.

    `kinds` are the kinds of terms that a line may have.

    Raises:
        InputError: a line has a word that nothing knows; the message names file, line, field and what may be meant.
    """
    shared = shipped("seeds", "lexicon", "constructions.csv")
    constructions = [shared, *(folder / "constructions.csv" for folder in folders)]
    return _lexicon(
        language,
        _there(folders, "cues.csv"),
        _there(folders, "terms.csv"),
        [path for path in constructions if path.exists()],
        Known(kinds),
    )


def _term_files(folder: Path, language: str) -> list[Path]:
    """The terms of a language, and its names where it has any."""
    names = folder / f"names-{language}.csv"
    return [folder / f"terms-{language}.csv", *([names] if names.exists() else [])]


def _there(folders: tuple[Path, ...], name: str) -> list[Path]:
    """A file of the first folder, which must have it, and of those read on top that do."""
    return [folder / name for at, folder in enumerate(folders) if at == 0 or (folder / name).exists()]


def _known(folder: Path, language: str) -> Known:
    """What flat files of a language may have, by `kinds.csv`."""
    by_field: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows_of(folder / "kinds.csv"):
        if row["language"] == language:
            by_field[one_of(row, "field", ("frame", "kind"))].append(written(row, "word"))
    return Known(tuple(by_field["kind"]), tuple(by_field["frame"]), language)


def _lexicon(
    language: str, cue_files: list[Path], term_files: list[Path], patterns: list[Path], known: Known
) -> Lexicon:
    terms: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in chain.from_iterable(rows_of(path) for path in term_files):
        known.prove_language(row)
        kind = one_of(row, "kind", known.kinds)
        for term in forms_of(written(row, "term"), terms.get("forms", {})):
            terms[kind][term] = row["value"]
    constructions = _ordered([_constructions(path) for path in patterns])
    frames = known.frames or tuple(dict.fromkeys(each.frame for each in constructions if each.rule))
    sets = terms["forms"] | {kind: "|".join(terms[kind]) for kind in REFUSALS}
    cues: defaultdict[str, list[Cue]] = defaultdict(list)
    for row in chain.from_iterable(rows_of(path) for path in cue_files):
        known.prove_language(row)
        cue = _cue(row, frames)
        for word in forms_of(cue.word, sets):
            cues[word].append(replace(cue, word=word))
    return Lexicon(language, {word: tuple(readings) for word, readings in cues.items()}, dict(terms), constructions)


def _constructions(path: Path) -> list[Construction]:
    return [_construction(row) for row in rows_of(path)]


def _ordered(files: list[list[Construction]]) -> tuple[Construction, ...]:
    """Frames in the order of the files; within a frame what the later file says comes first, or last (`frame+`)."""
    by_frame: defaultdict[str, list[Construction]] = defaultdict(list)
    for constructions in files:
        own: defaultdict[str, list[Construction]] = defaultdict(list)
        for each in constructions:
            own[each.row["frame"]].append(each)
        for frame, rows in own.items():
            last = frame.removesuffix(LAST)
            if frame.endswith(LAST):
                by_frame[last] = by_frame[last] + rows
            else:
                by_frame[last] = rows + by_frame[last]
    return tuple(chain.from_iterable(by_frame.values()))


def forms_of(written: str, sets: Mapping[str, str]) -> list[str]:
    """Every form that a written word stands for, in order: `{have} dit` → `a dit`, `ont dit` for have = `a|ont`."""
    forms: list[str] = []
    for alternative in _ALTERNATIVE.split(written):
        choice = _CHOICE.search(alternative)
        if choice is None:
            forms.append(" ".join(alternative.split()))
            continue
        choices = choice[1]
        if choices is None:
            choices = sets.get(choice[2], choice[2])
        for chosen in choices.split("|"):
            forms += forms_of(alternative[: choice.start()] + chosen + alternative[choice.end() :], sets)
    return forms


def _cue(row: Row, frames: tuple[str, ...]) -> Cue:
    return Cue(
        word=written(row, "word"),
        act=one_of(row, "act", ACTS),
        frames=tuple(one_of(row, "frame", frames, frame) for frame in row["frame"].split("|")),
        polarity=one_of(row, "polarity", POLARITIES, row["polarity"] or "positive"),
        basis=one_of(row, "basis", BASES) if row["basis"] else None,
        confidence=share(row, "confidence", _USUAL),
    )


def _construction(row: Row) -> Construction:
    unwritten = one_of(row, "speaker", UNWRITTEN, row["speaker"] or "elided")
    return Construction(
        row["frame"].removesuffix(LAST),
        row["rule"],
        row["pattern"],
        share(row, "confidence", 1.0),
        cast(Unwritten, unwritten),
        row,
    )


def rows_of(path: Path) -> Iterator[Row]:
    """The lines of a table in `seeds/lexicon/`, each with its place.

    Raises:
        InputError: the file cannot be read or is no CSV.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            for fields in reader:
                yield Row(path, reader.line_num, fields)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise InputError("the lexicon {file} cannot be read: {error}", file=path.name, error=error) from error

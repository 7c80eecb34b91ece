"""English: cues by their tags, then what each introduces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claimkit.extract.engine.carried import deny_antecedents
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import ANNOUNCED
from claimkit.extract.languages.en.according import according_to, in_words_of, per
from claimkit.extract.languages.en.basis import note_basis
from claimkit.extract.languages.en.leftover import claim_leftovers
from claimkit.extract.languages.en.lines import headline, transcript_lines
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.mentions import naming
from claimkit.extract.languages.en.names import kind_of, known_from
from claimkit.extract.languages.en.noun_or_verb import is_noun
from claimkit.extract.languages.en.nouns import noun_claim, reported
from claimkit.extract.languages.en.occurrence import occurrence_at
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.sentential import answered_by
from claimkit.extract.languages.en.tagged import Tagged, tagged
from claimkit.extract.languages.en.titles import is_title
from claimkit.extract.languages.en.verbs import verb
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

_SOMEBODY = pattern("somebody_before")

__all__ = ["attributions", "kind_of", "known_from", "naming", "reads_across"]

reads_across = ANNOUNCED

_CUE = re.compile(r"[VXIGMLFE]")


def attributions(text: str, lexicon: Lexicon) -> list[Found]:
    """Every attribution of an English text, in the order of its cues; those inside quotations last."""
    read = tagged(text, lexicon)
    found = _cues(read) + in_words_of(read)
    found += headline(read, found) + transcript_lines(read, found)
    found += claim_leftovers(read, found)
    deny_antecedents(found)
    for at, inner in _quoted_cues(read):
        found += _moved(inner, read.starts[at] + 1)
    _note_unnamed(read, found)
    note_basis(text, found)
    return found


_UNNAMED_HINTS = ("anonym", " be named", " be identified", "not author", "withheld")
_UNNAMED = re.compile(
    r"anonymity|anonymously|not (?:to )?be (?:named|identified)|declined to be (?:named|identified)"
    r"|not authori[sz]ed|name (?:be )?withheld|identity (?:be )?withheld"
)


def _note_unnamed(text: Tagged, found: list[Found]) -> None:
    """Where a sentence says that its speaker would not be named, the speaker is anonymous."""
    if not any(word in text.printed for word in _UNNAMED_HINTS):
        return
    within: list[tuple[int, int]] = []
    for match in _UNNAMED.finditer(text.printed):
        first, last = text.sentence(min(bisect_right(text.starts, match.start()) - 1, len(text.pieces) - 1))
        within.append((text.starts[first], text.starts[last]))
    for one in found if within else ():
        if one.speaker and not _NAME.search(one.speaker_name or ""):
            at = bisect_right(within, (one.speaker[0].start, len(text.printed) + 1)) - 1
            if at >= 0 and one.speaker[0].start < within[at][1]:
                one.speaker_kind = "anonymous"


_NAME = re.compile(r"[A-Z]\w+ [A-Z]\w+$")


def _cues(text: Tagged) -> list[Found]:
    found: list[Found] = []
    for match in _CUE.finditer(text.tags):
        one = _read(text, match.start(), _before(text, match.start(), found))
        if one is not None:
            if found and _is_part(text, found[-1], one):
                found.pop()
            found.append(one)
    return found


def _is_part(text: Tagged, before: Found, one: Found) -> bool:
    """Whether a claim is part of the next one: an account claiming to be Lee | said it rained; a charge | he denies."""
    if one.is_answer and before.cue and before.cue[0].start >= one.content[-1].end:
        return True
    if not (before.cue and before.content and one.speaker):
        return False
    inside = one.speaker[0].start < before.cue[0].start < one.speaker[0].end
    return inside and text.printed.startswith("to be ", before.content[0].start)


def _before(text: Tagged, at: int, found: list[Found]) -> Found | None:
    """The claim before a cue; before "citing" the one that holds it: the Post said Lee had vowed to leave, citing …."""
    latest = found[-1] if found else None
    if latest is None or text.word(at) not in ("citing", "quoting") or not latest.cue:
        return latest
    begin = latest.cue[0].start
    holding = (one for one in found[-_DEEP:-1] if one.content and one.content[0].start <= begin < one.content[-1].end)
    return next(holding, latest)


_DEEP = 4


def _quoted_cues(text: Tagged) -> Iterator[tuple[int, list[Found]]]:
    """What the words of a quotation ascribe to others: the whole lexicon is read, but what is less sure is left."""
    for match in _LONG.finditer(text.tags):
        piece = text.pieces[match.start()]
        if len(piece) > _FEWEST:
            quoted = text.inside(match.start())
            if _CUE.search(quoted.tags) and not is_title(piece):
                yield match.start(), [one for one in _cues(quoted) if _is_voice(quoted, one)]


def _is_voice(quoted: Tagged, one: Found) -> bool:
    """Whether an attribution inside a quotation is another's saying: no attitude of whom only a pronoun names."""
    sure = one.confidence >= (_SURE_WITH_THAT if one.rule == "that-clause" else _SURE)
    if not one.speaker or one.rule in _DOUBTFUL or not sure:
        return False
    start, end = one.speaker[0]
    word = quoted.printed[start:end].lower()
    if word == "it":
        return False  # it only shows that they have taste
    if word in _THIRD and _SOMEBODY.search(quoted.tags, 0, bisect_right(quoted.starts, start) - 1):
        return False
    pronoun = word in quoted.words.lexicon.of_kind("pronoun")
    return word not in _FIRST and not (pronoun and one.act == "express")


_FIRST = listed("first_person")
# Whom a quotation tells of before it says "she": who is meant cannot be told from outside.
_THIRD = listed("third_person")


def _moved(found: list[Found], by: int) -> list[Found]:
    """Attributions read in a part of a text, with their places in the whole."""
    for one in found:
        one.content, one.cue, one.speaker = (
            tuple(Span(start + by, end + by) for start, end in spans) for spans in (one.content, one.cue, one.speaker)
        )
        one.relays = ()
    return found


_LONG = re.compile(r"[QZ]")
_FEWEST = 30
# Constructions that are too often something else in speech.
_DOUBTFUL = frozenset(("nominal", "naming", "adverb", "passive", "about", "describe", "noun", "question"))
_SURE = 0.7
_SURE_WITH_THAT = 0.6
_BY_TAG = {"L": according_to, "E": per, "F": reported, "M": noun_claim}


def _read(text: Tagged, at: int, latest: Found | None) -> Found | None:
    """The attribution of the cue at a piece, if it is one."""
    sign = text.tags[at]
    if sign in _BY_TAG:
        return _BY_TAG[sign](text, at)
    if sign in "XG" and is_noun(text, at) and (sign == "X" or text.word(at) in text.words.nouns):
        return noun_claim(text, at)
    one = occurrence_at(text, at)
    if one is None:
        return None
    if answered := answered_by(text, one):
        return answered
    one.before = latest if latest is not None and latest.cue and latest.cue[0].start >= text.starts[one.left] else None
    return verb(text, one)

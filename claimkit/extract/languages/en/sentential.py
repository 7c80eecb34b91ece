"""Who denies or confirms what a whole clause says: the mill was sold, which the union denies (Quirk 1985 §15.57)."""

from __future__ import annotations

import re

from claimkit.extract.engine.found import ANSWERS, SENTENTIAL, Found
from claimkit.extract.languages.en.occurrence import Occurrence, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import is_clause, phrase_after
from claimkit.extract.languages.en.subjects import subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

_ANTECEDENT, _PASSIVE = pattern("sentential_antecedent"), pattern("sentential_passive")
_END, _SUBJECT = pattern("sentential_end"), pattern("sentential_subject")
_CHARGE = pattern("sentential_charge")
_NEAR = 8


def sentential(text: Tagged, one: Occurrence, cue: Cue, *, by_noun: bool = False) -> Found | None:
    """The clause before the comma, or what somebody is charged with there, denied or confirmed in the relative."""
    before = _antecedent(text, one, by_noun=by_noun)
    if before is None or not _END.match(text.tags, one.last, one.right):
        return None
    one.subject = subject_before(text, before.end(), one.first)
    return _answer(text, one, cue, before.start())


def answered_by(text: Tagged, one: Occurrence) -> Found | None:
    """The same behind a noun alone, of whom "by" names: the mill was sold, a claim rejected by the board."""
    before = text.word_or_none(one.last) == "by" and _PASSIVE.search(text.tags, max(0, one.first - _NEAR), one.first)
    cue = one.form.cues[0]
    if not before or cue.act not in ANSWERS or not text.is_of(before.start(1), "said_thing"):
        return None
    one.subject = phrase_after(text, one.last + 1, one.right)
    return _answer(text, one, cue, before.start())


def _answer(text: Tagged, one: Occurrence, cue: Cue, comma: int) -> Found | None:
    """The attribution of the clause before a comma to the occurrence's subject."""
    start = one.left + (text.tags[one.left] in "&bs")
    if one.subject is None or one.subject.kind != "written" or not is_clause(text, start, comma):
        return None
    charge = next((at for at in range(comma - 2, start - 1, -1) if text.is_of(at, "charging")), None)
    if charge is not None:
        start = next(_CHARGE.finditer(text.tags, charge + 1, comma)).end()
    elif text.is_of(comma - 1, "said_thing") or (cue.act == "deny" and text.is_of(comma - 1, "grant")):
        return None  # repeated the claim, which he denies; asked for bail, which the court denied
    return make(text, one, cue, [(start, comma)], SENTENTIAL)


def _antecedent(text: Tagged, one: Occurrence, *, by_noun: bool) -> re.Match[str] | None:
    """What stands for the clause, right before the subject of the cue."""
    for found in _ANTECEDENT.finditer(text.tags, one.left, one.first):
        which = found[1] is not None
        noun = found.start(2) if found[2] else found.start(3)
        points = not by_noun and text.word(found.start(1)) == "which" if which else text.is_of(noun, "said_thing")
        if points and _SUBJECT.fullmatch(text.tags, found.end(), one.first):
            return found
    return None

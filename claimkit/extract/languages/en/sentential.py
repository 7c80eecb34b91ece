"""Who denies or confirms what a whole clause says: the mill was sold, which the union denies (Quirk 1985 §15.57)."""

from __future__ import annotations

import re

from claimkit.extract.engine.found import SENTENTIAL, Found
from claimkit.extract.languages.en.occurrence import Occurrence, make
from claimkit.extract.languages.en.phrases import is_clause
from claimkit.extract.languages.en.subjects import subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

# The mill was sold, | which | the union denies; , a claim (that) | he denies; , something | she disputes.
_ANTECEDENT = re.compile(r",(?:(h)|D[ne]{0,3}([nXM])[Th]?|(?<=,)([gn]))(?=[DNPnKk0])")
# Nothing but when or where it was denied follows: , which he denied in court on Monday.
_ENDS = re.compile(r"R?(?:p?D?[nNy0]{1,4}){0,3}(?:[.;,)\n]|$)")
_SUBJECT = re.compile(r"(?:P|[DKk0]?[enNKk0RoXI]{1,8}(?:,[^,;:.]+,)?)R?A?R?$")
_CHARGED = re.compile(r"[po](?=[^po]*(?:[po][^po]*){0,2}$)")


def sentential(text: Tagged, one: Occurrence, cue: Cue, *, by_noun: bool = False) -> Found | None:
    """The clause before the comma, or what somebody is charged with there, denied or confirmed in the relative."""
    before = _antecedent(text, one, by_noun=by_noun)
    if before is None or not _ENDS.match(text.tags, one.last, one.right):
        return None
    one.subject = subject_before(text, before.end(), one.first)
    start = one.left + (text.tags[one.left] in "&b")
    if one.subject is None or one.subject.kind != "written" or not is_clause(text, start, before.start()):
        return None
    charge = next((at for at in range(start, before.start()) if text.is_of(at, "charging")), None)
    if charge is not None:
        start = charge + 1 + (text.tags[charge + 1] in "po")
    return make(text, one, cue, [(start, before.start())], SENTENTIAL)


def _antecedent(text: Tagged, one: Occurrence, *, by_noun: bool) -> re.Match[str] | None:
    """What stands for the clause, right before the subject of the cue."""
    for found in _ANTECEDENT.finditer(text.tags, one.left, one.first):
        noun = found.start(2) if found[2] else found.start(3)
        points = (
            text.is_of(noun, "said_thing") if found[1] is None else text.word(found.start(1)) == "which" and not by_noun
        )
        if points and _SUBJECT.fullmatch(text.tags, found.end(), one.first):
            return found
    return None

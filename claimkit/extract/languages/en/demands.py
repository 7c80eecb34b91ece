"""What a verb introduces as something to be done: vowed to, urged him to, warned of, called for, called on."""

from __future__ import annotations

from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.around import addressee_after
from claimkit.extract.languages.en.endings import before_narrator, until_end
from claimkit.extract.languages.en.occurrence import Occurrence
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import after_adverbs
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

_TO, _NOT_TO = pattern("infinitive_later"), pattern("not_to")


def infinitive(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He promised to open a school."""
    start = one.last
    matter = text.word_or_none(start) == "on" and text.tags[start + 1 : start + 2] != "y"  # agreed on a duty to pay
    if text.tags[start : start + 1] != "t" and not matter and (later := _TO.match(text.tags, start, one.right)):
        start = later.end()
    named = text.tags[start + 1 : start + 2] == "N"  # voters pledged to Holt
    if text.tags[start : start + 1] != "t" or named or _is_meant(text, one, cue):
        return None
    if text.word_or_none(start + 1) == "know" and text.tags[start + 2 : start + 3] == "W":
        one.last = start + 2
        found = until_end(text, one, cue, start + 2, "infinitive")
        return found and replace(found, act="ask")
    return until_end(text, one, cue, start, "infinitive")


def _is_meant(text: Tagged, one: Occurrence, cue: Cue) -> bool:
    """Whether a participle tells what a thing is for: hearings intended to help the town."""
    behind = one.first == one.at and text.tags[one.at - 1 : one.at] in tuple("nmX")
    return cue.word == "intend" and one.form.form == "d" and behind and text.word(one.at - 1) not in text.words.people


def directive(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """She urged the council to resign."""
    target = addressee_after(text, one.last, one.right)
    if target is None or _NOT_TO.match(text.tags, target.last) is None:
        return None
    found = until_end(text, one, cue, target.first, "directive")
    return as_demand(found)


def as_demand(found: Found | None) -> Found | None:
    """Telling somebody to do something is demanding it."""
    if found is not None and found.act in ("assert", "ask"):
        found.act = "demand"
    return found


def warned_of(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """They warned of a shortage / warned against going."""
    at = after_adverbs(text, one.last, one.right)
    target = addressee_after(text, at, one.right) if cue.act == "warn" else None
    if target is not None and text.word_or_none(target.last) in ("against", "about"):
        return until_end(text, one, cue, at, "warn-of")  # warned Hull against it
    if text.word_or_none(at) not in ("of", "against", "about"):
        return None
    return until_end(text, one, cue, at + 1, "warn-of")


def gerund(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He denied taking bribes."""
    start = one.last + (text.tags[one.last : one.last + 1] == "R")
    if text.tags[start : start + 1] not in ("g", "G") and text.word_or_none(start) not in ("being", "having"):
        return None
    one.right = before_narrator(text, start, one.right)
    return until_end(text, one, cue, start, "gerund")


def called_for(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The union called for new talks."""
    day = one.last + (text.tags[one.last : one.last + 1] in ("y", "R"))
    if text.word_or_none(day) != "for":
        return None
    if day == one.last and text.word(one.at).startswith("call"):
        one.last += 1
    return until_end(text, one, cue, day + 1, "call-for")


def called_on(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He called on the agency to wait."""
    to = cue.word == "appeal" and text.tags[one.last : one.last + 1] == "t"
    if not to and text.word_or_none(one.last) not in ("on", "upon"):
        return None
    target = addressee_after(text, one.last + 1, one.right)
    if target is None or text.tags[target.last : target.last + 1] != "t":
        return None
    one.last += 1
    return until_end(text, one, cue, one.last, "call-on")

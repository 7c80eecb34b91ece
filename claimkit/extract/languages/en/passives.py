"""Passive cues: is expected to, was told that, it is believed that."""

from __future__ import annotations

from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.around import note_outlet
from claimkit.extract.languages.en.clauses import clause
from claimkit.extract.languages.en.demands import as_demand
from claimkit.extract.languages.en.edges import main_clause, relative_end
from claimkit.extract.languages.en.endings import CONCEDING, before_joined
from claimkit.extract.languages.en.nominals import is_somebody
from claimkit.extract.languages.en.occurrence import Occurrence, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import clause_after, clause_end, phrase_after
from claimkit.extract.languages.en.quoting import quote_after, quote_before
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.subjects import subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

_ASIDE = pattern("relative_in_question")


def passive(text: Tagged, one: Occurrence) -> Found | None:
    """The attribution of a passive cue: to the agent after "by", else to nobody."""
    if any(text.is_of(at, "possible") for at in range(one.first, one.at)):
        return None  # might have been expected to
    cue = next((cue for cue in one.form.cues if "passive" in cue.frames), None)
    told = next((cue for cue in one.form.cues if {"addressee", "directive", "of"} & set(cue.frames)), None)
    spoken_to = subject_before(text, one.left, one.first)
    one.subject, end = _agent(text, one)
    if text.tags[end : end + 2] == "sG" and spoken_to is not None:
        if one.subject.kind == "written":
            note_outlet(text, one, one.subject.first, one.subject.last)
        one.subject, one.at, one.last = spoken_to, end + 1, end + 2
        cue = one.form.cues[0]
        return quote_before(text, one, cue) or quote_after(text, one, cue) or clause(text, one, cue)
    if told is not None and spoken_to is not None and text.is_of(one.at, "felt"):
        one.subject = spoken_to
        return clause(text, one, replace(told, act="express"))
    one.passed = spoken_to
    if one.subject.kind == "written" and (denial := _denied_by(text, one)):
        return denial
    return _told(text, one, told, end) or _accused(text, one, told, end) or _said(text, one, cue, end)


def _agent(text: Tagged, one: Occurrence) -> tuple[Subject, int]:
    """Who is named behind "by", else nobody; and the piece behind that."""
    agent = text.word_or_none(one.last) == "by" and phrase_after(text, one.last + 1, one.right, appositions=False)
    return (agent, agent.last) if agent else (Subject(0, 0, "nobody"), one.last)


# A name and the auxiliaries behind it.
_NAMED = frozenset("NABR")


def _denied_by(text: Tagged, one: Occurrence) -> Found | None:
    """The charge that it rained was rejected by the agency: what is denied stands before the verb."""
    cue = next((cue for cue in one.form.cues if cue.act == "deny"), None)
    left = one.left
    while left < one.first and text.tags[left] in "&b,sR":
        left += 1
    if cue is None or one.first - left < 2 or text.is_of(left, "pointing_back") or "V" in text.tags[left : one.first]:
        return None
    if set(text.tags[left : one.first]) <= _NAMED and cue.word == "deny":
        return None  # Bo Yu was denied by the goalkeeper
    if is_somebody(text, left, one.first):
        return None  # the mayor had been rejected by the voters
    return make(text, one, cue, [(left, one.first)], "denied-by")


def _told(text: Tagged, one: Occurrence, told: Cue | None, end: int) -> Found | None:
    """Drivers were told that the pass was shut / to turn back; Lee was asked, “…”."""
    asks = next((cue for cue in one.form.cues if cue.act == "ask" and "wh" in cue.frames), None)
    if asks is not None and (question := quote_after(text, replace(one, last=end), asks)):
        question.cue = (text.span(one.at, one.last),)
        return question
    if asks is not None and (text.tags[end : end + 1] == "W" or text.word_or_none(end) == "if"):
        return make(text, one, asks, [(end, clause_end(text, end, one.right))], "passive")
    if told is None or (one.negated and end == one.last):
        return None  # they were never told that the wall could fail: nobody said so
    if start := clause_after(text, end, one.right, that_only=True):
        return make(text, one, told, [(start, clause_end(text, start, one.right))], "passive")
    if "directive" in told.frames and "passive" not in told.frames and _opens_infinitive(text, end):
        opens = text.tags[one.left] in "ps" and "," not in text.tags[one.left : one.first]
        right = main_clause(text, end, one.right) if opens else one.right  # After the clerk was told to go, | he left
        return as_demand(make(text, one, told, [(end, clause_end(text, end, right))], "passive"))
    return None


def _accused(text: Tagged, one: Occurrence, told: Cue | None, end: int) -> Found | None:
    """The firm was accused by Ann Lee of lying: who accuses ends before the last "of" that no name follows."""
    of = text.tags.rfind("o", one.last + 1, end + 1)
    if told is None or "of" not in told.frames or of < 0 or one.passed is None:
        return None
    if one.subject is None or text.tags[of + 1 : of + 2] in ("N", "K", ""):
        return None
    one.subject = replace(one.subject, last=of)
    parts = [(one.passed.first, one.passed.last), (of, before_joined(text, of, clause_end(text, of, one.right)))]
    return make(text, one, told, parts, "passive")


def _said(text: Tagged, one: Occurrence, cue: Cue | None, end: int) -> Found | None:
    """It is said that the king died / the king is said to be dead."""
    if cue is None:
        return None
    if text.tags[end : end + 1] == "T":
        return make(text, one, cue, [(end + 1, clause_end(text, end + 1, one.right))], "passive")
    if _opens_infinitive(text, end) and one.passed is not None and not _will_say(text, one, end + 1):
        conceding = text.word_or_none(one.passed.first - 1) in CONCEDING
        right = main_clause(text, end, one.right) if conceding else one.right
        ends = {"h": relative_end}.get(text.tags[one.passed.first - 1 : one.passed.first], clause_end)
        parts = [(one.passed.first, one.passed.last), (end, ends(text, end, right))]
        return make(text, one, cue, parts, "passive")
    return None


def _will_say(text: Tagged, one: Occurrence, at: int) -> bool:
    """Whether an infinitive says something, which nobody has said yet: expected to announce that it rained."""
    return text.takes(at, "quote") and clause_after(text, at + 1, one.right, that_only=True) is not None


def _opens_infinitive(text: Tagged, at: int) -> bool:
    """Whether an infinitive follows, and not to whom something is: recommended to Ann Lee."""
    return text.tags[at : at + 1] == "t" and text.tags[at + 1 : at + 2] not in tuple("DNKPk")


def asked(text: Tagged, one: Occurrence) -> Found | None:
    """Asked whether it rained, she …: the question of somebody who is not named, or who is after "by"."""
    one.subject, end = _agent(text, one)
    if one.subject.last - one.subject.first == 1 and text.is_of(end - 1, "asked_by"):
        one.subject = Subject(one.at, one.at, "nobody")  # asked by email whether it rained
    end += text.tags[end : end + 1] == "R"
    if text.tags[end : end + 1] != "W" and text.word_or_none(end) not in ("if", "about"):
        return None
    start = end + (text.word(end) == "about")
    if start > end and text.is_of(start, "pointing_back"):
        return None
    aside = _ASIDE.match(text.tags, start, one.right)
    comma = text.tags.find(",", aside.end() if aside else start, one.right)
    last = comma if comma > start + 1 else clause_end(text, start, one.right)
    cue = next(cue for cue in one.form.cues if cue.act == "ask")
    return make(text, one, cue, [(start, last)], "asked")

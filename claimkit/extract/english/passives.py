"""Passive cues: is expected to, was told that, it is believed that."""

from __future__ import annotations

from claimkit.extract.english.frames import as_demand
from claimkit.extract.english.occurrence import Occurrence, make
from claimkit.extract.english.phrases import Subject, clause_after, clause_end, phrase_after, subject_before
from claimkit.extract.english.quoting import quote_before
from claimkit.extract.english.tagged import Tagged
from claimkit.extract.found import Found


def passive(x: Tagged, one: Occurrence) -> Found | None:
    """The attribution of a passive cue: to the agent after "by", else to nobody."""
    cue = next((cue for cue in one.form.cues if "passive" in cue.frames), None)
    told = next((cue for cue in one.form.cues if {"addressee", "directive", "of"} & set(cue.frames)), None)
    end = one.last
    one.subject, spoken_to = Subject(0, 0, "nobody"), subject_before(x, one.left, one.first)
    if x.word_or_none(end) == "by" and (agent := phrase_after(x, end + 1, one.right, appositions=False)):
        one.subject, end = agent, agent.last
    if x.tags[end : end + 2] == "sG" and spoken_to is not None:
        one.subject, one.at, one.last = spoken_to, end + 1, end + 2
        return quote_before(x, one, one.form.cues[0])
    if told is not None and (start := clause_after(x, end, one.right, that_only=True)):
        return make(x, one, told, [(start, clause_end(x, start, one.right))], "passive")
    if cue is None:
        if told is None or "directive" not in told.frames or x.tags[end : end + 1] != "t":
            return None
        return as_demand(make(x, one, told, [(end, clause_end(x, end, one.right))], "passive"))
    if x.tags[end : end + 1] == "T":
        return make(x, one, cue, [(end + 1, clause_end(x, end + 1, one.right))], "passive")
    if x.tags[end : end + 1] == "t" and spoken_to is not None:
        parts = [(spoken_to.first, spoken_to.last), (end, clause_end(x, end, one.right))]
        return make(x, one, cue, parts, "passive")
    return None

"""What is said set into a relative clause, or with its cue in "as": which, he said, was; as the Post reported."""

from __future__ import annotations

from bisect import bisect_right

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.agreement import can_speak
from claimkit.extract.languages.en.around import addressee_after
from claimkit.extract.languages.en.edges import behind_joint, relative_end
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.occurrence import Occurrence, Parts, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import after_adverbs, clause_end, is_clause, phrase_after
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

_GOES_ON, _TO_COMMA, _WHOM = pattern("awaited_verb"), pattern("to_comma"), pattern("whom")

# How sure a cue must be.
_SURE = 0.7


def embedded(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The mill, which he said was built in May: the relative and its verb, with the cue between."""
    relative = _relative_before(text, one)
    if relative < 0 or cue.confidence < _SURE or one.negated:
        return None
    start = one.last + text.tags.startswith("y", one.last)  # who many said Monday | had lied
    if _GOES_ON.match(text.tags, start, one.right) is None:
        return None
    end = relative_end(text, start, one.right)
    return make(text, one, cue, [(relative, relative + 1), (start, end)], "embedded")


_PAUSES = (",", "-")
_BEFORE_AS = tuple(",-&b(")


def as_said(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """As the Post reported, it rained. / It rained, as noted by Ann Lee, for a week."""
    states = "clause" in cue.frames or cue.frames == ("quote",)  # not: as she showed, as the crowd applauded
    opened = _as_before(text, one) if states and not one.negated else -1
    if opened < 0:
        return None
    told = addressee_after(text, one.last, one.right) if "addressee" in cue.frames else None
    last = after_adverbs(text, told.last if told else one.last, one.right)
    last -= text.tags[last - 1] == ","
    closed = _TO_COMMA.match(text.tags, last, one.right)
    if closed is None or text.tags[closed.end() + 1 : closed.end() + 2] in ("Q", "Z"):
        return None  # As Ann Lee put it, “…”
    parts = _beside_aside(text, one, opened, closed.end())
    return make(text, one, cue, parts, "as-said") if parts else None


def _beside_aside(text: Tagged, one: Occurrence, opened: int, closed: int) -> Parts:
    """The clause before the aside [opened, closed), the one behind it, or both where the aside parts a clause."""
    tags, left = text.tags, behind_joint(text, one.left, opened)
    parts: Parts = []
    if opened - left > 1 and tags[opened - 1] in _PAUSES:
        parts.append((left, opened - 1))
    if tags[closed : closed + 1] in _PAUSES:
        parts.append((closed + 1, clause_end(text, closed + 1, one.right)))
    waits = tags[opened - 2] in "AB"  # it is, as your paper said, | a loss
    if len(parts) == 2 and is_clause(text, *parts[0]) and not (waits or _GOES_ON.match(tags, closed + 1)):
        del parts[1]
    return parts if any(is_clause(text, *part) for part in parts) or len(parts) == 2 else []


def _as_before(text: Tagged, one: Occurrence) -> int:
    """Where "as" opens the aside of the cue, and its subject is set; -1 where none does."""
    if one.subject is None or text.word_or_none(one.at - 1) == "as":
        agent = phrase_after(text, one.last + 1, one.right)
        by_agent = one.form.form == "d" and text.word_or_none(one.last) == "by"
        if not by_agent or agent is None or not can_speak(text, agent):
            return -1
        one.subject, opened = agent, one.at - 1
    else:
        opened = one.subject.first - 1 if one.subject.kind == "written" else -1
    if opened < one.left or text.word(opened) != "as":
        return -1
    return opened if opened == one.left or text.tags[opened - 1] in _BEFORE_AS else -1


def _relative_before(text: Tagged, one: Occurrence) -> int:
    """The relative pronoun right before the subject of the cue; -1 where there is none."""
    subject = one.subject
    if subject is None or subject.kind != "written" or subject.relative is not None:
        return -1
    before = subject.first - 1
    if before < one.left or subject.last > one.first or one.infinitive:
        return -1
    if text.tags[before] == "h":
        return before
    governed = before > one.left and text.tags[before - 1] in "nNMmXK),0"
    if text.tags[before] == "T":
        return before if governed and text.tags[before - 1] != "," else -1
    return -1


def told_already(text: Tagged, one: Occurrence, at: int) -> bool:
    """Whether who said a quotation stands before it too: telling the board, “It is late,” he said."""
    before, subject = one.before, one.subject
    if before is None or subject is None or text.tags[subject.first : subject.last] != "P" or not before.speaker:
        return False
    spoke = text.printed[slice(*before.speaker[0])].lower()
    finite = text.tags[bisect_right(text.starts, before.cue[0].start) - 1] in "GV"
    covers = before.cue[0].start < text.starts[at] < before.content[-1].end
    return covers and finite and spoke not in _PERSONAL - {text.word(subject.first)}


# Who else is meant by another pronoun: he called it “late,” | she said.
_PERSONAL = listed("third_person")


def only_asks(text: Tagged, one: Occurrence) -> bool:
    """Whether only who was asked or told follows the cue: asked the mayor, told Hull's radio in a talk on Monday."""
    whom = _WHOM.match(text.tags, one.last, one.right)
    if whom is None:
        return False
    if whom.end() == one.right and text.is_of(one.at, "asking"):
        return True
    told = any(frame == "addressee" for frame, _ in one.form.frames)
    return told and text.tags[whom.end() : whom.end() + 1] in "pyesVv,.\n"

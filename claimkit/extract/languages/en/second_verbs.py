"""Where a content ends before the narrator goes on: with another verb of its speaker's, or with who denied it."""

from __future__ import annotations

import re

from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.tagged import Tagged

_INFINITE, _BEHIND_INFINITE, _BEHIND_MODAL = pattern("infinite"), pattern("behind_infinite"), pattern("behind_modal")
_REJOINDER, _AS_HAS, _PLURAL_JOINT = pattern("rejoinder"), pattern("as_has"), pattern("plural_joint")
_TELLS, _BEEN, _THING = pattern("tells"), pattern("been"), pattern("thing_as_subject")
_JUDGED, _SAID_SOMEBODY = pattern("judged_by_verb"), pattern("said_somebody")

_OTHER_CLAUSE = re.compile(r"[BAVeThWsQZ:;]")


def before_second_verb(text: Tagged, start: int, right: int) -> int:
    """Where the pieces [start, right) of a content end before a past verb that cannot go on from its own."""
    if (
        start < right
        and _INFINITE.match(text.tags, start, right)
        and (verb := _BEHIND_INFINITE.search(text.tags, start + 1, right))
    ):
        finite = {"A", "B"}.intersection(text.tags[start : verb.start()])
        told = text.word(verb.end() - 1).endswith("ed") or text.is_of(verb.end() - 1, "singular_auxiliary")
        right = verb.start() if told and not finite else right
    tags = text.tags[start:right]
    if "&" not in tags and "b" not in tags and _OPENS.search(tags) is None:
        return right
    for joint in _BEHIND_MODAL.finditer(text.tags, start + 1, right):
        if _is_of_speaker(text, start, joint):
            return joint.start()
    as_has = _AS_HAS.search(text.tags, start + 1, right)
    right = as_has.start() if as_has else right
    right = _before_plural(text, start, right)
    who = rejoinder(text, start + 1, right)
    return text.tags.rindex(",", start, who.first) if who is not None else right


def _before_plural(text: Tagged, start: int, right: int) -> int:
    """Where a content of one singular verb ends before a plural one, which goes on from whoever it is told of."""
    joint = _PLURAL_JOINT.match(text.tags, start, right)
    if joint is None or not text.is_of(joint.end() - 1, "plural_auxiliary"):
        return right
    verbs = [at for at in range(start, joint.start(1)) if text.tags[at] in "AB"]
    return joint.start(1) if any(text.is_of(at, "singular_auxiliary") for at in verbs) else right


def rejoinder(text: Tagged, start: int, right: int) -> Subject | None:
    """Who is told behind a comma to have denied what was said before."""
    for found in _REJOINDER.finditer(text.tags, start, right):
        if text.denies(found.end() - 1):
            which = text.word(found.start(1) - 1)
            return Subject(*found.span(1)) if which == "which" or which in text.words.nouns else None
    return None


_OBJECT = re.compile(r"p?[Dk]")
_OPENS = re.compile(r",(?:[sh]|D[XMn])")


def _is_of_speaker(text: Tagged, start: int, joint: re.Match[str]) -> bool:
    """Whether the verb behind "and" or "but" goes on from whoever speaks, and not from a verb of the content."""
    verb = joint.end() - 1
    word = text.word(verb)
    if text.is_of(verb, "withholding") and text.word_or_none(verb + 1) == "no":
        return True  # the wall fell | but gave no proof
    if word == "has":
        return _is_of_modal(text, start, joint.start())  # said it would rain, and to date has built no roof
    if not word.endswith("ed") or word.endswith("eed"):
        return False
    told = _TELLS.match(text.tags, verb) is not None or _has_object(text, verb)
    asks = text.tags[start] == "W"  # queried why they had left | and directed the clerk to go
    # Behind "be" or "been" stands a participle, with which no active verb goes on.
    left_open = told and (asks or _BEEN.search(text.tags, start, joint.start()) is not None)
    return left_open or _is_of_modal(text, start, joint.start()) or _needs_a_person(text, start, joint)


def _has_object(text: Tagged, verb: int) -> bool:
    """Whether a verb that no passive one goes on with has its object: and ruled out a strike, and blamed the mayor."""
    acts = text.denies(verb) or text.is_of(verb, "demanding")
    return acts and not text.is_of(verb, "giving") and _OBJECT.match(text.tags, verb + 1) is not None


def _needs_a_person(text: Tagged, start: int, joint: re.Match[str]) -> bool:
    """Whether a second verb is of an act that only people do, behind what a thing does."""
    if not text.is_of(joint.end() - 1, "demanding"):
        return False
    subject = _THING.match(text.tags, start, joint.start())
    if subject is None or text.word(subject.end() - 1) in text.words.people:
        return False
    somebody = read_phrase(text.printed_at(start, subject.end()), text.words.lexicon)
    return somebody is None or not somebody.sure


def _is_of_modal(text: Tagged, start: int, end: int) -> bool:
    """Whether the last verb before a joint is one in its base form behind a modal."""
    modal = next((at for at in range(end - 2, start - 1, -1) if text.is_of(at, "modal")), end)
    return modal < end and not _OTHER_CLAUSE.search(text.tags, modal + 1, end)


def reports(text: Tagged, verb: int, least: float) -> bool:
    """Whether a verb states a clause without "that": and said the road was shut."""
    return any("clause" in cue.frames and cue.confidence >= least for cue in text.cues(verb))


def judges(text: Tagged, verb: int) -> bool:
    """Whether a verb is a judgement of its own: and accused him of, and described it as."""
    frames = {frame for cue in text.cues(verb) for frame in cue.frames}
    judged = _JUDGED.match(text.tags, verb + 1) if frames & {"of", "describe", "naming"} else None
    return judged is not None and (text.tags[judged.end() - 1] != "o" or "of" in frames)


_DOING = ("pg", "pG")


def goes_on(text: Tagged, first: int, joint: int) -> bool:
    """Whether a possible cut is none: before what is done, an attitude told behind a dash, a number of a name's."""
    tags = text.tags
    if tags.startswith("s", joint):
        return text.word(joint) not in ("as", "while", "though", "although")
    if tags.startswith("G", joint) and tags[first] == "-":
        return not is_told(text, joint)
    if tags.startswith("&0", joint):
        # and 34-year state Sen. Lee; said the mill and others have failed; not: and others say
        return "-" in text.pieces[joint + 1] or _SAID_SOMEBODY.search(tags, 0, joint) is not None
    return tags.startswith(_DOING, joint) and not did_besides(text, first, joint)


def did_besides(text: Tagged, comma: int, joint: int) -> bool:
    """Whether a preposition and a participle tell what the speaker did: said it had a bid, | without naming the bidder.

    Not: , by naming; but: was “late,” | before leaving.
    """
    return text.word(joint) == "without" or (text.tags[comma - 1] in "QZ" and text.is_of(joint, "as_one_spoke"))


def tells_of_speaker(text: Tagged, auxiliary: int) -> bool:
    """Whether the narrator goes on: but has said that; but did not say when; but would not elaborate."""
    if text.tags[auxiliary : auxiliary + 3] not in ("A!I", "A!X"):
        return text.word(auxiliary) in ("has", "have")
    unsaid = auxiliary + 2
    did = text.word(auxiliary) == "did" and reports(text, unsaid, 0)
    return did or (text.word(auxiliary) in ("did", "would") and text.is_of(unsaid, "saying"))


def is_told(text: Tagged, verb: int) -> bool:
    """Whether a cue is no attitude."""
    return all(cue.act != "express" for cue in text.cues(verb))

"""Whose verb a participle is: adding that, a letter saying that, in denying that."""

from __future__ import annotations

from dataclasses import replace

from claimkit.extract.languages.en.agreement import is_plural
from claimkit.extract.languages.en.leading import leading_subject
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.occurrence import Occurrence, find_subject, shares_speaker
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import phrase_after
from claimkit.extract.languages.en.second_verbs import rejoinder
from claimkit.extract.languages.en.subject import Subject, name_of
from claimkit.extract.languages.en.subjects import subject_before
from claimkit.extract.languages.en.tagged import Tagged

_RELATIVE_BEFORE, _NEARER = pattern("relative_before"), pattern("subject_of_joined_verb")
_DOING_AND, _LIGHT, _IN_RELATIVE = pattern("doing_and"), pattern("light"), pattern("object_in_relative")
_RELEASED, _SHOWN, _WRITTEN_TO = pattern("released"), pattern("shown"), pattern("written_to")
_ISSUED = pattern("issued")


def take_subject(text: Tagged, one: Occurrence) -> None:
    """Find whose verb it is; of a participle behind a preposition it is the subject of the sentence."""
    if text.tags[one.at] != "G":
        find_subject(text, one)
    elif one.at > one.left + 1 and text.is_of(one.first - 1, "beside_act") and not text.is_of(one.at, "citing"):
        relative = _RELATIVE_BEFORE.search(text.tags, one.left, one.first - 1)
        one.subject = (
            subject_before(text, one.left, relative.start() + 1)
            if relative
            else leading_subject(text, one.left, one.first - 1)
        )
        if one.subject is not None and text.is_any(one.subject.last, "possible", "advised"):
            one.subject = None  # she could end it by saying that
    else:
        _take_participle(text, one)


def _take_participle(text: Tagged, one: Occurrence) -> None:
    """After a comma, "adding that", who spoke before speaks on; in "a letter saying that" the letter speaks."""
    if text.is_of(one.at - 1, "having"):
        return  # have admitting privileges
    group = text.tags[one.first : one.at]
    start = one.at
    while start > one.left and text.tags[start - 1] in "RF":
        start -= 1
    if "B" in group or "A" in group:
        find_subject(text, one)
    elif one.at == one.left and text.tags[one.last : one.last + 1] == "T":
        _take_opening(text, one)
    elif text.tags[start - 1 : start] in (",", "", "\n", ".", "-", "&", "b", "Q", "Z", "q", ")") or one.at == one.left:
        joined = _DOING_AND.search(text.tags, one.left, start)
        start = joined.end(1) if joined else start
        near = _NEARER.search(text.tags, one.left, start)
        if near and (text.tags[near.end() - 1] != "V" or text.tags[near.start() - 1] != ","):
            one.subject = Subject(*near.span(1))  # not: it rained, | Lee said, adding
            return
        one.subject = rejoinder(text, one.left, one.at + 1) or _witnessed(text, one, start) or _speaks_on(text, one)
        if one.subject is None and one.at == one.left and text.tags[one.last : one.last + 1] == ",":
            one.subject = Subject(one.at, one.at, "shared")
    elif one.at == one.left + 1 and text.tags[one.left] == "p":
        _take_opening(text, one)
    else:
        before = _before_light_verb(text, one)
        one.subject = _issuer(text, one, subject_before(text, one.left, before))
        if one.subject is not None and _is_thing(text, one, one.subject):
            one.subject = None


def _speaks_on(text: Tagged, one: Occurrence) -> Subject | None:
    """Whose a participle behind a comma is: who spoke before in the sentence, else its subject."""
    shared = Subject(one.at, one.at, "shared") if one.before else None
    return shared if shares_speaker(text, one) else leading_subject(text, one.left, one.at) or shared


def _witnessed(text: Tagged, one: Occurrence, start: int) -> Subject | None:
    """Whom somebody remembers or saw, with an apposition: readers remember the clerk, Eva Holm, | swearing that."""
    if text.tags[start - 1 : start] != ",":
        return None
    seen = next((at for at in range(start - 2, one.left, -1) if text.is_of(at, "witnessing")), -1)
    who = phrase_after(text, seen + 1, start) if seen > 0 else None
    return who if who is not None and who.last == start - 1 else None


def _before_light_verb(text: Tagged, one: Occurrence) -> int:
    """Where the group of a participle begins: with "keep", or with a verb whose bare object does not speak."""
    if text.is_of(one.first - 1, "continuing"):
        return one.first - 1
    light = _LIGHT.search(text.tags, one.left, one.first)
    return light.start() if light and text.is_of(light.start(), "light_verb") else one.first


def _is_thing(text: Tagged, one: Occurrence, subject: Subject) -> bool:
    """Whether a participle's noun is a thing that the verb before has as its object: left it | thinking that."""
    if subject.first <= one.left or text.tags[subject.first - 1] not in "vVeIXn":
        return False
    if text.word(subject.first) == "it":
        return True
    attitude = one.form.cues[0].act == "express" and text.tags[subject.first] == "D"
    return attitude and text.word(subject.last - 1) not in text.words.people


def _issuer(text: Tagged, one: Occurrence, subject: Subject | None) -> Subject | None:
    """Who speaks by a participle behind a noun: who issued the statement, or those who are named behind "with"."""
    if subject is None or subject.kind != "written":
        return subject
    named = _named_by_verb(text, one, subject)
    if named is not None:
        return named
    written = _WRITTEN_TO.search(text.tags, one.left, subject.first)
    to_whom = subject.first - (text.word(subject.first - 1) == "to") - 1
    if written is not None or text.is_of(to_whom, "corresponding"):
        verb = written.start() if written else to_whom
        while text.tags[verb - 1] in "AR" and verb > one.left:
            verb -= 1
        return subject_before(text, one.left, verb) or subject
    for verb in range(subject.first + 1, subject.last - 1):
        if text.is_of(verb, "issuing") and text.tags[verb - 1] in "NnMm":
            return subject_before(text, one.left, verb) or subject
    issued = _ISSUED.search(text.tags, max(one.left, subject.first - 2), subject.last)
    if issued and text.is_of(issued.start(), "issuing"):
        return subject_before(text, one.left, issued.start()) or subject
    places = [at for at in range(subject.first, subject.last - 1) if text.word(at) == "with"]
    return replace(subject, first=places[-1] + 1) if places else _owner(text, subject)


def _owner(text: Tagged, subject: Subject) -> Subject:
    """Whose a thing is that cannot speak, else the phrase itself: Ann Lee’s speech; not Sunday’s talk."""
    owner = replace(subject, last=text.tags.rfind("K", subject.first, subject.last - 1) + 1)
    if not owner.last or read_phrase(name_of(text, subject), text.words.lexicon) is not None:
        return subject
    day = name_of(text, owner).lower() in text.words.lexicon.of_kind("not_name")
    return subject if day else owner


def _named_by_verb(text: Tagged, one: Occurrence, subject: Subject) -> Subject | None:
    """Whom the words before the participle tell: recorded | him instructing, | a letter was sent as …, stating."""
    if (shown := _SHOWN.match(text.tags, subject.first, subject.last)) and text.is_of(shown.end() - 2, "scene"):
        return replace(subject, first=shown.end())
    if subject.last - subject.first > 1 and text.is_of(subject.last - 1, "object_pronoun"):
        return replace(subject, first=subject.last - 1)
    inside = _IN_RELATIVE.search(text.tags, one.left, one.first + 1)
    if inside is not None and inside.end() == one.first and is_plural(text, one.first - 1):
        return Subject(*inside.span(1))
    released = _RELEASED.search(text.tags, one.left, subject.first)
    return Subject(*released.span(1)) if released else None


def take_mover(text: Tagged, one: Occurrence) -> None:
    """The palace moved quickly to deny that it rained: the sentence's subject, not what stands before "to"."""
    before = one.subject.first - 1 if one.subject is not None else -1
    if before < one.left or text.tags[before] in "ptB":
        one.subject = leading_subject(text, one.left, one.first) or one.subject


def _take_opening(text: Tagged, one: Occurrence) -> None:
    """In denying that it rained, the agency …: whom the main clause is about speaks, up to the comma before."""
    one.subject = leading_subject(text, one.left, one.right)
    comma = one.subject.first - 1 if one.subject is not None else -1
    if comma > one.last and text.tags[comma] == ",":
        one.right = comma
    else:
        one.subject = None

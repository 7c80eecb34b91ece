"""Whom a sentence is about: the subject it opens with."""

from __future__ import annotations

from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import REACH, Subject
from claimkit.extract.languages.en.tagged import Tagged

_LEADING, _DATELINE, _APPOSED_NAME = pattern("leading"), pattern("dateline"), pattern("apposed_name")
_OWNED_NAME, _BASED, _ACTED_ON = pattern("owned_name"), pattern("based_at"), pattern("acted_on")


def leading_subject(text: Tagged, left: int, at: int) -> Subject | None:
    """The subject a sentence opens with, for a cue that shares it."""
    dated = _DATELINE.match(text.tags, left, at)
    if dated and (text.tags[dated.end() - 1] == "-" or text.pieces[left].isupper()):
        left = dated.end()
    based = _BASED.match(text.tags, left, at)
    left = left if based is None else based.end()
    found = _LEADING.match(text.tags, left, min(at, left + REACH))
    if not found or not found.group(1):
        return None
    first, last = found.span(1)
    if "." in text.pieces[first].rstrip()[1:] and text.tags[first - 1 : first] == "," and text.tags[last] == ",":
        return leading_subject(text, last + 1, at)  # at a rally in Paros, Ill., | Ann Lee
    if text.tags[first : last + 1] == "ND" and first == left:
        return None  # Cool the debate
    acted = _ACTED_ON.search(text.tags, first, last)
    if acted and not text.is_of(acted.start(1), "naming_participle"):
        return Subject(first, acted.start(1))
    behind = _APPOSED_NAME if text.tags.startswith(",", last) else _OWNED_NAME
    apposed = behind.match(text.tags, last, at)
    return Subject(first, apposed.end() if apposed else last)


def is_object(text: Tagged, subject: Subject, at: int, infinitive: bool) -> bool:
    """Whether a phrase before a verb at `at` belongs to another: to oust | Holt, proposed; missed a chance | to say."""
    if subject.kind != "written":
        return False
    first, last = subject.first, subject.last
    if text.tags[at - 1] == "," and last == at - 1 and text.tags[first - 2 : first] in ("tv", "tn", "tI"):
        return True
    governed = text.tags[first - 1 : first] in tuple("vVeIX") and text.tags[first] in "D0"
    return infinitive and governed and text.word(last - 1) not in text.words.people and "h" not in text.tags[last:at]

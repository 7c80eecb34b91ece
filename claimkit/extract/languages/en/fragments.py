"""Quoted words inside a narrator's clause whose verb is no cue: given to the clause's subject, with the verb as cue."""

from __future__ import annotations

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.agreement import agrees, can_speak
from claimkit.extract.languages.en.occurrence import ascribed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import RELATIVE_VERBS
from claimkit.extract.languages.en.subjects import Subject, leading_subject, subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.extract.languages.en.titles import is_sentence, is_title

_VERB = pattern("verb_before_quotation")

_AUXILIARY = frozenset("RA!BFy")
_FAR = 16


def quoted_fragment(text: Tagged, at: int) -> Found | None:
    """He opposes “any new tax on bread” / aides shouting “let him speak”: the verb's subject speaks."""
    left = max(text.sentence(at)[0], at - _FAR)
    found = _VERB.search(text.tags, left, at)
    if found is None or is_title(text.pieces[at]):
        return None
    verb = found.start()
    if _says_nothing(text, verb) or any(text.is_any(step, "titling", "inscribing") for step in range(verb, at)):
        return None
    forms = text.words.forms.get(text.word(verb), ())
    subject = _subject(text, text.sentence(at)[0], verb)
    if subject is None or subject.kind != "written" or not can_speak(text, subject):
        return None
    bare = bool(forms) and forms[0].form == "b" and text.tags[verb - 1 : verb] not in ("A", "!", "R")
    if bare and not agrees(text, subject, "b"):
        return None
    that = text.tags.rfind("T", verb, at)
    start = (verb if text.tags[that + 1] in RELATIVE_VERBS else max(verb, that)) + 1
    if text.tags[at - 1 : at + 1] == ",Z" and is_sentence(text.pieces[at]):
        start = at  # reacted coolly to it, | “We fear …”
    return ascribed(text, subject, [(verb, verb + 1)], [(min(start, at), at + 1)], "quote-fragment")


def _says_nothing(text: Tagged, verb: int) -> bool:
    """Whether the word is a noun, "a public-records request", or opens a purpose, "to see if"."""
    before = text.tags[verb - 1 : verb]
    noun = text.tags[verb] == "X" and before in ("n", "-", "K", "k")
    return noun or (text.word(verb) == "see" and text.word_or_none(verb + 1) in ("if", "whether"))


def _subject(text: Tagged, left: int, verb: int) -> Subject | None:
    """The phrase before the verb's group; for a participle or a second verb, the subject the sentence opens with."""
    first = verb
    while first > left and text.tags[first - 1] in _AUXILIARY:
        first -= 1
    group = text.tags[first:verb]
    if (text.tags[verb] in "Ve" and "B" in group) or (text.tags[verb] in "gG" and "!" in group):
        return None  # it is portrayed as “…”: by nobody; not campaigning “…”
    if any(text.is_of(at, "supposing_clause") for at in range(left, min(left + 2, first))):
        return None  # unless it ends the race, “…”
    if first - 1 > left and text.tags[first - 1] in "hT" and text.tags[first - 2] in "nMXmk":
        return None  # an article that included “…”
    if text.tags[verb] in "Gg" and first == verb:
        return leading_subject(text, left, verb)
    subject = subject_before(text, left, first)
    if subject is None or subject.kind == "shared":
        return leading_subject(text, left, verb)
    return subject

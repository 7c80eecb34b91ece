"""A cue where it stands: its verb group, its sentence and its subject; and the attribution made from it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.negation import negate
from claimkit.extract.engine.quotations import once
from claimkit.extract.languages.en.agreement import is_proper
from claimkit.extract.languages.en.around import note_around
from claimkit.extract.languages.en.leading import is_object, leading_subject
from claimkit.extract.languages.en.names import kind_of
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import Subject, name_of, span_of
from claimkit.extract.languages.en.subjects import subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.extract.languages.en.vocabulary import Form
from claimkit.language.lexicons import Cue
from claimkit.records import Hop

_NEARER, _IN_RELATIVE, _TOLD_OF = pattern("nearer_subject"), pattern("second_verb_in_relative"), pattern("told_of")
_ONLY_WHEN = pattern("only_when")

Parts = list[tuple[int, int]]
_GROUP = frozenset("RA!BFy")
# How a construction changes the confidence of its cue.
WEIGHT = {"clause-before": 0.95, "passive": 0.7}


@dataclass(slots=True)
class Occurrence:
    """A cue verb at piece `at`, its group [first, last) with auxiliaries and particle, in a sentence [left, right)."""

    at: int
    first: int
    last: int
    left: int
    right: int
    form: Form
    negated: bool
    passive: bool
    infinitive: bool
    subject: Subject | None = None
    before: Found | None = None
    relays: tuple[Hop, ...] = field(default=())
    basis: str | None = None
    passed: Subject | None = None


# Of which another occurrence is made, to try a construction on.
values_of = attrgetter(*(value.name for value in fields(Occurrence)))


def occurrence_at(text: Tagged, at: int) -> Occurrence | None:
    """The cue verb at a piece with its group; None where a particle that it needs does not follow."""
    form, last = _form(text, at)
    if form is None:
        return None
    left, right = text.bracketed(at)
    first, tags = at, text.tags
    while first > left and (tags[first - 1] in _GROUP or _counts(text, first - 1)):
        first -= 1
    while first < at and tags[first] in "yR" and first > left and tags[first - 1] == "p":
        first += 1
    if first < at and tags[first] == "R" and tags[first - 1 : first] == "D":
        first += 1
    group = tags[first:at]
    nor = first > left and text.word(first - 1) in ("nor", "neither")
    first -= nor
    if yet := tags[first - 1 : first] == "t" and tags[first - 3 : first - 2] == "A" and text.word(first - 2) == "yet":
        first -= 3  # the firm | has yet to say
    passive = form.form == "d" and "B" in group
    base = form.form != "d" or first < at or text.word(at) in form.cues[0].word  # not: the clerks she spoke to | said
    infinitive = base and tags[first - 1 : first] == "t"
    return Occurrence(at, first, last, left, right, form, nor or yet or "!" in group, passive, infinitive)


def _counts(text: Tagged, at: int) -> bool:
    """Whether a word behind an auxiliary counts the subject before it: Lee and Holt have all said."""
    return text.tags[at] == "0" and text.tags[at - 1 : at] in ("A", "B") and text.is_of(at, "each_of")


def _form(text: Tagged, at: int) -> tuple[Form | None, int]:
    """The form whose particle follows, the longest first, and the piece after it."""
    best, last = None, at + 1
    for form in text.words.forms.get(text.word(at), ()):
        end = at + 1 + len(form.rest)
        if (best is None or end > last) and text.small[at + 1 : end] == form.rest:
            best, last = form, end
    return best, last


def find_subject(text: Tagged, one: Occurrence) -> None:
    """Set the occurrence's subject: before its group, or before the verb that governs its infinitive."""
    first = one.first
    if _goes_on(text, one):
        one.subject = Subject(one.at, one.at, "shared")
        return
    if one.infinitive:
        first = _governing(text, one)
    goes_on = text.word(first) == "going" and text.tags[first - 1 : first] == ","  # said, going on to say that
    one.subject = Subject(first, first, "shared") if goes_on else subject_before(text, one.left, first)
    if text.word(first) == "having" and text.tags[first - 1 : first] == ",":
        one.subject = leading_subject(text, one.left, first) or one.subject
    if one.subject is not None and is_object(text, one.subject, one.first, one.infinitive):
        one.subject = leading_subject(text, one.left, one.at) or one.subject
    if first > one.left + 2 and (told := _TOLD_OF.match(text.tags[one.left : first])):
        participle = one.left + told.end(1)
        if text.is_of(participle, "befallen") or text.tags[participle] == "G":
            one.subject = Subject(one.left + told.start(1), participle)
    if (verb := _verb_inside(text, one)) >= 0:
        one.subject = subject_before(text, verb + 1, first)
    shared = one.subject is not None and one.subject.kind == "shared"
    if shared and (not shares_speaker(text, one) or _behind_comma(text, one) or _told_of_whom(text, one)):
        one.subject = _nearer(text, one) or leading_subject(text, one.left, one.at) or one.subject


def shares_speaker(text: Tagged, one: Occurrence) -> bool:
    """Whether the speaker before speaks on: not by a noun (Yu's claim), nor before the subject (as Yu says, Lee)."""
    before = one.before
    if before is None or before.refers == "nobody" or before.rule in _NO_VERBS:
        return False
    main = leading_subject(text, one.left, one.at)
    return main is None or text.starts[main.first] < before.content[-1].end


def _nearer(text: Tagged, one: Occurrence) -> Subject | None:
    """Whose second verb the cue is: of a relative clause, or behind a subordinator: after | the firm lost and."""
    if relative := _IN_RELATIVE.search(text.tags, one.left, one.first):
        return subject_before(text, one.left, relative.start() + 1)
    for nearer in _NEARER.finditer(text.tags, one.left, one.first):
        if one.before is None and (text.tags[nearer.start()] != "p" or text.is_of(nearer.start(), "clause_opener")):
            return Subject(*nearer.span(1))
    return None


def _told_of_whom(text: Tagged, one: Occurrence) -> bool:
    """Whether the verb is the second of a relative clause behind a comma: told Holt, | who opened and said."""
    relative, before = _IN_RELATIVE.search(text.tags, one.left, one.first), one.before
    spoke_first = before is not None and before.speaker and before.speaker[0].start < before.cue[0].start
    return bool(spoke_first) and relative is not None and text.tags[relative.start() - 1] == ","


def _behind_comma(text: Tagged, one: Occurrence) -> bool:
    """Whether a comma parts the verb from an attitude told before it: said he knew it, and accused the board."""
    at = one.first - 2
    return at > one.left and text.tags[at] == "," and one.before is not None and one.before.act == "express"


def _verb_inside(text: Tagged, one: Occurrence) -> int:
    """Where the verb of the claim before stands inside the phrase taken for the subject; -1 where none does.

    A poll shows | one in ten voters say: the phrase begins behind that verb.
    """
    subject, before = one.subject, one.before
    if before is None or subject is None or subject.kind != "written" or before.rule in _NO_VERBS or not before.cue:
        return -1
    verb = bisect_right(text.starts, before.cue[-1].end - 1) - 1
    inside = subject.first < verb < subject.last - 1 and subject.relative is None
    return verb if inside and text.tags[verb + 1] in "0DNKkn" else -1


# Constructions whose cue is no verb.
_NO_VERBS = frozenset(("noun", "noun-unvoiced", "according-to", "per", "adverb"))


def _goes_on(text: Tagged, one: Occurrence) -> bool:
    """Whether the content before ended at the comma before the verb: she said it was fair, called it “a gift”."""
    if one.before is None or one.first - 2 < one.left or text.tags[one.first - 1] != ",":
        return False
    ends, starts = one.before.content[-1].end, one.before.content[-1].start
    return (
        one.before.refers != "nobody"
        and one.before.cue[0].start < starts
        and ends == text.span(one.first - 2, one.first - 1).end
    )


def _governing(text: Tagged, one: Occurrence) -> int:
    """First piece of the group that governs the infinitive: "went on to say", "appeared to suggest"."""
    first = one.first - 1
    for back in range(first - 1, max(one.left, first - 4) - 1, -1):
        if text.is_of(back, "raising") or (text.word(one.first) == "have" and text.is_of(back, "hearsay")):
            first = back
            while first > one.left and text.tags[first - 1] in _GROUP:
                first -= 1
            break
    return first


def make(text: Tagged, one: Occurrence, cue: Cue, parts: Parts, rule: str) -> Found | None:
    """The attribution of `parts` to the occurrence's subject; None where nobody can be meant."""
    parts = [part for part in parts if part == parts[0] or not _ONLY_WHEN.fullmatch(text.tags, *part)]
    content = tuple([text.span(first, last) for first, last in parts if last > first])
    if len(content) > 1:
        content = once(text.printed, content)
    if not content:
        return None
    note_around(text, one, parts)
    found = Found(
        content=content,
        cue=(text.span(_cue_start(text, one), one.last),),
        rule=rule,
        confidence=round(cue.confidence * WEIGHT.get(rule, 1.0), 3),
        act=cue.act,
        polarity=cue.polarity,
        basis=one.basis or cue.basis,
        relays=one.relays,
    )
    if one.negated:
        negate(found)
    return give_speaker(text, one, found, cue.word)


def _cue_start(text: Tagged, one: Occurrence) -> int:
    """The verb itself; of a negated one the whole group, "would not say"."""
    first = one.first if one.negated else one.at
    while first < one.at and text.tags[first] in "RyF":
        first += 1
    return first


def give_speaker(text: Tagged, one: Occurrence, found: Found, cue_word: str) -> Found | None:
    """The attribution with the occurrence's subject for its speaker; None where nobody can be meant."""
    subject = one.subject
    if subject is None:
        return None
    if subject.kind == "nobody":
        found.refers = "nobody"
    elif subject.kind == "shared":
        found.refers, found.same_as = "elided", one.before
    elif subject.relative is not None:
        return _give_antecedent(text, subject, subject.relative, found)
    else:
        found.speaker = (text.span(subject.first, subject.last),)
        if text.tags[subject.last - 1] in "KC":
            found.speaker = (span_of(text, subject),)
        found.speaker_name = name_of(text, subject)
        if (
            cue_word == "report"
            and kind_of(found.speaker_name, text.words.lexicon) == "person"
            and is_proper(text, subject)
        ):
            found.speaker_kind = "outlet"
    return found


def ascribed(text: Tagged, who: Subject, cue: Parts, parts: Parts, rule: str) -> Found:
    """The attribution of `parts` to who is written in the text, as sure as its rule is."""
    return Found(
        content=tuple(text.span(*part) for part in parts if part[1] > part[0]),
        cue=tuple(text.span(*part) for part in cue),
        speaker=(span_of(text, who),),
        speaker_name=name_of(text, who),
        rule=rule,
        confidence=_SURENESS.get(rule, 0.6),
    )


# How sure a rule without a verb of saying is; the others are as sure as 0.6.
_SURENESS = {"according-to": 0.88, "headline": 0.7, "quote-fragment": 0.45, "quote-signed": 0.7}


def _give_antecedent(text: Tagged, subject: Subject, relative: int, found: Found) -> Found | None:
    """Of a relative clause: "who" under the name it stands for, "which" behind the phrase; None where that is mute."""
    pronoun = text.span(relative, relative + 1)
    if text.word(relative) not in _OF_THINGS:
        found.speaker, found.speaker_name = (pronoun,), name_of(text, subject)
        return found
    antecedent = _that_speaks(text, subject)
    if antecedent is None:
        return None
    found.speaker = (text.span(antecedent.first, antecedent.last), pronoun)
    found.speaker_name = name_of(text, antecedent)
    return found


_FINITE = re.compile(r"[VvBA]")
# Relative pronouns that are no noun phrase by themselves.
_OF_THINGS = ("which", "that")


def _that_speaks(text: Tagged, subject: Subject) -> Subject | None:
    """The phrase itself if it names somebody, else the nearest one in it: a decision from | the court, which."""
    starts = [at + 1 for at in range(subject.first, subject.last - 1) if text.tags[at] == "p"]
    for first in (subject.first, *starts):
        antecedent = replace(subject, first=first)
        if _FINITE.search(text.tags, first, subject.last):
            continue
        mention = read_phrase(name_of(text, antecedent), text.words.lexicon)
        if mention is not None and (mention.form == "name" or mention.sure):
            return antecedent
    return None

"""What a verb introduces after it: a clause, an infinitive, a noun phrase; one function a construction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.quotations import OPENS
from claimkit.extract.languages.en.around import addressee_after, is_outlet
from claimkit.extract.languages.en.clauses import (
    addressee,
    clause,
    colon,
    evidence,
    figures,
    found_before,
    question,
    quote,
    that,
)
from claimkit.extract.languages.en.demands import called_for, called_on, directive, gerund, infinitive, warned_of
from claimkit.extract.languages.en.endings import NARRATOR, before_narrator, until_end
from claimkit.extract.languages.en.nominals import NOUNS, nominal, restated
from claimkit.extract.languages.en.occurrence import Occurrence, give_speaker
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import clause_end
from claimkit.extract.languages.en.postposed import clause_before
from claimkit.extract.languages.en.quoting import quote_after, quote_before
from claimkit.extract.languages.en.sentential import sentential
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.extract.languages.en.titles import COMMA_INSIDE, in_capitals
from claimkit.language.lexicons import Cue
from claimkit.records import Hop

_ASIDE, _AT_NUMBER, _JUDGED_CLAIM = pattern("relative_of_target"), pattern("at_number"), pattern("judged_claim")
_NAMED, _JUDGED_NOUN, _ADJECTIVES = pattern("called_so"), pattern("judged_noun"), pattern("adjectives")
_SINGLED, _NAME_ALONE, _OCCASION_THEN = pattern("singled_noun"), pattern("name_alone"), pattern("occasion_then")
_SUBORDINATE, _ATTITUDE = pattern("subordinate"), pattern("attitude_noun")

Frame: TypeAlias = Callable[[Tagged, Occurrence, Cue], Found | None]


def told_of(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """They informed the court of their plan to appeal."""
    told = addressee_after(text, one.last, one.right)
    at = text.tags.find("o", one.last + 1, told.last if told else one.last)
    if text.tags[at + 1 : at + 2] in ("N", "K") or text.is_of(one.last, "no_speaker"):
        return None  # reminded the people of Hull to vote; it reminds us of May
    return until_end(text, one, cue, at + 1, "told-of") if at > 0 else None


def _target_and(text: Tagged, one: Occurrence, cue: Cue, words: tuple[str, ...], rule: str) -> Found | None:
    """A target and, after one of `words`, what is said of it."""
    fronted = one.subject is not None and text.tags[one.subject.first - 1 : one.subject.first] == "h"
    if text.word_or_none(one.last) in words and not fronted:
        return None  # the man accused of it
    first = one.last + 1
    if aside := _ASIDE.match(text.tags, one.last, one.right):
        first = aside.end()
    for at in range(first, min(one.right, first + 13)):
        if text.tags[at] in "VT;,QZ":
            return None
        if text.word(at) in words:
            return until_end(text, one, cue, one.last, rule)
    return None


def describe(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He described the talks as useful / described as untrue claims that it rained."""
    judged = _JUDGED_CLAIM.match(text.tags, one.last, one.right)
    restated = judged is not None and text.word(judged.end() - 1) in text.words.nouns
    which = one.subject is not None and text.word_or_none(one.subject.first - 1) == "which"
    if (restated or which) and text.word_or_none(one.last) == "as":
        return until_end(text, one, cue, one.last + 1, "describe")
    return _target_and(text, one, cue, ("as",), "describe")


def reckon(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The ministry put the number of missing at 60."""
    noun = next((at for at in range(one.last, min(one.right, one.last + 6)) if text.is_of(at, "measured")), one.right)
    counted = _AT_NUMBER.search(text.tags, noun, one.right)
    at_last = counted is not None and text.word(counted.start()) == "at"
    return until_end(text, one, cue, one.last, "reckon") if at_last else None


def naming(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He called it “a disaster”."""
    tags = text.tags
    day = tags[one.last : one.last + 2] == "yD"  # declared Saturday a day of mourning
    day = day or (cue.word == "call" and tags.startswith("TD", one.last))  # called that a lie
    if tags[one.last : one.last + 1] not in NOUNS and not day:
        return None
    end = clause_end(text, one.last, one.right)
    window = tags[one.last : min(end, one.last + 12)]
    if _is_name_alone(text, one.last) or _names_a_thing(text, one):
        return None
    judged = cue.word != "call" and _JUDGED_NOUN.match(window)
    if not _NAMED.search(window) and not judged and not _is_called_so(text, one.last, end):
        return None
    return until_end(text, one, cue, one.last, "naming")


def _is_called_so(text: Tagged, at: int, end: int) -> bool:
    """Whether a pronoun or a short noun phrase is followed by an adjective that it is called: him cowardly."""
    pronoun = text.is_of(at, "object_pronoun") or text.tags[at] == "P"
    phrase = None if pronoun else _SINGLED.match(text.tags, at, end - 1)
    last = at + 1 if pronoun else phrase.end() if phrase else end
    if last >= end or _ADJECTIVES.match(text.tags, last, end + 1) is None:
        return False
    return text.is_of(last, "adjective") or text.word(last).endswith(_OF_ADJECTIVES)


_OF_ADJECTIVES = ("ive", "ful", "ous", "less", "able", "ible", "ish", "ly")


def _names_a_thing(text: Tagged, one: Occurrence) -> bool:
    """Whether a participle tells the name of a thing that is new: a show called “Mills”."""
    subject = one.subject
    if subject is None or subject.kind != "written" or subject.last != one.at or one.form.form != "d":
        return False
    named = text.tags[one.last] in "QZqN" or text.pieces[one.last][0] in OPENS
    new = text.word(subject.first) in ("a", "an") or text.tags[subject.first] == "n"
    noun = text.tags[subject.first] == "D" and text.tags[one.last : one.last + 2] in ("DQ", "DZ")
    noun = noun and text.is_of(one.last, "article")  # the loophole called an “inversion”
    return ((named and new) or noun) and not any(
        text.is_any(at, "anonymous", "title", "person_noun") for at in range(subject.first, subject.last)
    )


def _is_name_alone(text: Tagged, at: int) -> bool:
    """Whether nothing is called by the quotation at `at` but what stands before the verb, a participle then."""
    alone = _NAME_ALONE.match(text.tags, at)
    quoted = at + (text.tags[at] == "D")
    closed = text.tags.startswith(("Q", "Z"), quoted) and COMMA_INSIDE.search(text.pieces[quoted]) is not None
    return (closed or alone is not None) and in_capitals(text.pieces[alone.end() - 1 if alone else quoted])


def about(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """They worry about the price of bread."""
    if text.word_or_none(one.last) != "about" or "anonymity" in text.small[one.last : one.right]:
        return None  # spoke about it on condition of anonymity
    opens = _SUBORDINATE.search(text.tags, one.last + 2, one.right) or NARRATOR.search(
        text.tags, one.last + 2, one.right
    )
    trial = replace(one, right=opens.start()) if opens else one
    return until_end(text, trial, cue, one.last + 1, "about")


def declining(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """She declined to say whether it rained."""
    if text.tags[one.last : one.last + 1] != "t" or one.last + 2 >= one.right:
        return None
    said = one.last + 2
    if text.tags[said - 1] not in "IX" and not text.is_of(said - 1, "saying"):
        return None
    behind = text.tags[said : said + 2]
    if (
        behind.lstrip(",")[:1] in ("&", "b", "s", "G", ";")
        or behind in _OWN_VERB
        or (text.word(said - 1) == "comment" and text.is_of(said, "of_occasion"))
        or (behind[:1] == "p" and any(text.is_of(at, "way_of_speaking") for at in range(said + 1, said + 4)))
    ):
        return None  # would not speak on the record, on several occasions
    one.last = said
    later = _OCCASION_THEN.match(text.tags, said, one.right) if text.is_of(said - 1, "saying") else None
    return until_end(text, one, cue, later.end() if later else said + (text.tags[said] == "p"), "declining")


# Lee, who declined to comment, | was born in Hull.
_OWN_VERB = (",B", ",A", ",V", ",v", ",e")


def expressing(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He expressed hope that it would rain."""
    found = _ATTITUDE.match(text.tags, one.last, one.right)
    if not found or found.end() >= one.right:
        return None
    one.right = before_narrator(text, found.end(), one.right)
    one.last = found.end() - 1
    return until_end(text, one, cue, found.end(), "expressing")


def as_saying(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The agency quoted him as saying that it rained: the one quoted speaks, who quotes is a hop."""
    at = text.tags.find("G", one.last, min(one.right, one.last + 25))
    if at < one.last + 2 or text.word(at - 1) != "as" or one.subject is None:
        return None
    if one.subject.kind == "written" and not one.passive:
        span = text.span(one.subject.first, one.subject.last)
        kind = "outlet" if is_outlet(text, one.subject.first, one.subject.last) else "person"
        one.relays = (Hop(text.printed[span.start : span.end], kind, (span,), (text.span(one.at, one.at + 1),)),)
    whole = replace(one, last=at + 1)
    first = quote_before(text, whole, cue) or clause_before(text, whole, cue)
    one.subject = Subject(one.last, at - 1)
    one.at, one.first, one.last = at, at, at + 1
    found = quote_after(text, one, cue) or clause(text, one, cue)
    if found is None and first is not None:
        found = give_speaker(text, one, replace(first, cue=(text.span(at, at + 1),), relays=one.relays), cue.word)
    if found is not None:
        found.rule = "quoted-as-saying"
    return found


FRAMES: dict[str, Frame] = {
    "sentential": sentential,
    "sentential_noun": partial(sentential, by_noun=True),
    "quote": quote,
    "clause": clause,
    "clause_found": found_before,
    "colon": colon,
    "restated": restated,
    "evidence": evidence,
    "figures": figures,
    "that": that,
    "wh": question,
    "askwhether": question,
    "addressee": addressee,
    "addressee_wh": addressee,
    "infinitive": infinitive,
    "directive": directive,
    "gerund": gerund,
    "warn_of": warned_of,
    "against": warned_of,
    "nominal": nominal,
    "nominal_criticise": nominal,
    "describe": describe,
    "reckon": reckon,
    "considered": naming,
    # Accused the council of hiding it; blamed it for the delay; compared the plan to a gamble.
    "of": partial(_target_and, words=("of",), rule="accuse"),
    "blame": partial(_target_and, words=("for", "on"), rule="blame"),
    "liken": partial(_target_and, words=("to", "with"), rule="liken"),
    "naming": naming,
    "for": called_for,
    "upon": called_on,
    "appeal": called_on,
    "about": about,
    "told_of": told_of,
    "decline": declining,
    "expressing": expressing,
    "as_saying": as_saying,
}
# One of these tags must stand behind the cue where such a construction is to fit.
NEEDED = {"that": "T", "colon": ":", "infinitive": "t", "directive": "t", "wh": "Ws", "askwhether": "Ws"}

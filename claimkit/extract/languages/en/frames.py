"""What a verb introduces after it: a clause, an infinitive, a noun phrase; one function a construction."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.quotations import OPENS
from claimkit.extract.languages.en.around import addressee_after, is_outlet, note_outlet
from claimkit.extract.languages.en.edges import main_clause, relative_end
from claimkit.extract.languages.en.embedded import as_said, embedded
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.occurrence import Occurrence, give_speaker, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import after_adverbs, begins_as_clause, clause_after, clause_end, is_clause
from claimkit.extract.languages.en.postposed import clause_before
from claimkit.extract.languages.en.quoting import has_cue, quote_after, quote_before, said_first
from claimkit.extract.languages.en.sentential import sentential
from claimkit.extract.languages.en.subjects import Subject
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.extract.languages.en.titles import COMMA_INSIDE, in_capitals
from claimkit.language.lexicons import Cue
from claimkit.records import Hop

_OBJECT_AND, _ANOTHER_VERB = pattern("object_before_clause"), pattern("another_verb")
_THING, _NO_VERB, _PLACE = pattern("word_for_words"), pattern("pronoun_without_verb"), pattern("place_of_telling")
_TO, _NOT_TO, _NARRATOR = pattern("infinitive_later"), pattern("not_to"), pattern("narrator")
_PREDICATE, _REFUSED, _OBJECT_HEAD = pattern("predicate_of_speaker"), pattern("refused"), pattern("object_head")
_POINTER, _JUDGED, _RESTATED = pattern("pointer"), pattern("judged_as"), pattern("restated")
_ASIDE, _AT_NUMBER, _JUDGED_CLAIM = pattern("relative_of_target"), pattern("at_number"), pattern("judged_claim")
_NAMED, _JUDGED_NOUN, _ADJECTIVES = pattern("called_so"), pattern("judged_noun"), pattern("adjectives")
_SINGLED, _NAME_ALONE, _OCCASION_THEN = pattern("singled_noun"), pattern("name_alone"), pattern("occasion_then")
_SUBORDINATE, _ATTITUDE, _PARALLEL = pattern("subordinate"), pattern("attitude_noun"), pattern("parallel")
_BESIDES, _TOLD_ANEW, _NEW_SUBJECT = pattern("besides"), pattern("told_anew"), pattern("new_subject")
_ANOTHER_DOES, _MEANWHILE = pattern("another_does"), pattern("meanwhile")
_SECOND_VERB, _UNSAID, _FINITE_BEFORE = pattern("second_verb"), pattern("left_unsaid"), pattern("finite_before")
_WITHIN, _CONTRAST, _JOINED = pattern("within"), pattern("contrasting_clause"), pattern("joined_clause")
_WHEN, _IN_MEDIUM, _VERB_GROUP = pattern("when"), pattern("in_medium"), pattern("verb_group")
_RESTRICTIVE, _OWN_PRONOUN = pattern("restrictive"), pattern("own_subject")

Frame: TypeAlias = Callable[[Tagged, Occurrence, Cue], Found | None]
# How sure a cue must be to take a condition: they believe if it rains, they will stay.
_SURE = 0.7
_FINDINGS = tuple("DNKk0PneR")
_NOUNS = frozenset("DNnKk0eMXgqQZPIm")


def quote(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """Quotation or clause before the cue, quotation after it; an outlet that was told is a hop."""
    if "addressee" in cue.frames and (told := addressee_after(text, one.last, one.right)):
        note_outlet(text, one, told.first, told.last)
    before = quote_before(text, one, cue) or as_said(text, one, cue) or clause_before(text, one, cue)
    return before or said_first(text, one, cue) or quote_after(text, one, cue)


def clause(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """She said (that) it rained."""
    takes_things = cue.word in text.words.lexicon.of_kind("taking")
    if _says_things(text, one.last, one.right) or _says_it(text, one) or pointing(text, one.last, one.right, cue):
        return None
    if any(frame == "nominal" for frame, _ in one.form.frames) and _OBJECT_AND.match(text.tags, one.last, one.right):
        return None
    if (relative := embedded(text, one, cue)) is not None:
        return relative
    start = clause_after(text, one.last, one.right, sure=cue.confidence >= 0.88 and not takes_things)
    if text.word_or_none(one.last) == "if" and cue.confidence >= _SURE and is_clause(text, one.last + 1, one.right):
        start = one.last
    if (
        start is None
        or _has_the_subjects_verb(text, one, start)
        or (takes_things and text.tags[start - 1] != "T" and not begins_as_clause(text, start, one.right))
    ):
        return None
    return _until_end(text, one, cue, start, "clause")


def _has_the_subjects_verb(text: Tagged, one: Occurrence, start: int) -> bool:
    """Whether the only finite verb is the subject's own: investors expecting a big deal | may think twice."""
    if text.tags[start - 1] == "T" or not _is_restrictive(text, one):
        return False
    verb = _RESTRICTIVE.match(text.tags, start, one.right)
    return verb is not None and _ANOTHER_VERB.search(text.tags, verb.end() + 1, one.right) is None


def _says_things(text: Tagged, at: int, right: int) -> bool:
    """Whether only a word for words follows the cue: said the wrong thing, says things people want, little about it."""
    if text.is_of(at, "amount_said") and text.tags[at + 1 : at + 2] == "p":
        return text.word(at + 1) != "than"  # says more than 90 left
    word = text.word_or_none(at)
    if word in ("him", "them") or (word == "all" and text.word_or_none(at + 1) == "about"):
        return True  # had known him for years, knew all about it
    found = _THING.match(text.tags, at, right)
    return found is not None and text.is_of(found.start(1), "sayable")


def _says_it(text: Tagged, one: Occurrence) -> bool:
    """Whether only "it" follows, with how or where it was said: said it in a loud voice."""
    return (
        text.word_or_none(one.last) == "it"
        and not (text.word_or_none(one.last + 1) or "").endswith("s")  # says it kills
        and _NO_VERB.fullmatch(text.tags, one.last, one.right) is not None
    )


def colon(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The Ledger reports: it rained. / He wrote on Monday: and a paragraph without quotation marks."""
    at = after_adverbs(text, one.last, one.right)
    if one.infinitive and text.word(one.first - 2) in ("seem", "seems", "appear", "appears"):
        return None
    if text.tags[at : at + 1] != ":" or text.tags[at + 1 : at + 2] in ("Q", "Z", ""):
        return None
    broken = text.tags[at + 1] == "\n"
    start = at + 1 + broken
    start += text.tags[start : start + 1] == "x" and text.pieces[start][0] in OPENS  # and is never closed
    end = text.tags.find("\n", start) if broken else text.sentence(start)[1]
    end = end if end > 0 else len(text.tags)
    return make(text, one, cue, [(start, end)], "colon") if is_clause(text, start, end) else None


def evidence(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The survey shows three in ten left / the review found the wall unsafe: what a study finds needs no clause."""
    subject = one.subject
    if subject is None or subject.kind != "written" or text.tags[one.last : one.last + 1] not in _FINDINGS:
        return None
    if not any(text.is_of(at, "evidence") for at in range(subject.first, subject.last)):
        return None
    return _until_end(text, one, cue, one.last, "evidence")


def figures(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The ministry reports 17 deaths: a number of something is news by itself."""
    counted = one.last < one.right and (text.pieces[one.last][:1].isdigit() or text.is_of(one.last, "numeral"))
    return _until_end(text, one, cue, one.last, "figures") if counted else None


def that(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """They agreed that it rained."""
    if pointing(text, one.last, one.right, cue):
        return None
    start = clause_after(text, one.last, one.right, that_only=True)
    return None if start is None else _until_end(text, one, cue, start, "that-clause")


def found_before(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """One in ten left, a survey finds: what studies, or who makes them, find may stand before it or behind "that"."""
    subject = one.subject
    finds = subject is not None and (
        any(text.is_of(at, "evidence") for at in range(subject.first, subject.last))
        or text.is_of(subject.last - 1, "finder")
    )
    if finds and begins_as_clause(text, one.last, one.right):
        return clause(text, one, cue)  # the jury found the firm had lied
    return that(text, one, cue) or (clause_before(text, one, cue) if finds else None)


def question(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He asked whether it rained."""
    start = after_adverbs(text, one.last, one.right)
    if text.tags[start : start + 1] == "W" or text.word_or_none(start) == "if":
        alone = text.tags[start + 1 : start + 2] == ","  # did not say why, | but it rained
        return None if alone else _until_end(text, one, cue, start, "question")
    return None


def addressee(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """She told reporters that it rained; an outlet she told is a hop on the way."""
    told = addressee_after(text, one.last, one.right)
    if told is None:
        return None
    start = clause_after(text, told.last, one.right, sure=text.tags[told.last : told.last + 1] in ("D", "P"))
    if start is None and (place := _PLACE.match(text.tags, told.last, one.right)):
        start = place.end()
    asked = after_adverbs(text, told.last, one.right)
    asks_if = cue.act == "ask" and text.word_or_none(asked) == "if"  # asked the clerks if they had planned it
    if start is None and (text.tags[asked : asked + 1] == "W" or (asks_if and is_clause(text, asked + 1, one.right))):
        start = asked
    if start is None:
        start = _second_noun(text, told.first, told.last)
    if start is None:
        return None
    note_outlet(text, one, told.first, min(told.last, start))
    return _until_end(text, one, cue, start, "addressee")


def _second_noun(text: Tagged, first: int, last: int) -> int | None:
    """Told reporters sanctions were: people are told, and the rest of the phrase is the subject of a finite verb."""
    if text.tags[last : last + 1] not in ("A", "B"):
        return None
    for at in range(first, last - 1):
        told = text.word(at) in text.words.people or text.is_of(at, "audience")
        if told and text.tags[at + 1] not in "o&":
            return at + 1
    return None


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
        found = _until_end(text, one, cue, start + 2, "infinitive")
        return found and replace(found, act="ask")
    return _until_end(text, one, cue, start, "infinitive")


def _is_meant(text: Tagged, one: Occurrence, cue: Cue) -> bool:
    """Whether a participle tells what a thing is for: hearings intended to help the town."""
    behind = one.first == one.at and text.tags[one.at - 1 : one.at] in tuple("nmX")
    return cue.word == "intend" and one.form.form == "d" and behind and text.word(one.at - 1) not in text.words.people


def directive(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """She urged the council to resign."""
    target = addressee_after(text, one.last, one.right)
    if target is None or _NOT_TO.match(text.tags, target.last) is None:
        return None
    found = _until_end(text, one, cue, target.first, "directive")
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
        return _until_end(text, one, cue, at, "warn-of")  # warned Hull against it
    if text.word_or_none(at) not in ("of", "against", "about"):
        return None
    return _until_end(text, one, cue, at + 1, "warn-of")


def told_of(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """They informed the court of their plan to appeal."""
    told = addressee_after(text, one.last, one.right)
    at = text.tags.find("o", one.last + 1, told.last if told else one.last)
    if text.tags[at + 1 : at + 2] in ("N", "K") or text.is_of(one.last, "no_speaker"):
        return None  # reminded the people of Hull to vote; it reminds us of May
    return _until_end(text, one, cue, at + 1, "told-of") if at > 0 else None


def gerund(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He denied taking bribes."""
    start = one.last + (text.tags[one.last : one.last + 1] == "R")
    if text.tags[start : start + 1] not in ("g", "G") and text.word_or_none(start) not in ("being", "having"):
        return None
    one.right = _before_narrator(text, start, one.right)
    return _until_end(text, one, cue, start, "gerund")


_BY_FORCE = frozenset(("shoot down", "attack", "slam", "blast"))


def _is_struck(text: Tagged, start: int, right: int) -> bool:
    """Whether force was used and no words: shot down a plane, attacked a base; not: attacked a school for its fees."""
    behind = range(start, min(start + 5, right))
    return any(text.is_of(at, "struck") for at in behind) and all(text.word(at) != "for" for at in behind)


def nominal(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The ministry announced a ceasefire."""
    start = one.last
    if cue.act == "deny" and (judged := _JUDGED.match(text.tags, start, one.right)) and text.word(start) == "as":
        start = judged.end()
    called_back = cue.word == "recall" and (text.tags[start : start + 1] == "0" or text.is_of(start, "called_back"))
    if called_back or cue.word == "request" or text.is_of(start, "grant"):  # recalls 40,000 cars, its lamps
        return None
    near = range(start, min(start + 4, one.right))
    pleading = cue.word == "dismiss" and "T" not in text.tags[start : start + 4]  # not: the charge that he lied
    pleading = pleading and any(text.is_of(at, "pleading") for at in near)
    kept = cue.word == "defend" and any(text.is_of(at, "contested") for at in near)  # defended its title
    if pleading or kept or (cue.word in _BY_FORCE and _is_struck(text, start, one.right)):
        return None
    if end := pointing(text, start, one.right, cue):
        return _pointed(make(text, one, cue, [(start, end)], "nominal"), text, end)
    sources = cue.word == "cite" and one.before is None  # the Post told of it first, citing two people
    personal = sources or cue.act == "deny" or cue.word == "confirm"
    of_money = text.tags.startswith("x0", start)  # pledged $5 million
    if not (of_money or text.tags[start : start + 1] in _NOUNS) or (personal and is_somebody(text, start, one.right)):
        return None
    if cue.word == "deny" and _REFUSED.match(text.tags, start, one.right):
        return None
    one.right = _before_narrator(text, start, one.right)
    found = _until_end(text, one, cue, start, "nominal")
    if _points_back(text, start, one.right):
        found = _pointed(found, text, start + 2)
    return found


def _pointed(found: Found | None, text: Tagged, end: int) -> Found | None:
    """A denial of what was said before, set aside where its own words follow (denied that, saying); all else is."""
    if found is not None and (found.act != "deny" or text.tags.startswith(",G", end)):
        found.set_aside = "its object only points back to what was said"
    return found


def _before_narrator(text: Tagged, start: int, right: int) -> int:
    """Where an object ends before the narrator speaks on to the end: not in praised Holt, who left, for her work."""
    predicate = _PREDICATE.search(text.tags, start + 1, right)
    if predicate is not None and "T" not in text.tags[start : predicate.start()]:
        right = predicate.start()
    aside = _NARRATOR.search(text.tags, start + 1, right)
    if aside is None:
        return right
    comma, sign = aside.start(), text.tags[aside.start() + 1]
    if sign == "p":
        speaks = text.word(comma + 1) == "with"
    elif sign in "AB&b" and "T" in text.tags[start:comma]:
        speaks = False
    else:
        later = text.tags.find(",", comma + 1, right)
        speaks = sign in "gevVAB&bPN" or later < 0 or text.tags.startswith("L", later + 1)
    return comma if speaks else right


def is_somebody(text: Tagged, start: int, right: int) -> bool:
    """Whether the object is a person, who is sent away and no claim: dismissed the aide, rejected her."""
    found = _OBJECT_HEAD.match(text.tags, start, right)
    if found is None:
        return text.tags[start] == "P" or text.is_of(start, "object_pronoun")
    if text.tags[start] == "n" and not text.word(found.end() - 1).endswith("s"):
        return text.is_of(start, "object_pronoun")
    lexicon, head = text.words.lexicon, text.word(found.end() - 1).rstrip(".")
    if head in lexicon.of_kind("given") and text.tags[start] == "N":
        return True
    return any(head.removesuffix("s") in lexicon.of_kind(kind) for kind in ("anonymous", "title", "address", "gender"))


def _points_back(text: Tagged, start: int, right: int) -> bool:
    """Whether the object only points back to what was said: denied the report, dismissed that charge."""
    noun = start + 1
    if not text.is_of(start, "pointing_determiner") or text.word_or_none(noun) not in text.words.nouns:
        return False
    return noun + 1 >= right or text.tags[noun + 1] in ",.;&bQG"


def pointing(text: Tagged, start: int, right: int, cue: Cue) -> int | None:
    """Where a pronoun ends that points back to what was said, and is all that is denied; None where none does."""
    if cue.act != "deny" or not text.is_of(start, "pointing_pronoun"):
        return None
    if text.word(start) == "it" and cue.word != "deny":
        return None  # the court dismissed it: a case, a plan
    found = _POINTER.match(text.tags, start, right)
    return found and found.end()


def restated(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """Brandt repeats the old lie that it rained: a claim taken up again with the noun it is called by."""
    found = _RESTATED.match(text.tags, one.last, one.right)
    if found is None or text.word(found.end() - 1) not in text.words.nouns:
        return None
    return _until_end(text, one, cue, one.last, "restated")


def _target_and(text: Tagged, one: Occurrence, cue: Cue, words: tuple[str, ...], rule: str) -> Found | None:
    """A target and, after one of `words`, what is said of it."""
    fronted = one.subject is not None and text.tags[one.subject.first - 1 : one.subject.first] == "h"
    if text.word_or_none(one.last) in words and not fronted:
        return None  # the man accused of it
    first = one.last + 1
    if aside := _ASIDE.match(text.tags, one.last, one.right):
        first = aside.end()
    for at in range(first, min(one.right, first + 13)):
        if text.tags[at] in "VT;,QZ" and text.word(at) not in words:
            return None
        if text.word(at) in words:
            return _until_end(text, one, cue, one.last, rule)
    return None


def describe(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He described the talks as useful / described as untrue claims that it rained."""
    judged = _JUDGED_CLAIM.match(text.tags, one.last, one.right)
    restated = judged is not None and text.word(judged.end() - 1) in text.words.nouns
    which = one.subject is not None and text.word_or_none(one.subject.first - 1) == "which"
    if (restated or which) and text.word_or_none(one.last) == "as":
        return _until_end(text, one, cue, one.last + 1, "describe")
    return _target_and(text, one, cue, ("as",), "describe")


def reckon(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The ministry put the number of missing at 60."""
    noun = next((at for at in range(one.last, min(one.right, one.last + 6)) if text.is_of(at, "measured")), one.right)
    counted = _AT_NUMBER.search(text.tags, noun, one.right)
    at_last = counted is not None and text.word(counted.start()) == "at"
    return _until_end(text, one, cue, one.last, "reckon") if at_last else None


def naming(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He called it “a disaster”."""
    tags = text.tags
    day = tags[one.last : one.last + 2] == "yD"  # declared Saturday a day of mourning
    day = day or (cue.word == "call" and tags.startswith("TD", one.last))  # called that a lie
    if tags[one.last : one.last + 1] not in _NOUNS and not day:
        return None
    end = clause_end(text, one.last, one.right)
    window = tags[one.last : min(end, one.last + 12)]
    if _is_name_alone(text, one.last) or _names_a_thing(text, one):
        return None
    judged = cue.word != "call" and _JUDGED_NOUN.match(window)
    if not _NAMED.search(window) and not judged and not _is_called_so(text, one.last, end):
        return None
    return _until_end(text, one, cue, one.last, "naming")


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


def called_for(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The union called for new talks."""
    day = one.last + (text.tags[one.last : one.last + 1] in ("y", "R"))
    if text.word_or_none(day) != "for":
        return None
    if day == one.last and text.word(one.at).startswith("call"):
        one.last += 1
    return _until_end(text, one, cue, day + 1, "call-for")


def called_on(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He called on the agency to wait."""
    to = cue.word == "appeal" and text.tags[one.last : one.last + 1] == "t"
    if not to and text.word_or_none(one.last) not in ("on", "upon"):
        return None
    target = addressee_after(text, one.last + 1, one.right)
    if target is None or text.tags[target.last : target.last + 1] != "t":
        return None
    one.last += 1
    return _until_end(text, one, cue, one.last, "call-on")


def about(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """They worry about the price of bread."""
    if text.word_or_none(one.last) != "about" or "anonymity" in text.small[one.last : one.right]:
        return None  # spoke about it on condition of anonymity
    opens = _SUBORDINATE.search(text.tags, one.last + 2, one.right) or _NARRATOR.search(
        text.tags, one.last + 2, one.right
    )
    trial = replace(one, right=opens.start()) if opens else one
    return _until_end(text, trial, cue, one.last + 1, "about")


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
    return _until_end(text, one, cue, later.end() if later else said + (text.tags[said] == "p"), "declining")


# Lee, who declined to comment, | was born in Hull.
_OWN_VERB = (",B", ",A", ",V", ",v", ",e")


def expressing(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """He expressed hope that it would rain."""
    found = _ATTITUDE.match(text.tags, one.last, one.right)
    if not found or found.end() >= one.right:
        return None
    one.right = _before_narrator(text, found.end(), one.right)
    one.last = found.end() - 1
    return _until_end(text, one, cue, found.end(), "expressing")


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


_FINITE = re.compile(r"[VvBA]")
_ONLY_TIME = re.compile(r"[pyR][^,ABVve]*,|s[^,]*")
CONCEDING = listed("narrated_aside")


def _until_end(text: Tagged, one: Occurrence, cue: Cue, start: int, rule: str) -> Found | None:
    """From `start` to the end of the clause, if something is said there."""
    subject = one.subject
    relative = subject is not None and "h" in text.tags[subject.last : one.first]
    object_of = (
        subject is not None
        and subject.first > one.left
        and text.tags.startswith((",h", ",ph"), subject.first - 2 - (text.tags[subject.first - 2] == "p"))
    )
    aside = text.tags[one.at - 1 : one.at + 1] == ",G" and not _FINITE.search(text.tags, one.left, one.at)
    end = (relative_end if relative or aside or object_of else clause_end)(text, start, one.right)
    if _is_restrictive(text, one) or (relative and _opens_with_who(text, one)):
        end = _before_main_verb(text, start, end, own=rule in _OF_CLAUSES)
    if rule in _OF_CLAUSES:
        end = _before_next_words(text, one, start, end)
    end = _before_parallel(text, one, (start, end), rule)
    end = before_joined(text, start, end) if rule in _OF_TARGETS else end
    before = text.word_or_none(subject.first - 1) if subject is not None and subject.kind == "written" else None
    fronted = relative and text.tags[one.left] == "p" and "," not in text.tags[one.left : one.first]
    joint = subject.first - 1 if subject is not None else one.left
    behind = before == "when" and _ONLY_TIME.fullmatch(text.tags, one.left, joint) is None
    closes = joint - 1 > one.left and (behind or _follows_clause(text, one.left, joint))
    if fronted or (before in CONCEDING and not closes) or _opens_conceding(text, one):
        end = min(end, main_clause(text, start, one.right))
    if rule not in _OF_CLAUSES and (other := _NEW_SUBJECT.search(text.tags, start + 1, end)):
        end = end if _WITHIN.search(text.tags, start, other.start()) else other.start()
    if rule in _DEMANDS and (told := _TOLD_BESIDES.search(text.tags, start + 1, end)):
        end = told.start()
    if rule in _OF_THINGS:
        end = _before_when(text, start, end)
    if rule in _JUDGING:
        end = _before_medium(text, start, _before_own_verb(text, start, end))
    if rule in _OF_TARGETS and (own := _before_own_verb(text, start, end)) < end:
        end = own if text.tags.startswith(("&V", "&e"), own) else end  # not: of trying to block it and prevent it
    end -= end > start + 1 and text.tags[end - 1] in "s&" and text.word(end - 1) != "so"  # blamed a film | while —
    sign = text.tags[start : start + 1]
    denied = sign == "g" or (cue.act == "deny" and sign in ("n", "M", "X"))
    long = end - start >= 2 or denied or sign in ("Q", "Z")
    return make(text, one, cue, [(start, end)], rule) if long else None


def _follows_clause(text: Tagged, left: int, joint: int) -> bool:
    """Whether a main clause stands before a subordinator, no comma between: the army left | after clerks said."""
    left = max(left, *(text.tags.rfind(sign, left, joint) for sign in ":;"))
    apart = text.tags[joint - 1] == "," or text.tags[joint - 2 : joint] in (",&", ",b")
    return not apart and _FINITE.search(text.tags, left, joint) is not None


def _before_parallel(text: Tagged, one: Occurrence, content: tuple[int, int], rule: str) -> int:
    """Where a content ends before what else its speaker does by a participle, or before another paper's finding."""
    start, end = content
    patterns = [_TOLD_ANEW] if rule == "evidence" else []
    if text.tags[one.at] == "G":
        patterns = [_PARALLEL, _ANOTHER_DOES]
        if rule in _OF_THINGS or not {"g", "G"}.intersection(text.tags[start:end].partition("&")[0]):
            patterns.append(_BESIDES)
        patterns += [_MEANWHILE] if rule == "naming" else []
    found = [match.start() for pattern in patterns if (match := pattern.search(text.tags, start + 1, end))]
    return min([end, *found])


def _opens_conceding(text: Tagged, one: Occurrence) -> bool:
    """Whether the sentence opens with when or why, and the cue stands in that: when Lee won as Holt announced it, …."""
    opening = one.left + (text.tags[one.left] in "&b")
    now_that = text.word(opening) == "now" and text.word_or_none(opening + 1) == "that"
    return (now_that or text.word(opening) in CONCEDING) and "," not in text.tags[one.left : one.first]


def _before_own_verb(text: Tagged, start: int, end: int) -> int:
    """Where a judgement ends before a second verb of the speaker's."""
    if unsaid := _UNSAID.search(text.tags, start + 1, end):
        end = unsaid.start()
    second = _SECOND_VERB.search(text.tags, start + 1, end)
    if second is not None and text.tags[second.end()] == "n" and not text.is_of(second.end(), "object_pronoun"):
        thanked = second.group().endswith("V") and text.word_or_none(second.end() + 1) in ("for", "to", "against")
        second = second if thanked else None  # accused Yu of it and thanked | voters for; not: and alleged theft
    own = second is not None and second.group().startswith(",") and text.tags[second.end() - 1] == "V"
    judged_as = next((at for at in range(start + 1, end) if text.word(at - 1) == "as" and text.tags[at] != "Q"), start)
    if second is not None and (own or not _FINITE_BEFORE.search(text.tags, judged_as, second.start())):
        end = second.start()
    return end


def _before_medium(text: Tagged, start: int, end: int) -> int:
    """Where a judgement ends before the medium it was given in."""
    medium = _IN_MEDIUM.search(text.tags, start + 1, end)
    if medium is None or (medium["besides"] is not None and text.word(medium.start("besides")) in _MATTER):
        return end
    named = any(text.word(at) in text.words.medium or text.is_of(at, "medium") for at in range(medium.start(), end))
    return medium.start() if named else end


_DEMANDS = frozenset(("directive", "call-on", "call-for"))
# Asked them to back the plan, | which seemed to be meant for Holt.
_TOLD_BESIDES = re.compile(r",h[^,]*$")
_FIRST_VERB = re.compile(r"[ABVve]")
_SHIFTED = listed("shifted_auxiliary")


def _before_next_words(text: Tagged, one: Occurrence, start: int, end: int) -> int:
    """Where a clause ends before words with a cue of their own, or before the narrator contradicts it."""
    colon = text.tags.find(":", start, end)
    if colon > start and text.tags[colon + 1 : colon + 2] in ("Q", "Z") and has_cue(text, colon + 2):
        end = colon  # said it was late: “I was not asked,” she wrote
    if one.negated or one.form.form == "d":
        end = _before_contrast(text, start, end, told=one.negated)
    return end


def _before_contrast(text: Tagged, start: int, end: int, *, told: bool) -> int:
    """Where the narrator contradicts, in his own tense, what was told in the tense of speech reported as past.

    What is told of somebody by a negation is contradicted in any tense: did not think it was late, | but it was.
    """
    contrast = _CONTRAST.search(text.tags, start + 1, end)
    if contrast is not None and told:
        return contrast.start()
    verb = _FIRST_VERB.search(text.tags, start, contrast.start()) if contrast else None
    if contrast is None or verb is None or text.word(verb.start()) not in _SHIFTED - {"were", "was"}:
        return end
    return end if text.word(contrast.start(1)) in _SHIFTED else contrast.start()


_OF_TARGETS = frozenset(("accuse", "blame", "liken"))


def before_joined(text: Tagged, start: int, end: int) -> int:
    """Where what somebody is accused of ends: accused Lee of theft|, and he left."""
    joined = _JOINED.search(text.tags, start, end)
    return joined.start() if joined else end


# A strike | by Friday: a time of the thing itself.
_OF_THINGS = frozenset(("nominal", "describe", "expressing"))


def _before_when(text: Tagged, start: int, end: int) -> int:
    """Where an object ends before the time at which somebody spoke of it; not before a time to come."""
    when = _WHEN.search(text.tags, start + 1, end)
    if when is None:
        return end
    follows = text.tags[when.end() : when.end() + 1]
    if follows not in ("", "y") and text.tags[when.end() - 1] in "sp":
        spoke = text.tags[when.end() - 1] + follows == "sP" or text.is_of(when.end() - 1, "as_one_spoke")
        return when.start() if spoke else end
    matter = when["besides"] is not None and text.word(when.start("besides")) in _OVER
    if matter or text.is_of(when.start(), "own_time"):
        return end
    end = when.start()
    while text.is_of(end - 1, "pointing_time"):
        end -= 1
    return end


# Called it “a farce” | in a tweet on Sunday.
_JUDGING = frozenset(("naming", "nominal", "describe"))
# Attacked Yu in the paper | over the mill.
_OVER = listed("over_what")
_MATTER = _OVER | {"on", "to", "as"}
_OF_CLAUSES = frozenset(("clause", "that-clause", "addressee", "question"))


def _before_main_verb(text: Tagged, start: int, end: int, *, own: bool) -> int:
    """Where the content of a participle ends before the verb of its subject; a clause has one of its `own` first."""
    verb = (_OWN_PRONOUN if own else _RESTRICTIVE).match(text.tags, start, end)
    if verb is not None and own:
        group = _VERB_GROUP.match(text.tags, verb.end(), end)
        if group and text.tags[group.end() : group.end() + 1] in ("A", "B"):
            return group.end()  # bakers who say it should be closed | were cross
        verb = group and _RESTRICTIVE.match(text.tags, group.end(), end)
    return verb.end() if verb and "&" not in verb.group() else end


def _is_restrictive(text: Tagged, one: Occurrence) -> bool:
    """Whether a participle only tells which subject is meant that opens the sentence, and whose verb is to come."""
    subject = one.subject
    if text.tags[one.at] != "G" or one.first != one.at or subject is None or subject.kind != "written":
        return False
    opens = subject.first == one.left or (subject.first == one.left + 1 and text.tags[one.left] in "b&R")
    return (opens or text.tags[subject.first - 1] == "T") and subject.last == one.at


def _opens_with_who(text: Tagged, one: Occurrence) -> bool:
    """Whether "who" behind what opens the sentence tells which are meant: voters who say the mill is old | are few."""
    subject = one.subject
    return subject is not None and subject.first == one.left and text.tags[subject.last : one.first] == "h"


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

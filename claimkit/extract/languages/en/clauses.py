"""What a verb introduces as a clause or a quotation: said that, asked whether, told her that, said: “…”."""

from __future__ import annotations

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.quotations import OPENS
from claimkit.extract.languages.en.around import addressee_after, note_outlet
from claimkit.extract.languages.en.embedded import as_said, embedded
from claimkit.extract.languages.en.endings import RESTRICTIVE, is_restrictive, until_end
from claimkit.extract.languages.en.nominals import pointing
from claimkit.extract.languages.en.occurrence import Occurrence, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import after_adverbs, begins_as_clause, clause_after, is_clause
from claimkit.extract.languages.en.postposed import clause_before
from claimkit.extract.languages.en.quoting import quote_after, quote_before, said_first
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

_OBJECT_AND, _ANOTHER_VERB = pattern("object_before_clause"), pattern("another_verb")
_THING, _NO_VERB, _PLACE = pattern("word_for_words"), pattern("pronoun_without_verb"), pattern("place_of_telling")
# How sure a cue must be to take a condition: they believe if it rains, they will stay.
_SURE = 0.7
_FINDINGS = tuple("DNKk0PneR")


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
    if text.word_or_none(one.last) == "if" and cue.confidence >= _SURE:
        start = one.last
    if (
        start is None
        or _has_the_subjects_verb(text, one, start)
        or (takes_things and text.tags[start - 1] != "T" and not begins_as_clause(text, start, one.right))
    ):
        return None
    return until_end(text, one, cue, start, "clause")


def _has_the_subjects_verb(text: Tagged, one: Occurrence, start: int) -> bool:
    """Whether the only finite verb is the subject's own: investors expecting a big deal | may think twice."""
    if text.tags[start - 1] == "T" or not is_restrictive(text, one):
        return False
    verb = RESTRICTIVE.match(text.tags, start, one.right)
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
    return until_end(text, one, cue, one.last, "evidence")


def figures(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The ministry reports 17 deaths: a number of something is news by itself."""
    counted = one.last < one.right and (text.pieces[one.last][:1].isdigit() or text.is_of(one.last, "numeral"))
    return until_end(text, one, cue, one.last, "figures") if counted else None


def that(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """They agreed that it rained."""
    if pointing(text, one.last, one.right, cue):
        return None
    start = clause_after(text, one.last, one.right, that_only=True)
    return None if start is None else until_end(text, one, cue, start, "that-clause")


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
        return None if alone else until_end(text, one, cue, start, "question")
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
    return until_end(text, one, cue, start, "addressee")


def _second_noun(text: Tagged, first: int, last: int) -> int | None:
    """Told reporters sanctions were: people are told, and the rest of the phrase is the subject of a finite verb."""
    if text.tags[last : last + 1] not in ("A", "B"):
        return None
    for at in range(first, last - 1):
        told = text.word(at) in text.words.people or text.is_of(at, "audience")
        if told and text.tags[at + 1] not in "o&":
            return at + 1
    return None

"""Quotations that no cue has claimed: after a colon, going on from what was said just before, or behind any verb.

Quoted words inside a narrator's clause whose verb is no cue are given to the clause's subject, with the verb as cue.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.quotations import once
from claimkit.extract.engine.voices import Contents
from claimkit.extract.languages.en.agreement import agrees, can_speak
from claimkit.extract.languages.en.edges import is_answered, is_heading
from claimkit.extract.languages.en.leading import leading_subject
from claimkit.extract.languages.en.lines import signed_line
from claimkit.extract.languages.en.occurrence import ascribed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import RELATIVE_VERBS, phrase_after
from claimkit.extract.languages.en.quoting import sentences_on
from claimkit.extract.languages.en.subject import Subject, name_of
from claimkit.extract.languages.en.subjects import subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.extract.languages.en.titles import is_sentence, is_title
from claimkit.records import Span

_VERB, _VERB_BEFORE = pattern("verb_before_colon"), pattern("verb_before_quotation")
_DASH_NAME, _CREDIT = pattern("dash_name"), pattern("credit")
_QUOTED = re.compile(r"[QZ]")
_FINITE = re.compile(r"[VvB]")
_BESIDE = re.compile(r"n?N{2,4}$")
_OF_A_NAME = re.compile(r"[NKP]")
_AUXILIARY = frozenset("RA!BFy")
_FEWEST_WORDS, _FAR = 3, 16
# What is done to words of others: who denies them goes on in his own. He denied the report. “It is false.”
_OF_OTHER_WORDS = ("deny", "decline", "confirm", "demand")


def claim_leftovers(text: Tagged, found: Sequence[Found]) -> list[Found]:
    """Attributions of quotations that stand in no content; a quotation that goes on is added to its claim instead."""
    taken = _Taken(found)
    added: list[Found] = []
    for match in _QUOTED.finditer(text.tags):
        at = match.start()
        few = text.pieces[at].count(" ") < _FEWEST_WORDS and text.tags[at - 2 : at + 1] != "N:Z"
        if few or taken.holds(text.starts[at] + 1) or _is_heading(text, at):
            continue
        one = (
            _said_again(text, at, taken)
            or _signed(text, at)
            or _after_colon(text, at)
            or _credited(text, at)
            or signed_line(text, at)
        )
        if one is None and _stands_alone(text, at):
            one = _going_on(text, at, taken)
        elif one is None and not text.is_of(at - 1, "titling"):
            one = _fragment(text, at)
        if one is not None and not (added and _same_clause(added[-1], one)):
            added.append(one)
    return added


def _same_clause(before: Found, one: Found) -> bool:
    """Whether two quoted fragments hang on one verb: then the first reaches to the end of the second."""
    same = one.rule == before.rule == "quote-fragment" and one.cue == before.cue
    if same:
        before.content = (Span(before.content[0].start, one.content[-1].end),)
    return same


class _Taken(Contents):
    """The contents found so far, and what was said before an offset."""

    def holds(self, offset: int) -> bool:
        """Whether an offset stands in a content."""
        at = bisect_right(self.starts, offset)
        return at > 0 and self.reach[at - 1] > offset

    def before(self, offset: int) -> Found | None:
        """The claim whose content or cue stands last before an offset."""
        at = bisect_right(self.starts, offset)
        return self.parts[at - 1][2] if at else None


def _stands_alone(text: Tagged, at: int) -> bool:
    """Whether a quotation is a sentence of its own."""
    opens = at == 0 or text.tags[at - 1] in ".\nZ"
    return opens and (text.tags[at] == "Z" or text.tags[at + 1 : at + 2] in (".", "\n", ""))


def _said_again(text: Tagged, at: int, taken: _Taken) -> Found | None:
    """Mills are doomed, she said: “They cannot pay.”: words of whoever said what stands before the colon."""
    before = taken.before(text.starts[at]) if text.tags[at - 1 : at] == ":" else None
    if before is None or not before.cue:
        return None
    closes = text.span(at - 2, at - 1).end
    if closes not in (before.cue[-1].end, *(span.end for span in before.speaker)):
        return None
    said = tuple(text.span(*part) for part in ((at, at + 1), *sentences_on(text, at + 1)))
    return replace(before, content=said, rule="quote-colon", mode=None)


def _after_colon(text: Tagged, at: int) -> Found | None:
    """Bush: “…” / She then turned to the crowd again: “…”."""
    colon = at - 1 - (text.tags[at - 1 : at] == "\n")
    if colon < 1 or text.tags[colon] != ":":
        return None
    left = text.sentence(colon)[0]
    if behind_dash := _DASH_NAME.search(text.tags, left, colon):
        left = behind_dash.start(1)
    beside = _BESIDE.search(text.tags, left, colon)
    subject = leading_subject(text, left, colon + 1)
    if subject is None or (beside and not _OF_A_NAME.search(text.tags, subject.first, subject.last)):
        subject = Subject(*beside.span()) if beside else Subject(left, colon)
    subject = _from_whom(text, left, colon) or subject
    if subject.last - subject.first > 8 or text.is_of(subject.first, "no_speaker"):
        return None
    verb = _VERB.search(text.tags, subject.last, colon)
    cue = verb.start() if verb else colon
    return ascribed(text, subject, [(cue, cue + 1)], [(at, at + 1), *sentences_on(text, at + 1)], "quote-colon")


def _from_whom(text: Tagged, left: int, colon: int) -> Subject | None:
    """The name behind "from" in what stands before a colon without a verb: a note from Ann Lee: “…”."""
    start = next((at for at in range(left, colon) if text.word(at) == "from"), colon)
    who = phrase_after(text, start + 1, colon, appositions=False) if start < colon else None
    if who is None or who.last != colon or _FINITE.search(text.tags, left, start):
        return None
    return who if _OF_A_NAME.search(text.tags, who.first, who.last) else None


def _is_heading(text: Tagged, at: int) -> bool:
    """Whether a line of its own in single marks heads what follows."""
    alone = at > 0 and text.tags[at - 1] == "\n" and text.tags[at + 1 : at + 2] == "\n"
    return alone and is_heading(text, at)


def _credited(text: Tagged, at: int) -> Found | None:
    """“…” [The Post]: words of an article, by the outlet in brackets."""
    credit = _CREDIT.match(text.printed, text.starts[at + 1])
    if credit is None:
        return None
    return Found(
        content=(text.span(at, at + 1),),
        cue=(Span(*credit.span()),),
        speaker=(Span(*credit.span(1)),),
        speaker_kind="outlet",
        rule="quote-credited",
        confidence=0.6,
    )


def _signed(text: Tagged, at: int) -> Found | None:
    """A quotation with its speaker behind a dash, beside or under it."""
    dash = at + 1 + (text.tags[at + 1 : at + 2] == "\n")
    if text.tags[dash : dash + 1] != "-":
        return None
    who = phrase_after(text, dash + 1, len(text.tags), appositions=False)
    if (
        who is None
        or text.tags[who.first] not in "NDK"
        or text.tags[who.last : who.last + 1] not in ("\n", ",", ".", "(", "")
    ):
        return None
    return ascribed(text, who, [(dash, dash + 1)], [(at, at + 1)], "quote-signed")


def _is_somebody(text: Tagged, subject: Subject) -> bool:
    """Whether a subject is a person or a body that could go on in quotation marks: no room, no rain."""
    if not can_speak(text, subject):
        return False
    if text.tags[subject.first] in "NP":
        return True
    return any(text.tags[at] == "N" or text.word(at) in text.words.people for at in range(subject.first, subject.last))


def _going_on(text: Tagged, at: int, taken: _Taken) -> Found | None:
    """A quotation after a sentence about somebody: the one who spoke there, else its subject, speaks on."""
    stop = at - 1
    if is_answered(text, stop):
        return None
    while stop > 0 and text.tags[stop] in "\n.":
        stop -= 1
    left = text.sentence(stop)[0]
    said, subject = taken.before(text.starts[at]), leading_subject(text, left, stop + 1)
    pronoun = subject is not None and text.tags[subject.first : subject.last] == "P"
    since = left
    if subject is not None and pronoun and not text.is_of(subject.first, "third_person"):
        since = min(left, text.tags.rfind("\n", 0, at) + 1)  # They lie far away: what the speaker speaks of
    speaks = said is not None and bool(said.cue) and said.cue[0].start >= text.starts[since]
    if said is not None and speaks and subject is not None:
        cue = bisect_right(text.starts, said.cue[0].start) - 1
        speaks = text.tags[cue - 1 : cue + 1] not in ("nG", "MG")  # a letter told of aides suggesting that it leaks
    if said is not None and speaks and said.act not in _OF_OTHER_WORDS:
        said.content = once(text.printed, (*said.content, text.span(at, at + 1)))
        return None
    if said is not None and speaks:
        return Found((text.span(at, at + 1),), (), rule="quote-carried", confidence=0.5, refers="elided", same_as=said)
    if subject is None or not _is_somebody(text, subject):
        return None
    return Found(
        content=(text.span(at, at + 1),),
        cue=(),
        rule="quote-carried",
        confidence=0.5,
        refers="elided",
        speaker_name=name_of(text, subject),
    )


def _fragment(text: Tagged, at: int) -> Found | None:
    """He opposes “any new tax on bread” / aides shouting “let him speak”: the verb's subject speaks."""
    left = max(text.sentence(at)[0], at - _FAR)
    found = _VERB_BEFORE.search(text.tags, left, at)
    if found is None or is_title(text.pieces[at]) or text.tags.startswith("n", at + 1):
        return None  # earned “is it over?” headlines
    verb = found.start()
    if _says_nothing(text, verb) or any(text.is_any(step, "titling", "inscribing") for step in range(verb, at)):
        return None
    forms = text.words.forms.get(text.word(verb), ())
    subject = _fragment_subject(text, text.sentence(at)[0], verb)
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


def _fragment_subject(text: Tagged, left: int, verb: int) -> Subject | None:
    """The phrase before the verb's group; for a participle or a second verb, the subject the sentence opens with."""
    first = verb
    while first > left and text.tags[first - 1] in _AUXILIARY:
        first -= 1
    group = text.tags[first:verb]
    contracted = text.tags[first - 1 : first] == "C" and text.word(first - 1).endswith("s")  # she's seen as “…”
    if (text.tags[verb] in "Ve" and ("B" in group or contracted)) or (text.tags[verb] in "gG" and "!" in group):
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

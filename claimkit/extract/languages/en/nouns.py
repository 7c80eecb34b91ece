"""Cues that are not verbs: according to X, X's claim that, reportedly; and the outlet that cites."""

from __future__ import annotations

import re

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.agreement import can_speak, is_plural
from claimkit.extract.languages.en.edges import relative_end
from claimkit.extract.languages.en.occurrence import ascribed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import RELATIVE_VERBS, clause_end, is_clause, phrase_after
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.subjects import subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue
from claimkit.language.name_parts import name_parts

_MAIN_GOES_ON, _PREDICATE = pattern("main_goes_on"), pattern("clause_before_auxiliary")
_TO_PREDICATE, _HAS_OBJECT, _UTTERED = pattern("to_predicate"), pattern("has_object"), pattern("uttered")
_OWN_VERB, _JOINT_BEFORE = pattern("own_verb"), pattern("joint_before")


def noun_claim(text: Tagged, at: int) -> Found | None:
    """The minister's claim that …, his promise to …, a warning by the agency that it rained, claims that it rained."""
    cue = text.words.nouns.get(text.word(at))
    if cue is None:
        return None
    left, right = text.sentence(at)
    who, start = _possessor(text, left, at), at + 1
    if who is not None and text.takes(who.first - 1, "restated"):
        return None  # repeated his claim that …
    if who is None and text.is_of(at + 1, "of_source"):
        who = phrase_after(text, at + 2, right, appositions=False)
        start = who.last if who else start
    who = who or _utterer(text, left, at)
    if who is None and text.is_of(at, "unvoiced"):
        return _unvoiced(text, at, cue)
    if who is None or start >= right or not _opens_content(text, at, start):
        return None
    begin = start + (text.tags[start] == "T")
    end = _noun_clause_end(text, left, at, begin, right, who)
    if end - begin < 2:
        return None
    found = ascribed(text, who, [(at, at + 1)], [(begin, end)], "noun")
    found.confidence = cue.confidence
    found.act, found.polarity, found.basis = cue.act, cue.polarity, cue.basis
    return found


# Behind a noun a clause may open with a participle: what is spelled like a participle too stands before an object.
_SURELY_FINITE = (*(tag for tag in RELATIVE_VERBS if tag != "e"), "eD", "eP", "eK")


def _is_office(word: str) -> bool:
    return any(word in name_parts()[part] for part in ("office", "title"))


def _opens_content(text: Tagged, at: int, start: int) -> bool:
    """Whether a noun has a clause or an infinitive behind it, and nobody it is said to: her comments to the court."""
    if text.tags[start] != "t":
        relative = text.tags.startswith(_SURELY_FINITE, start + 1)  # the promise that won her the seat
        verb = start > at + 1 and text.tags[start - 1] == "X"  # the report by the auditor | shows that
        return text.tags[start] == "T" and not (relative or verb)
    # Her appeal to women, a remark to goalkeeper Ann Lee.
    titled = text.tags[start + 2 : start + 3] == "N" and _is_office(text.word(start + 1))
    listener = text.tags[start + 1 : start + 2] == "n" and (titled or is_plural(text, start + 1))
    return start == at + 1 and not listener and text.tags[start + 1 : start + 2] not in tuple("DNKPkm0Q")


def _noun_clause_end(text: Tagged, left: int, at: int, begin: int, right: int, who: Subject | None = None) -> int:
    """Where a noun's clause ends: before the verb of the sentence it opens, or at the comma of an adverbial."""
    if begin >= right:
        return right  # a text that is cut off behind "the claim that"
    end = clause_end(text, begin, right)
    object_of = who is not None and text.tags[who.first - 1 : who.first] in tuple("VveI")
    if text.tags[begin] == "t" and not object_of and (predicate := _TO_PREDICATE.match(text.tags, begin, end)):
        return predicate.end()
    owned = who is not None and who.first == left and text.tags[who.last - 1] in "KkD"
    opens = at == left or (at == left + 1 and text.tags[left] in "Dn0b&") or owned
    if opens and (predicate := _PREDICATE.match(text.tags, begin, end)):
        return predicate.end()
    dash = text.tags.find("-", begin, end) if text.tags[begin] == "t" else -1
    if dash > begin + 1 and text.pieces[dash - 1].endswith(" "):
        end = dash
    if not opens and (main := _MAIN_GOES_ON.search(text.tags, begin + 2, end)):
        end = main.start()
    comma = text.tags.find(",", begin + 2, end)
    adverbial = comma > 0 and text.tags[left] in "ps" and text.tags[comma + 1 : comma + 2] in tuple("PDNnK0")
    return comma if adverbial else end


def _unvoiced(text: Tagged, at: int, cue: Cue) -> Found | None:
    """Claims that it rained, there is speculation it will: nobody is named."""
    left, right = text.sentence(at)
    begin = at + 1
    verb = at - 1 - (text.tags[at - 1 : at] in ("D", "n"))
    if text.words.lexicon.of_kind("unvoiced").get(text.word(at)) != "report" and text.denies(verb):
        return None  # rejected the notion that …
    if text.tags[begin : begin + 1] == "T":
        begin += 1
        if text.tags[begin : begin + 1] in RELATIVE_VERBS or _HAS_OBJECT.match(text.tags, begin):
            return None
    elif text.tags[at - 1 : at] != "B" or not is_clause(text, begin, right):
        return None
    end = _noun_clause_end(text, left, at, begin, right)
    if end - begin < 3:
        return None
    return Found(
        content=(text.span(begin, end),),
        cue=(text.span(at, at + 1),),
        rule="noun-unvoiced",
        confidence=round(0.8 * cue.confidence, 3),
        act=cue.act,
        polarity=cue.polarity,
        basis="unknown",
        refers="nobody",
    )


def _possessor(text: Tagged, left: int, at: int) -> Subject | None:
    """Whose claim it is: a possessive up to two words before the noun, with the words before it."""
    for back in range(at - 1, max(left, at - 4) - 1, -1):
        tag = text.tags[back]
        if tag in "Kk":
            first = back
            while first > left and text.tags[first - 1] in "DNn0eo":
                first -= 1
            owner = text.tags.rfind("o", first, back)
            if owner >= 0 and (owner == first or text.tags[first] not in "DNKk0"):
                first = owner + 1
            return Subject(first, back + 1)
        if tag == "D" and text.is_of(back, "owner"):
            return Subject(back, back + 1)
        if tag not in "neRgN":
            return None
    return None


def _utterer(text: Tagged, left: int, at: int) -> Subject | None:
    """Who made a claim that: the subject of the verb before the noun."""
    verb = _UTTERED.search(text.tags, max(left, at - 4), at)
    if verb is None or (text.tags[verb.start()] != "B" and not text.is_of(verb.start(), "uttering")):
        return None
    who = subject_before(text, left, verb.start())
    return who if who is not None and who.kind == "written" and can_speak(text, who) else None


def reported(text: Tagged, at: int) -> Found | None:
    """It has reportedly rained: nobody is named."""
    left, right = text.bracketed(at)
    left = _hedged_from(text, left, at) if at + 1 < right else left
    if "V" in text.tags[left:at]:
        return None  # a plot that Lee said he allegedly made
    relative = left == at or text.tags[left - 1 : left] == "h"
    end = (relative_end if relative else clause_end)(text, at + 1, right)
    if relative and (own := _OWN_VERB.match(text.tags, at + 1, end)):
        end = own.end()
    parts = [part for part in ((left, at), (at + 1, end)) if part[1] > part[0]]
    if not parts:
        return None
    return Found(
        content=tuple(text.span(*part) for part in parts),
        cue=(text.span(at, at + 1),),
        rule="adverb",
        confidence=0.4,
        polarity="hedged",
        basis="unknown",
        refers="nobody",
    )


_FINITE = re.compile(r"[ABVvC!]")


def _hedged_from(text: Tagged, left: int, at: int) -> int:
    """Where the clause begins that an adverb hedges; at the adverb where only a participle or second verb is hedged."""
    group = at
    while group > left and text.tags[group - 1] in "AB!R":
        group -= 1
    if group == left or text.tags[group - 1] in ",&b(-phvV":
        return at
    joint = _JOINT_BEFORE.match(text.tags, left, group)
    if joint is not None and (text.tags[joint.end() - 1] != "&" or _FINITE.search(text.tags, left, joint.end())):
        left = joint.end()
    return left

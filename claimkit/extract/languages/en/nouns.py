"""Cues that are not verbs: according to X, X's claim that, reportedly; and the outlet that cites."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.agreement import can_speak, is_plural
from claimkit.extract.languages.en.around import is_outlet
from claimkit.extract.languages.en.edges import behind_joint, main_clause, relative_end
from claimkit.extract.languages.en.names import kind_of
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.occurrence import Occurrence, ascribed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import RELATIVE_VERBS, after_adverbs, clause_end, is_clause, phrase_after
from claimkit.extract.languages.en.quoting import quoted_on
from claimkit.extract.languages.en.subjects import Subject, name_of, subject_before
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue
from claimkit.language.name_parts import name_parts
from claimkit.records import Hop

_WORDS_OF, _REPORTS_COLON, _SAID_THAT = pattern("words_of"), pattern("reports_colon"), pattern("said_that")
_NEXT_PHRASE, _OF_WHAT_WAS_SAID = pattern("next_phrase"), pattern("of_what_was_said")
_MAIN_GOES_ON, _PREDICATE = pattern("main_goes_on"), pattern("clause_before_auxiliary")
_TO_PREDICATE, _HAS_OBJECT, _UTTERED = pattern("to_predicate"), pattern("has_object"), pattern("uttered")
_OWN_VERB, _JOINT_BEFORE, _REPORTING = pattern("own_verb"), pattern("joint_before"), pattern("reporting")


def according_to(text: Tagged, at: int) -> Found | None:
    """According to X, it rained. / It rained, according to X."""
    if text.tags[at + 1 : at + 2] != "t":
        return None
    return _by_phrase(text, at, at + 2, "according-to")


def per(text: Tagged, at: int) -> Found | None:
    """It rained, per the agency."""
    opens = text.word_or_none(at - 1) == "as" and text.sentence(at)[0] == at - 1  # as per the complaint, it rained
    return _by_phrase(text, at - opens, at + 1, "per") if opens or text.tags[at - 1 : at] == "," else None


def in_words_of(text: Tagged) -> list[Found]:
    """In the words of X, it rained. / It rained, in the opinion of X."""
    phrases = text.words.lexicon.of_kind("by_phrase")
    found = []
    for match in _WORDS_OF.finditer(text.tags):
        printed = " ".join(text.word(at) for at in range(*match.span()))
        if printed in phrases and (one := _by_phrase(text, match.start(), match.end(), "according-to")):
            found.append(one)
    return found


def _by_phrase(text: Tagged, at: int, last: int, rule: str) -> Found | None:
    """A clause before or after a phrase that names its source; an outlet that printed the source is a hop."""
    left, right = _bounds(text, at)
    if reports := _REPORTS_COLON.search(text.tags, left, at):
        left = reports.end()
    if said := _SAID_THAT.search(text.tags, left, at):
        left = said.end()
    early = text.tags[last : last + 1] in ("y", "R")  # early results of the count
    whole = phrase_after(text, last + early, right)
    if whole is None:
        return None
    whole = replace(whole, first=last)
    whole = _before_clause(text, whole) if at == left else whole
    if at == left and (text.tags.startswith(_PREDICATE_BEHIND, whole.last) or _is_unnamed(text, whole)):
        # according to a poll, | Ann Lee, a judge, won; according to police, | the man, named as Bo Yu, left
        whole = phrase_after(text, last, right, appositions=False) or whole
    who = _without_remark(text, whole)
    end, relays = printed_by(text, whole.last, right)
    behind = end
    if at == left and text.tags[end : end + 1] in ("e", "V"):
        behind = max(end, text.tags.find(",", end, right))  # results of a count | made for the paper, half of them
    if at == left and text.tags.startswith((",h", "h"), end):
        behind = main_clause(text, end + 1, right)  # two aides, | who spoke freely, | he left
    parts = _around(text, left, at, behind, right)
    if not parts or _is_yardstick(text, who):
        return None
    parts += quoted_on(text, parts, end, right) if at > left else []
    found = ascribed(text, who, [(at, last)], parts, rule)
    found.relays = relays
    if not relays and end > whole.last:
        found.speaker = (text.span(who.first, end),)
    return found


def _is_unnamed(text: Tagged, who: Subject) -> bool:
    """Whether a phrase has no name before its comma, behind which the clause begins."""
    comma = text.tags.find(",", who.first, who.last)
    bare = comma > 0 and not {"N", "K"}.intersection(text.tags[who.first : comma])
    return bare and (text.tags[who.first] == "n" or text.tags.startswith((",e", ",V", ",h", ",g"), who.last))


def _is_yardstick(text: Tagged, who: Subject) -> bool:
    """Whether nothing is said, but measured: according to their taste; not: according to a man of her age."""
    behind = (at for at in range(who.first + 1, who.last) if text.tags[at] in "op")
    return text.is_of(next(behind, who.last) - 1, "yardstick")


def _bounds(text: Tagged, at: int) -> tuple[int, int]:
    """The brackets that hold a phrase and its clause, else the sentence: it rained (according to Ann Lee)."""
    bounds = text.bracketed(at)
    return bounds if at - bounds[0] > 1 else text.sentence(at)


def _without_remark(text: Tagged, who: Subject) -> Subject:
    """Papers in the plural without what is remarked behind a comma: public filings, a huge sum."""
    comma = text.tags.find(",", who.first, who.last)
    bare = comma > 0 and text.tags[who.first] != "D" and not {"N", "K"}.intersection(text.tags[who.first : comma])
    return replace(who, last=comma) if bare and text.is_of(comma - 1, "evidence") else who


_PREDICATE_BEHIND = (",A", ",B", ",V", ",v")


def _before_clause(text: Tagged, who: Subject) -> Subject:
    """The phrase without the subject of the clause behind it, where the two stand side by side."""
    if text.tags[who.last : who.last + 1] not in ("A", "B", "v", "V"):
        return who
    subject = _NEXT_PHRASE.search(text.tags[who.first : who.last])
    return replace(who, last=who.first + subject.start()) if subject else who


def printed_by(text: Tagged, at: int, right: int) -> tuple[int, tuple[Hop, ...]]:
    """Past "published by the Post", with the outlet as a hop, or past "posted on its website"."""
    end, at = at, at + (text.tags[at : at + 1] == "R")
    if at >= right or text.tags[at] not in "eV" or not text.is_of(at, "printed"):
        return end, ()
    who = phrase_after(text, at + 2, right, appositions=False)
    if who is None:
        return max(at, after_adverbs(text, at + 1, right)), ()
    if text.word(at + 1) != "by":
        return who.last, ()
    name, place = text.printed_at(who.first, who.last), text.span(who.first, who.last)
    return who.last, (Hop(name, "outlet", (place,), (text.span(at, at + 1),)),)


def _around(text: Tagged, left: int, at: int, end: int, right: int) -> list[tuple[int, int]]:
    """The clause before an attribution phrase and what goes on after it."""
    tags = text.tags
    before = at - 1 if tags[at - 1 : at] in (",", "-", "(") else at
    left = behind_joint(text, left, before)
    own = _OF_WHAT_WAS_SAID.search(text.tags, left, before)
    if own is not None and any(text.takes(own.start(), frame) for frame in ("nominal", "nominal_criticise")):
        left = own.end()
    colon = tags.rfind(":", left, before)  # it grew: | it was at 9 in May, according to a poll
    left = colon + 1 if colon > 0 and is_clause(text, colon + 1, before) else left
    left = at if tags[at - 1 : at] == ":" else left  # it shows: according to a poll, it rained
    subject = tags[end : end + 2] in (",A", ",B", ",v")  # Flour, according to him, | is dear
    opener = tags[before - 1] == "s" or text.is_of(before - 1, "clause_opener")
    set_in = before < at and opener  # because, according to him, | it is
    whole = before - left > 1 or tags[left:before] in ("Q", "Z") or (subject and before > left)
    parts = [(left, before)] if whole and not set_in else []
    if tags[end : end + 1] == ",":
        last = clause_end(text, end + 1, right)
        if not parts or tags[end + 1 : end + 2] not in ("h", "s", "g", "G", "&", "b"):
            parts.append((end + 1, last))
    elif not parts and tags[end : end + 1] in tuple("PDR0") and is_clause(text, end, right):
        parts.append((end, clause_end(text, end, right)))
    return parts


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


def cited(text: Tagged, one: Occurrence, found: Found) -> Found:
    """Citing two people, the daily reported … / the daily, citing two people, said …: the daily is a hop."""
    place = _citing_before(text, one) if found.speaker else -1
    if place < 0:
        return found
    who = phrase_after(text, place + 1, one.first, appositions=False)
    if who is None or (place == one.left and found_start(text, found) != who.last + 1):
        return found
    name = found.speaker_name or ""
    start = found_start(text, found)
    role = text.words.lexicon.of_kind("role").get(name.lower().rpartition(" ")[2])
    person = kind_of(name, text.words.lexicon) == "person" and role != "outlet" and found.speaker_kind != "outlet"
    if person and not is_outlet(text, start, start + name.count(" ") + 1):
        return found
    _hand_over(text, found, who, place)
    return found


def _hand_over(text: Tagged, found: Found, who: Subject, citing: int) -> None:
    """Make whoever is cited the speaker, and the outlet that cites a hop."""
    found.relays = (Hop(found.speaker_name or "", "outlet", found.speaker, found.cue),)
    found.speaker, found.cue = (text.span(who.first, who.last),), (text.span(citing, citing + 1),)
    found.speaker_name, found.rule = name_of(text, who), "citing"


def _citing_before(text: Tagged, one: Occurrence) -> int:
    """Where "citing" opens the sentence or stands between the subject and its cue; -1 where it does not."""
    subject = one.subject
    if text.is_of(one.left, "citing") and one.at != one.left:
        return one.left
    if subject is None or subject.kind != "written" or subject.last + 1 >= one.first:
        return -1
    aside = subject.last + 1
    return aside if text.tags[subject.last] == "," and text.is_of(aside, "citing") else -1


def cites_before(text: Tagged, one: Occurrence) -> bool:
    """Whether "citing two people" only names whom the cue behind it takes its words from."""
    if text.tags[one.at] != "G" or not text.is_of(one.at, "citing"):
        return False
    who = phrase_after(text, one.last, one.right, appositions=False)
    comma = who.last if who is not None else one.right
    return text.tags[comma : comma + 1] == "," and _REPORTING.match(text.tags, comma, one.right) is not None


def cites_after(text: Tagged, one: Occurrence, found: Found | None) -> bool:
    """It rained, the daily reported, citing two people: the claim before becomes the people's, the daily its hop."""
    before = one.before
    if (
        text.word(one.at) not in ("citing", "quoting")
        or (found is not None and found.rule != "nominal")
        or before is None
        or not before.speaker
        or before.relays
    ):
        return False
    who = phrase_after(text, one.last, one.right, appositions=False)
    if who is None or (before.rule.startswith("quote") and not _hands_on(text, before)):
        return False
    mention = read_phrase(name_of(text, who), text.words.lexicon)
    if mention is None or not (mention.form == "name" or mention.sure):
        return False
    _hand_over(text, before, who, one.at)
    return True


def _hands_on(text: Tagged, before: Found) -> bool:
    """Whether quoted words are an outlet's, which has them from another; a person's are the person's own."""
    start, (first, last) = found_start(text, before), before.speaker[0]
    words = text.printed[first:last].count(" ") + 1
    return before.speaker_kind == "outlet" or is_outlet(text, start, start + words)


def found_start(text: Tagged, found: Found) -> int:
    """The piece where an attribution's speaker begins."""
    return bisect_right(text.starts, found.speaker[0].start) - 1

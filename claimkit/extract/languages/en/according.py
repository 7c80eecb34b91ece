"""Words given to somebody by a preposition: according to X, per X, in the words of X."""

from __future__ import annotations

from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.edges import behind_joint, main_clause
from claimkit.extract.languages.en.occurrence import ascribed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import after_adverbs, clause_end, is_clause, phrase_after
from claimkit.extract.languages.en.quoting import quoted_on
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.records import Hop

_WORDS_OF, _REPORTS_COLON, _SAID_THAT = pattern("words_of"), pattern("reports_colon"), pattern("said_that")
_NEXT_PHRASE, _OF_WHAT_WAS_SAID = pattern("next_phrase"), pattern("of_what_was_said")


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
    return bare and text.tags[who.first] == "n"


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

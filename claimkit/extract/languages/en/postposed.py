"""Clauses with their cue behind them: it will rain, he said; it will, he said on Monday, rain."""

from __future__ import annotations

from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.quotations import CLOSES, OPENS
from claimkit.extract.languages.en.around import addressee_after
from claimkit.extract.languages.en.edges import behind_joint
from claimkit.extract.languages.en.occurrence import Occurrence, Parts, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import after_adverbs, clause_end, is_clause, phrase_after
from claimkit.extract.languages.en.quoting import NEXT_MARK, quoted_on
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.tagged import Tagged, behind_estimate
from claimkit.extract.languages.en.titles import COMMA_INSIDE
from claimkit.language.lexicons import Cue

_INVERTED, _SAYS_THAT, _ADVERBIAL = pattern("inverted"), pattern("says_later_that"), pattern("adverbial")
_STATED, _FINITE_LATER, _PLAIN = pattern("stated"), pattern("finite_later"), pattern("plain")
_OTHER_SAYS = pattern("other_says")


def clause_before(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """It will rain, he said. / It will, he said on Monday, rain. / It will rain, said Ann Lee."""
    tags, subject = text.tags, one.subject
    end = one.last
    denied = cue.act == "deny" and subject is not None and _is_retold(text, subject)
    does = tags[one.first : one.last] == "G"  # before it rained, he sent a letter | saying: “…”
    if subject is not None and (subject.relative is not None or denied or does):
        return None  # Ann Lee, who argued with her, said that it rained
    written = subject is not None and subject.kind == "written" and subject.first > one.left
    if subject is not None and written and (pause := _comma_before(text, one.left, subject.first)) >= 0:
        comma = pause
    elif (
        subject is not None
        and written
        and tags[one.left] == "p"
        and COMMA_INSIDE.search(text.pieces[subject.first - 1])
    ):
        comma = subject.first  # despite his “rough manner,” Holt wrote, he is kind
    elif one.first == one.at > one.left and tags[one.at - 1] == "," and tags[one.at] in "VXI":
        if "clause" not in cue.frames:
            return None
        inverse = phrase_after(text, one.last, one.right)
        if inverse is None or text.word(inverse.first) == "it":
            return None  # Eva, denied it
        comma, end = one.at - 1, inverse.last
        one = replace(one, subject=inverse)
    else:
        return None
    return _postposed(text, one, cue, comma, end)


def _is_retold(text: Tagged, subject: Subject) -> bool:
    """Whether the narrator only names what was said by a noun: the firm lied, | a charge it rejects."""
    first = subject.first
    return text.tags[first - 1 : first + 1] == ",D" and text.word_or_none(first + 1) in text.words.nouns


def _comma_before(text: Tagged, left: int, at: int) -> int:
    """The comma before a piece, or before the closing quotation mark that stands there alone; else -1."""
    comma = at - 1
    if text.tags[comma] == "x" and text.pieces[comma][0] in CLOSES:
        comma -= 1
    return comma if comma > left and text.tags[comma] == "," else -1


def _closes(text: Tagged, one: Occurrence, part: tuple[int, int], stop: int) -> bool:
    """Whether the cue can only belong to the sentence before it, which it ends: …, he said. / …, said Ann Lee."""
    subject, (left, comma) = one.subject, part
    if subject is None or text.stops[stop : stop + 1] not in (".", "", ",") or comma - left < _FEWEST:
        return False
    inverse = subject.first > one.at and "N" in text.tags[subject.first : subject.last]
    plain = _PLAIN.fullmatch(text.tags, subject.first, one.last) is not None
    if not (inverse or plain):
        return False
    return _FINITE_LATER.match(text.tags, left, comma) is not None


# Fewer pieces before a cue may be an adverbial.
_FEWEST = 6
# How sure a cue must be.
_SURE = 0.88


def _only_sets_scene(text: Tagged, left: int, comma: int, stop: int) -> bool:
    """Whether the sentence opens with when or where it was said, and what was said is the quotation behind the cue.

    As boos rose, the mayor said, “Please …”: not where the quotation goes on in small letters.
    """
    tags, left = text.tags, behind_estimate(text, left)
    opens = text.is_of(left, "as_one_did") and "," not in tags[left:comma]
    if opens and tags[stop : stop + 1] not in (",", ""):
        return True
    if tags[stop : stop + 1] in ("Q", "Z") or (
        tags[stop + 1 : stop + 2] in ("Q", "Z") and not _states(text, left, comma)
    ):
        return True
    at = stop + (tags[stop : stop + 1] in (",", ":"))
    if tags[left] not in "sWgGe" or tags[at : at + 1] not in ("Q", "Z"):
        return False
    return text.pieces[at].lstrip(OPENS)[:1].isupper()


def _says_after(text: Tagged, one: Occurrence) -> bool:
    """Whether what is said is the clause right behind the cue: while Lee slept, Ann Holt, a judge, says it rained."""
    return text.tags[one.last : one.last + 1] not in (",", ".") and is_clause(text, one.last, one.right)


def _states(text: Tagged, first: int, last: int) -> bool:
    """Whether the pieces [first, last) are a clause and no adverbial."""
    first = behind_estimate(text, first)
    if _ADVERBIAL.match(text.tags[first:last]):
        return False
    patterns = (_INVERTED, _STATED)
    supposed = text.tags[first] == "s" and text.tags.find(",P", first, last) > 0  # if convicted, he faces jail
    if text.word(first) == "whether" and "," in text.tags[first:last]:
        supposed = is_clause(text, text.tags.index(",", first) + 1, last)  # whether it rains or not, he will go
    return (
        supposed or is_clause(text, first, last) or any(pattern.match(text.tags, first, last) for pattern in patterns)
    )


# They agree with the guild, warned it against waiting: no clause before them is said.
_COMPLEMENTS = frozenset(
    (verb, word)
    for verb, words in (("agree", "with on about"), ("disagree", "with on about over"), ("warn", "against about of"))
    for word in words.split()
)


def _goes_on_otherwise(text: Tagged, one: Occurrence, cue: Cue, places: tuple[int, int, int]) -> bool:
    """Whether what follows the cue shows that the clause before its comma is not its content.

    Now, Lee has said, and he is right, that …; Lee praises, laments the plan.
    """
    tags, (comma, end, stop) = text.tags, places
    heard = tags[end : end + 1] == "t" and "m" in tags[one.last : end]
    inverse = one.subject is not None and one.subject.first > one.at
    told_of = inverse and tags[end : end + 1] == "h" and is_clause(text, one.left, comma)
    if (cue.word, text.word_or_none(end)) in _COMPLEMENTS:
        return True
    goes_on = stop > end and tags[end] not in "pym,.-" and not heard and not told_of
    return goes_on or (inverse and tags[comma - 1] in "VX")


def _postposed(text: Tagged, one: Occurrence, cue: Cue, comma: int, end: int) -> Found | None:
    tags = text.tags
    if one.subject is not None and one.subject.last <= one.at:
        told = addressee_after(text, one.last, one.right) if "addressee" in cue.frames else None
        if told is not None and _SAYS_THAT.match(tags, told.last, one.right):
            return None  # Shortly after it rained, Lee told a crowd in town that …
        end = after_adverbs(text, told.last if told else one.last, one.right)
        end -= tags[end - 1] == ","
    mark = NEXT_MARK.search(tags, end)
    stop = mark.start() if mark else len(tags)
    stop = end if tags[end : end + 1] == "-" else stop  # such a move could, they believe — and it did
    if _goes_on_otherwise(text, one, cue, (comma, end, stop)):
        return None
    left = (
        comma - 1 if tags[comma - 2 : comma] == ",h" else behind_joint(text, one.left, comma)
    )  # which, aides say, would
    parts: Parts = [(left, comma)] if comma > left else []
    if _only_sets_scene(text, left, comma, stop) or (tags[left] == "s" and end == one.last and _says_after(text, one)):
        return None
    behind = tags[stop + 1 : stop + 2]
    answered = _OTHER_SAYS.match(tags, stop) and text.is_of(stop + 1, "conceding")
    aside = (behind in ("G", "h", "L", "g") or answered) and tags[left] != "s"
    if behind and stop < one.right and tags[stop] == "," and not aside:
        parts.append((stop + 1, clause_end(text, stop + 1, one.right)))
    split = len(parts) == 2 and tags[parts[1][0]] in "BAv!eVXRWs"
    closes = cue.confidence >= _SURE and _closes(text, one, (left, comma), stop)
    if not split and not closes and not any(_states(text, *part) for part in parts):
        return None
    parts += quoted_on(text, parts, max(parts[-1][1], one.last), one.right)
    return make(text, one, cue, parts, "clause-before")

"""Quotations and their cues: before, after, split, over paragraphs."""

from __future__ import annotations

import re

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.edges import behind_joint, is_answered, is_heading
from claimkit.extract.languages.en.embedded import only_asks, told_already
from claimkit.extract.languages.en.occurrence import Occurrence, Parts, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import after_adverbs, clause_end, is_clause, phrase_after
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.extract.languages.en.titles import CLOSING, EDGE, PAUSE, is_sentence
from claimkit.language.lexicons import Cue

_OWN_CUE, _ASKS, _NEXT_CUE = pattern("own_cue_behind"), pattern("asks_whom"), pattern("next_cue")
_OPENING, _ASIDE, _DOES = pattern("opening_of_quotation"), pattern("done_meanwhile"), pattern("does")
_JOINED, _TOPIC, _MESSAGE = pattern("joined_quotation"), pattern("topic"), pattern("message")
_CUE_BETWEEN, _CLAUSE_BETWEEN = pattern("cue_between"), pattern("clause_between")
_ANOTHER_SAYS, _SAID_BY_PRONOUN = pattern("another_says"), pattern("said_by_pronoun")

NEXT_MARK = re.compile(r"[,.;:\nQZ]")
_ANY_CUE = re.compile(r"[VXIGMLF]")


def quote_before(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """“…,” she said. / “…,” said Ann Lee, a nurse. “…” — with what goes on after the cue."""
    at, end = _quotation_before(text, one)
    if at < 0:
        return None
    left = behind_joint(text, text.bracketed(at)[0], at)
    goes_on = text.tags[left] == "p" and _STATES_ON.match(text.tags, end) is not None
    if left < at and ((text.tags[left] in "Ggs" and _AGAIN.match(text.tags, end)) or goes_on):
        return None  # Remarking upon her “kindness,” Holt said, “…”; despite his “manner,” Holt wrote, he is kind
    narrated = ":(" + "V" * (not _retells(text, one, left, at))
    if any(sign in text.tags[left:at] for sign in narrated) or told_already(text, one, at):
        left = at
    parts: Parts = [*_paragraphs_before(text, left), (left, at + 1), *going_on(text, end)]
    return make(text, one, cue, parts, "quote-before")


def _retells(text: Tagged, one: Occurrence, left: int, at: int) -> bool:
    """Whether what others said before a quotation is retold with it: he told police he “had left,” a report says."""
    if text.tags[at - 1] in ",:V" or not text.pieces[at].lstrip(CLOSING)[:1].islower() or one.subject is None:
        return False
    teller = one.subject.last - 1
    return text.tags[teller] != "P" and text.word(teller) not in text.small[left:at]


def _quotation_before(text: Tagged, one: Occurrence) -> tuple[int, int]:
    """The quotation that the cue follows, and the piece after cue and subject; (-1, -1) where there is none."""
    tags, subject = text.tags, one.subject
    if subject is not None and subject.kind == "written":
        as_said = text.word_or_none(subject.first - 1) == "as"
        at = _quotation_at(text, subject.first - 1 - as_said)
        if at >= 0 and not _introduces(text, at, one):
            return at, one.last
    if one.first == one.at and tags[one.at] in "VX":
        at = _quotation_at(text, one.at - 1)
        inverse = None if at < 0 or _HE_DOES.match(tags, one.last) else phrase_after(text, one.last, one.right)
        if inverse is not None and _DOES.match(text.tags, inverse.last):
            return -1, -1
        if inverse is not None:
            one.subject = inverse
            return at, inverse.last
    return -1, -1


_HE_DOES = re.compile(r"P[RF]*[AB!]")


def _introduces(text: Tagged, at: int, one: Occurrence) -> bool:
    """Whether the cue after a quotation introduces what comes next: “…” He added, “…” / on "This Week," he said."""
    if text.tags[at] == "Q":
        inside = at > 0 and text.tags[at - 1] not in "\n.Z"
        goes_on = inside and not _pauses(text, one.last, one.right)
        short = text.pieces[at].count(" ") < 4
        shown = inside and short and text.tags[at - 1] == "K" and not text.tags.startswith((",", "."), one.last)
        wordless = (
            inside
            and short
            and text.tags.startswith("p", one.last)
            and all(cue.frames == ("quote",) for cue in one.form.cues)
        )
        goes_on = goes_on and (short or is_clause(text, one.last, one.right))
        return text.tags[one.last : one.last + 1] == "T" or shown or goes_on or wordless
    ends = text.pieces[at].rstrip(EDGE)[-1:] == "."
    if ends and at > 0 and text.tags[at - 1] not in "\n.Z:," and text.pieces[at].count(" ") < _FEW_WORDS:
        return True
    if ends and text.tags[one.last : one.last + 1] == "P" and is_clause(text, one.last, one.right):
        return one.last + 2 < one.right
    again, subject = _AGAIN.match(text.tags, one.last) is not None, one.subject
    new = subject is not None and text.tags[subject.first] in "PD" and text.pieces[subject.first][0].isupper()
    return (new or not only_asks(text, one)) and ((ends and (again or new)) or not _pauses(text, one.last, one.right))


_AGAIN, _STATES_ON = re.compile(r"[Ry]?[,:]?\n?[QZ]"), re.compile(r",(?:P|[DNKk0n]{1,6})R?[AB!VvC]")


def _quotation_at(text: Tagged, at: int) -> int:
    """`at` or the piece before its comma, where it is a quotation that leaves room for a cue; else -1."""
    comma = at > 0 and text.tags[at] == ","
    at -= comma
    if at < 0 or text.tags[at] not in "QZ":
        return -1
    printed = text.pieces[at].rstrip(EDGE)
    opens = at == 0 or text.tags[at - 1] in "\n.Z"
    return at if comma or opens or text.tags[at] == "Z" or printed[-1:] in PAUSE else -1


def _pauses(text: Tagged, at: int, right: int) -> bool:
    """Whether no clause follows the cue that it could introduce instead."""
    start = after_adverbs(text, at, right)
    return (
        start >= right or text.tags[start] in ",.;:\npoG-(QZ&bsPMRygtAB" or text.tags[start : start + 2] in ("Nn", "NN")
    )


def _paragraphs_before(text: Tagged, at: int) -> Parts:
    """Whole paragraphs of the same quotation, each left unclosed, before the one that has the cue."""
    parts: Parts = []
    while at > 1 and text.tags[at - 1] == "\n" and text.tags[at - 2] in "QZ":
        if text.pieces[at - 2].rstrip()[-1:] in CLOSING:
            break
        at -= 2
        parts.insert(0, (at, at + 1))
    return parts


def going_on(text: Tagged, at: int) -> Parts:
    """Quotations that go on after a cue: in the same sentence, as next sentences, as paragraphs without a cue."""
    tags, parts = text.tags, Parts()
    mark = NEXT_MARK.search(tags, at)
    if mark and mark.group() in "QZ" and mark.start() > at:
        return parts
    at = mark.start() if mark else len(tags)
    if tags[at : at + 1] in (",", ":") and tags[at + 1 : at + 2] in ("Q", "Z"):
        last = clause_end(text, at + 1, text.sentence(at + 1)[1]) if tags[at + 1] == "Q" else at + 2
        parts.append((at + 1, last))
        at = last
    elif joined := _JOINED.match(tags, at):
        parts.append((joined.end() - (joined.group() == ",p"), joined.end() + 1))
        at = joined.end() + 1
    elif (aside := _ASIDE.match(tags, at)) and not text.takes(at + 1, "quote"):
        parts.append((aside.end(), aside.end() + 1))
        at = aside.end() + 1
    elif tags[at : at + 1] == ",":
        at = text.stops.find(".", at, at + 500)
        if at < 0 or (tags[at] == "Z" and not text.pieces[at - 1].rstrip().endswith(".")):
            return parts
    at += tags[at : at + 1] == "."
    return parts + sentences_on(text, at)


def sentences_on(text: Tagged, at: int) -> Parts:
    """Quoted sentences and paragraphs from `at` on that have no cue of their own."""
    tags, parts = text.tags, Parts()
    while at < len(tags):
        step = tags[at] == "\n"
        if step and (tags[at + 2 : at + 3] not in ("", "\n") or is_answered(text, at) or is_heading(text, at + 1)):
            break
        at += step
        sign = tags[at : at + 1]
        whole = sign == "Z" or (sign == "Q" and tags[at + 1 : at + 2] in (".", "\n", "", "-"))
        if sign not in ("Z", "Q") or has_cue(text, at + 1) or len(parts) > 40:
            break
        if not whole and not _without_cue(text, at + 1):
            break
        parts.append((at, at + 1))
        at += 1 + (sign == "Q" and tags[at + 1 : at + 2] == ".")
    return parts


def quoted_on(text: Tagged, parts: Parts, at: int, right: int) -> Parts:
    """The quoted sentences behind one that ends after `at`, where something is quoted in its `parts`."""
    if not any(sign in text.tags[first:end] for first, end in parts for sign in "QZ"):
        return []
    stop = text.stops.find(".", at, right + 1)
    return sentences_on(text, stop + 1) if stop >= 0 else []


def has_cue(text: Tagged, at: int) -> bool:
    """Whether what follows a quotation ascribes it: a cue at once, or a subject and a cue in the same sentence."""
    small = text.tags[at : at + 1] in ("P", "D", "n") and text.pieces[at][:1].islower()
    asked = _ASKS.match(text.tags, at)
    return (asked is not None and text.is_of(asked.end() - 1, "asking")) or bool(
        (_NEXT_CUE if small else _OWN_CUE).match(text.tags, at)
    )


def _without_cue(text: Tagged, at: int) -> bool:
    """Whether a sentence that opens with a quotation has no cue behind it, so that its quotation goes on."""
    return at > 1 and text.tags[at - 2] in ".Z" and not _ANY_CUE.search(text.tags, at, text.sentence(at)[1])


def quote_after(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """She said: “…” / he told reporters on Monday, “…” / they repeated that “…”."""
    tags = text.tags
    promises = (
        tags[one.last : one.last + 1] == "t" and "infinitive" in cue.frames
    )  # promised to help, in her words, “…”
    opening = _OPENING.match(tags, one.last, min(len(tags), one.last + 18))
    if not opening or promises:
        return None
    at = opening.end()
    small = text.pieces[at].lstrip(CLOSING)[:1].islower()
    clause = _CLAUSE_BETWEEN.match(tags, one.last)
    if _CUE_BETWEEN.search(tags, one.last, at) or (clause and (small or tags[at - 1] != ",")):
        return None
    if _ANOTHER_SAYS.search(tags, one.last, at) or (tags[at - 1] == ":" and _SAID_BY_PRONOUN.match(tags, at)):
        return None
    if at > one.last and (tags[at - 1] not in ",:ymT\n" or re.search(r"-N{1,4}:", tags[one.last : at])):
        return None
    manner = at == one.last and text.is_of(one.at, "responding")  # would respond “in due course”
    if manner or _has_object(text, one, cue, at) or _is_predicate(text, one, at):
        return None
    whole = tags[at] == "Z" or (
        tags[at - 1] in ",:" and is_sentence(text.pieces[at]) and tags[at + 1 : at + 2] in ("p", "y")
    )
    parts: Parts = [(at, at + 1 if whole else clause_end(text, at, one.right))]
    end = parts[-1][1]
    if end >= one.right:
        parts += sentences_on(text, end + (tags[end : end + 1] == "."))
    if fronted := _fronted(text, one, at):
        parts.insert(0, fronted)
    return make(text, one, cue, parts, "quote-after")


_VERBAL = re.compile(r"[vVgGeX]")


def _fronted(text: Tagged, one: Occurrence, at: int) -> tuple[int, int] | None:
    """The subject of a quotation that goes on in small letters, where it is printed before the cue."""
    subject = one.subject
    if subject is None or subject.kind != "written" or subject.last > one.first or text.tags[at - 1] != ",":
        return None
    if _VERBAL.search(text.tags, one.last, at):
        return None
    topic = _TOPIC.match(text.tags, one.left, subject.first)
    if not text.pieces[at].lstrip(CLOSING)[:1].islower():
        return None
    waits = text.inside(at).tags[:1] in ("A", "B")  # Taking it down, | she said, “is not …”
    if waits and topic is None and text.tags[subject.first - 1] == "," and text.tags[one.left] in "gGDNPnW":
        return one.left, subject.first - 1
    return topic and topic.span(1)


def _has_object(text: Tagged, one: Occurrence, cue: Cue, at: int) -> bool:
    """Whether the quotation is only the name of the verb's object: noted the change from the slogan, “…”."""
    start = after_adverbs(text, one.last, one.right)
    if text.tags[at - 1] != "," or "addressee" in cue.frames or at - start < 3:
        return False
    if text.tags[one.at] == "G" and text.tags[one.at - 1] in "nN":
        return True  # as Lee wrote in a memo explaining the deal, “…”
    if "nominal" not in cue.frames:
        return False
    return text.tags[start] in "Dk" and text.tags[at - 2] in "nN" and text.pieces[at].count(" ") < _FEW_WORDS


def _is_predicate(text: Tagged, one: Occurrence, at: int) -> bool:
    """Whether the quotation goes on with what is said of a message: said the length of the meeting “was a joke”."""
    if text.tags[at - 1] != "m":
        return False
    small = text.pieces[at].lstrip(CLOSING)[:1].islower()
    return small and _MESSAGE.match(text.tags[one.last : at]) is None


# A quotation that says something has more words.
_FEW_WORDS = 6
_NAMED = re.compile(r"[,:]?T?(?=[QZ])")


def said_first(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """Said Ann Lee, “…” / But, said Ann Lee: “…”: the cue opens its sentence, and its speaker comes next."""
    opens = one.subject is None and one.at == one.left
    inverted = text.tags[one.at - 1 : one.at] == "," and text.word(one.at) != "told"
    if text.tags[one.at] not in "VX" or not (opens or inverted):
        return None
    who = phrase_after(text, one.last, one.right)
    opening = _NAMED.match(text.tags, who.last) if who else None
    if who is None or opening is None or opening.end() == who.last:
        return None
    if not opens and text.tags[who.first : who.last] in ("D", "P"):
        return None  # tweeted this: “…”
    one.subject, at = who, opening.end()
    last = at + 1 if text.tags[at] == "Z" else clause_end(text, at, one.right)
    parts: Parts = [(at, last), *(sentences_on(text, last) if last >= one.right else [])]
    return make(text, one, cue, parts, "quote-after")

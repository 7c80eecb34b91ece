"""Noun phrases around a cue, and the edges of clauses, read from the tags alone.

Positions count pieces. Every scan is bounded by its sentence and by `_REACH`, so a text costs time in its length only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimkit.extract.languages.en.tagged import Tagged

_REACH = 60
_PHRASE = frozenset("DNn0kKMXegIopqm&/xyR()F")
_HEAD = re.compile(r"[P0]$|[DNnkKe0MXIgmq][DNn0kKMXegIqmx/-]*$|[NnMXIm]$")
_SHORT = re.compile(r"P$|(?:D[nkKNe0mMXg-]*|[KN][KN]*)[NnMXIme]$|[NnMXIm0]$")
_FORWARD = re.compile(r"P|[DNn0kKMXegImq](?:[DNn0kKMXgImqx/y]|e(?!p)|o|&(?=[DNnkK0])|p(?=[DNnkK0q])|\([^().]*\))*")
_APPOSITION = re.compile(
    r",(?=[DN0mXMe]|n(?!D))[DNn0kKMXegImqox/y-](?:[DNn0kKMXegImqox/y-]|&(?=[DNnkK0])|p(?=[DNnkK0q])|h[^,.]*)*(?=[,.\n])"
)
_LEADING = re.compile(
    r"(?:[&b]|R,?|y,?|[psR][^,.;:\n]*,|[egG][^,.;:\n]*,)*(P|D?[0en]{0,3}[KN][KN0n]{0,6}?(?![NK])|[D0][nkKe0mMXN]*[nNMXm]|[nM](?=[VXAB]))"
)
_ASIDE = frozenset("D0nNhgpesRGymeMXkK")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does it: the pieces [first, last) where it is written, and the relative pronoun that stands for it."""

    first: int
    last: int
    kind: str = "written"
    relative: int | None = None


def subject_before(x: Tagged, left: int, at: int) -> Subject | None:
    """The noun phrase that ends before piece `at`, not farther left than `left`."""
    tags = x.tags
    left = max(left, at - _REACH)
    while at > left and tags[at - 1] in "RyF":
        at -= 1
        if at > left and tags[at] == "y" and tags[at - 1] in "p":
            at -= 1
    if at <= left:
        return None
    last = tags[at - 1]
    if last in "&b":
        return Subject(at, at, "shared")
    if last == "h":
        found = _antecedent(x, left, at - 1)
        return replace(found, relative=at - 1) if found is not None and found.kind == "written" else found
    if last == ",":
        return _before_asides(x, left, at - 1)
    if last in ")-":
        opened = tags.rfind("(" if last == ")" else "-", left, at - 1)
        return _phrase_before(x, left, opened) if opened > left else None
    return _phrase_before(x, left, at)


def _phrase_before(x: Tagged, left: int, at: int) -> Subject | None:
    """The longest noun phrase that ends at `at`; a short one where a preposition opens the clause."""
    tags = x.tags
    if at <= left:
        return None
    if tags[at - 1] == "P":
        return Subject(at - 1, at)
    first = at
    while first > left and tags[first - 1] in _PHRASE:
        first -= 1
    if first < at and tags[first] in "pg" and first + 1 < at and (first == left or tags[first - 1] in ",&b"):
        found = _SHORT.search(tags, first, at)
        return Subject(found.start(), at) if found else None
    first = _opening(tags, first, at)
    outer = _office(x, left, first, at) or _participle(x, left, first) or _relative(x, left, first, at)
    if outer is not None:
        return outer
    return Subject(first, at) if first < at and _HEAD.search(tags, first, at) else None


def _opening(tags: str, first: int, at: int) -> int:
    """Where the last phrase of a run begins: not at a joint, and at a determiner that follows a noun."""
    while first < at and (tags[first] in "op&-/xyR)(F" or tags[first : first + 2] == "0D"):
        first += 1
    inner = tags.rfind("D", first + 1, at)
    while inner > first and tags[inner - 1] not in "nNm":
        inner = tags.rfind("D", first + 1, inner)
    return max(inner, first)


def _office(x: Tagged, left: int, first: int, at: int) -> Subject | None:
    """An office or closeness with whom it is to: "an aide to the president", "people close to the club"."""
    if first - 2 < left or x.tags[first - 1] != "t":
        return None
    word, lexicon = x.word(first - 2), x.words.lexicon
    single = word.removesuffix("s")
    if word == "close" or single in lexicon.of_kind("anonymous") or single in lexicon.of_kind("title"):
        outer = _phrase_before(x, left, first - 1 - (word == "close"))
        return None if outer is None else Subject(outer.first, at)
    return None


def _participle(x: Tagged, left: int, first: int) -> Subject | None:
    """The phrase before "seen by the Post", whose end was taken for the subject."""
    tags = x.tags
    if (
        first - 3 < left
        or tags[first - 2 : first] != "Vp"
        or tags[first - 3] not in "NnMXm"
        or x.word(first - 1) not in ("by", "on", "about", "with")
    ):
        return None
    return _phrase_before(x, left, first - 2)


def _relative(x: Tagged, left: int, first: int, at: int) -> Subject | None:
    """The phrase before a relative clause whose end was taken for the subject: "a ferry that sank off Paros said"."""
    tags = x.tags
    if first < at and tags[first] == "e":
        mark = first - 1
    elif first > left and tags[first - 1] in "vAB":
        mark = first - 2
        while mark > left and tags[mark] in "RAB!e":
            mark -= 1
    else:
        return None
    if mark > left and (tags[mark] == "h" or (tags[mark] == "T" and tags[mark - 1] in "NnMX")):
        return _antecedent(x, left, mark)
    return None


def _antecedent(x: Tagged, left: int, at: int) -> Subject | None:
    """The noun phrase a relative clause at `at` hangs on."""
    return subject_before(x, left, at - 1 if at > left and x.tags[at - 1] == "," else at)


def _before_asides(x: Tagged, left: int, comma: int) -> Subject | None:
    """The phrase before one or more asides between commas: an age, an office, a relative clause."""
    tags = x.tags
    end = comma
    for _ in range(4):
        before = tags.rfind(",", left, end)
        if before < 0:
            break
        if tags[before + 1] not in _ASIDE or tags[end - 1] in "QZ":
            break
        start = tags.rfind(",", left, before) + 1 or left
        if before - start == 1 and tags[start] == "0":
            end = before
            continue
        found = _phrase_before(x, start, before)
        if tags[start] in "psRgeGy" and (found is None or tags[found.first - 1] in "pe" or tags[start] in "sgG"):
            return _phrase_before(x, before + 1, end)
        if found is not None:
            return Subject(
                found.first, comma if tags[before + 1] in "DnN0MXkK" and "h" not in tags[before:comma] else before
            )
        end = before
    return _phrase_before(x, left, comma)


def leading_subject(x: Tagged, left: int, at: int) -> Subject | None:
    """The subject a sentence opens with, for a cue that shares it."""
    found = _LEADING.match(x.tags, left, min(at, left + _REACH))
    return Subject(*found.span(1)) if found and found.group(1) else None


def phrase_after(x: Tagged, at: int, right: int, appositions: bool = True) -> Subject | None:
    """The noun phrase that starts at `at`, with its appositions."""
    found = _FORWARD.match(x.tags, at, min(right, at + _REACH))
    if not found:
        return None
    last = found.end()
    while appositions and (more := _APPOSITION.match(x.tags, last, min(right + 1, last + _REACH))):
        last = more.end()
    while last > at + 1 and x.tags[last - 1] in "yp,&R":
        last -= 1
    return Subject(at, last)


_TIME = re.compile(r"(?:[Ry]|,R,|p?(?:D[n]?)?y0?,?0?|p(?:D?[nNeKk0]{0,3})[mX](?:p?y)?|,p[^,.]*,)*")
_THAT = re.compile(r"(?:[^TVQZ.;:\n]|V(?=p)){0,22}?T")
_ADDRESSEE = re.compile(r"P|D?[KNn0keMXg/]+(?:[o&]D?[KNnk0e]+)*")
_CUTS = re.compile(
    r",(?=R?[GL])|(?<=Q)(?=R?G|h|-|sR?[gG])|(?<=[QZ])(?=&R?V)|,?(?=[&b]R?[VX](?:R?T|W|Q|Z|D?nT|t))|,(?=s(?:P|C|[DNnKk0]{1,6}(?:[op][DNnKk0]{1,5})?)[RAB!VveX])|(?=Lt)|;"
    r"|,(?=[&b]?(?:P|[DNnKk0]{1,5}(?:[op][DNnhveX0]{1,5})?)[RA]*[VX](?:[TPNnDC.,QZ0]|$))"
)
# A subject and then something finite: what follows a cue without "that" must look like a clause.
_FINITE = re.compile(
    r"[&b,RsF]*(?:P|C|T(?=[BAv!])|[DNn0kKMXegqmIoxRy&p(),F-]{1,14}?(?:[BAv!VC]|(?<=[NnMPXm])e|(?<=[NPMR])X|(?<=[n])I)"
    r"|[DNn0kKMXegqmox&p-]{0,8}[QZ])"
)


def is_clause(x: Tagged, start: int, end: int) -> bool:
    """Whether the pieces hold a subject and a finite verb near their start, as far as the tags tell."""
    return _FINITE.match(x.tags, start, end) is not None


_MAIN_VERB = re.compile(r",(?=[RA!]*[VvBe])")
CLAUSE = frozenset("PDNnKk0CeMXgWTyqQZspmRA&(tB")


def after_adverbs(x: Tagged, at: int, right: int) -> int:
    """Past the adverbs, the day and the medium that may stand between a cue and what it introduces."""
    found = _TIME.match(x.tags, at, right)
    return found.end() if found else at


def clause_after(x: Tagged, at: int, right: int, that_only: bool = False, sure: bool = False) -> int | None:
    """Where the clause that depends on a cue begins: after "that", or straight after the cue."""
    tags = x.tags
    start = after_adverbs(x, at, right)
    if start < right and tags[start] == "T":
        return start + (tags[start + 1 : start + 2] not in ("B", "A", "!", "v"))
    found = _THAT.match(x.tags, at, min(right, at + 24))
    if found and tags[at] in "pym,Rt":
        return found.end()
    if that_only or start + 2 > right or tags[start] not in CLAUSE or tags[start] in "psto&A":
        return None
    sure = sure and right - start >= 4 and tags[start] in "DNnkK0"
    return start if sure or is_clause(x, start, right) or tags[start] in "QZ" else None


_COMMA_INSIDE = re.compile(r",[”»\"’']+\s*$")


def clause_end(x: Tagged, start: int, right: int) -> int:
    """Where a clause ends: at its sentence's end, or where the narrator takes up another cue."""
    quoted = x.tags.find("Q", start, right)
    while quoted >= 0:
        if x.tags[quoted + 1 : quoted + 2] in tuple("Dhb&gse") and _COMMA_INSIDE.search(x.pieces[quoted]):
            right = quoted + 1
            break
        quoted = x.tags.find("Q", quoted + 1, right)
    for found in _CUTS.finditer(x.tags, start + 1, right):
        if x.tags[found.end()] == "s" and x.word(found.end()) not in ("as", "while", "though", "although"):
            continue
        if _cuts(x, start, found.start(), found.end()):
            return found.start()
    return right


def _cuts(x: Tagged, start: int, first: int, last: int) -> bool:
    """Whether the narrator speaks again at a possible cut: not where an attitude is told of one who speaks already."""
    tags = x.tags
    if tags[last] in "&b" and tags[last + 1] in "RVX":
        verb = last + 1 + (tags[last + 1] == "R")
        if tags[verb + 1 : verb + 2] == "t":
            return all(cue.act != "express" for form in x.words.forms.get(x.word(verb), ()) for cue in form.cues)
        return True
    return tags[first] != "," or tags[last : last + 1] in "GL" or is_clause(x, start, first)


def relative_end(x: Tagged, start: int, right: int) -> int:
    """Where a clause inside a relative clause ends: before the comma and the verb that its noun still waits for."""
    found = _MAIN_VERB.search(x.tags, start + 1, clause_end(x, start, right))
    return found.start() if found else clause_end(x, start, right)


def addressee_after(x: Tagged, at: int, right: int) -> Subject | None:
    """Who is told: the phrase straight after the verb."""
    found = _ADDRESSEE.match(x.tags, at, right)
    return Subject(*found.span()) if found else None

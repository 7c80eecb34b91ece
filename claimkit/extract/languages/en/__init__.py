"""English: cues by their tags, then what each introduces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.agreement import agrees, can_speak, is_plural
from claimkit.extract.languages.en.basis import note_basis
from claimkit.extract.languages.en.frames import FRAMES
from claimkit.extract.languages.en.leftover import claim_leftovers
from claimkit.extract.languages.en.lines import transcript_lines
from claimkit.extract.languages.en.mentions import naming
from claimkit.extract.languages.en.names import fits, full_name, gender_of, key, kind_of, known_from
from claimkit.extract.languages.en.nouns import (
    according_to,
    cited,
    cites_after,
    cites_before,
    in_words_of,
    noun_claim,
    per,
    reported,
)
from claimkit.extract.languages.en.occurrence import Occurrence, find_subject, occurrence_at
from claimkit.extract.languages.en.passives import asked, passive
from claimkit.extract.languages.en.quoting import quote_after, quote_before
from claimkit.extract.languages.en.subjects import Subject, leading_subject, subject_before
from claimkit.extract.languages.en.tagged import Tagged, tag, tagged
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

__all__ = ["attributions", "fits", "full_name", "gender_of", "key", "kind_of", "known_from", "naming"]

_CUE = re.compile(r"[VXIGMLFE]")


def attributions(text: str, lexicon: Lexicon) -> list[Found]:
    """Every attribution of an English text, in the order of its cues; those inside quotations last."""
    x = tagged(text, lexicon)
    found = _cues(x) + in_words_of(x) + transcript_lines(x)
    found += claim_leftovers(x, found)
    for at, inner in _quoted_cues(x):
        found += _moved(inner, x.starts[at] + 1)
    _note_unnamed(x, found)
    note_basis(text, found)
    return found


_UNNAMED_HINTS = ("anonym", "unnamed", " be named", " be identified", "not author", "withheld")
_UNNAMED = re.compile(
    r"anonymity|anonymously|unnamed|not (?:to )?be (?:named|identified)|declined to be (?:named|identified)"
    r"|not authori[sz]ed|name (?:be )?withheld|identity (?:be )?withheld"
)


def _note_unnamed(x: Tagged, found: list[Found]) -> None:
    """Where a sentence says that its speaker would not be named, the speaker is anonymous."""
    if not any(word in x.text for word in _UNNAMED_HINTS):
        return
    within: list[tuple[int, int]] = []
    for match in _UNNAMED.finditer(x.text):
        first, last = x.sentence(min(bisect_right(x.starts, match.start()) - 1, len(x.pieces) - 1))
        within.append((x.starts[first], x.starts[last]))
    for one in found if within else ():
        if one.speaker and not _NAME.search(one.speaker_name or ""):
            at = bisect_right(within, (one.speaker[0].start, len(x.text) + 1)) - 1
            if at >= 0 and one.speaker[0].start < within[at][1]:
                one.speaker_kind = "anonymous"


_NAME = re.compile(r"[A-Z]\w+ [A-Z]\w+$")


def _cues(x: Tagged) -> list[Found]:
    found: list[Found] = []
    for match in _CUE.finditer(x.tags):
        one = _read(x, match.start(), found[-1] if found else None)
        if one is not None:
            found.append(one)
    return found


def _quoted_cues(x: Tagged) -> Iterator[tuple[int, list[Found]]]:
    """What the words of a quotation ascribe to others: the whole lexicon is read, but what is less sure is left."""
    for match in _LONG.finditer(x.tags):
        piece = x.pieces[match.start()]
        if len(piece) > _FEWEST:
            quoted = tag(_unmarked(piece), x.words)
            if _CUE.search(quoted.tags):
                yield match.start(), [one for one in _cues(quoted) if _is_voice(quoted, one)]


def _unmarked(piece: str) -> str:
    """A quotation without its opening mark and without its own closing one: a mark before that closes another."""
    words = piece[1:].rstrip()
    return words.rstrip(piece[0]) if piece[0] in "'\"" else words.removesuffix(_CLOSES.get(piece[0], ""))


_CLOSES = {"“": "”", "‘": "’", "«": "»", "”": "”", "„": "“", "‹": "›", "`": "'"}


def _is_voice(quoted: Tagged, one: Found) -> bool:
    """Whether an attribution inside a quotation is another's saying: no attitude of whom only a pronoun names."""
    sure = one.confidence >= (_SURE_WITH_THAT if one.rule == "that-clause" else _SURE)
    if not one.speaker or one.rule in _DOUBTFUL or not sure:
        return False
    start, end = one.speaker[0]
    return one.act != "express" or quoted.text[start:end].lower() not in quoted.words.lexicon.of_kind("pronoun")


def _moved(found: list[Found], by: int) -> list[Found]:
    """Attributions read in a part of a text, with their places in the whole."""
    for one in found:
        one.content, one.cue, one.speaker = (
            tuple(Span(start + by, end + by) for start, end in spans) for spans in (one.content, one.cue, one.speaker)
        )
        one.relays = ()
    return found


_LONG = re.compile(r"[QZ]")
_FEWEST = 30
# Constructions that are too often something else in speech.
_DOUBTFUL = frozenset(("nominal", "naming", "adverb", "passive", "about", "describe", "noun", "question"))
_SURE, _SURE_WITH_THAT = 0.7, 0.6


_BY_TAG = {"L": according_to, "E": per, "F": reported, "M": noun_claim}


def _read(x: Tagged, at: int, latest: Found | None) -> Found | None:
    """The attribution of the cue at a piece, if it is one."""
    sign = x.tags[at]
    if sign in _BY_TAG:
        return _BY_TAG[sign](x, at)
    if sign in "XG" and _is_noun(x, at) and (sign == "X" or x.word(at) in x.words.nouns):
        return noun_claim(x, at)
    one = occurrence_at(x, at)
    if one is None:
        return None
    one.before = latest if latest is not None and latest.cue and latest.cue[0].start >= x.starts[one.left] else None
    return _verb(x, one)


def _is_noun(x: Tagged, at: int) -> bool:
    """Whether a word that is verb and noun stands as a noun."""
    before, after = x.tags[at - 1 : at], x.tags[at + 1 : at + 2]
    if before == "," and after in tuple("TPCD") and x.tags.rfind(",", x.sentence(at)[0], at - 1) >= 0:
        return False
    named = before == "X" and x.tags[at - 2 : at - 1] in tuple("D0kK")  # one email claims, the report states
    before = "n" if named else before
    if before in tuple('DKkopegWVXIG,.\n"(') or before == "" or _is_counted(x, at):
        return True
    if before == "R" and x.tags[at - 2 : at - 1] in tuple("DKk"):
        return True  # the union's earlier claim
    if before in tuple("PRAh!") or (before in tuple("&b") and after in tuple("tT")):
        return False
    return not _is_verb(x, at, before, after)


def _is_counted(x: Tagged, at: int) -> bool:
    """Whether a number stands before it: eight state candidates, in the two states that vote, for some reason."""
    if x.tags[at - 1 : at] != "0":
        return False
    numeral = x.word(at - 1)[0].isdigit() or x.word(at - 1) in _NUMERALS
    return x.tags[at - 2 : at - 1] in ("p", "o", "D") or (numeral and x.tags[at + 1 : at + 2] in ("n", "N", "M"))


_NUMERALS = frozenset("one two three four five six seven eight nine ten dozens hundreds thousands".split())


def _is_verb(x: Tagged, at: int, before: str, after: str) -> bool:
    """Whether such a word behind a noun is its verb: what follows, or the number of the two, tells."""
    plural = x.word(at).endswith("s")
    if after in (".", "\n", "") and before in "NnP" and _QUOTED.search(x.tags, max(0, at - 7), at):
        return True
    if before in "Nn" and not plural and is_plural(x, at - 1):
        return True
    if x.word(at - 1) == "all" and _CLAUSE_OPENS.match(x.tags, at + 1):
        return True
    if plural and after == "0" and x.pieces[at + 1][0].isdigit() and not is_plural(x, at - 1):
        return True  # the office reports 17 deaths
    return after in tuple("TDPCW,:QZR") or (after in tuple("NK0t") and before == "N" and plural)


# (The memo that started it all) claims pump prices will jump: a bare subject and its auxiliary.
_CLAUSE_OPENS = re.compile(r"[nkN]{1,3}[AB]")
_RELATIVE = frozenset(("clause", "describe", "of"))
_QUOTED = re.compile(r"[QZ]")
_STRONG = frozenset(("as_saying", "quote", "addressee", "that", "wh", "decline"))


def _verb(x: Tagged, one: Occurrence) -> Found | None:
    if one.passive:
        return passive(x, one)
    if x.tags[one.at] == "G":
        _take_participle(x, one)
    else:
        find_subject(x, one)
    if one.infinitive and one.form.cues[0].act == "deny":
        _take_mover(x, one)
    if cites_before(x, one):
        return None
    if one.subject is None and x.word(one.at) == "asked":
        found = asked(x, one)
        quoted = _QUOTED.match(x.tags, max(one.at - 1, 0)) is not None
        if found is not None or (one.at == one.left and not quoted):
            return found
    if one.subject is not None and _speaks_not(x, one.subject.first):
        return _own_words(x, one)
    if one.subject is not None and one.subject.kind == "written":
        one.subject = _fitting(x, one, one.subject)
    return _by_construction(x, one)


def _by_construction(x: Tagged, one: Occurrence) -> Found | None:
    """The attribution by the first construction of the cue that fits; each is tried on a copy of the occurrence."""
    free: bool | None = None
    for frame, cue in one.form.frames:
        if frame not in FRAMES:
            continue
        if frame not in _STRONG:
            free = _stands_free(x, one) if free is None else free
            if not free or (frame not in _RELATIVE and cue.act != "deny" and _is_relative(x, one)):
                continue
        trial = one.copy()
        found = FRAMES[frame](x, trial, cue)
        if found is not None and cites_after(x, trial, found):
            return None
        if found is not None:
            return cited(x, trial, found)
    return None


def _fitting(x: Tagged, one: Occurrence, subject: Subject) -> Subject | None:
    """The phrase found as the subject if it can speak and agrees with its verb, else the last phrase inside it."""
    if _fits(x, one, subject):
        return subject
    joint = max(x.tags.rfind(sign, subject.first + 1, subject.last - 1) for sign in "po")
    inner = replace(subject, first=joint + 1)
    return inner if joint > subject.first and _fits(x, one, inner) else None


def _fits(x: Tagged, one: Occurrence, subject: Subject) -> bool:
    alone = one.first == one.at and not one.infinitive
    return can_speak(x, subject) and (not alone or agrees(x, subject, one.form.form))


def _speaks_not(x: Tagged, at: int) -> bool:
    """Whether a word can be nobody's name (I, we, you); "US" in capitals is a country, "my opponent" somebody."""
    owned = x.tags[at : at + 2] in ("Dn", "DN")
    return x.word_or_none(at) in x.words.no_speaker and x.pieces[at].rstrip() != "US" and not owned


def _own_words(x: Tagged, one: Occurrence) -> Found | None:
    """I said: an author's own words count only where they are quoted."""
    cue = next((cue for frame, cue in one.form.frames if frame == "quote"), None)
    if cue is None or one.subject is None or x.word(one.subject.first) not in ("i", "we"):
        return None
    return quote_before(x, one, cue) or quote_after(x, one, cue)


def _stands_free(x: Tagged, one: Occurrence) -> bool:
    """Whether a cue that needs no mark of its own states something, and is no wish, purpose or condition."""
    denies = one.form.cues[0].act == "deny"
    if one.infinitive and not denies and one.at == one.first and x.word(one.first - 2) not in x.words.raising:
        return False
    irreal = x.words.irreal
    subject = one.subject
    if subject is not None and subject.kind == "written" and x.word_or_none(subject.first - 1) == "what":
        return False
    if subject is not None and one.form.form == "d" and _is_object(x, one, subject):
        return False
    if subject is not None and subject.kind == "written" and x.word_or_none(subject.first - 1) in irreal:
        return False
    refusals = _REFUSABLE if one.negated else frozenset()
    return not any(x.tags[at] != "R" and x.word(at) in irreal - refusals for at in range(one.first, one.at))


# With a negation these refuse: would not confirm, could not say.
_REFUSABLE = frozenset(("would", "could", "can"))


def _is_object(x: Tagged, one: Occurrence, subject: Subject) -> bool:
    """Whether a verb before the phrase has it as its object, so that the past form behind it is a participle."""
    governed = subject.kind == "written" and one.left < subject.first and x.tags[subject.first - 1] in "vVeI"
    return governed and x.tags[subject.first] in "D0" and one.first == one.at and x.tags[one.last : one.last + 1] == "t"


def _is_relative(x: Tagged, one: Occurrence) -> bool:
    """Whether the cue stands in a relative clause."""
    subject = one.subject
    return subject is not None and subject.kind == "written" and "h" in x.tags[subject.last : one.first]


def _take_participle(x: Tagged, one: Occurrence) -> None:
    """After a comma, "adding that", who spoke before speaks on; in "a letter saying that" the letter speaks."""
    group = x.tags[one.first : one.at]
    start = one.at
    while start > one.left and x.tags[start - 1] in "RF":
        start -= 1
    if "B" in group or "A" in group:
        find_subject(x, one)
    elif one.at == one.left and x.tags[one.last : one.last + 1] == "T":
        _take_opening(x, one)
    elif x.tags[start - 1 : start] in (",", "", "\n", ".", "-", "&", "b", "Q", "Z", "q", ")") or one.at == one.left:
        near = _NEARER.search(x.tags, one.left, start)
        if near is not None and x.tags[start - 1 : start] == ",":
            one.subject = Subject(*near.span(1))
            return
        one.subject = Subject(one.at, one.at, "shared") if one.before else leading_subject(x, one.left, one.at)
        if one.subject is None and one.at == one.left and x.tags[one.last : one.last + 1] == ",":
            one.subject = Subject(one.at, one.at, "shared")
    elif one.at == one.left + 1 and x.tags[one.left] == "p":
        _take_opening(x, one)
    else:
        goes_on = x.word(one.first - 1) in x.words.continuing
        one.subject = _issuer(x, one, subject_before(x, one.left, one.first - goes_on))


# He wrote when Ann Lee ended the debate, | remarking.
_NEARER = re.compile(r"(?<=s)(N{1,3})R?[ve](?=[^,]*,$)")
# Released a statement | saying.
# Wrote a letter to the court | asking.
_WRITTEN_TO = re.compile(r"[eVvXI]D[nN]{0,2}mt$")
_ISSUED = re.compile(r"[eVv]D[nN]{0,2}m$")


def _issuer(x: Tagged, one: Occurrence, subject: Subject | None) -> Subject | None:
    """Who speaks by a participle behind a noun: who issued the statement, or those who are named behind "with"."""
    if subject is None or subject.kind != "written":
        return subject
    written = _WRITTEN_TO.search(x.tags, one.left, subject.first)
    if written is not None:
        return subject_before(x, one.left, written.start()) or subject
    issued = _ISSUED.search(x.tags, max(one.left, subject.first - 1), subject.last)
    if issued and x.word(issued.start()) in x.words.issuing:
        return subject_before(x, one.left, issued.start()) or subject
    places = [at for at in range(subject.first, subject.last - 1) if x.word(at) == "with" and x.tags[at] == "p"]
    return replace(subject, first=places[-1] + 1) if places else subject


def _take_mover(x: Tagged, one: Occurrence) -> None:
    """The palace moved quickly to deny that it rained: the sentence's subject, not what stands before "to"."""
    before = one.subject.first - 1 if one.subject is not None else -1
    if before < one.left or x.tags[before] in "ptB":
        one.subject = leading_subject(x, one.left, one.first) or one.subject


def _take_opening(x: Tagged, one: Occurrence) -> None:
    """In denying that it rained, the agency …: whom the main clause is about speaks, up to the comma before."""
    one.subject = leading_subject(x, one.left, one.right)
    comma = one.subject.first - 1 if one.subject is not None else -1
    if comma > one.last and x.tags[comma] == ",":
        one.right = comma
    else:
        one.subject = None

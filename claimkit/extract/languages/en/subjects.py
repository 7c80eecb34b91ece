"""The subject of a cue: the noun phrase before it, past asides, relative clauses and what opens the sentence.

Positions count pieces. Every scan is bounded by its sentence and by `REACH`, so a text costs time in its length only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.tagged import Tagged, behind_estimate, without_possessive
from claimkit.records import Span

_HEAD, _SECOND, _LEADING, _FILED = pattern("ends_phrase"), pattern("second"), pattern("leading"), pattern("filed")
_CITING, _OBJECT_BEFORE, _JOINT = pattern("citing_before"), pattern("object_before"), pattern("names_joined")
_OBJECT_AND, _LISTED, _BODY = pattern("object_before_subject"), pattern("listed"), pattern("body")
_JOINED, _UNCLOSED, _FROM_PLACE = pattern("end_of_list"), pattern("unclosed"), pattern("from_place")
_IN_INFINITIVE, _DATED, _PASSIVE = pattern("in_infinitive"), pattern("day_before_year"), pattern("passive")
_RESIGNED, _MADE_BY, _PURPOSE = pattern("resigned_and"), pattern("made_by"), pattern("purpose")
_INFINITIVE, _THOSE, _LONG_RELATIVE = pattern("infinitive"), pattern("those"), pattern("long_relative")
_BARE_RELATIVE, _LONG_PARTICIPLE = pattern("bare_relative"), pattern("long_participle")
_CONTACT, _UNFINITE = pattern("contact_clause"), pattern("unfinite_behind")
_TO_BE_MADE, _BESIDE_NAME, _TITLED_NAME = pattern("to_be_made"), pattern("beside_name"), pattern("titled_name")
_GOVERNED_NAME, _NAME_BEFORE = pattern("governed_name"), pattern("name_before")
_CLAUSE_BEFORE, _OPENING, _SHARE = pattern("clause_before"), pattern("before_subject"), pattern("share")
_OTHER_CLAUSE, _CONTRASTED, _TOLD_ASIDE = pattern("clause_before_name"), pattern("contrasted"), pattern("told_aside")
_OWN_CLAUSE, _DATELINE, _APPOSED_NAME = pattern("own_clause"), pattern("dateline"), pattern("apposed_name")
_OWNED_NAME, _BASED, _ACTED_ON = pattern("owned_name"), pattern("based_at"), pattern("acted_on")
_AGO, _NAMES_JOINED, _OFFICE_AT = pattern("time_ago"), re.compile(r"N+&N+"), re.compile(r"N*K[neg]*n[tpo]")

REACH = 60
_PHRASE = frozenset("DNn0kKMXegIopqm&/xyR()F")
# What stands for a noun: another says, her.
_ALONE = ("D", "0D")
# Words that open a clause of their own, or an adverbial before the subject.
_TOLD = frozenset("geVGv")
# Pronouns that a verb before them may have as its object: the memo that started it.
_FLOATING = listed("floating")
_MOST_ASIDES = 7
# Relative clauses that a subject is looked for through.
_DEEPEST = 2


@dataclass(slots=True)
class Subject:
    """Who does it: the pieces [first, last) where it is written, and the relative pronoun that stands for it."""

    first: int
    last: int
    kind: str = "written"
    relative: int | None = None


_APOSTROPHE, _THIRD = re.compile("['\u2019]"), listed("third_person")


def span_of(text: Tagged, subject: Subject) -> Span:
    """Where a phrase is printed, without the ending of a possessive."""
    span = text.span(subject.first, subject.last)
    if text.tags[subject.last - 1] == "C":
        return Span(span.start, span.start + len(_APOSTROPHE.split(text.pieces[subject.last - 1])[0]))
    return without_possessive(text.printed, span) if text.tags[subject.last - 1] in "Kk" else span


def name_of(text: Tagged, subject: Subject) -> str:
    """The name a phrase gives: without the apposition after a person's name."""
    comma = text.tags.find(",", subject.first, subject.last)
    if comma > subject.first and text.tags[comma - 1] == "N" and "N" in text.tags[subject.first : comma - 1]:
        subject = replace(subject, last=comma)
    return text.printed[slice(*span_of(text, subject))]


def subject_before(text: Tagged, left: int, at: int) -> Subject | None:
    """The noun phrase that ends before piece `at`, not farther left than `left`."""
    tags = text.tags
    left = max(left, at - REACH)
    stop, at = at, _without_adverbials(text, left, at)
    if at <= left:
        return None
    last = tags[at - 1]
    if at < stop and _FILED.search(tags[left:at]):
        at -= 1
        last = tags[at - 1]
    if last in "&b":
        return Subject(at, at, "shared")
    if last == "h":
        return _behind_relative(text, left, at - 1)
    if last == ",":
        return _before_asides(text, left, at - 1)
    if last in ")-":
        opened = tags.rfind("(" if last == ")" else "-", left, at - 1)
        return _phrase_before(text, left, opened) if opened > left else None
    found = (_behind_quoted if last == "Q" else _phrase_before)(text, left, at)
    if found is not None and tags[max(left, found.first - 2) : found.first] == "hp":
        found = _behind_relative(text, left, found.first - 2)
    placed = found is not None and left + 2 <= found.first and tags[found.first - 2 : found.first] == "Pp"
    if found is not None and placed and text.is_of(found.first - 2, "some_of"):
        found = Subject(found.first - 2, found.last)  # somebody at | the mill
    return found


def _behind_quoted(text: Tagged, left: int, at: int) -> Subject | None:
    """Who speaks behind a quotation of theirs: Lee, citing “the mood,” | said; Lee, who calls it “a sham,” | said."""
    if cited := _CITING.search(text.tags, max(0, left - 1), at):
        return Subject(*cited.span(1))
    mark = text.tags.rfind(",h", left, at)
    if mark > left:
        return _antecedent(text, left, mark + 1)
    return _phrase_before(text, left, at)


def _behind_relative(text: Tagged, left: int, mark: int) -> Subject | None:
    """Whom the relative pronoun at `mark` stands for: Lee, who in two letters had said."""
    found = _antecedent(text, left, mark)
    return replace(found, relative=mark) if found is not None and found.kind == "written" else found


def _without_adverbials(text: Tagged, left: int, at: int) -> int:
    """Back past the adverbs, days and floating pronouns before a verb: on Monday, last night, each, himself."""
    while at > left:
        if text.word(at - 1) == "ago" and (ago := _AGO.search(text.tags, left, at)):
            at = ago.start()  # less than two weeks ago
        elif text.tags[at - 1] == "0" and at > left + 1 and YEAR.match(text.word(at - 1)) and text.tags[at - 2] in "py":
            at -= 1 + (text.tags[at - 2] == "p")
        elif _is_adverbial(text, at - 1):
            at -= 1
        else:
            break
    return at


YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


def _is_adverbial(text: Tagged, at: int) -> bool:
    tags, word = text.tags, text.word(at)
    if tags[at] in "RyF":
        return tags[at - 1 : at] != "D" or word in text.words.lexicon.of_kind("time")
    if tags[at + 1 : at + 2] == "y" and (tags[at] == "p" or word in _POINTERS):
        return True
    behind = tags[at - 1 : at] in tuple("NnPmXMk)s") or (word == "both" and tags[at - 1 : at] == "-")
    return word in _FLOATING and behind


_POINTERS = listed("time_pointer")


def _phrase_before(text: Tagged, left: int, at: int, depth: int = 0) -> Subject | None:
    """The longest noun phrase that ends at `at`; behind the object of a preposition that opens the clause.

    A phrase may be found through a relative clause, and that through another: `depth` counts them.
    """
    if at <= left:
        return None
    contracted = text.tags[at - 1] == "C" and _APOSTROPHE.split(text.word(at - 1))[0] in _THIRD
    if text.tags[at - 1] == "P" or contracted:  # he's | asking people to stay
        return _pronoun(text, left, at, depth)
    first = at
    while first > left and _belongs(text, first - 1) and not _begins(text, left, first, at):
        first -= 1
    if _is_pronouns_verb(text, first):
        return Subject(first - 1, first)
    if first + 1 < at and text.tags[first - 1 : first + 1] == "PI" and text.is_of(first - 1, "subject_of_many"):
        first += 1  # I know | people
    start = first
    acting = text.tags[first] in "pg" and not text.is_of(first, "attributive")  # not: but | polling experts
    if first < at and acting and (first == left or text.tags[first - 1] in ",&b(\n.-"):
        start = _after_object(text, first, at)
    while start < at and text.tags[start] in "op&-/xyR)(F":
        start += 1
    outer = None
    if depth < _DEEPEST:
        outer = _relative(text, left, first, at, depth) or _through_clause(text, left, at, depth)
    return outer or _longer(text, left, start, at, depth) or _as_printed(text, left, start, at)


def _belongs(text: Tagged, at: int) -> bool:
    """Whether a piece may stand in a noun phrase; a quoted one only where it is a by-name: Rosa “Ro” Holt."""
    return text.tags[at] in _PHRASE or text.tags[at - 1 : at + 2] == "NqN"


def _is_pronouns_verb(text: Tagged, first: int) -> bool:
    """Whether what looks like a noun is the verb of the pronoun before it: he | flies up in his jet to say."""
    pronoun = text.tags[first - 1 : first] == "P" and text.is_of(first - 1, "plain_subject")
    return pronoun and text.tags[first : first + 1] in ("n", "X")


def _pronoun(text: Tagged, left: int, at: int, depth: int) -> Subject:
    """A pronoun before `at`; where it is an object, whose verb is in a relative clause: the memo that started it."""
    governed = text.tags[at - 2 : at - 1] in tuple("vVe") and text.is_of(at - 1, "plain_object") and depth < _DEEPEST
    outer = _relative(text, left, at - 1, at, depth) if governed else None
    return outer or Subject(at - 1, at)


def _longer(text: Tagged, left: int, first: int, at: int, depth: int) -> Subject | None:
    """The longer phrase whose end was taken for the whole: an office, a pose, an apposition, what is made by others."""
    return (
        _office(text, left, first, at, depth)
        or _posing(text, left, first, at, depth)
        or _apposed(text, left, first, at)
        or (None if text.word_or_none(at) == "who" else _participle(text, left, first, depth))
    )


def _as_printed(text: Tagged, left: int, first: int, at: int) -> Subject | None:
    """The phrase [first, at) if it has a head, behind what another verb governs and before it the list it ends."""
    tags = text.tags
    if first < at - 1 and tags[first - 1 : first] == "t" and (tags[first] in "IX" or _IN_INFINITIVE.match(tags, first)):
        first += 1 + (tags[first + 1] == "&")  # declined to comment and | Senate aides
    if first < at and tags[first] == "e" and _PASSIVE.search(tags, max(0, first - 5), first):
        if not tags.startswith(("h", ",h", ",D"), at) or not tags.startswith("p", first + 1):
            return None
        first += 2  # it was released by | Ann Lee, who said
    if tags[first - 1 : first + 1] == ",0" and (dated := _DATED.search(tags, left, first)):
        first = dated.start()
    first = _behind_object(text, left, first, at)
    alone = tags[first:at] in _ALONE and tags[at : at + 1] != "h"
    if first < at and (alone or _HEAD.search(tags, first, at)):
        return Subject(_list_start(text, left, first, at), at)
    return None


def _behind_object(text: Tagged, left: int, first: int, at: int) -> int:
    """Where the subject begins behind what another verb governs, with no word between: its object, a noun told of."""
    told = _OBJECT_BEFORE.match(text.tags, first, at)
    sort = told is not None and text.is_of(text.tags.index("o", first) - 1, "sort_of")
    if told is not None and (sort or text.word(told.end() - 1) not in text.words.people):
        return told.end()
    if first <= left + 1 or text.tags[first - 1] not in "ev":
        return first
    governed = text.tags[first - 2] in "A!"
    finite = text.tags[first - 1] == "v" and text.tags[first - 2] in "nNMA!" and text.tags[at : at + 1] in tuple("VAI")
    joint = (governed and _JOINT.match(text.tags, first, at)) or (finite and _OBJECT_AND.match(text.tags, first, at))
    return joint.end() if joint else first


def _list_start(text: Tagged, left: int, first: int, at: int) -> int:
    """Where a list begins whose last, or last two, stand at [first, at): all are names or stand in the plural."""
    tags = text.tags
    together = text.is_of(first, "owner") or text.word(first) == "others"
    if tags[first - 2 : first] == "P&" and text.is_of(first - 2, "plain_subject") and together:
        return first - 2  # she and her aides, he and others
    behind = tags[first - 2 : first] == ",&"
    if not behind and (tags[first - 1 : first] != "," or not _JOINED.match(tags[first:at])):
        return first
    if not behind and (body := _BODY.search(tags, left, first)):
        return body.start()
    end = first - 2 * behind
    found = _LISTED.search(tags, max(left, end - 30), end)
    if found is None or found.start() > left + 1:
        return first
    ends = [place - 1 for place in range(found.start(), end) if tags[place] == ","] + ([end - 1] if behind else [])
    several = all(tags[place] == "N" or text.word(place).endswith("s") for place in ends)
    return found.start() if several else first


def _begins(text: Tagged, left: int, first: int, at: int) -> bool:
    """Whether a new phrase begins at `first`, so that the piece before it belongs to something else."""
    tags, before = text.tags, text.tags[first - 1]
    if first >= at or before == "&":  # the mayor resigned and | aides said
        left_off = first < at and bool(_RESIGNED.match(tags, first - 3)) and not text.is_of(first, "owner")
        return left_off and not text.is_of(first - 2, "befallen")  # soldiers wounded and medics
    if tags[first] == "D" and before in "0nNmMXye":
        return before != "0" or not text.is_of(first - 1, "before_article")
    if before == "p":
        return text.is_of(first - 1, "clause_opener")
    if before == "g" and tags[first - 2] == "p":
        return not text.is_of(first - 1, "attributive")
    if before == "e":
        rebuked = tags[first - 3 : first + 1] == "NRen" and first == at - 1  # Yu openly rebuked | critics who
        return rebuked or (tags[first] in "NPK0k" and _is_verb(text, left, first - 1))
    least = tags[first] == "0" and text.word(first - 1) == "least"  # at least | 20 people said
    return least or (tags[first] in "NPK0" and before in "ym" and (before == "y" or tags[first] in "NP"))


def _is_verb(text: Tagged, left: int, at: int) -> bool:
    """Whether a word in -ed with an object behind it is its clause's verb: the council issued Ann Lee a ticket."""
    if text.is_of(at, "naming_participle"):
        return False
    pointing = at > left and text.word(at - 1) in ("this", "that") and text.tags[at + 1] == "N"  # This angered Poles
    return pointing or (at > left and text.tags[at - 1] in "nNPMXmhRA!y)")


_NAMES = re.compile(r"pN+$")


def _after_object(text: Tagged, first: int, at: int) -> int:
    """Where the subject begins behind "In a statement" or "In Iowa"; `first` where there is no second phrase."""
    if text.word(first) == "including":
        return first + 1
    tags = text.tags
    start = first
    if behind_estimate(text, first) > first:
        return first + 1  # about | four in 10 Ohio voters
    for found in _SECOND.finditer(tags, first + 2, at):
        start = found.start()
    if start > first:
        return start
    names = _NAMES.match(tags, first, at)
    if names is None or at - first < 3:
        return first + 1 if at - first == 2 or text.word(first) == "with" else at
    titled = next(
        (place for place in range(first + 2, at - 1) if text.word(place).rstrip(".") in text.words.titles), None
    )
    return titled if titled is not None else at - 1


def _office(text: Tagged, left: int, first: int, at: int, depth: int) -> Subject | None:
    """An office or closeness with whom it is to: "an aide to the president", "people close to the club"."""
    if depth >= _DEEPEST or first - 2 < left or text.tags[first - 1] != "t":
        return None
    if not is_close(text, first - 2):
        return None
    outer = _phrase_before(text, left, first - 1 - (text.word(first - 2) in CLOSE), depth + 1)
    return None if outer is None else Subject(outer.first, at)


CLOSE = listed("close_to")


def is_close(text: Tagged, at: int) -> bool:
    """Whether a word tells to whom somebody is close or sent: close, an adviser, an envoy."""
    word, of_kind = text.word(at), text.words.lexicon.of_kind
    single = word.removesuffix("s")
    return word in CLOSE or word in of_kind("bond") or single in of_kind("anonymous") or single in of_kind("title")


def _apposed(text: Tagged, left: int, first: int, at: int) -> Subject | None:
    """A name with its office or place, where the second comma is left out: Ann Lee, president of the club said."""
    placed = _FROM_PLACE.search(text.tags, max(0, left - 1), at)
    if placed is not None and (placed.end() == first or text.tags[first - 1] != ","):
        return Subject(placed.start(1), at)
    named = _UNCLOSED.search(text.tags, max(0, left - 1), first) if text.tags[first - 1 : first] == "," else None
    office = first + (text.tags[first : first + 1] == "D")
    people = text.words.people if office > first else text.words.titles
    set_in = office > first and text.tags[at + 1 : at + 2] == ","  # Ann Lee, the aides said, has left
    if named is None or set_in:
        return None
    in_office = office > first and (text.is_of(office, "office") or named[0].endswith("0,"))
    if not in_office and people.isdisjoint((text.word(office), f"{text.word(office)}s")):
        return None
    if named.start() > left + 1 and text.tags[named.start()] not in "Qx":
        return None
    return Subject(named.start(1), at)


def _posing(text: Tagged, left: int, first: int, at: int, depth: int) -> Subject | None:
    """Somebody with whom they are taken for: "an account posing as the mayor", "a man claiming to be her son"."""
    verb, before = first - 2, text.word_or_none(first - 1)
    if before == "be" and text.word_or_none(first - 2) == "to":
        verb = first - 3
    elif before != "as":
        return None
    if depth >= _DEEPEST or verb - 1 < left or text.tags[verb] not in _TOLD:
        return None
    if verb == first - 3 and not text.is_of(verb, "told_of_noun"):
        return None
    if text.tags[verb - 1] == "h":
        return _antecedent(text, left, verb - 1, depth + 1)
    if text.tags[verb] == "v":
        return None  # prices fell as | ministers said
    outer = _phrase_before(text, left, verb, depth + 1)
    return None if outer is None else Subject(outer.first, at)


def _participle(text: Tagged, left: int, first: int, depth: int) -> Subject | None:
    """The phrase before "seen by the Post", whose end was taken for the subject."""
    made = _MADE_BY.search(text.tags, max(left, first - 6), first)
    if made is None or depth >= _DEEPEST or not text.is_of(first - 1, "made_with"):
        return None
    return _phrase_before(text, left, made.start(), depth + 1)


_VERB_GROUP = frozenset("RAB!eyvVXI")


def _relative(text: Tagged, left: int, first: int, at: int, depth: int) -> Subject | None:
    """The phrase before a relative clause whose end was taken for the subject: "a ferry that sank off Paros said"."""
    tags = text.tags
    if first < at and tags[first] in "eR":
        mark = first - 1
    elif first > left and (tags[first - 1] in "vABVe" or tags[first - 2 : first] in ("vt", "vp", "Vp")):
        mark = first - 2
    else:
        return None
    if (purpose := _PURPOSE.search(tags, max(left, first - 8), first)) is not None:
        return _phrase_before(text, left, purpose.start(), depth + 1)
    while mark > left and (tags[mark] in _VERB_GROUP or _INFINITIVE.match(tags, mark)):
        mark -= 1
    if mark > left and (tags[mark] == "h" or (tags[mark] == "T" and tags[mark - 1] in "NnMXkm")):
        those = _THOSE.search(tags, left, mark)
        if those is not None and text.is_of(mark - 1, "standing_alone"):
            return Subject(those.start(), at)
        return _antecedent(text, left, mark, depth + 1)
    return None


def _through_clause(text: Tagged, left: int, at: int, depth: int) -> Subject | None:
    """The noun phrase before a whole relative clause, or a participle and its infinitive, that ends at `at`."""
    if clause := _LONG_RELATIVE.search(text.tags, left, at):
        return _antecedent(text, left, clause.start(), depth + 1)
    clause = _LONG_PARTICIPLE.search(text.tags, left, at)
    if clause and (clause[0][1] == "t" or text.tags[at] != "G"):
        return _phrase_before(text, left, clause.start(), depth + 1)
    made = _TO_BE_MADE.search(text.tags, left, at)
    if made and (text.tags[made.start()] == "t" or text.word(made.start()) == "being"):
        return _phrase_before(text, left, made.start(), depth + 1)
    bare = _BARE_RELATIVE.search(text.tags, left, at)
    if bare and text.tags[at + 1 : at + 2] not in tuple("ABvVe!"):
        return _antecedent(text, left, bare.start(), depth + 1)
    contact = _CONTACT.search(text.tags, left, at)
    noun = text.word(contact.start() - 1) if contact and not _UNFINITE.match(text.tags, at) else ""
    if contact and (noun.endswith("s") or noun in text.words.people):
        return _phrase_before(text, left, contact.start(), depth + 1)
    return None


def _antecedent(text: Tagged, left: int, at: int, depth: int = 0) -> Subject | None:
    """The noun phrase a relative clause at `at` hangs on."""
    if at > left and text.tags[at - 1] == ",":
        titled = _TITLED_NAME.search(text.tags, left, at - 1)
        if titled and text.is_any(titled.start(1), "office", "title"):
            return Subject(titled.start(1), at - 1)
        governed = _GOVERNED_NAME.search(text.tags, left, at - 1)
        told = _before_asides(text, left, at - 1, depth)
        if told is not None and governed and text.word(at) == "who" and text.tags[told.last - 1] in "nM":
            told = told if text.word(told.last - 1) in text.words.people else None  # a case against Ann Lee, who
        return told or (Subject(governed.start(1), at - 1) if governed else None)
    found = _phrase_before(text, left, at, depth)
    beside = _BESIDE_NAME.search(text.tags, found.first, at) if found is not None else None
    if found is not None and beside is not None and text.word(beside.end() - 1) in text.words.people:
        return Subject(beside.start() + 1, at)
    return _with_name(text, left, found) if found is not None and found.kind == "written" else found


def _with_name(text: Tagged, left: int, found: Subject) -> Subject:
    """A noun phrase behind a name and its comma with the name of whom it tells."""
    if text.tags[found.first] != "D" or not text.is_of(found.first, "article"):
        return found
    named = _NAME_BEFORE.search(text.tags, left, found.first)
    if named is None or text.tags[max(0, named.start() - 2) : named.start()] in (".p", "\np", "Zp", "p"):
        return found
    return replace(found, first=named.start())


def _before_asides(text: Tagged, left: int, comma: int, depth: int = 0) -> Subject | None:
    """The phrase before one or more asides between commas: an age, an office, a place, a relative clause."""
    segments = list(_segments(text, left, comma))
    if not segments:
        return None
    number = 0
    while number + 1 < len(segments) and _is_aside(text, left, segments[number], segments[number + 1]):
        opens = text.tags[segments[number][0] - 1] == "&" or (number == 1 and _is_of_name(text, *segments[:2]))
        if opens and _CLAUSE_BEFORE.match(text.tags, *segments[number + 1]):
            break
        number += 1
    start, end = segments[number]
    found = _phrase_before(text, start, end, depth)
    if found is None:
        return None
    if number == 0 or text.tags[found.first : found.last] == "P":
        return found
    last = end
    for first, stop in reversed(segments[:number]):
        if not _is_apposition(text, first, stop):
            break
        last = stop
    return Subject(found.first, last)


def _is_of_name(text: Tagged, name: tuple[int, int], office: tuple[int, int]) -> bool:
    """Whether an office stands before a name: the mill shut, | an aide, Ann Lee, said."""
    alone = set(text.tags[slice(*name)]) == {"N"} and text.tags[office[0]] in "DKk"
    return alone and text.word(office[1] - 1) in text.words.people


def _segments(text: Tagged, left: int, comma: int) -> Iterator[tuple[int, int]]:
    """What stands between commas before a comma, the nearest first."""
    end = comma
    for _ in range(_MOST_ASIDES):
        start = end
        while start > left and text.tags[start - 1] not in ",QZ;:":
            start -= 1
        if start == end:
            return
        opening = start
        while opening < end - 1 and text.tags[opening] in "&b" and text.tags[opening + 1] != "!":
            opening += 1
        yield opening, end
        if start <= left or text.tags[start - 1] != ",":
            return
        end = start - 1


_APPOSITION = frozenset("DnN0MXkK")


def _is_apposition(text: Tagged, first: int, last: int) -> bool:
    """Whether an aside is a part of the name: an office, an age, a place; not what somebody does or did."""
    inner = text.tags[first:last]
    if _TOLD_ASIDE.match(inner):
        return False
    return inner[0] in _APPOSITION and "h" not in inner


def _is_aside(text: Tagged, left: int, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether the words between two commas only add to the phrase before them."""
    tags, (start, end) = text.tags, segment
    name = tags[before[1] - 1]
    opens = before[0] <= left + 1 and tags[before[0]] in "RFypsGego" and _OPENING.match(tags, *before)
    if (opens and not _is_named(text, segment, before)) or _has_subject(text, segment, before):
        return False
    if tags[start] in "hgpeosRG!Vt" or tags[start : start + 2] in ("b!", "&!", "vp"):
        return True
    if tags[start:end] == "0" or _TOLD_ASIDE.match(tags, start, end):
        return True
    if tags[start] in "NK":
        office = name in "nMmX" and tags[before[0]] in "DKkN0h"  # who lives in the capital, Hull, said
        owned = "K" in tags[start:end] or text.is_of(start, "own_s")  # Ann Lee, the club's head, said
        held = tags[end - 1] in "nMmX" or _OFFICE_AT.match(tags, start, end) is not None  # Hull's envoy to Marsh
        return _is_place(text, segment, before) or office or (held and owned)
    return tags[start] in "DnN0MXkKy" and name in "NnKkMX)0"


def _is_named(text: Tagged, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether a name opens the sentence behind one word: Even Lee, who left, …; as Ann Lee, a judge, put it."""
    opening, name = text.word(before[0]), text.tags[before[0] + 1 : before[1]]
    if opening == "as":
        return name.strip("N") == ""
    told = text.word(segment[0]) == "who" or text.tags[segment[0]] == "D"
    return text.tags[before[0]] == "R" and told and name.endswith("N")


def _has_subject(text: Tagged, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether what stands between commas has a subject of its own: but | Ben Hull, …; his reply told how | Holt, …."""
    tags, (start, end) = text.tags, segment
    joined = tags[start - 1] == "b" and tags[start] not in "R!"
    joined = joined or (tags[start - 1] == "&" and _OTHER_CLAUSE.match(tags, before[0], end) is not None)
    shared = _SHARE.match(tags, *before) is not None and text.is_of(before[0] + 2, "sharer")
    shared = shared and tags[before[0] - 1 : before[0]] == ","  # two of them, who left, said
    owned = text.is_of(start, "owner") and _OWN_CLAUSE.match(tags, start, end) is not None
    return joined or shared or owned or _CONTRASTED.match(tags, start, end) is not None


def _is_place(text: Tagged, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether capitalised words between commas are a state, a party and its state, or a place behind "of Raleigh"."""
    (start, end), tags = segment, text.tags
    printed = text.pieces[start].rstrip()
    if tags.startswith("o", start + 1) and text.is_of(start, "party_word"):
        return True  # Republican of Ohio
    if end - start == 1 and ("." in printed or "-" in printed or printed in ("Jr", "Sr")):
        return True
    listed = _NAMES_JOINED.fullmatch(tags, start, end) is not None and tags[before[0]] == "h"  # in Cadiz, Rome and Bern
    return (listed or end - start <= 2) and re.search(r"[pot]N+$", tags[before[0] : before[1]]) is not None


def leading_subject(text: Tagged, left: int, at: int) -> Subject | None:
    """The subject a sentence opens with, for a cue that shares it."""
    dated = _DATELINE.match(text.tags, left, at)
    if dated and (text.tags[dated.end() - 1] == "-" or text.pieces[left].isupper()):
        left = dated.end()
    based = _BASED.match(text.tags, left, at)
    left = left if based is None else based.end()
    found = _LEADING.match(text.tags, left, min(at, left + REACH))
    if not found or not found.group(1):
        return None
    first, last = found.span(1)
    if "." in text.pieces[first].rstrip()[1:] and text.tags[first - 1 : first] == "," and text.tags[last] == ",":
        return leading_subject(text, last + 1, at)  # at a rally in Paros, Ill., | Ann Lee
    if text.tags[first : last + 1] == "ND" and first == left:
        return None  # Cool the debate
    acted = _ACTED_ON.search(text.tags, first, last)
    if acted and not text.is_of(acted.start(1), "naming_participle"):
        return Subject(first, acted.start(1))
    behind = _APPOSED_NAME if text.tags.startswith(",", last) else _OWNED_NAME
    apposed = behind.match(text.tags, last, at)
    return Subject(first, apposed.end() if apposed else last)


def is_object(text: Tagged, subject: Subject, at: int, infinitive: bool) -> bool:
    """Whether a phrase before a verb at `at` belongs to another: to oust | Holt, proposed; missed a chance | to say."""
    if subject.kind != "written":
        return False
    first, last = subject.first, subject.last
    if text.tags[at - 1] == "," and last == at - 1 and text.tags[first - 2 : first] in ("tv", "tn", "tI"):
        return True
    governed = text.tags[first - 1 : first] in tuple("vVeIX") and text.tags[first] in "D0"
    return infinitive and governed and text.word(last - 1) not in text.words.people and "h" not in text.tags[last:at]

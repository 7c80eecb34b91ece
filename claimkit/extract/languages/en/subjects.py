"""The subject of a cue: the noun phrase before it, past asides, relative clauses and what opens the sentence.

Positions count pieces. Every scan is bounded by its sentence and by `REACH`, so a text costs time in its length only.
"""

from __future__ import annotations

from dataclasses import replace

from claimkit.extract.languages.en.asides import (
    apposed_before,
    is_apposition,
    is_aside,
    segments_before,
    without_adverbials,
)
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import APOSTROPHE, CLOSE, REACH, Subject
from claimkit.extract.languages.en.subject_starts import after_object, as_printed, begins
from claimkit.extract.languages.en.tagged import Tagged

_FILED, _CITING, _MADE_BY = pattern("filed"), pattern("citing_before"), pattern("made_by")
_PURPOSE, _INFINITIVE, _THOSE = pattern("purpose"), pattern("infinitive"), pattern("those")
_LONG_RELATIVE, _BARE_RELATIVE = pattern("long_relative"), pattern("bare_relative")
_LONG_PARTICIPLE, _CONTACT = pattern("long_participle"), pattern("contact_clause")
_UNFINITE, _TO_BE_MADE, _BESIDE_NAME = pattern("unfinite_behind"), pattern("to_be_made"), pattern("beside_name")
_TITLED_NAME, _GOVERNED_NAME, _NAME_BEFORE = pattern("titled_name"), pattern("governed_name"), pattern("name_before")
_CLAUSE_BEFORE = pattern("clause_before")
_PHRASE = frozenset("DNn0kKMXegIopqm&/xyR()F")
# Words that open a clause of their own, or an adverbial before the subject.
_TOLD = frozenset("geVGv")
# Relative clauses that a subject is looked for through.
_DEEPEST = 2
_THIRD = listed("third_person")


def subject_before(text: Tagged, left: int, at: int) -> Subject | None:
    """The noun phrase that ends before piece `at`, not farther left than `left`."""
    tags = text.tags
    left = max(left, at - REACH)
    stop, at = at, without_adverbials(text, left, at)
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


def _phrase_before(text: Tagged, left: int, at: int, depth: int = 0) -> Subject | None:
    """The longest noun phrase that ends at `at`; behind the object of a preposition that opens the clause.

    A phrase may be found through a relative clause, and that through another: `depth` counts them.
    """
    if at <= left:
        return None
    contracted = text.tags[at - 1] == "C" and APOSTROPHE.split(text.word(at - 1))[0] in _THIRD
    if text.tags[at - 1] == "P" or contracted:  # he's | asking people to stay
        return _pronoun(text, left, at, depth)
    first = at
    while first > left and text.tags[first - 1] in _PHRASE and not begins(text, left, first, at):
        first -= 1
    if _is_pronouns_verb(text, first):
        return Subject(first - 1, first)
    if first + 1 < at and text.tags[first - 1 : first + 1] == "PI" and text.is_of(first - 1, "subject_of_many"):
        first += 1  # I know | people
    start = first
    acting = text.tags[first] in "pg" and not text.is_of(first, "attributive")  # not: but | polling experts
    if first < at and acting and (first == left or text.tags[first - 1] in ",&b(\n.-"):
        start = after_object(text, first, at)
    while start < at and text.tags[start] in "op&-/xyR)(F":
        start += 1
    outer = None
    if depth < _DEEPEST:
        outer = _relative(text, left, first, at, depth) or _through_clause(text, left, at, depth)
    return outer or _longer(text, left, start, at, depth) or as_printed(text, left, start, at)


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
        or apposed_before(text, left, first, at)
        or (None if text.word_or_none(at) == "who" else _participle(text, left, first, depth))
    )


def _office(text: Tagged, left: int, first: int, at: int, depth: int) -> Subject | None:
    """An office or closeness with whom it is to: "an aide to the president", "people close to the club"."""
    if depth >= _DEEPEST or first - 2 < left or text.tags[first - 1] != "t":
        return None
    if not is_close(text, first - 2):
        return None
    outer = _phrase_before(text, left, first - 1 - (text.word(first - 2) in CLOSE), depth + 1)
    return None if outer is None else Subject(outer.first, at)


def is_close(text: Tagged, at: int) -> bool:
    """Whether a word tells to whom somebody is close or sent: close, an adviser, an envoy."""
    word, of_kind = text.word(at), text.words.lexicon.of_kind
    single = word.removesuffix("s")
    return word in CLOSE or word in of_kind("bond") or single in of_kind("anonymous") or single in of_kind("title")


def _posing(text: Tagged, left: int, first: int, at: int, depth: int) -> Subject | None:
    """Somebody with whom they are taken for: "an account posing as the mayor", "a man claiming to be her son"."""
    verb, before = first - 2, text.word_or_none(first - 1)
    if before == "be" and text.word_or_none(first - 2) == "to":
        verb = first - 3
    elif before != "as":
        return None
    if depth >= _DEEPEST or verb - 1 < left or text.tags[verb] not in _TOLD:
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
    segments = list(segments_before(text, left, comma))
    if not segments:
        return None
    number = 0
    while number + 1 < len(segments) and is_aside(text, left, segments[number], segments[number + 1]):
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
        if not is_apposition(text, first, stop):
            break
        last = stop
    return Subject(found.first, last)


def _is_of_name(text: Tagged, name: tuple[int, int], office: tuple[int, int]) -> bool:
    """Whether an office stands before a name: the mill shut, | an aide, Ann Lee, said; | the mayor of Hull, Ann Lee."""
    alone = set(text.tags[slice(*name)]) == {"N"} and text.tags[office[0]] in "DKk"
    of = text.tags.find("o", *office)
    holder = (of if of > 0 else office[1]) - 1
    return alone and (text.word(holder) in text.words.people or text.is_of(holder, "office"))

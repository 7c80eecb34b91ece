"""The hook of Russian: names behind their offices, institutions, offices alone; gender by given name and ending.

A name is compared by its words without their endings, so that a genitive finds the nominative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from claimkit.extract.engine.mentions import PEOPLE, Agreement, Mention, Naming, Place, joint_mention
from claimkit.extract.languages.ru.names import (
    WORD,
    are_several,
    as_body,
    as_subject,
    ends_with,
    head_of,
    is_capital,
    is_oblique,
    is_of_holder,
    is_office,
    is_owner_in_two,
    may_be_named,
    name_in,
    noun_gender,
    person_gender,
    serves,
    unlisted_name,
    written_as,
)
from claimkit.extract.languages.ru.words import NAMES, agreement_of, is_verb, key, kind_of, nominative, stem
from claimkit.language import script
from claimkit.language.lexicons import Lexicon
from claimkit.language.sentences import sentences
from claimkit.records import Span

_PART = re.compile(r"[^,.;:()«»\n—–]{3,90}")
_OPENING = re.compile(r"\s*(?:(\w{1,2})\s+)?(\w+)\s+")
_PAIR = re.compile(r"\s*\w+\s+\w+\s+")
_LISTED = re.compile(r"[^,\s][^,]*")
_AGED = re.compile(r"\d+-[^\W\d]+\s+(?=\w)")
_RUN = re.compile(r"(?:\w[\w-]*\s){0,6}\w[\w-]*")
# Characters that hold the word behind a phrase.
_NEAR = 40
_ASKED = {
    "m": Agreement("m", "s", PEOPLE),
    "f": Agreement("f", "s", PEOPLE),
    "n": Agreement("n", "s"),
    "p": Agreement("", "p"),
}


def read(text: str, span: Span | None, printed: str, lexicon: Lexicon) -> Mention | None:
    """A speaker's phrase as a mention; None where it is no noun phrase that can speak."""
    start = span.start if span is not None else 0
    whole = " ".join(printed.split()).lower()
    if gender := lexicon.of_kind("pronoun").get(whole):
        return Mention(Span(start, start + len(printed)), "pronoun", agreement=_ASKED.get(gender, Agreement()))
    opening = _opening(printed, lexicon)
    members = list(_members(printed, start, lexicon))
    if len(members) > 1 and None not in members:
        whole_span = Span(start + opening, start + len(printed))
        return joint_mention(whole_span, printed[opening:], [member for member in members if member])
    beside = _beside(text, span) if span is not None else []
    by_woman = any(ends_with(word, "feminine_past") for word in beside)
    return _phrase(printed[opening:], start + opening, lexicon, by_woman=by_woman)


def _beside(text: str, span: Span) -> list[str]:
    """The words before and behind a phrase."""
    before, behind = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    return WORD.findall(before)[-1:] + WORD.findall(behind)[:1]


def _members(printed: str, start: int, lexicon: Lexicon) -> Iterator[Mention | None]:
    """The parts of a list that "and" ends, each a name or a known institution; None for a part that is neither."""
    joint = _joint().search(printed)
    if joint is None:
        return
    for part in (*_LISTED.finditer(printed, 0, joint.start()), *_LISTED.finditer(printed, joint.end())):
        opening = part.start() + _opening(part.group(), lexicon)
        mention = _phrase(printed[opening : part.end()], start + opening, lexicon)
        known = mention is not None and (mention.form == "name" or mention.kind not in PEOPLE)
        yield mention if known and is_capital(printed[opening : part.end()].rsplit(maxsplit=1)[-1]) else None


@lru_cache(maxsize=1)
def _joint() -> re.Pattern[str]:
    """What stands between the last two of a list."""
    return re.compile(rf"\s(?:{'|'.join(NAMES.of_kind('conjunction'))})\s")


def _opening(printed: str, lexicon: Lexicon) -> int:
    """How much of a phrase is a day or an adverb that opens it."""
    at = 0
    openings, days = lexicon.of_kind("opening"), NAMES.of_kind("day")
    while match := _OPENING.match(printed, at):
        before, word = (match.group(1) or "").lower(), match.group(2).lower()
        day = word in days and (not before or before in NAMES.of_kind("day_preposition"))
        if not day and (before or word not in openings):
            pair = _PAIR.match(printed, at)
            if pair is None or " ".join(pair.group().split()).lower() not in openings:
                break
            match = pair
        at = match.end()
    return at


def _phrase(printed: str, start: int, lexicon: Lexicon, *, by_woman: bool = False) -> Mention | None:
    """A phrase without its opening: a name with its office before it, an institution, or an office alone."""
    if (aged := _AGED.match(printed)) is not None:
        return _of_age(printed, aged.end(), start, lexicon, by_woman=by_woman)
    head = head_of(printed)
    words = [match.group() for match in WORD.finditer(head)]
    named = name_in(printed) or unlisted_name(printed, lexicon)
    if named is not None and serves(words, head[slice(*named)], by_woman=by_woman):
        named = None
    if named is not None and not (words and is_of_holder(words[0], head, named)):
        return _person(printed, start, named)
    if not words:
        return None
    kind = kind_of(head, lexicon)
    if named is not None:
        return _thing(printed, start, words, kind)
    offices = _office(words)
    crowd = words[-1].lower() in NAMES.of_kind("crowd") or words[0].lower() in NAMES.of_kind("crowd")
    unnamed = crowd or words[0].lower() in NAMES.of_kind("indefinite")
    if (kind in PEOPLE and not offices and not unnamed) or (len(words) == 1 and nominative(words[0])):
        return _bare(printed, start, words, lexicon)
    return Mention(
        Span(start, start + len(printed)),
        "role",
        role=as_body(printed, words[0]),
        roles=offices or (_headed(words),),
        kind="anonymous" if unnamed and kind in PEOPLE else kind,
        agreement=Agreement(noun_gender(words), "p" if crowd or (kind in PEOPLE and are_several(words)) else "s"),
        place="subject",
        definite=words[0].lower() not in NAMES.of_kind("indefinite"),
    )


def _of_age(printed: str, behind: int, start: int, lexicon: Lexicon, *, by_woman: bool) -> Mention | None:
    """Somebody behind an age: by the name that ends the phrase, else by what they are."""
    words = list(WORD.finditer(printed, behind))
    first = next((at for at in range(len(words), 0, -1) if not is_capital(words[at - 1].group())), 0)
    name = [word for word in words[first:] if may_be_named(word.group())]
    if len(name) > (first > 0) and not is_owner_in_two([word.group() for word in name]):
        return _person(printed, start, (name[0].start(), name[-1].end()))
    mention = _phrase(printed[behind:], start + behind, lexicon, by_woman=by_woman)
    return mention and mention._replace(kind="person")


def _headed(words: Sequence[str]) -> tuple[str, ...]:
    """The stems of a phrase, its head last: the first noun, behind the adjectives that are said of it."""
    head = next((at for at, word in enumerate(words) if not ends_with(word, "adjective_ending")), len(words) - 1)
    stems = [stem(word.lower()) for word in words]
    return (*stems[:head], *stems[head + 1 :], stems[head])


def _bare(printed: str, start: int, words: Sequence[str], lexicon: Lexicon) -> Mention:
    """A single capitalised name, an institution, or what no list knows."""
    first, kind = words[0], kind_of(printed, lexicon)
    institution = nominative(first)
    if institution is not None and len(words) == 1:
        return _thing(printed, start, words, kind)._replace(role=written_as(first, institution))
    ministry = first.lower().startswith(tuple(NAMES.of_kind("ministry"))) and not ends_with(first, "woman_ending")
    foreign = script(first) == "Latn"  # people are written in Russian letters
    if institution is not None or ministry or foreign or first.isupper() or kind not in PEOPLE or len(words) > 1:
        return _thing(printed, start, words, kind)
    if not is_capital(first):
        return _thing(printed, start, words, kind)._replace(kind=kind)
    return Mention(
        Span(start, start + len(printed)),
        "name",
        name=words[0],
        words=(_name_stem(words[0]),),
        kind="person",
        place="subject",
        sure=False,
    )


def _thing(printed: str, start: int, words: Sequence[str], kind: str) -> Mention:
    """An institution, a place or a paper under the whole of its phrase; one in foreign letters is no man."""
    foreign = script(words[0]) == "Latn"
    return Mention(
        Span(start, start + len(printed)),
        "role",
        role=as_body(printed, words[0]),
        roles=((*key(" ".join(words[1:])), stem(words[0].lower())),),
        kind="organization" if kind == "person" else kind,
        agreement=Agreement("n" * foreign, "p" * (kind in PEOPLE and are_several(words))),
        place="subject",
        definite=len(words) == 1,
    )


def _person(printed: str, start: int, named: tuple[int, int]) -> Mention:
    first, last = named
    name = as_subject(" ".join(printed[first:last].split()))
    words = [match.group() for match in WORD.finditer(name)]
    before = printed[:first].strip(" ,")
    after = printed[last:].strip(" ,.")
    role = ", ".join(part for part in (before, after if printed[last : last + 1] == "," else "") if part)
    kept = [word for word in words if not ends_with(word, "patronymic_ending")] or words
    return Mention(
        Span(start, start + last),
        "name",
        name=name,
        role=role,
        words=tuple(_name_stem(word) for word in kept),
        roles=tuple(office for part in (before, after) for office in _office(WORD.findall(part))),
        kind="person",
        agreement=Agreement(person_gender(as_subject(name).split(), before), "s"),
        place="subject",
    )


def _name_stem(word: str) -> str:
    """A name without the ending of its case and that of the family: one for all cases, for men and women."""
    return stem(stem(word.lower()))


def _office(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The office among some words: its stem last, the rest before it."""
    for at, word in enumerate(words):
        if is_office(word):
            rest = [stem(other.lower()) for number, other in enumerate(words) if number != at]
            return ((*rest, stem(word.lower())),)
    return ()


def mentions(text: str, lexicon: Lexicon) -> list[Mention]:
    """Every person's name with its office, and the office that opens a sentence."""
    found: list[Mention] = []
    for sentence in sentences(text):
        for number, match in enumerate(_PART.finditer(text, sentence.start, sentence.end)):
            opening = _opening(match.group(), lexicon)
            part, start = match.group()[opening:], match.start() + opening
            named = list(_named_in(part, start, number == 0))
            found += named or (_opens(part, start, lexicon) if number == 0 else ())
    return found


def _opens(part: str, start: int, lexicon: Lexicon) -> Iterator[Mention]:
    """The office or the institution, with the noun behind it, that a sentence begins with as its subject."""
    words = list(WORD.finditer(part))[:4]
    at = next((at for at, word in enumerate(words) if is_office(word.group()) or nominative(word.group())), None)
    if at is None:
        return
    first, last = at, at
    while first and ends_with(words[first - 1].group(), "adjective_ending"):
        first -= 1
    if first and _governs(words[first - 1].group().lower(), lexicon):
        return
    if at + 1 < len(words) and not _begins_predicate(words[at + 1].group().lower(), lexicon):
        last = at + 1
    begin = words[first].start()
    mention = _phrase(part[begin : words[last].end()], start + begin, lexicon)
    if mention is not None:
        yield mention


def _governs(word: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind a word is no subject: a preposition, or a subject already ("I think")."""
    return word in lexicon.of_kind("preposition") or word in lexicon.of_kind("pronoun")


def _begins_predicate(word: str, lexicon: Lexicon) -> bool:
    """Whether a word behind a noun is no more of it: a preposition, an adverb, a verb."""
    light = any(word in lexicon.of_kind(kind) for kind in ("preposition", "adverb", "opening", "negator"))
    finite = any(agreement_of(word)) and word not in lexicon.of_kind("no_verb")
    return light or finite or is_verb(word, lexicon)


def _named_in(part: str, start: int, opens: bool) -> Iterator[Mention]:
    """The person named in a part of a sentence, a subject where the part opens it."""
    for match in _RUN.finditer(part):
        opening = _capitals(match.group()) if opens and match.start() == 0 else ""
        named = name_in(opening) if opening else None
        if named is not None:
            yield _person(opening, start, named)
        later = name_in(match.group())
        if later is not None and (named is None or later[0] >= named[1]):
            oblique = is_oblique(match.group()[slice(*later)])
            place: Place = "subject" if opens and match.start() == 0 and not oblique else "other"
            person = _person(match.group(), start + match.start(), later)
            yield person._replace(name=as_subject(person.name), place=place)


def _capitals(printed: str) -> str:
    """The words with capitals that a phrase begins with."""
    words = takewhile(lambda word: is_capital(word.group()), WORD.finditer(printed))
    return printed[: max((word.end() for word in words), default=0)]


naming = Naming(mentions, read, agreement_of)

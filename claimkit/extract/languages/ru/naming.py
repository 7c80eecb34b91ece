"""The hook of Russian: names behind their offices, institutions, offices alone; gender by given name and ending.

A name is compared by its words without their endings, so that a genitive finds the nominative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimkit.extract.engine.mentions import PEOPLE, Agreement, Mention, Naming, Place, joint_mention
from claimkit.extract.languages.ru.words import NAMES, agreement_of, key, kind_of, nominative, stem, stems_of
from claimkit.language.lexicons import Lexicon
from claimkit.language.sentences import sentences
from claimkit.records import Span

_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_NAME_WORD = re.compile(r"(?:[^\W\d_]{1,4}-)?[^\W\d_][\w’'-]*")
_PART = re.compile(r"[^,.;:()«»\n—–]{3,90}")
_OPENING = re.compile(r"\s*(?:(\w{1,2})\s+)?(\w+)\s+")
_PAIR = re.compile(r"\s*\w+\s+\w+\s+")
_LISTED = re.compile(r"[^,\s][^,]*")
_RUN = re.compile(r"(?:\w[\w-]*\s){0,6}\w[\w-]*")
_ASKED = {
    "m": Agreement("m", "s"),
    "f": Agreement("f", "s"),
    "n": Agreement("n", "s"),
    "p": Agreement("", "p"),
}


def _ends(word: str, kind: str) -> bool:
    """Whether a word has one of the endings of a kind."""
    return word.lower().endswith(tuple(NAMES.of_kind(kind)))


def _is_capital(word: str) -> bool:
    return _NAME_WORD.fullmatch(word) is not None and any(part[:1].isupper() for part in word.split("-"))


@lru_cache(maxsize=1)
def _cut() -> re.Pattern[str]:
    """Where the head of a phrase ends: at a mark, or before a preposition."""
    return re.compile(rf"[,(:;—–]|\s(?:{'|'.join(NAMES.of_kind('inner_preposition'))})\s")


def _head(printed: str) -> str:
    cut = _cut().search(printed, 1)
    return printed[: cut.start()] if cut else printed


def read(_text: str, span: Span | None, printed: str, lexicon: Lexicon) -> Mention | None:
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
    return _phrase(printed[opening:], start + opening, lexicon)


def _members(printed: str, start: int, lexicon: Lexicon) -> Iterator[Mention | None]:
    """The parts of a list that "and" ends, each a name or a known institution; None for a part that is neither."""
    joint = _joint().search(printed)
    if joint is None:
        return
    for part in (*_LISTED.finditer(printed, 0, joint.start()), *_LISTED.finditer(printed, joint.end())):
        opening = part.start() + _opening(part.group(), lexicon)
        mention = _phrase(printed[opening : part.end()], start + opening, lexicon)
        known = mention is not None and (mention.form == "name" or mention.kind not in PEOPLE)
        yield mention if known and _is_capital(printed[opening : part.end()].rsplit(maxsplit=1)[-1]) else None


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


def _phrase(printed: str, start: int, lexicon: Lexicon) -> Mention | None:
    """A phrase without its opening: a name with its office before it, an institution, or an office alone."""
    named = _name(printed)
    if named is not None:
        return _person(printed, start, named)
    head = _head(printed)
    words = [match.group() for match in _WORD.finditer(head)]
    if not words:
        return None
    kind = kind_of(head, lexicon)
    offices = _office(words)
    crowd = words[-1].lower() in NAMES.of_kind("crowd") or words[0].lower() in NAMES.of_kind("crowd")
    if (kind in PEOPLE and not offices and not crowd) or (len(words) == 1 and nominative(words[0])):
        return _bare(printed, start, words, lexicon)
    return Mention(
        Span(start, start + len(printed)),
        "role",
        role=printed,
        roles=offices or (tuple(map(stem, map(str.lower, words))),),
        kind="anonymous" if crowd and kind in PEOPLE else kind,
        agreement=Agreement(_noun_gender(words), "p" if crowd else "s"),
        place="subject",
        definite=words[0].lower() not in NAMES.of_kind("indefinite"),
    )


def _bare(printed: str, start: int, words: Sequence[str], lexicon: Lexicon) -> Mention:
    """A single capitalised name, an institution, or what no list knows."""
    first, kind = words[0], kind_of(printed, lexicon)
    institution = nominative(first)
    if institution is not None and len(words) == 1 and first.islower():
        return _thing(printed, start, words, kind)._replace(role=institution)
    ministry = first.lower().startswith(tuple(NAMES.of_kind("ministry")))
    if institution is not None or ministry or first.isupper() or kind not in PEOPLE or len(words) > 1:
        return _thing(printed, start, words, kind)
    if not _is_capital(first):
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
    """An institution, a place or a paper under the whole of its phrase."""
    return Mention(
        Span(start, start + len(printed)),
        "role",
        role=printed,
        roles=((*key(" ".join(words[1:])), stem(words[0].lower())),),
        kind="organization" if kind in PEOPLE else kind,
        place="subject",
        definite=len(words) == 1,
    )


def _name(printed: str) -> tuple[int, int] | None:
    """Where a person's name stands in a phrase: the last words with capitals that a given name or an office opens."""
    head = _head(printed)
    matches = list(_WORD.finditer(head))
    last = len(matches)
    first = last
    while first and _is_capital(matches[first - 1].group()):
        first -= 1
    while first < last - 1 and _is_office(matches[first].group()):
        first += 1
    run = [match.group() for match in matches[first:last]]
    given = [at for at, word in enumerate(run) if _is_given(word)]
    if given:
        first += given[0]
    elif len(run) > 2:
        first += len(run) - 2
    before = [match.group().lower() for match in matches[:first]]
    titled = any(_is_office(word) for word in before)
    if last - first < (1 if titled and first else 2):
        return None
    if last - first == 1 and _is_owner(matches[first].group()):
        return None
    if not given and not titled:
        return None
    return matches[first].start(), matches[last - 1].end()


def _is_owner(word: str) -> bool:
    """Whether a single word behind an office tells whose it is, not who holds it: an institution, a place."""
    if word.isupper() or word.lower().startswith(tuple(NAMES.of_kind("ministry"))) or nominative(word):
        return True
    return _ends(word, "genitive_ending") and not _ends(word, "woman_ending")


def _is_given(word: str) -> bool:
    names = NAMES.of_kind("given")
    low = word.lower()
    cases = NAMES.of_kind("case_ending").items()
    return low in names or any(low.endswith(end) and low[: -len(end)] + back in names for end, back in cases)


def _is_office(word: str) -> bool:
    low = word.lower()
    return low in NAMES.of_kind("office") or stem(low) in stems_of(NAMES, "office")


def _person(printed: str, start: int, named: tuple[int, int]) -> Mention:
    first, last = named
    name = " ".join(printed[first:last].split())
    words = [match.group() for match in _WORD.finditer(name)]
    before = printed[:first].strip(" ,")
    after = printed[last:].strip(" ,.")
    role = ", ".join(part for part in (before, after if printed[last : last + 1] == "," else "") if part)
    kept = [word for word in words if not _ends(word, "patronymic_ending")] or words
    return Mention(
        Span(start, start + last),
        "name",
        name=name,
        role=role,
        words=tuple(_name_stem(word) for word in kept),
        roles=tuple(office for part in (before, after) for office in _office(_WORD.findall(part))),
        kind="person",
        agreement=Agreement(_name_gender(words), "s"),
        place="subject",
    )


def _name_stem(word: str) -> str:
    """A name without the ending of its case and that of the family: one for all cases, for men and women."""
    return stem(stem(word.lower()))


def _office(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The office among some words: its stem last, the rest before it."""
    for at, word in enumerate(words):
        if _is_office(word):
            rest = [stem(other.lower()) for number, other in enumerate(words) if number != at]
            return ((*rest, stem(word.lower())),)
    return ()


def _name_gender(words: Sequence[str]) -> str:
    given = NAMES.of_kind("given").get(words[0].lower(), "")
    if given:
        return given
    if _ends(words[-1], "woman_ending"):
        return "f"
    return "m" if len(words) > 1 and _ends(words[-1], "man_ending") else ""


def _noun_gender(words: Sequence[str]) -> str:
    """Grammatical gender of the first noun that is an institution; an office may be anybody's."""
    head = next((word.lower() for word in words if word.lower() in NAMES.of_kind("institution")), "")
    if not head:
        return ""
    if _ends(head, "feminine_ending"):
        return "f"
    return "n" if _ends(head, "neuter_ending") else "m"


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
    """The office or the institution, with the noun behind it, that a sentence begins with."""
    words = list(_WORD.finditer(part))[:4]
    for at, word in enumerate(words):
        if _is_office(word.group()) or nominative(word.group()):
            end = words[min(at + 1, len(words) - 1)].end()
            mention = _phrase(part[words[0].start() : end], start + words[0].start(), lexicon)
            if mention is not None:
                yield mention
            return


def _named_in(part: str, start: int, opens: bool) -> Iterator[Mention]:
    """The person named in a part of a sentence, a subject where the part opens it."""
    for match in _RUN.finditer(part):
        named = _name(match.group())
        if named is not None:
            place: Place = "subject" if opens and match.start() == 0 else "other"
            yield _person(match.group(), start + match.start(), named)._replace(place=place)


naming = Naming(mentions, read, agreement_of)

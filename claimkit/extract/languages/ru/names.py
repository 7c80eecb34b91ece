"""Where in a Russian phrase a person's name stands, and which words may be names."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache

from claimkit.extract.engine.mentions import PEOPLE
from claimkit.extract.languages.ru.words import NAMES, kind_of, nominative, stem, stems_of
from claimkit.language import script
from claimkit.language.lexicons import Lexicon

WORD = re.compile(r"\w+(?:[-.]\w+)*")
_NAME_WORD = re.compile(r"(?:[^\W\d_]{1,4}-)?[^\W\d_][\w’'-]*")
_QUOTED = re.compile("«[^»]*»")
_LONGEST_NAME = 3
# Words of names that are written by syllables (Ri Yong Ho) are no longer.
_SYLLABLE = 4


def name_in(printed: str) -> tuple[int, int] | None:
    """Where a person's name stands in a phrase, outside of quotation marks.

    The last words with capitals that a given name or an office opens, before the first comma or what follows it.
    """
    outside = _QUOTED.sub(_blank, printed)
    return _named_beside_office(outside) or _named_before_mark(outside) or _named_behind_place(outside)


def _named_behind_place(printed: str) -> tuple[int, int] | None:
    """The name that ends a phrase with an office and a place or party before it: the deputy from the left Ann Lee."""
    head, words = head_of(printed), list(WORD.finditer(printed.partition(",")[0]))
    office, owned = any(map(is_office, WORD.findall(head))), any(map(is_capital, WORD.findall(head)[1:]))
    name = [match for match in words[-2:] if match.start() > len(head) and is_capital(match.group())]
    if not office or len(name) < 2 or not _ends_as_name(words) or (owned and not _is_given(name[0].group())):
        return None
    return name[0].start(), name[1].end()


def _ends_as_name(words: Sequence[re.Match[str]]) -> bool:
    """Whether the last two words are a listed given name and a family's, or such as name no place or party."""
    before, given, family = (match.group() for match in words[-3:])
    if _is_given(given):
        return True
    owner = _is_owner(family) or ends_with(given, "adjective_ending") or ends_with(given, "genitive_adjective_ending")
    return before.islower() and not owner and may_be_named(given) and may_be_named(family)


def _named_beside_office(printed: str) -> tuple[int, int] | None:
    """The name behind the comma after an office, "the mother of", or "one of" several.

    Whose the office is may be named before it, where the holder's name is a listed one: Lee's aide, Anna Bo.
    """
    head, comma, beside = printed.partition(",")
    words = WORD.findall(head)
    low = next((word.lower() for word in words if word.lower() not in NAMES.of_kind("possessor")), "")
    opens = low and (is_office(low) or low in NAMES.of_kind("indefinite") or low in NAMES.of_kind("kin"))
    unnamed = any(map(is_capital, words[1:])) and not any(map(_is_given, beside.split()[:1]))
    if not comma or not opens or unnamed:
        return None
    named = _named_before_mark(beside, titled=True)
    if named is None:
        return None
    shift = len(head) + len(comma)
    return named[0] + shift, named[1] + shift


def _blank(quoted: re.Match[str]) -> str:
    return " " * len(quoted[0])


def _named_before_mark(printed: str, *, titled: bool = False) -> tuple[int, int] | None:
    head = head_of(printed)
    matches = list(WORD.finditer(head))
    first = last = _without_outlet([match.group() for match in matches])
    while first and is_capital(matches[first - 1].group()):
        first -= 1
    while first < last - 1 and is_office(matches[first].group()):
        first += 1
    run = [match.group() for match in matches[first:last]]
    given = [at for at, word in enumerate(run) if _is_given(word)]
    if given and (given[0] < len(run) - 1 or len(run) > 2):
        first += next((at for at in given if run[at].lower() in NAMES.of_kind("given")), given[0])
    elif len(run) > 2:
        first += len(run) - _words_of_name(run)
    before = [match.group().lower() for match in matches[:first]]
    titled = titled or any(is_office(word) and word not in NAMES.of_kind("crowd") for word in before)
    if last - first < (1 if titled and first else 2):
        return None
    addressed = any(word in NAMES.of_kind("honorific") for word in before)
    if last - first == 1 and not addressed and _is_owner(matches[first].group()):
        return None
    if not given and (not titled or is_owner_in_two(run[-(last - first) :])):
        return None
    return matches[first].start(), matches[last - 1].end()


def _without_outlet(words: Sequence[str]) -> int:
    """How many words stand before an outlet in foreign letters that a name's bearer told."""
    last = len(words)
    while last and script(words[last - 1]) == "Latn":
        last -= 1
    if last and is_capital(words[last - 1]) and not is_office(words[last - 1]):
        return last
    return len(words)


def _words_of_name(run: Sequence[str]) -> int:
    """How many of the last words are an unlisted name: two, or three as Korean and Chinese names are written."""
    third = run[-3]
    in_syllables = len(third) <= _SYLLABLE and len(run[-1]) <= _SYLLABLE and not third.isupper()
    return 3 if in_syllables else 2


def unlisted_name(printed: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where a person's name stands that no list has: a phrase, or all before its first comma, of two or three capitals.

    No name of a body (a kind by a list, an adjective before its noun, letters of another script) is one.
    """
    head = head_of(printed)
    matches = list(WORD.finditer(head))
    words = [match.group() for match in matches]
    if not 2 <= len(words) <= _LONGEST_NAME or not all(map(may_be_named, words)):
        return None
    if ends_with(words[0], "adjective_ending") or kind_of(head, lexicon) not in PEOPLE:
        return None
    return matches[0].start(), matches[-1].end()


def may_be_named(word: str) -> bool:
    """Whether a word is capitalised as names of people are, in Russian letters, and names no body or office."""
    known = is_office(word) or nominative(word) is not None
    return is_capital(word) and word[1:].islower() and script(word) == "Cyrl" and not known


def _is_owner(word: str) -> bool:
    """Whether a single word behind an office tells whose it is, not who holds it: an institution, a place."""
    if word.isupper() or word.lower().startswith(tuple(NAMES.of_kind("ministry"))) or nominative(word):
        return True
    return ends_with(word, "genitive_ending") and not ends_with(word, "woman_ending")


def is_owner_in_two(name: Sequence[str]) -> bool:
    """Whether two words behind an office tell whose it is: the first is an adjective in the genitive."""
    return len(name) > 1 and ends_with(name[0], "genitive_adjective_ending") and ends_with(name[1], "genitive_ending")


def is_of_holder(first: str, head: str, named: tuple[int, int]) -> bool:
    """Whether a phrase begins with a body, so that the name behind an office tells whose it is (в штабе мэра …)."""
    return nominative(first) is not None and not first[:1].isupper() and named[1] <= len(head)


def serves(words: Sequence[str], name: str, *, by_woman: bool) -> bool:
    """Whether an office is somebody's whose name follows in the genitive: the lawyer of Yuri Belov, Belov's lawyer.

    A family name alone is that of a woman, whose verb tells it, or a man's in the genitive.
    """
    office = "".join(words[:1]).lower()
    held = office in NAMES.of_kind("office") or office in NAMES.of_kind("kin")
    if not held or office in NAMES.of_kind("honorific"):
        return False
    if len(name.split()) > 1:
        return is_oblique(name)
    owned = office in NAMES.of_kind("serving") and ends_with(name, "woman_ending")
    return owned and words[1:] == [name] and not by_woman


def head_of(printed: str) -> str:
    """A phrase up to its first mark or preposition."""
    cut = _cut().search(printed, 1)
    return printed[: cut.start()] if cut else printed


@lru_cache(maxsize=1)
def _cut() -> re.Pattern[str]:
    """Where the head of a phrase ends: at a mark, or before a preposition."""
    return re.compile(rf"[,(:;—–]|\s(?:{'|'.join(NAMES.of_kind('inner_preposition'))})\s")


def is_oblique(name: str) -> bool:
    """Whether the given name of a name is in another case than a subject's."""
    first = name.split(maxsplit=1)[0].lower()
    return first not in NAMES.of_kind("given") and _is_given(first)


def as_subject(name: str) -> str:
    """A full name as a subject has it; unchanged where its given name tells no case."""
    first, *rest = name.split()
    if not rest or not is_oblique(name):
        return name
    given = _back(first, NAMES.of_kind("case_ending"), NAMES.of_kind("given"))
    families = NAMES.of_kind(f"family_case_{NAMES.of_kind('given')[given.lower()]}")
    ending = max((end for end in families if rest[-1].endswith(end)), key=len, default="")
    if ending:
        rest[-1] = rest[-1].removesuffix(ending) + families[ending]
    return " ".join((given, *rest))


def _back(word: str, cases: Mapping[str, str], known: Container[str]) -> str:
    """A word with the ending of the nominative that makes it a known one."""
    forms = (word.removesuffix(end) + back for end, back in cases.items() if word.endswith(end))
    return next((form for form in forms if form.lower() in known), word)


def _is_given(word: str) -> bool:
    names = NAMES.of_kind("given")
    low = word.lower()
    cases = NAMES.of_kind("case_ending").items()
    return low in names or any(low.endswith(end) and low[: -len(end)] + back in names for end, back in cases)


def is_office(word: str) -> bool:
    """Whether a word is an office or a form of address, in any case."""
    low = word.lower()
    return low in NAMES.of_kind("office") or stem(low) in stems_of(NAMES, "office")


def is_capital(word: str) -> bool:
    """Whether a word is written with a capital, behind a hyphen too."""
    return _NAME_WORD.fullmatch(word) is not None and any(part[:1].isupper() for part in word.split("-"))


def ends_with(word: str, kind: str) -> bool:
    """Whether a word has one of the endings of a kind."""
    return word.lower().endswith(tuple(NAMES.of_kind(kind)))


def written_as(printed: str, word: str) -> str:
    """A word with the capitals of its printed form: letters of an abbreviation, a first letter, or none."""
    if printed[1:2].isupper():
        return word.upper()
    return word.capitalize() if printed[0].isupper() else word


def are_several(words: Sequence[str]) -> bool:
    """Whether the first noun of a phrase ends as nouns in the plural may."""
    head = next((word for word in words if not ends_with(word, "adjective_ending")), words[-1])
    return ends_with(head, "plural_ending")


def as_body(printed: str, first: str) -> str:
    """A phrase that an institution opens as a subject has it."""
    body = nominative(first)
    if body is None or not printed.startswith(first):
        return printed
    return written_as(first, body) + printed.removeprefix(first)


def person_gender(words: Sequence[str], office: str) -> str:
    """The gender of a name; unknown of an unlisted one behind an office in a genitive, which ends as women's do."""
    gender, held = _name_gender(words), WORD.findall(office.lower())
    listed = words[0].lower() in NAMES.of_kind("given")
    of_others = any(is_office(word) and word not in NAMES.of_kind("office") for word in held)
    return "" if of_others and not listed else gender


def _name_gender(words: Sequence[str]) -> str:
    given = NAMES.of_kind("given").get(words[0].lower(), "")
    if given:
        return given
    return "m" * (len(words) > 1 and ends_with(words[-1], "man_ending"))


def noun_gender(words: Sequence[str]) -> str:
    """Grammatical gender of the first noun that is an institution; an office may be anybody's."""
    head = next((word.lower() for word in words if word.lower() in NAMES.of_kind("institution")), "")
    if not head:
        return ""
    if ends_with(head, "feminine_ending"):
        return "f"
    return "n" if ends_with(head, "neuter_ending") else "m"

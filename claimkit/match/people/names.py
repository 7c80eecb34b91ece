"""A printed name as the words that name: titles, articles, initials and words of descent left out.

    "Sen. Charles B. Rangel"            → ("charles", "rangel")
    "The White House"                   → ("white", "house")
    "الأمير سلمان بن عبد العزيز آل سعود"  → ("سلمان", "عبدالعزيز", "سعود")

The words are keys (`name_key`): two printings of one name have equal words. Lists are `seeds/lexicon/name-parts.csv`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from claimkit.language import name_key, script, stems
from claimkit.language.aligned import QUOTATION_MARKS
from claimkit.language.arabic import affix
from claimkit.language.lexicons import load_names
from claimkit.language.name_parts import name_parts
from claimkit.match.people.bodies import KNOWN, body_of_place, is_joined_thing, is_place, is_thing, known_body
from claimkit.match.people.principals import (
    JOINED_ARTICLE,
    is_title,
    may_be_arabic_person,
    may_name,
    speaks_for_another,
    without_principal,
)

Words: TypeAlias = tuple[str, ...]

_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_OWN_POSSESSIVE = re.compile(r"['’]s?$")
_OWNER = re.compile(r"^.*['’]s\s+(?=\w+\s+\w)")
_ASIDE = re.compile(r"\s*[(\[].*?[)\]]|\s*[,،;].*$")
# "45-year-old": said of somebody before the name.
_AGE = re.compile(r"\d+-[^\W\d]")
_MOST = 8
_BEHIND = frozenset(("of", "from", "in"))
_ARABIC, _CYRILLIC, _LATIN = "Arab", "Cyrl", "Latn"


@dataclass(frozen=True, slots=True)
class PlainName:
    """A name without what is no part of it.

    printed     the words as printed that are left
    words       their keys, in order, or those that stand for a body known by several names; never empty
    script      ISO 15924 code of the script it is printed in
    proper      whether it can only name somebody (capitals in Latin and Cyrillic print)
    """

    printed: str
    words: Words
    script: str
    proper: bool

    @property
    def key(self) -> str:
        """The key of the printed words: what stands behind `~` in a found speaker's id."""
        return name_key(self.printed)


@lru_cache(maxsize=1 << 16)
def plain_name(name: str, *, person: bool) -> PlainName | None:
    """The plain name in a printed one; None where nothing of it names.

    Of a person everything up to the last title goes ("Texas Sen. Ted Cruz"), and what follows "of"; of a body only the
    article.
    """
    named = _ASIDE.sub("", name)
    if person:
        printed = _without_titles(_POSSESSIVE.sub("", _OWNER.sub("", named)).split())
    else:
        printed = _without_article(_OWN_POSSESSIVE.sub("", named).split())
    if not printed:
        return None
    written = script(" ".join(printed)) or ""
    if person and written == _CYRILLIC:
        printed = _without_verb(printed)
    if person:
        printed = _without_outlet(printed) if written == _ARABIC else _capitalised_end(printed)
    text = " ".join(printed)
    if person and text != named and is_russian_place(text):
        return None
    parts = name_parts()
    known = None if person else known_body(text, parts["medium"])
    words = known or _words(text if person else called(text), written)
    if not person and not known:
        words = body_of_place(text, parts["article"], parts["national"]) or words
    if not 1 <= len(words) - len(name_parts()["particle"].intersection(words)) <= _MOST:
        return None
    proper = known is not None or _may_be_proper(printed, written, person=person)
    return PlainName(text, words, written, proper)


def _may_be_proper(printed: list[str], written: str, *, person: bool) -> bool:
    """Whether print does not speak against a name: capitals where a script has them, in Arabic the words beside."""
    if written != _ARABIC:
        return _is_capitalised(printed, person=person)
    return not person or may_be_arabic_person([name_key(word) for word in printed])


def _without_titles(printed: list[str]) -> list[str]:
    printed = without_principal(printed)
    parts = name_parts()
    offices = parts["office"] | parts["article"]
    last = max((place for place in range(len(printed)) if is_title(printed, place)), default=-1)
    named = printed[last + 1 :] or printed[-1:]
    if last >= 0 and named[0] in _BEHIND:
        named = _without_place(named[1:])
    while len(named) > 1 and (name_key(named[0]) in offices or _AGE.match(named[0])):
        named = named[1:]
    if named and speaks_for_another(printed[: len(printed) - len(named)], named[0]):
        return []
    if named and len(named) < len(printed):
        named = _without_complement(named)
    asides = (place for place, word in enumerate(named) if place and _opens_aside(word))
    return named[: next(asides, None)]


def _without_place(named: list[str]) -> list[str]:
    """A name behind "president of": without the country or town; nothing where less than two words are left."""
    words = _without_article(named)
    country = known_body(" ".join(words[:2]), frozenset()) is not None
    name = words[1 + country :]
    return name if len(name) > 1 and all(map(may_name, name)) else []


def _without_complement(named: list[str]) -> list[str]:
    """What is left of a name behind an Arabic office when what the office is of goes: defined words, a country.

    Where nothing undefined is left the words stay, as an office of something is nobody's name.
    """
    rest = list(named)
    while len(rest) > 1 and (words := _complement(rest)):
        rest = rest[words:]
    first = name_key(rest[0])
    return named if _is_complement(first) or is_joined_thing(first) else rest


def _complement(named: list[str]) -> int:
    """How many words at the head of a name are what its office is of: a country of two words, or a word of one."""
    country = len(named) > 2 and known_body(" ".join(named[:2]), frozenset()) is not None
    return 2 if country else int(_is_complement(name_key(named[0])))


def _is_complement(word: str) -> bool:
    parts = name_parts()
    if word in parts["given"] or script(word) != _ARABIC:
        return False
    return word.startswith(affix("article")) or is_place(word)


def _opens_aside(word: str) -> bool:
    """Whether what is said besides begins there: of what, how old."""
    return word in _BEHIND or name_key(word) in name_parts()["aside"]


def _without_article(printed: list[str]) -> list[str]:
    if printed and name_key(printed[0]) in name_parts()["article"]:
        return printed[1:]
    return printed


def called(body: str) -> str:
    """What a body is called besides the noun of what it is: "Vela Hydro" of "company Vela Hydro", "Vela Hydro firm".

    Only of a name in marks, or of two words or more without article or place that are not all things; not of "Daily X".
    """
    noun, *name = body.split()
    *before, last = (noun, *name)
    if len(before) > 1 and last.islower() and name_key(last) in name_parts()["medium"] and all(map(may_name, before)):
        return " ".join(before)
    if not name or name_key(noun) not in name_parts()["medium"]:
        return body
    if name[0][0] in QUOTATION_MARKS:
        return " ".join(name)
    part = may_name(noun) and script(noun) == _LATIN
    keys = [name_key(word) for word in name]
    plain = len(name) > 1 and not part and all(map(_is_undefined, keys)) and not all(map(is_thing, keys))
    return " ".join(name) if plain and (script(body) == _ARABIC or all(map(may_name, name))) else body


def _is_undefined(key: str) -> bool:
    return not (key.startswith(affix("article")) or is_place(key) or is_joined_thing(key))


def is_known(name: PlainName) -> bool:
    """Whether it is the name of a body or place that the world knows."""
    return name.words[0].startswith(KNOWN)


def is_known_body(name: str) -> bool:
    """Whether a name of several words, whoever took it for a person's, is a body's that the world knows."""
    return " " in name and known_body(name, name_parts()["medium"]) is not None


def is_russian_place(name: str) -> bool:
    """Whether a Russian word is a capital or state that the world knows, and so whoever speaks for it."""
    return script(name) == _CYRILLIC and known_body(name, frozenset()) is not None


def is_generic(name: PlainName) -> bool:
    """Whether every word could be said of any country's or town's: "the ministry", "الشرطة"."""
    return all(_is_one_of(word, "generic") for word in name.words)


def needs_a_country(name: PlainName) -> bool:
    """Whether it names an office that every country has and says of none: "وزارة الصحة", "the Foreign Ministry"."""
    if not any(_is_one_of(word, "national") for word in name.words):
        return False
    others = [word for word in name.words if not _is_one_of(word, "national") and not _is_one_of(word, "generic")]
    if name.script == _ARABIC:
        return not any(
            is_place(word) or (name.words[0] in name_parts()["of_town"] and _is_unknown(word)) for word in others
        )
    return not others


def _is_unknown(word: str) -> bool:
    """Whether an Arabic word is a town's that no list has: no thing, and without an article."""
    return _is_undefined(word) and not is_thing(word)


def is_genitive(printed: str) -> bool:
    """Whether a Russian name ends as genitives do."""
    return printed.endswith(tuple(load_names("ru").of_kind("genitive_ending")))


def _is_one_of(word: str, part: str) -> bool:
    words = name_parts()[part]
    return word in words or word.removeprefix(affix("article")) in words


def _words(text: str, written: str) -> Words:
    """The keys of the words that name, without initials and words of descent; of Russian names their stems."""
    links = name_parts()["link"]
    named = JOINED_ARTICLE.sub("", _POSSESSIVE.sub("", text))
    keys = [key for key in name_key(named).split() if len(key) > 1 and key not in links]
    if written == _CYRILLIC:
        return tuple(stems(" ".join(keys), "ru"))
    return tuple(keys)


def _is_capitalised(printed: list[str], *, person: bool) -> bool:
    """Whether capitals say that it names: of a person every word, of a body all but what bodies are ("campaign").

    A thing at the head of a sentence has one too ("Cellphone records"), and an office of a place no name.
    """
    allowed = name_parts()["particle"]
    if not person:
        allowed |= name_parts()["generic"] | name_parts()["national"]
        if _is_thing(printed) or name_key(printed[-1]) in name_parts()["seat"]:
            return False
    quoted = (word[0] in QUOTATION_MARKS and may_name(word) for word in printed[1:])
    if not person and (any(quoted) or _is_russian_body(printed)):
        return True
    return any(map(may_name, printed)) and all(may_name(word) or name_key(word) in allowed for word in printed)


def _is_russian_body(printed: list[str]) -> bool:
    """Whether a Russian noun of what bodies are stands before a name, whatever is printed between them."""
    heads = stems(" ".join(name_parts()["house"]), "ru")
    return not set(heads).isdisjoint(stems(printed[0], "ru")) and any(map(may_name, printed[1:]))


def _is_thing(printed: list[str]) -> bool:
    """Whether only the first word has a capital, and is a thing's."""
    return len(printed) > 1 and not any(map(may_name, printed[1:])) and is_thing(name_key(printed[0]))


def _without_outlet(printed: list[str]) -> list[str]:
    """An Arabic name without the paper of two words that stands behind it with no word between."""
    told = len(printed) > 2 and known_body(" ".join(printed[-2:]), frozenset()) is not None
    return printed[:-2] if told else printed


def _without_verb(printed: list[str]) -> list[str]:
    """A Russian name without what its bearer does, which has no capital."""
    last = max((place for place, word in enumerate(printed) if may_name(word)), default=len(printed) - 1)
    return printed[: last + 1]


def _capitalised_end(printed: list[str]) -> list[str]:
    """The last words that all begin with a capital, where two or more do: "investor and author Kai-Fu Lee"."""
    particles = name_parts()["particle"] - name_parts()["between"]
    first = len(printed)
    while first and (may_name(printed[first - 1]) or printed[first - 1].lower() in particles):
        first -= 1
    end = printed[first:]
    while end and not may_name(end[0]):
        end = end[1:]
    if len(end) < 2:
        return printed
    return end

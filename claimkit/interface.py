"""The words of the interface in the language that a researcher reads: English, or any that `seeds/interface/` has.

Code writes the English words, `said("Show more")`; `words.csv` has each of them in other languages, `counted.csv` so
many of a thing and `glossary.csv` what a term means, both in English too. A phrase that a language lacks stays English.
Document text never comes here.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType

from claimkit.errors import ClaimkitError, InputError, Message
from claimkit.isolation import ARROW, FIRST_STRONG, POP, isolated, seen
from claimkit.project import nearest
from claimkit.records import RIGHT_TO_LEFT, UNSPECIFIED
from claimkit.shipped import shipped

ENGLISH = "en"
# The numbers of things that Arabic has forms of its own for.
_EXACT = {0: "zero", 1: "one", 2: "two"}
_FEW, _MANY = range(3, 11), range(11, 100)
_TWO_TO_FOUR, _TEENS = range(2, 5), range(11, 15)
# Where a phrase has a place for a value.
_PLACE = re.compile(r"{(\w+)(?:![rs]|:[^{}]*)?}")
# Letters of a sentence that is looked for among phrases: longer ones hold a query or a text, which may be hostile.
_LONGEST = 2000
# Letters that a sentence of errors must have besides its values to be found again.
_TELLING = 12
# Values that a message prints in quotation marks: somebody's own words.
_TYPED = re.compile(r"{(\w+)!r}")
VARIABLE = "CLAIMKIT_INTERFACE"
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_names: ContextVar[Mapping[str, str]] = ContextVar("names in that language", default=_NO_NAMES)
_language: ContextVar[str] = ContextVar("language of the interface", default=ENGLISH)


def said(words: str, /, **values: object) -> str:
    """The words in the language of the interface, `{names}` filled with values: `said("{count} pages", count=3)`."""
    translated = _table("words", _language.get()).get(words, words)
    return translated.format(**values) if values else translated


def told(sentence: ClaimkitError | Message) -> str:
    """What an error or a message says, in the language of the interface; names and typed words stay as they are."""
    message = sentence.message if isinstance(sentence, ClaimkitError) else sentence
    if language() == ENGLISH:
        return str(message)
    typed = frozenset(_TYPED.findall(message.words))
    values = {name: _told_value(value, name in typed) for name, value in message.values.items()}
    if not values:
        return retold(message.words)
    return said(message.words).format(**values)


def retold(sentence: str) -> str:
    """A sentence that is kept or came in English (why a row was refused, what DuckDB says), as the interface says it.

    `no claim c5 is loaded` is found by the phrase `no claim {id} is loaded` of `kept.csv`; a part that is such a
    sentence itself is told likewise, all other parts stay. A sentence that is none of these stays English.
    """
    if language() == ENGLISH or len(sentence) > _LONGEST:
        return sentence
    known = said(sentence)
    if known != sentence:
        return known
    found = next(filter(None, (pattern.fullmatch(sentence) for pattern in _patterns(language()))), None)
    if found is None:
        return sentence
    parts = {name: _retold_part(part) for name, part in found.groupdict().items()}
    text = _patterns(language())[found.re]
    return text.format(**parts) if parts else text


def _retold_part(part: str) -> str:
    # A word by itself is a name.
    told_part = retold(part) if " " in part else part
    return isolated(part) if told_part == part else told_part


def counted(noun: str, count: int) -> str:
    """So many of a noun of `counted.csv`, in the form that the language of the interface has for the number.

    `1 claim`, `1,200 claims`. A language that lacks the form has its `other`, one that lacks the noun says it in
    English. Plural rules of Unicode CLDR: https://cldr.unicode.org/index/cldr-spec/plural-rules
    """
    for tag in (language(), ENGLISH):
        forms = _table("counted", tag)
        form = forms.get(f"{noun} {_number(tag, count)}") or forms.get(f"{noun} other")
        if form is not None:
            return form.format(count=f"{count:,}")
    raise KeyError(f"counted.csv has no {noun!r}")


def name_said(name: str | None) -> str:
    """The name of a speaker or an outlet as the language of the interface has it, else as it stands.

    Where nobody is named, that nobody is.
    """
    if name in (None, "", UNSPECIFIED):
        return said("nobody named")
    return _names.get().get(str(name), str(name))


def chain_said(chain: str) -> str:
    """A chain as text in a line of ours: each of its names set apart, as `name_said`."""
    return ARROW.join(isolated(name_said(name)) for name in chain.split(ARROW))


def phrases(name: str) -> dict[str, str]:
    """The phrases of a file of `seeds/interface/` with what they are in the language of the interface."""
    return _table(name, language())


def meaning(term: str) -> str | None:
    """What a term of the glossary means, in the language of the interface, else in English; None of other words."""
    return _table("glossary", _language.get()).get(term) or _table("glossary", ENGLISH).get(term)


def glossary() -> dict[str, str]:
    """Every term of the glossary in English with its meaning in the language of the interface."""
    return {term: meaning(term) or "" for term in _table("glossary", ENGLISH)}


def language() -> str:
    """The language that `said` speaks here."""
    return _language.get()


def direction() -> str:
    """`rtl` where the interface is written from right to left, else `ltr`."""
    return "rtl" if language() in RIGHT_TO_LEFT else "ltr"


@contextmanager
def speaking(chosen: str | None, names: Mapping[str, str] | None = None) -> Iterator[None]:
    """Inside, `said` speaks a language, and `name_said` has these names in it; None leaves either as it is."""
    token = _language.set(chosen or _language.get())
    named = _names.set(_names.get() if names is None else names)
    try:
        yield
    finally:
        _names.reset(named)
        _language.reset(token)


def chosen_language(asked: str | None = None) -> str:
    """The language asked for, else that of `CLAIMKIT_INTERFACE`, of the nearest project, of the machine, else English.

    Raises:
        InputError: it is none that the interface has.
    """
    project = None if asked or os.environ.get(VARIABLE) else nearest()
    chosen = asked or os.environ.get(VARIABLE) or (project and project.interface) or _of_machine()
    if chosen not in languages():
        raise InputError("the interface speaks {known}, not {chosen!r}", known=tuple(languages()), chosen=chosen)
    return chosen


def _of_machine() -> str:
    """The language of the machine (POSIX `LC_ALL`, `LC_MESSAGES`, `LANG`), where the interface has it; else English."""
    said_by = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    tag = re.split(r"[_.@]", said_by)[0].lower()
    return tag if tag in languages() else ENGLISH


@cache
def languages() -> tuple[str, ...]:
    """The languages that the interface has, English first."""
    return (ENGLISH, *sorted({tag for tag, _, _ in _rows("words")} - {ENGLISH}))


def _told_value(value: object, is_typed: bool) -> object:
    """A part of a sentence: words of claimkit's own in the interface's language, all else isolated."""
    if isinstance(value, (ClaimkitError, Message)):
        return told(value)
    if isinstance(value, tuple):
        return said(", ").join(str(_told_value(each, False)) for each in value)
    if isinstance(value, (int, float)):
        return value
    shown = str(value)
    known = "" if is_typed else said(shown.replace("_", " "))
    if known not in ("", shown.replace("_", " ")):
        return known
    return f"{FIRST_STRONG}{seen(shown)}{POP}"


@cache
def _table(name: str, tag: str) -> dict[str, str]:
    return {key: text for row_tag, key, text in _rows(name) if row_tag == tag}


@cache
def _patterns(tag: str) -> dict[re.Pattern[str], str]:
    """What finds a sentence, those of most letters first, and what it is: of `kept.csv`, and of errors with values."""
    table = {phrase: text for phrase, text in _table("words", tag).items() if _letters(phrase) >= _TELLING}
    table = {phrase: text for phrase, text in table.items() if _PLACE.search(phrase)} | _table("kept", tag)
    ordered = sorted(table, key=lambda phrase: (-_letters(phrase), phrase))
    return {_pattern(phrase): _PLACE.sub(r"{\1}", table[phrase]) for phrase in ordered}


def _letters(phrase: str) -> int:
    return len(_PLACE.sub("", phrase))


def _pattern(phrase: str) -> re.Pattern[str]:
    """What finds a phrase in a sentence: its words as they stand, anything in its places."""
    before, *others = _PLACE.split(phrase)
    parts, known = [re.escape(before)], set[str]()
    for name, after in zip(others[::2], map(re.escape, others[1::2]), strict=True):
        if name in known:
            # A value that stands twice is the same in both places.
            parts[-1] += f"(?P={name}){after}"
        else:
            parts.append(f"(?P<{name}>.*?){after}")
        known.add(name)
    # Only the first place where the words after a value stand is tried, so that a hostile sentence takes no longer.
    return re.compile("".join(f"(?>{part})" for part in parts[:-1]) + parts[-1], re.DOTALL)


def _number(tag: str, count: int) -> str:
    """What grammar calls a number of things: `one`, `other`, and what else the rule of a language tells apart."""
    rule = _RULES.get(tag, _one_or_other)
    return rule(count)


def _one_or_other(count: int) -> str:
    return "one" if count == 1 else "other"


def _arabic(count: int) -> str:
    """Zero, one and two have forms of their own; of the rest, the last two digits decide."""
    if count in _EXACT:
        return _EXACT[count]
    hundredth = count % 100
    if hundredth in _FEW:
        return "few"
    return "many" if hundredth in _MANY else "other"


def _russian(count: int) -> str:
    """The last digit decides, but for the teens."""
    if count % 100 in _TEENS:
        return "many"
    if count % 10 == 1:
        return "one"
    return "few" if count % 10 in _TWO_TO_FOUR else "many"


# Languages that tell more apart than one and other.
_RULES = {"ar": _arabic, "ru": _russian, "uk": _russian}


@cache
def _rows(name: str) -> tuple[tuple[str, str, str], ...]:
    """Language, key and text of every row of a file."""
    with shipped("seeds", "interface", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["language"], _key(row), row["text"]) for row in csv.DictReader(file))


def _key(row: dict[str, str]) -> str:
    return f"{row['key']} {row['number']}" if "number" in row else row["key"]

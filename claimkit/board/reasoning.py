"""Why a machine holds two claims to belong together, in the language of the interface.

Reasons stand in the warehouse as English sentences of set phrases and printed words: `both speak of “missiles” and
“Ukraine”`. The phrases are those of `seeds/interface/reasons.csv`; printed words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimkit.interface import ENGLISH, language, name_said, phrases, said

# What is quoted is printed: it is left alone.
_PRINTED = "“[^”]*”"
_QUOTED = re.compile(f"({_PRINTED})")
# What reasons that begin with a name end in.
_LAST = ("says it on two occasions", "say the same")
# What stands between two phrases, and the signs and spaces around it.
_BARE = re.compile(r"([\s,;:]*)(.*?)([\s,;:]*)", re.DOTALL)
# The claims that a reason is taken from, behind its phrase.
_IDS = re.compile(r"(?<=report was compared): \S+ and \S+$")
# A part of a date by its number: `month 11`.
_TIME = re.compile(r"\b(day|month|weekday|year) (?=\d)")


def reason_said(reason: str) -> str:
    """A reason with its phrases as the interface says them; one that begins and ends with none stays as it is."""
    if language() == ENGLISH:
        return reason
    begins, phrase = _patterns(language())
    if not begins.match(reason) and not reason.endswith(_LAST):
        return reason
    table = phrases("reasons")

    def translated(part: str) -> str:
        pieces = _split(phrase, part)
        told = "".join(table[words] if is_phrase else _named(words) for words, is_phrase in pieces)
        return _TIME.sub(lambda found: f"{said(found[1])} ", told.replace(", ", said(", ")))

    parts = _QUOTED.split(reason)
    parts[::2] = map(translated, parts[::2])
    return "".join(parts)


def reason_shown(reason: str) -> str:
    """A reason as a reader sees it: without the ids of claims, which the text face has."""
    return reason_said(_IDS.sub("", reason))


def _split(phrase: re.Pattern[str], part: str) -> Iterator[tuple[str, bool]]:
    """The set phrases of a part, and what stands between them."""
    end = 0
    for found in phrase.finditer(part):
        yield part[end : found.start()], False
        yield found[0], True
        end = found.end()
    yield part[end:], False


def _named(words: str) -> str:
    """What stands between phrases: a name or a topic as the interface knows it, anything else as it is."""
    before, name, after = _BARE.fullmatch(words).groups()  # type: ignore[union-attr]
    return f"{before}{name_said(name)}{after}" if name else words


def difference_said(differs_in: str | None) -> str:
    """In what two claims differ, after the word for their relation; nothing where nobody says."""
    return said(" in {difference}", difference=said(differs_in)) if differs_in else ""


@cache
def _patterns(_tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a reason of set phrases begins, where one does with a number or a printed word, and any of the phrases."""
    longest_first = sorted(phrases("reasons"), key=len, reverse=True)
    any_phrase = f"(?<![\\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\\w-])"
    return re.compile(rf"(?:\d+ |{_PRINTED} )?{any_phrase}"), re.compile(any_phrase)

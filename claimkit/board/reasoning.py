"""Why a machine holds two claims to belong together, in the language of the interface.

Reasons stand in the warehouse as English sentences of set phrases and printed words: `both speak of “missiles” and
“Ukraine”`. The phrases are those of `seeds/interface/reasons.csv`; printed words stay as they are.
"""

from __future__ import annotations

import re
from functools import cache

from claimkit.interface import ENGLISH, language, phrases, said

# What is quoted is printed: it is left alone.
_PRINTED = "“[^”]*”"
_QUOTED = re.compile(f"({_PRINTED})")
# What reasons that begin with a name end in.
_LAST = ("says it on two occasions", "say the same")
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
        told = phrase.sub(lambda found: table[found[0]], part).replace(", ", said(", "))
        return _TIME.sub(lambda found: f"{said(found[1])} ", told)

    parts = _QUOTED.split(reason)
    parts[::2] = map(translated, parts[::2])
    return "".join(parts)


def difference_said(differs_in: str | None) -> str:
    """In what two claims differ, after the word for their relation; nothing where nobody says."""
    return said(" in {difference}", difference=said(differs_in)) if differs_in else ""


@cache
def _patterns(_tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a reason of set phrases begins, where one does with a number or a printed word, and any of the phrases."""
    longest_first = sorted(phrases("reasons"), key=len, reverse=True)
    any_phrase = f"(?<![\\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\\w-])"
    return re.compile(rf"(?:\d+ |{_PRINTED} )?{any_phrase}"), re.compile(any_phrase)

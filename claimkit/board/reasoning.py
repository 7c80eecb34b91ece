"""Why a machine holds two claims to belong together, in the language of the interface.

Reasons stand in the warehouse as English sentences of set phrases and printed words: `both speak of “missiles” and
“Ukraine”`. The phrases are those of `seeds/interface/reasons.csv`; printed words stay as they are.
"""

from __future__ import annotations

import re
from functools import cache

from claimkit.interface import ENGLISH, language, phrases, said

# What is quoted is printed: it is left alone.
_QUOTED = re.compile("(“[^”]*”)")


def reason_said(reason: str) -> str:
    """A reason with its phrases as the interface says them; one that begins with none of them stays as it is."""
    if language() == ENGLISH:
        return reason
    begins, phrase = _patterns(language())
    if not begins.match(reason):
        return reason
    table = phrases("reasons")
    parts = _QUOTED.split(reason)
    parts[::2] = [phrase.sub(lambda found: table[found[0]], part).replace(", ", said(", ")) for part in parts[::2]]
    return "".join(parts)


def difference_said(differs_in: str | None) -> str:
    """In what two claims differ, after the word for their relation; nothing where nobody says."""
    return said(" in {difference}", difference=said(differs_in)) if differs_in else ""


@cache
def _patterns(_tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a reason of set phrases begins, a number first where one does, and any of the phrases, the longest first."""
    longest_first = sorted(phrases("reasons"), key=len, reverse=True)
    any_phrase = f"(?<![\\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\\w-])"
    return re.compile(rf"(?:\d+ )?{any_phrase}"), re.compile(any_phrase)

"""What a negation, a refusal or an inability makes of a cue: one table for all languages (`negation.csv`).

did not confirm, لم يؤكد, не подтвердил → decline; did not deny, لم ينفِ, не исключил → a hedged assertion.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimkit.extract.engine.found import Found
from claimkit.language.lexicons import Lexicon
from claimkit.language.wording import any_phrase

# What a negated act is: who does not deny leaves it open, who does not retract stands by it.
_OPEN = ("assert", "hedged")
_DECLINED = ("decline", "hedged")
_NEGATED = {"deny": _OPEN, "decline": _OPEN, "retract": ("assert", "positive"), "express": ("express", "negative")}
# How far before a cue its negation is looked for, in characters.
_REACH = 60


def negated(act: str, kind: str = "negator") -> tuple[str, str]:
    """Act and polarity of a negated cue: confirm → decline, hedged; deny → assert, hedged; believe → its contrary."""
    if kind != "negator" and act in ("decline", "retract"):
        return _DECLINED
    return _NEGATED.get(act, _DECLINED)


def negate(found: Found, kind: str = "negator") -> None:
    """Turn an attribution's act and polarity by the negation of its cue."""
    found.act, found.polarity = negated(found.act, kind)


def negation_before(text: str, lexicon: Lexicon, at: int) -> str | None:
    """The kind of the negation that ends right before a cue at offset `at`; None where none does.

    A refusal may have up to two words between it and the cue ("не смог сразу подтвердить"), a negator has none.
    """
    found = _pattern(lexicon).search(text[max(0, at - _REACH) : at])
    return found and found.lastgroup


@lru_cache(maxsize=16)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """What ends a text with a negation, a group a kind; phrases come before the words they begin with."""
    refusing, unable, negator = (any_phrase(lexicon.of_kind(kind)) for kind in ("refusing", "unable", "negator"))
    gap = r"(?:\w+\s+){0,2}"
    return re.compile(
        rf"(?<!\w)(?:(?P<refusing>{refusing})\s+{gap}|(?P<unable>{unable})\s+{gap}|(?P<negator>{negator})\s+)\Z",
        re.IGNORECASE,
    )

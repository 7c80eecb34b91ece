"""Credits: whose text an article says it is, in a byline, a dateline or the bracket at its end.

A credit is the document's, not a claim's: in annotated articles neither a dateline nor a credit line is a node of the
chain, so it names no relay. It tells which documents have one origin.
"""

from __future__ import annotations

import re
from functools import cache

from claimkit.language.folding import level
from claimkit.language.groups import any_conjunction
from claimkit.language.lexicons import rows_of
from claimkit.shipped import shipped

# What stands between credits: "(رويترز، أ ف ب)", "AP/Reuters", "AFP and dpa".
_PARTED = re.compile(
    rf"[,،;/|()\[\]–—-]|\b(?:{any_conjunction('apart')})\b|\s+(?=(?:{any_conjunction('joined')}))|:|\.(?=\s|$)"
)
_JOINED = re.compile(rf"^(?:{any_conjunction('joined')})")
_LONGEST = 120
_BEFORE = 5


def credits_in(words: str) -> tuple[str, ...]:
    """The credits that a line names, by the names they go under everywhere; none where it names other things only.

    `"(رويترز، أ ف ب)"` → `("Reuters", "AFP")`.
    """
    found = (_credit(part) for part in _PARTED.split(words[:_LONGEST]))
    return tuple(dict.fromkeys(credit for credit in found if credit))


def credits_of_line(words: str) -> tuple[str, ...]:
    """The credits of a byline, also behind a few words: `"With inputs from AFP"` → `("AFP",)`."""
    parts = words.split()
    tails = (" ".join(parts[dropped:])[:_LONGEST] for dropped in range(1, min(_BEFORE, len(parts))))
    firsts = (_credit(_PARTED.split(tail, maxsplit=1)[0]) for tail in tails)
    return credits_in(words) or next(((credit,) for credit in firsts if credit), ())


def only_credits(words: str) -> tuple[str, ...]:
    """The credits of a line that names nothing else; none where it does."""
    if len(words) > _LONGEST:
        return ()
    parts = [part for part in _PARTED.split(words) if part.strip()]
    found = [_credit(part) for part in parts]
    if not all(found):
        return ()
    return tuple(dict.fromkeys(credit for credit in found if credit))


def _credit(part: str) -> str | None:
    known = _names()
    name = part.strip(" \t\n*_.\"'“”«»")
    if not _could_be(name):
        return None
    return known.get(name) or known.get(level(name)) or known.get(_JOINED.sub("", name))


def _could_be(name: str) -> bool:
    """Whether a name has the letters of a credit: in Latin and Cyrillic script a capital."""
    return bool(name) and (not name[0].islower() or name in _names())


@cache
def _names() -> dict[str, str]:
    """Printed names of agencies, and their folded forms save where a word of another sense would be met."""
    rows = list(rows_of(shipped("seeds", "lexicon", "credits.csv")))
    names = {level(row["name"]): row["credit"] for row in rows if len(row["name"]) > _SHORT}
    return names | {row["name"]: row["credit"] for row in rows}


# Initials in capitals (AP, TAP, MAP) are no credit in small letters.
_SHORT = 4

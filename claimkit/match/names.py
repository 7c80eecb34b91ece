"""One speaker's name in Arabic, Latin and Cyrillic: suggestions by consonants, each with its reason; nothing is merged.

Names that `speaker_name` gives to one speaker are known already. For the others a name is reduced to its consonants,
letter by letter after `seeds/lexicon/consonants.csv`, in classes that hold through transliteration (p and b, f and v,
k and q are one; vowels, w, y and ʿayn none). Equal skeletons are a reason to ask, never to decide: `same_speaker` and
`not_same_speaker` judgements do that. After the consonant keys of Freeman, Condon and Ackerman, "Cross linguistic name
matching in English and Arabic" (NAACL 2006).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from claimkit.language import name_key, script
from claimkit.language.sounds import skeleton
from claimkit.warehouse.connection import Connection, run

# A skeleton of fewer consonants says too little; a skeleton of more names than this is everybody's.
_LEAST, _MOST = 3, 40
_SCRIPTS = {"Arab": "Arabic", "Latn": "Latin", "Cyrl": "Cyrillic"}


@dataclass(frozen=True, slots=True)
class Named:
    """A name in print, and the speaker it is known to mean."""

    name: str
    speaker_id: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one speaker's; `score` is 0 to 1, `reason` a sentence."""

    left: Named
    right: Named
    score: float
    reason: str

    def row(self) -> tuple[str, str | None, str, str | None, str, str]:
        """As a row of `name_suggestion`."""
        return (
            self.left.name,
            self.left.speaker_id,
            self.right.name,
            self.right.speaker_id,
            str(self.score),
            self.reason,
        )


def suggest_names(names: Iterable[Named]) -> Iterator[Suggestion]:
    """Pairs of names that may mean one speaker and are not known to, by the skeleton of the last part.

    Both have the same consonants throughout (score 1), or one is the family name alone (.7), or the given names are
    spelled apart but alike (their likeness by characters). Of several names of one speaker the likest counts. Ordered
    by score, then by name.
    """
    alike: defaultdict[str, set[Named]] = defaultdict(set)
    for named in names:
        if parts := skeleton(named.name):
            alike[parts[-1]].add(named)
    found = [
        suggestion
        for group in alike.values()
        if 2 <= len(group) <= _MOST
        for left, right in combinations(sorted(group, key=_order), 2)
        if (suggestion := _compared(left, right))
    ]
    best: dict[frozenset[str], Suggestion] = {}
    for one in sorted(found, key=lambda one: (-one.score, one.left.name, one.right.name)):
        best.setdefault(frozenset({_whose(one.left), _whose(one.right)}), one)
    yield from best.values()


def suggest_speakers(connection: Connection) -> Iterator[Suggestion]:
    """The suggestions for the persons of a warehouse, and for the names its claims print that mean nobody known."""
    return suggest_names(Named(name, speaker_id) for name, speaker_id in run(connection, "named_person"))


def _whose(named: Named) -> str:
    return named.speaker_id or name_key(named.name)


def _order(named: Named) -> tuple[str, str]:
    return named.name, named.speaker_id or ""


def _compared(left: Named, right: Named) -> Suggestion | None:
    known = left.speaker_id is not None and left.speaker_id == right.speaker_id
    if known or name_key(left.name) == name_key(right.name):
        return None
    mine, yours = skeleton(left.name), skeleton(right.name)
    if len("".join(mine)) < _LEAST or len("".join(yours)) < _LEAST:
        return None
    score, how = _likeness(mine, yours)
    if score < 0.6:
        return None
    shown = " ".join("-".join(part) for part in min(mine, yours, key=len))
    scripts = [_SCRIPTS.get(script(named.name) or "", "another script") for named in (left, right)]
    where = f"both in {scripts[0]}"
    if scripts[0] != scripts[1]:
        where = f"one in {scripts[0]}, one in {scripts[1]}"
    return Suggestion(left, right, score, f"“{left.name}” and “{right.name}” have {how} ({shown}), {where}")


def _likeness(mine: tuple[str, ...], yours: tuple[str, ...]) -> tuple[float, str]:
    if mine == yours:
        return 1.0, "the same consonants"
    if len(mine) == 1 or len(yours) == 1:
        return 0.7, "the same consonants in the family name, and one has no other"
    given = [" ".join(parts[:-1]) for parts in (mine, yours)]
    return round(fuzz.ratio(*given) / 100, 2), "the same consonants in the family name and given names alike"

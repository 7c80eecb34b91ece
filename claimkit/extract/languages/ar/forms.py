"""Printed forms of Arabic reporting words from their principal parts.

A cue of the lexicon is a verb's perfect (قال); its imperfect (يقول) and active participle (قائل) stand beside it.
Forms come folded (`keys.folded`). Object clitics and the proclitics و ف س are left to the scan.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimkit.extract.languages.ar.keys import folded

# Behind a perfect of this length the dual's ا makes no other word.
_LONG = 5
OWN = ("ه", "ها", "هم", "هما")


class Form(NamedTuple):
    """A folded form: `kind` perfect, imperfect, jussive, participle or noun; `gender` m, f, n (other) or empty."""

    text: str
    kind: str
    gender: str


def perfect_forms(perfect: str) -> Iterator[Form]:
    """قال قالت قالوا قالتا, أبلغو(ه) before a pronoun, and the dual where it is no noun; weak endings included."""
    stem = folded(perfect)
    yield Form(stem, "perfect", "m")
    if perfect.endswith("ى") or (perfect.endswith("ا") and len(stem) <= 3):
        short = stem[:-1]
        endings = ("ت", "f"), ("وا", "n"), ("تا", "n")
    else:
        short, endings = stem, (("ت", "f"), ("وا", "n"), ("تا", "n"))
    for ending, gender in endings:
        yield Form(short + ending, "perfect", gender)
    yield Form(short + "و", "perfect", "n")
    if perfect[0] == "أ" or perfect == "قال" or len(stem) >= _LONG:
        yield Form(stem + "ا", "perfect", "n")


def imperfect_forms(imperfect: str, first_person: bool = False) -> Iterator[Form]:
    """يقول تقول يقولون يقولوا يقولان and, for لم, يقل تقل; in the first person نقول أقول."""
    rest = folded(imperfect)[1:]
    for person, gender in (("ي", "m"), ("ت", "f"), ("ن", "n"), ("ا", "m"))[: 4 if first_person else 2]:
        yield Form(person + rest, "imperfect", gender)
    weak = imperfect[-1] in "ىيو"
    short = rest[:-1] if weak else rest
    for person in "يت":
        for ending in ("ون", "وا"):
            yield Form(person + short + ending, "imperfect", "n")
        yield Form(person + rest + "ان", "imperfect", "n")
        if weak:
            yield Form(person + short, "jussive", "f" if person == "ت" else "m")
        elif len(rest) >= 3 and rest[-2] in "ويا":
            yield Form(person + rest[:-2] + rest[-1], "jussive", "f" if person == "ت" else "m")


def participle_forms(participle: str) -> Iterator[Form]:
    """قائلاً قائلة قائلين قائلات: the accusative that leans on another verb."""
    stem = folded(participle)
    for ending, gender in (("ا", "m"), ("ه", "f"), ("ين", "n"), ("ات", "n")):
        yield Form(stem + ending, "participle", gender)


def noun_forms(noun: str, owned: bool) -> Iterator[Form]:
    """قوله قولها قولهم; and where it need not be owned, وعد وعداً الوعد وعده as well."""
    stem = folded(noun)
    for pronoun in OWN:
        yield Form(stem.removesuffix("ه") + pronoun, "noun", {"ه": "m", "ها": "f"}.get(pronoun, "n"))
    if not owned:
        yield Form(stem, "noun", "")
        yield Form(stem + "ا", "noun", "")
        if not stem.startswith("ال"):
            yield Form("ال" + stem, "noun", "")

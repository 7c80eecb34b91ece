"""Printed forms of Arabic reporting words from their principal parts.

A cue of the lexicon is a verb's perfect (قال); its imperfect (يقول) and active participle (قائل) stand beside it.
Forms come folded (`keys.folded`). Object clitics and the proclitics و ف س are left to the scan.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimkit.extract.languages.ar.keys import folded
from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    ALEF_MAQSURA,
    ARTICLE,
    FEMININE,
    HAMZA,
    HERS,
    HIS,
    I_DO,
    OBLIQUE,
    PRONOUNS,
    SHE_DID,
    THINGS,
    THIRD_PERSON,
    WE_DO,
)
from claimkit.extract.languages.ar.words import printed_of
from claimkit.language.arabic import affix, affixes

_STEM, _POSSESSIVES = 3, affixes("possessive")
# Behind a perfect of this length the dual's ا makes no other word.
_LONG = 5
_SAY, _LENGTHENED = printed_of("say"), printed_of("lengthened")
_OBJECT, _DUAL, _BOTH = affix("they before a pronoun"), affix("the two"), affix("two of them")
_WEAK_ENDINGS, _WEAK_LETTERS = affixes("weak ending"), affixes("weak letter")
_PERSONS = tuple(zip((*THIRD_PERSON, WE_DO, I_DO), "mfnm", strict=True))
_ENDINGS = tuple(zip(affixes("perfect"), "fnn", strict=True))
_PARTICIPLES = tuple(zip((ACCUSATIVE, FEMININE, OBLIQUE, THINGS), "mfnn", strict=True))
_OWNERS = dict.fromkeys(PRONOUNS, "n") | {HIS: "m", HERS: "f"}


class Form(NamedTuple):
    """A folded form: `kind` perfect, imperfect, jussive, participle or noun; `gender` m, f, n (other) or empty."""

    text: str
    kind: str
    gender: str


def perfect_forms(perfect: str) -> Iterator[Form]:
    """قال قالت قالوا قالتا, أبلغو(ه) before a pronoun, and the dual where it is no noun; weak endings included."""
    stem = folded(perfect)
    yield Form(stem, "perfect", "m")
    weak = perfect.endswith(ALEF_MAQSURA) or (perfect.endswith(ACCUSATIVE) and len(stem) <= 3)
    short = stem[:-1] if weak else stem
    for ending, gender in _ENDINGS:
        yield Form(short + ending, "perfect", gender)
    yield Form(short + _OBJECT, "perfect", "n")
    if perfect in _LENGTHENED:
        yield Form(short + ACCUSATIVE, "perfect", "m")  # before a pronoun: نفاه
    if perfect[0] == HAMZA[0] or perfect in _SAY or len(stem) >= _LONG:
        yield Form(stem + _DUAL, "perfect", "n")


def imperfect_forms(imperfect: str, first_person: bool = False) -> Iterator[Form]:
    """يقول تقول يقولون يقولوا يقولان and, for لم, يقل تقل; in the first person نقول أقول."""
    rest = folded(imperfect)[1:]
    for person, gender in _PERSONS if first_person else _PERSONS[:2]:
        yield Form(person + rest, "imperfect", gender)
    weak = imperfect[-1] in _WEAK_ENDINGS
    short = rest[:-1] if weak else rest
    for person, gender in _PERSONS[:2]:
        for ending in affixes("they"):
            yield Form(person + short + ending, "imperfect", "n")
        yield Form(person + rest + _BOTH, "imperfect", "n")
        if weak:
            yield Form(person + short, "jussive", gender)
        elif len(rest) >= 3 and rest[-2] in _WEAK_LETTERS:
            yield Form(person + rest[:-2] + rest[-1], "jussive", gender)


def participle_forms(participle: str) -> Iterator[Form]:
    """قائلاً قائلة قائلين قائلات: the accusative that leans on another verb."""
    stem = folded(participle)
    for ending, gender in _PARTICIPLES:
        yield Form(stem + ending, "participle", gender)


def noun_forms(noun: str, owned: bool) -> Iterator[Form]:
    """قوله قولها قولهم; and where it need not be owned, وعد وعداً الوعد وعده as well."""
    stem = folded(noun)
    for pronoun, gender in _OWNERS.items():
        yield Form(stem.removesuffix(FEMININE) + pronoun, "noun", gender)
    if not owned:
        yield Form(stem, "noun", "")
        yield Form(stem + ACCUSATIVE, "noun", "")
        if not stem.startswith(ARTICLE):
            yield Form(ARTICLE + stem, "noun", "")


def looks_like_her_perfect(word: str) -> bool:
    """Whether a folded word ends like the feminine of a perfect (عانت), and not like a plural (خبرات)."""
    ending = word.endswith(SHE_DID) and not word.endswith(THINGS)
    return ending and len(word) > _STEM and not word.startswith(ARTICLE)


def without_owner(word: str) -> str:
    """A folded word, however short, without any pronoun joined to it (لديهم → لدي, صديقي → صديق)."""
    owner = next(filter(word.endswith, _POSSESSIVES), "")
    return word.removesuffix(owner)

"""The terms of a kind for stages that see no lexicon; unknown kinds are errors."""

from __future__ import annotations

from functools import cache

from claimkit.errors import InputError
from claimkit.language.checked import meant
from claimkit.language.lexicons import load_lexicon


@cache
def printed_of(language: str, kind: str) -> tuple[str, ...]:
    """The terms of a kind as the table has them, in its order.

    Raises:
        InputError: the lexicon has no term of this kind.
    """
    terms = load_lexicon(language).terms
    if kind not in terms:
        advice = meant(kind, terms)
        raise InputError(
            "no term of {language} is of the kind {kind!r}; {advice}", language=language, kind=kind, advice=advice
        )
    return tuple(terms[kind])

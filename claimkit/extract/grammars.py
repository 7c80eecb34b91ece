"""Which grammar reads which language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TypeAlias, cast

from claimkit.errors import InputError
from claimkit.extract.found import Found
from claimkit.language.lexicons import Lexicon, load_lexicon

Attributions: TypeAlias = Callable[[str, Lexicon], list[Found]]
Key: TypeAlias = Callable[[str], tuple[str, ...]]
FullName: TypeAlias = Callable[[str, str, int], str | None]

# Language → the module of its grammar.
GRAMMARS: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language brings.

    attributions(text, lexicon)    every attribution of a text, in any order, before the shared stages
    key(name)                      the folded words by which two mentions of a name are compared, head last
    full_name(text, name, before)  a longer form of a short mention printed in `text` before offset `before`, or None
    """

    language: str
    lexicon: Lexicon
    attributions: Attributions
    key: Key
    full_name: FullName


def _no_longer_form(text: str, name: str, before: int) -> str | None:
    del text, name, before
    return None


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language; its module gives `attributions`, `key` and, if it likes, `full_name`.

    Raises:
        InputError: no grammar reads this language.
    """
    if language not in GRAMMARS:
        known = ", ".join(sorted(GRAMMARS))
        raise InputError(f"no grammar reads {language!r}: name one of {known} (--language)")
    module = import_module(GRAMMARS[language])
    return Grammar(
        language=language,
        lexicon=load_lexicon(language),
        attributions=cast(Attributions, module.attributions),
        key=cast(Key, module.key),
        full_name=cast(FullName, getattr(module, "full_name", _no_longer_form)),
    )

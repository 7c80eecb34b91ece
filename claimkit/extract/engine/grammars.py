"""Which grammar reads which language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, TypeAlias

from claimkit.errors import InputError
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.mentions import Naming
from claimkit.extract.engine.packs import KINDS, installed_languages, pack_of
from claimkit.language.lexicons import Lexicon, load_lexicon

__all__ = ["ANNOUNCED", "CARRIED", "GRAMMARS", "KINDS", "Grammar", "grammar_of", "kind_by_terms"]

Attributions: TypeAlias = Callable[[str, Lexicon], list[Found]]
Key: TypeAlias = Callable[[str], tuple[str, ...]]
KindOf: TypeAlias = Callable[[str, Lexicon], str]
KnownFrom: TypeAlias = Callable[[str, str], str | None]
Fits: TypeAlias = Callable[[str, str], bool]

# Language → the module of its grammar: the folders beside this one, and what packages bring.
GRAMMARS: Mapping[str, str] = installed_languages()

# What a grammar may read over the end of a paragraph: a quotation that goes on in the next, one that a colon announces.
CARRIED, ANNOUNCED = "a quotation that goes on", "a quotation behind a colon"
# The slots of a grammar that a module may fill.
_SLOTS = ("attributions", "key", "kind_of", "known_from", "fits", "naming", "reads_across")


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language brings.

    attributions(text, lexicon)    every attribution of a text, in any order, before the shared stages
    key(name)                      the folded words by which two mentions of a name are compared, head last
    kind_of(name, lexicon)         the kind of speaker a name means (`records.HOP_KINDS`)
    known_from(title, text)        the basis of a whole document (a readout), or None
    fits(name, mention)            whether a name whose words all stand in an earlier mention can be short for it
    naming                         the hook of the table of entities; without it speakers are named by their words
    reads_across                   what it reads over the end of a paragraph itself (`engine.page`), "" for nothing

    `key` and `fits` are asked only where there is no `naming`.
    """

    language: str
    lexicon: Lexicon
    attributions: Attributions
    key: Key = lambda name: ()  # noqa: ARG005
    kind_of: KindOf = lambda name, lexicon: "person"  # noqa: ARG005
    known_from: KnownFrom = lambda title, text: None  # noqa: ARG005
    fits: Fits = lambda name, mention: True  # noqa: ARG005
    naming: Naming | None = None
    reads_across: str = ""


def kind_by_terms(key: Key) -> KindOf:
    """The kind of speaker by the first kind of terms that has a word of the name; a person where none has."""

    def kind_of(name: str, lexicon: Lexicon) -> str:
        words = frozenset(key(name))
        return next((kind for kind in KINDS if not words.isdisjoint(lexicon.of_kind(kind))), "person")

    return kind_of


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language; its module gives `attributions` and what other slots it fills.

    Raises:
        InputError: no grammar reads this language.
    """
    if language not in GRAMMARS:
        known = tuple(sorted(GRAMMARS))
        raise InputError(
            "no grammar reads {language!r}: name one of {known} (--language)", language=language, known=known
        )
    module = import_module(GRAMMARS[language])
    if not hasattr(module, "attributions"):
        return _packed(language, module)
    own = _slots(module)
    kind_of = {"kind_of": kind_by_terms(module.key)} if "kind_of" not in own else {}
    return Grammar(language=language, lexicon=load_lexicon(language), **(kind_of | own))


def _slots(module: ModuleType) -> dict[str, Any]:
    """What of a grammar a language's module brings itself."""
    return {name: getattr(module, name) for name in _SLOTS if hasattr(module, name)}


def _packed(language: str, module: ModuleType) -> Grammar:
    """A grammar of the shared reader: the language's data and the slots its module fills."""
    pack = pack_of(language, module)
    shared: dict[str, Any] = {"kind_of": pack.kind_of, "naming": pack.naming(), "attributions": pack.attributions}
    return Grammar(language=language, lexicon=pack.lexicon, **(shared | _slots(module)))

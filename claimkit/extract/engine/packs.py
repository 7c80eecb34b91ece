"""Language packs: a language as data, and the few slots that its module fills.

A pack is a module with a folder of data. The module is found by its name in `claimkit.extract.languages`, or by an
entry point of the group `claimkit.languages` (name: the language's tag) that any installed package may bring. Its data
lie in `seeds/lexicon/<tag>/`, or where its `LEXICON` (a path) says; the folder `lexicon/<tag>/` of the project that one
works in is read on top. What the module may define, all optional:

    LEXICON          the folder of cues.csv, terms.csv and constructions.csv
    key_of(word)     the key of one printed word (else its small letters)
    kind_of, known_from, naming   as in `engine.grammars.Grammar`
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from claimkit.extract import languages
from claimkit.extract.engine.classes import KINDS_OF_TERMS
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.mentions import Naming
from claimkit.extract.engine.naming import PackNaming
from claimkit.extract.engine.reader import Reader, reader_of
from claimkit.extract.engine.vocabulary import KeyOf, plain_key
from claimkit.language.lexicons import Lexicon, load_pack
from claimkit.language.wording import longest_first
from claimkit.shipped import shipped

GROUP = "claimkit.languages"
# What a word says of a speaker, strongest first: "a leaked report" is a leak, "a ministry official" nobody by name.
KINDS = ("leak", "post", "anonymous", "outlet", "government", "organization", "person")
# A project's file, and the folder beside it that has the project's own words, a folder a language.
_PROJECT = "claimkit.toml"
_OWN_LEXICON = "lexicon"
# What is no letter, digit, hyphen or apostrophe.
_NO_LETTER = re.compile(r"[^\w'’-]|_")
# A word of so many letters is taken as it is.
_SHORTEST = 4


def installed_languages() -> Mapping[str, str]:
    """Language → the module of its grammar, those that packages bring included."""
    own = {found.name: f"{languages.__name__}.{found.name}" for found in iter_modules(languages.__path__)}
    brought = {point.name: point.value for point in entry_points(group=GROUP)}
    return dict(sorted((brought | own).items()))


@dataclass(eq=False)
class Pack:
    """A language that the shared reader reads."""

    language: str
    lexicon: Lexicon
    key_of: KeyOf
    reader: Reader

    def attributions(self, text: str, lexicon: Lexicon) -> list[Found]:
        """Every attribution of a text."""
        del lexicon
        return self.reader.attributions(text)

    def naming(self) -> Naming:
        """The hook of the table of entities by the classes of words."""
        return PackNaming(self.reader.vocabulary, self.kind_of, self.stem).naming()

    def stem(self, word: str) -> str:
        """A word without its case ending, where the language has any and the word is long enough to have one."""
        if len(word) <= _SHORTEST:
            return word
        return next((word.removesuffix(ending) for ending in self._cases if word.endswith(ending)), word)

    @cached_property
    def _cases(self) -> list[str]:
        """The endings of names and roles, the longest first."""
        return longest_first(map(self.key_of, self.lexicon.of_kind("case")))

    def kind_of(self, name: str, lexicon: Lexicon) -> str:
        """The kind of speaker: a title tells a person, else the first kind that has a word of the name."""
        del lexicon
        known = [self.stem(self.key_of(word)) for word in words_of(name)]
        if not known or not _keys(self, "title").isdisjoint(known):
            return "person"
        return next((kind for kind in KINDS if not _keys(self, kind).isdisjoint(known)), "person")


@lru_cache(maxsize=256)
def _keys(pack: Pack, kind: str) -> frozenset[str]:
    return frozenset(pack.stem(pack.key_of(term)) for term in pack.lexicon.of_kind(kind))


def words_of(name: str) -> list[str]:
    """The printed words of a name."""
    return [_NO_LETTER.sub("", word) for word in name.split()]


def pack_of(language: str, module: ModuleType) -> Pack:
    """The pack of a language's module, with its data.

    Raises:
        InputError: a line of its data is wrong.
    """
    folder = Path(getattr(module, "LEXICON", None) or shipped("seeds", "lexicon", language))
    lexicon = load_pack(language, (folder, *_own_folder(language)), KINDS_OF_TERMS)
    key_of = getattr(module, "key_of", plain_key)
    return Pack(language, lexicon, key_of, reader_of(lexicon, key_of))


def _own_folder(language: str) -> tuple[Path, ...]:
    """The lexicon that the nearest project above the working folder has for a language, if it has one."""
    own = own_lexicons()
    return tuple(folder for folder in (own and own / language,) if folder and folder.is_dir())


def own_lexicons() -> Path | None:
    """The folder of word lists of the nearest project above the working folder, there or not; None outside any."""
    here = Path.cwd()
    project = next((folder for folder in (here, *here.parents) if (folder / _PROJECT).is_file()), None)
    return project and project / _OWN_LEXICON

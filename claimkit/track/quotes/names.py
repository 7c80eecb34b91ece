"""Whether two names can be one speaker's: doubt never accuses a writer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimkit.language import fold, script
from claimkit.language.arabic import without_article

_WORD = re.compile(r"\w+")
# Words that say nothing of who is meant.
_SMALL = frozenset({"the", "of", "a", "an"})


def can_be(speaker: str, names: Iterable[str]) -> bool:
    """Whether one of the names holds all words of the speaker's, or the other way round."""
    asked = _parts(speaker)
    return any(parts and (parts <= asked or asked <= parts) for parts in map(_parts, names))


def can_tell(speaker: str, names: Iterable[str]) -> bool:
    """Whether the names can be compared at all: one of them is in the script of the speaker's."""
    written = script(speaker)
    return any(script(name) == written for name in names)


def _parts(name: str) -> frozenset[str]:
    words = map(without_article, _WORD.findall(fold(name)))
    return frozenset(word for word in words if word not in _SMALL)

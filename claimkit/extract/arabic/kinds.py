"""What kind of speaker a name tells of: person, institution, outlet, leak, post, or nobody by name."""

from __future__ import annotations

import re

from claimkit.extract.arabic.phrases import unowned
from claimkit.extract.arabic.scan import Reader
from claimkit.extract.arabic.vocabulary import Vocabulary

_WORD = re.compile(r"\w+")
_SOURCES = frozenset(("مصدر", "مصادر", "مسوول", "مسيول"))


def kind_of(reader: Reader, at: tuple[int, int]) -> str:
    """Kind of a speaker by the words of its name; a person where no word tells."""
    words = _WORD.findall(reader.text, *at)
    return _kind(reader.vocabulary, tuple(words[:10])) if words else "person"


def _kind(vocabulary: Vocabulary, words: tuple[str, ...]) -> str:
    of = vocabulary.of
    bare = [word.removeprefix("ال") for word in words]
    for kind in ("leak", "post"):
        if not of(kind).isdisjoint(words) or not of(kind).isdisjoint(bare):
            return kind
    if _is_anonymous(vocabulary, words, bare[0]):
        return "anonymous"
    if " ".join(bare[:3]) in of("medium_name") or words[0] in of("medium_name"):
        return "outlet"
    if bare[0] not in of("role") and words[0] not in of("title") and words[0] not in of("anonymous"):
        for kind in ("outlet", "government", "organization"):
            if words[0] in of(kind) or bare[0] in of(kind):
                return kind
    return "person"


def _is_anonymous(vocabulary: Vocabulary, words: tuple[str, ...], first: str) -> bool:
    """Whether a role stands without a name: indefinite (مسؤول في …), or alone with its article (المصدر)."""
    nameless = vocabulary.of("anonymous")
    if words[0] in vocabulary.of("role") and len(words) <= 8 and words[1:2] and _unnamed(words[1]):
        return True
    if words[0] in vocabulary.of("relation") or unowned(words[0]) in vocabulary.of("relation"):
        return len(words) <= 2
    if words[0] in nameless:
        return len(words) <= 6 or words[0] in _SOURCES
    return first in nameless and len(words) <= 2


def _unnamed(word: str) -> bool:
    """Whether the word behind a bare role tells its place or kind (نائب في …, مسؤول أمني) rather than whose it is."""
    return word in ("في", "من", "لدي") or (
        word.endswith(("ي", "يه", "كبير", "رفيع", "بارز", "مطلع")) and word[:2] != "ال"
    )

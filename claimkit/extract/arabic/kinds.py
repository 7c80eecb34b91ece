"""What kind of speaker a name tells of: person, institution, outlet, leak, post, or nobody by name."""

from __future__ import annotations

import re

from claimkit.extract.arabic.phrases import unowned
from claimkit.extract.arabic.scan import Reader
from claimkit.extract.arabic.vocabulary import Vocabulary

_WORD = re.compile(r"\w+")
_SOURCES = frozenset(("مصدر", "مصادر", "مسوول", "مسيول"))
_KINDS_OF_ROLE = frozenset(
    "كبير كبيره رفيع رفيعه المستوي سابق سابقه بارز بارزه مطلع مطلعه مقرب مقربه اخر اخري كبار اخرون اخرين".split()
)
_NO_OUTLETS = frozenset(("وكاله", "شبكه", "هييه"))
_NUMBERS = frozenset("ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره ثلاث اربع خمس عده عشرات مجموعه من عدد".split())
_NOUNS = frozenset("نادي وادي حي منتدي ملتقي مقهي مبني مشفي مستشفي كرسي علي تحدي مجلسي".split())


def kind_of(reader: Reader, at: tuple[int, int]) -> str:
    """Kind of a speaker by the words of its name; a person where no word tells."""
    words = _WORD.findall(reader.text, *at)
    while len(words) > 1 and words[0] in _NUMBERS:
        words = words[1:]
    if words and words[0][-1] == "ا" and reader.key.has_tanwin(at[0] + len(words[0])):
        words[0] = words[0][:-1]
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
        if bare[0] in _NO_OUTLETS and not of("agency").isdisjoint(words):
            return "organization"
        for kind in ("outlet", "government", "organization"):
            if words[0] in of(kind) or bare[0] in of(kind):
                return kind
    return "person"


def _is_anonymous(vocabulary: Vocabulary, words: tuple[str, ...], first: str) -> bool:
    """Whether a role stands without a name: indefinite (مسؤول في …), or alone with its article (المصدر)."""
    nameless, relatives = vocabulary.of("anonymous"), vocabulary.of("relation")
    if words[0] in relatives or unowned(words[0]) in relatives:
        return len(words) <= 2
    if words[0] in vocabulary.of("role") and words[1:2] and _unnamed(words, vocabulary.of("institution")):
        return True
    if words[0] in nameless:
        return len(words) <= 6 or words[0] in _SOURCES
    return first in nameless and len(words) <= 2


def _unnamed(words: tuple[str, ...], institutions: frozenset[str]) -> bool:
    """Whether behind a bare role come only its kind and place (مسؤول أمني رفيع في …), no office and no name."""
    feminine = words[0].endswith("ه")
    at = 1
    while at < len(words) and _tells_kind(words[at], feminine, institutions):
        at += 1
    return (at > 1 and at == len(words)) or (at < len(words) and words[at] in ("في", "من", "لدي"))


def _tells_kind(word: str, feminine: bool, institutions: frozenset[str]) -> bool:
    if word in _KINDS_OF_ROLE:
        return True
    ending = ("يه",) if feminine else ("ي", "يين", "يون")
    return word.endswith(ending) and word not in institutions and word not in _NOUNS and word[:2] != "ال"

"""What kind of speaker a name tells of: person, institution, outlet, leak, post, or nobody by name."""

from __future__ import annotations

from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, ARTICLE, FEMININE, NISBA, NOMINATIVE, OBLIQUE, OF_IT
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.vocabulary import Vocabulary, unowned
from claimkit.extract.languages.ar.words import WORD, words_of

_KINDS_OF_ROLE, _NUMBERS = words_of("descriptive"), words_of("number_of_people")
_NO_OUTLETS = words_of("agency_noun")
_PEOPLE = pattern("many")
_OF_WOMEN, _OF_MEN = OF_IT, (NISBA, NISBA + OBLIQUE, NISBA + NOMINATIVE)


def kind_of(reader: Reader, at: tuple[int, int]) -> str:
    """Kind of a speaker by the words of its name; a person where no word tells."""
    words = WORD.findall(reader.text, *at)
    while len(words) > 1 and words[0] in _NUMBERS:
        words = words[1:]
    if words and words[0][-1] == ACCUSATIVE and reader.key.has_tanwin(at[0] + len(words[0])):
        words[0] = words[0][:-1]
    if not words:
        return "person"
    known, name = reader.vocabulary.remembered("kind"), tuple(words[:10])
    kind: str | None = known.get(name)
    if kind is None:
        kind = known[name] = _kind(reader.vocabulary, name)
    return kind


def _kind(vocabulary: Vocabulary, words: tuple[str, ...]) -> str:
    of = vocabulary.of
    bare = [word.removeprefix(ARTICLE) for word in words]
    for kind in ("leak", "post"):
        if not of(kind).isdisjoint(words) or not of(kind).isdisjoint(bare):
            return kind
    if _is_anonymous(vocabulary, words, bare[0]):
        return "anonymous"
    if " ".join(bare[:3]) in of("medium_name") or words[0] in of("medium_name"):
        return "outlet"
    if bare[0] in of("role") or words[0] in of("title") or words[0] in of("anonymous"):
        return "person"
    return _institution(vocabulary, words, bare[0])


def _institution(vocabulary: Vocabulary, words: tuple[str, ...], first: str) -> str:
    """Kind of an institution; a person where the first word names none."""
    of = vocabulary.of
    if first in _NO_OUTLETS and not of("agency").isdisjoint(words):
        return "organization"
    for kind in ("outlet", "government", "organization"):
        if words[0] in of(kind) or first in of(kind):
            return kind
    return "organization" if first in of("institution") else "person"


def _is_anonymous(vocabulary: Vocabulary, words: tuple[str, ...], first: str) -> bool:
    """Whether a role stands without a name: indefinite (مسؤول في …), or alone with its article (المصدر)."""
    relatives = vocabulary.of("relation")
    if words[0] in relatives or unowned(words[0]) in relatives:
        return len(words) <= 2
    common = vocabulary.of("common role")
    institutions = vocabulary.of("institution")
    told = words[0] in vocabulary.of("role") and words[1:2]
    nameless = vocabulary.of("plain given name").isdisjoint(word for word in words[1:] if word != IN_THE_NAME)
    if words[0] in common or (told and _tells_kind(words[1], words[0][-1] == FEMININE, institutions)):
        return nameless or words[0] in vocabulary.of("report source")
    if nameless and _PEOPLE.fullmatch(words[0]):
        return True
    alone = len(words) == 1 or (len(words) == 2 and (words[1][:2] == ARTICLE or words[1] in vocabulary.of("same")))
    return words[0][:2] == ARTICLE and first in vocabulary.of("source") and alone


def _tells_kind(word: str, feminine: bool, institutions: frozenset[str]) -> bool:
    if word in _KINDS_OF_ROLE:
        return True
    ending = _OF_WOMEN if feminine else _OF_MEN
    return word.endswith(ending) and word not in institutions and word[:2] != ARTICLE

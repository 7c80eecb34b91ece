"""The full name that a page prints of somebody whom it calls by one word, a surname or the noun of a body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    FUTURE,
    NISBA,
    OF_IT,
    SO,
    THIRD_PERSON,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.phrases import PhraseReader
from claimkit.extract.languages.ar.proper import NameReader
from claimkit.extract.languages.ar.vocabulary import looks_like_masdar
from claimkit.extract.languages.ar.words import Extent, words_of

_SHORTEST, _LONGEST, _SEVERAL = 3, 5, 2
_JOINED = ("", AND, SO, WITH, TO)
_WORDS = re.compile(r"[^\s(),]+")
_ADJECTIVES = (NISBA, OF_IT)
_TELLING = NISBA, FEMININE
_BEGIN, _GENERAL = words_of("begins_name"), words_of("general")
_SON, _SERVANT = words_of("son"), words_of("servant_of")
_TOLD = pattern("told_who_it_is")
_WILL = tuple(FUTURE + prefix for prefix in THIRD_PERSON)


def full_name(names: NameReader, word: str) -> Extent | None:
    """The name that ends with a word where the page prints it whole; None where it prints none, or those of two."""
    return _whole(names, word, _places(names, word) or _places_before(names, word))


def _whole(names: NameReader, word: str, places: Sequence[tuple[int, int]]) -> Extent | None:
    """The same of the places where such names stand, by the numbers of their first and last words."""
    found: dict[str, Extent] = {}
    times: Counter[str] = Counter()
    for first, last in places:
        if word in names.given and not _is_of_one(names, first, last):
            continue
        found.setdefault(names.printed[first], (names.words.starts[first], names.words.ends[last]))
        times[names.printed[first]] += 1
    if len(found) < 2:
        return next(iter(found.values()), None)
    shortest, *longer = sorted((names.text[slice(*one)] for one in found.values()), key=len)
    if not all(one.endswith(f" {shortest}") for one in longer):
        return None
    return found[max(found, key=lambda first: (times[first], found[first][1] - found[first][0]))]


def _is_of_one(names: NameReader, first: int, last: int) -> bool:
    """Whether a name that ends with a given one begins with one, and that is not the father's (محمد بن سلمان)."""
    if names.printed[last - 1] in names.particles or names.printed[first] in _SERVANT:
        return True
    return names.is_given(names.words, first) and names.printed[last - 1] not in _SON


def whole_names(names: NameReader) -> dict[int, Extent]:
    """Every name that ends with the surname by which alone the page tells who speaks, by where it begins."""
    found: dict[int, Extent] = {}
    for word in sorted(names.called_alone):
        places = _places(names, word)
        for first, last in places if _whole(names, word, places) is not None else ():
            found[names.words.starts[first]] = names.words.starts[first], names.words.ends[last]
    return found


def _places(names: NameReader, word: str) -> list[tuple[int, int]]:
    """The numbers of the first and the last word of every name of several words that ends with a word."""
    firsts = ((_first(names, last), last) for last in names.numbers(word))
    return [(first, last) for first, last in firsts if first < last]


def _places_before(names: NameReader, word: str) -> list[tuple[int, int]]:
    """The same of names that begin with a word, behind which it is told who they are (حفصة سعيد، شقيقة …)."""
    begins = (at for at in names.numbers(word) if at + 1 < len(names.words) and names.joins(at + 1))
    return [(at, at + 1) for at in begins if names.is_plain(at + 1) and _is_told(names, at + 1)]


def _is_told(names: NameReader, last: int) -> bool:
    """Whether behind a word it is told who somebody is."""
    return _TOLD.match(names.text, names.words.ends[last]) is not None


def _is_alone(names: NameReader, first: int, last: int) -> bool:
    """Whether a word before a surname is rather the person's own name than a noun: who that is stands behind them."""
    word = names.printed[first]
    noun = word.endswith(FEMININE) or looks_like_masdar(word) or ARTICLE + word in names.page_words
    if first != last - 1 or noun:
        return False
    return _is_told(names, last) or _is_apposed(names, first, last) or _is_told_at_once(names, first, last)


def _is_apposed(names: NameReader, first: int, last: int) -> bool:
    """Whether two words of no list stand between commas (وزيرة التعليم في الولاية، برونا كورت، …)."""
    between = names.text[names.words.ends[first - 1] : names.words.starts[first]] if first else ""
    tanwin = names.printed[first][-1] == ACCUSATIVE
    return not tanwin and between.strip() == "," and names.text.startswith(",", names.words.ends[last])


def _is_told_at_once(names: NameReader, first: int, last: int) -> bool:
    """Whether an office without a comma stands behind two words (رد ميروش كادلتس مدرب …), no verb being the first.

    A verb stands at the beginning of its clause, or behind a word that governs one.
    """
    if not first or last + 1 == len(names.printed) or not names.joins(first):
        return False
    before, office = names.printed[first - 1], names.printed[last + 1]
    return office in names.roles and before not in names.breaks


def _first(names: NameReader, last: int) -> int:
    """Number of the first word of the name that ends with a word; that word's own where it stands alone."""
    first = best = last
    while first and last - first < _LONGEST and names.joins(first) and _may_be_given(names, first - 1, last):
        first -= 1
        son = names.printed[first] in _BEGIN or names.printed[first + 1] in names.nasab
        too = names.printed[first] in names.name_too and names.printed[first + 1].startswith(ARTICLE)
        given = too or names.is_given(names.words, first) or names.begins_name(first)
        if son or given or _is_alone(names, first, last):
            best = first
    return best


def _may_be_given(names: NameReader, at: int, last: int) -> bool:
    word = names.printed[at]
    before = names.printed[at - 1] if at else ""
    if word in names.nasab or before in names.nasab or word in names.particles or names.is_given(names.words, at):
        return True
    if word in names.name_too and (names.printed[at + 1].startswith(ARTICLE) or _is_told(names, at + 1)):
        return True
    if len(word) < _SHORTEST and word not in names.titles and names.text.startswith(".", names.words.ends[at]):
        return True
    if word.startswith(ARTICLE):
        return before in names.given
    verb = word[0] in THIRD_PERSON or word[:2] in _WILL
    return len(word) > _SHORTEST and not verb and (names.is_plain(at) or (at + 1 == last and names.is_foreign(at)))


def bodies(phrases: PhraseReader, noun: str) -> list[Extent]:
    """Where a page first names the first two bodies of a noun (الشركة: شركة المراكب), in its order."""
    found: dict[str, Extent] = {}
    for start in sorted(_nouns(phrases.names, noun)):
        phrase = phrases.read(start, phrases.page.sentence(start)[1])
        words = list(_WORDS.finditer(phrases.text, phrase.start, phrase.end))
        if phrase.start == start and len(words) > 1 and _is_named(phrases, words[0].group(), words[1].group()):
            found.setdefault(words[1].group().removeprefix(ARTICLE), (start, _end_of_body(phrases, words)))
            if len(found) == _SEVERAL:
                break
    return list(found.values())


def _end_of_body(phrases: PhraseReader, words: Sequence[re.Match[str]]) -> int:
    """Where a body's name ends: behind the adjectives of what it is of and of what it is for (لحقوق الإنسان)."""
    quote = phrases.page.quote_at(words[1].start() + 1)
    if quote is not None and quote.start == words[1].start():
        return min(quote.after, words[-1].end())
    second = words[1].group()
    described = second.endswith(_ADJECTIVES) or second.removeprefix(ARTICLE).removesuffix(FEMININE) in _GENERAL
    end, governs = words[1].end(), False
    for before, word in pairwise(words[1:]):
        text = word.group()
        plain = text.removeprefix(ARTICLE)
        governs = governs or not before.group().startswith((ARTICLE, AND + ARTICLE, TO + TO))  # مجلس قيادة المنطقة
        aimed = text[0] == TO and described
        joined = text.startswith(AND + ARTICLE) and not described
        told = plain not in ("", text) and (governs or text.endswith(_ADJECTIVES if described else _TELLING))
        if governs and not aimed and plain == text and text not in phrases.breaks:
            continue  # هيئة كبار العلماء, مجلس قيادة مقاومة الوادي
        if not (aimed or joined or told) or phrases.is_act(plain):
            break
        end, governs, described = word.end(), aimed and text[1] != TO, not aimed and text.endswith(_ADJECTIVES)
    return end


def _nouns(names: NameReader, noun: str) -> Iterator[int]:
    """Where a noun begins: alone, with its article, or behind a joined letter."""
    for joined in (*_JOINED, ARTICLE):
        for number in names.numbers(joined + noun):
            yield names.starts[number] + len(joined) * (joined != ARTICLE)


def _is_named(phrases: PhraseReader, noun: str, behind: str) -> bool:
    """Whether the word behind a body's noun names it: what it is of, in marks, or with the article where it is from."""
    plain = behind.removeprefix(ARTICLE)
    if noun.startswith(ARTICLE):
        described = plain.endswith(_ADJECTIVES) or plain.removesuffix(FEMININE) in _GENERAL
        return plain != behind and described
    if plain != behind or behind in phrases.places or not behind[0].isalpha():
        return True
    return phrases.names.is_repeated(behind) and not behind.endswith((NISBA, FEMININE))

"""Whether words that stand where a speaker may stand name one, or are a clause, an adverbial or an adjective."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimkit.extract.languages.ar.forms import without_owner
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    NISBA,
    NOMINATIVE,
    PEOPLE,
    SHE_DOES,
    THINGS,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import bare
from claimkit.extract.languages.ar.phrases import PhraseReader
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.speaking import surely_speaks
from claimkit.extract.languages.ar.vocabulary import unowned
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent
from claimkit.language.arabic import affixes

_MARKS = '"“«‹'
_PREPOSITIONS, _PERSONS = (WITH, TO), affixes("person")
_SHORT, _LONG = 3, 6
# On a page of fewer words a name may stand once.
_PAGE = 80
# تقارير: a broken plural.
_BROKEN = pattern("broken_plural")


def may_speak(reader: Reader, at: Extent, known: Collection[str] = ()) -> bool:
    """Whether a list, the people of the page or quotation marks tell that words name who can speak.

    `known` are the first words of those who speak elsewhere on the page, whose names no list may have.
    """
    words = WORD.findall(reader.text, *at)[:4]
    words = words[1:] if words and words[0].isdigit() else words[:3]
    if not words:
        return False
    phrases = reader.phrases
    listed = surely_speaks(reader, words) or words[0] in phrases.pronouns or words[0] in phrases.pointers
    if listed or reader.text[at[0]] in _MARKS or words[0] in known:
        return True
    people = words[0].startswith(ARTICLE) and words[0].endswith(PEOPLE) and len(words[0]) > _LONG  # المتجادلون
    if people or unowned(words[0]) in reader.phrases.heads:
        return True
    named = reader.people.mention_in(at) is not None or reader.people.meant(at) is not None
    return named or _is_surname(reader, words)


def _is_surname(reader: Reader, words: Sequence[str]) -> bool:
    """Whether a definite word that no list knows stands alone, and again on the page (الديب)."""
    word, names = words[0], reader.phrases.names
    alone = len(words) == 1 and word.startswith(ARTICLE) and not word.endswith((THINGS, FEMININE))
    return alone and names.page_words[word] > 1 and not names.is_listed(word)


def is_no_name(reader: Reader, at: Extent, before: bool) -> bool:
    """Whether words that nothing shows to name a speaker are a verb and its own, or begin with a preposition.

    `before`: they stand before their verb, where an accusative may be its subject (إن مصدرا قال).
    """
    words = list(WORD.finditer(reader.text, *at))[:2]
    word, behind = words[0].group(), words[1].group() if len(words) > 1 else ""
    if behind and reader.text[words[0].end() : words[1].start()] != " ":
        behind = ""
    tanwin = word[-1] == ACCUSATIVE and not before and reader.key.has_tanwin(words[0].end())
    act = _is_act_of_many(reader.phrases, word) and word.removeprefix(ARTICLE) not in reader.vocabulary.of("told_too")
    if not behind and len(words) == 1 and _is_single(reader, word):
        return True
    return tanwin or act or _is_joined(reader, word, behind) or _is_verb(reader, word, behind)


def _is_single(reader: Reader, word: str) -> bool:
    """Whether a word alone stands nowhere else on the page (توحي, رائع), as names do; who they are may stand once."""
    if word.startswith(ARTICLE) or word.endswith(NOMINATIVE):
        return False
    names = reader.phrases.names
    if len(names.printed) < _PAGE or names.page_words[word] != 1 or word in reader.vocabulary.of("told_too"):
        return False
    noun, people = without_owner(word), reader.vocabulary.of("of people")
    return noun not in people and noun + NISBA not in people


def _is_act_of_many(phrases: PhraseReader, word: str) -> bool:
    """Whether a word is the plural of a verbal noun (الاعتداءات, المفاوضات)."""
    noun = word.removeprefix(ARTICLE)
    stem = noun.removesuffix(THINGS)
    if stem == noun or stem in phrases.heads:
        return False
    return any(phrases.is_masdar(act) for act in (stem, stem + FEMININE))


def _is_joined(reader: Reader, word: str, behind: str) -> bool:
    """Whether a conjunction or preposition is joined to a word that is no part of a name (وصورة, بإشراك)."""
    rest, names = word[1:], reader.phrases.names
    if len(rest) < _SHORT or names.is_own_word(word):
        return False
    if word[0] not in (AND, *_PREPOSITIONS):
        return False
    if word[0] in _PREPOSITIONS and rest.startswith(ARTICLE) and len(rest) > _SHORT + 1:
        return True
    follows = word[0] == AND and rest[0] in _PERSONS and behind.startswith(ARTICLE)
    return follows or _is_joined(reader, rest, behind) or reader.phrases.is_common(rest) or rest in names.page_words


def _is_verb(reader: Reader, word: str, behind: str) -> bool:
    """Whether a word is a verb: a cue with its pronoun, an imperfect, or a perfect with its subject behind it."""
    phrases = reader.phrases
    if word in reader.vocabulary.finite or phrases.is_verbal(word):
        return True
    if phrases.may_be_feminine_verb(word) and phrases.is_common(behind):
        return True
    if not (behind.startswith(ARTICLE) or behind in reader.places or behind in phrases.breaks):
        return False
    noun = word.endswith((FEMININE, THINGS)) or _BROKEN.fullmatch(word)
    return (word[0] == SHE_DOES and not noun) or phrases.may_be_feminine_verb(word)


def without_told(reader: Reader, head: Head, phrase: Phrase, sure: bool) -> Phrase:
    """إن السلطات أبلغت رئيس الوزراء أن …: no phrase where a man behind the verb of a body is whom it tells."""
    if not (sure and phrase) or "object" not in head.reading.frames or head.reading.gender != "f":
        return phrase
    word = reader.text[phrase.start : phrase.end].split(None, 1)[0]
    told = bare(word) in reader.phrases.roles and not word.endswith(FEMININE)
    return reader.phrases.none(phrase.start) if told else phrase

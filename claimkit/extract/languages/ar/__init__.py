"""The grammar of Arabic: from a text to its attributions.

key_of(text)                keys      the folded text and the way back to the printed one
page_of(key)                page      sentences and quotations
find_heads(reader)          frames    cue by cue: complement and speaker
set_ends(...)               contents  where each content ends
go_on(...)                  going_on  quotations that stand alone behind it
carry(...)                  carry     whom an unwritten speaker means
"""

from __future__ import annotations

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import CARRIED
from claimkit.extract.languages.ar.carry import carry
from claimkit.extract.languages.ar.clauses import narrated_clauses
from claimkit.extract.languages.ar.contents import set_ends
from claimkit.extract.languages.ar.frames import find_heads
from claimkit.extract.languages.ar.going_on import go_on
from claimkit.extract.languages.ar.keys import folded, key_of
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME
from claimkit.extract.languages.ar.names import found_of, name_words
from claimkit.extract.languages.ar.page import page_of
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.vocabulary import vocabulary_of
from claimkit.extract.languages.ar.words import listed, words_of
from claimkit.language.lexicons import Lexicon

_UNNAMED = words_of("document") | words_of("medium") | words_of("anonymous")
_IN = listed("in_place")[0]
# Whoever is called by an office, or by what befell him, and who is told of by whose he is.
_OFFICES = words_of("role") | words_of("victim") | words_of("relation")

__all__ = ["attributions", "fits", "folded", "key", "reads_across"]

reads_across = CARRIED


def attributions(text: str, lexicon: Lexicon) -> list[Found]:
    """Every attribution of an Arabic text, in the order of its cues; spans are those of the printed text."""
    key = key_of(text)
    page = page_of(key)
    vocabulary = vocabulary_of(lexicon)
    reader = Reader(key, page, vocabulary)
    heads = find_heads(reader)
    if not heads:
        return []
    set_ends(page, heads, reader.leaning, narrated_clauses(reader))
    heads = go_on(page, heads)
    carry(reader, heads)
    return found_of(key, reader, heads)


def key(name: str) -> tuple[str, ...]:
    """The folded words by which two mentions of a name are compared, head last."""
    return name_words(name)


def fits(name: str, mention: str) -> bool:
    """Whether a name whose words all stand in an earlier mention can be short for it: the same first or last word.

    Who speaks in another's name is not that other (متحدث باسم رئيسة الوزراء).
    """
    short, long = name_words(name), name_words(mention)
    if IN_THE_NAME in long and IN_THE_NAME not in short:
        return False
    if short and long and long[0] != short[0]:
        # بيان من الداخلية: no name of الداخلية; مستشار الوزير, عائلة الفقيد: none of الوزير or الفقيد
        if long[0] in _UNNAMED or (short[0] in _OFFICES and long[0] in _OFFICES):
            return False
        if f" {_IN} {short[-1]}" in folded(mention):
            return False  # السفارة في أنقرة: none of أنقرة
    return not short or not long or short[0] == long[0] or short[-1] == long[-1]

"""Essays: pages whose writer speaks, and in which only who is plainly named says something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from sys import maxsize

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.scan import COORDINATES, Reader
from claimkit.extract.languages.ar.speaking import surely_speaks
from claimkit.extract.languages.ar.words import WORD, Extent

ESSAY = "the writer of an essay, rather than somebody named, says so"
_ASKS = re.compile(r"[?!]+")
_FINITE = frozenset(("verb", "beside", "relay"))
# A cue of this confidence seldom tells what the writer himself thinks (يقول, أعلن), as يرى and يدل do.
_PLAIN = 0.8
# So many words go to one plain speaker, and to one reading of any kind, in no report; fewer where nobody is said to
# say them.
_WORDS_A_SPEAKER, _WORDS_A_READING, _FREE_A_READING = 400, 150, 60
# So many words and marks of a writer's own (أظن, ?) make an essay where plain speakers and readings are rare.
_OWN_WORDS, _WORDS_OF_ALL, _OWN_A_READING = 4, 250, 90
_NOBODY = 0.5
_LENGTH = 6
_NONE = (maxsize, maxsize)


def set_essays_aside(reader: Reader, heads: Sequence[Head]) -> None:
    """Set aside, on an essay's page, what is said by nobody who is plainly named."""
    live = [head for head in heads if not head.set_aside]
    # A word and its space are two letters at least, so that most reports are known before their words are counted.
    if len(reader.text) < 2 * (fewest := max(_WORDS_OF_ALL * _NOBODY, _FREE_A_READING * len(live))):
        return
    if (many := reader.phrases.names.page_words.total()) <= fewest:
        return
    plain = [head for head in live if _is_plain(reader, head)]
    if not _is_essay(reader, live, len(plain), many):
        return
    sure = {id(head) for head in plain}
    for head in heads:
        before = head.same_as
        if id(head) not in sure and (before is None or id(before) not in sure):
            head.set_aside = head.set_aside or ESSAY


def _is_essay(reader: Reader, heads: Sequence[Head], plain: int, many: int) -> bool:
    """Whether a page has few plain speakers and few readings for so many words, or is a writer's own by its words."""
    speakers = max(plain, _NOBODY)
    if many <= max(_WORDS_OF_ALL * speakers, _FREE_A_READING * len(heads)):
        return False
    if many > _WORDS_A_SPEAKER * speakers and many > _WORDS_A_READING * len(heads):
        return True
    loose = many > _WORDS_A_SPEAKER * speakers and many > _FREE_A_READING * len(heads)
    rare = many > max(_WORDS_OF_ALL * speakers, _OWN_A_READING * len(heads))
    return (loose or rare) and _is_free(reader, heads, speakers, rare)


def _is_free(reader: Reader, heads: Sequence[Head], speakers: float, rare: bool) -> bool:
    """Whether few speakers have the words that nobody is said to say, or a writer's own are among them."""
    told = _told(reader, heads)
    free = _outside(told, WORD.finditer(reader.text))
    if len(free) > _WORDS_A_SPEAKER * speakers and len(free) > _FREE_A_READING * len(heads):
        return True
    if not rare:
        return False
    asks = len(_outside(told, _ASKS.finditer(reader.text)))
    return asks + sum(_is_own(reader, word) for word in free) >= _OWN_WORDS


def _told(reader: Reader, heads: Sequence[Head]) -> list[Extent]:
    """What somebody is said to say, and quotations: apart from each other, in the order of the text."""
    parts = [part for head in heads for part in head.parts]
    parts += [(quote.inner, quote.end) for quote in reader.page.quotes]
    joined: list[Extent] = []
    for start, end in sorted(parts):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _outside(told: Sequence[Extent], found: Iterable[re.Match[str]]) -> list[str]:
    """What begins in none of the extents; both stand in the order of the text."""
    free, extents = [], iter(told)
    start, end = next(extents, _NONE)
    for match in found:
        at = match.start()
        while at >= end:
            start, end = next(extents, _NONE)
        if at < start:
            free.append(match.group())
    return free


def _is_own(reader: Reader, word: str) -> bool:
    writer = reader.vocabulary.of("writer")
    return word in writer or (word[0] in COORDINATES and word[1:] in writer)


def _is_plain(reader: Reader, head: Head) -> bool:
    """Whether a verb of saying has a speaker who is named, or written and of those who can speak."""
    if head.kind not in _FINITE or head.reading.cue.confidence < _PLAIN:
        return False
    if head.speaker is None:
        return _goes_on_of_holder(reader, head)
    if head.order == "verb first" and _quotes_at_length(reader, head):
        return True
    words = WORD.findall(reader.text, *head.speaker)[:3]
    if reader.people.mention_in(head.speaker_name or head.speaker) is not None:
        return True
    return bool(words) and head.order != "subject before" and surely_speaks(reader, words)


def _quotes_at_length(reader: Reader, head: Head) -> bool:
    quote = head.complement.quote
    return quote is not None and reader.text.count(" ", quote.inner, quote.end) >= _LENGTH


def _goes_on_of_holder(reader: Reader, head: Head) -> bool:
    """Whether a sentence or a quotation of many words is the verb's of a person named with an office or title."""
    if head.speaker_name is None:
        return False
    if not (reader.opens_sentence(head.at - len(head.proclitic)) or _quotes_at_length(reader, head)):
        return False
    own = reader.people.introduced(head.speaker_name)
    return own is not None and own.phrase[0] < own.name[0]

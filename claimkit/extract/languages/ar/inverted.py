"""A verb behind the words it introduces: «…» قال X."""

from __future__ import annotations

from claimkit.extract.languages.ar.heads import Complement, Head, find_complement
from claimkit.extract.languages.ar.leaning import NEAR
from claimkit.extract.languages.ar.page import Quote
from claimkit.extract.languages.ar.scan import Cue, Reader
from claimkit.extract.languages.ar.words import words_of

_THUS = words_of("thus")
_NEAR_QUOTE = 16
_LONG_TITLE = 8
_CLAUSE = frozenset(("clause",))


def _runs_on(text: str, quote: Quote, verb: int) -> bool:
    """ظل «…» يواصل جهوده: whether the sentence runs over a few words in marks, so that they are the verb's subject."""
    few = text.count(" ", quote.inner, quote.end) < _LONG_TITLE
    return (
        few
        and text[max(0, quote.start - NEAR) : quote.start].rstrip(" ")[-1:].isalnum()
        and not text[quote.after : verb].strip()
    )


def _quote_before(reader: Reader, cue: Cue) -> Quote | None:
    """The quotation right before a verb that takes one, or before any behind هكذا (هكذا تصف X حالها)."""
    start = cue.match.start()
    quote = reader.page.quote_before(start)
    if quote is None or cue.coordinated or start - quote.after > _NEAR_QUOTE:
        return None
    between = reader.text[quote.after : start].strip(" ,–—-\n")
    adjacent = not between and "quote" in cue.reading.frames
    led = reader.found and reader.found[-1].complement.start >= quote.start  # قال X: «…»، هكذا قالت Y
    return quote if adjacent or (between.lstrip(". \n") in _THUS and not led) else None


def inverted(reader: Reader, cue: Cue) -> Head | None:
    """«…»، يقول X، «…»: a quotation before its cue, and what goes on behind it."""
    text, start = reader.text, cue.match.start()
    quote = _quote_before(reader, cue)
    if quote is None or text.count(" ", quote.inner, quote.end) < 2 or _runs_on(text, quote, start):
        return None
    limit = cue.sentence[1]
    own = find_complement(reader.page, cue.end, reader.reach(cue), _CLAUSE)
    if own is not None and own.at - cue.end < 100:
        return None
    after = reader.page.next_quote(cue.end)
    if after is not None and (after.start >= limit or text[after.start - 1].isalnum()):
        after = None  # مباراة ال"بلوز": a name
    phrase = reader.phrases.read(cue.end, after.start if after else limit)
    head = cue.head(Complement("quote", quote.start, quote.start, quote, quote.end), "quotation first")
    head.order, head.mode, head.parts = "quotation first", "direct", [(quote.inner, quote.end)]
    if phrase:
        head.speaker, head.refers = (phrase.start, phrase.end), "written"
    if after is not None and ":" not in text[cue.end : after.start]:
        head.parts.append((after.inner, after.end))
    return head

"""Russian: the third language, from lexicon data and this one module.

Quotations are masked, so that a sentence is what stands between full stops outside them; then every cue of the
lexicon is read in its sentence by the constructions (`frame`) which the lexicon names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import KINDS
from claimkit.extract.engine.negation import negate, negation_before
from claimkit.extract.engine.quotations import quotations, trimmed
from claimkit.language.lexicons import Cue, Lexicon, load_lexicon
from claimkit.language.sentences import sentences
from claimkit.records import Hop, Span

__all__ = ["attributions", "fits", "key", "kind_of"]

_WORD = re.compile(r"\w+(?:-\w+)*")
_ENDINGS = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ой|ей|ом|ем|ую|ая|ые|ие|ый|ий|ых|их|ов|ев|[аяоеыиуюьй])$"
)
_THAT = re.compile(r"[^,.;]{0,60},\s+(?:что|будто|якобы)\s+")
_WHETHER = re.compile(r"[^,.;]{0,60},\s+(?=(?:ли|как|почему|когда|зачем|где|кто)\b)")
_COLON = re.compile(r"[^,.;:]{0,60}:\s+")
_INFINITIVE = re.compile(r"(?:[^\s,.;]+\s+){0,4}?(?=\w{2,}(?:ть|ти|чь|ться|тись)\b)")
_DASH = re.compile(r"[,!?…]?\s*[—–-]\s*$")
_PHRASE = re.compile(r"[^,.;:()\n—–]+$")
_BEHIND = re.compile(r"\s*([^,.;:()\n—–]+)")
_TAIL = re.compile(r",\s+(?:передаёт|передает|сообщает|пишет|сообщили|сообщил|сообщила)\s+([^,.;:()\n—–]+)\.?$")
_SAID = re.compile(r",\s+что\s")
_TOLD = re.compile(
    r"\s+((?:агентству|изданию|газете|телеканалу|журналу|порталу|радиостанции|каналу)\s+\S+(?:\s+\S+)?|РИА|ТАСС)$"
    r"|\s+(?:журналистам|корреспонденту)$"
)
_ABOUT = re.compile(r"\s+об?о?\s+")
_NEXT = re.compile(r",\s+(?:а|но|котор\w+|однако)\s")
_ASIDE = re.compile(r",\s+(?:котор\w+|близк\w+|знаком\w+)[^,.]*")
_CITED = re.compile(r"\s+(со\s+ссылкой\s+на)\s+(.+)")
_VS = re.compile(r"\w*(?:источник|представител|министр|глав|президент|мэр|депутат)", re.IGNORECASE)
_LONGEST = 2_000

Frame: TypeAlias = Callable[["_Cue"], Found | None]


class _Cue:
    """A cue where it stands: the text and its mask, the sentence, the reading of the lexicon."""

    def __init__(self, pages: tuple[str, str], sentence: Span, at: Span, cue: Cue) -> None:
        self.text, page = pages
        self.page, self.left, self.right, self.at, self.cue = page, sentence.start, sentence.end, at, cue
        self.relays: tuple[Hop, ...] = ()
        self.negation = negation_before(page, load_lexicon("ru"), self.left, at.start)
        self.start = self.negation.start if self.negation else at.start

    def found(self, content: tuple[int, int], speaker: Span | None, rule: str) -> Found | None:
        """An attribution, if something is said; without a written speaker the one before speaks on."""
        span = trimmed(self.page, content)
        if speaker is not None and speaker.start == speaker.end:
            speaker = None
        if span.end - span.start < 3:
            return None
        found = Found(
            content=(span,),
            cue=(Span(self.start, self.at.end),),
            speaker=(speaker,) if speaker else (),
            rule=rule,
            confidence=self.cue.confidence,
            act=self.cue.act,
            polarity=self.cue.polarity,
            refers="written" if speaker else "elided",
            relays=self.relays,
        )
        if self.negation is not None:
            negate(found, self.negation.kind)
        return found


def attributions(text: str, lexicon: Lexicon) -> list[Found]:
    """Every attribution of a Russian text."""
    page = _masked(text)
    within = sentences(page)
    ends = [sentence.end for sentence in within]
    found: list[Found] = []
    for at, word in _cues(page, lexicon):
        sentence = within[bisect_right(ends, at.start)]
        sentence = Span(max(sentence.start, at.start - _LONGEST), min(sentence.end, at.end + _LONGEST))
        readings = (_read(_Cue((text, page), sentence, at, cue)) for cue in _readings(lexicon)[word])
        found += [one for one in readings if one is not None][:1]
    return found


@lru_cache(maxsize=4)
def _readings(lexicon: Lexicon) -> Mapping[str, tuple[Cue, ...]]:
    """The readings of every cue, and of the refusals of the negation table."""
    refusals = [*lexicon.of_kind("refusing"), *lexicon.of_kind("unable")]
    return {phrase: (Cue(phrase, "decline", ("decline",), "hedged"),) for phrase in refusals} | dict(lexicon.cues)


def _cues(page: str, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """Where a word or phrase of the lexicon stands, the longest at each place."""
    phrases = _phrases(lexicon)
    for match in _WORD.finditer(page):
        for pattern, word in phrases.get(match.group().lower(), ()):
            if whole := pattern.match(page, match.start()):
                yield Span(*whole.span()), word
                break


def _masked(text: str) -> str:
    """The text with every letter inside quotation marks made an `x`, so that no cue or full stop is seen there."""
    parts: list[str] = []
    end = 0
    for start, stop in quotations(text):
        parts += [text[end : start + 1], "x" * max(0, stop - start - 2), text[max(start + 1, stop - 1) : stop]]
        end = stop
    return "".join([*parts, text[end:]])


@lru_cache(maxsize=4)
def _phrases(lexicon: Lexicon) -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """By its first word, every cue of the lexicon with the pattern that finds it, the longest first."""
    phrases: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for word in sorted(_readings(lexicon), key=len, reverse=True):
        pattern = re.compile(r"\s+".join(map(re.escape, word.split())) + r"\b", re.IGNORECASE)
        phrases.setdefault(word.split()[0], []).append((pattern, word))
    return phrases


def _read(one: _Cue) -> Found | None:
    """The attribution of a cue by the first construction that fits."""
    told = _as_told(one)
    for frame in one.cue.frames:
        found = told or _FRAMES[frame](one)
        if found is not None:
            _add_relays(one, found)
            return found
    return None


def _clause(one: _Cue) -> Found | None:
    """Он заявил, что … / Москва настаивает: …."""
    end = one.right
    match = _THAT.match(one.page, one.at.end, end) or _WHETHER.match(one.page, one.at.end, end)
    match = match or _COLON.match(one.page, one.at.end, end)
    if match is None:
        return None
    return one.found((match.end(), _clause_end(one, match.end())), _subject(one), "clause")


def _clause_end(one: _Cue, start: int) -> int:
    """The sentence's end, or where "передаёт ТАСС" or another cue with "и", "а" begins."""
    tail = _TAIL.search(one.page, start, one.right)
    return tail.start() if tail else one.right


def _quote(one: _Cue) -> Found | None:
    """«…», — сказал он. / Рыба есть, сообщил он."""
    before = one.page[one.left : one.at.start]
    behind = _BEHIND.match(one.page, one.at.end, one.right)
    dash = _DASH.search(before)
    comma = before.rstrip().endswith((",", "»,", "”,"))
    if not (dash or comma) or behind is None or len(before) < 4:
        return None
    if comma and _TAIL.match(before.rstrip()[-1:] + one.page[one.at.start - 1 : one.right]) and _SAID.search(before):
        return None
    speaker = trimmed(one.page, behind.span(1))
    end = one.left + (dash.start() if dash else len(before.rstrip()) - 1)
    return one.found((one.left, end), _without_told(one, speaker), "quote-before")


def _as_told(one: _Cue) -> Found | None:
    """Как рассказал мэр, …."""
    if one.page[one.left : one.at.start].strip().lower() != "как":
        return None
    who = _BEHIND.match(one.page, one.at.end, one.right)
    if who is None:
        return None
    return one.found((who.end(), one.right), _without_told(one, trimmed(one.page, who.span(1))), "as-told")


def _infinitive(one: _Cue) -> Found | None:
    """Завод пообещал закрыть трубу."""
    match = _INFINITIVE.match(one.page, one.at.end + 1, one.right)
    return one.found((match.end(), _first_stop(one, match.end())), _subject(one), "infinitive") if match else None


def _declining(one: _Cue) -> Found | None:
    """Мэр отказался комментировать слухи: the cue is the refusal with the verb of what is not said."""
    said = _INFINITIVE.match(one.page, one.at.end + 1, one.right)
    verb = _WORD.match(one.page, said.end()) if said else None
    if verb is None or verb.group().lower() not in load_lexicon("ru").of_kind("saying"):
        return None
    one.at = Span(one.at.start, verb.end())
    return _clause(one) or one.found((verb.end(), _first_stop(one, verb.end())), _subject(one), "declining")


def _nominal(one: _Cue) -> Found | None:
    """Завод отрицает свою причастность."""
    return one.found((one.at.end, _first_stop(one, one.at.end)), _subject(one), "nominal")


def _about(one: _Cue) -> Found | None:
    """Мэрия объявила о ремонте."""
    match = _ABOUT.match(one.page, one.at.end, one.right)
    return one.found((match.end(), _first_stop(one, match.end())), _subject(one), "about") if match else None


def _first_stop(one: _Cue, start: int) -> int:
    """Where a phrase ends: at a comma with "а", "но", "который", or at the sentence's end."""
    match = _NEXT.search(one.page, start, one.right)
    return match.start() if match else one.right


def _by(one: _Cue) -> Found | None:
    """По словам мэра, … / …, по словам мэра."""
    who = _BEHIND.match(one.page, one.at.end, one.right)
    if who is None:
        return None
    before, after = one.page[one.left : one.at.start].rstrip(" ,"), who.end()
    opening = len(before) < 15
    if not opening:
        return one.found((one.left, one.left + len(before)), trimmed(one.page, who.span(1)), "by-phrase")
    while (comma := _ASIDE.match(one.page, after)) is not None:
        after = comma.end()
    return one.found((after, one.right), trimmed(one.page, (who.start(1), who.end(1))), "by-phrase")


def _nothing(one: _Cue) -> Found | None:
    del one
    return None


_FRAMES: dict[str, Frame] = {
    "clause": _clause,
    "quote": _quote,
    "infinitive": _infinitive,
    "nominal": _nominal,
    "naming": _nominal,
    "accuse": _nominal,
    "about": _about,
    "by": _by,
    "decline": _declining,
    "relay": _nothing,
}


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """Words that open a sentence before its subject, or stand between subject and verb."""
    return frozenset(load_lexicon("ru").of_kind("opening")) | {"как", "и", "при", "не", "что"}


def _subject(one: _Cue) -> Span | None:
    """The phrase before the verb, else the one behind it; None where the verb stands alone."""
    end = one.start
    match = _PHRASE.search(one.page, one.left, end)
    if match is None:
        return None
    start, openings = match.start(), _openings()
    words = list(_WORD.finditer(one.page, start, end))
    while words and words[0].group().lower() in openings:
        words = words[1:]
    while words and words[-1].group().lower() in openings:
        words = words[:-1]
    if words:
        closes = one.page[words[-1].end() : words[-1].end() + 1] in tuple('»”"')
        return trimmed(one.page, (words[0].start(), words[-1].end() + closes))
    behind = _BEHIND.match(one.page, one.at.end, one.right)
    if behind and (behind.group(1).strip()[:1].isupper() or _VS.match(behind.group(1))):
        return _without_told(one, trimmed(one.page, behind.span(1)))
    return None


def _without_told(one: _Cue, span: Span) -> Span:
    """The speaker without the outlet that was told."""
    match = _TOLD.search(one.page, span.start, span.end)
    if match is None:
        return span
    if match.group(1):
        outlet = Span(*match.span(1))
        one.relays = (Hop(one.text[outlet.start : outlet.end], "outlet", (outlet,)),)
    return Span(span.start, match.start())


def _add_relays(one: _Cue, found: Found) -> None:
    """ТАСС со ссылкой на источник: the source speaks, the outlet is a hop; so it is in "…, передаёт ТАСС"."""
    tail = _TAIL.search(one.page, one.left, one.right)
    if tail is not None and tail.start() > found.content[0].start:
        span = trimmed(one.page, tail.span(1))
        found.relays = (Hop(one.text[span.start : span.end], "outlet", (span,)),)
    if not found.speaker:
        return
    start, end = found.speaker[0]
    cited = _CITED.search(one.page, start, end)
    if cited is not None:
        outlet = Span(start, cited.start())
        found.relays = (Hop(one.text[outlet.start : outlet.end], "outlet", (outlet,), found.cue),)
        found.speaker, found.cue = (Span(*cited.span(2)),), (Span(*cited.span(1)),)


@lru_cache(maxsize=20_000)
def key(name: str) -> tuple[str, ...]:
    """The words of a name without their endings."""
    return tuple(_stem(word) for word in _WORD.findall(name.lower()))


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 4 else word


def fits(name: str, mention: str) -> bool:
    """A single name is short for a mention that ends with it."""
    return " " in name or key(mention.partition(",")[0])[-1:] == key(name)[-1:]


@lru_cache(maxsize=20_000)
def kind_of(name: str, lexicon: Lexicon) -> str:
    """The kind of speaker by the first words of its name."""
    words = key(name)
    if any(word in _stems(lexicon, "title") for word in words) and name[-1:].isalpha():
        return "person"
    for word in words[:3]:
        for kind in KINDS:
            if word in _stems(lexicon, kind):
                return kind
    return "person"


@lru_cache(maxsize=64)
def _stems(lexicon: Lexicon, kind: str) -> frozenset[str]:
    return frozenset(_stem(term) for term in lexicon.of_kind(kind))

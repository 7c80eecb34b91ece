"""Where the words of a quotation stand in a text: as they are, or nearly; and in what they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from claimkit.language import fold
from claimkit.language.wording import spellings
from claimkit.records import Span

# Nearly the same words: this share of both, in one order, of 100.
NEAR = 60.0
# Where words are looked for that may have drifted: by runs of so many of them (of a short quotation, so many), and so
# many runs at most.
_RUN, _SHORT_RUN, _RUNS = 3, 2, 12
_SHORT = 8
# A passage may have so many words more than the quotation at either end, for those that it lacks inside.
_MORE = 4
_WORD = re.compile(r"\w+")
# What a writer leaves out of a quotation.
_LEFT_OUT = re.compile(r"[\[(]?\s*(?:…|\.{3,})\s*[\])]?")
_BETWEEN = r"[^\w]{1,6}"


@dataclass(frozen=True, slots=True)
class Passage:
    """Where words stand in a text, and how near they are, of 100."""

    span: Span
    near: float


def exact_pattern(words: str) -> str:
    """An RE2 pattern for the words as they are: any punctuation between them, and anything where they leave out."""
    parts = [" ".join(_WORD.findall(part)) for part in _LEFT_OUT.split(words)]
    first, *others = [spellings(part, _BETWEEN) for part in parts if part]
    return "(?is)" + "".join((first, *(rf".{{1,600}}?{other}" for other in others)))


def run_pattern(words: str) -> str:
    """An RE2 pattern for runs of two or three of the words, wherever one of them stands."""
    found = _WORD.findall(words)
    length = _SHORT_RUN if len(found) < _SHORT else _RUN
    starts = range(max(1, len(found) - length + 1))
    step = max(1, -(-len(starts) // _RUNS))
    runs = (" ".join(found[start : start + length]) for start in starts[::step])
    return "(?i)" + "|".join(spellings(run, _BETWEEN) for run in runs)


def nearest(words: str, text: str, runs: str) -> Passage | None:
    """The passage of a text that is most like the words, looked for around the runs it shares with them."""
    asked = _keys(words)
    passages = (_aligned(asked, text, around) for around in _around(text, runs, 2 * len(words)))
    return max((each for each in passages if each), key=lambda each: each.near, default=None)


def alike(words: str, text: str) -> Passage | None:
    """The passage of a short text that is most like the words."""
    return _aligned(_keys(words), text, Span(0, len(text)))


def difference(words: str, printed: str) -> str:
    """The printed words with what the quotation lacks as `[-…-]` and what it has instead as `{+…+}`."""
    asked, held = _WORD.findall(words), _WORD.findall(printed)
    matcher = SequenceMatcher(None, [*map(fold, held)], [*map(fold, asked)], autojunk=False)
    return " ".join(_told(matcher, held, asked))


def _told(matcher: SequenceMatcher[str], held: Sequence[str], asked: Sequence[str]) -> Iterator[str]:
    for kind, start, end, from_, until in matcher.get_opcodes():
        if kind == "equal":
            yield " ".join(held[start:end])
            continue
        if start < end:
            yield f"[-{' '.join(held[start:end])}-]"
        if from_ < until:
            yield f"{{+{' '.join(asked[from_:until])}+}}"


def _around(text: str, runs: str, reach: int) -> Iterator[Span]:
    """Stretches of the text around the runs, each once."""
    done = -1
    for match in re.finditer(runs, text):
        if match.start() >= done:
            done = match.end() + reach
            yield Span(max(0, match.start() - reach), min(len(text), done))


def _aligned(asked: Sequence[str], text: str, around: Span) -> Passage | None:
    """The words of a stretch that align best with those asked for."""
    places = [match.span() for match in _WORD.finditer(text, *around)]
    held = [fold(text[start:end]) for start, end in places]
    if not held or not asked:
        return None
    found = fuzz.partial_ratio_alignment(asked, held, score_cutoff=NEAR)
    if found is None or found.dest_start >= found.dest_end:
        return None
    start, end = (found.dest_start, found.dest_end) if len(asked) <= len(held) else (0, len(held))
    start, end = _within(asked, held, max(0, start - _MORE), min(len(held), end + _MORE))
    near = fuzz.ratio(asked, held[start:end])
    if near < NEAR:
        return None
    return Passage(Span(places[start][0], places[end - 1][1]), near)


def _within(asked: Sequence[str], held: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The stretch without the words at its edges that stand for none of those asked for."""
    codes = SequenceMatcher(None, held[start:end], asked, autojunk=False).get_opcodes()
    before, behind = (
        max(0, (until - from_) - (there - here)) if kind != "equal" else 0
        for kind, from_, until, here, there in (codes[0], codes[-1])
    )
    return (start + before, end - behind) if before + behind < end - start else (start, end)


def _keys(words: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(words)]

"""Whether words that a model copies in another spelling are found at the code points that they were copied from.

Attributions are drawn from news and invented stories: a speaker, a cue of two words and a content, which is at times
parted by its cue, begins behind what is written with an Arabic word, or is named with its quotation marks. Every part
is spelled otherwise: tashkeel, tatweel, carriers of hamza, quotation marks, white space.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from claimkit.language.aligned import QUOTATION_MARKS, Aligned, key_of
from claimkit.readers.attributions import grounded
from claimkit.readers.grounding import TWICE, UngroundedError
from claimkit.readers.windows import Window, windows
from claimkit.records import Span
from tests.bench.missing import MissingError, measured
from tests.faults.running import ROOT, Bounds, Tally

INVENTED = (
    ROOT / "notebooks" / "stories" / "documents.jsonl",
    *sorted((ROOT / "tests/quality/corpus").glob("*.jsonl")),
)
NEWS = (("saudinews", "documents.jsonl.gz"), ("ntrex", "documents.jsonl.gz"), ("polnear", "dev.jsonl.gz"))
LANGUAGES = ("ar", "en", "ru")
# From so many quotations on they are drawn from news too.
_MANY = 1_000
_WORD = re.compile(r"[^\W_\u0640](?:[\w\u0300-\u036f\u064b-\u065f]|[’'](?=\w))*")
_HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_TATWEEL = "\u0640"
_CARRIERS = {"أ": "اإآ", "إ": "اأ", "آ": "ا", "ا": "أ", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه"}
_QUOTES = "\"“”«»„'’"
_SPACES = (" ", "  ", "\n", "\u00a0", " \u200f")
_PROCLITICS = "وفبلك"
# How the parts stand, and how many words each has.
_ORDERS = (("speaker", "cue", "content"), ("content", "cue", "speaker"), ("content", "cue", "speaker", "content"))
_WORDS_OF = {"speaker": (2, 4), "cue": (2, 3), "content": (3, 20)}


@dataclass(frozen=True)
class Drawn:
    """An attribution as it stands in a window of a text."""

    window: Window
    content: tuple[Span, ...]
    cue: Span
    speaker: Span


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """Draws attributions, spells them otherwise and looks for them."""
    del folder
    tally, chance = Tally(), random.Random(bounds.seed)
    held: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for language, text in texts(with_news=bounds.quotations >= _MANY):
        held[language].append(text)
    drawn = 0
    while drawn < bounds.quotations:
        text = chance.choice(held[chance.choice(LANGUAGES)])
        attribution = draw(text, chance)
        if attribution is not None:
            drawn += 1
            look_for(aligned(text), attribution, chance, tally)
    return tally.counts


def texts(*, with_news: bool) -> Iterator[tuple[str, str]]:
    """Language and text of invented stories, and of news where that is asked for and the shared folder is there."""
    for path in (*INVENTED, *(news() if with_news else ())):
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                language = str(row.get("language", ""))[:2]
                if language in LANGUAGES and row.get("text"):
                    yield language, row["text"]


@lru_cache(maxsize=2_000)
def aligned(text: str) -> Aligned:
    """A text with its key, which is made once."""
    return Aligned(text)


def news() -> Iterator[Path]:
    """The files of news that are there."""
    for parts in NEWS:
        try:
            yield measured("data", *parts)
        except MissingError:
            continue


def draw(text: str, chance: random.Random) -> Drawn | None:
    """An attribution from one paragraph; None where that is too short for one."""
    window = chance.choice(windows(text))
    words = [Span(*word.span()) for word in _WORD.finditer(text, *chance.choice(window.paragraphs))]
    parts = chance.choice(_ORDERS)
    counts = [chance.randrange(*_WORDS_OF[part]) for part in parts]
    if len(words) < sum(counts):
        return None
    at = chance.randrange(len(words) - sum(counts) + 1)
    spans: dict[str, list[Span]] = {part: [] for part in parts}
    for part, count in zip(parts, counts, strict=True):
        spans[part].append(Span(words[at].start, words[at + count - 1].end))
        at += count
    content = [_edged(text, span, chance) for span in spans["content"]]
    return Drawn(window, tuple(content), spans["cue"][0], spans["speaker"][0])


def _edged(text: str, span: Span, chance: random.Random) -> Span:
    """The words, at times without the letter that is written with the first, or with quotation marks around."""
    start, end = span
    if text[start] in _PROCLITICS and text[start + 1 : start + 4].isalpha() and chance.random() < 0.5:
        return Span(start + 1, end)
    if text[start - 1] in QUOTATION_MARKS and text[end : end + 1] and text[end] in QUOTATION_MARKS:
        return Span(start - 1, end + 1)
    return span


def look_for(text: Aligned, drawn: Drawn, chance: random.Random, tally: Tally) -> None:
    """Grounds one attribution, and counts whether that finds it where it was drawn."""
    wanted = (drawn.content, (drawn.cue,), (drawn.speaker,))
    spans = (*drawn.content, drawn.cue, drawn.speaker)
    *content, cue, speaker = [copied(text.text[start:end], chance) for start, end in spans]
    row = {"content": content, "cue": cue, "speaker": speaker}
    try:
        found = grounded(text, drawn.window, row)
    except UngroundedError as error:
        is_right = error.reason == TWICE and stands_twice(text.text, drawn)
        tally.counts["stand_twice"] += is_right
        tally.add("refused", None if is_right else "lost", (wanted, error.reason, row))
        return
    is_exact = (found.content, found.cue, found.speaker) == wanted
    tally.counts["exact"] += is_exact
    tally.add("elsewhere", None if is_exact else "wrong", (wanted, found, row))


def stands_twice(text: str, drawn: Drawn) -> bool:
    """Whether words of a part stand more than once in its window."""
    key = key_of(text[drawn.window.span.start : drawn.window.span.end])
    spans = (*drawn.content, drawn.cue)
    return any(key.count(key_of(text[start:end])) > 1 for start, end in spans)


def copied(words: str, chance: random.Random) -> str:
    """Words in another spelling of the same; a quotation mark at their edge stays one."""
    first, last = (mark in _QUOTES for mark in (words[0], words[-1]))
    inner = "".join(_letter(letter, chance) for letter in words[first : len(words) - last])
    return chance.choice(_QUOTES) * first + inner + chance.choice(_QUOTES) * last


def _letter(letter: str, chance: random.Random) -> str:
    if letter in _HARAKAT or letter == _TATWEEL:
        return ""
    if letter in _CARRIERS and chance.random() < 0.3:
        return chance.choice(_CARRIERS[letter])
    if letter in _QUOTES:
        return str(chance.choice(("", *_QUOTES)))
    if letter.isspace():
        return chance.choice(_SPACES)
    if "\u0620" < letter < "\u064b" and chance.random() < 0.2:
        return letter + chance.choice(_HARAKAT) + _TATWEEL * chance.randrange(2)
    return letter

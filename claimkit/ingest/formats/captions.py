"""Captions of films and broadcasts: SubRip (.srt) and WebVTT (.vtt), a line a turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.ingest.facts import words_of
from claimkit.ingest.libraries import content_of
from claimkit.ingest.locating import Part, located
from claimkit.ingest.texts import NotTextError, decoded
from claimkit.limits import TEXT_BYTES
from claimkit.records import TIMESTAMP, TRANSCRIPT

SUFFIXES = (".srt", ".vtt")
KIND = "article"
READS = "the words, cues joined to turns; when; who speaks, where a cue names them (<v Name>, or Name: at first)"
LOSES = "places on the screen, styles, notes"
_CLOCK = r"((?:\d+:)?\d{1,2}:\d\d)[.,]\d{1,3}"
_TIME = re.compile(rf"^\s*{_CLOCK}\s+-->\s+{_CLOCK}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,200})>")
_TAG = re.compile(r"</?[A-Za-z0-9][^<>]{0,200}>|\{\\[^{}]{0,200}\}")
_LABEL = re.compile(r"^[^\W\d_][^:.!?\u061f]{0,60}:\s")
_DASH = re.compile(r"^[-\N{EN DASH}\N{EM DASH}]\s*")
_ENDS = re.compile(r"[.!?\u061f\N{HORIZONTAL ELLIPSIS}]['\")\]\N{RIGHT DOUBLE QUOTATION MARK}\u00bb]*$")
# Lines of a turn, and letters at the end of its last one.
_MANY, _SHORT = 10, 20


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The one document of a file.

    Raises:
        InputError: it is no text, or has no caption.
    """
    try:
        found = decoded(content_of(path, TEXT_BYTES, "a text"))
    except NotTextError as fault:
        raise InputError("line {line} {reason}", line=fault.line, reason=fault.reason) from fault
    turns = list(_turns(_cues(found.text.removeprefix("\ufeff").splitlines())))
    if not turns:
        raise InputError("has no captions: each stands under a line 00:00:01,000 --> 00:00:02,000")
    yield located(TIMESTAMP, turns) | {"kind": TRANSCRIPT}


def _cues(lines: list[str]) -> Iterator[Part]:
    """The lines of the cues, each with when its cue begins and ends."""
    times: tuple[str, str] | None = None
    for line in lines:
        found = _TIME.match(line)
        if found:
            times = (_clock(found[1]), _clock(found[2]))
        elif not line.strip():
            times = None
        elif times is not None:
            yield Part(line, *times)


def _clock(time: str) -> str:
    """`1:02` as `00:01:02`."""
    hours, minutes, seconds = ["0", *time.split(":")][-3:]
    return f"{int(hours):02}:{int(minutes):02}:{seconds}"


def _turns(cues: Iterator[Part]) -> Iterator[list[Part]]:
    """What is said, a line a speaker; unnamed ones end where a sentence does and the line is long."""
    turn: list[Part] = []
    speaker, before = None, ""
    for part in cues:
        voice, words = _said(part.words)
        # Rolling captions show a line twice.
        if not words or words == before:
            continue
        changed = voice is not None and voice != speaker
        if turn and (changed or _begins_turn(words) or _is_long(turn, before)):
            yield turn
            turn = []
        before, speaker = words, voice or speaker
        turn.append(part._replace(words=f"{voice}: {words}" if changed else _DASH.sub("", words)))
    if turn:
        yield turn


def _is_long(turn: list[Part], last: str) -> bool:
    """Whether a turn is so long that a new line may begin where its last sentence ends."""
    return len(turn) > _MANY and bool(_ENDS.search(last[-_SHORT:]))


def _begins_turn(words: str) -> bool:
    return bool(_LABEL.match(words) or _DASH.match(words))


def _said(line: str) -> tuple[str | None, str]:
    """Who speaks in a line, where it says so, and the words of it."""
    voice = _VOICE.search(line)
    words = unescape(_TAG.sub("", line))
    return (words_of(unescape(voice[1])) if voice else None), " ".join(words.split())

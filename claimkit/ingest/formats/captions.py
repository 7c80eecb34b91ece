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
from claimkit.ingest.texts import NotTextError, decoded
from claimkit.limits import TEXT_BYTES

SUFFIXES = (".srt", ".vtt")
KIND = "article"
READS = "the words, cues joined to turns; who speaks, where a cue names them (<v Name>, or Name: at its beginning)"
LOSES = "times, places on the screen, styles, notes"
_TIME = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3}\s+-->\s+(?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3}")
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
        text = decoded(content_of(path, TEXT_BYTES, "a text"))
    except NotTextError as fault:
        raise InputError(f"line {fault.line} {fault.reason}") from fault
    turns = list(_turns(_cues(text.removeprefix("\ufeff").splitlines())))
    if not turns:
        raise InputError("has no captions: each stands under a line 00:00:01,000 --> 00:00:02,000")
    yield {"text": "\n".join(turns)}


def _cues(lines: list[str]) -> Iterator[list[str]]:
    """The lines of each cue."""
    cue: list[str] | None = None
    for line in [*lines, ""]:
        if _TIME.match(line):
            cue = []
        elif line.strip() and cue is not None:
            cue.append(line)
        elif cue:
            yield cue
            cue = None


def _turns(cues: Iterator[list[str]]) -> Iterator[str]:
    """What is said, a line a speaker; unnamed ones end where a sentence does and the line is long."""
    turn: list[str] = []
    speaker, before = None, ""
    for line in (line for cue in cues for line in cue):
        voice, words = _said(line)
        # Rolling captions show a line twice.
        if not words or words == before:
            continue
        changed = voice is not None and voice != speaker
        if turn and (changed or _begins_turn(words) or _is_long(turn, before)):
            yield " ".join(turn)
            turn = []
        before, speaker = words, voice or speaker
        turn.append(f"{voice}: {words}" if changed else _DASH.sub("", words))
    if turn:
        yield " ".join(turn)


def _is_long(turn: list[str], last: str) -> bool:
    """Whether a turn is so long that a new line may begin where its last sentence ends."""
    return len(turn) > _MANY and bool(_ENDS.search(last[-_SHORT:]))


def _begins_turn(words: str) -> bool:
    return bool(_LABEL.match(words) or _DASH.match(words))


def _said(line: str) -> tuple[str | None, str]:
    """Who speaks in a line, where it says so, and the words of it."""
    voice = _VOICE.search(line)
    words = unescape(_TAG.sub("", line))
    return (words_of(unescape(voice[1])) if voice else None), " ".join(words.split())

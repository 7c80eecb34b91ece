"""What a sequence labeller sees of a word: itself, what stands around it, what rules read there.

features_of(paragraph)      one row of strings for each word: "w=said", "w-1=bolt", "h=B-cue", …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimkit.readers.labelling import Paragraph

_OPENS, _CLOSES = "“«„‹", "”»›"
_ENDS = ".!?\u061f\u2026"
# Words before and behind one that tell of it.
_NEAR = (-3, -2, -1, 1, 2, 3)
# Letters at the end of a word that tell what it is.
_ENDING = 3
# What stands beside the first and the last word of a paragraph.
_NOTHING = "_"


def features_of(paragraph: Paragraph) -> list[list[str]]:
    """What is seen of every word."""
    seen = _seen(paragraph)
    return [list(_row(seen, place)) for place in range(len(paragraph.words))]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is seen of the words of a paragraph, one of each for every word."""

    words: Sequence[str]
    forms: Sequence[str]
    hints: Sequence[str]
    quoted: Sequence[str]
    opens: Sequence[bool]
    """Whether the word opens a sentence."""
    around: Sequence[str]
    """What rules read in its sentence, and whether that has quotation marks."""


def _seen(paragraph: Paragraph) -> _Seen:
    printed = [paragraph.text[word.start : word.end] for word in paragraph.words]
    quoted = _quoted(printed)
    opens = [place == 0 or printed[place - 1] in _ENDS for place in range(len(printed))]
    return _Seen(
        words=[word.lower() for word in printed],
        forms=[_form(word) for word in printed],
        hints=paragraph.hints,
        quoted=quoted,
        opens=opens,
        around=_around(opens, paragraph.hints, quoted),
    )


def _row(seen: _Seen, place: int) -> Iterator[str]:
    word, hint = seen.words[place], seen.hints[place]
    yield from (
        f"w={word}",
        f"s={word[-_ENDING:]}",
        f"p={word[:_ENDING]}",
        f"f={seen.forms[place]}",
    )
    yield from (
        f"q={seen.quoted[place]}",
        f"h={hint}",
        f"qh={seen.quoted[place]}|{hint}",
        f"hw={hint}|{word}",
    )
    yield f"in={seen.around[place]}"
    yield "first" if place == 0 else "later"
    yield "opens" if seen.opens[place] else "inside"
    for step in _NEAR:
        near = place + step
        if 0 <= near < len(seen.words):
            yield from (
                f"w{step}={seen.words[near]}",
                f"h{step}={seen.hints[near]}",
                f"f{step}={seen.forms[near]}",
            )
    before, behind = _at(seen.words, place - 1), _at(seen.words, place + 1)
    yield from (
        f"s-1={before[-_ENDING:]}",
        f"s+1={behind[-_ENDING:]}",
        f"w-1w={before}|{word}",
        f"ww+1={word}|{behind}",
    )
    yield from (
        f"w-2w-1={_at(seen.words, place - 2)}|{before}",
        f"w+1w+2={behind}|{_at(seen.words, place + 2)}",
    )
    yield f"h3={_at(seen.hints, place - 1)}|{hint}|{_at(seen.hints, place + 1)}"
    yield f"f3={_at(seen.forms, place - 1)}|{seen.forms[place]}|{_at(seen.forms, place + 1)}"


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if 0 <= place < len(row) else _NOTHING


def _form(word: str) -> str:
    if word[0].isdigit():
        return "number"
    if not word[0].isalpha():
        return word
    if word.isupper():
        return "capitals"
    return "capital" if word[0].isupper() else "small"


def _quoted(words: Sequence[str]) -> list[str]:
    """Where each word stands: in a quotation, at its marks, or out of any."""
    inside = False
    seen: list[str] = []
    for word in words:
        if word in _OPENS or (word == '"' and not inside):
            inside = True
            seen.append("opens")
        elif word in _CLOSES or word == '"':
            inside = False
            seen.append("closes")
        else:
            seen.append("in" if inside else "out")
    return seen


def _around(opens: Sequence[bool], hints: Sequence[str], quoted: Sequence[str]) -> list[str]:
    """For every word the roles that rules read in its sentence, and whether marks stand there."""
    starts = [place for place, begins in enumerate(opens) if begins]
    around: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(opens)], strict=True):
        roles = sorted({hint[2:] for hint in hints[start:end] if hint[2:]})
        marks = {"opens", "closes"} & set(quoted[start:end])
        around += [",".join([*roles, "quotes" if marks else ""])] * (end - start)
    return around

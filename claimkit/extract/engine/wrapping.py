"""Hard-wrapped lines: which line ends are the page's and not the writer's.

A page wraps greedily: a line ends where the next word would not have fitted. So a line end is one of the page's
where the line with the next line's first word would be longer than the longest line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

# Pages are wrapped to about 40 to 80 letters; what is longer is a paragraph in one line.
_WIDEST = 120
_FEWEST = 3
_MOST = 0.8
_ENDS_SENTENCE = re.compile(r"[.!?؟۔…:][\"'”»’)\]]*$")
_BEGINS_ITEM = re.compile(r"[-–—•*>#]|\d{1,2}[.)]\s|Q\s{2}")
_LABEL = re.compile(r"(?P<label>[^\s:]{1,20}(?: [^\s:]{1,20}){0,5}):(?:\s|$)")
_LABEL_WORDS = 3
_IN_BRACKETS = re.compile(r"\([^()]*\)")

# Of each line end: how wide the line would be with the next word, and whether a sentence or an item ends there.
_Shape = list[tuple[int, bool]]


def wrapped_ends(runs: Sequence[Sequence[str]]) -> list[list[bool]]:
    """For runs of lines without an empty one between: whether each line but the last goes on in the next.

    `runs` are the lines of a whole document, so that a page which wraps is known by all of its lines.
    """
    shapes = [_shape(run) if max(map(len, run)) <= _WIDEST else None for run in runs]
    known = filter(None, shapes)
    widest = max((len(line) for run in runs for line in run if len(line) <= _WIDEST), default=0)
    open_ends = [needs for shape in known for needs, is_end in shape if not is_end]
    full = sum(needs > widest for needs in open_ends)
    ends: Callable[[Sequence[str], _Shape], list[bool]] = _run_ends
    if full >= _FEWEST and full >= _MOST * len(open_ends):
        ends = partial(_full_ends, widest=widest)
    return [
        [False] * (len(run) - 1) if shape is None else ends(run, shape) for run, shape in zip(runs, shapes, strict=True)
    ]


def _is_item(line: str) -> bool:
    """Whether a line begins with a mark of a list or a dialogue, or with a speaker's label: then it is the writer's."""
    if _BEGINS_ITEM.match(line):
        return True
    match = _LABEL.match(line)
    if match is None:
        return False
    label = _IN_BRACKETS.sub("", match["label"])
    return label.isupper() or (label.count(" ") < _LABEL_WORDS and not label[:1].islower())


def _shape(run: Sequence[str]) -> _Shape:
    """Of each line end: how wide the line would be with the next word, and whether a sentence or an item ends there."""
    return [
        (len(line) + 1 + len(after.split(maxsplit=1)[0]), bool(_ENDS_SENTENCE.search(line) or _is_item(after)))
        for line, after in pairwise(run)
    ]


def _full_ends(run: Sequence[str], shape: _Shape, widest: int) -> list[bool]:
    """The page's line ends where the whole document is known to be wrapped to a width."""
    return [
        not _is_item(after) and (needs > widest or (not ends and after[0].islower()))
        for after, (needs, ends) in zip(run[1:], shape, strict=True)
    ]


def _run_ends(run: Sequence[str], shape: _Shape) -> list[bool]:
    """The page's line ends where only a run's own lines can tell: every one full, or a sentence going over it."""
    widest = max(map(len, run))
    goes_on = [not ends and after[0].islower() for after, (_, ends) in zip(run[1:], shape, strict=True)]
    full = any(goes_on) and all(needs > widest for needs, _ in shape)
    return [(full and not _is_item(after)) or going for after, going in zip(run[1:], goes_on, strict=True)]

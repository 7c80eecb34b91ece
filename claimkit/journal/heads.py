"""The head of a journal: its last line as this installation knows it, in a small file beside it that git ignores.

A journal that was cut at a line's end proves itself line by line; its head says that there was more.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

ENDING = ".head"


def note_head(path: Path, hashes: Collection[str], last: str) -> None:
    """Notes the last line; a head whose line is not there stays noted, so that the loss is not forgotten."""
    before = read_head(path)
    # A count below 0 says that the line was missed already: lines that are added later do not make up for it.
    kept = {known: -abs(count) for known, count in before.items() if known not in hashes and abs(count) >= len(hashes)}
    # What it says is a help: a disk that takes no more of it must not keep a decision from being acknowledged.
    with suppress(OSError):
        path.with_suffix(ENDING).write_text(json.dumps(kept | {last: len(hashes)}), encoding="utf-8")


def drop_head(path: Path, hashes: Collection[str], count: int) -> None:
    """Forgets the loss of a last line, the `count`th, whose torn rest has been set aside and told."""
    kept = {last: lines for last, lines in read_head(path).items() if last in hashes or lines != count}
    with suppress(OSError):
        path.with_suffix(ENDING).write_text(json.dumps(kept), encoding="utf-8")


def forget_head(path: Path) -> None:
    """Takes what is there for all there is."""
    path.with_suffix(ENDING).unlink(missing_ok=True)


def heads(folder: Path) -> list[str]:
    """The names of the journals that have a head."""
    return sorted(head.with_suffix(".jsonl").name for head in folder.glob(f"*{ENDING}"))


def read_head(path: Path) -> dict[str, int]:
    """Of the last lines that are known, how many lines there were; the last one and those that are missed."""
    try:
        said: Any = json.loads(path.with_suffix(ENDING).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(said, dict):
        return {}
    return {last: count for last, count in said.items() if isinstance(count, int)}

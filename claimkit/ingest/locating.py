"""Where in its source a passage of a text stands: a page of a PDF, a time of a film (CSL: label and locator)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

# Letters of a passage by which it is known again when somebody has edited the text.
_KNOWN_BY = 40


class Part(NamedTuple):
    """Words that stand at one place of the source."""

    words: str
    locator: str
    """The page as its number is printed, or when the words begin."""
    until: str | None = None
    """When they end; None for a page."""


def located(label: str, lines: Iterable[Sequence[Part]]) -> dict[str, Any]:
    """The text of lines, the parts of each joined by a space, and the places of its source (`locators`).

    `[[Part("Good", "00:01"), Part("day.", "00:02")]]` gives the text `Good day.` and places that begin at 0 and 5.
    Parts of one place that follow each other are one.
    """
    text: list[str] = []
    rows: list[dict[str, Any]] = []
    place = 0
    for line in lines:
        for number, part in enumerate(line):
            text += [" " if number else "\n"] * bool(text)
            begins = place + bool(len(text) > 1)
            place = begins + len(part.words)
            text.append(part.words)
            if begins == place:
                continue
            if rows and rows[-1]["locator"] == part.locator:
                rows[-1] |= {"ends": place, "until": part.until}
            else:
                rows.append({"label": label, "locator": part.locator, "until": part.until})
                rows[-1] |= {"begins": begins, "ends": place}
    whole = "".join(text)
    return {"text": whole, "locators": [row | {"words": _known_by(whole, row)} for row in rows]}


def _known_by(text: str, row: dict[str, Any]) -> str:
    return text[row["begins"] : min(row["begins"] + _KNOWN_BY, row["ends"])].split("\n", maxsplit=1)[0]

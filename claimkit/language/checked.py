"""Fields of a lexicon's lines, checked: what is wrong is told with file, line, field and what may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from claimkit.errors import InputError


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a CSV file, which knows where it stands."""

    path: Path
    line: int
    fields: Mapping[str, str | None]

    def __getitem__(self, name: str) -> str:
        """The field's text without spaces around it; empty where the column is missing or has nothing."""
        return (self.fields.get(name) or "").strip()

    def wrong(self, field: str, told: str) -> InputError:
        """The error that a field of this line is wrong."""
        return InputError(
            "{name}/{file} line {line}, {field}: {told}",
            name=self.path.parent.name,
            file=self.path.name,
            line=self.line,
            field=field,
            told=told,
        )


def one_of(row: Row, field: str, known: Iterable[str], value: str | None = None) -> str:
    """The field, which must be one of the known words.

    Raises:
        InputError: it is not; the message names the nearest known word.
    """
    word = row[field] if value is None else value
    if word not in known:
        raise row.wrong(field, f"{word!r} is not known; {meant(word, known)}")
    return word


def meant(word: str, known: Iterable[str]) -> str:
    """What may be meant by a word that is not known: the nearest, else all there are."""
    near = get_close_matches(word, list(known), 1)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"it must be one of {', '.join(known)}"


def written(row: Row, field: str) -> str:
    """The field, which must have something.

    Raises:
        InputError: it is empty or its column is missing.
    """
    if not row[field]:
        raise row.wrong(field, "nothing is written here")
    return row[field]


def share(row: Row, field: str, usual: float) -> float:
    """The field as a number from 0 to 1; `usual` where nothing is written.

    Raises:
        InputError: it is no such number.
    """
    if not row[field]:
        return usual
    try:
        number = float(row[field])
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:
        raise row.wrong(field, f"{row[field]!r} is no number from 0 to 1")
    return number

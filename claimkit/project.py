"""A project: a folder with `claimkit.toml`, which says what is built, and where to.

    name = "The call of 30 December"
    inputs = ["documents"]                    # files and folders, in order
    warehouse = "warehouse/claims.duckdb"     # where the snapshot is built
    journals = "journals"                     # where judgements are kept
    interface = "ar"                          # the language of boards, pages and tables (default: English)
    researcher = "amina"                      # the name that judgements carry, where nobody says another

Paths are under the folder; what is left out is as above.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimkit.errors import InputError

FILE = "claimkit.toml"
_CHOICES = ("interface", "researcher")
_KEYS = frozenset({"name", "inputs", "warehouse", "journals", *_CHOICES})


@dataclass(frozen=True, slots=True)
class Project:
    """What a `claimkit.toml` says; all paths are whole."""

    folder: Path
    """Where the file lies."""
    name: str
    """What researchers call it."""
    inputs: tuple[Path, ...]
    """What is built, in order."""
    warehouse: Path
    """The snapshot."""
    journals: Path
    """The folder of judgements."""
    interface: str = ""
    """The language of the interface; nothing where it does not say."""
    researcher: str = ""
    """The name that judgements carry; nothing where it does not say."""


def nearest(here: Path | None = None) -> Project | None:
    """The project of the nearest folder that is one: here, or above; None where there is none.

    Raises:
        InputError: its file cannot be read, or says what it cannot say.
    """
    start = (here or Path.cwd()).resolve()
    folder = next((each for each in (start, *start.parents) if (each / FILE).is_file()), None)
    return read_project(folder / FILE) if folder else None


def read_project(file: Path) -> Project:
    """The project that a file describes.

    Raises:
        InputError: as `nearest`; names file and key.
    """
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{file} cannot be read ({error}): mend it") from error
    if unknown := sorted(set(said) - _KEYS):
        raise InputError(f"{file}: nothing is called {unknown[0]!r} there; it has {', '.join(sorted(_KEYS))}")
    folder = file.parent
    return Project(
        folder,
        _text(file, said, "name", folder.name),
        tuple(folder / each for each in _texts(file, said)),
        folder / _text(file, said, "warehouse", "warehouse/claims.duckdb"),
        folder / _text(file, said, "journals", "journals"),
        **{key: _text(file, said, key, key) for key in _CHOICES if key in said},
    )


def _text(file: Path, said: dict[str, Any], key: str, default: str) -> str:
    value = said.get(key, default)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f'{file}: {key} is words in quotation marks, as {key} = "{default}"')
    return value


def _texts(file: Path, said: dict[str, Any]) -> list[str]:
    value = said.get("inputs", ["documents"])
    if not isinstance(value, list) or not value or not all(isinstance(each, str) and each for each in value):
        raise InputError(f'{file}: inputs is a list of files and folders, as inputs = ["documents"]')
    return value

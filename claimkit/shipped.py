"""Where the files that are not Python lie: inside the installed package, else beside it in a checkout."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from claimkit.errors import InputError

_PACKAGE = Path(__file__).parent


def shipped(*parts: str) -> Path:
    """Path of a shipped file or folder (`shipped("warehouse", "schema")`, `shipped("seeds", "lexicon", "cues.csv")`).

    Raises:
        InputError: there is no such file in either place.
    """
    for root in (_PACKAGE / "_shipped", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise InputError("{file} is not part of this installation: reinstall claimkit", file="/".join(parts))


@cache
def sql(folder: str, name: str) -> str:
    """Text of `warehouse/<folder>/<name>.sql`."""
    return shipped("warehouse", folder, f"{name}.sql").read_text(encoding="utf-8")


def sql_files(folder: str) -> Iterator[tuple[str, str]]:
    """Name and text of every SQL file of a `warehouse/` folder, by name."""
    for path in sorted(shipped("warehouse", folder).glob("*.sql")):
        yield path.stem, path.read_text(encoding="utf-8")

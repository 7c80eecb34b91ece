"""Finding the warehouse and opening it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from types import NoneType

from claimkit.arguments import PLACE, prove_takes
from claimkit.errors import WarehouseError
from claimkit.project import Project, nearest
from claimkit.researcher import known_researcher
from claimkit.warehouse.attaching import opened_tables
from claimkit.warehouse.connection import run
from claimkit.warehouse.live import Builder, Finder, Warehouse

_PLACE = Path("warehouse") / "claims.duckdb"


def default_path() -> Path:
    """`CLAIMKIT_WAREHOUSE`, else the nearest project's, else the nearest `warehouse/claims.duckdb` above, or here."""
    if given := os.environ.get("CLAIMKIT_WAREHOUSE"):
        return Path(given)
    if project := nearest():
        return project.warehouse
    here = Path.cwd()
    return next((folder / _PLACE for folder in (here, *here.parents) if (folder / _PLACE).exists()), here / _PLACE)


def journals_of(file: Path) -> Path:
    """Where the judgements on a snapshot are kept: where its project says, else in `journals/` beside it.

    An older snapshot that lies beside the project's has the project's judgements.
    """
    project = nearest(file.parent)
    if project and project.warehouse.resolve().parent == file.resolve().parent:
        return project.journals
    return file.parent / "journals"


def inputs_of(file: Path) -> list[Path]:
    """The inputs from which the snapshot at a place was built, as they were asked for; none where none is there."""
    if not file.exists():
        return []
    with opened_tables(file) as connection:
        return [(file.parent / root).resolve() for (root,) in run(connection, "roots")]


def prove_inputs(file: Path, inputs: Iterable[Path], project: Project | None = None) -> None:
    """A snapshot of other inputs is not replaced unless somebody says so.

    `project`: the one whose own inputs these are; what its snapshot was built from may since have left them.

    Raises:
        WarehouseError: the snapshot there was built from something that is not among these inputs.
    """
    given = {each.resolve() for each in inputs}
    others = [each for each in inputs_of(file) if each not in given and not _is_of(project, each)]
    if others:
        raise WarehouseError(
            "{file} was built from {inputs}, so it stays: name these inputs too, "
            "build another file by --warehouse FILE, or replace it by --force",
            file=file,
            inputs=tuple(map(str, others)),
        )


def _is_of(project: Project | None, path: Path) -> bool:
    """Whether a path lies in a project, and in none that lies within that one."""
    if project is None:
        return False
    above = nearest(path)
    return above is not None and above.folder == project.folder


def open_warehouse(
    path: str | Path | None = None,
    journals: str | Path | None = None,
    researcher: str | None = None,
    *,
    finder: Finder | None = None,
    builder: Builder | None = None,
) -> Warehouse:
    """Opens a snapshot read-only, with the judgements as they stand at every look.

    `finder` and `builder` are what `find` and `load` call; `claimkit.track.open_warehouse` hands them in.
    `path`: the DuckDB file (default: `default_path()`); `journals`: the folder of judgements (default: `journals/`
    beside the file); `researcher`: whose name judgements carry (default: `CLAIMKIT_RESEARCHER`, else the
    project's, else the one remembered, else asked for at the first judgement).

    Raises:
        InputError: a place or a name that is no text.
        WarehouseError: the file is missing, broken, or made by a newer claimkit.
    """
    prove_takes("path", path, *PLACE, NoneType)
    prove_takes("journals", journals, *PLACE, NoneType)
    prove_takes("researcher", researcher, str, NoneType)
    file = Path(path) if path is not None else default_path()
    place = _resolved(file)
    folder = Path(journals) if journals is not None else journals_of(file)
    named = researcher or known_researcher(place.parent)
    return Warehouse(place, folder, named, finder=finder, builder=builder)


def _resolved(file: Path) -> Path:
    try:
        return file.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise WarehouseError(
            "{path!r} is no place of a file ({error}): name another", path=str(file), error=error
        ) from error

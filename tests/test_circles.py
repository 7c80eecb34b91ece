"""No module needs itself: imports run one way, those made late and those for types alone included."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def imports(root: Path) -> dict[str, set[str]]:
    """By module of a package, the modules of it that it imports anywhere in its text."""
    names = {name_of(path, root): path for path in sorted((root / "claimkit").rglob("*.py"))}
    return {name: set(imported(path, names.keys())) - {name} for name, path in names.items()}


def name_of(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path, known: Container[str]) -> Iterator[str]:
    for place in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(place, ast.Import):
            found = [alias.name for alias in place.names]
        elif isinstance(place, ast.ImportFrom):
            inner = [f"{place.module}.{alias.name}" for alias in place.names]
            found = [name if name in known else str(place.module) for name in inner]
        else:
            continue
        yield from (name for name in found if name in known)


def circle(graph: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_import_runs_in_a_circle() -> None:
    graph = imports(ROOT)
    assert len(graph) > 100
    assert circle(graph) == []


@pytest.mark.parametrize(
    "late",
    [
        "import claimkit.first",
        "from claimkit import first",
        "from claimkit.first import name",
        "def later():\n    from claimkit.first import name",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from claimkit.first import name",
    ],
)
def test_a_circle_is_found(tmp_path: Path, late: str) -> None:
    package = tmp_path / "claimkit"
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    (package / "first.py").write_text("from claimkit.second import other", "utf-8")
    (package / "second.py").write_text(late, "utf-8")
    assert set(circle(imports(tmp_path))) == {"claimkit.first", "claimkit.second"}


def test_nothing_is_imported_by_name_but_by_the_door() -> None:
    """`import_module` hides an import from the floors: only the door uses it, and what finds a language or format."""
    users = {
        name_of(path, ROOT) for path in (ROOT / "claimkit").rglob("*.py") if "import_module" in path.read_text("utf-8")
    }
    assert users <= {
        "claimkit.door",
        "claimkit.exchange.formats",
        "claimkit.extract.engine.grammars",
        "claimkit.ingest.formats",
    }

"""The committed notebooks: executed, in normal form, comparable, and importing only what the door opens on."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import nbformat
import pytest

import claimkit
import claimkit.spark

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
BOARDS = ("CompareBoard", "ReviewQueue", "ChainView", "Timeline", "CoverageMatrix", "ArticleView")
CHANGES = re.compile(r"0x[0-9a-f]{6,}|(?<![\w/.])/(?:home|root|tmp|work|Users)/|\b\d+\.\d+ ?m?s\b|claimkit 0\.\d")


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def text_of(cell: nbformat.NotebookNode) -> str:
    return "\n".join(
        output.get("text", "") or "".join(output.get("data", {}).get("text/plain", "")) for output in cell.outputs
    )


def test_there_are_notebooks() -> None:
    assert len(NOTEBOOKS) >= 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_was_run_in_order(path: Path) -> None:
    cells = code_cells(path)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert "widgets" not in nbformat.read(path, as_version=4).metadata


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_opens_with_what_it_answers(path: Path) -> None:
    first = nbformat.read(path, as_version=4).cells[0]
    assert first.cell_type == "markdown"
    assert first.source.startswith("# ")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_a_cell_shows_can_be_compared(path: Path) -> None:
    for cell in code_cells(path):
        last = ast.parse(cell.source).body[-1]
        shows = isinstance(last, ast.Expr) and not cell.source.rstrip().endswith(";")
        if shows:
            assert text_of(cell).strip(), f"{path.name}: nothing to compare under\n{cell.source}"
        if any(f"{board}(" in cell.source for board in BOARDS) and shows:
            assert "records who said it, not whether it is true" in text_of(cell)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_output_holds_what_changes_from_run_to_run(path: Path) -> None:
    for cell in code_cells(path):
        assert not CHANGES.findall(text_of(cell)), cell.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_only_public_names_are_imported(path: Path) -> None:
    for cell in code_cells(path):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("claimkit"):
                door = import_module(node.module or "")
                assert door in (claimkit, claimkit.spark)
                assert {name.name for name in node.names} <= set(door.__all__)
            if isinstance(node, ast.Import):
                assert not [name.name for name in node.names if name.name.startswith("claimkit.")]

"""Starting a project: a folder that every command knows."""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from pathlib import Path
from shutil import which
from typing import Any

from claimkit.errors import InputError
from claimkit.journal import tell_git
from claimkit.project import FILE, Project, read_project

_SETTINGS = """\
# What claimkit builds here, and where to. Paths are under this folder.
name = {name}
inputs = ["documents"]
warehouse = "warehouse/claims.duckdb"
journals = "journals"
# interface = "ar"       # the language of boards, pages and commands
# researcher = "amina"   # whose name decisions carry, where nobody says another
# [build]
# memory = "8 GB"        # what tables take while building (1.5 GB); the rest lies on disk meanwhile
"""
# The snapshot and what models answered are made again; texts, captures and judgements are what one keeps.
_IGNORED = "warehouse/\ncache/\n*.lock\n.ipynb_checkpoints/\n"
_FOLDERS = ("documents", "captures", "journals")
NOTEBOOK = "start.ipynb"
_GIT_SECONDS = 30
_CELLS = (
    "# Build first: claimkit add, then claimkit build, in a terminal.\n"
    "from claimkit import *\n\nwarehouse = open_warehouse()\nwarehouse",
    "ArticleView(warehouse)",
    "Names(warehouse)",
    "Clusters(warehouse)",
    "CompareBoard(warehouse)",
    "CompareMany(warehouse)",
    "CoverageMatrix(warehouse)",
    "ChainView(warehouse)",
    "Timeline(warehouse)",
    "ReviewQueue(warehouse)",
    "Hypotheses(warehouse)",
)


def init(folder: Path) -> Project:
    """Makes a folder a project: its settings, folders, a notebook with the boards, and what git leaves out.

    Files that are there stay as they are. Where git is there and no folder above is under it, the project is put
    under it: what people decide is worth its history.

    Raises:
        InputError: it is a project already, or cannot be written.
    """
    if (folder / FILE).exists():
        raise InputError("{folder} is a project already: {file} says what it builds", folder=folder, file=FILE)
    try:
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
            _write(folder / name / ".gitkeep", "")
        tell_git(folder / "journals")
        _write(folder / ".gitignore", _IGNORED)
        _write(folder / NOTEBOOK, _notebook())
        _write(folder / FILE, _SETTINGS.format(name=json.dumps(folder.resolve().name, ensure_ascii=False)))
    except OSError as error:
        raise InputError(
            "{folder} cannot be made a project ({error}): choose another", folder=folder, error=error.strerror or error
        ) from error
    _put_under_git(folder.resolve())
    return read_project(folder / FILE)


def _put_under_git(folder: Path) -> None:
    """Makes a folder a repository; nothing is committed, and a git that fails leaves a project without one."""
    git = which("git")
    if git is None or any((each / ".git").exists() for each in (folder, *folder.parents)):
        return
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run([git, "init", "--quiet"], cwd=folder, capture_output=True, check=False, timeout=_GIT_SECONDS)


def _write(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8")


def _notebook() -> str:
    cells: list[dict[str, Any]] = [
        {"cell_type": "code", "id": f"cell-{place}", "metadata": {}, "execution_count": None, "outputs": []}
        | {"source": source}
        for place, source in enumerate(_CELLS)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    book = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, indent=1) + "\n"

"""`claimkit lab`: JupyterLab on a notebook with the boards."""

from __future__ import annotations

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from claimkit.cli.parsing import Commands, command
from claimkit.errors import InputError

START = "02_politico_leak_vs_white_house.ipynb"


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "lab", "open JupyterLab on the compare notebook")
    parser.add_argument("notebook", nargs="?", type=Path, help="default: the one to begin with, here or in the project")
    parser.add_argument("options", nargs=argparse.REMAINDER, help="handed on to JupyterLab, such as --no-browser")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Become JupyterLab: this process is replaced by it."""
    notebook = given.notebook or _first_notebook()
    if not notebook.exists():
        raise InputError(f"{notebook} is not here: run it beside notebooks/, or name a notebook")
    if find_spec("jupyterlab") is None:
        raise InputError('JupyterLab is not installed: pip install "claimkit[lab]"')
    if given.warehouse:
        os.environ["CLAIMKIT_WAREHOUSE"] = str(given.warehouse.resolve())
    # In a container one is often root, where JupyterLab opens only when told that this is meant.
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", str(notebook), *root, *given.options])


def _first_notebook() -> Path:
    """The one that a project was made with, else the one on the leak."""
    from claimkit.project import nearest
    from claimkit.track.starting import NOTEBOOK

    project = nearest()
    own = project.folder / NOTEBOOK if project else None
    return own if own and own.exists() else Path("notebooks") / START

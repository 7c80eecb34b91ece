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
    parser.usage = "%(prog)s [-h] [--warehouse FILE] [NOTEBOOK.ipynb] [OPTION ...]"
    parser.epilog = "NOTEBOOK: default the one to begin with. OPTIONs go on to JupyterLab, such as --no-browser."
    parser.set_defaults(run=run, further=[])


def run(given: argparse.Namespace) -> int:
    """Become JupyterLab: this process is replaced by it."""
    named = next((word for word in given.further if word.endswith(".ipynb")), None)
    options = [word for word in given.further if word != named]
    notebook = (Path(named) if named else _first_notebook()).resolve()
    if not notebook.exists():
        raise InputError(
            "{notebook} is not here: run it beside notebooks/, or name a notebook", notebook=named or notebook.name
        )
    if find_spec("jupyterlab") is None:
        raise InputError('JupyterLab is not installed: pip install "claimkit[lab]"')
    if given.warehouse:
        os.environ["CLAIMKIT_WAREHOUSE"] = str(given.warehouse.resolve())
    # In a container one is often root, where JupyterLab opens only when told that this is meant.
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    os.chdir(_root(notebook))
    here = os.path.relpath(notebook)
    os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", here, *root, *options])


def _root(notebook: Path) -> Path:
    """The folder that JupyterLab shows: that of the project the notebook is in, else where the command was given."""
    from claimkit.project import nearest

    project = nearest(notebook.resolve().parent)
    return project.folder if project else Path.cwd()


def _first_notebook() -> Path:
    """The one that a project was made with, else the one on the leak."""
    from claimkit.project import nearest
    from claimkit.track.starting import NOTEBOOK

    project = nearest()
    own = project.folder / NOTEBOOK if project else None
    return own if own and own.exists() else Path("notebooks") / START

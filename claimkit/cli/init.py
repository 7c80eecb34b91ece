"""`claimkit init`: a folder becomes a project."""

from __future__ import annotations

import argparse
from pathlib import Path

from claimkit.cli.parsing import Commands, command
from claimkit.interface import said
from claimkit.isolation import isolated


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "init", "make a folder a project of your own, with a notebook to begin", warehouse=False)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="default: here")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Make the project and say what comes next."""
    from claimkit.track.starting import NOTEBOOK, init

    repository = given.folder / ".git"
    was_repository = repository.exists()
    project = init(given.folder)
    folder, notebook = isolated(str(project.folder.resolve())), isolated(str(project.folder / NOTEBOOK))
    words = "{folder} is a project: in it, take articles with claimkit add PATH…, then claimkit build;"
    print(said(words, folder=folder))
    if repository.exists() and not was_repository:
        print(said("it is a git repository now, in which nothing is committed yet;"))
    print(said("claimkit lab {notebook} opens its boards", notebook=notebook))
    return 0

"""`claimkit add`: texts, pages, archives and folders come into the project."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from claimkit.cli.parsing import Commands, command
from claimkit.errors import InputError


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "add", "take texts, web pages and folders of them into the project", warehouse=False)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files or folders of them")
    parser.add_argument("--outlet", metavar="NAME", help="who published them, where the pages do not say it")
    parser.add_argument(
        "--date", metavar="DATE", help="when they were published, as 2026-11-28 or 2026-11-28T14:30+02:00"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="of texts whose bytes do not show it, as utf-16-le, windows-1256"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Take each path in; 1 where some were left."""
    from claimkit.project import nearest
    from claimkit.track.collecting import Collecting

    project = nearest()
    if project is None:
        raise InputError("this folder is no project: claimkit init makes it one")
    left = 0
    for one in Collecting(project, _asked, given.outlet, given.date, given.encoding).add(given.paths):
        told = one.reason or ", ".join(said for said in (one.outlet, one.published_at, one.title) if said)
        left += one.reason is not None
        print(f"{'left ' if one.reason else 'added'}  {one.file}: {told}")
    return int(left > 0)


def _asked(field: str, file: str) -> str | None:
    """What somebody at a terminal says; a script is told what to say instead."""
    if not sys.stdin.isatty():
        raise InputError(
            "the {field} of {file} is not in it: say it with {option}", field=field, file=file, option=f"--{field}"
        )
    return input(f"{file}: {field}? ").strip() or None

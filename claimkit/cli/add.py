"""`claimkit add`: texts, pages, archives and folders come into the project."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command
from claimkit.errors import InputError
from claimkit.interface import said, told
from claimkit.isolation import isolated, seen

if TYPE_CHECKING:
    from claimkit.track.collecting import Added


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
    left, seen_any = 0, False
    for one in Collecting(project, _asked, given.outlet, given.date, given.encoding).add(given.paths):
        left, seen_any = left + (one.reason is not None), True
        print(seen(_told(one)))
    if not seen_any:
        print(said("there is nothing here that the project does not keep already"))
    return int(left > 0)


def _told(one: Added) -> str:
    """The line of a file: what it is catalogued as, or why it was left."""
    file = isolated(one.file)
    if one.reason is not None:
        return said("left   {file}: {reason}", file=file, reason=told(one.reason))
    known = [isolated(words) for words in (one.outlet, one.published_at, one.title, one.note) if words]
    return said("added  {file}: {known}", file=file, known=said(", ").join(known))


def _asked(field: str, file: str) -> str | None:
    """What somebody at a terminal says; of a script nothing is asked."""
    if not sys.stdin.isatty():
        return None
    try:
        return input(seen(said("{file}: {field}? ", file=isolated(file), field=said(field)))).strip() or None
    except EOFError:
        return None

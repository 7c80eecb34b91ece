"""`claimkit publish`: the boards of a project as pages."""

from __future__ import annotations

import argparse
from pathlib import Path

from claimkit.cli.parsing import Commands, command, of_story, opened
from claimkit.interface import chosen_language, languages, said, speaking


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "publish", "write the boards as pages that need no kernel and no network")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to: an empty folder, or one of such pages")
    parser.add_argument("--interface", choices=languages(), help="the language of headings (default: the project's)")
    parser.add_argument("--force", action="store_true", help="write even into a folder that holds other files")
    of_story(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the pages and say where to begin."""
    from claimkit.board.publish import publish

    with speaking(chosen_language(given.interface)):
        done = publish(opened(given), given.folder, force=given.force)
        counts = {"pages": len(done.files), "stories": done.stories, "size": f"{done.size / 1e6:.1f}"}
        print(said("Pages: {pages}, stories: {stories}, megabytes: {size}", **counts))
        print(said("Open {file} in a browser", file=done.folder / "index.html"))
    return 0

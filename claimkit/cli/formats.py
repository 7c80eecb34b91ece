"""`claimkit formats`: what is read, and what of it is lost."""

from __future__ import annotations

import argparse

from claimkit.cli.parsing import Commands, command


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "formats", "list the files that are read, and what of each is not kept", warehouse=False)
    parser.set_defaults(run=run)


def run(_given: argparse.Namespace) -> int:
    """Print a paragraph for each format."""
    from claimkit.ingest import described

    for format in described():
        print(", ".join(format.suffixes))
        print(f"    read: {format.reads}")
        print(f"    lost: {format.loses or 'nothing'}")
        if not format.can_be_read:
            print(f'    needs {format.library}: pip install "claimkit[documents]"')
    return 0

"""`claimkit journal`: the files of decisions are checked, repaired, merged."""

from __future__ import annotations

import argparse
from pathlib import Path

from claimkit.cli.parsing import Commands, command
from claimkit.errors import InputError
from claimkit.interface import said, told
from claimkit.isolation import isolated, seen


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "journal", "check the journals of decisions, repair them, or merge copies of them")
    parser.add_argument("action", choices=("check", "repair", "merge"))
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="for merge: other copies of journals")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Do it, then check every line; 1 where one does not prove itself."""
    from claimkit.journal import check, merge, repair
    from claimkit.warehouse import default_path, journals_of

    folder = journals_of(given.warehouse or default_path())
    if (given.action == "merge") != bool(given.files):
        raise InputError("claimkit journal merge FILE … takes lines over; check and repair take no file")
    done = [merge(folder, file) for file in given.files] if given.files else []
    for line in done + (repair(folder) if given.action == "repair" else []):
        print(seen(told(line)))
    faults = check(folder)
    print(seen("\n".join(faults)) or said("{folder}: every line proves itself", folder=isolated(str(folder))))
    return int(bool(faults))

"""`claimkit import`: claims that were marked in another program come into the project."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, print_loss
from claimkit.errors import InputError
from claimkit.interface import retold, said
from claimkit.isolation import isolated, seen
from claimkit.language.tags import tag_of

if TYPE_CHECKING:
    from claimkit.exchange import Reading
    from claimkit.exchange.reading import Held
    from claimkit.project import Project
    from claimkit.records import Reject
    from claimkit.track.exchanging import Taken

# Refusals that are told one by one.
_TOLD = 50
_TAKEN = "claims: {claims}; documents new to the project: {new}, held by it: {held}; refused: {refused}"


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(
        commands, "import", "take claims that were marked in another program into the project", warehouse=False
    )
    parser.add_argument("file", type=Path, metavar="FILE|FOLDER", help="what the other program wrote")
    parser.add_argument("--format", required=True, metavar="NAME", help="one of those that claimkit formats lists")
    parser.add_argument(
        "--labels", type=Path, metavar="FILE", help="CSV label,slot,value: which part of a claim a label means"
    )
    parser.add_argument(
        "--offsets",
        choices=("utf16", "codepoints", "bytes"),
        help="what the file's offsets count, where neither its format nor the words it quotes say it",
    )
    parser.add_argument("--outlet", metavar="NAME", help="who published the documents, where the file does not say it")
    parser.add_argument("--language", type=tag_of, help="of the documents, where the file does not say it")
    parser.add_argument(
        "--to", type=Path, metavar="FOLDER", help="where claims.jsonl and documents.jsonl go (default: the project)"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Take the file in; 1 where something of it was refused."""
    from claimkit.exchange import exchange_of
    from claimkit.project import nearest
    from claimkit.track.exchanging import keep, say_source, take

    project = nearest()
    folder = given.to or _place(project, given)
    reading = _reading(given, project)
    taken = take(given.file, exchange_of(given.format), reading)
    for reject in taken.refused[:_TOLD]:
        print(seen(_refusal(reject)), file=sys.stderr)
    _tell(taken, reading)
    if not (taken.documents or taken.held or taken.refused):
        raise InputError("{file} has no document and no claim of {format}", file=given.file.name, format=given.format)
    written = keep(taken, reading.loss, folder)
    for path in written:
        print(said("written: {file}", file=isolated(str(path))))
    if written and not given.to:
        say_source(folder, given.file)
    return int(bool(taken.refused))


def _place(project: Project | None, given: argparse.Namespace) -> Path:
    from claimkit.exchange.files import file_name
    from claimkit.track.exchanging import place_for

    if project is None:
        raise InputError("this folder is no project: claimkit init makes it one, or say --to FOLDER")
    return place_for(project, file_name(f"{given.format}-{given.file.resolve().stem}", ""), given.file)


def _reading(given: argparse.Namespace, project: Project | None) -> Reading:
    from claimkit.exchange import Reading, read_labels, usual_labels

    labels = read_labels(given.labels) if given.labels else usual_labels()
    reading = Reading(labels, given.offsets, given.outlet, given.language)
    held = _held(project)
    if held is not None:
        reading.held = held
    return reading


def _held(project: Project | None) -> Held | None:
    """What the project holds: its snapshot, and what was imported since; nothing outside a project."""
    from claimkit.track import open_warehouse
    from claimkit.track.exchanging import Holdings, documents_of, imported_documents

    if project is None:
        return None
    built = documents_of(open_warehouse(project.warehouse), None) if project.warehouse.exists() else []
    return Holdings([*built, *imported_documents(project)])


def _tell(taken: Taken, reading: Reading) -> None:
    """What was read, what became of it, what was lost."""
    from claimkit.records import UNSPECIFIED

    if reading.counted:
        kinds = said(", ").join(f"{count} {said(kind)}" for kind, count in reading.counted.items())
        print(said("read: {words}", words=kinds))
    counts = {"claims": len(taken.claims), "new": len(taken.documents), "held": taken.held}
    print(said(_TAKEN, **counts, refused=taken.refused.total))
    if taken.verdicts:
        print(said("verdicts of checkers, as they are written: {count}", count=len(taken.verdicts)))
    print_loss(reading.loss)
    if any(document["outlet"] == UNSPECIFIED for document in taken.documents):
        print(said("no outlet named: give --outlet NAME"), file=sys.stderr)


def _refusal(reject: Reject) -> str:
    where = " ".join(filter(None, (reject.place, reject.field)))
    return said("refused {where}: {reason}", where=isolated(where), reason=retold(reject.reason))

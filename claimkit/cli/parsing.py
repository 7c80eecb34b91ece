"""What the parsers of commands share: how one begins, its story, the warehouse it opens, the rows it prints."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from claimkit.interface import counted, phrases, retold, said
from claimkit.isolation import seen

if TYPE_CHECKING:
    import polars as pl

    from claimkit.exchange.loss import Loss
    from claimkit.warehouse import Warehouse

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def command(commands: Commands, name: str, text: str, *, warehouse: bool = True) -> argparse.ArgumentParser:
    """The parser of one command, with the option for the warehouse where it needs one."""
    parser = commands.add_parser(name, help=text, description=text[:1].upper() + text[1:] + ".")
    parser.set_defaults(parser=parser)
    if warehouse:
        parser.add_argument(
            "--warehouse",
            type=Path,
            metavar="FILE",
            help="the DuckDB file (default: $CLAIMKIT_WAREHOUSE, else the nearest warehouse/claims.duckdb)",
        )
    return parser


def of_story(parser: argparse.ArgumentParser) -> None:
    """The option that narrows a command to one story."""
    parser.add_argument(
        "--story",
        metavar="ID|WORDS",
        help="only what the documents of one story print: its id as claimkit stories lists it, or words of its titles",
    )


def opened(given: argparse.Namespace) -> Warehouse:
    """The warehouse asked for, narrowed to the story where one is."""
    from claimkit.track.opening import open_warehouse

    warehouse = open_warehouse(given.warehouse)
    story = getattr(given, "story", None)
    return warehouse.of_story(story) if story else warehouse


def show_listed(rows: pl.DataFrame, layout: str) -> None:
    """Print rows of our own columns: in a table, their heads are in the language of the interface."""
    show(rows.rename(phrases("heads"), strict=False) if layout == "table" else rows, layout)


def show(rows: pl.DataFrame, layout: str) -> None:
    """Print rows; on a terminal without what it would obey."""
    from claimkit.tables import written

    text = written(rows, layout, counted("row", rows.height))
    if sys.stdout.isatty():
        text = seen(text)
    print(text, end="")


def print_loss(loss: Loss) -> None:
    """What another program's format cannot say, a line each."""
    line = "lost: {field}: {count}: {reason}"
    for row in loss:
        print(seen(said(line, field=said(row.field), count=row.count, reason=retold(row.reason))))
    if not loss:
        print(said("nothing is lost"))

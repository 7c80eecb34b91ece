"""`claimkit changes`: what differs between two snapshots."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimkit.cli.parsing import Commands, command, show
from claimkit.interface import chain_said, said
from claimkit.isolation import isolated, seen

if TYPE_CHECKING:
    from claimkit.warehouse.changes import Changes

# Changes of a kind that the text names; CSV and JSON Lines have all.
_SHOWN = 20


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(
        commands,
        "changes",
        "say what is new, gone, changed, newly denied and newly contradicted between two snapshots",
        warehouse=False,
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="the earlier DuckDB file")
    parser.add_argument("new", type=Path, metavar="NEW", help="the later DuckDB file")
    parser.add_argument("--format", choices=("text", "csv", "jsonl"), default="text")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print what changed; 0 where nothing did, 1 where something did."""
    from claimkit.warehouse.changes import changes

    found = changes(given.old, given.new)
    if given.format == "text":
        print(seen("\n".join(_lines(found))))
    else:
        show(found.rows, given.format)
    return int(bool(found))


def _lines(found: Changes) -> Iterator[str]:
    if not found:
        yield said("Nothing changed.")
        return
    yield said("Documents: {new} new, {gone} gone", new=found.documents_new, gone=found.documents_gone)
    for (kind,), rows in found.rows.group_by("change", maintain_order=True):
        yield ""
        yield f"{said(str(kind))}: {rows.height:,}"
        for row in rows.head(_SHOWN).iter_rows(named=True):
            yield from _claim_lines(row)
        if rows.height > _SHOWN:
            yield "  " + said("… and {count} more: --format csv has all", count=f"{rows.height - _SHOWN:,}")


def _claim_lines(row: Mapping[str, Any]) -> Iterator[str]:
    yield f"  {chain_said(row['chain'])}, {row['published_at'] or said('no date')}"
    yield f"    {_words(row['content'], row['gloss'])}"
    if row["was"]:
        yield "    " + said("before: {was}", was=isolated(row["was"]))
    if row["by_id"]:
        yield f"    × {chain_said(row['by_chain'])}, {row['by_published_at'] or said('no date')}"
        yield f"      {_words(row['by_content'], row['by_gloss'])}"


def _words(content: str, gloss: str | None) -> str:
    return isolated(" ".join(content.split())) + (f" = {isolated(gloss)}" if gloss else "")

"""`claimkit extract`: the claims of articles as a claims file."""

from __future__ import annotations

import argparse

from claimkit.cli.parsing import Commands, command
from claimkit.language.tags import tag_of


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "extract", "print the claims of articles as a claims file", warehouse=False)
    parser.add_argument("path", metavar="FILE|FOLDER|-", help="a text, or what claimkit formats lists")
    parser.add_argument("--outlet", metavar="NAME", help="who published it")
    parser.add_argument("--date", metavar="DATE", help="when it was published, where it does not say it: 2026-11-28")
    parser.add_argument("--language", type=tag_of, help="as ar, en-US, rus; default: seen from the words")
    parser.add_argument("--document-id", metavar="ID", help="the id that its claims will name")
    parser.add_argument("--format", choices=("jsonl", "table"), default="jsonl")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the claims; the exit code of what was read."""
    from claimkit.dates import interval
    from claimkit.ingest import Given
    from claimkit.track.claims_file import extract

    if given.date is not None:
        interval(given.date)
    known = Given(given.outlet, given.language, given.document_id, published_at=given.date)
    return extract(given.path, known, layout=given.format)

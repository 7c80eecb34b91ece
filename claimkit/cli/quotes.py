"""`claimkit quotes`: the quotations of one's own article, held against what is held."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, of_story, opened, show
from claimkit.interface import chain_said, said
from claimkit.isolation import isolated, seen
from claimkit.language.tags import tag_of

if TYPE_CHECKING:
    from claimkit.track.quotes import Checked, Checks


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(
        commands, "quotes", "check the quotations of your own article: found, drifted, absent, said by another"
    )
    parser.add_argument("draft", type=Path, metavar="DRAFT", help="the article: .txt, .md or .html")
    parser.add_argument("--language", type=tag_of, help="as ar, en-US; default: seen from the words")
    parser.add_argument("--format", choices=("text", "csv", "jsonl"), default="text")
    of_story(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print each quotation with what was found; 0 where all are found as quoted, else 1."""
    from claimkit.track.quotes import check_quotes

    found = check_quotes(given.draft, opened(given), given.language)
    if given.format == "text":
        print(seen("\n".join(_lines(found))))
    else:
        show(found.to_frame(), given.format)
    return int(not found.hold)


def _lines(found: Checks) -> Iterator[str]:
    for each in found.checked:
        yield from _checked_lines(each)
        yield ""
    counts = Counter(each.verdict for each in found.checked)
    told = said(", ").join(f"{said(verdict)}: {count}" for verdict, count in counts.items())
    yield said("Quotations of three words or more: {count}", count=len(found.checked)) + (f" ({told})" if told else "")
    if found.short:
        yield said("Shorter ones, which were not looked up: {count}", count=found.short)


def _checked_lines(each: Checked) -> Iterator[str]:
    yield said("line {line}: {verdict}", line=each.line, verdict=said(each.verdict))
    yield f"  {_quoted(each.quotation)}"
    if each.speaker:
        yield "  " + said("you give it to: {name}", name=isolated(each.speaker))
    if each.printed is None:
        return
    if each.verdict == "said by another":
        yield "  " + said("it is said by: {name}", name=isolated(each.said_by or said("nobody named")))
    elif not each.claim_id:
        yield "  " + said("by whom it is said was not read: see the article")
    if each.printed != each.quotation:
        yield "  " + said("printed: {words}", words=_quoted(each.printed))
    if each.difference:
        yield "  " + said("difference: {words}", words=isolated(each.difference))
    where = (chain_said(each.chain or each.outlet or ""), each.published_at, each.url)
    yield "  " + said(", ").join(part for part in where if part)
    if each.places > 1:
        yield "  " + said("in {count} places", count=each.places)


def _quoted(words: str) -> str:
    return isolated(f"“{' '.join(words.split())}”")

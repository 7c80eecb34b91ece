"""`claimkit rebase`: what became of the claims and judgements of a document in a new version of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, opened, show
from claimkit.errors import InputError
from claimkit.interface import retold, said
from claimkit.isolation import isolated, seen
from claimkit.records import FOUND_STATES

if TYPE_CHECKING:
    import polars as pl

    from claimkit.track.reanchoring import Question
    from claimkit.track.rebasing import Rebase, Rebased

_WORDS = 80


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(
        commands, "rebase", "show what became of every claim and judgement in a new version of an article or build"
    )
    parser.add_argument(
        "new", type=Path, metavar="FILE|SNAPSHOT", help="the article as it stands now, or a later DuckDB file"
    )
    parser.add_argument(
        "--document",
        metavar="ID|ADDRESS",
        help="which document (default: of an article, the one with its address; of a snapshot, all)",
    )
    parser.add_argument("--all", action="store_true", help="what did not change too")
    parser.add_argument("--json", action="store_true", help="all of it as JSON Lines")
    parser.add_argument(
        "--write",
        action="store_true",
        help="write your own judgements anew on the claims of the later snapshot; what is uncertain is asked",
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print what became of each; 0 where everything is found again, 1 where something needs a person."""
    from claimkit.track.rebasing import rebase

    if given.write:
        return _write(given)
    found = rebase(opened(given), given.new, given.document)
    if given.json:
        for row in found.rows:
            print(json.dumps(row.to_json(), ensure_ascii=False))
    else:
        _print(found, everything=given.all)
    return int(not found.holds)


def _write(given: argparse.Namespace) -> int:
    """Write the judgements anew; 1 where one of them was left."""
    from claimkit.track.opening import open_warehouse
    from claimkit.track.reanchoring import reanchor

    if given.new.suffix != ".duckdb":
        raise InputError("judgements are written on claims: build the new version, and name the later .duckdb")
    earlier = opened(given)
    done = reanchor(earlier, open_warehouse(given.new), _asked, given.document)
    counts = {
        said("judgements written anew"): len(done.written),
        said("stand as they are"): done.standing,
        said("of other researchers"): done.of_others,
        said("left as they are"): len(done.left),
    }
    print(said("; ").join(f"{words}: {count:,}" for words, count in counts.items()))
    for left in done.left:
        print(f"  {left.judgement_id} {left.kind} {_plain(_short(left.words))}\n    {retold(left.reason)}")
    if not (done.written or done.standing or done.left or done.of_others):
        folder = seen(isolated(str(earlier.journals.folder)))
        print(said("No judgements on the earlier snapshot: they are looked for in {folder}", folder=folder))
    return int(bool(done.left or done.of_others))


def _asked(question: Question) -> str | None:
    """The claim that somebody at a terminal chooses; a script chooses none."""
    if not sys.stdin.isatty():
        return None
    print(f"{question.judged}: {_plain(question.speaker or '')}: {_plain(_short(question.words))}")
    print(f"  {retold(question.reason)}")
    for number, choice in enumerate(question.choices, 1):
        print(f"  {number}  {_plain(choice.speaker or '')}: {_plain(_short(choice.words))}")
    answer = input(f"{said('Which claim is meant? Its number, or Enter to leave the judgement as it is:')} ").strip()
    chosen = int(answer) if answer.isascii() and answer.isdigit() else 0
    return question.choices[chosen - 1].claim_id if 0 < chosen <= len(question.choices) else None


def _print(found: Rebase, *, everything: bool) -> None:
    shown = [row for row in found.rows if everything or row.state != "exact"]
    if shown:
        show(_table(shown), "table")
    for line in _lines(found):
        print(line)


def _table(rows: list[Rebased]) -> pl.DataFrame:
    import polars as pl

    columns = ("state", "what", "who", "words", "now", "why")
    return pl.DataFrame(
        {said(name): cells for name, cells in zip(columns, zip(*map(_cells, rows), strict=True), strict=True)}
    )


def _cells(row: Rebased) -> tuple[str, str, str, str, str, str]:
    what = " ".join(said(word.replace("_", " ")) for word in (row.what, row.said) if word)
    now = _short(row.now or "")
    if now == _short(row.words):
        now = "="
    return said(row.state), what, row.who or "", _short(row.words), now, _why(row)


def _why(row: Rebased) -> str:
    reason = retold(row.reason)
    if row.part:
        reason = f"{said(row.part)}: {reason}"
    read = [f"{name}: {before} → {after}" for name, (before, after) in (row.changed or {}).items()]
    return said("; ").join([reason, *read])


def _plain(words: str) -> str:
    """Words of a stranger in a line of ours."""
    return seen(isolated(words))


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain[: _WORDS - 1] + "…" if len(plain) > _WORDS else plain


def _lines(found: Rebase) -> Iterator[str]:
    counts = ", ".join(f"{said(state)}: {count:,}" for state, count in sorted(found.counts.items()))
    yield counts or said("No claims or judgements stand in it.")
    for row in found.rows:
        if row.state not in FOUND_STATES:
            yield f"  {row.id} {_plain(_short(row.words))}"
            yield "    " + _to_do(row)


def _to_do(row: Rebased) -> str:
    """What a person can do about it."""
    if row.state == "ambiguous":
        return said("choose the place that is meant: mark it on the article board of the new version")
    if row.now:
        return said("compare with what stands there now; correct the claim, or keep the old version as a document")
    return said("reject the claim, or keep the old version as a document that the new one is derived from")

"""The command line: one module a command."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from claimkit import __version__
from claimkit.cli import (
    add,
    build,
    changes,
    check,
    export,
    extract,
    find,
    formats,
    importing,
    init,
    journal,
    lab,
    match,
    measure,
    models,
    publish,
    quotes,
    rebase,
    sql,
    stories,
    train,
)
from claimkit.cli.guarding import in_own_process
from claimkit.cli.wording import Parser, in_language
from claimkit.errors import ClaimkitError, Message
from claimkit.interface import ENGLISH, chosen_language, said, speaking, told
from claimkit.isolation import seen
from claimkit.limits import question_seconds

ABOUT = "Track who said what, through whom and in which words. claimkit records who said it, not whether it is true."
# In the order in which one meets them.
COMMANDS = (
    init,
    add,
    importing,
    formats,
    build,
    extract,
    match,
    stories,
    find,
    sql,
    check,
    changes,
    rebase,
    quotes,
    models,
    train,
    measure,
    export,
    publish,
    journal,
    lab,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when a check fails, 2 with one sentence on what to do."""
    with speaking(_language()):
        given = _parsed(arguments)
    if sys.stdout is None:
        # Closed by whoever started this: what is printed goes nowhere.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A claims file is UTF-8 whatever a terminal or a redirection thinks; half characters are shown, not raised.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if arguments is None and given.run in (sql.run, export.run):
        return _told(lambda: in_own_process(lambda: _told(lambda: given.run(given)), question_seconds()))
    return _told(lambda: given.run(given))


def _told(run: Callable[[], int | None]) -> int:
    """What a command gives, or one sentence on what kept it from it."""
    try:
        with speaking(chosen_language()):
            done = int(run() or 0)
        sys.stdout.flush()
    except ClaimkitError as error:
        print(f"claimkit: {seen(_in_language(error))}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        _close_output()
        return 0
    except MemoryError:
        _tell("this needs more memory than there is: ask for less, or take fewer articles")
        return 2
    except OSError as error:
        _close_output()
        print(f"claimkit: {seen(_in_language(_of_files(error)))}", file=sys.stderr)
        return 2
    except (KeyboardInterrupt, RuntimeError) as error:
        # DuckDB tells of Ctrl-C by an error of its own.
        if isinstance(error, RuntimeError) and "interrupted" not in str(error).lower():
            raise
        _tell("stopped; the warehouse is as it was")
        return 130
    return done


def _in_language(sentence: ClaimkitError | Message) -> str:
    """What an error or a message says in the language of the interface."""
    with speaking(_language()):
        return told(sentence)


def _language() -> str:
    """The language of the interface; English where which one that is cannot be told."""
    try:
        return chosen_language()
    except (ClaimkitError, OSError):
        return ENGLISH


def _tell(words: str) -> None:
    with speaking(_language()):
        print(f"claimkit: {said(words)}", file=sys.stderr)


def _of_files(error: OSError) -> Message:
    """What cannot be read or written; an error that names no file is one of the output."""
    if error.filename is None:
        return Message("the output cannot be written ({error})", error=error.strerror or error)
    return Message(
        "{file!r} cannot be read or written ({error})", file=str(error.filename), error=error.strerror or error
    )


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments; a command that hands words on to another program has them in `further`."""
    parser = in_language(command_parser())
    given, further = parser.parse_known_args(arguments)
    if further and not hasattr(given, "further"):
        given.parser.error(f"unrecognized arguments: {' '.join(further)}")
    given.further = further
    return given


def _close_output() -> None:
    """What is still to be written goes nowhere: the interpreter would fail on it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def command_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    parser = Parser(prog="claimkit", description=ABOUT)
    parser.add_argument("--version", action="version", version=f"claimkit {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in COMMANDS:
        module.add_to(commands)
    return parser

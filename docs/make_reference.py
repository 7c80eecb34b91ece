"""Write the reference pages from what they describe: the SQL files, the command line, the door of the package.

    python docs/make_reference.py

Writes `docs/reference/{tables,commands,python}.md`; a test compares them with what would be written. The pictures of
the boards are laid beside the pages (`docs/pictures`, not under git), which reach no other folder.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path

import claimkit
from claimkit.cli import command_parser
from claimkit.shipped import sql_files
from claimkit.warehouse.connection import connect, define

DOCS = Path(__file__).parent
REFERENCE, PICTURES = DOCS / "reference", DOCS.parent / "notebooks" / "pictures"
NOTE = "<!-- Written by docs/make_reference.py; edit what it reads. -->\n"


def main() -> None:
    """Write every page, and lay the pictures beside them."""
    shutil.copytree(PICTURES, DOCS / "pictures", dirs_exist_ok=True)
    for name, text in pages().items():
        (REFERENCE / f"{name}.md").write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """The text of each page by its name."""
    return {"tables": _tables(), "commands": _commands(), "python": _python()}


def _tables() -> str:
    opening = "Times are UTC, spans half-open in code points. The first words of each say what one row is."
    parts = [f"{NOTE}\n# Tables and views\n\n{opening}\n"]
    with connect() as connection:
        define(connection, "schema", "macros", "views")
        for folder, title in (("schema", "Tables"), ("views", "Views")):
            parts.append(f"\n## {title}\n")
            for name, text in sorted(sql_files(folder)):
                columns = connection.sql(f'DESCRIBE "{name}"').fetchall()
                rows = "\n".join(f"| `{column[0]}` | `{column[1]}` |" for column in columns)
                parts.append(f"\n### {name}\n\n{_header(text)}\n\n| column | type |\n|---|---|\n{rows}\n")
    parts.append("\n## Macros\n")
    parts.extend(f"\n### {name}\n\n{_header(text)}\n" for name, text in sorted(sql_files("macros")))
    return "".join(parts)


def _header(text: str) -> str:
    """The comment above a definition."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return " ".join(lines).replace("[", r"\[")


def _commands() -> str:
    parts = [f"{NOTE}\n# Commands\n"]
    for name, parser in _subparsers(command_parser()):
        rows = "\n".join(_argument(action) for action in parser._actions)
        parts.append(
            f"\n## claimkit {name}\n\n{parser.description}\n\n| argument | what it does |\n|---|---|\n{rows}\n"
        )
    return "".join(parts)


def _argument(action: argparse.Action) -> str:
    metavar = str(action.metavar or action.dest).replace("|", r"\|")
    names = ", ".join(f"`{name}`" for name in action.option_strings) or f"`{metavar}`"
    values = f" `{action.metavar or action.dest.upper()}`" if action.option_strings and action.nargs != 0 else ""
    chosen = f" ({', '.join(map(str, action.choices))})" if action.choices else ""
    return f"| {names}{values} | {action.help or ''}{chosen} |".replace("$", r"\$")


def _subparsers(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:  # argparse has no public way to its commands
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def _python() -> str:
    names = "\n".join(f"\n## {name}\n\n::: claimkit.{name}\n" for name in sorted(claimkit.__all__))
    return f"{NOTE}\n# Python\n\nAll that `import claimkit` opens on.\n{names}"


if __name__ == "__main__":
    main()

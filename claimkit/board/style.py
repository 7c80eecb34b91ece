"""The boards' CSS: one sheet for what all share, one for tables, drawings and the queue."""

from __future__ import annotations

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"
SHEETS = ("board.css", "views.css")


@cache
def stylesheet() -> str:
    """The sheets, one after the other; colours follow JupyterLab's theme where there is one."""
    return "\n".join((STATIC / sheet).read_text(encoding="utf-8") for sheet in SHEETS)

"""Whose name judgements carry: asked for once, and remembered on this machine.

XDG Base Directory Specification: `$XDG_CONFIG_HOME/claimkit/researcher`, else under `~/.config`.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from claimkit.project import nearest

VARIABLE = "CLAIMKIT_RESEARCHER"
_LONGEST = 200


def known_researcher(folder: Path) -> str | None:
    """The name of `CLAIMKIT_RESEARCHER`, else that of the project a folder is in, else the one remembered."""
    project = nearest(folder)
    return os.environ.get(VARIABLE) or (project and project.researcher) or _remembered() or None


def remember_researcher(name: str) -> None:
    """Keeps a name for the next time; where it cannot be kept, it is asked for again."""
    with suppress(OSError):
        place = _place()
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(name + "\n", encoding="utf-8")


def _remembered() -> str:
    try:
        name = _place().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError):
        return ""
    return name if name.isprintable() and len(name) <= _LONGEST else ""


def _place() -> Path:
    configured = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(configured) / "claimkit" / "researcher"

"""What the journal of a researcher is called on this installation."""

from __future__ import annotations

import getpass
import os
import platform
import re
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from claimkit.errors import JournalError

_LONGEST_NAME = 200


def file_name(researcher: str) -> str:
    """Name of a researcher's journal on this installation: readable letters, then two hashes.

    Raises:
        JournalError: an empty name, one of more than 200 characters, or one with control characters.
    """
    # A notebook gives what it likes.
    name = researcher.strip() if isinstance(researcher, str) else ""
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise JournalError("a researcher needs a name of 1 to 200 printable characters (CLAIMKIT_RESEARCHER)")
    here = f"{platform.node()}\x1f{_user()}\x1f{sys.prefix}\x1f{_installation()}"
    readable = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "researcher"
    return f"{readable}-{name_hash(name)}-{_short(here)}.jsonl"


def name_hash(researcher: str) -> str:
    """The part of a journal's name that says whose it is: 8 hexadecimal digits."""
    return _short(researcher.strip())


@cache
def _installation() -> str:
    """A random id kept in the user's folder of states: containers of one image have one each.

    Where it cannot be kept there is none: a file for every start would be worse than one for two containers.
    """
    given = os.environ.get("XDG_STATE_HOME")
    with suppress(OSError, RuntimeError):
        kept = (Path(given) if given else Path.home() / ".local" / "state") / "claimkit" / "installation"
        kept.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), kept.open("x") as made:
            made.write(token_hex(8))
        return kept.read_text("utf-8")
    return ""


def _user() -> str:
    # A number without a name, as in many containers, is no error here.
    with suppress(OSError, KeyError):
        return getpass.getuser()
    return ""


def _short(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()[:8]

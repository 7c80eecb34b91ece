"""The files of a folder and its sub-folders, and those that cannot or may not be read, with the reason."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from claimkit.limits import FOLDERS_DEEP

_NO_RIGHT = "it cannot be read: check its rights"


def walk(root: Path) -> Iterator[tuple[Path, str | None]]:
    """Files by name, each with why it is passed over, None where it is not; hidden ones and word lists are left out.

    A link may lead to a file inside the folder only: whoever sent the folder must not choose what else is read.
    """
    yield from _walk(root, root.resolve(), 0)


def files(root: Path) -> Iterator[Path]:
    """The files of a folder that can be read."""
    return (path for path, fault in walk(root) if fault is None)


def passed_over(root: Path) -> list[str]:
    """What is passed over in a folder, a sentence each; names as they can be printed."""
    if not root.is_dir():
        return []
    return [f"{_shown(path.relative_to(root))} is passed over: {fault}" for path, fault in walk(root) if fault]


def _walk(folder: Path, root: Path, depth: int) -> Iterator[tuple[Path, str | None]]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        yield folder, f"the folder cannot be read ({error.strerror})"
        return
    for path in paths:
        if path.name.startswith(".") or _is_word_list(path):
            continue
        if _is_folder(path) and _is_utf8(path):
            if depth < FOLDERS_DEEP:
                yield from _walk(path, root, depth + 1)
            else:
                yield path, f"folders go more than {FOLDERS_DEEP} deep here"
        else:
            yield path, _fault(path, root)


def _is_word_list(folder: Path) -> bool:
    """What claimkit itself reads by: its lexicons, the words of its interface, what it asks models."""
    interface = folder.name == "interface" and (folder / "glossary.csv").is_file()
    return folder.name == "lexicon" or interface or (folder.name == "prompts" and (folder / "read.toml").is_file())


def _is_folder(path: Path) -> bool:
    """Whether it is a folder itself; of what may not be looked at, `_fault` says why."""
    try:
        return path.is_dir() and not path.is_symlink()
    except OSError:
        return False


def _fault(path: Path, root: Path) -> str | None:
    if not _is_utf8(path):
        return "its name is not UTF-8: rename it"
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            return "it is a link that leads out of the folder: put the file itself there"
        if not path.is_file():
            return "it is no file"
    except PermissionError:
        return _NO_RIGHT
    except (OSError, RuntimeError):
        return "it leads nowhere"
    return None if os.access(path, os.R_OK) else _NO_RIGHT


def _is_utf8(path: Path) -> bool:
    try:
        path.name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _shown(path: Path) -> str:
    """The name with what cannot be printed, or would move the cursor, as escapes."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in text)

"""Writing a snapshot beside the old one, and putting it in its place in one step."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from secrets import token_hex

import duckdb
from filelock import FileLock, Timeout

from claimkit.errors import Message, WarehouseError
from claimkit.ids import file_sha256
from claimkit.limits import BUILD_BYTES
from claimkit.warehouse.attaching import is_warehouse, set_aside_log
from claimkit.warehouse.connection import Connection, connect, first_line

_WAIT = 600


@contextmanager
def published(
    path: Path, *, wait: float = _WAIT, force: bool = False, memory: int = BUILD_BYTES
) -> Iterator[Connection]:
    """A connection to a new file that replaces `path` when the block ends well; else `path` stays as it was.

    Writers wait for each other by an operating-system lock, up to `wait` seconds: what a killed writer leaves behind
    locks nobody out and is removed by the next. Readers keep the file they opened. Only a warehouse is replaced,
    whatever else lies at `path` stays there unless `force` says so. Tables take so many bytes of `memory`; what is
    more is kept in a folder beside the draft, which ends with it.

    Raises:
        WarehouseError: the folder cannot be written, the disk is full, `path` is no warehouse, or another writer takes
            longer than `wait`.
    """
    # A name of its own for each: DuckDB answers a path it still knows in this process with the old file.
    draft = path.with_name(f"{path.name}.building-{token_hex(4)}")
    try:
        if not force:
            _prove_replaceable(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(_lock_file(path), timeout=wait):
            for left in path.parent.glob(f"{escape(path.name)}.building-*"):
                _removed(left)
            set_aside_log(path)
            yield from _written(draft, path, memory)
    except Timeout as error:
        raise WarehouseError("another build of {path} is still running: wait for it to end", path=path) from error
    except OSError as error:
        raise WarehouseError(_reason(path, error)) from error


def built_here(path: Path, files: Iterable[tuple[str, str]]) -> bool:
    """Whether a snapshot was built at its place, or from files that lie where it says, as it says.

    `files`: paths relative to its folder with their SHA-256. A file that somebody sent can name any folder of the
    reader's; building again would copy that folder into it.
    """
    return _lock_file(path).exists() or any(_is_as_said(path.parent / name, said) for name, said in files)


def _is_as_said(file: Path, said: str) -> bool:
    try:
        return file_sha256(file) == said
    except OSError:
        return False


def _lock_file(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _written(draft: Path, path: Path, memory: int) -> Iterator[Connection]:
    connection: Connection | None = None
    try:
        connection = connect(draft, memory)
        yield connection
        connection.execute("CHECKPOINT")
        connection.close()
        _synced(draft)
        os.replace(draft, path)  # noqa: PTH105 — the one atomic step, named as the operating system names it
        _synced(path.parent)
    except duckdb.Error as error:
        # DuckDB tells of what ends the rows it is given by an error of its own.
        if KeyboardInterrupt.__name__ in str(error):
            raise KeyboardInterrupt from error
        if _is_full(error):
            raise WarehouseError(_full(path)) from error
        if isinstance(error, duckdb.OutOfMemoryException):
            raise WarehouseError(_short_of_memory(path)) from error
        raise WarehouseError("cannot build {path}: {error}", path=path, error=first_line(error)) from error
    finally:
        if connection is not None:
            connection.close()
        _remove(draft)


def _synced(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _remove(draft: Path) -> None:
    for left in (draft, draft.with_name(draft.name + ".wal"), draft.with_name(draft.name + ".tmp")):
        _removed(left)


def _removed(left: Path) -> None:
    """Removes what a writer left: a draft, or the folder into which DuckDB spilled. What stays harms no build."""
    with suppress(OSError):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink(missing_ok=True)


def _prove_replaceable(path: Path) -> None:
    if not path.exists() and not path.is_symlink():
        return
    if not path.is_file():
        raise WarehouseError("{path} is no file: name another with --warehouse", path=path)
    if path.stat().st_size and not is_warehouse(path):
        raise WarehouseError(
            "{path} is there and is no warehouse of claimkit, so it stays: name another file, or replace it by --force",
            path=path,
        )


def _is_full(error: Exception) -> bool:
    return any(sign in str(error).lower() for sign in ("no space left", "disk quota", "file too large"))


def _full(path: Path) -> Message:
    return Message(
        "the disk is full, so {path} stays as it was: free some space and run claimkit build again", path=path
    )


def _short_of_memory(path: Path) -> Message:
    return Message(
        'there is too little memory to build {path}: give more under [build] in claimkit.toml (memory = "8 GB")',
        path=path,
    )


def _reason(path: Path, error: OSError) -> Message:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Message(
            "cannot write in {folder}: make the folder writable, or name another file with --warehouse",
            folder=path.parent,
        )
    return Message("cannot write {path}: {error}", path=path, error=error.strerror or error)

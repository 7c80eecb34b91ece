"""Whether the files that articles came in still have the bytes that they had."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from claimkit.ids import file_sha256
from claimkit.ingest.formats import wacz
from claimkit.shipped import sql
from claimkit.warehouse import Warehouse


def changed_captures(warehouse: Warehouse) -> list[dict[str, str]]:
    """The documents whose capture is gone, was changed, or lies outside the folder of their input; with the reason."""
    folder = warehouse.path.parent
    found = []
    # An archive of many documents is read once.
    hash_of = cache(_sha256)
    for document_id, capture, said, path, root in warehouse.sql(sql("queries", "captures")).fetchall():
        named = folder / path
        fault = _fault((named.parent / capture).resolve(), said, _beside((folder / root).resolve()), hash_of)
        if fault is not None:
            found.append({"document_id": document_id, "capture": capture, "reason": fault})
    return found


def signed_captures(warehouse: Warehouse) -> list[str]:
    """The web archives among the captures that bear a signature: whose it is, nothing here verifies."""
    folder = warehouse.path.parent
    rows = warehouse.sql(sql("queries", "captures")).fetchall()
    files = {capture: folder / path for _, capture, _, path, _ in rows if capture.lower().endswith(wacz.SUFFIXES)}
    return [capture for capture, named in files.items() if wacz.is_signed(named.parent / capture)]


def _beside(given: Path) -> Path:
    """The folder in which the folder of an input lies, whether that was given or one of its files."""
    return (given.parent if given.is_file() else given).parent


def _fault(file: Path, said: str | None, folder: Path, hash_of: Callable[[Path], str | None]) -> str | None:
    """Why a capture is not what its row says; a row may name files beside its inputs only."""
    if not file.is_relative_to(folder):
        return "lies outside the project: put the file into it"
    digest = hash_of(file)
    if digest is None:
        return "cannot be read: it is gone, or may not be"
    if said is None:
        return "has no hash: write it into capture_sha256"
    if digest != said.lower():
        return "has other bytes than it had: it was changed since it was added"
    return None


def _sha256(file: Path) -> str | None:
    """The hash of a file; None where it cannot be read."""
    try:
        return file_sha256(file)
    except (OSError, ValueError):
        return None

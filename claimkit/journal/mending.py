"""Checking, repairing and merging journals: lines that prove themselves are kept, as they are."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from claimkit.errors import JournalError, Message
from claimkit.journal.disk import read_from, sync_folder
from claimkit.journal.files import MENDED, JournalFile
from claimkit.journal.folder import Journals, told_aside
from claimkit.journal.heads import forget_head
from claimkit.journal.lines import Line
from claimkit.journal.locks import LockTimeoutError, locked
from claimkit.journal.names import file_name, name_hash
from claimkit.records import Judgement


class AnyJournal(JournalFile):
    """A journal under whatever name somebody sent it."""

    def _fits(self, line: Line) -> bool:
        return bool(line.judgement.researcher)


def check(folder: Path) -> list[str]:
    """What is wrong with the journals of a folder, a sentence each."""
    return [told_aside(row) for row in Journals(folder).read().set_aside]


def repair(folder: Path) -> list[Message]:
    """Makes every journal of a folder whole from the lines that prove themselves; what was done, a sentence a file.

    What a file was is kept beside it. Lines that are gone for good are named in a line of the kind `note`, so that
    nobody is told of them again.

    Raises:
        JournalError: a file cannot be read or written.
    """
    return [told for file in Journals(folder).files() if (told := _repaired(file, folder))]


def merge(folder: Path, other: Path) -> Message:
    """Takes the lines of another copy of a journal, or of any, that are not here yet; says how many there were.

    Raises:
        JournalError: the file is none, or a journal cannot be written.
    """
    journals = Journals(folder)
    known = {judgement.judgement_id for judgement in journals.read().judgements}
    given = AnyJournal(other)
    if not other.is_file():
        raise JournalError("there is no file {path}: check the path", path=other)
    given.read()
    new = [line for line in given.known() if line.judgement.judgement_id not in known]
    for researcher in dict.fromkeys(line.judgement.researcher for line in new):
        raw = [line.raw for line in new if line.judgement.researcher == researcher]
        folder.mkdir(parents=True, exist_ok=True)
        JournalFile(folder / _place(other, researcher)).add(raw)
    return Message(
        "{file}: {count} of {all} lines taken, {faults} could not be read",
        file=other.name,
        count=len(new),
        all=len(given.known()),
        faults=len(given.faults),
    )


def _place(other: Path, researcher: str) -> str:
    """The name the file has, where it is this researcher's, so that two copies of one stay one."""
    parts = other.name.removesuffix(".jsonl").rsplit("-", 2)
    fits = other.suffix == ".jsonl" and len(parts) == 3 and parts[1] == name_hash(researcher)
    return other.name if fits else file_name(researcher)


def _repaired(file: JournalFile, folder: Path) -> Message | None:
    if not file.told():
        return None
    missed = file.missed()
    try:
        with locked(file.path) as journal:
            kept = _rewritten(file, read_from(journal, 0))
    except (OSError, LockTimeoutError) as error:
        raise JournalError(
            "{name} cannot be repaired ({error}): free space or rights", name=file.path.name, error=error
        ) from error
    forget_head(file.path)
    lines = file.known()
    if missed and lines:
        note = f"{len(missed)} lines before this one are gone"
        draft = Judgement(lines[-1].judgement.researcher, "note", None, note=note, value={MENDED: missed})
        JournalFile(folder / file.path.name).append(draft, None, lambda: Journals(folder).moment())
    return Message(
        "{file}: {count} lines stand, {gone} are gone; what it was is in {kept}",
        file=file.path.name,
        count=len(lines),
        gone=len(missed),
        kept=kept,
    )


def _rewritten(file: JournalFile, was: bytes) -> str:
    """Puts a file of the lines that stand in the place of the old one; the name under which that is kept."""
    kept = file.path.with_suffix(f".before-{sha256(was).hexdigest()[:8]}")
    _put(kept, was)
    draft = file.path.with_suffix(".mending")
    _put(draft, b"".join(line.raw + b"\n" for line in file.known()))
    os.replace(draft, file.path)  # noqa: PTH105 — the one atomic step, named as the operating system names it
    sync_folder(file.path.parent)
    return kept.name


def _put(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())

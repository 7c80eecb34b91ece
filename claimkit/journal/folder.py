"""All journals of a project: a folder of files, each with one writer, read together."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from claimkit.errors import JournalError
from claimkit.interface import retold
from claimkit.isolation import in_one_line
from claimkit.journal.files import JournalFile
from claimkit.journal.forms import value_fault
from claimkit.journal.heads import heads
from claimkit.journal.names import file_name
from claimkit.journal.order import dated, moment_after, timed
from claimkit.records import JUDGEMENT_KINDS, Judgement, Reject

# Git neither changes line breaks nor leaves conflict marks: lines of both sides are kept, and lines prove themselves.
_BESIDE = {".gitattributes": "*.jsonl -text merge=union\n", ".gitignore": "*.lock\n*.head\n"}


@dataclass(frozen=True, slots=True)
class Reading:
    """Every judgement in the order of its writing, and what was set aside on the way."""

    judgements: tuple[Judgement, ...]
    set_aside: tuple[Reject, ...]


def told_aside(row: Reject) -> str:
    """File, line and reason of what was set aside, as one line that no terminal obeys."""
    return in_one_line(f"{row.place}: {retold(row.reason)}")


@dataclass
class Journals:
    """The journals in a folder; the folder is made at the first judgement."""

    folder: Path
    _files: dict[Path, JournalFile] = field(default_factory=dict)

    def version(self) -> tuple[tuple[str, int, int, int], ...]:
        """Name, size, time and inode of every file: equal as long as nothing was written."""
        return tuple(sorted((entry.name, *_state(entry)) for entry in self._entries()))

    def read(self) -> Reading:
        """Read all journals: judgements in their order, each once.

        What does not prove itself is set aside with file, line and reason, and so is a file that is none of ours; so
        is told what is missing: lines at an end, a journal, the line that another replaces.

        Raises:
            JournalError: the folder cannot be read.
        """
        now = datetime.now(UTC)
        placed: dict[str, tuple[datetime, Judgement]] = {}
        aside: list[Reject] = []
        for file in self._read_files(aside):
            for moment, line, future in timed(file.known(), now):
                judgement = line.judgement
                placed.setdefault(judgement.judgement_id, (moment, dated(judgement, moment)))
                if future:
                    reason = "it is dated in the future, so it counts as written right after the line before it"
                    aside.append(Reject(file.path.name, None, "judged_at", reason, judgement.judgement_id))
            aside += file.told()
        for file in self._files.values():
            aside += _unknown(file, placed)
        ordered = sorted(placed.values(), key=lambda one: (one[0], one[1].researcher, one[1].judgement_id))
        return Reading(tuple(judgement for _, judgement in ordered), tuple(aside))

    def append(self, draft: Judgement, request: str | None = None) -> Judgement:
        """Write a judgement to its researcher's journal; it is on disk when this returns it with its id and time.

        A `request` written before is not written again: its first judgement is returned.

        Raises:
            JournalError: no such kind, no such line to supersede, an impossible name or value, or the file cannot be
                written.
        """
        file = self._file(self.folder / file_name(draft.researcher))
        self._prove([draft])
        self._make_folder()
        return file.append(draft, request, self.moment)

    def append_all(self, drafts: Sequence[Judgement], requests: Sequence[str]) -> list[Judgement]:
        """Write many judgements of one researcher, each under its own request; all are on disk when this returns.

        Raises:
            JournalError: as `append`; then none of them is written.
        """
        if not drafts:
            return []
        file = self._file(self.folder / file_name(drafts[0].researcher))
        self._prove(drafts)
        self._make_folder()
        return file.append_all(drafts, requests, self.moment)

    def _prove(self, drafts: Sequence[Judgement]) -> None:
        files = self.files()
        for draft in drafts:
            if draft.kind not in JUDGEMENT_KINDS:
                raise JournalError(
                    "{kind!r} is no kind of judgement; the kinds are {known}",
                    kind=draft.kind,
                    known=tuple(JUDGEMENT_KINDS),
                )
            if fault := value_fault(draft):
                raise JournalError("the decision was NOT written: it {fault}", fault=fault)
            if draft.supersedes and not any(file.holds(draft.supersedes) for file in files):
                raise JournalError(
                    "{supersedes!r} is in no journal here, so nothing can replace it", supersedes=draft.supersedes
                )

    def files(self) -> list[JournalFile]:
        """Every journal, read."""
        return list(self._read_files([]))

    def moment(self) -> str:
        """The time of a decision that is written now: after all that it could have seen."""
        now = datetime.now(UTC)
        latest = [moment for file in self._files.values() for moment, _, _ in timed(file.known(), now)]
        return moment_after(max(latest, default=None), now)

    def _read_files(self, aside: list[Reject]) -> Iterator[JournalFile]:
        """The journals, each read as far as it can be; what is no journal is put into `aside`."""
        # Heads first: one that is written meanwhile belongs to a journal that is not listed yet.
        headed = heads(self.folder)
        entries = sorted(self._entries(), key=lambda entry: entry.name)
        found = []
        for entry in entries:
            if fault := self._stranger(entry):
                aside.append(Reject(entry.name, None, None, f"{fault}; it is passed over"))
                continue
            file = self._file(Path(entry.path))
            try:
                file.read()
            except JournalError as error:
                aside.append(Reject(entry.name, None, None, str(error)))
            found.append(file)
        self._files = {file.path: file for file in found}
        listed = {entry.name for entry in entries}
        gone = [name for name in headed if name not in listed]
        aside += [Reject(name, None, None, "the journal is gone: restore it from git or a copy") for name in gone]
        return iter(found)

    def _entries(self) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self.folder) as entries:
                return [entry for entry in entries if entry.name.endswith(".jsonl")]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise JournalError(
                "{folder} cannot be read ({strerror}): check its rights", folder=self.folder, strerror=error.strerror
            ) from error

    def _stranger(self, entry: os.DirEntry[str]) -> str | None:
        """Why a file is not to be read: a pipe would never end, a link may lead to somebody's other files."""
        try:
            if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(self.folder.resolve()):
                return "it is a link that leads out of the folder of journals"
            return None if stat.S_ISREG(entry.stat().st_mode) else "it is no file"
        except (OSError, RuntimeError):
            return "it is a link that leads nowhere"

    def _make_folder(self) -> None:
        if self._files:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or error
            raise JournalError(
                "{folder}: the decision was NOT written ({reason}); free space or rights",
                folder=self.folder,
                reason=reason,
            ) from error
        with suppress(OSError):
            tell_git(self.folder)

    def _file(self, path: Path) -> JournalFile:
        return self._files.setdefault(path, JournalFile(path))


def tell_git(folder: Path) -> None:
    """Writes into a folder of journals what keeps git from changing their lines; files that are there stay.

    Raises:
        OSError: the folder cannot be written.
    """
    for name, words in _BESIDE.items():
        if not (folder / name).exists():
            (folder / name).write_text(words, encoding="utf-8")


def _state(entry: os.DirEntry[str]) -> tuple[int, int, int]:
    try:
        found = entry.stat()
    except OSError:
        return 0, 0, 0
    return found.st_size, found.st_mtime_ns, found.st_ino


def _unknown(file: JournalFile, known: Collection[str]) -> Iterator[Reject]:
    """The lines that replace one which is nowhere here."""
    for number, line in enumerate(file.known(), 1):
        replaced = line.judgement.supersedes
        if replaced and replaced not in known:
            reason = f"it replaces {replaced}, which is in no journal here: fetch the other journals"
            yield Reject(file.path.name, number, "supersedes", reason, line.judgement.judgement_id)

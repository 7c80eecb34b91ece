"""One journal file: appended to under the operating system's lock, read from where the last reading ended."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from claimkit.errors import JournalError
from claimkit.journal.lines import FIRST, judgement_id, line_hash, read_line, write_line
from claimkit.records import Judgement, Reject

_PATIENCE = 30.0


@dataclass
class JournalFile:
    """A journal file and what has been read of it; a changed past is an error, a torn end is set aside."""

    path: Path
    judgements: list[Judgement] = field(default_factory=list)
    torn: Reject | None = None
    _requests: dict[str, Judgement] = field(default_factory=dict)
    _end: int = 0
    _last: str = FIRST

    def read(self) -> list[Judgement]:
        """Every judgement of the file, those written since the last reading proved and added.

        Raises:
            JournalError: a line that does not prove itself, or a file shorter than it was.
        """
        try:
            with self.path.open("rb") as lines:
                if os.fstat(lines.fileno()).st_size < self._end:
                    raise JournalError(f"{self.path.name}: lines are missing at its end; restore the file from git")
                lines.seek(self._end)
                self._take(lines.read())
        except FileNotFoundError:
            if self._end:
                raise JournalError(f"{self.path.name}: the journal is gone; restore it from git") from None
        except OSError as error:
            raise JournalError(f"{self.path}: cannot be read ({error.strerror}); check its permissions") from error
        return self.judgements

    def _take(self, new: bytes) -> None:
        whole, _, rest = new.rpartition(b"\n")
        self.torn = None
        for line in whole.split(b"\n") if whole else []:
            number = len(self.judgements) + 1
            judgement, request = read_line(line, self._last, f"{self.path.name}:{number}")
            self.judgements.append(judgement)
            if request:
                self._requests[request] = judgement
            self._last = line_hash(line)
            self._end += len(line) + 1
        if rest:
            reason = "the last line was never finished (a writer was killed); it is set aside, the others stand"
            raw = rest.decode("utf-8", "replace")
            self.torn = Reject(self.path.name, len(self.judgements) + 1, None, reason, raw)

    def append(self, draft: Judgement, request: str | None = None) -> Judgement:
        """Write a judgement as the file's next line and return it with its id, once it is safe on disk.

        A `request` that has been written before is not written again: its first judgement is returned.

        Raises:
            JournalError: the file does not prove itself, or cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self.path.with_suffix(".lock"), timeout=_PATIENCE):
                self.read()
                if request and request in self._requests:
                    return self._requests[request]
                return self._write(draft, request)
        except Timeout as error:
            raise JournalError(f"{self.path.name}: another writer has held it for {_PATIENCE:.0f} s") from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise JournalError(f"{self.path}: the decision was NOT written ({reason}); free space or rights") from error

    def _write(self, draft: Judgement, request: str | None) -> Judgement:
        judgement = replace(draft, judgement_id=judgement_id(draft, self._last))
        line = write_line(judgement, self._last, request)
        new = not self.path.exists()
        with self.path.open("ab") as journal:
            if self.torn:
                self._set_torn_aside(journal.fileno())
            journal.write(line + b"\n")
            journal.flush()
            os.fsync(journal.fileno())
        if new:
            _sync_folder(self.path.parent)
        self._take(line + b"\n")
        return judgement

    def _set_torn_aside(self, descriptor: int) -> None:
        assert self.torn is not None
        with self.path.open("rb") as journal, self.path.with_suffix(".torn").open("ab") as aside:
            journal.seek(self._end)
            aside.write(journal.read() + b"\n")
            os.fsync(aside.fileno())
        os.ftruncate(descriptor, self._end)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

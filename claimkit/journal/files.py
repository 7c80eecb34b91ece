"""One journal file: appended to under the operating system's lock, read from where the last reading ended.

What does not prove itself is set aside by file and line; everything else stands. A line whose `previous` is the hash of
no line here says that lines are gone; the head (`.head` beside the file) says so of lines at the end.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from claimkit.errors import JournalError
from claimkit.journal.disk import read_from, sync_folder, taken_back, written
from claimkit.journal.heads import drop_head, note_head, read_head
from claimkit.journal.lines import FIRST, Line, LineError, line_hash, pieces, read_line, restored, write_line
from claimkit.journal.locks import PATIENCE, LockTimeoutError, locked
from claimkit.journal.names import name_hash
from claimkit.records import Judgement, Reject

_NAMED = re.compile(r"-([0-9a-f]{8})-[0-9a-f]{8}\.jsonl$")
MENDED = "mended"
# Each costs milliseconds, and a file may be hostile.
_MOST_RESTORED = 20


@dataclass
class JournalFile:
    """A journal file and what has been read of it."""

    path: Path
    lines: list[Line] = field(default_factory=list)
    faults: list[Reject] = field(default_factory=list)
    torn: Reject | None = None
    _by_hash: dict[str, Line] = field(default_factory=dict)
    _by_id: dict[str, Line] = field(default_factory=dict)
    _requests: dict[str, Judgement] = field(default_factory=dict)
    _mended: set[str] = field(default_factory=set)
    _broken: list[tuple[int, str]] = field(default_factory=list)
    _unfinished: Line | None = None
    _restored: list[int] = field(default_factory=list)
    _spoiled: bytes | None = None
    _heads: dict[str, int] = field(default_factory=dict)
    _number: int = 0
    _end: int = 0
    _inode: int = 0
    _tail: bytes = b""
    _guard: threading.RLock = field(default_factory=threading.RLock)

    def read(self) -> None:
        """Takes up what was written since the last reading; a file that was replaced or cut is read anew.

        Raises:
            JournalError: the file cannot be read.
        """
        with self._guard:
            # Before the lines: a line that is written meanwhile is in no head that was read earlier.
            self._heads = read_head(self.path)
            try:
                with self.path.open("rb") as journal:
                    self._follow(journal.fileno())
            except FileNotFoundError:
                self._forget()
            except OSError as error:
                raise JournalError(
                    "{name} cannot be read ({strerror}): check its rights", name=self.path.name, strerror=error.strerror
                ) from error
            if self.torn and self._is_being_written():
                self.torn = None

    def known(self) -> list[Line]:
        """Every line, oldest first as they stand; a last one that only lacks its line break is one of them."""
        return [*self.lines, self._unfinished] if self._unfinished else self.lines

    def holds(self, judgement_id: str) -> bool:
        """Whether the judgement of an id is one of its lines."""
        last = self._unfinished
        return judgement_id in self._by_id or (last is not None and last.judgement.judgement_id == judgement_id)

    def told(self) -> list[Reject]:
        """What was set aside, and what is missing."""
        spoiled = bool(self.faults or self.torn)
        gone = [] if spoiled else [_gone(self.path.name, abs(self._heads[last])) for last in self._behind()]
        broken = [
            Reject(self.path.name, number, "previous", "a line before it was changed, removed or moved; it stands")
            for number, previous in self._broken
            if previous not in self._mended
        ]
        return [*self.faults, *broken, *([self.torn] if self.torn else []), *gone]

    def missed(self) -> list[str]:
        """The hashes of lines that were here and are not: those that others follow, and those at the end."""
        inside = {previous for _, previous in self._broken}
        return sorted((inside | set(self._behind())) - self._mended)

    def append(self, draft: Judgement, request: str | None, moment: Callable[[], str]) -> Judgement:
        """Write a judgement as the next line and return it with its id, once it is safe on disk.

        `moment` gives its time once nobody else writes. A `request` that has been written before is not written again:
        its first judgement is returned, safe on disk too.

        Raises:
            JournalError: the line could not be read back, or the file not be written; then nothing is in it.
        """
        with self._writing() as journal:
            if request and request in self._requests:
                os.fsync(journal)
                return self._requests[request]
            return self._write(journal, [(replace(draft, judged_at=moment()), request)])[0]

    def append_all(
        self, drafts: Sequence[Judgement], requests: Sequence[str], moment: Callable[[], str]
    ) -> list[Judgement]:
        """Write judgements as the next lines, each under its own request; as `append`, with one write for all.

        Raises:
            JournalError: as `append`; then none of them is in the file.
        """
        with self._writing() as journal:
            known, told = self._requests, moment()
            new = [
                (replace(draft, judged_at=told), request)
                for draft, request in zip(drafts, requests, strict=True)
                if request not in known
            ]
            if new:
                self._write(journal, new)
            else:
                os.fsync(journal)
            return [self._requests[request] for request in requests]

    @contextmanager
    def _writing(self) -> Iterator[int]:
        """The file, held against other writers and read to its end."""
        try:
            with self._guard, locked(self.path) as journal:
                self._follow(journal)
                yield journal
        except LockTimeoutError as error:
            raise JournalError(
                "{name}: another writer has held it for {patience:.0f} s", name=self.path.name, patience=PATIENCE
            ) from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise JournalError(
                "{path}: the decision was NOT written ({reason}); free space or rights", path=self.path, reason=reason
            ) from error

    def add(self, raw: list[bytes]) -> None:
        """Writes lines of the same researcher as they are; for merging.

        Raises:
            JournalError: as `append`.
        """
        try:
            with self._guard, locked(self.path) as journal:
                self._follow(journal)
                self._put(journal, b"".join(line + b"\n" for line in raw))
                self._follow(journal)
        except (OSError, LockTimeoutError) as error:
            raise JournalError(
                "{path}: the lines were NOT written ({error}); free space or rights", path=self.path, error=error
            ) from error

    def _behind(self) -> list[str]:
        """The last lines that a head knows and that are not here: fewer lines stand than there were."""
        lines = self.known()
        known = self._mended | {line.hash for line in lines}
        return [last for last, count in self._heads.items() if last not in known and not 0 <= count <= len(lines)]

    def _follow(self, journal: int) -> None:
        """Reads on, or anew where the file is another, shorter, or its last line read is not what it was."""
        stat = os.fstat(journal)
        tail = os.pread(journal, len(self._tail), self._end - len(self._tail))
        if stat.st_ino != self._inode or stat.st_size < self._end or tail != self._tail:
            self._forget()
            self._inode = stat.st_ino
        self._take(read_from(journal, self._end))

    def _forget(self) -> None:
        fresh = JournalFile(self.path, _guard=self._guard, _heads=self._heads)
        self.__dict__.update(fresh.__dict__)

    def _take(self, new: bytes) -> None:
        whole, end, rest = new.rpartition(b"\n")
        self.torn = self._unfinished = None
        for raw in whole.split(b"\n") if end else []:
            self._number += 1
            self._take_line(raw)
            self._tail = raw[-200:] + b"\n"
        self._end += len(whole) + len(end)
        if rest:
            self._take_unfinished(rest)

    def _take_line(self, raw: bytes) -> None:
        raw = raw.removesuffix(b"\r")
        parts = list(pieces(raw)) or [raw]
        faults = [fault for part in parts if (fault := self._taken(part))]
        if len(faults) == len(parts) and self._restore(raw):
            return
        if len(parts) > 1 and len(faults) < len(parts):
            self._fault("holds more than one, or something beside it, and each that proves itself stands", raw)
        for fault in faults[:1]:
            self._fault(fault, raw)
        self._spoiled = raw if len(faults) == len(parts) else None

    def _taken(self, raw: bytes) -> str | None:
        """Why a line is not taken; None where it is."""
        try:
            self._keep(self._fitting(read_line(raw)))
        except LineError as error:
            return str(error)
        return None

    def _restore(self, raw: bytes) -> bool:
        """Whether one bit that flipped, be it into or out of a line break, could be set right by the line's proof."""
        split = [self._spoiled + b"\n" + raw] if self._spoiled is not None else []
        for spoiled in [raw, *split]:
            line = restored(spoiled) if len(self._restored) < _MOST_RESTORED else None
            if line and self._fits(line):
                self._restored.append(self._number)
                self._keep(line)
                self._fault("had one bit flipped, which its proof sets right; it stands", raw)
                return True
        return False

    def _keep(self, line: Line) -> None:
        if line.judgement.judgement_id in self._by_id:
            return
        if line.previous != FIRST and line.previous not in self._by_hash:
            self._broken.append((self._number, line.previous))
        self._by_hash[line.hash] = self._by_id[line.judgement.judgement_id] = line
        self.lines.append(line)
        if line.request:
            self._requests.setdefault(line.request, line.judgement)
        value = line.judgement.value
        if line.judgement.kind == "note" and isinstance(value, dict) and isinstance(value.get(MENDED), list):
            self._mended.update(map(str, value[MENDED]))

    def _fitting(self, line: Line) -> Line:
        """The line, where it is of the researcher whose journal this is."""
        if not self._fits(line):
            name = line.judgement.researcher[:40]
            raise LineError(f"says that it is {name!r}'s, and this is another's journal; it does not count")
        return line

    def _fits(self, line: Line) -> bool:
        named = _NAMED.search(self.path.name)
        return named is not None and named[1] == name_hash(line.judgement.researcher)

    def _take_unfinished(self, rest: bytes) -> None:
        first = next(iter(pieces(rest)), rest)
        with suppress(LineError):
            self._unfinished = self._fitting(read_line(first))
        if self._unfinished is None or len(first) < len(rest):
            reason = "the last line was never finished (a writer was killed); it is set aside, the others stand"
            raw = rest[:2000].decode("utf-8", "replace")
            self.torn = Reject(self.path.name, self._number + 1, None, reason, raw)

    def _fault(self, reason: str, raw: bytes) -> None:
        said = raw[:2000].decode("utf-8", "replace")
        self.faults.append(
            Reject(self.path.name, self._number, None, f"this line {reason}: restore it from git or a copy", said)
        )

    def _write(self, journal: int, drafts: Sequence[tuple[Judgement, str | None]]) -> list[Judgement]:
        """Each line follows the one before it."""
        last, lines = self.known()[-1].hash if self.known() else FIRST, []
        for draft, request in drafts:
            try:
                lines.append(write_line(draft, last, request))
            except LineError as error:
                raise JournalError("the decision was NOT written: its line {error}", error=error) from error
            last = line_hash(lines[-1])
        self._put(journal, b"".join(line + b"\n" for line in lines))
        self._follow(journal)
        safe = [self._by_hash[line_hash(line)] for line in lines]
        note_head(self.path, self._by_hash, safe[-1].hash)
        return [line.judgement for line in safe]

    def _put(self, journal: int, lines: bytes) -> None:
        """Adds whole lines, after what a killed writer left is set aside; all of it is on disk, or none of it there."""
        new = self._end == 0
        begin = self._settled(journal)
        try:
            written(journal, lines, begin)
            os.fsync(journal)
            if new:
                sync_folder(self.path.parent)
        except OSError as error:
            taken_back(journal, begin, error)
            raise

    def _settled(self, journal: int) -> int:
        """Where the next line begins."""
        rest = read_from(journal, self._end)
        kept = next(iter(pieces(rest)), b"") if self._unfinished else b""
        if rest[len(kept) :]:
            with self.path.with_suffix(".torn").open("ab") as aside:
                aside.write(rest[len(kept) :] + b"\n")
                aside.flush()
                os.fsync(aside.fileno())
            os.ftruncate(journal, self._end + len(kept))
            drop_head(self.path, self._by_hash, len(self.known()) + 1)
        if kept:
            written(journal, b"\n", self._end + len(kept))
            return self._end + len(kept) + 1
        return self._end

    def _is_being_written(self) -> bool:
        """Whether what looks torn is a line on its way: its writer holds the lock, or has ended it meanwhile."""
        try:
            with locked(self.path, patience=0.0) as journal:
                self._follow(journal)
        except LockTimeoutError:
            return True
        except OSError:
            return False
        return False


def _gone(name: str, count: int) -> Reject:
    reason = (
        f"lines are missing, it had {count}: restore it from git or a copy, or accept it by claimkit journal repair"
    )
    return Reject(name, None, None, reason)

"""All journals of a project: a folder of files, each with one writer, read together."""

from __future__ import annotations

import getpass
import platform
import re
import sys
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from claimkit.errors import JournalError
from claimkit.journal.files import JournalFile
from claimkit.records import JUDGEMENT_KINDS, Judgement, Reject

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """Every judgement in the order of its writing, and what was set aside on the way."""

    judgements: tuple[Judgement, ...]
    set_aside: tuple[Reject, ...]


@dataclass
class Journals:
    """The journals in a folder; the folder is made at the first judgement."""

    folder: Path
    _files: dict[Path, JournalFile] = field(default_factory=dict)

    def version(self) -> tuple[tuple[str, int, int], ...]:
        """Name, size and time of every file: equal as long as nothing was written."""
        stats = ((path.name, path.stat()) for path in self._paths())
        return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)

    def read(self) -> Reading:
        """Read all journals; judgements by time, then researcher, then id.

        A torn last line and a `supersedes` that names no known line are set aside with file, line and reason.

        Raises:
            JournalError: a journal was changed by hand, or holds git conflict marks; names file and line.
        """
        files = [self._file(path) for path in self._paths()]
        placed = [(one, file.path.name, line) for file in files for line, one in enumerate(file.read(), 1)]
        known = {one.judgement_id for one, _, _ in placed}
        aside = [file.torn for file in files if file.torn]
        for one, name, line in placed:
            if one.supersedes and one.supersedes not in known:
                reason = f"it replaces {one.supersedes}, which is in no journal here: fetch the other journals"
                aside.append(Reject(name, line, "supersedes", reason, one.judgement_id))
        ordered = sorted(
            (one for one, _, _ in placed), key=lambda one: (one.judged_at, one.researcher, one.judgement_id)
        )
        return Reading(tuple(ordered), tuple(aside))

    def append(self, draft: Judgement, request: str | None = None) -> Judgement:
        """Write a judgement to its researcher's journal; it is on disk when this returns it with its id and time.

        A `request` written before is not written again: its first judgement is returned.

        Raises:
            JournalError: no such kind, no such line to supersede, an impossible name, or the file cannot be written.
        """
        if draft.kind not in JUDGEMENT_KINDS:
            raise JournalError(f"{draft.kind!r} is no kind of judgement; the kinds are {', '.join(JUDGEMENT_KINDS)}")
        if draft.supersedes and draft.supersedes not in {one.judgement_id for one in self.read().judgements}:
            raise JournalError(f"{draft.supersedes!r} is in no journal here, so nothing can replace it")
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        return self._file(self.folder / file_name(draft.researcher)).append(replace(draft, judged_at=now), request)

    def _paths(self) -> list[Path]:
        return sorted(self.folder.glob("*.jsonl")) if self.folder.is_dir() else []

    def _file(self, path: Path) -> JournalFile:
        return self._files.setdefault(path, JournalFile(path))


def file_name(researcher: str) -> str:
    """Name of a researcher's journal on this installation: readable letters, then two hashes.

    Raises:
        JournalError: an empty name, one of more than 200 characters, or one with control characters.
    """
    name = researcher.strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise JournalError("a researcher needs a name of 1 to 200 printable characters (CLAIMKIT_RESEARCHER)")
    here = f"{platform.node()}\x1f{getpass.getuser()}\x1f{sys.prefix}"
    readable = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "researcher"
    return f"{readable}-{_short(name)}-{_short(here)}.jsonl"


def _written(judgement: Judgement) -> tuple[str, str, str]:
    return judgement.judged_at, judgement.researcher, judgement.judgement_id


def _short(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()[:8]

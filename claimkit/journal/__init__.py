"""The journals: what researchers decided, one JSON line a decision, append-only and outside the warehouse.

    journals/
        amina-3f2a9c41-77d0e1b2.jsonl     one file per researcher and installation

Every line carries the SHA-256 of the line before it and is on disk (fsync) before `append` returns. A correction or an
undo is a new line that `supersedes` an older one; nothing is ever changed or deleted. A line that does not prove itself
is set aside by file and line, and every other stands.

    forms    what may stand in a line
    lines    one line: write, read, prove
    locks    one writer at a time
    heads    whether lines are missing at the end
    names    what a researcher's file is called here
    files    one file: append under the lock, read what is new
    order    the moment a decision counts as written
    folder   all files of a project: `Journals(folder).append(…)`, `.read()`
    mending  check, repair and merge
"""

from claimkit.journal.folder import Journals, Reading, tell_git, told_aside
from claimkit.journal.mending import check, merge, repair

__all__ = ["Journals", "Reading", "check", "merge", "repair", "tell_git", "told_aside"]

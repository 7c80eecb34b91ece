"""The journals: what researchers decided, one JSON line a decision, append-only and outside the warehouse.

    journals/
        amina-3f2a9c41-77d0e1b2.jsonl     one file per researcher and installation

Every line carries the SHA-256 of the line before it and is on disk (fsync) before `append` returns. A correction or an
undo is a new line that `supersedes` an older one; nothing is ever changed or deleted.

    lines    one line: write, read, prove
    files    one file: append under the operating system's lock, read what is new
    folder   all files of a project: `Journals(folder).append(…)`, `.read()`
"""

from claimkit.journal.folder import Journals, Reading

__all__ = ["Journals", "Reading"]

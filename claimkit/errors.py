"""The one tree of errors.

ClaimkitError            everything claimkit raises on purpose; its text names the remedy
├── InputError           an input cannot be read at all (a row that cannot is a `Reject`, not an error)
├── QueryError           a question the warehouse cannot answer as asked
├── WarehouseError       the snapshot is missing, broken, of another schema, or cannot be written
└── JournalError         a journal whose lines no longer prove themselves; names file and line
"""

from __future__ import annotations


class ClaimkitError(Exception):
    """Everything claimkit raises on purpose; the text says what happened and what to do."""


class InputError(ClaimkitError):
    """An input cannot be read at all."""


class QueryError(ClaimkitError):
    """A question the warehouse cannot answer as asked."""


class WarehouseError(ClaimkitError):
    """The snapshot is missing, broken, of another schema, or cannot be written."""


class JournalError(ClaimkitError):
    """A journal whose lines no longer prove themselves."""

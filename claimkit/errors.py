"""The one tree of errors, and the sentences they say.

ClaimkitError            everything claimkit raises on purpose; its text names the remedy
├── InputError           an input cannot be read at all (a row that cannot is a `Reject`, not an error)
├── QueryError           a question the warehouse cannot answer as asked
├── WarehouseError       the snapshot is missing, broken, of another schema, or cannot be written
└── JournalError         a journal whose lines no longer prove themselves; names file and line

`QueryError("no story is called {asked!r}", asked="x")`: the words are the key by which the interface finds its own
sentence (`claimkit.interface.told`), the values stand in either.
"""

from __future__ import annotations

from collections.abc import Mapping


class Message:
    """A sentence to a person: English words with `{names}`, and what stands in their places.

    A value that is a tuple is a list of words of claimkit's own, told one after the other; one that is a message is a
    sentence of its own. Words without values are as they stand, braces too.
    """

    __slots__ = ("values", "words")

    def __init__(self, words: str, /, **values: object) -> None:
        self.words = words
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        if not self.values:
            return self.words
        return self.words.format(**{name: _listed(value) for name, value in self.values.items()})


class ClaimkitError(Exception):
    """Everything claimkit raises on purpose; the text says what happened and what to do."""

    def __init__(self, words: str | Message = "", /, **values: object) -> None:
        self.message = words if isinstance(words, Message) else Message(words, **values)
        super().__init__(str(self.message))


class InputError(ClaimkitError):
    """An input cannot be read at all."""


class QueryError(ClaimkitError):
    """A question the warehouse cannot answer as asked."""


class WarehouseError(ClaimkitError):
    """The snapshot is missing, broken, of another schema, or cannot be written."""


class JournalError(ClaimkitError):
    """A journal whose lines no longer prove themselves."""


def _listed(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value

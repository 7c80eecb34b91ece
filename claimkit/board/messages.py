"""What a browser may send: an operation, the id of the request and its values, all of bounded size and plain kinds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from claimkit.errors import QueryError

_LONGEST_NAME = 200
# A long note and a document's words are the most that a board sends.
_MOST_LETTERS = 1_000_000
_MOST_PARTS = 20_000
_DEEPEST = 20
_HALF = re.compile("[\0\ud800-\udfff]")


def understood(message: object) -> tuple[str, Mapping[str, Any], str] | None:
    """Operation, values and request of a message; None where it is no message of a board at all."""
    if not isinstance(message, dict):
        return None
    op, request, values = message.get("op"), message.get("request"), message.get("values")
    if not (isinstance(op, str) and isinstance(request, str) and isinstance(values, dict)):
        return None
    return op, values, request[:_LONGEST_NAME]


def prove_message(op: str, values: Mapping[str, Any]) -> None:
    """Proves letters, depth and size, so that nothing of it can spoil a journal or a tree.

    Raises:
        QueryError: it holds what no board sends; nothing was done.
    """
    letters = parts = 0
    waiting: list[tuple[Any, int]] = [(op, 0), (values, 0)]
    while waiting:
        said, depth = waiting.pop()
        parts += 1
        if isinstance(said, str):
            letters += len(said)
            if _HALF.search(said):
                raise QueryError("Nothing was done: the message holds a NUL or half a character.")
        elif isinstance(said, dict):
            waiting += [(part, depth + 1) for pair in said.items() for part in pair]
        elif isinstance(said, list):
            waiting += [(part, depth + 1) for part in said]
        if letters > _MOST_LETTERS or parts > _MOST_PARTS or depth > _DEEPEST:
            raise QueryError("Nothing was done: the message is too large; shorten the note.")

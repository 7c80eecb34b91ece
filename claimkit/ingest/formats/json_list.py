"""JSON: one list of documents or claims, as programs write what they fetched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.limits import LINE_BYTES, MEGABYTE
from claimkit.records import Reject

SUFFIXES = (".json",)
_SHOWN = 200
_TOO_LONG = f"has more than {LINE_BYTES // MEGABYTE} MB, the most a list may have: write one object a line (.jsonl)"


def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
    """The objects of the list.

    Raises:
        InputError: the file cannot be read, is not JSON, or is no list.
    """
    try:
        if path.stat().st_size > LINE_BYTES:
            raise InputError(f"{path.name} {_TOO_LONG}")
        whole = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path.name} is not JSON: {error}") from error
    if not isinstance(whole, list):
        raise InputError(f"{path.name} is no list of documents or claims")
    for number, record in enumerate(whole, 1):
        if isinstance(record, dict):
            yield record
        else:
            yield Reject(path.name, number, None, "is no JSON object", json.dumps(record)[:_SHOWN])

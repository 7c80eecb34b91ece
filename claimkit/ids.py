"""Ids: hashes of what a record says, so the same record read twice is the same row.

The SQL in `warehouse/macros/` makes the same ids; `tests/test_ids.py` holds both to the same values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import file_digest, sha256
from pathlib import Path

SEPARATOR = "\x1f"
LENGTH = 20
_COMPUTED = re.compile(f"d[0-9a-f]{{{LENGTH}}}")


def text_sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, 64 hexadecimal digits.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def document_id(outlet_id: str, text: str | None, address: str | None = None, published_at: str | None = None) -> str:
    """Id of a document: `d` and 20 hexadecimal digits over outlet and text, else over address and date.

    `text` is None where not held; `address` is the document's URL, else its title; `published_at` its EDTF string.
    """
    if text is not None:
        return "d" + _digest(outlet_id, text)
    return "d" + _digest(outlet_id, "", address or "", published_at or "")


def is_computed(identifier: str) -> bool:
    """Whether a document's id is as `document_id` makes them, and not one that somebody gave."""
    return _COMPUTED.fullmatch(identifier) is not None


def claim_id(
    document: str, content: Iterable[Sequence[int]] | str, speaker_name: str | None, parent: str | None = None
) -> str:
    """Id of a claim: `c` and 20 hexadecimal digits over document, content, speaker and parent.

    `content` is the content's spans (code points), or its words where the document's text is not held.
    """
    stands = content if isinstance(content, str) else ",".join([f"{start}-{end}" for start, end in content])
    return "c" + _digest(document, stands, speaker_name or "", parent or "")


def _digest(*parts: str) -> str:
    return sha256(SEPARATOR.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]

"""E-mail: a message as it was sent (RFC 5322, MIME), such as a press release."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path
from typing import Any

from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.ingest.facts import language_of, words_of
from claimkit.ingest.libraries import content_of, reading
from claimkit.ingest.texts import TOO_LONG
from claimkit.ingest.webpages import plain_text
from claimkit.limits import MAIL_BYTES, TEXT_BYTES

SUFFIXES = (".eml",)
KIND = "article"
READS = "the text (of several forms the plain one), subject, date and sender, who stands for the outlet"
LOSES = "attachments, receivers, all other headers; signatures are not verified"

_HEADERS = ("title", "outlet", "published_at")


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The one document of a message.

    Raises:
        InputError: it cannot be read, or has no text.
    """
    raw = content_of(path, MAIL_BYTES, "a message")
    with reading("message"):
        message = message_from_bytes(raw, policy=policy.default)
        text = _text(message)
        facts = _facts(message, text)
    if facts.keys().isdisjoint(_HEADERS):
        raise InputError("is no message that can be read (it has neither sender, subject nor date)")
    if not text.strip():
        raise InputError("has no text: save what it shows as .txt")
    if len(text.encode("utf-8", "replace")) > TEXT_BYTES:
        raise InputError(TOO_LONG)
    yield {"text": text} | facts


def _text(message: EmailMessage) -> str:
    """The plain text of a message, else the words of its HTML; lines end as everywhere else."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    content = str(part.get_content()).replace("\r\n", "\n").replace("\0", "")
    return plain_text(content) if part.get_content_subtype() == "html" else content


def _facts(message: EmailMessage, text: str) -> dict[str, str]:
    name, address = parseaddr(str(message["From"] or ""))
    facts = {
        "title": words_of(str(message["Subject"] or "")),
        "outlet": words_of(name) or words_of(address.partition("@")[2]),
        "published_at": date_of(words_of(str(message["Date"] or ""))),
        "language": language_of(words_of(str(message["Content-Language"] or "")), text),
    }
    return {key: value for key, value in facts.items() if value}

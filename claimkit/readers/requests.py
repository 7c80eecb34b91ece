"""What a model is asked: the text of a task, which is shipped and has a version, and what it is asked about.

What is asked about is one JSON value: words of an article are data there, whatever they say.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any, TypeAlias

from claimkit.shipped import shipped

Json: TypeAlias = dict[str, Any]
Messages: TypeAlias = list[dict[str, str]]

# Bytes of a token, about.
_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Prompt:
    """The text of a task, from `seeds/prompts/<task>.toml`."""

    task: str
    version: int
    since: int
    """The first version whose answers still hold: older ones are asked anew."""
    text: str
    schema: Json
    """JSON Schema of an answer."""

    @property
    def sha256(self) -> str:
        """SHA-256 of text and schema, 64 hexadecimal digits."""
        return _sha256([self.text, self.schema])


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a model."""

    prompt: Prompt
    subject: Mapping[str, Any]
    """What it is asked about, as it is sent."""
    words: int = 0
    """Characters that an answer may have to repeat."""

    @property
    def key(self) -> str:
        """SHA-256 of what it is asked about: the same question has the same key, whatever the prompt's version."""
        return _sha256(self.subject)

    @property
    def messages(self) -> Messages:
        """What is sent."""
        return [
            {"role": "system", "content": self.prompt.text},
            {"role": "user", "content": json.dumps(self.subject, ensure_ascii=False)},
        ]

    @property
    def tokens(self) -> tuple[int, int]:
        """About how many tokens are asked, and answered."""
        return about_tokens(message["content"] for message in self.messages) + 1, self.words // 3 + 60


def about_tokens(texts: Iterable[str]) -> int:
    """About how many tokens texts have: one for four bytes."""
    return sum(len(text.encode("utf-8", "replace")) for text in texts) // _TOKEN


@cache
def prompt_of(task: str) -> Prompt:
    """The prompt of a task."""
    said = tomllib.loads(shipped("seeds", "prompts", f"{task}.toml").read_text(encoding="utf-8"))
    return Prompt(task, said["version"], said["since"], said["text"].strip(), json.loads(said["schema"]))


def _sha256(value: Any) -> str:
    return sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()

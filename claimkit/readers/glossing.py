"""A language model as a translator of claims: for reading alone, never the outlet's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from claimkit.language.folding import digits
from claimkit.readers.requests import Json, Request, prompt_of

TASK = "gloss"
_NUMBER = re.compile(r"\d+")
# A translation that is so many times as long as the words says more than they do.
_TIMES, _LEAST = 4, 200


def request_of(claim: Mapping[str, Any], language: str) -> Request:
    """What a translator is asked of a claim."""
    subject = {"from": claim["language"], "to": language, "speaker": claim["speaker"], "words": claim["content"]}
    return Request(prompt_of(TASK), subject, words=len(str(claim["content"])))


def fault(answer: Json) -> str | None:
    """What is wrong with the form of an answer."""
    told = answer.get("translation")
    if not isinstance(told, str) or not told.strip():
        return "translation is the translated words"
    return None


def refused(request: Request, answer: Json) -> str | None:
    """Why a translation is not shown: it is none, is too long to be one, or has lost or gained a number."""
    wrong = fault(answer)
    if wrong is not None:
        return wrong
    words, told = str(request.subject["words"]), str(answer["translation"])
    if len(told) > max(_LEAST, _TIMES * len(words)):
        return "the translation is far longer than the words"
    if _long_numbers(words) != _long_numbers(told):
        return "the numbers of the translation are others"
    return None


def _long_numbers(text: str) -> list[str]:
    """Numbers of two digits and more: smaller ones may be words."""
    plain = re.sub(r"(?<=\d)[.,\u066b\u066c](?=\d)", "", digits(text))
    return sorted(number for number in _NUMBER.findall(plain) if len(number) > 1)

"""A language model as a judge of two claims: its relation, with the words of each side that decide it, or nothing.

request_of(left, right)      what it is asked of two sides
judged(request, answer)      the relation where its words stand on both sides, else why it is refused
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from claimkit.language.aligned import Aligned
from claimkit.readers.grounding import MISSING
from claimkit.readers.requests import Json, Request, prompt_of
from claimkit.records import RELATIONS

TASK = "judge"
# What a model may say that no relation is.
UNCLEAR = "unclear"
Side: TypeAlias = Mapping[str, Any]
_SHOWN = ("outlet", "language", "published_at", "title", "speaker", "content", "context")
_MOST, _LONGEST = 6, 1_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge says of two claims."""

    relation: str
    left: tuple[str, ...]
    """The words of the left side that decide it, as printed."""
    right: tuple[str, ...]
    """The words of the right side."""
    refused: str | None = None
    """Why nothing is made of it."""


def request_of(left: Side, right: Side) -> Request:
    """What a judge is asked of two sides."""
    return Request(prompt_of(TASK), {"left": _shown(left), "right": _shown(right)}, words=400)


def _shown(side: Side) -> Json:
    return {key: side.get(key) for key in _SHOWN}


def fault(answer: Json) -> str | None:
    """What is wrong with the form of an answer."""
    if answer.get("relation") not in (*RELATIONS, UNCLEAR):
        return f"relation is one of {', '.join((*RELATIONS, UNCLEAR))}"
    for side in ("left", "right"):
        words = answer.get(side)
        if not isinstance(words, list) or len(words) > _MOST or not all(map(_is_words, words)):
            return f"{side} is a list of a few words of that side"
    return None


def _is_words(words: Any) -> bool:
    return isinstance(words, str) and bool(words.strip()) and len(words) <= _LONGEST


def judged(request: Request, answer: Json) -> Verdict:
    """The verdict; refused where it quotes what does not stand there, or says a relation and quotes nothing.

    What a file holds may be no answer that a model was let give.
    """
    wrong = fault(answer)
    if wrong is not None:
        return Verdict(UNCLEAR, (), (), wrong)
    relation = str(answer["relation"])
    if relation in ("unrelated", UNCLEAR):
        return Verdict(relation, (), ())
    found = {side: _printed(request.subject[side], answer[side]) for side in ("left", "right")}
    for side in ("left", "right"):
        if not answer[side]:
            return Verdict(relation, (), (), f"no words of the {side} side are given")
        if len(found[side]) < len(answer[side]):
            return Verdict(relation, (), (), MISSING)
    return Verdict(relation, found["left"], found["right"])


def _printed(side: Side, quoted: list[str]) -> tuple[str, ...]:
    """The words of a side as it prints them; those that it does not print are left out."""
    texts = [Aligned(str(side.get(name) or "")) for name in ("content", "context")]
    found: list[str] = []
    for words in quoted:
        places = [(text, span) for text in texts for span in text.places(words)]
        found += [text.text[span.start : span.end] for text, span in places[:1]]
    return tuple(found)

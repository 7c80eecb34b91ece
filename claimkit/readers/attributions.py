"""A language model as a reader: it proposes who says what, and every part is found in the text or refused.

requests_of(document)                  what it is asked, a window of paragraphs at a time
read(document, answers)                what of its answers stands in the text
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from claimkit.language.aligned import Aligned
from claimkit.language.identify import language_of
from claimkit.language.tags import tag_of
from claimkit.readers.answers import Answers, Excerpt
from claimkit.readers.grounding import MISSING, UngroundedError, grounded_together, nearest, places
from claimkit.readers.proposals import Proposal, Reading, Refused
from claimkit.readers.requests import Json, Request, prompt_of
from claimkit.readers.windows import Window, windows
from claimkit.records import ACTS, POLARITIES, Document, Hop, Span

TASK = "read"
# More than these of one window, or more letters of one part, no text holds.
_MOST, _LONGEST = 80, 4_000
_SHOWN = 120


def requests_of(document: Document) -> Iterator[tuple[Window, Request]]:
    """The questions about a document; the same text of the same title is asked the same."""
    text = document.text or ""
    prompt, language = prompt_of(TASK), tag_of(document.language) or language_of(text)
    for window in windows(text):
        subject = {
            "language": language,
            "title": document.title or "",
            "before": text[window.before.start : window.before.end],
            "paragraphs": [
                {"number": number, "text": text[span.start : span.end]}
                for number, span in enumerate(window.paragraphs, 1)
            ],
        }
        yield window, Request(prompt, subject, window.span.end - window.span.start)


def excerpt_of(document: Document, answers: Answers) -> Excerpt:
    """What was answered of a document."""
    return answers.excerpt(request for _, request in requests_of(document))


def fault(answer: Json) -> str | None:
    """What is wrong with the form of an answer."""
    rows = answer.get("attributions")
    if not isinstance(rows, list):
        return "attributions is no list"
    return next((wrong for row in rows[:_MOST] if (wrong := _fault_of_row(row))), None)


def _fault_of_row(row: Any) -> str | None:
    if not isinstance(row, dict):
        return "an attribution is no object"
    content, relays = row.get("content"), row.get("relays", [])
    if not isinstance(content, list) or not content or not all(map(_is_part, content)):
        return "content is a list of words of the text"
    if not _is_part(row.get("cue")):
        return "cue is words of the text"
    if not all(row.get(key) is None or _is_part(row[key]) for key in ("speaker", "name")):
        return "speaker and name are words of the text, or null"
    if not isinstance(relays, list) or not all(
        isinstance(relay, dict) and _is_part(relay.get("name")) for relay in relays
    ):
        return "relays is a list of objects with a name"
    return None


def _is_part(words: Any) -> bool:
    return isinstance(words, str) and bool(words.strip()) and len(words) <= _LONGEST


def read(document: Document, answers: Answers | Excerpt) -> Reading:
    """What a model proposed of a document, as far as it stands in the text, and what was refused."""
    text = document.text or ""
    aligned: Aligned | None = None
    proposals: list[Proposal] = []
    refused: list[Refused] = []
    unasked = 0
    for window, request in requests_of(document):
        held = answers.get(request)
        if held is None:
            unasked += 1
        elif held.answer is None:
            refused.append(Refused(text[window.span.start :][:_SHOWN], held.refused or ""))
        else:
            aligned = aligned or Aligned(text)
            for row in _rows(held.answer):
                _take(aligned, window, row, proposals, refused)
    return Reading(tuple(dict.fromkeys(proposals)), tuple(refused), unasked)


def _rows(answer: Json) -> list[Json]:
    """The attributions of an answer; none where a file holds what no model was let say."""
    if fault(answer) is not None:
        return []
    return list(answer["attributions"][:_MOST])


def _take(text: Aligned, window: Window, row: Json, proposals: list[Proposal], refused: list[Refused]) -> None:
    try:
        proposals.append(grounded(text, window, row))
    except UngroundedError as error:
        refused.append(Refused(error.words[:_SHOWN], error.reason))


def grounded(text: Aligned, window: Window, row: Mapping[str, Any]) -> Proposal:
    """The proposal with the places of its parts.

    Raises:
        UngroundedError: a part does not stand in the window, or not in one place.
    """
    parts = [str(part) for part in row["content"]]
    stands = grounded_together(text, parts, row["cue"], row.get("speaker"), window.span)
    name = _name(text, row.get("name"), stands.cue)
    proposal = Proposal(stands.content, (stands.cue,), stands.speaker, name)
    return replace(
        proposal,
        relays=tuple(_relay(text, relay, window.span, stands.cue) for relay in row.get("relays", [])),
        act=_known(row.get("act"), ACTS),
        polarity=_known(row.get("polarity"), POLARITIES),
    )


def _known(word: Any, known: Sequence[str]) -> str:
    """A word of a vocabulary; the first of it where a model says another."""
    return str(word) if word in known else known[0]


def _name(text: Aligned, name: str | None, cue: Span) -> str | None:
    """Who a pronoun means, as printed last before the cue, else first behind it."""
    if name is None:
        return None
    stands = text.places(name)
    if not stands:
        raise UngroundedError(MISSING, name)
    before = [span for span in stands if span.end <= cue.start]
    span = (before or stands[:1])[-1]
    return text.text[span.start : span.end]


def _relay(text: Aligned, relay: Mapping[str, Any], within: Span, cue: Span) -> Hop:
    name = relay["name"]
    span = nearest(text, places(text, name, within), cue, name)
    kind = relay.get("kind")
    cues = text.places(relay["cue"], within) if _is_part(relay.get("cue")) else []
    beside = tuple(sorted(cues, key=lambda each: (abs(each.start - span.start), each))[:1])
    return Hop(text.text[span.start : span.end], str(kind) if kind in _RELAY_KINDS else "outlet", (span,), beside)


_RELAY_KINDS = ("outlet", "person", "organization", "government", "anonymous", "leak", "post")

"""Claims without a translation, put to a translator; and what of its answers a build shows beside the printed words."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.interface import ENGLISH
from claimkit.project import nearest
from claimkit.readers import Answers, Choices, Request
from claimkit.readers.glossing import refused
from claimkit.readers.glossing import request_of as gloss_request
from claimkit.track.judging import Rows

_CLAIM = ("claim_id", "language", "speaker", "content")


def reading_language() -> str:
    """The language that translations are in: that of the project's interface, else English.

    Never that of who happens to build: the same inputs make the same snapshot.
    """
    project = nearest()
    return (project and project.interface) or ENGLISH


def glosses_asked(rows: Rows, language: str) -> Iterator[tuple[str, Request]]:
    """The claims in other languages than this one that nobody has translated; `rows` gives the rows of a query."""
    for row in rows("gloss_claims", language=language):
        claim = dict(zip(_CLAIM, row, strict=True))
        yield str(claim["claim_id"]), gloss_request(claim, language)


def glosses_of(rows: Rows, choices: Choices, language: str) -> Iterator[tuple[str, str]]:
    """The translations that are held, each with its claim."""
    answers = Answers(choices.folder, "gloss")
    if not answers.every:
        return
    for claim_id, request in glosses_asked(rows, language):
        held = answers.get(request)
        if held is not None and held.answer is not None and refused(request, held.answer) is None:
            yield claim_id, str(held.answer["translation"]).strip()

"""Stories put to a namer, and the titles that it gives: listed for people, who name clusters and stories themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from claimkit.readers import Answers, Choices, Request
from claimkit.readers.titling import refused
from claimkit.readers.titling import request_of as title_request
from claimkit.track.glossing import reading_language
from claimkit.track.judging import Rows
from claimkit.track.proposing import origin_of


def stories_asked(rows: Rows) -> Iterator[tuple[str, str, Request]]:
    """Each story of several documents: its id, how it is called now, and what a namer is asked."""
    for (story_id, called), group in groupby(rows("name_stories"), key=lambda row: (row[0], row[3])):
        yield str(story_id), str(called or ""), title_request([str(row[1]) for row in group], reading_language())


def titles_of(rows: Rows, choices: Choices) -> Iterator[dict[str, str]]:
    """The titles that are held, beside how each story is called."""
    answers = Answers(choices.folder, "name")
    for story_id, called, request in stories_asked(rows):
        held = answers.get(request)
        if held is not None and held.answer is not None and refused(request, held.answer) is None:
            title = str(held.answer["title"]).strip()
            yield {"story_id": story_id, "called": called, "title": title, "origin": origin_of(choices.model)}

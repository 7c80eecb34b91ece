"""Stories and clusters put to a namer, and the titles that it gives: offered to people, who decide on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from claimkit.readers import Answers, Choices, Request
from claimkit.readers.titling import refused
from claimkit.readers.titling import request_of as title_request
from claimkit.track.glossing import reading_language
from claimkit.track.judging import Rows
from claimkit.track.proposing import origin_of


class Untitled(NamedTuple):
    """A story or a cluster, how it is called now, and what a namer is asked."""

    kind: str
    id: str
    called: str
    request: Request


def titles_asked(rows: Rows, *, named: bool = False) -> Iterator[Untitled]:
    """Each story of several documents, and each cluster of several outlets; `named`: also those with a name."""
    for (kind, id_), group in groupby(rows("titles_asked", named=named), key=itemgetter(0, 1)):
        told = list(group)
        request = title_request([str(words) for _, _, words, _ in told], reading_language())
        yield Untitled(str(kind), str(id_), str(told[0][3] or ""), request)


def titles_of(rows: Rows, choices: Choices) -> Iterator[dict[str, str]]:
    """The titles that are held, beside how each is called: of those with a name too, since a name may be taken back."""
    answers = Answers(choices.folder, "name")
    if not answers.count:
        return
    for asked in titles_asked(rows, named=True):
        held = answers.get(asked.request)
        if held is not None and held.answer is not None and refused(asked.request, held.answer) is None:
            title = str(held.answer["title"]).strip()
            told = {"kind": asked.kind, "id": asked.id, "called": asked.called, "title": title}
            yield told | {"origin": origin_of(choices.model)}

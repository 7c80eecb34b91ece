"""What documents are to each other: kin that hold each other's words, and stories that tell of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from claimkit.match.alike import Stemmer, alike_documents, bridges
from claimkit.match.bridges import Bridge
from claimkit.match.carrying import NO_DOCUMENTS, Carried, Hashes
from claimkit.match.citations import Member, cited_members
from claimkit.match.echoes import Placed, echoes
from claimkit.match.embedding import Embedder
from claimkit.match.kin import Kin, Shared, kin_of_words, translations
from claimkit.match.meaning import Meanings
from claimkit.match.remembering import Memory
from claimkit.match.stories import Story, find_stories
from claimkit.match.texts import Texts, read_texts
from claimkit.warehouse.connection import Connection, run

KinRow: TypeAlias = tuple[str, str, str, float, float, float, list[str], str]
ORIGIN = "claimkit-kin 0.1"
# Code points of a lead whose meaning is asked for.
_LEAD = 350


class Related(NamedTuple):
    """Kin, passages that documents share, stories, and pages that may tell a claim too, as rows of their tables."""

    kin: list[KinRow]
    passages: list[tuple[str, str, int, int, int, int]]
    stories: list[tuple[str, str, list[str]]]
    members: list[tuple[str, str, float]]
    echoes: list[tuple[str, str]]


def relate_documents(
    connection: Connection,
    embedder: Embedder | None = None,
    given: Collection[str] = (),
    memory: Memory | None = None,
    before: Hashes = NO_DOCUMENTS,
) -> Related:
    """Kin and stories among the documents whose text is held; a citation belongs to the story that has its names.

    Rows of `document_kin`, of `kin_passage` (left_id, right_id, left_start, left_end, right_start, right_end), of
    `story` (story_id, title, languages), of `story_document` and of `claim_echo`. `embedder` is asked for the leads of
    documents that are each other's best counterpart in another language; without one, names, numbers and their order
    tell. `given`: which of `kin` and `story` were computed before and are taken from `computed_…` as they are.
    `memory` is where what was found among documents is kept; `before` are those of an earlier call (`carrying.py`).
    """
    texts = read_texts(connection)
    stemmer = Stemmer(texts)
    carried = Carried(connection, texts, memory, before)
    bridged = [] if {"kin", "story"} <= set(given) else _bridges(connection, texts, carried)
    leads = _leads(texts, bridged, embedder)
    if "kin" in given:
        kin, passages = run(connection, "computed_kin_rows"), run(connection, "computed_passage_rows")
        related = _numbered(texts, kin)
    else:
        shared = carried.shared_words()
        related = [*kin_of_words(texts, shared), *translations(bridged, leads)]
        kin = [_kin_row(texts, pair) for pair in related]
        passages = [row for pair in shared for row in _passages(texts, pair)]
    if "story" in given:
        stories, cited = given_stories(texts, run(connection, "computed_story_rows"))
    else:
        stories = find_stories(stemmer, alike_documents(connection, stemmer), bridged, related, leads)
        cited = cited_members(connection, texts, stories)
    return Related(
        kin=kin,
        passages=passages,
        stories=[(story.story_id, story.title, _languages(texts, story)) for story in stories],
        members=[*_members([article.document_id for article in texts.articles], stories), *cited],
        echoes=list(echoes(stemmer, stories, _claims(connection, texts, stories), memory)),
    )


def _bridges(connection: Connection, texts: Texts, carried: Carried) -> list[Bridge]:
    found = bridges(connection, texts, carried.orders())
    carried.keep_orders(found)
    return found


def given_stories(
    texts: Texts, rows: Iterable[tuple[str, str | None, str, float | None]]
) -> tuple[list[Story], list[Member]]:
    """Stories of rows of story_id, title, document_id and certainty, and their members whose text is not held."""
    numbers = {article.document_id: number for number, article in enumerate(texts.articles)}
    stories: list[Story] = []
    cited: list[Member] = []
    for (story_id, title), members in groupby(rows, key=itemgetter(0, 1)):
        held: list[tuple[int, float]] = []
        for _, _, document_id, certainty in members:
            if document_id in numbers:
                held.append((numbers[document_id], certainty or 0.0))
            else:
                cited.append((story_id, document_id, certainty or 0.0))
        stories.append(Story(story_id, title or "", tuple(held)))
    return stories, cited


def _numbered(texts: Texts, rows: Iterable[KinRow]) -> list[Kin]:
    """Given kin by the numbers of their documents; of those whose text is not held nothing is told."""
    numbers = {article.document_id: number for number, article in enumerate(texts.articles)}
    return [
        Kin(numbers[row[0]], numbers[row[1]], *row[2:6], tuple(row[6]))
        for row in rows
        if row[0] in numbers and row[1] in numbers
    ]


def _kin_row(texts: Texts, pair: Kin) -> KinRow:
    ids = texts.articles[pair.left].document_id, texts.articles[pair.right].document_id
    return (
        *ids,
        pair.kind,
        pair.left_share,
        pair.right_share,
        pair.certainty,
        list(pair.reasons),
        ORIGIN,
    )


def _claims(connection: Connection, texts: Texts, stories: Sequence[Story]) -> dict[str, list[Placed]]:
    """The claims of each document of a story with where their words stand."""
    found: defaultdict[str, list[Placed]] = defaultdict(list)
    numbers = sorted({document for story in stories for document, _ in story.documents})
    documents = [texts.articles[number].document_id for number in numbers]
    for document_id, claim_id, start, end in run(connection, "echo_claim", documents=documents):
        found[document_id].append((claim_id, start, end))
    return found


def _leads(texts: Texts, bridged: Sequence[Bridge], embedder: Embedder | None) -> Meanings | None:
    if not embedder or not bridged:
        return None
    wanted = sorted({document for bridge in bridged if bridge.mutual for document in (bridge.left, bridge.right)})
    leads = {number: (_lead(texts, number), texts.articles[number].language) for number in wanted}
    return Meanings(embedder, leads)


def _lead(texts: Texts, number: int) -> str:
    article = texts.articles[number]
    return f"{article.title}\n{article.text}".strip()[:_LEAD]


def _members(ids: Sequence[str], stories: Sequence[Story]) -> Iterator[Member]:
    for story in stories:
        yield from ((story.story_id, ids[document], certainty) for document, certainty in story.documents)


def _languages(texts: Texts, story: Story) -> list[str]:
    return sorted({texts.articles[document].language for document, _ in story.documents})


def _passages(texts: Texts, pair: Shared) -> Iterator[tuple[str, str, int, int, int, int]]:
    left, right = texts.articles[pair.left].document_id, texts.articles[pair.right].document_id
    for passage in pair.passages:
        on_the_left = texts.span(pair.left, passage.left_start, passage.left_end)
        yield left, right, *on_the_left, *texts.span(pair.right, passage.right_start, passage.right_end)

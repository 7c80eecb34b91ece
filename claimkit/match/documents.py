"""What documents are to each other: kin that hold each other's words, and stories that tell of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimkit.match.alike import Stemmer, alike_documents, bridges
from claimkit.match.bridges import Bridge
from claimkit.match.citations import Member, cited_members
from claimkit.match.echoes import Placed, echoes
from claimkit.match.embedding import Embedder
from claimkit.match.kin import Kin, Shared, kin_of_words, shared_words, translations
from claimkit.match.meaning import Meanings
from claimkit.match.stories import Story, find_stories
from claimkit.match.texts import Texts, read_texts
from claimkit.warehouse.connection import Connection, run

ORIGIN = "claimkit-kin 0.1"
# Code points of a lead whose meaning is asked for.
_LEAD = 350


class Related(NamedTuple):
    """Kin, passages that documents share, stories, and pages that may tell a claim too, as rows of their tables."""

    kin: list[tuple[str, str, str, float, float, float, list[str], str]]
    passages: list[tuple[str, str, int, int, int, int]]
    stories: list[tuple[str, str, list[str]]]
    members: list[tuple[str, str, float]]
    echoes: list[tuple[str, str]]


def relate_documents(connection: Connection, embedder: Embedder | None = None) -> Related:
    """Kin and stories among the documents whose text is held; a citation belongs to the story that has its names.

    Rows of `document_kin`, of `kin_passage` (left_id, right_id, left_start, left_end, right_start, right_end), of
    `story` (story_id, title, languages), of `story_document` and of `claim_echo`. `embedder` is asked for the leads of
    documents that are each other's best counterpart in another language; without one, names, numbers and their order
    tell.
    """
    texts = read_texts(connection)
    stemmer = Stemmer(texts)
    shared = shared_words(connection, texts)
    alike = alike_documents(connection, stemmer)
    bridged = bridges(connection, texts)
    leads = _leads(texts, bridged, embedder)
    kin = [*kin_of_words(texts, shared), *translations(bridged, leads)]
    stories = find_stories(stemmer, alike, bridged, kin, leads)
    echoed = list(echoes(stemmer, stories, _claims(connection, texts, stories)))
    cited = cited_members(connection, texts, stories)
    return _rows(texts, kin, shared, stories, cited, echoed)


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


def _rows(
    texts: Texts,
    kin: Sequence[Kin],
    shared: Sequence[Shared],
    stories: Sequence[Story],
    cited: Sequence[Member],
    echoed: list[tuple[str, str]],
) -> Related:
    ids = [article.document_id for article in texts.articles]
    return Related(
        kin=[
            (
                ids[pair.left],
                ids[pair.right],
                pair.kind,
                pair.left_share,
                pair.right_share,
                pair.certainty,
                list(pair.reasons),
                ORIGIN,
            )
            for pair in kin
        ],
        passages=[row for pair in shared for row in _passages(texts, pair)],
        stories=[(story.story_id, story.title, _languages(texts, story)) for story in stories],
        members=[*_members(ids, stories), *cited],
        echoes=echoed,
    )


def _members(ids: Sequence[str], stories: Sequence[Story]) -> Iterator[Member]:
    for story in stories:
        yield from ((story.story_id, ids[document], certainty) for document, certainty in story.documents)


def _languages(texts: Texts, story: Story) -> list[str]:
    return sorted({texts.articles[document].language for document, _ in story.documents})


def _passages(texts: Texts, pair: Shared) -> list[tuple[str, str, int, int, int, int]]:
    if not pair.passages:
        return []
    left, right = texts.offsets(pair.left), texts.offsets(pair.right)
    ids = texts.articles[pair.left].document_id, texts.articles[pair.right].document_id
    return [
        (
            *ids,
            int(left[passage.left_start, 0]),
            int(left[passage.left_end - 1, 1]),
            int(right[passage.right_start, 0]),
            int(right[passage.right_end - 1, 1]),
        )
        for passage in pair.passages
    ]

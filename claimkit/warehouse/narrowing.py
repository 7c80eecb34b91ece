"""Looking at one story of a warehouse: its documents, and what the views then show."""

from __future__ import annotations

from dataclasses import dataclass

from claimkit.errors import QueryError
from claimkit.interface import language
from claimkit.warehouse.connection import Connection, run

# Stories named in an error that asks for one.
_NAMED = 5


@dataclass(frozen=True, slots=True)
class StoryAsked:
    """A story of the snapshot that a warehouse is narrowed to, with the ids of its documents."""

    story_id: str
    title: str
    documents: tuple[str, ...]


def stories_asked(connection: Connection, asked: str) -> StoryAsked:
    """The story of an id, of a title, or of words that the titles of one story and its documents have.

    It is called by a headline in the language of the interface, where it has one.

    Raises:
        QueryError: no story is called so, or several are; the text names them.
    """
    found = run(connection, "stories_asked", asked=asked, interface=language())
    if not found:
        raise QueryError("no story is called {asked!r}: claimkit stories lists them", asked=asked)
    best = [story for place, *story in found if place == found[0][0]]
    if len(best) > 1:
        listed = "; ".join(f"{title} ({story_id})" for story_id, title, _ in best[:_NAMED])
        raise QueryError(
            "{count} stories are called {asked!r}, name one by its id: {listed}",
            count=len(best),
            asked=asked,
            listed=listed,
        )
    story_id, title, documents = best[0]
    return StoryAsked(story_id, title, tuple(documents))


def narrow(connection: Connection, story: StoryAsked | None) -> None:
    """From here on the views of this cursor show what the story's documents print, and nothing else; None is all."""
    if story is not None:
        run(connection, "narrow", documents=list(story.documents))

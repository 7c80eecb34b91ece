"""What a story is called: by a researcher, who may take what a model proposes, on every board that shows one story."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from claimkit.board.node import Node, node
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.board.titles import taken, title_node, title_of
from claimkit.board.tool import Tool, field_words, input_node
from claimkit.errors import QueryError
from claimkit.interface import said

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


class Naming:
    """What every board has of the name of the story that it shows."""

    warehouse: Warehouse
    decide: Callable[..., None]
    undo_last: Callable[..., str]
    renamed: Callable[[], None]

    def _naming(self) -> Mapping[str, Callable[[Mapping[str, Any], str], Reply]]:
        """The operations by name."""
        return {
            "call_story": self._call_story,
            "call_story_proposed": self._call_story_proposed,
            "undo_story": self._undo_story,
        }

    def _story_node(self) -> Node | None:
        """The name of the story, to be changed, and what a model would call it; None where all documents are shown."""
        if self.warehouse.story is None:
            return None
        row = self._story_row()
        own = row["name"] is not None and row["named_by"] == self.warehouse.researcher
        return node(
            "section",
            node(
                "p",
                node("label", "Name of the story ", input_node("call_story", {}, row["name"], "Name of the story")),
                row["named_by"] and node("span", "by ", node("bdi", row["named_by"]), class_="ck-faint"),
                own and Tool("Undo", "", "undo_story", decides=True).node(),
                class_="ck-tools",
            ),
            title_node(title_of(row), "call_story_proposed"),
            class_="ck-story-name",
            aria_label="Name of the story",
        )

    def _story_row(self) -> dict[str, Any]:
        story = self.warehouse.story
        found = rows(self.warehouse, "name_of_story", story=story.story_id) if story else []
        if not found:
            raise QueryError("choose a story first")
        return found[0]

    def _call_story(self, values: Mapping[str, Any], request: str) -> Reply:
        name = field_words(values)
        if not name:
            raise QueryError("a story is called by some words: take a name back with Undo")
        return self._name_story(name, request)

    def _call_story_proposed(self, values: Mapping[str, Any], request: str) -> Reply:
        title = taken(title_of(self._story_row()), values)
        return self._name_story(title.words, request, f"proposed by {title.origin}")

    def _name_story(self, name: str, request: str, note: str | None = None) -> Reply:
        document = self._story_row()["document_id"]
        if document is None:
            raise QueryError("every document of this story belongs to another one too, which would take the name")
        value = {"document_id": document, "name": name}
        self.decide("story_named", None, request=request, value=value, note=note)
        self.renamed()
        return Reply(said("Written: it is called {name}.", name=name), focus="call_story")

    def _undo_story(self, _values: Mapping[str, Any], request: str) -> Reply:
        story = self.warehouse.story
        words = self.undo_last("my_name_of_story", request, story=story.story_id if story else None)
        self.renamed()
        return Reply(words, focus="call_story")

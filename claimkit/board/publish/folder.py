"""Writing the pages of a project into a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimkit.board.card import language_name
from claimkit.board.node import Child, Node, node
from claimkit.board.publish.faces import claims_node, comparison_node, people_node, timeline_node
from claimkit.board.publish.model import Part, read_batch
from claimkit.board.publish.page import Edition, page
from claimkit.board.queries import names_in, rows
from claimkit.errors import InputError
from claimkit.interface import language, said, speaking
from claimkit.isolation import as_written
from claimkit.project import nearest
from claimkit.tables import put_beside
from claimkit.version import VERSION
from claimkit.warehouse.narrowing import StoryAsked

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

INDEX, MANIFEST = "index.html", "claimkit-pages.json"
# Stories on one page of the index.
STORIES = 400
# Documents whose claims are read at once.
DOCUMENTS = 3000


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: the folder, its files by name, how many bytes, and how many stories they tell."""

    folder: Path
    files: tuple[str, ...]
    size: int
    stories: int


def publish(warehouse: Warehouse, folder: Path, *, force: bool = False) -> Published:
    """Writes an index, and of each story, and of all that is in none, the comparison, claims, people and timeline.

    The pages need no kernel, no network and no other file; in their folder they may be copied anywhere. A folder that
    holds pages is written anew, and pages of before that are no more are removed; any other folder must be empty.

    Raises:
        InputError: the folder holds other files and `force` is not said, or cannot be written.
    """
    with speaking(None, names_in(warehouse, language())):
        return _published(warehouse, folder, force=force)


def _published(warehouse: Warehouse, folder: Path, *, force: bool) -> Published:
    old = _prove(folder, force=force)
    edition = _edition(warehouse)
    found = list(_listed(warehouse))
    size, files = 0, []
    for name, text in _pages(warehouse, found, edition):
        size += _write(folder / name, text)
        files.append(name)
    _write(folder / MANIFEST, json.dumps({"files": sorted(files), "digest": edition.digest}, indent=1) + "\n")
    for name in old - set(files):
        (folder / name).unlink(missing_ok=True)
    return Published(folder, tuple(files), size, sum(bool(each.story_id) for each in found))


@dataclass(frozen=True, slots=True)
class Listed:
    """A story as the index lists it; the one without an id is all that is in none."""

    story_id: str
    title: str
    facts: Mapping[str, Any]
    documents: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of its files: no letter of any document is in it."""
        return f"story-{sha256(self.story_id.encode()).hexdigest()[:12]}" if self.story_id else "other"

    def file(self, number: int = 1) -> str:
        """Its file of a number."""
        return f"{self.name}.html" if number == 1 else f"{self.name}-{number}.html"


def _listed(warehouse: Warehouse) -> Iterator[Listed]:
    """Every story, or the one that the warehouse is narrowed to; then what is in none."""
    only = warehouse.story
    documents = {row["story_id"]: tuple(row["documents"]) for row in rows(warehouse, "published_stories")}
    for row in rows(warehouse, "stories", interface=language()):
        story = row["story_id"]
        if only is None or story == only.story_id:
            yield Listed(story, row["title"] or story, row, documents[story])
    rest = [row["document_id"] for row in rows(warehouse, "published_unstoried")] if only is None else []
    if rest:
        yield Listed("", said("Documents in no story"), {"documents": len(rest)}, tuple(rest))


def _pages(warehouse: Warehouse, found: Sequence[Listed], edition: Edition) -> Iterator[tuple[str, str]]:
    """Every file with its text."""
    for batch in _batches(found):
        read = read_batch(_narrowed(warehouse, batch))
        for story in batch:
            for part in read.parts(story.title, frozenset(story.documents)):
                yield story.file(part.number), _story_page(story, part, edition)
    for number, start in enumerate(range(0, max(1, len(found)), STORIES), 1):
        shown = found[start : start + STORIES]
        last = start + STORIES >= len(found)
        yield _index_file(number), _index_page(shown, edition, None if last else _index_file(number + 1))


def _batches(found: Sequence[Listed]) -> Iterator[list[Listed]]:
    """Stories that are read at once, of so many documents in all; what is in none is read by itself."""
    batch: list[Listed] = []
    size = 0
    for story in found:
        if batch and (not story.story_id or size + len(story.documents) > DOCUMENTS):
            yield batch
            batch, size = [], 0
        batch.append(story)
        size += len(story.documents)
    if batch:
        yield batch


def _narrowed(warehouse: Warehouse, batch: Sequence[Listed]) -> Warehouse:
    narrowed = copy(warehouse)
    documents = dict.fromkeys(document for story in batch for document in story.documents)
    narrowed.story = StoryAsked(batch[0].story_id, batch[0].title, tuple(documents))
    return narrowed


def _story_page(story: Listed, part: Part, edition: Edition) -> str:
    body: list[Child] = [_way(story, part), _facts(story.facts), comparison_node(part), claims_node(part)]
    if part.number == 1:
        body += [people_node(part), timeline_node(part)]
    return page(part.title, edition, body)


def _way(story: Listed, part: Part) -> Node:
    """Back to the index, to the sections, and to the other files of the story."""
    sections = [("comparison", said("Comparison")), ("claims", said("Claims"))]
    if part.number == 1:
        sections += [("people", said("People")), ("timeline", said("Timeline"))]
    others = [(story.file(each), f"{each}") for each in range(1, part.count + 1) if part.count > 1]
    return node(
        "nav",
        node("a", said("All stories"), href=INDEX),
        [[" · ", node("a", title, href=f"#{name}")] for name, title in sections],
        others and [" · ", said("Part {number} of {count}", number=part.number, count=part.count), ":"],
        [[" ", node("a", title, href=file)] for file, title in others],
        aria_label=said("On this page"),
    )


def _facts(facts: Mapping[str, Any]) -> Node:
    first = facts.get("from")
    told = {
        said("From"): first and as_written(str(first)),
        said("Outlets"): facts.get("outlets"),
        said("Documents"): facts.get("documents"),
        said("Languages"): said(", ").join(map(language_name, (facts.get("languages") or "").split())),
        said("Claims"): facts.get("claims"),
    }
    return node(
        "p",
        [node("span", f"{name}: ", node("bdi", str(value))) for name, value in told.items() if value],
        class_="facts faint",
    )


def _index_page(found: Sequence[Listed], edition: Edition, further: str | None) -> str:
    listed = [
        node("li", node("a", node("bdi", each.title), href=each.file()), _facts(each.facts), data_item=True)
        for each in found
    ]
    field = node("input", type="search", data_search="stories", aria_label=said("Search"), placeholder=said("Search"))
    pager = node("span", node("span", data_count=True, role="status", dir="ltr"), data_pager="stories")
    return page(
        edition.project,
        edition,
        node(
            "section",
            node("h2", said("Stories")),
            node("p", [field, " ", pager], class_="tools", data_tools=True, hidden=True),
            node("ol", listed, class_="stories", data_list="stories")
            if listed
            else node("p", said("There is nothing in this warehouse.")),
            further and node("p", node("a", said("Further stories"), href=further)),
        ),
    )


def _index_file(number: int) -> str:
    return INDEX if number == 1 else f"index-{number}.html"


def _edition(warehouse: Warehouse) -> Edition:
    project = nearest(warehouse.path.parent)
    return Edition(
        project.name if project else warehouse.path.stem,
        datetime.now(UTC).date().isoformat(),
        warehouse.digest,
        warehouse.content_digest or said("not known"),
        VERSION,
    )


def _prove(folder: Path, *, force: bool) -> set[str]:
    """The files that were published there before.

    Raises:
        InputError: it holds something else.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        manifest = folder / MANIFEST
        old = set(json.loads(manifest.read_text(encoding="utf-8"))["files"]) if manifest.exists() else set()
        others = [each.name for each in folder.iterdir() if each.name not in {*old, MANIFEST}]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(
            "{folder} cannot be published into ({error}): choose another folder", folder=folder, error=reason
        ) from error
    if others and not force:
        raise InputError(
            "{folder} holds other files ({other}): choose an empty folder, or say --force",
            folder=folder,
            other=others[0][:80],
        )
    return {name for name in old if Path(name).name == name}


def _write(path: Path, text: str) -> int:
    content = text.encode("utf-8", errors="replace")
    try:
        put_beside(path, content)
    except OSError as error:
        raise InputError(
            "{path} cannot be written ({error}): choose another folder", path=path, error=error.strerror or error
        ) from error
    return len(content)

"""Entities of FollowTheMoney out of a file: a line of JSON for each, a list of them, or statements on them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

from msgspec import Meta, Struct, field
from msgspec.json import Decoder

from claimkit.errors import InputError
from claimkit.exchange.files import json_of, lines_of, text_of, values_of
from claimkit.exchange.formats._web_rules import listed
from claimkit.limits import TEXT_BYTES
from claimkit.records import Reject

_SHOWN = 200
_STATEMENT = frozenset(("entity_id", "schema", "prop", "value"))


class Entity(Struct):
    """What is said of one thing."""

    name: Annotated[str, Meta(min_length=1)] = field(name="id")
    """Its id."""
    schema: str
    """What kind of thing it is."""
    properties: dict[str, list[Annotated[str, Meta(min_length=1)]]]
    """Values by property."""
    line: int | None = None
    """Where it is first spoken of."""

    def first(self, *names: str) -> str | None:
        """The first value of the first property that has one."""
        return next((self.properties[name][0] for name in names if self.properties.get(name)), None)


_ENTITY = Decoder(Entity)


def entities_of(path: Path) -> tuple[list[Entity], list[Reject]]:
    """The entities of a file in the order in which they are first spoken of, and what is none.

    Raises:
        InputError: it cannot be read.
    """
    found: dict[str, Entity] = {}
    refused: list[Reject] = []
    for line, said in _said(path):
        entity = said if isinstance(said, Entity) else _entity(said)
        if isinstance(entity, tuple):
            refused.append(Reject(path.name, line, *entity, str(said)[:_SHOWN]))
            continue
        entity.line = line
        known = found.setdefault(entity.name, entity)
        if known is not entity:
            _add(known, entity.properties)
    return list(found.values()), refused


def _said(path: Path) -> Iterator[tuple[int | None, Any]]:
    """What the file says of entities, with the line where it stands."""
    if path.suffix.lower() == ".csv":
        yield from _rows(path)
        return
    lines = list(lines_of(path))
    if lines and lines[0][1].lstrip("\ufeff").startswith("["):
        yield from enumerate(listed(json_of(path)), 1)
        return
    for line, words in lines:
        try:
            yield line, _ENTITY.decode(words)
        except (ValueError, RecursionError):
            yield from values_of([(line, words)])


def _rows(path: Path) -> Iterator[tuple[int, Any]]:
    before = csv.field_size_limit(TEXT_BYTES)
    try:
        rows = csv.reader(StringIO(text_of(path), newline=""))
        columns = next(rows, [])
        if not _STATEMENT.issubset(columns):
            raise InputError(
                "{file} has no statements: its columns are no entity_id, schema, prop, value", file=path.name
            )
        for row in rows:
            if row:
                yield rows.line_num, dict(zip(columns, row, strict=False))
    except csv.Error as error:
        raise InputError("cannot be read as CSV: {error}", error=error) from error
    finally:
        csv.field_size_limit(before)


def _entity(said: Any) -> Entity | tuple[str | None, str]:
    """The entity that an object or a statement speaks of; else the field of it that is not as it must be, and why."""
    if not isinstance(said, dict):
        return None, "is no JSON object"
    if not isinstance(said.get("schema"), str):
        return "schema", "is missing or no words"
    is_statement = "prop" in said and "entity_id" in said
    named = said.get("canonical_id") or said["entity_id"] if is_statement else said.get("id")
    if not isinstance(named, str) or not named:
        return "id", "is missing or no words"
    properties = {str(said["prop"]): said.get("value")} if is_statement else said.get("properties")
    if not isinstance(properties, dict):
        return "properties", "is no JSON object"
    entity = Entity(named, said["schema"], {})
    _add(entity, properties)
    return entity


def _add(entity: Entity, properties: Mapping[str, Any]) -> None:
    for name, values in properties.items():
        known = entity.properties.setdefault(name, [])
        for value in listed(values):
            word = value.get("id") if isinstance(value, dict) else value
            if isinstance(word, str) and word and word not in known:
                known.append(word)

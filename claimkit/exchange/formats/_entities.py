"""Entities of FollowTheMoney out of a file: a line of JSON for each, a list of them, or statements on them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from msgspec import Struct

from claimkit.errors import InputError
from claimkit.exchange.files import json_of, lines_of, text_of, values_of
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.marks import Record
from claimkit.limits import TEXT_BYTES
from claimkit.records import Reject

_SHOWN = 200


class Entity(Struct):
    """What is said of one thing."""

    name: str
    """Its id."""
    schema: str
    """What kind of thing it is."""
    line: int | None
    """Where it is first spoken of."""
    properties: dict[str, list[str]] = {}
    """Values by property, each once."""

    def first(self, *names: str) -> str | None:
        """The first value of the first property that has one."""
        return next((self.properties[name][0] for name in names if self.properties.get(name)), None)


def entities_of(path: Path) -> tuple[list[Entity], list[Reject]]:
    """The entities of a file in the order in which they are first spoken of, and what is none.

    Raises:
        InputError: it cannot be read.
    """
    found: dict[str, Entity] = {}
    refused: list[Reject] = []
    for line, said in _said(path):
        fault = _fault(said)
        if fault is not None:
            refused.append(Reject(path.name, line, *fault, str(said)[:_SHOWN]))
            continue
        name, properties = _named(said)
        entity = found.setdefault(name, Entity(name, str(said["schema"]), line))
        _add(entity, properties)
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
    yield from values_of(lines)


def _rows(path: Path) -> Iterator[tuple[int, Record]]:
    before = csv.field_size_limit(TEXT_BYTES)
    try:
        rows = csv.DictReader(StringIO(text_of(path), newline=""))
        if not {"entity_id", "schema", "prop", "value"}.issubset(rows.fieldnames or ()):
            raise InputError(
                "{file} has no statements: its columns are no entity_id, schema, prop, value", file=path.name
            )
        for row in rows:
            yield rows.line_num, row
    except csv.Error as error:
        raise InputError("cannot be read as CSV: {error}", error=error) from error
    finally:
        csv.field_size_limit(before)


def _fault(said: Any) -> tuple[str | None, str] | None:
    """The field of an entity or statement that is not as it must be, and why."""
    if not isinstance(said, dict):
        return None, "is no JSON object"
    if not isinstance(said.get("schema"), str):
        return "schema", "is missing or no words"
    if not _is_name(said.get("entity_id" if _is_statement(said) else "id")):
        return "id", "is missing or no words"
    if not _is_statement(said) and not isinstance(said.get("properties"), dict):
        return "properties", "is no JSON object"
    return None


def _is_statement(said: Record) -> bool:
    return "prop" in said and "entity_id" in said


def _is_name(said: Any) -> bool:
    return isinstance(said, str) and bool(said)


def _named(said: Record) -> tuple[str, Iterable[tuple[str, Any]]]:
    """The id of an entity, and properties of it, each with one value or several."""
    if _is_statement(said):
        return said.get("canonical_id") or said["entity_id"], [(str(said["prop"]), said.get("value"))]
    return said["id"], said["properties"].items()


def _add(entity: Entity, properties: Iterable[tuple[str, Any]]) -> None:
    for name, values in properties:
        known = entity.properties.setdefault(name, [])
        words = (
            value["id"] if isinstance(value, dict) and _is_name(value.get("id")) else value for value in listed(values)
        )
        known += dict.fromkeys(each for each in words if _is_name(each) and each not in known)

"""How a line of a file must be typed: for Python's JSON reader, and for SQL to compare."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from claimkit.shape import Field, Kind, Shape, file_fields


def shape_of(fields: Iterable[Field]) -> dict[str, Shape]:
    """The shape of a record as Python's JSON reader gives it."""
    return {field.name: _shape(field) for field in file_fields(fields)}


def _shape(field: Field) -> Shape:
    if not field.parts:
        return field.kind.shape
    own = shape_of(field.parts)
    if field.many:
        return [own]
    return own


def structure_of(fields: Iterable[Field]) -> str:
    """The type of a record as DuckDB's `from_json` wants it."""
    return json.dumps(_structure(shape_of(fields)), separators=(",", ":"))


def _structure(shape: Shape) -> Any:
    if isinstance(shape, dict):
        return {name: _structure(inner) for name, inner in shape.items()}
    if isinstance(shape, list):
        return [_structure(shape[0])]
    return next(kind.sql for kind in Kind if kind.shape is shape)


def proof_of(fields: tuple[Field, ...]) -> dict[str, Any]:
    """What SQL compares to say that a line was typed exactly: the values `$names` of `stage_*_lines`.

    `structure` is the type; `objects` are the paths of objects and `object_keys` the keys each may have; `leaves` are
    the paths of values, `lists` those of lists of objects.
    """
    objects = {"$": fields} | {f"$.{field.name}": field.parts for field in _objects(fields)}
    values = (field for field in file_fields(fields) if not field.parts)
    leaves = [f"$.{field.name}" for field in values]
    leaves += [f"$.{field.name}.{part.name}" for field in _objects(fields) for part in file_fields(field.parts)]
    return {
        "structure": structure_of(fields),
        "objects": list(objects),
        "object_keys": [_keys(parts) for parts in objects.values()],
        "leaves": leaves,
        "lists": [f"$.{field.name}" for field in fields if field.many],
    }


def _keys(fields: Iterable[Field]) -> list[str]:
    return [field.name for field in file_fields(fields)]


def _objects(fields: Iterable[Field]) -> list[Field]:
    return [field for field in fields if field.parts and not field.many]

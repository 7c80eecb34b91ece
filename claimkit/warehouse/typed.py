"""How a line of a file must be typed: for the JSON readers of Python, DuckDB and Arrow."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow.json import ParseOptions, ReadOptions, read_json

from claimkit.shape import Field, Kind, Shape, file_fields

Bounds: TypeAlias = NDArray[np.int64]

_ARROW = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_()}
_LARGEST = 2**31
# Lines are read in so many parts where one of them is not taken, and so few are not parted.
_PARTS, _NEAR = 8, 32
_NULL_ITEM = re.compile(r"[\[,]\s*null\s*[,\]]")
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


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


def record_of(fields: Iterable[Field]) -> pa.StructType:
    """The type of a record as Arrow has it."""
    return _arrow(shape_of(fields))


def _arrow(shape: Shape) -> pa.DataType:
    if isinstance(shape, dict):
        return pa.struct([(name, _arrow(inner)) for name, inner in shape.items()])
    if isinstance(shape, list):
        return pa.list_(_arrow(shape[0]))
    return _ARROW[shape]


def read_typed(lines: pa.LargeStringArray, record: pa.StructType, *, plain: bool = False) -> pa.StructArray:
    """The records of JSON lines; null where a line is none, or may be typed otherwise than it says.

    Some lines near such a one are null too, but none that holds null in a list: others refuse that by another reason.
    `plain`: they were read one by one and are in their plainest form, whose numbers are those of the line.
    """
    found = read_whole(lines, record, plain=plain)
    if found is not None:
        return found
    if len(lines) > _NEAR:
        size = -(-len(lines) // _PARTS)
        parts = (lines[at : at + size] for at in range(0, len(lines), size))
        return pa.concat_arrays([read_typed(part, record, plain=plain) for part in parts])
    if not any(map(_NULL_ITEM.search, lines.to_pylist())):
        return pa.nulls(len(lines), record)
    alone = (read_whole(lines[at : at + 1], record, plain=plain) for at in range(len(lines)))
    return pa.concat_arrays([pa.nulls(1, record) if one is None else one for one in alone])


def read_whole(lines: pa.LargeStringArray, record: pa.StructType, *, plain: bool) -> pa.StructArray | None:
    """The records of JSON lines, one a line; None where one of them may say something else than its line.

    Arrow's reader takes no key that stands twice or that it does not know, and no value of another type. It parts
    records by their brackets: those of lines that begin and end with one, as many as there are lines, are the lines.
    """
    text, bounds = joined(lines)
    if not _in_brackets(text, bounds) or _has_nul(text):
        return None
    schema = ParseOptions(pa.schema(list(record)), unexpected_field_behavior="error")
    try:
        read = read_json(pa.BufferReader(text), ReadOptions(use_threads=False, block_size=len(text) + 1), schema)
    except pa.ArrowException:
        return None
    if read.num_rows != len(lines):
        return None
    found = pa.StructArray.from_arrays([column.chunk(0) for column in read.columns], fields=list(record))
    return found if plain or _in_numbers(found) else None


def joined(lines: pa.LargeStringArray) -> tuple[bytes, Bounds]:
    """The letters of lines, and where each begins and the last ends."""
    _, offsets, letters = lines.buffers()
    bounds = np.frombuffer(offsets, np.int64)[lines.offset : lines.offset + len(lines) + 1]
    return letters[bounds[0] : bounds[-1]].to_pybytes() if letters else b"", bounds - bounds[0]


def _has_nul(text: bytes) -> bool:
    """Whether an escape for NUL stands in JSON; that there is no escape at all is found much faster."""
    return b"\\" in text and b"\\u0000" in text and bool(_NUL.search(text))


def _in_brackets(text: bytes, bounds: Bounds) -> bool:
    """Whether every line begins and ends as an object does, but for the end of the line."""
    letters, last = np.frombuffer(text, np.uint8), bounds[1:] - 1
    for end in b"\n\r":
        last = last - (letters[last] == end)
    whole = (last > bounds[:-1]).all()
    return bool(whole and (letters[bounds[:-1]] == ord("{")).all() and (letters[last] == ord("}")).all())


def _in_numbers(values: pa.Array) -> bool:
    """Whether every number is one in JSON, and neither large nor below zero (-0 may be whole or not)."""
    if not _holds_numbers(values.type):
        return True
    if pa.types.is_struct(values.type):
        return all(_in_numbers(values.field(place)) for place in range(values.type.num_fields))
    if pa.types.is_list(values.type):
        return _in_numbers(values.values)
    numbers = values.drop_null().to_numpy()
    return bool((numbers < _LARGEST).all() and not np.signbit(numbers).any())


@cache
def _holds_numbers(kind: pa.DataType) -> bool:
    """Whether a number that need not be whole stands somewhere in values of a type."""
    inner = (kind.field(place).type for place in range(kind.num_fields))
    return pa.types.is_floating(kind) or any(map(_holds_numbers, inner))

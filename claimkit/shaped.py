"""Writes what stands in files about the fields of `claimkit.shape`: `python -m claimkit.shaped`, or `make shapes`.

The JSON Schemas are made whole. In the SQL of `warehouse/`, the lines between `-- made: PIECE` and `-- end` are made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from claimkit import records, shape
from claimkit.records import RIGHT_TO_LEFT
from claimkit.shape import CLAIM, DOCUMENT, HOP, Field, Kind

SCHEMAS = ("claims-file.schema.json", "documents-file.schema.json")
_MADE = re.compile(r"^( *)-- made: (.+)\n(?:.*\n)*?\1-- end$", re.MULTILINE)
_WIDTH = 120
_SPANS = {
    "type": ["array", "null"],
    "items": {
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 1}],
        "minItems": 2,
        "maxItems": 2,
    },
}
_TYPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.TEXTS: {"type": "array", "items": {"type": "string", "minLength": 1}},
    Kind.NUMBER: {"type": "number"},
    Kind.TRUTH: {"type": "boolean"},
}


def made_files(root: Path) -> dict[Path, str]:
    """Every file of a checkout that holds something made, as it should be."""
    package = root / "claimkit"
    made = {package / name: text for name, text in zip(SCHEMAS, _schemas(), strict=True)}
    for path in sorted((root / "warehouse").rglob("*.sql")):
        text = path.read_text("utf-8")
        if _MADE.search(text):
            made[path] = _MADE.sub(_filled, text)
    return made


def main() -> None:
    """Writes the files that are not as they should be."""
    for path, text in made_files(Path(__file__).parents[1]).items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(path)


# -- JSON Schema ----------------------------------------------------------------------------------------------------


def _schemas() -> tuple[str, str]:
    claims = _schema(
        "claimkit claims file: one line",
        "JSON Lines, UTF-8, one claim a line. Spans are half-open [start, end) in code points of the document's text, "
        "in order, not overlapping; null where the text is not held. A text of several spans is their words joined by "
        "one space.",
        CLAIM,
    )
    documents = _schema(
        "claimkit documents file: one line",
        "JSON Lines, UTF-8, one document a line. The text is kept byte for byte.",
        DOCUMENT,
    )
    return _laid_out(claims | {"$defs": {"spans": _SPANS}}), _laid_out(documents)


def _schema(title: str, description: str, fields: Iterable[Field]) -> dict[str, Any]:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "description": description}
    return head | {"type": "object"} | _object(fields)


def _object(fields: Iterable[Field]) -> dict[str, Any]:
    own = shape.file_fields(fields)
    needed = [field.name for field in own if field.needed]
    properties = {"properties": {field.name: _property(field) for field in own}}
    if not needed:
        return properties
    return {"required": needed} | properties


def _property(field: Field) -> dict[str, Any]:
    said = _value(field)
    if not field.needed and "type" in said:
        said["type"] = [said["type"], "null"]
    if field.doc:
        said["description"] = field.doc
    return said | dict(field.schema)


def _value(field: Field) -> dict[str, Any]:
    """What may stand there, null apart."""
    if field.many:
        return {"type": "array", "minItems": 1, "items": {"type": "object"} | _object(field.parts)}
    if field.parts:
        return {"type": "object"} | _object(field.parts)
    if field.words:
        words: list[str | None] = [*field.words]
        if not field.needed:
            words.append(None)
        return {"enum": words}
    if field.kind is Kind.SPANS:
        return {"$ref": "#/$defs/spans"}
    said = dict(_TYPES[field.kind])
    if field.needed:
        said["minLength"] = 1
    return said


def _laid_out(schema: dict[str, Any]) -> str:
    return _lines(schema, "") + "\n"


def _lines(value: Any, indent: str) -> str:
    """An object on one line where there is room, else a line a key."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict) or (indent and len(indent) + len(line) <= _WIDTH):
        return line
    keys = (f"{indent}  {json.dumps(key)}: {_lines(inner, indent + '  ')}" for key, inner in value.items())
    return "{\n" + ",\n".join(keys) + f"\n{indent}}}"


# -- SQL ------------------------------------------------------------------------------------------------------------


def _filled(place: re.Match[str]) -> str:
    indent, piece = place[1], place[2]
    lines = (f"{indent}{line}" for line in _PIECES[piece]().splitlines())
    return "\n".join((f"{indent}-- made: {piece}", *lines, f"{indent}-- end"))


def _columns(fields: Iterable[Field], *first: str) -> str:
    """The columns of a table."""
    return ",\n".join(_column(field) for field in shape.columns_of(fields, *first))


def _column(field: Field) -> str:
    parts = [_quoted(field), field.kind.sql]
    if field.filled:
        parts.append("NOT NULL")
    if field.default:
        parts.append(f"DEFAULT {field.default}")
    return " ".join(parts)


def _not_shown() -> str:
    """The columns that boards are not given."""
    return ",\n".join(_quoted(field) for field in shape.columns_of(CLAIM) if not field.shown)


def _corrections() -> str:
    """What a correction says in the place of what was read."""
    changed = (field for field in shape.columns_of(CLAIM) if field.correctable and field.in_files)
    return ",\n".join(_correction(field) for field in changed)


def _correction(field: Field) -> str:
    path = f"'$.{field.filled_column}'"
    said = f"correction ->> {path}" if field.kind is Kind.TEXT else f"(correction -> {path})::{field.kind.sql}"
    return f"CASE WHEN json_exists(correction, {path}) THEN {said} ELSE claim.{_quoted(field)} END AS {_quoted(field)}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _quoted(field: Field) -> str:
    return f'"{field.filled_column}"'


_WORDS = {"relation": records.RELATIONS, "verdict": records.VERDICTS, "differs_in": records.DIFFERENCES}
_WORDS |= {"hop_kind": records.HOP_KINDS}
_WORDS |= shape.vocabularies(CLAIM) | shape.vocabularies(DOCUMENT)
_PIECES: dict[str, Callable[[], str]] = {
    "columns of claim": lambda: _columns(CLAIM, "claim_id"),
    "columns of claim_hop": lambda: _columns(
        HOP, "claim_id", "hop", "name", "kind", "certain", "outlet_id", "speaker_id"
    ),
    "columns of document": lambda: _columns(DOCUMENT),
    "columns of claim that no board is given": _not_shown,
    "corrections": _corrections,
    "languages written from right to left": lambda: _listed(RIGHT_TO_LEFT),
    **{f"words of {name}": lambda words=words: _listed(words) for name, words in _WORDS.items()},  # type: ignore[misc]
}

if __name__ == "__main__":
    main()

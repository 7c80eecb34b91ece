"""Exact reading of single JSON lines: what SQL cannot take as it stands is named here, field and reason."""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias

from claimkit.shape import FILES, Shape
from claimkit.warehouse.typed import shape_of

Fault: TypeAlias = tuple[str | None, str]
SHAPES: dict[str, dict[str, Shape]] = {kind: shape_of(fields) for kind, fields in FILES.items()}
_NAMES: dict[type, str] = {
    str: "a text in quotation marks",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}
_LONGEST = 2**31 - 1
_SURROGATE = re.compile("[\ud800-\udfff]")


class _TwiceError(ValueError):
    """A key that stands twice in one object."""


def exact(line: str, kind: str) -> tuple[str | None, list[Fault], list[str]]:
    """The line in its plainest form (None where it is refused), its faults, and the keys that mean nothing here.

    `kind` is a name of `SHAPES`. JSON as RFC 8259 has it, and I-JSON (RFC 7493) in what it forbids: a repeated key, a
    lone surrogate; NUL too.
    """
    try:
        record = json.loads(line, object_pairs_hook=_once, parse_constant=_no_constant)
    except _TwiceError as error:
        return None, [(str(error), "stands twice: keep one")], []
    except RecursionError:
        return None, [(None, "is not JSON: nested too deep")], []
    except ValueError as error:
        return None, [(None, f"is not JSON: {error}")], []
    if not isinstance(record, dict):
        return None, [(None, "is not a JSON object: one record a line, in { }")], []
    faults: list[Fault] = []
    unknown: list[str] = []
    kept = _fitted(record, SHAPES[kind], "", faults, unknown)
    if faults:
        return None, faults, unknown
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")), [], unknown


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(_SURROGATE.sub("�", key).replace("\0", "�"))
        found[key] = value
    return found


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a number in JSON")


def _fitted(value: Any, shape: Shape, path: str, faults: list[Fault], unknown: list[str]) -> Any:
    """`value` as `shape` has it; what does not fit goes into `faults`."""
    if value is None:
        return None
    wanted = shape if isinstance(shape, type) else type(shape)
    if not _is(value, wanted):
        faults.append((path, f"must be {_NAMES[wanted]}, not {_shown(value)}"))
        return None
    if isinstance(shape, list):
        items = [_fitted(item, shape[0], f"{path}[{place}]", faults, unknown) for place, item in enumerate(value)]
        if None in items and not faults:
            faults.append((path, "must not hold null"))
        return items
    if isinstance(shape, dict):
        dot = path and f"{path}."
        unknown += [f"{dot}{key}" for key in value if key not in shape]
        return {key: _fitted(value.get(key), shape[key], dot + key, faults, unknown) for key in shape}
    if fault := _letters(value):
        faults.append((path, fault))
    return float(value) if wanted is float else value


def _is(value: Any, wanted: type) -> bool:
    if isinstance(value, bool):
        return wanted is bool
    if wanted is float:
        return isinstance(value, int | float) and abs(value) <= 1e300
    return isinstance(value, wanted)


def _letters(value: Any) -> str | None:
    if isinstance(value, int) and abs(value) > _LONGEST:
        return "is too large a number"
    if isinstance(value, str) and "\0" in value:
        return "holds a NUL character: remove it"
    if isinstance(value, str) and _SURROGATE.search(value):
        return "holds half a character (a lone surrogate): write the whole character"
    return None


def _shown(value: Any) -> str:
    text = json.dumps(value)
    if len(text) <= 40:
        return text
    return text[:37] + "..."

"""What the Web Annotation Data Model demands of an annotation (W3C Recommendation, 23 February 2017)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_WORDS = ["TextualBody"]
SETS = ("Choice", "Composite", "List", "Independents")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
_DEPTH = 20
_TIMES = ("created", "modified", "generated")
_ADDRESSES = ("rights", "canonical", "via")
_AGENTS = ("creator", "generator")
_SAID = frozenset((*_TIMES, *_ADDRESSES, *_AGENTS))
_DIRECTIONS = ("ltr", "rtl", "auto")
# What each selector must say.
_SELECTORS: dict[str, dict[str, type]] = {
    "FragmentSelector": {"value": str},
    "CssSelector": {"value": str},
    "XPathSelector": {"value": str},
    "TextQuoteSelector": {"exact": str},
    "TextPositionSelector": {"start": int, "end": int},
    "DataPositionSelector": {"start": int, "end": int},
    "RangeSelector": {"startSelector": dict, "endSelector": dict},
}
_INNER = frozenset(("startSelector", "endSelector", "refinedBy"))
Fault: TypeAlias = "tuple[str, str]"


def listed(value: Any) -> list[Any]:
    """A value that may be one or several, as several."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def is_address(value: Any) -> bool:
    """Whether it is an IRI."""
    return isinstance(value, str) and _ADDRESS.fullmatch(value) is not None


def faults(annotation: Any, *, in_page: bool = False) -> Iterator[Fault]:
    """Each field that is not as it must be, and why; in a page the context stands above."""
    if not isinstance(annotation, dict):
        yield "annotation", "is no JSON object"
        return
    if not in_page and CONTEXT not in listed(annotation.get("@context")):
        yield "@context", f"is not {CONTEXT}"
    if "Annotation" not in listed(annotation.get("type")):
        yield "type", "is not Annotation"
    if not is_address(annotation.get("id")):
        yield "id", "is not exactly one IRI"
    yield from _said_of(annotation, "")
    yield from _bodies(annotation)
    if not listed(annotation.get("target")):
        yield "target", "is missing"
    for target in listed(annotation.get("target")):
        yield from _resource(target, "target", 0)


def _bodies(annotation: dict[str, Any]) -> Iterator[Fault]:
    if "bodyValue" in annotation:
        if "body" in annotation:
            yield "bodyValue", "stands beside a body"
        if not isinstance(annotation["bodyValue"], str):
            yield "bodyValue", "is not one string"
    for body in listed(annotation.get("body")):
        yield from _resource(body, "body", 0)


def _said_of(resource: dict[str, Any], field: str) -> Iterator[Fault]:
    """Times, people, rights and addresses of an annotation or a resource."""
    if _SAID.isdisjoint(resource):
        return
    for name in _TIMES:
        value = resource.get(name)
        if value is not None and not (isinstance(value, str) and _TIME.fullmatch(value)):
            yield f"{field}{name}", "is not exactly one time as 2026-11-29T12:00:00Z"
    for name in _ADDRESSES:
        if not all(map(is_address, listed(resource.get(name)))):
            yield f"{field}{name}", "is no IRI"
    for name in _AGENTS:
        for agent in listed(resource.get(name)):
            if not (is_address(agent) or isinstance(agent, dict)):
                yield f"{field}{name}", "is neither an IRI nor an object"


def _resource(resource: Any, field: str, depth: int) -> Iterator[Fault]:
    if isinstance(resource, str):
        if not is_address(resource):
            yield field, "is no IRI"
        return
    if not isinstance(resource, dict):
        yield field, "is neither an IRI nor an object"
        return
    if depth > _DEPTH:
        yield field, "is nested too deep"
        return
    yield from _said_of(resource, f"{field}.")
    yield from _media(resource, field)
    yield from _kind(resource, field, depth)
    for selector in listed(resource.get("selector")):
        yield from selector_faults(selector, f"{field}.selector", depth + 1)


def _media(resource: dict[str, Any], field: str) -> Iterator[Fault]:
    if _MEDIA.keys().isdisjoint(resource):
        return
    for name, (is_right, reason) in _MEDIA.items():
        if name in resource and not is_right(resource[name]):
            yield f"{field}.{name}", reason


def are_strings(value: Any) -> bool:
    """Whether it is a string, or a list of nothing but strings."""
    return isinstance(value, str) or all(isinstance(each, str) for each in listed(value))


_MEDIA: dict[str, tuple[Callable[[Any], bool], str]] = {
    "id": (is_address, "is no IRI"),
    "format": (are_strings, "is no string"),
    "language": (are_strings, "is no string"),
    "processingLanguage": (lambda value: isinstance(value, str), "is not exactly one language"),
    "textDirection": (lambda value: value in _DIRECTIONS, "is not exactly one of ltr, rtl, auto"),
}


def _kind(resource: dict[str, Any], field: str, depth: int) -> Iterator[Fault]:
    """That it says what it is, and what that kind must say."""
    types = listed(resource.get("type"))
    if types == _WORDS and isinstance(resource.get("value"), str) and "items" not in resource:
        return
    sets = [kind for kind in types if kind in SETS]
    if "items" in resource or sets:
        if len(sets) != 1:
            yield f"{field}.type", f"of several items is not exactly one of {', '.join(SETS)}"
        if not listed(resource.get("items")):
            yield f"{field}.items", "is missing"
        for item in listed(resource.get("items")):
            yield from _resource(item, f"{field}.items", depth + 1)
    elif "value" in resource or "TextualBody" in types:
        if not isinstance(resource.get("value"), str):
            yield f"{field}.value", "is not exactly one string"
    elif "source" in resource or "SpecificResource" in types or "selector" in resource:
        yield from _resource(resource.get("source"), f"{field}.source", depth + 1)
    elif "id" not in resource:
        yield field, "has neither id, value, source nor items"


def selector_faults(selector: Any, field: str, depth: int = 1) -> Iterator[Fault]:
    """What is wrong with a selector and those that refine it."""
    if is_address(selector):
        return
    if not isinstance(selector, dict):
        yield field, "is neither an IRI nor an object"
        return
    if depth > _DEPTH:
        yield field, "is nested too deep"
        return
    for kind in listed(selector.get("type")):
        for name, wanted in _SELECTORS.get(str(kind), {}).items():
            value = selector.get(name)
            if not isinstance(value, wanted) or isinstance(value, bool):
                yield f"{field}.{name}", f"of a {kind} is not exactly one {_CALLED[wanted]}"
    if _INNER.isdisjoint(selector):
        return
    for name in ("startSelector", "endSelector", "refinedBy"):
        for inner in listed(selector.get(name)):
            yield from selector_faults(inner, f"{field}.{name}", depth + 1)


_CALLED: dict[type, str] = {str: "string", int: "whole number", dict: "selector"}

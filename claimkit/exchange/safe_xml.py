"""XML from strangers: no document type, so no entities of its own; nothing is fetched; depth is bounded.

`xml.parsers.expat` alone resolves nothing outside the file; what it would expand inside (billion laughs) needs a
document type, and a file with one is refused. No format that is read here has one.
"""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from claimkit.errors import InputError

_DEPTH = 200
# What XML 1.0 cannot hold, not even escaped.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_ESCAPED = re.compile('[&<>"\n\r\t]')


def tree_of(raw: bytes, name: str) -> Element:
    """The root of an XML file; tags and attributes in a namespace are `{namespace}name`.

    Raises:
        InputError: it is no XML, has a document type, or goes too deep.
    """
    builder = _Builder(name)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    parser.StartDoctypeDeclHandler = builder.refuse
    try:
        parser.Parse(raw, True)
        return builder.tree.close()
    except (expat.ExpatError, ValueError, AssertionError) as error:
        raise InputError(f"{name} is no XML that can be read ({error})") from error


class _Builder:
    """The tree that a parser builds."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.tree = TreeBuilder()
        self.depth = 0
        self.names: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > _DEPTH:
            raise InputError(f"{self.name} goes more than {_DEPTH} elements deep")
        self.tree.start(self._called(tag), {self._called(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.tree.end(self._called(tag))

    def refuse(self, *_declared: object) -> None:
        raise InputError(f"{self.name} declares a document type, which may hide what it expands to: remove it")

    def _called(self, name: str) -> str:
        known = self.names.get(name)
        if known is None:
            known = self.names[name] = f"{{{name}" if "}" in name else name
        return known


def can_hold(text: str) -> bool:
    """Whether XML can hold a text."""
    return _IMPOSSIBLE.search(text) is None


def escaped(text: str) -> str:
    """A text as it stands in an attribute or element, its line breaks and tabs kept."""
    return _ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)


def attribute(name: str, value: object) -> str:
    """` name="value"`."""
    return f' {name}="{escaped(str(value))}"'


def json_in_xml(value: Any) -> str:
    """A value as JSON on one line that XML can hold."""
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return line if can_hold(line) else json.dumps(value, separators=(",", ":"))

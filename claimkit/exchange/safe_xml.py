"""XML from strangers: no document type, so no entities of its own; nothing is fetched.

`xml.parsers.expat` alone resolves nothing outside the file; what it would expand inside (billion laughs) needs a
document type, and a file with one is refused. No format that is read here has one.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from claimkit.errors import InputError
from claimkit.exchange.files import written_json

_CHUNK = 1 << 14
# What XML 1.0 cannot hold, not even escaped.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The first first: what others are written as has it.
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def tree_of(raw: bytes, name: str) -> Element:
    """The root of an XML file; tags and attributes in a namespace are `{namespace}name`.

    Raises:
        InputError: it is no XML, or has a document type.
    """
    try:
        _prove_no_document_type(raw, name)
        parser = XMLParser()
        parser.feed(raw)
        root: Element = parser.close()
    except (ParseError, expat.ExpatError, ValueError, LookupError) as error:
        raise InputError("{name} is no XML that can be read ({error})", name=name, error=error) from error
    return root


def local_name(element: Element) -> str:
    """What an element is called within its namespace."""
    return element.tag.rpartition("}")[2]


def by_name(root: Element) -> Mapping[str, list[Element]]:
    """An element and all within it by what they are called; those of one namespace in the order of the file."""
    by_tag: defaultdict[str, list[Element]] = defaultdict(list)
    for element in root.iter():
        by_tag[element.tag].append(element)
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for elements in by_tag.values():
        found[local_name(elements[0])] += elements
    return found


class _BegunError(Exception):
    """The first element has come: behind it there is no document type."""


def _prove_no_document_type(raw: bytes, name: str) -> None:
    """Reads as far as the first element."""

    def begin(*_element: object) -> None:
        raise _BegunError

    def refuse(*_declared: object) -> None:
        raise InputError("{name} declares a document type, which may hide what it expands to: remove it", name=name)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse
    with suppress(_BegunError):
        for start in range(0, len(raw), _CHUNK):
            parser.Parse(raw[start : start + _CHUNK], False)


def can_hold(text: str) -> bool:
    """Whether XML can hold a text."""
    return _IMPOSSIBLE.search(text) is None


def escaped(text: str) -> str:
    """A text as it stands in an attribute or element, its line breaks and tabs kept."""
    for sign, escape in _ESCAPES.items():
        text = text.replace(sign, escape)
    return text


def attribute(name: str, value: object) -> str:
    """` name="value"`."""
    return f' {name}="{escaped(str(value))}"'


def json_in_xml(value: Any) -> str:
    """A value as JSON on one line that XML can hold."""
    line = written_json(value)
    return line if can_hold(line) else json.dumps(value, separators=(",", ":"))

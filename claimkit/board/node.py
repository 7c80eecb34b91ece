"""The one tree that every face of a board is drawn from: escaped HTML in Python, DOM nodes in the browser.

A document's words enter it only as text. Python escapes them, `static/surface.js` sets them with `textContent`; neither
ever reads markup, and both know the same short list of tags and attributes. Signs that turn a line round stand in an
element of their own, control characters are pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from claimkit.isolation import TURNS, pictured, seen

HTML_TAGS = frozenset(
    "a article b bdi button caption cite datalist dd del details div dl dt em fieldset figcaption figure footer h2 "
    "h3 h4 header i input ins kbd label legend li mark meter nav ol option p progress q section select small span "
    "strong summary sup table tbody td textarea tfoot th thead time tr ul".split()
)
SVG_TAGS = frozenset("svg g path line rect circle polygon polyline text tspan title desc".split())
ATTRIBUTES = frozenset(
    "checked class colspan datetime dir disabled for height hidden href id lang list max maxlength min name open "
    "placeholder rel role rows rowspan scope selected tabindex target title type value width cx cy d dominant-baseline "
    "fill font-size points preserveAspectRatio r rx ry stroke stroke-dasharray stroke-width text-anchor transform "
    "viewBox x x1 x2 y y1 y2".split()
)
VOID = frozenset({"input"})
# Elements that hold words alone; attributes that are shown as words.
_WORDS_ALONE = frozenset({"option", "text", "tspan", "title", "desc"})
_SHOWN = frozenset({"title", "placeholder", "aria-label"})

Child: TypeAlias = "Node | str | Iterable[Child] | bool | None"


@dataclass(frozen=True, slots=True)
class Node:
    """One element; `children` are elements and plain words."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Node | str, ...] = ()

    def to_json(self) -> list[Any]:
        """`[tag, {attribute: value}, child, …]`, the form that the browser builds from."""
        return [
            self.tag,
            dict(self.attributes),
            *(child.to_json() if isinstance(child, Node) else child for child in self.children),
        ]

    def to_html(self) -> str:
        """Escaped HTML."""
        return "".join(self._html())

    def words(self) -> str:
        """All text of the tree, joined as it is read."""
        return "".join(child.words() if isinstance(child, Node) else child for child in self.children)

    def _html(self) -> Iterator[str]:
        attributes = "".join(f' {name}="{_escaped(value)}"' for name, value in self.attributes.items())
        yield f"<{self.tag}{attributes}>"
        if self.tag in VOID:
            return
        for child in self.children:
            if isinstance(child, Node):
                yield from child._html()
            else:
                yield escape(child, quote=False)
        yield f"</{self.tag}>"


def node(tag: str, *children: Child, **attributes: object) -> Node:
    """An element: `node("p", "words", class_="ck-note", dir="rtl", data_op="open")`.

    An underscore at the end of an attribute is dropped, one inside becomes a hyphen. `None` and `False` leave an
    attribute or child out, `True` writes the attribute alone. Children may be nested iterables, and so may classes be:
    `class_=["ck-line", chosen and "ck-line-chosen"]`.

    Raises:
        ValueError: a tag or attribute outside the list that both faces know.
    """
    if tag not in HTML_TAGS and tag not in SVG_TAGS:
        raise ValueError(f"<{tag}> is not drawn on boards")
    return Node(tag, dict(_attributes(attributes)), tuple(_shown(tag, child) for child in _children(children)))


def link(address: str | None, *children: Child, **attributes: object) -> Node:
    """A link to a web address; where it is not http or https, the words alone."""
    if not is_web_address(address):
        return node("span", *children, **attributes)
    return node("a", *children, href=address, target="_blank", rel="noopener noreferrer", **attributes)


def is_web_address(address: str | None) -> bool:
    """Whether an address may become a link: http or https with a host, without control characters."""
    if not address or any(ord(letter) < 33 for letter in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _attributes(attributes: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for given, value in attributes.items():
        name = given if given in ATTRIBUTES else given.rstrip("_").replace("_", "-")
        if not (name in ATTRIBUTES or name.startswith(("aria-", "data-"))):
            raise ValueError(f"attribute {name} is not drawn on boards")
        if value is None or value is False:
            continue
        written = _written(value)
        yield name, seen(written) if name in _SHOWN else written


def _shown(tag: str, child: Node | str) -> Node | str:
    """Words as they are displayed within an element; those that are edited stay as they are."""
    if isinstance(child, Node) or tag == "textarea":
        return child
    if tag in _WORDS_ALONE:
        return seen(child)
    words = pictured(child)
    if tag == "bdi" or not TURNS.search(words):
        return words
    return Node("bdi", {}, (words,))


def _escaped(value: str) -> str:
    """An attribute's value in HTML; what cannot be seen is written by its number."""
    return "".join(letter if _is_plain(letter) else f"&#x{ord(letter):x};" for letter in escape(value))


def _is_plain(letter: str) -> bool:
    return letter.isprintable() or letter in "\n\t"


def _written(value: object) -> str:
    if value is True:
        return ""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return str(value)
    return " ".join(str(each) for each in value if each)


def _children(children: Iterable[Child]) -> Iterator[Node | str]:
    for child in children:
        if isinstance(child, str):
            if child:
                yield child
        elif isinstance(child, Node):
            yield child
        elif isinstance(child, Iterable):
            yield from _children(child)

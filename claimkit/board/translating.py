"""A board's tree in the language of the interface: headings, buttons and labels; never what a document prints.

Words of documents and names stand in `<bdi>` or in elements that have a language or a direction of their own, and are
left as they are; of everything else, what `seeds/interface/words.csv` has whole is said in its language.
"""

from __future__ import annotations

from dataclasses import replace

from claimkit.board.node import Node
from claimkit.interface import ENGLISH, direction, language, said

_TOLD = ("aria-label", "placeholder", "title")
# Elements whose words may be a document's or a name.
_PRINTED = frozenset({"bdi", "option", "text", "textarea", "tspan"})
_OWN = frozenset({"dir", "lang"})
# Has a direction of its own, and still holds words of the interface.
_INTERFACE = "data-interface"


def translated(root: Node) -> Node:
    """The tree with the words that the interface has in its language; `root` may have a language, as boards do."""
    if language() == ENGLISH:
        return root
    return replace(root, attributes=_attributes(root), children=tuple(map(_child, root.children)))


def interface_words() -> dict[str, str]:
    """The attributes of an element that holds words of the interface amid those of a document."""
    return {"dir": direction(), "data_interface": ""}


def _child(child: Node | str) -> Node | str:
    if isinstance(child, str):
        return words_said(child)
    if is_printed(child):
        return replace(child, attributes=_attributes(child))
    return translated(child)


def is_printed(element: Node) -> bool:
    """Whether what an element holds may be a document's words or a name."""
    own = not _OWN.isdisjoint(element.attributes) and _INTERFACE not in element.attributes
    return own or element.tag in _PRINTED


def _attributes(node: Node) -> dict[str, str]:
    return {name: words_said(value) if name in _TOLD else value for name, value in node.attributes.items()}


def words_said(words: str) -> str:
    """Words as the interface says them, the blanks around them kept."""
    bare, whole = words.strip(), said(words)
    if whole != words or not bare:
        return whole
    return words.replace(bare, said(bare))

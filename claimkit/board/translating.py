"""A board's tree in the language of the interface: headings, buttons and labels; never what a document prints.

Words of documents and names stand in `<bdi>` or in elements that have a language or a direction of their own, and are
left as they are; of everything else, what `seeds/interface/words.csv` has whole is said in its language.
"""

from __future__ import annotations

from dataclasses import replace

from claimkit.board.node import Node
from claimkit.interface import ENGLISH, language, said

_TOLD = ("aria-label", "placeholder", "title")
# Elements whose words may be a document's or a name.
_PRINTED = frozenset({"bdi", "option", "text", "textarea", "tspan"})
_OWN = frozenset({"dir", "lang"})


def translated(root: Node) -> Node:
    """The tree with the words that the interface has in its language; `root` may have a language, as boards do."""
    if language() == ENGLISH:
        return root
    return replace(root, attributes=_attributes(root), children=tuple(map(_child, root.children)))


def _child(child: Node | str) -> Node | str:
    if isinstance(child, str):
        return words_said(child)
    if child.tag in _PRINTED or not _OWN.isdisjoint(child.attributes):
        return child
    return translated(child)


def _attributes(node: Node) -> dict[str, str]:
    return {name: words_said(value) if name in _TOLD else value for name, value in node.attributes.items()}


def words_said(words: str) -> str:
    """Words as the interface says them, the blanks around them kept."""
    bare = words.strip()
    return words.replace(bare, said(bare)) if bare else words

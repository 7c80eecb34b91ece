"""Terms on a board: each says on pointing what it means, and all stand in a glossary at its foot."""

from __future__ import annotations

import re

from claimkit.board.node import Node, node
from claimkit.board.translating import is_printed
from claimkit.interface import glossary, said

# What parts terms that stand beside each other, and the numbers beside them: `says 2 · denies 1`.
_PARTED = re.compile(r"[:;·]")
_NUMBER = re.compile(r"[\d.,()%]+")
# Elements that have a name of their own, which a tooltip would take the place of or repeat, and heads of glossaries.
_NAMED = frozenset({"button", "dt", "input", "select", "summary", "svg", "textarea"})


def explained(root: Node) -> Node:
    """The tree in which every element that holds a term of the glossary alone has its meaning as a tooltip."""
    return _explained(root, _meanings())


def glossary_node() -> Node:
    """What every term means, behind its head."""
    terms = [[node("dt", said(word)), node("dd", meaning)] for word, meaning in glossary().items()]
    return node("details", node("summary", said("Glossary")), node("dl", terms), class_="ck-terms", data_anchor="terms")


def _meanings() -> dict[str, str]:
    """By the words for each term, one or several, in the language of the interface."""
    return {said(form).casefold(): meaning for term, meaning in glossary().items() for form in _forms(term)}


def _forms(term: str) -> tuple[str, ...]:
    return term, f"{term}s", term.capitalize(), f"{term.capitalize()}s"


def _explained(element: Node, meanings: dict[str, str]) -> Node:
    attributes = element.attributes
    children = tuple(_child(child, meanings) for child in element.children)
    if element.tag not in _NAMED and "title" not in attributes:
        attributes = {**attributes, **_told(element, meanings)}
    return Node(element.tag, attributes, children)


def _child(child: Node | str, meanings: dict[str, str]) -> Node | str:
    if isinstance(child, str) or is_printed(child):
        return child
    return _explained(child, meanings)


def _told(element: Node, meanings: dict[str, str]) -> dict[str, str]:
    """The tooltip of an element, where all the words that it holds itself are terms."""
    words = [child for child in element.children if isinstance(child, str)]
    if not words:
        return {}
    terms = [_NUMBER.sub("", each).strip().casefold() for each in _PARTED.split(" ".join(words))]
    told = [meanings.get(each) for each in terms if each]
    return {"title": said("; ").join(filter(None, told))} if told and all(told) else {}

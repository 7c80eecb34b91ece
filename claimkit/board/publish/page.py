"""A whole page: head, policy, style, script, foot. It asks nothing of anybody and runs nothing but its own script.

W3C Content Security Policy Level 3: style and script are allowed by their hashes, everything else is refused.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape

from claimkit.board.card import STANDING_LINE
from claimkit.board.node import Child, Node, node
from claimkit.board.publish.faces import glossary_node
from claimkit.board.style import STATIC
from claimkit.interface import direction, language, said
from claimkit.isolation import seen


@dataclass(frozen=True, slots=True)
class Edition:
    """What stands at the foot of every page: when it was published, and from what."""

    project: str
    day: str
    digest: str
    content_digest: str
    version: str


def page(title: str, edition: Edition, *body: Child) -> str:
    """The page as HTML."""
    title = seen(title)
    style, script = _asset("publish.css") + _asset("chart.css"), _asset("publish.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
        "form-action 'none'"
    )
    standing = node("p", said(STANDING_LINE), class_="standing faint")
    tree = [standing, node("div", body), _foot(edition)]
    return (
        f'<!doctype html>\n<html lang="{language()}" dir="{direction()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<h1><bdi>{escape(title)}</bdi></h1>\n{_html(tree)}\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _foot(edition: Edition) -> Node:
    facts = (
        said("Published {day}", day=edition.day),
        said("Project: {name}", name=edition.project),
        said("Digest of the snapshot: {digest}", digest=edition.digest),
        said("Digest of what it says: {digest}", digest=edition.content_digest),
        f"claimkit {edition.version}",
    )
    return node(
        "footer", glossary_node(), node("p", [node("span", node("bdi", fact)) for fact in facts], class_="faint")
    )


def _html(tree: Iterable[Node]) -> str:
    return "\n".join(each.to_html() for each in tree)


@cache
def _asset(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")

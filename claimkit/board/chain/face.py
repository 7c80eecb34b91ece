"""A ChainView as a tree: the paths drawn from speakers to outlets, and the same as a list."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.board.amounts import NOTHING, amount, rest
from claimkit.board.card_node import card_node
from claimkit.board.chain.drawing import drawing
from claimkit.board.chain.model import MOST_DRAWN, Chains, Path
from claimkit.board.chart import zoom_node
from claimkit.board.node import Node, node
from claimkit.board.passage import Passage, passage_node
from claimkit.board.tool import Tool, select_node
from claimkit.interface import name_said, said
from claimkit.isolation import isolated

EVERYBODY = "everybody"


def chains_node(found: Chains, through: Sequence[str], zoom: float, passage: Passage | None, *, live: bool) -> Node:
    """The drawing, its key, and every claim with its chain."""
    if not found.paths:
        return node("p", NOTHING, class_="ck-empty")
    frame = {"class_": "ck-drawing", "tabindex": live and "0", "role": "group", "aria_label": "Drawing of the chains"}
    shown = found.through(through)
    left_out = rest(len(shown) - MOST_DRAWN, "and {} more claims")
    return node(
        "div",
        found.name and node("h3", node("bdi", found.name), class_="ck-cluster-name"),
        node("p", counted(found), class_="ck-count"),
        _tools(found, through) if live else None,
        node("div", drawing(found, through, zoom), **frame),
        node("p", KEY, class_="ck-faint"),
        bool(through) and node("p", through_words(through, len(shown)), class_="ck-effect"),
        node("div", (_card(path, passage, live=live) for path in shown[:MOST_DRAWN]), class_="ck-chain-cards"),
        bool(left_out) and node("p", left_out, class_="ck-faint"),
        class_="ck-chains",
    )


def _tools(found: Chains, through: Sequence[str]) -> Node:
    """Through whom the paths are followed, and how large they are drawn."""
    names = dict.fromkeys(hop.name for path in found.paths for hop in path.hops)
    listed = {"": said(EVERYBODY)} | {name: name_said(name) for name in sorted(names)}
    followed = through[0] if len(through) == 1 else ""
    field = node("label", "Through ", select_node("through_one", {}, listed, followed, "Through whom"))
    clear = Tool("All paths", "Escape", "through", {"names": []}, bool(through)).node()
    return node("div", field, clear, zoom_node(), class_="ck-tools ck-chart-tools")


def through_words(through: Sequence[str], count: int) -> str:
    """Which paths alone are followed."""
    names = said(", ").join(isolated(name_said(name)) for name in through)
    return said("Followed: {claims} through {names}", claims=amount(count, "claim"), names=names)


def counted(found: Chains) -> str:
    """How many claims, outlets and independent origins, in words."""
    words = amount(len(found.paths), "claim")
    if found.claim_count > len(found.paths):
        words = said(
            "The first {shown} of {claims}", shown=f"{len(found.paths):,}", claims=amount(found.claim_count, "claim")
        )
    if found.outlets:
        outlets, roots = amount(found.outlets, "outlet"), amount(found.roots, "independent origin")
        words += said(" in {outlets}, at most {roots}", outlets=outlets, roots=roots)
    return words


def _card(path: Path, passage: Passage | None, *, live: bool) -> list[Node | None]:
    note = path.stance != "says" and node("p", path.stance, class_=f"ck-stance ck-stance-{path.stance}")
    opened = passage if passage is not None and passage.claim_id == path.card.claim_id else None
    return [card_node(path.card, note=note, live=live), passage_node(opened) if opened else None]


KEY = (
    "From left to right: who said it, through whom, who printed it. ⊘ denies, ≠ tells it differently, ×3 three claims "
    "on one path; a broken line is a link that is not certain, a dotted frame somebody unnamed."
)

"""A ChainView as a tree: the paths drawn from speakers to outlets, and the same as a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimkit.board.amounts import amount, shortened
from claimkit.board.card import CardHop, card_node
from claimkit.board.chain.model import Chains, Path, Spot, routes
from claimkit.board.node import Node, node
from claimkit.isolation import isolated_chain

COLUMN, LINE, WIDE, HIGH, EDGE = 236, 46, 176, 30, 12
LONGEST = 24
SIGNS = {"denies": "⊘", "declines": "⊝", "differs": "≠"}


def chains_node(found: Chains, live: bool) -> Node:
    """The drawing, its key, and every claim with its chain."""
    return node(
        "div",
        found.name and node("h3", node("bdi", found.name), class_="ck-cluster-name"),
        node("p", counted(found), class_="ck-count"),
        node(
            "div",
            drawing(found),
            class_="ck-drawing",
            tabindex=live and "0",
            role="group",
            aria_label="Drawing of the chains",
        ),
        node("p", KEY, class_="ck-faint"),
        node("div", (_card(path) for path in found.paths), class_="ck-chain-cards"),
        class_="ck-chains",
    )


def counted(found: Chains) -> str:
    """How many claims, outlets and independent origins, in words."""
    words = amount(len(found.paths), "claim")
    if found.claim_count > len(found.paths):
        words = f"The first {len(found.paths):,} of {amount(found.claim_count, 'claim')}"
    if found.outlets:
        words += f" in {amount(found.outlets, 'outlet')}, at most {amount(found.roots, 'independent origin')}"
    return words


def drawing(found: Chains) -> Node:
    """The paths as SVG, from left to right: who said it, through whom, who printed it."""
    ways = routes(found.paths)
    spots = dict.fromkeys(spot for way in ways for spot in way)
    width = max(spot.column for spot in spots) * COLUMN + WIDE + 2 * EDGE
    height = round((max(spot.line for spot in spots) + 1) * LINE) + EDGE
    told = "; ".join(isolated_chain(path.card.chain) for path in found.paths)
    return node(
        "svg",
        node("title", f"From speaker to outlet: {told}"),
        [_way(path, way) for path, way in zip(found.paths, ways, strict=True)],
        [_name(spot, spot.hop) for spot in spots if spot.hop],
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        class_="ck-svg",
    )


def _way(path: Path, way: Sequence[Spot]) -> Node:
    sign = SIGNS.get(path.stance)
    return node(
        "g",
        [_edge(path.stance, *pair, certain=certain(way, place)) for place, pair in enumerate(pairwise(way))],
        sign and node("text", sign, x=_left(way[1]) - 18, y=_middle(way[1]) - 8, class_="ck-edge-sign"),
    )


def certain(way: Sequence[Spot], place: int) -> bool:
    """Whether the names before and after the gap behind a place are both certain; columns passed by do not count."""
    before = next(spot.hop for spot in reversed(way[: place + 1]) if spot.hop)
    after = next(spot.hop for spot in way[place + 1 :] if spot.hop)
    return before.certain and after.certain


def _edge(stance: str, start: Spot, end: Spot, *, certain: bool) -> Node:
    x1, y1 = _left(start) + WIDE, _middle(start)
    x2, y2 = _left(end), _middle(end)
    bend = (x1 + x2) / 2
    line = f"M {x1} {y1} C {bend} {y1}, {bend} {y2}, {x2} {y2}"
    if not end.hop:
        line += f" H {x2 + WIDE}"
    return node(
        "path",
        d=line,
        class_=["ck-edge", f"ck-edge-{stance}", not certain and "ck-edge-uncertain"],
    )


def _name(spot: Spot, hop: CardHop) -> Node:
    name = shortened(hop.name, LONGEST)
    x, y = _left(spot), _middle(spot)
    return node(
        "g",
        node("title", f"{hop.name}: {hop.kind}" + ("" if hop.certain else ", not certain")),
        node("rect", x=x, y=y - HIGH / 2, width=WIDE, height=HIGH, rx=6, class_=f"ck-spot ck-kind-{hop.kind}"),
        node("text", name, x=x + WIDE / 2, y=y, text_anchor="middle", dominant_baseline="central"),
    )


def _left(spot: Spot) -> int:
    return EDGE + spot.column * COLUMN


def _middle(spot: Spot) -> float:
    return EDGE / 2 + LINE / 2 + round(spot.line * LINE)


def _card(path: Path) -> Node:
    note = path.stance != "says" and node("p", path.stance, class_=f"ck-stance ck-stance-{path.stance}")
    return card_node(path.card, note=note)


KEY = (
    "From left to right: who said it, through whom, who printed it. ⊘ denies, ≠ tells it differently; a broken line is "
    "a link that is not certain, a dotted frame somebody unnamed."
)

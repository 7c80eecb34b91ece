"""The paths of a cluster as SVG: who said it, through whom, who printed it, from left to right."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from itertools import pairwise
from textwrap import wrap

from claimkit.board.amounts import amount
from claimkit.board.card import CardHop
from claimkit.board.chain.model import MOST_DRAWN, Bundle, Chains, Spot, routes
from claimkit.board.node import Node, node
from claimkit.interface import chain_said, name_said, said
from claimkit.isolation import ARROW, FIRST_STRONG, POP

COLUMN, LINE, WIDE, HIGH, EDGE = 268, 54, 208, 30, 12
# A name is broken into so many lines of so many letters at most, and cut only where that is not enough.
LINES, LONGEST, LEADING = 3, 29, 15
SIGNS = {"denies": "⊘", "declines": "⊝", "differs": "≠"}


def drawing(found: Chains, through: Collection[str] = (), zoom: float = 1.0) -> Node:
    """The paths of `found`, those that do not run `through` all of some names dimmed; `zoom` times as large."""
    bundles = found.bundles()[:MOST_DRAWN]
    ways = routes([bundle.first for bundle in bundles])
    spots = dict.fromkeys(spot for way in ways for spot in way)
    width = max(spot.column for spot in spots) * COLUMN + WIDE + 2 * EDGE
    height = round((max(spot.line for spot in spots) + 1) * LINE) + EDGE
    told = said("; ").join(chain_said(bundle.first.card.chain) for bundle in bundles)
    size = {"width": round(width * zoom), "height": round(height * zoom)}
    drawn = [_way(place, bundle, way, through) for place, (bundle, way) in enumerate(zip(bundles, ways, strict=True))]
    names = [_name(spot, spot.hop, bundles, through) for spot in spots if spot.hop]
    title = node("title", said("From speaker to outlet: {chains}", chains=told))
    shown = {"viewBox": f"0 0 {width} {height}", **size, "role": "img", "class_": ["ck-svg", zoom == 1 and "ck-fit"]}
    return node("svg", title, drawn, names, **shown)


def certain(way: Sequence[Spot], place: int) -> bool:
    """Whether the names before and after the gap behind a place are both certain; columns passed by do not count."""
    before = next(spot.hop for spot in reversed(way[: place + 1]) if spot.hop)
    after = next(spot.hop for spot in way[place + 1 :] if spot.hop)
    return before.certain and after.certain


def _way(place: int, bundle: Bundle, way: Sequence[Spot], through: Collection[str]) -> Node:
    stance, count = bundle.first.stance, len(bundle.paths)
    sign = SIGNS.get(stance, "") + f" ×{count}" * (count > 1)
    edges = [_edge(stance, *pair, sure=certain(way, at), count=count) for at, pair in enumerate(pairwise(way))]
    chain = chain_said(ARROW.join(bundle.names))
    words = [f"{chain}: {said(stance)}", f"{said(', ')}{amount(count, 'claim')}" * (count > 1)]
    label = {"x": _left(way[1]) - 8, "y": _middle(way[1]) - 8, "text_anchor": "end", "class_": "ck-edge-sign"}
    return node(
        "g",
        node("title", words),
        edges,
        node("text", sign.strip(), **label) if sign else None,
        class_=["ck-way", not set(through) <= set(bundle.names) and "ck-dim"],
        **_lit([place], "through", bundle.names),
    )


def _lit(places: Sequence[int], op: str, names: Sequence[str]) -> dict[str, str]:
    """What is lit together under the mouse, and what a click sends."""
    return {"data_lit": " ".join(f"way-{place}" for place in places), **_click(op, names)}


def _click(op: str, names: Sequence[str]) -> dict[str, str]:
    return {"data_op": op, "data_values": json.dumps({"names": list(names)})}


def _edge(stance: str, start: Spot, end: Spot, *, sure: bool, count: int) -> Node:
    x1, y1 = _left(start) + WIDE, _middle(start)
    x2, y2 = _left(end), _middle(end)
    bend = (x1 + x2) / 2
    line = f"M {x1} {y1} C {bend} {y1}, {bend} {y2}, {x2} {y2}"
    if not end.hop:
        line += f" H {x2 + WIDE}"
    many = min(5, 1 + count // 2) if count > 1 else 0
    class_ = ["ck-edge", f"ck-edge-{stance}", not sure and "ck-edge-uncertain", many and f"ck-edge-{many}"]
    return node("path", d=line, class_=class_)


def _name(spot: Spot, hop: CardHop, bundles: Sequence[Bundle], through: Collection[str]) -> Node:
    name = name_said(hop.name)
    x, y = _left(spot), _middle(spot)
    places = [place for place, bundle in enumerate(bundles) if hop.name in bundle.names]
    shown = any(set(through) <= set(bundles[place].names) for place in places)
    lines = wrap(name, LONGEST, max_lines=LINES, placeholder="…", break_on_hyphens=False) or [name]
    high = max(HIGH, LEADING * len(lines) + 5)
    box = {"x": x, "y": y - high / 2, "width": WIDE, "height": high, "rx": 6}
    return node(
        "g",
        node("title", f"{name}: {said(hop.kind)}" + said(", not certain") * (not hop.certain)),
        node("rect", class_=f"ck-spot ck-kind-{hop.kind}", **box),
        _words(lines, x + WIDE / 2, middle=y),
        class_=["ck-name", not shown and "ck-dim", hop.name in through and "ck-picked"],
        **_lit(places, "through", [hop.name]),
    )


def _words(lines: Sequence[str], centre: float, middle: float) -> list[Node]:
    """The lines of a name around the middle of its box, each set apart: Arabic is cut off on its left."""
    top = middle - LEADING * (len(lines) - 1) / 2
    anchor = {"x": centre, "text_anchor": "middle", "dominant_baseline": "central"}
    return [
        node("text", f"{FIRST_STRONG}{line}{POP}", y=top + LEADING * place, **anchor)
        for place, line in enumerate(lines)
    ]


def _left(spot: Spot) -> int:
    return EDGE + spot.column * COLUMN


def _middle(spot: Spot) -> float:
    return EDGE / 2 + LINE / 2 + round(spot.line * LINE)

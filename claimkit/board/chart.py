"""What charts share: zooming, and a chart as a picture of its own that says where it is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import escape

from claimkit.board.node import Node, node
from claimkit.board.style import STATIC
from claimkit.board.tool import Tool

SMALLEST, LARGEST, STEP = 0.25, 8.0, 1.5
_EDGE, _LINE, _FOOT_LINE = 12, 22, 16
# Words of a foot are cut where a line of this many letters would leave the picture.
_LETTER = 6.2
# What no XML may hold.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def zoom_node() -> Node:
    """The buttons that make a chart larger, smaller, and whole again; each sends `zoom`."""
    tools = [
        Tool("Larger", "+", "zoom", {"to": "in"}),
        Tool("Smaller", "-", "zoom", {"to": "out"}),
        Tool("Whole", "0", "zoom", {"to": "whole"}),
    ]
    return node("span", [tool.node() for tool in tools], class_="ck-zoom")


def zoomed(zoom: float, to: object) -> float:
    """The zoom after a press of one of the buttons."""
    wanted = {"in": zoom * STEP, "out": zoom / STEP}.get(str(to), 1.0)
    return round(min(LARGEST, max(SMALLEST, wanted)), 3)


def picture(chart: Node, title: str, foot: Sequence[str]) -> str:
    """A chart as an SVG file: its title above it, what it is from beneath, its colours inside; nothing is asked for."""
    _, _, width, height = (float(part) for part in chart.attributes["viewBox"].split())
    lines = [piece for line in foot for piece in _cut(line, width)]
    whole = height + _LINE + _FOOT_LINE * len(lines) + 2 * _EDGE
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {whole:g}" width="{width:g}" '
    inner = chart.to_html().replace("<svg ", f'<svg y="{_LINE + _EDGE}" ', 1)
    top = height + _LINE + 2 * _EDGE
    told = "".join(
        f'<text x="{_EDGE}" y="{top + place * _FOOT_LINE:g}" class="ck-foot-words">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    drawn = (
        f'{start}height="{whole:g}"><style>{_colours()}</style><rect width="100%" height="100%" fill="#fff"/>'
        f'<text x="{_EDGE}" y="{_LINE}" class="ck-picture-title">{escape(title)}</text>{inner}{told}</svg>\n'
    )
    return _NO_XML.sub("\ufffd", drawn)


def _cut(line: str, width: float) -> list[str]:
    """A line of the foot in pieces that fit."""
    most = max(20, int((width - 2 * _EDGE) / _LETTER))
    return [line[start : start + most] for start in range(0, len(line), most)] or [""]


@cache
def _colours() -> str:
    return (STATIC / "chart.css").read_text(encoding="utf-8")

"""The bands of a timeline as SVG: in the rows of the board, and as one picture of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from claimkit.board.amounts import shortened
from claimkit.board.node import Node, node
from claimkit.board.timeline.model import Band, History, Moment
from claimkit.board.timeline.scale import WIDTH, Scale, Tick
from claimkit.board.when import when
from claimkit.interface import name_said, said
from claimkit.isolation import FIRST_STRONG, POP, isolated

STANCES = {"says": "●", "denies": "⊘", "declines": "⊝", "differs": "≠"}
NARROW = 5.0
BAND = {"y": 3, "height": 12}
PRINT = {"y": 18, "height": 5}
HIGH = 26
AXIS = 40
_APART = 56
# So near an edge, words in the middle of their line would go over it.
_EDGE_ROOM = 28
# The picture: who and what on the left, the scale on the right.
_LEFT, _ROW, _EDGE = 420, 44, 12
_BRIEF = 58


def axis_node(scale: Scale) -> Node:
    """The scale's dates, the year beneath where it changes."""
    return node("svg", _axis(scale), viewBox=f"0 0 {WIDTH:.0f} {AXIS}", class_="ck-scale", aria_hidden="true")


def bands_node(moment: Moment, scale: Scale) -> Node:
    """When one claim was said and printed."""
    drawn = [*_lines(scale, HIGH), *_bands(moment, scale)]
    return node("svg", drawn, viewBox=f"0 0 {WIDTH:.0f} {HIGH}", class_="ck-scale", aria_hidden="true")


def history_picture(history: History, scale: Scale, links: Sequence[str] = ()) -> Node:
    """All moments in one drawing: who, in which words, and the bands on one scale; `links` is where each row leads."""
    height = AXIS + _ROW * len(history.moments) + _EDGE
    rows = [_row(moment, scale, place) for place, moment in enumerate(history.moments)]
    axis = node("g", _axis(scale), transform=f"translate({_LEFT} 0)")
    width = _LEFT + WIDTH + _EDGE
    if links:
        rows = [_linked(row, to, AXIS + _ROW * at, width) for at, (row, to) in enumerate(zip(rows, links, strict=True))]
    title = node("title", said("Who said it when"))
    role = "group" if links else "img"
    shown = {"viewBox": f"0 0 {width:.0f} {height}", "width": width, "height": height, "role": role}
    return node("svg", title, axis, rows, **shown)


def _linked(row: Node, to: str, top: float, width: float) -> Node:
    """A row that leads somewhere, wherever in it one presses."""
    return node("a", node("rect", x=0, y=top, width=width, height=_ROW, fill="transparent"), row, href=to)


def _row(moment: Moment, scale: Scale, place: int) -> Node:
    card, top = moment.card, AXIS + _ROW * place
    names = said(", ").join(_apart(name_said(name)) for name in (card.speaker_name, card.outlet))
    who = f"{STANCES.get(moment.stance, '·')} {names}"
    bands = node("g", _lines(scale, _ROW), *_bands(moment, scale), transform=f"translate({_LEFT} {top + 6})")
    return node(
        "g",
        node("text", who, x=_EDGE, y=top + 16),
        node("text", _apart(shortened(card.content, _BRIEF)), x=_EDGE, y=top + 34),
        bands,
    )


def _apart(words: str) -> str:
    return f"{FIRST_STRONG}{words}{POP}"


def _axis(scale: Scale) -> list[Node]:
    ticks = scale.ticks()
    lines = [node("line", x1=tick.x, x2=tick.x, y1=AXIS - 6, y2=AXIS, class_="ck-tick") for tick in ticks]
    drawn: list[Node] = []
    year = ""
    for tick in _legible(ticks):
        place = {"x": tick.x, "text_anchor": _anchor(tick, scale), "font_size": 13, "class_": "ck-tick-words"}
        drawn.append(node("text", isolated(tick.words), y=13, **place))
        if tick.year != year:
            drawn.append(node("text", tick.year, y=29, **place))
        year = tick.year
    return [*lines, *drawn, *_marks(scale, AXIS)]


def _legible(ticks: Iterable[Tick]) -> Iterator[Tick]:
    """The ticks whose words have room beside those before."""
    last = -float(_APART)
    for tick in ticks:
        if tick.x - last >= _APART:
            last = tick.x
            yield tick


def _anchor(tick: Tick, scale: Scale) -> str:
    """On which side of its line a tick's words stand: away from the edges and from where time is cut out."""
    if any(0 <= tick.x - edge < _EDGE_ROOM for edge in (0.0, *scale.breaks)):
        return "start"
    if any(0 <= edge - tick.x < _EDGE_ROOM for edge in (*scale.breaks, WIDTH)):
        return "end"
    return "middle"


def _lines(scale: Scale, height: int) -> list[Node]:
    ticks = [node("line", x1=tick.x, x2=tick.x, y1=0, y2=height, class_="ck-tick") for tick in scale.ticks()]
    return [*ticks, *_marks(scale, height)]


def _marks(scale: Scale, height: int) -> list[Node]:
    """Two strokes where time is cut out."""
    return [
        node("path", d=f"M {x - 4:g} {height} l 5 -{height} M {x + 1:g} {height} l 5 -{height}", class_="ck-break")
        for x in scale.breaks
    ]


def _bands(moment: Moment, scale: Scale) -> list[Node]:
    said = moment.said and _band(moment.said, scale, f"ck-band ck-band-{moment.stance}", "said {when}", BAND)
    printed = moment.printed and _band(moment.printed, scale, "ck-band ck-band-printed", "printed {when}", PRINT)
    return [each for each in (said, printed) if each]


def _band(band: Band, scale: Scale, class_: str, what: str, place: dict[str, int]) -> Node:
    """A known minute is a narrow full bar; a day or more a broad, dashed one as long as what is not known."""
    if not scale.shows(band.start, band.end):
        earlier = band.end <= scale.pieces[0].start
        words = node("title", said(what, when=when(band.edtf)) + said(", off this part of the scale"))
        at = {"x": 2 if earlier else WIDTH - 2, "text_anchor": "start" if earlier else "end"}
        return node("text", words, "◂" if earlier else "▸", y=place["y"] + place["height"], font_size=12, **at)
    start, end = scale.x(band.start), scale.x(band.end)
    width: float = NARROW
    if not band.exact:
        width = max(NARROW, round(end - start, 1))
    shape = {"x": min(start, WIDTH - NARROW), "width": width, "rx": 1.5, **place}
    middle = (band.start + (band.end - band.start) / 2).isoformat()
    return node(
        "rect",
        node("title", said(what, when=when(band.edtf))),
        class_=[class_, band.exact and "ck-exact", not band.exact and "ck-vague"],
        data_op="zoom",
        data_values=json.dumps({"to": "in", "at": middle}),
        **shape,
    )

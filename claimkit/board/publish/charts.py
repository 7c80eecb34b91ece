"""The charts of a story's page: on which paths a cluster came, and what was said and printed when.

They are the boards' own drawings; `static/publish.js` lights a path under the mouse, keeps it lit, and draws larger.
"""

from __future__ import annotations

from claimkit.board.chain.drawing import drawing
from claimkit.board.chain.model import Chains, Path
from claimkit.board.node import Node, node
from claimkit.board.publish.model import Part, Proposition
from claimkit.board.timeline.drawing import history_picture
from claimkit.board.timeline.model import History, zone_of
from claimkit.board.timeline.scale import Scale
from claimkit.interface import said

# So many rows of a timeline are drawn; the list beneath has more.
MOST_ROWS = 60
ZOOMS = (("in", "Larger", "+"), ("out", "Smaller", "−"), ("whole", "Whole", "↔"))
_PATHS = "From left to right: who said it, through whom, who printed it."
_CLICKED = "A name that is clicked stays lit."
_TIMES = "In UTC. Above when it was said, beneath when it was printed; what is dashed is known to the day or less."


def paths_chart(each: Proposition) -> Node | None:
    """From speakers to outlets, where the claims came on more paths than one."""
    paths = tuple(Path(told.card, told.stance) for told in each.told)
    found = Chains(paths, each.outlets, each.roots or 0)
    if len(found.bundles()) < 2:
        return None
    return _chart(drawing(found), _PATHS, _CLICKED)


def times_chart(part: Part) -> Node | None:
    """The first claims of a story on one scale of time, each leading to its cluster; None where none has a date."""
    dated = [each for each in part.moments if each.said or each.printed][:MOST_ROWS]
    history = History(tuple(dated), part.moment_count)
    bounds = history.bounds()
    if bounds is None:
        return None
    scale = Scale.over(bounds, zone_of("UTC"), history.busy())
    return _chart(history_picture(history, scale, [f"#c-{each.cluster_id}" for each in dated]), _TIMES)


def _chart(drawn: Node, words: str, on_screen: str = "") -> Node:
    """The drawing, which runs from left to right in every language, with its buttons and what it shows.

    `on_screen` is what paper does not say: it cannot be clicked.
    """
    clicked = on_screen and node("span", f" {said(on_screen)}", class_="on-screen")
    tools = [
        node("button", sign, type="button", data_zoom=to, title=said(name), aria_label=said(name))
        for to, name, sign in ZOOMS
    ]
    return node(
        "figure",
        node("span", tools, class_="chart-tools", data_chart_tools=True, hidden=True),
        node("div", drawn, class_="chart-box", dir="ltr"),
        node("figcaption", said(words), clicked, class_="faint"),
        class_="chart",
        data_chart=True,
    )

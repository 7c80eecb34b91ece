"""A timeline as a table: who, when in words, when as a band on one scale, and the words."""

from __future__ import annotations

from datetime import datetime

from claimkit.board.amounts import amount, rest
from claimkit.board.card import DENIED, direction_of
from claimkit.board.card_node import chain_node, foot_node, gloss_node, words_class
from claimkit.board.chart import zoom_node
from claimkit.board.corrected import corrected_words, first_read_node
from claimkit.board.node import Child, Node, link, node
from claimkit.board.paging import keys_node
from claimkit.board.passage import Passage, passage_node
from claimkit.board.timeline.drawing import BAND, NARROW, PRINT, STANCES, axis_node, bands_node
from claimkit.board.timeline.model import History, Moment, TimelineState, zone_of
from claimkit.board.timeline.scale import Scale, window
from claimkit.board.when import when
from claimkit.interface import chain_said, name_said, said
from claimkit.isolation import isolated

NOTHING = "No claim with a date answers these choices."
CLICK = "A click on a bar draws the time around it larger. A double stroke is time cut out, in which nothing was said."
DRAWN_IN = (
    "Drawn in {zone}. A day that is printed without a time zone is that day in UTC; elsewhere it began up to 14 hours "
    "earlier or ended up to 12 hours later. Bands that overlap have no order."
)
KEYS = {"j k": "next and previous claim", "?": "show or hide these keys"}


def history_node(history: History, state: TimelineState, passage: Passage | None, *, live: bool) -> Node:
    """The claims of a timeline in order, on one scale of time."""
    scale = scale_of(history, state)
    if scale is None:
        return node("p", NOTHING, class_="ck-empty")
    rows = [_row(moment, scale, live=live) for moment in history.moments]
    return node(
        "div",
        history.name and node("h3", node("bdi", history.name), class_="ck-cluster-name"),
        node("p", count_words(history), class_="ck-count"),
        live and node("p", zoom_node(), CLICK, class_="ck-tools ck-chart-tools ck-faint"),
        node(
            "table",
            node("caption", zone_words(state.zone)),
            node(
                "thead",
                node(
                    "tr",
                    [node("th", words, scope="col") for words in ("Who says it, through whom, in which words", "Said")],
                    node(
                        "th",
                        axis_node(scale),
                        scope="col",
                        aria_label=said("On a scale of time, in {zone}", zone=state.zone),
                    ),
                ),
            ),
            node("tbody", rows),
            class_="ck-grid ck-timeline",
        ),
        _legend(),
        passage is not None and live and passage_node(passage),
        live and keys_node(KEYS),
        class_="ck-history",
    )


def scale_of(history: History, state: TimelineState) -> Scale | None:
    """The scale on which a state draws its moments; None where none has a date."""
    bounds = history.bounds()
    if bounds is None:
        return None
    middle = datetime.fromisoformat(state.middle) if state.middle else None
    return Scale.over(window(bounds, state.zoom, middle), zone_of(state.zone), history.busy())


def history_lines(history: History, state: TimelineState) -> list[str]:
    """The timeline in lines of plain text."""
    if not history.moments:
        return [NOTHING]
    name = [isolated(history.name)] if history.name else []
    lines = [*name, count_words(history), zone_words(state.zone)]
    for place, moment in enumerate(history.moments, 1):
        card = moment.card
        quoted = f"“{card.content}”" if card.known_by == "text" else card.content
        quoted = said(DENIED) * card.denied_beside(moment.stance) + quoted
        lines += [
            "",
            f"{place}. {said_words(moment, state.zone)} [{said(moment.stance)}] {order_words(moment)}".rstrip(),
        ]
        lines += [
            f"   {chain_said(card.chain)}",
            f"   {quoted}",
            f"   {said('printed {when} by {outlet}', when=when(card.published_at), outlet=name_said(card.outlet))}",
        ]
        if card.corrections:
            lines.append(f"   {corrected_words(card)}")
    return lines


def said_words(moment: Moment, zone: str) -> str:
    """When it was said, as written; a known minute of another offset also in the board's zone."""
    if moment.said is None:
        return said("day of speaking not known")
    words = when(moment.said.edtf)
    if not moment.said.exact:
        return words
    local = moment.said.start.astimezone(zone_of(zone))
    return f"{words} = {local:%Y-%m-%d %H:%M} {zone}"


def order_words(moment: Moment) -> str:
    """Whether it has an order among the claims of its cluster."""
    if moment.order_known:
        return ""
    return said("order not known")


def count_words(history: History) -> str:
    """How many claims are shown of how many."""
    shown = len(history.moments)
    undated = sum(each.said is None for each in history.moments)
    words = amount(shown, "claim")
    if shown < history.claim_count:
        words = said("The first {shown} of {claims}", shown=f"{shown:,}", claims=amount(history.claim_count, "claim"))
    return words + rest(undated, ", {} without a day of speaking")


def zone_words(zone: str) -> str:
    """What the scale means where dates say no time zone."""
    return said(DRAWN_IN, zone=zone)


def _row(moment: Moment, scale: Scale, *, live: bool) -> Node:
    card = moment.card
    return node(
        "tr",
        node(
            "th",
            _stance(moment),
            chain_node(card, live=live),
            _words(moment),
            live and foot_node(card),
            scope="row",
        ),
        node(
            "td",
            node("p", said_words(moment, scale.zone.key)),
            node(
                "p",
                "printed ",
                when(card.published_at),
                ", ",
                link(card.url, node("bdi", name_said(card.outlet))),
                class_="ck-faint",
            ),
            not moment.order_known and node("p", order_words(moment), class_="ck-faint"),
            first_read_node(card),
        ),
        node("td", bands_node(moment, scale), class_="ck-bands"),
        data_stop=live,
        tabindex=live and "-1",
        aria_label=live and said(", ").join((name_said(card.speaker_name), said_words(moment, scale.zone.key))),
        data_anchor=f"moment-{card.claim_id}",
    )


def _words(moment: Moment) -> list[Child]:
    card = moment.card
    return [
        card.denied_beside(moment.stance) and node("span", DENIED, class_="ck-faint"),
        node("p", card.content, class_=words_class(card), dir=direction_of(card.language), lang=card.language),
        gloss_node(card),
    ]


def _stance(moment: Moment) -> Node:
    sign = STANCES.get(moment.stance, "·")
    return node(
        "p", node("span", f"{sign} ", aria_hidden="true"), moment.stance, class_=f"ck-stance ck-stance-{moment.stance}"
    )


def _legend() -> Node:
    marks = (
        ("ck-band ck-band-says ck-exact", NARROW, BAND, "the minute of speaking is known"),
        ("ck-band ck-band-says ck-vague", 40, BAND, "somewhere within: only the day, or less, is known"),
        ("ck-band ck-band-printed ck-vague", 40, PRINT, "printed"),
    )
    return node(
        "p",
        [
            node(
                "span",
                node(
                    "svg",
                    node("rect", x=1, y=place["y"], width=width, height=place["height"], rx=1.5, class_=class_),
                    viewBox="0 0 44 26",
                    width=44,
                    height=26,
                    aria_hidden="true",
                ),
                words,
                class_="ck-legend-mark",
            )
            for class_, width, place, words in marks
        ],
        node("span", said(", ").join(f"{sign} {said(stance)}" for stance, sign in STANCES.items())),
        class_="ck-legend",
    )

"""Timeline: exact where the minute is known, broad where only the day is, and no order where there is none."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from claimkit import Timeline, Warehouse
from claimkit.board.node import Node
from claimkit.board.timeline.drawing import axis_node
from claimkit.board.timeline.face import history_lines, history_node
from claimkit.board.timeline.scale import MOST_TICKS, WIDTH, Scale
from claimkit.errors import QueryError
from claimkit.interface import speaking
from tests.board.conftest import HOSTILE, Open

CHOICES: list[dict[str, Any]] = [
    {},
    {"topic": "us-weapons-in-ukraine"},
    {"topic": "us-weapons-in-ukraine", "zone": "Europe/Moscow"},
    {"outlet": "north-press"},
    {"side": "us", "most": 5},
    {"speaker": "jen-psaki"},
]


def elements(tree: Node, tag: str) -> list[Node]:
    found = [tree] if tree.tag == tag else []
    return found + [each for child in tree.children if isinstance(child, Node) for each in elements(child, tag)]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize("choices", CHOICES)
def test_a_state_makes_the_same_board(warehouse: Warehouse, choices: dict[str, Any]) -> None:
    board = Timeline(warehouse, **choices)
    again = type(board)(warehouse, state=ast.literal_eval(repr(board.state)))
    assert (repr(again), again.html(), again.state) == (repr(board), board.html(), board.state)
    assert again.to_frame().equals(board.to_frame())


@pytest.mark.parametrize("choices", CHOICES)
def test_claims_stand_in_order_of_what_was_said(warehouse: Warehouse, choices: dict[str, Any]) -> None:
    moments = Timeline(warehouse, **choices).model.moments
    assert moments
    bands = [each.said or each.printed for each in moments]
    since = [band.start for band in bands if band]
    assert since == sorted(since)


def test_it_opens_on_the_claim_that_most_outlets_tell(warehouse: Warehouse) -> None:
    board = Timeline(warehouse)
    assert len({each.card.outlet for each in board.model.moments}) > 2
    assert len({each.cluster_id for each in board.model.moments}) == 1


@pytest.mark.parametrize(
    ("said", "start", "end", "exact"),
    [
        ("2021-12-30", "2021-12-30T00:00", "2021-12-31T00:00", False),
        ("2021-12-30-05:00", "2021-12-30T05:00", "2021-12-31T05:00", False),
        ("2021-12-30T15:35-05:00", "2021-12-30T20:35", "2021-12-30T20:36", True),
        ("2021-12-30T15:35-05:00?", "2021-12-29T20:35", "2021-12-31T20:36", False),
        ("2021-12-30~", "2021-12-29T00:00", "2022-01-01T00:00", False),
        ("2021-12", "2021-12-01T00:00", "2022-01-01T00:00", False),
    ],
)
def test_a_band_is_as_long_as_what_is_not_known(said: str, start: str, end: str, exact: bool) -> None:
    from claimkit.board.timeline.model import Band
    from claimkit.dates import interval, precision

    band = Band(*interval(said), said, precision(said))
    assert (band.start, band.end, band.exact) == (utc(start), utc(end), exact)


def test_bands_of_known_minutes_and_days_are_drawn_apart(warehouse: Warehouse) -> None:
    board = Timeline(warehouse, topic="us-weapons-in-ukraine", most=100)
    drawn = [each.attributes["class"] for each in elements(board.face(live=False), "rect")]
    assert any("ck-vague" in each for each in drawn)
    for each in elements(board.face(live=False), "rect"):
        assert 0 <= float(each.attributes["x"]) <= WIDTH
        assert float(each.attributes["width"]) > 0


def test_what_overlaps_has_no_order(warehouse: Warehouse) -> None:
    board = Timeline(warehouse)
    assert "order not known" in repr(board)
    for one in board.model.moments:
        days = [each.said for each in board.model.moments if each is not one]
        apart = all(one.said and day and (one.said.end <= day.start or day.end <= one.said.start) for day in days)
        assert one.order_known == apart


@pytest.mark.parametrize("zone", ["UTC", "Europe/Moscow", "America/New_York", "Asia/Kathmandu"])
@pytest.mark.parametrize("days", [0.1, 1, 3, 10, 45, 400, 4000, 90000])
def test_ticks_are_few_and_at_whole_hours_of_the_zone(zone: str, days: float) -> None:
    start = utc("2021-12-30T09:17")
    scale = Scale.over((start, start + timedelta(days=days)), ZoneInfo(zone))
    ticks = scale.ticks()
    assert 0 < len(ticks) <= MOST_TICKS + 2
    assert all(0 <= tick.x <= WIDTH for tick in ticks)
    assert [tick.x for tick in ticks] == sorted({tick.x for tick in ticks})


def test_a_day_in_another_zone_begins_at_its_own_midnight() -> None:
    scale = Scale.over((utc("2021-12-29T12:00"), utc("2022-01-01T12:00")), ZoneInfo("Europe/Moscow"))
    midnights = [tick for tick in scale.ticks() if tick.words == "31 Dec"]
    assert [tick.x for tick in midnights] == [scale.x(utc("2021-12-30T21:00"))]


@pytest.mark.parametrize(
    ("days", "drawn"),
    [
        (("2021-12-29T12:00", "2022-01-02T12:00"), ["30 Dec", "2021", "31 Dec", "1 Jan", "2022", "2 Jan"]),
        # The first line lies at the edge, and time is cut out behind the second.
        (("2025-10-28", "2025-10-29", "2025-11-04", "2025-11-06"), ["28 Oct", "2025", "29 Oct", "5 Nov"]),
        (("2025-12-31", "2026-01-01", "2026-03-01", "2026-03-02"), ["31 Dec", "2025", "2026"]),
    ],
)
def test_the_year_stands_under_the_first_words_and_where_it_is_another(days: tuple[str, ...], drawn: list[str]) -> None:
    moments = [utc(day) for day in days]
    busy = list(zip(moments[::2], moments[1::2], strict=True))
    scale = Scale.over((moments[0], moments[-1]), ZoneInfo("UTC"), busy)
    told = [each.words() for each in elements(axis_node(scale), "text")]
    assert [words for words in told if words in drawn] == drawn


def test_a_long_silence_is_cut_out_and_nothing_of_what_was_said() -> None:
    days = [("2021-12-30", "2021-12-31"), ("2021-12-31", "2022-01-01"), ("2024-05-01", "2024-05-02")]
    busy = [(utc(start), utc(end)) for start, end in days]
    whole = utc("2021-12-30"), utc("2024-05-02")
    cut, flat = Scale.over(whole, ZoneInfo("UTC"), busy), Scale.over(whole, ZoneInfo("UTC"))
    assert (len(cut.breaks), len(flat.breaks)) == (1, 0)
    assert [cut.x(end) - cut.x(start) > 20 for start, end in busy] == [True] * 3
    assert flat.x(busy[0][1]) - flat.x(busy[0][0]) < 2
    moments = [moment for each in busy for moment in each]
    assert [cut.x(moment) for moment in moments] == sorted(cut.x(moment) for moment in moments)
    assert {"2021", "2024"} <= {tick.year for tick in cut.ticks()}
    assert cut.x(utc("2023-01-01")) == pytest.approx(cut.breaks[0], abs=14)


@pytest.mark.parametrize("at", [None, "2021-12-30T12:00+00:00"])
def test_the_scale_is_drawn_larger_around_what_was_pressed(warehouse: Warehouse, at: str | None) -> None:
    board = Timeline(warehouse, topic="us-weapons-in-ukraine")
    before = repr(board), board.to_frame()
    board._answer("zoom", {"to": "in", "at": at}, "r1")
    board._answer("zoom", {"to": "in"}, "r2")
    assert board.state["zoom"] == 4.0
    assert board.state.get("middle") == at
    assert type(board)(warehouse, state=board.state).html() == board.html()
    assert (repr(board), board.to_frame().equals(before[1])) == (before[0], True)
    board._answer("zoom", {"to": "whole"}, "r3")
    assert board.state == {"topic": "us-weapons-in-ukraine"}
    with pytest.raises(QueryError, match="middle is a moment"):
        board.change(middle="yesterday")


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "../../etc/passwd", "", "موسكو"])
def test_a_zone_that_is_none_names_some(warehouse: Warehouse, zone: str) -> None:
    with pytest.raises(QueryError, match="time zone"):
        Timeline(warehouse, zone=zone)


def test_a_topic_that_is_none_is_refused_with_the_nearest(warehouse: Warehouse) -> None:
    with pytest.raises(QueryError, match="did you mean 'us-weapons-in-ukraine'"):
        Timeline(warehouse, topic="us weapons in ukrain")


def test_nothing_to_show_says_so(warehouse: Warehouse) -> None:
    board = Timeline(warehouse, outlet="kremlin", speaker="jen-psaki")
    assert "No claim with a date" in repr(board)
    assert board.to_frame().is_empty()


def test_words_keep_their_direction(warehouse: Warehouse) -> None:
    board = Timeline(warehouse, outlet="north-press")
    words = [each for each in elements(board.face(live=False), "p") if each.attributes.get("class") == "ck-words"]
    assert {each.attributes["dir"] for each in words} == {"rtl"}


@pytest.mark.parametrize(("stance", "shown"), [("says", True), ("differs", True), ("denies", False)])
@pytest.mark.parametrize(("interface", "mark"), [("en", "denied:"), ("ar", "منفي:")])
def test_words_are_said_to_be_denied_where_their_stance_does_not(
    warehouse: Warehouse, interface: str, mark: str, stance: str, shown: bool
) -> None:
    board = Timeline(warehouse, interface=interface)
    first = board.model.moments[0]
    denied = replace(first, stance=stance, card=replace(first.card, polarity="negative"))
    history = replace(board.model, moments=(denied,))
    with speaking(interface):
        written = "\n".join(history_lines(history, board.choices))
        drawn = " ".join(
            each.words() for each in elements(history_node(history, board.choices, None, live=False), "th")
        )
    assert (mark in written, "denied:" in drawn) == (shown, shown)


def test_hops_open_their_words(opened: Open) -> None:
    board = Timeline(opened(), outlet="north-press")
    claim = board.model.moments[0].card.claim_id
    board._answer("passage", {"claim": claim, "hop": 0}, "r1")
    assert "ck-passage" in board.face(live=True).to_html()
    board._answer("close", {}, "r2")
    assert "ck-passage" not in board.face(live=True).to_html()


def test_hostile_words_are_text(hostile_path: Any, tmp_path: Any) -> None:
    from claimkit import open_warehouse

    board = Timeline(open_warehouse(hostile_path, tmp_path, "lina"))
    assert HOSTILE not in board.html()
    assert "&lt;img src=x" in board.html()

"""A CompareMany in lines of plain text, the same every time."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.board.amounts import origin_words
from claimkit.board.card import DENIED, card_text, proposition
from claimkit.board.many.choice import ManyState
from claimkit.board.many.model import Grid, Line, Opened, Told
from claimkit.board.many.words import (
    NOTHING,
    SIGNS,
    STANCE_HEADS,
    count_words,
    denied_words,
    grouped,
    heading,
    told_words,
    voice_words,
    who_denies,
    without_words,
)
from claimkit.interface import name_said, said
from claimkit.isolation import isolated


def grid_lines(grid: Grid, state: ManyState) -> list[str]:
    """The choices, then under each claim what each column makes of it, and the claims of the one that is open."""
    lines = [heading(state, grid), count_words(grid, state)]
    if not grid.lines:
        lines.append(NOTHING)
    for place, line in enumerate(grid.lines, (state.page - 1) * state.rows + 1):
        lines += [
            "",
            f"{place}. {proposition(line.card, line.name)}",
            f"   {origin_words(line.outlets, line.roots)}",
            *_cells(line, grid, state),
        ]
    if grid.opened:
        lines += ["", *_opened(grid.opened)]
    return lines


def _cells(line: Line, grid: Grid, state: ManyState) -> Iterator[str]:
    for column in grid.columns:
        for told in line.cells.get(column.id, ()):
            yield f"   {isolated(name_said(column.label))}: {_told(told, state.by)}"
    for value in ("silent", "unsure", "other", "not_held"):
        names = [isolated(name_said(each.label)) for each in grid.columns if line.without.get(each.id) == value]
        if names:
            yield f"   {SIGNS[value]} {without_words(value, state.by)}: {said(', ').join(names)}"
    denied = denied_words(line, grid.columns)
    if denied:
        yield f"   {denied}"


def _told(told: Told, by: str) -> str:
    card = told.card
    words = f"“{card.content}”" if card.known_by == "text" else card.content
    words = said(DENIED) * card.denied_beside(told.stance) + words
    return f"{SIGNS[told.stance]} {said('; ').join((told_words(told), voice_words(card, by)))}: {isolated(words)}"


def _opened(opened: Opened) -> Iterator[str]:
    yield said("OPEN: {words}", words=proposition(opened.line.card, opened.line.name))
    yield who_denies(opened)
    for stance, members in grouped(opened):
        yield f"{said(STANCE_HEADS[stance])}:"
        for member in members:
            yield from (f"   {line}" for line in card_text(member.card))

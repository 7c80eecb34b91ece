"""What a CompareMany says in words, in all its faces."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.board.amounts import amount, placed, rest
from claimkit.board.card import Card
from claimkit.board.filters import HEADS, Option
from claimkit.board.many.choice import LISTS, ONLY, ManyState
from claimkit.board.many.model import Grid, Line, Member, Opened, Told
from claimkit.interface import name_said, said
from claimkit.isolation import isolated

SIGNS = {
    "says": "●",
    "denies": "⊘",
    "declines": "⊝",
    "differs": "≠",
    "silent": "○",
    "unsure": "?",
    "not_held": "·",
    "other": "·",
}
STANCE_HEADS = {"says": "Says it", "denies": "Denies it", "declines": "Would not say", "differs": "Tells it otherwise"}
NOTHING = "No claim answers these choices. Take a filter back, or choose other columns."
PARTED = "Decisions have parted these claims; they stay in sight until this is opened anew."
NOBODY = "Nobody here denies it."
_FEW = 6
_WITHOUT = {
    "silent": "silent: held whole, does not say it",
    "unsure": "held, but it may tell it unseen",
    "other": "tells it, by claims that the filters leave out",
    "not_held": "nothing held",
}


def heading(state: ManyState, grid: Grid) -> str:
    """The choices in words."""
    names = [isolated(name_said(each.label)) for each in grid.columns]
    words = f"{said(HEADS[state.by])}: {said(', ').join(names)}"
    more = len(grid.choices) - len(grid.columns)
    narrowed = [f"{said(name)} {said(' or ').join(getattr(state, name))}" for name in LISTS if getattr(state, name)]
    narrowed += [said(words, what=written) for words, written in _written(state)]
    if state.only:
        narrowed.append(said(ONLY[state.only]))
    return said("; ").join([words + rest(more, " and {} more, which are not shown"), *narrowed])


def _written(state: ManyState) -> list[tuple[str, str]]:
    told = (("from {what}", state.since), ("to {what}", state.until), ("with {what}", state.text))
    return [(words, written) for words, written in told if written]


def count_words(grid: Grid, state: ManyState) -> str:
    """Which clusters are shown."""
    if not grid.lines:
        return said("No claims.")
    where = placed(state.page, state.rows, len(grid.lines), grid.line_count)
    return said(
        "{claims}, in {columns}, told by most of them first",
        claims=said("Claims {first}–{last} of {count}", **where),
        columns=amount(len(grid.columns), "column"),
    )


def told_words(told: Told) -> str:
    """How many documents take a stance: `denies 2`."""
    return f"{said(told.stance)} {told.documents}"


def without_words(value: str, by: str) -> str:
    """What is known of a column that does not tell a cluster; *silent* only of an outlet read whole."""
    if value == "not_held" and by == "outlet":
        return said("not held")
    return said(_WITHOUT[value])


def voice_words(card: Card, by: str) -> str:
    """Who says it, and where it is printed, apart from what the column says already."""
    speaker, outlet = isolated(name_said(card.speaker_name)), isolated(name_said(card.outlet))
    return {"outlet": speaker, "speaker": outlet}.get(by, said(", ").join((speaker, outlet)))


def denied_words(line: Line, columns: Sequence[Option]) -> str:
    """Who denies a cluster, of those on the page: `Denied by Yusuf al-Rai (Daily Beacon)`; else nothing."""
    names = {each.id: each.label for each in columns}
    told = [(id, each.card) for id, cell in line.cells.items() for each in cell if each.stance == "denies"]
    words = _deniers([(card.speaker_name, names[id]) for id, card in told])
    return said("Denied by {names}", names=words) * bool(words)


def who_denies(opened: Opened) -> str:
    """Who denies the cluster that is open, each with the outlets that print it."""
    cards = [each.card for each in opened.members if each.stance == "denies"]
    words = _deniers([(card.speaker_name, card.outlet) for card in cards])
    return said("Denied by {names}.", names=words) if words else said(NOBODY)


def _deniers(told: Sequence[tuple[str | None, str]]) -> str:
    """Each who denies once, with where: `Yusuf al-Rai (Daily Beacon, Meridian Wire); nobody named (Kremlin)`."""
    places: dict[str, dict[str, None]] = {}
    for who, where in told:
        places.setdefault(name_said(who), {})[isolated(name_said(where))] = None
    shown = list(places.items())[:_FEW]
    words = said("; ").join(f"{isolated(who)} ({said(', ').join(where)})" for who, where in shown)
    return words + rest(len(places) - len(shown), "; and {} more")


def grouped(opened: Opened) -> list[tuple[str, list[Member]]]:
    """The claims of the open cluster by stance, those who say it first."""
    told: dict[str, list[Member]] = {stance: [] for stance in STANCE_HEADS}
    for each in opened.members:
        told[each.stance].append(each)
    return [(stance, members) for stance, members in told.items() if members]

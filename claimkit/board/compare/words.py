"""What a CompareBoard says in words, in all its faces."""

from __future__ import annotations

from collections.abc import Callable

from claimkit.board.amounts import placed, rest, shortened
from claimkit.board.card import proposition
from claimkit.board.compare.choice import Choice, CompareState
from claimkit.board.compare.model import Page, Row, Silence
from claimkit.board.filters import several
from claimkit.interface import name_said, said
from claimkit.isolation import isolated

FEW = 6
LONGEST_HEAD = 160
EVERYONE = "everyone else"
NOTHING = "Nothing matches both choices. Widen the dates, clear the words, or choose another side."

Label = Callable[[str, str], str]


def heading(state: CompareState, label: Label) -> str:
    """The choices in words."""
    left, right = side_words(state, label)
    parts = {"Left": left, "right": right, "both": describe(state.both, label, "")}
    return " · ".join(f"{said(side)}: {words}" for side, words in parts.items() if words)


def side_words(state: CompareState, label: Label) -> tuple[str, str]:
    """Who stands on the left and on the right: of a side on which nobody is chosen, who is not on the other."""
    if state.left == state.right == Choice():
        return said("everyone"), said("nobody chosen")
    return describe(state.left, label, EVERYONE), describe(state.right, label, EVERYONE)


def row_words(row: Row, label: Label) -> str:
    """What a row is called: its cluster's name, else its topic, else the words that stand for it."""
    if row.name:
        return isolated(row.name)
    return isolated(shortened(proposition(row.head), LONGEST_HEAD)) if row.head else topic_words(row.topic, label)


def topic_words(topic: str | None, label: Label) -> str:
    """A topic by its label."""
    if not topic:
        return said("no topic")
    return label("topic", topic)


def describe(choice: Choice, label: Label, nothing: str) -> str:
    """A choice in words: `outlet North Press, said in English`."""
    words = {
        "outlet": "{what}",
        "speaker": "spoken by {what}",
        "side": "speaking for {what}",
        "language": "printed in {what}",
        "topic": "on “{what}”",
        "since": "from {what}",
        "until": "to {what}",
        "text": "with “{what}”",
    }
    chosen = {name: getattr(choice, name) for name in words}
    told = (said(words[name], what=_labelled(name, value, label)) for name, value in chosen.items() if value)
    return said(", ").join(told) or said(nothing)


def _labelled(name: str, chosen: str | tuple[str, ...], label: Label) -> str:
    """What is chosen of a kind, each by its label."""
    return said(" or ").join(label(name, each) for each in several(chosen))


def count_words(page: Page, state: CompareState) -> str:
    """Which rows of how many are shown."""
    if not page.row_count:
        return said("No rows.")
    where = placed(state.page, state.rows, len(page.rows), page.row_count)
    return said("Rows {first}–{last} of {count}, aligned by {what}", what=said(_ALIGNED[state.align]), **where)


def stances(row: Row) -> str:
    """The stances of a row in words: `3 say, 1 denies`."""
    words = {
        "says": ("{count} says", "{count} say"),
        "denies": ("{count} denies", "{count} deny"),
        "declines": ("{count} declines", "{count} decline"),
        "differs": ("{count} differs", "{count} differ"),
    }
    counts = {stance: count for stance, count in row.tally.items() if count}
    told = (
        said(words.get(stance, (f"{{count}} {stance}",) * 2)[count > 1], count=count)
        for stance, count in counts.items()
    )
    return said(", ").join(told)


def silence_words(silence: Silence | None, asked: str) -> list[str]:
    """What an empty half says; *silent* only where a text is held whole."""
    if silence is None:
        return [said("Nothing of {whom} is held here.", whom=asked)]
    words = []
    if silence.silent:
        words.append(
            said(
                "Silent: {outlets}. Their texts on this topic are held whole and do not say it.",
                outlets=_some(silence.silent),
            )
        )
    if silence.others:
        words.append(said("Told with another voice by {outlets}.", outlets=_some(silence.others)))
    if silence.unsure:
        words.append(said("Held, but not surely without it: {outlets}.", outlets=_some(silence.unsure)))
    if silence.not_held:
        words.append(said("Not held: {outlets}. Nothing can be said of them.", outlets=_some(silence.not_held)))
    return words or [said("Nothing of {whom} is held here.", whom=asked)]


def _some(names: tuple[str, ...]) -> str:
    return said(", ").join(isolated(name_said(name)) for name in names[:FEW]) + rest(len(names) - FEW, " and {} more")


_ALIGNED = {"claim": "claim", "topic": "topic", "none": "nothing"}

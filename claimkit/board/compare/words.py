"""What a CompareBoard says in words, in all its faces."""

from __future__ import annotations

from collections.abc import Callable

from claimkit.board.amounts import rest
from claimkit.board.compare.choice import Choice, CompareState
from claimkit.board.compare.model import Page, Row, Silence
from claimkit.isolation import isolated

FEW = 6
NOTHING = "Nothing matches both choices. Widen the dates, clear the words, or choose another side."

Label = Callable[[str, str], str]


def heading(state: CompareState, label: Label) -> str:
    """The choices in words."""
    parts = {
        "Left": describe(state.left, label, "everyone else"),
        "right": describe(state.right, label, "everyone else"),
        "both": describe(state.both, label, ""),
    }
    return " · ".join(f"{side}: {words}" for side, words in parts.items() if words)


def row_words(row: Row, label: Label) -> str:
    """What a row is called: its cluster's name, else its topic."""
    return isolated(row.name) if row.name else topic_words(row.topic, label)


def topic_words(topic: str | None, label: Label) -> str:
    """A topic by its label."""
    if not topic:
        return "no topic"
    return label("topic", topic)


def describe(choice: Choice, label: Label, nothing: str) -> str:
    """A choice in words: `outlet North Press, said in English`."""
    words = {
        "outlet": lambda said: label("outlet", said),
        "speaker": lambda said: f"spoken by {label('speaker', said)}",
        "side": lambda said: f"speaking for {label('side', said)}",
        "language": lambda said: f"printed in {label('language', said)}",
        "topic": lambda said: f"on “{label('topic', said)}”",
        "since": lambda said: f"from {said}",
        "until": lambda said: f"to {said}",
        "text": lambda said: f"with “{said}”",
    }
    said = {name: getattr(choice, name) for name in words}
    return ", ".join(words[name](value) for name, value in said.items() if value) or nothing


def count_words(page: Page, state: CompareState) -> str:
    """Which rows of how many are shown."""
    if not page.row_count:
        return "No rows."
    first = (state.page - 1) * state.rows + 1
    return f"Rows {first:,}–{first + len(page.rows) - 1:,} of {page.row_count:,}, aligned by {_ALIGNED[state.align]}"


def stances(row: Row) -> str:
    """The stances of a row in words: `3 say, 1 denies`."""
    words = {
        "says": ("says", "say"),
        "denies": ("denies", "deny"),
        "declines": ("declines", "decline"),
        "differs": ("differs", "differ"),
    }
    counts = {stance: count for stance, count in row.tally.items() if count}
    return ", ".join(f"{counts[stance]} {words.get(stance, (stance,) * 2)[counts[stance] > 1]}" for stance in counts)


def silence_words(silence: Silence | None, asked: str) -> list[str]:
    """What an empty half says; *silent* only where a text is held whole."""
    if silence is None:
        return [f"Nothing of {asked} is held here."]
    words = []
    if silence.silent:
        words.append(f"Silent: {_some(silence.silent)}. Their texts on this topic are held whole and do not say it.")
    if silence.others:
        words.append(f"Told with another voice by {_some(silence.others)}.")
    if silence.unsure:
        words.append(f"Held, but not surely without it: {_some(silence.unsure)}.")
    if silence.not_held:
        words.append(f"Not held: {_some(silence.not_held)}. Nothing can be said of them.")
    return words or [f"Nothing of {asked} is held here."]


def _some(names: tuple[str, ...]) -> str:
    return ", ".join(names[:FEW]) + rest(len(names) - FEW, " and {} more")


_ALIGNED = {"claim": "claim", "topic": "topic", "none": "nothing"}

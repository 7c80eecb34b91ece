"""Why a pair was matched, in sentences a journalist understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimkit.match.finding import Finding
from claimkit.match.reading import Reading
from claimkit.match.statements import Pair

_NAMED = 5


def reasons(pair: Pair, finding: Finding | None) -> Iterator[str]:
    """Sentences naming what a pair shares, and last what decides its relation or why none is given."""
    reading = pair.evidence.left
    names = [thing for thing in pair.evidence.shared if thing in reading.names]
    numbers = [thing for thing in pair.evidence.shared if thing.startswith("number:")]
    things = [thing for thing in pair.evidence.shared if thing not in names and thing not in numbers]
    if pair.through_gloss:
        yield "compared through a translation"
    if names:
        yield f"both name {listed(_shown(reading, names))}"
    if things:
        yield f"both speak of {listed(_shown(reading, things))}"
    if numbers:
        yield f"both give {listed(dict.fromkeys(_shown(reading, numbers)))}"
    if pair.meaning:
        yield f"the embedder finds them close in meaning ({pair.meaning:.2f})"
    yield from _circumstances(pair)
    yield finding.reason if finding else _undecided(pair)


def _circumstances(pair: Pair) -> Iterator[str]:
    if pair.same_topic:
        yield f"both are on the topic {pair.left.topic}"
    if pair.same_speaker:
        yield f"both are words of {pair.left.speaker}" + (", of the same day" if pair.same_time else "")
    elif pair.same_time:
        yield "both may have been said at the same time"


def _undecided(pair: Pair) -> str:
    if not pair.evidence.shared:
        return "no word in common: left undecided"
    return f"only {pair.evidence.likeness:.0%} alike: too little to say how they relate"


def _shown(reading: Reading, things: Iterable[str]) -> list[str]:
    return [reading.printed[thing] for thing in things]


def listed(words: Iterable[str]) -> str:
    """The first few words in quotation marks, and how many more there are."""
    words = list(words)
    shown = [f"“{word}”" for word in words[:_NAMED]]
    if len(words) > _NAMED:
        return f"{', '.join(shown)} and {len(words) - _NAMED} more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))

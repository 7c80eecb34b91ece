"""The order of decisions: in a journal its own, over journals a hybrid logical clock.

A decision that saw another is written with a time after it (Kulkarni and others, *Logical Physical Clocks*, 2014), and
reading never lets a line come before the one it was written after, whatever the clocks of computers said. A time that
lies in the future decides nothing: such a line counts as written right after the line before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from claimkit.journal.lines import Line
from claimkit.records import Judgement

_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_STEP = timedelta(microseconds=1)
# Clocks of colleagues may differ, and so may a day.
_AHEAD = timedelta(days=1)


def timed(lines: Iterable[Line], now: datetime) -> list[tuple[datetime, Line, bool]]:
    """Each line with the moment it counts as written, and whether it was dated in the future."""
    moments: dict[str, datetime] = {}
    found = []
    for line in lines:
        before = moments.get(line.previous, _EARLIEST - _STEP)
        said = datetime.fromisoformat(line.judgement.judged_at)
        future = said > now + _AHEAD
        moment = before + _STEP if future else max(said.astimezone(UTC), before + _STEP)
        moments[line.hash] = moment
        found.append((moment, line, future))
    return found


def moment_after(latest: datetime | None, now: datetime) -> str:
    """The time of a new decision: now, or right after the latest that it could have seen."""
    moment = now if latest is None else max(now, latest + _STEP)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def dated(judgement: Judgement, moment: datetime) -> Judgement:
    """The judgement at the moment it counts as written."""
    if datetime.fromisoformat(judgement.judged_at) == moment:
        return judgement
    return replace(judgement, judged_at=moment.isoformat(timespec="microseconds"))

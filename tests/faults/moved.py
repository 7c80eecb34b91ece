"""Journals under clocks that were set, and copies that went apart: on two computers, in git, by line ends."""

from __future__ import annotations

import subprocess
from collections import Counter
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from unittest.mock import patch

from claimkit.journal import Journals, check, folder, merge, repair
from claimkit.records import Judgement
from tests.faults.running import Bounds

SHIFTS = (timedelta(seconds=-1), timedelta(hours=-1), timedelta(days=-400), timedelta(days=400), timedelta(0))
WHO = ("-c", "user.name=x", "-c", "user.email=x@x", "-c", "commit.gpgsign=false")
# What .gitattributes may say of journals: as claimkit writes it, nothing, a union, and line ends as git likes them.
ATTRIBUTES = (None, "", "*.jsonl merge=union\n", "*.jsonl text eol=crlf\n")


def clocks(place: Path, _bounds: Bounds) -> Counter[str]:
    """A clock set back or forward between decisions: the order is that of writing."""
    found: Counter[str] = Counter()
    for number, shift in enumerate(SHIFTS):
        here = place / str(number)
        judged(here, "first")
        with patch.object(folder, "datetime", shifted(shift)):
            judged(here, "second")
            judged(here, "third")
        judged(here, "fourth")
        notes = [one.note for one in Journals(here).read().judgements]
        found.update(tried=4, reversed=notes != ["first", "second", "third", "fourth"])
    return found


def shifted(by: timedelta) -> type[datetime]:
    """A clock that is set by so much."""

    class Shifted(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Shifted:
            return cls.fromtimestamp((datetime.now(tz or UTC) + by).timestamp(), tz)

    return Shifted


def merged(place: Path, bounds: Bounds) -> Counter[str]:
    """One file that was written on in two copies, joined by git or by `claimkit journal merge`: no line is lost."""
    found: Counter[str] = Counter()
    for number, attributes in enumerate(ATTRIBUTES[: bounds.cases // 2]):
        here, there = place / f"{number}-here", place / f"{number}-there"
        begun(here, attributes)
        git(place, "-c", "core.autocrlf=true", "clone", "-q", str(here), str(there))
        for side, some in ((here, 5), (there, 7)):
            for line in range(some):
                judged(side / "journals", f"{side.name} {line}")
            git(side, "commit", "-qam", "more")
        git(here, "pull", "-q", "--no-rebase", "--no-edit", str(there), "main")
        missing = lost(here / "journals")
        repair(here / "journals")
        found.update(tried=15, lost=missing | lost(here / "journals"), unmended=len(check(here / "journals")))
        for sent in (there / "journals").glob("*.jsonl"):
            merge(here / "journals", sent)
        found.update(tried=1, lost=lost(here / "journals"), unmended=len(check(here / "journals")))
    return found


def begun(here: Path, attributes: str | None) -> None:
    """A repository with a journal of three lines."""
    here.mkdir(parents=True)
    for line in range(3):
        judged(here / "journals", f"shared {line}")
    if attributes is not None:
        (here / "journals" / ".gitattributes").write_text(attributes, "utf-8")
    git(here, "init", "-q", "-b", "main")
    git(here, "add", ".")
    git(here, "commit", "-qm", "shared")


def git(here: Path, *command: str) -> None:
    subprocess.run(["git", *WHO, *command], cwd=here, capture_output=True, check=False)


def lost(journals: Path) -> int:
    """How many of fifteen lines are missing."""
    return 15 - len({one.note for one in Journals(journals).read().judgements if one.kind == "note" and one.left_id})


def judged(journals: Path, note: str) -> None:
    Journals(journals).append(Judgement("Amina", "note", "c1", note=note))

"""What a build did, as values and as the printed report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimkit.isolation import seen
from claimkit.records import FOUND_STATES, Reject

_SHOWN = 20
# What the kinds of computed tables are called.
_GIVEN = {"match": "matches", "kin": "kin of documents", "story": "stories", "people": "people"}


@dataclass(frozen=True, slots=True)
class UnknownOutlet:
    """An outlet that only documents name, and the nearest one that is listed."""

    name: str
    nearest: str | None


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was kept, what was set aside and why; `str(report)` is what `claimkit build` prints."""

    warehouse: Path
    digest: str
    counts: Mapping[str, int]
    loads: tuple[Mapping[str, Any], ...]
    rejects: tuple[Reject, ...]
    unknown_outlets: tuple[UnknownOutlet, ...] = ()
    anchors: Mapping[str, int] = field(default_factory=dict)
    ignored: Mapping[tuple[str, str], int] = field(default_factory=dict)
    content_digest: str = ""
    extracted: int = 0
    kept: int = 0
    given: Mapping[str, int] = field(default_factory=dict)
    set_aside: int = 0
    suggested: int = 0
    warnings: tuple[str, ...] = ()
    left_alone: tuple[str, ...] = ()

    def __str__(self) -> str:
        return seen("\n".join([*self._built(), *self._set_aside(), *self._worth_a_look(), *self._next()]))

    def _built(self) -> list[str]:
        told = ", ".join(f"{count} {name}" for name, count in self.counts.items())
        lines = [f"{self.warehouse}: {told}"]
        if self.extracted:
            kept = f" ({self.kept} of them read by an earlier build)" if self.kept else ""
            lines.append(f"extracted from {self.extracted} documents{kept}; {self.set_aside} readings set aside")
        if self.suggested:
            words = "claims are proposed by models: decide on them in ReviewQueue(show='proposed')"
            lines.append(f"{self.suggested} {words}")
        if self.given:
            told = ", ".join(f"{_GIVEN[kind]} ({count} rows)" for kind, count in self.given.items())
            lines.append(f"taken as given and not computed here: {told}")
        return lines

    def _set_aside(self) -> list[str]:
        if not self.rejects:
            return []
        lines = [f"{len(self.rejects)} refused:"]
        lines += [f"  {_place(row)}: {_said(row)}" for row in self.rejects[:_SHOWN]]
        if len(self.rejects) > _SHOWN:
            lines.append(f'  … and {len(self.rejects) - _SHOWN} more: claimkit sql "from reject"')
        return lines

    def _worth_a_look(self) -> list[str]:
        lines = [*self.warnings, *self._left_alone()]
        for outlet in self.unknown_outlets:
            near = f"; did you mean {outlet.nearest}?" if outlet.nearest else ""
            lines.append(f"outlet not listed: {outlet.name}, added with kind unknown{near}")
        lines += [
            f"{path}: {field} means nothing here and was left out ({count} lines)"
            for (path, field), count in self.ignored.items()
        ]
        lost = {state: count for state, count in self.anchors.items() if state not in FOUND_STATES and count}
        if lost:
            told = ", ".join(f"{count} {state}" for state, count in lost.items())
            lines.append(
                f"judgements whose claim is no longer clear: {told} "
                f"(claimkit sql \"from judgement_anchor where state <> 'exact'\")"
            )
        return lines

    def _left_alone(self) -> list[str]:
        count = len(self.left_alone)
        if not count:
            return []
        more = f", … and {count - _SHOWN} more" if count > _SHOWN else ""
        return [f"{count} file{'s' * (count > 1)} left alone: {', '.join(self.left_alone[:_SHOWN])}{more}"]

    def _next(self) -> list[str]:
        return [
            "Next: claimkit lab opens the boards; claimkit check proves the tables;",
            "      claimkit sql 'from claim_card' asks them.",
        ]


def _place(row: Reject) -> str:
    if row.line is None:
        return row.path
    return f"{row.path} line {row.line}"


def _said(row: Reject) -> str:
    return " ".join(filter(None, (row.field, row.reason)))

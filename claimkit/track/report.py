"""What a build did, as values and as the printed report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from claimkit.ingest import NO_TABLE, TABLES, is_article
from claimkit.interface import counted, retold, said
from claimkit.isolation import in_one_line, isolated, seen
from claimkit.records import FOUND_STATES, Reject
from claimkit.shape import FILES, file_fields

_SHOWN = 20
_NOUNS = {
    "documents": "document",
    "claims": "claim",
    "outlets": "outlet",
    "speakers": "speaker",
    "matches": "match",
}
# What the kinds of computed tables are called.
_GIVEN = {"match": "matches", "kin": "kin of documents", "story": "stories", "people": "people"}


def _nearest(name: str) -> str:
    """The field that may be meant by a name that is none; empty where none is near."""
    known = {field.name for fields in FILES.values() for field in file_fields(fields)} - {name}
    return "".join(said("; did you mean {name}?", name=near) for near in get_close_matches(name, sorted(known), 1))


def _meant(name: str, nearest: str) -> str:
    return isolated(name) + said("; did you mean {name}?", name=isolated(nearest))


@dataclass(frozen=True, slots=True)
class UnknownOutlet:
    """An outlet that only documents name, and the nearest one that is listed."""

    name: str
    nearest: str | None


@dataclass(frozen=True, slots=True)
class GoneDocument:
    """A document that judgements are about and that no input has any more, and what most likely came in its place."""

    document_id: str
    judgements: int
    successor_id: str | None
    successor_title: str | None


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
    gone: tuple[GoneDocument, ...] = ()

    def __str__(self) -> str:
        return seen("\n".join([*self._built(), *self._set_aside(), *self._worth_a_look(), *self._next()]))

    def _built(self) -> list[str]:
        told = said(", ").join(counted(_NOUNS[name], count) for name, count in self.counts.items())
        lines = [f"{isolated(str(self.warehouse))}: {told}"]
        if self.extracted:
            lines.append(said("extracted from {documents}", documents=counted("document", self.extracted)))
            if self.kept:
                lines[-1] += said(" ({count} of them read by an earlier build)", count=f"{self.kept:,}")
            lines[-1] += said("; {count} readings set aside", count=f"{self.set_aside:,}")
        if self.suggested:
            words = "{count} claims are proposed by models: decide on them in {board}"
            lines.append(said(words, count=f"{self.suggested:,}", board="ReviewQueue(show='proposed')"))
        if self.given:
            rows = ((said(_GIVEN[kind]), counted("row", count)) for kind, count in self.given.items())
            told = said(", ").join(f"{kind} ({count})" for kind, count in rows)
            lines.append(f"{said('taken as given and not computed here')}: {told}")
        return lines

    def _set_aside(self) -> list[str]:
        if not self.rejects:
            return []
        lines = [said("{count} refused:", count=f"{len(self.rejects):,}")]
        lines += [f"  {place_of(row)}: {reason_of(row)}" for row in self.rejects[:_SHOWN]]
        if len(self.rejects) > _SHOWN:
            more = f"{len(self.rejects) - _SHOWN:,}"
            lines.append("  " + said("… and {count} more: {command}", count=more, command='claimkit sql "from reject"'))
        return lines

    def _worth_a_look(self) -> list[str]:
        lines = [*self.warnings, *self._left_alone()]
        lines += self._unlisted()
        lines += [
            said(
                "{path}: {field} means nothing here and was left out ({lines})",
                path=isolated(path),
                field=isolated(field),
                lines=counted("line", count),
            )
            + _nearest(field)
            for (path, field), count in self.ignored.items()
        ]
        return [*lines, *self._unclear(), *map(_told_of, self.gone[:_SHOWN])]

    def _unlisted(self) -> list[str]:
        """The outlets that only documents name, and what would tell of them."""
        outlets = self.unknown_outlets
        if not outlets:
            return []
        names = said("; ").join(isolated(outlet.name) for outlet in outlets[:_SHOWN])
        more = said(", … and {count} more", count=f"{len(outlets) - _SHOWN:,}") if len(outlets) > _SHOWN else ""
        count, columns = counted("outlet", len(outlets)), ",".join(TABLES["outlets.csv"][1])
        asked = "claimkit sql \"from outlet where kind = 'unknown'\""
        return [
            said("not in outlets.csv, of kind unknown: {outlets} ({names})", outlets=count, names=names + more),
            "  " + said("write a row of each there ({columns}); {command} lists them", columns=columns, command=asked),
            *("  " + _meant(outlet.name, outlet.nearest) for outlet in outlets if outlet.nearest),
        ]

    def _unclear(self) -> list[str]:
        """How many judgements are no longer anchored."""
        lost = {state: count for state, count in self.anchors.items() if state not in FOUND_STATES and count}
        if not lost:
            return []
        told = said(", ").join(f"{said(state)}: {count:,}" for state, count in lost.items())
        asked = "claimkit sql 'from judgement_unclear'"
        return [said("judgements whose claim is no longer clear: {counts} ({command})", counts=told, command=asked)]

    def _left_alone(self) -> list[str]:
        count = len(self.left_alone)
        if not count:
            return []
        names = said(", ").join(map(isolated, self.left_alone[:_SHOWN]))
        more = said(", … and {count} more", count=f"{count - _SHOWN:,}") if count > _SHOWN else ""
        lines = [said("{files} left alone: {names}", files=counted("file", count), names=names) + more]
        if any(is_article(Path(name)) for name in self.left_alone):
            lines.append("  " + said("there are articles among them: claimkit add PATH takes them into a project"))
        tables = [name for name in self.left_alone if name.lower().endswith(".csv")]
        lines += [f"  {isolated(name)} {said(NO_TABLE)}" for name in tables[:1]]
        return lines

    def _next(self) -> list[str]:
        return [
            said("Next: claimkit lab opens the boards; claimkit check proves the tables;"),
            "      " + said("claimkit sql 'from claim_card' asks them."),
        ]


def set_aside_words(row: Reject) -> str:
    """A line of a journal that does not count."""
    return in_one_line(said("journal {place}: {reason}", place=isolated(row.place), reason=retold(row.reason)))


def place_of(row: Reject) -> str:
    """The file of a refused row, and the line where it has one."""
    if row.line is None:
        return isolated(row.path)
    return said("{path} line {line}", path=isolated(row.path), line=row.line)


def reason_of(row: Reject) -> str:
    """The field that is at fault, where it is one, and why."""
    return " ".join(filter(None, (row.field, retold(row.reason))))


def _told_of(gone: GoneDocument) -> str:
    """What hangs on a document that is gone, and how to keep it."""
    told = said(
        "the document {id} is gone, and with it the place of {judgements}",
        id=gone.document_id,
        judgements=counted("judgement", gone.judgements),
    )
    if gone.successor_id is None:
        return told
    title = gone.successor_title or gone.successor_id
    words = "; likely it is now “{title}”: write {id} as the document_id of its row, and they stand again"
    return told + said(words, title=isolated(title), id=gone.document_id)

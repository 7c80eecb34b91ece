"""From the inputs somebody names to staged rows."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from types import NoneType
from typing import Any

import pyarrow as pa

from claimkit.arguments import PLACE, prove_takes
from claimkit.cycles import collect_young
from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.exchange import LOSS, losses_of
from claimkit.ingest import (
    ARTICLE,
    COMPUTED,
    MARKDOWN,
    Input,
    find_inputs,
    find_left_alone,
    format_of,
    inside,
    kind_of,
    raw_lines,
    read_documents,
    read_rows,
    record_lines,
    text_record,
)
from claimkit.project import nearest
from claimkit.records import Refused, Reject
from claimkit.shipped import shipped
from claimkit.track.catalogue import as_cells
from claimkit.warehouse import Draft
from claimkit.warehouse.staging import parquet_lines

_TABLES = {
    "outlets.csv": "outlet",
    "speakers.csv": "speaker",
    "speaker_names.csv": "speaker_name",
    "topics.csv": "topic",
    "sides.csv": "side",
    "matches.csv": "match",
    "verdicts.csv": "verdict_given",
    "locators.csv": "locator",
}
CACHE = "cache"
# The day that the name of a file begins with.
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_LINES = {"documents": "document", "claims": "claim"}


@dataclass
class Source:
    """An input on its way into a draft; `named` are the files that it says hold texts."""

    source: Input
    sha256: str
    rows: int = 0
    refused: Refused = field(default_factory=Refused)
    named: set[Path] = field(default_factory=set)

    @property
    def load_id(self) -> str:
        """`l` and 20 hexadecimal digits over the input's name and content; not over where it lies."""
        return "l" + sha256(f"{self.source.name}\x1f{self.sha256}".encode()).hexdigest()[:20]

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self.source.path.stat().st_size

    def recorded(self, folder: Path) -> dict[str, Any]:
        """The values of its row of `load`; paths are relative to `folder`."""
        return {
            "load_id": self.load_id,
            "path": os.path.relpath(self.source.path, folder),
            "sha256": self.sha256,
            "format": self.source.format,
            "rows": self.rows,
            "root": os.path.relpath(self.source.root, folder),
            "lost": _lost(self.source.path),
        }


def roots_of(inputs: str | Path | Sequence[str | Path] | None) -> list[Path]:
    """The inputs that were named, one by itself too; else those that are read where none are."""
    if isinstance(inputs, PLACE):
        return [Path(inputs)]
    prove_takes("inputs", inputs, list, tuple, NoneType)
    for given in inputs or ():
        prove_takes("inputs", given, *PLACE)
    return list(map(Path, inputs or _inputs()))


def _inputs() -> tuple[Path, ...]:
    """Those of the nearest project; outside any, the seeds."""
    project = nearest()
    return project.inputs if project else (_seeds(),)


def _seeds() -> Path:
    here = Path("seeds")
    return here if here.is_dir() else shipped("seeds")


def _lost(path: Path) -> str | None:
    """What the report beside a file says was lost when it was made."""
    try:
        rows = losses_of(path.with_name(path.name + LOSS).read_text("utf-8"))
    except (OSError, UnicodeError):
        return None
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False)


def find_sources(roots: Iterable[Path], *, hand_matches: bool) -> list[Source]:
    """Each input once, in an order that only names and content decide.

    Raises:
        InputError: an input does not exist or is of no kind known here.
    """
    found: dict[Path, Input] = {}
    for source in chain.from_iterable(find_inputs(root.resolve()) for root in roots):
        known = found.setdefault(source.path, source)
        if source.name < known.name:
            found[source.path] = source
    wanted = (source for source in found.values() if hand_matches or source.format != "matches.csv")
    hashed = [Source(source, source.sha256()) for source in wanted]
    sources = {one.load_id: one for one in hashed}
    return [sources[load_id] for load_id in sorted(sources)]


def left_alone(roots: Iterable[Path], sources: Iterable[Source], warehouse: Path) -> tuple[str, ...]:
    """The names of files that lie in the folders asked for and that neither a build nor a catalogue reads.

    What a build writes itself, its warehouse, the draft of it and what it keeps for the next, is not among them.
    """
    own = (f"{warehouse}.building-", f"{warehouse.parent / CACHE}{os.sep}")
    named = {warehouse, *(path for one in sources for path in one.named)}
    folders = dict.fromkeys(root.resolve() for root in roots)
    found = ((root, path) for root in folders for path in find_left_alone(root))
    return tuple(
        path.relative_to(root).as_posix()
        for root, path in found
        if path.resolve() not in named and path.suffix != LOSS and not str(path).startswith(own)
    )


def stage(draft: Draft, sources: Sequence[Source], told: Callable[[int], object] = lambda _: None) -> None:
    """Stages every row of the inputs; what cannot even be read is refused. `told` is given the bytes read."""
    for one in sources:
        if one.source.format in COMPUTED:
            _stage_computed(draft, one)
        elif one.source.format not in _LINES:
            _stage_edited(draft, one)
    for format, kind in _LINES.items():
        files = {one.load_id: one for one in sources if one.source.format == format}
        batches = {load_id: partial(_batches, one, told) for load_id, one in files.items()}
        for load_id, count in draft.stage_lines(kind, batches).items():
            files[load_id].rows += count
    for one in sources:
        one.rows += one.refused.total
        draft.refuse(one.load_id, one.refused)
        draft.more[one.load_id] += one.refused.more


def _stage_edited(draft: Draft, one: Source) -> None:
    """Stages a CSV file that people edit."""
    try:
        if one.source.format in _TABLES:
            _stage_table(draft, one)
        elif one.source.format == ARTICLE:
            article = _article(one)
            _stage_locators(draft, one, article.pop("locators", ()))
            draft.stage_documents(one.load_id, [(1, article)])
            one.rows += 1
        else:
            draft.stage_documents(one.load_id, _catalogue(one))
    except InputError as error:
        one.refused.append(Reject(one.source.name, None, None, str(error)))


def _stage_locators(draft: Draft, one: Source, locators: Iterable[dict[str, Any]]) -> None:
    """Stages where in its source the passages of an article stand, as its file says."""
    for row in locators:
        draft.stage_row("locator", one.load_id, 1, as_cells(row) | {"is_own": "true"})


def _stage_computed(draft: Draft, one: Source) -> None:
    """Stages a table that somebody computed elsewhere."""
    try:
        one.rows += draft.computed.stage(one.source.format, one.load_id, one.source.path)
    except InputError as error:
        one.refused.append(Reject(one.source.name, None, None, str(error)))


def _stage_table(draft: Draft, one: Source) -> None:
    for line, row in _rows(one):
        draft.stage_row(_TABLES[one.source.format], one.load_id, line, row)
        one.rows += 1


def _rows(one: Source) -> Iterator[tuple[int, dict[str, str | None]]]:
    for row in read_rows(one.source.path):
        if isinstance(row, Reject):
            one.refused.append(row)
        else:
            yield row


def _batches(one: Source, told: Callable[[int], object]) -> Iterator[pa.RecordBatch]:
    """The lines of a file of claims or documents; those that cannot even be read are put among its refused."""
    one.refused.clear()
    for batch in _read(one):
        told(batch.nbytes)
        yield batch


def _read(one: Source) -> Iterator[pa.RecordBatch]:
    path = one.source.path
    if path.suffix == ".parquet":
        return parquet_lines(path, one.refused)
    if format_of(path) is not None:
        return record_lines(path, one.refused)
    return raw_lines(path, one.refused)


def _record(path: Path, *, whole: bool = False) -> dict[str, Any]:
    """An article as its file gives it: a text byte for byte, of any other format what that says of it too.

    `whole`: the front matter of a Markdown file belongs to its text, as offsets are counted that somebody gave.
    """
    if kind_of(path) != ARTICLE and (whole or path.suffix.lower() != MARKDOWN):
        return text_record(path)
    read = next(read_documents(path))
    collect_young()
    if read.document is None or read.document.text is None:
        raise InputError("{file} {reason}", file=path.name, reason=read.why or "has no text")
    return read.record


def _article(one: Source) -> dict[str, Any]:
    """The row of an article that no catalogue names: what its file says of itself, else its folder and its own name."""
    path, root = one.source.path, one.source.root
    one.named.add(path.resolve())
    folder = root if root.is_dir() else root.parent
    record = _record(path)
    above = path.parent.relative_to(folder).parts
    dated = _DAY.match(path.stem)
    return record | {
        "outlet": record.get("outlet") or (above[0] if above else folder.name),
        "published_at": record.get("published_at") or date_of(dated and dated.group()),
        "credits": "; ".join(record.get("credits") or ()) or None,
        "complete": "false",
    }


def _named_record(one: Source, name: str) -> dict[str, Any]:
    path = inside(one.source.path.parent, name)
    one.named.add(path.resolve())
    return _record(path, whole=True)


def _catalogue(one: Source) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Rows of a catalogue with the texts they name."""
    for line, cells in _rows(one):
        name = cells.pop("file")
        try:
            named = _named_record(one, name) if name else {}
        except InputError as error:
            raw = ",".join(cell or "" for cell in (*cells.values(), name))
            one.refused.append(Reject(one.source.name, line, "file", str(error), raw))
            continue
        one.rows += 1
        note = cells.get("note") or named.get("note")
        yield line, cells | {"outlet": cells.pop("outlet_id"), "text": named.get("text"), "note": note}

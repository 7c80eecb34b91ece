"""Building a snapshot from inputs."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
from tqdm import tqdm

from claimkit import __version__
from claimkit.errors import InputError, WarehouseError
from claimkit.ingest import Input, find_inputs, inside, raw_lines, read_rows, read_text
from claimkit.journal import Journals
from claimkit.records import Reject
from claimkit.shipped import shipped
from claimkit.track.report import BuildReport
from claimkit.warehouse import Draft, default_path, published

_TABLES = {
    "outlets.csv": "outlet",
    "speakers.csv": "speaker",
    "speaker_names.csv": "speaker_name",
    "topics.csv": "topic",
    "sides.csv": "side",
    "matches.csv": "match",
}


@dataclass
class _Load:
    """An input on its way in."""

    source: Input
    load_id: str
    sha256: str
    rows: int = 0


def build(
    inputs: Sequence[str | Path] | None = None,
    warehouse_path: str | Path | None = None,
    *,
    hand_matches: bool = True,
    allow_empty: bool = False,
    journals: str | Path | None = None,
    progress: bool = False,
) -> BuildReport:
    """Builds a new snapshot of exactly these inputs and puts it in the place of the old one.

    `inputs`: folders, read by their file names, or single files (default: `seeds/`); `hand_matches`: whether
    `matches.csv` is loaded; `allow_empty`: whether a build of nothing may replace something; `journals`: the folder of
    judgements (default: `journals/` beside the warehouse); `progress`: whether to show it. Rows that cannot be loaded
    are in the report and in `reject`; everything valid loads.

    Raises:
        InputError: an input does not exist or is of no kind known here.
        WarehouseError: nothing to build, or the file cannot be written; the old snapshot stays.
    """
    path = Path(warehouse_path) if warehouse_path is not None else default_path()
    roots = [Path(given) for given in inputs] if inputs else [shipped("seeds")]
    path = path.resolve()
    folder = Path(journals) if journals is not None else path.parent / "journals"
    loads = list(_loads(roots, hand_matches))
    with published(path) as connection:
        draft = Draft(connection)
        for load in tqdm(loads, "reading", unit="file", disable=not progress, leave=False):
            _stage(draft, load)
        return _settled(draft, loads, path, Journals(folder), allow_empty)


def _loads(roots: Iterable[Path], hand_matches: bool) -> Iterator[_Load]:
    """Each input once, in an order that only their content decides."""
    found: dict[str, _Load] = {}
    for root in roots:
        for source in find_inputs(root.resolve()):
            digest = source.sha256()
            load_id = "l" + sha256(f"{source.name}\x1f{digest}".encode()).hexdigest()[:20]
            if source.format != "matches.csv" or hand_matches:
                found.setdefault(load_id, _Load(source, load_id, digest))
    yield from (found[load_id] for load_id in sorted(found))


def _stage(draft: Draft, load: _Load) -> None:
    refused: list[Reject] = []
    try:
        if load.source.format in _TABLES:
            _stage_table(draft, load, refused)
        elif load.source.format == "documents.csv":
            draft.stage_documents(load.load_id, _catalogue(load, refused))
        else:
            _stage_lines(draft, load, refused)
    except InputError as error:
        refused.append(Reject(load.source.name, None, None, str(error)))
    load.rows += len(refused)
    draft.refuse(load.load_id, refused)


def _stage_table(draft: Draft, load: _Load, refused: list[Reject]) -> None:
    for row in read_rows(load.source.path):
        if isinstance(row, Reject):
            refused.append(row)
        else:
            draft.stage_row(_TABLES[load.source.format], load.load_id, *row)
            load.rows += 1


def _stage_lines(draft: Draft, load: _Load, refused: list[Reject]) -> None:
    kind = load.source.format.removesuffix("s")
    if load.source.path.suffix == ".parquet":
        load.rows += draft.stage_parquet(kind, load.load_id, load.source.path)
        return

    def batches() -> Iterator[pa.RecordBatch]:
        return raw_lines(load.source.path, refused)

    load.rows += draft.stage_lines(kind, load.load_id, batches)


def _catalogue(load: _Load, refused: list[Reject]) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Rows of a catalogue with the texts they name."""
    for row in read_rows(load.source.path):
        if isinstance(row, Reject):
            refused.append(row)
            continue
        line, cells = row
        name = cells.pop("file")
        try:
            text = read_text(inside(load.source.path.parent, name)) if name else None
        except InputError as error:
            raw = ",".join(cell or "" for cell in cells.values())
            refused.append(Reject(load.source.name, line, "file", str(error), raw))
            continue
        load.rows += 1
        yield line, cells | {"outlet": cells.pop("outlet_id"), "text": text}


def _settled(draft: Draft, loads: list[_Load], path: Path, journals: Journals, allow_empty: bool) -> BuildReport:
    draft.settle_edited()
    draft.settle_documents()
    draft.settle_claims()
    draft.settle_matches()
    draft.settle_loads(_recorded(load, path) for load in loads)
    counts = draft.counts()
    if not allow_empty and not counts["documents"] and not counts["claims"]:
        raise WarehouseError(
            "there is nothing to build in these inputs: name others, or build an empty warehouse with --allow-empty"
        )
    reading = journals.read()
    anchors = draft.settle_judgements(reading)
    draft.build_clusters()
    digest = draft.seal(__version__)
    names = {load.load_id: load.source.name for load in loads}
    return BuildReport(
        path,
        digest,
        counts,
        tuple(draft.loads()),
        tuple(draft.rejects(names)),
        anchors=anchors,
        warnings=tuple(f"journal {row.path} line {row.line}: {row.reason}" for row in reading.set_aside),
    )


def _recorded(load: _Load, path: Path) -> dict[str, Any]:
    return {
        "load_id": load.load_id,
        "path": os.path.relpath(load.source.path, path.parent),
        "sha256": load.sha256,
        "format": load.source.format,
        "rows": load.rows,
        "root": os.path.relpath(load.source.root, path.parent),
    }

"""Building a snapshot from inputs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from claimkit import __version__
from claimkit.errors import WarehouseError
from claimkit.ingest import Input
from claimkit.journal import Journals
from claimkit.match import match_claims, suggest_speakers
from claimkit.shipped import shipped
from claimkit.track.extraction import LOAD, extract_unread
from claimkit.track.report import BuildReport, UnknownOutlet
from claimkit.track.sources import Source, find_sources, stage
from claimkit.warehouse import Draft, default_path, published


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

    `inputs`: folders, read by their file names, or single files (default: `seeds/` here, else those shipped);
    `hand_matches`: whether `matches.csv` is loaded; `allow_empty`: whether a build of nothing may replace something;
    `journals`: the folder of judgements (default: `journals/` beside the warehouse); `progress`: whether to show it.
    Rows that cannot be loaded are in the report and in `reject`; everything valid loads.

    Raises:
        InputError: an input does not exist or is of no kind known here.
        JournalError: a journal no longer proves itself.
        WarehouseError: nothing to build, or the file cannot be written; the old snapshot stays.
    """
    path = (Path(warehouse_path) if warehouse_path is not None else default_path()).resolve()
    folder = Path(journals) if journals is not None else path.parent / "journals"
    roots = [Path(given) for given in inputs] if inputs else [_seeds()]
    sources = find_sources(roots, hand_matches=hand_matches)
    reading = Journals(folder).read()
    with published(path) as connection:
        draft = Draft(connection)
        for source in tqdm(sources, "reading", unit="file", disable=not progress, leave=False):
            stage(draft, source)
        draft.settle_edited()
        draft.settle_documents()
        extracted = extract_unread(draft, progress=progress)
        if extracted.lines:
            source = Source(Input(path.parent, path.with_name(LOAD), LOAD), extracted.sha256)
            source.rows = draft.stage_lines("claim", source.load_id, extracted.batches)
            sources.append(source)
        _say(progress, "checking and loading claims")
        draft.settle_claims()
        draft.settle_matches()
        _say(progress, "matching claims")
        draft.settle_found(match_claims(draft.connection))
        draft.settle_suggestions([one.row() for one in suggest_speakers(draft.connection)])
        draft.settle_loads(source.recorded(path.parent) for source in sources)
        counts = draft.counts()
        if not allow_empty and not counts["documents"] and not counts["claims"]:
            raise WarehouseError(
                "there is nothing to build in these inputs: name others, or build an empty warehouse with --allow-empty"
            )
        _say(progress, "joining claims into clusters")
        anchors = draft.settle_judgements(reading)
        draft.build_clusters()
        _say(progress, "indexing the words of claims")
        draft.build_postings()
        digest = draft.seal(__version__, hand_matches=hand_matches)
        names = {source.load_id: source.source.name for source in sources}
        return BuildReport(
            path,
            digest,
            counts,
            tuple(draft.loads()),
            tuple(draft.rejects(names)),
            unknown_outlets=tuple(UnknownOutlet(*outlet) for outlet in draft.unlisted_outlets()),
            anchors=anchors,
            ignored={(names[load_id], key): count for (load_id, key), count in draft.ignored.items()},
            extracted=len(extracted.documents),
            set_aside=extracted.set_aside,
            warnings=(
                *(f"journal {row.path} line {row.line}: {row.reason}" for row in reading.set_aside),
                *(f"document {document}: not extracted, {reason}" for document, reason in extracted.unread),
            ),
        )


def _seeds() -> Path:
    here = Path("seeds")
    return here if here.is_dir() else shipped("seeds")


def _say(progress: bool, text: str) -> None:
    if progress:
        tqdm.write(f"{text} …")

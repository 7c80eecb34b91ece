"""Building a snapshot from inputs."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from claimkit.arguments import PLACE, prove_takes
from claimkit.cycles import collected_seldom
from claimkit.errors import Message, WarehouseError
from claimkit.extract import rules_digest
from claimkit.ingest import Input, passed_over
from claimkit.journal import Journals, Reading
from claimkit.match import match_claims, relate_documents, settle_people, suggest_speakers
from claimkit.match.embedding import Embedder
from claimkit.match.remembering import COLUMNS
from claimkit.project import build_memory, nearest
from claimkit.track.answered import Answered, answered
from claimkit.track.computed import is_computed, readings_of
from claimkit.track.extraction import LOAD as EXTRACTION
from claimkit.track.extraction import Extracted, Lines, extract_unread
from claimkit.track.kept import Kept
from claimkit.track.proposing import origin_of, project_choices, trained_weights
from claimkit.track.report import BuildReport, GoneDocument, UnknownOutlet, place_of, reason_of, set_aside_words
from claimkit.track.sources import CACHE, Source, find_sources, left_alone, roots_of, stage
from claimkit.version import VERSION
from claimkit.warehouse import Draft, default_path, journals_of, prove_inputs, published
from claimkit.warehouse.adding import LOAD as ADDED
from claimkit.warehouse.attaching import texts_of_snapshot
from claimkit.warehouse.connection import run
from claimkit.warehouse.draft import Digests

if TYPE_CHECKING:
    from claimkit.readers import Choices

# The files of this package that say how claims are read to be compared; how many files an error names.
_COMPARING, _NAMED = ("*.py", "match/**/*.py", "language/**/*.py"), 5
_NO_PLACE = "{path!r} is no place of a file ({error}): name another"
_EMPTY = (
    "there is nothing to build in these inputs ({reason}): name others, "
    "take articles in by claimkit add, or build an empty warehouse with --allow-empty"
)


def build(  # noqa: PLR0913 — two places, and one keyword for each choice
    inputs: str | Path | Sequence[str | Path] | None = None,
    warehouse_path: str | Path | None = None,
    *,
    hand_matches: bool = True,
    glosses: bool = True,
    allow_empty: bool = False,
    force: bool = False,
    journals: str | Path | None = None,
    embedder: Embedder | str | Path | None = None,
    fresh: bool = False,
    progress: bool = False,
) -> BuildReport:
    """Builds a new snapshot of exactly these inputs and puts it in the place of the old one.

    `inputs`: folders, read by their file names, or single files; one, or a list (default: those of the nearest
    project, else `seeds/` here, else those shipped);
    `hand_matches`: whether `matches.csv` is loaded; `glosses`: whether claims keep their translations (without them,
    what is found is found in the printed words alone); `allow_empty`: whether a build of nothing may replace something;
    `force`: whether a file that is no warehouse may be replaced;
    `journals`: the folder of judgements (default: `journals/` beside the warehouse); `embedder`: a model that is asked
    for the meaning of documents and claims in several languages, by name as in `readers.load_embedder` (its answers
    are kept in `cache/` beside the warehouse) or as a callable texts → float32 [n, d]; `fresh`: whether
    documents are read again that an earlier build has read (what it read is kept in `cache/` beside the warehouse, by
    document and by the rules it was read by); `progress`: whether to show it.
    Rows that cannot be loaded are in the report and in `reject`; everything valid loads.

    Raises:
        InputError: an input does not exist or is of no kind known here.
        JournalError: the journals' folder cannot be read.
        WarehouseError: nothing to build, or the file cannot be written; the old snapshot stays.
    """
    prove_takes("warehouse_path", warehouse_path, *PLACE, NoneType)
    prove_takes("journals", journals, *PLACE, NoneType)
    path = _target(Path(warehouse_path or default_path()))
    folder = Path(journals or journals_of(path))
    roots = roots_of(inputs)
    sources = find_sources(roots, hand_matches=hand_matches)
    if warehouse_path is None and not force:
        prove_inputs(path, roots, None if inputs else nearest())
    reading = Journals(folder).read()
    with published(path, force=force, memory=build_memory()) as connection, collected_seldom():
        building = _Building(Draft(connection), path, roots, sources, progress, fresh)
        building.load(reading, glosses=glosses)
        if not allow_empty:
            building.prove_not_empty()
        building.match(_asked(embedder, path, progress=progress))
        return building.sealed(reading, hand_matches=hand_matches, glosses=glosses, meaning=_name_of(embedder))


def _name_of(embedder: Embedder | str | Path | None) -> str | None:
    """The name that a snapshot keeps of the model asked; None where none was, or one without a name."""
    if not isinstance(embedder, str | Path):
        return None
    return str(embedder)


@dataclass
class _Building:
    """A build under way: what `build` does, step by step."""

    draft: Draft
    path: Path
    roots: list[Path]
    sources: list[Source]
    progress: bool
    fresh: bool
    extracted: Extracted = field(default_factory=Extracted)
    answered: Answered = field(default_factory=Answered)
    compared: Kept | None = None
    model: Choices | None = None
    glosses: bool = True

    def load(self, reading: Reading, *, glosses: bool) -> None:
        """Inputs, what is extracted from them, and what the journals add, into tables."""
        self.glosses = glosses
        given = readings_of(filter(is_computed, self.sources))
        self.sources = [source for source in self.sources if not is_computed(source)]
        size = sum(source.size for source in self.sources)
        with tqdm(desc="reading", total=size, unit="B", unit_scale=True, disable=not self.progress, leave=False) as bar:
            stage(self.draft, self.sources, bar.update)
        self.draft.settle_edited()
        self.draft.settle_documents()
        kept = None if self.fresh else _cache(self.path) / "extraction"
        self.model, trained = project_choices(), trained_weights()
        self.answered = answered(self.model, trained)
        self.extracted = extract_unread(self.draft, kept, self.model, trained, given=given, progress=self.progress)
        if self.extracted.lines.count:
            self._stage(EXTRACTION, self.extracted.lines)
        if added := self.draft.settle_added(reading):
            self._stage(ADDED, Lines().add(added))
        if not glosses:
            self.draft.leave_out_glosses()
        self._say("checking and loading claims")
        self.draft.settle_claims()
        self.draft.settle_proposed(self.extracted.suggested)
        self.draft.settle_doubts(self.extracted.doubts)
        self.draft.settle_matches()
        self.draft.computed.settle()
        self.draft.settle_verdicts()
        self.draft.settle_locators()
        self.sources += self.answered.sources
        self.draft.settle_loads(source.recorded(self.path.parent) for source in self.sources)

    def prove_not_empty(self) -> None:
        """A build of nothing does not replace something unless asked to."""
        counts = self.draft.counts()
        if not (counts["documents"] or counts["claims"]):
            raise WarehouseError(_EMPTY, reason=self._why_empty())

    def _why_empty(self) -> Message:
        """What became of the inputs: the first row that was refused, else the files that were left alone."""
        names = {one.load_id: one.source.name for one in self.sources}
        refused = next(self.draft.rejects(names), None)
        if refused:
            return Message("{file}: {reason}", file=place_of(refused), reason=reason_of(refused))
        if alone := left_alone(self.roots, self.sources, self.path):
            return Message("left alone: {files}", files=(*alone[:_NAMED], *("…",) * (len(alone) > _NAMED)))
        return Message("{folders}: no file of texts, documents or claims", folders=tuple(self.roots[:_NAMED]))

    def match(self, embedder: Embedder | None) -> None:
        """Which documents are kin and of one story, who is who, and which claims are about the same thing."""
        given = self.draft.computed.given
        self._say("comparing documents")
        self.compared = self._kept_readings()
        before = self._documents_before()
        self.draft.settle_related(*relate_documents(self.draft.connection, embedder, given, self.compared, before))
        self._say("finding who is who")
        settle_people(self.draft.connection, given="people" in given)
        if "match" not in given:
            self._say("matching claims")
            found = match_claims(self.draft.connection, embedder=embedder, memory=self.compared)
            self.draft.settle_found(tqdm(found, "matching", unit="pair", disable=not self.progress, leave=False))
        self._take_models_answers()
        self.draft.settle_suggestions([one.row() for one in suggest_speakers(self.draft.connection)])

    def _documents_before(self) -> dict[str, str]:
        """The documents of the snapshot that is replaced, of whose texts something may be kept."""
        if self.fresh:
            return {}
        return texts_of_snapshot(self.path)

    def _kept_readings(self) -> Kept | None:
        """What earlier builds read of claims to compare them."""
        if self.fresh:
            return None
        return Kept(_cache(self.path) / "readings" / rules_digest(_COMPARING)[:16], COLUMNS)

    def _take_models_answers(self) -> None:
        """What the project's model said of pairs and how it translates: suggestions, and words to read by."""
        if self.model is None:
            return
        from claimkit.track.glossing import glosses_of, reading_language
        from claimkit.track.judging import matches_of

        rows = partial(run, self.draft.connection)
        self.draft.settle_found(list(matches_of(rows, self.model)))
        language = reading_language()
        if self.glosses and (glosses := list(glosses_of(rows, self.model, language))):
            self.draft.settle_glosses(glosses, language, origin_of(self.model.model))

    def _take_titles(self) -> None:
        """What the project's model would call stories and clusters: offered on boards until somebody names them."""
        if self.model is None:
            return
        from claimkit.track.titling import titles_of

        found = titles_of(partial(run, self.draft.connection), self.model)
        self.draft.settle_titles([(each["kind"], each["id"], each["title"], each["origin"]) for each in found])

    def sealed(self, reading: Reading, **choices: Any) -> BuildReport:
        """Judgements, clusters and postings, and the report on all; `choices` are recorded in the snapshot."""
        self._say("joining claims into clusters")
        anchors = self.draft.settle_judgements()
        self.draft.build_clusters()
        self._take_titles()
        self._say("indexing the words of claims")
        self.draft.build_postings()
        digests = self.draft.seal(VERSION, **choices)
        return self._report(digests, anchors, reading)

    def _stage(self, load: str, lines: Lines) -> None:
        """Lines of a claims file that are in no file: found, or added by judgements."""
        source = Source(Input(self.path.parent, self.path.with_name(load), load), lines.sha256)
        source.rows = self.draft.stage_lines("claim", {source.load_id: lines.batches})[source.load_id]
        self.sources.append(source)

    def _report(self, digests: Digests, anchors: Mapping[str, int], reading: Reading) -> BuildReport:
        draft, extracted = self.draft, self.extracted
        names = {source.load_id: source.source.name for source in self.sources}
        return BuildReport(
            self.path,
            digests.whole,
            draft.counts(),
            tuple(draft.loads()),
            tuple(draft.rejects(names)),
            unknown_outlets=tuple(UnknownOutlet(*outlet) for outlet in draft.unlisted_outlets()),
            anchors=anchors,
            ignored={(names[load_id], key): count for (load_id, key), count in draft.ignored.items()},
            content_digest=digests.content,
            extracted=len(extracted.documents),
            kept=extracted.kept,
            given=draft.computed.given,
            set_aside=extracted.set_aside,
            suggested=len(extracted.suggested),
            left_alone=left_alone(self.roots, self.sources, self.path),
            gone=tuple(GoneDocument(*row) for row in run(draft.connection, "documents_gone")),
            warnings=(
                *chain.from_iterable(passed_over(root.resolve()) for root in self.roots),
                *map(set_aside_words, reading.set_aside),
                *self.answered.left_out,
                *extracted.notes(self._damaged(), _cache(self.path).name),
            ),
        )

    def _damaged(self) -> int:
        """How many files of earlier builds were damaged: a disk that fails shows itself so."""
        return self.extracted.harmed + (self.compared.removed if self.compared else 0)

    def _say(self, text: str) -> None:
        if self.progress:
            tqdm.write(f"{text} …", file=sys.stderr)


def _asked(embedder: Embedder | str | Path | None, path: Path, *, progress: bool) -> Embedder | None:
    """The embedder; one given by name remembers its answers beside the warehouse."""
    if isinstance(embedder, str | Path):
        from claimkit.readers import Remembered, load_embedder

        said = project.models if (project := nearest()) else {}
        named = load_embedder(embedder, str(said.get("key", "")), str(said.get("address", "")))
        return Remembered(named, _cache(path), progress=progress)
    return embedder


def _cache(path: Path) -> Path:
    """Where answers are kept for the next build: beside the warehouse; it may be deleted at any time."""
    return path.parent / CACHE


def _target(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise WarehouseError(_NO_PLACE, path=str(path), error=error) from error

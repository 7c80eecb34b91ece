"""What models proposed of a document, beside what the rules read: the answers are files, nothing is asked here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimkit.errors import InputError
from claimkit.extract import Extraction, Found, with_proposed
from claimkit.ids import file_sha256
from claimkit.project import Project, nearest
from claimkit.records import Claim, Document, Span

# What reads is imported where it is first needed: a build that names no model needs none of it.
if TYPE_CHECKING:
    from claimkit.readers import Choices, Excerpt, Proposal
    from claimkit.readers.labeller import Labeller


def origin_of(model: str) -> str:
    """The origin of what a model proposes."""
    return f"llm:{model}"


def project_choices(project: Project | None = None) -> Choices | None:
    """The model that the nearest project names; None where it names none.

    Raises:
        InputError: what it says of models is not what it can be.
    """
    project = project or nearest()
    if project is None:
        return None
    from claimkit.readers import choices_of

    return choices_of(project.folder, project.models)


def needed_choices() -> Choices:
    """The model that the nearest project names.

    Raises:
        InputError: as `project_choices`; there is no project, or it names no model.
    """
    choices = project_choices()
    if choices is None:
        raise InputError(
            'no model is named: add [models], address = "http://localhost:11434/v1" and model = "NAME" to claimkit.toml'
        )
    return choices


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of a reader of one's own: where they lie, and the SHA-256 of what they are."""

    path: Path
    sha256: str

    @property
    def origin(self) -> str:
        """The origin of what it proposes."""
        return f"crf:{self.path.stem}"

    def proposals(self, document: Document, read: Extraction) -> list[Proposal]:
        """What it proposes of a document that the rules have read."""
        return self._labeller().read(document.text or "", read.claims)

    def doubts(self, document: Document, claims: Sequence[Claim]) -> list[float]:
        """How unsure it is of the paragraph in which each of the claims that were read stands, 0 to 1."""
        of_paragraphs = self._labeller().doubts(document.text or "", claims)
        return [doubt_at(of_paragraphs, claim.content.spans[0].start) for claim in claims]

    def _labeller(self) -> Labeller:
        from claimkit.readers.labeller import labeller_of

        return labeller_of(self.path, self.sha256)


def doubt_at(doubts: Sequence[tuple[Span, float]], start: int) -> float:
    """The doubt of the paragraph that holds a place; none where no paragraph does."""
    return max((doubt for span, doubt in doubts if span.start <= start < span.end), default=0.0)


@dataclass(frozen=True, slots=True)
class Asked:
    """A document, and what models answered of it."""

    document: Document
    held: Excerpt | None = None
    model: str = ""
    trained: Weights | None = None

    def answers(self) -> list[tuple[str, Any]]:
        """What was answered, as the reading hangs on it."""
        told: list[tuple[str, Any]] = []
        if self.held is not None:
            rows = sorted(self.held.held.items())
            told.append((self.model, [(key, answer.answer, answer.refused) for key, answer in rows]))
        if self.trained is not None:
            told.append((self.trained.origin, self.trained.sha256))
        return told

    def beside(self, read: Extraction) -> Extraction:
        """What the rules read, with what its models propose."""
        beside = proposed(self.document, self._proposals(), read, origin_of(self.model))
        if self.trained is not None:
            proposals = self.trained.proposals(self.document, read)
            beside = proposed(self.document, proposals, beside, self.trained.origin)
        return beside

    def doubts(self, read: Extraction) -> list[float]:
        """How unsure a reader of one's own is of each claim that was read; empty where there is none."""
        return self.trained.doubts(self.document, read.claims) if self.trained else []

    def _proposals(self) -> Sequence[Proposal]:
        """What its model proposes, as far as the text holds it."""
        if self.held is None or not self.held.held:
            return ()
        from claimkit.readers import read_answers

        return read_answers(self.document, self.held).proposals


def asked_about(
    documents: Iterable[Document], choices: Choices | None, trained: Weights | None = None
) -> Iterator[Asked]:
    """Each document with the answers that are held of it; alone where no model is named, or none was asked."""
    if choices is None:
        yield from (Asked(document, trained=trained) for document in documents)
        return
    from claimkit.readers import Answers, excerpt_of

    answers = Answers(choices.folder, "read")
    for document in documents:
        if answers.every:
            yield Asked(document, excerpt_of(document, answers), choices.model, trained)
        else:
            yield Asked(document, trained=trained)


def trained_weights(project: Project | None = None) -> Weights | None:
    """The reader of one's own that the nearest project names; None where it names none.

    Raises:
        InputError: its weights are not there.
    """
    project = project or nearest()
    if project is None or "trained" not in project.models:
        return None
    path = project.folder / "models" / str(project.models["trained"])
    if not path.is_file():
        raise InputError(
            "[models] trained names {file}, and {path} is not there: claimkit train makes it", file=path.name, path=path
        )
    return Weights(path, file_sha256(path))


def proposed(document: Document, proposals: Iterable[Proposal], read: Extraction, origin: str) -> Extraction:
    """The claims of a document as read, with what a reader of this origin proposes beside them."""
    return with_proposed(document, read, [_found(proposal) for proposal in proposals], origin)


def _found(proposal: Proposal) -> Found:
    """A proposal as the stages of extraction take it."""
    refers = "written"
    if not proposal.speaker:
        refers = "elided" if proposal.name else "nobody"
    found = Found(proposal.content, proposal.cue, proposal.speaker)
    found.act, found.polarity, found.relays = proposal.act, proposal.polarity, proposal.relays
    found.refers = refers  # type: ignore[assignment]
    if not proposal.speaker:
        found.speaker_name = proposal.name
    return found

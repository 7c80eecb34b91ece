"""What models proposed of a document, beside what the rules read: the answers are files, nothing is asked here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from claimkit.errors import InputError
from claimkit.extract import Extraction, Found, with_proposed
from claimkit.project import Project, nearest
from claimkit.readers import Answers, Choices, Excerpt, Proposal, Reading, choices_of, excerpt_of, read_answers
from claimkit.records import Document


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
class Asked:
    """A document, and what models answered of it."""

    document: Document
    held: Excerpt | None = None
    model: str = ""

    def answers(self) -> list[tuple[str, Any]]:
        """What was answered, as the reading hangs on it."""
        if self.held is None:
            return []
        rows = sorted(self.held.held.items())
        return [(self.model, [(key, answer.answer, answer.refused) for key, answer in rows])]

    def beside(self, read: Extraction) -> Extraction:
        """What the rules read, with what its model proposes."""
        reading = self.reading()
        if not reading.proposals:
            return read
        return proposed(self.document, reading, read, self.model)

    def reading(self) -> Reading:
        """What its model proposes, as far as the text holds it."""
        if self.held is None or not self.held.held:
            return Reading()
        return read_answers(self.document, self.held)


def asked_about(documents: Iterable[Document], choices: Choices | None) -> Iterator[Asked]:
    """Each document with the answers that are held of it; alone where no model is named, or none was asked."""
    answers = Answers(choices.folder, "read") if choices else None
    for document in documents:
        if choices is None or answers is None or not answers.every:
            yield Asked(document)
        else:
            yield Asked(document, excerpt_of(document, answers), choices.model)


def proposed(document: Document, reading: Reading, read: Extraction, model: str) -> Extraction:
    """The claims of a document with what a model proposed of it."""
    return with_proposed(document, read, [found_of(proposal) for proposal in reading.proposals], origin_of(model))


def found_of(proposal: Proposal) -> Found:
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

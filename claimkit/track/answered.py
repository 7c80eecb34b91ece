"""What models answered as inputs of a build: a row of `load` for each file that it reads beside what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.ingest import Input
from claimkit.project import nearest
from claimkit.track.sources import Source

if TYPE_CHECKING:
    from claimkit.readers import Choices
    from claimkit.track.proposing import Weights

_TASKS = ("read", "judge", "gloss", "name")


@dataclass(frozen=True, slots=True)
class Answered:
    """The files of a project's models that a build reads, and what of them it leaves out."""

    sources: tuple[Source, ...] = ()
    left_out: tuple[str, ...] = ()


def answered(choices: Choices | None, trained: Weights | None) -> Answered:
    """The files of a project's models that are there; none where it names no model.

    Of answers the SHA-256 is that of what they say: neither the order of lines nor what a killed run left torn is in
    it, so a run that was cut off and went on gives the snapshot that an uninterrupted one gives.
    """
    sources: list[Source] = []
    left_out: list[str] = []
    if choices is not None:
        from claimkit.readers import Answers
        from claimkit.track.judging import CERTAINTIES

        for task in _TASKS:
            answers = Answers(choices.folder, task)
            if answers.count:
                sources.append(_source(answers.path, "answers", answers.sha256(), answers.count))
            if answers.torn:
                left_out.append(f"{answers.path.name} of {choices.model}: lines that are no answers: {answers.torn}")
        if (choices.folder / CERTAINTIES).is_file():
            sources.append(_certainties(choices.folder / CERTAINTIES))
    if trained is not None:
        sources.append(_source(trained.path, "weights", trained.sha256, 1))
    return Answered(tuple(sources), tuple(left_out))


def _certainties(path: Path) -> Source:
    """How often a judge was right: one row for each relation, below a head."""
    rows = len(path.read_text(encoding="utf-8").splitlines()) - 1
    return _source(path, "certainties", None, max(0, rows))


def _source(path: Path, format: str, sha256: str | None, rows: int) -> Source:
    project = nearest(path.parent)
    source = Input(project.folder if project else path.parent, path, format)
    return Source(source, sha256 or source.sha256(), rows, named={path.resolve()})

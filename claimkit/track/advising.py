"""What `claimkit add` does not take: files that a project keeps itself, and those that hold no articles."""

from __future__ import annotations

import json
from pathlib import Path

from claimkit.errors import InputError, Message
from claimkit.ingest import NO_TABLE, find_inputs
from claimkit.project import FILE, Project
from claimkit.track.starting import NOTEBOOK


def is_own(path: Path, project: Project) -> bool:
    """Whether the project keeps a file itself: among its texts, captures, judgements or what it builds."""
    place = path.resolve()
    kept = (project.inputs[0], project.folder / "captures", project.journals, project.warehouse.parent)
    settings = (project.folder / FILE, project.folder / NOTEBOOK)
    return place in settings or any(place.is_relative_to(each.resolve()) for each in kept if each != project.folder)


def advice(path: Path, project: Project) -> Message:
    """What to do with a file that holds no articles; of one that a build reads, the line to write."""
    if not _is_input(path):
        if path.suffix.lower() == ".csv":
            return Message(NO_TABLE)
        return Message("is no text, page or archive, nor anything else that a build reads")
    inputs, place = project.inputs, path.resolve()
    if any(place.is_relative_to(each.resolve()) for each in inputs):
        return Message("is among the inputs already: claimkit build reads it")
    line = json.dumps([_under(each, project.folder) for each in (*inputs, place)], ensure_ascii=False)
    return Message("is read by a build where it lies: write inputs = {line} into {file}", line=line, file=FILE)


def _is_input(path: Path) -> bool:
    try:
        return bool(find_inputs(path))
    except InputError:
        return False


def _under(path: Path, folder: Path) -> str:
    """A path as claimkit.toml has it: under its folder where it lies there."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)

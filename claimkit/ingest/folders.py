"""What the files of a folder are, by their names."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from pyarrow import parquet

from claimkit.errors import InputError
from claimkit.ids import file_sha256
from claimkit.ingest.articles import PLAIN
from claimkit.ingest.formats import ARTICLE, DOCUMENTS, first_record, format_of, formats, kind_of
from claimkit.ingest.lines import opened
from claimkit.ingest.tables import TABLES
from claimkit.ingest.walking import files
from claimkit.limits import LINE_BYTES, LIST_BYTES

LINES = (".jsonl", ".jsonl.gz")
# Tables that somebody computed, by the columns that tell them apart: a Parquet file with these is one.
COMPUTED = {
    "match": {"left_id", "right_id", "score", "relation"},
    "kin": {"left_id", "right_id", "left_share", "right_share"},
    "story": {"story_id", "document_id"},
    "people": {"claim_id", "hop", "speaker_id"},
}
# What a record of documents or of claims has; a file of a format without either is left alone.
_OF_RECORDS = frozenset(("text", "content"))
_SNIFFED = 1000
# What an extractor made of documents elsewhere: a table by these columns.
READINGS = "readings"
_OF_READINGS = frozenset(("document_id", "text_sha256", "lines", "whole"))
# What a project keeps beside its inputs, by what its rows have: what models answered, lines of journals, and of
# earlier builds readings, what was compared, and vectors.
_KEPT = (
    frozenset(("form", "key", "prompt", "answer")),
    frozenset(("judgement_id", "judged_at", "previous")),
    frozenset(("key", "lines", "whole")),
    frozenset(("key", "kept")),
    frozenset(("text_sha256", "vector")),
)


@dataclass(frozen=True, slots=True)
class Input:
    """A file that a build reads; `root` is the path asked for, `format` a name of `TABLES` or one of the others.

    These are `claims`, `documents`, `article`, `readings` and those of `COMPUTED`.
    """

    root: Path
    path: Path
    format: str

    @property
    def name(self) -> str:
        """The path under its root, with forward slashes; the file's own name where the root is the file."""
        if self.path == self.root:
            return self.path.name
        return self.path.relative_to(self.root).as_posix()

    def sha256(self) -> str:
        """SHA-256 of the file's bytes, 64 hexadecimal digits."""
        return file_sha256(self.path)


def find_inputs(root: Path) -> list[Input]:
    """The inputs of a folder (sub-folders too, by name) or of a single file.

    Files with names claimkit does not know are left alone, and named by `find_left_alone`; so are hidden ones and
    everything under `lexicon/`, which nobody need be told. In a folder with nothing else, texts and pages are articles.

    Raises:
        InputError: there is nothing at that path, or a single file is nothing that can be built.
    """
    if root.is_dir():
        found = [Input(root, path, kind) for path in files(root) if (kind := _format(path))]
        return found or [Input(root, path, ARTICLE) for path in files(root) if is_article(path)]
    if not root.exists():
        raise InputError("there is no file or folder {path}: check the path", path=root)
    kind = ARTICLE if is_article(root) else _format(root)
    if kind is None:
        raise InputError(
            "do not know what {name} is: build takes a folder, {tables}, "
            "or a file of claims, documents or one article ({files})",
            name=root.name,
            tables=tuple(sorted(TABLES)),
            files=(*LINES, ".parquet", *PLAIN, *formats()),
        )
    return [Input(root, root, kind)]


def find_left_alone(root: Path) -> list[Path]:
    """The files of a folder that `find_inputs` passes over, by name; a catalogue may name some of them."""
    if not root.is_dir():
        return []
    return [path for path in files(root) if not _format(path)]


def inside(folder: Path, name: str) -> Path:
    """The file `name` inside `folder`.

    Raises:
        InputError: the name leaves the folder (absolute, `..`, or a link out of it) or names no file.
    """
    path = folder / name
    try:
        if "\0" in name or not path.resolve().is_relative_to(folder.resolve()):
            raise InputError("{name!r} leaves the folder of the catalogue: put the file inside it", name=name[:200])
        if not path.is_file():
            raise InputError("there is no file {name!r} beside the catalogue", name=name[:200])
    except (OSError, RuntimeError) as error:
        raise InputError(
            "the file {name!r} cannot be read ({error}): check its name and rights", name=name[:200], error=error
        ) from error
    return path


def is_article(path: Path) -> bool:
    """Whether a file is one article, by its name and, where that is not enough, its beginning."""
    known = path.suffix.lower() in PLAIN or kind_of(path) == ARTICLE
    return known and not path.stem.upper().startswith("README")


def _format(path: Path) -> str | None:
    if path.name in TABLES:
        return path.name
    if path.name.endswith(LINES):
        record = _first_record(path)
        if _OF_RECORDS.isdisjoint(record) and path.name.startswith("documents"):
            return "documents"
        return _kind(record)
    if path.suffix == ".parquet":
        record = dict.fromkeys(_columns(path))
        computed = next((kind for kind, telling in COMPUTED.items() if record.keys() >= telling), None)
        return computed or _kind(record)
    return _format_of_records(path)


def _format_of_records(path: Path) -> str | None:
    """What a file of a format holds, by what the format says of all, else by its first record."""
    kind = kind_of(path)
    if kind is not None:
        return kind if kind == DOCUMENTS else None
    # Why a list that is too large is not read comes with loading.
    if format_of(path) is not None and path.stat().st_size > LIST_BYTES:
        return DOCUMENTS
    record = first_record(path)
    if _OF_RECORDS.isdisjoint(record):
        return None
    return _kind(record)


def _kind(record: dict[str, Any]) -> str | None:
    """What a file with such a row holds; nothing to be built where a project keeps it beside its inputs."""
    if any(record.keys() >= own for own in _KEPT):
        return None
    if record.keys() >= _OF_READINGS:
        return READINGS
    return "documents" if "text" in record and "content" not in record else "claims"


def _columns(path: Path) -> list[str]:
    """The names of a Parquet file's columns, empty where it cannot be read: the reason comes with loading."""
    try:
        return list(parquet.read_schema(path).names)
    except (OSError, ValueError):
        return []


def _first_record(path: Path) -> dict[str, Any]:
    """The first line that is a document or a claim, as far as one looks; else the first that is a JSON object.

    Empty where none of these lines is one: their reasons come with loading.
    """
    first: dict[str, Any] = {}
    try:
        with opened(path) as lines:
            for line in islice(iter(partial(lines.readline, LINE_BYTES), b""), _SNIFFED):
                record = _parsed(line)
                if not _OF_RECORDS.isdisjoint(record):
                    return record
                first = first or record
    except (OSError, EOFError, zlib.error):
        return first
    return first


def _parsed(line: bytes) -> dict[str, Any]:
    """The object that a line is; empty where it is none."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}

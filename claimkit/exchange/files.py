"""Files of other programs: read as strangers' files are, written in one step."""

from __future__ import annotations

import json
import os
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import chain, islice
from os import fstat
from pathlib import Path
from typing import Any, TypeVar

import msgspec.json

from claimkit.errors import InputError
from claimkit.exchange.marks import Record
from claimkit.limits import EXCHANGE_BYTES, MEGABYTE
from claimkit.records import Reject
from claimkit.tables import put_beside

Written = TypeVar("Written")
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def found_files(path: Path, *suffixes: str) -> list[Path]:
    """The file itself, or the files of a folder and its sub-folders that end so, by name; hidden ones are left out.

    Raises:
        InputError: there is nothing at the path, or nothing of that kind in the folder, or it cannot be read.
    """
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise InputError("there is no file or folder {path}: check the path", path=path)
    root = path.resolve()
    named = _named(path, suffixes)
    found = [Path(file.path) for file in named if not file.is_symlink() or _lies_within(file.path, root)]
    if not found:
        raise InputError("{path} has no file that ends with {known}", path=path, known=" or ".join(suffixes))
    return sorted(found, key=lambda file: file.parts)


def _named(folder: Path, suffixes: tuple[str, ...]) -> Iterator[os.DirEntry[str]]:
    """The files that are named so in a folder and its sub-folders; links to folders are not followed."""
    waiting = [str(folder)]
    while waiting:
        for entry in _shown(waiting.pop()):
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.name.lower().endswith(suffixes) and _is_file(entry):
                yield entry


def _shown(folder: str) -> list[os.DirEntry[str]]:
    """What stands in a folder and is not hidden."""
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if entry.name[0] != "."]
    except OSError as error:
        raise InputError(
            "{path} cannot be read ({error}): mend or remove it", path=folder, error=error.strerror or error
        ) from error


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link that leads to one: links may run in circles."""
    return entry.is_file(follow_symlinks=False) or Path(entry.path).is_file()


def _lies_within(link: str, root: Path) -> bool:
    """Whether a link does not lead out of the folder."""
    return Path(link).resolve().is_relative_to(root)


def file_by_file(
    path: Path,
    suffixes: Iterable[str],
    records: Callable[[Path], Iterator[Record | Reject]],
    field: str | None = None,
) -> Iterator[Record | Reject]:
    """The records of a file, or of each in a folder: there one that cannot be read is refused, and the others are read.

    `field` is what the refusal of a whole file names.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    for file in found_files(path, *suffixes):
        try:
            yield from records(file)
        except InputError as error:
            if file == path:
                raise
            yield Reject(file.name, None, field, str(error))


def bytes_of(path: Path, most: int = EXCHANGE_BYTES) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: it cannot be read, or is too large.
    """
    try:
        with path.open("rb", buffering=0) as file:
            if fstat(file.fileno()).st_size > most:
                raise InputError(
                    "{file} has more than {size} MB, the most that is read: split it",
                    file=path.name,
                    size=most // MEGABYTE,
                )
            return file.read()
    except OSError as error:
        raise InputError("{file} cannot be read ({error})", file=path.name, error=error.strerror or error) from error


def text_of(path: Path) -> str:
    """The text of a file in UTF-8, its line breaks as they are.

    Raises:
        InputError: it cannot be read, is too large, or is not UTF-8.
    """
    return _text_in(bytes_of(path), path)


def _text_in(raw: bytes, path: Path) -> str:
    try:
        return raw.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            "{file} is not UTF-8 at byte {start}: save it again as UTF-8", file=path.name, start=error.start
        ) from error


def json_of(path: Path) -> Any:
    """The JSON value of a file.

    Raises:
        InputError: it cannot be read, or is no JSON.
    """
    return json_in(bytes_of(path), path)


def json_in(raw: bytes, path: Path) -> Any:
    """The JSON value that the bytes of a file are.

    Raises:
        InputError: they are none.
    """
    try:
        return msgspec.json.decode(raw.removeprefix(BOM_UTF8))
    except (ValueError, RecursionError):
        return _loaded(_text_in(raw, path), path)


def _loaded(text: str, path: Path) -> Any:
    """What the standard library takes too: half characters that are escaped, numbers that are none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("{file} is no JSON: {error}", file=path.name, error=error) from error


def value_in(words: str) -> Any:
    """The JSON value that words are.

    Raises:
        ValueError: they are none.
        RecursionError: it goes too deep.
    """
    try:
        return msgspec.json.decode(words)
    except ValueError:
        return json.loads(words)


def object_in(words: object) -> Record | None:
    """The JSON object that words are; None where they are none."""
    if not isinstance(words, str):
        return None
    try:
        found = value_in(words)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def written_json(value: Any) -> str:
    """A value on one line, letters as they are."""
    return json_bytes(value).decode("utf-8", "surrogatepass")


def json_bytes(value: Any) -> bytes:
    """The same as UTF-8; of two values that are one, the same bytes."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # half characters
        return _COMPACT.encode(value).encode("utf-8", "surrogatepass")


def indented_json(value: Any) -> str:
    """A value as people read it, on lines of its own, letters as they are."""
    try:
        return msgspec.json.format(msgspec.json.encode(value)).decode() + "\n"
    except UnicodeEncodeError:  # half characters
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def file_name(name: str, suffix: str) -> str:
    """A name that every file system takes; one that had to be changed ends with a piece of its hash."""
    plain = re.sub(r"[^\w-]", "-", name, flags=re.ASCII)[:80]
    if plain == name and name:
        return f"{plain}{suffix}"
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{plain}-{digest[:8]}{suffix}"


def put(path: Path, content: str | bytes) -> None:
    """Writes a file in one step, in folders that are made for it.

    Raises:
        InputError: it cannot be written.
    """
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    try:
        _put(path, raw)
    except OSError as error:
        raise InputError(
            "{path} cannot be written ({error}): choose another place", path=path, error=error.strerror or error
        ) from error


def _put(path: Path, raw: bytes) -> None:
    """Most files go where others went before: folders are made where there are none."""
    try:
        put_beside(path, raw)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        put_beside(path, raw)


def put_lines(path: Path, records: Iterable[Any]) -> None:
    """Writes JSON Lines.

    Raises:
        InputError: it cannot be written.
    """
    put(path, "".join(chain.from_iterable((written_json(record), "\n") for record in records)))


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a text that have something, each with its number.

    Raises:
        InputError: as `text_of`.
    """
    for number, line in enumerate(text_of(path).split("\n"), 1):
        if line and not line.isspace():
            yield number, line.removesuffix("\r")


def values_of(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, Any]]:
    """The JSON value of each numbered line; what is no JSON is given as it stands."""
    for number, line in lines:
        try:
            yield number, value_in(line)
        except (ValueError, RecursionError):
            yield number, line


def placed(found: Iterable[tuple[Record, Written]], path: Path, suffix: str) -> Iterator[tuple[Record, Written, Path]]:
    """Each document, what is written of it, and where: the path itself where it is alone and the path ends so.

    Else each has a file in it.
    """
    found = iter(found)
    first = list(islice(found, 2))
    if len(first) == 1 and path.suffix.lower() == suffix:
        yield *first[0], path
        return
    for document, written in chain(first, found):
        yield document, written, path / file_name(document["document_id"], suffix)

"""All that a reading of a document hangs on besides the document, as one digest."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import EntryPoint, entry_points, version
from importlib.util import find_spec
from pathlib import Path

from claimkit.extract.engine.packs import GROUP, own_lexicons
from claimkit.ids import file_sha256
from claimkit.shipped import shipped

# The floors that extraction is made of, and what reads models' answers; of the package itself the modules in no folder.
CODE = ("*.py", "extract/**/*.py", "language/**/*.py", "readers/**/*.py", "track/proposing.py")
_KINDS = (".py", ".csv")


def rules_digest(code: Sequence[str] = CODE) -> str:
    """SHA-256 of the code and the word lists by which documents are read here and now, 64 hexadecimal digits.

    `code`: patterns of the files of the package that count. The project's own word lists and language packs that other
    packages bring are among them, and the tables of Unicode.
    """
    own = own_lexicons()
    parts = (*_shipped(tuple(code)), *(_hashed(own, _files(own)) if own else ()), *_brought())
    return sha256("\n".join(parts).encode()).hexdigest()


# What is installed stays as it was when it was loaded.
@cache
def _shipped(code: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_shipped_parts(code))


@cache
def _brought() -> tuple[str, ...]:
    points = sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value))
    return tuple(part for point in points for part in _brought_parts(point))


def _shipped_parts(code: Sequence[str]) -> Iterator[str]:
    yield f"{sys.version_info[:2]} {unicodedata.unidata_version} {version('PyStemmer')}"
    package = Path(__file__).parents[2]
    for pattern in code:
        yield from _hashed(package, sorted(package.glob(pattern)))
    lexicon = shipped("seeds", "lexicon")
    yield from _hashed(lexicon, _files(lexicon))


def _brought_parts(point: EntryPoint) -> Iterator[str]:
    """A pack of another package: its name and version, and the files of that package."""
    yield f"{point.name} {point.value} {point.dist and point.dist.version}"
    spec = find_spec(point.module.partition(".")[0])
    if spec is None:
        return
    if spec.submodule_search_locations is None and spec.origin:
        yield from _hashed(Path(spec.origin).parent, [Path(spec.origin)])
    for place in spec.submodule_search_locations or ():
        yield from _hashed(Path(place), _files(Path(place)))


def _hashed(folder: Path, paths: list[Path]) -> Iterator[str]:
    for path in paths:
        yield f"{path.relative_to(folder).as_posix()} {file_sha256(path)}"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in _KINDS and path.is_file())

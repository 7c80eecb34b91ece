"""100,000 annotations out of and into each format of exchange, against reading the files with the plain library.

A text of brat is parted into lines and columns, and the JSON in its notes read, as nothing else reads it. Files lie in
memory where the system has a folder there: the plain library reads what was just written from there too, and what a
disk takes to make thousands of files is no matter of a format, and five times more on one run than on the next.
"""

from __future__ import annotations

import json
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree import ElementTree

from claimkit.exchange import Exchange, Reading, exchange_of
from tests.bench.figures import Figure
from tests.exchange.generated import Record, corpus
from tests.exchange.test_round_trip import FORMATS

# A claim has about two and a half annotations.
CLAIMS = 40_000
FLOOR = 3.0
PAIRS = 5
_MEMORY = Path("/dev/shm")


def figures() -> Iterator[Figure]:
    claims, documents = corpus(CLAIMS, seed=3)
    for name, (file, _) in FORMATS.items():
        yield from _figures(name, file, claims, documents)


def _figures(name: str, file: str, claims: Sequence[Record], documents: Sequence[Record]) -> Iterator[Figure]:
    """The median of several pairs each way: a neighbour on the machine slows one of a pair, not all."""
    pairs: list[tuple[float, float, float]] = []
    for _ in range(PAIRS):
        with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
            pairs.append(_pair(exchange_of(name), Path(folder) / file, claims, documents))
    plain, taken, written = map(median, zip(*pairs, strict=True))
    note = f"plain {plain:.2f} s"
    yield Figure(f"{name}: read, times plain reading", taken, floor=FLOOR, note=note)
    yield Figure(f"{name}: written, times plain reading", written, floor=FLOOR, note=note)


def _pair(
    exchange: Exchange, path: Path, claims: Sequence[Record], documents: Sequence[Record]
) -> tuple[float, float, float]:
    """Seconds of plain reading, and how many times these reading and writing take."""
    by_address = {document["url"]: document for document in documents}
    reading = Reading(held=lambda given: by_address.get(given.get("url")))
    written = _used(lambda: exchange.write(claims, documents, path))
    plain = min(_used(lambda: _read_plainly(path)) for _ in range(2))
    taken = _used(lambda: sum(1 for _ in exchange.read(path, reading)))
    return plain, taken / plain, written / plain


def _used(work: Callable[[], object]) -> float:
    """Processor seconds."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _read_plainly(path: Path) -> None:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in files:
        _PLAIN.get(file.suffix, Path.read_bytes)(file)


def _lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def _project(path: Path) -> ElementTree.Element:
    with zipfile.ZipFile(path) as archive:
        return ElementTree.fromstring(archive.read("project.qde"))


def _columns(path: Path) -> list[Any]:
    columns = [line.split("\t") for line in path.read_text("utf-8").split("\n")]
    return [json.loads(row[2]) if row[0][:1] == "#" else row for row in columns]


_PLAIN: dict[str, Callable[[Path], object]] = {
    ".json": lambda path: json.loads(path.read_text("utf-8")),
    ".jsonl": _lines,
    ".xmi": ElementTree.parse,
    ".qdpx": _project,
    ".ann": _columns,
}

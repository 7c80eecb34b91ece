"""100,000 annotations out of and into each format of exchange, against reading the files with the plain library.

A text of brat is parted into lines and columns, and the JSON in its notes read, as nothing else reads it.
"""

from __future__ import annotations

import json
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from claimkit.exchange import Reading, exchange_of
from tests.bench.figures import Figure
from tests.exchange.generated import Record, corpus
from tests.exchange.test_round_trip import FORMATS

# A claim has about two and a half annotations.
CLAIMS = 40_000
FLOOR = 3.0


def figures() -> Iterator[Figure]:
    claims, documents = corpus(CLAIMS, seed=3)
    for name, (file, _) in FORMATS.items():
        with tempfile.TemporaryDirectory() as folder:
            yield from _figures(name, Path(folder) / file, claims, documents)


def _figures(name: str, path: Path, claims: Sequence[Record], documents: Sequence[Record]) -> Iterator[Figure]:
    exchange = exchange_of(name)
    by_address = {document["url"]: document for document in documents}
    reading = Reading(held=lambda given: by_address.get(given.get("url")))
    written = _used(lambda: exchange.write(claims, documents, path))
    plain = min(_used(lambda: _read_plainly(path)) for _ in range(2))
    taken = _used(lambda: sum(1 for _ in exchange.read(path, reading)))
    note = f"plain {plain:.2f} s"
    yield Figure(f"{name}: read, times plain reading", taken / plain, floor=FLOOR, note=note)
    yield Figure(f"{name}: written, times plain reading", written / plain, floor=FLOOR, note=note)


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

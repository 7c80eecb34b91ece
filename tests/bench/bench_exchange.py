"""100,000 annotations out of and into each format of exchange, against reading the files with the plain library.

What is neither JSON nor XML is parted into what it is made of: a text of brat into lines and columns, and the JSON in
its notes read; RIS into tags and values, BibTeX by its own words, a table into cells, and what lists are in them. Lists
of references have a reference where the others have an annotation. Files lie in memory where the system has a folder
there: the plain library reads what was just written from there too, and what a disk takes to make thousands of files is
no matter of a format, and five times more on one run than on the next.
"""

from __future__ import annotations

import csv
import json
import re
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree import ElementTree

import polars as pl

from claimkit.exchange import Exchange, Reading, exchange_of
from tests.bench.figures import Figure
from tests.exchange.generated import Record, corpus
from tests.exchange.test_round_trip import FORMATS

# A claim has about two and a half annotations.
CLAIMS = 40_000
REFERENCES = 2 * CLAIMS
FLOOR = 3.0
PAIRS = 5
_FEW = 24
_MEMORY = Path("/dev/shm")


# Beside those that bring claims whole: the files of those that bring a part of them, or documents alone.
OTHERS = {
    "follow-the-money": ("entities.jsonl", "statements.csv"),
    "claim-review": ("feed.json",),
    "graphml": ("graph.graphml",),
    "datapackage": ("deposit",),
}
LISTS = {"csl-json": "references.json", "ris": "references.ris", "bibtex": "references.bib"}


def figures() -> Iterator[Figure]:
    claims, documents = corpus(CLAIMS, seed=3)
    for name, (file, _) in FORMATS.items():
        yield from _figures(name, file, claims, documents)
    texts = {document["document_id"]: document["text"] for document in documents}
    told = [_of_words(claim, texts[claim["document_id"]]) for claim in claims]
    told = [claim | {"held": _held(place)} for place, claim in enumerate(told)]
    for name, files in OTHERS.items():
        for file in files:
            yield from _figures(name, file, told, documents)
    for name, file in LISTS.items():
        yield from _figures(name, file, [], list(_references(documents)))


def _of_words(claim: Record, text: str) -> Record:
    """The claim with contents of whole words, as claims are: without offsets, words alone say where they stand.

    Of the contents that people marked in articles one in seven is shorter than a few words (PolNeAR).
    """
    first, last = claim["content"]["spans"][0][0], claim["content"]["spans"][-1][1]
    start = text.rfind(" ", 0, first) + 1
    end = text.find(" ", last if first % 7 == 0 else max(last, start + _FEW))
    end = end if end > start else last
    return claim | {"content": {"spans": [[start, end]], "text": text[start:end]}}


def _held(place: int) -> Record:
    """What a warehouse holds of a claim: clusters of five, and a verdict on each."""
    verdict: Record = {"checker": "Lens Desk", "rating": "مضلل", "rated_at": "2026-05-02", "title": f"🐪 {place}"}
    verdict |= {"url": f"https://lens.example/{place}", "note": None, "about": "claim"}
    return {"cluster_id": f"c{place // 5}", "stance": "supports", "verdicts": [verdict], "locators": []}


def _references(documents: Sequence[Record]) -> Iterator[Record]:
    for place in range(REFERENCES):
        document = documents[place % len(documents)]
        yield document | {"document_id": f"{document['document_id']}-{place}", "url": f"https://example.org/{place}"}


def _figures(name: str, file: str, claims: Sequence[Record], documents: Sequence[Record]) -> Iterator[Figure]:
    """The median of several pairs each way: a neighbour on the machine slows one of a pair, not all."""
    pairs: list[tuple[float, float, float]] = []
    for _ in range(PAIRS):
        with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
            pairs.append(_pair(exchange_of(name), Path(folder) / file, claims, documents))
    plain, taken, written = map(median, zip(*pairs, strict=True))
    note = f"plain {plain:.2f} s"
    if taken:
        yield Figure(f"{name} {file}: read, times plain reading", taken, floor=FLOOR, note=note)
    yield Figure(f"{name} {file}: written, times plain reading", written, floor=FLOOR, note=note)


def _pair(
    exchange: Exchange, path: Path, claims: Sequence[Record], documents: Sequence[Record]
) -> tuple[float, float, float]:
    """Seconds of plain reading, and how many times these reading (0 where nothing reads it) and writing take."""
    by_address = {document["url"]: document for document in documents}
    reading = Reading(held=lambda given: by_address.get(given.get("url")))
    written = _used(lambda: exchange.write(claims, documents, path))
    plain = _used(lambda: _read_plainly(path))
    taken = _used(lambda: sum(1 for _ in exchange.read(path, reading))) if hasattr(exchange.module, "read") else 0.0
    return plain, taken / plain, written / plain


def _used(work: Callable[[], object]) -> float:
    """Processor seconds: the fewer of two runs, as a neighbour on the machine slows one."""
    return min(map(_once, (work, work)))


def _once(work: Callable[[], object]) -> float:
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


def _tagged(path: Path) -> list[tuple[str, str, str]]:
    return [line.partition("  - ") for line in path.read_text("utf-8").split("\n")]


def _entries(path: Path) -> list[tuple[str, str]]:
    return re.findall(r"(\w+) = \{(.*)\},\n", path.read_text("utf-8"))


def _cells(path: Path) -> list[list[Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [[json.loads(cell) if cell[:1] == "[" else cell for cell in row] for row in csv.reader(file)]


_PLAIN: dict[str, Callable[[Path], object]] = {
    ".json": lambda path: json.loads(path.read_text("utf-8")),
    ".jsonl": _lines,
    ".xmi": ElementTree.parse,
    ".graphml": ElementTree.parse,
    ".qdpx": _project,
    ".ann": _columns,
    ".ris": _tagged,
    ".bib": _entries,
    ".csv": _cells,
    ".parquet": pl.read_parquet,
}

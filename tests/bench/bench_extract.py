"""Extraction: its time against the bare cutting of words, and a long document's time against a short one's.

The corpus is dense, about nine claims per thousand characters; the public texts, where they are at hand, are not.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from claimkit.extract import extract_claims
from claimkit.extract.engine.grammars import GRAMMARS
from claimkit.records import Document
from tests.bench.figures import Figure, timed

CORPUS = Path(__file__).parents[1] / "quality" / "corpus"
PUBLIC = Path(__file__).parents[3] / "shared" / "data"
TEXTS = {
    "en, PolNeAR": PUBLIC / "polnear" / "train.jsonl.gz",
    "ar, UD PUD": PUBLIC / "ud_arabic_pud" / "silver.jsonl.gz",
    "en, corpus": CORPUS / "en_seen.jsonl",
    "ar, corpus": CORPUS / "ar_seen.jsonl",
    "ru, corpus": CORPUS / "ru_seen.jsonl",
}
MEGABYTE = 1_000_000
WORD = re.compile(r"\w+")


def figures() -> Iterator[Figure]:
    for name, path in TEXTS.items():
        if path.exists() and name[:2] in GRAMMARS:
            yield from _of_text(name, path)


def _of_text(name: str, path: Path) -> Iterator[Figure]:
    language = name[:2]
    short, long = _text(path, MEGABYTE), _text(path, 10 * MEGABYTE)
    bare, _ = timed(partial(WORD.findall, short), best_of=5)
    read, found = timed(partial(extract_claims, Document("d", "O", short, language)), best_of=5)
    ten, _ = timed(partial(extract_claims, Document("d", "O", long, language)))
    note = f"{len(found.claims)} claims, {len(short) / read / MEGABYTE:.1f} million characters a second"
    yield Figure(f"extract {name}, times the time of cutting words", read / bare, 15, 8, note=note)
    yield Figure(f"extract {name}, ten million characters against one", ten / read, 12, 10)


def _text(path: Path, length: int) -> str:
    """The texts of a file, over and over, up to a length in characters."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    texts = [json.loads(line)["text"] for line in raw.decode("utf-8").splitlines()]
    whole = "\n\n".join(islice(cycle(texts), length * len(texts) // sum(map(len, texts)) + len(texts)))
    return whole[:length]

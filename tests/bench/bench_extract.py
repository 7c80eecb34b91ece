"""Extraction: its time against the bare cutting of words, and a long document's time against a short one's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from claimkit.extract import extract_claims
from claimkit.extract.grammars import GRAMMARS
from claimkit.records import Document
from tests.bench.figures import Figure, timed
from tests.bench.missing import MissingError

CORPUS = Path(__file__).parents[1] / "quality" / "corpus"
MEGABYTE = 1_000_000
WORD = re.compile(r"\w+")


def figures() -> Iterator[Figure]:
    for language in ("en", "ar", "ru"):
        if language in GRAMMARS:
            yield from _of_language(language)


def _of_language(language: str) -> Iterator[Figure]:
    short, long = _text(language, MEGABYTE), _text(language, 10 * MEGABYTE)
    bare, _ = timed(partial(WORD.findall, short), best_of=5)
    read, _ = timed(partial(extract_claims, Document("d", "O", short, language)), best_of=5)
    ten, _ = timed(partial(extract_claims, Document("d", "O", long, language)))
    note = f"{len(short) / read / MEGABYTE:.1f} million characters a second"
    yield Figure(f"extract {language}, times the time of cutting words", read / bare, 15, 8, note=note)
    yield Figure(f"extract {language}, ten million characters against one", ten / read, 12, 10)


def _text(language: str, length: int) -> str:
    """The corpus of a language, over and over, up to a length in characters."""
    path = CORPUS / f"{language}_seen.jsonl"
    if not path.exists():
        raise MissingError(f"{path.name} is not in the corpus")
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    whole = "\n\n".join(islice(cycle(texts), length // min(map(len, texts)) + 1))
    return whole[:length]

"""Extraction: its time against the bare cutting of words, article by article, and a long text's against a short one's.

The articles are the public ones, where they are at hand, and the corpora of `tests/quality`, which are dense: about
nine claims per thousand characters. Times are of the processor, so that what else the machine does counts little.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from claimkit.extract import extract_claims
from claimkit.extract.engine.grammars import GRAMMARS
from claimkit.records import Document
from tests.bench.figures import Figure

CORPUS = Path(__file__).parents[1] / "quality" / "corpus"
PUBLIC = Path(__file__).parents[3] / "shared" / "data"
TEXTS = {
    "en, PolNeAR": PUBLIC / "polnear" / "train.jsonl.gz",
    "ar, saudinews": PUBLIC / "saudinews" / "documents.jsonl.gz",
    "en, corpus": CORPUS / "en_seen.jsonl",
    "ar, corpus": CORPUS / "ar_seen.jsonl",
    "ru, corpus": CORPUS / "ru_seen.jsonl",
}
# Articles that are read before any is timed, articles that are timed, and how often.
WARMING, TIMED, ROUNDS = 100, 300, 5
# Cutting words is so fast that it is timed over so many passes.
PASSES = 5
MEGABYTE = 1_000_000
WORD = re.compile(r"\w+")


def figures() -> Iterator[Figure]:
    for name, path in TEXTS.items():
        if path.exists() and name[:2] in GRAMMARS:
            articles = _articles(path, name[:2])
            yield _of_articles(name, articles)
            yield _of_length(name, articles)


def _of_articles(name: str, articles: Sequence[Document]) -> Figure:
    """The time of extraction against that of cutting words, the fastest of rounds in which both are timed in turn."""
    for article in articles[:WARMING]:
        extract_claims(article)
    chosen = articles[WARMING : WARMING + TIMED] or articles[:TIMED]
    rounds = [(_bare(chosen), _seconds(partial(_read, chosen))) for _ in range(ROUNDS)]
    bare, read = (min(times) for times in zip(*rounds, strict=True))
    letters = sum(len(article.text or "") for article in chosen)
    note = f"{len(chosen)} articles, {letters / read / MEGABYTE:.2f} million characters a second"
    return Figure(f"extract {name}, times the time of cutting words", read / bare, 40, 10, note=note)


def _bare(articles: Sequence[Document]) -> float:
    return _seconds(lambda: [WORD.findall(article.text or "") for _ in range(PASSES) for article in articles]) / PASSES


def _read(articles: Sequence[Document]) -> None:
    for article in articles:
        extract_claims(article)


def _of_length(name: str, articles: Sequence[Document]) -> Figure:
    """The time of a long text against that of a short one, each of articles that are read for the first time."""
    short, long = _joined(articles[::-1], MEGABYTE), _joined(articles, 10 * MEGABYTE)
    read, ten = (_seconds(partial(extract_claims, text)) for text in (short, long))
    return Figure(f"extract {name}, ten million characters against one", ten / read, 12, 10)


def _seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that one run takes."""
    started = process_time()
    work()
    return process_time() - started


def _articles(path: Path, language: str) -> list[Document]:
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    texts = [json.loads(line)["text"] for line in raw.decode("utf-8").splitlines()]
    return [Document(f"d{number}", "Outlet", text, language) for number, text in enumerate(texts)]


def _joined(articles: Sequence[Document], length: int) -> Document:
    """The texts of articles, over and over, up to a length in characters, as one document."""
    texts = [article.text or "" for article in articles]
    whole = "\n\n".join(islice(cycle(texts), length * len(texts) // sum(map(len, texts)) + len(texts)))
    return Document("d", "Outlet", whole[:length], articles[0].language)

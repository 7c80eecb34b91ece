"""`Warehouse.find` on a million stored claims, against bm25s holding the same texts in memory."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

import polars as pl

from claimkit.language import stems
from claimkit.track import open_warehouse
from claimkit.warehouse import Draft, Warehouse, published
from tests.bench.figures import Figure, timed
from tests.bench.missing import peer
from tests.bench.zipf_claims import zipf_claims

CLAIMS, QUERIES, WORDS, TOP = 1_000_000, 50, 8, 10

# Claims of a thousand documents, each known by citation; what `find` shows and no more.
_STORED = (
    "INSERT INTO outlet (outlet_id, name, kind) VALUES ('wire', 'Wire', 'agency')",
    "INSERT INTO document (document_id, outlet_id, language, complete, extracted) "
    "SELECT DISTINCT 'd' || (row_number // 1000), 'wire', 'en', false, false FROM told",
    "INSERT INTO claim (claim_id, document_id, known_by, content, content_language, mode, act, polarity, basis, "
    "origin, chain_text, hops, unnamed_hop) SELECT claim_id, 'd' || (row_number // 1000), 'citation', text, language, "
    "'indirect', 'assert', 'positive', 'on_record', 'bench', 'Wire', 0, false FROM told",
)


def figures() -> Iterator[Figure]:
    bm25s = peer("bm25s")
    told = zipf_claims(CLAIMS)
    queries = _queries(told)
    with tempfile.TemporaryDirectory() as folder:
        indexing, warehouse = timed(lambda: _stored(told, Path(folder)))
        warehouse.find(queries[0])
        ours = _median(partial(warehouse.find, top=TOP), queries)
    vocabulary: dict[str, int] = {}
    ids = [[vocabulary.setdefault(stem, len(vocabulary)) for stem in stems(text)] for text in told["text"]]
    peer_index = bm25s.BM25()
    peer_index.index(bm25s.tokenization.Tokenized(ids=ids, vocab=vocabulary), show_progress=False)

    def ask(query: str) -> object:
        known = [[stem for stem in stems(query) if stem in vocabulary]]
        return peer_index.retrieve(known, k=TOP, show_progress=False)

    ask(queries[0])
    theirs = _median(ask, queries)
    note = f"{ours * 1000:.0f} ms, bm25s {theirs * 1000:.0f} ms (medians); stored and indexed in {indexing:.0f} s"
    yield Figure("Warehouse.find on 1,000,000 claims: time / bm25s", ours / theirs, 1.5, 1, note=note)


def _median(ask: Callable[[str], object], queries: Sequence[str]) -> float:
    return statistics.median(timed(partial(ask, query))[0] for query in queries)


def _queries(told: pl.DataFrame) -> list[str]:
    """Words of claims, as somebody asks who remembers half of one."""
    draw = Random(20211231)
    texts = told["text"].gather_every(CLAIMS // QUERIES).to_list()[:QUERIES]
    return [" ".join(draw.sample(words := text.split(), min(WORDS, len(words)))) for text in texts]


def _stored(told: pl.DataFrame, folder: Path) -> Warehouse:
    path = folder / "claims.duckdb"
    with published(path) as connection:
        draft = Draft(connection)
        connection.register("told", told.with_row_index("row_number").to_arrow())
        for statement in _STORED:
            connection.execute(statement)
        connection.unregister("told")
        draft.build_clusters()
        draft.build_postings()
        draft.seal("bench", hand_matches=False)
    return open_warehouse(path, researcher="bench")

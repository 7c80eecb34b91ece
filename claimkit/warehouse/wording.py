"""The postings of a snapshot: which wordings of claims have which stems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimkit.language import RUNS, letter_runs, plain_post, stems, words
from claimkit.warehouse.connection import Connection, fill, run


def build_postings(connection: Connection) -> None:
    """Fills `wording`, `wording_term` and `wording_posting` from the claims that are not outranked.

    Python reads each chunk between two spaces once, however often it is printed; SQL does the rest.
    """
    run(connection, "wording_text")
    chunks = run(connection, "wording_chunk")
    fill(connection, "chunk_stem", ("chunk", "stem"), [(chunk, stem) for chunk, _ in chunks for stem in _stems(chunk)])
    fill(connection, "run_given", ("kind", "term", "texts"), _runs(chunks))
    for name in ("wording_use", "load_wording", "load_wording_term", "load_wording_posting"):
        run(connection, name)


def _stems(chunk: str) -> list[str]:
    return stems(plain_post(chunk))


def _runs(chunks: Iterable[tuple[str, int]]) -> list[tuple[str, str, str]]:
    """Kind, run and how often a word that has it is printed."""
    printed: Counter[str] = Counter()
    for chunk, times in chunks:
        for word in words(plain_post(chunk)):
            printed[word] += times
    counted: Counter[tuple[str, str]] = Counter()
    for word, times in printed.items():
        for kind in RUNS:
            for term in set(letter_runs(word, kind)):
                counted[kind, term] += times
    return [(kind, term, str(times)) for (kind, term), times in counted.items()]

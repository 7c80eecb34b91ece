"""The postings of a snapshot: which wordings of claims have which stems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

from claimkit.language import RUNS, plain_post, stems, words
from claimkit.warehouse.connection import Connection, keep_rows, run

_WORD = pa.schema([("chunk", pa.string()), ("printed", pa.int64()), ("word", pa.string()), ("stem", pa.string())])


def build_postings(connection: Connection) -> None:
    """Fills `wording`, `wording_term` and `wording_posting` from the claims that are not outranked.

    Python reads each chunk between two spaces once, however often it is printed; SQL does the rest.
    """
    run(connection, "wording_text")
    columns = list(zip(*_words(run(connection, "wording_chunk")), strict=True)) or [()] * len(_WORD)
    keep_rows(connection, "chunk_word", pa.table(columns, schema=_WORD))
    keep_rows(connection, "run_size", pa.table({"kind": list(RUNS), "size": list(RUNS.values())}))
    longest = max(map(len, columns[_WORD.get_field_index("word")]), default=0)
    keep_rows(connection, "run_place", pa.table({"place": pa.array(range(1, longest + 1), pa.int64())}))
    for name in ("wording_use", "wording_run", "load_wording", "load_wording_term", "load_wording_posting"):
        run(connection, name)


def _words(chunks: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int, str, str]]:
    """Each word of a chunk, with how often the chunk is printed, and its stem."""
    for chunk, printed in chunks:
        plain = plain_post(chunk)
        for word, stem in zip(words(plain), stems(plain), strict=True):
            yield chunk, printed, word, stem

"""What is kept of words for searching: runs of letters, counted once a word, in time that grows with it."""

from __future__ import annotations

import time
from collections import Counter

import duckdb
import pyarrow as pa
import pytest

from claimkit.language import RUNS, letter_runs
from claimkit.warehouse.connection import keep_rows, run

LETTERS = {"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "en": "abcdefghijklmnopqrstuvwxyz"}


def counted(words: dict[str, int]) -> dict[tuple[str, str], int]:
    """By kind and run, how often a word that has it is printed."""
    connection = duckdb.connect()
    columns = {"chunk": list(words), "printed": list(words.values()), "word": list(words), "stem": list(words)}
    keep_rows(connection, "chunk_word", pa.table(columns))
    keep_rows(connection, "run_size", pa.table({"kind": list(RUNS), "size": list(RUNS.values())}))
    places = range(1, max(map(len, words)) + 1)
    keep_rows(connection, "run_place", pa.table({"place": pa.array(places, pa.int64())}))
    run(connection, "wording_run")
    return {(kind, term): texts for kind, term, texts in connection.execute("FROM wording_run").fetchall()}


def long_word(language: str, size: int) -> str:
    """A word of so many letters, of which runs come again only far apart."""
    letters = LETTERS[language]
    return "".join(letters[place * place % 911 % len(letters)] for place in range(size))


@pytest.mark.parametrize("language", LETTERS)
def test_a_long_word_has_the_runs_that_it_has_in_one_piece(language: str) -> None:
    sizes = (1, 2, 3, 4, 996, 997, 998, 999, 1_000, 1_001, 1_002, 2_500)
    words = {long_word(language, size): times for times, size in enumerate(sizes, 1)}
    expected: Counter[tuple[str, str]] = Counter()
    for word, times in words.items():
        expected.update({(kind, term): times for kind in RUNS for term in letter_runs(word, kind)})
    assert counted(words) == expected


@pytest.mark.parametrize("language", LETTERS)
def test_a_word_without_end_takes_no_more_than_its_letters(language: str) -> None:
    word = long_word(language, 100_000)
    began = time.perf_counter()
    wanted = sum(len(set(letter_runs(word, kind))) for kind in RUNS)
    peer = time.perf_counter() - began
    began = time.perf_counter()
    assert sum(counted({word: 1}).values()) == wanted
    assert time.perf_counter() - began < 60 * peer

"""Words of texts, as a pattern would find them in each text whole."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit.match import cutting
from claimkit.match.cutting import WORD, cut
from claimkit.match.texts import Article, Texts

# Letters, digits and marks of words, blanks of several kinds, and what stands between them.
PRINTED = st.text("abA1\u0661é\u0628\u064e\u0640\u4e2d\U00010400_-.,'\u2019 \u00a0\t\n\r\u2028\x1f", max_size=40)


def found(texts: list[str]) -> list[list[tuple[str, int]]]:
    """The words of each text, and where each begins."""
    numbered: defaultdict[str, int] = defaultdict(count().__next__)
    parts = list(cut(texts, numbered))
    printed = list(numbered)
    return [
        [(printed[word], begin) for word, begin in zip(words.tolist(), begins.tolist(), strict=True)]
        for words, begins in parts
    ]


@settings(deadline=None)
@given(st.lists(PRINTED, max_size=5))
def test_words_are_those_that_the_pattern_finds(texts: list[str]) -> None:
    assert found(texts) == [[(word.group(), word.start()) for word in WORD.finditer(text)] for text in texts]


@pytest.mark.parametrize("at_once", [1, 2, 3])
@pytest.mark.parametrize(
    "texts", [["قال الوزير، إنّ الجسر", "", "12,5 ناقلة\nأمس"], ["The minister's bridge,", "", "12.5 tankers\nagain"]]
)
def test_the_number_of_texts_cut_at_a_time_does_not_matter(
    monkeypatch: pytest.MonkeyPatch, at_once: int, texts: list[str]
) -> None:
    whole = found(texts)
    monkeypatch.setattr(cutting, "_AT_ONCE", at_once)
    assert found(texts) == whole


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=12).map(" ".join), max_size=4), st.integers(1, 6))
def test_every_word_of_a_run_that_stands_twice_is_taken(pages: list[str], size: int) -> None:
    table = Texts([Article(str(number), "Wire", "en", "", page, None) for number, page in enumerate(pages)])
    taken = {(row["document"], row["place"]) for row in table.shared_table(size).to_pylist()}
    runs: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for document, page in enumerate(pages):
        words = page.split()
        for place in range(len(words) - size + 1):
            runs[tuple(words[place : place + size])].append((document, place))
    twice = [where for where in runs.values() if len(where) > 1]
    assert taken >= {(document, place + step) for where in twice for document, place in where for step in range(size)}


def test_few_words_are_taken_of_runs_that_stand_once() -> None:
    some, vocabulary = Random(7), [f"w{number}" for number in range(500)]
    pages = [" ".join(some.choices(vocabulary, k=400)) for _ in range(30)]
    table = Texts([Article(str(number), "Wire", "en", "", page, None) for number, page in enumerate(pages)])
    words, taken = sum(map(table.length, range(30))), table.shared_table(6).num_rows
    assert taken < words / 10

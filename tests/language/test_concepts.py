"""The concept lexicon is whole: every concept in two languages at least, no word of a language in two concepts."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict

from claimkit.shipped import shipped

LANGUAGES = {"ar", "en", "ru"}


def rows() -> list[dict[str, str]]:
    with shipped("seeds", "lexicon", "concepts.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_concepts_in_three_languages() -> None:
    languages: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows():
        assert row["source"]
        languages[row["concept"]].add(row["language"])
    assert all(len(one) > 1 and one <= LANGUAGES for one in languages.values())
    assert sum(one == LANGUAGES for one in languages.values()) >= 2500


def test_a_word_means_one_concept() -> None:
    words = Counter((row["language"], word) for row in rows() for word in row["words"].split("|"))
    assert not [word for word, count in words.items() if count > 1 or not word[1].strip()]

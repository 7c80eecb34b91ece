"""Close in meaning: mutual best partners, in and over languages, whatever the threads and the order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from claimkit.match.embedding import Vectors
from claimkit.match.meaning import SURE, Close, Meanings

THEMES = ("gas", "rain", "vote", "bread")
WORDS = {
    "en": dict(zip(THEMES, ("gas", "rain", "vote", "bread"), strict=True)),
    "ar": dict(zip(THEMES, ("غاز", "مطر", "تصويت", "خبز"), strict=True)),
}


def themes(texts: Sequence[str]) -> Vectors:
    """An embedder that knows four words in two languages, and puts each language in a corner of its own."""
    rows = []
    for text in texts:
        arabic = any("\u0600" <= letter <= "\u06ff" for letter in text)
        words = WORDS["ar" if arabic else "en"].values()
        rows.append([*(0.3 * (word in text) for word in words), 3.0 * arabic, 3.0 * (not arabic)])
    return np.array(rows, np.float32)


TEXTS = {
    1: ("the gas contract", "en"),
    2: ("the rain in May", "en"),
    3: ("عقد الغاز والـ غاز", "ar"),
    4: ("هطل مطر", "ar"),
    5: ("the vote and the rain", "en"),
    7: ("سعر خبز", "ar"),
}


def pairs(found: Sequence[Close]) -> list[tuple[int, int]]:
    return [(pair.left, pair.right) for pair in found if pair.strength >= SURE]


def test_partners_are_found_over_languages() -> None:
    assert pairs(Meanings(themes, TEXTS).close([1, 2, 3, 4])) == [(1, 3), (2, 4)]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_partners_are_found_within_a_language(language: str) -> None:
    word = WORDS[language]
    texts = {1: word["gas"], 2: f"{word['gas']}!", 3: word["rain"]}
    found = Meanings(themes, {number: (text, language) for number, text in texts.items()}).close(texts)
    assert pairs(found) == [(1, 2)]


def test_only_members_are_compared() -> None:
    meanings = Meanings(themes, TEXTS)
    assert pairs(meanings.close([1, 4])) == []
    assert meanings.close([]) == []


def test_a_text_is_in_one_pair_with_another_language_at_most() -> None:
    found = [pair for pair in Meanings(themes, TEXTS).close(TEXTS) if TEXTS[pair.left][1] != TEXTS[pair.right][1]]
    assert len({pair.left for pair in found}) == len({pair.right for pair in found}) == len(found)


def test_the_order_in_which_texts_are_given_is_nothing() -> None:
    turned = Meanings(themes, dict(reversed(TEXTS.items())))
    assert turned.close(reversed(list(TEXTS))) == Meanings(themes, TEXTS).close(TEXTS)


def test_cosines_add_up_the_same_in_any_order() -> None:
    spread = np.random.default_rng(5).normal(size=(40, 384)).astype(np.float32)
    texts = {number: (str(number), "en") for number in range(40)}

    def embed(texts: Sequence[str]) -> Vectors:
        return np.array([spread[int(text)] if text.isdigit() else spread[0] * 0 for text in texts], np.float32)

    def turned(texts: Sequence[str]) -> Vectors:
        return embed(texts)[:, ::-1]

    assert Meanings(embed, texts).close(texts) == Meanings(turned, texts).close(texts)


def test_no_texts_have_no_partners() -> None:
    assert Meanings(themes, {}).close([]) == []

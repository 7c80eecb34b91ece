"""Finding claims like a text, Arabic and English side by side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl
import pytest

from claimkit.errors import InputError
from claimkit.match import find_similar
from claimkit.match.embedding import Vectors

ENGLISH = [
    "Washington does not intend to deploy offensive weapons in Ukraine",
    "The two presidents spoke for fifty minutes",
    "Russia has massed 90,000 troops near the border of Ukraine",
    "Moscow warned that sanctions would rupture relations",
]
ARABIC = [
    "لا تنوي واشنطن نشر أسلحة هجومية في أوكرانيا",
    "تحدث الرئيسان خمسين دقيقة",
    "حشدت روسيا ٩٠ ألف جندي قرب حدود أوكرانيا",
    "حذرت موسكو من أن العقوبات ستقطع العلاقات",
]


@pytest.mark.parametrize(
    ("claims", "query", "expected", "shared"),
    [
        (ENGLISH, "Biden promised not to deploy weapon systems in #Ukraine https://t.co/xyz", 0, "weapons"),
        (ENGLISH, "the call of the presidents: 50 minutes", 1, "presidents"),
        (ENGLISH, "some 90 000 soldiers (90,000!) at the border", 2, "90,000"),
        (ENGLISH, "#SanctionsWouldRuptureRelations @realMoscow", 3, "sanctions"),
        (ARABIC, "بايدن وعد بعدم نشر الأسلحة الهجومية بأوكرانيا", 0, "هجومية"),
        (ARABIC, "المكالمة بين الرئيسين: خمسون دقيقة", 1, "دقيقة"),
        (ARABIC, "90 ألف جندي روسي على الحدود", 2, "٩٠"),
        (ARABIC, "#العقوبات_ستقطع_العلاقات تحذر موسكو", 3, "العقوبات"),
    ],
)
def test_the_claim_is_found_and_the_reason_names_what_is_shared(
    claims: list[str], query: str, expected: int, shared: str
) -> None:
    best = find_similar([query], claims).row(0, named=True)
    assert best["claim_index"] == expected
    assert any(shared in reason for reason in best["reasons"])


@pytest.mark.parametrize("claims", [ENGLISH, ARABIC])
def test_a_text_is_most_like_itself_with_a_score_about_one(claims: list[str]) -> None:
    found = find_similar(claims, claims, top=1)
    assert found["claim_index"].to_list() == found["query_index"].to_list() == list(range(len(claims)))
    assert found["score"].to_numpy() == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize(
    ("query", "claim"),
    [("Zelenskiy", "Zelenskyy spoke"), ("فولوديمير زيلنسكي", "تحدث زيلينسكي")],
)
def test_a_name_spelled_otherwise_is_found_and_said_to_be(query: str, claim: str) -> None:
    reasons = find_similar([query], [claim, "another", "آخر"])["reasons"][0]
    assert any("spelled much like" in reason for reason in reasons)


def test_ranks_count_from_one_in_order_of_score_and_ties_in_order_of_claims() -> None:
    found = find_similar(["troops at the border"], ["troops", "border troops", "troops", "silence"], top=3)
    assert found["rank"].to_list() == [1, 2, 3]
    assert found["score"].is_sorted(descending=True)
    assert found["claim_index"].to_list() == [1, 0, 2]


@pytest.mark.parametrize(
    ("queries", "claims", "top"),
    [
        ([], ENGLISH, 5),
        (["weapons"], [], 5),
        (["", "…"], ENGLISH, 5),
        (["weapons"], ENGLISH, 0),
        (["قال"], ENGLISH, 5),
        (["a"], ["", "!"], 5),
    ],
)
def test_what_shares_nothing_is_not_returned(queries: list[str], claims: list[str], top: int) -> None:
    found = find_similar(queries, claims, top=top)
    assert found.is_empty()
    assert found.columns == ["query_index", "claim_index", "rank", "score", "reasons"]


def test_hostile_text_is_only_text() -> None:
    hostile = "<img onerror=alert(1)> '; drop table claim; -- $name \x00 \ud800"
    assert find_similar([hostile], [hostile, "other"])["claim_index"][0] == 0


def _meanings(texts: Sequence[str]) -> Vectors:
    """Two directions: weapons in either language, and the rest."""
    armed = [any(word in text for word in ("weapon", "أسلحة")) for text in texts]
    return np.array([[float(yes), float(not yes)] for yes in armed], dtype=np.float32)


def test_an_embedder_bridges_languages() -> None:
    found = find_similar(["weapons"], ARABIC, top=1, embedder=_meanings)
    assert found["claim_index"].to_list() == [0]
    assert "close in meaning (1.00)" in found["reasons"][0][-1]


@pytest.mark.parametrize(
    "vectors", [np.zeros((1, 3)), np.zeros(2), np.full((2, 3), np.nan)], ids=["rows", "flat", "nan"]
)
def test_an_embedder_of_the_wrong_shape_is_named(vectors: Vectors) -> None:
    with pytest.raises(InputError, match="embedder"):
        find_similar(["a", "b"], ["c", "d"], embedder=lambda _: vectors)


def test_the_frame_has_fixed_types() -> None:
    assert dict(find_similar(ENGLISH[:1], ENGLISH).schema) == {
        "query_index": pl.Int64,
        "claim_index": pl.Int64,
        "rank": pl.Int64,
        "score": pl.Float64,
        "reasons": pl.List(pl.String),
    }

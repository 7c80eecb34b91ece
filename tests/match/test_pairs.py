"""The exact join of similar claims, held against comparing every claim with every other."""

from __future__ import annotations

import math
from collections import Counter

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit.errors import InputError
from claimkit.language import stems
from claimkit.match import similar_pairs


def _frame(claims: dict[str, tuple[str, str | None]]) -> pl.DataFrame:
    rows = [(claim_id, text, language) for claim_id, (text, language) in claims.items()]
    return pl.DataFrame(rows, schema=["claim_id", "text", "language"], orient="row")


def _every_pair(frame: pl.DataFrame) -> dict[tuple[str, str], float]:
    """Cosine of every claim with every other, written down from the definition."""
    counts = {row["claim_id"]: Counter(stems(row["text"], row["language"])) for row in frame.to_dicts()}
    told = [counted for counted in counts.values() if counted]
    spread = Counter(stem for counted in told for stem in counted)
    rarity = {stem: math.log((1 + len(told)) / (1 + claims)) + 1 for stem, claims in spread.items()}
    vectors = {}
    for claim, counted in counts.items():
        weights = {stem: uses * rarity[stem] for stem, uses in counted.items()}
        length = math.sqrt(math.fsum(weight**2 for weight in weights.values())) or 1.0
        vectors[claim] = {stem: weight / length for stem, weight in weights.items()}
    ids = sorted(vectors)
    return {
        (left, right): math.fsum(weight * vectors[right].get(stem, 0.0) for stem, weight in vectors[left].items())
        for place, left in enumerate(ids)
        for right in ids[place + 1 :]
    }


def _found(frame: pl.DataFrame, threshold: float) -> dict[tuple[str, str], float]:
    return {(left, right): score for left, right, score in similar_pairs(frame, threshold=threshold).iter_rows()}


NEWS = {
    "a1": ("لا تنوي واشنطن نشر أسلحة هجومية في أوكرانيا", "ar"),
    "a2": ("واشنطن لا تنوي نشر الأسلحة الهجومية بأوكرانيا", "ar"),
    "a3": ("تحدث الرئيسان خمسين دقيقة عبر الهاتف", "ar"),
    "e1": ("Washington does not intend to deploy offensive weapons in Ukraine", "en"),
    "e2": ("Washington does not intend to deploy any offensive weapon in Ukraine", "en"),
    "e3": ("The two presidents spoke by telephone for fifty minutes", "en"),
    "r1": ("Вашингтон не намерен размещать наступательное оружие на Украине", "ru"),
    "r2": ("Вашингтон не намерен размещать на Украине наступательные вооружения", "ru"),
    "none": ("… — !", None),
}


@pytest.mark.parametrize(
    ("left", "right"), [("a1", "a2"), ("e1", "e2"), ("r1", "r2")], ids=["Arabic", "English", "Russian"]
)
def test_one_claim_in_two_wordings_is_a_pair(left: str, right: str) -> None:
    assert set(_found(_frame({name: NEWS[name] for name in ("none", left, right, "a3", "e3")}), 0.5)) == {(left, right)}


@pytest.mark.parametrize("threshold", [0.05, 0.3, 0.6, 0.8, 1.0])
def test_no_pair_is_missed_and_none_is_invented(threshold: float) -> None:
    frame = _frame(NEWS | {"twin": NEWS["a1"]})
    expected = {pair: score for pair, score in _every_pair(frame).items() if score >= threshold - 1e-9}
    assert _found(frame, threshold) == pytest.approx(expected)


_WORD = st.sampled_from(["وعد", "نشر", "أسلحة", "أوكرانيا", "promise", "weapons", "deny", "the", "of", "90"])
_TEXT = st.lists(_WORD, max_size=9).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(_TEXT, min_size=2, max_size=25), threshold=st.floats(0.1, 1.0))
def test_exact_on_any_claims(texts: list[str], threshold: float) -> None:
    frame = _frame({f"c{index:02}": (text, None) for index, text in enumerate(texts)})
    scores = _every_pair(frame)
    found = _found(frame, threshold)
    assert {pair for pair, score in scores.items() if score > threshold + 1e-8} <= found.keys()
    assert all(scores[pair] == pytest.approx(score) and score > threshold - 1e-8 for pair, score in found.items())


def test_the_answer_does_not_hang_on_the_order_of_the_rows() -> None:
    frame = _frame(NEWS)
    assert similar_pairs(frame, threshold=0.3).equals(similar_pairs(frame.reverse(), threshold=0.3))


def test_nothing_to_compare_is_no_pair() -> None:
    assert similar_pairs(_frame({"none": NEWS["none"]}), threshold=0.5).is_empty()
    empty = pl.DataFrame(schema={"claim_id": pl.String, "text": pl.String, "language": pl.String})
    assert similar_pairs(empty, threshold=0.5).columns == ["left_id", "right_id", "score"]


def test_a_claim_without_text_or_language_is_no_error() -> None:
    frame = pl.DataFrame({"claim_id": ["a", "b"], "text": [None, "قال"], "language": [None, None]})
    assert similar_pairs(frame, threshold=0.5).is_empty()


@pytest.mark.parametrize("threshold", [0.0, -0.5, 1.5, float("nan")])
def test_a_threshold_that_means_nothing_is_refused(threshold: float) -> None:
    with pytest.raises(InputError, match="threshold"):
        similar_pairs(_frame(NEWS), threshold=threshold)


@pytest.mark.parametrize(
    ("frame", "named"),
    [
        (pl.DataFrame({"claim_id": ["a"], "text": ["b"]}), "language"),
        (pl.DataFrame({"claim_id": ["a", "a"], "text": ["b", "c"], "language": ["en", "en"]}), "once"),
        (pl.DataFrame({"claim_id": ["a", None], "text": ["b", "c"], "language": ["en", "en"]}), "once"),
    ],
)
def test_a_frame_that_cannot_be_compared_is_refused(frame: pl.DataFrame, named: str) -> None:
    with pytest.raises(InputError, match=named):
        similar_pairs(frame, threshold=0.5)

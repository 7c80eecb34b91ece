"""Confidence holds: what is said to be right in so many of a hundred claims is right in about as many."""

from __future__ import annotations

import pytest

from claimkit.extract.engine.confidence import Circumstances, Count, confidence, counts_of
from tests.bench.missing import MissingError, measured
from tests.quality.calibration import (
    FEWEST,
    TABLE,
    Judged,
    all_judged,
    calibration_error,
    counted,
    held_out,
    read_by_hand,
    reliability,
)

MOST = 0.05


def told(language: str) -> list[tuple[float, bool]]:
    """Confidence and truth of a language's claims; of English too few are annotated without the public articles."""
    if language == "en":
        try:
            measured("data", "polnear", "dev.jsonl.gz")
        except MissingError as missing:
            pytest.skip(str(missing))
    return held_out(all_judged(), read_by_hand())[language]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_confidence_holds_on_documents_that_were_not_counted(language: str) -> None:
    pairs = told(language)
    assert len(pairs) >= FEWEST
    assert calibration_error(pairs) <= MOST


@pytest.mark.parametrize("language", ["ar", "en"])
def test_surer_claims_are_oftener_right(language: str) -> None:
    pairs = sorted(told(language))
    half = len(pairs) // 2
    assert sum(right for _, right in pairs[half:]) > sum(right for _, right in pairs[: len(pairs) - half])


def test_what_does_not_hold_is_seen() -> None:
    sure, unsure = [(0.95, False)] * 10, [(0.55, True)] * 10
    assert calibration_error(sure) == pytest.approx(0.95)
    assert calibration_error([*sure, *unsure]) == pytest.approx(0.7)
    ((size, mean, share),) = reliability(sure)
    assert (size, share) == (10, 0.0)
    assert mean == pytest.approx(0.95)


def test_a_document_does_not_tell_of_itself() -> None:
    seen = Circumstances("sure", "named", "own")
    claims = [Judged("en", f"d{number}", seen, number != 3) for number in range(10)]
    pairs = held_out(claims, {})["en"]
    assert len({sure for sure, _ in pairs}) == 2
    assert min(pairs)[1] is True


def test_every_wider_kind_is_counted() -> None:
    seen = Circumstances("sure", "named", "own")
    counts = counted([Judged("ar", "d", seen, True)], {("ar", seen): Count(3, 1)})
    assert set(counts.values()) == {Count(4, 2)}
    assert len(counts) == 5


def test_the_shipped_table_counts_both_languages() -> None:
    counts = counts_of(TABLE)
    for language in ("ar", "en"):
        assert counts[language, Circumstances()].read >= 500
        assert 0.5 < confidence(counts, language, Circumstances("sure", "named", "own")) < 1

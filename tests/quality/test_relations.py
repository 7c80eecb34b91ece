"""Relations keep their quality: pairs written for this in both languages, known ones among the sample claims, ANS."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality import ans
from tests.quality.relations import Known, misattributions, sample_pairs, score, written_pairs

WRITTEN = list(written_pairs())


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Known], list[tuple[str, str]]]:
    return sample_pairs(tmp_path_factory.mktemp("sample"))


@pytest.mark.parametrize("script", ["Arabic", "Latin"])
def test_written_pairs_relate_as_they_should(script: str) -> None:
    known = [
        one
        for one in WRITTEN
        if one.relation and any("\u0620" <= letter <= "\u064a" for letter in one.left) == (script == "Arabic")
    ]
    found = score(known)
    assert found.spoke >= 0.85, found
    assert found.right >= 0.9, found


def test_nothing_is_said_where_nothing_should_be() -> None:
    silent = [one for one in WRITTEN if not one.relation]
    assert len(silent) >= 6
    assert [one.left for one in silent if one.spoke] == []


def test_what_differs_is_named() -> None:
    differing = [one for one in WRITTEN if one.differs_in and one.spoke]
    named = [one for one in differing if one.found and one.found.differs_in == one.differs_in]
    assert len(named) >= 0.85 * len(differing)


def test_sample_claims_are_found_and_related(sample: tuple[list[Known], list[tuple[str, str]]]) -> None:
    found = score(sample[0])
    assert found.pairs == 41
    assert found.found >= 0.95, found
    assert found.spoke >= 0.5, found
    assert found.right >= 0.85, found


def test_every_known_misattribution_is_shown_and_hardly_another(
    sample: tuple[list[Known], list[tuple[str, str]]],
) -> None:
    known, shown, false = misattributions(*sample)
    assert known == shown == 2
    assert false <= 2


def test_every_match_gives_its_reasons(sample: tuple[list[Known], list[tuple[str, str]]]) -> None:
    matches = [one.found for one in (*sample[0], *WRITTEN) if one.found]
    assert len(matches) > 90
    for found in matches:
        assert found.reasons
        assert all(reason.strip() for reason in found.reasons)


@pytest.mark.skipif(not Path(ans.FOLDER).exists(), reason="the ANS data are not on this machine")
def test_arabic_headlines_agree_or_not() -> None:
    total, each = ans.measure(ans.FOLDER / "dev.csv")
    assert total >= 0.68, each

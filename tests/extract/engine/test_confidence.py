"""What tells how sure a claim is, and how few claims tell little."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.engine.claims import read_document
from claimkit.extract.engine.confidence import Circumstances, Count, confidence, wider_kinds
from claimkit.records import Document

SEEN = Circumstances("sure", "named", "own")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Ann Lee said that the port was shut.", ["sure named own"]),
        ("ar", "قالت ليلى حداد إن الميناء مغلق.", ["sure named own"]),
        ("en", "Ann Lee left. She said that the port was shut.", ["sure resolved own"]),
        ("en", "An official said that the port was shut.", ["sure described own"]),
        ("ar", "قال مسؤول إن الميناء مغلق.", ["sure described own"]),
        ("ar", "قالت ليلى حداد إن الميناء مغلق. وأضافت أن الطريق مفتوح.", ["sure named own", "sure carried own"]),
        ("ar", "نقلت رويترز عن ليلى حداد قولها إن الميناء مغلق.", ["sure named relayed"]),
    ],
)
def test_circumstances(language: str, text: str, told: list[str]) -> None:
    assert [" ".join(one.circumstances[:3]) for one in read_document(Document("d", "Herald", text, language))] == told


def test_what_is_surer_is_said_to_be() -> None:
    text = "Ann Lee said that the port was shut.\nThe paper pondered that the road was open."
    sure, *_ = extract_claims(Document("d", "Herald", text, "en")).claims
    assert sure.confidence is not None
    assert sure.confidence > 0.8


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({}, 0.5),
        ({("", Circumstances()): Count(90, 90)}, 0.929),
        ({("en", Circumstances()): Count(90, 45)}, 0.5),
        ({("en", Circumstances()): Count(90, 90), ("en", SEEN): Count(3, 0)}, 0.774),
        ({("ar", Circumstances()): Count(90, 90)}, 0.5),
    ],
    ids=["nothing known", "another language", "half", "few tell little", "not the language's"],
)
def test_few_claims_are_drawn_to_the_wider_kind(
    counts: dict[tuple[str, Circumstances], Count], expected: float
) -> None:
    assert confidence(counts, "en", SEEN) == expected


def test_wider_kinds_go_from_all_to_these_alone() -> None:
    assert [" ".join(kind).strip() for kind in wider_kinds(SEEN)] == ["", "sure", "sure named", "sure named own"]


def test_the_construction_tells_more_than_its_cue_alone() -> None:
    wide, told = Circumstances("sure", "named", "own"), Circumstances("sure", "named", "own", "clause")
    counts = {("en", wide): Count(100, 80), ("en", told): Count(30, 30)}
    assert confidence(counts, "en", told) > confidence(counts, "en", wide)
    assert confidence(counts, "en", told._replace(rule="nominal")) == confidence(counts, "en", wide)

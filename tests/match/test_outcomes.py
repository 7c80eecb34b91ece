"""What was found of a pair holds while nothing that rules read of it changes, and no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from claimkit.match.claims import pair_of
from claimkit.match.outcomes import Outcome, outcome_of, outcomes
from claimkit.match.remembering import KEPT, RememberingReader
from claimkit.match.statements import Pair, Statement, Voice
from tests.match.memory import Memory
from tests.match.statements import DAY, statement

TEXTS = {
    "ar": ("ستفتح البلدية جسر الميناء القديم أمام الشاحنات الثقيلة", "ستفتح البلدية جسر الميناء القديم أمام الشاحنات"),
    "en": (
        "the council will open the old harbour bridge to heavy lorries",
        "the council will open the old harbour bridge",
    ),
}
OTHERS = {"ar": "لن تفتح البلدية الجسر", "en": "the council will not open the bridge"}
# An outcome that no rule gives these pairs: who has it took it from memory.
WRONG = '["differs", null, 0.9, "time", []]'
SPEAKER = Voice("~dana mills", "Dana Mills", "person")


def pair(language: str, weight: float = 8.0, **changes: object) -> Pair:
    """Two reports of one saying, the right one with changes."""
    left, right = TEXTS[language]
    sides = statement(left, 1, SPEAKER), statement(right, 2, SPEAKER, **changes)
    return pair_of(*sides, lambda _: weight)


def decided(memory: Memory, asked: Pair) -> Outcome:
    ((_, outcome),) = outcomes([asked], RememberingReader(), memory)
    return outcome


def other_words(side: Statement, language: str) -> Statement:
    return replace(side, readings=statement(OTHERS[language], 3, SPEAKER).readings)


@pytest.mark.parametrize("language", TEXTS)
def test_the_same_pair_is_decided_once_though_words_grow_rarer(language: str) -> None:
    memory = Memory()
    first = decided(memory, pair(language))
    assert first.relation == "repeats"
    assert decided(memory, pair(language, 8.1)) == first == outcome_of(pair(language, 8.1))
    assert memory.kept == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"speakers": (Voice("~omar bell", "Omar Bell", "person"),)},
        {"printed": (DAY + timedelta(days=90), DAY + timedelta(days=91))},
        {"document_id": "d1"},
        {"story": "t1"},
        {"before": "He spoke on the quay."},
        {"act": "deny", "polarity": "negative"},
        {"mode": "direct"},
    ],
    ids=lambda changes: next(iter(changes)),
)
@pytest.mark.parametrize("language", TEXTS)
def test_a_pair_is_decided_again_where_a_side_changed(language: str, changes: dict[str, object]) -> None:
    memory = Memory()
    decided(memory, pair(language))
    for row in memory.rows.values():
        row[KEPT] = WRONG
    changed = pair(language, 8.0, **changes)
    assert decided(memory, changed) == outcome_of(changed)
    assert decided(memory, pair(language)).relation == "differs"


@pytest.mark.parametrize("language", TEXTS)
def test_other_words_rarer_words_and_closer_meaning_are_decided_again(language: str) -> None:
    known = pair(language)
    for changed in (
        pair_of(known.left, other_words(known.right, language), lambda _: 8.0),
        pair(language, 3.0),
        replace(known, meaning=0.9, strength=0.9),
        replace(known, translated=True),
    ):
        memory = Memory()
        decided(memory, known)
        for row in memory.rows.values():
            row[KEPT] = WRONG
        assert decided(memory, changed) == outcome_of(changed)


@pytest.mark.parametrize(
    "kept",
    ["", "7", "[]", "[" * 100_000, '["says", null, 0.9, null, []]', '["repeats", null, "sure", null, [1]]', "{}"],
)
@pytest.mark.parametrize("language", TEXTS)
def test_what_is_no_outcome_is_decided_again(language: str, kept: str) -> None:
    memory = Memory()
    first = decided(memory, pair(language))
    for row in memory.rows.values():
        row[KEPT] = kept
    assert decided(memory, pair(language)) == first

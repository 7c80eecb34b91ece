"""What was found of a pair holds while nothing that rules read of it changes, and no longer."""

from __future__ import annotations

from dataclasses import fields, replace
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


def pair(language: str, **changes: object) -> Pair:
    """Two reports of one saying, the right one with changes."""
    left, right = TEXTS[language]
    sides = statement(left, 1, SPEAKER), statement(right, 2, SPEAKER, **changes)
    return pair_of(*sides)


def decided(memory: Memory, asked: Pair) -> Outcome:
    ((_, outcome),) = outcomes([asked], RememberingReader(), memory)
    return outcome


def other_words(side: Statement, language: str) -> Statement:
    return replace(side, readings=statement(OTHERS[language], 3, SPEAKER).readings)


@pytest.mark.parametrize("language", TEXTS)
def test_the_same_pair_is_decided_once(language: str) -> None:
    memory = Memory()
    first = decided(memory, pair(language))
    assert first.relation == "repeats"
    assert decided(memory, pair(language)) == first == outcome_of(pair(language))
    assert memory.kept == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"speakers": (Voice("~omar bell", "Omar Bell", "person"),)},
        {"printed": (DAY + timedelta(days=90), DAY + timedelta(days=91))},
        {"document_id": "d1"},
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
    changed = pair(language, **changes)
    assert decided(memory, changed) == outcome_of(changed)
    assert decided(memory, pair(language)).relation == "differs"


def told_together(language: str, story: str) -> Pair:
    """The pair where both sides are of one story."""
    known = pair(language, story=story)
    return replace(known, left=replace(known.left, story=story))


@pytest.mark.parametrize("language", TEXTS)
def test_a_pair_is_decided_again_where_it_is_of_one_story_now_but_not_where_others_joined_it(
    language: str,
) -> None:
    memory = Memory()
    decided(memory, pair(language, story="t1"))
    decided(memory, told_together(language, "t1"))
    assert memory.kept == 2
    for row in memory.rows.values():
        row[KEPT] = WRONG
    assert decided(memory, told_together(language, "t2")).relation == "differs"


@pytest.mark.parametrize("language", TEXTS)
def test_other_words_and_closer_meaning_are_decided_again(language: str) -> None:
    known = pair(language)
    for changed in (
        pair_of(known.left, other_words(known.right, language)),
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
    [
        *("", "7", "[]", "[" * 100_000, "{}", '["differs", null, 0.9, "time"]'),
        *('["says", null, 0.9, null, []]', '["repeats", null, "sure", null, []]'),
        *('[["repeats"], null, 0.9, null, []]', '["differs", null, 0.9, "colour", []]'),
        *('["differs", null, 0.9, "time", "told"]', '["differs", null, 0.9, "time", [1]]'),
        *('["differs", null, 0.9, "time", null]', '["differs", null, 0.9, "time", [], []]'),
        *('["differs", null, NaN, "time", []]', '["differs", null, 7.0, "time", []]'),
    ],
)
@pytest.mark.parametrize("language", TEXTS)
def test_what_is_no_outcome_is_decided_again(language: str, kept: str) -> None:
    memory = Memory()
    first = decided(memory, pair(language))
    for row in memory.rows.values():
        row[KEPT] = kept
    assert decided(memory, pair(language)) == first


def test_what_is_read_of_a_side_has_one_order_whatever_hashes_are() -> None:
    types = {field.name: str(field.type) for field in (*fields(Statement), *fields(Voice))}
    assert [name for name in types if "set[" in types[name] and name != "readings"] == []

"""What was found of a pair holds while nothing that rules read of it changes, and no longer."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from inspect import getsource

import pytest

from claimkit.match import outcomes as deciding
from claimkit.match.claims import pair_of
from claimkit.match.finding import Finding
from claimkit.match.outcomes import Outcome, outcome_of, outcomes
from claimkit.match.relations import name_of, rules_for
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
WRONG = '["differs", null, 0.9, "time", [], []]'
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
        pair_of(known.left, other_words(known.right, language), lambda _: 8.0),
        replace(known, meaning=0.9, strength=0.9),
        replace(known, translated=True),
    ):
        memory = Memory()
        decided(memory, known)
        for row in memory.rows.values():
            row[KEPT] = WRONG
        assert decided(memory, changed) == outcome_of(changed)


def quoting(language: str, weight: float) -> Pair:
    """The pair where both sides quote."""
    known = pair(language, weight, mode="direct")
    return replace(known, left=replace(known.left, mode="direct"))


@pytest.mark.parametrize("language", TEXTS)
def test_how_rare_words_are_is_decided_again_where_both_sides_quote_them(language: str) -> None:
    for told, again in ((pair, "differs"), (quoting, outcome_of(quoting(language, 3.0)).relation)):
        memory = Memory()
        decided(memory, told(language, 8.0))
        for row in memory.rows.values():
            row[KEPT] = WRONG
        assert decided(memory, told(language, 3.0)).relation == again


@pytest.mark.parametrize(
    "kept",
    [
        *("", "7", "[]", "[" * 100_000, "{}", '["differs", null, 0.9, "time", []]'),
        *('["says", null, 0.9, null, [], []]', '["repeats", null, "sure", null, [], []]'),
        *('[["repeats"], null, 0.9, null, [], []]', '["differs", null, 0.9, "colour", [], []]'),
        *('["differs", null, 0.9, "time", "told", []]', '["differs", null, 0.9, "time", [1], []]'),
        *('["differs", null, 0.9, "time", [], [1]]', '["differs", null, 0.9, "time", [], null]'),
        *('["differs", null, NaN, "time", [], []]', '["differs", null, 7.0, "time", [], []]'),
    ],
)
@pytest.mark.parametrize("language", TEXTS)
def test_what_is_no_outcome_is_decided_again(language: str, kept: str) -> None:
    memory = Memory()
    first = decided(memory, pair(language))
    for row in memory.rows.values():
        row[KEPT] = kept
    assert decided(memory, pair(language)) == first


def rule_modules() -> set[str]:
    """The modules of the rules, and that of the measures which they share."""
    return {rule.__module__ for rule in rules_for(pair("en"))} | {Finding.__module__}


def shares_in(module: str) -> Iterator[float]:
    """The numbers with a fraction that stand in a module."""
    for node in ast.walk(ast.parse(getsource(sys.modules[module]))):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield node.value


def test_rules_compare_shares_with_steps_alone_by_which_a_pair_is_known_again() -> None:
    shares = {(module, share) for module in rule_modules() for share in shares_in(module)}
    assert len(shares) > 20
    assert [(module, share) for module, share in shares if share not in {0.0, *deciding._STEPS}] == []


def test_the_rule_that_weighs_more_is_one_of_the_rules() -> None:
    assert deciding._FINE in [name_of(rule) for rule in rules_for(pair("en"))]


def test_what_is_read_of_a_side_has_one_order_whatever_hashes_are() -> None:
    types = {field.name: str(field.type) for field in (*fields(Statement), *fields(Voice))}
    assert [name for name in types if "set[" in types[name] and name != "readings"] == []

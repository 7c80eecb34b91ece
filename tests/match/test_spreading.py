"""A contradiction of one report is one of every report of the same saying."""

from __future__ import annotations

from itertools import combinations

from claimkit.match.spreading import MOST, Claimed, spread
from claimkit.records import Match


def match(left: str, right: str, relation: str, certainty: float = 0.95) -> Match:
    return Match(left, right, 0.5, relation, None, ("why",), "claimkit-match 0.1", certainty)


def repeats(claims: list[str]) -> list[Match]:
    return [match(left, right, "repeats") for left, right in combinations(claims, 2)]


def places(*claims: str, story: str = "s") -> dict[str, Claimed]:
    return {claim: Claimed(f"d-{claim}", story, "positive") for claim in claims}


def followed(matches: list[Match], claims: dict[str, Claimed]) -> list[tuple[str, str]]:
    return [(one.left_id, one.right_id) for one in spread(matches, claims)]


def test_all_reports_contradict_what_one_contradicts() -> None:
    matches = [*repeats(["a", "b", "c"]), *repeats(["x", "y"]), match("a", "x", "contradicts")]
    expected = [(left, right) for left in "abc" for right in "xy" if (left, right) != ("a", "x")]
    found = list(spread(matches, places(*"abcxy")))
    assert [(one.left_id, one.right_id) for one in found] == expected
    assert {one.relation for one in found} == {"contradicts"}
    assert all(0.9 <= (one.certainty or 0) < 0.95 for one in found)
    assert found[0].reasons[-1] == "why"
    assert all(one.reasons[0].endswith(": a and x") for one in found)


def test_not_over_stories_nor_within_a_document() -> None:
    matches = [*repeats(["a", "b"]), match("a", "x", "contradicts")]
    assert followed(matches, places("a", "b") | places("x", story="other")) == []
    assert followed(matches, places("a", "x")) == []
    same = places("a", "b", "x") | {"b": Claimed("d-x", "s", "positive")}
    assert followed(matches, same) == []


def test_a_rule_that_spoke_of_the_pair_stands() -> None:
    matches = [*repeats(["a", "b"]), match("a", "x", "contradicts"), match("b", "x", "differs")]
    assert followed(matches, places("a", "b", "x")) == []


def test_only_contradictions_spread_and_not_to_a_wire_story_in_every_paper() -> None:
    assert followed([*repeats(["a", "b"]), match("a", "x", "corroborates")], places("a", "b", "x")) == []
    many = [f"a{place:02}" for place in range(MOST + 1)]
    assert followed([*repeats(many), match("a00", "x", "contradicts")], places(*many, "x")) == []


def test_who_denies_it_too_is_not_contradicted_by_a_denial() -> None:
    matches = [*repeats(["a", "b"]), match("a", "x", "contradicts")]
    denied = {claim: Claimed(f"d-{claim}", "s", "negative") for claim in "bx"}
    assert followed(matches, places("a") | denied) == []
    assert followed(matches, places("a", "b") | {"x": denied["x"]}) == [("b", "x")]

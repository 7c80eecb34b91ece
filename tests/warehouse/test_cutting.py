"""What cuts clusters: judgements, and joins that too few pairs hold."""

from __future__ import annotations

from itertools import combinations

from claimkit.warehouse.cutting import Edge, kept_apart


def pairs(claims: str, certainty: float | None = 0.95) -> list[Edge]:
    """Every pair of the claims, found to repeat."""
    return [Edge(left, right, "repeats", "match", certainty) for left, right in combinations(claims, 2)]


def kept(edges: list[Edge]) -> set[tuple[str, str]]:
    return {(edge.left, edge.right) for edge in kept_apart(edges)}


def test_one_pair_does_not_join_two_groups() -> None:
    edges = [*pairs("abcd"), *pairs("mnop"), Edge("d", "m", "repeats", "match", 0.95)]
    assert kept(edges) == kept(pairs("abcd")) | kept(pairs("mnop"))


def test_what_people_decided_joins_whatever_was_found() -> None:
    bridge = Edge("d", "m", "repeats", "match", None)
    judged = Edge("d", "m", "repeats", "judgement", None)
    for edge in (bridge, judged):
        assert ("d", "m") in kept([*pairs("abcd"), *pairs("mnop"), edge])


def test_a_quarter_of_the_pairs_joins() -> None:
    bridges = [Edge(left, right, "repeats", "match", 0.95) for left, right in zip("abcd", "mnop", strict=True)]
    assert ("a", "m") in kept([*pairs("abcd"), *pairs("mnop"), *bridges])


def test_a_claim_joins_a_large_group_by_three_pairs() -> None:
    large = "abcdefghijklmnop"
    few = [Edge(claim, "z", "repeats", "match", 0.95) for claim in "ab"]
    assert ("a", "z") not in kept([*pairs(large), *few])
    assert ("a", "z") in kept([*pairs(large), *few, Edge("c", "z", "repeats", "match", 0.95)])


def test_chains_of_two_hold() -> None:
    assert kept([Edge("a", "b", "repeats", "match", 0.9), Edge("b", "c", "contradicts", "match", 0.9)]) == {
        ("a", "b"),
        ("b", "c"),
    }


def test_judged_apart_stays_apart() -> None:
    apart = Edge("a", "c", "unrelated", "judgement", None)
    assert kept([*pairs("ab"), *pairs("bc"), apart]) == {("a", "b")}
    assert kept([*pairs("ab", None), *pairs("bc", None), apart]) == {("a", "b")}


def test_what_differs_neither_joins_nor_is_dropped() -> None:
    assert ("a", "b") in kept([Edge("a", "b", "differs", "match", 0.95)])

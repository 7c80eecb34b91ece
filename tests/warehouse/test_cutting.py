"""What cuts clusters: judgements, and joins that too few pairs hold."""

from __future__ import annotations

from itertools import combinations

from claimkit.warehouse.cutting import Edge, kept_apart


def pairs(claims: str, certainty: float | None = 0.95) -> list[Edge]:
    """Every pair of the claims, found to repeat."""
    return [Edge(left, right, "repeats", "match", certainty) for left, right in combinations(claims, 2)]


def kept(edges: list[Edge], **numbers: str) -> set[tuple[str, str]]:
    """The pairs that stay; `numbers` are the counts of some claims, parted by spaces."""
    counted = {claim: frozenset(given.split()) for claim, given in numbers.items()}
    return {(edge.left, edge.right) for edge in kept_apart(edges, counted)}


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


def denied(*pairs: str) -> list[Edge]:
    return [Edge(pair[0], pair[1], "contradicts", "match", 0.9) for pair in pairs]


def test_a_denial_of_two_counts_joins_one() -> None:
    both = denied("ad", "bd")
    assert kept(both, a="17", b="23") == {("a", "d")}
    assert kept(both, a="17", b="17 4") == {("a", "d"), ("b", "d")}
    assert kept(both, a="17") == {("a", "d"), ("b", "d")}


def test_who_counts_less_is_still_joined_to_whom_he_denies() -> None:
    assert kept(denied("ad"), a="14", d="9") == {("a", "d")}
    assert kept(denied("ad", "ae"), a="17") == {("a", "d"), ("a", "e")}


def test_a_claim_that_is_held_to_differ_stays_with_what_it_differs_from() -> None:
    differing = Edge("a", "b", "differs", "match", 0.9)
    assert {("a", "d"), ("b", "d")} <= kept([*denied("ad", "bd"), differing], a="17", b="23")

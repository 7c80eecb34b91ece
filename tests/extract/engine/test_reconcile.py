"""Contents that form a tree: who is cut where two cross, in English and Arabic."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.reconcile import part_crossing
from claimkit.records import Document, Span

TEXT = "abcdefghij klmnopqrst uvwxyz"


def found(content: tuple[int, int], cue: tuple[int, int], speaker: tuple[int, int] | None = None) -> Found:
    """An attribution with one span of each kind."""
    return Found((Span(*content),), (Span(*cue),), (Span(*speaker),) if speaker else ())


@pytest.mark.parametrize(
    ("outer", "inner", "contents"),
    [
        (found((0, 15), (16, 18)), found((5, 20), (3, 5)), ((0, 15), (5, 15))),  # the inner cue stands inside
        (found((0, 10), (11, 13)), found((4, 20), (22, 24)), ((0, 10), (4, 10))),  # it swallowed the outer cue
        (found((5, 15), (0, 3)), found((12, 20), (22, 24)), ((5, 12), (12, 20))),  # a voice of its own begins
        (found((0, 20), (22, 24)), found((5, 10), (3, 4)), ((0, 20), (5, 10))),  # one holds the other
        (found((0, 5), (6, 8)), found((11, 20), (9, 10)), ((0, 5), (11, 20))),  # nothing is shared
    ],
)
def test_crossing_contents_are_cut(
    outer: Found, inner: Found, contents: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    part_crossing(TEXT, [outer, inner], [])
    assert (outer.content, inner.content) == ((Span(*contents[0]),), (Span(*contents[1]),))


@pytest.mark.parametrize(
    ("language", "text", "contents"),
    [
        (
            "en",
            "The board agreed to sell the mill, Ann Lee wrote.",
            {"The board agreed to sell the mill", "to sell the mill"},
        ),
        (
            "en",
            "The union asked the port to open, the Coast Ledger reported.",
            {"The union asked the port to open", "the port to open"},
        ),
        ("ar", "قال علي حسن إن وزارة الدفاع أكدت أن الطريق آمن.", {"وزارة الدفاع أكدت أن الطريق آمن", "الطريق آمن"}),
    ],
)
def test_a_speaker_at_the_end_closes_every_content(language: str, text: str, contents: set[str]) -> None:
    claims = extract_claims(Document("d1", "The Outlet", text, language)).claims
    assert {claim.content.text for claim in claims} == contents

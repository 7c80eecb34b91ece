"""Whoever looks at a claim on any board sees who corrected it, and when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimkit import ArticleView, ChainView, Names, Timeline, Warehouse
from tests.board.conftest import Open

Make = Callable[[Warehouse, dict[str, str], str], Any]
BOARDS: dict[str, Make] = {
    "article": lambda told, claim, tag: ArticleView(told, document=claim["document_id"], interface=tag),
    "chain": lambda told, claim, tag: ChainView(told, claim=claim["claim_id"], interface=tag),
    "names": lambda told, claim, tag: Names(told, person=claim["speaker_id"], interface=tag),
    "timeline": lambda told, _claim, tag: Timeline(told, outlet="north-press", most=200, interface=tag),
}
BY = {"en": "corrected by lina", "ar": "صحّحه lina"}


def corrected(told: Warehouse) -> dict[str, str]:
    """A claim of somebody with few, corrected."""
    query = """
        select claim_id, document_id, speaker_id, any_value(outlet) as outlet
        from claim_card
        where speaker_id = 'jen-psaki' and outlet = 'North Press'
        group by all order by all limit 1
    """
    claim: dict[str, str] = told.sql(query).pl().row(0, named=True)
    told.judge("claim_corrected", claim["claim_id"], value={"act": "warn"})
    return claim


@pytest.mark.parametrize("interface", ["en", "ar"])
@pytest.mark.parametrize("board", BOARDS)
def test_a_corrected_claim_says_by_whom(opened: Open, board: str, interface: str) -> None:
    told = opened()
    shown = BOARDS[board](told, corrected(told), interface)
    assert BY[interface] in shown.face(live=True).words()
    # Who somebody is, is a list; their claims are opened where there is a kernel.
    if board != "names":
        assert BY[interface] in shown.html()
        assert BY[interface] in repr(shown)

"""Counts as they are read: small ones plain, large ones by thousands, none in powers of ten."""

from __future__ import annotations

import pytest

from claimkit.match.counts import count_text

SHOWN = [
    (3.0, "3"),
    (2.5, "2.5"),
    (250000.0, "250000"),
    (3e9, "3,000,000,000"),
    (1234571.0, "1,234,571"),
    (2500000.5, "2,500,000.5"),
]


@pytest.mark.parametrize(("count", "shown"), SHOWN)
def test_a_count_can_be_read(count: float, shown: str) -> None:
    assert count_text(count) == shown

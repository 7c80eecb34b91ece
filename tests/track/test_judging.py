"""Which pairs a judge is asked: none that somebody has decided, in whichever order it was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit import open_warehouse
from claimkit.track.judging import pairs_asked
from claimkit.track.models import rows_of


@pytest.mark.parametrize("turned", [False, True])
def test_a_decided_pair_is_not_asked_until_it_is_taken_back(seeds_path: Path, tmp_path: Path, turned: bool) -> None:
    warehouse = open_warehouse(seeds_path, tmp_path, "amina")
    rows = rows_of(warehouse)
    every = [(pair.left_id, pair.right_id) for pair in pairs_asked(rows)]
    left, right = every[0][::-1] if turned else every[0]
    judgement = warehouse.judge("relation", left, right, verdict="unrelated")
    assert [(pair.left_id, pair.right_id) for pair in pairs_asked(rows)] == every[1:]
    warehouse.undo(judgement.judgement_id)
    assert [(pair.left_id, pair.right_id) for pair in pairs_asked(rows)] == every

"""A short run of the faults of journals, with its seed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.journals import WRONG, Bounds, run


@pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked")
def test_no_fault_loses_doubles_or_alters_a_judgement(tmp_path: Path) -> None:
    total = run(tmp_path, Bounds(writes=60, kills=12, every=37, seed=7))
    assert total["tried"] > 500
    assert {name: total[name] for name in WRONG} == dict.fromkeys(WRONG, 0)

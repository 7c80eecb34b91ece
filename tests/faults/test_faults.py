"""A short run of every runner of faults, with its seed; `make faults` runs them long."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.faults import RUNNERS, running
from tests.faults.running import SHORT, faults_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked, killed and limited")


@pytest.mark.parametrize("name", RUNNERS)
def test_no_fault_gets_through(seeds_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(running, "built_seeds", lambda: seeds_path)
    counts = import_module(f"tests.faults.{name}").run(tmp_path / name, SHORT)
    assert counts["tried"] > 0
    assert faults_of(counts) == {}

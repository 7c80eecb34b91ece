"""What no test may touch: the settings of whoever runs it. What many ask: one snapshot of the seeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit.track import build

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(autouse=True)
def settings_elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A remembered name is remembered for one test."""
    folder = tmp_path_factory.mktemp("settings")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def seeds_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot of the seeds, built once: who changes it, or has journals beside it, takes a copy.

    Paths of inputs are kept relative to it: a copy that is to be built again lies as deep, in a folder of `tmp_path`.
    """
    path = tmp_path_factory.mktemp("seeds") / "w" / "claims.duckdb"
    build([SEEDS], path)
    return path

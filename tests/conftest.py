"""What no test may touch: the settings of whoever runs it. What many ask: one snapshot of the seeds, others' files."""

from __future__ import annotations

import gc
import os
import tarfile
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest

from claimkit.track import build

SEEDS = Path(__file__).parents[1] / "seeds"
FOLDER = Path(os.environ.get("CLAIMKIT_OUTSIDE", Path(__file__).parents[2] / "shared" / "outside"))
PACKED = FOLDER / "outside.tar.xz"


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Nobody looks for garbage among thousands of tests: while they are gathered that takes as long as gathering."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.fixture(scope="session")
def settings_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders, one a test: made here, as pytest looks through all its own to number the next."""
    folder = tmp_path_factory.mktemp("settings")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def settings_elsewhere(settings_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A remembered name is remembered for one test."""
    folder = next(settings_folders)
    folder.mkdir()
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


@pytest.fixture(scope="session")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files that nobody here wrote, unpacked: for measuring only, and no part of the project."""
    if not PACKED.exists():
        if not any(FOLDER.glob("*+*")):
            pytest.skip("the files are not here")
        return FOLDER
    folder = tmp_path_factory.mktemp("outside")
    with tarfile.open(PACKED) as archive:
        # Python before 3.11.4 has no filters.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder)
    return folder / "outside"

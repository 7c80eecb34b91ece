"""The public door: few names, each of them real, none imported before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import claimkit


def test_the_door_is_small_and_sorted() -> None:
    assert len(claimkit.__all__) <= 20
    assert list(claimkit.__all__) == sorted(claimkit.__all__)


@pytest.mark.parametrize("name", claimkit.__all__)
def test_every_name_opens_and_tells_what_it_is(name: str) -> None:
    assert (getattr(claimkit, name).__doc__ or "").strip()


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'claims'"):
        _ = claimkit.claims


@pytest.mark.parametrize(
    ("imported", "heavy"),
    [
        ("claimkit, claimkit.cli", ("duckdb", "polars", "ipywidgets")),
        (
            "claimkit.track.building",
            ("claimkit.readers.answers", "claimkit.readers.labeller", "openai", "polars", "pycrfsuite"),
        ),
    ],
)
def test_importing_brings_nothing_that_is_not_needed_yet(imported: str, heavy: tuple[str, ...]) -> None:
    """Neither a table nor a board for the door; no reader and no frame for a build that may need none."""
    code = f"import sys, {imported}; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

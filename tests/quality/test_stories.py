"""From raw articles to a comparison: floors of names, identity and relations on the invented stories."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.quality.stories import built, figures

FLOORS = tomllib.loads((Path(__file__).parent / "floors_stories.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    return figures(built(tmp_path_factory.mktemp("stories")))


@pytest.mark.parametrize(("figure", "floor"), FLOORS["without_meaning"].items())
def test_no_figure_falls(figure: str, floor: float, reached: dict[str, float]) -> None:
    assert reached[figure] >= floor

"""A model reads each text once: what it answered is kept, and a spoiled file is passed over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from claimkit.readers.embedders import NamedEmbedder, Vectors
from claimkit.readers.remembered import Remembered

TEXTS = ["Biden promised", "وعد بايدن", "Biden promised", ""]


class Counting:
    """An embedder that notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], np.float32)


def test_each_text_is_asked_for_once(tmp_path: Path) -> None:
    model = Counting()
    first = Remembered(NamedEmbedder("counting", model), tmp_path)(TEXTS)
    again = Remembered(NamedEmbedder("counting", model), tmp_path)([*TEXTS, "جديد"])
    assert model.asked == ["Biden promised", "وعد بايدن", "", "جديد"]
    assert first.tolist() == again[: len(TEXTS)].tolist() == [[14, 1], [9, 1], [14, 1], [0, 1]]


def test_another_model_has_answers_of_its_own(tmp_path: Path) -> None:
    one, other = Counting(), Counting()
    Remembered(NamedEmbedder("one", one), tmp_path)(TEXTS)
    Remembered(NamedEmbedder("other", other), tmp_path)(TEXTS)
    assert one.asked == other.asked != []


def test_a_spoiled_file_is_asked_for_again(tmp_path: Path) -> None:
    model = Counting()
    Remembered(NamedEmbedder("counting", model), tmp_path)(TEXTS)
    (spoiled,) = tmp_path.rglob("*.parquet")
    spoiled.write_bytes(b"PAR1 half a file")
    assert Remembered(NamedEmbedder("counting", model), tmp_path)(TEXTS[:1]).tolist() == [[14, 1]]
    assert model.asked.count("Biden promised") == 2

"""A model reads each text once: what it answered is kept, and a spoiled file is passed over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from claimkit.errors import InputError
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


def test_what_leaves_this_machine_is_said_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Remembered(NamedEmbedder("here", Counting()), tmp_path)(TEXTS)
    assert capsys.readouterr().err == ""
    Remembered(NamedEmbedder("there", Counting(), "http://there/v1"), tmp_path)(TEXTS)
    said = capsys.readouterr().err
    assert said == "3 texts go to http://there/v1: 1 calls, about 7 tokens\n"


def test_what_was_answered_before_a_fault_is_kept(tmp_path: Path) -> None:
    texts = [f"text {number}" for number in range(1_500)]
    model = Counting()

    def failing(some: Sequence[str]) -> Vectors:
        if len(model.asked) >= 1_200:
            raise InputError("down")
        return model(some)

    with pytest.raises(InputError):
        Remembered(NamedEmbedder("m", failing), tmp_path)(texts)
    first = len(model.asked)
    Remembered(NamedEmbedder("m", model), tmp_path)(texts)
    assert (first, len(model.asked)) == (1_216, 1_500)


@pytest.mark.parametrize("vectors", [[None], ["a"], [["a"]], [[1.0, None]], [[float("nan"), 1.0]], [[]]])
def test_vectors_that_are_none_are_asked_for_again(vectors: list[object], tmp_path: Path) -> None:
    model = Counting()
    Remembered(NamedEmbedder("counting", model), tmp_path)(["قال أحمد"])
    (spoiled,) = tmp_path.rglob("*.parquet")
    keys = pl.read_parquet(spoiled)["text_sha256"]
    pl.DataFrame({"text_sha256": keys, "vector": vectors}).write_parquet(spoiled)
    (spoiled.parent / "gone.parquet").symlink_to(tmp_path / "nowhere")
    assert Remembered(NamedEmbedder("counting", model), tmp_path)(["قال أحمد"]).tolist() == [[8, 1]]
    assert len(model.asked) == 2


def test_vectors_of_another_model_behind_one_name_are_refused(tmp_path: Path) -> None:
    Remembered(NamedEmbedder("one", Counting()), tmp_path)(["first"])
    other = NamedEmbedder("one", lambda texts: np.ones((len(texts), 3), np.float32))
    with pytest.raises(InputError, match="delete it, and build again"):
        Remembered(other, tmp_path)(["first", "second"])

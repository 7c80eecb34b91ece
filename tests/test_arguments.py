"""What a caller hands in is proved before anything is done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from claimkit import Document, build, extract_claims, find_similar, open_warehouse, similar_pairs
from claimkit.errors import InputError
from claimkit.interface import speaking, told

ASKED: dict[str, Callable[[Path], Any]] = {
    "path": lambda _: open_warehouse(5),  # type: ignore[arg-type]
    "journals": lambda path: open_warehouse(path, 5),  # type: ignore[arg-type]
    "researcher": lambda path: open_warehouse(path, researcher=5),  # type: ignore[arg-type]
    "query": lambda path: open_warehouse(path).sql(5),  # type: ignore[arg-type]
    "text": lambda path: open_warehouse(path).find(5),  # type: ignore[arg-type]
    "top": lambda path: open_warehouse(path).find("a ship", top="5"),  # type: ignore[arg-type]
    "story": lambda path: open_warehouse(path).of_story(5),  # type: ignore[arg-type]
    "id": lambda path: open_warehouse(path).why(5),  # type: ignore[arg-type]
    "inputs": lambda _: build(5),  # type: ignore[arg-type]
    "inputs ": lambda path: build([path, 5]),  # type: ignore[list-item]
    "warehouse_path": lambda path: build([path], 5),  # type: ignore[arg-type]
    "journals ": lambda path: build([path], journals=5),  # type: ignore[arg-type]
    "document": lambda _: extract_claims(5),  # type: ignore[arg-type]
    "document_id": lambda _: Document(5, "Post", "A ship came."),  # type: ignore[arg-type]
    "text ": lambda _: Document("d", "Post", 5),  # type: ignore[arg-type]
    "queries": lambda _: find_similar(5, ["a ship"]),  # type: ignore[arg-type]
    "claims": lambda _: find_similar(["a ship"], [5]),  # type: ignore[list-item]
    "top ": lambda _: find_similar(["a ship"], ["a ship"], top="5"),  # type: ignore[arg-type]
    "frame": lambda _: similar_pairs(5, threshold=0.5),  # type: ignore[arg-type]
    "threshold": lambda _: similar_pairs(pl.DataFrame(), threshold="5"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", ASKED)
def test_a_value_of_another_type_is_refused_by_what_is_taken(name: str, seeds_path: Path) -> None:
    with pytest.raises(
        InputError,
        match=rf"{name.strip()} cannot be '?5'?: it takes (text|a whole number|a list|a number|Document|DataFrame)",
    ):
        ASKED[name](seeds_path)


def test_a_refusal_is_told_in_arabic_too() -> None:
    with pytest.raises(InputError) as refused:
        open_warehouse(5)  # type: ignore[arg-type]
    with speaking("ar"):
        assert told(refused.value).endswith("ما يُقبل هنا نص")


def test_one_input_is_named_by_itself(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text("The mayor said that the bridge was safe.", encoding="utf-8")
    alone = build(str(tmp_path), tmp_path / "one.duckdb")
    assert alone.content_digest == build([tmp_path], tmp_path / "two.duckdb").content_digest
    assert alone.counts["documents"] == 1

"""What the extraction reaches on the annotated corpus does not fall: the floors of `floors.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from claimkit.extract.engine.grammars import GRAMMARS
from claimkit.records import Document
from claimkit.shipped import shipped
from tests.quality.scoring import Annotated, measure, read_claims, read_corpus

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
FOUNDING = "north-press-2021-12-31"


def founding_document() -> Annotated:
    """The founding document with its claims made by hand."""
    text = shipped("seeds", "documents", f"{FOUNDING}.txt").read_bytes().decode("utf-8")
    path = shipped("seeds", "claims", f"{FOUNDING}.jsonl")
    return read_claims(Document(FOUNDING, "North Press", text, "ar"), path, FLOORS["founding"]["weak"])


def documents_of(name: str) -> list[Annotated]:
    """The documents of a file of the corpus, or the founding document."""
    return [founding_document()] if name == "founding" else read_corpus(HERE / "corpus" / f"{name}.jsonl")


@cache
def measured(name: str) -> dict[str, float]:
    """The figures of a file of the corpus, or of the founding document."""
    return measure(documents_of(name))


@pytest.mark.parametrize(
    ("name", "figure", "floor"),
    [(name, figure, floor) for name, part in FLOORS.items() for figure, floor in part.items() if figure != "weak"],
)
def test_no_figure_falls(name: str, figure: str, floor: float) -> None:
    assert measured(name)[figure] >= floor


def test_every_file_of_the_corpus_has_floors() -> None:
    files = {path.stem for path in (HERE / "corpus").glob("*.jsonl") if path.stem[:2] in GRAMMARS}
    assert files <= set(FLOORS)


def test_a_wrong_reading_is_seen() -> None:
    """The gate can fail: claims that are annotated where nothing is said are all missed."""
    one = read_corpus(HERE / "corpus" / "en_seen.jsonl")[0]
    elsewhere = {key: replace(claim, content=frozenset({-1})) for key, claim in one.claims.items()}
    figures = measure([Annotated(one.document, elsewhere)])
    assert figures["relation_recall"] == 0
    assert figures["relation_precision"] == 0

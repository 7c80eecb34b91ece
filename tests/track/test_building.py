"""The seeds, built and asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit.track import build
from claimkit.warehouse import Warehouse, open_warehouse


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("seeds")
    build(None, folder / "claims.duckdb")
    return open_warehouse(folder / "claims.duckdb", folder / "journals", "tester")


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("select count(*) from claim", 58),
        ("select count(*) from claim join document using (document_id) where outlet_id = 'north-press'", 17),
        ("select count(*) from reject", 0),
        ("select count(*) from \"match\" where origin = 'hand'", 41),
        (
            "select chain from claim_card where content like 'الولايات المتحدة لن تضع%'",
            "North Press → Politico → leak → Joe Biden",
        ),
        (
            "select chain from claim_card where content like 'الرئيس الروسي بوتين تلقى%'",
            "North Press → Politico → leak",
        ),
        ("select hops from claim_card where content like 'الولايات المتحدة لن تضع%'", 3),
        (
            "select string_agg(s.speaker_id, ' ' order by position) from claim_speaker s "
            "join claim using (claim_id) where speaker_name = 'واشنطن وحلف الناتو'",
            "us-government nato",
        ),
        ("select count(*) from claim where known_by = 'text'", 17),
    ],
)
def test_the_seeds_are_answered(warehouse: Warehouse, query: str, answer: object) -> None:
    assert warehouse.sql(query).fetchall() == [(answer,)]


def test_another_order_and_another_place_give_the_same_digest(tmp_path: Path, warehouse: Warehouse) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    parts = sorted(
        path for path in seeds.rglob("*") if path.suffix in (".csv", ".jsonl") and path.parent.name != "lexicon"
    )
    for place, order in enumerate((parts, parts[::-1])):
        build(order, tmp_path / f"{place}.duckdb")
    digests = {open_warehouse(tmp_path / f"{place}.duckdb", tmp_path / "journals").digest for place in range(2)}
    assert len(digests) == 1

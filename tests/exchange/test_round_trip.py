"""Claims file → format → claims file: equal up to what the loss report says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimkit.exchange import Loss, Reading, exchange_of
from claimkit.records import Reject
from tests.exchange.generated import corpus

Record = dict[str, Any]
# By format: the name of its file, and the fields that it may lose.
FORMATS: dict[str, tuple[str, frozenset[str]]] = {
    "brat": ("collection", frozenset()),
    "web-annotation": ("annotations.json", frozenset()),
}


def written_and_read(name: str, claims: list[Record], documents: list[Record], path: Path) -> tuple[Loss, list[Any]]:
    exchange = exchange_of(name)
    loss = exchange.write(claims, documents, path)
    return loss, list(exchange.read(path, Reading()))


def by_id(records: list[Record]) -> dict[str, Record]:
    return {record["claim_id"]: record for record in records}


@pytest.mark.parametrize("name", FORMATS)
def test_generated_claims_come_back(name: str, tmp_path: Path) -> None:
    claims, documents = corpus(300)
    file, may_lose = FORMATS[name]
    loss, records = written_and_read(name, claims, documents, tmp_path / file)
    assert {row.field for row in loss} <= may_lose
    assert not [record for record in records if isinstance(record, Reject)]
    found = by_id([record for record in records if "content" in record])
    told = sum(row.count for row in loss)
    differing = [claim for claim in claims if found.get(claim["claim_id"]) != claim]
    assert len(differing) <= told
    assert len(found) == len(claims)
    assert sorted(record["document_id"] for record in records if "text" in record) == sorted(
        document["document_id"] for document in documents
    )

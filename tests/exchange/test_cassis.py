"""dkpro-cassis, which knows UIMA, reads what is written, and what it writes of that is read as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimkit.exchange import Reading, exchange_of
from claimkit.records import words_at
from tests.exchange.generated import corpus

cassis = pytest.importorskip("cassis")


def by_cassis(name: str, path: Path, types: Path) -> Any:
    if name == "cas-json":
        with path.open("rb") as file:
            return cassis.load_cas_from_json(file)
    with path.open("rb") as file, types.open("rb") as system:
        return cassis.load_cas_from_xmi(file, typesystem=cassis.load_typesystem(system))


@pytest.mark.parametrize(("name", "suffix"), [("cas-json", ".json"), ("cas-xmi", ".xmi")])
def test_another_program_reads_it(name: str, suffix: str, tmp_path: Path) -> None:
    claims, documents = corpus(20)
    exchange_of(name).write(claims, documents, tmp_path / "there")
    contents: list[str] = []
    for path in sorted((tmp_path / "there").glob(f"*{suffix}")):
        cas = by_cassis(name, path, tmp_path / "there" / "TypeSystem.xml")
        found = cas.select("claimkit.Content")
        contents += [mark.get_covered_text() for mark in found if not mark.parts]
        back = tmp_path / "back" / path.name
        back.parent.mkdir(exist_ok=True)
        write = cas.to_json if name == "cas-json" else cas.to_xmi
        write(str(back))
    whole = [claim["content"] for claim in claims if len(claim["content"]["spans"]) == 1]
    texts = {document["document_id"]: document["text"] for document in documents}
    assert sorted(contents) == sorted(content["text"] for content in whole)
    assert all(
        words_at(texts[claim["document_id"]], claim["content"]["spans"]) == claim["content"]["text"] for claim in claims
    )
    records = exchange_of(name).read(tmp_path / "back", Reading())
    read = {record["claim_id"]: record for record in records if isinstance(record, dict) and "content" in record}
    assert read == {claim["claim_id"]: claim for claim in claims}

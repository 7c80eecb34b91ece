"""dkpro-cassis, which knows UIMA, reads what is written, and what it writes of that is read as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimkit.exchange import Reading, exchange_of
from claimkit.records import words_at
from tests.exchange.generated import corpus

cassis = pytest.importorskip("cassis")
CAS = "uima.cas."
TEXT = "قالت 🐪 ليلى إن الماء يكفي. Mina said the well is dry."


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


def place(words: str) -> dict[str, int]:
    begin = TEXT.index(words)
    return {"begin": begin, "end": begin + len(words)}


def foreign() -> Any:
    """A CAS as pipelines make it: features that lead to annotations themselves, arrays of numbers, texts elsewhere."""
    types = cassis.TypeSystem()
    speaker = types.create_type("town.Speaker")
    content = types.create_type("town.Content")
    types.create_feature(content, "by", "town.Speaker")
    types.create_feature(content, "voices", f"{CAS}FSArray", elementType="town.Speaker", multipleReferencesAllowed=True)
    types.create_feature(content, "scores", f"{CAS}IntegerArray")
    types.create_feature(content, "empty", f"{CAS}FSArray", elementType="town.Speaker")
    cas = cassis.Cas(types)
    cas.sofa_string = TEXT
    array = types.get_type(f"{CAS}FSArray")
    scores = types.get_type(f"{CAS}IntegerArray")(elements=[1, 2, 3])
    first, second = (speaker(**place(words)) for words in ("ليلى", "Mina"))
    cas.add_all([first, second])
    cas.add(content(**place("الماء يكفي"), by=first, scores=scores, empty=array(elements=[])))
    cas.add(content(**place("the well is dry"), voices=array(elements=[second])))
    elsewhere = cas.create_view("elsewhere")
    elsewhere.sofa_uri = "https://example.org/text"
    elsewhere.add(content(begin=0, end=3))
    return cas


@pytest.mark.parametrize(("name", "file"), [("cas-json", "a.json"), ("cas-xmi", "a.xmi")])
def test_a_feature_that_leads_to_an_annotation_is_a_link(name: str, file: str, tmp_path: Path) -> None:
    cas = foreign()
    cas.typesystem.to_xml(str(tmp_path / "TypeSystem.xml"))
    (cas.to_json if name == "cas-json" else cas.to_xmi)(str(tmp_path / file))
    reading = Reading()
    records = [record for record in exchange_of(name).read(tmp_path / file, reading) if isinstance(record, dict)]
    claims = [record for record in records if "content" in record]
    said = {claim["content"]["text"]: claim["speaker"]["name"] for claim in claims}
    assert said == {"الماء يكفي": "ليلى", "the well is dry": "Mina"}
    lost = {row.field: row.count for row in reading.loss}
    assert lost == {"annotation": 1, "attribute scores": 1, "attribute empty": 1}

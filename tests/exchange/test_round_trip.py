"""Claims file → format → claims file: equal up to what the loss report says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimkit.cli import main
from claimkit.exchange import Loss, Reading, exchange_of
from claimkit.records import Reject
from claimkit.track.starting import init
from tests.exchange.generated import corpus

Record = dict[str, Any]
# By format: the name of its file, and the fields that it may lose.
FORMATS: dict[str, tuple[str, frozenset[str]]] = {
    "brat": ("collection", frozenset()),
    "web-annotation": ("annotations.json", frozenset()),
    "cas-json": ("cas", frozenset()),
    "cas-xmi": ("cas", frozenset()),
    "refi-qda": ("project.qdpx", frozenset()),
    "label-studio": ("tasks.json", frozenset()),
    "doccano": ("texts.jsonl", frozenset()),
    "citron": (
        "quotes",
        frozenset(
            "claim cue speaker.name speaker.role chain parent_id mode act polarity basis topic origin rule gloss "
            "said_at".split()
        ),
    ),
    "hypothesis": (
        "annotations.json",
        frozenset("speaker.name speaker.role chain origin rule confidence gloss said_at".split()),
    ),
}


def written_and_read(name: str, claims: list[Record], documents: list[Record], path: Path) -> tuple[Loss, list[Any]]:
    """What is lost on the way out, and what comes back to a project that holds the texts."""
    exchange = exchange_of(name)
    loss = exchange.write(claims, documents, path)
    by_address = {document["url"]: document for document in documents if document.get("url")}
    by_text = {document["text"]: document for document in documents}
    reading = Reading(held=lambda given: by_address.get(given.get("url")) or by_text.get(given.get("text")))
    return loss, list(exchange.read(path, reading))


def place(claim: Record) -> tuple[str, str]:
    return claim["document_id"], str(claim["content"]["spans"])


def without(claim: Record, lost: set[str]) -> Record:
    """A claim without the fields that a report names; what is made of them goes too."""
    kept = {name: value for name, value in claim.items() if name not in lost}
    parts = [field.split(".") for field in lost if "." in field]
    for part, name in parts:
        if isinstance(kept.get(part), dict):
            kept[part] = {key: value for key, value in kept[part].items() if key != name}
    if "speaker.name" in lost or "chain" in lost:
        kept = {name: value for name, value in kept.items() if name not in ("chain", "claim_id", "parent_id")}
    return kept


@pytest.mark.parametrize("name", FORMATS)
def test_generated_claims_come_back(name: str, tmp_path: Path) -> None:
    claims, documents = corpus(300)
    file, may_lose = FORMATS[name]
    loss, records = written_and_read(name, claims, documents, tmp_path / file)
    lost = {row.field for row in loss}
    assert {field for field in lost if not field.startswith("document.")} <= may_lose
    assert [record for record in records if isinstance(record, Reject)] == []
    found = {place(record): without(record, lost) for record in records if "content" in record}
    kept = [claim for claim in claims if place(claim) in found]
    assert len(claims) - len(kept) == sum(row.count for row in loss if row.field == "claim")
    assert [claim for claim in kept if found[place(claim)] != without(claim, lost)] == []
    came = {record["document_id"]: record["text"] for record in records if "text" in record}
    assert came == {document["document_id"]: document["text"] for document in documents}


@pytest.mark.parametrize("languages", [("ar", "en"), ("en", "ar")])
def test_files_of_one_name_are_kept_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languages: tuple[str, str]
) -> None:
    """Two people give the file of their annotations one name; one that comes again takes its own place."""
    words = {"en": "The mayor said that the pier is shut.", "ar": "قال رئيس البلدية إن المرفأ مغلق."}
    init(tmp_path / "own")
    monkeypatch.chdir(tmp_path / "own")
    for language in (*languages, languages[0]):
        text = words[language]
        span = {"start": 0, "end": len(text), "text": text}
        path = tmp_path / language / "quotes.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"text": text, "quotes": [{"contents": [span]}]}), "utf-8")
        assert main(["import", str(path), "--format", "citron", "--outlet", "Post"]) == 0
    kept = [path.read_text("utf-8") for path in Path("documents/imported").glob("*/claims.jsonl")]
    assert sorted(json.loads(claims)["content"]["text"] for claims in kept) == sorted(words.values())

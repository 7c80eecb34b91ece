"""Small made-up stories, built into a warehouse of their own: who prints what, when, through whom."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimkit.track import build, open_warehouse
from claimkit.warehouse import Warehouse

TOPIC = "t"


@dataclass(frozen=True)
class Page:
    """One document and the claim it prints; `chain` are the names between outlet and speaker, each with its kind."""

    outlet: str
    content: str
    speaker: str
    said_at: str | None = None
    published_at: str = "2023-05-02"
    act: str = "assert"
    polarity: str = "positive"
    chain: tuple[tuple[str, str], ...] = ()
    derived_from: str = ""
    held: bool = False
    topic: str = TOPIC
    kind: str = "person"


def tell(folder: Path, pages: Sequence[Page], matches: Sequence[tuple[int, int, str, str]] = ()) -> Warehouse:
    """Builds the pages, and hand-made matches between them by number; page n has the document `dn`."""
    inputs = folder / "inputs"
    inputs.mkdir(exist_ok=True)
    _write_documents(inputs, pages)
    lines = [json.dumps(_claim(place, page), ensure_ascii=False) for place, page in enumerate(pages)]
    (inputs / "claims.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = [(_id(left), _id(right), relation, differs, "") for left, right, relation, differs in matches]
    _write(inputs / "matches.csv", ("left_id", "right_id", "relation", "differs_in", "why"), rows)
    report = build([inputs], folder / "claims.duckdb")
    assert not report.rejects, report
    return open_warehouse(folder / "claims.duckdb", folder / "journals", "أمينة")


def claim_of(warehouse: Warehouse, page: int) -> str:
    """The claim of page n."""
    query = "select claim_id from claim where document_id = $document"
    ((claim_id,),) = warehouse.sql(query, document=f"d{page}").fetchall()
    return str(claim_id)


def clusters(warehouse: Warehouse) -> list[list[int]]:
    """The pages of each cluster."""
    query = """select list(document_id order by document_id) from claim_cluster join claim using (claim_id)
        group by cluster_id"""
    rows = warehouse.sql(query).fetchall()
    return sorted([int(document[1:]) for document in row[0]] for row in rows)


def _write_documents(inputs: Path, pages: Sequence[Page]) -> None:
    columns = "document_id outlet_id file url archived_url retrieved_at title kind language published_at derived_from"
    rows = []
    for place, page in enumerate(pages):
        name = f"d{place}.txt" if page.held else ""
        if name:
            (inputs / name).write_text(page.content, encoding="utf-8")
        language = "ar" if any("\u0620" <= letter <= "\u064a" for letter in page.content) else "en"
        derivation = "syndication" if page.derived_from else ""
        address = f"https://example.org/{place}"
        known = (page.published_at, page.derived_from, derivation, "true" if page.held else "false", "")
        rows.append((f"d{place}", page.outlet, name, address, "", "", "", "news", language, *known))
    _write(inputs / "documents.csv", (*columns.split(), "derivation", "complete", "note"), rows)


def _id(place: int) -> str:
    """A claim's id, the smaller the later its page: with more pages a cluster is called after another claim."""
    return f"c{99 - place}"


def _claim(place: int, page: Page) -> dict[str, Any]:
    nodes = ((page.outlet, "outlet"), *page.chain, (page.speaker, page.kind))
    return {
        "document_id": f"d{place}",
        "claim_id": _id(place),
        "content": {"spans": [[0, len(page.content)]] if page.held else None, "text": page.content},
        "speaker": {"spans": [], "text": None, "name": page.speaker},
        "cue": {"spans": [], "text": None},
        "mode": "indirect",
        "act": page.act,
        "polarity": page.polarity,
        "basis": "on_record",
        "chain": [{"name": name, "kind": kind} for name, kind in nodes],
        "topic": page.topic,
        "said_at": page.said_at,
        "origin": "hand",
    }


def _write(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([columns, *rows])

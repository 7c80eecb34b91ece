"""A build reads the documents that nobody has read whole, in both languages, and says where each claim comes from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from claimkit import Document, build, extract_claims, open_warehouse
from claimkit.extract import Extraction
from claimkit.track import extraction

ARTICLES = {
    "ar": ("نورث برس", "قال وزير الخارجية في دمشق أحمد المصري، أمس الخميس، إن المحادثات ستبدأ في يناير المقبل."),
    "en": ("Example Wire", "Foreign minister Adam Smith said on Thursday that the talks would begin in January."),
}


def documents(folder: Path, *, complete: bool) -> Path:
    folder.mkdir(exist_ok=True)
    lines = [
        {
            "document_id": f"talks-{language}",
            "outlet": outlet,
            "language": language,
            "text": text,
            "published_at": "2021-12-31",
            "complete": complete,
        }
        for language, (outlet, text) in ARTICLES.items()
    ]
    (folder / "documents.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ARTICLES)
def test_a_document_not_marked_complete_is_read(tmp_path: Path, language: str) -> None:
    build([documents(tmp_path / "in", complete=False)], tmp_path / "w" / "claims.duckdb")
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    query = "select content, origin, claim_id from claim where document_id = $document"
    ((content, origin, claim_id),) = warehouse.sql(query, document=f"talks-{language}").fetchall()
    assert content in ARTICLES[language][1]
    assert origin.startswith("claimkit-rules")
    why = str(warehouse.why(claim_id))
    assert "documents.jsonl line " in why
    assert "made by: claimkit-rules" in why


@pytest.mark.parametrize("language", ARTICLES)
def test_a_complete_document_is_left_to_its_people(tmp_path: Path, language: str) -> None:
    build([documents(tmp_path / "in", complete=True)], tmp_path / "w" / "claims.duckdb")
    query = "select count(*) from claim where document_id = $document"
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    assert warehouse.sql(query, document=f"talks-{language}").fetchall() == [(0,)]


@pytest.mark.parametrize("complete", [True, False])
def test_what_an_input_or_the_extractor_says_of_a_document_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, complete: bool
) -> None:
    folder = documents(tmp_path / "in", complete=complete)
    path = folder / "documents.jsonl"
    arabic, english = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    arabic |= {"credits": ["رويترز", "وكالات"], "capture": "captures/1.html", "capture_sha256": "ab" * 32}
    path.write_text(f"{json.dumps(arabic)}\n{json.dumps(english)}\n", encoding="utf-8")

    def half_read(document: Document) -> Extraction:
        return replace(extract_claims(document), credits=("Reuters",), read_whole=False)

    monkeypatch.setattr(extraction, "extract_claims", half_read)
    build([folder], tmp_path / "w" / "claims.duckdb")
    query = "select credits, read_whole, capture, length(capture_sha256) from document order by document_id"
    assert open_warehouse(tmp_path / "w" / "claims.duckdb").sql(query).fetchall() == [
        (["رويترز", "وكالات"], complete, "captures/1.html", 64),
        (None if complete else ["Reuters"], complete, None, None),
    ]


@pytest.mark.parametrize("language", ARTICLES)
def test_the_same_claim_read_twice_is_one_row(tmp_path: Path, language: str) -> None:
    folder = documents(tmp_path / "in", complete=False)
    outlet, text = ARTICLES[language]
    read = extract_claims(Document(f"talks-{language}", outlet, text, language)).claims
    lines = [json.dumps(claim.to_json(), ensure_ascii=False) + "\n" for claim in read]
    (folder / "read.claims.jsonl").write_text("".join(lines), encoding="utf-8")
    report = build([folder], tmp_path / "w" / "claims.duckdb")
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    query = "select count(*) from claim where document_id = $document"
    assert warehouse.sql(query, document=f"talks-{language}").fetchall() == [(len(read),)]
    assert "reject" not in str(report)

"""A build reads the documents that nobody has read whole, in both languages, and says where each claim comes from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from claimkit import Document, build, extract_claims, open_warehouse
from claimkit.extract import Extraction
from claimkit.interface import speaking
from claimkit.track import workers

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

    monkeypatch.setattr("claimkit.track.read.extract_claims", half_read)
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


@pytest.mark.parametrize(
    ("language", "printed", "published_at", "said_at"),
    [
        ("ar", "ar_EG", "٢٠٢١-١٢-٣١", "2021-12-30"),
        ("ar", "arb", "2021-12-31T14:00:00.000+03:00", "2021-12-30"),
        ("en", "en-US", "2021-12-31 14:00", "2021-12-30"),
        ("en", "ENG", "2021/12/31", "2021-12-30"),
    ],
)
def test_tags_and_dates_are_taken_as_pages_print_them(
    tmp_path: Path, language: str, printed: str, published_at: str, said_at: str
) -> None:
    outlet, text = ARTICLES[language]
    line = {"document_id": "d", "outlet": outlet, "language": printed, "text": text, "published_at": published_at}
    (tmp_path / "documents.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    build([tmp_path / "documents.jsonl"], tmp_path / "w" / "claims.duckdb")
    query = (
        'select "language", published_at, published_from::date::varchar, said_at '
        "from document join claim using (document_id)"
    )
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    assert warehouse.sql(query).fetchall() == [(language, published_at, "2021-12-31", said_at)]


@pytest.mark.parametrize("language", ARTICLES)
def test_a_year_of_another_calendar_is_refused_with_what_to_do(tmp_path: Path, language: str) -> None:
    outlet, text = ARTICLES[language]
    line = {"document_id": "d", "outlet": outlet, "language": language, "text": text, "published_at": "1447-09-15"}
    good = line | {"document_id": "e", "text": f"{text} ", "published_at": "2026-03-04"}
    (tmp_path / "documents.jsonl").write_text(f"{json.dumps(line)}\n{json.dumps(good)}\n", encoding="utf-8")
    build([tmp_path / "documents.jsonl"], tmp_path / "w" / "claims.duckdb")
    warehouse = open_warehouse(tmp_path / "w" / "claims.duckdb")
    ((field, reason),) = warehouse.sql("select field, reason from reject").fetchall()
    assert field == "published_at"
    assert "give the Gregorian date" in reason


def test_documents_read_on_every_core_are_read_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = documents(tmp_path / "in", complete=False)
    alone = build([given], tmp_path / "alone" / "claims.duckdb")
    monkeypatch.setattr(workers, "ONE_PROCESS", 1)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    assert build([given], tmp_path / "spread" / "claims.duckdb").digest == alone.digest


WHY_SILENT = {
    "en": ("no claim was read in 2 of them: ", "in 2 of these no word"),
    "ar": ("لم يُقرأ قول في 2 منها: ", "في 2 منها لا كلمة"),
}


@pytest.mark.parametrize("interface", WHY_SILENT)
def test_a_build_names_the_documents_in_which_no_claim_was_read_and_why(tmp_path: Path, interface: str) -> None:
    texts = {
        "quiet": "The ferry is blue and has two decks.",
        "spoken": "Mara Linden said that the ferry would sail on Sunday.",
        "هادئة": "العبارة زرقاء ولها طابقان.",
    }
    lines = [{"document_id": name, "outlet": "Wire", "text": text} for name, text in texts.items()]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    with speaking(interface):
        report = build([tmp_path / "in.jsonl"], tmp_path / "w" / "claims.duckdb")
        named, why = [line for line in str(report).splitlines() if any(told in line for told in WHY_SILENT[interface])]
    assert {name for name in texts if name in named} == {"quiet", "هادئة"}
    assert WHY_SILENT[interface][1] in why

"""Tables computed elsewhere are taken as they are and not computed again; what means nothing in them is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from claimkit.match.people import Curated, Mention
from claimkit.match.people.settling import people_rows
from claimkit.track import build, open_warehouse
from claimkit.track.report import BuildReport
from claimkit.warehouse import Warehouse

TEXTS = {
    "ar": (
        "أعلن محافظ وادي الريحان كمال الدريني، أمس، أن سد النخيل سيعاد فتحه في 12 مارس بعد إصلاح بواباته الست. "
        "وقال الدريني إن كلفة إصلاح سد النخيل بلغت 40 مليون دينار، وإن المزارعين سيعوضون عن موسم كامل."
    ),
    "en": (
        "Palmyard dam will open again on March 12 once its six gates are mended, Governor Kamal Drini said on Monday. "
        "Drini said the repairs of the Palmyard dam had cost 40 million dinars and farmers would be paid for a season."
    ),
}
# What each kind of table takes from a warehouse, to be written as its file.
TABLES = {
    "match": "select * exclude (load_id, line) from \"match\" where origin <> 'hand'",
    "kin": (
        "select document_kin.* exclude (original_id), passages from document_kin left join (select left_id, right_id, "
        "list([left_start, left_end, right_start, right_end]) as passages from kin_passage group by all) "
        "using (left_id, right_id) where origin <> 'hand'"
    ),
    "story": "select story_id, title, document_id, certainty from story join story_document using (story_id)",
}
MENTIONS = (
    'select claim_id, hop, 0, claim_hop.name, claim_hop.kind, document_id, story_id, document."language" '
    "from claim_hop join claim using (claim_id) join document using (document_id) "
    "left join story_document using (document_id) where hop > 0 order by 1, 2"
)
# A row of each kind is made worse by one value, and refused by that field.
WORSE: list[tuple[str, dict[str, Any], str]] = [
    ("match", {"left_id": "nobody's"}, "left_id"),
    ("match", {"score": 1.5}, "score"),
    ("match", {"relation": "agrees"}, "relation"),
    ("match", {"certainty": 0.4}, "relation"),
    ("match", {"origin": "hand"}, "origin"),
    ("kin", {"right_id": "nowhere"}, "right_id"),
    ("kin", {"kind": "cousin"}, "kind"),
    ("kin", {"left_share": 2.0}, "certainty"),
    ("kin", {"passages": [[0, 10, 5, 1_000_000]]}, "passages"),
    ("story", {"document_id": "nowhere"}, "document_id"),
    ("story", {"story_id": ""}, "story_id"),
    ("people", {"hop": 7, "reason": None}, "hop"),
    ("people", {"speaker_id": "~x", "kind": "ghost"}, "speaker_id"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of which two tell the same in each language."""
    folder = tmp_path_factory.mktemp("articles")
    lines = [
        {"outlet": outlet, "language": code, "text": text, "published_at": f"2024-02-0{place + 1}"}
        for code, text in TEXTS.items()
        for place, outlet in enumerate((f"Wire {code}", f"Paper {code}"))
    ]
    (folder / "documents.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def computed(folder: Path) -> tuple[BuildReport, dict[str, pl.DataFrame]]:
    """What a build of them computes, and its tables."""
    report = build([folder], folder / "computed" / "claims.duckdb")
    warehouse = open_warehouse(report.warehouse)
    tables = {kind: warehouse.sql(query).pl() for kind, query in TABLES.items()}
    return report, tables | {"people": _people(warehouse)}


def _people(warehouse: Warehouse) -> pl.DataFrame:
    mentions = [Mention(*row) for row in warehouse.sql(MENTIONS).fetchall()]
    assert not warehouse.sql("from speaker where origin = 'hand'").fetchall()
    nobody: list[Curated] = []
    return pl.DataFrame([row._asdict() for row in people_rows(mentions, nobody)])


def test_what_is_given_is_not_computed_and_what_means_nothing_is_refused(
    folder: Path, computed: tuple[BuildReport, dict[str, pl.DataFrame]], tmp_path: Path
) -> None:
    report, tables = computed
    assert all(len(frame) for frame in tables.values())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "documents.jsonl").write_bytes((folder / "documents.jsonl").read_bytes())
    for kind, frame in tables.items():
        (tmp_path / "in" / kind).mkdir()
        frame.write_parquet(tmp_path / "in" / kind / "part-0.parquet")
        frame.head(1).write_parquet(tmp_path / "in" / kind / "twice.parquet")
    for place, (kind, values, _) in enumerate(WORSE):
        row = pl.DataFrame([tables[kind].to_dicts()[0] | values], schema=tables[kind].schema)
        row.write_parquet(tmp_path / "in" / kind / f"worse-{place:02}.parquet")
    given = build([tmp_path / "in"], tmp_path / "given" / "claims.duckdb")
    assert given.content_digest == report.content_digest
    assert given.given == {kind: len(frame) for kind, frame in tables.items()}
    assert "taken as given and not computed here: " in str(given)
    refused = {(row.path, row.field) for row in given.rejects}
    assert {(f"{kind}/worse-{place:02}.parquet", field) for place, (kind, _, field) in enumerate(WORSE)} <= refused
    assert any(row.field == "hop" and row.reason.startswith("no node 7 of a claim ") for row in given.rejects)
    twice = [(row.path.partition("/")[0], row.field) for row in given.rejects if "already" in row.reason]
    assert sorted(twice) == [("kin", "right_id"), ("match", "right_id"), ("people", "hop"), ("story", "document_id")]


def test_a_table_without_a_column_is_refused_as_a_whole(
    computed: tuple[BuildReport, dict[str, pl.DataFrame]], tmp_path: Path
) -> None:
    _, tables = computed
    tables["match"].drop("reasons").write_parquet(tmp_path / "matches.parquet")
    report = build([tmp_path], tmp_path / "w" / "claims.duckdb", allow_empty=True)
    (row,) = report.rejects
    assert "reasons" in row.reason
    assert row.path == "matches.parquet"

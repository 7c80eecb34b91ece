"""Found people in a built warehouse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimkit.track import build
from claimkit.warehouse import Warehouse, open_warehouse

TEXTS = {
    "one": ("Wire", "en", "Senator Rita Holt said on Monday that the port was shut. Holt said that crews were tired."),
    "two": ("Herald", "en", "Rita B. Holt said that the port would open in May."),
    "three": ("الأفق", "ar", "قال العقيد نايف الحداد إن الطريق مغلق. وقال الحداد إن السيول جرفت الجسر."),
    "four": ("الخبر", "ar", "وقال نايف بن سعيد الحداد إن الطريق سيفتح غداً."),
}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("people")
    lines = [
        json.dumps(
            {"document_id": key, "outlet": outlet, "language": tag, "text": text, "published_at": "2026-05-04"},
            ensure_ascii=False,
        )
        for key, (outlet, tag, text) in TEXTS.items()
    ]
    (folder / "documents.jsonl").write_text("\n".join(lines), "utf-8")
    build([folder], folder / "w.duckdb")
    return open_warehouse(folder / "w.duckdb")


def test_one_id_over_documents(warehouse: Warehouse) -> None:
    ids = warehouse.sql("SELECT document_id, speaker_id FROM claim ORDER BY ALL").fetchall()
    assert {speaker for document, speaker in ids if document in ("one", "two")} == {"~rita holt"}
    assert len({speaker for document, speaker in ids if document in ("three", "four")}) == 1
    assert all(speaker and speaker.startswith("~") for _, speaker in ids)


def test_hops_speakers_and_names_say_the_same(warehouse: Warehouse) -> None:
    assert not [name for name, rows in warehouse.check() if not rows.is_empty()]
    differing = warehouse.sql(
        "SELECT claim_id FROM claim JOIN claim_hop USING (claim_id) JOIN claim_speaker USING (claim_id) "
        "WHERE hop = hops "
        "AND (claim.speaker_id <> claim_hop.speaker_id OR claim_speaker.speaker_id <> claim.speaker_id)"
    )
    assert differing.fetchall() == []
    origins = warehouse.sql(
        "SELECT DISTINCT speaker.origin, speaker_name.origin, reason IS NOT NULL "
        "FROM speaker JOIN speaker_name USING (speaker_id)"
    ).fetchall()
    assert origins == [("found", "found", True)]


def test_the_chain_shows_the_name_that_is_known_best(warehouse: Warehouse) -> None:
    chains = warehouse.sql("SELECT DISTINCT chain_text FROM claim WHERE document_id = 'one'").fetchall()
    assert chains == [("Wire → Rita Holt",)]


OFFICES = {
    "en": ("Wire", "White House spokeswoman Ann Leland said on Monday that the talks would go on."),
    "ar": ("الأفق", "قال المتحدث باسم الكرملين سامي الحداد يوم الاثنين إن المحادثات مستمرة."),
}


@pytest.mark.parametrize(("language", "side"), [("en", "us"), ("ar", "russia")])
def test_found_people_speak_for_whom_their_office_names(tmp_path: Path, language: str, side: str) -> None:
    outlet, text = OFFICES[language]
    document = {"document_id": "d", "outlet": outlet, "language": language, "text": text, "published_at": "2026-05-04"}
    (tmp_path / "documents.jsonl").write_text(json.dumps(document), "utf-8")
    bodies = [
        ("white-house", "White House", "government", "", "White House", "us"),
        ("kremlin", "Kremlin", "government", "", "Kremlin", "russia"),
    ]
    lines = ["speaker_id,name,kind,role,organization,side", *map(",".join, bodies)]
    (tmp_path / "speakers.csv").write_text("\n".join(lines), "utf-8")
    names = ["speaker_id,name,language", "white-house,White House,en", "kremlin,الكرملين,ar"]
    (tmp_path / "speaker_names.csv").write_text("\n".join(names), "utf-8")
    build([tmp_path], tmp_path / "w.duckdb")
    found = open_warehouse(tmp_path / "w.duckdb").sql(
        "SELECT speaker.side FROM claim JOIN speaker USING (speaker_id) WHERE speaker.origin = 'found'"
    )
    assert found.fetchall() == [(side,)]


PRINTED = {
    "holt": (
        "en",
        [
            "Senator Rita Holt said on Monday that the port was shut.",
            "Sen. Rita B. Holt said that crews were tired.",
            "According to R. B. Holt, the port would open in May.",
            "RITA HOLT told the council that the port would open in May.",
            "Mrs Holt said that the port would open in May.",
        ],
    ),
    "haddad": (
        "ar",
        [
            "قال العقيد نايف الحداد إن الطريق مغلق.",
            "وقال اللواء نايف بن سعيد الحداد إن الجسر سليم.",
            "ووفقاً لنايف الحداد فإن الطريق سيفتح غداً.",
            "وأكد معالي الأستاذ نايف الحدّاد أن الجسر سليم.",
            "وصل نايف الحداد الاثنين. وقال الحداد إن السيول جرفت الجسر.",
        ],
    ),
}


def test_one_plain_name_catches_titles_initials_and_inflected_forms(tmp_path: Path) -> None:
    documents = [
        {
            "document_id": f"{speaker}{place}",
            "outlet": speaker,
            "language": tag,
            "text": text,
            "published_at": "2026-05-04",
        }
        for speaker, (tag, texts) in PRINTED.items()
        for place, text in enumerate(texts)
    ]
    (tmp_path / "documents.jsonl").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    (tmp_path / "speakers.csv").write_text(
        "speaker_id,name,kind\nholt,Rita Holt,person\nhaddad,نايف الحداد,person\n", "utf-8"
    )
    build([tmp_path], tmp_path / "w.duckdb")
    rows = open_warehouse(tmp_path / "w.duckdb").sql("SELECT DISTINCT document_id, speaker_id FROM claim ORDER BY ALL")
    wanted = [(f"{speaker}{place}", speaker) for speaker in sorted(PRINTED) for place in range(5)]
    assert rows.fetchall() == wanted

"""Asking a warehouse whether something has been claimed before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimkit.track import build, open_warehouse
from claimkit.warehouse import Warehouse

TOLD = [
    (
        "North Press",
        "ar",
        "لن تضع الولايات المتحدة صواريخ في أوكرانيا",
        "The United States will not place missiles in Ukraine",
    ),
    ("Tass", "ru", "США не намерены размещать наступательное оружие на Украине", None),
    ("Times", "en", "Moscow warned that sanctions would rupture relations", None),
    ("Times", "en", "Russia has massed 90,000 troops near the border", None),
    ("Herald", "ar", "حذرت موسكو من أن العقوبات ستقطع العلاقات", None),
    ("Herald", "ar", "تحدث الرئيسان خمسين دقيقة", None),
]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("told")
    lines = folder / "claims.jsonl"
    lines.write_text("".join(json.dumps(_claim(*told)) + "\n" for told in TOLD), encoding="utf-8")
    documents = folder / "documents.csv"
    header = "document_id,outlet_id,url,title,language,published_at\n"
    rows = [
        f"{outlet}-{language},{outlet},https://{outlet}/{language},,{language},2021-12-31"
        for outlet, language, *_ in TOLD
    ]
    documents.write_text(header + "\n".join(dict.fromkeys(rows)) + "\n", encoding="utf-8")
    build([folder], folder / "claims.duckdb")
    return open_warehouse(folder / "claims.duckdb", researcher="tester")


def _claim(outlet: str, language: str, content: str, gloss: str | None) -> dict[str, object]:
    return {
        "document_id": f"{outlet}-{language}",
        "content": {"spans": None, "text": content},
        "speaker": {"spans": None, "text": None, "name": "Joe Biden"},
        "cue": {"spans": None, "text": None},
        "mode": "indirect",
        "act": "assert",
        "polarity": "positive",
        "basis": "on_record",
        "chain": [{"name": outlet, "kind": "outlet"}, {"name": "Joe Biden", "kind": "person"}],
        "gloss": {"language": "en", "text": gloss, "origin": "hand"} if gloss else None,
        "origin": "hand",
    }


@pytest.mark.parametrize(
    ("text", "content", "shared"),
    [
        ("أمريكا: لا صواريخ بأوكرانيا", TOLD[0][2], "صواريخ"),
        ("the US promised no missiles in Ukraine", TOLD[0][2], "missiles"),
        ("наступательного оружия", TOLD[1][2], "оружие"),
        ("#Sanctions_rupture https://t.co/x", TOLD[2][2], "sanctions"),
        ("ninety thousand? 90 000? 90,000!", TOLD[3][2], "90,000"),
        ("تقطع العقوبات العلاقة", TOLD[4][2], "العقوبات"),
        ("Moscou", TOLD[2][2], "spelled much like"),
        ("الدقيقات", TOLD[5][2], "دقيقة"),
        ("صواريخخ", TOLD[0][2], "spelled much like"),
    ],
)
def test_the_claim_is_found_with_who_said_it_and_through_whom(
    warehouse: Warehouse, text: str, content: str, shared: str
) -> None:
    best = warehouse.find(text).row(0, named=True)
    assert best["content"] == content
    assert best["speaker_name"] == "Joe Biden"
    assert best["chain"] == f"{best['outlet']} → Joe Biden"
    assert any(shared in reason for reason in best["reasons"])


@pytest.mark.parametrize("text", ["", "…", "xyzzy", "ءءء", "'; DROP TABLE claim; --", "$terms \x00"])
def test_what_nobody_claimed_is_not_found(warehouse: Warehouse, text: str) -> None:
    assert warehouse.find(text).is_empty()


def test_a_claim_found_by_its_words_and_by_its_gloss_is_found_once(warehouse: Warehouse) -> None:
    found = warehouse.find(" ".join(filter(None, TOLD[0][2:])))
    assert found["claim_id"].is_unique().all()
    assert found["rank"].to_list() == list(range(1, found.height + 1))
    assert found["score"].is_sorted(descending=True)


def test_no_more_than_asked_for(warehouse: Warehouse) -> None:
    assert warehouse.find("Moscow sanctions Russia troops موسكو", top=2).height == 2
    assert warehouse.find("Moscow", top=0).is_empty()


def test_a_rejected_claim_is_no_longer_found(tmp_path: Path, warehouse: Warehouse) -> None:
    other = open_warehouse(warehouse.path, tmp_path, "tester")
    claim = other.find("ninety troops border")["claim_id"][0]
    other.judge("claim_rejected", claim)
    assert claim not in other.find("ninety troops border")["claim_id"].to_list()
    assert other.find("troops border Moscow sanctions relations", top=1).height == 1


def test_postings_hold_every_stem_of_every_wording(warehouse: Warehouse) -> None:
    (texts,) = warehouse.sql("SELECT count(*) FROM wording").fetchall()[0]
    assert texts == len(TOLD) + 1
    (asked,) = warehouse.sql(
        "SELECT count(*) FROM wording_posting JOIN wording_term USING (term_number) JOIN wording USING (text_number) "
        "WHERE term = 'sanction' AND kind = 'stem'"
    ).fetchall()[0]
    assert asked == 1

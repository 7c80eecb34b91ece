"""How many independent origins a statement has at most: credits, reprinted passages, translations."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit.warehouse import Warehouse
from tests.match.test_documents import LANGUAGES, OTHER, OWN, TOLD, built

AGENCY = {"en": "PORT ESSAM (Reuters) -", "ar": "بورت عصام (رويترز) -"}
WIRE = {"en": "Northgate Wire", "ar": "وكالة الشمال"}
WORDS = {"en": "%4,200 drivers%", "ar": "%4,200 سائق%", "ru": "%4200 водителей%"}


def roots(warehouse: Warehouse) -> list[str]:
    """The roots of the claims on the drivers, by document."""
    rows = warehouse.sql(
        "select root from claim_root join claim using (claim_id) where content like $en or content like $ar "
        "or content like $ru order by document_id",
        **WORDS,
    ).fetchall()
    return [root for (root,) in rows]


@LANGUAGES
def test_a_passage_reprinted_in_other_articles_has_one_root(tmp_path: Path, language: str) -> None:
    sentence = TOLD[language].split(". ")[1]
    warehouse = built(
        tmp_path,
        ("a", "One", "2025-05-20", f"{OTHER[language]} {sentence}. {OWN[language]}"),
        ("b", "Two", "2025-05-20", TOLD[language]),
        ("c", "Three", "2025-05-20", f"{OWN[language]} {sentence}."),
    )
    assert roots(warehouse) == ["one"] * 3


@LANGUAGES
def test_one_agency_in_two_papers_is_one_root(tmp_path: Path, language: str) -> None:
    first, second = TOLD[language].split(". ")[1], TOLD[language].split(". ")[2]
    warehouse = built(
        tmp_path,
        ("a", "One", "2025-05-20", f"{AGENCY[language]} {first}. {second}."),
        ("b", "Two", "2025-05-21", f"{AGENCY[language]} {second}. {first}. {OWN[language]}"),
        ("c", "Three", "2025-05-21", f"{first.replace('4,200', '4,200 tired')}"),
    )
    assert roots(warehouse)[:2] == ["Reuters", "Reuters"]


@pytest.mark.parametrize(("one", "other"), [("en", "ar"), ("ar", "ru")])
def test_a_translation_has_the_root_of_what_it_translates(tmp_path: Path, one: str, other: str) -> None:
    warehouse = built(tmp_path, ("b", "One", "2025-05-20", TOLD[one]), ("a", "Two", "2025-05-22", TOLD[other]))
    assert roots(warehouse) == ["one", "one"]


@LANGUAGES
def test_words_of_its_own_keep_an_outlet_its_own_root(tmp_path: Path, language: str) -> None:
    told = TOLD[language].split(". ")
    own = {
        "en": "Mayor Ingrid Solberg said that 4,200 drivers had waited for hours",
        "ar": "وقالت إنغريد سولبرغ إن 4,200 سائق انتظروا ساعات",
    }
    warehouse = built(
        tmp_path,
        ("a", "One", "2025-05-20", TOLD[language]),
        ("b", "Two", "2025-05-20", f"{told[0]}. {told[2]}. {told[3]} {own[language]}."),
    )
    assert roots(warehouse) == ["one", "two"]


def test_a_cluster_has_no_more_roots_than_documents(tmp_path: Path) -> None:
    warehouse = built(tmp_path, ("a", "One", "2025-05-20", TOLD["en"]), ("b", "Two", "2025-05-20", TOLD["en"]))
    rows = warehouse.sql("select documents, roots from independent_root").fetchall()
    assert rows
    assert all(count <= documents for documents, count in rows)


def credits_of(warehouse: Warehouse) -> dict[str, list[str]]:
    """What each document credits, by its id."""
    return dict(warehouse.sql("select document_id, credits from document").fetchall())


@LANGUAGES
@pytest.mark.parametrize("form", ["PORT ESSAM ({}) - {}", "{1}\n\n({0})"])
def test_an_outlet_of_the_project_named_as_agencies_are_is_a_credit(tmp_path: Path, language: str, form: str) -> None:
    warehouse = built(
        tmp_path,
        ("a", "One", "2025-05-20", form.format(WIRE[language], TOLD[language])),
        ("b", WIRE[language], "2025-05-20", form.format(WIRE[language], TOLD[language])),
        ("c", "Three", "2025-05-20", f"{OWN[language]} ({WIRE[language]}) {OTHER[language]}"),
    )
    assert credits_of(warehouse) == {"a": [WIRE[language]], "b": [], "c": []}


@LANGUAGES
def test_a_wire_text_its_copy_and_its_correction_are_one_root(tmp_path: Path, language: str) -> None:
    text = f"PORT ESSAM ({WIRE[language]}) - {TOLD[language]}"
    warehouse = built(
        tmp_path,
        ("c", WIRE[language], "2025-05-20", text),
        ("b", WIRE[language], "2025-05-21", text.replace("48", "24")),
        ("a", "Paper", "2025-05-20", text),
    )
    assert len(set(roots(warehouse))) == 1
    assert warehouse.sql("select max(roots) from independent_root where documents = 3").fetchall() == [(1,)]


@pytest.mark.parametrize(("one", "other"), [("en", "ar"), ("ar", "ru")])
def test_of_one_day_a_translation_is_of_the_agency_that_others_name(tmp_path: Path, one: str, other: str) -> None:
    warehouse = built(
        tmp_path,
        ("a", "Two", "2025-05-20", TOLD[other]),
        ("b", "Northgate Wire", "2025-05-20", TOLD[one]),
        ("c", "Paper", "2025-05-20", f"PORT ESSAM (Northgate Wire) - {TOLD[one]}"),
    )
    assert roots(warehouse) == ["northgate-wire"] * 3

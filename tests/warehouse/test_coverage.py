"""What an outlet makes of a proposition: both, neither, a refusal to say, or nothing in a story read whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from claimkit.warehouse import Warehouse, open_warehouse
from tests.warehouse.stories import Page, claim_of, tell

SAID = {"en": "The two sides signed the gas contract", "ar": "وقع الطرفان عقد الغاز"}
DENIED = {"en": "No gas contract was signed by the two sides", "ar": "لم يوقع الطرفان أي عقد للغاز"}
OTHER = {"en": "Wheat imports will start again in autumn", "ar": "واردات القمح ستعود في الخريف"}
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def cell(warehouse: Warehouse, outlet: str) -> tuple[object, ...]:
    """value, says, denies, declines, differs, claims of an outlet in the cluster of page 0."""
    query = """select "value", says, denies, declines, differs, claims
        from outlet_coverage join claim_cluster using (cluster_id)
        where claim_id = $claim and outlet_id = $outlet"""
    (row,) = warehouse.sql(query, claim=claim_of(warehouse, 0), outlet=outlet).fetchall()
    return tuple(row)


def in_one_story(folder: Path, pages: Sequence[Page], *edits: str) -> Warehouse:
    """The pages, edited by SQL, in a story that holds them all."""
    path = tell(folder, pages).path
    with duckdb.connect(path) as connection:
        connection.execute("DELETE FROM story_document")
        connection.execute("INSERT INTO story_document SELECT 's', document_id, 1 FROM document")
        for edit in edits:
            connection.execute(edit)
    return open_warehouse(path, folder / "journals", "أمينة")


@LANGUAGES
def test_an_outlet_that_prints_both_is_mixed(tmp_path: Path, language: str) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A"),
        Page("two", SAID[language], "Speaker A"),
        Page("two", DENIED[language], "Speaker B", act="deny"),
    ]
    warehouse = tell(tmp_path, pages, [(0, 1, "repeats", ""), (0, 2, "contradicts", "")])
    assert cell(warehouse, "one") == ("says", 1, 0, 0, 0, 1)
    assert cell(warehouse, "two") == ("mixed", 1, 1, 0, 0, 2)


@LANGUAGES
def test_a_refusal_to_say_neither_says_nor_denies(tmp_path: Path, language: str) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A"),
        Page("two", SAID[language], "Speaker B", act="decline"),
    ]
    warehouse = tell(tmp_path, pages, [(0, 1, "repeats", "")])
    assert cell(warehouse, "two") == ("declines", 0, 0, 1, 0, 1)
    assert warehouse.sql("select status from status_as_of(date '2024-01-01')").fetchall() == [("asserted",)]
    alone = tell(tmp_path, [Page("one", SAID[language], "Speaker A", act="decline")])
    assert cell(alone, "one")[0] == "declines"
    assert alone.sql("from status_as_of(date '2024-01-01')").fetchall() == []


@LANGUAGES
def test_a_cluster_that_everybody_denies_is_denied(tmp_path: Path, language: str) -> None:
    pages = [Page(outlet, SAID[language], "Speaker A", act="deny", polarity="negative") for outlet in ("one", "two")]
    warehouse = tell(tmp_path, pages, [(0, 1, "repeats", "")])
    assert [cell(warehouse, outlet)[0] for outlet in ("one", "two")] == ["denies", "denies"]
    assert warehouse.sql("select status from status_as_of(date '2024-01-01')").fetchall() == [("denied",)]


@LANGUAGES
def test_a_denial_whose_words_carry_the_negation_says_them(tmp_path: Path, language: str) -> None:
    pages = [Page(outlet, DENIED[language], "Speaker A", act="deny") for outlet in ("one", "two", "three")]
    warehouse = tell(tmp_path, pages, [(0, 1, "repeats", "")])
    assert [cell(warehouse, outlet)[0] for outlet in ("one", "two")] == ["says", "says"]
    alone = "select stance from claim_cluster where claim_id = $claim"
    assert warehouse.sql(alone, claim=claim_of(warehouse, 2)).fetchall() == [("says",)]


@LANGUAGES
def test_a_cluster_holds_utterances(tmp_path: Path, language: str) -> None:
    pages = [Page(f"o{place}", SAID[language], f"Speaker {place // 2}") for place in range(4)]
    relations = [(0, 1, "repeats", ""), (2, 3, "repeats", ""), (0, 2, "corroborates", "")]
    warehouse = tell(tmp_path, pages, relations)
    query = """select list(document_id order by document_id) from claim_cluster join claim using (claim_id)
        group by cluster_id, utterance_id order by all"""
    assert warehouse.sql(query).fetchall() == [(["d0", "d1"],), (["d2", "d3"],)]


@LANGUAGES
def test_silent_is_who_was_read_whole_in_the_story(tmp_path: Path, language: str) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A", held=True, topic="left"),
        Page("two", OTHER[language], "Speaker B", held=True, topic="right"),
        Page("three", OTHER[language], "Speaker B", held=True, topic="right"),
    ]
    warehouse = in_one_story(tmp_path, pages, "UPDATE document SET read_whole = document_id <> 'd2'")
    assert [cell(warehouse, outlet)[0] for outlet in ("one", "two", "three")] == ["says", "silent", "not_held"]
    query = "select distinct story_id from claim_cluster"
    assert warehouse.sql(query).fetchall() == [("s",)]


@pytest.mark.parametrize(
    "untold",
    [
        "INSERT INTO claim_echo SELECT claim_id, 'd1' FROM claim WHERE document_id = 'd0'",
        "UPDATE document SET \"language\" = 'fr' WHERE document_id = 'd1'",
        "INSERT INTO document_kin SELECT 'd0', 'd1', 'translation', 1, 1, 1, [], 'test', NULL",
    ],
)
@LANGUAGES
def test_an_outlet_that_may_have_told_it_is_not_silent(tmp_path: Path, language: str, untold: str) -> None:
    pages = [
        Page("one", SAID[language], "Speaker A", held=True, topic="left"),
        Page("two", OTHER[language], "Speaker B", held=True, topic="right"),
    ]
    warehouse = in_one_story(tmp_path, pages, "UPDATE document SET read_whole = true", untold)
    assert cell(warehouse, "two")[0] == "not_held"

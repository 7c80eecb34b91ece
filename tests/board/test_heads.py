"""What stands for a cluster or a story is in the language of the interface, where it can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit import Warehouse, build, open_warehouse
from claimkit.board import Clusters, CompareBoard, CompareMany, CoverageMatrix, Timeline
from claimkit.board.card import proposition
from claimkit.board.queries import rows

ROOT = Path(__file__).parents[2]
INTERFACES = pytest.mark.parametrize("interface", ["ar", "en"])


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    path = tmp_path_factory.mktemp("heads") / "claims.duckdb"
    build([ROOT / "notebooks" / "stories"], path)
    return open_warehouse(path)


def read_in(warehouse: Warehouse, interface: str) -> set[str]:
    """The clusters in which somebody asserts in a language what stands for them."""
    found = warehouse.sql(
        "select distinct cluster_id from claim_cluster"
        " join claim_shown using (claim_id) join document using (document_id)"
        " where stance = 'says' and $interface in (coalesce(content_language, document.language), gloss_language)",
        interface=interface,
    ).fetchall()
    return {cluster for (cluster,) in found}


@INTERFACES
def test_a_claim_that_its_reader_reads_stands_for_a_cluster(told: Warehouse, interface: str) -> None:
    heads = {line.cluster_id: line.card for line in CoverageMatrix(told, interface=interface, rows=200).model.lines}
    heads |= {line.cluster_id: line.card for line in CompareMany(told, interface=interface).model.lines}
    heads |= {each.cluster_id: each.first for each in Clusters(told, interface=interface).model.clusters}
    wanted = read_in(told, interface)
    assert len(wanted & set(heads)) > 10
    assert len(set(heads) - wanted) > 10
    assert [id for id in wanted & set(heads) if interface not in (heads[id].language, heads[id].gloss_language)] == []


@INTERFACES
def test_a_row_of_a_comparison_is_called_by_the_claim_that_stands_for_it_everywhere(
    told: Warehouse, interface: str
) -> None:
    heads = {line.cluster_id: line.card for line in CoverageMatrix(told, interface=interface, rows=200).model.lines}
    board = CompareBoard(told, interface=interface, rows=20)
    rows_shown = board.model.rows
    assert len(rows_shown) > 10
    assert [row.key for row in rows_shown if row.head is None or row.head != heads.get(row.key, row.head)] == []
    assert {"en": "no topic", "ar": "بلا موضوع"}[interface] not in repr(board) + board.html()
    denied = [row.head for row in rows_shown if row.head is not None and row.head.denied]
    assert denied
    with board.speaking():
        assert all(proposition(head) == {"en": "denied: ", "ar": "منفي: "}[interface] + head.content for head in denied)


@INTERFACES
def test_a_story_is_called_by_a_headline_that_its_reader_reads(told: Warehouse, interface: str) -> None:
    titles = {row["story_id"]: row["title"] for row in rows(told, "stories", interface=interface)}
    printed = told.sql(
        "select story_id, title from story_document join document using (document_id) where language = $interface",
        interface=interface,
    ).fetchall()
    assert len(printed) > 3
    for story in {story for story, _ in printed}:
        headlines = [headline for of_story, headline in printed if of_story == story]
        assert any(headline.startswith(titles[story].rstrip(" \N{HORIZONTAL ELLIPSIS}")) for headline in headlines)
        shown = CoverageMatrix(told, story=story, interface=interface)
        assert titles[story] in repr(shown)
        assert {id: words for words, id in shown.stories}[story].startswith(titles[story])


def test_a_timeline_calls_clusters_by_words_that_its_reader_reads(told: Warehouse) -> None:
    english = {id: words for words, id in Timeline(told, interface="en").clusters}
    arabic = {id: words for words, id in Timeline(told, interface="ar").clusters}
    changed = {id for id in arabic if arabic[id] != english[id] and not english[id].startswith("denied")}
    assert changed
    assert changed <= read_in(told, "ar")

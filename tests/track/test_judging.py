"""Which pairs a judge is asked and what a namer: nothing that somebody has decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit import open_warehouse
from claimkit.readers import Choices
from claimkit.track.judging import pairs_asked
from claimkit.track.models import TASKS, asked, rows_of
from claimkit.track.titling import titles_asked, titles_of


@pytest.mark.parametrize("turned", [False, True])
def test_a_decided_pair_is_not_asked_until_it_is_taken_back(seeds_path: Path, tmp_path: Path, turned: bool) -> None:
    warehouse = open_warehouse(seeds_path, tmp_path, "amina")
    rows = rows_of(warehouse)
    every = [(pair.left_id, pair.right_id) for pair in pairs_asked(rows)]
    left, right = every[0][::-1] if turned else every[0]
    judgement = warehouse.judge("relation", left, right, verdict="unrelated")
    assert [(pair.left_id, pair.right_id) for pair in pairs_asked(rows)] == every[1:]
    warehouse.undo(judgement.judgement_id)
    assert [(pair.left_id, pair.right_id) for pair in pairs_asked(rows)] == every


def test_clusters_of_several_outlets_get_titles_until_somebody_names_them(seeds_path: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(seeds_path, tmp_path, "amina")
    rows, choices = rows_of(warehouse), Choices(tmp_path / "models", "m")
    asked(warehouse, TASKS["name"], choices, complete=lambda _messages, _schema: '{"title": "what was said"}')
    titles = list(titles_of(rows, choices))
    assert {(each["kind"], each["title"], each["origin"]) for each in titles} == {("cluster", "what was said", "llm:m")}
    words = [each.request.subject["headlines"] for each in titles_asked(rows)]
    assert all(len(each) > 1 for each in words)
    assert {each.isascii() for each in words[0]} == {True, False}
    members = warehouse.sql("select claim_id from claim_cluster where cluster_id = $cluster", cluster=titles[0]["id"])
    warehouse.judge("cluster_named", str(members.fetchall()[0][0]), value="sanctions")
    assert len(list(titles_asked(rows))) == len(titles) - 1

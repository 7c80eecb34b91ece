"""What becomes of claims and judgements in a new version of an article, and in a later snapshot."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.cli import main
from claimkit.track.rebasing import NO_CLAIM, NO_DOCUMENT, READ_ANEW, UNHELD, Version, rebase, rebased

DOCUMENT = "north-press-2021-12-31"
EN = "Mayor Ona Brill said the port would reopen. The union denied any deal. Mayor Ona Brill said the strike was over."
# Content, cue and speaker of the claims of the English text, each with which of their places is meant.
CLAIMS = (
    (("the port would reopen", 0), ("said", 0), ("Mayor Ona Brill", 0)),
    (("any deal", 0), ("denied", 0), ("The union", 0)),
    (("the strike was over", 0), ("said", 1), ("Mayor Ona Brill", 1)),
)


def place(words: str, nth: int) -> list[list[int]]:
    start = -1
    for _ in range(nth + 1):
        start = EN.index(words, start + 1)
    return [[start, start + len(words)]]


def english() -> list[dict[str, Any]]:
    return [
        {
            "claim_id": f"c{number}",
            "document_id": "d",
            "content": content[0],
            "content_spans": place(*content),
            "cue_spans": place(*cue),
            "speaker_spans": place(*speaker),
            "speaker_name": speaker[0],
            "act": "deny" if cue[0] == "denied" else "assert",
            "polarity": "positive",
            "mode": "indirect",
        }
        for number, (content, cue, speaker) in enumerate(CLAIMS)
    ]


@pytest.mark.parametrize(
    ("new", "states", "parts"),
    [
        (EN, "exact exact exact", (None, None, None)),
        (f"Update. {EN}", "moved moved moved", (None, None, None)),
        (EN.replace("The union denied any deal. ", ""), "exact orphaned moved", (None, None, None)),
        (EN.replace("denied", "confirmed"), "exact orphaned moved", (None, "cue", None)),
        (EN.replace("deal. Mayor Ona Brill", "deal. Aide Lev Oke"), "exact exact ambiguous", (None, None, "speaker")),
        (EN.replace("would reopen", "would never reopen"), "orphaned moved moved", (None, None, None)),
    ],
)
def test_a_claim_stands_as_well_as_its_worst_part(new: str, states: str, parts: tuple[str | None, ...]) -> None:
    rows = list(rebased({"text": EN}, Version(new, None), english(), []))
    assert [row.state for row in rows] == states.split()
    assert tuple(row.part for row in rows) == parts
    for row in rows:
        assert (row.state in ("exact", "moved")) == bool(row.spans)
        assert not row.spans or row.now == row.words


def test_a_later_snapshot_may_read_the_same_words_otherwise() -> None:
    first, second, third = english()
    later = (first | {"speaker_name": "Lev Oke", "claim_id": "c9"}, second)
    rows = list(rebased({"text": EN}, Version(EN, later), english(), []))
    assert [(row.state, row.claim_id) for row in rows] == [("moved", "c9"), ("exact", "c1"), ("orphaned", None)]
    assert rows[0].reason == READ_ANEW
    assert rows[0].changed == {"speaker_name": ("Mayor Ona Brill", "Lev Oke")}
    assert rows[2].reason == NO_CLAIM
    gone = list(rebased({"text": EN}, Version(None, ()), [third], []))
    assert [(row.state, row.reason) for row in gone] == [("orphaned", NO_DOCUMENT)]


@pytest.fixture(scope="module")
def judged(seeds_path: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, str]:
    """The seeds with two accepted claims of the founding document and a relation of both; and its text."""
    warehouse = open_warehouse(copy(seeds_path, tmp_path_factory.mktemp("judged")), researcher="amina")
    rows = warehouse.sql(
        "select claim_id, content from claim where document_id = $document order by content_spans", document=DOCUMENT
    ).fetchall()
    first, last = rows[0][0], rows[-1][0]
    warehouse.judge("claim_accepted", first)
    warehouse.judge("claim_accepted", last)
    warehouse.judge("relation", first, last, verdict="unrelated")
    ((text,),) = warehouse.sql("select text from document where document_id = $document", document=DOCUMENT).fetchall()
    return warehouse, text


def files_of(warehouse: Warehouse) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in warehouse.path.parent.rglob("*.*") if path.is_file()}


def test_every_claim_and_judgement_is_told_and_nothing_is_written(
    judged: tuple[Warehouse, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    warehouse, text = judged
    last = rebase(warehouse, warehouse.path).rows[-4]
    new = "عاجل\n\n" + text.replace(last.words, "لن يقال شيء")
    (tmp_path / "new.txt").write_text(new, encoding="utf-8")
    before = files_of(warehouse)

    found = rebase(warehouse, tmp_path / "new.txt", DOCUMENT)
    assert len(found.rows) == 17 + 3
    orphans = {row.id for row in found.rows if row.state == "orphaned"}
    assert last.id in orphans
    judgements = [row.state for row in found.rows if row.what != "claim"]
    assert judgements == ["moved", "orphaned", "orphaned"]
    for row in found.rows:
        if row.state == "moved" and len(row.spans) == 1:
            assert new[slice(*row.spans[0])] == row.words

    arguments = ["rebase", str(tmp_path / "new.txt"), "--warehouse", str(warehouse.path), "--document", DOCUMENT]
    assert main([*arguments, "--json"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["state"] for line in lines] == [row.state for row in found.rows]
    assert main(arguments) == 1
    said = capsys.readouterr().out
    assert f"orphaned: {len(orphans)}" in said
    assert all(orphan in said for orphan in orphans)
    assert files_of(warehouse) == before


def test_the_same_snapshot_changes_nothing(judged: tuple[Warehouse, str], capsys: pytest.CaptureFixture[str]) -> None:
    warehouse, _ = judged
    assert main(["rebase", str(warehouse.path), "--warehouse", str(warehouse.path)]) == 0
    assert capsys.readouterr().out == "exact: 20\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{folder}/none.txt"], "none.txt"),
        (["{folder}/new.txt", "--document", "nobody"], "no document 'nobody'"),
        (["{folder}/none.duckdb"], "run claimkit build"),
    ],
)
def test_what_cannot_be_says_what_can(
    judged: tuple[Warehouse, str], tmp_path: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    warehouse, text = judged
    (tmp_path / "new.txt").write_text(text, encoding="utf-8")
    named = [argument.format(folder=tmp_path) for argument in arguments]
    assert main(["rebase", *named, "--warehouse", str(warehouse.path)]) == 2
    assert said in capsys.readouterr().err


def test_judgements_on_words_of_another_text_are_orphaned() -> None:
    anchor = {"claim_id": "cx", "document_id": "d", "text_sha256": "0" * 64, "spans": [[0, 5]], "words": "Nobody said"}
    line = {"judgement_id": "j", "document_id": "d", "kind": "note", "verdict": None, "researcher": "amina"}
    lost = line | {"state": "orphaned", "anchors": [anchor]}
    (row,) = rebased({"text": EN}, Version(EN, None), [], [lost])
    assert (row.state, row.reason) == ("orphaned", UNHELD)

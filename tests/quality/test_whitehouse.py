"""A founding article and the transcripts of what it reports, without glosses: which reports meet their record.

Six pairs are told of in the README of the record, which stands beside this repository on machines that have it.
The long briefings of other days, which none of the six needs, are left out: they take two thirds of the time.
A pair is joined where a match says that both are of one saying or proposition, or a cluster holds both.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from claimkit.readers import default_embedder
from claimkit.shipped import shipped
from claimkit.track import build, open_warehouse
from claimkit.warehouse import Warehouse

RECORD = Path(__file__).parents[2] / ".." / "shared" / "data" / "whitehouse"
ARTICLE, CALL, STATEMENT = "north-press-2021-12-31", "wh-2021-12-30-call", "wh-2021-12-30-statement"
# Document and a pattern of its words, for the report and for the record.
PAIRS = {
    "two paths": ((ARTICLE, "موقف واشنطن"), (CALL, "two paths")),
    "costs": ((ARTICLE, "^التكاليف"), (CALL, "costs and consequences")),
    "joint moves": ((ARTICLE, "تحركات مشتركة"), (CALL, "augmentations of NATO")),
    "no formality": ((ARTICLE, "شكلية"), (CALL, "mere\\s+pleasantries")),
    "no declarations": (("eurasia-review-2021-12-31", "intentions"), (CALL, "no\\s+declarations")),
    "the statement": (("washington-examiner-2021-12-30", "."), (STATEMENT, ".")),
}
FLOOR = 6
JOINED = """
    WITH report AS (SELECT claim_id FROM claim WHERE document_id = $first AND regexp_matches(content, $words)),
    record AS (SELECT claim_id FROM claim WHERE document_id = $second AND regexp_matches(content, $others)),
    related AS (
        SELECT left_id, right_id FROM "match" WHERE relation IN ('repeats', 'corroborates', 'differs')
        UNION ALL
        SELECT mine.claim_id, yours.claim_id
        FROM claim_cluster AS mine JOIN claim_cluster AS yours ON yours.cluster_id = mine.cluster_id
    )
    SELECT count(*) FROM related JOIN report ON true JOIN record ON true
    WHERE (left_id, right_id) IN ((report.claim_id, record.claim_id), (record.claim_id, report.claim_id))
"""


def joined(warehouse: Warehouse) -> list[str]:
    """The pairs that are brought together."""
    found = []
    for name, ((first, words), (second, others)) in PAIRS.items():
        values = {"first": first, "words": words, "second": second, "others": others}
        ((count,),) = warehouse.sql(JOINED, **values).fetchall()
        found += [name] if count else []
    return found


@pytest.mark.skipif(not RECORD.exists(), reason="the record is not on this machine")
def test_reports_meet_their_record_without_a_gloss(tmp_path: Path) -> None:
    model = default_embedder()
    if model in (None, "none"):
        pytest.skip("no model of meaning is installed")
    record = tmp_path / "record"
    copytree(RECORD, record, ignore=ignore_patterns("*-press-briefing-*"))
    build([shipped("seeds"), record], tmp_path / "w.duckdb", glosses=False, embedder=model)
    found = joined(open_warehouse(tmp_path / "w.duckdb"))
    assert len(found) >= FLOOR, found

"""The journals' lines as the relation `judgement`."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa

from claimkit.journal import Reading
from claimkit.records import Judgement
from claimkit.warehouse.connection import Connection, run

_COLUMNS = (
    "judgement_id",
    "judged_at",
    "researcher",
    "kind",
    "left_id",
    "right_id",
    "verdict",
    "value",
    "note",
    "supersedes",
    "anchors",
)


def fill_judgements(connection: Connection, reading: Reading) -> None:
    """Replaces what `judgement` holds by what the journals say, and finds where the claims they name stand now."""
    rows = [_row(one) for one in reading.judgements]
    table = pa.table({name: pa.array([row[place] for row in rows], pa.string()) for place, name in enumerate(_COLUMNS)})
    connection.register("judgement_read", table)
    for name in ("clear_judgement", "load_judgement", "clear_judgement_place", "place_judgements"):
        run(connection, name)
    connection.unregister("judgement_read")


def _row(one: Judgement) -> tuple[Any, ...]:
    value = None if one.value is None else json.dumps(one.value, ensure_ascii=False, sort_keys=True)
    anchors = json.dumps([dict(anchor) for anchor in one.anchors], ensure_ascii=False, sort_keys=True)
    said = (one.judgement_id, one.judged_at, one.researcher, one.kind, one.left_id, one.right_id, one.verdict)
    return (*said, value, one.note, one.supersedes, anchors)

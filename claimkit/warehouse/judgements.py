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


_PLACED = ("clear_judgement_place", "place_judgements", "place_added")
_PATCHED = (
    "clear_speaker_patch",
    "fill_speaker_patch",
    "clear_claim_patch",
    "clear_hop_patch",
    "fill_claim_patch",
    "hide_added",
)
_RECHAINED = ("fill_hop_patch", "add_hop_patch", "set_chain_patch")


def fill_judgements(connection: Connection, reading: Reading) -> None:
    """Replaces what `judgement` holds by what the journals say."""
    rows = [_row(one) for one in reading.judgements]
    table = pa.table({name: pa.array([row[place] for row in rows], pa.string()) for place, name in enumerate(_COLUMNS)})
    connection.register("judgement_read", table)
    for name in ("clear_judgement", "load_judgement"):
        run(connection, name)
    connection.unregister("judgement_read")
    _fill_components(connection)


def keep_judgements(connection: Connection) -> None:
    """Fills `judgement` with those of the snapshot that is attached as `snap`, as of its build."""
    run(connection, "keep_judgements")
    _fill_components(connection)


def _fill_components(connection: Connection) -> None:
    """Who is one by the judgements, as connected components: a closure of pairs would grow by their square."""
    run(connection, "clear_speaker_component")
    heads: dict[str, str] = {}
    for left, right in run(connection, "same_speakers"):
        one, other = sorted((_head(heads, left), _head(heads, right)))
        heads[other] = one
    if not heads:
        return
    names = sorted(heads)
    found = {"speaker_id": names, "merged_id": [_head(heads, name) for name in names]}
    connection.register("component_read", pa.table(found))
    run(connection, "load_speaker_component")
    connection.unregister("component_read")


def _head(heads: dict[str, str], name: str) -> str:
    """The smallest of the component that a speaker is in so far; paths to it are halved on the way."""
    while heads.setdefault(name, name) != name:
        heads[name] = heads[heads[name]]
        name = heads[name]
    return name


def apply_judgements(connection: Connection) -> None:
    """Finds where the claims that judgements name stand now, and what the judgements make of claims and chains."""
    for name in (*_PLACED, *_PATCHED):
        run(connection, name)
    if run(connection, "hops_changed") == [(True,)]:
        for name in _RECHAINED:
            run(connection, name)


def _row(one: Judgement) -> tuple[Any, ...]:
    value = None if one.value is None else json.dumps(one.value, ensure_ascii=False, sort_keys=True)
    anchors = json.dumps([dict(anchor) for anchor in one.anchors], ensure_ascii=False, sort_keys=True)
    said = (one.judgement_id, one.judged_at, one.researcher, one.kind, one.left_id, one.right_id, one.verdict)
    return (*said, value, one.note, one.supersedes, anchors)

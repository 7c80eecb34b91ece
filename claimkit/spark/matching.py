"""Comparing claims on a cluster: the stages of a build in Spark, pairs read and compared by its workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from claimkit.match.answers import answered, denials_in
from claimkit.match.candidates import LIMITS, keys_of
from claimkit.match.claims import matched, of_others, statement_of
from claimkit.match.parsing import Reader, reader
from claimkit.match.passages import around
from claimkit.match.senses import Names, name_terms
from claimkit.match.spreading import Claimed, spread
from claimkit.match.statements import Statement, Voice
from claimkit.match.translations import Numbers, same_places
from claimkit.records import Match
from claimkit.spark.stages import Stages, columns_of, show

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

READ = (
    *("claim", "document", "outlet", "speaker", "speaker_name"),
    *("claim_hop", "claim_speaker", "story_document", "document_kin"),
)
_ALL = {"first": 1, "until": 1 << 62}
_NUMBER, _TEXT = pa.int64(), pa.string()
_KEYED = pa.schema({"number": _NUMBER, "key": _TEXT, "kind": _TEXT, "name": _TEXT})
_AROUND = pa.schema({"number": _NUMBER, "before": _TEXT, "after": _TEXT})
_MATCH = pa.schema(
    {
        **dict.fromkeys(("left_id", "right_id"), _TEXT),
        "score": pa.float64(),
        "relation": _TEXT,
        "certainty": pa.float64(),
        **dict.fromkeys(("suggests", "differs_in"), _TEXT),
        "reasons": pa.list_(_TEXT),
        "origin": _TEXT,
    }
)
# Statements that a worker remembers.
_REMEMBERED = 20_000


def match_claims(tables: Mapping[str, DataFrame], folder: str) -> DataFrame:
    """The pairs that `claimkit.match.match_claims` finds in these tables, one row each, with the columns of `match`.

    `tables` has the tables of `READ` with the columns of the warehouse's. Each stage is written under `folder`, a path
    that all workers reach, so it can be opened by itself and nothing is computed twice; what lies there of the same
    name is replaced. No model is asked for meanings.
    """
    stages = Stages(tables["claim"].sparkSession, folder)
    show({name: tables[name] for name in READ})
    stages.keep("match_claim")
    names = name_terms([tuple(row) for row in stages.rows("match_name").collect()])
    _keep_keys(stages, names)
    for stage in ("match_key_weight", "match_key_norm", "match_alike", "match_candidate"):
        stages.keep(stage, **LIMITS, **_ALL)
    translated = _translated(stages)
    _keep_statements(stages)
    found = stages.keep_frame("match_compared", _compared(stages, names, translated))
    followed = _followed(stages, found, _answers(stages, names))
    unfollowed = found.join(followed, ["left_id", "right_id"], "left_anti")
    return stages.keep_frame("match", unfollowed.unionByName(followed))


def _keep_keys(stages: Stages, names: Names) -> None:
    """The views match_key and match_key_name, over one table of both."""
    speakers = stages.listed(stages.rows("match_speaker", **_ALL), "number", "speaker_id")
    claims = stages.table("match_claim").join(speakers, "number", "left")
    keyed = stages.keep_frame("match_keyed", claims.mapInArrow(partial(_key_batches, names), columns_of(_KEYED)))
    show({"match_key": keyed.select("number", "key")})
    show({"match_key_name": keyed.select("key", "kind", "name").distinct()})


def _key_batches(names: Names, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    read = reader(names)
    for batch in batches:
        rows: list[tuple[int, str, str, str]] = []
        for row in batch.to_pylist():
            found = set(keys_of(row, sorted(row["listed"] or ()), read))
            rows += [(row["number"], f"{kind} {name}", kind, name) for name, kind in sorted(found)]
        columns = list(zip(*rows, strict=True)) or [()] * len(_KEYED)
        arrays = [pa.array(column, kind) for column, kind in zip(columns, _KEYED.types, strict=True)]
        yield pa.record_batch(arrays, schema=_KEYED)


def _translated(stages: Stages) -> dict[Numbers, float]:
    """Pairs of claims in one place of a text and of its translation; they become candidates too."""
    kin = [tuple(row) for row in stages.rows("match_translation").collect()]
    pages = {row.document_id: row.text for row in stages.rows("match_translation_page").collect()} if kin else {}
    claims = [row.asDict() for row in stages.rows("match_translation_claim").collect()] if kin else []
    placed = same_places(kin, pages, claims, {})
    if placed:
        pairs = stages.session.createDataFrame(sorted(placed), "left_number bigint, right_number bigint")
        show({"match_candidate": stages.table("match_candidate").unionByName(pairs)})
    return placed


def _keep_statements(stages: Stages) -> None:
    """All that comparing needs of a claim, one row each: its voices, and the page around it."""
    claims = stages.table("match_claim")
    show({"match_wanted": claims.select("number")})
    voices = stages.listed(stages.rows("match_voice"), "claim_id", *_VOICE, name="voices")
    pages = claims.select("number", "document_id", "content_spans").join(
        stages.table("document").select("document_id", "text"), "document_id"
    )
    context = pages.mapInArrow(_around_batches, columns_of(_AROUND))
    joined = claims.join(voices, "claim_id", "left").join(context, "number", "left")
    stages.keep_frame("match_statement", joined)


_VOICE = ("part", "place", "voice", "name", "kind", "side", "organization")


def _around_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        sides = [around(row["text"], row["content_spans"]) for row in batch.to_pylist()]
        printed = [pa.array(side, pa.string()) for side in zip(*sides, strict=True)] or [pa.array([], pa.string())] * 2
        yield pa.record_batch([batch["number"].cast(_NUMBER), *printed], schema=_AROUND)


def _compared(stages: Stages, names: Names, translated: Mapping[Numbers, float]) -> DataFrame:
    statements = stages.table("match_statement")
    pairs = stages.rows("match_candidate_rows", **_ALL)
    mine = statements.select(statements["number"].alias("left_number"), stages.whole(statements, "mine"))
    yours = statements.select(statements["number"].alias("right_number"), stages.whole(statements, "yours"))
    joined = pairs.join(yours, "right_number").join(mine, "left_number")
    ordered = joined.repartition("left_number").sortWithinPartitions("left_number", "right_number")
    return ordered.mapInArrow(partial(_compare_batches, names, translated), columns_of(_MATCH))


def _compare_batches(
    names: Names, translated: Mapping[Numbers, float], batches: Iterator[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    read = reader(names)
    known: dict[int, Statement] = {}
    for batch in batches:
        found = []
        for row in batch.to_pylist():
            left, right = (_statement(row[side], read, known) for side in ("mine", "yours"))
            match = matched(left, right, translated=translated.get((row["left_number"], row["right_number"])))
            if match:
                found.append(_as_row(match))
        yield from pa.Table.from_pylist(found, _MATCH).to_batches()


def _statement(row: Mapping[str, Any], read: Reader, known: dict[int, Statement]) -> Statement:
    if row["number"] not in known:
        if len(known) >= _REMEMBERED:
            known.clear()
        voices: tuple[list[Voice], ...] = ([], [], [])
        for voice in sorted(row["voices"] or (), key=_placed):
            voices[voice["part"]].append(Voice(*(voice[column] for column in _VOICE[2:])))
        known[row["number"]] = statement_of(row, voices, read, (row["before"] or "", row["after"] or ""))
    return known[row["number"]]


def _placed(voice: Mapping[str, Any]) -> tuple[int, int]:
    return voice["part"], voice["place"]


def _as_row(match: Match) -> dict[str, Any]:
    return {**asdict(match), "reasons": list(match.reasons)}


def _answers(stages: Stages, names: Names) -> list[tuple[str, str]]:
    """Ids of the denials that name nothing and of the claims of others that they deny."""
    read = reader(names)
    denials = denials_in(stages.rows("match_short").collect(), read)
    if not denials:
        return []
    show({"match_wanted": stages.session.createDataFrame([(one,) for one in sorted(denials)], "number bigint")})
    texts = {row.document_id: row.text for row in stages.rows("match_page").collect()}
    pairs = answered(stages.rows("match_beside").collect(), texts, denials)
    numbers = sorted({number for pair in pairs for number in pair})
    statements = stages.table("match_statement")
    rows = statements.where(statements["number"].isin(numbers)).collect() if numbers else []
    return of_others(pairs, {row.number: _statement(row.asDict(recursive=True), read, {}) for row in rows})


def _followed(stages: Stages, found: DataFrame, answers: Iterable[tuple[str, str]]) -> DataFrame:
    """What follows for other reports of one saying, from the relations that were found."""
    rows = found.where("relation IS NOT NULL").orderBy("left_id", "right_id").collect()
    said = [Match(**{**row.asDict(), "reasons": tuple(row.reasons)}) for row in rows]
    placed = stages.rows("match_place").collect()
    claims = {row.claim_id: Claimed(row.document_id, row.story_id, row.polarity) for row in placed}
    followed = [_as_row(match) for match in spread(said, claims, answers)]
    return stages.session.createDataFrame(pa.Table.from_pylist(followed, _MATCH), columns_of(_MATCH))

"""Rows of every table that has a part in the content digest, made by numbers alone: many claims in little time."""

from __future__ import annotations

from pathlib import Path

from claimkit.warehouse.connection import Connection, connect, define

# What a reader of text may meet: marks, both directions, quotes, a control character, letters outside the first plane.
_WORDS = ["الميناء سيفتح غداً", "the port opens", 'he said "no"', "порт откроется", "a\tb\x1fc\\d", "😀 ½", ""]
_FILLED = """
INSERT INTO document BY NAME SELECT
    'document ' || n AS document_id, 'outlet ' || n % 7 AS outlet_id, nullif(words[n % 7 + 1], '') AS title,
    if(n % 2 = 0, 'ar', 'en') AS "language", '2026-05-' || lpad((n % 28 + 1)::VARCHAR, 2, '0') AS published_at,
    sha256(n::VARCHAR) AS text_sha256, n % 3 = 0 AS complete, n % 3 > 0 AS extracted, true AS read_whole,
    CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN []::VARCHAR[] ELSE [words[n % 7 + 1], 'Agency ' || n] END AS credits
FROM range($claims // 5) AS numbers(n);
INSERT INTO claim BY NAME SELECT
    'claim ' || n AS claim_id, 'document ' || n // 5 AS document_id,
    if(n % 5 = 4, 'claim ' || n - 1, NULL) AS parent_id, 'text' AS known_by, words[n % 7 + 1] || n AS content,
    [[n % 300, n % 300 + 9], [n % 300 + 11, 400]] AS content_spans,
    if(n % 4 = 0, NULL, words[n % 5 + 1]) AS speaker_text, if(n % 4 = 0, []::INTEGER[][], [[1, 3]]) AS speaker_spans,
    'Speaker ' || n % 900 AS speaker_name, '~speaker ' || n % 900 AS speaker_id, 'said' AS cue, 'indirect' AS "mode",
    'assert' AS act, 'positive' AS polarity, 'on_record' AS basis, (n * 7919 % 1000) / 1000 AS confidence,
    'generated' AS origin, 'outlet' AS chain_text, 1 AS hops, false AS unnamed_hop
FROM range($claims) AS numbers(n);
INSERT INTO claim_hop BY NAME SELECT
    claim_id, hop, if(hop = 0, 'Outlet', speaker_name) AS name, if(hop = 0, 'outlet', 'person') AS kind,
    hop = 0 AS certain, if(hop = 0, NULL, speaker_id) AS speaker_id, speaker_spans AS spans
FROM claim, (VALUES (0), (1)) AS hops(hop);
INSERT INTO claim_speaker SELECT claim_id, 0, speaker_id FROM claim;
INSERT INTO speaker BY NAME SELECT DISTINCT
    speaker_id, speaker_name AS name, 'person' AS kind, 'found' AS origin
FROM claim;
INSERT INTO "match" BY NAME SELECT
    'claim ' || n AS left_id, 'claim ' || n + 1 AS right_id, (n * 104729 % 10000) / 10000 AS score,
    if(n % 3 = 0, 'repeats', NULL) AS relation, (n * 31 % 1000) / 1000 AS certainty,
    ['share ' || words[n % 7 + 1], words[n % 6 + 1]] AS reasons, 'generated' AS origin
FROM range($claims - 1) AS numbers(n);
"""


def filled(claims: int) -> Connection:
    """A database in memory with so many claims and all that belongs to them."""
    connection = connect()
    define(connection, "schema", "views", "macros")
    connection.execute("SET VARIABLE words = $words", {"words": _WORDS})
    for statement in _FILLED.replace("words[", "getvariable('words')[").split(";")[:-1]:
        given = {"claims": claims} if "$claims" in statement else None
        connection.execute(statement, given)
    return connection


def export(connection: Connection, folder: Path, *tables: str) -> None:
    """Writes tables as Parquet, one file each, their rows in an order that says nothing."""
    for table in tables:
        connection.execute(f"COPY (FROM \"{table}\" AS t ORDER BY md5(to_json(t))) TO '{folder / table}.parquet'")

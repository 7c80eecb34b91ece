"""What was found of a pair holds while nothing that comparing reads of its sides changes, and no longer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from inspect import getsource
from pathlib import Path

import pytest

from claimkit.match.candidates import read_keys
from claimkit.match.claims import match_claims, statement_of
from claimkit.match.meaning import Close
from claimkit.match.remembering import KEPT, RememberingReader
from claimkit.match.senses import name_terms
from claimkit.match.verdicts import Candidate, Side, remembered, sides_of
from claimkit.records import Match
from claimkit.shipped import sql
from claimkit.track import build
from claimkit.warehouse.connection import Connection, connect, keep, run
from tests.match.memory import Memory

TEXTS = {
    "ar": "قالت نجوى الكرملي إن البلدية ستفتح جسر الميناء القديم أمام الشاحنات الثقيلة.",
    "en": "Nadia Karmely said that the council will open the old harbour bridge to heavy lorries.",
}
TABLES = (
    *("outlet", "document", "speaker", "speaker_name", "claim"),
    *("claim_hop", "claim_speaker", "story_document", "document_kin"),
)
# Somebody becomes known, by a name in either language.
KNOWN = (
    "INSERT INTO speaker (speaker_id, name, kind, origin) "
    "VALUES ('known', '{en}', 'organization', 'hand'); "
    "INSERT INTO speaker_name (speaker_id, name) VALUES ('known', '{en}'), ('known', '{ar}')"
)
# What changes what comparing reads of a claim.
CHANGES = (
    "UPDATE claim SET act = 'deny'",
    "UPDATE claim SET polarity = 'negative'",
    "UPDATE claim SET mode = 'direct'",
    "UPDATE claim SET topic = 'bridge'",
    "UPDATE claim SET content = content || ' 7'",
    "UPDATE claim SET content_spans = [[0, 9]]",
    "UPDATE claim SET gloss = 'the bridge will open', gloss_language = 'en'",
    "UPDATE claim SET said_from = TIMESTAMP '2023-05-01'",
    "UPDATE document SET published_until = TIMESTAMP '2023-05-09'",
    "UPDATE document SET text_sha256 = 'of another page'",
    "UPDATE document SET outlet_id = 'mole'",
    "UPDATE speaker SET name = 'Omar Bell'",
    "UPDATE speaker SET side = 'us'",
    "UPDATE claim_speaker SET speaker_id = (SELECT min(speaker_id) FROM speaker) || 's'; "
    "UPDATE speaker SET speaker_id = speaker_id || 's'",
    KNOWN.format(en="old harbour bridge", ar="جسر الميناء"),
)
# A match that no rule gives these pairs: who has it took it from memory.
WRONG = '[0.5,"differs",null,0.9,"time",[]]'


@pytest.fixture(scope="module", params=TEXTS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two papers that tell one saying."""
    folder = tmp_path_factory.mktemp("verdicts")
    told = {"text": TEXTS[request.param], "language": request.param, "published_at": "2023-05-02"}
    rows = [{**told, "outlet": outlet, "title": outlet} for outlet in ("The Quay", "The Mole")]
    (folder / "documents.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    build([folder / "documents.jsonl"], folder / "claims.duckdb")
    return folder / "claims.duckdb"


@pytest.fixture
def connection(built: Path) -> Iterator[Connection]:
    """A copy of its tables that a test may change."""
    with connect() as copy:
        copy.execute("ATTACH $path AS built (READ_ONLY)", {"path": str(built)})
        for table in TABLES:
            copy.execute(f"CREATE TABLE {table} AS FROM built.{table}")
        yield copy


def matched(connection: Connection, memory: Memory) -> list[Match]:
    return list(match_claims(connection, memory=memory))


def prints(connection: Connection) -> list[str]:
    """The hashes by which the claims of the two papers are known."""
    keep(connection, "match_claim")
    reader = RememberingReader(name_terms(run(connection, "match_name")))
    return [side.print for side in sides_of(connection, [Candidate(1, 2, together=True)], reader).values()]


def keys(connection: Connection, memory: Memory | None) -> list[tuple[int, str, str]]:
    """The keys of the claims of the two papers."""
    read_keys(connection, RememberingReader(name_terms(run(connection, "match_name")), memory))
    named = "SELECT number, kind, name FROM match_key JOIN match_key_name USING (key) ORDER BY ALL"
    return connection.sql(named).fetchall()


def test_a_pair_is_compared_once(connection: Connection) -> None:
    memory = Memory()
    first = matched(connection, memory)
    assert [match.relation for match in first] == ["repeats"]
    kept = memory.kept
    assert matched(connection, memory) == first == list(match_claims(connection))
    assert memory.kept == kept


@pytest.mark.parametrize("change", CHANGES)
def test_a_pair_is_compared_again_where_a_side_changed(connection: Connection, change: str) -> None:
    before = prints(connection)
    connection.execute(change)
    assert [*map(str.__eq__, before, prints(connection))] == [False, False]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claim SET confidence = 0.5, rule = 'another'",
        "UPDATE document SET title = 'Another', load_id = 'l7'",
        "UPDATE story_document SET story_id = 't7'",
        KNOWN.format(en="Ann Holt", ar="سمير حداد"),
    ],
)
def test_a_pair_is_not_compared_again_where_nothing_changed_that_is_read(connection: Connection, change: str) -> None:
    before = prints(connection)
    connection.execute(change)
    assert prints(connection) == before


def test_all_that_a_statement_is_made_of_is_in_the_hash() -> None:
    read = set(re.findall(r'row\["(\w+)"\]', getsource(statement_of)))
    assert len(read) > 10
    assert [column for column in sorted(read) if f"told.{column}" not in sql("queries", "claim_print")] == []


SIDES = {1: Side("c1", "d1", "one"), 2: Side("c2", "d2", "two"), 3: Side("c3", "d1", "two")}
PAIR = Candidate(1, 2, together=False)


def found(memory: Memory, candidate: Candidate) -> Match | None:
    """What is found of a pair, of which comparing says nothing."""

    def silent(asked: Sequence[Candidate]) -> Iterator[None]:
        return iter([None] * len(asked))

    (match,) = remembered(SIDES, [candidate], memory, silent)
    return match


def kept(text: str | None) -> Memory:
    """A memory that has a text for the pair."""
    memory = Memory()
    found(memory, PAIR)
    for row in memory.rows.values():
        row[KEPT] = text
    return memory


@pytest.mark.parametrize("change", ["", *CHANGES, "UPDATE claim SET said_until = TIMESTAMP '2023-05-04'"])
def test_keys_are_made_again_where_a_claim_changed(connection: Connection, change: str) -> None:
    memory = Memory()
    keys(connection, memory)
    kept = memory.kept
    connection.execute(change)
    assert keys(connection, memory) == keys(connection, None)
    assert change or memory.kept == kept


@pytest.mark.parametrize("text", ["", "[", "null", "[1]", '[["x"]]', "{}", "[" * 10_000])
def test_what_are_no_keys_is_made_again(connection: Connection, text: str) -> None:
    memory = Memory()
    made = keys(connection, memory)
    for row in memory.rows.values():
        row[KEPT] = text
    assert keys(connection, memory) == made


def test_what_is_found_of_both_besides_their_words_is_a_part_of_it() -> None:
    memory = kept(WRONG)
    match = found(memory, PAIR)
    assert match is not None
    assert (match.left_id, match.right_id, match.relation, match.score) == ("c1", "c2", "differs", 0.5)
    near = Close(1, 2, 0.9, 0.9)
    changes = ({"together": True}, {"translated": 0.9}, {"close": near}, {"left": 2, "right": 1}, {"right": 3})
    assert [found(memory, PAIR._replace(**change)) for change in changes] == [None] * len(changes)


@pytest.mark.parametrize(
    "text",
    [
        None,
        *(
            "",
            "7",
            "[]",
            "[" * 100_000,
            "{}",
            '[0.5,"differs",null,0.9,"time"]',
            '[0.5,"differs",null,0.9,"time",[],[]]',
        ),
        *('[0.5,"says",null,0.9,null,[]]', '[0.5,"repeats",null,"sure",null,[]]', '["x","repeats",null,0.9,null,[]]'),
        *('[0.5,["repeats"],null,0.9,null,[]]', '[0.5,"differs",null,0.9,"colour",[]]'),
        *('[0.5,"differs",null,0.9,"time","told"]', '[0.5,"differs",null,0.9,"time",[1]]'),
        *('[0.5,"differs",null,NaN,"time",[]]', '[7,"differs",null,0.9,"time",[]]', '[0.5,"differs",null,7,"time",[]]'),
    ],
)
def test_what_is_no_verdict_is_found_again(text: str | None) -> None:
    memory = kept(text)
    before = memory.kept
    assert found(memory, PAIR) is None
    assert memory.kept == before + 1

"""Publishing and opening snapshots: what fails leaves the old one, and says in one sentence what to run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import duckdb
import pyarrow as pa
import pytest

from claimkit.errors import InputError, QueryError, WarehouseError
from claimkit.track import build, open_warehouse
from claimkit.warehouse import default_path, publishing

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def path(seeds_path: Path, tmp_path: Path) -> Path:
    (tmp_path / "w").mkdir()
    return Path(copy(seeds_path, tmp_path / "w"))


def documents(folder: Path, count: int, words: int = 400) -> Path:
    """A documents file that takes a while to load."""
    folder.mkdir(exist_ok=True)
    texts = ("قال المتحدث إن المحادثات كانت جوهرية. ", "The spokesman said that talks were substantive. ")
    with (folder / "documents.jsonl").open("w", encoding="utf-8") as file:
        for number in range(count):
            text = f"{number} " + texts[number % 2] * (words // 6)
            file.write(json.dumps({"outlet": "BBC", "text": text, "complete": True}, ensure_ascii=False) + "\n")
    return folder


def interrupted() -> Iterator[pa.RecordBatch]:
    yield pa.record_batch({"n": [1]})
    raise KeyboardInterrupt


def publish_interrupted(path: Path) -> None:
    with publishing.published(path) as connection:
        connection.register("given", pa.RecordBatchReader.from_batches(pa.schema({"n": pa.int64()}), interrupted()))
        connection.execute("CREATE TABLE taken AS FROM given")


def test_ctrl_c_while_lines_are_read_is_no_fault_of_theirs(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        publish_interrupted(path)
    assert path.read_bytes() == before


def newer_schema(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE snapshot SET schema_version = 99")


def without_a_column(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("DROP VIEW claim_shown")
        connection.execute("ALTER TABLE claim DROP COLUMN polarity")


def without_tables(path: Path) -> None:
    path.unlink()
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE claim AS SELECT 1 AS claim_id")


def of_the_first_schema(path: Path) -> None:
    """What the first claimkit did not have yet is taken out."""
    added = {
        "claim": ("speaker_role",),
        "document": ("read_whole", "credits", "capture", "capture_sha256"),
        "match": ("certainty", "suggests"),
        "speaker": ("origin",),
        "speaker_name": ("origin", "reason"),
    }
    with duckdb.connect(str(path)) as connection:
        views = connection.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
        for (view,) in views:
            connection.execute(f'DROP VIEW IF EXISTS "{view}"')
        for table, columns in added.items():
            for column in columns:
                connection.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
        for table in ("document_kin", "sealed", "story", "story_document"):
            connection.execute(f'DROP TABLE "{table}"')
        connection.execute("UPDATE snapshot SET schema_version = 1")


def test_a_snapshot_of_an_older_claimkit_is_read(path: Path) -> None:
    new = open_warehouse(path)
    cards = new.sql("SELECT * EXCLUDE speaker_role FROM claim_card ORDER BY claim_id").fetchall()
    older = Path(copy(path, path.with_name("older.duckdb")))
    of_the_first_schema(older)
    old = open_warehouse(older)
    assert old.sql("SELECT * EXCLUDE speaker_role FROM claim_card ORDER BY claim_id").fetchall() == cards
    assert old.sql("SELECT DISTINCT credits, read_whole FROM document").fetchall() == [(None, False)]
    assert old.sql("SELECT DISTINCT origin FROM speaker").fetchall() == [("hand",)]
    assert old.sql("FROM story").fetchall() == []
    # An older claimkit did not say whether it had read every paragraph, so nobody is called silent.
    assert old.sql("SELECT count(*) FROM outlet_coverage WHERE value = 'silent'").fetchall() == [(0,)]
    assert [name for name, rows in old.check() if len(rows)] == []


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (Path.unlink, "there is no warehouse .* run claimkit build"),
        (lambda path: path.write_bytes(b""), "not a whole warehouse .* run claimkit build"),
        (
            lambda path: path.write_bytes("ليس قاعدة بيانات".encode() * 500),
            "no snapshot of claimkit .* name a file that claimkit build wrote",
        ),
        (lambda path: path.write_bytes(path.read_bytes()[:9000]), "not a whole warehouse .* run claimkit build"),
        (without_tables, "no snapshot of claimkit .* name a file that claimkit build wrote"),
        (without_a_column, "has other tables than this claimkit knows .* run claimkit build"),
        (newer_schema, "built by a newer claimkit: upgrade claimkit"),
    ],
)
def test_a_file_that_is_no_warehouse_is_said_in_one_sentence(
    path: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    spoil(path)
    with pytest.raises(WarehouseError, match=reason) as raised:
        open_warehouse(path)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("place", ["a\0b", "ن" * 5000])
def test_a_path_that_is_none_is_said_in_one_sentence(place: str) -> None:
    with pytest.raises(WarehouseError) as raised:
        open_warehouse(place)
    assert "\n" not in str(raised.value)


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    folder = Path("/sys/claimkit") if os.geteuid() == 0 else tmp_path / "locked" / "w"
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(WarehouseError, match="make the folder writable, or name another file") as raised:
        build([SEEDS], folder / "claims.duckdb")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", ["nowhere", "seeds.bin"])
def test_an_input_that_is_none_leaves_the_old_snapshot(path: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "seeds.bin").write_text("نص")
    before = path.read_bytes()
    with pytest.raises(InputError, match=name):
        build([SEEDS, tmp_path / name], path)
    assert path.read_bytes() == before


def test_a_build_of_nothing_replaces_something_only_when_asked(path: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    before = path.read_bytes()
    with pytest.raises(WarehouseError, match="--allow-empty"):
        build([empty], path)
    assert path.read_bytes() == before
    assert build([empty], path, allow_empty=True).counts["claims"] == 0
    assert open_warehouse(path).sql("select count(*) from claim_card").fetchall() == [(0,)]


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
from claimkit.errors import WarehouseError
from claimkit.track import build
try:
    build([sys.argv[1]], sys.argv[2])
except WarehouseError as error:
    print(error)
"""


def test_a_full_disk_leaves_the_old_snapshot(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    big = documents(tmp_path / "big", 3000)
    # Lines that do not repeat one another, so that compression does not save the day.
    with (big / "documents.jsonl").open("a", encoding="utf-8") as file:
        for number in range(300):
            noise = os.urandom(8000).hex()
            file.write(json.dumps({"outlet": "BBC", "text": f"{number} {noise}", "complete": True}) + "\n")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(big), str(path)], capture_output=True, text=True, check=True, timeout=120
    )
    assert "the disk is full" in done.stdout, done
    assert "run claimkit build again" in done.stdout
    assert len(done.stdout.strip().splitlines()) == 1
    assert path.read_bytes() == before
    assert [left.name for left in path.parent.glob("*.building*")] == []


def test_a_killed_build_leaves_the_old_snapshot_and_locks_nobody_out(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    command = "import sys; from claimkit.track import build; build([sys.argv[1]], sys.argv[2])"
    big = documents(tmp_path / "big", 20_000)
    running = subprocess.Popen([sys.executable, "-c", command, str(big), str(path)])
    until = time.monotonic() + 60
    while not list(path.parent.glob("*.building*")) and time.monotonic() < until:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    assert running.wait(30) == -signal.SIGKILL
    assert path.read_bytes() == before
    assert open_warehouse(path).sql("select count(*) from claim").fetchall() == [(58,)]
    build([SEEDS], path)
    assert list(path.parent.glob("*.building*")) == []


@pytest.mark.parametrize("name", ["thesis.docx", "رسالة.duckdb"])
def test_only_a_warehouse_is_replaced(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if path.suffix == ".duckdb":
        with duckdb.connect(str(path)) as connection:
            connection.execute("create table mine as select 1 as a")
    else:
        path.write_bytes(b"three years of work")
    before = path.read_bytes()
    with pytest.raises(WarehouseError, match="--force"):
        build([SEEDS / "topics.csv"], path, allow_empty=True)
    assert path.read_bytes() == before
    build([SEEDS / "topics.csv"], path, allow_empty=True, force=True)
    assert open_warehouse(path).sql("select count(*) > 0 from topic").fetchall() == [(True,)]


def test_what_a_killed_build_spilled_stops_nobody(tmp_path: Path) -> None:
    path = tmp_path / "claims[1].duckdb"
    spilled = path.with_name(f"{path.name}.building-0123abcd.tmp")
    spilled.mkdir()
    (spilled / "block").write_bytes(b"x")
    other = tmp_path / "claims1.duckdb.building-0123abcd"
    other.write_bytes(b"another's draft")
    build([SEEDS / "topics.csv"], path, allow_empty=True)
    assert not spilled.exists()
    assert other.exists()


def test_a_sent_warehouse_does_not_choose_what_is_built(path: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent" / "claims.duckdb"
    sent.parent.mkdir()
    copy(path, sent)
    (tmp_path / "private").mkdir()
    with duckdb.connect(str(sent)) as connection:
        connection.execute("update load set root = '../private', path = '../private/documents.jsonl'")
    with pytest.raises(QueryError, match="built elsewhere"):
        open_warehouse(sent).load()


def test_the_log_of_another_program_is_set_aside(path: Path) -> None:
    log = path.with_name(path.name + ".wal")
    for step in (lambda: open_warehouse(path), lambda: build([SEEDS], path)):
        log.write_bytes(b"somebody's log")
        with pytest.warns(UserWarning, match="set aside"):
            step()
        assert not log.exists()
    kept = sorted(path.parent.glob("*.wal.set-aside-*"))
    assert [one.read_bytes() for one in kept] == [b"somebody's log"] * 2


def test_a_living_writer_is_named_by_its_process(path: Path) -> None:
    command = "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", command, str(path)], **pipes) as writer:  # type: ignore[call-overload]
        assert writer.stdout.readline() == b"held\n"
        with pytest.raises(WarehouseError, match=rf"process {writer.pid}\): close it there"):
            open_warehouse(path)
        writer.stdin.close()
    assert open_warehouse(path)


def test_a_draft_whose_making_is_interrupted_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(draft: Path, _memory: int) -> None:
        draft.write_bytes(b"begun")
        raise KeyboardInterrupt

    monkeypatch.setattr(publishing, "connect", interrupted)
    with pytest.raises(KeyboardInterrupt), publishing.published(tmp_path / "claims.duckdb"):
        pass
    assert list(tmp_path.glob("*.building-*")) == []


def test_readers_keep_their_snapshot_and_are_told_of_a_newer_one(path: Path, tmp_path: Path) -> None:
    reader = open_warehouse(path)
    relation = reader.sql("select count(*) from document")
    assert not reader.outdated
    build([SEEDS, documents(tmp_path / "more", 10)], path)
    assert relation.fetchall() == [(34,)]
    assert reader.sql("select count(*) from document").fetchall() == [(34,)]
    assert reader.outdated
    assert reader.refresh()
    assert reader.sql("select count(*) from document").fetchall() == [(44,)]
    assert not reader.refresh()


def test_two_builds_at_once_both_end_well(path: Path, tmp_path: Path) -> None:
    command = "import sys; from claimkit.track import build; build(sys.argv[2:], sys.argv[1])"
    folders = [documents(tmp_path / f"{number}", 50 + number) for number in range(3)]
    running = [
        subprocess.Popen([sys.executable, "-c", command, str(path), str(SEEDS), str(folder)]) for folder in folders
    ]
    while any(one.poll() is None for one in running):
        assert open_warehouse(path).sql("select count(*) from claim").fetchall() == [(58,)]
    assert [one.returncode for one in running] == [0, 0, 0]
    assert open_warehouse(path).sql("select count(*) from document").fetchall()[0][0] in {84, 85, 86}


def test_load_adds_to_what_was_built_and_building_again_changes_nothing(path: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(path, tmp_path / "journals")
    first = warehouse.digest
    assert warehouse.load().digest == first
    more = documents(tmp_path / "more", 10)
    assert warehouse.load(more) is warehouse
    assert warehouse.digest != first
    assert warehouse.sql("select count(*) from document").fetchall() == [(44,)]
    assert build([more, SEEDS], path).digest == warehouse.digest
    assert warehouse.load(more / "documents.jsonl").sql("select count(*) from document").fetchall() == [(44,)]


def test_plain_duckdb_opens_every_table_view_and_macro(path: Path) -> None:
    with duckdb.connect(str(path), read_only=True) as connection:
        connection.execute("SET TimeZone = 'Asia/Damascus'")
        names = [name for (name,) in connection.sql("select table_name from information_schema.tables").fetchall()]
        assert {"claim", "document", "judgement", "claim_card", "outlet_coverage", "misattribution"} <= set(names)
        for name in names:
            connection.sql(f'select * from "{name}"').fetchall()
        assert connection.sql("select count(*) from status_as_of(date '2021-12-31')").fetchall()[0][0] > 10
        tags = connection.sql("select tags['storage_version'] from duckdb_databases() where not internal").fetchall()
        assert tags == [("v1.5.0+",)]


def test_every_check_holds_on_the_seeds(path: Path) -> None:
    results = open_warehouse(path).check()
    assert len(results) > 20
    assert [name for name, rows in results if not rows.is_empty()] == []


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        ("UPDATE claim SET content = content || '.' WHERE known_by = 'text'", "words_at_spans"),
        ("UPDATE claim SET content_spans = [[0, 99999]] WHERE known_by = 'text'", "spans_in_text"),
        ("UPDATE claim SET known_by = 'text'", "citation_without_spans"),
        ("INSERT INTO claim SELECT * FROM claim LIMIT 1", "claim_unique"),
        ("DELETE FROM outlet WHERE outlet_id = 'north-press'", "document_of_outlet"),
        ("DELETE FROM document WHERE document_id = 'north-press-2021-12-31'", "claim_of_document"),
        ("DELETE FROM claim_hop WHERE hop = 1", "chain_whole"),
        ("UPDATE claim SET parent_id = 'nobody' WHERE parent_id IS NOT NULL", "parent_holds_child"),
        ("UPDATE claim_hop SET name = 'x' WHERE claim_id IN (SELECT parent_id FROM claim)", "chain_continues_parent"),
        ("UPDATE claim SET act = 'shout'", "vocabulary"),
        ("UPDATE \"match\" SET right_id = 'nobody'", "match_of_claims"),
        ("DELETE FROM cluster_built", "cluster_of_claim"),
        ("UPDATE claim SET said_until = said_from", "interval_order"),
        ("UPDATE claim SET superseded_by = 'nobody'", "superseded_by_claim"),
        ("UPDATE document SET derived_from = document_id", "derived_from_document"),
        ("UPDATE document SET text = text || ' '", "text_hash"),
        ("UPDATE load SET rejected = 1", "load_adds_up"),
        ("DELETE FROM speaker WHERE speaker_id = 'joe-biden'", "speaker_of_claim"),
    ],
)
def test_each_check_sees_its_damage(path: Path, damage: str, check: str) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute(damage)
    assert check in [name for name, rows in open_warehouse(path).check() if not rows.is_empty()]


def test_the_path_is_found_as_promised(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "project"
    (project / "warehouse").mkdir(parents=True)
    (project / "deep" / "down").mkdir(parents=True)
    (project / "warehouse" / "claims.duckdb").write_bytes(path.read_bytes())
    monkeypatch.delenv("CLAIMKIT_WAREHOUSE", raising=False)
    monkeypatch.chdir(project / "deep" / "down")
    assert default_path() == project / "warehouse" / "claims.duckdb"
    assert open_warehouse().path == project / "warehouse" / "claims.duckdb"
    monkeypatch.setenv("CLAIMKIT_WAREHOUSE", str(path))
    assert open_warehouse().path == path


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("select nothing from claim", "nothing"),
        ("selec 1", "syntax error"),
        ("from nowhere", "nowhere"),
        ("", "one question"),
        ("select 1; select 2", "one question"),
        ("drop table judgement", "only asks"),
        ("delete from judgement", "only asks"),
        ("insert into claim from claim", "only asks"),
        ("copy claim to 'x.csv'", "only asks"),
        ("set threads = 1", "only asks"),
        ("attach 'x.duckdb'", "only asks"),
    ],
)
def test_a_query_that_cannot_be_answered_is_a_query_error(path: Path, query: str, reason: str) -> None:
    with pytest.raises(QueryError, match=reason):
        open_warehouse(path).sql(query)


@pytest.mark.parametrize(
    "query",
    [
        "from claim",
        "with one as (select 1) from one",
        "describe claim_card",
        "show tables",
        "summarize claim",
        "explain select 1",
        "values (1)",
        "-- قال\nselect 'نعم'",
    ],
)
def test_every_way_of_asking_is_answered(path: Path, query: str) -> None:
    assert open_warehouse(path).sql(query).fetchall()


def test_values_are_bound_not_formatted(path: Path) -> None:
    hostile = "x'; drop table claim; --"
    assert open_warehouse(path).sql("select $words as words", words=hostile).fetchall() == [(hostile,)]

"""Questions only ask; a warehouse from elsewhere is opened by its tables alone."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import duckdb
import pytest

from claimkit.errors import QueryError, WarehouseError
from claimkit.track import open_warehouse
from claimkit.warehouse import Warehouse


@pytest.fixture(scope="module")
def path(seeds_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(copy(seeds_path, tmp_path_factory.mktemp("asking")))


@pytest.fixture(scope="module")
def warehouse(path: Path) -> Warehouse:
    return open_warehouse(path, researcher="Amina")


@pytest.mark.parametrize(
    "query",
    [
        "explain analyze copy (select 1) to '{target}'",
        "explain analyze select 1",
        "with x as (copy (select 1) to '{target}') from x",
        "select exists(with x as (delete from judgement returning *) from x)",
        "with x as (insert into judgement select * from judgement returning *) from x",
        "with x as (update judgement set note = 'x' returning *) from x",
        "explain analyze drop view claim_card",
        "explain analyze set memory_limit = '10MB'",
        "set lock_configuration = true",
        "from enable_logging('QueryLog')",
        "from checkpoint('memory')",
        "from arrow_scan(1, 2, 3)",
        "from read_text('{target}')",
        "select content from read_blob('/proc/self/environ')",
        "from '{target}'",
        "from glob('/*')",
        "from query('delete from judgement')",
        "from json_execute_serialized_sql('{{}}')",
        "attach '{target}' as other",
        "from self",
        "from snap.main.claim_card",
        "select snap.main.span_iou(null, null)",
        "select nextval('x')",
        "select 1; select 2",
        "select '\ud800'",
        "select '\0'",
        "select error('boom')",
        "select content::integer from claim",
    ],
)
def test_a_question_changes_and_reads_nothing_else(warehouse: Warehouse, tmp_path: Path, query: str) -> None:
    target = tmp_path / "words.csv"
    with pytest.raises(QueryError):
        warehouse.sql(query.format(target=target)).fetchall()
    assert not target.exists()
    assert warehouse.sql("select count(*) from claim_card").fetchall() == [(58,)]
    assert warehouse.sql("select count(*) from judgement").fetchall() == [(0,)]


@pytest.mark.parametrize(
    "query",
    [
        "from claim_card limit 1; -- كلمة",
        "/* a */ explain select 1",
        "describe claim",
        "summarize claim",
        "show tables",
        "with recursive r as (select 1 as i union all select i + 1 from r where i < 3) from r",
        "from status_as_of(date '2021-12-31') limit 1",
        "select unnest(content_spans) from snap.main.claim limit 1",
        "select 1 union all select 2",
        "from (values (1)) as t(a)",
    ],
)
def test_what_asks_is_answered(warehouse: Warehouse, query: str) -> None:
    assert warehouse.sql(query).fetchall()


def test_a_question_is_stopped_and_the_warehouse_goes_on(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMKIT_SECONDS", "0.5")
    endless = "select sum(a.range * b.range) from range(100000000) as a, range(100000000) as b"
    with pytest.raises(QueryError, match="CLAIMKIT_SECONDS"):
        warehouse.sql(endless)
    monkeypatch.delenv("CLAIMKIT_SECONDS")
    assert warehouse.sql("select count(*) from claim").fetchall() == [(58,)]


def test_a_trusted_question_may_all_and_moves_nothing_here(warehouse: Warehouse, tmp_path: Path) -> None:
    warehouse.trusted(f"copy (select 'قال' as word) to '{tmp_path / 'words.csv'}'")
    assert (tmp_path / "words.csv").read_text("utf-8") == "word\nقال\n"
    warehouse.trusted("drop view claim_card")
    assert warehouse.sql("select count(*) from claim_card").fetchall() == [(58,)]


@pytest.mark.parametrize(
    ("statements", "reason"),
    [
        (
            ["alter table topic rename to t0", "create view topic as select t0.* from t0, read_text('{secret}')"],
            "topic",
        ),
        (
            ["alter table snapshot rename to s0", "create view snapshot as select s0.* from s0, range(10000000000)"],
            "is",
        ),
        (["alter table snapshot alter schema_version type varchar"], "not a whole warehouse"),
        (["delete from snapshot"], "not a whole warehouse"),
        (["insert into snapshot from snapshot"], "not a whole warehouse"),
        (["alter table topic alter topic type blob"], "topic.topic"),
    ],
)
def test_a_warehouse_with_other_tables_is_refused(
    path: Path, tmp_path: Path, statements: list[str], reason: str
) -> None:
    (tmp_path / "secret.txt").write_text("سر", "utf-8")
    sent = Path(copy(path, tmp_path / "sent.duckdb"))
    with duckdb.connect(str(sent)) as connection:
        for statement in statements:
            connection.execute(statement.format(secret=tmp_path / "secret.txt"))
    with pytest.raises(WarehouseError, match=reason) as raised:
        open_warehouse(sent)
    assert "\n" not in str(raised.value)


def test_views_and_macros_of_a_file_are_never_run(path: Path, tmp_path: Path) -> None:
    sent = Path(copy(path, tmp_path / "sent.duckdb"))
    with duckdb.connect(str(sent)) as connection:
        connection.execute("create macro sum(x) as 42")
        connection.execute("create or replace view claim_card as select 'forged' as content")
    warehouse = open_warehouse(sent)
    assert warehouse.sql("select sum(1) from claim").fetchall() == [(58,)]
    assert warehouse.sql("select count(*) from claim_card where content = 'forged'").fetchall() == [(0,)]

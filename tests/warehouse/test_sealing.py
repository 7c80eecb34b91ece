"""What another program changes in a snapshot is found by `check`."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import duckdb
import pytest

from claimkit.track import open_warehouse


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        ("", []),
        ("UPDATE claim SET content = 'قال' WHERE claim_id = (SELECT min(claim_id) FROM claim)", [("claim", 58, 58)]),
        ("UPDATE snapshot SET digest = 'another'", [("snapshot", 1, 1)]),
        ("DELETE FROM topic WHERE topic = (SELECT min(topic) FROM topic)", [("topic", 12, 11)]),
        ("UPDATE cluster_built SET stance = 'denies'", [("cluster_built", 58, 58)]),
        ("DELETE FROM sealed WHERE table_name = 'side'", [("side", None, 7)]),
        # An older claimkit's, which had neither: what it did not record is no change.
        (
            "DROP TABLE topic; DROP TABLE side; DELETE FROM sealed WHERE table_name = 'side';"
            "UPDATE snapshot SET schema_version = 1",
            [("snapshot", 1, 1), ("topic", 12, 0)],
        ),
    ],
)
def test_an_edit_of_a_table_is_found(
    seeds_path: Path, tmp_path: Path, edit: str, found: list[tuple[str, int, int]]
) -> None:
    edited = Path(copy(seeds_path, tmp_path))
    with duckdb.connect(str(edited)) as connection:
        connection.execute(edit or "SELECT 1")
    assert dict(open_warehouse(edited).check())["as_built"].rows() == found

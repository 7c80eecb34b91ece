"""Snapshots of many made-up claims in realistic clusters, written in seconds."""

from __future__ import annotations

from pathlib import Path

import duckdb

from claimkit.shipped import sql_files
from claimkit.warehouse.connection import SCHEMA_VERSION

_FILL = Path(__file__).with_name("many_claims.sql")


def many_claims(path: Path, claims: int) -> Path:
    """A snapshot of about `claims` claims at `path`; the same for the same number."""
    with duckdb.connect(path) as connection:
        for _, schema in sql_files("schema"):
            connection.execute(schema)
        for statement in _FILL.read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                values = {"count": claims} if "$count" in statement else None
                connection.execute(statement, values)
        connection.execute(
            "insert into snapshot by name select $version as schema_version, 'made up' as digest, '' as claimkit, "
            "false as hand_matches",
            {"version": SCHEMA_VERSION},
        )
    return path

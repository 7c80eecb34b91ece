"""Candidates and pairs keep to functions that other engines have; what one engine alone has stands in dialect files."""

from __future__ import annotations

import re

import pytest

from claimkit.shipped import sql, sql_files

DIALECT = frozenset({"each_item", "told_here", "all_told", "sha2", "conv", "array_join"})
# In DuckDB, Spark SQL and the standard alike; words before a bracket that are no functions come first.
PORTABLE = frozenset(
    {
        *("and", "as", "from", "in", "join", "not", "on", "or", "over", "when", "materialized"),
        *(
            "avg",
            "count",
            "max",
            "min",
            "sum",
            "cast",
            "coalesce",
            "greatest",
            "least",
            "ln",
            "sqrt",
            "round",
            "row_number",
            "lead",
        ),
        *("concat_ws", "length", "position", "split", "substr", "to_json"),
    }
)
FAMILIES = ("pair_", "match_", "kin_", "story_", "find_", "wording_", "load_wording", "content_digest")
FILES = [name for name, _ in sql_files("queries") if name.startswith(FAMILIES)]


def _code(name: str) -> str:
    return re.sub(r"--[^\n]*|'[^']*'", " ", sql("queries", name))


@pytest.mark.parametrize("name", FILES)
def test_only_portable_functions_and_the_dialect_file_are_called(name: str) -> None:
    called = {word.lower() for word in re.findall(r"(?<![\w\"])([A-Za-z_]+) ?\(", _code(name))}
    tables = {word.lower() for word in re.findall(r"(?:INTO|TABLE)\s+([A-Za-z_]+)", _code(name))}
    assert called - tables <= PORTABLE | DIALECT


@pytest.mark.parametrize("name", FILES)
def test_no_syntax_of_one_engine(name: str) -> None:
    assert not re.search(r"::|\bQUALIFY\b|\bFILTER\s*\(|->|\blambda\b|\bEXCLUDE\b|\bREPLACE\s*\(", _code(name))


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in FILES
        if name.startswith(("pair_", "wording_", "find_candidate", "kin_", "story_", "content_digest"))
    ],
)
def test_the_header_says_what_a_stage_relies_on(name: str) -> None:
    assert "Relies on:" in sql("queries", name).split("SELECT", 1)[0]


@pytest.mark.parametrize("name", sorted(DIALECT))
def test_a_dialect_file_says_what_it_is(name: str) -> None:
    assert "dialect file" in sql("macros", name)

"""The claims file's JSON Schema: shipped, of one vocabulary with the records, and true of the seeds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import claimkit
from claimkit import records
from claimkit.warehouse.exact import SHAPES

SCHEMA: dict[str, Any] = json.loads(Path(claimkit.__file__).with_name("claims-file.schema.json").read_text("utf-8"))
SEEDS = sorted((Path(__file__).parents[1] / "seeds" / "claims").glob("*.jsonl"))
LINES = [json.loads(line) for path in SEEDS for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("mode", records.MODES),
        ("act", records.ACTS),
        ("polarity", records.POLARITIES),
        ("basis", records.BASES),
    ],
)
def test_the_vocabulary_is_that_of_the_records(field: str, words: tuple[str, ...]) -> None:
    assert tuple(SCHEMA["properties"][field]["enum"]) == words


def test_the_fields_are_those_that_loading_reads() -> None:
    fields = SCHEMA["properties"]
    assert list(fields) == list(SHAPES["claim"])
    for name in ("content", "speaker", "cue", "gloss"):
        assert set(fields[name]["properties"]) == set(SHAPES["claim"][name])
    node = fields["chain"]["items"]["properties"]
    assert set(node) == set(SHAPES["claim"]["chain"][0])
    assert tuple(node["kind"]["enum"]) == records.HOP_KINDS


def test_the_seeds_are_valid() -> None:
    assert len(LINES) == 58
    validator = jsonschema.Draft202012Validator(SCHEMA)
    assert [error.message for line in LINES for error in validator.iter_errors(line)] == []


@pytest.mark.parametrize(
    "changed",
    [
        {"act": "shout"},
        {"content": {"spans": [[1.5, 4]], "text": "قال"}},
        {"content": {"spans": [["1", 4]], "text": "said"}},
        {"content": {"spans": None, "text": ""}},
        {"chain": []},
        {"chain": [{"name": "North Press"}]},
        {"confidence": "0.9"},
        {"document_id": None},
    ],
)
def test_what_is_wrong_is_not_valid(changed: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(LINES[0] | changed)

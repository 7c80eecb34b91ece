"""The claims file's JSON Schema: shipped, of one vocabulary with the records, and true of the seeds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import claimkit

SCHEMA: dict[str, Any] = json.loads(Path(claimkit.__file__).with_name("claims-file.schema.json").read_text("utf-8"))
SEEDS = sorted((Path(__file__).parents[1] / "seeds" / "claims").glob("*.jsonl"))
LINES = [json.loads(line) for path in SEEDS for line in path.read_text("utf-8").splitlines()]


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
        {"confidence": 1.1},
        {"speaker": {"name": "Washington and NATO", "members": ["Washington", ""]}},
        {"document_id": None},
    ],
)
def test_what_is_wrong_is_not_valid(changed: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(LINES[0] | changed)

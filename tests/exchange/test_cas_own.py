"""A CAS of claimkit's own types alone is read as every other CAS is: the same records, counts and losses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimkit.exchange import Reading, exchange_of
from claimkit.exchange.formats import cas_json
from tests.exchange.generated import corpus


def read(path: Path) -> tuple[list[Any], dict[str, int], str]:
    reading = Reading()
    records = list(exchange_of("cas-json").read(path, reading))
    return records, dict(reading.counted), str(reading.loss)


def as_others(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], dict[str, int], str]:
    with monkeypatch.context() as patched:
        patched.setattr(cas_json, "own_records", lambda *_: None)
        return read(path)


def test_generated_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims, documents = corpus(200)
    exchange_of("cas-json").write(claims, documents, tmp_path / "cas")
    found = read(tmp_path / "cas")
    assert found == as_others(tmp_path / "cas", monkeypatch)
    assert sum("content" in record for record in found[0]) == 200


def of_kind(lines: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next(line for line in lines if line["%TYPE"].startswith(kind))


def twice(lines: list[dict[str, Any]]) -> None:
    lines[4]["%ID"] = lines[5]["%ID"]


CHANGES: dict[str, Callable[[list[dict[str, Any]]], object]] = {
    "a feature of somebody else's": lambda lines: of_kind(lines, "claimkit.Content").update(mood="grave"),
    "a type of somebody else's": lambda lines: lines.append(
        {"%ID": 9_000, "%TYPE": "town.Speaker", "@sofa": 1, "begin": 0, "end": 3}
    ),
    "a slot that leads nowhere": lambda lines: of_kind(lines, "claimkit.Content").update({"@speaker": 9_001}),
    "a link that leads nowhere": lambda lines: of_kind(lines, "claimkit.Link[]").update({"%ELEMENTS": [9_002]}),
    "an empty slot": lambda lines: of_kind(lines, "claimkit.Link[]").update({"%ELEMENTS": []}),
    "an id twice": twice,
    "a place that is no number": lambda lines: of_kind(lines, "claimkit.Cue").update(begin="first"),
    "a place outside": lambda lines: of_kind(lines, "claimkit.Cue").update(end=90_000),
    "a place that is not there": lambda lines: of_kind(lines, "claimkit.Content").pop("end"),
    "a line that is no claim": lambda lines: of_kind(lines, "claimkit.Content").update(record='{"speaker": 3}'),
    "a line that is no JSON": lambda lines: of_kind(lines, "claimkit.Content").update(record="{"),
    "parts that are none": lambda lines: of_kind(lines, "claimkit.Content").update(parts="0:4 8"),
    "no text": lambda lines: of_kind(lines, "uima.cas.Sofa").pop("sofaString"),
    "another text": lambda lines: lines.append({"%ID": 9_003, "%TYPE": "uima.cas.Sofa", "sofaString": "Well."}),
    "of no text": lambda lines: of_kind(lines, "claimkit.Content").pop("@sofa"),
    "a word for nothing": lambda lines: of_kind(lines, "claimkit.Content").update(basis=None),
    "the language last": lambda lines: lines.append(lines.pop(1)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_not_quite_so(change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exchange_of("cas-json").write(*corpus(10), tmp_path / "cas.json")
    whole = json.loads((tmp_path / "cas.json").read_text("utf-8"))
    CHANGES[change](whole["%FEATURE_STRUCTURES"])
    (tmp_path / "cas.json").write_text(json.dumps(whole), "utf-8")
    assert read(tmp_path / "cas.json") == as_others(tmp_path / "cas.json", monkeypatch)

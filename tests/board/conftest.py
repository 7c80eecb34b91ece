"""The snapshot of the seeds opened with a journal of its own, and a snapshot of hostile words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimkit import Warehouse, build, open_warehouse

Open = Callable[..., Warehouse]

HOSTILE = "<img src=x onerror=\"document.title='gone'\"><script>document.title='gone'</script>"


@pytest.fixture
def opened(seeds_path: Path, tmp_path: Path) -> Open:
    """Opens the seeds' snapshot as a researcher; all of one test share the journals."""
    return lambda researcher="lina": open_warehouse(seeds_path, tmp_path / "journals", researcher)


@pytest.fixture
def warehouse(opened: Open) -> Warehouse:
    """The seeds' snapshot, opened by lina."""
    return opened()


@pytest.fixture(scope="session")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot whose every word is hostile: two outlets print markup as the words of a speaker named in markup."""
    folder = tmp_path_factory.mktemp("hostile")
    claims = [_hostile_claim(outlet, language) for outlet, language in (("Wire <b>", "en"), ("وكالة <i>", "ar"))]
    documents = [
        {
            "document_id": claim["document_id"],
            "outlet": outlet,
            "language": language,
            "text": f"{HOSTILE} said: {HOSTILE}",
            "title": HOSTILE,
            "url": "javascript:alert(1)",
            "published_at": "2021-12-31",
        }
        for claim, (outlet, language) in zip(claims, (("Wire <b>", "en"), ("وكالة <i>", "ar")), strict=True)
    ]
    _write(folder / "documents.jsonl", documents)
    _write(folder / "claims.jsonl", claims)
    build([folder / "documents.jsonl", folder / "claims.jsonl"], folder / "claims.duckdb")
    return folder / "claims.duckdb"


def _hostile_claim(outlet: str, language: str) -> dict[str, object]:
    size = len(HOSTILE)
    return {
        "document_id": f"d-{language}",
        "parent_id": None,
        "content": {"spans": [[size + 7, 2 * size + 7]], "text": HOSTILE},
        "speaker": {"spans": [[0, size]], "text": HOSTILE, "name": HOSTILE},
        "cue": {"spans": [[size + 1, size + 5]], "text": "said"},
        "mode": "direct",
        "act": "assert",
        "polarity": "positive",
        "basis": "on_record",
        "chain": [
            {"name": outlet, "kind": "outlet"},
            {"name": HOSTILE, "kind": "person", "spans": [[0, size]], "cue_spans": [[size + 1, size + 5]]},
        ],
        "topic": HOSTILE,
        "said_at": None,
        "gloss": {"language": "en", "text": HOSTILE, "origin": HOSTILE},
        "confidence": None,
        "origin": "hand",
        "rule": None,
    }


def _write(path: Path, records: list[dict[str, object]]) -> None:
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    path.write_text(lines, encoding="utf-8")

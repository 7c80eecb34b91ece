"""The digest of what documents and claims say: blind to files, order and threads, not to words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import pytest

from claimkit.shipped import sql
from claimkit.track import build, open_warehouse
from claimkit.warehouse.draft import digest_of_sums

SPEAKERS = 4
ARTICLES = [
    {
        "outlet": outlet,
        "document_id": f"{outlet.lower()}-{place}",
        "language": language,
        "published_at": "2026-05-02",
        "text": text,
    }
    for place, (outlet, language, text) in enumerate(
        [
            ("Nahar", "ar", "قالت الوزيرة نجلاء بدران إن الميناء سيفتح غداً."),
            ("Nahar", "ar", "نفى سمير الحداد أن الميناء سيفتح غداً. وأضاف أن العمال لم يعودوا."),
            ("Post", "en", "Minister Ann Lee said the port would open tomorrow."),
            ("Post", "en", "Omar Reid denied that the port would open tomorrow, according to Nahar."),
        ]
    )
]
# Each way of cutting the articles into files: by file the places of its articles.
CUTS = [[[0, 1, 2, 3]], [[0], [1], [2], [3]], [[3, 1], [2, 0]], [[2], [3, 0, 1]]]


def built(folder: Path, articles: Sequence[dict[str, Any]], cut: list[list[int]]) -> Path:
    inputs = folder / "inputs"
    inputs.mkdir(parents=True)
    for number, places in enumerate(cut):
        lines = [json.dumps(articles[place], ensure_ascii=False) for place in places]
        (inputs / f"{number}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    build([inputs], folder / "claims.duckdb", embedder=None)
    return folder / "claims.duckdb"


def digest(path: Path) -> str | None:
    return open_warehouse(path, path.parent / "journals").content_digest


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("whole"), ARTICLES, CUTS[0])


def test_there_is_something_to_tell_apart(whole: Path) -> None:
    warehouse = open_warehouse(whole, whole.parent / "journals")
    ((documents, claims),) = warehouse.sql(
        "select (select count(*) from document), (select count(*) from claim)"
    ).fetchall()
    assert documents == len(ARTICLES)
    assert claims >= SPEAKERS


@pytest.mark.parametrize("cut", CUTS[1:], ids=str)
def test_the_cut_into_files_does_not_matter(tmp_path: Path, whole: Path, cut: list[list[int]]) -> None:
    path = built(tmp_path, ARTICLES, cut)
    assert digest(path) == digest(whole)
    assert open_warehouse(path, tmp_path).digest != open_warehouse(whole, tmp_path).digest


@pytest.mark.parametrize(("place", "word", "other"), [(0, "غداً", "اليوم"), (2, "tomorrow", "today")])
def test_a_word_matters(tmp_path: Path, whole: Path, place: int, word: str, other: str) -> None:
    changed = [dict(article) for article in ARTICLES]
    changed[place]["text"] = str(changed[place]["text"]).replace(word, other)
    assert digest(built(tmp_path, changed, CUTS[0])) != digest(whole)


@pytest.mark.parametrize("threads", [1, 2, 8])
def test_threads_do_not_matter(whole: Path, threads: int) -> None:
    with duckdb.connect(str(whole), read_only=True, config={"threads": threads}) as connection:
        sums = connection.execute(sql("queries", "content_digest")).fetchall()
    assert digest_of_sums(sums) == digest(whole)


def test_the_sums_are_those_of_the_rule(whole: Path) -> None:
    """The rule in the header of `content_digest.sql`, followed by hand for the nodes of the chains."""
    query = "select claim_id, hop, name, kind, certain, outlet_id, speaker_id, spans, cue_spans from claim_hop"
    with duckdb.connect(str(whole), read_only=True) as connection:
        nodes = connection.execute(query).fetchall()
        sums = {row[0]: row[1:] for row in connection.execute(sql("queries", "content_digest")).fetchall()}
    wanted = [0] * 8
    for node in nodes:
        hashed = sha256(f"claim_hop {' '.join(map(as_field, node))}".encode()).hexdigest()
        wanted = [total + int(hashed[8 * at : 8 * at + 8], 16) for at, total in enumerate(wanted)]
    assert sums["claim_hop"] == (len(nodes), *wanted)


def as_field(given: str | bool | int | list[list[int]] | None) -> str:
    if given is None:
        return "-"
    if isinstance(given, str):
        return f"{len(given)}:{given}"
    return json.dumps(given, separators=(",", ":"))

"""The commands of the page of verdicts do what it says, in its order."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from shutil import copy

import pytest

from claimkit import open_warehouse
from claimkit.cli import main

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "verdicts.md").read_text("utf-8")
COMMANDS = re.findall(r"^claimkit (.+)$", PAGE, re.MULTILINE)
REVIEW = {
    "@type": "ClaimReview",
    "claimReviewed": "The old harbour was sold for one crown",
    "author": {"name": "Lens Desk"},
    "reviewRating": {"alternateName": "Mostly false"},
}


def test_the_commands_do_it(seeds_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMKIT_WAREHOUSE", str(copy(seeds_path, tmp_path)))
    warehouse = open_warehouse(researcher="lina")
    ((claim, text),) = warehouse.sql(
        "select claim_id, document.text from claim join document using (document_id) "
        "where text is not null order by claim_id limit 1"
    ).fetchall()
    warehouse.judge("verdict", claim, verdict="غير مثبت", value={"checker": "مرصد الخبر"})
    Path("checks.json").write_text(json.dumps(REVIEW), "utf-8")
    Path("new.txt").write_text(f"عاجل\n\n{text}", "utf-8")
    monkeypatch.setenv("CLAIMKIT_RESEARCHER", "lina")
    for name in ("earlier", "later"):
        copy(seeds_path, f"{name}.duckdb")
    assert [main(shlex.split(command)) for command in COMMANDS] == [0] * len(COMMANDS)
    assert "Mostly false" in Path("checks", "verdicts.csv").read_text("utf-8")
    feed = json.loads(Path("feed.json").read_text("utf-8"))
    assert [item["item"][0]["reviewRating"]["alternateName"] for item in feed["dataFeedElement"]] == ["غير مثبت"]
    references = json.loads(Path("list.json").read_text("utf-8"))
    documents = Path("references", "documents.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["document_id"] for line in documents} == {item["id"] for item in references}
    assert {path.name for path in Path("deposit").iterdir()} >= {"datapackage.json", "ro-crate-metadata.json"}

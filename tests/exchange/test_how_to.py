"""The commands of the page of exchange do what it says: claims go out, and come back."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from claimkit.cli import main
from claimkit.exchange import Reading, exchange_of, exchanges, losses_of
from claimkit.track.exchanging import hand_out, take
from claimkit.track.opening import open_warehouse
from claimkit.warehouse import Warehouse
from tests.exchange.test_round_trip import FORMATS

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
PAGES = {path.stem: path.read_text("utf-8") for path in sorted((HOW_TO / "formats").glob("*.md"))}
FOUND = {name: re.findall(r"^claimkit (export|import) (.+)$", page, re.MULTILINE) for name, page in PAGES.items()}
FILES = {name: shlex.split(commands[0][1])[-1] for name, commands in FOUND.items()}
REFERENCES = ("bibtex", "csl-json", "ris")

SEEDS = Path(__file__).parents[2] / "seeds" / "claims"
LINES = [json.loads(line) for path in sorted(SEEDS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
CONTENTS = {line["content"]["text"] for line in LINES}


def test_every_format_has_its_page() -> None:
    index = (HOW_TO / "exchange.md").read_text("utf-8")
    assert PAGES.keys() == exchanges().keys()
    for name, exchange in exchanges().items():
        ways = {"import": hasattr(exchange.module, "read"), "export": hasattr(exchange.module, "write")}
        assert f"(formats/{name}.md) | `{name}` |" in index
        assert {command for command, _ in FOUND[name]} == {way for way, is_there in ways.items() if is_there}
        assert all(f"--format {name}" in words for _, words in FOUND[name])
        lost = {"import": exchange.loses_in, "export": exchange.loses_out}
        for way, is_there in ways.items():
            told = f"Lost by `claimkit {way}`: {lost[way] or 'nothing'}."
            assert (told in PAGES[name]) == is_there


def test_what_the_page_of_brat_shows_is_what_is_written(tmp_path: Path) -> None:
    text = "Mina Farrow said that the well is dry."
    (shown,) = re.findall(r"```text\n(.+?)\n```", PAGES["brat"], re.DOTALL)
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "a.ann").write_text(shown + "\n", "utf-8")
    document, claim = (record for record in exchange_of("brat").read(tmp_path, Reading()) if isinstance(record, dict))
    assert (claim["speaker"]["name"], claim["content"]["text"]) == ("Mina Farrow", "the well is dry")
    exchange_of("brat").write([claim], [document], tmp_path / "back")
    (written,) = (tmp_path / "back").glob("*.ann")
    assert set(shown.split("\n")) <= set(written.read_text("utf-8").split("\n"))


@pytest.fixture(scope="module")
def warehouse(seeds_path: Path) -> Warehouse:
    return open_warehouse(seeds_path)


def test_the_commands_do_it(
    seeds_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMKIT_WAREHOUSE", str(seeds_path))
    assert [main([way, *shlex.split(words)]) for way, words in FOUND["brat"]] == [0, 0]
    assert "lost: claim: 41: its document is known by citation alone" in capsys.readouterr().out
    assert len(Path("back", "claims.jsonl").read_text("utf-8").splitlines()) == 17
    assert losses_of(Path("back", "claims.jsonl.loss").read_text("utf-8"))


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_exported_is_imported(name: str, warehouse: Warehouse, tmp_path: Path) -> None:
    file = tmp_path / FILES[name]
    loss = hand_out(warehouse, exchange_of(name), file)
    taken = take(file, exchange_of(name), Reading())
    assert not taken.refused
    assert len(taken.claims) + sum(row.count for row in loss if row.field == "claim") == 58
    assert {claim["content"]["text"] for claim in taken.claims} <= CONTENTS


@pytest.mark.parametrize("name", REFERENCES)
def test_documents_that_are_exported_are_imported(name: str, warehouse: Warehouse, tmp_path: Path) -> None:
    file = tmp_path / FILES[name]
    hand_out(warehouse, exchange_of(name), file)
    taken = take(file, exchange_of(name), Reading())
    held = warehouse.sql("SELECT document_id FROM document JOIN claim USING (document_id)").fetchall()
    assert {document["document_id"] for document in taken.documents} == {row[0] for row in held}
    assert not taken.refused

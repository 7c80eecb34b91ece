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
PAGE = (HOW_TO / "exchange.md").read_text("utf-8")
ROUND_TRIPS = re.findall(r"^(claimkit export --format (\S+) .+)\n(claimkit import .+ --to back)$", PAGE, re.MULTILINE)

SEEDS = Path(__file__).parents[2] / "seeds" / "claims"
LINES = [json.loads(line) for path in sorted(SEEDS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
CONTENTS = {line["content"]["text"] for line in LINES}


def test_every_format_that_goes_both_ways_has_its_section() -> None:
    assert {name for _, name, _ in ROUND_TRIPS} == FORMATS.keys() <= exchanges().keys()


@pytest.fixture(scope="module")
def warehouse(seeds_path: Path) -> Warehouse:
    return open_warehouse(seeds_path)


def test_the_commands_do_it(
    seeds_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there, _, back = ROUND_TRIPS[0]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMKIT_WAREHOUSE", str(seeds_path))
    assert [main(shlex.split(line)[1:]) for line in (there, back)] == [0, 0]
    assert "lost: claim: 41: its document is known by citation alone" in capsys.readouterr().out
    assert len(Path("back", "claims.jsonl").read_text("utf-8").splitlines()) == 17
    assert losses_of(Path("back", "claims.jsonl.loss").read_text("utf-8"))


@pytest.mark.parametrize(("there", "name"), [trip[:2] for trip in ROUND_TRIPS])
def test_what_is_exported_is_imported(there: str, name: str, warehouse: Warehouse, tmp_path: Path) -> None:
    file = tmp_path / shlex.split(there)[-1]
    loss = hand_out(warehouse, exchange_of(name), file)
    taken = take(file, exchange_of(name), Reading())
    assert not taken.refused
    assert len(taken.claims) + sum(row.count for row in loss if row.field == "claim") == 58
    assert {claim["content"]["text"] for claim in taken.claims} <= CONTENTS

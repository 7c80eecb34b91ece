"""CheckThat: posts against fact-checked claims, scored by `score_ranking.py` of the shared folder (MAP@5)."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from claimkit.match import find_similar
from tests.bench.figures import Figure
from tests.bench.missing import measured

SETS = ("en2021_train", "en2021_dev", "ar2021_pool_train", "ar2021_pool_dev")


def figures() -> Iterator[Figure]:
    for name in SETS:
        yield Figure(f"CheckThat {name}, MAP@5", _score(measured("data", "checkthat", name)), more=True)


def _score(folder: Path) -> float:
    with tempfile.TemporaryDirectory() as scratch:
        run = Path(scratch, "run.tsv")
        run.write_text("".join(_run(folder)), encoding="utf-8")
        command = [
            sys.executable,
            str(measured("score", "score_ranking.py")),
            str(folder / "qrels.tsv"),
            str(run),
            "--json",
        ]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(json.loads(printed)["MAP@5"]["value"])


def _run(folder: Path) -> Iterator[str]:
    """Lines of a run: query, claim, rank, score; a claim is its title and its text."""
    queries = [line.split("\t") for line in (folder / "queries.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    with gzip.open(folder / "verified_claims.jsonl.gz", "rt", encoding="utf-8") as lines:
        claims = [json.loads(line) for line in lines]
    texts = [f"{claim['title']} {claim['claim']}" for claim in claims]
    found = find_similar([text for _, text in queries], texts)
    for row in found.iter_rows(named=True):
        yield f"{queries[row['query_index']][0]}\t{claims[row['claim_index']]['id']}\t{row['rank']}\t{row['score']}\n"

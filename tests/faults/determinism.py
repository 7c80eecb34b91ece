"""Whether the same inputs give the same snapshot and the same boards, whatever the process, machine and order."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import claimkit
from claimkit import Warehouse, open_warehouse
from tests.bench.generated_inputs import write_inputs
from tests.faults.running import BOARDS, ROOT, SEEDS, Bounds, Tally, environment, snapshot

STORIES = ROOT / "notebooks" / "stories"

# What a process does: builds, and prints its digests and the hashes of all that boards say.
WORK = """
import json, os, sys, warnings
warnings.simplefilter("ignore")
import claimkit
from claimkit.track import build
from tests.faults import determinism
from claimkit.warehouse import connection, live, publishing, staging
threads, real = os.environ.get("THREADS"), connection.connect
def connect(*given, **more):
    made = real(*given, **more)
    made.execute(f"SET threads = {int(threads)}")
    return made
if threads:
    for module in (connection, publishing, live, staging):
        module.connect = connect
report = build(sys.argv[2:], sys.argv[1])
warehouse = claimkit.open_warehouse(sys.argv[1])
assert (report.digest, report.content_digest) == (warehouse.digest, warehouse.content_digest)
print(json.dumps(determinism.words_of(warehouse, os.environ["BOARDS"].split())))
"""
VARIANTS: dict[str, dict[str, str]] = {
    "again": {},
    **{f"hash seed {seed}": {"PYTHONHASHSEED": str(seed)} for seed in range(1, 8)},
    **{f"{threads} threads": {"THREADS": str(threads)} for threads in (1, 2, 8)},
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ar_EG": {"LC_ALL": "ar_EG.UTF-8"},
    "tr_TR": {"LC_ALL": "tr_TR.UTF-8"},
    "Kiritimati": {"TZ": "Pacific/Kiritimati"},
    "Marquesas": {"TZ": "Pacific/Marquesas"},
    "no zone": {"TZ": "Nowhere/Land"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
}
OTHERS = ("python3.11", "python3.12", "python3.13", "python3.14")
# What a short run sets on one process: what any of them changes is a difference, and a long run says whose it is.
TOGETHER = ("hash seed 3", "1 threads", "tr_TR", "Marquesas")
# What large inputs are built under beside seed 0 of hashing: seven other seeds, and every number of threads, locale and
# zone with two of them.
MIXED = (
    ("hash seed 1", "2 threads", "ar_EG", "Marquesas"),
    ("hash seed 2", "8 threads", "tr_TR", "no zone"),
    ("hash seed 3", "1 threads", "tr_TR", "Marquesas", "optimised"),
    ("hash seed 4", "2 threads", "C", "no zone"),
    ("hash seed 5", "8 threads", "ar_EG", "Kiritimati"),
    ("hash seed 6", "1 threads", "ar_EG", "Kiritimati"),
    ("hash seed 7", "8 threads", "C", "Marquesas"),
)


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """Seeds and stories, and generated claims, under every variant; the former in another order and place too."""
    folder.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    (folder / "work.py").write_text(WORK, "utf-8")
    make_locales(folder / "locales")
    if bounds.variants <= len(TOGETHER):
        few = BOARDS[::4]
        # The snapshot that is built once for all is of this process: that of the other is compared with it.
        first = words_of(open_warehouse(snapshot(folder / "once")), few)
        other = built(folder, [SEEDS], mixed(TOGETHER[: bounds.variants]) | {"BOARDS": " ".join(few)})
        told(tally, " and ".join(TOGETHER[: bounds.variants]), first, other)
        return tally.counts
    small = [SEEDS, STORIES]
    first = compared(folder, small, "seeds and stories", tally)
    told(tally, "the other order", first, built(folder, small[::-1], {}))
    moved = [Path(shutil.copytree(place, folder / "moved" / place.name)) for place in small]
    told(tally, "another place", first, built(folder, moved, {}))
    others = pythons(tally)
    for python in others:
        told(tally, python, first, built(folder, small, {}, python))
    write_inputs(folder / "many", bounds.claims)
    generated(folder, bounds.claims, others, tally)
    return tally.counts


def compared(folder: Path, inputs: list[Path], name: str, tally: Tally) -> dict[str, str]:
    """What a build of the inputs says, which every variant must say too."""
    first = built(folder, inputs, {})
    for variant, given in VARIANTS.items():
        told(tally, f"{name}, {variant}", first, built(folder, inputs, given))
    return first


def generated(folder: Path, claims: int, others: Sequence[str], tally: Tally) -> None:
    """Builds of generated claims under variants that are mixed, by this Python and the others in turn."""
    inputs = [folder / "many"]
    first = built(folder, inputs, {})
    for variants, python in zip(MIXED, itertools.cycle((*others, sys.executable)), strict=False):
        name = f"{claims} generated claims, {' and '.join(variants)}, {python}"
        told(tally, name, first, built(folder, inputs, mixed(variants), python))


def mixed(variants: Iterable[str]) -> dict[str, str]:
    """The environment of several variants at once."""
    return {name: value for variant in variants for name, value in VARIANTS[variant].items()}


def words_of(warehouse: Warehouse, boards: Iterable[str]) -> dict[str, str]:
    """The digests of a snapshot, and the hashes of all that boards say of it."""
    said = {"digest": warehouse.digest, "content_digest": str(warehouse.content_digest)}
    for name in boards:
        board = getattr(claimkit, name)(warehouse)
        said[name] = sha256((repr(board) + board.html()).encode()).hexdigest()
    return said


def make_locales(folder: Path) -> None:
    """Makes the locales of the variants, which the machine may lack."""
    folder.mkdir()
    for name in ("ar_EG", "tr_TR") * bool(shutil.which("localedef")):
        command = ["localedef", "-i", name, "-f", "UTF-8", str(folder / f"{name}.UTF-8")]
        subprocess.run(command, check=False, capture_output=True)


def told(tally: Tally, name: str, first: dict[str, str], other: dict[str, str]) -> None:
    """Counts a variant, and names what differs."""
    differs = sorted(key for key in first.keys() | other.keys() if first.get(key) != other.get(key))
    tally.add(name, "differs" if differs else None, other.get("error") or differs)


def built(folder: Path, inputs: list[Path], variant: dict[str, str], python: str = sys.executable) -> dict[str, str]:
    """What a process of its own says of a build."""
    path = folder / "claims.duckdb"
    path.unlink(missing_ok=True)
    always = {"PYTHONHASHSEED": "0", "BOARDS": " ".join(BOARDS), "LOCPATH": str(folder / "locales")}
    # Else boards speak Arabic where the locale does.
    always["CLAIMKIT_INTERFACE"] = "en"
    given = environment(**always | variant)
    command = [python, str(folder / "work.py"), str(path), *map(str, inputs)]
    ended = subprocess.run(command, capture_output=True, text=True, env=given, check=False)
    if ended.returncode:
        return {"error": ended.stderr.strip()[-200:]}
    said: dict[str, str] = json.loads(ended.stdout.strip().splitlines()[-1])
    return said


def pythons(tally: Tally) -> list[str]:
    """Other Pythons that are here with all that claimkit needs, by their names or by `CLAIMKIT_PYTHONS`."""
    named = os.environ.get("CLAIMKIT_PYTHONS", "").split(os.pathsep)
    found = dict.fromkeys(filter(None, map(shutil.which, (*OTHERS, *filter(None, named)))))
    asked = "import duckdb, polars, anywidget"
    able = [
        each for each in found if not subprocess.run([each, "-c", asked], check=False, capture_output=True).returncode
    ]
    tally.counts["left_out"] += len(found) - len(able)
    return able

"""Faults of builds: killed at random, on full disks, beside readers, at odd places, with bits of snapshots flipped.

After each the snapshot must be the old one byte for byte or a whole new one, the next build must work, and what is
said is one sentence.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import time
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from claimkit.track import build
from claimkit.warehouse import open_warehouse
from tests.faults.running import BUILD, COMMAND, SEEDS, Bounds, Tally, claimkit, outcome, snapshot, started

NAMES = (
    "with space.duckdb", "مستودع.duckdb", "it's \"quoted\".duckdb", "a;b--c.duckdb", "claims[1].duckdb",
    "new\nline.duckdb", "$HOME.duckdb", "back\\slash.duckdb", "n" * 240 + ".duckdb",
)  # fmt: skip


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """All faults of builds."""
    tally = Tally()
    warnings.simplefilter("ignore")
    for fault in (killed, full, odd_names, taken_places, rotten, beside):
        (folder / fault.__name__).mkdir(parents=True)
        fault(folder / fault.__name__, bounds, tally)
    return tally.counts


def killed(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Builds killed at random moments, at their end more often; what they leave, spilled folders too, stops none."""
    path = snapshot(folder)
    inputs = articles(folder / "in", 6)
    chance = random.Random(bounds.seed)
    whole = 3.0
    for number in range(bounds.builds):
        before = path.read_bytes()
        running = started(*COMMAND, *BUILD, SEEDS, *[inputs] * (number % 2), "--warehouse", path)
        began = time.monotonic()
        time.sleep(whole * chance.uniform(0, 1))
        running.send_signal(signal.SIGKILL)
        if running.wait() == 0:
            whole = (whole + time.monotonic() - began) / 2
        else:
            # A machine that others use too is slower: the end of a build is to be met as often as its beginning.
            whole += 0.3
        after = path.read_bytes()
        tally.counts["kills"] += 1
        stands = after == before or outcome(lambda: read_whole(path))[0] == "answered"
        tally.add("killed while building", None if stands else "wrong")
    spilled = folder / f"{path.name}.building-0.tmp"
    spilled.mkdir()
    (spilled / "duckdb_temp_storage.tmp").write_bytes(b"x")
    tally.done("the next build", ended := claimkit(*BUILD, inputs, "--warehouse", path), right=True)
    left = [one.name for one in folder.glob("*.building-*")]
    tally.add("after kills", "wrong" if ended.code or left else None, f"rc {ended.code}, left {left}")


def full(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Full disks of random sizes; needs the right to mount."""
    if os.geteuid() or shutil.which("unshare") is None:
        tally.counts["left_out"] += 1
        return
    old = snapshot(folder)
    inputs = articles(folder / "in", min(200, bounds.kills))
    chance = random.Random(bounds.seed)
    (folder / "mnt").mkdir()
    for _ in range(bounds.kills // 10):
        size = old.stat().st_size + chance.randrange(4096, 6_000_000)
        mounted = f'mount -t tmpfs -o size={size} none {folder}/mnt && cp {old} {folder}/mnt/ && exec "$@"'
        before = ("unshare", "-m", "sh", "-c", mounted, "sh")
        ended = claimkit(*BUILD, inputs, "--warehouse", folder / "mnt" / old.name, before=before)
        right = ended.code == 0 or (ended.code == 2 and "the disk is full" in ended.err)
        tally.done(f"a disk of {size} bytes", ended, right=right)


def odd_names(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Odd names of the target: built, or one sentence."""
    for name in NAMES[:: max(1, 3 * len(NAMES) // bounds.cases)]:
        path = folder / name
        said, words = outcome(lambda path=path: build([SEEDS / "topics.csv"], path, allow_empty=True))  # type: ignore[misc]
        fault = "raw" if said == "raw" else None
        tally.add(repr(name[:20]), fault or ("wrong" if "\n" in words else None), words)


def taken_places(folder: Path, _bounds: Bounds, tally: Tally) -> None:
    """A target that is no warehouse stays as it is."""
    makes: dict[str, Callable[[Path], object]] = {
        "a thesis": lambda path: path.write_text("my thesis"),
        "a folder": lambda path: path.mkdir(),
        "a pipe": os.mkfifo,
        "a link to itself": lambda path: path.symlink_to(path),
        "a link to nothing": lambda path: path.symlink_to(folder / "nowhere"),
    }
    for name, make in makes.items():
        path = folder / name.replace(" ", "-")
        make(path)
        said, words = outcome(lambda path=path: build([SEEDS / "topics.csv"], path, allow_empty=True))  # type: ignore[misc]
        stays = name != "a thesis" or path.read_text() == "my thesis"
        fault = {"raw": "raw", "refused": None}.get(said, None if name == "a link to nothing" else "wrong")
        tally.add(name, fault if stays else "lost", words)


def rotten(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """One bit flipped in a snapshot: refused in one sentence, or harmless; never read as something else."""
    path = snapshot(folder)
    whole = bytearray(path.read_bytes())
    good = read_whole(path)
    chance = random.Random(bounds.seed)
    for number in range(bounds.bits):
        place = chance.randrange((len(whole), 12_288)[number % 5 == 0])
        bit = 1 << chance.randrange(8)
        whole[place] ^= bit
        spoiled = folder / f"{number}.duckdb"
        spoiled.write_bytes(whole)
        whole[place] ^= bit
        said, words = outcome(lambda spoiled=spoiled: same(read_whole(spoiled), good))  # type: ignore[misc]
        tally.add(f"bit {bit} of byte {place}", "raw" if said == "raw" else None, words)
        spoiled.unlink()


def beside(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Two builders and a reader at once: every look sees a whole snapshot, no lock reaches the reader."""
    if bounds.builds < 10:
        return
    path = snapshot(folder)
    inputs = articles(folder / "in", 3)
    known = {open_warehouse(path).content_digest}
    build([SEEDS, inputs], path)
    known.add(open_warehouse(path).content_digest)
    until = time.monotonic() + bounds.seconds / 2
    running: list[subprocess.Popen[bytes]] = []
    while time.monotonic() < until:
        running = [one for one in running if one.poll() is None]
        if len(running) < 2:
            running.append(started(*COMMAND, *BUILD, SEEDS, *[inputs] * (len(running) % 2), "--warehouse", path))
        said, words = outcome(lambda: same(open_warehouse(path).content_digest in known, True))
        tally.add("a look beside builders", None if said == "answered" else "wrong", words)
        time.sleep(0.1)
    for one in running:
        one.wait()


def read_whole(path: Path) -> list[str]:
    """All tables of a snapshot as they say, by the same words."""
    warehouse = open_warehouse(path)
    names = ("claim", "claim_hop", "document", "match", "speaker", "cluster_built", "wording_posting", "load")
    return [repr(sorted(map(repr, warehouse.sql(f'FROM snap.main."{name}"').fetchall()))) for name in names]


def same(found: object, wanted: object) -> None:
    """Raises where something silently says something else."""
    if found != wanted:
        raise AssertionError("it is read as something else")


def articles(folder: Path, count: int) -> Path:
    """A documents file that takes a while."""
    folder.mkdir()
    text = 'The minister said that talk {} went well. "We will go on," she added. '
    lines = [{"outlet": "O", "text": text.format(number) * 40, "language": "en"} for number in range(count)]
    (folder / "documents.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return folder

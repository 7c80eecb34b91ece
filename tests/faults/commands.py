"""Faults round the commands: files nobody may read, interruptions, full and closed outputs, encodings, exports."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.faults.running import BUILD, COMMAND, SEEDS, Bounds, Tally, claimkit, snapshot, started

ARTICLE = SEEDS / "documents" / "north-press-2021-12-31.txt"
DOCUMENT = json.dumps(
    {"outlet": "Good", "document_id": "good-1", "text": "She said that it went well.", "language": "en"}
)
WITHOUT_RIGHTS = (
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
)
# Cases from which on a run is long.
_MANY = 20
CATALOGUE = "document_id,outlet_id,file\nd1,o,sub/x.txt\n"


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """All faults of commands."""
    tally = Tally()
    for fault in (rights, interrupted, outputs, encodings, exports):
        (folder / fault.__name__).mkdir(parents=True)
        fault(folder / fault.__name__, bounds, tally)
    return tally.counts


def rights(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """What may not be read is named, and the good file beside it is built."""
    before = () if os.geteuid() else WITHOUT_RIGHTS
    if before and shutil.which("setpriv") is None:
        tally.counts["left_out"] += 1
        return
    makes: dict[str, Callable[[Path], object]] = {
        "a .jsonl": lambda inputs: locked(inputs / "a.jsonl", DOCUMENT),
        "outlets.csv": lambda inputs: locked(inputs / "outlets.csv", "outlet_id,name\no,N\n"),
        "a folder": lambda inputs: (inputs / "sub").mkdir(mode=0),
        "a .parquet": lambda inputs: locked(inputs / "y.parquet", "x"),
        "the folder of a text": locked_folder,
    }
    # A short run puts all into one folder.
    cases = [[name] for name in makes] if bounds.cases > len(makes) * 2 else [list(makes)]
    for names in cases:
        name = ", ".join(names)
        inputs = folder / str(len(list(folder.iterdir())))
        inputs.mkdir()
        (inputs / "zz.jsonl").write_text(DOCUMENT + "\n", "utf-8")
        for each in names:
            place = inputs / str(names.index(each))
            place.mkdir()
            makes[each](place)
        ended = claimkit(*BUILD, inputs, "--warehouse", inputs.with_suffix(".duckdb"), before=before)
        tally.done(f"{name} that may not be read", ended, right=ended.code == 0 and "1 document" in ended.out)


def locked(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0)


def locked_folder(inputs: Path) -> None:
    (inputs / "documents.csv").write_text(CATALOGUE, "utf-8")
    locked(inputs / "sub" / "x.txt", "hi")
    (inputs / "sub").chmod(0o600)


def interrupted(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Ctrl-C at any moment is one sentence, and leaves no draft."""
    path = snapshot(folder)
    for number in range(min(12, bounds.kills // 12)):
        running = started(*COMMAND, *BUILD, SEEDS, "--warehouse", path, err=subprocess.PIPE)
        time.sleep(0.5 + number * 0.3)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=bounds.seconds + 60)
        left = [one.name for one in folder.glob("*.building-*")]
        # Before its first line Python itself is interrupted.
        fault = "raw" if b"Traceback" in said and b"claimkit/cli" in said else None
        tally.add(f"Ctrl-C, moment {number}", fault or ("wrong" if left else None), said.decode()[-200:])


def outputs(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """An output that is full or closed is one sentence."""
    path = snapshot(folder)
    asked = f'sql "FROM claim" --format jsonl --warehouse {path}'
    # A question has a process of its own: in a short run a command without one says the same of the others.
    plain = "formats" if bounds.cases < _MANY else asked
    for end, words in ((">/dev/full", asked), (">&-", plain), ("| head -1 >/dev/null", plain)):
        _, said = started("sh", "-c", f"{' '.join(COMMAND)} {words} {end}", err=subprocess.PIPE).communicate()
        tally.add(f"output of {words[:7]} {end}", "raw" if b"Traceback" in said else None, said.decode())


def encodings(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """A claims file and answers are UTF-8 whatever the terminal thinks."""
    path = snapshot(folder)
    commands: dict[str, tuple[object, ...]] = {
        "sql": ("sql", "SELECT content FROM claim_card WHERE language = 'ar'", "--warehouse", path),
        "extract": ("extract", ARTICLE, "--outlet", "O"),
        "find": ("find", "NATO", "--warehouse", path),
    }
    for encoding in ("ascii", "cp1252", "cp1256", "latin-1")[: 1 + bounds.cases // 9]:
        for name, words in list(commands.items())[: bounds.cases // 3]:
            ended = claimkit(*words, PYTHONIOENCODING=encoding)
            tally.done(
                f"{name} in {encoding}", ended, right=ended.code == 0 and any("ا" <= sign <= "ي" for sign in ended.out)
            )


def exports(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """An export never leaves half a file under a name, and replaces no input."""
    path = snapshot(folder)
    precious = Path(shutil.copy(SEEDS / "topics.csv", folder / "topics.csv"))
    whole = precious.read_bytes()
    ended = claimkit("export", "SELECT 1", precious, "--warehouse", path)
    tally.done("an export over an input", ended, right=ended.code == 2 and precious.read_bytes() == whole)
    if os.geteuid() or shutil.which("unshare") is None:
        tally.counts["left_out"] += 1
        return
    (folder / "mnt").mkdir()
    mounted = f'mount -t tmpfs -o size=16k none {folder}/mnt && "$@"; code=$?; ls {folder}/mnt; exit $code'
    for form in ("csv", "parquet", "jsonl")[: bounds.cases // 3]:
        target = folder / "mnt" / f"x.{form}"
        before = ("unshare", "-m", "sh", "-c", mounted, "sh")
        ended = claimkit("export", "FROM claim_card", target, "--warehouse", path, before=before)
        tally.done(f"{form} to a full disk", ended, right=ended.code == 2 and target.name not in ended.out)

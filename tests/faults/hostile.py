"""Hostile inputs: what one bad file does to a build, to an extraction, and to every reader of files.

A bad row or file is named, everything good beside it loads, time and memory stay within bounds.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pyarrow as pa
import pyarrow.parquet as pq

from claimkit import open_warehouse
from claimkit.ingest import TABLES, find_inputs, format_of, raw_lines, read_documents, read_rows, record_lines
from claimkit.project import FILE, read_project
from claimkit.records import Refused
from claimkit.warehouse.staging import parquet_lines
from tests.faults.running import BUILD, SEEDS, Bounds, Done, Tally, claimkit, in_time, outcome

MOST_MB = 1000
GOOD = {"outlet": "Good", "document_id": "good-1", "text": "The minister said that talks went well.", "language": "en"}
PAGE = "<html><body><article>" + "<p>The minister said that talks went well, and that more would follow.</p>" * 20
SPLICES = (b'"', b"\n", b",", b"\0", b"\xff", b"\\ud800", b"[[", b"null", b"1e999", "\u202e".encode(), b"{" * 2000)
Fill = Callable[[Path], object]


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """All hostile inputs."""
    tally = Tally()
    for fault in (folders, readers, mutated_folders):
        (folder / fault.__name__).mkdir(parents=True)
        fault(folder / fault.__name__, bounds, tally)
    return tally.counts


def document(**more: object) -> str:
    return json.dumps({**GOOD, "document_id": None, **more}) + "\n"


def file(name: str, content: str | bytes) -> Fill:
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return lambda inputs: (inputs / name).write_bytes(raw)


def catalogue(rows: str, name: str = "x.txt", content: bytes | None = None) -> Fill:
    def fill(inputs: Path) -> None:
        (inputs / "outlets.csv").write_text("outlet_id,name\no,Outlet\n", "utf-8")
        (inputs / "documents.csv").write_text(f"document_id,outlet_id,file,language,note\n{rows}\n", "utf-8")
        if content is not None:
            (inputs / name).write_bytes(content)

    return fill


def bomb(unit: bytes, times: int, head: bytes = b"", end: bytes = b"\n") -> Fill:
    def fill(inputs: Path) -> None:
        with gzip.open(inputs / "bomb.jsonl.gz", "wb", 9) as packed:
            packed.write(head)
            for _ in range(times):
                packed.write(unit)
            packed.write(end)

    return fill


def deep(inputs: Path) -> None:
    here = Path.cwd()
    os.chdir(inputs)
    for _ in range(1500):
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(here)


def linked(inputs: Path) -> None:
    for name, target in (("a.jsonl", "/etc/passwd"), ("b.jsonl", "b.jsonl"), ("c.jsonl", "/dev/zero"), ("sub", ".")):
        (inputs / name).symlink_to(target)


def emptied(inputs: Path) -> None:
    for number in range(2000):
        (inputs / f"e{number}.jsonl").touch()


def large(name: str, unit: bytes, times: int, head: bytes = b"", end: bytes = b"\n") -> Fill:
    def fill(inputs: Path) -> None:
        with (inputs / name).open("wb") as opened:
            opened.write(head)
            for _ in range(times):
                opened.write(unit)
            opened.write(end)

    return fill


def parquet(inputs: Path) -> None:
    """Few bytes that hold lines of 100 MB."""
    # By another process: what this one once took would hide what the readers take.
    made = "import sys, pyarrow as pa; from pyarrow.parquet import write_table; "
    made += (
        "write_table(pa.table({'outlet': ['O'] * 3, 'text': ['x' * 100_000_000] * 3}), sys.argv[1], compression='zstd')"
    )
    subprocess.run([sys.executable, "-c", made, str(inputs / "documents.parquet")], check=True)


SAID = b"The minister said that talks went well. " * 25_000
# Small ones, which a short run puts into one folder.
SMALL: dict[str, Fill] = {
    "NUL, half characters, bytes": file("documents.jsonl", b'{"text":"a\0b"}\n{"text":"a\\ud800b"}\n\xff\xfe\n'),
    "a huge number": file("documents.jsonl", '{"outlet":"O","text":"x","complete":' + "9" * 100_000 + "}\n"),
    "gz cut short": file("documents.jsonl.gz", gzip.compress(document().encode() * 1000)[:-100]),
    "a parquet that is none": file("x.parquet", b"PAR1 no"),
    "an unclosed quotation mark": catalogue('d1,o,,en,"oops\nd2,o,,en,\nd3,o,,en,'),
    "a catalogue that leads out": catalogue("d1,o,../x.txt,en,\nd2,o,/etc/passwd,en,\nd3,o,n" + "n" * 10_000 + ",en,"),
    "a page of random bytes": catalogue("d1,o,a.html,en,", "a.html", random.Random(1).randbytes(500_000)),
    "a name that is not UTF-8": lambda inputs: Path(os.fsdecode(os.fsencode(inputs) + b"/\xff.jsonl")).touch(),
    "a name with an escape": file("\x1b[2Jx.jsonl", "broken\n"),
    "a pipe": lambda inputs: os.mkfifo(inputs / "x.jsonl"),
    "links out, in a circle, to /dev/zero": linked,
}
FOLDERS = SMALL | {
    "a depth bomb": file("documents.jsonl", '{"text":"x","a":' + "[" * 500_000 + "]" * 500_000 + "}\n" + document()),
    "a million lines of {}": file("documents.jsonl", "{}\n" * 1_000_000 + document()),
    "200,000 keys": file("documents.jsonl", '{"text":"x",' + ",".join(f'"k{key}":1' for key in range(200_000)) + "}\n"),
    "an id of 1 MB": file("documents.jsonl", document(document_id="x" * 1_000_000)),
    "a gz bomb of one line": bomb(b" " * 1_000_000, 300),
    "a gz bomb of short lines": bomb(b"{}\n" * 300_000, 10),
    "a gz bomb in a text": bomb(b"x" * 1_000_000, 500, b'{"outlet":"O","text":"', b'"}\n'),
    "a cell of 2 MB": catalogue(f"d1,o,,en,{'x' * 2_000_000}\nd2,o,,en,"),
    "a text of 200 MB": large("big.txt", SAID, 200),
    "a line of 200 MB": large("documents.jsonl", SAID, 200, b'{"outlet":"O","text":"', b'"}\n'),
    "a text of 3 MB": large("big.txt", SAID, 3),
    "a line of 3 MB without a sentence's end": large(
        "documents.jsonl", SAID.replace(b".", b" and"), 3, b'{"outlet":"O","text":"', b'"}\n'
    ),
    "200 MB of articles": large("documents.jsonl", document(text="x " * 1000, complete=True).encode(), 100_000),
    "a list of 200 MB": large("list.json", b"{}," * 400_000, 167, b"[", b"{}]"),
    "a table of 200 MB": large("outlets.csv", b"o,Outlet\n" * 100_000, 230, b"outlet_id,name\n"),
    "30 texts of 20 MB": bomb(b'{"outlet":"O","text":"' + SAID * 20 + b'"}\n', 30),
    "a parquet bomb": parquet,
    "a page of 50 MB": catalogue("d1,o,a.html,en,", "a.html", (PAGE + "<p>She said so.</p>" * 2_500_000).encode()),
    "200,000 nested div": catalogue("d1,o,a.html,en,", "a.html", b"<div>" * 200_000 + PAGE.encode()),
    "1,500 folders deep": deep,
    "2,000 empty files": emptied,
    "a ring of origins": file(
        "documents.jsonl",
        "".join(
            document(
                document_id=f"d{place}", text=f"t{place}", derived_from=f"d{(place + 1) % 999}", derivation="revision"
            )
            for place in range(999)
        ),
    ),
    "one word for 1 MB": file("documents.jsonl", document(text="said " * 200_000)),
    "quotation marks for 1 MB": file("documents.jsonl", document(text='"' * 1_000_000)),
    "Arabic without a blank, 1 MB": file("documents.jsonl", document(text="قال" * 350_000, language="ar")),
    "direction signs": file("documents.jsonl", document(text="\u202e\u2067He said that\u2069 it is so\u202c. " * 3000)),
}


def folders(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Bad files beside a good one, each kind by itself."""
    cases = FOLDERS if bounds.cases > len(FOLDERS) else {"all small ones": together}
    for name, fill in cases.items():
        inputs, path = folder / "in", folder / "claims.duckdb"
        inputs.mkdir()
        (inputs / "zz_good.jsonl").write_text(json.dumps(GOOD) + "\n", "utf-8")
        fill(inputs)
        ended = claimkit(*BUILD, inputs, "--warehouse", path, seconds=bounds.seconds + 60)
        bounded(name, ended, tally, right=ended.code == 0 and good_stands(path))
        ended = claimkit("extract", inputs, seconds=bounds.seconds + 60)
        bounded(f"{name}, extracted", ended, tally, right="good-1" in ended.out and "root:" not in ended.out)
        os.system(f"rm -rf -- '{inputs}'")  # deeper than Python removes
        path.unlink(missing_ok=True)


def together(inputs: Path) -> None:
    """A folder for each small case."""
    for number, fill in enumerate(SMALL.values()):
        place = inputs / str(number)
        place.mkdir()
        fill(place)


def bounded(name: str, ended: Done, tally: Tally, *, right: bool) -> None:
    """A command that ended as it should, in time, and in less than a gigabyte."""
    tally.done(name, ended, right=right)
    if ended.peak_mb > MOST_MB:
        tally.add(name, "over_1_gb", f"{ended.peak_mb:.0f} MB")
    tally.counts["peak_mb"] = max(tally.counts["peak_mb"], round(ended.peak_mb))


def good_stands(path: Path) -> bool:
    """Whether a snapshot holds the document of the good file."""
    asked = "SELECT document_id FROM document WHERE document_id = 'good-1'"
    found: list[object] = []
    outcome(lambda: found.extend(open_warehouse(path).sql(asked).fetchall()))
    return found == [("good-1",)]


def readers(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Mutated files of every format that is read: each is read to its end, or refused in a sentence."""
    chance = random.Random(bounds.seed)
    kept = [(path.name, path.read_bytes()) for path in sorted(SEEDS.rglob("*")) if path.is_file() and whole(path)]
    kept += made(folder)
    before = peak_mb()
    for number in range(bounds.inputs):
        name, raw = kept[number % len(kept)]
        path = folder / name
        path.write_bytes(mutated(raw[:20_000], chance))
        said, words = outcome(in_time(lambda path=path: read(path), 20))  # type: ignore[misc]
        tally.add(f"{name}, mutation {number}", "raw" if said == "raw" else None, words)
    taken = peak_mb() - before
    tally.add("memory of readers", "over_1_gb" if taken > MOST_MB else None, f"{taken:.0f} MB")


def made(folder: Path) -> list[tuple[str, bytes]]:
    """A small file of each format of which the seeds have none."""
    lines = document().encode() * 5
    pq.write_table(pa.Table.from_pylist([json.loads(document())] * 5), folder / "documents.parquet")
    return [
        ("page.html", PAGE.encode()),
        ("lines.jsonl", lines),
        ("packed.jsonl.gz", gzip.compress(lines)),
        ("list.json", json.dumps([json.loads(document())] * 5).encode()),
        ("documents.parquet", (folder / "documents.parquet").read_bytes()),
        ("claimkit.toml", b'name = "x"\ninputs = ["a", "b"]\n\n[build]\nmemory = "2 GB"\n'),
    ]


def peak_mb() -> float:
    """The most memory that this process has had."""
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


def whole(path: Path) -> bool:
    return "lexicon" not in path.parts and path.suffix in (".csv", ".jsonl", ".txt", ".md")


def read(path: Path) -> None:
    """Reads a file in every way that its name allows."""
    refused = Refused()
    if path.name in TABLES:
        list(read_rows(path))
    elif path.name == FILE:
        read_project(path)
        return
    elif path.suffix == ".parquet":
        list(parquet_lines(path, refused))
        return
    elif path.suffix in (".jsonl", ".gz"):
        list(raw_lines(path, refused))
    elif format_of(path) is not None:
        list(record_lines(path, refused))
    if path.suffix not in (".csv",):
        list(read_documents(path))
    find_inputs(path.parent)


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """Bytes changed, put in, taken out, repeated and spliced."""
    spoiled = bytearray(raw)
    for _ in range(chance.choice((1, 5, 50))):
        where = chance.randrange(len(spoiled) + 1)
        how = chance.randrange(4)
        if how == 0:
            spoiled[where : where + 1] = chance.randbytes(chance.choice((1, 10, 1000)))
        elif how == 1:
            del spoiled[where : where + chance.choice((1, 10, 500))]
        elif how == 2:
            spoiled[where:where] = spoiled[chance.randrange(len(spoiled) + 1) :][:200]
        else:
            spoiled[where:where] = chance.choice(SPLICES)
    return bytes(spoiled)


def mutated_folders(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """The seeds with three files mutated: built or refused in a sentence, and what is built holds its checks."""
    chance = random.Random(bounds.seed)
    for number in range(max(1, bounds.builds // 3)):
        inputs, path = folder / str(number), folder / f"{number}.duckdb"
        shutil.copytree(SEEDS, inputs)
        for spoiled in chance.sample(sorted(filter(whole, every(inputs))), 3):
            spoiled.write_bytes(mutated(spoiled.read_bytes(), chance))
        ended = claimkit(*BUILD, inputs, "--warehouse", path, seconds=bounds.seconds + 120)
        checked = claimkit("check", "--warehouse", path) if ended.code == 0 else ended
        tally.done(f"mutated seeds {number}", checked, right=ended.code == 2 or checked.code == 0)
        shutil.rmtree(inputs)


def every(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())

"""Time and memory where inputs are large: what is twice as much takes about twice as long, and memory has an end."""

from __future__ import annotations

import json
import os
import time
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from claimkit import (
    ChainView,
    Clusters,
    CompareBoard,
    CompareMany,
    CoverageMatrix,
    Timeline,
    open_warehouse,
)
from claimkit.extract import extract_claims
from claimkit.journal import Journals
from claimkit.limits import MEGABYTE, TEXT_BYTES
from claimkit.records import Document, Judgement
from claimkit.track import build
from tests.bench.generated_inputs import write_inputs
from tests.faults.running import BUILD, Bounds, Tally, claimkit, snapshot

UNITS = {"en": "The spokesman said that talks were substantive. ", "ar": "وقال المتحدث إن المحادثات كانت جوهرية. "}
# Four times as much may take so many times as long; quadratic time takes sixteen times.
MOST = 9.0
MOST_MB = 4000
_MANY = 10_000
# From so many on a closure over pairs takes seconds.
_MERGES = 1000


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """What grows: lines, files, merges, clusters, claims."""
    warnings.simplefilter("ignore")
    tally = Tally()
    # What needs many claims to show itself has no short run.
    long = (too_long, small_files, clusters, many_claims) if bounds.claims >= _MANY else ()
    for fault in (long_lines, merges, *long):
        (folder / fault.__name__).mkdir(parents=True)
        fault(folder / fault.__name__, bounds, tally)
    return tally.counts


def grows(name: str, work: Callable[[int], object], size: int, tally: Tally) -> None:
    """Whether four times as much takes about four times as long, in seconds of this process."""
    work(size // 4)
    seconds = []
    for count in (size, 4 * size):
        began = time.process_time()
        work(count)
        seconds.append(time.process_time() - began)
    times = seconds[1] / max(seconds[0], 0.01)
    tally.add(name, "not_linear" if times > MOST and seconds[1] > 1 else None, f"{times:.1f} times, {seconds[1]:.1f} s")


def long_lines(_folder: Path, bounds: Bounds, tally: Tally) -> None:
    """A text in one line, with sentences and with none, as long as a text may be (in a short run a hundredth)."""
    longest = TEXT_BYTES if bounds.claims >= _MANY else TEXT_BYTES // 100
    for language, unit in UNITS.items():
        for name, words in (("sentences", unit), ("no sentence end", unit.replace(".", " and"))):
            # What has no sentence ends is read in pieces, each more slowly: a quarter of it tells.
            most = longest // (len(words.encode()) * (1 if words == unit else 4))
            one = lambda count, words=words, language=language: extract_claims(  # noqa: E731
                Document(document_id="d", outlet="O", text=words * count, language=language)
            )
            grows(f"one line, {language}, {name}", one, most // 4, tally)


def too_long(folder: Path, _bounds: Bounds, tally: Tally) -> None:
    """A text a little longer than a text may be is refused by name with the limit, and the one beside it is read."""
    for language, unit in UNITS.items():
        # Texts that lie beside a documents file are left alone.
        inputs = [folder / language / name for name in ("texts", "documents")]
        for place in inputs:
            place.mkdir(parents=True)
        words = unit * (TEXT_BYTES // len(unit.encode()) + 1)
        (inputs[0] / "long.txt").write_text(words, "utf-8")
        row = {"outlet": "O", "language": language, "complete": True}
        rows = [row | {"document_id": "long", "text": words}, row | {"document_id": "good", "text": unit}]
        (inputs[1] / "documents.jsonl").write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8"
        )
        path = folder / f"{language}.duckdb"
        ended = claimkit(*BUILD, *inputs, "--warehouse", path, seconds=600)
        tally.done(f"a text too long, {language}", ended, right=ended.code == 0)
        asked = "SELECT count(*), (SELECT count(*) FROM reject WHERE contains(reason, $most)) FROM document"
        most = f"more than {TEXT_BYTES // MEGABYTE} MB"
        found = open_warehouse(path).sql(asked, most=most).fetchall()
        tally.add(f"a text too long is refused, {language}", None if found == [(1, 2)] else "not_told", found)


def small_files(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Many files of one document each, at the price of one."""
    count = min(2000, bounds.claims // 10)
    lines = [
        json.dumps({"outlet": "O", "text": f"Talk {number} went well.", "complete": True}) for number in range(count)
    ]
    (folder / "one.jsonl").write_text("\n".join(lines), "utf-8")
    (folder / "many").mkdir()
    for number, line in enumerate(lines):
        (folder / "many" / f"{number}.jsonl").write_text(line, "utf-8")
    seconds = []
    for inputs in (folder / "one.jsonl", folder / "many"):
        began = time.process_time()
        build([inputs], folder / "claims.duckdb", force=True)
        seconds.append(time.process_time() - began)
    each = (seconds[1] - seconds[0]) / count
    tally.add(f"{count} small files", "not_at_one_price" if each > 0.01 else None, f"{1000 * each:.1f} ms a file")


def merges(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Speakers merged in a chain and round one."""
    path = snapshot(folder)
    for name, left in (("a chain", "s{}"), ("a star", "s-")):
        journals = Journals(folder / name)
        drafts = [
            Judgement("Amina", "same_speaker", left.format(number), f"s{number + 1}")
            for number in range(min(2000, max(bounds.claims // 10, _MERGES)))
        ]
        with patch.object(os, "fsync"):
            journals.append_all(drafts, [f"{name} {number}" for number in range(len(drafts))])
        began = time.process_time()
        open_warehouse(path, folder / name).sql("SELECT count(*) FROM claim_card").fetchall()
        took = time.process_time() - began
        tally.add(f"{len(drafts)} merges in {name}", "slow" if took > 5 else None, f"{took:.1f} s")


def clusters(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """One cluster of many claims, on a timeline, side by side and on the other boards that show a cluster."""
    paths = [one_cluster(folder / str(count), count) for count in (bounds.claims // 4, bounds.claims)]
    for board in (Timeline, CompareBoard, ChainView, CoverageMatrix, CompareMany, Clusters):
        seconds = []
        for path in paths:
            began = time.process_time()
            board(open_warehouse(path)).html()
            seconds.append(time.process_time() - began)
        times = seconds[1] / max(seconds[0], 0.01)
        told = f"{times:.1f} times, {seconds[1]:.1f} s"
        tally.add(f"{board.__name__} of one cluster", "not_linear" if times > MOST and seconds[1] > 2 else None, told)
    # The claims of a cluster in a process of its own, whose memory is looked at.
    asked = "select count(*) from claim_timeline where order_known is not null"
    ended = claimkit("sql", asked, "--warehouse", paths[1])
    tally.add("memory of a timeline", "over_1_gb" if ended.peak_mb > MOST_MB / 4 else None, f"{ended.peak_mb:.0f} MB")


def one_cluster(folder: Path, count: int) -> Path:
    """`count` claims that say one thing, joined by hand."""
    folder.mkdir()
    text = "The minister said that talks went well in the spring."
    documents, claims, pairs = [], [], ["left_id,right_id,relation,differs_in,why"]
    for number in range(count):
        at = {
            "document_id": f"d{number}",
            "outlet": f"Outlet {number % 500}",
            "published_at": f"2021-12-{number % 28 + 1:02}",
        }
        documents.append({**at, "title": f"T {number}", "text": text, "language": "en", "complete": True})
        said = {"content": {"spans": [[22, 37]], "text": text[22:37]}, "cue": {"spans": [[13, 17]], "text": "said"}}
        speaker = {"spans": [[0, 12]], "text": "The minister", "name": "The minister"}
        hops = [{"name": f"Outlet {number % 500}", "kind": "outlet"}, {"name": "The minister", "kind": "person"}]
        kind = {"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "on_record"}
        claims.append(
            {"document_id": f"d{number}", "claim_id": f"k{number}", "speaker": speaker, "chain": hops, **said, **kind}
        )
        pairs += [f"k0,k{number},repeats,,same"] * (number > 0)
    (folder / "documents.jsonl").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    (folder / "claims.jsonl").write_text("\n".join(map(json.dumps, claims)), "utf-8")
    (folder / "matches.csv").write_text("\n".join(pairs) + "\n", "utf-8")
    build([folder], folder / "claims.duckdb")
    return folder / "claims.duckdb"


def many_claims(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Generated claims, built by a process whose memory is looked at."""
    write_inputs(folder / "in", bounds.claims)
    ended = claimkit(*BUILD, folder / "in", "--warehouse", folder / "claims.duckdb", seconds=3600)
    fault = "over_4_gb" if ended.peak_mb > MOST_MB else None
    tally.done(f"{bounds.claims} generated claims", ended, right=ended.code == 0)
    tally.add(f"{bounds.claims} generated claims", fault, f"{ended.peak_mb:.0f} MB, {ended.seconds:.0f} s")
    tally.counts["peak_mb"] = round(ended.peak_mb)

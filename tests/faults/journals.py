"""Faults of the journals: writers killed at random, bits flipped, files cut; what is lost, doubled, altered."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from pathlib import Path
from threading import Thread

from claimkit.journal import Journals
from claimkit.records import Judgement
from tests.faults.disks import disks
from tests.faults.moved import clocks, merged
from tests.faults.running import Bounds

WRITERS = ("Amina", "Amina", "بشير")


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """All faults; how many were tried, and what went wrong."""
    total: Counter[str] = Counter()
    folder.mkdir(parents=True, exist_ok=True)
    for fault in (killed, flipped, cut, spoiled, threads, disks, clocks, merged):
        found = fault(folder / fault.__name__, bounds)
        total += found
    return total


def killed(folder: Path, bounds: Bounds) -> Counter[str]:
    """Writers killed at random moments, what lies beside their files removed; each acknowledged line is there once."""
    chance = random.Random(bounds.seed)
    each = bounds.writes // len(WRITERS)
    acknowledged = [folder.with_name(f"{folder.name}-{place}") for place in range(len(WRITERS))]
    living = {start(folder, place, each, acknowledged[place]): place for place in range(len(WRITERS))}
    kills = 0
    while living:
        time.sleep(chance.uniform(0.001, 0.03))
        if kills < bounds.kills:
            os.kill(chance.choice(sorted(living)), signal.SIGKILL)
            kills += 1
            for beside in (*folder.glob("*.lock"), *folder.glob("*.head")):
                beside.unlink(missing_ok=True)
        for process in list(living):
            ended, status = os.waitpid(process, os.WNOHANG)
            if ended:
                place = living.pop(process)
                assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0, "a writer failed by itself"
                if status:
                    living[start(folder, place, each, acknowledged[place])] = place
    notes = Counter(one.note for one in Journals(folder).read().judgements)
    wanted = [f"{place} {number}" for place, path in enumerate(acknowledged) for number in range(count(path))]
    lost = sum(note not in notes for note in wanted)
    return Counter(tried=len(wanted), kills=kills, lost=lost, doubled=notes.total() - len(notes))


def start(folder: Path, place: int, each: int, acknowledged: Path) -> int:
    """A writer that goes on where its forerunner was killed; its requests keep a line from being written twice."""
    process = os.fork()
    if process:
        return process
    try:
        journals = Journals(folder)
        with acknowledged.open("ab", buffering=0) as told:
            for number in range(count(acknowledged), each):
                note = f"{place} {number}"
                journals.append(Judgement(WRITERS[place], "note", "c1", note=note), f"r{note}")
                told.write(b"\n")
    except BaseException:
        os._exit(3)
    os._exit(0)


def count(path: Path) -> int:
    """Lines of a file, 0 where there is none."""
    return path.read_bytes().count(b"\n") if path.exists() else 0


def flipped(folder: Path, bounds: Bounds) -> Counter[str]:
    """One bit flipped: told, and no judgement is another; those of other lines stand."""
    path, whole, before = written(folder)
    found: Counter[str] = Counter()
    for place in range(0, len(whole), bounds.every):
        for bit in range(8):
            spoiled = bytearray(whole)
            spoiled[place] ^= 1 << bit
            path.write_bytes(spoiled)
            reading = Journals(folder).read()
            strange = [one for one in reading.judgements if one not in before]
            found.update(tried=1, altered=len(strange), unnoticed=not reading.set_aside)
            found["lost"] += len(reading.judgements) < len(before) - 1
    return found


def cut(folder: Path, bounds: Bounds) -> Counter[str]:
    """Cut at every length: told, and the whole lines before the cut stand."""
    path, whole, before = written(folder)
    found: Counter[str] = Counter()
    for length in range(0, len(whole) - 1, bounds.every):
        path.write_bytes(whole[:length])
        reading = Journals(folder).read()
        stands = whole[:length].count(b"\n")
        found.update(tried=1, unnoticed=not reading.set_aside, lost=reading.judgements[:stands] != before[:stands])
    return found


def spoiled(folder: Path, bounds: Bounds) -> Counter[str]:
    """A byte of one line of 200 spoiled: told, and the 199 others stand."""
    for number in range(200):
        Journals(folder).append(Judgement("Amina", "note", "c1", note=f"n{number}"), f"r{number}")
    (path,) = folder.glob("*.jsonl")
    lines = path.read_bytes().splitlines(keepends=True)
    found: Counter[str] = Counter()
    for number in range(0, 200, bounds.every):
        half = len(lines[number]) // 2
        changed = lines[number][:half] + b"~~" + lines[number][half + 2 :]
        path.write_bytes(b"".join([*lines[:number], changed, *lines[number + 1 :]]))
        reading = Journals(folder).read()
        stand = {one.note for one in reading.judgements}
        wanted = {f"n{other}" for other in range(200) if other != number}
        found.update(tried=1, unnoticed=not reading.set_aside, lost=len(wanted - stand), altered=len(stand - wanted))
    return found


def threads(folder: Path, bounds: Bounds) -> Counter[str]:
    """Threads that share one object for the journals: every line is there once."""
    journals, each = Journals(folder), bounds.writes // 20

    def write(place: int) -> None:
        for number in range(each):
            journals.append(Judgement("Amina", "note", "c1", note=f"{place} {number}"), f"{place} {number}")

    workers = [Thread(target=write, args=(place,)) for place in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    notes = Counter(one.note for one in Journals(folder).read().judgements)
    return Counter(tried=4 * each, lost=4 * each - len(notes), doubled=notes.total() - len(notes))


def written(folder: Path) -> tuple[Path, bytes, tuple[Judgement, ...]]:
    """A journal of five lines, its bytes and what it says."""
    anchor = {"claim_id": "c1", "spans": [[1, 5]], "words": "قال"}
    for number in range(5):
        draft = Judgement(
            "Amina", "relation", "c1", "c2", "differs", {"tags": ["a"]}, f"قرار {number}", None, (anchor,)
        )
        Journals(folder).append(draft, f"r{number}")
    (path,) = folder.glob("*.jsonl")
    return path, path.read_bytes(), Journals(folder).read().judgements

"""Hostile words on boards, hostile messages to boards: nothing is obeyed, nothing raw, nothing written unseen."""

from __future__ import annotations

import csv
import io
import json
import logging
import random
import re
import warnings
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import claimkit
from claimkit import open_warehouse
from claimkit.board.node import ATTRIBUTES, HTML_TAGS, SVG_TAGS
from claimkit.track import build
from tests.faults.running import BOARDS, Bounds, Tally, outcome, snapshot

WORDS = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)" x="',
    "<img src=x onerror=alert(1)>",
    "</td></table><svg onload=alert(1)>",
    "Moscow \u202egnihtemos\u202c",
    "abc \u2067def",
    "\x1b[31mred\x1b]0;owned\x07",
    "\x9b31mred",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1+1)",
    "\t=1+1",
    " =1+1",
    "\n=1+1",
    "\uff1d1+1",
    "[x](javascript:alert(1))",
    "'; drop table claim; --",
    "a\u200bb\u200d\ufeffc",
    "Z" + "\u0335\u0348" * 200,
    "L" * 20_000,
    "a\u2028b\u2029c",
    "&lt;script&gt; &amp;amp; &#x202e;",
)
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**63,
    10**40,
    1.5,
    float("nan"),
    "",
    "x" * 10_000,
    [],
    {},
    [[1, 2]],
    "\ud800",
    "a\0b",
    "../../etc/passwd",
    ["a"],
    {"a": [1]},
    "'; drop table claim; --",
    [[0, 10**9]],
    [None],
    [5, 1],
)
FIELDS = (
    "claim hop left right verdict note tags page batch cluster outlet by edge selection form show researcher "
    "value field to part open kind at silent ruling row place person only names judgement id count hypothesis".split()
)
# Decisions whose sides are names as printed, or claims that a decision made.
_OF_PEOPLE = ("same_speaker", "not_same_speaker", "claim_added", "cluster_named")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
FORMULA = re.compile("\\s*[=+@\uff1d\uff0b\uff20]|[\t\r\n]")


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """Words and messages."""
    warnings.simplefilter("ignore")
    tally = Tally()
    words(folder / "words", tally)
    logging.disable(logging.CRITICAL)
    messages(folder / "messages", bounds, tally)
    logging.disable(logging.NOTSET)
    return tally.counts


def words(folder: Path, tally: Tally) -> None:
    """Every face of every board over documents of hostile words."""
    path = folder / "claims.duckdb"
    tally.add("the report", _fault_of_text(str(build([inputs(folder / "in")], path))))
    warehouse = open_warehouse(path, researcher=WORDS[0])
    warehouse.judge("note", "c0", note=WORDS[0], value={"tags": [WORDS[2]]})
    quoted = getattr(claimkit, BOARDS[0])(warehouse)
    for claim in ("c4", "c6"):
        # A quotation is the same from whichever board it is taken.
        quotation = quoted.quote(claim)
        tally.add(f"the quotation of {claim} as HTML", fault_of_html(quotation.to_html()))
        tally.add(f"the quotation of {claim} as text", _fault_of_text(quotation.to_text()))
    for name in BOARDS:
        board = getattr(claimkit, name)(warehouse)
        html, text = board.html(), repr(board)
        tally.add(f"{name} as HTML", fault_of_html(html), html[:80])
        tally.add(f"{name} as text", _fault_of_text(text), text[:80])
        saved = board.save(folder / f"{name}.csv").read_text("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(saved, newline="")) for cell in row]
        tally.add(f"{name} as CSV", "formulas" if any(map(FORMULA.match, cells)) else None)


def inputs(folder: Path) -> Path:
    """Documents and claims whose every field is hostile."""
    folder.mkdir(parents=True)
    documents, claims = [], []
    for number, word in enumerate(WORDS):
        about = {"document_id": f"d{number}", "title": word, "url": "javascript:alert(1)", "complete": True}
        documents.append(
            {**about, "outlet": word, "text": f"{word} said that {word}.", "language": ("en", "ar")[number % 2]}
        )
        start = len(word) + len(" said that ")
        content = {"spans": [[start, start + len(word)]], "text": word}
        hops = [{"name": word, "kind": "outlet"}, {"name": word, "kind": "person"}]
        speaker = {"spans": [[0, len(word)]], "text": word, "name": word}
        kind = {
            "mode": "indirect",
            "act": "assert",
            "polarity": "positive",
            "basis": "on_record",
            "topic": word,
            "origin": word,
        }
        cue = {"spans": [[len(word) + 1, len(word) + 5]], "text": "said"}
        claim = {
            "claim_id": f"c{number}",
            "document_id": f"d{number}",
            "content": content,
            "speaker": speaker,
            "cue": cue,
        }
        claims.append({**claim, "chain": hops, **kind})
    (folder / "documents.jsonl").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    (folder / "claims.jsonl").write_text("\n".join(map(json.dumps, claims)), "utf-8")
    return folder


class Look(HTMLParser):
    """What a browser would make of a page beside what boards draw."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _lower(HTML_TAGS | SVG_TAGS) | {"html", "head", "meta", "body", "title", "style"}:
            self.wrong.append(tag)
        for name, value in attrs:
            if name not in _lower(ATTRIBUTES) | {"charset", "style"} and not name.startswith(("aria-", "data-")):
                self.wrong.append(name)
            if name in ("href", "src") and not re.match("https?://", value or ""):
                self.wrong.append(f"{name}={value}")


def _lower(names: frozenset[str]) -> set[str]:
    return {name.lower() for name in names}


def fault_of_html(html: str) -> str | None:
    look = Look()
    look.feed(html)
    if look.wrong:
        return "markup"
    return _fault_of_text(re.sub(r"<bdi[^>]*>[^<]*</bdi>", "", html))


def _fault_of_text(text: str) -> str | None:
    if CONTROL.search(text):
        return "controls"
    return "turns" if TURNING.search(re.sub("\u2068[^\u202a-\u202e\u2066-\u2069\n]*\u2069", "", text)) else None


def messages(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Messages of wrong kinds, sizes and ids, as a browser or anybody may send them."""
    warehouse = open_warehouse(snapshot(folder), researcher="Amina")
    ids = [row[0] for row in warehouse.sql("SELECT claim_id FROM claim ORDER BY claim_id").fetchall()]
    chance = random.Random(bounds.seed)
    for name in BOARDS:
        board = getattr(claimkit, name)(warehouse)
        board.live  # noqa: B018 — drawn by being asked for
        known = [*sorted(board._operations()), "nothing", "__init__", "keep", "name", "quote", "take"]
        for number in range(bounds.messages // len(BOARDS)):
            message = sent(chance, known, ids, number)
            said, told = outcome(lambda board=board, message=message: board._surface._receive(None, message, []))  # type: ignore[misc]
            tally.add(f"{name} {str(message)[:80]}", "raw" if said == "raw" else None, told)
            warehouse.researcher = "Amina"
        said, told = outcome(lambda board=board: (board.face(live=True), repr(board)))  # type: ignore[misc]
        tally.add(f"{name} afterwards", None if said == "answered" else "dead", told)
    reading = warehouse.journals.read()
    tally.add("the journal afterwards", "unreadable" if reading.set_aside else None, reading.set_aside)
    people = {row[0] for row in warehouse.sql("SELECT speaker_id FROM speaker").fetchall()}
    for one in reading.judgements:
        shown = one.left_id is None or one.left_id in people.union(ids) or one.kind in _OF_PEOPLE
        tally.add(f"a decision on {one.left_id}", None if shown else "unseen", one)


def sent(chance: random.Random, known: list[str], ids: list[str], number: int) -> object:
    """A message, often almost right."""
    if chance.random() < 0.05:
        return chance.choice([None, 5, [], "x", {"op": 5}, {"op": "page", "request": None, "values": []}])
    values: dict[str, Any] = {name: chance.choice(VALUES) for name in chance.sample(FIELDS, chance.randrange(8))}
    if chance.random() < 0.6:
        values |= {"claim": chance.choice(ids), "left": chance.choice(ids), "right": chance.choice(ids), "hop": 0}
    return {"op": chance.choice(known), "request": f"q{number}", "values": values}

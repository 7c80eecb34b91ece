"""Two articles of one event, Arabic and English, with a relay, a claim inside another, and one page without claims."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claimkit.track import build

TEXTS = {
    "ar": "نقلت وكالة الأنباء عن الوزير سالم قوله إن المصرف قال إن الخزائن فارغة. وأعلن المرفأ إغلاق أبوابه.",
    "en": "The News Agency quoted Minister Salem as saying the bank said the vaults are empty. The port has closed.",
    "bare-ar": "أعلنت ليلى أن الجسر آمن. وقال عمر نقلاً عن الشرطة إن الطريق مفتوح.",
    "bare-en": "Leila announced that the bridge is safe. Omar, citing the police, said the road is open.",
}
PARTS: dict[str, dict[str, tuple[str, ...]]] = {
    # document: content, cue, speaker as printed, name
    "ar": {
        "outer": ("المصرف قال إن الخزائن فارغة", "قوله", "الوزير سالم", "سالم"),
        "inner": ("الخزائن فارغة", "قال", "المصرف", "المصرف"),
    },
    "en": {
        "outer": ("the bank said the vaults are empty", "saying", "Minister Salem", "Salem"),
        "inner": ("the vaults are empty", "said", "the bank", "the bank"),
    },
}
RELAYS = {"ar": "وكالة الأنباء", "en": "News Agency"}
OUTLETS = {"ar": "البريد", "en": "The Post", "bare-ar": "البريد", "bare-en": "The Post"}


def span(document: str, words: str) -> list[list[int]]:
    """Where words first stand in a text."""
    start = TEXTS[document].index(words)
    return [[start, start + len(words)]]


def part(document: str, words: str) -> dict[str, Any]:
    """Printed words as a claims file has them."""
    return {"spans": span(document, words), "text": words}


def project(folder: Path, **texts: str) -> Path:
    """Builds the articles; `texts` replace those of some documents. The path of the snapshot."""
    folder.mkdir(parents=True, exist_ok=True)
    held = TEXTS | texts
    documents = [
        {
            "document_id": document,
            "outlet": OUTLETS[document],
            "language": document[-2:],
            "text": text,
            "title": f"Title {document}",
            "published_at": "2026-05-01",
            "complete": True,
        }
        for document, text in held.items()
    ]
    claims = [claim(language, "outer") for language in PARTS] + [claim(language, "inner") for language in PARTS]
    _lines(folder / "documents.jsonl", documents)
    _lines(folder / "claims.jsonl", [each for each in claims if each["document_id"] not in texts])
    _table(
        folder / "speakers.csv", ("speaker_id", "name", "kind", "side"), [("bank", "Central Bank", "government", "us")]
    )
    names = [("bank", "المصرف المركزي", "ar"), ("bank", "Central Bank", "en")]
    _table(folder / "speaker_names.csv", ("speaker_id", "name", "language"), names)
    inputs = ("documents.jsonl", "claims.jsonl", "speakers.csv", "speaker_names.csv")
    build([folder / name for name in inputs], folder / "claims.duckdb")
    return folder / "claims.duckdb"


def claim(document: str, which: str) -> dict[str, Any]:
    """A claim as a claims file has it; the inner one stands in the outer one."""
    content, cue, printed, name = PARTS[document][which]
    outlet = {"name": OUTLETS[document], "kind": "outlet"}
    relay = {"name": RELAYS[document], "kind": "outlet", "spans": span(document, RELAYS[document])}
    outer = {"name": PARTS[document]["outer"][3], "kind": "person"}
    chain = [outlet, relay, outer]
    return {
        "document_id": document,
        "claim_id": f"{document}-{which}",
        "parent_id": f"{document}-outer" if which == "inner" else None,
        "content": part(document, content),
        "speaker": part(document, printed) | {"name": name},
        "cue": part(document, cue),
        **{"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "on_record"},
        "chain": chain if which == "outer" else [*chain, {"name": name, "kind": "organization"}],
        "origin": "claimkit-rules 0.1",
        "confidence": 0.5,
    }


def _lines(path: Path, records: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), "utf-8")


def _table(path: Path, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])

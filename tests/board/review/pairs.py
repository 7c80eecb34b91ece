"""A generated project for the boards' tests: Arabic and English claims, matched pairs, extracted claims."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from claimkit import build

ARABIC = "قال المتحدث رقم {n} إن القوات لن تنسحب من البلدة {n} قبل الشتاء."
ENGLISH = "Spokesman number {n} said the troops will not leave town {n} before winter."
WORDS = {"ar": "القوات لن تنسحب من البلدة {n} قبل الشتاء", "en": "the troops will not leave town {n} before winter"}
NAMES = {"ar": "المتحدث رقم {n}", "en": "Spokesman number {n}"}
CUES = {"ar": "قال", "en": "said"}
TEXTS = {"ar": ARABIC, "en": ENGLISH}
OUTLETS = {"ar": "Sham Daily", "en": "Bridge Post"}


def project(folder: Path, pairs: int, *, extracted: int = 0, built: bool = True, glossed: bool = False) -> Path:
    """A warehouse of `pairs` Arabic–English pairs, the first `extracted` Arabic claims as an extractor found them.

    Without `built` only the inputs are written; `glossed` Arabic claims are found beside the English ones by any build.
    Gives the path of the warehouse file.
    """
    inputs = folder / "inputs"
    inputs.mkdir(parents=True)
    documents, claims = [], []
    for language in TEXTS:
        for n in range(pairs):
            document, claim = _made(language, n, extracted=language == "ar" and n < extracted)
            if glossed and language == "ar":
                claim["gloss"] = {"language": "en", "text": WORDS["en"].format(n=n), "origin": "hand"}
                claim["speaker"]["name"] = claim["chain"][-1]["name"] = NAMES["en"].format(n=n)
            documents.append(document)
            claims.append(claim)
    _lines(inputs / "documents.jsonl", documents)
    _lines(inputs / "claims.jsonl", claims)
    path = folder / "claims.duckdb"
    if not built:
        return path
    build([inputs], path, journals=folder / "journals")
    return path


def matched(path: Path, rows: Iterator[tuple[str, str, float | None, str | None, str]]) -> None:
    """Put these in the place of what a build matched: left, right, score, relation, origin; no two in a cluster."""
    connection = duckdb.connect(str(path))
    connection.execute('DELETE FROM "match"')
    connection.execute("UPDATE cluster_built SET cluster_id = claim_id")
    for left, right, score, relation, origin in rows:
        low, high = sorted((left, right))
        connection.execute(
            'INSERT INTO "match" (left_id, right_id, score, relation, reasons, origin) VALUES (?, ?, ?, ?, ?, ?)',
            [low, high, score, relation, ["the words agree"], origin],
        )
    connection.close()


def numbered(pairs: int) -> Iterator[tuple[str, str, float | None, str | None, str]]:
    """A match for every pair of `project`, the less sure the later it comes in thirds of the range."""
    for n in range(pairs):
        yield f"ar-{n:04}", f"en-{n:04}", 0.5 + (n % 50) / 100, "repeats", "claimkit-match 0.1"


def _made(language: str, n: int, *, extracted: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    text = TEXTS[language].format(n=n)
    id_ = f"{language}-doc-{n:04}"
    words, name, cue = WORDS[language].format(n=n), NAMES[language].format(n=n), CUES[language]
    day = f"2022-01-{n % 28 + 1:02}"
    document: dict[str, Any] = {"document_id": id_, "outlet": OUTLETS[language], "language": language, "text": text}
    document |= {"title": name, "url": f"https://example.org/{language}/{n}", "published_at": day, "complete": True}
    claim = {
        "document_id": id_,
        "claim_id": f"{language}-{n:04}",
        "parent_id": None,
        "content": _printed(text, words),
        "speaker": _printed(text, name) | {"name": name},
        "cue": _printed(text, cue),
        **{"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "on_record"},
        "chain": [{"name": OUTLETS[language], "kind": "outlet"}, {"name": name, "kind": "person"}],
        "topic": None,
        "said_at": day,
        "gloss": None,
        "confidence": 0.5 + (n % 5) / 10 if extracted else None,
        "origin": "claimkit-rules 0.1" if extracted else "hand",
        "rule": None,
    }
    return document, claim


def _printed(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"spans": [[start, start + len(words)]], "text": words}


def _lines(path: Path, records: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")

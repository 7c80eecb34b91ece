"""Builds one after another over what the earlier kept: each has the digests of a build from nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pytest

from claimkit.track import build
from tests.bench.generated_news import news

# Lines of files, by their names.
Files: TypeAlias = dict[str, list[Any]]
Change: TypeAlias = Callable[[Files], None]

TEXTS = {
    "ar": (
        "قالت الوزيرة سلمى الورداني، أمس، إن «جسر مرفأ أورلو سيفتح أمام الشاحنات بعد تسع سنوات من الترميم».",
        "نفى النقابي هاني السرداب أن جسر مرفأ أورلو سيفتح أمام الشاحنات بعد تسع سنوات من الترميم.",
    ),
    "en": (
        'Minister Ines Calloway said on Monday: "The harbour bridge at Orlo will open to lorries after nine years."',
        "Union leader Jon Arkwell denied that the harbour bridge at Orlo will open to lorries after nine years.",
    ),
}
GLOSSES = {"ar": "the harbour bridge at Orlo will open to lorries", "en": "جسر مرفأ أورلو سيفتح أمام الشاحنات"}
NAMES = {"ar": "مرفأ أورلو", "en": "harbour bridge"}


def first_day(language: str) -> Files:
    """Articles, two of them of one event, and a claim that somebody read in each of two more."""
    told = [
        {"document_id": f"d{place}", "outlet": outlet, "language": language, "published_at": "2026-03-02", "text": text}
        for place, (outlet, text) in enumerate(zip(("Wire", "Post"), TEXTS[language], strict=True))
    ]
    cited = [{**row, "document_id": f"c{row['document_id']}", "outlet": f"The {row['outlet']}"} for row in told]
    return {
        "documents.jsonl": [*told, *({**row, "complete": True} for row in cited), *list(news(8))],
        "claims.jsonl": [claim(row) for row in cited],
        "speakers.csv": ["speaker_id,name,kind,role,organization,side"],
        "outlets.csv": ["outlet_id,name,name_native,kind,country,language"],
        "topics.csv": ["topic,label_en,label_ar"],
    }


def claim(document: dict[str, str]) -> dict[str, Any]:
    """A claim that is the whole of a document."""
    return {
        "document_id": document["document_id"],
        "content": {"spans": [[0, len(document["text"])]], "text": document["text"]},
        "speaker": {"spans": [], "text": None, "name": "Ada Brookvale"},
        "cue": {"spans": [], "text": None},
        "mode": "indirect",
        "act": "assert",
        "polarity": "positive",
        "basis": "on_record",
        "chain": [{"name": document["outlet"], "kind": "outlet"}, {"name": "Ada Brookvale", "kind": "person"}],
        "origin": "hand",
    }


def glossed(language: str) -> Change:
    told = {"language": "en" if language == "ar" else "ar", "text": GLOSSES[language], "origin": "hand"}

    def change(files: Files) -> None:
        for row in files["claims.jsonl"]:
            row["gloss"] = told

    return change


def on_a_topic(files: Files) -> None:
    files["topics.csv"].append("bridge,The bridge,الجسر")
    for row in files["claims.jsonl"]:
        row["topic"] = "bridge"


def of_another_outlet(files: Files) -> None:
    files["documents.jsonl"][0]["outlet"] = "Post"
    files["outlets.csv"].append("post,Post,,newspaper,US,en")


def of_another_day(files: Files) -> None:
    files["documents.jsonl"][1]["published_at"] = "2026-03-09"
    files["claims.jsonl"][0]["said_at"] = "2026-03-01"


def with_a_known_name(language: str) -> Change:
    return lambda files: files["speakers.csv"].append(f"known,{NAMES[language]},organization,,,")


def without_a_document(files: Files) -> None:
    del files["documents.jsonl"][4]


def with_an_edited_document(files: Files) -> None:
    files["documents.jsonl"][5]["text"] = files["documents.jsonl"][5]["text"].partition("\n")[2]


def with_more_documents(files: Files) -> None:
    files["documents.jsonl"] += list(news(14))[8:]


def one_meaning(texts: Sequence[str]) -> np.ndarray[Any, np.dtype[np.float32]]:
    """A model to which all texts mean nearly the same."""
    return np.array([[1.0, len(text) / 10_000] for text in texts], np.float32)


@pytest.mark.parametrize("language", TEXTS)
def test_each_build_has_the_digests_of_one_from_nothing(tmp_path: Path, language: str) -> None:
    files = first_day(language)
    changes: dict[str, tuple[Change, dict[str, Any]]] = {
        "nothing": (lambda _: None, {}),
        "glosses": (glossed(language), {}),
        "glosses left out": (lambda _: None, {"glosses": False}),
        "topics": (on_a_topic, {}),
        "outlets": (of_another_outlet, {}),
        "days": (of_another_day, {}),
        "names": (with_a_known_name(language), {}),
        "models": (lambda _: None, {"embedder": one_meaning}),
        "removed": (without_a_document, {}),
        "edited": (with_an_edited_document, {}),
        "added": (with_more_documents, {}),
    }
    seen = set()
    for name, (change, chosen) in changes.items():
        change(files)
        written(tmp_path / "in", files)
        grown = build([tmp_path / "in"], tmp_path / "days" / "claims.duckdb", **chosen)
        full = build([tmp_path / "in"], tmp_path / "full" / "claims.duckdb", fresh=True, **chosen)
        assert not full.rejects, full
        assert (name, grown.digest, grown.content_digest) == (name, full.digest, full.content_digest)
        seen.add(full.digest)
    # Each change tells.
    assert len(seen) == len(changes)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_days_added_in_any_order_have_the_digests_of_a_build_of_all(tmp_path: Path, order: tuple[int, ...]) -> None:
    articles = [
        *(row for language in TEXTS for row in first_day(language)["documents.jsonl"] if not row.get("complete")),
        *list(news(36))[8:],
    ]
    articles = [{**row, "document_id": f"{place:02}"} for place, row in enumerate(articles)]
    days = {f"day{day}.jsonl": articles[day :: len(order)] for day in order}
    for name, lines in days.items():
        written(tmp_path / "in", {name: lines})
        grown = build([tmp_path / "in"], tmp_path / "days" / "claims.duckdb")
    full = build([tmp_path / "in"], tmp_path / "full" / "claims.duckdb", fresh=True)
    assert grown.counts["documents"] == len(articles)
    assert grown.kept > len(articles) / 2
    assert (grown.digest, grown.content_digest) == (full.digest, full.content_digest)


def written(folder: Path, files: Files) -> None:
    """Writes the files; those of JSON lines from dictionaries."""
    folder.mkdir(exist_ok=True)
    for name, lines in files.items():
        texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        (folder / name).write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")

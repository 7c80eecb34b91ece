"""Generated inputs: documents of 3,000 characters, Arabic and English in turn, and ten claims on each.

Six documents in a row tell one event of one day, three in each language. An event has eight topics; to each a
document has a claim with a name in it that stands nowhere else, and on four of them the documents in one language quote
one speaker with the same words. So there are some three pairs to compare for each claim (in the public Arabic articles
2.4), and they stand near each other, as reports of one event do. All other words are few: any two documents are
alike a little.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ON_EACH = 10
LENGTH = 3000
_EVENT = 6
_RETOLD = 4
OUTLETS = [f"Outlet {number}" for number in range(60)]
_WORDS = {
    "ar": (
        "المحادثات جوهرية بين الزعيمين وبعيدة عن المجاملات إذا اختارت روسيا "
        "غزو أوكرانيا فإن العواقب جسيمة خلال الشهر المقبل"
    ).split(),
    "en": (
        "talks between the leaders were substantive and far from pleasantries "
        "while missiles would not be deployed next month"
    ).split(),
}
_LETTERS = {"ar": "دجزحطسعفصقر", "en": "dgzhtkrfbvm"}
_GIVEN = {
    "ar": ["محمد", "سارة", "يوري", "جين", "نيد", "ليلى", "فلاديمير", "علي"],
    "en": ["Mary", "John", "Yuri", "Jen", "Ned", "Lina", "Ivan", "Ali"],
}
_CUE = {"ar": "قال", "en": "said"}


def write_inputs(folder: Path, claims: int, seed: int = 7) -> None:
    """Outlets, speakers and their names, `documents.jsonl` and `claims.jsonl`: the same at every run."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    rows = "".join(f"{outlet.lower().replace(' ', '-')},{outlet},online\n" for outlet in OUTLETS)
    (folder / "outlets.csv").write_text(f"outlet_id,name,kind\n{rows}", "utf-8")
    known = [(language, number) for language in _GIVEN for number in range(300)]
    ids = [f"speaker-{language}-{number},{_name(language, number)}" for language, number in known]
    (folder / "speakers.csv").write_text("speaker_id,name,kind\n" + "".join(f"{row},person\n" for row in ids), "utf-8")
    (folder / "speaker_names.csv").write_text("speaker_id,name\n" + "".join(f"{row}\n" for row in ids), "utf-8")
    with (
        (folder / "documents.jsonl").open("w", encoding="utf-8") as documents,
        (folder / "claims.jsonl").open("w", encoding="utf-8") as lines,
    ):
        for number in range(claims // ON_EACH):
            document, said = _article(number, chance)
            documents.write(json.dumps(document, ensure_ascii=False) + "\n")
            lines.writelines(json.dumps(claim, ensure_ascii=False) + "\n" for claim in said)


def _name(language: str, number: int) -> str:
    given = _GIVEN[language]
    return f"{given[number % 8]} {_WORDS[language][number // 8 % len(_WORDS[language])].title()} {number}"


def _made_up(language: str, number: int) -> str:
    """A word for each number, with a vowel behind each letter."""
    letters = _LETTERS[language]
    count = len(letters)
    return "".join(letters[number // count**place % count] + "\u0627o"[language == "en"] for place in range(6))


def _article(number: int, chance: random.Random) -> tuple[dict[str, Any], Iterator[dict[str, Any]]]:
    language = ("ar", "en")[number % 2]
    event = number // _EVENT
    told = random.Random(f"{event} {language}")
    parts: list[str] = []
    places = []
    at = 0
    for place in range(ON_EACH):
        drawn = told if place < _RETOLD else chance
        speaker = _name(language, drawn.randrange(1200))
        words = [_made_up(language, event * ON_EACH + place), *drawn.choices(_WORDS[language], k=23)]
        content = " ".join(words)
        places.append((at, speaker, content))
        sentence = f"{speaker} {_CUE[language]} {content}. "
        parts.append(sentence.ljust(LENGTH // ON_EACH))
        at += len(parts[-1])
    document = {
        "document_id": f"document-{number}",
        "outlet": OUTLETS[number % len(OUTLETS)],
        "language": language,
        "text": "".join(parts)[:LENGTH].ljust(LENGTH),
        "published_at": f"2021-12-{event % 28 + 1:02}",
        "complete": True,
    }
    return document, _claims(document, event, places, chance)


def _claims(
    document: dict[str, Any], event: int, places: list[tuple[int, str, str]], chance: random.Random
) -> Iterator[dict[str, Any]]:
    """A claim at each place; every fifth is a claim inside the one before it, told by a relay."""
    outer: dict[str, Any] = {}
    for number, (at, speaker, content) in enumerate(places):
        if number % 5 == 4:
            yield _inner(outer, number, speaker)
            continue
        cue = _CUE[document["language"]]
        cued = at + len(speaker) + 1
        spans = [[at, at + len(speaker)]]
        start = cued + len(cue) + 1
        chain = [{"name": document["outlet"], "kind": "outlet"}]
        if chance.random() < 0.4:
            chain.append({"name": chance.choice(OUTLETS), "kind": "outlet"})
        outer = {
            "document_id": document["document_id"],
            "claim_id": f"{document['document_id']}-{number}",
            "parent_id": None,
            "content": {"spans": [[start, start + len(content)]], "text": content},
            "speaker": {"spans": spans, "text": speaker, "name": speaker},
            "cue": {"spans": [[cued, cued + len(cue)]], "text": cue},
            "mode": "indirect",
            "act": "assert",
            "polarity": "positive",
            "basis": "on_record",
            "chain": [
                *chain,
                {"name": speaker, "kind": "person", "spans": spans, "cue_spans": [[cued, cued + len(cue)]]},
            ],
            "topic": f"event-{event}-{number}",
            "said_at": document["published_at"],
            "gloss": {"language": "en", "text": f"gloss of {content[:40]}", "origin": "generated"}
            if number % 2
            else None,
            "confidence": round(chance.random(), 2),
            "origin": "generated",
            "rule": "clause",
        }
        yield outer


def _inner(outer: dict[str, Any], number: int, speaker: str) -> dict[str, Any]:
    ((start, _),), text = outer["content"]["spans"], outer["content"]["text"][:30].rstrip()
    return outer | {
        "claim_id": f"{outer['document_id']}-{number}",
        "parent_id": outer["claim_id"],
        "content": {"spans": [[start, start + len(text)]], "text": text},
        "speaker": {"spans": [], "text": None, "name": speaker},
        "cue": {"spans": [], "text": None},
        "chain": [*outer["chain"], {"name": speaker, "kind": "person"}],
        "gloss": None,
        "topic": None,
    }

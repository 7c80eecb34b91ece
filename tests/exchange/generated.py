"""Claims made by chance: emoji, tashkeel, marks of direction, several spans, parents, hops, glosses."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from claimkit import ids
from claimkit.records import ACTS, BASES, MODES, POLARITIES, UNSPECIFIED, Span, words_at

Record = dict[str, Any]
WORDS = (
    "قَالَ", "الوزيرُ", "إنّ", "المياه", "تكفي", "\u2067المدينة\u2069", "\u200fوأضاف\u200e", "said", "the", "harbour",
    "👩‍👩‍👧", "🇸🇾", "𝒜𝓁", "naïve", "e\u0301",
    "«نعم»", '"no"', "<b>", "&amp;", "a\\b", "\tx", "line\nbreak", "\r\nnext", "Ω", "—",
)  # fmt: skip
CLAIMS_OF_DOCUMENT = 10


def corpus(count: int, seed: int = 7) -> tuple[list[Record], list[Record]]:
    """So many claims, and their documents."""
    random = Random(seed)
    documents: list[Record] = []
    claims: list[Record] = []
    while len(claims) < count:
        document = _document(random, len(documents))
        documents.append(document)
        claims.extend(_claims(random, document, min(CLAIMS_OF_DOCUMENT, count - len(claims))))
    return claims, documents


def _document(random: Random, number: int) -> Record:
    text = " ".join(random.choices(WORDS, k=120)) + f" 🐪 {number}."
    outlet = random.choice(("The Harbour Post", "صحيفة المرسى"))
    document = {"document_id": ids.document_id(outlet, text), "outlet": outlet, "text": text, "title": f"🐪 {number}"}
    document["url"] = f"https://example.org/{number}"
    extra = {"language": "ar", "published_at": "2026-05-01T10:00+03:00"}
    return document | (extra if number % 2 else {})


def _claims(random: Random, document: Record, count: int) -> Iterator[Record]:
    made: dict[str, Record] = {}
    for _ in range(count * 3):
        claim = _claim(random, document, random.choice([None, *made.values()]))
        if str(claim["content"]["spans"]) not in made and len(made) < count:
            made[str(claim["content"]["spans"])] = claim
            yield claim


def _claim(random: Random, document: Record, above: Record | None) -> Record:
    text = document["text"]
    within = above["content"]["spans"][0] if above else [0, len(text)]
    if within[1] - within[0] < 12:
        above, within = None, [0, len(text)]
    content = _printed(text, _spans(random, text, within[0], within[1], 1 if above else 3))
    speaker: Record = (
        {"spans": [], "text": None} if random.random() < 0.3 else _printed(text, _spans(random, text, 0, len(text), 2))
    )
    speaker["name"] = speaker["text"] or random.choice((UNSPECIFIED, "Mina Farrow", "ليلى 🌙"))
    if random.random() < 0.3:
        speaker["role"] = "الناطقة باسم الميناء"
    voice: Record = {"name": speaker["name"], "kind": "person"}
    if speaker["spans"]:
        voice["spans"] = speaker["spans"]
    relay = {"name": "وكالة 📰", "kind": "outlet", "spans": _spans(random, text, 0, len(text), 1), "certain": False}
    parent = above["claim_id"] if above else None
    spans = [Span(*span) for span in content["spans"]]
    return {
        "document_id": document["document_id"],
        "claim_id": ids.claim_id(document["document_id"], spans, speaker["name"], parent),
        "parent_id": parent,
        "content": content,
        "speaker": speaker,
        "cue": {"spans": [], "text": None}
        if random.random() < 0.3
        else _printed(text, _spans(random, text, 0, len(text), 2)),
        "mode": random.choice(MODES),
        "act": random.choice(ACTS),
        "polarity": random.choice(POLARITIES),
        "basis": random.choice(BASES),
        "chain": [*(above["chain"] if above else [{"name": document["outlet"], "kind": "outlet"}]), relay, voice],
        "topic": random.choice((None, "مياه", "water")),
        "said_at": random.choice((None, "2026-05-01")),
        "gloss": random.choice((None, {"language": "en", "text": "words 🐪", "origin": "hand"})),
        "confidence": random.choice((None, 0.5)),
        "origin": random.choice(("hand", "claimkit-rules 0.1")),
        "rule": random.choice((None, "en:said")),
    }


def _spans(random: Random, text: str, start: int, end: int, most: int) -> list[list[int]]:
    """Up to so many spans with a letter between each, none blank at its ends."""
    count = 2 * random.randint(1, most)
    places = sorted(random.sample(range(start, end + 1), min(count, end - start)))
    pairs = zip(places[::2], places[1::2], strict=False)
    spans: list[list[int]] = []
    for left, right in pairs:
        words = text[left:right]
        if (not spans or left > spans[-1][1]) and words.strip() == words and any(map(str.isalnum, words)):
            spans.append([left, right])
    first = next(place for place in range(start, end) if text[place].isalnum())
    return spans or [[first, first + 1]]


def _printed(text: str, spans: list[list[int]]) -> Record:
    return {"spans": spans, "text": words_at(text, spans)}

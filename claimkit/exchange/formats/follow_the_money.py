"""FollowTheMoney, the entities of OpenAleph and OpenSanctions: articles, who speaks in them, a note for each claim.

https://followthemoney.tech/explorer/. A file that ends with .csv holds statements, any other a line of JSON an entity.
Who has no name of their own (a leak, an unnamed official) is no entity: the note stands on the article alone.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from hashlib import sha1
from io import StringIO
from pathlib import Path

from claimkit.exchange.files import put, put_lines
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.unsaid import count_unsaid, count_unsaid_of_document
from claimkit.language.tags import tag_of
from claimkit.records import UNSPECIFIED

NAME = "follow-the-money"
TITLE = "FollowTheMoney: entities (JSON lines) or statements (.csv) for OpenAleph"
LOSES_OUT = "where words stand, cues, chains, modes, polarities, topics; texts of documents, derivations, captures"
WANTS_HELD = True
DATASET = "claimkit"
_SCHEMATA = {"person": "Person", "organization": "Organization", "government": "PublicBody"}
_REASON = "an entity of FollowTheMoney has no place for it"
_SAID = frozenset(("speaker.name", "speaker.role", "act", "gloss"))
_OF_DOCUMENT = frozenset(("url", "title", "published_at", "retrieved_at", "language"))
# ISO 639-3, which it takes alone.
_CODES = "ar:ara de:deu en:eng es:spa fa:fas fr:fra he:heb it:ita ku:kur pt:por ru:rus tr:tur uk:ukr zh:zho"
_LANGUAGES = dict(pair.split(":") for pair in _CODES.split())
_TYPES = {
    "entity": "entity",
    "name": "name",
    "alias": "name",
    "sourceUrl": "url",
    "publishedAt": "date",
    "retrievedAt": "date",
    "language": "language",
    "description": "text",
    "summary": "text",
    "notes": "text",
}
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_COLUMNS = ("id", "entity_id", "canonical_id", "schema", "prop", "prop_type", "value", "dataset", "lang")
_CAPTION = 120


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """The documents, speakers and claims as entities, or as statements on them.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    by_id = {document["document_id"]: document for document in documents}
    entities = {name: _article(document, loss) for name, document in by_id.items()}
    for claim in claims:
        count_unsaid(claim, _SAID, loss, _REASON)
        speaker = _speaker(claim, loss)
        if speaker is not None:
            known = entities.setdefault(speaker["id"], speaker)
            _add(known, speaker["properties"])
        note = _note(claim, by_id[claim["document_id"]], speaker)
        entities[note["id"]] = note
    if path.suffix.lower() == ".csv":
        put(path, _statements(entities.values()))
    else:
        put_lines(path, entities.values())
    return loss


def _entity(name: str, schema: str, said: dict[str, list[str | None]]) -> Record:
    """An entity; ids are made of letters that every program takes."""
    told = {prop: list(filter(None, values)) for prop, values in said.items()}
    return {"id": name, "schema": schema, "properties": {prop: values for prop, values in told.items() if values}}


def _id(kind: str, name: str) -> str:
    return f"{DATASET}-{kind}-{sha1(name.encode('utf-8', 'surrogatepass'), usedforsecurity=False).hexdigest()}"


def _article(document: Record, loss: Loss) -> Record:
    count_unsaid_of_document(document, _OF_DOCUMENT, loss, _REASON)
    loss.add("document.text", _REASON, bool(document.get("text")))
    said: dict[str, list[str | None]] = {
        "title": [document.get("title") or document["document_id"]],
        "name": [document.get("title") or document["document_id"]],
        "publisher": [document["outlet"]],
        "sourceUrl": [document.get("url")],
        "publishedAt": [_day(document, "published_at", loss)],
        "retrievedAt": [_day(document, "retrieved_at", loss)],
        "language": [_language(document, loss)],
    }
    return _entity(_id("document", document["document_id"]), "Article", said)


def _language(document: Record, loss: Loss) -> str | None:
    tag = document.get("language")
    code = _LANGUAGES.get(str(tag_of(tag)).partition("-")[0]) if tag else None
    loss.add("document.language", "has no code of three letters here", bool(tag) and code is None)
    return code


def _day(document: Record, name: str, loss: Loss) -> str | None:
    """The day of a date, where it is one: what is about, open or an interval is not told."""
    written = document.get(name)
    if not written:
        return None
    found = _DAY.match(written)
    exact = found is not None and written[found.end() :][:1] in ("", "T")
    loss.add(f"document.{name}", "is no single day, month or year", not exact)
    loss.add(f"document.{name}", "is told to the day alone", exact and found is not None and found[0] != written)
    return found[0] if exact and found is not None else None


def _speaker(claim: Record, loss: Loss) -> Record | None:
    """The entity of a speaker with a name."""
    schema = _SCHEMATA.get(claim["chain"][-1]["kind"])
    printed = claim["speaker"]["name"]
    if schema is None or printed in (None, UNSPECIFIED):
        loss.add("speaker", "has no name of their own: no entity", printed not in (None, UNSPECIFIED))
        return None
    held = claim.get("held") or {}
    name = held.get("speaker_name") or printed
    said: dict[str, list[str | None]] = {"name": [name], "alias": [printed] * (printed != name)}
    said["summary"] = [claim["speaker"].get("role")]
    return _entity(_id("speaker", held.get("speaker_id") or printed), schema, said)


def _add(entity: Record, properties: dict[str, list[str]]) -> None:
    """Gives an entity what another printing of it says more."""
    for name, values in properties.items():
        known = entity["properties"].setdefault(name, [])
        known += [value for value in values if value not in known]


def _note(claim: Record, document: Record, speaker: Record | None) -> Record:
    words = claim["content"]["text"]
    said: dict[str, list[str | None]] = {
        "name": [" ".join(words.split())[:_CAPTION]],
        "description": [words],
        "summary": [f"{speaker['properties']['name'][0]}: {claim['act']}" if speaker else claim["act"]],
        "notes": [(claim.get("gloss") or {}).get("text")],
        "publisher": [document["outlet"]],
        "sourceUrl": [document.get("url")],
        "entity": [_id("document", document["document_id"]), speaker["id"] if speaker else None],
    }
    return _entity(_id("claim", claim["claim_id"]), "Note", said)


def _statements(entities: Iterable[Record]) -> str:
    page = StringIO(newline="")
    rows = csv.DictWriter(page, _COLUMNS, lineterminator="\n")
    rows.writeheader()
    rows.writerows(row for entity in entities for row in _statements_of(entity))
    return page.getvalue()


def _statements_of(entity: Record) -> Iterator[dict[str, str]]:
    for prop, values in entity["properties"].items():
        for value in values:
            key = f"{DATASET}.{entity['id']}.{prop}.{value}"
            yield {
                "id": sha1(key.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest(),
                "entity_id": entity["id"],
                "canonical_id": entity["id"],
                "schema": entity["schema"],
                "prop": prop,
                "prop_type": _TYPES.get(prop, "string"),
                "value": value,
                "dataset": DATASET,
                "lang": "",
            }

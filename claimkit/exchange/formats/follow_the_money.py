"""FollowTheMoney, the entities of OpenAleph and OpenSanctions: articles, who speaks in them, a note for each claim.

https://followthemoney.tech/explorer/. A file that ends with .csv holds statements, any other a line of JSON an entity.
Who has no name of their own (a leak, an unnamed official) is no entity: the note stands on the article alone.

Read are documents, their texts where they are given, and the notes that claimkit wrote, which are claims; a note that
somebody else wrote says who said what nowhere, and goes into the note of its document.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha1
from io import StringIO
from itertools import chain
from pathlib import Path

from claimkit.exchange.composing import composed
from claimkit.exchange.files import file_by_file, put, put_lines
from claimkit.exchange.formats._entities import Entity, entities_of
from claimkit.exchange.formats._schemata import LANGUAGES, MOST, TYPES
from claimkit.exchange.formats._values import day_of
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Mark, Marked, Record
from claimkit.exchange.offsets import CODE_POINTS
from claimkit.exchange.reading import Reading
from claimkit.exchange.settling import settled
from claimkit.exchange.taking_apart import CONTENT
from claimkit.exchange.unsaid import count_unsaid, count_unsaid_of_document
from claimkit.language.tags import tag_of
from claimkit.records import ACTS, UNSPECIFIED, Reject

NAME = "follow-the-money"
TITLE = "FollowTheMoney: entities (JSON lines) or statements (.csv) for OpenAleph"
LOSES_IN = "entities that are no documents; names as they are printed, roles, translations; who wrote a note"
LOSES_OUT = "where words stand, cues, chains, modes, polarities, topics; texts of documents, derivations, captures"
WANTS_HELD = True
DATASET = "claimkit"
_CLAIM = "claim"
_SCHEMATA = {"person": "Person", "organization": "Organization", "government": "PublicBody"}
_REASON = "an entity of FollowTheMoney has no place for it"
_SAID = frozenset(("speaker.name", "speaker.role", "act", "gloss"))
_OF_DOCUMENT = frozenset(("url", "title", "published_at", "retrieved_at", "language", "note"))
_KINDS = {schema: kind for kind, schema in _SCHEMATA.items()}
_KINDS |= dict.fromkeys(("Company", "LegalEntity"), "organization")
_NOTE = "Note"
_WHOLE = ((0, 0),)
_SUFFIXES = (".json", ".jsonl", ".ndjson", ".ijson", ".csv")
_DOCUMENTS = ("Article", "Document", "Email", "HyperText", "Pages", "PlainText")
# The properties of a document from which each field is taken, the first that says something.
_READ = {
    "title": ("title", "subject", "name", "fileName"),
    "outlet": ("publisher",),
    "url": ("sourceUrl",),
    "published_at": ("publishedAt", "authoredAt", "date"),
    "retrieved_at": ("retrievedAt",),
    "language": ("language", "detectedLanguage"),
    "text": ("bodyText",),
    "note": ("notes",),
}
_PROPERTIES = frozenset(("alias", *chain.from_iterable(_READ.values())))
_WEB = re.compile(r"https?://[^\s/]\S{,4080}", re.IGNORECASE)
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_COLUMNS = ("id", "entity_id", "canonical_id", "schema", "prop", "prop_type", "value", "dataset", "lang")
_CAPTION = 120


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents of a file, or of all in a folder, with the claims and notes on them.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    return file_by_file(path, _SUFFIXES, lambda file: _of_file(file, reading))


def _of_file(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    entities, refused = entities_of(path)
    yield from refused
    by_name = {entity.name: entity for entity in entities}
    pages = {each.name: _page(path.name, each, reading) for each in entities if each.schema in _DOCUMENTS}
    told = set(pages)
    for entity in entities:
        on = [pages[name] for name in entity.properties.get("entity", ()) if name in pages]
        if entity.schema == _NOTE and on:
            told.add(entity.name)
            told.update(each.name for each in _speakers(entity, by_name))
            yield from _taken(on[0], entity, by_name, reading)
    for entity in entities:
        if entity.name not in told:
            reading.loss.add(f"entity {entity.schema}", "is no document, no note on one, and nobody who speaks in one")
    for marked in pages.values():
        yield from settled(marked, reading, CODE_POINTS)
        yield from composed(marked, reading)


def _page(path: str, entity: Entity, reading: Reading) -> Marked:
    """A document; as the project holds it where it does."""
    reading.counted["documents"] += 1
    said: Record = {name: entity.first(*properties) for name, properties in _READ.items()}
    for name in ("published_at", "retrieved_at"):
        said[name] = day_of(said[name], name, reading.loss)
    said["language"] = tag_of(said["language"]) if said["language"] else reading.language
    said["document_id"] = _own_id(entity)
    if said["title"] == said["document_id"]:
        said["title"] = None
    said["outlet"] = said["outlet"] or reading.outlet or UNSPECIFIED
    for name in sorted(entity.properties.keys() - _PROPERTIES):
        reading.loss.add(f"property {name}", "has no place in a document")
    document = {name: value for name, value in said.items() if value}
    return Marked(path, reading.held(document) or document)


def _own_id(entity: Entity) -> str | None:
    """The id of a document that claimkit wrote: among its names the one that its id is made of."""
    names = (*entity.properties.get("title", ()), *entity.properties.get("alias", ()))
    return next((name for name in names if _id("document", name) == entity.name), None)


def _taken(marked: Marked, note: Entity, by_name: Mapping[str, Entity], reading: Reading) -> Iterator[Reject]:
    """Takes a note: one of claimkit's own as a claim, any other as words on the document."""
    words = note.first("description", "name")
    if words is None:
        yield Reject(marked.path, note.line, f"{note.name} description", "is missing")
    elif note.name.startswith(f"{DATASET}-{_CLAIM}-"):
        reading.counted["claims"] += 1
        record = _record(marked.document["outlet"], note, _speakers(note, by_name))
        reading.loss.add("notes", "have no language, as a translation must", bool(note.properties.get("notes")))
        marked.marks.append(Mark(note.name, CONTENT, [], words, record=record, line=note.line))
    else:
        reading.counted["notes"] += 1
        marked.marks.append(Mark(note.name, _NOTE, _WHOLE, comment=words, line=note.line))


def _speakers(note: Entity, by_name: Mapping[str, Entity]) -> list[Entity]:
    """Who a note is on beside its document."""
    found = (by_name[name] for name in note.properties.get("entity", ()) if name in by_name)
    return [each for each in found if each.schema not in (*_DOCUMENTS, _NOTE)]


def _record(outlet: str, note: Entity, speakers: Sequence[Entity]) -> Record:
    """What a note says of its claim: who speaks, and the act, which ends its summary."""
    name = (speakers and speakers[0].first("name", "alias")) or UNSPECIFIED
    kind = _KINDS.get(speakers[0].schema, "person") if name != UNSPECIFIED else "unspecified"
    act = (note.first("summary") or "").rpartition(": ")[2]
    return {
        "speaker": {"spans": [], "text": None, "name": name},
        "chain": [{"name": outlet, "kind": "outlet"}, {"name": name, "kind": kind}],
        "act": act if act in ACTS else None,
    }


# -- written --------------------------------------------------------------------------------------------------------


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
        note = _note(claim, by_id[claim["document_id"]], speaker, loss)
        entities[note["id"]] = note
    if path.suffix.lower() == ".csv":
        put(path, _statements(entities.values()))
    else:
        put_lines(path, entities.values())
    return loss


def _entity(name: str, schema: str, said: dict[str, list[str | None]], loss: Loss) -> Record:
    """An entity; ids are made of letters that every program takes, and what is longer than it may be is cut."""
    told = {prop: list(filter(None, values)) for prop, values in said.items()}
    for prop, values in told.items():
        most = MOST.get(TYPES.get(prop, "string"), sys.maxsize)
        loss.add(f"property {prop}", f"is cut after {most} letters", sum(len(value) > most for value in values))
        told[prop] = [value[:most].rstrip() for value in values]
    return {"id": name, "schema": schema, "properties": {prop: values for prop, values in told.items() if values}}


def _id(kind: str, name: str) -> str:
    return f"{DATASET}-{kind}-{sha1(name.encode('utf-8', 'surrogatepass'), usedforsecurity=False).hexdigest()}"


def _article(document: Record, loss: Loss) -> Record:
    count_unsaid_of_document(document, _OF_DOCUMENT, loss, _REASON)
    loss.add("document.text", "is not written: each note quotes its words", bool(document.get("text")))
    name = document["document_id"]
    title = document.get("title") or name
    said: dict[str, list[str | None]] = {
        "title": [title],
        "name": [title],
        "alias": [name] * (name != title),
        "publisher": [document["outlet"]],
        "sourceUrl": [_address(document, loss)],
        "publishedAt": [_day(document, "published_at", loss)],
        "retrievedAt": [_day(document, "retrieved_at", loss)],
        "language": [_language(document, loss)],
        "notes": [document.get("note")],
    }
    return _entity(_id("document", name), "Article", said, loss)


def _address(document: Record, loss: Loss) -> str | None:
    """Its address, where that is one of the web's."""
    address = document.get("url") or ""
    is_web = _WEB.fullmatch(address) is not None
    loss.add("document.url", "is no address of the web", bool(address) and not is_web)
    return address if is_web else None


def _language(document: Record, loss: Loss) -> str | None:
    tag = document.get("language")
    code = LANGUAGES.get(str(tag_of(tag)).partition("-")[0]) if tag else None
    loss.add("document.language", "is none of the languages that it knows", bool(tag) and code is None)
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
    return _entity(_id("speaker", held.get("speaker_id") or printed), schema, said, loss)


def _add(entity: Record, properties: dict[str, list[str]]) -> None:
    """Gives an entity what another printing of it says more."""
    for name, values in properties.items():
        known = entity["properties"].setdefault(name, [])
        known += [value for value in values if value not in known]


def _note(claim: Record, document: Record, speaker: Record | None, loss: Loss) -> Record:
    words = claim["content"]["text"]
    said: dict[str, list[str | None]] = {
        "name": [" ".join(words.split())[:_CAPTION]],
        "description": [words],
        "summary": [f"{speaker['properties']['name'][0]}: {claim['act']}" if speaker else claim["act"]],
        "notes": [(claim.get("gloss") or {}).get("text")],
        "publisher": [document["outlet"]],
        "sourceUrl": [_address(document, Loss())],
        "entity": [_id("document", document["document_id"]), speaker["id"] if speaker else None],
    }
    return _entity(_id(_CLAIM, claim["claim_id"]), _NOTE, said, loss)


def _statements(entities: Iterable[Record]) -> str:
    page = StringIO(newline="")
    rows = csv.writer(page, lineterminator="\n")
    rows.writerow(_COLUMNS)
    rows.writerows(row for entity in entities for row in _statements_of(entity))
    return page.getvalue()


def _statements_of(entity: Record) -> Iterator[tuple[str, ...]]:
    """The rows on an entity, in the order of the columns."""
    name, schema = entity["id"], entity["schema"]
    for prop, values in entity["properties"].items():
        for value in values:
            key = f"{DATASET}.{name}.{prop}.{value}".encode("utf-8", "surrogatepass")
            own = sha1(key, usedforsecurity=False).hexdigest()
            yield own, name, name, schema, prop, TYPES.get(prop, "string"), value, DATASET, ""

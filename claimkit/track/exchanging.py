"""Foreign files into a project's claims and documents files, and a snapshot's claims out into foreign files."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimkit import ids
from claimkit.errors import InputError
from claimkit.exchange import LOSS, Exchange, Loss, Reading, Record, losses_of
from claimkit.exchange.files import put, put_lines, written_json
from claimkit.exchange.nesting import outermost_first
from claimkit.ingest import ARTICLE, TABLES, find_inputs
from claimkit.project import Project
from claimkit.records import Refused, Reject, Span
from claimkit.shape import CLAIM, DOCUMENT, Field, file_fields
from claimkit.shipped import sql
from claimkit.tables import csv_bytes
from claimkit.warehouse import Warehouse

if TYPE_CHECKING:
    import polars as pl

VERDICTS = "verdicts.csv"
DOCUMENTS = "documents.jsonl"
_IMPORTED = "imported"
_SOURCE = ".source"
_NO_PLACE = "pages and times of the source have no place there"

_HASH = re.compile("c[0-9a-f]{20}")


@dataclass(slots=True)
class Taken:
    """What a foreign file gave."""

    documents: list[Record] = field(default_factory=list)
    """Those that the project does not hold yet."""
    held: int = 0
    """How many it holds."""
    claims: list[Record] = field(default_factory=list)
    """Lines of a claims file."""
    verdicts: list[Record] = field(default_factory=list)
    """Rows of verdicts.csv: what checkers say of the claims."""
    refused: Refused = field(default_factory=Refused)
    """What could not be taken, with file, line, field and reason."""


def take(path: Path, exchange: Exchange, reading: Reading) -> Taken:
    """The documents and claims of a foreign file or folder.

    Raises:
        InputError: nothing of it can be read.
    """
    taken = Taken()
    for record in exchange.read(path, reading):
        if isinstance(record, Reject):
            taken.refused.append(record)
        elif "content" in record:
            taken.claims.append(record)
        elif "rating" in record:
            taken.verdicts.append(record)
        elif reading.held(record) is record:
            taken.held += 1
        else:
            taken.documents.append(record)
    reading.loss.add("refused", "what was refused is told when it is imported", taken.refused.total)
    reading.loss.take(_lost_before(path))
    return taken


def keep(taken: Taken, loss: Loss, folder: Path) -> list[Path]:
    """Writes a documents file, a claims file and beside them what was lost; the files.

    Raises:
        InputError: they cannot be written.
    """
    written = []
    # What the project holds is not among the documents taken, also where it holds it by this very file.
    documents = [*_kept_before(folder / DOCUMENTS, taken.documents), *taken.documents] if taken.documents else []
    for name, records in ((DOCUMENTS, documents), ("claims.jsonl", taken.claims)):
        if records:
            put_lines(folder / name, records)
            written.append(folder / name)
    if taken.verdicts:
        put(folder / VERDICTS, csv_bytes(_verdicts(taken.verdicts)))
        written.append(folder / VERDICTS)
    if written:
        put(loss_beside(written[-1]), written_json(loss.to_json()) + "\n")
    return written


def _kept_before(path: Path, taken: list[Record]) -> list[Record]:
    """The documents of an earlier import into the same file, but those that are taken anew."""
    new = {document.get("document_id") for document in taken}
    return [document for document in _documents_in(path) if document.get("document_id") not in new]


def _documents_in(path: Path) -> list[Record]:
    """The documents of a file that an import wrote; none where none did."""
    if not path.is_file():
        return []
    try:
        lines = path.read_text("utf-8").split("\n")
        return [json.loads(line) for line in lines if line]
    except (OSError, ValueError) as error:
        raise InputError("{path} cannot be read ({error}): mend or remove it", path=path, error=error) from error


def imported_documents(project: Project) -> list[Record]:
    """The documents that imports brought into a project, built or not."""
    files = sorted((project.inputs[0] / _IMPORTED).glob(f"*/{DOCUMENTS}"))
    return [document for path in files for document in _documents_in(path)]


def _verdicts(verdicts: list[Record]) -> pl.DataFrame:
    import polars as pl

    return pl.DataFrame(verdicts, schema=dict.fromkeys(TABLES[VERDICTS][1], pl.String))


def loss_beside(path: Path) -> Path:
    """The report of what was lost when a file was made."""
    return path.with_name(path.name + LOSS)


def _lost_before(path: Path) -> list[Any]:
    """What the export that made the file lost."""
    beside = loss_beside(path)
    return losses_of(beside.read_text("utf-8")) if beside.is_file() else []


def place_for(project: Project, name: str, file: Path) -> Path:
    """The folder inside the project's inputs in which the import of a file is kept; another file's is left alone.

    Raises:
        InputError: the texts of the input lie there without a catalogue: a build would not read them any longer.
    """
    folder = project.inputs[0]
    if folder.is_dir() and any(source.format == ARTICLE for source in find_inputs(folder)):
        raise InputError(
            "{folder} holds texts without a catalogue, which a build leaves alone beside other files: "
            "take them in by claimkit add, or say --to FOLDER "
            "and name that folder among the inputs of claimkit.toml",
            folder=folder,
        )
    plain, source = folder / _IMPORTED / name, _source(file)
    told = plain / _SOURCE
    is_others = told.is_file() and told.read_bytes() != source
    return plain.with_name(f"{name}-{source.decode()}") if is_others else plain


def say_source(folder: Path, file: Path) -> None:
    """Says beside what was imported of which file it is: two files may be called the same.

    Raises:
        InputError: it cannot be written.
    """
    put(folder / _SOURCE, _source(file))


def _source(file: Path) -> bytes:
    """What a file is known by: its path, which is nobody else's business, as a piece of its hash."""
    return sha256(os.fsencode(file.resolve())).hexdigest()[:8].encode()


# -- what the project holds -----------------------------------------------------------------------------------------


class Holdings:
    """Documents by id, by the hash of their text, and by address."""

    def __init__(self, documents: Iterable[Record]) -> None:
        self._keys: dict[tuple[str, str], Record] = {}
        for document in documents:
            for key in _keys(document):
                self._keys.setdefault(key, document)

    def __call__(self, document: Record) -> Record | None:
        """The document that is held, where this is one."""
        held = (self._keys[key] for key in _keys(document) if key in self._keys)
        return next((each for each in held if document.get("text") in (None, each.get("text"))), None)


def _keys(document: Record) -> Iterator[tuple[str, str]]:
    if document.get("document_id"):
        yield "id", document["document_id"]
    if document.get("text") is not None:
        yield "text", ids.text_sha256(document["text"])
    for name in ("url", "archived_url"):
        if document.get(name):
            yield "url", document[name]


# -- out ------------------------------------------------------------------------------------------------------------


def hand_out(warehouse: Warehouse, exchange: Exchange, path: Path, claims: list[str] | None = None) -> Loss:
    """Writes the claims that views show, or those with these ids, and keeps beside them what was lost.

    Raises:
        InputError: the file cannot be written.
    """
    lines = claims_of(warehouse, claims)
    if exchange.wants_held:
        lines = _with_held(warehouse, lines, claims)
    loss = exchange.write(lines, documents_of(warehouse, claims), path)
    if not exchange.says_locators:
        loss.add("locator", _NO_PLACE, _located(warehouse, claims))
    put(loss_beside(path), written_json(loss.to_json()) + "\n")
    return loss


def _located(warehouse: Warehouse, claims: list[str] | None) -> int:
    """Of how many claims the page or time is known."""
    return int(warehouse.sql(sql("queries", "exchange_located"), claims=claims).fetchall()[0][0])


def _with_held(warehouse: Warehouse, lines: list[Record], claims: list[str] | None) -> list[Record]:
    """The claims, each with what the warehouse holds of it beside its line (`held`)."""
    rows = warehouse.sql(sql("queries", "exchange_held"), claims=claims).pl()
    held = {row["claim_id"]: row for row in rows.iter_rows(named=True)}
    return [line | {"held": held.get(line["claim_id"])} for line in lines]


def documents_of(warehouse: Warehouse, claims: list[str] | None) -> list[Record]:
    """Documents as a documents file has them."""
    rows = warehouse.sql(sql("queries", "exchange_documents"), claims=claims).pl()
    return [_document(row) for row in rows.iter_rows(named=True)]


def _document(row: Record) -> Record:
    said = (each.name for each in file_fields(DOCUMENT))
    return {name: row[name] for name in said if row[name] is not None}


def claims_of(warehouse: Warehouse, claims: list[str] | None) -> list[Record]:
    """Claims as a claims file has them, as corrected; one whose words were corrected has the id of its words now."""
    rows = warehouse.sql(sql("queries", "exchange_claims"), claims=claims).pl()
    lines = {row["claim_id"]: _line(row) for row in rows.iter_rows(named=True)}
    parents = {name: line["parent_id"] for name, line in lines.items() if line["parent_id"]}
    renamed: dict[str, str] = {}
    for name, _ in outermost_first(lines, parents):
        renamed[name] = _settle_id(lines[name], renamed)
    return list(lines.values())


def _settle_id(claim: Record, renamed: dict[str, str]) -> str:
    claim["parent_id"] = renamed.get(claim["parent_id"], claim["parent_id"])
    if _HASH.fullmatch(claim["claim_id"]):
        spans = [Span(*span) for span in claim["content"]["spans"] or ()]
        words = spans or str(claim["content"]["text"])
        name = claim["speaker"]["name"]
        claim["claim_id"] = ids.claim_id(claim["document_id"], words, name, claim["parent_id"])
    return str(claim["claim_id"])


def _line(row: Record) -> Record:
    row = row | {"gloss_language": row["gloss_language"] if row["gloss"] else None}
    line = _object(CLAIM, row)
    if line["gloss"] is not None and line["gloss"]["text"] is None:
        line["gloss"] = None
    line["chain"] = [_hop(node) for node in row["chain"]]
    if row["members"]:
        line["speaker"]["members"] = row["members"]
    return line


def _object(fields: Iterable[Field], row: Record) -> Record:
    """The fields of a file from the columns that they fill; those that say nothing are left out where files do so."""
    line: Record = {}
    for each in file_fields(fields):
        if each.many or (each.column == "" and not each.parts):
            line |= {} if each.left_out else {each.name: None}
            continue
        value = _object(each.parts, row) if each.parts else row[each.filled_column]
        if value is not None or not each.left_out or each.name == "spans":
            line[each.name] = value
    return line


def _hop(node: Record) -> Record:
    hop = {name: node[name] for name in ("name", "kind")}
    hop |= {name: node[name] for name in ("spans", "cue_spans") if node[name]}
    return hop if node["certain"] else hop | {"certain": False}

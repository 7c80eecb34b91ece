"""A folder for deposit: tables as CSV and Parquet, described by a Data Package and an RO-Crate.

https://specs.frictionlessdata.io/tabular-data-package/, https://www.researchobject.org/ro-crate/1.1/. What an archive
asks for: every file with its hash, every column with its type.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimkit.exchange.files import indented_json, put, written_json
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.shape import CLAIM, DOCUMENT, Field, Kind, columns_of, file_fields
from claimkit.tables import csv_bytes, parquet_bytes

if TYPE_CHECKING:
    import polars as pl

NAME = "datapackage"
TITLE = "Tables for deposit: CSV and Parquet with datapackage.json and ro-crate-metadata.json"
LOSES_OUT = "captures of pages; in CSV, lists and chains are JSON in a cell"
WANTS_HELD = SAYS_LOCATORS = True
_OF_CLUSTER = {"cluster_id": "the proposition", "stance": "how the claim stands to it"}
_VERDICT = ("claim_id", "checker", "rating", "rated_at", "url", "title", "note", "about")
_TYPES = {Kind.NUMBER: "number", Kind.WHOLE: "integer", Kind.TRUTH: "boolean", Kind.SPANS: "array", Kind.TEXTS: "array"}
_CRATE = "https://w3id.org/ro/crate/1.1"
Columns = dict[str, tuple[str, str]]


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """Documents, claims and verdicts as tables in a folder, with what describes them.

    Raises:
        InputError: they cannot be written.
    """
    loss = Loss()
    lines, texts = list(claims), list(documents)
    for document in texts:
        loss.add("document.capture", "the file of the page is not copied", bool(document.get("capture")))
    tables = {
        "documents": (_document_columns(), texts),
        "claims": (_claim_columns(), [_claim_row(claim) for claim in lines]),
        "verdicts": (_verdict_columns(), [row for claim in lines for row in _verdict_rows(claim)]),
    }
    resources = [_write_table(path, name, columns, rows) for name, (columns, rows) in tables.items()]
    put(path / "datapackage.json", indented_json(_package(resources)))
    put(path / "ro-crate-metadata.json", indented_json(_crate(resources)))
    return loss


def _document_columns() -> Columns:
    return {each.name: (_TYPES.get(each.kind, "string"), each.doc) for each in file_fields(DOCUMENT)}


def _claim_columns() -> Columns:
    columns: Columns = {}
    for each in columns_of(CLAIM):
        if each.in_files:
            columns[each.filled_column] = (_TYPES.get(each.kind, "string"), each.doc)
    columns["chain"] = ("array", "nodes from the outlet to the speaker: name, kind, spans, cue_spans, certain")
    columns["locators"] = ("array", "on which pages or at what times of its source it stands: label, locator")
    return columns | {name: ("string", doc) for name, doc in _OF_CLUSTER.items()}


def _verdict_columns() -> Columns:
    return dict.fromkeys(_VERDICT, ("string", ""))


def _claim_row(claim: Record) -> Record:
    row: Record = {"chain": claim["chain"]}
    held = claim.get("held") or {}
    row |= {name: held.get(name) for name in _OF_CLUSTER}
    row["locators"] = held.get("locators") or []
    _fill(row, file_fields(CLAIM), claim)
    return row


def _fill(row: Record, fields: Iterable[Field], said: Record) -> None:
    """The columns that an object fills, those of its parts too."""
    for each in fields:
        value = said.get(each.name)
        if each.parts and not each.many:
            _fill(row, each.parts, value or {})
        elif each.filled_column:
            row[each.filled_column] = value


def _verdict_rows(claim: Record) -> list[Record]:
    verdicts = (claim.get("held") or {}).get("verdicts") or ()
    return [{"claim_id": claim["claim_id"], **verdict} for verdict in verdicts]


def _write_table(path: Path, name: str, columns: Columns, rows: list[Record]) -> Record:
    """Writes a table in both forms; the description of its CSV, with that of the Parquet under `parquet`."""
    frame = _frame(columns, rows)
    files = {f"{name}.csv": csv_bytes(frame), f"{name}.parquet": parquet_bytes(frame)}
    for file, content in files.items():
        put(path / file, content)
    fields = [{"name": column, "type": kind, "description": doc} for column, (kind, doc) in columns.items()]
    schema: Record = {"fields": fields, "missingValues": [""]}
    if name != "verdicts":
        schema["primaryKey"] = [f"{name.removesuffix('s')}_id"]
    described = [_file(file, content) for file, content in files.items()]
    shape = {"profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    return {"name": name, **shape, **described[0], "schema": schema, "parquet": described[1], "rows": frame.height}


def _file(name: str, content: bytes) -> Record:
    return {"path": name, "bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}


def _frame(columns: Columns, rows: list[Record]) -> pl.DataFrame:
    import polars as pl

    kinds = {"number": pl.Float64, "integer": pl.Int64, "boolean": pl.Boolean}
    cells = {name: _cells(rows, name, kind) for name, (kind, _) in columns.items()}
    types = {name: kinds.get(kind, pl.String) for name, (kind, _) in columns.items()}
    return pl.DataFrame(cells, schema=types)


def _cells(rows: list[Record], name: str, kind: str) -> list[Any]:
    return [_cell(row.get(name), kind) for row in rows]


def _cell(value: Any, kind: str) -> Any:
    return written_json(value) if kind == "array" and value is not None else value


def _package(resources: list[Record]) -> Record:
    described = [_without_own(each) for each in resources]
    return {"profile": "tabular-data-package", "name": "claims", "title": "Claims of documents", "resources": described}


def _without_own(resource: Record) -> Record:
    return {name: value for name, value in resource.items() if name not in ("parquet", "rows")}


def _crate(resources: list[Record]) -> Record:
    """RO-Crate 1.1: the folder, its description, and every file of it."""
    files = [
        {
            "@id": file["path"],
            "@type": "File",
            "name": file["path"],
            "contentSize": str(file["bytes"]),
            "encodingFormat": media,
            "sha256": file["hash"].removeprefix("sha256:"),
            "description": f"{each['rows']} {each['name']}",
        }
        for each in resources
        for file, media in ((each, "text/csv"), (each["parquet"], "application/vnd.apache.parquet"))
    ]
    files.append({"@id": "datapackage.json", "@type": "File", "name": "datapackage.json"})
    about = {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": {"@id": "./"}}
    root = {"@id": "./", "@type": "Dataset", "name": "Claims of documents"}
    root |= {"description": "Who said what, through whom and in which words.", "license": "see the project"}
    parts = [{"@id": file["@id"]} for file in files]
    graph = [about | {"conformsTo": {"@id": _CRATE}}, root | {"hasPart": parts}, *files]
    return {"@context": f"{_CRATE}/context", "@graph": graph}

"""Files that other programs wrote: every one is read or refused by name, and nothing of it goes uncounted."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from claimkit.errors import InputError
from claimkit.exchange import Reading, exchange_of
from claimkit.records import Reject
from tests.exchange.generated import corpus

etree = pytest.importorskip("lxml.etree")
WEB = "w3c+web-annotation-tests"
Record = dict[str, Any]


def read_all(name: str, path: Path) -> tuple[list[Record], list[Reject], Reading]:
    reading = Reading()
    try:
        records = list(exchange_of(name).read(path, reading))
    except InputError as error:
        return [], [Reject(path.name, None, None, str(error))], reading
    return (
        [record for record in records if not isinstance(record, Reject)],
        [record for record in records if isinstance(record, Reject)],
        reading,
    )


def test_standoff_is_read_line_by_line(outside: Path) -> None:
    kinds = {"T": "text-bound annotations", "R": "relations", "E": "events", "#": "notes", "*": "equivalences"}
    for folder in ("nlplab+brat", "inception-project+inception"):
        records, refused, reading = read_all("brat", outside / folder)
        texts = [path.read_text("utf-8") for path in (outside / folder).rglob("*.ann")]
        lines = Counter(line[0] for text in texts for line in text.split("\n") if line.strip())
        assert {kind: reading.counted[name] for kind, name in kinds.items()} == {kind: lines[kind] for kind in kinds}
        assert reading.counted["attributes"] == lines["A"] + lines["M"]
        assert (len(records), refused) == (len(texts), [])


def test_every_feature_structure_is_read(outside: Path) -> None:
    files = sorted((outside / "dkpro+dkpro-cassis").rglob("*.json"))
    for path in files:
        found = json.loads(path.read_text("utf-8"))["%FEATURE_STRUCTURES"]
        _, refused, reading = read_all("cas-json", path)
        assert not refused
        assert reading.counted["feature structures"] == len(found)
        assert reading.counted["annotations"] == sum("begin" in each for each in found)
    assert files
    for path in sorted((outside / "dkpro+dkpro-cassis").rglob("*.xmi")):
        elements = [each for each in etree.parse(path).getroot() if isinstance(each.tag, str)]
        own = [each for each in elements if not re.search("}(NULL|View)$", str(each.tag))]
        _, refused, reading = read_all("cas-xmi", path)
        assert (reading.counted["feature structures"], refused) == (len(own), [])


def words_of(said: Any) -> list[str]:
    """What a Web Annotation says in words."""
    if isinstance(said, list):
        return [word for each in said for word in words_of(each)]
    if not isinstance(said, dict):
        return []
    own = [said[name] for name in ("exact", "prefix", "suffix", "bodyValue", "label") if name in said]
    if said.get("type") == "TextualBody":
        own.append(said["value"])
    return own + [word for each in said.values() for word in words_of(each)]


def test_no_word_of_a_correct_annotation_is_lost(outside: Path) -> None:
    files = sorted((outside / WEB / "tools/samples/correct").glob("*.json"))
    assert files
    for path in files:
        records, refused, reading = read_all("web-annotation", path)
        assert not refused
        told = json.dumps(records, ensure_ascii=False) + str(reading.loss)
        said = words_of(json.loads(path.read_text("utf-8")))
        assert [word for word in said if word not in told] == []


def test_an_incorrect_annotation_is_refused_with_a_reason(outside: Path) -> None:
    files = sorted((outside / WEB / "tools/samples/incorrect").glob("*.json"))
    found = {path.name: read_all("web-annotation", path) for path in files}
    assert found
    assert [name for name, (records, refused, _) in found.items() if records or not refused[0].reason] == []


def test_what_is_written_keeps_every_must(outside: Path, tmp_path: Path) -> None:
    exchange_of("web-annotation").write(*corpus(40), tmp_path / "a.json")
    collection = json.loads((tmp_path / "a.json").read_text("utf-8"))
    page = collection["first"]
    folders = [outside / WEB / name for name in ("definitions", "annotations", "collections")]
    files = [path for folder in folders for path in folder.rglob("*.json")]
    schemas = {path: json.loads(path.read_text("utf-8")) for path in files}
    for schema in schemas.values():
        schema.pop("id", None)
    definitions = [(path.name, schema) for path, schema in schemas.items() if path.parent.name == "definitions"]
    resources = [(name, Resource.from_contents(schema, default_specification=DRAFT4)) for name, schema in definitions]
    registry: Registry[Any] = Registry().with_resources(resources)
    musts = {path: schema for path, schema in schemas.items() if schema.get("assertionType") == "must"}
    assert musts
    for path, schema in musts.items():
        validator = jsonschema.Draft4Validator(schema, registry=registry)
        of_page = [page] if path.parent.name == "pages" else [collection]
        items = of_page if "collections" in path.parts else page["items"]
        valid = schema.get("expectedResult", "valid") == "valid"
        assert [item for item in items if validator.is_valid(item) != valid] == [], path.name


def test_projects_of_other_programs_are_read(outside: Path, tmp_path: Path) -> None:
    for path in sorted(outside.rglob("*.qdpx")):
        project = ZipFile(path).read("project.qde").decode("utf-8-sig")
        tags = Counter(re.findall(r"<(\w+)", project))
        _, refused, reading = read_all("refi-qda", path)
        assert not refused
        assert reading.counted["codes"] == tags["Code"]
        assert (reading.counted["selections"], reading.counted["codings"]) == (
            tags["PlainTextSelection"],
            tags["Coding"],
        )
    exchange_of("refi-qda").write(*corpus(40), tmp_path / "a.qdpx")
    written = etree.fromstring(ZipFile(tmp_path / "a.qdpx").read("project.qde"))
    exchange_of("refi-qda").write(*corpus(40), tmp_path / "a.qdc")
    for path in sorted(outside.rglob("*.xsd")):
        etree.XMLSchema(etree.parse(path)).assertValid(written)
        codebook_schema(path).assertValid(etree.parse(tmp_path / "a.qdc"))


def codebook_schema(path: Path) -> Any:
    """The schema of a codebook alone: that of a project, whose codes it has in a namespace of its own."""
    schema = path.read_text("utf-8-sig").replace("urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0")
    root = (
        '<xsd:element name="CodeBook"><xsd:complexType><xsd:complexContent><xsd:extension base="CodeBookType">'
        '<xsd:attribute name="origin" type="xsd:string"/></xsd:extension></xsd:complexContent></xsd:complexType>'
        "</xsd:element></xsd:schema>"
    )
    return etree.XMLSchema(etree.fromstring(schema.replace("</xsd:schema>", root).encode()))


@pytest.mark.parametrize(
    ("name", "pattern"), [("label-studio", "HumanSignal+*/**/*.json"), ("doccano", "doccano+*/**/*.json*")]
)
def test_tasks_are_read_or_refused_by_name(name: str, pattern: str, outside: Path) -> None:
    files = sorted(outside.glob(pattern))
    found = [read_all(name, path) for path in files]
    assert found
    assert all(reject.reason for _, refused, _ in found for reject in refused)
    assert all(records or refused or reading.loss for records, refused, reading in found)

"""Graphs of speakers and propositions, entities for investigations, tables for deposit."""

from __future__ import annotations

import csv
import json
import re
from hashlib import sha256
from pathlib import Path
from shutil import copy
from typing import Any
from xml.etree import ElementTree

import polars as pl
import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.exchange import Loss, Reading, exchange_of
from claimkit.track.exchanging import hand_out, take

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def warehouse(seeds_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The seeds with a verdict in each language."""
    opened = open_warehouse(copy(seeds_path, tmp_path_factory.mktemp("given")), researcher="lina")
    claims = opened.sql("select claim_id from claim_card order by language desc, claim_id").fetchall()
    for (claim,), rating in zip((claims[0], claims[-1]), ("Mostly false", "مضلل"), strict=True):
        opened.judge("verdict", claim, verdict=rating, value={"checker": "Lens Desk"})
    return opened


def test_a_graph_has_each_speaker_and_cluster_once(warehouse: Warehouse, tmp_path: Path) -> None:
    loss = hand_out(warehouse, exchange_of("graphml"), tmp_path / "g.graphml")
    graph = ElementTree.parse(tmp_path / "g.graphml").getroot()
    nodes = [node.attrib["id"] for node in graph.iter(f"{GRAPHML}node")]
    edges = list(graph.iter(f"{GRAPHML}edge"))
    assert len(nodes) == len(set(nodes))
    assert all(edge.attrib["source"] in nodes and edge.attrib["target"] in nodes for edge in edges)
    weights = sum(int(data.text or 0) for edge in edges for data in edge if data.attrib["key"] == "weight")
    ((count,),) = warehouse.sql("select count(*) from claim_card").fetchall()
    assert weights + sum(row.count for row in loss if row.field == "claim") == count
    said = warehouse.sql("select count(distinct cluster_id) from claim_card where speaker_name is not null").fetchall()
    assert sum(node.startswith("cluster ") for node in nodes) <= said[0][0]


def test_a_deposit_describes_every_file_and_column(warehouse: Warehouse, tmp_path: Path) -> None:
    assert isinstance(hand_out(warehouse, exchange_of("datapackage"), tmp_path / "deposit"), Loss)
    folder = tmp_path / "deposit"
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    crate = {each["@id"]: each for each in json.loads((folder / "ro-crate-metadata.json").read_text())["@graph"]}
    counts = {}
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert (len(content), f"sha256:{sha256(content).hexdigest()}") == (resource["bytes"], resource["hash"])
        columns = [field["name"] for field in resource["schema"]["fields"]]
        assert pl.read_csv(folder / resource["path"], infer_schema=False).columns == columns
        rows = pl.read_parquet(folder / resource["path"].replace(".csv", ".parquet"))
        assert rows.columns == columns
        counts[resource["name"]] = rows.height
        if "primaryKey" in resource["schema"]:
            assert rows[resource["schema"]["primaryKey"][0]].is_unique().all()
    assert counts == {"documents": 34, "claims": 58, "verdicts": 2}
    listed = {each["@id"] for each in crate["./"]["hasPart"]}
    written = {path.name for path in folder.iterdir()} - {"ro-crate-metadata.json"}
    assert listed == written
    assert all(name in crate for name in listed)


# FollowTheMoney's own schemata, as its release says them: properties with their types, those of their parents too.
OFFICIAL = json.loads(Path(__file__).with_name("follow_the_money.json").read_text("utf-8"))
VALUES = {
    "date": r"\d{4}(-\d\d){0,2}",
    "language": "|".join(OFFICIAL["languages"]),
    "url": r"https?://[^\s/]\S{,4087}",
    "name": r"(?s)\S(.{,382}\S)?",
    "string": "(?s).{1,1024}",
    "text": "(?s).{1,65000}",
}


def fault_of_entity(entity: dict[str, Any], others: dict[str, dict[str, Any]]) -> str | None:
    """What is not as its schema has it."""
    schema = OFFICIAL["schemata"][entity["schema"]]
    for name in schema["required"]:
        if not entity["properties"].get(name):
            return f"{name} is missing"
    for name, values in entity["properties"].items():
        kind = schema["properties"].get(name)
        for value in values:
            if isinstance(kind, list):
                is_right = kind[1] in OFFICIAL["schemata"][others[value]["schema"]]["is"]
            else:
                is_right = kind is not None and re.fullmatch(VALUES[kind], value) is not None
            if not is_right:
                return f"{name} {value}"
    return None


def test_entities_are_as_their_schemata_say(warehouse: Warehouse, tmp_path: Path) -> None:
    loss = hand_out(warehouse, exchange_of("follow-the-money"), tmp_path / "claims.json")
    lines = (tmp_path / "claims.json").read_text("utf-8").splitlines()
    entities = {entity["id"]: entity for entity in map(json.loads, lines)}
    assert len(entities) == len(lines)
    for entity in entities.values():
        assert fault_of_entity(entity, entities) is None
        assert all(len(values) == len(set(values)) for values in entity["properties"].values())
    notes = [entity for entity in entities.values() if entity["schema"] == "Note"]
    assert len(notes) == 58
    # A leak and unnamed officials speak, and are nobody that could be followed.
    unnamed = sum(row.count for row in loss if row.field == "speaker")
    assert unnamed == sum(len(note["properties"]["entity"]) == 1 for note in notes) > 0


@pytest.mark.parametrize("file", ["claims.json", "claims.csv"])
def test_entities_come_back_as_claims(warehouse: Warehouse, tmp_path: Path, file: str) -> None:
    hand_out(warehouse, exchange_of("follow-the-money"), tmp_path / file)
    taken = take(tmp_path / file, exchange_of("follow-the-money"), Reading())
    assert not taken.refused
    claims = {(claim["document_id"], claim["content"]["text"], claim["act"]) for claim in taken.claims}
    assert claims == set(warehouse.sql("SELECT document_id, content, act FROM claim").fetchall())
    assert {document["document_id"] for document in taken.documents} == {claim[0] for claim in claims}


def test_what_a_schema_has_no_place_for_is_told(tmp_path: Path) -> None:
    """A language that it does not know, an address that is none, a title that is too long, and a note."""
    document = {"document_id": "d", "outlet": "Post", "language": "ku", "url": "channel/5", "note": "in pencil"}
    loss = exchange_of("follow-the-money").write([], [document | {"title": "x" * 2_000}], tmp_path / "e.json")
    (entity,) = map(json.loads, (tmp_path / "e.json").read_text("utf-8").splitlines())
    assert fault_of_entity(entity, {}) is None
    assert {row.field for row in loss} == {"document.language", "document.url", "property name", "property title"}
    (back,) = take(tmp_path / "e.json", exchange_of("follow-the-money"), Reading()).documents
    assert back["note"] == "in pencil"


# What an investigation has of its own: a page with its text, one without, a company, somebody's note, and a claim.
PAGE = {
    "en": ("eng", "Lena Hart said the pier is shut. Nobody else spoke.", "the pier is shut", "Lena Hart"),
    "ar": ("ara", "قالت لينا حداد إن المرفأ مغلق. ولم يتحدث غيرها.", "المرفأ مغلق", "لينا حداد"),
}


def entities(tag: str) -> list[dict[str, Any]]:
    code, text, words, name = PAGE[tag]
    page = {
        "title": ["Pier"],
        "publisher": ["Post"],
        "publishedAt": ["2026-05"],
        "language": [code],
        "bodyText": [text],
    }
    note = {"description": [words], "summary": [f"{name}: deny"], "entity": ["h", "p"]}
    return [
        {"id": "h", "schema": "HyperText", "properties": page | {"mimeType": ["text/html"]}},
        {"id": "p", "schema": "Person", "properties": {"name": [name]}},
        {"id": "claimkit-claim-1", "schema": "Note", "properties": note},
        {"id": "n", "schema": "Note", "properties": {"description": ["call her"], "entity": [{"id": "h"}]}},
        {"id": "a", "schema": "Article", "properties": {"title": ["Gone"], "publishedAt": ["soon"]}},
        {"id": "c", "schema": "Company", "properties": {"name": ["Pier Ltd"]}},
    ]


@pytest.mark.parametrize("tag", PAGE)
@pytest.mark.parametrize("is_list", [False, True])
def test_entities_of_others_are_documents_and_notes(tmp_path: Path, tag: str, is_list: bool) -> None:
    told = entities(tag)
    lines = [json.dumps(told)] if is_list else [*map(json.dumps, told), "no entity", '{"id": 5, "schema": "Note"}']
    (tmp_path / "e.json").write_text("\n".join(lines), "utf-8")
    reading = Reading()
    taken = take(tmp_path / "e.json", exchange_of("follow-the-money"), reading)
    _, text, words, name = PAGE[tag]
    page, gone = taken.documents
    assert (page["text"], page["language"], page["published_at"]) == (text, tag, "2026-05")
    assert page["note"] == "Note: call her"
    assert (gone["title"], gone.get("published_at")) == ("Gone", None)
    (claim,) = taken.claims
    start = text.index(words)
    assert claim["content"] == {"spans": [[start, start + len(words)]], "text": words}
    assert (claim["speaker"]["name"], claim["act"], claim["chain"][-1]["kind"]) == (name, "deny", "person")
    lost = {row.field for row in reading.loss} - {"refused"}
    assert lost == {"property mimeType", "published_at", "entity Company"}
    refused = [(reject.line, reject.field) for reject in taken.refused]
    assert refused == ([] if is_list else [(7, None), (8, "id")])


def test_statements_say_the_same_as_entities(warehouse: Warehouse, tmp_path: Path) -> None:
    for name in ("claims.json", "claims.csv"):
        hand_out(warehouse, exchange_of("follow-the-money"), tmp_path / name)
    entities = map(json.loads, (tmp_path / "claims.json").read_text("utf-8").splitlines())
    told = {
        (entity["id"], entity["schema"], prop, value)
        for entity in entities
        for prop, values in entity["properties"].items()
        for value in values
    }
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["entity_id"], row["schema"], row["prop"], row["value"]) for row in rows} == told
    assert len({row["id"] for row in rows}) == len(rows)

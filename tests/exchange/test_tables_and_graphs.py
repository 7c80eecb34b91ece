"""What is given out and not taken in: a graph of speakers and propositions, tables for deposit."""

from __future__ import annotations

import csv
import json
import re
from hashlib import sha256
from pathlib import Path
from shutil import copy
from xml.etree import ElementTree

import polars as pl
import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.exchange import Loss, exchange_of
from claimkit.track.exchanging import hand_out

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


# What FollowTheMoney's schemata have of the properties that are written, those of their parents among them.
THING = {"name", "summary", "description", "alias", "sourceUrl", "publisher", "notes", "retrievedAt"}
SCHEMATA = {
    "Article": THING | {"title", "publishedAt", "language"},
    "Person": THING,
    "Organization": THING,
    "PublicBody": THING,
    "Note": THING | {"entity"},
}
VALUES = {
    "publishedAt": r"\d{4}(-\d\d){0,2}",
    "retrievedAt": r"\d{4}(-\d\d){0,2}",
    "language": "[a-z]{3}",
    "sourceUrl": "https?://.+",
}


def test_entities_are_as_their_schemata_say(warehouse: Warehouse, tmp_path: Path) -> None:
    loss = hand_out(warehouse, exchange_of("follow-the-money"), tmp_path / "claims.json")
    lines = (tmp_path / "claims.json").read_text("utf-8").splitlines()
    entities = {entity["id"]: entity for entity in map(json.loads, lines)}
    assert len(entities) == len(lines)
    for entity in entities.values():
        assert set(entity["properties"]) <= SCHEMATA[entity["schema"]]
        assert entity["properties"]["name"]
        for name, values in entity["properties"].items():
            assert all(re.fullmatch(VALUES.get(name, "(?s).+"), value) for value in values), (name, values)
            assert len(values) == len(set(values))
    notes = [entity for entity in entities.values() if entity["schema"] == "Note"]
    assert len(notes) == 58
    for note in notes:
        assert {entities[name]["schema"] for name in note["properties"]["entity"]} <= set(SCHEMATA) - {"Note"}
    # A leak and unnamed officials speak, and are nobody that could be followed.
    unnamed = sum(row.count for row in loss if row.field == "speaker")
    assert unnamed == sum(len(note["properties"]["entity"]) == 1 for note in notes) > 0


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

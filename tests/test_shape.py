"""The fields are declared once: what else knows them is what would be made of the declaration."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from claimkit.board.card import Card
from claimkit.records import Claim, Document, Hop, Printed, Span
from claimkit.shape import CLAIM, DOCUMENT, FILES, HOP, Field, columns_of, correctable, file_fields
from claimkit.shaped import made_files
from claimkit.track import open_warehouse
from claimkit.warehouse.exact import exact
from claimkit.warehouse.typed import record_of, shape_of

ROOT = Path(__file__).parent.parent
FULL = Claim(
    document_id="d",
    claim_id="c",
    content=Printed((Span(0, 1),), "x"),
    speaker=Printed((Span(2, 3),), "y"),
    speaker_name="y",
    cue=Printed((Span(4, 5),), "z"),
    mode="direct",
    act="assert",
    polarity="positive",
    basis="on_record",
    chain=(Hop("o", "outlet"), Hop("y", "person", (Span(2, 3),), (Span(4, 5),), certain=False)),
    parent_id="p",
    topic="t",
    said_at="2021-12-30",
    gloss={"language": "en", "text": "x", "origin": "hand"},
    confidence=0.5,
    rule="r",
    speaker_role="وزير",
    speakers=("a", "b"),
)


def test_what_lies_on_disk_is_what_is_made() -> None:
    made = made_files(ROOT)
    assert len(made) > 10
    stale = [path.relative_to(ROOT).as_posix() for path, text in made.items() if path.read_text("utf-8") != text]
    assert stale == [], "run make shapes"


@pytest.mark.parametrize(
    ("tone", "files"),
    [
        (Field("tone", shown=True, label="in a tone"), {"claim.sql", "claims-file.schema.json"}),
        (Field("tone", words=("calm", "angry"), correctable=True), {"claim_shown.sql"}),
    ],
)
def test_a_new_field_changes_few_files(monkeypatch: pytest.MonkeyPatch, tone: Field, files: set[str]) -> None:
    """The table and its JSON Schema; the view of corrections where it can be corrected; two where it is hidden."""
    monkeypatch.setattr("claimkit.shaped.CLAIM", (*CLAIM[:-2], tone, *CLAIM[-2:]))
    stale = {path.name for path, text in made_files(ROOT).items() if path.read_text("utf-8") != text}
    hidden = set() if tone.shown else {"claim_card.sql", "board_cards.sql"}
    assert stale == files | hidden | {"claim.sql", "claims-file.schema.json"}
    assert len(stale - hidden) < 4


def keys(value: Any) -> Any:
    """The keys of a record, and of the objects in it, in their order."""
    if isinstance(value, dict):
        return [(key, keys(inner)) for key, inner in value.items()]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return keys(value[-1])
    return None


def said(value: Any) -> Any:
    """A record without what is null."""
    if isinstance(value, dict):
        return {key: said(inner) for key, inner in value.items() if inner is not None}
    return [said(inner) for inner in value] if isinstance(value, list) else value


def test_a_claim_that_says_all_has_the_declared_keys_in_their_order() -> None:
    line = FULL.to_json()
    # Files alone have it: words that somebody marked in another language than the document's.
    line["content"]["language"] = "ar"
    declared = keys(shape_of(CLAIM))
    assert keys(line) == [key for key in declared if key[0] in line]
    assert set(line) == {name for name, _ in keys(line)} <= set(shape_of(CLAIM))


def test_the_fields_of_the_records_are_declared() -> None:
    assert {field.name for field in fields(Document)} <= {field.name for field in file_fields(DOCUMENT)}
    assert {field.name for field in fields(Hop)} == {field.name for field in file_fields(HOP)}


@pytest.mark.parametrize("kind", FILES)
def test_no_field_is_declared_twice(kind: str) -> None:
    columns = [field.filled_column for field in columns_of(FILES[kind])]
    assert len(columns) == len(set(columns))
    keys = [field.name for field in record_of(FILES[kind])]
    assert len(keys) == len(set(keys))


def test_exact_reading_keeps_every_declared_field() -> None:
    plain, faults, unknown = exact(json.dumps(FULL.to_json()), "claim")
    assert plain is not None
    assert (said(json.loads(plain)), faults, unknown) == (said(FULL.to_json()), [], [])


def test_the_views_have_what_boards_are_given(seeds_path: Path) -> None:
    warehouse = open_warehouse(seeds_path)
    shown = {field.filled_column for field in columns_of(CLAIM) if field.shown}
    given = set(warehouse.sql("FROM claim_card LIMIT 0").columns)
    assert shown | {"claim_id", "corrected", "chain"} <= given
    assert not given & {"rule", "superseded_by", "load_id", "line", "content_spans"}
    assert {field.filled_column for field in columns_of(CLAIM) if field.label} <= shown
    assert set(correctable()) - {"chain"} <= set(warehouse.sql("FROM claim_shown LIMIT 0").columns)


def test_a_labelled_field_is_among_the_facts_of_a_card() -> None:
    row = dict.fromkeys(Card.__slots__) | {"hops": None, "speaker_role": "وزير الخارجية"}
    assert Card.from_row(row).facts == (("speaking as", "وزير الخارجية"),)
    assert Card.from_row(row | {"speaker_role": None}).facts == ()

"""Files of other programs that are damaged or meant to harm: what is sound is taken, and what is not is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimkit.errors import InputError
from claimkit.exchange import Reading, exchange_of
from claimkit.exchange.files import found_files
from claimkit.records import UNSPECIFIED, Reject

Record = dict[str, Any]
ENGLISH = "Ines Harrow said the lock gates would open."
ARABIC = "قالت سلمى الريحاني إن بوابات القناة ستفتح."
SPANS = {ENGLISH: ((17, 42), (0, 11)), ARABIC: ((22, 41), (5, 18))}


def cas(text: str, *structures: Record, record: Record | None = None) -> str:
    """A CAS of a text with these structures, and with what is said of its document."""
    whole: list[Record] = [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": text}, *structures]
    if record is not None:
        whole.append(structure(900_000, "Document", (0, 1), record=json.dumps(record)))
    return json.dumps({"%FEATURE_STRUCTURES": whole})


def structure(number: int, kind: str, span: tuple[int, int], **features: object) -> Record:
    """An annotation of claimkit's own type; `at_…` is a feature that leads to others."""
    named = {f"@{name[3:]}" if name.startswith("at_") else name: value for name, value in features.items()}
    start, end = span
    return {"%ID": number, "%TYPE": f"claimkit.{kind}", "@sofa": 1, "begin": start, "end": end} | named


def read(name: str, written: str, folder: Path) -> tuple[list[Record], list[Reject], Reading]:
    """The records of a file, what is refused of it, and what was counted."""
    path = folder / "one.json"
    path.write_text(written, "utf-8")
    reading = Reading(outlet="The Canal")
    records = list(exchange_of(name).read(path, reading))
    refused = [record for record in records if isinstance(record, Reject)]
    return [record for record in records if not isinstance(record, Reject)], refused, reading


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
@pytest.mark.parametrize(
    "record", [{"document_id": 5}, {"document_id": ""}, {"outlet": [1]}, {"text": 7}, {"text": "x"}]
)
def test_a_document_that_a_record_belies_is_read_without_it(text: str, record: Record, tmp_path: Path) -> None:
    span, _ = SPANS[text]
    written = cas(text, structure(2, "Content", span), record=record)
    (document, claim), refused, _ = read("cas-json", written, tmp_path)
    assert (document["text"], document["outlet"], refused) == (text, "The Canal", [])
    assert document["document_id"].startswith("d")
    assert claim["content"]["text"] == text[slice(*span)]


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_references_that_dangle_or_run_in_circles_lead_nowhere(text: str, tmp_path: Path) -> None:
    content, _ = SPANS[text]
    array: Record = {"%ID": 4, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [4, 99, 2]}
    every: tuple[object, ...] = (99, 2, 4, None, [], {"a": 1})
    for led in every:
        written = cas(text, structure(2, "Content", content, at_speaker=led, at_parent=led), array)
        (_, claim), refused, _ = read("cas-json", written, tmp_path)
        assert (claim["speaker"]["name"], claim["parent_id"], refused) == (UNSPECIFIED, None, [])


def test_a_long_array_that_many_share_is_not_followed_for_each(tmp_path: Path) -> None:
    many = 2_000
    contents = [structure(10 + place, "Content", (17, 42), at_speaker=5) for place in range(many)]
    speakers = [structure(10 + many + place, "Speaker", (0, 11)) for place in range(many)]
    array: Record = {"%ID": 5, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [10 + many + place for place in range(many)]}
    records, _, reading = read("cas-json", cas(ENGLISH, *contents, *speakers, array), tmp_path)
    assert len(records) == many + 1
    assert [lost.field for lost in reading.loss if "a structure" in lost.reason] == ["link"]


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
@pytest.mark.parametrize("begin", ["0", 0.5, None, [1]])
def test_an_annotation_without_a_place_is_told(text: str, begin: object, tmp_path: Path) -> None:
    lost = structure(2, "Content", SPANS[text][0]) | {"begin": begin}
    records, _, reading = read("cas-json", cas(text, lost), tmp_path)
    told = [(each.field, each.count) for each in reading.loss if "whole number" in each.reason]
    assert (len(records), told) == (1, [("annotation", 1)])


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
@pytest.mark.parametrize("wrong", ['"start": 1e999', '"start": "x"', '"confidence": 1e999', '"confidence": NaN'])
def test_a_quote_with_numbers_that_are_none_is_refused_alone(text: str, wrong: str, tmp_path: Path) -> None:
    start, end = SPANS[text][0]
    place = {"start": start, "end": end, "text": text[start:end]}
    good = json.dumps({"contents": [place]})
    bad = good.replace(f'"start": {start}', wrong) if "start" in wrong else f"{good[:-1]}, {wrong}}}"
    written = f'{{"text": {json.dumps(text)}, "quotes": [{bad}, {good}]}}'
    records, refused, _ = read("citron", written, tmp_path)
    assert [record["content"]["text"] for record in records[1:]] == [text[start:end]]
    assert [(reject.line, reject.field) for reject in refused] == [(1, "quote")]


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
@pytest.mark.parametrize("name", [None, ""])
def test_a_coreference_without_words_names_nobody(text: str, name: str | None, tmp_path: Path) -> None:
    content, speaker = ({"start": start, "end": end, "text": text[start:end]} for start, end in SPANS[text])
    quote = {"contents": [content], "sources": [speaker], "coreferences": [{"text": name}]}
    (_, claim), _, _ = read("citron", json.dumps({"text": text, "quotes": [quote]}), tmp_path)
    assert claim["speaker"]["name"] == speaker["text"]


@pytest.mark.parametrize("places", ["1 2 3", "1", "1 2;", "x y", "9" * 5_000 + " 3"])
def test_places_that_are_none_are_refused_with_what_they_should_be(places: str, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "one.ann").write_text(f"T1\tContent {places}\tthe lock\n", "utf-8")
    refused = [row for row in exchange_of("brat").read(tmp_path, Reading()) if isinstance(row, Reject)]
    assert [row.reason.partition(":")[0] for row in refused] == ["has no places as `0 5;8 10`"]


def test_links_that_run_in_circles_or_lead_out_are_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "out.json").write_text("{}", "utf-8")
    for name, place in (("a.json", "a.json"), ("b.json", "/nowhere"), ("c.json", "../out.json"), ("up", "..")):
        (folder / name).symlink_to(place)
    (folder / "ok.json").write_text("{}", "utf-8")
    (folder / "in.json").symlink_to("ok.json")
    assert [path.name for path in found_files(folder, ".json")] == ["in.json", "ok.json"]


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(InputError, match=r"cannot be read \(Permission denied\): mend or remove it"):
        found_files(tmp_path, ".json")


@pytest.mark.parametrize("title", ["The lock", "القناة"])
def test_an_entity_that_goes_too_deep_is_refused_alone(title: str, tmp_path: Path) -> None:
    sound = json.dumps({"id": "a", "schema": "Article", "properties": {"title": [title]}})
    deep = sound[:-1] + ', "x": ' + "[" * 5_000 + "]" * 5_000 + "}"
    path = tmp_path / "entities.jsonl"
    path.write_text(f"{deep}\n{sound}\n", "utf-8")
    refused, document = exchange_of("follow-the-money").read(path, Reading())
    assert isinstance(refused, Reject)
    assert isinstance(document, dict)
    assert (refused.line, document["title"]) == (1, title)

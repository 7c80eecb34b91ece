"""The form of the hand-annotated corpus: every line keeps what the annotation guidelines promise."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from claimkit.records import ACTS, BASES, MODES

CORPUS = Path(__file__).parent / "corpus"
ALLOWED = {
    "mode": set(MODES),
    "polarity": {"asserted", "denied", "hedged"},
    "act": set(ACTS),
    "basis": set(BASES),
}
KINDS = {
    "outlet",
    "person",
    "organization",
    "government",
    "anonymous",
    "leak",
    "post",
    "unspecified",
}
ROLES = ("content", "source", "cue")
LEAST = {"en": (190, 40), "ru": (20, 4)}

Json = dict[str, Any]


def read_documents(path: Path) -> list[Json]:
    """The annotated documents of one corpus file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


FILES = sorted(CORPUS.glob("*.jsonl"))
DOCUMENTS = [document for path in FILES for document in read_documents(path)]
BY_NAME = pytest.mark.parametrize("document", DOCUMENTS, ids=[str(one["doc"]) for one in DOCUMENTS])


def lies_within(inner: list[list[int]], outer: list[list[int]]) -> bool:
    """Whether every inner part lies inside some outer part."""
    return all(any(low <= start and end <= high for low, high in outer) for start, end in inner)


def test_there_are_documents_and_no_name_is_used_twice() -> None:
    names = [one["doc"] for one in DOCUMENTS]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LEAST)
def test_there_are_enough_attributions_and_deep_chains(language: str) -> None:
    claims = [one for text in DOCUMENTS if text["language"] == language for one in text["attributions"]]
    deep = [one for one in claims if len(one["chain"]) > 2]
    assert len(claims) >= LEAST[language][0]
    assert len(deep) >= LEAST[language][1]


@BY_NAME
def test_document_fields(document: Json) -> None:
    assert document["language"] in {"ar", "en", "ru"}
    assert document["outlet"]
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", document["published_at"])
    assert document["text"].strip()
    assert document["attributions"]


@BY_NAME
def test_spans_lie_in_the_text_sorted_and_apart(document: Json) -> None:
    text = document["text"]
    for one in document["attributions"]:
        assert one["content"], one["id"]
        assert one["cue"], one["id"]
        for role in ROLES:
            end_before = 0
            for start, end in one[role]:
                assert end_before <= start < end <= len(text), (one["id"], role)
                assert text[start:end] == text[start:end].strip(), (one["id"], role)
                end_before = end


@BY_NAME
def test_values_are_of_the_vocabulary(document: Json) -> None:
    for one in document["attributions"]:
        for field, values in ALLOWED.items():
            assert one[field] in values, (one["id"], field)
        assert {node["kind"] for node in one["chain"]} <= KINDS, one["id"]
        assert all(node["name"] for node in one["chain"]), one["id"]


@BY_NAME
def test_ids_are_unique_and_parents_enclose(document: Json) -> None:
    by_id = {one["id"]: one for one in document["attributions"]}
    assert len(by_id) == len(document["attributions"])
    for one in by_id.values():
        if one["parent"] is not None:
            parent = by_id[one["parent"]]
            assert lies_within(one["content"], parent["content"]), one["id"]
            assert one["chain"][: len(parent["chain"])] == parent["chain"], one["id"]


@BY_NAME
def test_chains_run_from_the_outlet_to_the_speaker(document: Json) -> None:
    for one in document["attributions"]:
        assert len(one["chain"]) >= 2, one["id"]
        assert one["chain"][0]["name"] == document["outlet"], one["id"]
        assert one["chain"][-1]["name"] == one["source_resolved"]["name"], one["id"]


@BY_NAME
def test_direct_content_stands_between_quotation_marks(document: Json) -> None:
    opening = "“”«»‹›\"„‘’'—–-"
    for one in document["attributions"]:
        if one["mode"] == "direct":
            starts = [start for start, _ in one["content"]]
            assert document["text"][: starts[0]].rstrip()[-1:] in opening, one["id"]


@BY_NAME
def test_mixed_content_has_quotation_marks_of_its_own(document: Json) -> None:
    for one in document["attributions"]:
        if one["mode"] == "mixed":
            printed = "".join(document["text"][start:end] for start, end in one["content"])
            assert re.search("[\"'“”«»‹›„‘’]", printed), one["id"]


@BY_NAME
def test_a_speaker_nobody_names_has_no_words(document: Json) -> None:
    for one in document["attributions"]:
        if one["source_resolved"]["name"] == "UNSPECIFIED":
            assert one["chain"][-1]["kind"] == "unspecified", one["id"]
            assert not one["source"], one["id"]


# Documents, attributions and deep chains (two nodes or more under the outlet) a file must keep, weak ones not counted.
AT_LEAST = {"ar_seen": (16, 245, 60), "ar_unseen": (16, 255, 70)}


@pytest.mark.parametrize("name", AT_LEAST)
def test_the_files_keep_their_size(name: str) -> None:
    documents = read_documents(CORPUS / f"{name}.jsonl")
    sure = [one for document in documents for one in document["attributions"] if not one["weak"]]
    deep = [one for one in sure if len(one["chain"]) > 2]
    reached = (len(documents), len(sure), len(deep))
    assert all(have >= least for have, least in zip(reached, AT_LEAST[name], strict=True)), reached

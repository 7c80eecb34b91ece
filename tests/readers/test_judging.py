"""A judge must quote the words that decide; a translator may lose no number."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimkit.errors import InputError
from claimkit.readers import Answers, Choices, glossing, titling
from claimkit.readers.grounding import MISSING
from claimkit.readers.judging import fault, judged, request_of
from claimkit.track.glossing import glosses_of
from claimkit.track.judging import (
    certainties_of,
    certainty_of,
    matches_of,
    measured_judge,
    pairs_asked,
    read_certainties,
    write_certainties,
)

ENGLISH = {"claim_id": "a", "outlet": "The Herald", "language": "en", "published_at": "2026-01-02", "title": "Pier"}
ENGLISH |= {
    "speaker": "Ann Bolt",
    "content": "the pier isn’t closed",
    "context": "Ann Bolt said the pier isn’t closed.",
}
ARABIC = {"claim_id": "b", "outlet": "المرفأ", "language": "ar", "published_at": "2026-01-02", "title": "الرصيف"}
ARABIC |= {"speaker": "أحمد البناء", "content": "الرّصيف مُغلق", "context": "قال أحمد البناء إن الرّصيف مُغلق."}


@pytest.mark.parametrize(
    ("answer", "refused"),
    [
        ({"relation": "contradicts", "left": ["isn't closed"], "right": ["الرصيف مغلق"]}, None),
        ({"relation": "repeats", "left": ["The pier isn't closed"], "right": ["قال أحمد"]}, None),
        ({"relation": "contradicts", "left": ["is closed"], "right": ["الرصيف مغلق"]}, MISSING),
        ({"relation": "contradicts", "left": ["isn't closed"], "right": ["الرصيف مفتوح"]}, MISSING),
        ({"relation": "differs", "left": ["isn't closed"], "right": []}, "no words of the right side are given"),
        ({"relation": "unrelated", "left": ["whatever"], "right": []}, None),
        ({"relation": "unclear", "left": [], "right": []}, None),
    ],
)
def test_a_verdict_stands_on_printed_words(answer: dict[str, Any], refused: str | None) -> None:
    assert fault(answer) is None
    assert judged(request_of(ENGLISH, ARABIC), answer).refused == refused


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"relation": "equals"},
        {"relation": "repeats", "left": "x"},
        {"relation": "repeats", "left": [7], "right": []},
    ],
)
def test_a_malformed_verdict_is_none(tmp_path: Path, answer: dict[str, Any]) -> None:
    assert fault(answer)
    assert not list(matches_of(rows, kept(tmp_path, answer)))
    request = glossing.request_of({"language": "ar", "speaker": "أحمد البناء", "content": "أُغلقت 12 رصيفا"}, "en")
    Answers(tmp_path, "gloss").keep(request, "m", answer, None, (1, 1))
    assert not list(glosses_of(rows, Choices(tmp_path, "m"), "en"))
    assert titling.refused(titling.request_of(["Pier 12"], "en"), answer) == titling.fault(answer)


def rows(query: str, **values: Any) -> list[tuple[Any, ...]]:
    """The rows that a warehouse would give: one open pair, and one claim to translate."""
    if query == "judge_pairs":
        return [("a", "b")]
    if query == "contents_of_documents":
        return [("one", "a", [[0, 9]]), ("one", "c", [[40, 50]]), ("two", "b", [[5, 20]])]
    if query == "gloss_claims":
        return [("b", "ar", "أحمد البناء", "أُغلقت 12 رصيفا")]
    return [tuple(side.values()) for side in (ENGLISH, ARABIC) if side["claim_id"] in values["claims"]]


def kept(folder: Path, answer: dict[str, Any]) -> Choices:
    choices = Choices(folder, "m")
    (pair,) = pairs_asked(rows)
    Answers(folder, "judge").keep(pair.request, "m", answer, None, (1, 1))
    return choices


CONTRADICTS = {"relation": "contradicts", "left": ["isn't closed"], "right": ["الرصيف مغلق"]}


@pytest.mark.parametrize(
    ("counts", "relation", "suggests"),
    [
        ({}, None, "contradicts"),
        ({"contradicts": (19, 19)}, None, "contradicts"),
        ({"contradicts": (100, 90)}, None, "contradicts"),
        ({"contradicts": (100, 97)}, "contradicts", None),
        ({"repeats": (100, 100)}, None, "contradicts"),
    ],
)
def test_a_judge_suggests_until_it_is_measured(
    tmp_path: Path, counts: dict[str, tuple[int, int]], relation: str | None, suggests: str | None
) -> None:
    if counts:
        write_certainties(tmp_path, counts)
    (match,) = matches_of(rows, kept(tmp_path, CONTRADICTS))
    assert (match.relation, match.suggests, match.origin) == (relation, suggests, "llm:m")
    assert match.reasons == ("a model reads “isn’t closed” and “الرّصيف مُغلق”",)


@pytest.mark.parametrize(
    "answer", [{"relation": "unrelated", "left": [], "right": []}, CONTRADICTS | {"left": ["is open"]}]
)
def test_what_is_unrelated_or_made_up_suggests_nothing(tmp_path: Path, answer: dict[str, Any]) -> None:
    assert not list(matches_of(rows, kept(tmp_path, answer)))


def test_a_judge_is_measured_on_labelled_pairs(tmp_path: Path) -> None:
    """A place is that of the claim which shares most with it; a pair of which a claim is not there is left out."""
    sides = [{"document_id": "one", "spans": [[0, 10]]}, {"document_id": "two", "spans": [[5, 20]]}]
    labelled = [
        {"relation": "contradicts", "left": sides[0], "right": sides[1]},
        {"relation": "repeats", "left": sides[0], "right": {"document_id": "two", "spans": [[90, 99]]}},
    ]
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(map(json.dumps, labelled)), encoding="utf-8")
    assert measured_judge(rows, path, kept(tmp_path, CONTRADICTS)) == {"contradicts": (1, 1)}


@pytest.mark.parametrize(
    "line", ["[]", "{}", "no JSON", '{"relation": "equals"}', pytest.param("[" * 100_000, id="too deep")]
)
def test_a_file_of_other_lines_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "pairs.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match="holds no labelled pairs"):
        measured_judge(rows, tmp_path / "pairs.jsonl", Choices(tmp_path, "m"))


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        ("Pier 12 reopens in Grensund", None),
        ("Pier 13 reopens", "a name or number of the title is in no headline"),
        ("Pier reopens as Mayor Quibble looks on", "a name or number of the title is in no headline"),
        ("الرصيف 12 يفتح", None),
        ("الرصيف 13 يفتح", "a name or number of the title is in no headline"),
    ],
)
def test_a_title_names_what_headlines_name(title: str, refused: str | None) -> None:
    request = titling.request_of(["Grensund: pier 12 open again", "افتتاح الرصيف 12"], "en")
    assert titling.fault({"title": title}) is None
    assert titling.refused(request, {"title": title}) == refused


def test_certainty_is_counted_on_labelled_pairs(tmp_path: Path) -> None:
    counts = certainties_of([("repeats", "repeats")] * 38 + [("repeats", "differs")] * 2 + [("unclear", "unrelated")])
    assert counts == {"repeats": (40, 38), "unclear": (1, 0)}
    write_certainties(tmp_path, counts)
    assert read_certainties(tmp_path) == {"repeats": certainty_of(40, 38), "unclear": None}


@pytest.mark.parametrize(
    ("translation", "shown"),
    [
        ("12 piers were closed", True),
        ("21 piers were closed", False),
        ("piers were closed", False),
        ("12 piers " * 90, False),
    ],
)
def test_a_translation_that_is_another_sentence_is_refused(tmp_path: Path, translation: str, shown: bool) -> None:
    choices = Choices(tmp_path, "m")
    request = glossing.request_of({"language": "ar", "speaker": "أحمد البناء", "content": "أُغلقت 12 رصيفا"}, "en")
    answer = {"translation": translation}
    assert glossing.fault(answer) is None
    Answers(tmp_path, "gloss").keep(request, "m", answer, None, (1, 1))
    assert list(glosses_of(rows, choices, "en")) == ([("b", translation)] if shown else [])

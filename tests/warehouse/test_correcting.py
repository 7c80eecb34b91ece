"""Corrections that hold: merged field by field, the chain after the speaker, nothing that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimkit.errors import QueryError
from claimkit.track import open_warehouse
from claimkit.warehouse import Warehouse
from tests.warehouse.corrections import OUTLETS, PARTS, RELAYS, TEXTS, part, project, span

LANGUAGES = pytest.mark.parametrize("language", ["ar", "en"])
BANK = {"ar": "المصرف المركزي", "en": "Central Bank"}
Open = Callable[..., Warehouse]


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("corrections"))


@pytest.fixture
def opened(path: Path, tmp_path: Path) -> Open:
    return lambda researcher="lina": open_warehouse(path, tmp_path / "journals", researcher)


@pytest.fixture(scope="session")
def untouched(path: Path) -> Warehouse:
    """A warehouse on which nothing is ever decided."""
    return open_warehouse(path, path.parent / "no journals", "lina")


def card(warehouse: Warehouse, claim: str, *columns: str) -> tuple[Any, ...]:
    (row,) = warehouse.sql(
        f"select {', '.join(columns)} from claim_card where claim_id = $claim", claim=claim
    ).fetchall()
    return tuple(row)


def chain(language: str, *names: str) -> str:
    return " → ".join((OUTLETS[language], RELAYS[language], *names))


@LANGUAGES
def test_two_corrections_of_one_claim_both_stand_and_the_newest_word_on_a_field_holds(
    opened: Open, language: str
) -> None:
    claim, warehouse = f"{language}-outer", opened()
    warehouse.judge("claim_corrected", claim, value={"act": "deny", "basis": "leak"})
    last = opened("omar").judge("claim_corrected", claim, value={"act": "warn"})
    assert card(warehouse, claim, "act", "basis", "polarity", "corrected") == ("warn", "leak", "positive", True)
    told = "select field, researcher from correction_field where claim_id = $claim order by field"
    assert warehouse.sql(told, claim=claim).fetchall() == [("act", "omar"), ("basis", "lina")]
    warehouse.undo(last.judgement_id)
    assert card(warehouse, claim, "act", "basis") == ("deny", "leak")
    assert warehouse.sql("select act from claim where claim_id = $claim", claim=claim).fetchall() == [("assert",)]


@LANGUAGES
def test_the_chain_follows_the_speaker_on_every_board_and_inside(opened: Open, language: str) -> None:
    outer, inner, warehouse = f"{language}-outer", f"{language}-inner", opened()
    printed = PARTS[language]["inner"][3]
    warehouse.judge("claim_corrected", outer, value={"speaker_name": BANK[language]})
    assert card(warehouse, outer, "speaker_name", "side", '"chain"') == (
        "Central Bank",
        "us",
        chain(language, "Central Bank"),
    )
    assert card(warehouse, inner, '"chain"', "hops") == (chain(language, "Central Bank", printed), 3)
    last = "select name, kind, speaker_id from hop_shown where claim_id = $claim and hop = 2"
    assert warehouse.sql(last, claim=inner).fetchall() == [(BANK[language], "government", "bank")]
    record = "select claim_id from speaker_record where speaker_id = 'bank'"
    assert warehouse.sql(record).fetchall() == [(outer,)]


@LANGUAGES
def test_a_speaker_named_anew_loses_the_id_of_the_one_before(opened: Open, language: str) -> None:
    claim, warehouse = f"{language}-outer", opened()
    warehouse.judge("claim_corrected", claim, value={"speaker_id": "bank"})
    assert card(warehouse, claim, "speaker_id", '"chain"') == ("bank", chain(language, "Central Bank"))
    warehouse.judge("claim_corrected", claim, value={"speaker_name": "ليلى"})
    assert card(warehouse, claim, "speaker_id", "speaker_name", '"chain"') == (None, "ليلى", chain(language, "ليلى"))


@LANGUAGES
def test_a_chain_is_corrected_node_by_node(opened: Open, language: str) -> None:
    claim, warehouse = f"{language}-outer", opened()
    name = PARTS[language]["outer"][3]
    nodes = [{"name": OUTLETS[language], "kind": "outlet"}, {"name": "تسريبات", "kind": "leak"}]
    nodes += [{"name": BANK[language], "kind": "government"}, {"name": name, "kind": "person"}]
    warehouse.judge("claim_corrected", claim, value={"chain": nodes})
    wanted = " → ".join((OUTLETS[language], "تسريبات", "Central Bank", name))
    assert card(warehouse, claim, '"chain"', "hops", "unnamed_hop") == (wanted, 3, True)
    warehouse.judge("claim_corrected", claim, value={"speaker_name": "ليلى"})
    assert card(warehouse, claim, '"chain"') == (wanted.removesuffix(name) + "ليلى",)


@LANGUAGES
def test_what_was_there_can_be_taken_away(opened: Open, language: str) -> None:
    claim, warehouse = f"{language}-inner", opened()
    warehouse.judge("claim_corrected", claim, value={"parent_id": None, "cue": None, "cue_spans": []})
    assert card(warehouse, claim, "parent_id", "cue") == (None, None)


@LANGUAGES
def test_corrections_are_the_same_in_the_next_build(path: Path, tmp_path: Path, language: str) -> None:
    import shutil

    folder = tmp_path / "own"
    shutil.copytree(path.parent, folder)
    warehouse = open_warehouse(folder / "claims.duckdb", folder / "journals", "lina")
    warehouse.judge("claim_corrected", f"{language}-outer", value={"speaker_name": BANK[language]})
    warehouse.judge("claim_corrected", f"{language}-inner", value={"act": "deny"})
    live = warehouse.sql("from claim_card order by all").fetchall()
    warehouse.load()
    assert warehouse.sql("from claim_card order by all").fetchall() == live


def _nodes(language: str, *more: tuple[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "kind": kind} for name, kind in ((OUTLETS[language], "outlet"), *more)]


@LANGUAGES
@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"act": "promised"}, "did you mean 'promise'"),
        ({"act": None}, "no act None"),
        ({"polarity": "denied"}, "it is one of positive, negative, hedged"),
        ({"speaker_id": "nobody"}, "no speaker 'nobody'"),
        ({"speaker_name": 7}, "speaker_name is words"),
        ({"speaker_name": "  "}, "speaker_name is words"),
        ({"content": "nobody said this"}, "content needs content_spans"),
        ({"content": "nobody said this", "content_spans": [[0, 4]]}, "is not the text at its spans"),
        ({"content_spans": [[0, 9999]]}, "within the"),
        ({"content_spans": [[4, 4]]}, "in order, within"),
        ({"content_spans": [[6, 9], [0, 4]]}, "in order, within"),
        ({"content_spans": [["0", "4"]]}, "in order, within"),
        ({"content": None, "content_spans": []}, "a claim needs its content"),
        ({"parent_id": "nobody"}, "no claim 'nobody' is shown"),
        ({"parent_id": "OWN"}, "neither in itself"),
        ({"parent_id": "INNER"}, "neither in itself"),
        ({"parent_id": "OTHER"}, "stands in another document"),
        ({"chain": []}, "a chain is"),
        ({"chain": [{"name": "x", "kind": "outlet"}]}, "begins with 'x'"),
        ({"chain": [{"name": "OUTLET", "kind": "outlet"}, {"name": "x", "kind": "person"}]}, "ends with 'x'"),
        (
            {"chain": [{"name": "OUTLET", "kind": "outlet"}, {"name": "SPEAKER", "kind": "man"}]},
            "no kind of node 'man'",
        ),
        (
            {
                "chain": [
                    {"name": "OUTLET", "kind": "outlet"},
                    {"name": "SPEAKER", "kind": "person", "speaker_id": "no"},
                ]
            },
            "no speaker 'no'",
        ),
        ({"chain": [{"name": "OUTLET", "kind": "outlet"}, {"name": "SPEAKER", "kind": "person", "x": 1}]}, "may have"),
    ],
)
def test_what_cannot_be_is_not_written(untouched: Warehouse, language: str, value: dict[str, Any], reason: str) -> None:
    other = "en" if language == "ar" else "ar"
    ids = {"OWN": f"{language}-outer", "INNER": f"{language}-inner", "OTHER": f"{other}-outer"}
    names = {"OUTLET": OUTLETS[language], "SPEAKER": PARTS[language]["outer"][3]}
    said: dict[str, Any] = {
        name: ids.get(each, each) if isinstance(each, str) else each for name, each in value.items()
    }
    if said.get("chain"):
        said["chain"] = [{**node, "name": names.get(node["name"], node["name"])} for node in said["chain"]]
    with pytest.raises(QueryError, match=reason):
        untouched.judge("claim_corrected", f"{language}-outer", value=said)
    assert not untouched.journals.folder.exists()


# -- claims added ---------------------------------------------------------------------------------------------------

BRIDGE = {"ar": ("أن الجسر آمن", "أعلنت", "ليلى"), "en": ("the bridge is safe", "announced", "Leila")}
ROAD = {"ar": ("الطريق مفتوح", "وقال", "عمر", "الشرطة"), "en": ("the road is open", "said", "Omar", "the police")}


def added(language: str, **more: Any) -> dict[str, Any]:
    """A claim of the page without claims."""
    content, cue, name = BRIDGE[language]
    document = f"bare-{language}"
    said = {"document_id": document, "content": part(document, content), "cue": part(document, cue), "act": "announce"}
    return said | {"speaker": part(document, name) | {"name": name}} | more


@LANGUAGES
def test_an_added_claim_is_a_claim_everywhere_and_goes_with_its_judgement(opened: Open, language: str) -> None:
    warehouse = opened()
    content, _, name = BRIDGE[language]
    line = warehouse.judge("claim_added", value=added(language))
    ((claim, researcher),) = warehouse.sql("select claim_id, researcher from claim_adding").fetchall()
    assert researcher == "lina"
    shown = ("speaker_name", '"chain"', "act", "content", "cluster_id", "stance", "origin")
    wanted = (name, f"{OUTLETS[language]} → {name}", "announce", content, claim, "says", "hand")
    assert card(warehouse, claim, *shown) == wanted
    assert warehouse.sql("select count(*) from claim where claim_id = $id", id=claim).fetchall() == [(1,)]
    sourced = "select count(*) from hop_shown where claim_id = $id"
    assert warehouse.sql(sourced, id=claim).fetchall() == [(2,)]
    warehouse.judge("relation", claim, f"{language}-outer", verdict="contradicts")
    other = f"{language}-outer"
    assert card(warehouse, claim, "cluster_id") == card(warehouse, other, "cluster_id")
    assert {*card(warehouse, claim, "stance"), *card(warehouse, other, "stance")} == {"says", "denies"}
    warehouse.undo(line.judgement_id)
    assert warehouse.sql("select count(*) from claim_card where claim_id = $id", id=claim).fetchall() == [(0,)]


@LANGUAGES
def test_a_relay_and_a_claim_inside_another_can_be_added(opened: Open, language: str) -> None:
    warehouse, document = opened(), f"bare-{language}"
    content, cue, name, relay = ROAD[language]
    outlet = {"name": OUTLETS[document], "kind": "outlet"}
    voice = {"name": name, "kind": "person"}
    police = {"name": relay, "kind": "government", "spans": span(document, relay)}
    begins = TEXTS[document].index(name if language == "en" else cue)
    whole = TEXTS[document][begins:-1]
    said: dict[str, Any] = {"document_id": document, "cue": part(document, cue)}
    outer = said | {"content": part(document, whole), "speaker": {"name": relay}, "chain": [outlet, police]}
    warehouse.judge("claim_added", value=outer)
    ((parent,),) = warehouse.sql("select claim_id from claim_adding").fetchall()
    inner = said | {"parent_id": parent, "content": part(document, content), "speaker": {"name": name}}
    with pytest.raises(QueryError, match="continues that one's"):
        warehouse.judge("claim_added", value=inner | {"chain": [outlet, voice]})
    warehouse.judge("claim_added", value=inner | {"chain": [outlet, police, voice]})
    told = warehouse.sql(
        "select parent_id, chain_text from claim_shown where content = $words", words=content
    ).fetchall()
    assert told == [(parent, f"{OUTLETS[document]} → {relay} → {name}")]


@LANGUAGES
def test_added_claims_are_in_the_next_build_and_found_again(path: Path, tmp_path: Path, language: str) -> None:
    folder = tmp_path / "own"
    warehouse = open_warehouse(project(folder), folder / "journals", "lina")
    warehouse.judge("claim_added", value=added(language))
    live = warehouse.sql("from claim_card order by all").fetchall()
    warehouse.load()
    assert warehouse.sql("from claim_card order by all").fetchall() == live
    assert warehouse.sql("select count(*) from snap.main.claim where document_id like 'bare%'").fetchall() == [(1,)]
    assert [name for name, rows in warehouse.check() if not rows.is_empty()] == []
    document, (content, _, _) = f"bare-{language}", BRIDGE[language]
    for text, state, claims in (
        (f"2026. {TEXTS[document]}", "moved", 1),
        (f"{TEXTS[document]} {content}", "exact", 1),
        (f"{content}. {TEXTS[document]}", "ambiguous", 0),
        ("x", "orphaned", 0),
    ):
        project(folder, **{document: text})
        warehouse.refresh()
        assert warehouse.sql("select state from claim_adding").fetchall() == [(state,)]
        assert warehouse.sql("select state from judgement_anchor").fetchall() == [(state,)]
        shown = "select content from claim_card where document_id = $id"
        assert warehouse.sql(shown, id=document).fetchall() == [(content,)] * claims


@LANGUAGES
def test_an_added_claim_outranks_one_extracted_from_the_same_words(opened: Open, language: str) -> None:
    warehouse = opened()
    content, cue, printed, _ = PARTS[language]["outer"]
    said = {"document_id": language, "content": part(language, content), "cue": part(language, cue)}
    line = warehouse.judge("claim_added", value=said | {"speaker": part(language, printed) | {"name": "ليلى"}})
    shown = "select speaker_name from claim_shown where document_id = $id and content = $words"
    assert warehouse.sql(shown, id=language, words=content).fetchall() == [("ليلى",)]
    warehouse.undo(line.judgement_id)
    assert warehouse.sql(shown, id=language, words=content).fetchall() == [(PARTS[language]["outer"][3],)]


@LANGUAGES
@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"document_id": "nobody"}, "no document 'nobody'"),
        ({"content": {"spans": [[0, 4]], "text": "nobody said this"}}, "content is not the text at its spans"),
        ({"content": {"spans": [], "text": "nobody said this"}}, "content needs its spans"),
        ({"cue": {"spans": [[0, 9999]]}}, "within the"),
        ({"act": "say"}, "no act 'say'"),
        ({"said_at": "yesterday"}, "is not a date"),
        ({"parent_id": "nobody"}, "no claim 'nobody'"),
        ({"parent_id": "OTHER"}, "stands in another document"),
        ({"chain": [{"name": "x", "kind": "outlet"}]}, "begins with 'x'"),
    ],
)
def test_what_cannot_be_added_is_not_written(
    untouched: Warehouse, language: str, change: dict[str, Any], reason: str
) -> None:
    said = {name: f"{language}-outer" if each == "OTHER" else each for name, each in change.items()}
    with pytest.raises(QueryError, match=reason):
        untouched.judge("claim_added", value=added(language) | said)
    assert not untouched.journals.folder.exists()

"""Judgements: written, seen by SQL at once, taken back, explained, and found again after the claims changed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from shutil import copy
from typing import Any

import duckdb
import pytest

from claimkit.errors import JournalError, QueryError
from claimkit.journal import check
from claimkit.journal.names import file_name
from claimkit.records import Judgement
from claimkit.track import build, open_warehouse
from claimkit.warehouse import Warehouse

SEEDS = Path(__file__).parents[2] / "seeds"
PROMISE = "الولايات المتحدة لن تضع صواريخ في أوكرانيا"
VISIT = "الزيارة ستتناول “التعاون الثنائي والإقليمي والوطني” وخاصة التعاون “الاقتصادي والتجاري”"
INTENT = "Washington does not intend to deploy offensive strike weapons in Ukraine"


def nested(depth: int) -> list[Any]:
    """A list in a list in a list …"""
    lists: list[Any] = []
    for _ in range(depth):
        lists = [lists]
    return lists


@pytest.fixture(scope="module")
def unmatched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("unmatched") / "claims.duckdb"
    build([SEEDS], path, hand_matches=False)
    return path


@pytest.fixture
def warehouse(unmatched: Path, tmp_path: Path) -> Warehouse:
    return open_warehouse(copy(unmatched, tmp_path), tmp_path / "journals", "أمينة")


@pytest.fixture(scope="module")
def untouched(unmatched: Path) -> Warehouse:
    """A warehouse on which nothing is ever decided."""
    return open_warehouse(unmatched, unmatched.parent / "no journals", "أمينة")


def id_of(warehouse: Warehouse, content: str) -> str:
    ((claim_id,),) = warehouse.sql("select claim_id from claim where content = $content", content=content).fetchall()
    return str(claim_id)


def together(warehouse: Warehouse, left: str, right: str) -> str:
    """`apart`, or whether two claims of one cluster have the same stance."""
    query = "select cluster_id, stance from claim_cluster where claim_id in ($left, $right)"
    (one, stance), (other, other_stance) = warehouse.sql(query, left=left, right=right).fetchall()
    return "apart" if one != other else "same" if stance == other_stance else "against"


@pytest.mark.parametrize(
    ("verdict", "stand"),
    [
        ("repeats", "same"),
        ("corroborates", "same"),
        ("contradicts", "against"),
        ("differs", "apart"),
        ("unrelated", "apart"),
        ("unsure", "apart"),
    ],
)
def test_a_relation_is_seen_at_once_and_taken_back(warehouse: Warehouse, verdict: str, stand: str) -> None:
    left, right = id_of(warehouse, VISIT), id_of(warehouse, INTENT)
    before = warehouse.sql("from claim_cluster order by all").fetchall()
    assert together(warehouse, left, right) == "apart"
    judged = warehouse.judge("relation", left, right, verdict=verdict, note="لماذا")
    other = open_warehouse(warehouse.path, warehouse.journals.folder, "Boris")
    for look in (warehouse, other):
        assert together(look, left, right) == stand
        assert look.sql("select researcher, verdict, note from judgement").fetchall() == [("أمينة", verdict, "لماذا")]
    other.undo(judged.judgement_id)
    assert warehouse.sql("from claim_cluster order by all").fetchall() == before
    assert warehouse.sql("select count(*) from judgement").fetchall() == [(2,)]


def test_a_build_gives_the_clusters_that_the_live_view_gave(warehouse: Warehouse) -> None:
    claims = [row[0] for row in warehouse.sql("select claim_id from claim order by content").fetchall()]
    verdicts = ("repeats", "contradicts", "corroborates", "differs")
    for place in range(0, 40, 2):
        warehouse.judge("relation", claims[place], claims[(place * 7 + 3) % 58], verdict=verdicts[place // 2 % 4])
    warehouse.judge("claim_rejected", claims[3])
    warehouse.judge("claim_corrected", claims[5], value={"act": "deny"})
    live = warehouse.sql("from claim_cluster order by all").fetchall()
    assert len({row[0] for row in live}) < 50
    warehouse.load()
    assert warehouse.sql("from claim_cluster order by all").fetchall() == live
    plain = duckdb.connect(str(warehouse.path), read_only=True)
    assert plain.sql("from claim_cluster order by all").fetchall() == live
    assert plain.sql("select count(*) from judgement").fetchall() == [(22,)]


def test_a_rejected_claim_leaves_the_views_and_comes_back(warehouse: Warehouse) -> None:
    claim = id_of(warehouse, PROMISE)
    shown = f"select count(*) from claim_card where claim_id = '{claim}'"
    rejected = warehouse.judge("claim_rejected", claim)
    assert warehouse.sql(shown).fetchall() == [(0,)]
    assert warehouse.sql("select count(*) from claim where claim_id = $id", id=claim).fetchall() == [(1,)]
    warehouse.load()
    assert warehouse.sql(shown).fetchall() == [(0,)]
    warehouse.judge("claim_accepted", claim, supersedes=rejected.judgement_id)
    assert warehouse.sql(shown).fetchall() == [(1,)]


@pytest.mark.parametrize(
    ("value", "column", "shown"),
    [
        ({"act": "deny"}, "act", "deny"),
        ({"speaker_name": "جو بايدن", "speaker_id": "joe-biden"}, "speaker_printed", "جو بايدن"),
        ({"content": "لن تضع صواريخ", "content_spans": [[969, 982]]}, "content", "لن تضع صواريخ"),
        ({"topic": "x"}, "topic", "x"),
    ],
)
def test_a_corrected_claim_shows_as_corrected(
    warehouse: Warehouse, value: dict[str, Any], column: str, shown: str
) -> None:
    claim = id_of(warehouse, PROMISE)
    warehouse.judge("claim_corrected", claim, value=value)
    card = warehouse.sql(f"select {column}, corrected from claim_card where claim_id = $id", id=claim)
    assert card.fetchall() == [(shown, True)]
    assert warehouse.sql("select content from claim where claim_id = $id", id=claim).fetchall() == [(PROMISE,)]


@pytest.mark.parametrize(
    ("kind", "left", "right", "said", "reason"),
    [
        ("guess", "PROMISE", None, {}, "no kind of judgement 'guess'"),
        ("relation", "PROMISE", None, {"verdict": "repeats"}, "two different ids"),
        ("relation", "PROMISE", "PROMISE", {"verdict": "repeats"}, "two different ids"),
        ("relation", "PROMISE", "nobody", {"verdict": "repeats"}, "no claim 'nobody'"),
        ("relation", "PROMISE", "INTENT", {"verdict": "يكرر"}, "no relation 'يكرر'"),
        ("claim_rejected", None, None, {}, "needs the id of a claim"),
        ("claim_corrected", "PROMISE", None, {"value": {"colour": "red"}}, "not colour"),
        ("claim_corrected", "PROMISE", None, {}, "a correction is"),
        ("cluster_named", None, None, {"value": "Weapons"}, "needs the id of a claim"),
        ("cluster_named", "PROMISE", None, {"value": " "}, "is named by value"),
        ("claim_added", None, None, {"value": {"content": {"text": "قال"}}}, "is added by value"),
        ("same_speaker", "joe-biden", "nobody", {}, "no speaker 'nobody'"),
        ("note", "PROMISE", None, {"value": {1, 2}}, "what JSON can hold"),
        ("note", "PROMISE", None, {"value": float("nan")}, "what JSON can hold"),
        ("note", "PROMISE", None, {"value": nested(5_000)}, "what JSON can hold"),
    ],
)
def test_what_cannot_be_judged_is_not_written(
    untouched: Warehouse, kind: str, left: str | None, right: str | None, said: dict[str, Any], reason: str
) -> None:
    ids = {"PROMISE": id_of(untouched, PROMISE), "INTENT": id_of(untouched, INTENT), None: None}
    with pytest.raises(QueryError, match=reason):
        untouched.judge(kind, ids.get(left, left), ids.get(right, right), **said)
    assert not untouched.journals.folder.exists()


def test_what_is_unknown_cannot_be_superseded_and_a_name_is_needed(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = id_of(warehouse, PROMISE)
    with pytest.raises(JournalError, match="nothing can replace it"):
        warehouse.judge("note", claim, note="x", supersedes="j0")
    with pytest.raises(QueryError, match="no judgement 'j0'"):
        warehouse.undo("j0")
    monkeypatch.delenv("CLAIMKIT_RESEARCHER", raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "")
    with pytest.raises(QueryError, match="CLAIMKIT_RESEARCHER"):
        open_warehouse(warehouse.path, warehouse.journals.folder).judge("note", claim, note="x")


def test_speakers_are_merged_and_parted_by_judgements(warehouse: Warehouse) -> None:
    query = "select speaker_id, count(*) from speaker_record group by all having speaker_id in ($a, $b, $c)"
    names = {"a": "jen-psaki", "b": "joe-biden", "c": "ned-price"}
    apart = dict(warehouse.sql(query, **names).fetchall())
    assert len(apart) == 3
    warehouse.judge("same_speaker", "joe-biden", "jen-psaki", note="المتحدث واحد")
    last = warehouse.judge("same_speaker", "ned-price", "joe-biden")
    assert warehouse.sql(query, **names).fetchall() == [("jen-psaki", sum(apart.values()))]
    cards = warehouse.sql("select distinct speaker_id, speaker_name from claim_card where side = 'us'").fetchall()
    assert ("jen-psaki", "Jen Psaki") in cards
    assert not {"joe-biden", "ned-price"} & {speaker for speaker, _ in cards}
    warehouse.judge("not_same_speaker", "joe-biden", "ned-price", note="ليسا واحداً")
    assert len(warehouse.sql(query, **names).fetchall()) == 2
    warehouse.undo(last.judgement_id)
    warehouse.load()
    assert len(warehouse.sql(query, **names).fetchall()) == 2
    assert warehouse.sql("select distinct state from judgement_anchor").fetchall() == [("exact",)]


def test_what_was_replaced_or_taken_back_is_told_of_but_not_counted(warehouse: Warehouse) -> None:
    claim = id_of(warehouse, PROMISE)
    first = warehouse.judge("verdict", claim, verdict="False", value={"checker": "Lens Desk"})
    second = warehouse.judge(
        "verdict", claim, verdict="مضلل", value={"checker": "Lens Desk"}, supersedes=first.judgement_id
    )
    warehouse.undo(second.judgement_id)
    kept = warehouse.judge("note", claim, note="ملاحظة")
    held = warehouse.sql("select judgement_id from judgement order by all").fetchall()
    assert len(held) == 4
    assert warehouse.sql("select judgement_id from judgement_anchor order by all").fetchall() == held
    states = {row["judgement_id"]: row["state"] for row in warehouse.why(claim).decisions}
    assert [states[one.judgement_id] for one in (first, second, kept)] == ["superseded", "superseded", "stands"]
    assert build([SEEDS], warehouse.path, journals=warehouse.journals.folder).anchors == {"exact": 1}


def test_a_request_is_written_once(warehouse: Warehouse) -> None:
    claim = id_of(warehouse, PROMISE)
    first = warehouse.judge("note", claim, note="one", request_id="press-1")
    assert warehouse.judge("note", claim, note="two", request_id="press-1") == first
    assert warehouse.sql("select note from judgement").fetchall() == [("one",)]


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ("nothing", "exact"),
        ("speaker", "moved"),
        ("spans", "moved"),
        ("twins", "ambiguous"),
        ("gone", "orphaned"),
        ("other words", "orphaned"),
    ],
)
@pytest.mark.parametrize("part", ["documents/ar.txt", "documents/en.txt"])
def test_a_judgement_finds_its_claim_again(tmp_path: Path, change: str, state: str, part: str) -> None:
    folder = tmp_path / "in"
    (folder / "documents").mkdir(parents=True)
    text = {
        "documents/ar.txt": "قال بايدن إن الوفد سيعود غداً إلى موسكو",
        "documents/en.txt": "Biden said envoys would return to Moscow soon",
    }
    (folder / part).write_text(text[part], "utf-8")
    (folder / "documents.csv").write_text(f"document_id,outlet_id,file,complete\nd,bbc,{part},true\n")

    def written(*claims: tuple[int, int, str]) -> None:
        lines = [
            {
                "document_id": "d",
                "content": {"spans": [[start, end]], "text": text[part][start:end]},
                "speaker": {"spans": [], "text": None, "name": name},
                **{"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "unknown"},
                "chain": [{"name": "bbc", "kind": "outlet"}, {"name": name, "kind": "person"}],
                "origin": "hand",
            }
            for start, end, name in claims
        ]
        (folder / "claims.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")

    written((13, 38, "Biden"))
    build([folder], tmp_path / "claims.duckdb", journals=tmp_path / "journals")
    warehouse = open_warehouse(tmp_path / "claims.duckdb", tmp_path / "journals", "Amina")
    ((claim,),) = warehouse.sql("select claim_id from claim").fetchall()
    warehouse.judge("claim_corrected", claim, value={"act": "deny"})
    changed = {
        "nothing": [(13, 38, "Biden"), (0, 5, "Biden")],
        "speaker": [(13, 38, "Joe Biden")],
        "spans": [(13, 35, "Biden")],
        "twins": [(13, 38, "Joe Biden"), (13, 37, "Biden")],
        "gone": [(0, 5, "Biden")],
        "other words": [(5, 25, "Biden")],
    }
    written(*changed[change])
    report = build([folder], tmp_path / "claims.duckdb", journals=tmp_path / "journals")
    assert report.anchors == {state: 1}
    assert warehouse.refresh()
    assert warehouse.sql("select state from judgement_anchor").fetchall() == [(state,)]
    unclear = [(state,)] if state in ("ambiguous", "orphaned") else []
    assert warehouse.sql("select state from judgement_unclear").fetchall() == unclear
    denied = warehouse.sql("select count(*) from claim_card where act = 'deny'").fetchall()
    assert denied == [(1 if state in ("exact", "moved") else 0,)]
    assert (state in str(report)) == bool(unclear)


def test_why_tells_file_line_rule_and_decisions(warehouse: Warehouse) -> None:
    claim = id_of(warehouse, PROMISE)
    warehouse.judge("claim_accepted", claim, note="كما في النص")
    why = warehouse.why(claim)
    assert (why.kind, why.line, why.origin, why.says) == ("claim", 10, "hand", PROMISE)
    assert why.path is not None
    assert Path(why.path) == SEEDS / "claims" / "north-press-2021-12-31.jsonl"
    assert [one["note"] for one in why.decisions] == ["كما في النص"]
    assert "claim_accepted “كما في النص”" in str(why)
    for id_ in ("north-press", "joe-biden", "north-press-2021-12-31", why.decisions[0]["judgement_id"]):
        assert warehouse.why(id_).id == id_
    with pytest.raises(QueryError, match="nothing in this snapshot"):
        warehouse.why("nobody")


def test_a_changed_line_and_a_torn_one_are_warnings_and_the_others_stand(warehouse: Warehouse) -> None:
    claim = id_of(warehouse, PROMISE)
    warehouse.judge("note", claim, note="واحد")
    other = open_warehouse(warehouse.path, warehouse.journals.folder, "Boris")
    other.judge("note", claim, note="two")
    journal = warehouse.journals.folder / file_name("أمينة")
    whole = journal.read_bytes()
    journal.write_bytes(whole + whole[:40])
    notes = "select note from judgement order by judged_at"
    with pytest.warns(UserWarning, match="never finished"):
        assert warehouse.sql(notes).fetchall() == [("واحد",), ("two",)]
    journal.write_bytes(whole.replace("واحد".encode(), "اثنان".encode()))
    with pytest.warns(UserWarning, match=rf"{journal.name}:1: this line was changed by hand"):
        assert open_warehouse(warehouse.path, warehouse.journals.folder).sql(notes).fetchall() == [("two",)]
    report = build([SEEDS], warehouse.path, journals=warehouse.journals.folder)
    assert f"journal {journal.name}:1: this line was changed by hand" in str(report)


@pytest.mark.parametrize("name", ["a\n\x1b[31mليلى", "\u202eamina\r", "\x9b2J"])
def test_a_hostile_name_of_a_journal_is_one_line_that_no_terminal_obeys(warehouse: Warehouse, name: str) -> None:
    folder = warehouse.journals.folder
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.jsonl").write_text("nothing\n", "utf-8")
    with pytest.warns(UserWarning, match="not a line of a journal") as warned:
        open_warehouse(warehouse.path, folder)
    for line in (str(warned[0].message), *check(folder)):
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202e]", line)


@pytest.mark.parametrize("said", [{"note": 5}, {"verdict": 5}, {"note": "\ud800"}, {"value": {"tags": 5}}])
def test_what_could_not_be_read_back_is_not_written(warehouse: Warehouse, said: dict[str, Any]) -> None:
    with pytest.raises(JournalError, match="NOT written"):
        warehouse.judge("claim_accepted", id_of(warehouse, PROMISE), **said)
    assert warehouse.sql("select count(*) from judgement").fetchall() == [(0,)]


@pytest.mark.parametrize(
    "value",
    [
        {"content": "استقلت من الرئاسة"},
        {"content": "I resign", "content_spans": [[970, 983]]},
        {"content_spans": [[0, 9]]},
    ],
)
def test_nobodys_line_makes_a_quotation_of_words_that_were_not_printed(
    warehouse: Warehouse, value: dict[str, Any]
) -> None:
    claim = id_of(warehouse, PROMISE)
    warehouse.journals.append(Judgement("Mallory", "claim_corrected", claim, value={**value, "act": "deny"}))
    card = warehouse.sql("select content, act from claim_card where claim_id = $id", id=claim)
    assert card.fetchall() == [(PROMISE, "deny")]


JUDGE = """
import sys
from claimkit.track import open_warehouse
path, journals, who, claim = sys.argv[1:]
warehouse = open_warehouse(path, journals, who)
for number in range(20):
    warehouse.judge("note", claim, note=f"{who} {number}", request_id=f"{who}-{number}")
"""


def test_two_processes_judging_at_once_lose_nothing(warehouse: Warehouse) -> None:
    claim = id_of(warehouse, PROMISE)
    who = ("Amina", "Amina", "Boris")
    running = [
        subprocess.Popen(
            [sys.executable, "-c", JUDGE, str(warehouse.path), str(warehouse.journals.folder), f"{name}", claim]
        )
        for name in who
    ]
    assert [one.wait(120) for one in running] == [0, 0, 0]
    notes = [row[0] for row in warehouse.sql("select note from judgement order by note").fetchall()]
    assert notes == sorted(f"{name} {number}" for name in set(who) for number in range(20))

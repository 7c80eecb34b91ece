"""A researcher's judgements written anew on the claims of a later snapshot; what is uncertain is asked."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy, copytree
from typing import Any

import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.cli import main
from claimkit.journal import Journals
from claimkit.records import Judgement
from claimkit.track import build
from claimkit.track.moving import WORDS_GONE
from claimkit.track.reanchoring import READ_OTHERWISE, Question, Reanchored, reanchor
from claimkit.track.rebasing import rebase
from claimkit.track.unplaced import NO_PERSON

ADDRESS = "https://example.org/{}"
# Text, then its later version: an opening was added, one speaker changed, one sentence is gone.
OLD = {
    "en": "Mayor Ona Brill said the pier would reopen. Union head Lev Oke said the strike was over. "
    "Captain Mira Tolle said nobody drowned.",
    "ar": "قالت المهندسة رنا البحري إن السد آمن. قال العمدة سامر الوردي إن الطريق مغلق. "
    "قالت القاضية هند الراوي إن المحكمة بريئة.",
}
NEW = {
    "en": "Update, noon. Mayor Ona Brill said the pier would reopen. Harbour chief Ida Venn said the strike was over.",
    "ar": "تحديث. قالت المهندسة رنا البحري إن السد آمن. قال المحافظ كريم السالمي إن الطريق مغلق.",
}


def built(folder: Path, texts: dict[str, str]) -> Path:
    rows = [
        {"outlet": "The Pier Post", "language": tag, "text": text, "url": ADDRESS.format(tag), "title": tag}
        for tag, text in texts.items()
    ]
    folder.mkdir()
    lines = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    (folder / "documents.jsonl").write_text(lines, encoding="utf-8")
    build([folder], folder / "claims.duckdb")
    return folder / "claims.duckdb"


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both snapshots, without journals."""
    folder = tmp_path_factory.mktemp("snapshots")
    copy(built(folder / "one", OLD), folder / "old.duckdb")
    copy(built(folder / "two", NEW), folder / "new.duckdb")
    return folder


@pytest.fixture
def place(snapshots: Path, tmp_path: Path) -> Path:
    return Path(copytree(snapshots, tmp_path / "place"))


def opened(place: Path, name: str, researcher: str = "amina") -> Warehouse:
    return open_warehouse(place / name, researcher=researcher)


def claims(warehouse: Warehouse, tag: str) -> list[dict[str, Any]]:
    rows = warehouse.sql(
        "SELECT claim.* FROM claim JOIN document USING (document_id) "
        "WHERE document.language = $tag ORDER BY content_spans",
        tag=tag,
    )
    return list(rows.pl().iter_rows(named=True))


def standing(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    rows = warehouse.sql(
        "SELECT kind, left_id, right_id, verdict FROM judgement_standing JOIN judgement_anchor USING (judgement_id) "
        "WHERE state = 'exact' ORDER BY judged_at, judgement_id"
    )
    return rows.fetchall()


def nobody(_question: Question) -> str | None:
    return None


@pytest.mark.parametrize("tag", OLD)
def test_what_is_certain_is_written_what_is_not_is_asked(place: Path, tag: str) -> None:
    old, later = opened(place, "old.duckdb"), opened(place, "new.duckdb")
    first, second, third = claims(old, tag)
    kept, changed = claims(later, tag)
    old.judge("claim_accepted", first["claim_id"])
    old.judge("claim_rejected", second["claim_id"], note="a slip")
    old.judge("relation", first["claim_id"], third["claim_id"], verdict="unrelated")
    opened(place, "old.duckdb", "boris").judge("note", first["claim_id"], note="mine")

    left = reanchor(old, later, nobody)
    assert standing(later) == [("claim_accepted", kept["claim_id"], None, None)]
    assert (len(left.written), left.of_others, len(left.left)) == (1, 1, 2)

    asked: list[Question] = []

    def chosen(question: Question) -> str:
        asked.append(question)
        return question.choices[0].claim_id

    again = reanchor(old, later, chosen)
    assert [(question.reason, question.words) for question in asked] == [(READ_OTHERWISE, second["content"])]
    assert [choice.claim_id for choice in asked[0].choices] == [changed["claim_id"]]
    assert (len(again.written), again.standing, len(again.left)) == (1, 0, 1)
    assert standing(later)[1:] == [("claim_rejected", changed["claim_id"], None, None)]
    assert reanchor(old, later, chosen) == Reanchored([], 0, again.left, 1)


@pytest.mark.parametrize("tag", OLD)
def test_what_was_taken_back_in_the_later_journals_is_not_written_again(place: Path, tag: str) -> None:
    old = opened(place, "old.duckdb")
    judged = old.judge("claim_accepted", claims(old, tag)[0]["claim_id"])
    journals = copytree(old.journals.folder, place / "later journals")
    later = open_warehouse(place / "new.duckdb", journals, "amina")
    later.undo(judged.judgement_id)
    assert reanchor(old, later, nobody) == Reanchored([], 1)


@pytest.mark.parametrize("tag", OLD)
def test_words_that_were_corrected_or_added_move_with_the_text(place: Path, tag: str) -> None:
    old, later = opened(place, "old.duckdb"), opened(place, "new.duckdb")
    first, _, third = claims(old, tag)
    start, end = first["content_spans"][0]
    text = OLD[tag]
    first_word = text.index(" ", start)
    old.judge("claim_corrected", first["claim_id"], value={"content_spans": [[first_word + 1, end]]})
    speaker = third["speaker_spans"][0]
    for spans in ([[start, first_word]], [[speaker[0], speaker[1]]]):
        words = text[spans[0][0] : spans[0][1]]
        value = {"document_id": first["document_id"], "content": {"spans": spans, "text": words}}
        old.judge("claim_added", value=value)

    done = reanchor(old, later, nobody)
    assert [left.reason for left in done.left] == [WORDS_GONE]
    shown = later.sql("SELECT content, content_spans FROM claim_shown ORDER BY content_spans").fetchall()
    for words in (text[first_word + 1 : end], text[start:first_word]):
        ((spans,),) = [(each,) for content, each in shown if content == words]
        assert NEW[tag][spans[0][0] : spans[0][1]] == words


def test_a_terminal_is_asked_and_a_script_chooses_none(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMKIT_RESEARCHER", "amina")
    old = opened(place, "old.duckdb")
    arguments = ["rebase", str(place / "new.duckdb"), "--warehouse", str(old.path), "--write"]
    assert main(arguments) == 0
    assert str(place / "journals") in capsys.readouterr().out
    old.judge("claim_accepted", claims(old, "en")[1]["claim_id"])
    assert main(arguments) == 1
    assert "anew: 0; stand as they are: 0; of other researchers: 0; left as they are: 1" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _prompt: "1")
    assert main(arguments) == 0
    assert "Ida Venn" in capsys.readouterr().out
    (place / "new.txt").write_text(NEW["en"], encoding="utf-8")
    assert main(["rebase", str(place / "new.txt"), "--warehouse", str(old.path), "--write"]) == 2
    assert "build the new version" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("tag", "kept", "gone"), [("en", "Ona Brill", "Mira Tolle"), ("ar", "رنا البحري", "هند الراوي")]
)
def test_merges_and_explanations_go_along_with_their_evidence(place: Path, tag: str, kept: str, gone: str) -> None:
    (place / "later").mkdir()
    later = Path(copy(place / "new.duckdb", place / "later"))
    old = opened(place, "old.duckdb")
    ids = {name: speaker for speaker, name in old.sql("SELECT speaker_id, name FROM speaker").fetchall()}
    other = next(name for name in ("Ona Brill", "رنا البحري") if name != kept)
    old.judge("not_same_speaker", ids[kept], ids[other])
    old.judge("same_speaker", ids[kept], ids[gone])
    old.judge("hypothesis", value={"question": "السد؟", "statement": "Yes"})
    ((hypothesis,),) = old.sql("SELECT hypothesis_id FROM hypothesis").fetchall()
    said = {"question": "السد؟", "hypothesis": hypothesis}
    old.judge("evidence", claims(old, tag)[0]["claim_id"], verdict="consistent", value=said)
    states = {row.what: row.state for row in rebase(old, later).rows if row.what != "claim"}
    assert (states["not_same_speaker"], states["same_speaker"], states["hypothesis"]) == ("exact", "orphaned", "exact")
    done = reanchor(old, opened(later.parent, later.name), lambda _question: None)
    assert (len(done.written), [left.reason for left in done.left]) == (3, [NO_PERSON])
    new = opened(later.parent, later.name)
    assert new.sql("SELECT statement, consistent FROM hypothesis_rank").fetchall() == [("Yes", 1)]
    assert reanchor(old, new, lambda _question: None).standing == 3


@pytest.mark.parametrize("anchors", [(), ({"name": "Ona Brill"},), ({}, {})], ids=["none", "one", "nameless"])
def test_a_merge_whose_line_does_not_say_what_people_were_called_is_told_by_their_ids(
    place: Path, anchors: tuple[dict[str, str], ...]
) -> None:
    Journals(place / "journals").append(
        Judgement("amina", "same_speaker", left_id="~ona brill", right_id="~رنا البحري", anchors=anchors)
    )
    (place / "later").mkdir()
    later = Path(copy(place / "new.duckdb", place / "later"))
    (found,) = (row for row in rebase(opened(place, "old.duckdb"), later).rows if row.what == "same_speaker")
    assert found.words.endswith(" / ~رنا البحري")

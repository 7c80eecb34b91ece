"""Every board, and every command that shows claims, can start from one story, told in three languages."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copyfile
from typing import Any

import duckdb
import pytest

from claimkit import Warehouse, build, open_warehouse
from claimkit.board import ArticleView, ChainView, CompareBoard, CompareMany, CoverageMatrix, ReviewQueue, Timeline
from claimkit.cli import main
from claimkit.errors import ClaimkitError, QueryError

BOARDS = pytest.mark.parametrize(
    "board",
    [ArticleView, ChainView, CompareBoard, CoverageMatrix, ReviewQueue, Timeline],
    ids=lambda kind: kind.__name__,
)
# What a reader may type of one story: words of a title of its documents, in any of its languages.
ASKED = pytest.mark.parametrize("asked", ["zahran GRAIN silos", "هيئة الموانئ زهران"])


@pytest.fixture(scope="module")
def stories_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stories") / "claims.duckdb"
    build([Path(__file__).parents[2] / "notebooks" / "stories"], path)
    return path


@pytest.fixture
def own_path(stories_path: Path, tmp_path: Path) -> Path:
    """A snapshot of the stories that a test may change."""
    return Path(copyfile(stories_path, tmp_path / "claims.duckdb"))


@pytest.fixture
def told(stories_path: Path, tmp_path: Path) -> Warehouse:
    return open_warehouse(stories_path, tmp_path / "journals", "lina")


def documents(warehouse: Warehouse, relation: str = "claim_card") -> set[str]:
    return {document for (document,) in warehouse.sql(f"select distinct document_id from {relation}").fetchall()}


@ASKED
def test_the_views_of_a_story_show_its_documents_alone(told: Warehouse, asked: str) -> None:
    narrowed = told.of_story(asked)
    assert narrowed.story is not None
    assert documents(narrowed) == set(narrowed.story.documents) < documents(told)
    for view in ("claim_shown", "claim_cluster join claim using (claim_id)"):
        assert documents(narrowed, view) == set(narrowed.story.documents)


def test_a_story_is_found_by_its_id(told: Warehouse) -> None:
    for story_id, count in told.sql("select story_id, documents from story").fetchall():
        narrowed = told.of_story(story_id)
        assert narrowed.story is not None
        assert len(narrowed.story.documents) == count


def test_a_story_that_a_newer_build_lacks_gives_way_to_everything(
    stories_path: Path, seeds_path: Path, tmp_path: Path
) -> None:
    path, newer = tmp_path / "claims.duckdb", tmp_path / "newer.duckdb"
    copyfile(stories_path, path)
    board = CompareBoard(open_warehouse(path, tmp_path / "journals", "lina"), story="zahran GRAIN silos")
    copyfile(seeds_path, newer)
    newer.replace(path)
    with pytest.warns(UserWarning, match="lacks 'zahran GRAIN silos'"):
        board.refresh()
    assert board.story is None
    assert "North Press" in repr(board)
    assert "story" not in board.state


@pytest.mark.parametrize(
    ("asked", "said"), [("no such thing", "claimkit stories"), ("e", "by its id"), ("ا", "by its id")]
)
def test_a_story_that_cannot_be_told_is_refused(told: Warehouse, asked: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        told.of_story(asked)


@pytest.mark.parametrize("words", ["the minister said", "لم يصلنا سجن"])
def test_only_the_claims_of_the_story_are_found(told: Warehouse, words: str) -> None:
    narrowed = told.of_story("fuel subsidy")
    shown = {claim for (claim,) in narrowed.sql("select claim_id from claim_card").fetchall()}
    everywhere, here = (set(place.find(words, top=500)["claim_id"]) for place in (told, narrowed))
    assert here
    assert here <= shown
    assert everywhere - shown


@BOARDS
@ASKED
def test_a_board_starts_from_a_story(told: Warehouse, board: Any, asked: str) -> None:
    shown = board(told, story=asked)
    assert shown.warehouse.story.title in repr(shown)
    assert shown.warehouse.story.title in shown.html()
    assert shown.state["story"] == asked
    assert repr(board(told, state=shown.state)) == repr(shown)
    assert repr(shown) != repr(board(told))


@BOARDS
def test_the_story_is_the_first_choice_of_a_live_board(told: Warehouse, board: Any) -> None:
    pytest.importorskip("anywidget")
    shown = board(told, story="Zahran grain silos")
    chooser = shown.live.children[1].children[0]
    assert chooser.description == "Story"
    assert {label for label, _ in chooser.options} > {"all documents"}
    surface, before, begun = shown.live.children[-1], len(shown.live.children), shown.story
    chooser.value = ""
    assert shown.story is None
    assert repr(shown) == repr(board(told))
    assert shown.live.children[-1] is surface
    assert len(shown.live.children) == before
    other = next(story for _, story in shown.stories if story != begun)
    shown.live.children[1].children[0].value = other
    assert shown.story == other
    assert repr(shown) == repr(board(told, story=other))


@pytest.mark.parametrize("name", ["Silos of Zahran", "صوامع زهران"])
def test_a_story_is_called_as_a_model_proposes_once_somebody_takes_it(
    own_path: Path, tmp_path: Path, name: str
) -> None:
    with duckdb.connect(str(own_path)) as snapshot:
        rows = "insert into title_proposed select 'story', story_id, $title, 'llm:m' from story"
        snapshot.execute(rows, {"title": name})
    told = open_warehouse(own_path, tmp_path / "journals", "lina")
    shown, asked = CompareBoard(told, story="Zahran grain silos"), {"title": name}
    headline = told.of_story("Zahran grain silos").story.title  # type: ignore[union-attr]
    assert "proposed by" in shown.face(live=True).words()
    assert name not in repr(shown) + shown.html()
    shown._answer("call_story_proposed", asked, "r1")
    assert name in repr(shown)
    assert next(label for label, story in shown.stories if story == shown.story).startswith(name)
    assert "proposed by" not in shown.face(live=True).words()
    assert {CompareBoard(told, story=words).story for words in (name, headline)} == {shown.story}
    said = told.sql("select kind, value ->> '$.name', note from judgement").fetchall()
    assert said == [("story_named", name, "proposed by llm:m")]
    shown._answer("undo_story", {}, "r2")
    assert headline in repr(shown)
    assert "proposed by" in shown.face(live=True).words()
    with pytest.raises(QueryError, match="decided or gone"):
        shown._answer("call_story_proposed", {"title": "another"}, "r3")
    for value in ({"name": name}, {"document_id": "gone", "name": name}, {"document_id": 5, "name": name}):
        with pytest.raises(QueryError, match="document"):
            told.judge("story_named", value=value)


@pytest.mark.parametrize("name", ["The silos", "الصوامع"])
def test_a_document_of_two_stories_names_the_one_to_which_it_surely_belongs(
    own_path: Path, tmp_path: Path, name: str
) -> None:
    with duckdb.connect(str(own_path)) as snapshot:
        own, other = (row[0] for row in snapshot.sql("select story_id from story order by story_id limit 2").fetchall())
        shared = "insert into story_document by name select story_id: $2, document_id, certainty: .1 from "
        snapshot.execute(shared + "story_document where story_id = $1", [own, other])
        alone = "insert into story by name select * replace ('alone' as story_id, 'Alone' as title) from story limit 1"
        snapshot.execute(alone)
        snapshot.execute(shared + "story_document where story_id = $1", [own, "alone"])
    told = open_warehouse(own_path, tmp_path / "journals", "lina")
    names = "select story_id, name from story_name order by all"
    boards = {story: CompareBoard(told, story=story) for story in (own, other, "alone")}
    for number, story in enumerate((own, other)):
        boards[story]._answer("call_story", {"value": f"{name} {number}"}, f"r{number}")
    assert told.sql(names).fetchall() == [(own, f"{name} 0"), (other, f"{name} 1")]
    with pytest.raises(QueryError, match="belongs to another one too"):
        boards["alone"]._answer("call_story", {"value": name}, "r2")
    for story in ("alone", other):
        boards[story]._answer("undo_story", {}, f"undo {story}")
    assert told.sql(names).fetchall() == [(own, f"{name} 0")]


@BOARDS
def test_a_story_that_is_not_there_leaves_the_board_as_it_was(told: Warehouse, board: Any) -> None:
    shown = board(told)
    before = repr(shown)
    with pytest.raises(QueryError):
        shown.change(story="no such thing")
    assert repr(shown) == before


def test_a_decision_on_a_story_is_seen_everywhere(told: Warehouse) -> None:
    narrowed = told.of_story("Zahran grain silos")
    (left,), (right,) = narrowed.sql("select claim_id from claim_card order by claim_id limit 2").fetchall()
    narrowed.judge("relation", left, right, verdict="unrelated")
    assert told.sql("select count(*) from judgement").fetchall() == [(1,)]


@ASKED
def test_a_command_starts_from_a_story(stories_path: Path, capsys: pytest.CaptureFixture[str], asked: str) -> None:
    place = ["--warehouse", str(stories_path)]
    asked_in_sql = ["sql", "select distinct document_id from claim_card", "--format", "jsonl", "--story", asked, *place]
    assert main(asked_in_sql) == 0
    told = {json.loads(line)["document_id"] for line in capsys.readouterr().out.splitlines()}
    narrowed = open_warehouse(stories_path).of_story(asked)
    assert narrowed.story is not None
    assert told == set(narrowed.story.documents)
    assert main(["find", "fuel subsidy", "--format", "jsonl", "--story", asked, *place]) == 0
    found = {json.loads(line)["claim_id"] for line in capsys.readouterr().out.splitlines()}
    assert found <= {claim for (claim,) in narrowed.sql("select claim_id from claim_card").fetchall()}


@ASKED
def test_an_export_starts_from_a_story(stories_path: Path, tmp_path: Path, asked: str) -> None:
    kept = tmp_path / "cards.jsonl"
    assert main(["export", "from claim_card", str(kept), "--story", asked, "--warehouse", str(stories_path)]) == 0
    told = {json.loads(line)["document_id"] for line in kept.read_text(encoding="utf-8").splitlines()}
    assert told == set(open_warehouse(stories_path).of_story(asked).story.documents)  # type: ignore[union-attr]


def test_an_unknown_story_is_one_sentence(stories_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sql", "from claim_card", "--story", "no such thing", "--warehouse", str(stories_path)]) == 2
    assert "claimkit stories" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("choices", "english", "arabic"),
    [
        ({"by": "planet"}, "by is one of outlet", "الأعمدة بحسب واحد من"),
        ({"columns": ["planet"]}, "no outlet is called 'planet'", "لا شيء من نوع"),
        ({"planet": 1}, "no choice is called 'planet'", "لا خيار باسم"),
        ({"story": "no such thing"}, "no story is called", "لا قصة باسم"),
    ],
)
def test_a_wrong_choice_is_refused_in_the_language_of_the_board(
    warehouse: Warehouse, choices: dict[str, Any], english: str, arabic: str
) -> None:
    with pytest.raises(ClaimkitError, match=english):
        CompareMany(warehouse, **choices)
    with pytest.raises(ClaimkitError, match=arabic) as refused:
        CompareMany(warehouse, interface="ar", **choices)
    assert english not in str(refused.value)


def test_a_board_speaks_arabic_and_leaves_what_is_printed_alone(warehouse: Warehouse) -> None:
    english = CompareBoard(warehouse)
    arabic = CompareBoard(warehouse, interface="ar")
    assert arabic.state == {**english.state, "interface": "ar"}
    assert 'lang="ar" dir="rtl"' in arabic.html()
    assert "لا صحة ما قيل" in repr(arabic)
    assert "لا صحة ما قيل" not in repr(english)
    assert CompareBoard(warehouse, state=arabic.state).html() == arabic.html()

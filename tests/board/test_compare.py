"""CompareBoard: what is shown, in all faces, and what is written."""

from __future__ import annotations

import ast
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from claimkit import CompareBoard, Warehouse, open_warehouse
from claimkit.board.compare.model import Relation, Silence
from claimkit.board.compare.words import silence_words
from claimkit.board.node import Node
from claimkit.errors import QueryError
from tests.board.conftest import HOSTILE, Open

LEAK = "North Press → Politico → leak → Joe Biden"
STANDING = "claimkit records who said it, not whether it is true."

CHOICES: list[dict[str, Any]] = [
    {},
    {"left": {"outlet": "north-press"}, "right": {"side": "us"}},
    {"left": {"side": "russia"}, "right": {"side": "us"}, "align": "topic"},
    {"left": {"text": "صواريخ"}, "right": {"text": "weapons"}, "align": "none"},
    {"left": {"language": "ar"}, "right": {"language": "en"}, "both": {"topic": "us-weapons-in-ukraine"}},
    {"left": {"outlet": "north-press"}, "both": {"since": "2021-12-30", "until": "2021-12-31"}, "page": 2, "rows": 3},
    {"left": {"speaker": "jen-psaki"}, "right": {"speaker": "joe-biden"}, "align": "none"},
]


def drawn(board: CompareBoard, *, live: bool = True) -> list[Node]:
    """Every element of a board's tree."""
    found, rest = [], [board.face(live=live)]
    while rest:
        element = rest.pop()
        found.append(element)
        rest += [child for child in element.children if isinstance(child, Node)]
    return found


def press(board: CompareBoard, op: str, request: str = "r1", **values: Any) -> Any:
    """What a press in the browser does."""
    return board._answer(op, values, request)


@pytest.mark.parametrize("choices", CHOICES)
def test_a_state_makes_the_same_board(warehouse: Warehouse, choices: dict[str, Any]) -> None:
    board = CompareBoard(warehouse, **choices)
    again = type(board)(warehouse, state=ast.literal_eval(repr(board.state)))
    assert again.state == board.state
    assert repr(again) == repr(board)
    assert again.html() == board.html()
    assert again.to_frame().equals(board.to_frame())


@pytest.mark.parametrize("choices", CHOICES)
def test_every_face_has_the_standing_line_and_every_card(warehouse: Warehouse, choices: dict[str, Any]) -> None:
    board = CompareBoard(warehouse, **choices)
    frame = board.to_frame()
    for face in (repr(board), board.face(live=False).words()):
        assert STANDING in face
        for content in frame["content"]:
            assert content in face


def test_it_opens_on_the_leak_face_to_face_with_the_denial(warehouse: Warehouse) -> None:
    board = CompareBoard(warehouse)
    assert board.state == {"left": {"outlet": "north-press"}}
    row = board.model.rows[0]
    left, right = row.pair(None) or (None, None)
    assert left is not None
    assert right is not None
    assert left.chain == LEAK
    assert (left.direction, right.act) == ("rtl", "deny")
    assert any(each.relation == "contradicts" for each in row.related(left, right))


def test_psaki_and_the_leak_can_be_set_face_to_face(warehouse: Warehouse) -> None:
    board = CompareBoard(warehouse, left={"text": "leak"}, right={"speaker": "jen-psaki"}, align="none")
    (row,) = board.model.rows
    assert LEAK in {card.chain for card in row.left}
    assert "North Press → Jen Psaki" in {card.chain for card in row.right}


@pytest.mark.parametrize(
    ("choice", "column", "value"),
    [
        ({"outlet": "kremlin"}, "outlet", "Kremlin"),
        ({"speaker": "jen-psaki"}, "speaker_name", "Jen Psaki"),
        ({"side": "iran"}, "side", "iran"),
        ({"topic": "troops"}, "topic", "troops"),
        ({"language": "ar"}, "language", "ar"),
    ],
)
def test_each_choice_narrows_the_left(warehouse: Warehouse, choice: dict[str, str], column: str, value: str) -> None:
    left = CompareBoard(warehouse, left=choice, rows=100, cards=100).to_frame().filter(half="left")
    assert left.height > 0
    assert set(left[column]) == {value}


@pytest.mark.parametrize(("words", "count"), [("صواريخ", 3), ("MISSILES", 3), ("politico", 4)])
def test_words_find_content_gloss_and_chain(warehouse: Warehouse, words: str, count: int) -> None:
    board = CompareBoard(warehouse, left={"text": words}, rows=100, cards=100)
    left = board.to_frame().filter(half="left")
    assert left.height >= count
    for row in left.iter_rows(named=True):
        assert words.lower() in " ".join(filter(None, (row["content"], row["gloss"], row["chain"]))).lower()


def test_dates_are_of_print_and_whole_days(warehouse: Warehouse) -> None:
    day = CompareBoard(warehouse, both={"since": "2021-12-30", "until": "2021-12-30"}, left={"side": "us"}, rows=100)
    printed = set(day.to_frame()["published_at"])
    assert printed
    assert all(date.startswith(("2021-12-30", "2021-12-29", "2021-12-31")) for date in printed)
    assert "2021-12-31" not in printed


def test_pages_hold_every_row_once(warehouse: Warehouse) -> None:
    whole = CompareBoard(warehouse, rows=100).model
    turned = [row.key for page in range(1, 6) for row in CompareBoard(warehouse, rows=10, page=page).model.rows]
    assert turned == [row.key for row in whole.rows]
    assert len(set(turned)) == whole.row_count


def test_a_claim_stands_on_one_side_only(warehouse: Warehouse) -> None:
    frame = CompareBoard(
        warehouse, left={"outlet": "north-press"}, right={"side": "us"}, rows=100, cards=100
    ).to_frame()
    assert frame["claim_id"].is_unique().all()


@pytest.mark.parametrize(
    ("silence", "words"),
    [
        (None, "Nothing of X is held here."),
        (Silence((), (), ()), "Nothing of X is held here."),
        (Silence(("A",), (), ()), "Silent: A."),
        (Silence((), (), (), ("C",)), "Held, but not surely without it: C."),
        (Silence((), ("B",), ()), "Not held: B. Nothing can be said of them."),
    ],
)
def test_silence_is_told_from_not_held(silence: Silence | None, words: str) -> None:
    assert words in " ".join(silence_words(silence, "X"))


def test_silent_and_not_held_are_what_the_warehouse_says(warehouse: Warehouse) -> None:
    board = CompareBoard(warehouse, left={"outlet": "north-press"}, rows=100)
    lone = [row for row in board.model.rows if not row.left]
    said = {}
    for row in lone:
        (value,) = warehouse.sql(
            "select value from outlet_coverage where cluster_id = $key and outlet_id = 'north-press'", key=row.key
        ).fetchall()[0]
        assert row.silence is not None
        assert bool(row.silence.silent) == (value == "silent")
        assert bool(row.silence.not_held or row.silence.unsure) == (value == "not_held")
        said[value] = row
    assert "silent" in said


def test_a_verdict_is_seen_at_once_by_another_and_undone(opened: Open) -> None:
    mine, theirs = opened("lina"), opened("omar")
    board, other = CompareBoard(mine), CompareBoard(theirs)
    left, right = board.model.rows[0].pair(None) or pytest.fail("no pair")
    pair = {"left": left.claim_id, "right": right.claim_id}
    assert "decided by" not in repr(other)
    press(board, "verdict", **pair, verdict="differs", note="لا وعد هنا")
    seen = theirs.sql("select researcher, verdict, note from judgement_standing").fetchall()
    assert seen == [("lina", "differs", "لا وعد هنا")]
    other.look()
    assert "differs (decided by lina): لا وعد هنا" in repr(other)
    assert "Undo" in board.face(live=True).words()
    assert "Undo" not in other.face(live=True).words()
    press(board, "undo", "r2", **pair)
    assert "decided by" not in repr(board)
    assert len(theirs.sql("from judgement").fetchall()) == 2


def test_the_same_press_is_written_once(opened: Open) -> None:
    board = CompareBoard(opened())
    left, right = board.model.rows[0].pair(None) or pytest.fail("no pair")
    for _ in range(3):
        press(board, "verdict", "same", left=left.claim_id, right=right.claim_id, verdict="unsure")
    assert len(board.warehouse.sql("from judgement").fetchall()) == 1


def test_a_new_verdict_replaces_ones_own_and_leaves_the_others(opened: Open) -> None:
    board, other = CompareBoard(opened("lina")), CompareBoard(opened("omar"))
    left, right = board.model.rows[0].pair(None) or pytest.fail("no pair")
    pair = {"left": left.claim_id, "right": right.claim_id}
    press(board, "verdict", "a", **pair, verdict="differs")
    other.look()
    press(other, "verdict", "b", **pair, verdict="contradicts")
    press(board, "verdict", "c", **pair, verdict="repeats")
    standing = board.warehouse.sql("select researcher, verdict from judgement_standing order by 1").fetchall()
    assert standing == [("lina", "repeats"), ("omar", "contradicts")]


def test_without_a_name_nothing_is_written_and_the_board_asks(opened: Open) -> None:
    board = CompareBoard(opened(None))
    left, right = board.model.rows[0].pair(None) or pytest.fail("no pair")
    pair = {"left": left.claim_id, "right": right.claim_id, "verdict": "differs"}
    with pytest.raises(QueryError, match="give your name"):
        press(board, "verdict", **pair)
    assert "Your name" in board.face(live=True).words()
    press(board, "name", researcher=" لينا ")
    press(board, "verdict", **pair)
    assert board.warehouse.sql("select researcher from judgement").fetchall() == [("لينا",)]


@pytest.mark.parametrize(
    ("op", "values", "words"),
    [
        ("drop table claim", {}, "no operation"),
        ("verdict", {"left": "a", "right": "b", "verdict": "true"}, "a verdict is one of"),
        ("page", {"page": "1; drop table claim"}, "a page is a number"),
    ],
)
def test_operations_are_named_and_their_values_checked(
    warehouse: Warehouse, op: str, values: dict[str, str], words: str
) -> None:
    with pytest.raises(QueryError, match=words):
        press(CompareBoard(warehouse), op, **values)


def test_hops_open_their_words(warehouse: Warehouse) -> None:
    board = CompareBoard(warehouse)
    leak = board.model.rows[0].left[0]
    for hop, words in ((1, "شبكة “بوليتيكو”"), (2, "تسريبات"), (3, "بايدن")):
        press(board, "passage", claim=leak.claim_id, hop=hop)
        marks = [each for each in drawn(board) if each.tag == "mark" and "ck-mark" in each.attributes["class"]]
        role = "ck-mark-speaker" if hop == 3 else "ck-mark-hop"
        marked = [each.words() for each in marks if role in each.attributes["class"]]
        assert any(words in each for each in marked), (hop, marked)
        content = [each.words() for each in marks if "ck-mark-content" in each.attributes["class"]]
        assert leak.content in content
    press(board, "close")
    assert "passage" not in board.state


def test_directions_follow_the_stored_language(warehouse: Warehouse) -> None:
    board = CompareBoard(warehouse, rows=100, cards=100)
    words = [each for each in drawn(board) if "ck-words" in each.attributes.get("class", "").split()]
    assert {(each.attributes["lang"], each.attributes["dir"]) for each in words} >= {("ar", "rtl"), ("en", "ltr")}
    assert all((each.attributes["lang"] == "ar") == (each.attributes["dir"] == "rtl") for each in words)


def test_a_board_that_cannot_be_read_keeps_its_state(warehouse: Warehouse) -> None:
    board = CompareBoard(warehouse)
    board.to_frame()
    before = board.state
    with pytest.raises(QueryError):
        board.change(align="sideways")
    assert board.state == before


def test_decisions_leave_rows_in_place_until_aligned_anew(opened: Open) -> None:
    board = CompareBoard(opened())
    keys = [row.key for row in board.model.rows]
    left, right = board.model.rows[0].pair(None) or pytest.fail("no pair")
    press(board, "verdict", left=left.claim_id, right=right.claim_id, verdict="unrelated")
    assert [row.key for row in board.model.rows] == keys
    assert board.model.moved
    assert "Align now" in board.face(live=True).words()
    press(board, "realign", "r2")
    assert not board.model.moved
    assert all({left.claim_id, right.claim_id} - set(row.stances) for row in board.model.rows)


@pytest.mark.parametrize(
    ("reason", "turned"),
    [
        ("right promises, left denies any declaration", "left promises, right denies any declaration"),
        ("only left has “the left wing”", "only right has “the left wing”"),
        ("both name “اليسار left”", "both name “اليسار left”"),
    ],
)
def test_reasons_name_the_sides_of_the_board(reason: str, turned: str) -> None:
    relation = Relation("a", "b", "contradicts", None, (reason,), "claimkit-match")
    assert relation.seen_from("a") == relation
    assert relation.seen_from("b").reasons == (turned,)
    assert relation.seen_from("b").seen_from("a") == relation


def test_a_row_counts_all_its_claims_whatever_is_shown(warehouse: Warehouse) -> None:
    for cards in (1, 100):
        row = CompareBoard(warehouse, cards=cards).model.rows[0]
        assert sum(row.tally.values()) == row.lefts + row.rights


class Tags(HTMLParser):
    """Tags and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in {"href", "src", "onerror"}]


def test_hostile_words_stay_words_in_every_face(hostile_path: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(hostile_path, tmp_path, "lina")
    board = CompareBoard(warehouse, left={"language": "en"}, right={"language": "ar"}, align="none")
    assert board.to_frame()["content"].to_list() == [HOSTILE, HOSTILE]
    board.change(passage=(board.model.rows[0].left[0].claim_id, 1))
    read = Tags(board.html())
    assert not read.tags & {"img", "script", "b", "i", "a"}
    assert read.links == []
    assert board.face(live=True).words().count(HOSTILE) > 6


def test_the_bundle_without_a_kernel_is_text_and_html(warehouse: Warehouse) -> None:
    bundle = CompareBoard(warehouse)._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    assert "<script" not in bundle["text/html"]

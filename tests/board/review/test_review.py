"""ReviewQueue: what comes first, what is written, what is hidden, and that nothing is lost or written twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.board.review import ReviewQueue
from claimkit.board.review.model import Item, Queue, tags_of
from claimkit.errors import QueryError
from tests.board.review.pairs import matched, project

PAIRS = 6
MATCHES: list[tuple[str, str, float | None, str | None, str]] = [
    ("ar-0000", "en-0000", 0.99, "repeats", "claimkit-match 0.1"),
    ("ar-0001", "en-0001", 0.55, "repeats", "claimkit-match 0.1"),
    ("ar-0002", "en-0002", 0.90, "repeats", "claimkit-match 0.1"),
    ("ar-0002", "en-0002", 0.80, "differs", "another 1.0"),
    ("ar-0003", "en-0003", None, "repeats", "hand"),
    ("ar-0004", "en-0004", 0.90, None, "claimkit-match 0.1"),
]
Open = Callable[..., Warehouse]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = project(tmp_path_factory.mktemp("review"), PAIRS, extracted=2)
    matched(path, iter(MATCHES))
    return path


@pytest.fixture
def opened(path: Path, tmp_path: Path) -> Open:
    return lambda researcher="Amina": open_warehouse(path, tmp_path / "journals", researcher)


def press(queue: ReviewQueue, op: str, request: str, **values: Any) -> str:
    """What a key does in the browser: the operation on the item under the hand."""
    entry = queue.model.entry
    own = {"left": entry.item.left_id, "right": entry.item.right_id} if entry else {}
    return queue._answer(op, {**own, **values}, request).say


def here(queue: ReviewQueue) -> str:
    assert queue.model.entry is not None
    return queue.model.entry.item.left_id


def lines(warehouse: Warehouse) -> int:
    return len(warehouse.journals.read().judgements)


def test_the_uncertain_come_first_then_the_contested_then_by_size_then_what_came_by_hand(opened: Open) -> None:
    items = ReviewQueue(opened(), items="pairs").model.queue.items
    assert [(item.left_id, item.need) for item in items] == [
        ("ar-0004", "uncertain"),
        ("ar-0001", "uncertain"),
        ("ar-0002", "contested"),
        ("ar-0000", "size"),
        ("ar-0003", "settled"),
    ]


def test_extracted_claims_stand_among_the_pairs_those_least_sure_first(opened: Open) -> None:
    queue = ReviewQueue(opened())
    claims = [item for item in queue.model.queue.items if not item.is_pair]
    assert [item.left_id for item in claims] == ["ar-0000", "ar-0001"]
    assert ReviewQueue(opened(), items="claims").model.queue.item_count == 2


@pytest.mark.parametrize(
    ("choices", "count"),
    [
        ({}, 7),
        ({"language": "ar"}, 7),
        ({"language": "en"}, 5),
        ({"outlet": "bridge-post"}, 5),
        ({"outlet": "bridge-post", "language": "ar"}, 0),
    ],
)
def test_choices_narrow_the_queue(opened: Open, choices: dict[str, Any], count: int) -> None:
    assert ReviewQueue(opened(), **choices).model.queue.item_count == count


def test_a_verdict_is_written_and_the_next_open_thing_comes(opened: Open) -> None:
    warehouse = opened()
    queue = ReviewQueue(warehouse, items="pairs")
    before = [item.key for item in queue.model.queue.items]
    press(queue, "verdict", "r1", verdict="contradicts", note="تحوّل إلى تعهّد", tags="modality، وعد")
    assert here(queue) == "ar-0001"
    assert [item.key for item in queue.model.queue.items] == before
    row = warehouse.sql("SELECT kind, verdict, note, value ->> '$.tags' AS tags FROM judgement").pl().to_dicts()
    assert row == [
        {"kind": "relation", "verdict": "contradicts", "note": "تحوّل إلى تعهّد", "tags": '["modality","وعد"]'}
    ]


def test_the_same_press_is_written_once_and_the_same_verdict_too(opened: Open) -> None:
    warehouse = opened()
    queue = ReviewQueue(warehouse, items="pairs")
    first = {"left": here(queue), "right": queue.model.queue.items[0].right_id, "verdict": "repeats"}
    for request in ("r1", "r1", "r2"):
        queue._answer("verdict", first, request)
    again = ReviewQueue(opened(), items="pairs")
    again._answer("verdict", first, "r1")
    assert lines(warehouse) == 1


def test_undo_goes_back_line_by_line_and_puts_back_what_was_replaced(opened: Open) -> None:
    queue = ReviewQueue(opened(), items="pairs")
    press(queue, "verdict", "r1", verdict="repeats")
    press(queue, "verdict", "r2", verdict="differs")
    press(queue, "verdict", "r3", verdict="contradicts", left="ar-0004", right="en-0004")
    press(queue, "verdict", "r4", verdict="unrelated", left="ar-0001", right="en-0001")
    told = []
    for request in ("u1", "u2", "u3", "u4"):
        press(queue, "undo", request)
        mine = [queue.model.queue.mine(item) for item in queue.model.queue.items[:2]]
        told.append((here(queue), *(each.verdict if each else None for each in mine)))
    assert told == [
        ("ar-0001", "contradicts", "differs"),
        ("ar-0004", "repeats", "differs"),
        ("ar-0001", "repeats", None),
        ("ar-0004", None, None),
    ]
    assert "nothing of yours to undo" in press(queue, "undo", "u5")


def test_skipping_comes_back_at_the_end_and_can_be_undone(opened: Open) -> None:
    queue = ReviewQueue(opened(), items="pairs")
    press(queue, "skip", "s1")
    for n in range(4):
        press(queue, "verdict", f"r{n}", verdict="repeats")
    assert here(queue) == "ar-0004"
    assert queue.model.queue.counts() == {"decided": 4, "skipped": 1, "open": 0}
    press(queue, "verdict", "r9", verdict="unsure")
    assert queue.model.queue.counts() == {"decided": 5, "skipped": 0, "open": 0}


def test_a_note_needs_no_verdict_and_leaves_the_thing_open(opened: Open) -> None:
    queue = ReviewQueue(opened(), items="pairs")
    press(queue, "note", "n1", note="ask the translator", tags="later")
    entry = queue.model.entry
    assert entry is not None
    assert (queue.model.queue.status(entry.item), queue.model.queue.counts()["open"]) == ("open", 5)
    assert "ask the translator" in queue.html()
    with pytest.raises(QueryError, match="write a note or tags first"):
        press(queue, "note", "n2", note=" ")


def test_the_work_goes_on_after_a_restart_where_it_stopped(opened: Open) -> None:
    queue = ReviewQueue(opened())
    for n in range(3):
        press(queue, "verdict", f"r{n}", verdict="repeats" if queue.model.entry.item.is_pair else "accepted")  # type: ignore[union-attr]
    press(queue, "skip", "s1")
    again = ReviewQueue(opened())
    assert again.model.queue.counts() == queue.model.queue.counts()
    assert again.model.entry == queue.model.entry
    assert [item.key for item in again.model.queue.items] == [item.key for item in queue.model.queue.items]


@pytest.mark.parametrize(("ruling", "shown"), [("accepted", 12), ("rejected", 11)])
def test_a_claim_is_accepted_or_rejected(opened: Open, ruling: str, shown: int) -> None:
    warehouse = opened()
    queue = ReviewQueue(warehouse, items="claims")
    press(queue, "verdict", "r1", verdict=ruling)
    assert warehouse.sql("FROM claim_shown").pl().height == shown
    queue.change(at=("ar-0000", ""))
    assert "القوات" in queue.html()
    press(queue, "undo", "u1")
    assert warehouse.sql("FROM claim_shown").pl().height == 12


def test_a_span_is_corrected_by_keys_and_by_selection(opened: Open) -> None:
    warehouse = opened()
    queue = ReviewQueue(warehouse, items="claims")
    assert "القوات لن تنسحب من البلدة 0 قبل" in press(queue, "edge", "e1", edge="end", by=-1)
    press(queue, "verdict", "r1", verdict="corrected", tags="حد")
    shown = "SELECT content, content_spans FROM claim_shown WHERE claim_id = $id"
    row = warehouse.sql(shown, id="ar-0000").pl().row(0)
    assert row[0] == "القوات لن تنسحب من البلدة 0 قبل"
    text = warehouse.sql("SELECT text FROM document WHERE document_id = 'ar-doc-0001'").pl().item()
    start = text.index("لن")
    press(queue, "verdict", "r2", verdict="corrected", selection=[start, start + 9])
    row = warehouse.sql(shown, id="ar-0001").pl().row(0)
    assert row == ("لن تنسحب", [[start, start + 8]])


def test_a_correction_outside_the_text_is_refused(opened: Open) -> None:
    warehouse = opened()
    queue = ReviewQueue(warehouse, items="claims")
    for selection in ([0, 9999], [5, 5], None):
        with pytest.raises(QueryError, match="chosen"):
            press(queue, "verdict", "r1", verdict="corrected", selection=selection)
    assert lines(warehouse) == 0


@pytest.mark.parametrize(
    ("op", "values", "words"),
    [
        ("verdict", {"verdict": "true"}, "a verdict is one of"),
        ("verdict", {"verdict": "accepted"}, "a verdict is one of"),
        ("verdict", {"left": "x", "right": "y", "verdict": "repeats"}, "no longer in the batch"),
        ("drop table", {}, "no operation"),
        ("edge", {"edge": "end", "by": 1}, "only a claim"),
        ("go", {"left": "x", "right": "y"}, "not among"),
    ],
)
def test_what_cannot_be_is_refused_and_writes_nothing(
    opened: Open, op: str, values: dict[str, Any], words: str
) -> None:
    warehouse = opened()
    queue = ReviewQueue(warehouse, items="pairs")
    with pytest.raises(QueryError, match=words):
        press(queue, op, "r1", **values)
    assert lines(warehouse) == 0


def test_without_a_name_nothing_is_written(opened: Open) -> None:
    warehouse = opened()
    warehouse.researcher = None
    queue = ReviewQueue(warehouse, items="pairs")
    with pytest.raises(QueryError, match="name"):
        press(queue, "verdict", "r1", verdict="repeats")


def test_blind_hides_what_others_and_the_matcher_decided(opened: Open) -> None:
    first = ReviewQueue(opened("Amina"), items="pairs")
    press(first, "verdict", "a1", verdict="contradicts", note="لا يتفقان")
    seeing = ReviewQueue(opened("Boris"), items="pairs", at=first.model.queue.items[0].key)
    blind = ReviewQueue(opened("Boris"), items="pairs", blind=True, at=first.model.queue.items[0].key)
    for hidden in ("Amina", "لا يتفقان", "claimkit-match", "scored"):
        assert hidden in repr(seeing) + seeing.html()
        assert hidden not in repr(blind) + blind.html() + str(blind.face(live=True).to_json())
    for show in ("agreement", "disagreements", "overruled"):
        blind.change(show=show)
        assert "Amina" not in repr(blind)


def test_a_claim_that_another_rejected_looks_as_ever_to_the_blind(opened: Open) -> None:
    first = ReviewQueue(opened("Amina"), items="claims")
    press(first, "verdict", "a1", verdict="rejected")
    blind = ReviewQueue(opened("Boris"), items="claims", blind=True)
    fresh = ReviewQueue(opened("Boris"), items="claims", blind=True, at=("ar-0000", ""))
    assert here(blind) == here(fresh) == "ar-0000"
    assert "reject" not in repr(blind)


def test_agreement_counts_what_was_decided_blind_or_first(opened: Open) -> None:
    verdicts = {
        "Amina": ("repeats", "differs", "repeats", "unsure"),
        "Boris": ("repeats", "differs", "differs", "repeats"),
    }
    for name, told in verdicts.items():
        queue = ReviewQueue(opened(name), items="pairs", blind=name == "Boris")
        for n, verdict in enumerate(told):
            press(queue, "verdict", f"{name}{n}", verdict=verdict)
    seeing = ReviewQueue(opened("Chloe"), items="pairs")
    for n in range(3):
        press(seeing, "verdict", f"c{n}", verdict="repeats")
    frame = seeing.agreement()
    overall = frame.filter(frame["verdict"].is_null())
    assert overall["measure"].to_list() == ["κ", "α"]
    assert overall["things"].to_list() == [3, 3]
    # Cohen: observed 2/3, expected (2/3 · 1/3 + 1/3 · 2/3) = 4/9.
    assert overall["value"][0] == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))
    seeing.change(show="agreement")
    assert "3 given where others' decisions could be seen" in repr(seeing)
    seeing.change(independent=False)
    assert "α of 3" in repr(seeing)


def test_disagreements_and_overruled_decisions_say_who_and_why(opened: Open) -> None:
    first = ReviewQueue(opened("Amina"), items="pairs")
    press(first, "verdict", "a1", verdict="repeats")
    second = ReviewQueue(opened("Boris"), items="pairs")
    press(second, "verdict", "b1", verdict="differs", note="«لا تنوي» صارت تعهداً", left="ar-0004", right="en-0004")
    overruled = first.overruled().to_dicts()
    assert [(row["verdict"], row["by_researcher"], row["by_verdict"], row["why"]) for row in overruled] == [
        ("repeats", "Boris", "differs", "«لا تنوي» صارت تعهداً")
    ]
    assert second.overruled().is_empty()
    first.change(show="disagreements")
    assert "Amina: repeats" in repr(first)
    assert "Boris: differs («لا تنوي» صارت تعهداً)" in repr(first)
    assert "لا تنوي" in first.html()
    first._answer("go", {"left": "ar-0004", "right": "en-0004"}, "g1")
    assert here(first) == "ar-0004"


def test_an_undone_decision_overrules_nothing(opened: Open) -> None:
    first = ReviewQueue(opened("Amina"), items="pairs")
    press(first, "verdict", "a1", verdict="repeats")
    second = ReviewQueue(opened("Boris"), items="pairs", at=("ar-0004", "en-0004"))
    press(second, "verdict", "b1", verdict="differs")
    press(second, "undo", "b2")
    assert first.overruled().is_empty()
    assert first.disagreements().is_empty()


@pytest.mark.parametrize(
    "choices", [{}, {"items": "claims"}, {"items": "pairs", "batch": 2, "size": 3}, {"show": "agreement"}]
)
def test_a_state_makes_the_same_board(opened: Open, choices: dict[str, Any]) -> None:
    queue = ReviewQueue(opened(), **choices)
    again = type(queue)(opened(), state=queue.state)
    assert (repr(again), again.html(), again.state) == (repr(queue), queue.html(), queue.state)
    assert again.to_frame().equals(queue.to_frame())


def test_batches_follow_each_other(opened: Open) -> None:
    whole = ReviewQueue(opened(), items="pairs").model.queue.items
    parts = [ReviewQueue(opened(), items="pairs", size=2, batch=batch).model.queue.items for batch in (1, 2, 3)]
    assert [item for part in parts for item in part] == list(whole)


@pytest.mark.parametrize(
    ("text", "tags"),
    [("", ()), (None, ()), ("a, b;a", ("a", "b")), ("وعد، نفي؛ وعد", ("وعد", "نفي")), (" , ", ())],
)
def test_tags_are_parted_in_both_scripts(text: str | None, tags: tuple[str, ...]) -> None:
    assert tags_of(text) == tags


def test_an_empty_queue_says_so() -> None:
    queue = Queue((), 0)
    assert queue.place(None) is None
    assert queue.last_mine() is None
    assert Item("a", "b", "size", None, 1).claim_ids == ("a", "b")

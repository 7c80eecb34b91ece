"""Competing explanations: asked, put forward, ruled on by keys and by several, ranked, taken back."""

from __future__ import annotations

import ast
from pathlib import Path

import polars as pl
import pytest

from claimkit import Hypotheses, Warehouse, open_warehouse
from claimkit.errors import QueryError
from tests.board.conftest import Open
from tests.board.test_compare import Tags
from tests.board.test_translating import DATA, english, interface_words

ASKED = pytest.mark.parametrize(
    ("question", "statements", "words", "interface"),
    [
        ("Who promised what?", ("Biden promised", "Nobody promised"), "missiles in Ukraine", "en"),
        ("من وعد بماذا؟", ("بايدن وعد", "لم يعد أحد"), "صواريخ في أوكرانيا", "ar"),
    ],
)


def asked(warehouse: Warehouse, question: str, statements: tuple[str, ...], words: str, interface: str) -> Hypotheses:
    """A board with a question, its explanations, and the first claim found taken for evidence."""
    board = Hypotheses(warehouse, interface=interface)
    board._answer("ask", {"value": question}, "ask")
    for place, statement in enumerate(statements):
        board._answer("suppose", {"value": statement}, f"suppose-{place}")
    board._answer("look_for", {"value": words}, "look")
    assert board.model.offered
    board._answer("take_for_evidence", {"claim": board.model.offered[0].claim_id}, "take")
    return board


def rule(board: Hypotheses, place: int, ruling: str, request: str) -> None:
    claim = board.model.evidence[0].card.claim_id
    ids = {each.statement: each.hypothesis_id for each in board.model.hypotheses}
    values = {"claim": claim, "hypothesis": list(ids.values())[place], "value": ruling}
    board._answer("rule", values, request)


@ASKED
def test_the_explanation_that_least_speaks_against_comes_first(
    warehouse: Warehouse, question: str, statements: tuple[str, ...], words: str, interface: str
) -> None:
    board = asked(warehouse, question, statements, words, interface)
    assert [each.statement for each in board.model.hypotheses] == list(statements)
    rule(board, 0, "inconsistent", "r1")
    assert [each.statement for each in board.model.hypotheses] == list(statements[::-1])
    assert [each.inconsistent for each in board.model.hypotheses] == [0, 1]
    text = repr(board)
    assert text.index(statements[1]) < text.index(statements[0])
    assert question in text
    assert ("لا يتفق" if interface == "ar" else "inconsistent") in text
    claim, last = board.model.evidence[0].card.claim_id, board.model.hypotheses[1].hypothesis_id
    assert board.to_frame().rows() == [(claim, last, statements[0], "inconsistent", "lina")]
    printed = {row[0] for row in warehouse.sql(DATA).fetchall() if row[0]}
    if interface == "ar":
        told = interface_words(board.face(live=True))
        assert {words for words in told if english(words, printed)} == set()
    again = Hypotheses(warehouse, state=ast.literal_eval(repr(board.state)))
    assert (repr(again), again.face(live=True)) == (text, board.face(live=True))
    assert Hypotheses(warehouse, interface=interface).model.question == question
    board._answer("undo_hypotheses", {}, "u1")
    assert [each.inconsistent for each in board.model.hypotheses] == [0, 0]
    board._answer("undo_hypotheses", {}, "u2")
    assert board.model.evidence == ()


@pytest.mark.parametrize(("interface", "word"), [("en", "deny"), ("ar", "نفي")])
def test_evidence_that_its_speaker_denies_says_so(warehouse: Warehouse, interface: str, word: str) -> None:
    denied = "select claim_id from claim_card where act = 'deny' order by claim_id limit 1"
    ((claim,),) = warehouse.sql(denied).fetchall()
    board = Hypotheses(warehouse, interface=interface)
    board._answer("ask", {"value": "Who?"}, "ask")
    board._answer("take_for_evidence", {"claim": claim}, "take")
    assert word in repr(board)
    assert word in board.face(live=True).words()


def test_who_rules_how_is_told_and_disagreement_counted(opened: Open) -> None:
    mine = asked(opened(), "Who?", ("one", "two"), "missiles", "en")
    rule(mine, 0, "consistent", "r1")
    rule(mine, 1, "consistent", "r0")
    assert "does not tell them apart" in mine.face(live=False).words()
    theirs = Hypotheses(opened("omar"))
    rule(theirs, 0, "inconsistent", "r2")
    mine.look()
    assert "does not tell them apart" not in mine.face(live=False).words()
    told = {each.statement: (each.consistent, each.inconsistent, each.disputed) for each in mine.model.hypotheses}
    assert told == {"one": (1, 1, 1), "two": (1, 0, 0)}
    assert {"lina", "omar"} <= set(mine.to_frame()["researcher"])
    chosen = next(each for each in theirs.model.hypotheses if each.statement == "one")
    assert theirs.state["hypothesis"] == chosen.hypothesis_id
    rule(theirs, 1, "consistent", "r3")
    ruled = {each.statement: (each.inconsistent, each.disputed) for each in theirs.model.hypotheses}
    assert ruled["one"] == (0, 0)


def test_keys_rule_on_the_explanation_that_is_chosen(warehouse: Warehouse) -> None:
    board = asked(warehouse, "Who?", ("one", "two"), "missiles", "en")
    keys = {tool.attributes["data-shortcut"] for tool in buttons(board) if "data-shortcut" in tool.attributes}
    assert {"c", "i", "n", "h", "u"} <= keys
    first, second = (each.hypothesis_id for each in board.model.hypotheses)
    assert first in values_of(board, "c")
    board._answer("next", {}, "n1")
    assert second in values_of(board, "c")
    assert "aria-pressed" in str(board.face(live=True).to_json())
    board._answer("next", {}, "n2")
    assert first in values_of(board, "c")


def buttons(board: Hypotheses) -> list:  # type: ignore[type-arg]
    found, waiting = [], [board.face(live=True)]
    while waiting:
        element = waiting.pop()
        found += [element] if element.tag == "button" else []
        waiting += [child for child in element.children if not isinstance(child, str)]
    return found


def values_of(board: Hypotheses, key: str) -> str:
    return next(
        str(tool.attributes["data-values"]) for tool in buttons(board) if tool.attributes.get("data-shortcut") == key
    )


def test_what_cannot_be_is_refused(warehouse: Warehouse) -> None:
    board = Hypotheses(warehouse)
    assert board.to_frame().equals(pl.DataFrame(schema=board.to_frame().schema))
    for op, values in (
        ("suppose", {"value": "x"}),
        ("take_for_evidence", {"claim": "x"}),
        ("rule", {"claim": "x", "value": "y"}),
    ):
        with pytest.raises(QueryError):
            board._answer(op, values, op)
    assert not warehouse.journals.folder.exists()


def test_hostile_words_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    warehouse = open_warehouse(hostile_path, tmp_path, "lina")
    ((claim,),) = warehouse.sql("select min(claim_id) from claim_card").fetchall()
    hostile = "<img src=x onerror=alert(1)><script>1</script>"
    board = Hypotheses(warehouse)
    board._answer("ask", {"value": hostile}, "a")
    board._answer("suppose", {"value": hostile}, "s")
    board._answer("take_for_evidence", {"claim": claim}, "t")
    warehouse.judge("verdict", claim, verdict=hostile, value={"checker": hostile, "url": "javascript:alert(1)"})
    assert hostile in repr(board)
    assert not Tags(board.html()).tags & {"img", "script", "a"}


@ASKED
def test_a_search_that_finds_nothing_says_so(
    warehouse: Warehouse, question: str, statements: tuple[str, ...], words: str, interface: str
) -> None:
    board = asked(warehouse, question, statements, words, interface)
    told = "لا قول آخر فيه هذه الكلمات." if interface == "ar" else "No further claim has these words."
    assert told not in board.face(live=True).to_html()
    board._answer("look_for", {"value": "zzyzx"}, "again")
    assert told in board.face(live=True).to_html()

"""ArticleView: the founding article as its claims, every printed part marked in its place."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from claimkit import ArticleView, Warehouse, open_warehouse
from claimkit.board.article.model import article
from claimkit.board.article.text import marked
from claimkit.board.node import Node
from claimkit.board.passage import Passage, marks_of
from claimkit.errors import QueryError
from claimkit.records import UNSPECIFIED
from tests.board.conftest import HOSTILE
from tests.board.test_compare import Tags

FOUNDING = "north-press-2021-12-31"


def text_of(board: ArticleView) -> list[Node | str]:
    """The children of the text: words and marks."""
    rest: list[Node] = [board.face(live=True)]
    while rest:
        element = rest.pop()
        if element.attributes.get("data-offset") == "0":
            return list(element.children)
        rest += [child for child in element.children if isinstance(child, Node)]
    raise AssertionError("no text is drawn")


@pytest.mark.parametrize(
    ("interface", "label"), [("en", f"North Press, {FOUNDING}"), ("ar", f"\u2068نورث برس\u2069، {FOUNDING}")]
)
def test_a_document_is_chosen_by_its_outlet_as_the_interface_calls_it(
    warehouse: Warehouse, interface: str, label: str
) -> None:
    pytest.importorskip("anywidget")
    field = ArticleView(warehouse, interface=interface).live.children[1].children[0]
    assert field.options[0] == (label, FOUNDING)


def test_it_opens_on_the_founding_article(warehouse: Warehouse) -> None:
    board = ArticleView(warehouse)
    assert board.state == {"document": FOUNDING}
    frame = board.to_frame()
    assert frame.height == 17
    leak = frame.row(9, named=True)
    assert (leak["number"], leak["inside"], leak["speaker"], leak["cue"]) == (10, 9, "بايدن", "وعداً")
    assert leak["chain"] == "North Press → Politico → leak → Joe Biden"
    assert leak["gloss"] == "The United States will not place missiles in Ukraine"


def test_the_text_is_drawn_whole_and_every_part_stands_on_its_words(warehouse: Warehouse) -> None:
    board = ArticleView(warehouse)
    (text,) = warehouse.sql("select text from document where document_id = $id", id=FOUNDING).fetchall()[0]
    drawn = text_of(board)
    assert "".join(each if isinstance(each, str) else each.words() for each in drawn) == text
    for each in board.model.statements:
        for mark in each.marks:
            part = {"content": each.card.content, "cue": each.card.cue, "speaker": each.card.speaker_text}[mark.role]
            assert part is not None
            assert text[mark.start : mark.end] in part
    numbers = " ".join(each.attributes.get("data-number", "") for each in drawn if isinstance(each, Node)).split()
    assert numbers == [str(number) for number in range(1, 18)]


def test_a_chosen_claim_is_marked_alone(warehouse: Warehouse) -> None:
    board = ArticleView(warehouse)
    leak = board.model.statements[9].card
    board._answer("choose", {"claim": leak.claim_id}, "r1")
    assert board.state == {"document": FOUNDING, "claim": leak.claim_id}
    marks = [each.words() for each in text_of(board) if isinstance(each, Node)]
    assert marks == ["وعداً", "بايدن", leak.content]
    board._answer("choose", {"claim": leak.claim_id}, "r2")
    assert board.state == {"document": FOUNDING}


@pytest.mark.parametrize(
    ("text", "parts", "words"),
    [
        (
            "قال زيد إن عمراً قال إن الحرب انتهت",
            [{"cue": [[0, 3]], "speaker": [[4, 7]], "content": [[11, 35]]}, {"cue": [[17, 20]], "content": [[24, 35]]}],
            "⟨قال⟩ [زيد] إن ⟦1 عمراً ⟨قال⟩ إن ⟦2 الحرب انتهت⟧⟧",
        ),
        (
            "“We will,” she said, “not.”",
            [{"content": [[1, 8], [22, 25]], "speaker": [[11, 14]], "cue": [[15, 19]]}],
            "“⟦1 We will⟧,” [she] ⟨said⟩, “⟦1 not⟧.”",
        ),
    ],
)
def test_the_text_face_marks_nested_parts(text: str, parts: list[dict[str, list[list[int]]]], words: str) -> None:
    marks = tuple(mark for number, each in enumerate(parts, 1) for mark in marks_of(each, number))
    assert marked(Passage("d", "O", None, None, None, "ar", text, marks)) == words


@pytest.mark.parametrize(("interface", "nobody"), [("en", "(nobody named)"), ("ar", "(لم يُسمَّ أحد)")])
def test_a_speaker_that_nobody_names_is_called_so(warehouse: Warehouse, interface: str, nobody: str) -> None:
    board = ArticleView(warehouse, document=FOUNDING, interface=interface)
    first, *_ = board.model.statements
    unnamed = replace(first, speaker_name=UNSPECIFIED, card=replace(first.card, speaker_text=None))
    board._model = replace(board.model, statements=(unnamed,))
    assert all(nobody in words for words in (repr(board), board.html(), board.face(live=True).words()))
    assert board.to_frame()["speaker"].to_list() == ["(nobody named)"]


def test_a_document_without_text_says_so(warehouse: Warehouse) -> None:
    board = ArticleView(warehouse, document="kremlin-2021-12-31")
    assert "not held" in repr(board)
    assert board.to_frame()["speaker"].to_list() == ["(Joe Biden)"]
    again = ArticleView(warehouse, state=ast.literal_eval(repr(board.state)))
    assert repr(again) == repr(board)
    assert again.html() == board.html()


def test_an_unknown_document_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(QueryError, match="no document"):
        repr(ArticleView(warehouse, document="nowhere"))


def test_hostile_words_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    board = ArticleView(open_warehouse(hostile_path, tmp_path, "lina"), document="d-ar")
    assert article(board.warehouse, "d-ar").statements[0].card.content == HOSTILE
    read = Tags(board.html())
    assert not read.tags & {"img", "script", "b", "i", "a"}
    assert read.links == []


def test_stored_chains_stay_as_they_are(warehouse: Warehouse) -> None:
    stored = warehouse.sql("select count(*) from claim where contains(chain_text, chr(8296))").fetchall()
    assert stored == [(0,)]
    assert "North Press → Politico → leak → Joe Biden" in repr(ArticleView(warehouse))

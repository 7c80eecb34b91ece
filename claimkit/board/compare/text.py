"""A CompareBoard's page in lines of plain text, the same every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimkit.board.card import Card, card_text
from claimkit.board.compare.choice import Choice, CompareState
from claimkit.board.compare.model import Page, Row
from claimkit.board.compare.words import Label, count_words, describe, heading, row_words, silence_words, stances
from claimkit.board.drift import Piece, fact_drift, word_drift
from claimkit.board.reasoning import difference_said, reason_said
from claimkit.interface import said


def page_lines(page: Page, state: CompareState, label: Label) -> list[str]:
    """The page: choices, then each row with its cards and how the pair under the hand relates."""
    lines = [heading(state, label), count_words(page, state)]
    for place, row in enumerate(page.rows, (state.page - 1) * state.rows + 1):
        lines += ["", f"{place}. {row_words(row, label)}: {stances(row)}"]
        lines += _half("LEFT", row.left, row.lefts, row, state.left, label)
        lines += _half("RIGHT", row.right, row.rights, row, state.right, label)
        lines += _between(row, state)
    return lines


def _half(name: str, cards: tuple[Card, ...], count: int, row: Row, choice: Choice, label: Label) -> Iterator[str]:
    if not cards:
        for words in silence_words(row.silence, describe(choice, label, "anyone else")):
            yield f"   {said(name):<5} {words}"
    for card in cards:
        first, *rest = card_text(card)
        yield f"   {said(name):<5} {first} [{said(str(row.stances.get(card.claim_id)))}]"
        yield from (f"         {line.strip()}" for line in rest)
    if count > len(cards):
        yield f"   {said(name):<5} {said('and {count} more', count=f'{count - len(cards):,}')}"


def _between(row: Row, state: CompareState) -> Iterator[str]:
    pair = row.pair(state.pair)
    if pair is None:
        return
    for each in row.related(*pair):
        word = said(each.relation) + difference_said(each.differs_in)
        by = said("decided by {maker}" if each.judgement_id else "by {maker}", maker=said(each.origin))
        yield f"   {said('THEY'):<5} {word} ({by})" + "".join(f": {reason_said(reason)}" for reason in each.reasons)
    for fact in fact_drift(*pair):
        yield f"   {said('DRIFT'):<5} {said(fact.name)}: {fact.left} | {fact.right}"
    if pair[0].language == pair[1].language is not None:
        drift = word_drift(pair[0].content, pair[1].content, pair[0].language)
        yield f"   {said('WORDS'):<5} {' | '.join(map(_marked, drift))}"


def _marked(side: Iterable[Piece]) -> str:
    """The words of a claim, those that the other has not in brackets."""
    words = ""
    for piece in side:
        words += f"[{piece.text}]" * piece.drifted or piece.text
    return words

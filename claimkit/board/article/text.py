"""An ArticleView in lines of plain text, the same every time."""

from __future__ import annotations

from claimkit.board.amounts import amount
from claimkit.board.article.model import Article, Statement
from claimkit.board.card import gloss_text
from claimkit.board.corrected import corrected_words
from claimkit.board.passage import Mark, Passage, without_markup
from claimkit.board.when import when
from claimkit.interface import chain_said, name_said, said

SIGNS = {"speaker": ("[", "]"), "cue": ("⟨", "⟩"), "content": ("⟦", "⟧")}


def count_words(article: Article) -> str:
    """How many claims the document has."""
    return said("{claims}, in the order of the text", claims=amount(len(article.statements), "claim"))


def article_lines(article: Article) -> list[str]:
    """The claims one by one, then the text with the speaker in [ ], the cue in ⟨ ⟩ and numbered contents in ⟦ ⟧."""
    passage = article.passage
    lines = [
        said(
            "{title}, {outlet}, printed {when}",
            title=passage.name,
            outlet=name_said(passage.outlet),
            when=when(passage.published_at),
        )
    ]
    lines.append(count_words(article))
    for each in article.statements:
        lines += ["", *_statement(each)]
    if passage.text is None:
        return [*lines, "", said("The text of this document is not held.")]
    return [*lines, "", said("Text: [speaker] ⟨cue⟩ ⟦number content⟧"), *without_markup(marked(passage)).splitlines()]


def marked(passage: Passage) -> str:
    """The text with signs round the parts of its claims; where parts end together, the inner one is closed first."""
    text = passage.text or ""
    opened = [(mark.start, 1, -mark.end, _opening(mark)) for mark in passage.marks]
    closed = [(mark.end, 0, -mark.start, SIGNS[mark.role][1]) for mark in passage.marks]
    words, done = [], 0
    for place, _, _, sign in sorted([*opened, *closed]):
        words += [text[done:place], sign]
        done = place
    return "".join([*words, text[done:]])


def _opening(mark: Mark) -> str:
    return f"⟦{mark.of} " if mark.role == "content" else SIGNS[mark.role][0]


def _statement(each: Statement) -> list[str]:
    card = each.card
    inside = f" ({said('inside {number}', number=each.parent)})" if each.parent else ""
    polarity = "" if card.polarity == "positive" else f", {said(card.polarity)}"
    indent = "    " + "  " * each.depth
    cue = card.cue or said("(no cue)")
    lines = [f"{each.number:>2}. {'  ' * each.depth}{each.speaker_said} | {cue} | {said(card.act)}{polarity}{inside}"]
    lines.append(f"{indent}“{card.content}”" if card.known_by == "text" else f"{indent}{card.content}")
    if card.gloss:
        lines.append(f"{indent}{gloss_text(card)}")
    lines.append(f"{indent}{chain_said(card.chain)}")
    if card.corrections:
        lines.append(f"{indent}{corrected_words(card)}")
    return lines

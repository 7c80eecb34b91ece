"""One claim as it can be quoted: words, gloss, chain, outlet, address, archived address, day of access."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimkit.board.card import STANDING_LINE, Card, certainty_words, language_name
from claimkit.board.card_node import gloss_node, words_class
from claimkit.board.corrected import Change, before_words, field_name
from claimkit.board.node import Node, link, node
from claimkit.board.takeaway import page
from claimkit.board.when import moment, when
from claimkit.interface import chain_said, direction, name_said, said
from claimkit.isolation import seen

UNKNOWN = "not known"
_FORMS = (("CSV", "csv"), ("Parquet", "parquet"), ("Page", "html"))
_CHARTS = (("SVG", "svg"), ("PNG", "png"))
_CITED = (("CSL-JSON", "json"), ("BibTeX", "bib"), ("RIS", "ris"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """A claim's card as HTML and as text, for a note, a footnote or a report."""

    card: Card
    review: str = ""
    """The state of its review; empty where nobody asked."""

    def to_text(self) -> str:
        """Plain text, one fact a line."""
        card = self.card
        lines = [f"“{card.content}”"]
        if card.known_by != "text":
            lines = [f"{card.content} [{said('paraphrased')}]"]
        if card.gloss:
            maker = said(
                "{language} by {name}", language=language_name(card.gloss_language), name=said(str(card.gloss_origin))
            )
            lines.append(f"[{maker}: {card.gloss}]")
        return seen(
            "\n".join([*lines, *(f"{said(name)}: {words}" for name, words in self._facts()), said(STANDING_LINE)])
        )

    def to_html(self) -> str:
        """A whole page with the card alone; it needs no script and asks for nothing."""
        return page(f"{name_said(self.card.speaker_name)}, {name_said(self.card.outlet)}", self.node().to_html())

    def node(self) -> Node:
        """The card as a quotation."""
        card = self.card
        return node(
            "figure",
            node("p", card.content, lang=card.language, dir=card.direction, class_=words_class(card)),
            gloss_node(card),
            node(
                "figcaption",
                node("dl", [[node("dt", name), node("dd", _told(name, words))] for name, words in self._facts()]),
                node("p", STANDING_LINE, class_="ck-standing"),
            ),
            class_="ck-quotation",
        )

    def __repr__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        return self.node().to_html()

    def _reviewed(self) -> str:
        """Who stands for the claim: a researcher, or a machine that nobody has checked."""
        if self.review:
            return self.review
        words = certainty_words(self.card)
        if words is None:
            return said("entered by hand")
        return said("nobody has reviewed it; {certainty}", certainty=words)

    def _facts(self) -> list[tuple[str, str]]:
        card = self.card
        manner, spoken, accessed = said(card.mode), said("day of speaking not known"), said(UNKNOWN)
        if card.known_by == "citation":
            manner = said("known by citation only")
        if card.said_at:
            spoken = when(card.said_at)
        if card.retrieved_at:
            accessed = when(card.retrieved_at)
        printed = filter(None, (name_said(card.outlet), card.title, when(card.published_at), card.place))
        facts = [
            ("Said", said(", ").join((f"{_chain(card.chain)} ({said(card.act)}{said(', ')}{manner})", spoken))),
            ("Printed", said(", ").join(printed)),
            ("Address", card.url or said(UNKNOWN)),
            ("Archived", card.archived_url or said(UNKNOWN)),
            ("Accessed", accessed),
            ("Claim", card.claim_id),
            ("Review", self._reviewed()),
            *(("Corrected", _changed(each)) for each in card.corrections),
        ]
        if card.added_by:
            facts.append(("Added", said("by {name}, {when}", name=card.added_by, when=moment(card.added_at))))
        return facts


def review_words(decisions: Sequence[Mapping[str, str]]) -> str:
    """Who decided what on a claim, the newest first: `accepted by lina, 28 Nov 2026, 14:02 UTC`."""
    return said("; ").join(
        said(
            "{ruling} by {name}, {when}",
            ruling=said(row["ruling"]),
            name=row["researcher"],
            when=moment(row["judged_at"]),
        )
        for row in decisions
    )


def _changed(change: Change) -> str:
    """Which field, by whom, when, and what was first read."""
    why = f" ({change.note})" if change.note else ""
    return said(
        "{field} by {name}, {when}{why}; first read: {words}",
        field=field_name(change),
        name=change.researcher,
        when=moment(change.judged_at),
        why=why,
        words=before_words(change),
    )


def take_node(quotation: Quotation | None, *, charted: bool = False) -> Node:
    """The ways to take a board away, and the quotation that is open."""
    return node(
        "section",
        node(
            "p",
            said("Take these rows away: "),
            [_keep(said(words), "take", form) for words, form in _FORMS],
            charted and [said("Chart: "), [_keep(words, "take", form) for words, form in _CHARTS]],
            [said("Cite its documents: "), [_keep(words, "take", form) for words, form in _CITED]],
            class_="ck-take",
        ),
        quotation is not None and _opened(quotation),
        aria_label="Take away",
        data_anchor="take",
    )


def _opened(quotation: Quotation) -> Node:
    return node(
        "div",
        quotation.node(),
        node(
            "textarea",
            quotation.to_text(),
            rows="9",
            class_="ck-quotation-text",
            dir="auto",
            aria_label="The quotation as text",
            data_anchor=f"quotation-{quotation.card.claim_id}",
        ),
        node(
            "p",
            node("button", said("Copy"), type="button", class_="ck-main", data_copy=quotation.to_text()),
            _keep(said("Keep as a page"), "keep", "html"),
            _keep(said("Keep as text"), "keep", "txt"),
            node("button", said("Close"), type="button", class_="ck-quiet", data_op="unquote", data_anchor="unquote"),
            class_="ck-take",
        ),
        class_="ck-row",
        data_anchor="quotation",
        tabindex="-1",
    )


def _keep(words: str, op: str, form: str) -> Node:
    values = json.dumps({"form": form})
    return node(
        "button", words, type="button", class_="ck-quiet", data_op=op, data_values=values, data_anchor=f"{op}-{form}"
    )


def _chain(chain: str) -> str:
    """The chain with its arrows in the direction in which its line runs."""
    shown = chain_said(chain)
    return shown.replace(" → ", " ← ") if direction() == "rtl" else shown


def _told(name: str, written: str) -> Node:
    words = node("bdi", written, dir=direction() if name == "Said" else None)
    if name not in {"Address", "Archived"}:
        return words
    return link(written, words)

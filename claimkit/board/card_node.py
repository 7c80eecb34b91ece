"""A claim drawn as a card: the printed words, the gloss, the chain, the facts, and what can be done with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from claimkit.board.card import SIGNS, Card, CardHop, certainty_node, direction_of, facts_of, language_name
from claimkit.board.corrected import first_read_node
from claimkit.board.node import Child, Node, link, node
from claimkit.board.registry import JUMPS
from claimkit.board.tool import Tool
from claimkit.board.verdicts import verdicts_node
from claimkit.board.when import when
from claimkit.interface import name_said, said
from claimkit.records import UNSPECIFIED

if TYPE_CHECKING:
    pass


def card_node(
    card: Card,
    content: Child = None,
    *,
    live: bool = False,
    tools: Child = None,
    note: Child = None,
    jumps: bool = True,
) -> Node:
    """A card; `content` replaces the plain words (drift marked), `note` stands at its head, `tools` at its foot.

    Without `jumps` there is no way to other boards: they would show what others decided.
    """
    return node(
        "article",
        note,
        chain_node(card, live=live),
        node("p", content or card.content, class_=words_class(card), dir=card.direction, lang=card.language),
        gloss_node(card),
        certainty_node(card),
        _facts_node(card),
        verdicts_node(card.verdicts),
        first_read_node(card),
        tools,
        live and foot_node(card, jumps=jumps),
        class_=f"ck-card ck-act-{card.act}",
        data_anchor=f"card-{card.claim_id}",
        aria_label=said(
            "Claim of {speaker} in {outlet}", speaker=name_said(card.speaker_name), outlet=name_said(card.outlet)
        ),
    )


def words_class(card: Card, face: str = "ck-words") -> str:
    """Printed words have the face of print; a paraphrase, known only by citation, has another."""
    return face if card.known_by == "text" else f"{face} ck-paraphrase"


def foot_node(card: Card, *, jumps: bool = True) -> Node:
    """What can be done with a claim wherever it stands: see it on another board, quote it, say who checked it."""
    return node("div", jumps and jumps_node(card.claim_id), own_tools(card), class_="ck-tools ck-foot")


def jumps_node(claim: str, place: str = "") -> Node:
    """The ways from a claim to the other boards; `place` names this one where the claim stands in several."""
    tools = [
        Tool(words, "", "jump", {"to": words, "claim": claim, "place": place}, anchor=f"jump-{words}-{claim}{place}")
        for words in JUMPS
    ]
    return node(
        "details",
        node("summary", "Go to"),
        node("span", (each.node() for each in tools), class_="ck-jump-list"),
        class_="ck-jumps",
        data_anchor=f"jumps-{claim}{place}",
    )


def own_tools(card: Card) -> list[Node]:
    """What can be done with a claim alone: quote it, write what a checker says of it."""
    return [quote_button(card), check_button(card)]


def quote_button(card: Card) -> Node:
    """Opens the quotation of a card."""
    return node(
        "button",
        "Quote",
        type="button",
        class_="ck-quiet ck-quote",
        data_op="quote",
        data_values=json.dumps({"claim": card.claim_id}),
        data_anchor=f"quote-{card.claim_id}",
        aria_label=said("Quote this claim of {speaker}", speaker=name_said(card.speaker_name)),
    )


def check_button(card: Card) -> Node:
    """Opens the form in which a checker's verdict on a card is written."""
    says = said("Write what a checker says of this claim of {speaker}", speaker=name_said(card.speaker_name))
    return Tool("Rating", "", "check", {"claim": card.claim_id}, says=says, anchor=f"check-{card.claim_id}").node()


def gloss_node(card: Card) -> Node | None:
    """The gloss with its maker, in its own language's direction."""
    if not card.gloss:
        return None
    return node(
        "p",
        node(
            "span", card.gloss, lang=card.gloss_language, dir=direction_of(card.gloss_language), class_="ck-gloss-words"
        ),
        " ",
        node(
            "span",
            said(
                "gloss in {language}, by {maker}",
                language=language_name(card.gloss_language),
                maker=said(str(card.gloss_origin)),
            ),
            class_="ck-faint",
        ),
        class_="ck-gloss",
    )


def chain_node(card: Card, *, live: bool = False) -> Node:
    """The chain as a path, outermost first; where live, every hop opens its words in the document."""
    draw = _hop_button if live else _hop_words
    return node(
        "ol",
        (node("li", draw(card, place, hop)) for place, hop in enumerate(card.hops)),
        class_="ck-chain",
        aria_label="Through whom",
    )


def _hop_words(_card: Card, _place: int, hop: CardHop) -> Node:
    return node("span", _hop_name(hop), class_=_hop_class(hop), title=_hop_title(hop))


def _hop_button(card: Card, place: int, hop: CardHop) -> Node:
    return node(
        "button",
        _hop_name(hop),
        type="button",
        class_=_hop_class(hop),
        title=said("{hop}. Show its words in the document", hop=_hop_title(hop)),
        data_op="passage",
        data_values=json.dumps({"claim": card.claim_id, "hop": place}),
        data_anchor=f"hop-{card.claim_id}-{place}",
    )


def _hop_name(hop: CardHop) -> list[Node]:
    shown = [node("bdi", name_said(hop.name))]
    if not hop.certain:
        shown.append(node("span", " (not certain)", class_="ck-faint"))
    return shown


def _hop_class(hop: CardHop) -> str:
    return f"ck-hop ck-kind-{hop.kind}" + " ck-uncertain" * (not hop.certain)


def _hop_title(hop: CardHop) -> str:
    shown = name_said(hop.name)
    others = (name for name in (hop.printed, hop.name) if name not in (None, UNSPECIFIED, shown))
    names = " · ".join(dict.fromkeys((shown, *map(str, others))))
    return f"{names}: {said(hop.kind)}" + said(", not certain") * (not hop.certain)


def _facts_node(card: Card) -> Node:
    sign = SIGNS.get(card.act)
    return node(
        "p",
        node("span", sign and node("span", sign + " ", aria_hidden="true"), card.act, class_="ck-act"),
        (node("span", node("bdi", fact), class_="ck-fact") for fact in facts_of(card, live=True)[1:-1]),
        node(
            "span",
            "printed ",
            when(card.published_at),
            " · ",
            link(card.url, node("bdi", name_said(card.outlet))),
            class_="ck-fact",
        ),
        card.archived_url and link(card.archived_url, "archived copy", class_="ck-fact"),
        class_="ck-facts",
    )

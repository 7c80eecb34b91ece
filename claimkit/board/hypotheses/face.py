"""A Hypotheses board as a tree: evidence in rows, explanations in columns, and in each cell who rules how."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.board.amounts import amount
from claimkit.board.card import POLARITIES, Card
from claimkit.board.card_node import words_class
from claimkit.board.hypotheses.model import Competing, Evidence, HypothesesState, Hypothesis, Ruling
from claimkit.board.node import Child, Node, node
from claimkit.board.paging import keys_node
from claimkit.board.panes import search_node
from claimkit.board.tool import Tool, input_node, select_node
from claimkit.interface import name_said, said
from claimkit.isolation import isolated

NO_QUESTION = "No question is asked yet: write one, then the explanations that compete."
NO_HYPOTHESIS = "No explanation is put forward yet."
NOT_FOUND = "No further claim has these words."
NO_EVIDENCE = "No claim is taken for evidence yet: look for one and add it."
UNDECIDED = ""
SIGNS = {"consistent": "✓", "inconsistent": "✗", "not_applicable": "–"}
RULINGS = {"consistent": "consistent", "inconsistent": "inconsistent", "not_applicable": "not applicable"}
KEYS = {
    "j k": "next and previous claim",
    "h": "rule on the next explanation",
    "c": "consistent with the explanation that is chosen",
    "i": "inconsistent with it",
    "n": "not applicable to it",
    "u": "take back what you decided last on hypotheses",
    "?": "show or hide these keys",
}
_RULED_BY = {"c": "consistent", "i": "inconsistent", "n": "not_applicable"}


def competing_node(competing: Competing, state: HypothesesState, *, live: bool) -> Node:
    """The matrix; live, with fields to ask, to put forward and to look for evidence."""
    question = competing.question and node("h3", node("bdi", competing.question))
    table = _table(competing, state, live=live)
    if not live:
        return node("div", question, table, class_="ck-hypotheses-board")
    search = competing.question and search_node(state.text, "Evidence: words or a name", "undo_hypotheses")
    found = list(map(_offered_node, competing.offered)) or node("p", NOT_FOUND, class_="ck-empty")
    fields = [_asking(competing), question, search, found if state.text else None]
    return node("div", fields, table, keys_node(KEYS), class_="ck-hypotheses-board")


def competing_lines(competing: Competing) -> list[str]:
    """The question, its explanations by fewest inconsistencies, and the evidence, in lines of plain text."""
    if competing.question is None:
        return [said(NO_QUESTION)]
    lines = [isolated(competing.question)]
    for each in competing.hypotheses:
        lines.append(f"{each.place}. {isolated(each.statement)}")
        by = said("by {name}", name=isolated(each.researcher))
        lines.append("   " + said("; ").join((count_words(each), by)))
    if not competing.hypotheses:
        lines.append(said(NO_HYPOTHESIS))
    for evidence in competing.evidence:
        lines += ["", isolated(f"“{evidence.card.content}”"), f"   {_source_words(evidence.card)}"]
        lines += [f"   {words}" for words in _ruling_lines(evidence, competing)]
    return lines


def count_words(hypothesis: Hypothesis) -> str:
    """`2 inconsistent, 1 consistent, 1 disputed`."""
    counts = {
        "inconsistent": hypothesis.inconsistent,
        "consistent": hypothesis.consistent,
        "not applicable": hypothesis.not_applicable,
        "disputed": hypothesis.disputed,
    }
    told = [f"{count:,} {said(words)}" for words, count in counts.items() if count or words == "inconsistent"]
    return said(", ").join(told)


def chosen_of(competing: Competing, state: HypothesesState) -> Hypothesis | None:
    """The explanation that keys rule on: the one chosen, else the first."""
    named = (each for each in competing.hypotheses if each.hypothesis_id == state.hypothesis)
    return next(named, next(iter(competing.hypotheses), None))


def _asking(competing: Competing) -> Node:
    others = [each for each in competing.questions if each != competing.question]
    return node(
        "div",
        node("label", "Question ", input_node("ask", {}, None, "A new question")),
        (Tool(node("bdi", each), "", "ask", {"value": each}, anchor=f"ask-{each}").node() for each in others),
        competing.question and node("label", "Explanation ", input_node("suppose", {}, None, "A new explanation")),
        class_="ck-tools",
    )


def _offered_node(card: Card) -> Node:
    add = Tool("Add as evidence", "", "take_for_evidence", {"claim": card.claim_id}, decides=True)
    return node("div", _brief(card), node("p", add.node(), class_="ck-tools"), class_="ck-offered")


def _table(competing: Competing, state: HypothesesState, *, live: bool) -> Node | None:
    if competing.question is None:
        return node("p", NO_QUESTION, class_="ck-empty")
    chosen = chosen_of(competing, state)
    heads = (_head(each, chosen, live=live) for each in competing.hypotheses)
    rows = (_row(each, competing, chosen, live=live) for each in competing.evidence)
    return node(
        "table",
        node("caption", _caption(competing)),
        node("thead", node("tr", node("th", "Evidence", scope="col"), heads)),
        node("tbody", rows),
        class_="ck-grid ck-hypotheses-table",
    )


def _caption(competing: Competing) -> str:
    if not competing.hypotheses:
        return said(NO_HYPOTHESIS)
    if not competing.evidence:
        return said(NO_EVIDENCE)
    claims = amount(len(competing.evidence), "claim")
    return said("{claims} of evidence; the explanation with the fewest inconsistencies stands first", claims=claims)


def _head(hypothesis: Hypothesis, chosen: Hypothesis | None, *, live: bool) -> Node:
    is_chosen = chosen is not None and hypothesis.hypothesis_id == chosen.hypothesis_id
    choose = Tool(
        "Rule on this",
        "",
        "hypothesis",
        {"hypothesis": hypothesis.hypothesis_id},
        pressed=is_chosen,
        face="ck-quiet ck-choose",
    )
    told = [
        node("p", f"{hypothesis.place}. ", node("bdi", hypothesis.statement), class_="ck-brief"),
        node("p", count_words(hypothesis), class_="ck-faint"),
        node("p", "by ", node("bdi", hypothesis.researcher), class_="ck-faint"),
    ]
    return node(
        "th",
        told,
        live and choose.node(),
        scope="col",
        class_=live and is_chosen and "ck-line-chosen",
        data_anchor=f"hypothesis-{hypothesis.hypothesis_id}",
    )


def _row(evidence: Evidence, competing: Competing, chosen: Hypothesis | None, *, live: bool) -> Node:
    claim = evidence.card.claim_id
    cells = (_cell(evidence, each, live=live) for each in competing.hypotheses)
    return node(
        "tr",
        node(
            "th",
            _brief(evidence.card),
            evidence.fits_all_alike(competing.hypotheses) and node("p", "does not tell them apart", class_="ck-faint"),
            live and node("p", _row_tools(claim, chosen), class_="ck-tools"),
            scope="row",
        ),
        cells,
        data_stop=live,
        tabindex=live and "-1",
        data_anchor=f"evidence-{claim}",
    )


def _row_tools(claim: str, chosen: Hypothesis | None) -> Iterator[Node]:
    """The ways to rule by keys on the explanation that is chosen, and to the next one."""
    if chosen is None:
        return
    for key, ruling in _RULED_BY.items():
        values = {"claim": claim, "hypothesis": chosen.hypothesis_id, "value": ruling}
        yield Tool(RULINGS[ruling], key, "rule", values, decides=True, anchor=f"rule-{ruling}-{claim}").node()
    yield Tool("Next explanation", "h", "next", anchor=f"next-{claim}").node()


def _cell(evidence: Evidence, hypothesis: Hypothesis, *, live: bool) -> Node:
    told = evidence.rulings.get(hypothesis.hypothesis_id, ())
    values = {"claim": evidence.card.claim_id, "hypothesis": hypothesis.hypothesis_id}
    listed = {UNDECIDED: "your ruling", **RULINGS}
    choose = live and select_node("rule", values, listed, UNDECIDED, said("How it stands to this explanation"))
    against = any(each.ruling == "inconsistent" for each in told)
    return node("td", map(_ruling_node, told), choose, class_=["ck-cell", against and "ck-cell-denies"])


def _ruling_node(ruling: Ruling) -> Node:
    return node(
        "p",
        node("span", f"{SIGNS[ruling.ruling]} ", aria_hidden="true"),
        node("span", RULINGS[ruling.ruling]),
        node("span", " ", node("bdi", ruling.researcher), class_="ck-faint"),
    )


def _ruling_lines(evidence: Evidence, competing: Competing) -> Iterator[str]:
    for each in competing.hypotheses:
        told = evidence.rulings.get(each.hypothesis_id, ())
        words = said(", ").join(
            f"{SIGNS[ruling.ruling]} {said(RULINGS[ruling.ruling])} ({isolated(ruling.researcher)})" for ruling in told
        )
        yield f"{isolated(each.statement)}: {words or said('not ruled on')}"


def _brief(card: Card) -> list[Child]:
    return [
        node("p", card.content, class_=words_class(card, "ck-brief"), dir=card.direction, lang=card.language),
        node("p", node("bdi", _source_words(card)), class_="ck-faint"),
    ]


def _source_words(card: Card) -> str:
    """`Omar Dane, deny, Harbour Post`: words that their speaker denies, or hedges, are no evidence as they stand."""
    act = said(card.act) if card.act != "assert" else ""
    manner = filter(None, (act, said(POLARITIES.get(card.polarity, ""))))
    speaker, outlet = (isolated(name_said(name)) for name in (card.speaker_name, card.outlet))
    return said(", ").join((speaker, *manner, outlet))

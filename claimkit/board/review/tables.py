"""Agreement, disagreements and overruled decisions as tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimkit.board.node import Child, Node, node
from claimkit.board.review.agreement import Agreement
from claimkit.board.review.choice import ReviewState
from claimkit.board.review.words import left_out_words, measure_words, value_words, verdict_words
from claimkit.interface import said

NOT_YET = "No two researchers have decided the same thing yet, so agreement cannot be measured."
ALL_AGREE = "No disagreements: wherever two researchers decided the same thing, they decided alike."
NOT_OVERRULED = "No later decision overrules one of yours."

Rows = Sequence[Mapping[str, Any]]


def agreement_node(agreement: Agreement, state: ReviewState, *, live: bool) -> Node:
    """All coefficients as a table, with what they leave out."""
    return node(
        "section",
        node(
            "label",
            node("input", type="checkbox", name="independent", checked=state.independent, data_op="independent"),
            " only decisions taken without sight of the others'",
            class_="ck-check",
        )
        if live
        else None,
        _table(
            "How far researchers agree beyond chance",
            ("About", "Verdict", "Measure", "Decided by both", "Agreed", "Value"),
            (
                (
                    one.item,
                    verdict_words(one),
                    node("bdi", measure_words(one)),
                    f"{one.things:,}",
                    f"{one.agreed:,}",
                    value_words(one),
                )
                for one in agreement.coefficients
            ),
        )
        if agreement.coefficients
        else node("p", NOT_YET, class_="ck-empty"),
        [node("p", words, class_="ck-faint") for words in left_out_words(agreement)],
        node(
            "p",
            "κ: Cohen 1960, two researchers. α: Krippendorff 1980, nominal, any number. 1 is agreement, 0 is chance.",
            class_="ck-faint",
        ),
        aria_label="Agreement",
    )


def agreement_lines(agreement: Agreement) -> list[str]:
    """The coefficients in lines of plain text."""
    lines = [
        f"{one.item}, {verdict_words(one)}: {measure_words(one)} = {value_words(one)} "
        + said("({agreed} of {count} alike)", agreed=f"{one.agreed:,}", count=f"{one.things:,}")
        for one in agreement.coefficients
    ]
    return [*(lines or [NOT_YET]), *left_out_words(agreement)]


def disagreements_node(found: Rows, words: Mapping[str, str], *, live: bool) -> Node:
    """What researchers decided differently; `words` are those of the claims."""
    if not found:
        return node("p", ALL_AGREE, class_="ck-empty")
    return _table(
        "Where researchers disagree",
        ("About", "Claim", "Who decided what, and why", ""),
        (
            (
                row["item"],
                _claims(row, words),
                [node("p", node("bdi", each)) for each in told_words(row)],
                live and _go(row),
            )
            for row in found
        ),
    )


def disagreements_lines(found: Rows, words: Mapping[str, str]) -> list[str]:
    """The disagreements in lines of plain text."""
    return [line for row in found for line in (_title(row, words), *(f"   {each}" for each in told_words(row)))] or [
        ALL_AGREE
    ]


def overruled_node(found: Rows, words: Mapping[str, str], *, live: bool) -> Node:
    """Where a later decision overruled one's own, and why."""
    if not found:
        return node("p", NOT_OVERRULED, class_="ck-empty")
    return _table(
        "Where a later decision overruled yours",
        ("About", "Claim", "You", "Now", "Why", ""),
        (
            (
                row["item"],
                _claims(row, words),
                row["verdict"],
                [row["by_verdict"], node("p", "by ", node("bdi", row["by_researcher"]), class_="ck-faint")],
                node("bdi", row["why"] or "no reason was given"),
                live and _go(row),
            )
            for row in found
        ),
    )


def overruled_lines(found: Rows, words: Mapping[str, str]) -> list[str]:
    """The overruled decisions in lines of plain text."""
    return [
        f"{_title(row, words)}\n   you: {row['verdict']} → {row['by_researcher']}: {row['by_verdict']} "
        f"({row['why'] or 'no reason was given'})"
        for row in found
    ] or [NOT_OVERRULED]


def told_words(row: Mapping[str, Any]) -> list[str]:
    """Who decided what: `Amina: contradicts (hardened into a pledge)`."""
    return [_decision_words(one) for one in row["told"]]


def _decision_words(one: Mapping[str, Any]) -> str:
    words = f"{one['researcher']}: {one['verdict']}"
    if one["note"]:
        words += f" ({one['note']})"
    return words


def _title(row: Mapping[str, Any], words: Mapping[str, str]) -> str:
    ids = filter(None, (row["left_id"], row["right_id"]))
    return " | ".join(f"“{words.get(each, each)}”" for each in ids)


def _claims(row: Mapping[str, Any], words: Mapping[str, str]) -> list[Node]:
    ids = filter(None, (row["left_id"], row["right_id"]))
    return [node("p", node("bdi", words.get(each, each)), class_="ck-brief") for each in ids]


def _go(row: Mapping[str, Any]) -> Node:
    return node(
        "button",
        "Look again",
        type="button",
        class_="ck-quiet",
        data_op="go",
        data_values=json.dumps({"left": row["left_id"], "right": row["right_id"]}),
        data_anchor=f"go-{row['left_id']}-{row['right_id']}",
    )


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Child]]) -> Node:
    return node(
        "table",
        node("caption", caption),
        node("thead", node("tr", [node("th", head, scope="col") if head else node("td") for head in heads])),
        node("tbody", [node("tr", [node("td", cell) for cell in cells]) for cells in rows]),
        class_="ck-grid",
    )

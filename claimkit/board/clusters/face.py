"""A Clusters board as a tree: the list of clusters, and beside it the one that is open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimkit.board.amounts import amount, placed
from claimkit.board.card import DENIED, Card, direction_of
from claimkit.board.card_node import card_node, foot_node, jumps_node, words_class
from claimkit.board.clusters.model import Cluster, ClustersState, Listed, Member, Opened
from claimkit.board.node import Child, Node, node
from claimkit.board.paging import keys_node, pager_node
from claimkit.board.panes import DRAFT, STOP, heads_node, panes, search_node
from claimkit.board.titles import title_node
from claimkit.board.tool import Tool, input_node
from claimkit.board.when import moment
from claimkit.interface import said

HEADS = ("What it is about", "Stances", "Outlets")
NOTHING = "No cluster answers these choices: no two claims are held to be on one thing yet."
KEYS = {
    "j k": "next and previous cluster, or claim of the one that is open",
    "Enter": "open the cluster that stands there",
    "m": "compare it with the one that is open, to make them one",
    "o": "take the claim out of the cluster",
    "[ ]": "previous and next page",
    "u": "take back what you decided last on clusters",
    "?": "show or hide these keys",
}
JOINS = {"repeats": "They report one saying", "corroborates": "They say the same", "contradicts": "They contradict"}


def clusters_node(listed: Listed, state: ClustersState, *, live: bool) -> Node:
    """The list; live, with a field to look for words, and the cluster that is open."""
    if not live:
        return node("div", _table(listed, state, live=False), class_="ck-clusters")
    empty = node("p", "Choose a cluster to see its claims.", class_="ck-empty")
    opened = _opened(listed.opened, listed.other) if listed.opened else empty
    table = [_table(listed, state, live=True), pager_node(listed.pages(state.rows), state.page)]
    return node(
        "div",
        search_node(state.text, "Words or a name", "undo_clusters"),
        panes(table, opened, "The cluster that is open"),
        keys_node(KEYS),
        class_="ck-clusters",
    )


def clusters_lines(listed: Listed, state: ClustersState) -> list[str]:
    """The list in lines of plain text."""
    if not listed.clusters:
        return [NOTHING]
    lines = [count_words(listed, state)]
    for each in listed.clusters:
        lines += ["", f"{title_words(each)}", "   " + said("; ").join((each.stance_words, outlet_words(each)))]
    return lines


def count_words(listed: Listed, state: ClustersState) -> str:
    """Which clusters are shown."""
    where = placed(state.page, state.rows, len(listed.clusters), listed.item_count)
    return said("Clusters {first}–{last} of {count}, in most outlets first", **where)


def title_words(cluster: Cluster) -> str:
    """The name of a cluster, else the words of its first claim; words that it denies say so."""
    denied = said(DENIED) * cluster.first.denied
    return cluster.name or denied + (cluster.first.gloss or cluster.first.content)


def outlet_words(cluster: Cluster) -> str:
    """`in 4 outlets`."""
    return said("in {outlets}", outlets=amount(cluster.outlets, "outlet"))


def _table(listed: Listed, state: ClustersState, *, live: bool) -> Node:
    if not listed.clusters:
        return node("p", NOTHING, class_="ck-empty")
    opened = listed.opened.cluster.cluster_id if listed.opened else None
    return node(
        "table",
        node("caption", count_words(listed, state)),
        heads_node(HEADS),
        node("tbody", (_row(each, opened, live=live) for each in listed.clusters)),
        class_="ck-grid ck-people",
    )


def _row(cluster: Cluster, opened: str | None, *, live: bool) -> Node:
    chosen = cluster.cluster_id == opened
    claim = {"claim": cluster.first.claim_id}
    tools = [
        Tool("Open", "Enter", "cluster", claim).node(),
        opened is not None and not chosen and Tool("Make one with the open one", "m", "beside", claim).node(),
    ]
    return node(
        "tr",
        node(
            "th",
            cluster.name and node("p", node("bdi", cluster.name), class_="ck-cluster-name"),
            _words(cluster),
            live and node("div", tools, jumps_node(cluster.first.claim_id, "-row"), class_="ck-tools"),
            scope="row",
        ),
        node("td", cluster.stance_words),
        node("td", f"{cluster.outlets:,}"),
        class_=chosen and "ck-line-chosen",
        data_stop=live,
        data_into_view=chosen and live and cluster.cluster_id,
        tabindex=live and "-1",
        data_anchor=f"cluster-{cluster.first.claim_id}",
    )


def _words(cluster: Cluster) -> list[Child]:
    card = cluster.first
    return [
        card.denied and node("span", DENIED, class_="ck-faint"),
        node("p", card.content, class_=words_class(card, "ck-brief"), dir=card.direction, lang=card.language),
        card.gloss
        and node("p", card.gloss, lang=card.gloss_language, dir=direction_of(card.gloss_language), class_="ck-faint"),
    ]


def _opened(opened: Opened, other: Opened | None) -> list[Child]:
    cluster = opened.cluster
    return [
        node("h3", f"{amount(cluster.claims, 'claim')}: {cluster.stance_words}"),
        node(
            "p",
            node("label", "Called ", input_node("call", {}, cluster.name, "Name of the cluster")),
            cluster.named_by and node("span", "by ", node("bdi", cluster.named_by), class_="ck-faint"),
            class_="ck-tools",
        ),
        title_node(cluster.proposed, "call_proposed"),
        node("p", node("label", "Note ", input_node("note", {}, None, "Note on the cluster")), class_="ck-tools"),
        *map(_note, opened.notes),
        other is not None and _comparison(opened, other),
        *(_member(each, alone=len(opened.members) == 1) for each in opened.members),
    ]


def _note(row: Mapping[str, Any]) -> Node:
    who = node("span", " — ", node("bdi", row["researcher"]), f", {moment(row['judged_at'])}", class_="ck-faint")
    return node("p", node("bdi", row["note"]), who, class_="ck-mine")


def _comparison(opened: Opened, other: Opened) -> Node:
    """What making them one would do, before it is decided."""
    one, two = opened.cluster, other.cluster
    words = said(
        "Made one, they are {claims}. How do the first claims of both relate?",
        claims=amount(one.claims + two.claims, "claim"),
    )
    return node(
        "section",
        node("p", words, class_="ck-effect"),
        _brief(one.first),
        _brief(two.first),
        node(
            "p",
            [
                Tool(words, "", "join", {"verdict": verdict}, decides=True, main=verdict == "corroborates").node()
                for verdict, words in JOINS.items()
            ],
            Tool("Close", "Escape", "apart").node(),
            class_="ck-tools",
        ),
        data_anchor="comparison",
        aria_label="What deciding would do",
        **DRAFT,
    )


def _brief(card: Card) -> Node:
    return node("p", card.content, class_=words_class(card, "ck-brief"), dir=card.direction, lang=card.language)


def _member(member: Member, *, alone: bool) -> Node:
    card = member.card
    out = Tool("Take out", "o", "take_out", {"claim": card.claim_id}, not alone, decides=True).node()
    why = {"judgement": "decided by a researcher", "match": "found by matching"}.get(member.decided_by)
    return node(
        "div",
        node(
            "p",
            node("span", member.stance, class_=f"ck-stance ck-rel-{member.stance}"),
            why and node("span", why, class_="ck-badge"),
            class_="ck-entry-head",
        ),
        card_node(card, tools=[node("p", out, class_="ck-tools"), foot_node(card)]),
        class_="ck-member",
        **STOP,
        data_anchor=f"member-{card.claim_id}",
    )

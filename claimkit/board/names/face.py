"""A Names board as a tree: the list of people, and beside it who is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimkit.board.amounts import amount, placed
from claimkit.board.card import Card
from claimkit.board.card_node import chain_node, foot_node, words_class
from claimkit.board.corrected import first_read_node
from claimkit.board.names.model import Beside, NamesState, People, Person
from claimkit.board.node import Child, Node, node
from claimkit.board.paging import keys_node, pager_node
from claimkit.board.panes import DRAFT, heads_node, panes, search_node
from claimkit.board.tool import Tool, input_node, select_node
from claimkit.board.when import moment
from claimkit.interface import name_said, said

HEADS = ("Name", "Side", "Role", "Claims", "Outlets")
KNOWN = "ck-people"
NOTHING = "Nobody is known by such a name."
ORIGINS = {"hand": "listed", "found": "found by reading", "printed": "not known to be anybody listed"}
KEYS = {
    "j k": "next and previous name",
    "Enter": "open who stands there",
    "[ ]": "previous and next page",
    "s": "the two that are compared are the same",
    "n": "the two that are compared are not the same",
    "u": "take back what you decided last on names",
    "?": "show or hide these keys",
}


def people_node(people: People, state: NamesState, *, live: bool) -> Node:
    """The list; live, with a field to look for names, and who is open."""
    if not live:
        return node("div", _table(people, state, live=False), class_="ck-names-board")
    empty = node("p", "Choose a name to see who it is.", class_="ck-empty")
    opened = _opened(people, state, people.opened) if people.opened else empty
    listed = [_table(people, state, live=True), pager_node(people.pages(state.rows), state.page)]
    return node(
        "div",
        search_node(state.text, "Part of a name", "undo_names"),
        panes(listed, opened, "Who is open"),
        keys_node(KEYS),
        class_="ck-names-board",
    )


def people_lines(people: People, state: NamesState) -> list[str]:
    """The list in lines of plain text."""
    if not people.people:
        return [NOTHING]
    lines = [said("Names {first}–{last} of {count}", **_placed(people, state))]
    for each in people.people:
        told = [people.side(each), each.office, claims_words(each.claims, each.outlets)]
        facts = said("; ").join(filter(None, told))
        lines.append(f"{name_said(each.name)} ({each.speaker_id or said('no id')}): {facts}")
    return lines


def _table(people: People, state: NamesState, *, live: bool) -> Node:
    if not people.people:
        return node("p", NOTHING, class_="ck-empty")
    sided = any(map(people.side, people.people))
    words = said("Names {first}–{last} of {count}, those with most claims first", **_placed(people, state))
    return node(
        "table",
        node("caption", words),
        heads_node(tuple(head for head in HEADS if sided or head != "Side")),
        node("tbody", (_row(people, each, state, live=live, sided=sided) for each in people.people)),
        class_="ck-grid ck-people",
    )


def _placed(people: People, state: NamesState) -> dict[str, str]:
    return placed(state.page, state.rows, len(people.people), people.item_count)


def _row(people: People, person: Person, state: NamesState, *, live: bool, sided: bool) -> Node:
    chosen = person.key == state.person
    name = node("bdi", name_said(person.name))
    return node(
        "tr",
        node(
            "th",
            live and Tool(name, "Enter", "person", {"person": person.key}).node(),
            not live and name,
            bool(person.suggestions)
            and node("span", said(" {count} to decide", count=person.suggestions), class_="ck-badge"),
            not person.speaker_id and node("span", " no id", class_="ck-faint"),
            scope="row",
        ),
        sided and node("td", people.side(person)),
        node("td", node("bdi", person.office)),
        node("td", f"{person.claims:,}"),
        node("td", f"{person.outlets:,}"),
        class_=chosen and "ck-line-chosen",
        data_stop=live,
        data_into_view=chosen and live and person.key,
        tabindex=live and "-1",
        data_anchor=f"person-{person.key}",
    )


def _opened(people: People, state: NamesState, opened: Beside) -> list[Child]:
    person = opened.person
    return [
        node("h3", node("bdi", name_said(person.name))),
        _known(person),
        person.speaker_id and _told(people, person),
        node("h4", "Somebody else too?"),
        *(_suggestion(each) for each in people.suggested),
        node(
            "p",
            node("label", "Compare with ", input_node("beside", {}, None, "Compare with", list=KNOWN)),
            node("datalist", [node("option", value=name) for name in people.known], id=KNOWN),
            class_="ck-tools",
        ),
        people.other is not None and _comparison(people, state, opened, people.other),
        *(_decided(each) for each in people.decided),
        node("h4", claims_words(person.claims, person.outlets)),
        _claims(opened),
    ]


def claims_words(claims: int, outlets: int) -> str:
    """`36 claims in 4 outlets`."""
    return said("{claims} in {outlets}", claims=amount(claims, "claim"), outlets=amount(outlets, "outlet"))


def _known(person: Person) -> Node:
    others = [name for name in person.names if name != name_said(person.name)]
    return node(
        "p",
        node("span", ORIGINS[person.origin], class_="ck-badge"),
        person.speaker_id and node("span", " id ", node("bdi", person.speaker_id), class_="ck-faint"),
        bool(others) and [" also ", [[node("bdi", name, class_="ck-hop"), " "] for name in others]],
    )


def _told(people: People, person: Person) -> Node:
    fields = (
        ("Name", "name", person.name),
        ("Side", "side", people.side(person)),
        ("Organization", "organization", person.organization),
        ("Role", "role", person.role),
    )
    known = {"name": person.names, "side": tuple(people.sides.values())}
    return node(
        "div",
        [
            node("label", node("span", words), input_node("tell", {"field": name}, said, words, list=f"{KNOWN}-{name}"))
            for words, name, said in fields
        ],
        (_words_list(name, listed) for name, listed in known.items()),
        class_="ck-fields",
        data_anchor=f"told-{person.key}",
    )


def _words_list(name: str, listed: Sequence[str]) -> Node:
    return node("datalist", (node("option", value=each) for each in listed), id=f"{KNOWN}-{name}")


def _suggestion(row: Mapping[str, Any]) -> Node:
    return node(
        "p",
        node("span", "suggestion", class_="ck-badge ck-badge-doubtful"),
        " ",
        node("bdi", name_said(row["name"])),
        node("span", f" {row['reason']}", class_="ck-faint"),
        " ",
        Tool("Compare", "", "beside", {"value": row["other_id"]}).node(),
        class_="ck-tools",
    )


def _comparison(people: People, state: NamesState, opened: Beside, other: Beside) -> Node:
    """What deciding would do, before it is decided."""
    kept, _ = merged(opened.person, other.person)
    names = dict.fromkeys((kept.name, *opened.person.names, *other.person.names, opened.person.name, other.person.name))
    stays = state.called or kept.name
    return node(
        "section",
        node("p", effect_words(people, opened.person, other.person), class_="ck-effect"),
        node(
            "label",
            node("span", "The name that stays"),
            " ",
            select_node("call", {}, {name: name for name in names}, stays, said("The name that stays")),
        ),
        node(
            "h4",
            node("bdi", name_said(other.person.name)),
            ": ",
            claims_words(other.person.claims, other.person.outlets),
        ),
        _known(other.person),
        _claims(other),
        node(
            "p",
            Tool("They are the same", "s", "same", decides=True, main=True).node(),
            opened.person.speaker_id
            and other.person.speaker_id
            and Tool("They are not the same", "n", "not_same", decides=True).node(),
            Tool("Close", "Escape", "apart").node(),
            class_="ck-tools",
        ),
        data_anchor="comparison",
        aria_label="What deciding would do",
        **DRAFT,
    )


def effect_words(people: People, one: Person, other: Person) -> str:
    """What merging two would do: who the claims would be of, and for whom they would speak."""
    kept, gone = merged(one, other)
    words = said(
        "If they are the same, {claims} of \u2068{gone}\u2069 will be of \u2068{kept}\u2069, who then has {all}",
        claims=amount(gone.claims, "claim"),
        gone=name_said(gone.name),
        kept=name_said(kept.name),
        all=amount(kept.claims + gone.claims, "claim"),
    )
    if gone.side != kept.side and gone.speaker_id:
        sides = {"side": people.side(kept) or said("not known"), "other": people.side(gone) or said("not known")}
        words += said("; their side will be {side}, not {other}", **sides)
    return words + said(". Every chain that names them changes with them.")


def merged(one: Person, other: Person) -> tuple[Person, Person]:
    """Whose name and id stay, and whose go: somebody listed stays, else the smallest id."""
    both = sorted((one, other), key=lambda each: (each.speaker_id is None, each.speaker_id or ""))
    return both[0], both[1]


def _decided(row: Mapping[str, Any]) -> Node:
    verb = " are not the same, says "
    if row["kind"] == "same_speaker":
        verb = " are the same, says "
    return node(
        "p",
        node("bdi", name_said(row["left_name"] or row["left_id"])),
        " and ",
        node("bdi", name_said(row["right_name"] or row["right_id"])),
        verb,
        node("bdi", row["researcher"]),
        f", {moment(row['judged_at'])} ",
        Tool("Take back", "", "unsay", {"judgement": row["judgement_id"]}, decides=True).node(),
        class_="ck-tools ck-mine",
    )


def _claims(beside: Beside) -> Node:
    if not beside.claims:
        return node("p", "They speak in no claim that is shown.", class_="ck-faint")
    more = beside.person.claims - len(beside.claims)
    return node(
        "div",
        [_claim(card) for card in beside.claims],
        more > 0 and node("p", said("and {count} more", count=f"{more:,}"), class_="ck-faint"),
    )


def _claim(card: Card) -> Node:
    return node(
        "div",
        node("p", card.content, dir=card.direction, lang=card.language, class_=words_class(card, "ck-brief")),
        [chain_node(card), first_read_node(card), foot_node(card)],
        class_="ck-entry",
        data_anchor=f"claim-{card.claim_id}",
    )

"""The sections of a story's page as trees of nodes: comparison, claims with their passages, people, timeline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimkit.board.amounts import origin_words
from claimkit.board.card import POLARITIES, Card, CardHop, direction_of
from claimkit.board.card_node import words_class
from claimkit.board.coverage.face import SIGNS
from claimkit.board.coverage.model import Cell
from claimkit.board.node import Child, Node, link, node
from claimkit.board.publish.charts import paths_chart, times_chart
from claimkit.board.publish.model import OUTLETS, Part, Person, Proposition, Told
from claimkit.board.timeline.model import Moment
from claimkit.board.verdicts import verdicts_node
from claimkit.board.when import when
from claimkit.interface import direction, glossary, meaning, name_said, said
from claimkit.isolation import isolated

# Outlets side by side on paper, where more are named in each row.
_ON_PAPER = 5


def term(word: str, *, shown: str | None = None, class_: str | None = None) -> Node:
    """A word of the glossary, which says on pointing what it means."""
    return node("span", shown or said(word), title=meaning(word), class_=["term", class_])


def comparison_node(part: Part) -> Node:
    """Clusters down, outlets across: how many documents of each outlet say, deny, decline or differ."""
    shown = dict(list(part.outlets.items())[:OUTLETS])
    hidden = len(part.outlets) - len(shown)
    heads = [node("th", node("bdi", name_said(name)), scope="col") for name in shown.values()]
    table = node(
        "table",
        node("caption", said("Which outlet makes what of which claim")),
        node(
            "thead", node("tr", node("th", said("Claim"), scope="col"), node("th", said("Told by"), scope="col"), heads)
        ),
        node("tbody", [_row(each, shown) for each in part.propositions], data_list="comparison"),
        class_=len(shown) > _ON_PAPER and "wide",
    )
    more = said("Outlets that say least are left out of the table: {count}", count=hidden)
    return _section(
        "comparison",
        said("Comparison"),
        _search("comparison"),
        node("div", table, class_="scroll", tabindex="0", role="region", aria_label=said("Comparison")),
        hidden > 0 and node("p", more, class_="faint"),
        _signs(),
    )


def claims_node(part: Part) -> Node:
    """Every cluster with its claims and where they stand in print."""
    listed = node("div", [_proposition(each) for each in part.propositions], data_list="claims")
    return _section("claims", said("Claims"), _search("claims"), listed)


def people_node(part: Part) -> Node:
    """Who speaks, as whom and how often."""
    heads = (said("Name"), said("Role"), said("Side"), said("Claims"), said("Outlets"))
    body = [node("tr", _person(row), data_item=True) for row in part.people]
    table = node(
        "table",
        node("thead", node("tr", [node("th", head, scope="col") for head in heads])),
        node("tbody", body, data_list="people"),
    )
    return _section(
        "people",
        said("People"),
        _search("people"),
        node("div", table, class_="scroll", tabindex="0", role="region", aria_label=said("People")),
        _left_out(part.people_count - len(part.people)),
    )


def _person(person: Person) -> list[Node]:
    """The cells of a row of people."""
    told = (person.role, said(person.side), f"{person.claims:,}", f"{person.outlets:,}")
    name = node("th", _called(name_said(person.name), person.names), scope="row")
    return [name, *(node("td", node("bdi", each)) for each in told)]


def timeline_node(part: Part) -> Node:
    """The claims in the order in which they were said."""
    return _section(
        "timeline",
        said("Timeline"),
        times_chart(part),
        _search("timeline"),
        node("ol", [_moment(each) for each in part.moments], class_="timeline", data_list="timeline"),
        _left_out(part.moment_count - len(part.moments)),
    )


def glossary_node() -> Node:
    """What every term means."""
    terms = [[node("dt", said(word)), node("dd", explained)] for word, explained in glossary().items()]
    return node("details", node("summary", said("Glossary")), node("dl", terms), class_="glossary", id="glossary")


def _section(name: str, title: str, *children: Child) -> Node:
    return node("section", node("h2", title), children, id=name, aria_label=title)


def _search(name: str) -> Node:
    """The field and pager of a list, which the page's script fills; without it everything is shown."""
    field = node("input", type="search", data_search=name, aria_label=said("Search"), placeholder=said("Search"))
    pager = node(
        "span",
        node("button", said("Previous"), type="button", data_turn="-1"),
        node("span", data_count=True, role="status", dir="ltr"),
        node("button", said("Next"), type="button", data_turn="1"),
        class_="pager",
        data_pager=name,
    )
    return node("p", [field, " ", pager], class_="tools", data_tools=True, hidden=True)


def _left_out(count: int) -> Child:
    return count > 0 and node("p", said("Left out here: {count}", count=f"{count:,}"), class_="faint")


def _row(each: Proposition, outlets: dict[str, str]) -> Node:
    return node(
        "tr",
        node("th", _head(each, brief=True), scope="row"),
        node("td", _origins(each), class_="faint"),
        [_cell(each.cell(outlet), name) for outlet, name in outlets.items()],
        data_item=True,
    )


def _head(each: Proposition, *, brief: bool = False) -> list[Child]:
    """The name of a cluster and the words that stand for it, with their negation where it denies them."""
    words = node("span", each.head.content, **_written(each.head), class_=words_class(each.head, "words"))
    if brief:
        words = node("a", words, href=f"#{_anchor(each.cluster_id)}")
    gloss = node("span", each.head.gloss, dir=direction_of(each.head.gloss_language), lang=each.head.gloss_language)
    return [
        each.name and node("strong", node("bdi", each.name), class_="named"),
        each.head.denied and node("span", term("denied", class_="verdict"), ": "),
        words,
        each.head.gloss and node("span", gloss, class_="gloss"),
    ]


def _origins(each: Proposition) -> list[Child]:
    return [term("independent origin", shown=origin_words(each.outlets, each.roots))]


def _cell(cell: Cell, outlet: str) -> Node:
    value = cell.shown.replace("_", " ")
    told = [node("span", term(stance), f" {count}", class_="count") for stance, count in cell.stances]
    return node(
        "td",
        node("span", f"{SIGNS[cell.shown]} ", aria_hidden="true", class_="sign"),
        cell.value == "mixed" and [term("mixed"), " "],
        told or term(value, class_="faint"),
        class_=f"cell {cell.shown}",
        data_outlet=name_said(outlet),
    )


def _signs() -> Node:
    values = [(value, value.replace("_", " ")) for value in SIGNS]
    return node(
        "p",
        [
            node("span", node("bdi", SIGNS[key], dir="ltr"), node("strong", said(word)), f": {meaning(word)}")
            for key, word in values
        ],
        class_="legend faint",
    )


def _proposition(each: Proposition) -> Node:
    status = each.status and node("span", term(each.status, class_="verdict"), class_=f"status {each.status}")
    unsure = not each.order_known and node("span", said("which came last is not known"), class_="faint")
    return node(
        "article",
        node("h3", _head(each)),
        [
            node("p", [status, " ", unsure, " ", node("span", _origins(each), class_="faint")], class_="facts"),
            paths_chart(each),
            node("ol", [_told(told) for told in each.told], class_="told"),
            _left_out(each.left_out),
        ],
        id=_anchor(each.cluster_id),
        class_="proposition",
        data_item=True,
    )


def _told(told: Told) -> Node:
    card = told.card
    return node(
        "li",
        node("p", term(told.stance, class_=f"stance {told.stance}"), " ", _chain(card)),
        node("div", _passage(told), class_=words_class(card, "passage"), **_written(card)),
        card.gloss and node("p", _gloss(card), class_="gloss"),
        node("p", _facts(card), class_="facts faint"),
        verdicts_node(card.verdicts),
    )


def _passage(told: Told) -> list[Child]:
    """The words in their place, marked; alone where the text is not held."""
    if told.words is None:
        return [told.card.content]
    return [told.before, node("mark", told.words), told.after]


def _gloss(card: Card) -> list[Child]:
    words = node("span", card.gloss, dir=direction_of(card.gloss_language), lang=card.gloss_language)
    return [words, " ", node("span", said("gloss by {maker}", maker=said(card.gloss_origin or "?")), class_="faint")]


def _chain(card: Card) -> Node:
    """Through whom the words came, outermost first, each name in its own direction."""
    arrow = " ← " if direction() == "rtl" else " → "
    hops = [
        [place and arrow, node("bdi", name_said(hop.name)), not hop.certain and " ?"] for place, hop in _numbered(card)
    ]
    return node("span", hops, class_="chain")


def _numbered(card: Card) -> Iterable[tuple[bool, CardHop]]:
    return ((place > 0, hop) for place, hop in enumerate(card.hops))


def _facts(card: Card) -> list[Child]:
    unsure = card.confidence is not None and not (card.added_by or card.corrections)
    sure = said("read by machine, sure to {share} %", share=round(100 * (card.confidence or 0)))
    facts: list[Child] = [
        term(card.act),
        said(POLARITIES.get(card.polarity, "")),
        said(card.mode),
        said(card.basis.replace("_", " ")),
        card.known_by == "citation" and said("paraphrased, known only by citation"),
        card.said_at and said("said {when}", when=when(card.said_at)),
        card.published_at and said("printed {when}", when=when(card.published_at)),
        link(card.url, node("bdi", card.title or name_said(card.outlet))),
        card.archived_url and link(card.archived_url, said("archived copy")),
        unsure and sure,
        _corrected(card),
        card.added_by and said("added by {name}", name=card.added_by),
    ]
    return list(_parted(facts))


def _corrected(card: Card) -> Child:
    if not card.corrections:
        return None
    names = sorted({change.researcher for change in card.corrections})
    return said("corrected by {names}", names=_joined(*map(isolated, names)))


def _moment(moment: Moment) -> Node:
    """A claim in time: when it was said, else when it was printed."""
    card = moment.card
    words = node(
        "a", node("span", card.content, **_written(card), class_="words"), href=f"#{_anchor(moment.cluster_id)}"
    )
    day = node("time", when(card.said_at or card.published_at))
    printed = card.said_at is None and node("span", said("(printed)"), class_="faint")
    stance = term(moment.stance, class_=f"stance {moment.stance}")
    denied = card.denied_beside(moment.stance) and node("span", term("denied", class_="verdict"), ": ")
    return node("li", [day, " ", printed, " ", stance, " ", _chain(card), denied, words], data_item=True)


def _called(name: str, names: Sequence[str] | None) -> list[Child]:
    others = [each for each in names or () if each != name]
    return [
        node("bdi", name),
        others and node("span", [[" · ", node("bdi", each)] for each in others[:4]], class_="faint"),
    ]


def _written(card: Card) -> dict[str, str | None]:
    """Language and direction of a claim's words; where the language is not known, as their letters go."""
    direction = direction_of(card.language) if card.language else "auto"
    return {"lang": card.language, "dir": direction}


def _joined(*words: str | None) -> str:
    return said(", ").join(word for word in words if word)


def _parted(facts: Iterable[Child]) -> Iterable[Child]:
    for place, fact in enumerate(fact for fact in facts if fact):
        if place:
            yield " · "
        yield fact


def _anchor(cluster_id: str) -> str:
    return f"c-{cluster_id}"

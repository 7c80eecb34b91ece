"""Writing down what a checker says of a claim: the form of a verdict, which every board opens below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimkit.board.card import Card, read_cards
from claimkit.board.card_node import words_class
from claimkit.board.node import Child, Node, is_web_address, node
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.board.tool import Tool
from claimkit.board.verdicts import Verdict
from claimkit.dates import interval, plain_date
from claimkit.errors import QueryError
from claimkit.interface import name_said, said

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

# What a verdict is about, in the words of its form.
ABOUT = {"claim": "this claim", "cluster": "all claims of its cluster"}
_TITLE = "What a checker says of this claim"
_FIELDS = {
    "checker": ("Who checked", "", "ck-checkers"),
    "rating": ("Rating, as the checker writes it", "", "ck-ratings"),
    "rated_at": ("Day of the rating", "2026-01-03", None),
    "url": ("Address of the check", "https://", None),
    "title": ("Title of the check", "", None),
    "note": ("Note", "", None),
}


@dataclass(frozen=True, slots=True)
class Check:
    """A claim whose verdict is being written, and the verdict of one's own that it will replace."""

    card: Card
    checkers: tuple[str, ...] = ()
    """Those who are known to have checked something."""
    ratings: tuple[str, ...] = ()
    """Ratings that were given before."""
    replaced: Verdict | None = None


class Checking:
    """What every board has of verdicts: one is written, replaced or taken back, by whoever gave a name."""

    warehouse: Warehouse
    decide: Callable[..., None]
    look: Callable[[], None]
    _draw: Callable[[], None]
    _prove_name: Callable[[], None]
    _check: Check | None = None

    def _checking(self) -> Mapping[str, Callable[[Mapping[str, Any], str], Reply]]:
        """The operations by name."""
        return {
            "check": self._open_check,
            "check_again": self._open_check,
            "check_write": self._write_check,
            "check_close": self._close_check,
            "check_withdraw": self._withdraw_check,
        }

    def _check_node(self) -> Node | None:
        """The form, where it is open."""
        return check_node(self._check, self.warehouse.researcher) if self._check else None

    def _open_check(self, values: Mapping[str, Any], _request: str) -> Reply:
        self._check = self._read_check(str(values["claim"]), values.get("verdict"))
        self._draw()
        return Reply(said("The form of a verdict is open below."), focus="check")

    def _write_check(self, values: Mapping[str, Any], request: str) -> Reply:
        check = self._check
        if check is None:
            raise QueryError("open the form of a verdict first")
        given = {name: str(values.get(name) or "").strip() for name in (*_FIELDS, "about")}
        prove_check(given)
        given["rated_at"] = plain_date(given["rated_at"])
        kept = {name: given[name] for name in ("checker", "about", "rated_at", "url", "title") if given[name]}
        told = {"verdict": given["rating"], "value": kept, "note": given["note"] or None}
        earlier = check.replaced and check.replaced.verdict_id
        self.decide("verdict", check.card.claim_id, request=request, supersedes=earlier, **told)
        self._check = None
        self.look()
        words = said("Written: {checker} says “{rating}”.", checker=given["checker"], rating=given["rating"])
        return Reply(words, focus=f"check-{check.card.claim_id}")

    def _withdraw_check(self, values: Mapping[str, Any], request: str) -> Reply:
        self._prove_name()
        self.warehouse.undo(str(values["verdict"]), request_id=request)
        if self._check:
            self._check = self._read_check(self._check.card.claim_id, None)
        self.look()
        return Reply(said("Undone. The line stays in your journal, marked as withdrawn."), focus="check")

    def _close_check(self, _values: Mapping[str, Any], _request: str) -> Reply:
        back = f"check-{self._check.card.claim_id}" if self._check else None
        self._check = None
        self._draw()
        return Reply(said("Nothing was written."), focus=back)

    def _read_check(self, claim: str, verdict: Any) -> Check:
        card = read_cards(self.warehouse, [claim]).get(claim)
        if card is None:
            raise QueryError("there is no claim {claim!r} here", claim=claim)
        words: dict[str, list[str]] = {"checker": [], "rating": []}
        for row in rows(self.warehouse, "verdict_words"):
            words[row["kind"]].append(row["words"])
        replaced = next((each for each in card.verdicts if verdict and each.verdict_id == verdict), None)
        return Check(card, tuple(words["checker"]), tuple(words["rating"]), replaced)


def prove_check(given: Mapping[str, str]) -> None:
    """What a verdict needs before it is written.

    Raises:
        QueryError: a part is missing or cannot be; the error names it.
    """
    if not given["checker"] or not given["rating"]:
        raise QueryError("a verdict needs who checked and the rating, as the checker writes it")
    if given["url"] and not is_web_address(given["url"]):
        raise QueryError("an address begins with https://, not as {url!r}", url=given["url"])
    if given["about"] not in ABOUT:
        raise QueryError("a verdict is about {known}, not {about!r}", known=tuple(ABOUT), about=given["about"])
    if given["rated_at"]:
        interval(given["rated_at"])


def check_node(check: Check, researcher: str | None) -> Node:
    """The claim, the verdicts it has, and the fields of the one being written."""
    card = check.card
    mine = [each for each in card.verdicts if each.researcher is not None and each.researcher == researcher]
    words = node("span", card.content, class_=words_class(card), dir=card.direction, lang=card.language)
    shown: list[Child] = [
        node("h3", "Change a verdict" if check.replaced else _TITLE),
        node("p", node("bdi", name_said(card.speaker_name)), ": ", words),
        [_own_node(card.claim_id, each) for each in mine],
        _form(check),
    ]
    form = {"data_anchor": "check", "data_form": "check", "tabindex": "-1", "aria_label": _TITLE}
    return node("section", shown, class_="ck-desk ck-check", **form)


def _form(check: Check) -> list[Node]:
    verdict = check.replaced
    written = {} if verdict is None else {name: getattr(verdict, name) or "" for name in (*_FIELDS, "about")}
    about = written.get("about", "claim")
    return [
        node("div", (_field(name, written.get(name, "")) for name in _FIELDS), _about(about), class_="ck-fields"),
        _words_list("ck-checkers", check.checkers),
        _words_list("ck-ratings", check.ratings),
        node(
            "p",
            Tool("Write it", "", "check_write", decides=True, main=True).node(),
            Tool("Close", "", "check_close").node(),
            class_="ck-tools",
        ),
    ]


def _field(name: str, written: str) -> Node:
    words, placeholder, listed = _FIELDS[name]
    more = {
        "placeholder": placeholder or None,
        "list": listed,
        "maxlength": "2000",
        "data_anchor": f"check-field-{name}",
    }
    field = node("input", type="text", name=name, value=written, dir="auto", **more)
    return node("label", node("span", words), field)


def _about(chosen: str) -> Node:
    options = (node("option", said(words), value=value, selected=value == chosen) for value, words in ABOUT.items())
    return node("label", node("span", "It is about"), node("select", options, name="about", data_anchor="check-about"))


def _words_list(name: str, words: tuple[str, ...]) -> Node:
    return node("datalist", (node("option", value=each) for each in words), id=name)


def _own_node(claim: str, verdict: Verdict) -> Node:
    """A verdict of one's own, which can be changed or taken back."""
    values = {"verdict": verdict.verdict_id}
    return node(
        "p",
        node("span", verdict.words, dir="auto"),
        Tool("Change", "", "check_again", {"claim": claim, **values}).node(),
        Tool("Take back", "", "check_withdraw", values, decides=True).node(),
        class_="ck-tools",
    )

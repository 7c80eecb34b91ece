"""What a ReviewQueue says: why a thing is here, how far the work is, who decided what."""

from __future__ import annotations

from claimkit.board.amounts import amount, placed
from claimkit.board.filters import several
from claimkit.board.review.agreement import Agreement, Coefficient
from claimkit.board.review.choice import ITEMS, LISTS, SORTS, ReviewState
from claimkit.board.review.entry import Found
from claimkit.board.review.model import Decision, Item, Queue
from claimkit.interface import said

SIGNS = {"accepted": "✓", "rejected": "✗", "corrected": "✎", "skip": "»"}
KEYS = {
    "j k": "next and previous",
    "1–6": "pair: repeats, corroborates, differs, contradicts, unrelated, unsure; claim: accept, reject, correct",
    "n t": "note, tags; Esc leaves them",
    "w": "write note and tags without a verdict",
    "s": "skip, to come back to",
    "f g": "claim: first word earlier, later",
    "h l": "claim: last word earlier, later",
    "z": "move by word or by letter",
    "u": "undo what you wrote last",
    "b": "decide many claims at once",
    "?": "show or hide these keys",
}
_UNCERTAIN = {"extraction": "uncertain extraction", "pair": "uncertain pair"}
NOTHING = "Nothing to review: no pair was matched and no claim extracted that these choices take."
DONE = "All of this batch is decided."

_LEFT_OUT = {"pair": "Left out on pairs: {reasons}.", "claim": "Left out on claims: {reasons}."}


def progress_words(queue: Queue, state: ReviewState) -> str:
    """How far the work is: `37 of 200 decided, 2 skipped, 161 to go`."""
    counts = queue.counts()
    words = said("{decided} of {count} decided", decided=f"{counts['decided']:,}", count=f"{len(queue.items):,}")
    words += said(", {skipped} skipped, {open} to go", skipped=f"{counts['skipped']:,}", open=f"{counts['open']:,}")
    if queue.item_count > len(queue.items):
        where = placed(state.batch, state.size, len(queue.items), queue.item_count)
        words += said(" (batch {batch}: {first}–{last} of {count})", batch=f"{state.batch:,}", **where)
    return words


def need_words(item: Item, *, blind: bool) -> str:
    """Why an item stands where it stands, as a journalist reads it; `blind` keeps what others found to itself."""
    of = said("in no cluster yet")
    if item.claims > 1:
        of = said("in a cluster of {claims}", claims=amount(item.claims, "claim"))
    if blind:
        return of
    if item.need == "settled":
        return said("related by hand; {cluster}", cluster=of)
    if item.need == "contested":
        return said(
            "contested: {who} do not agree; {cluster}",
            who=said("two origins" if item.split else "other researchers"),
            cluster=of,
        )
    what, sure = "extraction", said("not scored")
    if item.is_pair:
        what = "pair"
    if item.score is not None:
        sure = said("scored {score} of 1", score=f"{item.score:.2f}")
    if item.need == "uncertain":
        what = _UNCERTAIN[what]
    return said("{what}, {sure}; {cluster}", what=said(what), sure=sure, cluster=of)


def found_words(found: Found) -> str:
    """What a matcher says of a pair: `repeats`; what is only likely is called a suggestion."""
    if found.relation:
        return said(found.relation)
    if found.suggests:
        return said("suggested, not said: {relation}", relation=said(found.suggests))
    return said("alike; nothing is said or suggested")


def sure_words(found: Found) -> str:
    """How sure a suggestion is: `right in 40 % of such pairs`."""
    if found.suggests and found.certainty is not None:
        return said("right in {share} of such pairs: too few to be said", share=f"{found.certainty:.0%}")
    return said("how often this is right was not measured")


def decision_words(decision: Decision | None) -> str:
    """A decision with its tags and note: `contradicts [modality]: hardened into a pledge`."""
    if decision is None:
        return ""
    words = said(decision.verdict or "note")
    if decision.tags:
        words += f" [{', '.join(decision.tags)}]"
    if decision.note:
        words += f": {decision.note}"
    return words


def choice_words(state: ReviewState) -> str:
    """The choices in words."""
    chosen = {name: said(" or ").join(several(getattr(state, name))) for name in LISTS}
    narrowed = [f"{said(name)} {words}" for name, words in chosen.items() if words]
    if state.sort != "need":
        narrowed.append(said(SORTS[state.sort]))
    if state.blind:
        narrowed.append(said("blind"))
    return said("; ").join([said("To review: {items}", items=said(ITEMS[state.items])), *narrowed])


def verdict_words(one: Coefficient) -> str:
    """What a coefficient is over."""
    if one.verdict is None:
        return said("all verdicts")
    return said(one.verdict)


def measure_words(one: Coefficient) -> str:
    """Whose agreement it is: `κ of Amina and Boris`."""
    if one.measure == "κ":
        return said("κ of {names}", names=said(" and ").join(one.researchers))
    return said("α of {count}", count=len(one.researchers))


def value_words(one: Coefficient) -> str:
    """The value, two digits; where it means nothing, why."""
    if one.value is None:
        return said("not defined (one value only)")
    return f"{one.value:.2f}"


def left_out_words(agreement: Agreement) -> list[str]:
    """How many verdicts the coefficients leave out, and why."""
    words = {
        "alone": "on things that nobody else decided",
        "seen": "given where others' decisions could be seen (not blind)",
        "unsure": "unsure",
    }
    return [
        said(
            _LEFT_OUT[item],
            reasons=said("; ").join(f"{counts[why]:,} {said(words[why])}" for why in words if counts[why]),
        )
        for item, counts in agreement.left_out.items()
        if any(counts[why] for why in words)
    ]

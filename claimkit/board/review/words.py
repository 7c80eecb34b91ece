"""What a ReviewQueue says: why a thing is here, how far the work is, who decided what."""

from __future__ import annotations

from claimkit.board.review.agreement import Agreement, Coefficient
from claimkit.board.review.choice import ITEMS, SORTS, ReviewState
from claimkit.board.review.entry import Found
from claimkit.board.review.model import RULINGS, Decision, Item, Queue
from claimkit.records import VERDICTS

SIGNS = {"accepted": "✓", "rejected": "✗", "corrected": "✎", "skip": "»"}
KEYS = {
    "j k": "next and previous",
    "1–6": f"pair: {', '.join(VERDICTS)}; claim: {', '.join(RULINGS.values())}",
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
NOTHING = "Nothing to review: no pair was matched and no claim extracted that these choices take."
DONE = "All of this batch is decided."


def progress_words(queue: Queue, state: ReviewState) -> str:
    """How far the work is: `37 of 200 decided, 2 skipped, 161 to go`."""
    counts = queue.counts()
    words = f"{counts['decided']:,} of {len(queue.items):,} decided"
    words += f", {counts['skipped']:,} skipped, {counts['open']:,} to go"
    if queue.item_count > len(queue.items):
        first = (state.batch - 1) * state.size + 1
        words += f" (batch {state.batch:,}: {first:,}–{first + len(queue.items) - 1:,} of {queue.item_count:,})"
    return words


def need_words(item: Item, *, blind: bool) -> str:
    """Why an item stands where it stands, as a journalist reads it; `blind` keeps what others found to itself."""
    of = "in no cluster yet"
    if item.claims > 1:
        of = f"in a cluster of {item.claims:,} claims"
    if blind:
        return of
    if item.need == "settled":
        return f"related by hand; {of}"
    if item.need == "contested":
        return f"contested: {'two origins' if item.split else 'other researchers'} do not agree; {of}"
    what, sure = "extraction", "not scored"
    if item.is_pair:
        what = "pair"
    if item.score is not None:
        sure = f"scored {item.score:.2f} of 1"
    if item.need == "uncertain":
        what = f"uncertain {what}"
    return f"{what}, {sure}; {of}"


def found_words(found: Found) -> str:
    """What a matcher says of a pair: `repeats`; what is only likely is called a suggestion."""
    if found.relation:
        return found.relation
    if found.suggests:
        return f"suggested, not said: {found.suggests}"
    return "alike; nothing is said or suggested"


def sure_words(found: Found) -> str:
    """How sure a suggestion is: `right in 40 % of such pairs`."""
    if found.suggests and found.certainty is not None:
        return f"right in {found.certainty:.0%} of such pairs: too few to be said"
    return "how often this is right was not measured"


def decision_words(decision: Decision | None) -> str:
    """A decision with its tags and note: `contradicts [modality]: hardened into a pledge`."""
    if decision is None:
        return ""
    words = decision.verdict or "note"
    if decision.tags:
        words += f" [{', '.join(decision.tags)}]"
    if decision.note:
        words += f": {decision.note}"
    return words


def choice_words(state: ReviewState) -> str:
    """The choices in words."""
    narrowed = [f"{name} {value}" for name in ("topic", "outlet", "language", "tag") if (value := getattr(state, name))]
    if state.sort != "need":
        narrowed.append(SORTS[state.sort])
    if state.blind:
        narrowed.append("blind")
    return "; ".join([f"To review: {ITEMS[state.items]}", *narrowed])


def verdict_words(one: Coefficient) -> str:
    """What a coefficient is over."""
    if one.verdict is None:
        return "all verdicts"
    return one.verdict


def measure_words(one: Coefficient) -> str:
    """Whose agreement it is: `κ of Amina and Boris`."""
    if one.measure == "κ":
        return f"κ of {' and '.join(one.researchers)}"
    return f"α of {len(one.researchers)}"


def value_words(one: Coefficient) -> str:
    """The value, two digits; where it means nothing, why."""
    if one.value is None:
        return "not defined (one value only)"
    return f"{one.value:.2f}"


def left_out_words(agreement: Agreement) -> list[str]:
    """How many verdicts the coefficients leave out, and why."""
    words = {
        "alone": "on things that nobody else decided",
        "seen": "given where others' decisions could be seen (not blind)",
        "unsure": "unsure",
    }
    return [
        f"Left out on {item}s: " + "; ".join(f"{counts[why]:,} {words[why]}" for why in words if counts[why]) + "."
        for item, counts in agreement.left_out.items()
        if any(counts[why] for why in words)
    ]

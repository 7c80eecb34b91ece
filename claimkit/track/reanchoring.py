"""A researcher's own judgements, written anew on the claims of a later snapshot; what is uncertain is asked.

A judgement that stands in the later snapshot by itself is left alone. Judgements of others are theirs to write.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from claimkit.ids import SEPARATOR
from claimkit.language.anchoring import anchored, quote_at
from claimkit.records import FOUND_STATES
from claimkit.track.moving import LeftError, moved
from claimkit.track.rebasing import NO_CLAIM, NO_DOCUMENT, UNHELD, Rebased, Version, rebased
from claimkit.track.unplaced import OF_PEOPLE, People, same_hypotheses
from claimkit.track.versions import grouped, held_documents, later_documents, rows_of
from claimkit.warehouse import Warehouse
from claimkit.warehouse.judging import Decision

READ_OTHERWISE = "the claim is read otherwise now"
NO_HYPOTHESIS = "its hypothesis is not among the later snapshot's journals"
UNANSWERED = "nobody chose the claim that is meant"
# Claims that a person is asked to choose from.
_MOST_CHOICES = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """A claim of the later snapshot that may be meant."""

    claim_id: str
    speaker: str | None
    """Who speaks, as it is read now."""
    words: str
    """Its content."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked of a judgement."""

    judgement_id: str
    judged: str
    """What was decided: the kind of judgement and its verdict."""
    words: str
    """The words that were judged."""
    speaker: str | None
    """Who spoke them, as it was read then."""
    reason: str
    """Why it is asked."""
    choices: tuple[Choice, ...]
    """The claims that may be meant."""


# Gives the id of the claim that is meant, or None.
Ask = Callable[[Question], "str | None"]


@dataclass(frozen=True, slots=True)
class Left:
    """A judgement that was not written anew, and why."""

    judgement_id: str
    kind: str
    words: str
    reason: str


@dataclass(slots=True)
class Reanchored:
    """What became of the judgements that were to be written anew."""

    written: list[str] = field(default_factory=list)
    """The ids of the new judgements."""
    standing: int = 0
    """How many stand in the later snapshot by themselves."""
    left: list[Left] = field(default_factory=list)
    """Those that were not written."""
    of_others: int = 0
    """How many need it and are of other researchers."""


def reanchor(warehouse: Warehouse, later: Warehouse, ask: Ask, document: str | None = None) -> Reanchored:
    """Writes the judgements of the researcher anew in the journals of a later snapshot, each step all or none.

    Merges of people and competing explanations come first, for evidence names these; then all that is about words.
    `ask` is called for each claim that is not certain; where it gives None the judgement is left as it is. A line that
    the journals of the later snapshot hold is superseded by its new form. `document` narrows both as in `rebase`.

    Raises:
        JournalError: they could not be written.
        QueryError: nobody's name is known, or the later snapshot takes a judgement no longer; says why.
    """
    later.name_researcher()
    held = held_documents(warehouse, document)
    work = _Work(later, ask)
    work.compare(warehouse, held)
    done = Reanchored()
    if document is None:
        _write(work, [_with_value(row) for row in rows_of(warehouse, "rebase_unplaced")], done)
    work.hypotheses = same_hypotheses(warehouse, later)
    _write(work, _standing(warehouse, [row["document_id"] for row in held]), done)
    return done


def _write(work: _Work, lines: Sequence[dict[str, Any]], done: Reanchored) -> None:
    decisions = list(work.decisions(lines, done))
    if decisions:
        said = SEPARATOR.join([work.later.digest, *map(repr, decisions)])
        request = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:20]
        written = work.later.judge_all(decisions, request_id=f"rebase-{request}")
        done.written += [each.judgement_id for each in written]


def _standing(warehouse: Warehouse, documents: list[str]) -> list[dict[str, Any]]:
    return [_with_value(row) for row in rows_of(warehouse, "rebase_standing", documents=documents)]


def _with_value(row: dict[str, Any]) -> dict[str, Any]:
    """A judgement with its value as JSON has it, without what says that it was one of many."""
    value = json.loads(row["value"]) if row["value"] is not None else None
    if isinstance(value, dict):
        value = {name: each for name, each in value.items() if name != "bulk"} or None
    return row | {"value": value}


@dataclass(slots=True)
class _Work:
    """The later snapshot, and what became of the claims of the earlier one."""

    later: Warehouse
    ask: Ask
    texts: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The old and the new text of each document by its id."""
    names: dict[str, str] = field(default_factory=dict)
    """What each document is called in the later snapshot."""
    claims: dict[str, Rebased] = field(default_factory=dict)
    """What became of each claim, by its id."""
    stand: dict[str, str] = field(default_factory=dict)
    """How each judgement of the later snapshot's journals stands in it, by its id."""
    hypotheses: dict[str, str] = field(default_factory=dict)
    """What each explanation is called in the later snapshot's journals."""
    _people: People | None = None
    _read: dict[str, dict[str, Any]] = field(default_factory=dict)
    _candidates: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    _answers: dict[str, str | None] = field(default_factory=dict)

    def compare(self, warehouse: Warehouse, held: Sequence[dict[str, Any]]) -> None:
        """Takes every document that both have, and its claims as they were read, whatever was decided on them."""
        stands = later_documents(held, self.later)
        old = grouped(rows_of(warehouse, "rebase_read", documents=list(stands)))
        named = [row["document_id"] for row in stands.values() if row]
        new = grouped(rows_of(self.later, "rebase_read", documents=named))
        for row in held:
            name, found = row["document_id"], stands[row["document_id"]]
            claims = new.get(found["document_id"], []) if found else []
            version = Version(found["text"] if found else None, tuple(claims))
            self.claims |= {each.id: each for each in rebased(row, version, old.get(name, []), ())}
            self._read |= {claim["claim_id"]: claim for claim in old.get(name, [])}
            if found:
                self.texts[name], self.names[name] = (row["text"], found["text"]), found["document_id"]
                self._candidates[name] = claims

    def decisions(self, lines: Sequence[dict[str, Any]], done: Reanchored) -> Iterator[Decision]:
        """The judgements that are to be written; of the others it is counted or told why."""
        carried = [_with_value(row) for row in rows_of(self.later, "rebase_carried")]
        self.stand = {row["judgement_id"]: row["state"] for row in carried}
        superseded = {row["supersedes"] for row in carried}
        known = {_said(row) for row in carried if row["judgement_id"] not in superseded}
        for line in lines:
            name = line["judgement_id"]
            if name in superseded or (self.stand.get(name) in FOUND_STATES and self._is_read_alike(line)):
                done.standing += 1
            elif line["researcher"] != self.later.researcher:
                done.of_others += 1
            else:
                try:
                    decision = self._decision(line, supersedes=name if name in self.stand else None)
                except LeftError as left:
                    done.left.append(Left(name, line["kind"], _words(line), str(left)))
                    continue
                if name not in self.stand and _said(_as_written(line, decision)) in known:
                    done.standing += 1
                else:
                    yield decision

    def _is_read_alike(self, line: Mapping[str, Any]) -> bool:
        """Whether its claims say in the later snapshot what they said."""
        rows = [self.claims.get(line[side]) for side in ("left_id", "right_id")]
        return not any(row.changed for row in rows if row is not None)

    def _decision(self, line: Mapping[str, Any], supersedes: str | None) -> Decision:
        if line["kind"] in OF_PEOPLE:
            self._people = self._people or People.of(self.later)
            people = self._people.pair(line)
            return Decision(line["kind"], *people, line["verdict"], line["value"], line["note"], supersedes)
        left, right = (self._claim(line, line[side]) for side in ("left_id", "right_id"))
        value = self._value(line)
        decision = Decision(line["kind"], left, right, line["verdict"])
        return replace(decision, value=value, note=line["note"], supersedes=supersedes)

    def _claim(self, line: Mapping[str, Any], name: str | None) -> str | None:
        """The claim of the later snapshot that is meant by one of the earlier."""
        if name is None:
            return None
        row = self.claims.get(name)
        if row is None or line["state"] not in FOUND_STATES:
            raise LeftError(NO_CLAIM if row is None else UNHELD)
        if row.state in FOUND_STATES and row.claim_id and not row.changed:
            return row.claim_id
        if name not in self._answers:
            self._answers[name] = self._asked(line, row)
        chosen = self._answers[name]
        if chosen is None:
            raise LeftError(UNANSWERED)
        return chosen

    def _asked(self, line: Mapping[str, Any], row: Rebased) -> str | None:
        choices = tuple(self._choices(row))[:_MOST_CHOICES]
        if not choices:
            raise LeftError(row.reason)
        reason = READ_OTHERWISE if len(choices) == 1 else row.reason
        judged = " ".join(filter(None, (line["kind"], line["verdict"])))
        chosen = self.ask(Question(line["judgement_id"], judged, row.words, row.who, reason, choices))
        return chosen if chosen in [choice.claim_id for choice in choices] else None

    def _choices(self, row: Rebased) -> Iterator[Choice]:
        """The claims of the same words, or on the place where these may now be."""
        if row.document_id not in self.texts:
            return
        old, new = self.texts[row.document_id]
        quotes = [quote_at(old, start, end) for start, end in self._read[row.id]["content_spans"]]
        places = anchored(quotes, new)
        spans = [span for place in places for span in ((place.span,) if place.span else place.candidates)]
        for claim in self._candidates[row.document_id]:
            if claim["content"] == row.words or _overlap(spans, claim["content_spans"]):
                yield Choice(claim["claim_id"], claim["speaker_name"], claim["content"])

    # -- what is said of a claim ------------------------------------------------------------------------------------

    def _value(self, line: Mapping[str, Any]) -> Any:
        value = line["value"]
        hypothesis = value.get("hypothesis") if line["kind"] == "evidence" else None
        if hypothesis is not None and hypothesis not in self.stand:
            if hypothesis not in self.hypotheses:
                raise LeftError(NO_HYPOTHESIS)
            return {**value, "hypothesis": self.hypotheses[hypothesis]}
        if line["kind"] not in ("claim_corrected", "claim_added", "story_named"):
            return value
        document = line["document_id"]
        if document not in self.texts:
            raise LeftError(NO_DOCUMENT)
        if line["kind"] == "story_named":
            return {**value, "document_id": self.names[document]}
        said = moved(value, *self.texts[document])
        if line["kind"] == "claim_added":
            said["document_id"] = self.names[document]
        if said.get("parent_id"):
            said["parent_id"] = self._claim(line, said["parent_id"])
        return said


def _words(line: Mapping[str, Any]) -> str:
    """What a judgement is about."""
    return str(line.get("words") or " / ".join(line.get("names") or ()) or line.get("statement") or "")


def _as_written(line: Mapping[str, Any], decision: Decision) -> dict[str, Any]:
    return {**line, "left_id": decision.left, "right_id": decision.right, "value": decision.value}


def _said(line: Mapping[str, Any]) -> tuple[Any, ...]:
    """What makes two judgements the same decision."""
    names = ("researcher", "kind", "left_id", "right_id", "verdict")
    return (*(line[name] for name in names), json.dumps(line["value"], sort_keys=True))


def _overlap(places: Sequence[Sequence[int]], spans: Sequence[Sequence[int]] | None) -> bool:
    pairs = ((place, span) for place in places for span in spans or ())
    return any(place[0] < span[1] and span[0] < place[1] for place, span in pairs)

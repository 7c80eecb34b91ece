"""Why two claims are related as they are, or not at all: both readings, the evidence, and what each rule made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimkit.errors import QueryError
from claimkit.match.certainty import certainty
from claimkit.match.claims import pair_of, statements, told
from claimkit.match.counts import count_text
from claimkit.match.finding import Finding
from claimkit.match.passages import borrowed, kinship
from claimkit.match.reading import Reading
from claimkit.match.relations import name_of, rules_for
from claimkit.match.remembering import RememberingReader
from claimkit.match.senses import name_terms
from claimkit.match.statements import Pair, Statement
from claimkit.match.translations import translated_claims
from claimkit.records import SAID
from claimkit.warehouse.attaching import opened
from claimkit.warehouse.connection import Connection, keep, run


def explain(path: Path, left_id: str, right_id: str, *, every: bool = False) -> str:
    """The comparison of two claims of a snapshot, as lines of text; closeness in meaning is not asked for again.

    The rules that are silent are only named, save where `every` rule shall say what it needs.

    Raises:
        QueryError: an id is of no claim that is compared, or both are one claim.
    """
    with opened(path) as connection:
        return "\n".join(_lines(connection, *sorted((left_id, right_id)), every=every))


def _lines(connection: Connection, left_id: str, right_id: str, *, every: bool) -> Iterator[str]:
    pair = _pair(connection, left_id, right_id)
    for side, statement, reading in (
        ("left", pair.left, pair.evidence.left),
        ("right", pair.right, pair.evidence.right),
    ):
        yield from _statement_lines(side, statement, reading)
    yield "evidence"
    yield from (f"  {name}: {value}" for name, value in _evidence(pair).items())
    yield "rules, in order; the first that may speak decides"
    yield from (f"  {line}" for line in _rule_lines(pair, every=every))
    yield from _stored(connection, left_id, right_id)


def _pair(connection: Connection, left_id: str, right_id: str) -> Pair:
    read = RememberingReader(name_terms(run(connection, "match_name")))
    keep(connection, "match_claim")
    numbers = {claim_id: number for number, claim_id in run(connection, "match_number", left=left_id, right=right_id)}
    if missing := [claim_id for claim_id in (left_id, right_id) if claim_id not in numbers]:
        raise QueryError(
            "no claim that is compared has the id {missing!r}; claimkit find looks claims up", missing=missing[0]
        )
    if left_id == right_id:
        raise QueryError("a claim is not compared with itself: name two claims")
    pair = (numbers[left_id], numbers[right_id])
    left, right = (statements(connection, [pair], read)[number] for number in pair)
    compared = pair_of(left, right)
    return told(compared, None, translated_claims(connection, {}).get((min(pair), max(pair))))


def _statement_lines(side: str, statement: Statement, reading: Reading) -> Iterator[str]:
    sense = f"{statement.act}, {statement.polarity}"
    yield f"{side} {statement.claim_id}: {statement.speaker} ({sense}) in {statement.outlet}"
    yield f"  words: {reading.text}"
    yield f"  read as: {', '.join(reading.things) or 'nothing'}"
    counted = {
        "numbers": [count_text(number) for number in sorted(reading.numbers)],
        "times": sorted(reading.times),
        "negated": sorted(reading.negated),
        "bent by": [f"{kind} ({word})" for kind, word in sorted(reading.bends.items())],
    }
    yield from (f"  {name}: {', '.join(values)}" for name, values in counted.items() if values)


def _evidence(pair: Pair) -> dict[str, Any]:
    evidence, words = pair.evidence, pair.alignment
    least, most = kinship(pair)
    return {
        "compared in": f"{evidence.left.language}, {evidence.right.language}" + " through a gloss" * pair.through_gloss,
        "shared": ", ".join(evidence.shared) or "nothing",
        "likeness": f"{evidence.likeness:.2f}",
        "held": f"{evidence.left_held:.2f} of the left, {evidence.right_held:.2f} of the right",
        "in the same order": f"{words.words} words, {words.run} side by side, {words.shorter:.2f} of the shorter side",
        "opposites": ", ".join(f"{mine} – {yours}" for mine, yours in evidence.opposites) or "none",
        "speakers": _speakers(pair),
        "page around": f"{least:.2f} to {most:.2f} alike" + ", borrowed words" * borrowed(pair),
        "together": ", ".join(_together(pair)) or "nothing",
    }


def _speakers(pair: Pair) -> str:
    if pair.same_speaker:
        return "one"
    if pair.speakers_alike:
        return "perhaps one, by their names"
    return "two" if pair.speakers_apart else "not told apart"


def _together(pair: Pair) -> Iterator[str]:
    held = {
        "one topic": pair.same_topic,
        "one story": pair.same_story,
        "one document": pair.same_document,
        "one sentence of a text and of its translation": pair.translated,
        "perhaps one time": pair.same_time,
    }
    yield from (name for name, holds in held.items() if holds)


def _rule_lines(pair: Pair, *, every: bool) -> Iterator[str]:
    silent = []
    for rule in rules_for(pair):
        finding = rule(pair)
        if finding is not None:
            weighed = _weighed(replace(finding, rule=name_of(rule)), pair)
            yield f"{name_of(rule)}: {finding.relation}, {weighed}; {finding.reason}"
        elif every:
            yield f"{name_of(rule)}: silent; it needs: {(rule.__doc__ or '').strip().splitlines()[0]}"
        else:
            silent.append(name_of(rule))
    if silent:
        yield f"silent (--all says what each needs): {', '.join(silent)}"


def _weighed(finding: Finding, pair: Pair) -> str:
    share = certainty(finding, pair)
    if share is None:
        return "not heard: hardly ever right in these circumstances, or never measured"
    return f"right in {share:.0%}: " + ("said" if share >= SAID else "only suggested")


def _stored(connection: Connection, left_id: str, right_id: str) -> Iterator[str]:
    rows = run(connection, "match_stored", left=left_id, right=right_id)
    yield "in this snapshot" if rows else "in this snapshot: no match"
    for origin, relation, suggests, share, reasons in rows:
        told = relation or (f"suggests {suggests}" if suggests else "nothing said")
        sure = f" at {share:.2f}" if share is not None else ""
        yield f"  {origin}: {told}{sure}; {'; '.join(reasons or ())}"

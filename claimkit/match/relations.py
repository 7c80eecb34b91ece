"""How two claims relate: rules over evidence, tried in order; the first that speaks decides, none abstains.

A rule takes a `Pair` and gives a `Finding` or None. Rules that set claims apart come before those that join them: a
claim is held to repeat or corroborate another only where nothing was found that pulls them apart.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Protocol

from claimkit.match import contradictions, denials, differences, paraphrases, sayings, tolls
from claimkit.match.agreement import features, probabilities
from claimkit.match.certainty import certainty, is_heard
from claimkit.match.finding import SAME, Finding, close, if_only, near, one_hedges, one_negates
from claimkit.match.passages import borrowed
from claimkit.match.reading import Reading
from claimkit.match.statements import Pair, Statement


class Rule(Protocol):
    """A function with a name that finds a relation, or nothing."""

    __name__: str

    def __call__(self, pair: Pair, /) -> Finding | None:
        """What it finds of a pair."""


_WEEKS = timedelta(days=30)
# Trained weights (`agreement`) that see a disagreement as surely as this keep two speakers from being said to agree.
_DISAGREE = 0.8


def relate(pair: Pair) -> Finding | None:
    """What the first rule that speaks finds, with its certainty; None where all are silent.

    Where people put both claims on one topic, rules that set apart come before those that join; of two pages of which
    nothing is known but their words, one saying is looked for first. A rule that was hardly ever right in these
    circumstances is silent in them (`certainty`).
    """
    for rule in _heard(rules_for(pair), same_topic=pair.same_topic):
        finding = rule(pair)
        if finding is None or (rule in _PARTED and _is_parted_in(finding, pair)):
            continue
        named = replace(finding, rule=name_of(rule))
        share = certainty(named, pair)
        if share is not None:
            return replace(named, certainty=share)
    return None


def _is_parted_in(finding: Finding, pair: Pair) -> bool:
    """What is found joins two claims that one of them parts, or is one saying where one confirms another's."""
    if finding.relation == "repeats" and _is_confirmed(pair):
        return True
    return finding.relation in _JOINING and _is_parted(pair)


def _is_confirmed(pair: Pair) -> bool:
    """In one language one speaker confirms what another says."""
    one_language = pair.evidence.left.language == pair.evidence.right.language
    confirming = (pair.left.act == "confirm") != (pair.right.act == "confirm")
    told = bool(pair.left.speakers and pair.right.speakers) and not pair.speakers_alike
    return one_language and confirming and told


def _is_parted(pair: Pair) -> bool:
    """One side denies the other, asks, will not say, does not know or not rule out that it is so, or leaves it open."""
    acts = ({pair.left.act} & _NOT_SAID, {pair.right.act} & _NOT_SAID)
    left_open = pair.evidence.only("pending") is not None and one_negates(pair)
    hedged = (pair.left.polarity == "hedged") != (pair.right.polarity == "hedged") and not one_hedges(pair)
    unsure = _begins_unsure(pair.evidence.left) != _begins_unsure(pair.evidence.right)
    return acts[0] != acts[1] or left_open or hedged or unsure or denials.gainsaid(pair)


def _begins_unsure(reading: Reading) -> bool:
    """It begins with what is not known: "it was not clear whether"."""
    return any(reading.printed[thing] == reading.bends.get("uncertain") for thing in reading.each[:1])


def rules_for(pair: Pair) -> tuple[Rule, ...]:
    """The rules that are asked about a pair, in order."""
    return _RULES if pair.same_topic or pair.same_document else _SAYINGS_FIRST


@cache
def _heard(asked: tuple[Rule, ...], *, same_topic: bool) -> tuple[Rule, ...]:
    """Of the rules that are asked those that are heard in these circumstances."""
    return tuple(rule for rule in asked if is_heard(name_of(rule), same_topic=same_topic))


def name_of(rule: Rule) -> str:
    """The name under which a rule's certainty stands in the table."""
    return rule.__name__.strip("_")


def _agreed(pair: Pair) -> Finding | None:
    """Nothing pulls them apart: the same saying told again, or another voice or occasion for the same."""
    evidence = pair.evidence
    if not near(pair) or evidence.opposites or if_only(pair) or (one_negates(pair) and not pair.same_speaker):
        return None
    if pair.same_speaker:
        return _told_again(pair)
    confirmed = close(pair) and "confirm" in (pair.left.act, pair.right.act)
    if not (evidence.likeness >= SAME or confirmed) or not (evidence.likeness >= 0.8 or pair.within(_WEEKS)):
        return None
    if borrowed(pair) or probabilities(features(evidence))["disagree"] >= _DISAGREE:
        return None
    return Finding("corroborates", None, f"{pair.left.speaker} and {pair.right.speaker} say the same")


def _relays(statement: Statement) -> set[str]:
    return {voice.key for voice in statement.relays if voice.kind != "post"}


def _told_again(pair: Pair) -> Finding | None:
    relays = [_relays(pair.left), _relays(pair.right)]
    speaker = pair.left.speaker
    if not close(pair) and (pair.same_document or not (pair.same_topic or pair.same_time)):
        return None
    if pair.evidence.likeness < 0.5:
        return Finding("corroborates", None, f"both give words of {speaker} to one effect")
    if all(relays) and not relays[0] & relays[1]:
        return Finding("corroborates", None, f"both give words of {speaker}, not by the same hand")
    if not pair.within(timedelta(days=1)):
        return Finding("corroborates", None, f"{speaker} says it on two occasions")
    return Finding("repeats", None, f"both give one saying of {speaker}")


_SAYINGS: tuple[Rule, ...] = (
    differences.left_open,
    sayings.denied_by_two,
    sayings.word_for_word,
    sayings.words_of_one_speaker,
    sayings.same_quotation,
    sayings.one_passage,
    sayings.same_figures,
    sayings.one_count,
    sayings.words_of_one_story,
    paraphrases.one_translation,
    denials.count_excluded,
    tolls.counted_by_two,
    tolls.count_corrected,
    denials.said_otherwise,
    paraphrases.counted_alike,
    paraphrases.close_in_meaning,
    denials.said_not_so,
    paraphrases.denied_in_meaning,
    paraphrases.same_things,
)
# Rules that go by likeness, which a denial and what it denies have: of a text and its translation place tells more.
_NOT_SAID = frozenset({"ask", "decline"})
_PARTED = frozenset({*_SAYINGS, _agreed} - {paraphrases.one_translation})
_JOINING = frozenset(("repeats", "corroborates"))
_RULES: tuple[Rule, ...] = (
    contradictions.declared_nothing,
    contradictions.other_condition,
    differences.sure_and_unsure,
    contradictions.denied,
    contradictions.opposed,
    differences.counted,
    differences.dated,
    differences.promised,
    differences.hedged,
    differences.given_to_another,
    differences.other_object,
    differences.other_scope,
    _agreed,
)
_SAYINGS_FIRST = (*_SAYINGS, *_RULES)

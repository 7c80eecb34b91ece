"""Rules that find a denial in articles about one event: what one says and another says is not so.

A denial is seldom near in meaning to what it denies, so it is known by its parts: the same event, two speakers, the
denied thing named by both and something else with it; or one thing counted, and a count that the other's words exclude
("less than three billion"). Kinds after de Marneffe, Rafferty and Manning, "Finding contradictions in text" (ACL 2008).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimkit.language import script
from claimkit.language.scripts import LANGUAGES
from claimkit.match.counts import count_text
from claimkit.match.evidence import Evidence, linked
from claimkit.match.finding import Finding
from claimkit.match.parsing import read
from claimkit.match.reading import ARABIC, Reading, weight
from claimkit.match.senses import FUTURE, links
from claimkit.match.statements import Pair, Statement

# Likeness of the words, or strength of closeness in meaning, from which two counts are of one thing.
_LIKE, _STRENGTH = 0.25, 0.45
# Share of the denying side's words that the other side must have: where words are negated, called untrue, in two
# languages and where all is denied; of this less of two so close in meaning that name so many things alike.
_HELD, _CALLED_UNTRUE, _ABROAD, _WHOLE = 0.35, 0.5, 0.7, 0.9
_CLOSE, _SEVERAL, _TWO, _MOST = 0.6, 3, 2, 0.5
# So many things at most a denial in few words names.
_FEW = 8
_ROUNDED = 0.05  # Counts so near each other are one.
# What is said of others' words or is no statement at all denies nothing.
_NO_STATEMENT = frozenset({"ask", "demand", "decline", "retract", "hedged"})
_MEANT = ("decided", "intention", "commitment", "pending")
_DEPUTY, _GENUINE, _VERB_FIRST = "concept:deputy", "concept:genuine", ARABIC
# What is called untrue is told as one of these: rumours of a closure are a closure.
_TOLD = frozenset(f"concept:{told}" for told in ("rumour", "report", "claim", "accuse", "information", "news", "story"))
_HOW_MANY = ("number:", "concept:none", "concept:all")
_UNSURE = ("condition", "possibility", "uncertain")


def count_excluded(pair: Pair) -> Finding | None:
    """In articles about one event, one counts what the other says is less, or none at all."""
    evidence = pair.evidence
    shared = evidence.left.numbers.keys() & evidence.right.numbers.keys()
    if not _two_of_one_event(pair) or evidence.times_differ or shared:
        return None
    excluded = next(_excluded(pair), None)
    if excluded is None or not counts_alike(pair):
        return None
    return Finding("contradicts", "number", excluded)


def counts_alike(pair: Pair) -> bool:
    """The two are so near in meaning or in words that their counts can be of one thing."""
    return pair.strength >= _STRENGTH or (pair.evidence.likeness >= _LIKE and len(pair.evidence.shared) >= 3)


def said_not_so(pair: Pair) -> Finding | None:
    """In articles about one event, one says in few words that a thing is not so of which the other says it is."""
    evidence = pair.evidence
    if not _two_of_one_event(pair) or evidence.numbers_apart or evidence.times_differ:
        return None
    signs = [denies(pair.left, evidence.left), denies(pair.right, evidence.right)]
    if signs[0] == signs[1]:
        return None
    where, said, held = ("left", "right", evidence.left_held) if signs[0] else ("right", "left", evidence.right_held)
    denial, other = getattr(evidence, where), getattr(evidence, said)
    whole = getattr(pair, where).polarity == "negative"
    own = [thing for thing in _common(pair, where) if thing in _own_deeds(getattr(pair, where), other)] if whole else []
    if other.negations or not (whole or _plain(denial)) or of_two_kinds(evidence) or _calls_forged(other, denial):
        return None
    if (_of_two_times(evidence) and not own) or may_have_changed(pair, where, said) or _only_limits(denial, other):
        return None
    denied = _denied_things(pair, where) or own
    of_others = not whole and _is_of_others(denial, other, denied)
    if not denied or of_others or held < _needed(pair, denial, denied, whole=whole):
        return None
    why = f"{where} denies “{_as_printed(pair, where, denied[0])}”, of which the other speaks"
    return Finding("contradicts", None, why)


def _own_deeds(denying: Statement, other: Reading) -> set[str]:
    """What the other side says right beside the denier's name: "Dolan will quit", where Dolan denied that he would."""
    names = {voice.key for voice in denying.speakers}
    for voice in denying.speakers:
        names |= read(voice.name, LANGUAGES[script(voice.name) or "Latn"]).bag
    named = [place for place, thing in enumerate(other.things) if thing in names]
    beside = [other.things[place + 1 : place + 2] for place in named]
    if other.language == _VERB_FIRST:
        beside += [other.things[max(place - 1, 0) : place] for place in named]
    return {thing for things in beside for thing in things} - names


def of_two_kinds(evidence: Evidence) -> bool:
    """Each side alone names one of a kind: the government and the rebels, the killed and the injured."""
    return bool(linked("sibling", evidence.left_only, evidence.right_only))


def _of_two_times(evidence: Evidence) -> bool:
    """One tells what is to be, the other what was, and not what was decided or is meant to be."""
    side = evidence.only(FUTURE)
    if side is None:
        return False
    other = evidence.right if side == "left" else evidence.left
    return other.bends.keys().isdisjoint(_MEANT)


def may_have_changed(pair: Pair, where: str, said: str) -> bool:
    """On an earlier day than it was said it was denied what is yet to be, or was not so yet."""
    denying, saying = getattr(pair, where), getattr(pair, said)
    if not denying.printed or not saying.printed or denying.printed[1] > saying.printed[0]:
        return False
    yet_to_be = all(FUTURE in side.bends for side in (pair.evidence.left, pair.evidence.right))
    denial = getattr(pair.evidence, where)
    return yet_to_be or "timebound" in denial.bends or denial.has_word("unfinished")


def _only_limits(denial: Reading, other: Reading) -> bool:
    """Only of some time, of others or of a purpose: "will not close before March", "no other ship was lost"."""
    return denial.has_word("limiting") and not other.has_word("limiting")


def _calls_forged(other: Reading, denial: Reading) -> bool:
    """The other side says that a thing is forged, or that somebody complains of it; the denial says nothing of that."""
    complains = other.has_word("complaining") and not denial.has_word("complaining")
    return complains or not links("excludes")[_GENUINE].isdisjoint(other.bag - denial.bag)


def said_otherwise(pair: Pair) -> Finding | None:
    """In articles about one event, one says in few words of a thing what excludes what the other says of it."""
    evidence = pair.evidence
    left, right = evidence.left, evidence.right
    if not _two_of_one_event(pair) or evidence.numbers_apart or not (_plain(left) and _plain(right)):
        return None
    if left.negations or right.negations or pair.left.polarity != pair.right.polarity:
        return None
    for mine, yours in linked("excludes", evidence.left_only, evidence.right_only):
        if any(_tells(left, thing, mine) and _tells(right, thing, yours) for thing in evidence.shared):
            words = f"left says “{left.printed[mine]}” where right says “{right.printed[yours]}”"
            return Finding("contradicts", None, words)
    return None


def _tells(reading: Reading, thing: str, state: str) -> bool:
    """Whether a statement begins with a thing and its state, or ends in that, so that it is said of that thing."""
    return {*reading.things[:2]} == {thing, state} or (reading.things[0], reading.things[-1]) == (thing, state)


def _as_printed(pair: Pair, where: str, thing: str) -> str:
    """A thing as the side that denies it prints it; one that only the other side names, as that prints it."""
    evidence = pair.evidence
    own = getattr(evidence, where).printed
    return own.get(thing) or evidence.left.printed.get(thing) or evidence.right.printed.get(thing, thing)


def _needed(pair: Pair, denial: Reading, denied: Sequence[str], *, whole: bool) -> float:
    """The share of a denial's words that the other side must have."""
    if whole:
        if pair.evidence.left.language != pair.evidence.right.language and len(denied) >= _SEVERAL:
            return _ABROAD
        return _MOST if pair.strength >= _CLOSE and _is_of_one_deed(pair.evidence, denied) else _WHOLE
    told = sum(map(weight, _TOLD & denial.bag)) / denial.weighed[0]
    return _CALLED_UNTRUE * (1 - told) if "untrue" in denial.bends else _HELD


def _is_of_one_deed(evidence: Evidence, denied: Sequence[str]) -> bool:
    """Both name several things alike, or two side by side and nothing else in place of a third."""
    if len(denied) >= _SEVERAL:
        return True
    left, right = evidence.left, evidence.right
    return len(denied) > 1 and evidence.order > 0 and not _is_of_other_things(left, right, denied, (True,))


def _is_of_others(denial: Reading, other: Reading, denied: Sequence[str]) -> bool:
    """The same is denied of others or for a reason: each side has a thing of its own beside what is denied."""
    if "reason" in denial.bends and "reason" not in other.bends:
        return True
    if _is_of_a_deputy(denial, other) or _is_of_a_deputy(other, denial):
        return True
    if denial.language != other.language:
        return False
    return _is_of_other_things(denial, other, denied, (True,) if denial.language == _VERB_FIRST else (False, True))


def _is_of_a_deputy(one: Reading, other: Reading) -> bool:
    """One names the deputy of whom or of what the other names: "deputy minister", "minister"."""
    if _DEPUTY not in one.bag or _DEPUTY in other.bag:
        return False
    place = one.things.index(_DEPUTY) + 1
    return not other.bag.isdisjoint(one.things[place : place + 1])


def _is_of_other_things(mine: Reading, yours: Reading, things: Sequence[str], behind: Sequence[bool]) -> bool:
    return any(
        _has_own_beside(mine, thing, yours, behind=side) and _has_own_beside(yours, thing, mine, behind=side)
        for thing in things
        for side in behind
    )


def _has_own_beside(reading: Reading, thing: str, other: Reading, *, behind: bool) -> bool:
    """Whether a statement names something of its own right before or shortly behind a thing that both name."""
    if thing not in reading.bag:
        return False
    place = reading.things.index(thing)
    before = [one for one in reading.things[:place] if not one.startswith(_HOW_MANY)][-1:]
    near = reading.things[place + 1 : place + 3] if behind else before
    return any(one not in other.bag and not one.startswith(_HOW_MANY) for one in near)


def _plain(reading: Reading) -> bool:
    """Few words, and none that take a negation back ("nothing but")."""
    return len(reading.things) <= _FEW and "exclusive" not in reading.bends


def denies(statement: Statement, reading: Reading) -> bool:
    """The speaker denies the words, or the words negate or call untrue; who denies a negation does neither."""
    return (statement.polarity == "negative") != ("untrue" in reading.bends or bool(reading.denied))


def one_denies(pair: Pair) -> bool:
    """One speaker denies what the other says; a negation in the words alone is too often only worded so."""
    if (pair.left.polarity == "negative") == (pair.right.polarity == "negative"):
        return False
    return denies(pair.left, pair.evidence.left) != denies(pair.right, pair.evidence.right)


def gainsaid(pair: Pair) -> bool:
    """One of two speakers says that it is not so, and the other does not; of one speaker it must be the same thing."""
    if pair.speakers_alike or not pair.left.speakers or not pair.right.speakers:
        return _turned_round(pair)
    return denies(pair.left, pair.evidence.left) != denies(pair.right, pair.evidence.right)


def _turned_round(pair: Pair) -> bool:
    """One side denies all that it says, or a thing in it, and the other says the same without any denial."""
    left, right = pair.evidence.left, pair.evidence.right
    sides = ((pair.left, left), (pair.right, right))
    if len({(side.polarity == "negative") != ("untrue" in reading.bends) for side, reading in sides}) > 1:
        return not (left.negations or right.negations)
    return _denies_of(left, right) or _denies_of(right, left)


def _denies_of(denial: Reading, other: Reading) -> bool:
    """A thing is denied in one reading of which the other speaks, and negates nothing."""
    if other.negations or "exclusive" in denial.bends or "untrue" in other.bends:
        return False
    return not (denial.denied - denial.names).isdisjoint(other.bag)


def _two_of_one_event(pair: Pair) -> bool:
    """Two speakers of two articles about one event, neither asking nor guessing, nor one leaving it open."""
    if not pair.same_story or pair.speakers_alike or not pair.left.speakers or not pair.right.speakers:
        return False
    stands = {pair.left.act, pair.right.act, pair.left.polarity, pair.right.polarity}
    if stands & _NO_STATEMENT or pair.evidence.only("pending"):
        return False
    return not any(kind in side.bends for side in (pair.evidence.left, pair.evidence.right) for kind in _UNSURE)


def _denied_things(pair: Pair, where: str) -> list[str]:
    """The common things that one side denies: the first after a negation, or all where it denies the whole."""
    statement, reading = getattr(pair, where), getattr(pair.evidence, where)
    common = _common(pair, where)
    if "such" in reading.bends and len(common) < _TWO:
        return []
    if statement.polarity == "negative" or "untrue" in reading.bends:
        return common if len(common) > 1 else []
    return [thing for thing in common if thing in reading.denied and reading.none_with <= {*common, *reading.names}]


def _common(pair: Pair, where: str) -> list[str]:
    """The things, but for names and numbers, that both sides name, or of which the other names a near one."""
    evidence = pair.evidence
    names = evidence.left.names | evidence.right.names
    near = [things[where == "right"] for things in evidence.related]
    shared = (thing for thing in (*evidence.shared, *near) if thing not in names)
    return [thing for thing in dict.fromkeys(shared) if not thing.startswith("number:")]


def _excluded(pair: Pair) -> Iterator[str]:
    left, right = pair.evidence.left, pair.evidence.right
    for mine, yours, sides in ((left, right, ("left", "right")), (right, left, ("right", "left"))):
        for value, counted in yours.numbers.items():
            if mine.none_of & counted and not mine.numbers and value > 0:
                yield f"{sides[0]} says not one, {sides[1]} counts {count_text(value)}"
            for other, beside in mine.numbers.items():
                if counted & beside and _beyond(value, yours.bounds.get(value), other, mine.bounds.get(other)):
                    yield f"{sides[0]} counts {_bounded(mine, other)}, {sides[1]} {_bounded(yours, value)}"


def _beyond(value: float, bound: str | None, limit: float, limited: str | None) -> bool:
    """The value lies above the limit that the other side says is not reached."""
    return limited == "at_most" and bound != "at_most" and value > limit * (1 + _ROUNDED)


def _bounded(reading: Reading, value: float) -> str:
    shown = {"at_least": "at least ", "at_most": "at most "}.get(reading.bounds.get(value, ""), "")
    return f"{shown}{count_text(value)}"

"""What a verb introduces as a noun phrase: announced cuts, rejected the report, repeated a claim that."""

from __future__ import annotations

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.endings import before_narrator, until_end
from claimkit.extract.languages.en.occurrence import Occurrence, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

_REFUSED, _OBJECT_HEAD, _POINTER = pattern("refused"), pattern("object_head"), pattern("pointer")
_JUDGED, _RESTATED = pattern("judged_as"), pattern("restated")
NOUNS = frozenset("DNnKk0eMXgqQZPIm")
_BY_FORCE = frozenset(("shoot down", "attack", "slam", "blast"))


def _is_struck(text: Tagged, start: int, right: int) -> bool:
    """Whether force was used and no words: shot down a plane, attacked a base; not: attacked a school for its fees."""
    behind = range(start, min(start + 5, right))
    return any(text.is_of(at, "struck") for at in behind) and all(text.word(at) != "for" for at in behind)


def nominal(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """The ministry announced a ceasefire."""
    start = one.last
    if cue.act == "deny" and (judged := _JUDGED.match(text.tags, start, one.right)) and text.word(start) == "as":
        start = judged.end()
    called_back = cue.word == "recall" and (text.tags[start : start + 1] == "0" or text.is_of(start, "called_back"))
    if called_back or cue.word == "request" or text.is_of(start, "grant"):  # recalls 40,000 cars, its lamps
        return None
    near = range(start, min(start + 4, one.right))
    pleading = cue.word == "dismiss" and "T" not in text.tags[start : start + 4]  # not: the charge that he lied
    pleading = pleading and any(text.is_of(at, "pleading") for at in near)
    kept = cue.word == "defend" and any(text.is_of(at, "contested") for at in near)  # defended its title
    if pleading or kept or (cue.word in _BY_FORCE and _is_struck(text, start, one.right)):
        return None
    if end := pointing(text, start, one.right, cue):
        return _pointed(make(text, one, cue, [(start, end)], "nominal"), text, end)
    sources = cue.word == "cite" and one.before is None  # the Post told of it first, citing two people
    personal = sources or cue.act == "deny" or cue.word == "confirm"
    of_money = text.tags.startswith("x0", start)  # pledged $5 million
    if not (of_money or text.tags[start : start + 1] in NOUNS) or (personal and is_somebody(text, start, one.right)):
        return None
    if cue.word == "deny" and _REFUSED.match(text.tags, start, one.right):
        return None
    one.right = before_narrator(text, start, one.right)
    found = until_end(text, one, cue, start, "nominal")
    if _points_back(text, start, one.right):
        found = _pointed(found, text, start + 2)
    return found


def _pointed(found: Found | None, text: Tagged, end: int) -> Found | None:
    """A denial of what was said before, set aside where its own words follow (denied that, saying); all else is."""
    if found is not None and (found.act != "deny" or text.tags.startswith(",G", end)):
        found.set_aside = "its object only points back to what was said"
    return found


def is_somebody(text: Tagged, start: int, right: int) -> bool:
    """Whether the object is a person, who is sent away and no claim: dismissed the aide, rejected her."""
    found = _OBJECT_HEAD.match(text.tags, start, right)
    if found is None:
        return text.tags[start] == "P" or text.is_of(start, "object_pronoun")
    if text.tags[start] == "n" and not text.word(found.end() - 1).endswith("s"):
        return text.is_of(start, "object_pronoun")
    lexicon, head = text.words.lexicon, text.word(found.end() - 1).rstrip(".")
    if head in lexicon.of_kind("given") and text.tags[start] == "N":
        return True
    return any(head.removesuffix("s") in lexicon.of_kind(kind) for kind in ("anonymous", "title", "address", "gender"))


def _points_back(text: Tagged, start: int, right: int) -> bool:
    """Whether the object only points back to what was said: denied the report, dismissed that charge."""
    noun = start + 1
    if not text.is_of(start, "pointing_determiner") or text.word_or_none(noun) not in text.words.nouns:
        return False
    return noun + 1 >= right or text.tags[noun + 1] in ",.;&bQG"


def pointing(text: Tagged, start: int, right: int, cue: Cue) -> int | None:
    """Where a pronoun ends that points back to what was said, and is all that is denied; None where none does."""
    if cue.act != "deny" or not text.is_of(start, "pointing_pronoun"):
        return None
    if text.word(start) == "it" and cue.word != "deny":
        return None  # the court dismissed it: a case, a plan
    found = _POINTER.match(text.tags, start, right)
    return found and found.end()


def restated(text: Tagged, one: Occurrence, cue: Cue) -> Found | None:
    """Brandt repeats the old lie that it rained: a claim taken up again with the noun it is called by."""
    found = _RESTATED.match(text.tags, one.last, one.right)
    if found is None or text.word(found.end() - 1) not in text.words.nouns:
        return None
    return until_end(text, one, cue, one.last, "restated")

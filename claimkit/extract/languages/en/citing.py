"""The outlet that cites: the Post said, citing two aides, that."""

from __future__ import annotations

from bisect import bisect_right

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.around import is_outlet
from claimkit.extract.languages.en.names import kind_of
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.occurrence import Occurrence
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import phrase_after
from claimkit.extract.languages.en.subject import Subject, name_of
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.records import Hop

_REPORTING = pattern("reporting")


def cited(text: Tagged, one: Occurrence, found: Found) -> Found:
    """Citing two people, the daily reported … / the daily, citing two people, said …: the daily is a hop."""
    place = _citing_before(text, one) if found.speaker else -1
    if place < 0:
        return found
    who = phrase_after(text, place + 1, one.first, appositions=False)
    if who is None or (place == one.left and found_start(text, found) != who.last + 1):
        return found
    name = found.speaker_name or ""
    start = found_start(text, found)
    role = text.words.lexicon.of_kind("role").get(name.lower().rpartition(" ")[2])
    person = kind_of(name, text.words.lexicon) == "person" and role != "outlet" and found.speaker_kind != "outlet"
    if person and not is_outlet(text, start, start + name.count(" ") + 1):
        return found
    _hand_over(text, found, who, place)
    return found


def _hand_over(text: Tagged, found: Found, who: Subject, citing: int) -> None:
    """Make whoever is cited the speaker, and the outlet that cites a hop."""
    found.relays = (Hop(found.speaker_name or "", "outlet", found.speaker, found.cue),)
    found.speaker, found.cue = (text.span(who.first, who.last),), (text.span(citing, citing + 1),)
    found.speaker_name, found.rule = name_of(text, who), "citing"


def _citing_before(text: Tagged, one: Occurrence) -> int:
    """Where "citing" opens the sentence or stands between the subject and its cue; -1 where it does not."""
    subject = one.subject
    if text.is_of(one.left, "citing") and one.at != one.left:
        return one.left
    if subject is None or subject.kind != "written" or subject.last + 1 >= one.first:
        return -1
    aside = subject.last + 1
    return aside if text.tags[subject.last] == "," and text.is_of(aside, "citing") else -1


def cites_before(text: Tagged, one: Occurrence) -> bool:
    """Whether "citing two people" only names whom the cue behind it takes its words from."""
    if text.tags[one.at] != "G" or not text.is_of(one.at, "citing"):
        return False
    who = phrase_after(text, one.last, one.right, appositions=False)
    comma = who.last if who is not None else one.right
    return text.tags[comma : comma + 1] == "," and _REPORTING.match(text.tags, comma, one.right) is not None


def cites_after(text: Tagged, one: Occurrence, found: Found | None) -> bool:
    """It rained, the daily reported, citing two people: the claim before becomes the people's, the daily its hop."""
    before = one.before
    if (
        text.word(one.at) not in ("citing", "quoting")
        or (found is not None and found.rule != "nominal")
        or before is None
        or not before.speaker
        or before.relays
    ):
        return False
    who = phrase_after(text, one.last, one.right, appositions=False)
    if who is None or (before.rule.startswith("quote") and not _hands_on(text, before)):
        return False
    mention = read_phrase(name_of(text, who), text.words.lexicon)
    if mention is None or not (mention.form == "name" or mention.sure):
        return False
    _hand_over(text, before, who, one.at)
    return True


def _hands_on(text: Tagged, before: Found) -> bool:
    """Whether quoted words are an outlet's, which has them from another; a person's are the person's own."""
    start, (first, last) = found_start(text, before), before.speaker[0]
    words = text.printed[first:last].count(" ") + 1
    return before.speaker_kind == "outlet" or is_outlet(text, start, start + words)


def found_start(text: Tagged, found: Found) -> int:
    """The piece where an attribution's speaker begins."""
    return bisect_right(text.starts, found.speaker[0].start) - 1

"""Who denies or confirms what a whole clause says: …، وهو ما نفاه X; …، الأمر الذي أكدته X."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.found import ANSWERS, SENTENTIAL
from claimkit.extract.languages.ar.heads import Complement, Head
from claimkit.extract.languages.ar.negations import negate
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Cue, Reader
from claimkit.extract.languages.ar.speaking import surely_speaks
from claimkit.extract.languages.ar.vocabulary import unowned
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import printed_of

# What stands for a clause before the verb that answers it, and how long that may be.
_WHICH, _LONGEST = pattern("sentential_relative"), 40
_AFFIRM = printed_of("affirm")
# So many letters at most stand between what is said and the relative; so many heads behind it answer it.
_NEAR, _FOLLOWING = 60, 3


def sentential(reader: Reader, cue: Cue) -> Head | None:
    """…، وهو ما نفاه X; …، الأمر الذي أكدته X: what a whole clause says is denied or confirmed."""
    affirms = cue.reading.cue.word in _AFFIRM
    if not (affirms or cue.reading.cue.act in ANSWERS):
        return None
    before = cue.match.start()
    stands_for = _WHICH.search(reader.text, max(cue.sentence[0] + 1, before - _LONGEST), before)
    phrase = reader.phrases.read(cue.end, reader.reach(cue))
    if stands_for is None or not phrase or phrase.start > cue.end + 1 or not _speaks(reader, phrase):
        return None
    head = cue.head(Complement("before", cue.sentence[0], -stands_for.start(), None, phrase.end), SENTENTIAL)
    head.speaker, head.refers, head.order = (phrase.start, phrase.end), "written", "closing"
    head.act = "confirm" if affirms else None
    negate(reader, head)
    head.at = stands_for.start()
    return head


def _speaks(reader: Reader, phrase: Phrase) -> bool:
    """Whether the phrase behind the verb surely is somebody: what an event confirms (أكدته التجربة) nobody says."""
    words = reader.text[phrase.start : phrase.end].split()
    at = phrase.start, phrase.end
    whose = unowned(words[0]) in reader.phrases.heads  # نفاه مكتبه
    return surely_speaks(reader, words) or whose or bool(reader.people.meant(at) or reader.people.mention_in(at))


def answered(head: Head, before: Sequence[Head]) -> list[tuple[int, int]]:
    """The parts of the words that end right before the relative clause, or are ascribed there; none of another head.

    What nobody is told to say inside the words of somebody (واعدة بـ…) is a part of his.
    """
    if head.rule != SENTENTIAL:
        return []
    told = [other for other in before[-_FOLLOWING:] if _is_answered(head, other)]
    return next((other.parts for other in reversed(told) if other.speaker or not _is_held(other, told)), [])


def _is_answered(head: Head, other: Head) -> bool:
    """Whether words, or whose they are, end right before the relative clause."""
    ends = [end for _, end in (*other.parts, *filter(None, (other.speaker,)))]
    near = any(0 <= head.at - end <= _NEAR for end in ends)
    return near and other.parts != [] and other.sentence == head.sentence


def _is_held(inner: Head, told: Sequence[Head]) -> bool:
    """Whether one's words stand in another's."""
    start, end = inner.parts[-1]
    return any(one is not inner and one.parts[-1][0] <= start and end <= one.parts[-1][1] for one in told)


def before_answer(heads: Sequence[Head], number: int, end: int) -> int:
    """Where what is said ends, before a relative clause that answers it."""
    start = heads[number].complement.start
    answers = (head.at for head in heads[number + 1 : number + 1 + _FOLLOWING] if head.rule == SENTENTIAL)
    return min((at for at in answers if start < at < end), default=end)

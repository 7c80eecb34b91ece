"""Where a content ends before another verb of its speaker's: what they go on to do is the narrator's to tell."""

from __future__ import annotations

import re

from claimkit.extract.languages.en.tagged import Tagged

# Her promise to open the mill | and showed new plans: a finite verb goes on from none that is not.
_BEHIND_INFINITE = re.compile(r"(?<=[nNmMPyX])&R?[veV](?=[DNKk0n])")
# Said she would run | and thanked the crowd.
_BEHIND_MODAL = re.compile(r",?[&b]R?[veV]")
_OTHER_CLAUSE = re.compile(r"[BAVeThWsQZ:;]")


def before_second_verb(text: Tagged, start: int, right: int) -> int:
    """Where the pieces [start, right) of a content end before a past verb that cannot go on from its own."""
    if start < right and text.tags[start] in "tgG" and (verb := _BEHIND_INFINITE.search(text.tags, start + 1, right)):
        finite = {"A", "B"}.intersection(text.tags[start : verb.start()])
        right = verb.start() if text.word(verb.end() - 1).endswith("ed") and not finite else right
    for joint in _BEHIND_MODAL.finditer(text.tags, start + 1, right):
        verb_word = text.word(joint.end() - 1)
        if verb_word.endswith("ed") and not verb_word.endswith("eed") and _is_of_modal(text, start, joint.start()):
            return joint.start()
    return right


def _is_of_modal(text: Tagged, start: int, end: int) -> bool:
    """Whether the last verb before a joint is one in its base form behind a modal."""
    modal = next((at for at in range(end - 2, start - 1, -1) if text.is_of(at, "modal")), end)
    return modal < end and not _OTHER_CLAUSE.search(text.tags, modal + 1, end)

"""Words that are cues, auxiliaries or days only by their letters: told by capitals, form and place.

Omar Said, May Brandt → names; a feared figure, 41 reported thefts → participles; that approach → a determiner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimkit.extract.languages.en.vocabulary import Vocabulary

# A cue or auxiliary between capitalised words (Omar Said told), or one that opens a sentence before a name and its
# verb (May Brandt said); a question (Will Trump say …?) has the bare verb there.
_SURNAME = re.compile(r"(?<=N)[VA](?=[VXABC,K]|sV)")
_FIRST_NAME = re.compile(r"(?:(?<=[.\n,;:&bQZ(N])|^)[AXIy](?=N{1,3}(?:[VAB,K]|$))")
# A participle before its noun: after an article, a possessive or a number, with an adverb between at most.
_OWNED = re.compile(r"(?<=[DkK])R?(V)(?=[nNMXeg])")
_COUNTED = re.compile(r"(?<=[0p!])R?(V)(?=[nM])")
# "That" before a bare noun which no verb can follow.
_POINTING = re.compile(r"T(?=n[pDNnKk0ymo]{0,12}[.,;:\n]|y)")
# Suppose Ann Lee said …; the Evening Post.
_SUPPOSED = re.compile(r"(?:(?<=[.\n])|^)[NXIVGeg](?=[NDPTn0K])")
_TITLED = re.compile(r"(?<=D)y(?=N)")
_TIMES_OF_DAY = frozenset("morning evening night afternoon week month year".split())
_ARTICLES = frozenset("a an the his its my our their your no every any".split())
_NUMERAL = re.compile(r"\d|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands|no|several")


def settle_homographs(pieces: Sequence[str], tags: str, words: Vocabulary) -> str:
    """The tags of a text with those of its homographs put right; every tag stays in its place."""
    settled = list(tags)
    for match in _SURNAME.finditer(tags):
        if pieces[match.start()][0].isupper() and _word(pieces, match.start()) in words.names:
            settled[match.start()] = "N"
    for match in _FIRST_NAME.finditer(tags):
        if pieces[match.start()][0].isupper() and _word(pieces, match.start()) in words.names:
            settled[match.start()] = "N"
    for match in (*_OWNED.finditer(tags), *_COUNTED.finditer(tags)):
        if _is_participle(pieces, match, words):
            settled[match.start(1)] = "e"
    for match in _SUPPOSED.finditer(tags):
        if _word(pieces, match.start()) in words.supposing:
            settled[match.start()] = "s"
    for match in _TITLED.finditer(tags):
        if pieces[match.start()][0].isupper() and _word(pieces, match.start()) in _TIMES_OF_DAY:
            settled[match.start()] = "N"
    for match in _POINTING.finditer(tags):
        if _points(pieces, match.start()):
            settled[match.start()] = "D"
    return "".join(settled)


def _word(pieces: Sequence[str], at: int) -> str:
    return pieces[at].rstrip().lower()


def _is_participle(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a past form stands as an adjective: "the said" always, "nine confirmed cases" by the list."""
    before = _word(pieces, match.start() - 1)
    if before in _ARTICLES:
        return True
    listed = _word(pieces, match.start(1)) in words.participles
    if match.re is _OWNED:
        return listed
    numbers = _NUMERAL.match(before) is not None or match.start(1) > match.start() or before == "not"
    return listed and numbers


def _points(pieces: Sequence[str], at: int) -> bool:
    """Whether what follows "that" is singular: "that approach in his speech", not "that people in Hull"."""
    noun = _word(pieces, at + 1)
    return not noun.endswith("s") and noun not in ("people", "men", "women", "children", "police")

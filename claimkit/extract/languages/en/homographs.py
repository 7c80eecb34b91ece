"""Words that are cues, auxiliaries or days only by their letters: told by capitals, form and place.

Omar Said, May Brandt → names; a feared figure, 41 reported thefts → participles; that approach → a determiner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.signs import by_sign

if TYPE_CHECKING:
    from claimkit.extract.languages.en.vocabulary import Vocabulary

    # Of the pieces of a text and a match in its tags: whether the homograph there is the other word.
    Test: TypeAlias = Callable[[Sequence[str], re.Match[str], Vocabulary], bool]

_OWNED = pattern("owned")

_TIMES_OF_DAY = listed("titled_time")
_KNOWING = listed("degree_of_known")
_DATING = listed("dating")
_POINTING_TIMES = listed("opening_pointer")
_ARTICLES = listed("before_participle")
# The last contested vote, a large pledged lead.
_ORDERING = listed("ordering")
_NUMERAL = re.compile(r"\d|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|no|several|more$")


def settle_homographs(pieces: Sequence[str], tags: str, words: Vocabulary) -> str:
    """The tags of a text with those of its homographs put right; every tag stays in its place."""
    settled = list(tags)
    # Most signs are not in a quotation, or nothing that is asked for stands beside them.
    for homograph, is_other, tag in [rule for any_of, rules in _BY_SIGN if any_of.search(tags) for rule in rules]:
        for match in homograph.finditer(tags):
            if is_other(pieces, match, words):
                settled[match.start(homograph.groups)] = tag
    return "".join(settled)


def _word(pieces: Sequence[str], at: int) -> str:
    return pieces[at].rstrip().lower()


def _reads(*printed: str, at: int = 0) -> Test:
    """Whether these words stand side by side; the first of them `at` pieces from where the match starts."""

    def is_other(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
        del words
        first = match.start() + at
        return all(_word(pieces, place) == word for place, word in enumerate(printed, first))

    return is_other


def _is_of(kind: str) -> Test:
    """Whether the word where the match starts is a term of a kind."""

    def is_other(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
        return _word(pieces, match.start()) in words.lexicon.of_kind(kind)

    return is_other


def _ends(ending: str, *, past: int = 0) -> Test:
    """Whether the word where the match starts ends so; with `past`, the word so far behind the match."""

    def is_other(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
        del words
        return _word(pieces, match.end() + past if past else match.start()).endswith(ending)

    return is_other


def _is_participle(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a past form stands as an adjective: "the said" always, "nine confirmed cases" by the list."""
    at, beside = match.start(), match.string[match.start() - 1]
    if beside == "n" and _word(pieces, at - 1) not in _ORDERING:
        return False
    apart = beside in "Rn"
    before = _word(pieces, at - 1 - apart)
    if before in _ARTICLES:
        return True
    listed = _word(pieces, at) in words.lexicon.of_kind("participle")
    return listed and (match.re is _OWNED or apart or beside in "po" or _NUMERAL.match(before) is not None)


def _is_name(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a capitalised word is on the list of cues and auxiliaries that people are called."""
    return pieces[match.start()][0].isupper() and _word(pieces, match.start()) in words.lexicon.of_kind("also_name")


def _is_title(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a time belongs to a title: the Evening Post, the Sunday Times."""
    behind = {_word(pieces, at) for at in range(match.end(), min(match.end() + 2, len(pieces)))}
    part = not behind.isdisjoint(words.lexicon.of_kind("outlet_part"))
    return pieces[match.start()][0].isupper() and (part or _word(pieces, match.start()) in _TIMES_OF_DAY)


def _is_known(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    del words
    return _word(pieces, match.start()) == "known" and _word(pieces, match.start() - 1) in _KNOWING


def _is_had(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether what somebody has stands there, and no noun that ascribes: has direct ties, not: has hopes that."""
    had = _word(pieces, match.start() - 1) in ("has", "have", "had")
    return had and _word(pieces, match.start()) not in words.nouns


def _is_opening_gerund(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a capitalised word is a verb in -ing: a known one, or any before an article; or one in -ed and "by"."""
    word = _word(pieces, match.start())
    stem, behind = word.removesuffix("ing"), _word(pieces, match.end())
    if behind == "by" and word.endswith("ed"):
        return word not in words.lexicon.of_kind("given")  # Flanked by her aides, Holt …
    verbs = words.lexicon.of_kind("verb")
    if behind in words.lexicon.of_kind("determiner"):
        return len(stem) > 2 and stem != word
    return len(stem) > 2 and stem != word and not verbs.keys().isdisjoint((stem, stem + "e", stem[:-1]))


def _is_may(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    del words
    return pieces[match.start()].rstrip() == "May"


def _points(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether what follows "that" is singular: "that approach in his speech", not "that people in Hull"."""
    run = match.end() - match.start() - 1
    nouns = [_word(pieces, at) for at in range(match.start() + 1, match.start() + 1 + max(run, 1))]
    plurals = words.lexicon.of_kind("plural")
    return not any(noun.endswith("s") or noun in plurals for noun in nouns)


def _is_behind_naming(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether the verb before "that" is one of calling something by a name."""
    forms = words.forms.get(_word(pieces, match.start() - 1), ())
    return any(frame == "naming" for form in forms for frame, _ in form.frames)


def _is_opening_time(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a capitalised word only tells which day or month is meant."""
    word = _word(pieces, match.start())
    return word in _POINTING_TIMES or word in words.lexicon.of_kind("opening_time")


def _any_of(rules: Sequence[tuple[re.Pattern[str], Test, str]]) -> re.Pattern[str]:
    """A pattern that stands wherever one of some homographs may."""
    return re.compile("|".join(homograph.pattern for homograph, _, _ in rules))


# Where a homograph may stand, what tells it, and the tag that is right there; a group, where there is one, is it.
# Each pattern begins with the homograph itself, so that the search skips from one to the next.
_RULES = (
    (pattern("surname"), _is_name, "N"),
    (pattern("first_name"), _is_name, "N"),
    (pattern("subject_name"), _is_name, "N"),
    (_OWNED, _is_participle, "e"),
    (pattern("counted_participle"), _is_participle, "e"),
    (pattern("governed_participle"), _ends("ed"), "e"),
    (pattern("supposed"), _is_of("supposing"), "s"),
    (pattern("titled_day"), _is_title, "N"),
    (pattern("occasion"), _is_of("medium"), "m"),
    (pattern("gerund"), lambda pieces, match, words: _word(pieces, match.start()) not in words.nouns, "n"),
    (pattern("ruling"), _ends("ed", past=1), "n"),
    (pattern("compound"), lambda pieces, match, words: _word(pieces, match.end()) in words.people, "n"),
    (pattern("firm"), _reads("&"), "N"),
    (pattern("opening_noun"), lambda pieces, match, words: _word(pieces, match.start()) in words.nouns, "M"),
    (pattern("month"), _is_may, "y"),
    (
        pattern("dated_may"),
        lambda pieces, match, words: _is_may(pieces, match, words) and _word(pieces, match.start() - 1) in _DATING,
        "y",
    ),
    (pattern("owned_past_form"), _is_of("evidence"), "n"),
    (pattern("pointing"), _points, "D"),
    (pattern("named_that"), _is_behind_naming, "D"),
    (pattern("time_that_opens"), _is_opening_time, "R"),
    (
        pattern("opening_time_behind"),
        lambda pieces, match, words: (
            _is_opening_time(pieces, match, words) and _word(pieces, match.start(1)) in _POINTING_TIMES
        ),
        "R",
    ),
    (pattern("most"), _reads("most"), "R"),
    (pattern("so_much"), _reads("so", "much"), "R"),
    (pattern("much"), _reads("so", "much", at=-1), "R"),
    (pattern("once"), _is_of("mid_adverb"), "R"),
    (pattern("plural_noun"), _ends("s"), "n"),
    (pattern("bare_office"), _is_of("office"), "n"),
    (pattern("today"), _is_title, "N"),
    (pattern("super"), _reads("super"), "y"),
    (pattern("fine"), _reads("o.k."), "R"),
    (pattern("news"), _reads("news", "reports", at=-1), "M"),
    (pattern("participle_behind_day"), _ends("ed"), "e"),
    (pattern("well_known"), _is_known, "e"),
    (pattern("least_done"), _reads("least", at=-1), "e"),
    (pattern("had_base"), _is_had, "n"),
    (pattern("opening_gerund"), _is_opening_gerund, "g"),
    (pattern("which_noun"), _reads("which", at=-1), "n"),
    (pattern("which_asks"), _reads("which"), "W"),
)
_BY_SIGN = [(_any_of(rules), rules) for rules in by_sign(_RULES).values()]

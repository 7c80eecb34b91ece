"""Words that are cues, auxiliaries or days only by their letters: told by capitals, form and place.

Omar Said, May Brandt → names; a feared figure, 41 reported thefts → participles; that approach → a determiner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.signs import by_sign

if TYPE_CHECKING:
    from claimkit.extract.languages.en.vocabulary import Vocabulary

    # Of the pieces of a text and a match in its tags: whether the homograph there is the other word.
    Test: TypeAlias = Callable[[Sequence[str], re.Match[str], Vocabulary], bool]

# Each pattern begins with the homograph itself, so that the search skips from one to the next; what stands before it
# is asked then.
# A cue or auxiliary between capitalised words (Omar Said told), or one that opens a sentence before a name and its
# verb (May Brandt said); a question (Will Trump say …?) has the bare verb there.
_SURNAME = re.compile(r"[VA](?<=N.)(?=[VXABCv,K]|sV)")
_FIRST_NAME = re.compile(r"[AXIy](?<![^.\n,;:&bQZ(NT].)(?=N{1,3}(?:[VAB,K]|$))")
# Instead, Will called for; while Will sees it so: no auxiliary has a capital there, nor stands before a past form.
_SUBJECT_NAME = re.compile(r"A(?:(?<=[,;&bshTW].)(?=[VXve])|(?<![^.\nZQ].)(?=V))")
# A participle before its noun: after an article, a possessive or a number, with an adverb between at most.
_OWNED = re.compile(r"V(?:(?<=[DkK].)|(?<=[DkK][Rn].))(?=[nNMXeg])")
_COUNTED = re.compile(r"V(?:(?<=[0po!].)|(?<=[0po!]R.))(?=[nM])")
# Because of newly announced tolls.
_GOVERNED = re.compile(r"V(?<=[op]R.)(?=n)")
# "That" before a bare noun which no verb can follow.
_POINTING = re.compile(r"T(?:n+(?=[pDNnKk0ymo]{0,12}(?:[.;:\n]|,(?!e[^,.]{1,12},[AB]))|s[QDne])|(?=y))")
# Suppose Ann Lee said …; the Evening Post.
_SUPPOSED = re.compile(r"[NXIVGeg](?<![^.\n].)(?=[NDPTn0K])")
_TITLED = re.compile(r"y(?<=[DV].)(?=N)")
# Called that idea “nonsense”.
_NAMED = re.compile(r"T(?<=V.)(?=[nMX]?[QZ])")
_TIMES_OF_DAY = listed("titled_time")
# A hearing; May 1.
_GERUND = re.compile(r"G(?<=[DKk].)(?=[pobVXAB&,.hn])")
# A news briefing, a Senate hearing.
_OCCASION = re.compile(r"G(?<=[DnNXKk].)(?=[TpyobVQ,.]|$)")
# The ruling that changed it: what "that" stands for before a verb.
_RULING = re.compile(r"G(?<=[NnKDe].)(?=T[vVe])")
# A creative writing professor.
_COMPOUND = re.compile(r"G(?<=[Dne].)(?=n)")
# Claims that it rained, at the head of a sentence; the old lie that it rained.
_OPENING_NOUN = re.compile(r"[Nv](?=T)(?:(?<=N)(?<![^.\n].)|(?<=[Dnek]v))")
# Her forecast: a past form that is a noun behind its owner.
_OWNED_NOUN = re.compile(r"V(?<=[Kk].)(?=[.,\n]|$)")
# Officials said waves had come: of two finite forms side by side the first is a noun.
_PLURAL_NOUN = re.compile(r"V(?<=V.)(?=[AB])")
# Bread reform advocates believe, even as advocates in town believe: the noun of who they are.
_ADVOCATES = re.compile(r"V(?:(?<=[nN].)(?=[IV])|(?<=[sp].)(?=p))")
# In court, advocate Ann Lee said.
_BARE_OFFICE = re.compile(r"I(?<=[,&].)(?=N{2,4}[VeX])")
# A Politics Today poll.
_TODAY = re.compile(r"R(?:(?<=N.)(?=[nNKVAXhp,])|(?<=D.)(?=[nm]))")
# Greaves & Holt: the sign between two names of a firm.
_FIRM = re.compile(r"&(?<=N.)(?=N)")
# On Super Tuesday.
_SUPER = re.compile(r"N(?=y)")
# That was O.K. with her.
_FINE = re.compile(r"N(?<=B.)")
# Amid news reports that: what the press reports.
_NEWS = re.compile(r"[VX](?<=n.)(?=T)")
_DAY_BEFORE = re.compile(r"V(?<=y.)(?=n[AB])")
_WELL_KNOWN = re.compile(r"V(?<=[nR].)(?=[nN])")
_LEAST = re.compile(r"V(?<=[n0].)(?=p?n)")
# Has direct ties: no infinitive stands behind a form of "have".
_HAD_BASE = re.compile(r"[IX](?<=A.)")
# Weighing in on the talk, Holt agreed: no name.
_OPENING_GERUND = re.compile(r"N(?<![^.\nZ].)(?=[ptDR0kKP])")
_KNOWING = listed("degree_of_known")
_MONTH = re.compile(r"A(?:(?=0)|(?<=D.)(?=[neX]))")
# In May, since last May.
_DATED = re.compile(r"A(?<=[psyeDRnM].)")
_DATING = listed("dating")
# Asked which states he could win: a question about a noun, whose subject follows.
_WHICH_NOUN = re.compile(r"X(?<=h.)(?=R?[PC])")
_WHICH_ASKS = re.compile(r"h(?=[nX]R?[PC])")
# Late last month, the mill; last month, when I asked: no name opens such a sentence.
_OPENING_TIME = re.compile(r"N(?<![^.\nZ(].)(?=n?y)")
_TIME_BEHIND = re.compile(r"N(?<![^.\nZ(].)(n)(?=y)")
_POINTING_TIMES = listed("opening_pointer")
# And most recently defended; so much saying: of an adverb, not of people.
_MOST = re.compile(r"0(?=R)")
_SO_MUCH = re.compile(r"s(?=0)")
_MUCH = re.compile(r"0(?<=s.)")
# The mayor once bragged; its head, Ann Lee, once told the paper; has since denied, has not yet denied: an adverb
# between a subject or auxiliary and its verb; not: the mill, once reported closed, was.
_ONCE = re.compile(r"[spb](?:(?=V)(?<=[NPAnMk][sp])|(?=V(?![T,]|[^,.\n]{0,12},[ABvV]))(?<=[Nn],s)|(?=[VI])(?<=!b))")
_ARTICLES = listed("before_participle")
# The last contested vote, a large pledged lead.
_ORDERING = listed("ordering")
_NUMERAL = re.compile(r"\d|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|no|several|more$")


def settle_homographs(pieces: Sequence[str], tags: str, words: Vocabulary) -> str:
    """The tags of a text with those of its homographs put right; every tag stays in its place."""
    settled = list(tags)
    # Most signs are not in a quotation.
    for pattern, is_other, tag in [rule for sign in _BY_SIGN if sign in tags for rule in _BY_SIGN[sign]]:
        for match in pattern.finditer(tags):
            if is_other(pieces, match, words):
                settled[match.start(pattern.groups)] = tag
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


def _is_no_cue_noun(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    return _word(pieces, match.start()) not in words.nouns


def _is_craft(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether the noun behind a gerund names whose craft it is."""
    return _word(pieces, match.end()) in words.people


def _is_cue_noun(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    return _word(pieces, match.start()) in words.nouns


def _is_people(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a word in -s names people by what they do."""
    word = _word(pieces, match.start())
    single = word.removesuffix("s")
    return single != word and (single in words.people or single in words.lexicon.of_kind("office"))


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


def _is_dated_may(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    return _is_may(pieces, match, words) and _word(pieces, match.start() - 1) in _DATING


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


def _is_behind_opening_time(pieces: Sequence[str], match: re.Match[str], words: Vocabulary) -> bool:
    return _is_opening_time(pieces, match, words) and _word(pieces, match.start(1)) in _POINTING_TIMES


# Where a homograph may stand, what tells it, and the tag that is right there; a group, where there is one, is it.
_RULES = (
    (_SURNAME, _is_name, "N"),
    (_FIRST_NAME, _is_name, "N"),
    (_SUBJECT_NAME, _is_name, "N"),
    (_OWNED, _is_participle, "e"),
    (_COUNTED, _is_participle, "e"),
    (_GOVERNED, _ends("ed"), "e"),
    (_SUPPOSED, _is_of("supposing"), "s"),
    (_TITLED, _is_title, "N"),
    (_OCCASION, _is_of("medium"), "m"),
    (_GERUND, _is_no_cue_noun, "n"),
    (_RULING, _ends("ed", past=1), "n"),
    (_COMPOUND, _is_craft, "n"),
    (_FIRM, _reads("&"), "N"),
    (_OPENING_NOUN, _is_cue_noun, "M"),
    (_MONTH, _is_may, "y"),
    (_DATED, _is_dated_may, "y"),
    (_OWNED_NOUN, _is_of("evidence"), "n"),
    (_POINTING, _points, "D"),
    (_NAMED, _is_behind_naming, "D"),
    (_OPENING_TIME, _is_opening_time, "R"),
    (_TIME_BEHIND, _is_behind_opening_time, "R"),
    (_MOST, _reads("most"), "R"),
    (_SO_MUCH, _reads("so", "much"), "R"),
    (_MUCH, _reads("so", "much", at=-1), "R"),
    (_ONCE, _is_of("mid_adverb"), "R"),
    (_PLURAL_NOUN, _ends("s"), "n"),
    (_ADVOCATES, _is_people, "n"),
    (_BARE_OFFICE, _is_of("office"), "n"),
    (_TODAY, _is_title, "N"),
    (_SUPER, _reads("super"), "y"),
    (_FINE, _reads("o.k."), "R"),
    (_NEWS, _reads("news", "reports", at=-1), "M"),
    (_DAY_BEFORE, _ends("ed"), "e"),
    (_WELL_KNOWN, _is_known, "e"),
    (_LEAST, _reads("least", at=-1), "e"),
    (_HAD_BASE, _is_had, "n"),
    (_OPENING_GERUND, _is_opening_gerund, "g"),
    (_WHICH_NOUN, _reads("which", at=-1), "n"),
    (_WHICH_ASKS, _reads("which"), "W"),
)
_BY_SIGN = by_sign(_RULES)

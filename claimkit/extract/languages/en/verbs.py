"""What a verb of saying introduces: its subject, then the first of its constructions that fits."""

from __future__ import annotations

import re
from dataclasses import replace

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.agreement import agrees, can_speak, is_nobody, is_plural, is_thing
from claimkit.extract.languages.en.citing import cited, cites_after, cites_before
from claimkit.extract.languages.en.frames import FRAMES, NEEDED
from claimkit.extract.languages.en.occurrence import Occurrence, values_of
from claimkit.extract.languages.en.participles import take_mover, take_subject
from claimkit.extract.languages.en.passives import asked, passive
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.quoting import quote_after, quote_before
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.tagged import Tagged

_WAS_ASKED = pattern("was_asked")
_RELATIVE = frozenset(("clause", "describe", "of"))
_QUOTED = re.compile(r"[QZ]")
# What somebody did not announce, attack or call something, nobody has said.
_JUDGING = frozenset(
    ("nominal", "nominal_criticise", "describe", "considered", "of", "blame", "liken", "naming", "directive")
)


_STRONG = frozenset(("sentential", "sentential_noun", "as_saying", "quote", "addressee", "that", "wh", "decline"))


def verb(text: Tagged, one: Occurrence) -> Found | None:
    """The attribution by a verb of saying, if it is one: what it introduces is its subject's saying."""
    if one.passive:
        return passive(text, one)
    take_subject(text, one)
    if one.infinitive and one.form.cues[0].act == "deny":
        take_mover(text, one)
    if cites_before(text, one) or _is_ordered(text, one):
        return None
    if text.word(one.at) == "asked" and (one.subject is None or _WAS_ASKED.match(text.tags, one.at - 1)):
        found = asked(text, one)
        quoted = _QUOTED.match(text.tags, max(one.at - 1, 0)) is not None
        if found is not None or (one.at == one.left and not quoted):
            return found
    if one.subject is not None and _speaks_not(text, one.subject.first):
        return _own_words(text, one)
    if one.subject is not None and one.subject.kind == "written":
        one.subject = _fitting(text, one, one.subject)
    if one.infinitive and one.subject is not None and _is_left_to(text, one, one.subject.first - 1):
        return None
    return _by_construction(text, one)


def _is_left_to(text: Tagged, one: Occurrence, before: int) -> bool:
    """Whether others only let or make somebody say it: simpler for bakers to dismiss it, pushing Lee to reject it."""
    made = one.form.cues[0].act == "deny" and text.tags[before : before + 1] in tuple("GVI")
    return made or text.word_or_none(before) == "for"


def _by_construction(text: Tagged, one: Occurrence) -> Found | None:
    """The attribution by the first construction of the cue that fits; each is tried on a copy of the occurrence."""
    free: bool | None = None
    supposed = _is_supposed(text, one)
    if (
        _is_made_by(text, one)
        or _is_only_possible(text, one)
        or (text.word(one.at) == "quoting" and cites_after(text, one, None))
    ):
        return None
    values, behind = values_of(one), text.tags[one.last : one.right + 2]
    for frame, cue in one.form.frames:
        if frame in NEEDED and not any(map(behind.count, NEEDED[frame])):
            continue
        if frame not in FRAMES or (supposed and frame not in _QUOTING):
            continue
        if frame not in _STRONG:
            free = _stands_free(text, one) if free is None else free
            if not free or (frame not in _RELATIVE and cue.act != "deny" and _is_relative(text, one)):
                continue
        if one.negated and cue.act not in ("deny", "express") and frame in _JUDGING:
            continue
        trial = Occurrence(*values)
        found = FRAMES[frame](text, trial, cue)
        if found is not None and cites_after(text, trial, found):
            return None
        if found is not None:
            return cited(text, trial, found)
    return None


def _is_ordered(text: Tagged, one: Occurrence) -> bool:
    """Whether a sentence tells its reader to do something: But consider the turnout; let others consider it."""
    if one.subject is not None and text.word_or_none(one.subject.first - 1) == "let":
        return one.form.form == "b"
    opens = one.first == one.at == one.left + 1 and text.tags[one.left] in "&b"
    return opens and one.form.form == "b"


def _is_made_by(text: Tagged, one: Occurrence) -> bool:
    """Whether a participle tells by whom something was made: a play written by Ann Lee that; not: as noted by her."""
    quoted = text.tags[one.last : one.last + 1] in ("Q", "Z")  # mails lately labeled “secret” by the office
    if one.form.form != "d" or text.tags[one.first : one.at].strip("R" * quoted):
        return False
    if text.word_or_none(one.last + quoted) != "by":
        return (text.word(one.at), text.word_or_none(one.last)) == ("known", "for")
    agent = one.last + quoted + 1
    sign = text.tags[agent : agent + 1]
    named = sign in tuple("DNPKk0") or (sign == "n" and is_plural(text, agent))
    return named and text.word(one.at - 1) != "as"


def _is_only_possible(text: Tagged, one: Occurrence) -> bool:
    """Whether somebody only may say it: Holt can say that, would do better to say; not: may have said."""
    base = one.form.form == "b" and not one.negated
    if one.infinitive and base and not _is_raised(text, one):
        irreal = any(text.is_of(at, "irreal") for at in range(max(one.left, one.first - 4), one.first - 1))
        return irreal or _is_demanded(text, one)
    return base and any(text.is_of(at, "possible") for at in range(one.first, one.at) if text.tags[at] != "y")


_DEMANDS = frozenset(("directive", "call-on", "call-for"))


def _is_demanded(text: Tagged, one: Occurrence) -> bool:
    """Whether somebody is only asked to say it: asked the firm to explain why it had closed."""
    before = one.before
    if before is None or before.rule not in _DEMANDS:
        return False
    return before.content[0].start <= text.starts[one.first] < before.content[-1].end


def _is_raised(text: Tagged, one: Occurrence) -> bool:
    """Whether the verb before the infinitive only tells how it is done: seemed to say, went on to say."""
    raising = one.first - 2 - (text.word_or_none(one.first - 2) == "on")
    return text.is_of(raising, "raising")


def _fitting(text: Tagged, one: Occurrence, subject: Subject) -> Subject | None:
    """The phrase found as the subject if it can speak and agrees with its verb, else the last phrase inside it."""
    tags, first = text.tags, subject.first
    if tags[first] == "g" and tags[first + 1] in "NDK" and not text.is_of(first, "attributive"):
        subject = replace(subject, first=first + 1)  # was mocking | Ann Lee, who said
    if _fits(text, one, subject):
        return subject
    many = text.tags[subject.first] == "0" and one.form.form == "s"
    nobody = subject.relative is None and is_nobody(text, subject)  # not: no word of Ann Lee, who said
    if many or nobody or is_thing(text, subject):
        return None  # many of the campaign | pledges; the trip to Hull | suggests; no one at the mill | says
    joint = max(text.tags.rfind(sign, subject.first + 1, subject.last - 1) for sign in "po")
    inner = replace(subject, first=joint + 1)
    return inner if joint > subject.first and _fits(text, one, inner) else None


def _fits(text: Tagged, one: Occurrence, subject: Subject) -> bool:
    if one.form.form == "b" and _is_heard(text, subject):
        return True
    if text.tags[subject.first] == "C" and one.form.form == "d" and one.form.cues[0].confidence < _SURELY_HAS:
        called = any(frame == "naming" for frame, _ in one.form.frames) and text.tags.startswith("Q", one.last)
        return (
            text.tags[one.last : one.last + 1] in ("T", "P", "Q") and not called
        )  # not: she's expected to, called “…”
    alone = one.first == one.at and not one.infinitive
    return can_speak(text, subject) and (not alone or agrees(text, subject, one.form.form))


# How sure a cue is that is active behind a pronoun's "'s": he's said.
_SURELY_HAS = 0.85


def _is_heard(text: Tagged, subject: Subject) -> bool:
    """Whether a pronoun is whom somebody heard or had say it: heard her ask, to have him say."""
    before = text.word_or_none(subject.first - 1)
    heard = before in text.words.lexicon.of_kind("hearing")
    return heard and subject.last - subject.first == 1 and text.is_of(subject.first, "object_pronoun")


def _speaks_not(text: Tagged, at: int) -> bool:
    """Whether a word can be nobody's name (I, we, you); "US" in capitals is a country, "my opponent" somebody."""
    owned = text.tags[at : at + 2] in ("Dn", "DN")
    return text.is_of(at, "no_speaker") and text.pieces[at].rstrip() != "US" and not owned


def _own_words(text: Tagged, one: Occurrence) -> Found | None:
    """I said: an author's own words count only where they are quoted."""
    cue = next((cue for frame, cue in one.form.frames if frame == "quote"), None)
    if cue is None or one.subject is None or text.word(one.subject.first) not in ("i", "we"):
        return None
    return quote_before(text, one, cue) or quote_after(text, one, cue)


def _stands_free(text: Tagged, one: Occurrence) -> bool:
    """Whether a cue that needs no mark of its own states something, and is no wish, purpose or condition."""
    denies = one.form.cues[0].act == "deny"
    bare = not text.tags[one.first : one.at].strip("R")
    if one.infinitive and not denies and bare and not _is_raised(text, one):
        return False
    subject = one.subject
    if subject is not None and subject.kind == "written" and text.word_or_none(subject.first - 1) == "what":
        return False
    if subject is not None and one.form.form == "d" and _is_object(text, one, subject):
        return False
    between = [at for at in range(one.first, one.at) if text.is_of(at, "irreal") and text.tags[at] not in "Ry"]
    return all(one.negated and text.is_of(at, "refusable") for at in between)


# What is printed in quotation marks was said whatever stands before it.
_QUOTING = frozenset(("quote", "colon"))


def _is_supposed(text: Tagged, one: Occurrence) -> bool:
    """Whether the clause of the cue is only supposed or asked about: if she says that, whether she knew that."""
    subject = one.subject
    if subject is None or subject.kind != "written":
        return False
    before = text.word_or_none(subject.first - 1)
    opens = subject.first - 1 == one.left or text.tags[subject.first - 2] == ","
    inverted = before == "had" and opens and one.first == one.at  # Had she said it, ….
    inverted = inverted or text.tags.endswith("!T", 0, subject.first)  # it is not that she said it
    return inverted or (text.is_of(subject.first - 1, "irreal") and text.tags[subject.first - 1] != "y")  # In May


def _is_object(text: Tagged, one: Occurrence, subject: Subject) -> bool:
    """Whether a verb before the phrase has it as its object, so that the past form behind it is a participle."""
    governed = subject.kind == "written" and one.left < subject.first and text.tags[subject.first - 1] in "vVeI"
    return (
        governed
        and text.tags[subject.first] in "D0"
        and one.first == one.at
        and text.tags[one.last : one.last + 1] == "t"
    )


def _is_relative(text: Tagged, one: Occurrence) -> bool:
    """Whether the cue stands in a relative clause."""
    subject = one.subject
    if subject is None or subject.kind != "written" or "h" not in text.tags[subject.last : one.first]:
        return False
    return subject.relative is not None or text.tags[one.first - 1] != ","  # Lee, who backs Yu, | warned

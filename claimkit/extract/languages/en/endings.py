"""Where the words that a verb introduces end."""

from __future__ import annotations

import re

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.edges import main_clause, relative_end
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.occurrence import Occurrence, make
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import clause_end
from claimkit.extract.languages.en.quoting import has_cue
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.language.lexicons import Cue

NARRATOR, _PREDICATE, _PARALLEL = pattern("narrator"), pattern("predicate_of_speaker"), pattern("parallel")
_BESIDES, _TOLD_ANEW, _NEW_SUBJECT = pattern("besides"), pattern("told_anew"), pattern("new_subject")
_ANOTHER_DOES, _MEANWHILE, _SECOND_VERB = pattern("another_does"), pattern("meanwhile"), pattern("second_verb")
_UNSAID, _FINITE_BEFORE, _WITHIN = pattern("left_unsaid"), pattern("finite_before"), pattern("within")
_CONTRAST, _JOINED, _WHEN = pattern("contrasting_clause"), pattern("joined_clause"), pattern("when")
_IN_MEDIUM, _VERB_GROUP, RESTRICTIVE = pattern("in_medium"), pattern("verb_group"), pattern("restrictive")
_OWN_PRONOUN = pattern("own_subject")


def before_narrator(text: Tagged, start: int, right: int) -> int:
    """Where an object ends before the narrator speaks on to the end: not in praised Holt, who left, for her work."""
    predicate = _PREDICATE.search(text.tags, start + 1, right)
    if predicate is not None and "T" not in text.tags[start : predicate.start()]:
        right = predicate.start()
    aside = NARRATOR.search(text.tags, start + 1, right)
    if aside is None:
        return right
    comma, sign = aside.start(), text.tags[aside.start() + 1]
    if sign == "p":
        speaks = text.word(comma + 1) == "with"
    elif sign in "AB&b" and "T" in text.tags[start:comma]:
        speaks = False
    else:
        later = text.tags.find(",", comma + 1, right)
        speaks = sign in "gevVAB&bPN" or later < 0 or text.tags.startswith("L", later + 1)
    return comma if speaks else right


_FINITE = re.compile(r"[VvBA]")
_ONLY_TIME = re.compile(r"[pyR][^,ABVve]*,|s[^,]*")
CONCEDING = listed("narrated_aside")


def until_end(text: Tagged, one: Occurrence, cue: Cue, start: int, rule: str) -> Found | None:
    """From `start` to the end of the clause, if something is said there."""
    subject = one.subject
    relative = subject is not None and "h" in text.tags[subject.last : one.first]
    object_of = (
        subject is not None
        and subject.first > one.left
        and text.tags.startswith((",h", ",ph"), subject.first - 2 - (text.tags[subject.first - 2] == "p"))
    )
    aside = text.tags[one.at - 1 : one.at + 1] == ",G" and not _FINITE.search(text.tags, one.left, one.at)
    end = (relative_end if relative or aside or object_of else clause_end)(text, start, one.right)
    if is_restrictive(text, one) or (relative and _opens_with_who(text, one)):
        end = _before_main_verb(text, start, end, own=rule in _OF_CLAUSES)
    if rule in _OF_CLAUSES:
        end = _before_next_words(text, one, start, end)
    end = _before_parallel(text, one, (start, end), rule)
    end = before_joined(text, start, end) if rule in _OF_TARGETS else end
    before = text.word_or_none(subject.first - 1) if subject is not None and subject.kind == "written" else None
    fronted = relative and text.tags[one.left] == "p" and "," not in text.tags[one.left : one.first]
    joint = subject.first - 1 if subject is not None else one.left
    behind = before == "when" and _ONLY_TIME.fullmatch(text.tags, one.left, joint) is None
    closes = joint - 1 > one.left and (behind or _follows_clause(text, one.left, joint))
    if fronted or (before in CONCEDING and not closes) or _opens_conceding(text, one):
        end = min(end, main_clause(text, start, one.right))
    if rule not in _OF_CLAUSES and (other := _NEW_SUBJECT.search(text.tags, start + 1, end)):
        end = end if _WITHIN.search(text.tags, start, other.start()) else other.start()
    if rule in _DEMANDS and (told := _TOLD_BESIDES.search(text.tags, start + 1, end)):
        end = told.start()
    if rule in _OF_THINGS:
        end = _before_when(text, start, end)
    if rule in _JUDGING:
        end = _before_medium(text, start, _before_own_verb(text, start, end))
    if rule in _OF_TARGETS and (own := _before_own_verb(text, start, end)) < end:
        end = own if text.tags.startswith(("&V", "&e"), own) else end  # not: of trying to block it and prevent it
    end -= end > start + 1 and text.tags[end - 1] in "s&" and text.word(end - 1) != "so"  # blamed a film | while —
    sign = text.tags[start : start + 1]
    denied = sign == "g" or (cue.act == "deny" and sign in ("n", "M", "X"))
    long = end - start >= 2 or denied or sign in ("Q", "Z")
    return make(text, one, cue, [(start, end)], rule) if long else None


def _follows_clause(text: Tagged, left: int, joint: int) -> bool:
    """Whether a main clause stands before a subordinator, no comma between: the army left | after clerks said."""
    left = max(left, *(text.tags.rfind(sign, left, joint) for sign in ":;"))
    apart = text.tags[joint - 1] == "," or text.tags[joint - 2 : joint] in (",&", ",b")
    return not apart and _FINITE.search(text.tags, left, joint) is not None


def _before_parallel(text: Tagged, one: Occurrence, content: tuple[int, int], rule: str) -> int:
    """Where a content ends before what else its speaker does by a participle, or before another paper's finding."""
    start, end = content
    patterns = [_TOLD_ANEW] if rule == "evidence" else []
    if text.tags[one.at] == "G":
        patterns = [_PARALLEL, _ANOTHER_DOES]
        if rule in _OF_THINGS or not {"g", "G"}.intersection(text.tags[start:end].partition("&")[0]):
            patterns.append(_BESIDES)
        patterns += [_MEANWHILE] if rule == "naming" else []
    found = [match.start() for pattern in patterns if (match := pattern.search(text.tags, start + 1, end))]
    return min([end, *found])


def _opens_conceding(text: Tagged, one: Occurrence) -> bool:
    """Whether the sentence opens with when or why, and the cue stands in that: when Lee won as Holt announced it, …."""
    opening = one.left + (text.tags[one.left] in "&b")
    now_that = text.word(opening) == "now" and text.word_or_none(opening + 1) == "that"
    return (now_that or text.word(opening) in CONCEDING) and "," not in text.tags[one.left : one.first]


def _before_own_verb(text: Tagged, start: int, end: int) -> int:
    """Where a judgement ends before a second verb of the speaker's."""
    if unsaid := _UNSAID.search(text.tags, start + 1, end):
        end = unsaid.start()
    second = _SECOND_VERB.search(text.tags, start + 1, end)
    if second is not None and text.tags[second.end()] == "n" and not text.is_of(second.end(), "object_pronoun"):
        thanked = second.group().endswith("V") and text.word_or_none(second.end() + 1) in ("for", "to", "against")
        second = second if thanked else None  # accused Yu of it and thanked | voters for; not: and alleged theft
    own = second is not None and second.group().startswith(",") and text.tags[second.end() - 1] == "V"
    judged_as = next((at for at in range(start + 1, end) if text.word(at - 1) == "as" and text.tags[at] != "Q"), start)
    if second is not None and (own or not _FINITE_BEFORE.search(text.tags, judged_as, second.start())):
        end = second.start()
    return end


def _before_medium(text: Tagged, start: int, end: int) -> int:
    """Where a judgement ends before the medium it was given in."""
    medium = _IN_MEDIUM.search(text.tags, start + 1, end)
    if medium is None or (medium["besides"] is not None and text.word(medium.start("besides")) in _MATTER):
        return end
    named = any(text.word(at) in text.words.medium or text.is_of(at, "medium") for at in range(medium.start(), end))
    return medium.start() if named else end


_DEMANDS = frozenset(("directive", "call-on", "call-for"))
# Asked them to back the plan, | which seemed to be meant for Holt.
_TOLD_BESIDES = re.compile(r",h[^,]*$")
_FIRST_VERB = re.compile(r"[ABVve]")
_SHIFTED = listed("shifted_auxiliary")


def _before_next_words(text: Tagged, one: Occurrence, start: int, end: int) -> int:
    """Where a clause ends before words with a cue of their own, or before the narrator contradicts it."""
    colon = text.tags.find(":", start, end)
    if colon > start and text.tags[colon + 1 : colon + 2] in ("Q", "Z") and has_cue(text, colon + 2):
        end = colon  # said it was late: “I was not asked,” she wrote
    if one.negated or one.form.form == "d":
        end = _before_contrast(text, start, end, told=one.negated)
    return end


def _before_contrast(text: Tagged, start: int, end: int, *, told: bool) -> int:
    """Where the narrator contradicts, in his own tense, what was told in the tense of speech reported as past.

    What is told of somebody by a negation is contradicted in any tense: did not think it was late, | but it was.
    """
    contrast = _CONTRAST.search(text.tags, start + 1, end)
    if contrast is not None and told:
        return contrast.start()
    verb = _FIRST_VERB.search(text.tags, start, contrast.start()) if contrast else None
    if contrast is None or verb is None or text.word(verb.start()) not in _SHIFTED - {"were", "was"}:
        return end
    return end if text.word(contrast.start(1)) in _SHIFTED else contrast.start()


_OF_TARGETS = frozenset(("accuse", "blame", "liken"))


def before_joined(text: Tagged, start: int, end: int) -> int:
    """Where what somebody is accused of ends: accused Lee of theft|, and he left."""
    joined = _JOINED.search(text.tags, start, end)
    return joined.start() if joined else end


# A strike | by Friday: a time of the thing itself.
_OF_THINGS = frozenset(("nominal", "describe", "expressing"))


def _before_when(text: Tagged, start: int, end: int) -> int:
    """Where an object ends before the time at which somebody spoke of it; not before a time to come."""
    when = _WHEN.search(text.tags, start + 1, end)
    if when is None:
        return end
    follows = text.tags[when.end() : when.end() + 1]
    if follows not in ("", "y") and text.tags[when.end() - 1] in "sp":
        spoke = text.tags[when.end() - 1] + follows == "sP" or text.is_of(when.end() - 1, "as_one_spoke")
        return when.start() if spoke else end
    matter = when["besides"] is not None and text.word(when.start("besides")) in _OVER
    if matter or text.is_of(when.start(), "own_time"):
        return end
    end = when.start()
    while text.is_of(end - 1, "pointing_time"):
        end -= 1
    return end


# Called it “a farce” | in a tweet on Sunday.
_JUDGING = frozenset(("naming", "nominal", "describe"))
# Attacked Yu in the paper | over the mill.
_OVER = listed("over_what")
_MATTER = _OVER | {"on", "to", "as"}
_OF_CLAUSES = frozenset(("clause", "that-clause", "addressee", "question"))


def _before_main_verb(text: Tagged, start: int, end: int, *, own: bool) -> int:
    """Where the content of a participle ends before the verb of its subject; a clause has one of its `own` first."""
    verb = (_OWN_PRONOUN if own else RESTRICTIVE).match(text.tags, start, end)
    if verb is not None and own:
        group = _VERB_GROUP.match(text.tags, verb.end(), end)
        if group and text.tags[group.end() : group.end() + 1] in ("A", "B"):
            return group.end()  # bakers who say it should be closed | were cross
        verb = group and RESTRICTIVE.match(text.tags, group.end(), end)
    return verb.end() if verb and "&" not in verb.group() else end


def is_restrictive(text: Tagged, one: Occurrence) -> bool:
    """Whether a participle only tells which subject is meant that opens the sentence, and whose verb is to come."""
    subject = one.subject
    if text.tags[one.at] != "G" or one.first != one.at or subject is None or subject.kind != "written":
        return False
    opens = subject.first == one.left or (subject.first == one.left + 1 and text.tags[one.left] in "b&R")
    return (opens or text.tags[subject.first - 1] == "T") and subject.last == one.at


def _opens_with_who(text: Tagged, one: Occurrence) -> bool:
    """Whether "who" behind what opens the sentence tells which are meant: voters who say the mill is old | are few."""
    subject = one.subject
    return subject is not None and subject.first == one.left and text.tags[subject.last : one.first] == "h"

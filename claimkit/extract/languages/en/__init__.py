"""English: cues by their tags, then what each introduces."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from claimkit.extract.engine.carried import deny_antecedents
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import ANNOUNCED
from claimkit.extract.languages.en.agreement import agrees, can_speak, is_nobody, is_plural, is_thing
from claimkit.extract.languages.en.basis import note_basis
from claimkit.extract.languages.en.frames import FRAMES, NEEDED
from claimkit.extract.languages.en.leftover import claim_leftovers
from claimkit.extract.languages.en.lines import headline, transcript_lines
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.mentions import naming
from claimkit.extract.languages.en.names import kind_of, known_from
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.nouns import (
    according_to,
    cited,
    cites_after,
    cites_before,
    in_words_of,
    noun_claim,
    per,
    reported,
)
from claimkit.extract.languages.en.occurrence import (
    Occurrence,
    find_subject,
    occurrence_at,
    shares_speaker,
    values_of,
)
from claimkit.extract.languages.en.passives import asked, passive
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import RELATIVE_VERBS, phrase_after
from claimkit.extract.languages.en.quoting import quote_after, quote_before
from claimkit.extract.languages.en.second_verbs import rejoinder
from claimkit.extract.languages.en.sentential import answered_by
from claimkit.extract.languages.en.subjects import Subject, leading_subject, name_of, subject_before
from claimkit.extract.languages.en.tagged import Tagged, tagged
from claimkit.extract.languages.en.titles import is_title
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

_SOMEBODY, _SEVERAL, _SET_IN = pattern("somebody_before"), pattern("number_before"), pattern("set_in")
_CLOSES, _GOES_ON, _WAS_ASKED = pattern("closes_sentence"), pattern("goes_on_behind_comma"), pattern("was_asked")
_RELATIVE_BEFORE, _NEARER = pattern("relative_before"), pattern("subject_of_joined_verb")
_DOING_AND, _LIGHT, _IN_RELATIVE = pattern("doing_and"), pattern("light"), pattern("object_in_relative")
_RELEASED, _SHOWN, _WRITTEN_TO = pattern("released"), pattern("shown"), pattern("written_to")
_ISSUED = pattern("issued")

__all__ = ["attributions", "kind_of", "known_from", "naming", "reads_across"]

reads_across = ANNOUNCED

_CUE = re.compile(r"[VXIGMLFE]")


def attributions(text: str, lexicon: Lexicon) -> list[Found]:
    """Every attribution of an English text, in the order of its cues; those inside quotations last."""
    read = tagged(text, lexicon)
    found = _cues(read) + in_words_of(read)
    found += headline(read, found) + transcript_lines(read)
    found += claim_leftovers(read, found)
    deny_antecedents(found)
    for at, inner in _quoted_cues(read):
        found += _moved(inner, read.starts[at] + 1)
    _note_unnamed(read, found)
    note_basis(text, found)
    return found


_UNNAMED_HINTS = ("anonym", " be named", " be identified", "not author", "withheld")
_UNNAMED = re.compile(
    r"anonymity|anonymously|not (?:to )?be (?:named|identified)|declined to be (?:named|identified)"
    r"|not authori[sz]ed|name (?:be )?withheld|identity (?:be )?withheld"
)


def _note_unnamed(text: Tagged, found: list[Found]) -> None:
    """Where a sentence says that its speaker would not be named, the speaker is anonymous."""
    if not any(word in text.printed for word in _UNNAMED_HINTS):
        return
    within: list[tuple[int, int]] = []
    for match in _UNNAMED.finditer(text.printed):
        first, last = text.sentence(min(bisect_right(text.starts, match.start()) - 1, len(text.pieces) - 1))
        within.append((text.starts[first], text.starts[last]))
    for one in found if within else ():
        if one.speaker and not _NAME.search(one.speaker_name or ""):
            at = bisect_right(within, (one.speaker[0].start, len(text.printed) + 1)) - 1
            if at >= 0 and one.speaker[0].start < within[at][1]:
                one.speaker_kind = "anonymous"


_NAME = re.compile(r"[A-Z]\w+ [A-Z]\w+$")


def _cues(text: Tagged) -> list[Found]:
    found: list[Found] = []
    for match in _CUE.finditer(text.tags):
        one = _read(text, match.start(), _before(text, match.start(), found))
        if one is not None:
            if found and (_tells_of(text, found[-1], one) or _stands_for(found[-1], one)):
                found.pop()
            found.append(one)
    return found


def _tells_of(text: Tagged, before: Found, one: Found) -> bool:
    """Whether a claim is part of the next one's speaker: an account claiming to be Lee | said it rained."""
    if not (before.cue and before.content and one.speaker):
        return False
    inside = one.speaker[0].start < before.cue[0].start < one.speaker[0].end
    return inside and text.printed.startswith("to be ", before.content[0].start)


def _stands_for(before: Found, one: Found) -> bool:
    """Whether the claim before is only the noun that stands for a clause: a charge that | he denies."""
    return one.is_answer and bool(before.cue) and before.cue[0].start >= one.content[-1].end


def _before(text: Tagged, at: int, found: list[Found]) -> Found | None:
    """The claim before a cue; before "citing" the one that holds it: the Post said Lee had vowed to leave, citing …."""
    latest = found[-1] if found else None
    if latest is None or text.word(at) not in ("citing", "quoting") or not latest.cue:
        return latest
    begin = latest.cue[0].start
    holding = (one for one in found[-_DEEP:-1] if one.content and one.content[0].start <= begin < one.content[-1].end)
    return next(holding, latest)


_DEEP = 4


def _quoted_cues(text: Tagged) -> Iterator[tuple[int, list[Found]]]:
    """What the words of a quotation ascribe to others: the whole lexicon is read, but what is less sure is left."""
    for match in _LONG.finditer(text.tags):
        piece = text.pieces[match.start()]
        if len(piece) > _FEWEST:
            quoted = text.inside(match.start())
            if _CUE.search(quoted.tags) and not is_title(piece):
                yield match.start(), [one for one in _cues(quoted) if _is_voice(quoted, one)]


def _is_voice(quoted: Tagged, one: Found) -> bool:
    """Whether an attribution inside a quotation is another's saying: no attitude of whom only a pronoun names."""
    sure = one.confidence >= (_SURE_WITH_THAT if one.rule == "that-clause" else _SURE)
    if not one.speaker or one.rule in _DOUBTFUL or not sure:
        return False
    start, end = one.speaker[0]
    word = quoted.printed[start:end].lower()
    if word == "it":
        return False  # it only shows that they have taste
    if word in _THIRD and _SOMEBODY.search(quoted.tags, 0, bisect_right(quoted.starts, start) - 1):
        return False
    pronoun = word in quoted.words.lexicon.of_kind("pronoun")
    return word not in _FIRST and not (pronoun and one.act == "express")


_FIRST = listed("first_person")
# Whom a quotation tells of before it says "she": who is meant cannot be told from outside.
_THIRD = listed("third_person")


def _moved(found: list[Found], by: int) -> list[Found]:
    """Attributions read in a part of a text, with their places in the whole."""
    for one in found:
        one.content, one.cue, one.speaker = (
            tuple(Span(start + by, end + by) for start, end in spans) for spans in (one.content, one.cue, one.speaker)
        )
        one.relays = ()
    return found


_LONG = re.compile(r"[QZ]")
_FEWEST = 30
# Constructions that are too often something else in speech.
_DOUBTFUL = frozenset(("nominal", "naming", "adverb", "passive", "about", "describe", "noun", "question"))
_SURE, _SURE_WITH_THAT = 0.7, 0.6


_BY_TAG = {"L": according_to, "E": per, "F": reported, "M": noun_claim}


def _read(text: Tagged, at: int, latest: Found | None) -> Found | None:
    """The attribution of the cue at a piece, if it is one."""
    sign = text.tags[at]
    if sign in _BY_TAG:
        return _BY_TAG[sign](text, at)
    if sign in "XG" and _is_noun(text, at) and (sign == "X" or text.word(at) in text.words.nouns):
        return noun_claim(text, at)
    one = occurrence_at(text, at)
    if one is None:
        return None
    if answered := answered_by(text, one):
        return answered
    one.before = latest if latest is not None and latest.cue and latest.cue[0].start >= text.starts[one.left] else None
    return _verb(text, one)


_AGED = re.compile(r"N,0,$")


def _is_noun(text: Tagged, at: int) -> bool:
    """Whether a word that is verb and noun stands as a noun."""
    before, after = text.tags[at - 1 : at], text.tags[at + 1 : at + 2]
    aged = _AGED.search(text.tags, max(0, at - 4), at) is not None  # Ann Lee, 38, claims rats rule the street
    listed = aged or (before == "," and after in tuple("TPCD") and text.tags[at + 1 : at + 3] != "TB")
    if listed and (text.tags[at] == "G" or text.tags.rfind(",", text.sentence(at)[0], at - 1) >= 0):
        return False  # urged them to vote, warning that
    judged = before == "n" and text.word_or_none(at - 2) == "as"  # described as untrue claims that
    named = before == "X" and text.tags[at - 2 : at - 1] in tuple("D0kKgn")  # one email claims, the report states
    before = "n" if named else before
    if text.word_or_none(at - 1) in ("another", "each"):
        return not text.word(at).endswith("s")  # another claims
    if judged or before in 'DKkopegWVXIG,.\n"(' or _is_counted(text, at):
        return True
    if before == "R" and text.tags[at - 2 : at - 1] in tuple("DKk"):
        return True  # the union's earlier claim
    listed = after == "T" and text.is_of(at + 2, "plural_auxiliary")  # old mills and states that have been poor
    if before in tuple("PRAh!Z") or (before in tuple("&b") and after in tuple("tT") and not listed):
        return False
    return not _is_verb(text, at, before, after)


def _is_counted(text: Tagged, at: int) -> bool:
    """Whether a number stands before it: eight state candidates, in the two states that vote, for some reason."""
    if text.tags[at - 1 : at] != "0":
        return _heads_several(text, at)
    number, before, after = text.word(at - 1), text.tags[at - 2 : at - 1], text.tags[at + 1 : at + 2]
    several = text.is_of(at - 1, "numeral") or number[0].isdigit()
    if several and number not in ("1", "one") and text.word(at).endswith("s") and before not in ("N", "X", "n"):
        return True  # 44 emails that; what has a number of its own is one: Article 5 states
    many = text.word(at).endswith("s")
    if before in ("p", "o", "D") or (text.is_of(at - 1, "counting_many") if many else number == "one"):
        return True
    return several and after in ("n", "N", "M")


def _heads_several(text: Tagged, at: int) -> bool:
    """Whether a number and adjectives stand before a plural, whose noun it then is: the two long official reports."""
    found = _SEVERAL.search(text.tags, max(0, at - 5), at)
    if found is None or not text.word(at).endswith("s") or is_plural(text, at - 1):
        return False
    return text.word(found.start()) != "one" and text.is_of(found.start(), "numeral")


def _is_verb(text: Tagged, at: int, before: str, after: str) -> bool:
    """Whether such a word behind a noun is its verb: what follows, or the number of the two, tells."""
    plural = text.word(at).endswith("s")
    if plural and after == "T" and text.tags[at + 2 : at + 3] in RELATIVE_VERBS:
        return False  # the emails that leaked
    one = plural and (text.is_of(at - 1, "collective") or not is_plural(text, at - 1))
    closes = after in (".", "\n", "") and before in "NnP" and _CLOSES.search(text.tags, max(0, at - _NEAR), at)
    if closes or (one and after == "p" and _IN_JOURNAL.match(text.tags, at + 1)):
        return True  # the team reports in Science that
    several = is_plural(text, at - 1)
    if (plural and _is_described(text, at)) or (after == "," and not _goes_on_behind(text, at)):
        return False
    shows = plural and not several and text.is_of(at - 1, "evidence")  # the poll shows Holt ahead
    named = plural and after in ("n", "e", "g") and _is_full_name(text, at)  # Ann Lee demands higher taxes
    if shows or named or (before in "Nn" and not plural and several):
        return True
    counts = plural and after == "0" and text.pieces[at + 1][0].isdigit()  # the office reports 17 deaths
    both = text.word(at - 1) == "both" and not plural and after != "n"  # both advocate for mills
    if (counts and not several) or both or text.word(at - 1) == "all":
        return True
    if before == "n" and not plural and text.tags[at - 2 : at - 1] in tuple("nRekK"):
        after = after.replace("T", "")  # his inaccurate claim that
    return after in tuple("TDPCW,:QZR") or (after in tuple("NK0t") and before == "N" and plural)


def _is_full_name(text: Tagged, at: int) -> bool:
    """Whether a given name or a title and a name stand before it, with no article: not in a Bo Lee claims adviser."""
    first = next((back for back in (at - 2, at - 3) if back >= 0 and text.is_any(back, "given", "title")), at)
    return set(text.tags[first:at]) == {"N"} and not text.tags.endswith("D", 0, first)


_IN_JOURNAL = re.compile(r"pD?N{1,4}T")
_GOVERNED, _OF_ADJECTIVES = re.compile(r"[po](?:D?nX[PD]|nXC)"), ("nal", "ive", "ous", "ful", "ble")
_NEAR = 12


def _is_described(text: Tagged, at: int) -> bool:
    """Whether an adjective that no list has stands before it: they tell of the internal questions it must resolve."""
    governed = any(_GOVERNED.match(text.tags, first) for first in (at - 3, at - 2) if first >= 0)
    # About rude remarks | he’d made.
    contracted = text.tags.startswith("C", at + 1) and text.word(at - 1) not in text.words.people
    return governed and (contracted or text.word(at - 1).endswith(_OF_ADJECTIVES))


def _goes_on_behind(text: Tagged, at: int) -> bool:
    """Whether a clause or a quotation goes on behind the comma after it, or its subject stands behind another."""
    set_in = _SET_IN.search(text.tags, max(0, at - _NEAR), at)
    return set_in is not None or _GOES_ON.match(text.tags, at + 1) is not None


_RELATIVE = frozenset(("clause", "describe", "of"))
_QUOTED = re.compile(r"[QZ]")
# What somebody did not announce, attack or call something, nobody has said.
_JUDGING = frozenset(
    ("nominal", "nominal_criticise", "describe", "considered", "of", "blame", "liken", "naming", "directive")
)
_STRONG = frozenset(("sentential", "sentential_noun", "as_saying", "quote", "addressee", "that", "wh", "decline"))


def _verb(text: Tagged, one: Occurrence) -> Found | None:
    if one.passive:
        return passive(text, one)
    _take_subject(text, one)
    if one.infinitive and one.form.cues[0].act == "deny":
        _take_mover(text, one)
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


def _take_subject(text: Tagged, one: Occurrence) -> None:
    """Find whose verb it is; of a participle behind a preposition it is the subject of the sentence."""
    if text.tags[one.at] != "G":
        find_subject(text, one)
    elif one.at > one.left + 1 and _is_beside(text, one):
        relative = _RELATIVE_BEFORE.search(text.tags, one.left, one.first - 1)
        one.subject = (
            subject_before(text, one.left, relative.start() + 1)
            if relative
            else leading_subject(text, one.left, one.first - 1)
        )
        if one.subject is not None and text.is_any(one.subject.last, "possible", "advised"):
            one.subject = None  # she could end it by saying that
    else:
        _take_participle(text, one)


def _take_participle(text: Tagged, one: Occurrence) -> None:
    """After a comma, "adding that", who spoke before speaks on; in "a letter saying that" the letter speaks."""
    if text.is_of(one.at - 1, "having"):
        return  # have admitting privileges
    group = text.tags[one.first : one.at]
    start = one.at
    while start > one.left and text.tags[start - 1] in "RF":
        start -= 1
    if "B" in group or "A" in group:
        find_subject(text, one)
    elif one.at == one.left and text.tags[one.last : one.last + 1] == "T":
        _take_opening(text, one)
    elif text.tags[start - 1 : start] in (",", "", "\n", ".", "-", "&", "b", "Q", "Z", "q", ")") or one.at == one.left:
        joined = _DOING_AND.search(text.tags, one.left, start)
        start = joined.end(1) if joined else start
        near = _NEARER.search(text.tags, one.left, start)
        if near is not None and text.tags[start - 1 : start] == "," and not _ends_content(text, near):
            one.subject = Subject(*near.span(1))
            return
        one.subject = rejoinder(text, one.left, one.at + 1) or _witnessed(text, one, start) or _speaks_on(text, one)
        if one.subject is None and one.at == one.left and text.tags[one.last : one.last + 1] == ",":
            one.subject = Subject(one.at, one.at, "shared")
    elif one.at == one.left + 1 and text.tags[one.left] == "p":
        _take_opening(text, one)
    else:
        before = _before_light_verb(text, one)
        one.subject = _issuer(text, one, subject_before(text, one.left, before))
        if one.subject is not None and _is_thing(text, one, one.subject):
            one.subject = None


def _speaks_on(text: Tagged, one: Occurrence) -> Subject | None:
    """Whose a participle behind a comma is: who spoke before in the sentence, else its subject."""
    shared = Subject(one.at, one.at, "shared") if one.before else None
    return shared if shares_speaker(text, one) else leading_subject(text, one.left, one.at) or shared


def _witnessed(text: Tagged, one: Occurrence, start: int) -> Subject | None:
    """Whom somebody remembers or saw, with an apposition: readers remember the clerk, Eva Holm, | swearing that."""
    if text.tags[start - 1 : start] != ",":
        return None
    seen = next((at for at in range(start - 2, one.left, -1) if text.is_of(at, "witnessing")), -1)
    who = phrase_after(text, seen + 1, start) if seen > 0 else None
    return who if who is not None and who.last == start - 1 else None


def _ends_content(text: Tagged, near: re.Match[str]) -> bool:
    """Whether the subject and verb before are the cue of what stands before them: it rained, Lee said, adding."""
    return text.tags[near.end() - 1] == "V" and text.tags[near.start() - 1] == ","


def _is_beside(text: Tagged, one: Occurrence) -> bool:
    """Whether a preposition or conjunction of manner or time governs the participle; who is cited has the words."""
    return text.is_of(one.first - 1, "beside_act") and not text.is_of(one.at, "citing")


def _before_light_verb(text: Tagged, one: Occurrence) -> int:
    """Where the group of a participle begins: with "keep", or with a verb whose bare object does not speak."""
    if text.is_of(one.first - 1, "continuing"):
        return one.first - 1
    light = _LIGHT.search(text.tags, one.left, one.first)
    return light.start() if light and text.is_of(light.start(), "light_verb") else one.first


def _is_thing(text: Tagged, one: Occurrence, subject: Subject) -> bool:
    """Whether a participle's noun is a thing that the verb before has as its object: left it | thinking that."""
    if subject.first <= one.left or text.tags[subject.first - 1] not in "vVeIXn":
        return False
    if text.word(subject.first) == "it":
        return True
    attitude = one.form.cues[0].act == "express" and text.tags[subject.first] == "D"
    return attitude and text.word(subject.last - 1) not in text.words.people


def _issuer(text: Tagged, one: Occurrence, subject: Subject | None) -> Subject | None:
    """Who speaks by a participle behind a noun: who issued the statement, or those who are named behind "with"."""
    if subject is None or subject.kind != "written":
        return subject
    named = _named_by_verb(text, one, subject)
    if named is not None:
        return named
    written = _WRITTEN_TO.search(text.tags, one.left, subject.first)
    to_whom = subject.first - (text.word(subject.first - 1) == "to") - 1
    if written is not None or text.is_of(to_whom, "corresponding"):
        verb = written.start() if written else to_whom
        while text.tags[verb - 1] in "AR" and verb > one.left:
            verb -= 1
        return subject_before(text, one.left, verb) or subject
    for verb in range(subject.first + 1, subject.last - 1):
        if text.is_of(verb, "issuing") and text.tags[verb - 1] in "NnMm":
            return subject_before(text, one.left, verb) or subject
    issued = _ISSUED.search(text.tags, max(one.left, subject.first - 2), subject.last)
    if issued and text.is_of(issued.start(), "issuing"):
        return subject_before(text, one.left, issued.start()) or subject
    places = [at for at in range(subject.first, subject.last - 1) if text.word(at) == "with" and text.tags[at] == "p"]
    return replace(subject, first=places[-1] + 1) if places else _owner(text, subject)


def _owner(text: Tagged, subject: Subject) -> Subject:
    """Whose a thing is that cannot speak, else the phrase itself: Ann Lee’s speech; not Sunday’s talk."""
    owner = replace(subject, last=text.tags.rfind("K", subject.first, subject.last - 1) + 1)
    if not owner.last or read_phrase(name_of(text, subject), text.words.lexicon) is not None:
        return subject
    day = name_of(text, owner).lower() in text.words.lexicon.of_kind("not_name")
    return subject if day else owner


def _named_by_verb(text: Tagged, one: Occurrence, subject: Subject) -> Subject | None:
    """Whom the words before the participle tell: recorded | him instructing, | a letter was sent as …, stating."""
    if (shown := _SHOWN.match(text.tags, subject.first, subject.last)) and text.is_of(shown.end() - 2, "scene"):
        return replace(subject, first=shown.end())
    if subject.last - subject.first > 1 and text.is_of(subject.last - 1, "object_pronoun"):
        return replace(subject, first=subject.last - 1)
    inside = _IN_RELATIVE.search(text.tags, one.left, one.first + 1)
    if inside is not None and inside.end() == one.first and is_plural(text, one.first - 1):
        return Subject(*inside.span(1))
    released = _RELEASED.search(text.tags, one.left, subject.first)
    return Subject(*released.span(1)) if released else None


def _take_mover(text: Tagged, one: Occurrence) -> None:
    """The palace moved quickly to deny that it rained: the sentence's subject, not what stands before "to"."""
    before = one.subject.first - 1 if one.subject is not None else -1
    if before < one.left or text.tags[before] in "ptB" or text.tags[before : before + 3] in (",Nv", ",NV", ",Pv"):
        one.subject = leading_subject(text, one.left, one.first) or one.subject


def _take_opening(text: Tagged, one: Occurrence) -> None:
    """In denying that it rained, the agency …: whom the main clause is about speaks, up to the comma before."""
    one.subject = leading_subject(text, one.left, one.right)
    comma = one.subject.first - 1 if one.subject is not None else -1
    if comma > one.last and text.tags[comma] == ",":
        one.right = comma
    else:
        one.subject = None

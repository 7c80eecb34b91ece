"""Verbs with a construction of their own: relaying, learning, refusing, feeling, describing."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claimkit.extract.languages.ar.gaps import read_gap
from claimkit.extract.languages.ar.heads import DESCRIBED, Complement, Head, after_space, clause_at, find_complement
from claimkit.extract.languages.ar.morphemes import ARTICLE, FEMININE, HERS, LONGEST_FIRST, THEIRS, WITH
from claimkit.extract.languages.ar.negations import NEGATORS
from claimkit.extract.languages.ar.objects import split
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.relays import relay
from claimkit.extract.languages.ar.scan import Cue, Match, Reader
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.speaking import IN_STATEMENT
from claimkit.extract.languages.ar.subjects import find_subject, subject_before
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent, listed

_COUNTED = re.compile(r"\d\s(?:\w+\s)?$")
_LEARNED, _PREDICATE = pattern("learned_from"), pattern("said_of")
_SAID_TO_BE = pattern("said_to_be")
_REFUSED, _STATED = pattern("refused_noun"), 4
_PLACED, _COPIED = pattern("placed_in_talk"), pattern("got_copy")
_CAUSE, _BLAME = pattern("cause"), pattern("blame")
_ABOUT = listed("about_what")[0]
_WHAT, _RELATIVE = f"{listed('what')[0]} ", 6
# By the pronoun of a verb, the relative that it resumes; another's is that of الذي.
_RESUMED = {HERS: (RELATIVES[1],), THEIRS: tuple(f"{word} " for word in listed("plural_relativiser"))}
_CLAUSE = frozenset(("clause",))
_DOUBT = frozenset(("clause", "whether"))
_LONG = 24
# What is said of somebody stands no further behind the verb.
_FAR = 200


def learned(reader: Reader, cue: Cue) -> Head | None:
    """علمت X من Y أن …: Y speaks, X (an outlet) relays."""
    if cue.reading.kind == "imperfect":
        return None
    reach = reader.reach(cue)
    found = source_learned_from(reader, cue.end, min(reach, cue.end + 90))
    complement = None if found is None else find_complement(reader.page, found.end(), reach, _CLAUSE)
    if found is None or complement is None:
        return None
    head = cue.head(complement, "relay learned", "relay")
    head.order = "relay"
    speaker = reader.phrases.read(found.start(1), complement.at)
    if speaker:
        head.speaker, head.refers = (speaker.start, speaker.end), "written"
    outlet = reader.phrases.read(cue.end, found.start())
    if outlet:
        head.relays.append(((outlet.start, outlet.end), None))
    return head


def source_learned_from(reader: Reader, start: int, end: int) -> Match | None:
    """من and who can be a source (مصدر, موظف, مسؤولين)."""
    for found in _LEARNED.finditer(reader.text, start, end):
        if reader.speaks(found.group(1)) or found.group(1) in reader.phrases.nameless:
            return found
    return None


def refused(reader: Reader, cue: Cue) -> Head | None:
    """رفض X تأكيد ما إذا …, امتنع X عن التعليق على …, رفض X الاتهامات: what is not said, or what is rejected."""
    complement = find_complement(reader.page, cue.end, reader.reach(cue), _DOUBT)
    nouns = reader.vocabulary.of("refusal")
    word = None if complement is None else _first(reader, cue, complement, lambda noun: noun in nouns)
    if word is None:
        found = _REFUSED.match(reader.text, cue.end, cue.sentence[1])
        if found is None or cue.clitic or _is_withheld(reader, cue, found):
            return None
        if found["rejected"]:
            return _rejected(reader, cue, found.start("rejected"))
        complement = Complement("noun", found.start("of"), found.start("of"))
        word = WORD.match(reader.text, found.start("noun"))
    if complement is None or word is None:
        return None
    head = _with_noun(reader, cue, complement, word, "refusal")
    head.act, head.polarity = "decline", "hedged"
    return head


def _is_withheld(reader: Reader, cue: Cue, found: Match) -> bool:
    """لم يرفض …, رفض X السفر بعد شائعات …: nothing is refused, or another thing than the noun that is found."""
    start = found.start("rejected" if found["rejected"] else "noun")
    phrase = reader.phrases.read(cue.end, start)
    between = WORD.findall(reader.text, phrase.end, start)
    stated = IN_STATEMENT.match(reader.text, phrase.end) is not None and len(between) <= _STATED
    by_the_way = reader.vocabulary.any_of("adverb", "time", "pointer", "about_what")
    negated = reader.text[max(0, cue.match.start() - 3) : cue.match.start()].strip() in NEGATORS
    return negated or not (stated or by_the_way.issuperset(between))


def _rejected(reader: Reader, cue: Cue, at: int) -> Head | None:
    """رفض X هذه الاتهامات: what others say is denied; not بعد رفض مزاعم …, where nobody is told to."""
    head = cue.head(Complement("noun", at, at), "rejection")
    find_subject(reader, head, cue, reader.phrases.read(cue.end, at))
    if cue.reading.kind == "participle" or (head.speaker is None and not cue.coordinated):
        return None
    head.act, head.polarity = "deny", "negative"
    return head


def felt(reader: Reader, cue: Cue) -> Head | None:
    """أعرب X عن أمله في أن …: verb and feeling are the cue."""
    complement = find_complement(reader.page, cue.end, reader.reach(cue), _CLAUSE)
    if complement is None or complement.at - cue.end > 160:
        return None
    nouns = reader.vocabulary.of("feeling")
    word = _first(reader, cue, complement, lambda noun: any(noun.removesuffix(own) in nouns for own in LONGEST_FIRST))
    if word is not None and any(f" {who}" in reader.text[word.end() : complement.at] for who in RELATIVES):
        return None  # أبدى استياءه حول تصريحات الحارس الذي قال إن …
    return None if word is None else _with_noun(reader, cue, complement, word, "feeling")


def _first(reader: Reader, cue: Cue, complement: Complement, fits: Callable[[str], bool]) -> Match | None:
    """The first word between cue and complement that fits."""
    words = WORD.finditer(reader.text, cue.end, complement.at)
    return next((word for word in words if fits(word.group())), None)


def _with_noun(reader: Reader, cue: Cue, complement: Complement, word: Match, rule: str) -> Head:
    participle = cue.reading.kind == "participle"
    head = cue.head(complement, rule, "participle" if participle else "verb")
    joined = reader.text[cue.end : word.start()].strip() in ("", _ABOUT)
    head.cue = [(cue.start, word.end())] if joined else [(cue.start, cue.end), word.span()]
    if participle:
        head.order = "participle"
    else:
        stop = reader.text.rfind(f" {_ABOUT} ", cue.end, word.start())
        find_subject(reader, head, cue, reader.phrases.read(cue.end, word.start() if stop < 0 else stop))
    return head


def described(reader: Reader, cue: Cue) -> Head | None:
    """اتهم X Y بـ…, عزا X … إلى …, حمّل X Y مسؤولية …: the content is the target and what is said of it."""
    text, frames = reader.text, cue.reading.frames
    saying = _CAUSE if "cause" in frames else _BLAME if "blame" in frames else _PREDICATE
    predicate = _predicate(reader, saying, cue.end, reader.reach(cue))
    if predicate is None or ".." in text[cue.end : predicate.start()] or predicate.start() - cue.end > _FAR:
        return None
    counted = cue.clitic and text[cue.end + 1 : cue.end + 2].isdigit()  # منحة قدرها 500 جنيه
    if counted or _is_passive(reader, cue, predicate.start()):
        return None
    start = _behind_talk(reader, after_space(text, cue.end), predicate.start())
    head = cue.head(Complement("noun", cue.end, start), DESCRIBED)
    if cue.reading.kind == "participle":
        head.kind = head.order = "participle"
        _told_before(reader, head, predicate)
        return None if _is_accused(reader, cue, head, predicate.start()) else head
    phrase = _without_differing(reader, cue, reader.phrases.read(cue.end, predicate.start()))
    before = None if cue.coordinated else subject_before(reader, cue.match.start(), cue.sentence[0])
    if cue.clitic:
        head.complement.at = head.complement.start = predicate.start() + (text[predicate.start()] == WITH)
    if cue.clitic and (phrase or _resumes(reader, cue)):
        before = None  # المكان الذي وصفه البعض ب…: what stands before is what is described
    if before is not None:
        head.speaker, head.refers = before[0], "written"
    elif cue.clitic:
        if phrase:
            head.speaker, head.refers = (phrase.start, phrase.end), "written"
    else:
        named = _surname(reader, phrase) is not None
        certain = "blame" not in frames and (not cue.coordinated or named or phrase.end - phrase.start > _LONG)
        parted = _outside_name(reader, phrase, split(reader, phrase, predicate.start(), certain))
        _part(reader, head, parted, phrase.start)
    _told_before(reader, head, predicate)
    head.order = "verb first"
    if head.speaker is None and not cue.coordinated and not cue.clitic:
        return None  # اتهم بيان أصدرته X …: a subject which cannot be told from its object; بدخل قدر بمليون: none
    read_gap(reader, head, cue.end, head.complement.at)
    return head


def _surname(reader: Reader, phrase: Phrase) -> int | None:
    """Where the surname of somebody known ends that stands first in a phrase (ووصف سعد القرار ب…)."""
    word = WORD.match(reader.text, phrase.start)
    known = word is not None and not word.group().startswith(ARTICLE) and reader.people.is_family(word.group())
    return word.end() if word is not None and known else None


def _told_before(reader: Reader, head: Head, predicate: Match) -> None:
    """برر X ذلك بأن …: only the clause is said, where what it is of was told before."""
    clause = _SAID_TO_BE.match(reader.text, predicate.start())
    target = reader.text[head.complement.start : predicate.start()].strip()
    if clause is not None and target in reader.phrases.pointers:
        head.complement = clause_at(reader.page, *clause.span())


def _is_passive(reader: Reader, cue: Cue, predicate: int) -> bool:
    """الاتفاق الذي وصف حينها بالشدة: whether nobody and nothing stands between a verb and what is said of somebody."""
    if cue.clitic or cue.reading.kind == "participle":
        return False
    times = reader.phrases.times
    return all(word in times for word in WORD.findall(reader.text, cue.end, predicate))


def _is_accused(reader: Reader, cue: Cue, head: Head, predicate: int) -> bool:
    """Whether those of whom it is said are told (متهمين بالتحرش, 29 متهما ومتهمة, متهما، لأنه …)."""
    if _COUNTED.search(reader.text, cue.sentence[0], cue.match.start()):
        return True
    return predicate == head.complement.start or "," in reader.text[cue.end : predicate]


def _predicate(reader: Reader, saying: re.Pattern[str], start: int, limit: int) -> Match | None:
    """What is said of somebody, and no person whose name begins with ب (ووصف بشير العمل بالكبير, وصف بيتار X بأنه)."""
    whole = _SAID_TO_BE.search(reader.text, start, limit) if saying is _PREDICATE else None
    for found in saying.finditer(reader.text, start, limit):
        word = WORD.match(reader.text, found.start())
        if word is not None and _is_of_subject(reader, word):
            continue
        named = word is not None and not word.group().startswith(ARTICLE, 1)
        return whole if named and whole is not None and "," not in reader.text[start : whole.start()] else found
    return None


def _is_of_subject(reader: Reader, word: Match) -> bool:
    """Whether a word in ب belongs to who speaks: a noun's or a name's own letter, or where a person's office is.

    اتهم رئيس بلدية الوادي …        اتهم عضو بالغرفة التجارية محمد برمان …
    """
    within = word.group() in reader.phrases.heads or word.group() in reader.vocabulary.of("whole place")
    within = within or reader.people.is_within(word.start())
    return (word.group()[0] == WITH and within) or reader.people.meant(word.span()) is not None


def _resumes(reader: Reader, cue: Cue) -> bool:
    """القوات التي وصفها ب…: whether the pronoun is the relative's, of one gender with it, so that another speaks."""
    before = reader.text[max(0, cue.match.start() - _RELATIVE) : cue.match.start()]
    return before.endswith(_RESUMED.get(cue.clitic or "", (RELATIVES[0], _WHAT)))


def _without_differing(reader: Reader, cue: Cue, phrase: Phrase) -> Phrase:
    """ووصف الاتفاقية بأنها …: a feminine noun behind a man's verb joined by و is its object, and no speaker."""
    if not phrase or cue.clitic or not cue.coordinated or cue.reading.gender != "m":
        return phrase
    word = reader.text[phrase.start : phrase.end].split()[0]
    hers = word.startswith(ARTICLE) and word.endswith(FEMININE) and word not in reader.phrases.titles
    return reader.phrases.none(cue.end) if hers else phrase


def _outside_name(reader: Reader, phrase: Phrase, parted: Extent | None) -> Extent | None:
    """Where subject and object part, if not within one person's name (واتهم سامي عابد صالح بأنه …)."""
    if parted is None:
        return None
    own = reader.people.mention_in((phrase.start, phrase.end))
    within = own is not None and own.name[0] < parted[1] < own.name[1] and parted[0] != _surname(reader, phrase)
    return None if within else parted


def _part(reader: Reader, head: Head, parted: Extent | None, start: int) -> None:
    """Give the speaker what stands before the object, where that can be told."""
    if parted is not None:
        head.speaker, head.refers = (start, parted[0]), "written"
        head.complement.at = head.complement.start = _behind_talk(reader, parted[1], head.sentence[1])


def _behind_talk(reader: Reader, at: int, limit: int) -> int:
    """Where the target begins behind the talk in which it was described (في ذلك اللقاء الوضع ب…, فيها الوضع ب…)."""
    placed = _PLACED.match(reader.text, at, limit)
    copied = _COPIED.match(reader.text, placed.end() if placed else at, limit)
    if copied is not None:
        return copied.end()
    word = WORD.match(reader.text, at, limit)
    if placed is None and word is not None and word.group() in reader.phrases.pronominal:
        return after_space(reader.text, word.end())
    return placed.end() if placed else at


_COMPOUNDS: tuple[tuple[str, Callable[[Reader, Cue], Head | None]], ...] = (
    ("relay", relay),
    ("learn", learned),
    ("refuse", refused),
    ("feeling", felt),
    ("describe", described),
    ("cause", described),
    ("blame", described),
)


@cache
def compounds_of(frames: frozenset[str]) -> tuple[Callable[[Reader, Cue], Head | None], ...]:
    """The constructions of a verb with these frames, in the order of trying."""
    return tuple(construction for frame, construction in _COMPOUNDS if frame in frames)

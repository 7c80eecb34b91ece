"""What stands like a claim and is none: scripture and blessings, prayers, what is said to or of the reader."""

from __future__ import annotations

from bisect import bisect_left

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.morphemes import AND, HIS, I_DO, WE_DO
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Cue, Match, Reader
from claimkit.extract.languages.ar.words import Extent, listed, printed_of, words_of
from claimkit.language.arabic import affix, affixes

_GOD_SAID, _PRAYED, _NOUN_BEHIND = pattern("god_said"), pattern("prayed"), words_of("noun_behind_it")
_NARRATES, _BLESSINGS, _GROWS = printed_of("narrating"), words_of("blessing"), printed_of("growing")
_ON_HIM = f"{listed('on')[0]}{HIS} "
# The prefix of the first person in the imperfect, and the object pronoun that on a perfect is its subject.
_FIRST, _US, _SECOND = (WE_DO, I_DO), affix("us"), affixes("second person")
_SAY, _FOLLOWING, _FEW = printed_of("say"), printed_of("following_too"), 2
_ANYBODY, _ONE_OF = words_of("anybody"), words_of("one_of")
_AS = tuple(f"{word} " for word in listed("as"))
_YOU, _THAT, _NEAR = affix("you"), listed("complementiser")[0], 6


def is_unsaid(reader: Reader, cue: Cue, head: Head) -> bool:
    """Whether the words round a cue show that nobody says anything.

    سألك عن رأيك           what the reader is asked
    أنه أمر طبيعي أن        a noun
    تزيد الأسعار            what grows
    أعرب عن شكره سائلا الله أن  a prayer
    لم يقل أحد في القرية إن  what nobody said
    """
    if cue.clitic == _YOU or (cue.reading.cue.word in _GROWS and cue.reading.kind == "imperfect"):
        return True
    if _is_noun(reader, cue) or _first_person(cue) or _spoken_to(cue):
        return True
    if _is_another(reader, cue, head) or _follows(reader, cue, head) or _is_nobody(reader, head):
        return True
    if head.complement.kind in ("colon", "quote"):
        return _GOD_SAID.search(reader.text, cue.end, head.complement.at) is not None
    return head.complement.kind == "clause" and _PRAYED.search(reader.text, cue.end, head.complement.at) is not None


def _is_another(reader: Reader, cue: Cue, head: Head) -> bool:
    """وفيما تطالب المدينة بتعويض تقول الصحف إن …: whether a verb of saying stands between a cue and its clause."""
    if head.complement.kind != "clause" or head.kind != "verb" or cue.reading.cue.word in _SAY:
        return False
    between = reader.matches[cue.number + 1 : bisect_left(reader.starts, head.complement.at)]
    return any(_says(reader, match) for match in between)


def _is_nobody(reader: Reader, head: Head) -> bool:
    """Whether nobody is the subject of a negated verb: لم يقل أحد في القرية, لم يعلن أي طرف; not أحد العمال."""
    if head.act != "decline" or head.speaker is None:
        return False
    word, *behind = reader.text[slice(*head.speaker)].split(maxsplit=2)
    alone = word not in _ONE_OF or (behind and behind[0] in reader.phrases.names.prepositions)
    return word in _ANYBODY and bool(alone)


def _says(reader: Reader, match: Match) -> bool:
    """Whether a form is a finite verb of saying that no conjunction (كما تقول الصحف) or pronoun joins to another."""
    if match.group(1) or match.group(3) or not reader.verbal(match) or reader.text.endswith(_AS, 0, match.start()):
        return False
    return any(reading.cue.word in _SAY and reader.fits(reading, match) for reading in reader.readings(match))


def _follows(reader: Reader, cue: Cue, head: Head) -> bool:
    """تتابع الأحزاب انتقاداتها لتوقيع «…»: whether somebody follows something, with marks far behind it."""
    if head.complement.kind != "quote" or cue.reading.kind != "imperfect" or cue.reading.cue.word not in _FOLLOWING:
        return False
    start = head.speaker[1] if head.speaker is not None else cue.end
    return reader.text.count(" ", start, head.complement.at) > _FEW


def is_blessing(reader: Reader, cue: Cue, at: Extent) -> bool:
    """قال عليه السلام, روى مسلم: of a prophet no claim is made, and who hands his words down says nothing.

    روى مسلم حدادي, روى الحاكم العسكري: who has more of a name is another.
    """
    whole = reader.text[slice(*at)]
    if whole.split(" ", 1)[0] in _BLESSINGS and reader.text.endswith(_ON_HIM, 0, at[0]):
        return True
    narrators = reader.vocabulary.of("hadith_narrator")
    return cue.reading.cue.word in _NARRATES and all(name in narrators for name in whole.split(f" {AND}"))


def _is_noun(reader: Reader, cue: Cue) -> bool:
    """Whether a form stands behind أنه, where it is a noun (أنه أمر طبيعي)."""
    if cue.match.group(2) not in _NOUN_BEHIND or cue.match.group(1) or cue.clitic:
        return False
    before = reader.text[max(0, cue.match.start() - _NEAR) : cue.match.start()].split()[-1:]
    return bool(before) and before[0].startswith(_THAT) and before[0] != _THAT


def _first_person(cue: Cue) -> bool:
    """أعتقد, نأمل, رأينا: the narrator, or the speaker within his own words."""
    form = cue.match.group(2)
    if cue.reading.kind == "imperfect":
        return form[0] in _FIRST
    return cue.reading.kind == "perfect" and cue.clitic == _US and "object" not in cue.reading.frames


def _spoken_to(cue: Cue) -> bool:
    """تقولون, تخشون: the second person, whom the narrator or the speaker addresses."""
    form = cue.match.group(2)
    return cue.reading.kind == "imperfect" and form[0] == _SECOND[0] and form.endswith(_SECOND[1])

"""Whom an unwritten speaker means: the speaker of the same sentence, the subject of its main verb, or the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimkit.extract.languages.ar.candidates import may_speak
from claimkit.extract.languages.ar.essays import set_essays_aside
from claimkit.extract.languages.ar.evidence import UNLED, is_unled, publishers, subject_beside
from claimkit.extract.languages.ar.heads import Head, whom
from claimkit.extract.languages.ar.kinds import kind_of
from claimkit.extract.languages.ar.main_subjects import BESIDE, cut_verb, main_subject
from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, FEMININE, HERS, OBLIQUE, THINGS
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import bare
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.several import hangs_on_her, is_one_of_many
from claimkit.extract.languages.ar.speaking import surely_speaks
from claimkit.extract.languages.ar.speaking_on import LOOK_BACK, speaks_on, spoken
from claimkit.extract.languages.ar.tales import set_tales_aside
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import Extent, words_of

_TOLD_OF = pattern("body_told_of")
_AGE = re.compile(r"\s\(\s?\d+[^()]*\)$")
_YEARS = re.compile(r"\s\d+$")
_TIME_BETWEEN = 20
_SAME = words_of("same_one")


def carry(reader: Reader, heads: Sequence[Head]) -> None:
    """Give every head without a written speaker the one it leans on, or the name of its sentence's subject."""
    inside = _containers(heads)
    last: list[Head] = []
    for number, head in enumerate(heads):
        outer = inside.get(id(head))
        head.outer = head.outer or outer
        if head.speaker is not None:
            _mention(reader, head, last)
        if head.kind == "relay" and not head.relays:
            _carry_relay(reader, head, last)
        if head.quotes_unwritten and last:
            _relayed_by_last(reader, head, last[-1])
        if is_unled(reader, head) and not (outer is not None and _subject_of(reader, head, outer)):
            beside = subject_beside(reader, head)
            if beside is None:
                head.set_aside = UNLED
                continue
            head.speaker, head.refers = beside, "written"
            head.relays = head.relays or publishers(reader, head, beside)
        if head.refers == "elided" and outer is not None:
            _inside(reader, head, outer, heads[max(0, number - LOOK_BACK) : number])
        elif head.refers == "elided" and number and _goes_on_unnamed(head, heads[number - 1]):
            head.refers = "nobody"
        elif head.refers == "elided":
            speaks_on(reader, head, last)
        if _are_people(reader, head):
            head.set_aside = head.set_aside or UNLED
        _identify(reader, head)
        main = outer is None or (outer.kind == "beside" and head.kind == "verb" and head.speaker is not None)
        if main and head.refers != "nobody" and not _is_anybody(reader, head):
            last.append(head)  # بحسب رويترز قال X …، مضيفا: X goes on
    set_essays_aside(reader, heads)
    set_tales_aside(reader, heads)


def _goes_on_unnamed(head: Head, before: Head) -> bool:
    """وتابع: "…"، مشيرا إلى أن …: whether a participle goes on with what nobody named says in the sentence."""
    unnamed = before.kind == "verb" and before.refers == "nobody" and before.set_aside is None
    return unnamed and head.kind == "participle" and before.sentence == head.sentence


def _are_people(reader: Reader, head: Head) -> bool:
    """Whether a participle of several people (مؤكدين) has got a text for its speaker (معلومات, تقرير)."""
    at = whom(head) if head.kind == "participle" else None
    if at is None or not reader.text.endswith(OBLIQUE, 0, head.cue[0][1]):
        return False
    noun = bare(reader.text[slice(*at)].split(None, 1)[0])
    return noun in reader.documents or noun in reader.vocabulary.of("told_too")


def _is_anybody(reader: Reader, head: Head) -> bool:
    """Whether a number of people without a name speaks (يعتقد البعض أن …), whom no later verb means."""
    if head.speaker is None:
        return False
    words = reader.text[slice(*head.speaker)].split()
    return len(words) == 1 and bare(words[0]) in reader.vocabulary.of("all or some")


def _relayed_by_last(reader: Reader, head: Head, before: Head) -> None:
    """موضحا نقلا عن X أن …, كما أوردت على لسان X أن …: the sentence's subject relays X, or the one who spoke last."""
    if before.sentence != head.sentence and (main := main_subject(reader, head)) is not None:
        head.relays.append((main, None))
        return
    if {head.reading.gender, reader.gender(before)} == {"m", "f"} and head.kind == "verb":
        return
    while before.same_as is not None and before.speaker is None and before.speaker_name is None:
        before = before.same_as
    relayer = before.relays[-1][0] if before.relays and before.order == "relay" and head.kind == "verb" else None
    who = relayer or before.speaker_name or before.speaker
    if who is not None:
        head.relays.append((who, None))


def _identify(reader: Reader, head: Head) -> None:
    """Give a written or named speaker the fullest plain name that the text has for the person meant."""
    at = head.speaker_name or head.speaker
    if at is None or head.refers == "nobody" or head.same_as is not None:
        return
    printed = _YEARS if reader.text.startswith("/", at[1]) else _AGE  # جيانغ 41/ عاما/
    age = printed.search(reader.text, *at)
    if age is not None and age.start() > at[0]:
        at = head.speaker_name = at[0], age.start()
    told = _TOLD_OF.search(reader.text, *at)
    if told is not None and _names_body(reader, (at[0], told.start()), told.group()):
        at = head.speaker_name = at[0], told.start()
    head.members = reader.people.members(at)
    if head.members:
        return
    person = reader.people.meant(at, reader.gender(head))
    reader.people.spoke = person or reader.people.spoke
    own = reader.people.mention_in(at)
    alone = own is not None and " " not in reader.text[slice(*own.name)]
    whole = reader.people.called(own.name if alone and own is not None else at)
    if whole is not None and own is not None and reader.people.is_of_other_post(own, whole):
        whole = None
    if whole is not None and (person is None or reader.name(whole).endswith(f" {reader.name(person.fullest.name)}")):
        head.speaker_name = whole
        return
    person = person or (reader.people.held_by(at) if own is None else None)
    if person is not None:
        head.speaker_name = person.fullest.name
        if head.speaker is not None and at == head.speaker:
            head.speaker = at[0], reader.people.end_of_surname(at)
        return
    if (body := reader.people.body(at)) is not None:
        head.speaker_name = body
        return
    first = reader.text[slice(*at)].split(None, 1)[:1]
    name = own.name if own is not None else reader.people.honored("".join(first), at[0])
    if name is not None:
        within = reader.people.mention_in(name)
        head.speaker_name = within.name if within is not None else name


def _names_body(reader: Reader, at: Extent, told: str) -> bool:
    """Whether words begin with the noun of a body or outlet that agrees with what tells of it, and name it."""
    noun, *called = reader.text[slice(*at)].split()
    agrees = told.endswith((FEMININE, HERS)) or not noun.endswith(FEMININE)  # جمعية حماية المنتج
    return bool(called) and agrees and bare(noun) in reader.vocabulary.any_of("institution", "medium_head")


def _containers(heads: Sequence[Head]) -> dict[int, Head]:
    """For each head the tightest other head whose content holds its cue."""
    found: dict[int, Head] = {}
    open_heads: list[Head] = []
    for head in heads:
        open_heads = [one for one in open_heads[-12:] if one.parts and one.parts[-1][1] > head.at]
        for one in reversed(open_heads):
            if any(start <= head.at < end for start, end in one.parts):
                found[id(head)] = one
                break
        open_heads.append(head)
    return found


def _inside(reader: Reader, head: Head, outer: Head, before: Sequence[Head]) -> None:
    """Inside another's content: the subject of that content, or the speaker before in the same content."""
    for other in reversed(before):
        if other.outer is outer and other.speaker is not None:
            head.same_as = other
            return
    phrase = _first_phrase(reader, head, outer)
    words = reader.text[phrase.start : phrase.end].split()
    hers = head.reading.gender == "m" and hangs_on_her(reader, head.at)
    if phrase and not (hers or _is_of_other_gender(reader, head, words)):
        subject = cut_verb(reader, phrase, words)
        if may_speak(reader, subject, spoken(reader, before)) and not is_one_of_many(reader, head, subject):
            head.speaker_name, head.refers = subject, "named"
            return
    head.same_as = outer


def _first_phrase(reader: Reader, head: Head, outer: Head) -> Phrase:
    """The noun phrase with which the content begins in which a head stands."""
    start = max(outer.parts[0][0], head.sentence[0])
    phrase = reader.phrases.read(start, head.at)
    first = reader.text[phrase.start : phrase.end].split(None, 1)[:1]
    near = phrase and phrase.start - start < BESIDE and reader.noun_like(first[0])
    return phrase if near else reader.phrases.none(start)


def _subject_of(reader: Reader, head: Head, outer: Head) -> bool:
    """Whether the content begins with the verb's subject, a time at most between (إيران منذ البداية تعتقد)."""
    phrase = _first_phrase(reader, head, outer)
    if not phrase or head.at - phrase.end > _TIME_BETWEEN:
        return False
    words = reader.text[phrase.start : phrase.end].split()
    feminine = words[0].endswith(FEMININE) or words[0] in reader.places
    return surely_speaks(reader, words) and head.reading.gender in ("", "f" if feminine else "m")


def _is_of_other_gender(reader: Reader, head: Head, words: Sequence[str]) -> bool:
    """Whether a cue cannot be of the noun with which a content begins, so that another speaks.

    إن الحملة تدرك …، مؤكداً    a man's participle behind a noun in ه
    البلاغ كيدي … تتهمه         a feminine verb behind a noun that has no sign of one
    """
    if head.kind == "participle":
        return head.reading.gender == "m" and words[0].endswith(FEMININE)
    feminine = words[0].endswith((FEMININE, THINGS)) or words[0] in reader.places
    return head.kind == "verb" and head.reading.gender == "f" and not feminine


def _mention(reader: Reader, head: Head, last: Sequence[Head]) -> None:
    """A short mention that names nobody (الرجل, المتحدث نفسه, معاليه): the last one it fits."""
    assert head.speaker is not None
    words = reader.text[head.speaker[0] : head.speaker[1]].split()
    if words[0] in reader.vocabulary.honorifics:
        _honored_before(reader, head, last, words)
        return
    if words[0] in reader.phrases.pronouns and len(words) == 1:
        head.refers = "elided"  # عرضت القاضية اقتراحا، فهي أكدت …
        return
    pointed = len(words) > 1 and (words[0] in reader.phrases.pointers or words[0] in _SAME)
    if pointed:
        words = words[1:]
    backward = words[0] in reader.vocabulary.of("back") or (
        pointed and words[0].removeprefix(ARTICLE) in reader.phrases.roles
    )
    if len(words) <= 2 and backward:
        gender = "f" if words[0].endswith(FEMININE) else "m"
        for other in reversed(last[-LOOK_BACK:]):
            fits = other is not head and reader.gender(other) in ("", gender) and other.quote is None
            if fits and not _is_named(reader, words[0], other):
                head.same_as, head.refers = other, "elided"
                return


def _honored_before(reader: Reader, head: Head, last: Sequence[Head], words: Sequence[str]) -> None:
    """وذكر معاليه أن …: the last one named who spoke, where nobody of the page is told to have the title."""
    assert head.speaker is not None
    known = len(words) > 1 or reader.people.meant(head.speaker) or reader.people.honored(words[0], head.speaker[0])
    before = last[-1] if last and not known else None
    ats = (before.speaker, whom(before)) if before is not None else ()
    if any(at is not None and reader.people.mention_in(at) is not None for at in ats):
        head.same_as, head.refers = before, "elided"


def _is_named(reader: Reader, word: str, other: Head) -> bool:
    """Whether a noun of who is not named (المصدر) cannot mean a speaker whom the text names without it."""
    noun, at = bare(word), other.speaker_name or other.speaker
    if at is None or noun not in reader.vocabulary.of("source_noun"):
        return False
    return reader.people.mention_in(at) is not None and noun not in reader.text[slice(*at)]


def _carry_relay(reader: Reader, head: Head, last: Sequence[Head]) -> None:
    """ونقل عن X: the report or outlet that spoke before in the sentence relays, or the one just before it."""
    before = last[-1] if last and head.proclitic[:1] == AND else None
    if before is None or before.speaker is None:
        return
    near = before.sentence == head.sentence or (head.reading.gender == "f" and before.kind != "participle")
    if near and (before.rule.startswith("document") or kind_of(reader, before.speaker) == "outlet"):
        head.relays.append((before.speaker, None))

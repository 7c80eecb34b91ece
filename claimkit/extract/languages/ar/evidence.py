"""Whether the form of a clause shows whom an unwritten speaker means; where not, the reading is set aside."""

from __future__ import annotations

import re
from bisect import bisect_left

from claimkit.extract.languages.ar.candidates import may_speak
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, HERS, HIS
from claimkit.extract.languages.ar.objects import split
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import CARRIES, COORDINATES, SURELY, Reader
from claimkit.extract.languages.ar.several import RELATIVES, are_several
from claimkit.extract.languages.ar.words import WORD, Extent, listed, printed_of

_TURN = pattern("turns_to")
UNLED = "nothing shows who speaks"
_BEHIND = re.compile(r"\s(\w+)")
_LAST_WORD = re.compile(r"(\w+)\s$")
_JOINED = pattern("conjunction_at_end")
_MARKS = ' \n,.–—-"“”«»'
_NEAR, _BESIDE, _WITHIN = 60, 2, 24
_EARLIER, _SENDER = pattern("said_earlier"), pattern("sender")
_PRONOUN = pattern("resuming")
_THAT_ONE = tuple(f"{listed('complementiser')[0]}{one}" for one in (HIS, HERS))
# A verb of no more confidence tells what a law or a contract says (قانون ينص على).
_UNSURE = 0.5
_ANSWERING, _ASKING = printed_of("answering"), printed_of("asking")
# Characters between the verb of asking and that of answering.
_NEAR_ANSWER = 120


def subject_beside(reader: Reader, head: Head) -> Extent | None:
    """Who speaks in a clause that only its neighbours show to have a speaker; None where they show nobody.

    تسريبات تفيد بأن …          the document right before its verb
    شكوى من سبعة أندية تفيد بأن …  who sent the document
    وسبق للوزير أن قال إن …       who is told to have said so before
    وعن الطبيب أنه قال: …        of whom it is handed down
    """
    first, last = max(head.sentence[0], head.cue[0][0] - _NEAR), head.cue[0][0]
    document = _document(reader, head, first, last)
    if document is not None:
        return document
    earlier = _EARLIER.search(reader.text, first, last)
    phrase = reader.phrases.read(earlier.end(1), reader.text.rfind(" ", 0, last - 1)) if earlier else None
    if not phrase or reader.text[slice(*phrase[:2])].split()[0] in reader.vocabulary.of("scripture"):
        return None
    return phrase.start, phrase.end


def _document(reader: Reader, head: Head, first: int, last: int) -> Extent | None:
    word = _LAST_WORD.search(reader.text, first, last)
    if word is not None and head.reading.cue.confidence > _UNSURE and _is_document(reader, word.group(1)):
        return word.span(1)
    return sender(reader, first, last)


def sender(reader: Reader, first: int, last: int) -> Extent | None:
    """Who sent the document that is told of right before an offset, or whose words it holds (تصريحات لسامي عابد).

    رسالة من سامي عابد, تصريحات سامي عابد التي; but not رسالة من باريس, nor تصريحات لقناة
    """
    sent = _SENDER.search(reader.text, first, last)
    noun = sent.group(1) if sent is not None else None
    if sent is None or (noun and not (_is_document(reader, noun) or noun in reader.vocabulary.of("said_in"))):
        return None
    phrase = reader.phrases.read(sent.end(), last)
    words = reader.text[phrase.start : phrase.end]
    placed = words in reader.vocabulary.any_of("city", "government") or words.split(" ", 1)[0] in reader.outlets
    between = reader.text[phrase.end : last]
    whole = between.lstrip() in RELATIVES if sent["own"] is not None else not between.strip()
    return (phrase.start, phrase.end) if phrase and not placed and whole else None


def _is_document(reader: Reader, word: str) -> bool:
    """Whether a noun tells of a text that can speak (تسريبات, رسالة, تقريرا), rather than of when or where."""
    noun = word[:-1] if word[-1] == ACCUSATIVE else word
    return any(noun in reader.vocabulary.of(kind) for kind in ("document", "leak", "post"))


def publishers(reader: Reader, head: Head, document: Extent) -> list[tuple[Extent | None, Extent | None]]:
    """The outlet that published a document right before its verb (نشر موقع X تسريبات تفيد بأن …), if one is named."""
    at = bisect_left(reader.starts, document[0])
    for match in reversed(reader.matches[max(0, at - _BESIDE) : at]):
        if match.start() < head.sentence[0]:
            break
        if all(reading.cue.word not in CARRIES for reading in reader.readings(match)):
            continue
        phrase = reader.phrases.read(match.end(), document[0])
        outlet = WORD.match(reader.text, phrase.start) if phrase else None
        if outlet is not None and outlet.group() in reader.outlets and document[0] - phrase.end <= _WITHIN:
            return [((phrase.start, phrase.end), match.span(2))]
    return []


def is_unled(reader: Reader, head: Head) -> bool:
    """Whether a finite verb without a subject stands where nothing before it hands one on.

    A subject is handed on by a conjunction (وأضاف), a word that goes on with one (كما أكد, لكنه قال), a verb before
    (وتابع يقول), the beginning of the sentence and a pause behind an adverbial that begins it (وعن السلاح، قال;
    وختاما، قال).
    """
    if head.kind != "verb" or head.order != "elided" or head.refers != "elided":
        return False
    before = reader.text[head.sentence[0] : head.cue[0][0]]
    if _JOINED.search(before) or not before.strip(_MARKS) or is_therein(reader, head):
        return False
    if _is_paused(reader, head, before) or _TURN.search(before) or SURELY.search(before):
        return False
    word = _LAST_WORD.search(before)
    if word is None or (word.group(1) in _THAT_ONE and _EARLIER.search(before) is not None):
        return True
    if are_several(reader, head) and (word.group(1)[-1] == ACCUSATIVE or reader.phrases.is_common(word.group(1))):
        return False  # بث ناشطون مقطعا يقولون إنه …
    return not (_goes_on(reader, word.group(1)) or _behind_verb(reader, head) or _resumes(reader, head, word.group(1)))


def _resumes(reader: Reader, head: Head, word: str) -> bool:
    """الحكام الذين قال إنهم يخافون: the pronoun resumes the relative's noun, so that the verb's subject is another."""
    relative = any(word == each.rstrip() for each in RELATIVES)
    return relative and _PRONOUN.match(reader.text, head.complement.start) is not None


def _goes_on(reader: Reader, word: str) -> bool:
    """Whether a word goes on with the subject before, or is a negation that و joins to it."""
    if word in reader.vocabulary.of("clause_opener"):
        return True
    joined = word[1:] if word[0] in COORDINATES else ""
    return joined in reader.vocabulary.of("negator") or joined in reader.vocabulary.verbs


def _behind_verb(reader: Reader, head: Head) -> bool:
    """وتابع الشيخ X يقول: another reporting verb shortly before has the subject."""
    at = bisect_left(reader.starts, head.at)
    if not at or head.reading.kind != "imperfect":
        return False
    match = reader.matches[at - 1]
    near = match.start() >= head.sentence[0] and match.end() > head.at - _NEAR
    return near and match[1][:1] in COORDINATES and reader.verbal(match)


def _is_paused(reader: Reader, head: Head, before: str) -> bool:
    """Whether a pause before the verb closes an adverbial (وعن السلاح، قال) or opens a quotation (…، يقول: «…»)."""
    lead = before.rstrip()
    words = lead.strip(_MARKS).split(None, 2)
    first = words[1] if words[0] in COORDINATES and len(words) > 1 else words[0]
    word = first[1:] if first[0] in COORDINATES else first
    if word in reader.vocabulary.of("about"):
        return True
    if not lead.endswith(","):
        return False
    quoted = head.complement.kind in ("colon", "quote") and head.complement.at - head.at < _NEAR
    return quoted or word.endswith(ACCUSATIVE) or word in reader.phrases.breaks or word in reader.phrases.times


def is_therein(reader: Reader, head: Head) -> bool:
    """أصدرت X بياناً أوضحت فيه أن …: the verb of a document's clause."""
    word = _BEHIND.match(reader.text, head.cue[-1][1])
    return word is not None and word.group(1) in reader.vocabulary.of("therein")


def asked_before(reader: Reader, head: Head) -> Extent | None:
    """سأل الصحفي الوزير عن السد، فأجاب …: whom the question was put to, (0, 0) where nothing tells; else None."""
    if head.reading.kind == "participle" or head.reading.cue.word not in _ANSWERING:
        return None
    at = bisect_left(reader.silent, head.at, key=lambda one: one[0])
    if not at or reader.silent[at - 1][0] < head.at - _NEAR_ANSWER:
        return None
    _, _, subject, match = reader.silent[at - 1]
    if all(one.cue.word not in _ASKING for one in reader.readings(match)):
        return None
    phrase = subject()
    if not phrase or match.group(3) is not None:  # سأله الصحفي
        return 0, 0
    parted = split(reader, phrase, phrase.end, certain=True)
    whom = (parted[1], phrase.end) if parted else (0, 0)
    return whom if parted and may_speak(reader, whom) else (0, 0)

"""Of whom the sentences before a head tell: the person, body or office that is the subject of one without a cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    ARTICLE,
    NISBA,
    NOMINATIVE,
    OF_IT,
    SHE_DID,
    SHE_DOES,
    TA_MARBUTA,
    TO_THE,
)
from claimkit.extract.languages.ar.nouns import LEAD
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import Mention, bare
from claimkit.extract.languages.ar.scan import COORDINATES, Reader
from claimkit.extract.languages.ar.vocabulary import unowned
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent

FIRST = pattern("sentence_start")
_THEREIN, _FROM, _ISSUED = pattern("in_which"), pattern("from_between"), pattern("issued_by")
_RELATION = NISBA, OF_IT, NOMINATIVE
_TOPIC_REACH = 1_200
_TOPICS = 7
_OFFICE = 60
# A verb of no more letters, or of one more with ت, is spelled as its noun (بحث, تسلم).
_ROOT = 3
# Sentences looked back through for one that has words.
_BLANKS = 4


def topic(reader: Reader, head: Head, before: Head | None) -> tuple[int, int] | None:
    """The person whom the last sentence between two cues has as its subject, where the verb's gender allows it."""
    gender = head.agrees if head.kind == "relay" else head.reading.gender if head.kind != "participle" else ""
    lower = _topic_reach(head, before)
    for start in _begins_before(reader, head, _TOPICS):
        if start < lower or start >= head.sentence[0]:
            continue
        subject = _sentence_subject(reader, start)
        if subject is not None and gender in ("", subject.gender) + (("m", "f") if not subject.gender else ()):
            return subject.phrase
    return None


def _topic_reach(head: Head, before: Head | None) -> int:
    """From where on a sentence may tell who speaks: behind that of the last cue, and not too far back."""
    last = before.sentence[1] if before is not None else 0
    return max(last, head.sentence[0] - _TOPIC_REACH)


def author(reader: Reader, head: Head) -> Extent | None:
    """جاء ذلك في بيان أصدره X، وقال فيه إن …: who made the text known in which somebody is told to have said it."""
    if _THEREIN.match(reader.text, head.cue[-1][1], head.complement.at) is None:
        return None
    for issued in _ISSUED.finditer(reader.text, head.sentence[0], head.at):
        phrase = reader.phrases.read(issued.end(), head.at)
        if phrase and phrase.start == issued.end() + 1:
            return phrase.start, phrase.end
    return None


def asker(reader: Reader, head: Head, before: Head | None) -> Extent | None:
    """دعت الهيئة إلى …. وأشارت إلى أن …: whose verb without a clause stands since the last cue, a body or a person."""
    if head.kind != "verb" or not reader.opens_sentence(head.at - len(head.proclitic)):
        return None
    lower = _topic_reach(head, before)
    at = bisect_left(reader.silent, head.sentence[0], key=lambda one: one[0])
    for begin, _, subject, match in reversed(reader.silent[max(0, at - 2) : at]):
        if begin < lower or match.group(3) is not None or not (phrase := subject()):
            continue
        genders = {reading.gender for reading in reader.readings(match)} - {"n", ""}
        agrees = head.reading.gender in ("", *genders)
        noun = bare(reader.text[phrase.start : phrase.end].split()[0])
        if agrees and noun in reader.phrases.institutions:
            return phrase.start, phrase.end
        if agrees and (person := reader.people.subject_at(phrase.start)) is not None:
            return person.phrase
    return None


def subject_before(reader: Reader, head: Head, last: Sequence[Head]) -> Extent | None:
    """أدانت تونس الهجوم …. وشددت على أن …: the state, body or office whose verb begins the sentence right before.

    Of a man so only where no man has spoken yet, who as well may go on.
    """
    start = _sentence_before(reader, head) if head.kind == "verb" else -1
    if start < 0 or (last and last[-1].sentence[0] >= start):
        return None
    first = FIRST.match(reader.text, start, head.sentence[0])
    if first is None or not _is_verb_of(reader, first, head.reading.gender):
        return None
    if head.reading.gender == "m" and any(reader.gender(one) != "f" for one in last):
        return None
    phrase = reader.phrases.read(first.end(), head.sentence[0])
    if not phrase or phrase.start > first.end() + 1:
        return None
    word, *behind = reader.text[phrase.start : phrase.end].split()
    places = reader.vocabulary.of("whole place")
    if word in places and places.isdisjoint(behind[:1]):
        return phrase.start, phrase.start + len(word)
    known = word in reader.places or bare(word) in reader.phrases.institutions
    if not known and first.group("verb") not in reader.vocabulary.of("dies"):
        known = bare(word) in reader.phrases.roles
    return (phrase.start, _office_end(reader, phrase)) if known else None


def _office_end(reader: Reader, phrase: Phrase) -> int:
    """Where an office that a definite word closes ends, before its verb's object (هاجم زعيم المعارضة | الحكومة)."""
    goes_on = reader.vocabulary.any_of("holder_adjective", "body_adjective")
    places, closed, end = reader.vocabulary.of("whole place"), False, phrase.end
    for match in WORD.finditer(reader.text, phrase.start, phrase.end):
        word = match.group()
        adjective = word in goes_on or word.endswith(_RELATION)
        if closed and not adjective and _may_begin_object(reader, word):
            return end
        state = word in places and match.start() > phrase.start
        closed, end = state or word.startswith((ARTICLE, TO_THE)), match.end()
    return phrase.end


def _may_begin_object(reader: Reader, word: str) -> bool:
    listed = word in reader.phrases.roles or reader.phrases.objects.can_begin(word)
    owned = unowned(word) != word  # المستشفى | أبوابه, الوزير | محطة
    return listed or owned or word.startswith(ARTICLE) or word.endswith(ACCUSATIVE)


def _is_verb_of(reader: Reader, first: re.Match[str], gender: str) -> bool:
    """Whether the first word of a sentence may be a perfect verb of a gender."""
    word = first.group("verb")
    if gender == "f":
        return word.endswith(SHE_DID)
    if gender != "m" or word.endswith(SHE_DID) or is_preposition(reader, word):
        return False
    return _opens_as_verb(reader, word) or not (_ends_phrase(reader, word) or _is_noun(reader, first))


def _is_noun(reader: Reader, first: re.Match[str]) -> bool:
    """Whether the first word of a sentence is rather a noun: قرار الوزير خاطئ, خمسة وزراء."""
    word = first.group("verb")
    if reader.noun_like(word) or reader.key.letter(first.end("verb") - 1) == TA_MARBUTA:
        return True
    nouns = reader.vocabulary.any_of("thing", "document", "quantifier", "number_of_people")
    long = len(word) > _ROOT + word.startswith(SHE_DOES)
    return long and (word in nouns or reader.phrases.is_masdar(word))


def _opens_as_verb(reader: Reader, word: str) -> bool:
    return word in reader.vocabulary.readings or word in reader.vocabulary.of("opening_verb")


def _ends_phrase(reader: Reader, word: str) -> bool:
    return word in reader.phrases.breaks or word in reader.phrases.times


def _sentence_before(reader: Reader, head: Head) -> int:
    """Where the sentence before that of a head begins; -1 where there is none."""
    end = head.sentence[0]
    for start in _begins_before(reader, head, _BLANKS):
        if start < end and reader.text[start:end].strip():
            return start
    return -1


def _begins_before(reader: Reader, head: Head, most: int) -> Iterator[int]:
    """Where the sentences before that of a head begin, the nearest first, and no more than `most`."""
    ends = reader.page.outer_ends
    at = bisect_left(ends, head.sentence[0])
    return reversed(ends[at - most : at] if at >= most else [0, *ends[:at]])


def _sentence_subject(reader: Reader, start: int) -> Mention | None:
    """The person named as the subject of the sentence that begins at an offset: behind its first verb or before it."""
    end = reader.page.sentence(start)[1]
    lead = LEAD.match(reader.text, start, end)
    first = FIRST.match(reader.text, lead.end() if lead else start, end)
    if first is None:
        return None
    verb = first.group("verb")
    if (sender := _sender(reader, verb, first.end(), end)) is not None:
        return sender
    if _ends_phrase(reader, verb) and not _opens_as_verb(reader, verb):
        return None
    named = reader.people.subject_at(first.start("verb")) or reader.people.subject_at(first.end())
    return named or _holder(reader, first.end(), end)


def _sender(reader: Reader, verb: str, start: int, end: int) -> Mention | None:
    """تلقى X اتصالا من Y عبر فيه عن …: who sent what somebody received, where the sentence tells what it said."""
    form = verb[1:] if verb[0] in COORDINATES else verb
    if form not in reader.vocabulary.of("receiving") or _THEREIN.search(reader.text, start, end) is None:
        return None
    named = (reader.people.subject_at(place.end()) for place in _FROM.finditer(reader.text, start, end))
    return next((mention for mention in named if mention is not None), None)


def _holder(reader: Reader, start: int, end: int) -> Mention | None:
    """The fullest mention of the person whose office alone is the subject (وقدم الوزير شكره)."""
    phrase = reader.phrases.read(start, min(end, start + _OFFICE))
    if not phrase or phrase.start > start + 1 or not reader.noun_like(reader.text[start : phrase.end].split()[0]):
        return None
    person = reader.people.meant((phrase.start, phrase.end))
    return person.fullest if person is not None else None


def is_preposition(reader: Reader, word: str) -> bool:
    """Whether a sentence begins with what it is about (وعن الرئاسة قال …) or goes on with what was said (إن …)."""
    topics = reader.vocabulary.of("about or that")
    return word in topics or (word[0] in COORDINATES and word[1:] in topics)

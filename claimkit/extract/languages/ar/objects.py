"""What a reporting verb takes besides a clause: a verbal noun, a preposition's noun, a person told or described."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.heads import Complement, after_space
from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    HIS,
    NISBA,
    NOMINATIVE,
    OBLIQUE,
    OF_IT,
    OF_ONE_OR_MANY,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import CARRIES, Cue, Reader
from claimkit.extract.languages.ar.vocabulary import unowned
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent, listed, words_of

_PIECES = re.compile(r"\w+|,")
_NOUNS = re.compile(r"[\w\"“«»”]+")
_PREPOSITION, _CLAUSE_BETWEEN = pattern("governed_noun"), pattern("clause_between")
_AFTER_B = pattern("behind_b")
_MANNERS = words_of("manner_with_b")
# Further behind its verb and subject a preposition is another word's.
_FAR = 130
_JOINED_LETTERS, _TO_THE = (AND, TO, WITH), TO + TO
_ADJECTIVES = (NISBA, OF_IT, NISBA + NOMINATIVE, NISBA + OBLIQUE)
_CONSTRUCT, _RELATIVES, _LISTENERS = words_of("before_own"), words_of("relativiser"), words_of("listener")
_ON, _THAT, _ABOUT = listed("on")[0], listed("complementiser")[0], f"{listed('about_what')[0]} "
_OVERSEES, _BY_SAYING, _PLACED = words_of("oversees"), pattern("by_saying"), words_of("place_noun")
_OF_WHAT, _ITS_PREPOSITION = pattern("of_what"), pattern("its_preposition")
_ADMITS, _BESIDE, _UNSURE, _REPLY, _NICKNAME = "confirm", 2, 0.7, 12, pattern("nickname_behind")


def object_of(reader: Reader, cue: Cue, phrase: Phrase, reach: int) -> Complement | None:
    """The complement without a clause that begins before `reach`: a verbal noun's, or a preposition's."""
    frames = cue.reading.frames
    rest = phrase.rest if phrase else cue.end
    governed = _governed(reader, cue, rest, reach) if cue.reading.prepositions else None
    if governed is not None and reader.text.startswith((_THAT, WITH + _THAT), reach):
        first = reader.text[rest : governed.at].strip(" ,").split(" ", 1)[0]
        last = reader.text[cue.start : governed.at].rsplit(None, 1)[-1].removeprefix(AND).removeprefix(ARTICLE)
        # أكد الوزير الذي يشرف على السد أن …; أكد …، والمشرف على السد، أن …
        governed = None if first in _RELATIVES or last in _OVERSEES else governed
    if governed is not None and reader.text.startswith(":", reach) and _BY_SAYING.search(reader.text, rest, reach):
        return None  # أكدت على حسابها بقولها: …
    if "noun" not in frames:
        return governed
    near = governed is not None and governed.at - rest <= _BESIDE
    if governed is not None and (near or reader.text.startswith(_ABOUT, governed.at)):
        reach = governed.at  # عن إتاحة ألف فرصة تدريب, على أهمية وحدة البلاد: the first noun is the verb's
    return _bare(reader, cue, rest, reach) or governed


def _bare(reader: Reader, cue: Cue, rest: int, reach: int) -> Complement | None:
    """The verbal noun, or the noun of what is denied, that a verb governs without a preposition."""
    bare, denied = "noun" in cue.reading.frames, "any" in cue.reading.frames
    told, any_of = reader.vocabulary.any_of("network", "told_in"), reader.vocabulary.of("lone_determiner")
    previous, pointer = ",", -1
    for found in _PIECES.finditer(reader.text, rest, min(reach, rest + 60)):
        word = found.group()
        free = previous == "," or previous.startswith((ARTICLE, _TO_THE)) or previous.endswith(OF_ONE_OR_MANY)
        free = free or previous in reader.phrases.times or word in any_of or previous in reader.phrases.adverbs
        free = free or (previous in told and word not in CARRIES)  # في بيان نشر على …
        free = free and not (previous[0] == WITH and previous[1:] in reader.phrases.things)  # بمناسبة تحرير السد
        taken = (bare and _is_act(reader, cue, found)) or (denied and reader.phrases.is_denied(word))
        if free and taken:
            start = found.start() if pointer < 0 else pointer
            return Complement("noun", start, start)
        if word in reader.phrases.pointers:
            pointer = found.start()  # نفى الوزير هذه المزاعم
            continue
        previous, pointer = word, -1
    return None


def _is_act(reader: Reader, cue: Cue, found: re.Match[str]) -> bool:
    """Whether a word is a verbal noun, also in the accusative with what it is of behind it (نموا كبيرا في …)."""
    word = found.group()
    if reader.phrases.is_act(word):
        return True
    sure = word.startswith(ARTICLE) and "any" not in cue.reading.frames and word not in reader.vocabulary.sayings
    if sure and reader.phrases.is_masdar(word.removeprefix(ARTICLE)):
        return _ITS_PREPOSITION.match(reader.text, found.end()) is not None  # العثور على, البدء في
    accusative = word[-1] == ACCUSATIVE and _OF_WHAT.match(reader.text, found.end()) is not None
    return accusative and reader.phrases.is_masdar(word[:-1])


def _governed(reader: Reader, cue: Cue, rest: int, reach: int) -> Complement | None:
    reach = min(reach, rest + _FAR)
    clause = _CLAUSE_BETWEEN.search(reader.text, rest, reach)
    for place in _PREPOSITION.finditer(reader.text, rest, clause.start() if clause else reach):
        preposition, noun = place.group(1) or WITH, WORD.match(reader.text, place.end())
        quoted = (inside := reader.page.quote_at(place.start())) is not None and inside.start >= rest
        if quoted or (place.group(1) and noun is not None and _is_course(reader, noun, place.start())):
            continue  # المنتشرة على طول الطريق: where, and not what is said
        if place.group(1) == _ON and reader.phrases.is_printed_ya(place.start()):
            continue  # على لسان متحدثها علي بن …
        if preposition in cue.reading.prepositions and (
            preposition != WITH or _verbal_noun(reader, cue, place.end(), rest)
        ):
            return Complement("noun", place.start(), place.end())
    return None


def _is_course(reader: Reader, noun: re.Match[str], at: int) -> bool:
    """Whether a preposition and its noun tell where, in answer to what or of what was told (على طول, عن ذلك)."""
    course, word = reader.vocabulary.of("course"), noun.group()
    told = word in reader.phrases.pointers and not reader.text.startswith(ARTICLE, noun.end() + 1)
    replying = reader.vocabulary.of("replying").intersection(reader.text[max(0, at - _REPLY) : at].split()[-1:])
    return told or word in course or unowned(word) in course or bool(replying)


def _verbal_noun(reader: Reader, cue: Cue, at: int, rest: int) -> bool:
    """Whether ب governs what is said: a verbal noun; of threats and promises any noun that is no place or manner.

    Where somebody admits it, a noun stands beside: أقر المجلس المشروع بنسخته الأخيرة approves of something.
    """
    word = _AFTER_B.match(reader.text, at)
    if word is None:
        return cue.reading.cue.act in ("promise", "warn")
    if reader.phrases.is_verbal(f"{WITH}{word.group()}"):
        return False  # في بيان بثته الوكالة
    if cue.reading.cue.act == _ADMITS and at - (rest if _may_admit(reader, cue, rest) else cue.end) > _BESIDE:
        return False
    if reader.phrases.is_masdar(word.group(1)):
        return True
    sure = cue.reading.cue.confidence > _UNSURE  # تلتزم الشركة بالنظام: what is kept to
    return (
        sure
        and cue.reading.cue.act in ("promise", "warn", "demand", "confirm")
        and not (
            word.group(1) in _MANNERS or word.group(1) in reader.places or _is_whole(reader, f"{WITH}{word.group()}")
        )
    )


def _may_admit(reader: Reader, cue: Cue, rest: int) -> bool:
    """Whether who admits something stands behind the verb: a noun of people, or one word; not أقر نظامي التقاعد …."""
    words = WORD.findall(reader.text, cue.end, rest)
    return len(words) < _BESIDE or reader.speaks(words[0])


def _is_whole(reader: Reader, word: str) -> bool:
    """Whether ب is a noun's own first letter (بداية, بلدية)."""
    phrases = reader.phrases
    return word in phrases.heads or word in phrases.times or word in phrases.adverbs


def without_object(reader: Reader, cue: Cue, phrase: Phrase) -> Phrase:
    """The subject alone where a verb of telling has both behind it (أخبر الشاهد الشرطة أن)."""
    words = reader.text[phrase.start : phrase.end].split()
    first, last = words[0], words[-1].removesuffix(HIS)
    owned = first.endswith(OF_ONE_OR_MANY) or first.removeprefix(ARTICLE) in _LISTENERS
    told = len(words) == 1 and (first.endswith(OBLIQUE) or (cue.coordinated and owned))
    if told or first.removeprefix(ARTICLE) in reader.phrases.audience:
        return Phrase(phrase.start, phrase.start, phrase.rest)
    behind_first = WORD.finditer(reader.text, phrase.start + len(first), phrase.end)
    told_many = next((word.start() for word in behind_first if _are_people(reader, word.group())), None)
    if told_many is not None:
        return Phrase(phrase.start, told_many - 1, phrase.rest)
    if len(words) > 2 and last != words[-1] and last[:2] != ARTICLE and words[-2] not in reader.phrases.heads:
        return Phrase(phrase.start, reader.text.rfind(words[-1], phrase.start, phrase.end) - 1, phrase.rest)
    mark = reader.text.find("«", phrase.start + 1, phrase.end)
    if mark > 0 and reader.text[mark - 1] == " " and words[-1][-1] in '»”"':
        return Phrase(phrase.start, mark - 1, phrase.rest)
    parted = split(reader, phrase, phrase.end)
    return Phrase(phrase.start, parted[0], phrase.rest) if parted else phrase


def _are_people(reader: Reader, word: str) -> bool:
    """Whether a word is an oblique plural of people without article (أبلغت السفيرة | مسؤولين)."""
    one = word.removesuffix(OBLIQUE)
    return one != word and one in reader.phrases.roles


def split(reader: Reader, phrase: Phrase, limit: int, certain: bool = False) -> Extent | None:
    """Where the subject ends and the object begins in a row of nouns, if that can be told.

    `certain`: there is an object, so where nothing tells it begins with the last noun.
    """
    if not phrase:
        return None
    text = reader.text
    if phrase.end < limit:
        begin = after_space(text, _last_pause(reader, phrase.end, limit))
        relative = text[begin:limit].split(" ", 1)[0] in _RELATIVES  # وصف X الخطة التي …: the object's own
        if begin < limit - 2 and not relative:
            return phrase.end, begin
        certain = certain or relative
    words = list(_NOUNS.finditer(text, phrase.start, phrase.end))
    if (named := _body_before(reader, phrase)) is not None:
        return named
    subject = _subject_alone(reader, words)
    if subject:
        return words[subject - 1].end(), words[subject].start()
    for at in range(1, len(words)):
        if _begins_object(reader, words[at - 1].group(), words[at].group()):
            return words[at - 1].end(), words[at].start()
    last = len(words) - 1
    if last > 1 and words[last].group().endswith((OF_IT, NISBA)) and words[last].group().startswith(ARTICLE):
        last -= 1
    whole = last < 1 or (last == 1 and words[1].group().endswith((OF_IT, NISBA))) or not certain
    return None if whole else (words[last - 1].end(), words[last].start())


def _body_before(reader: Reader, phrase: Phrase) -> Extent | None:
    """Where a body ends and whom it accuses begins, named right behind it (وزارة الخزانة | رامي سعد)."""
    words = reader.text[phrase.start : phrase.end].split()
    named = reader.people.last_between(phrase.start, phrase.end) if words[0] in reader.phrases.institutions else None
    if named is None or named.name[1] > phrase.end or words[0] in reader.phrases.roles:
        return None
    before = reader.text[phrase.start : named.name[0]].split()[-1]
    title = before in reader.phrases.titles or before[2:] in reader.phrases.roles
    return None if title or not before.startswith(ARTICLE) else (named.name[0] - 1, named.name[0])


def _last_pause(reader: Reader, start: int, limit: int) -> int:
    """Behind the last comma with a noun behind it (…، زيارة الوزير، للسد ب…), a nickname in marks, or the start."""
    at = limit
    while (at := reader.text.rfind(",", start, at)) >= 0:
        word = WORD.search(reader.text, at, limit)
        if word is not None and not is_joined(reader, word.group()):
            return at + 1
    nickname = _NICKNAME.match(reader.text, start + 1)
    if nickname is not None:
        return nickname.end()  # سليم حداد «أبو عادل»
    return start


def is_joined(reader: Reader, word: str) -> bool:
    """Whether a word goes on with what stands before: with a conjunction or preposition, or one itself (للسد)."""
    return word[0] in _JOINED_LETTERS or word in reader.phrases.breaks


def _subject_alone(reader: Reader, words: list[re.Match[str]]) -> int:
    """How many words are surely the subject: a state, a nominative plural, an indefinite noun and its adjective."""
    if len(words) < 2:
        return 0
    first, second = words[0].group(), words[1].group()
    offices = reader.vocabulary.of("office_role")
    if first.startswith(ARTICLE) and first[2:] in offices and second in offices:
        return 1  # اتهم النائب | وزير النفط
    state = first in reader.places and first not in reader.phrases.institutions
    if state and second.startswith(ARTICLE) and not second.endswith(_ADJECTIVES):
        return 1
    if first.startswith(ARTICLE) and first.endswith(NOMINATIVE) and not second.endswith((NOMINATIVE, *_ADJECTIVES)):
        return 1
    plural = first in reader.phrases.institutions or first in reader.vocabulary.any_of("anonymous", "told_too")
    own = second.startswith(ARTICLE) or is_joined(reader, second)
    indefinite = plural and not own and second.endswith(_ADJECTIVES)
    return 2 * (indefinite and any(word.group().startswith(ARTICLE) for word in words[2:4]))


def _begins_object(reader: Reader, before: str, word: str) -> bool:
    """Whether a noun behind another cannot belong to the same phrase."""
    phrases = reader.phrases
    if (
        before in phrases.pointers
        or before == IN_THE_NAME
        or (word.startswith(AND) and word not in phrases.heads)
        or before.removeprefix(WITH) in phrases.heads
        or before.removeprefix(WITH) in _PLACED
        or before in _CONSTRUCT
        or before in phrases.elders
    ):
        return False
    bare = word.removeprefix(ARTICLE)
    hers = before.startswith(ARTICLE) and before.endswith(OF_IT)
    if hers and word.startswith(ARTICLE) and word.endswith(NISBA):
        return True  # وزارة الخزانة الكندية | الدندري
    if bare in phrases.institutions or word in reader.places:
        return True
    text = word in reader.vocabulary.of("measure")
    if text or phrases.is_masdar(word):
        return True
    office = bare in phrases.roles and word not in phrases.titles
    return word.startswith(ARTICLE) and (office or (word.endswith(OBLIQUE) and len(word) > 6))

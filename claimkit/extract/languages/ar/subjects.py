"""The subject of a reporting verb: behind it, before it, or unwritten."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.candidates import without_told
from claimkit.extract.languages.ar.heads import Head, after_space
from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    HE_DOES,
    HERS,
    HIS,
    NISBA,
    NOMINATIVE,
    OBLIQUE,
    SO,
    THEIRS,
    THINGS,
    THIRD_PERSON,
)
from claimkit.extract.languages.ar.objects_behind import is_oblique
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import COORDINATES, Cue, Match, Reader
from claimkit.extract.languages.ar.several import hangs_on, hangs_on_her, is_of_thing, is_one_of_many
from claimkit.extract.languages.ar.speaking import is_thing, surely_speaks
from claimkit.extract.languages.ar.vocabulary import unowned
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent, listed, printed_of

_BOUNDARY = pattern("subject_boundary")
_OPENING = ' \n,.–—-«»“”"'
_PAUSES = (",", "»", "”", '"')
_AFTER_MARKS = tuple(f"{mark} " for mark in _PAUSES[1:])
_MARKS = frozenset('"“”«»')
_LEADING, _SIDE = pattern("before_subject"), pattern("between_subject_and_verb")
_RELATIVE, _DEFINITE = pattern("relative_clause"), pattern("definite_before")
_ENDS_ASIDE = re.compile(r"[^.;:\n]{0,80},\s*$")
_TAILS = tuple(f" {word}" for word in listed("before_verb"))
# X من جهتها تقول: what stands between a subject and its verb.
_ON_HIS_PART = pattern("from_his_side")
_IMPERSONAL = printed_of("impersonal")
_WHO_HID, _PRONOUN = pattern("who_hid"), pattern("subject_pronoun")
_MAY_BEGIN, _PLURAL_RELATIVE, _EVERYONE = pattern("may_begin"), pattern("who_plural"), pattern("everyone_who")
_AS_FOR = tuple(f"{word} " for word in listed("as_for"))
_ANTECEDENT, _LOOK_BACK, _LED_BY = 160, 260, pattern("led_by")
_Subject = tuple[Extent, bool] | None
_THAT_SOMEBODY = tuple(f"{listed('complementiser')[0]}{who} " for who in (HIS, HERS, THEIRS))
_HE_WHO, _STEM, _CALLING = listed("subject_relativiser")[0], 2, frozenset(("demand", "warn", "ask", "promise"))


def find_subject(reader: Reader, head: Head, cue: Cue, phrase: Phrase) -> None:
    """Set the speaker: the subject before the verb where the clause's form asks for it, else the phrase behind it."""
    before = None
    if phrase and (is_object(reader, cue, phrase) or _is_of_name(reader, phrase)):
        phrase = reader.phrases.none(phrase.start)
    if not cue.coordinated or as_for(reader, cue):
        before = subject_before(reader, cue.match.start(), cue.sentence[0])
    phrase = without_told(reader, head, phrase, before is not None and before[1])
    if before is not None and phrase and _is_behind(reader, cue, phrase, before[0]):
        before = None
    if before is not None and (_is_therein(reader, before[0], cue) or is_one_of_many(reader, cue, before[0])):
        before = None
    if before is not None and _PLURAL_RELATIVE.search(reader.text, cue.match.start() - 7, cue.match.start()):
        before = before if head.reading.gender == "n" else None
    if before is not None and (_is_of_her(reader, cue) or is_of_thing(reader, cue, before[0])):
        before = None
    told = "object" in head.reading.frames and not reader.text[head.at - 60 : head.at].rstrip().endswith(_PAUSES)
    if before is not None and (not phrase or before[1] or cue.clitic or told):
        head.speaker, head.order, head.refers = before[0], "subject before", "written"
    elif phrase:
        head.speaker, head.order, head.refers = (phrase.start, phrase.end), "verb first", "written"
    else:
        head.order = "elided"
        # قال إنه يعتقد أن …: the pronoun before a verb is its subject.
        if _may_be_impersonal(cue) and not reader.text.endswith(_THAT_SOMEBODY[0], 0, cue.match.start()):
            head.refers, head.order = "nobody", "impersonal"


def _is_behind(reader: Reader, cue: Cue, phrase: Phrase, before: Extent) -> bool:
    """Whether a phrase behind a verb is its subject, whatever stands before: behind a comma whoever can speak."""
    known = reader.people.meant((phrase.start, phrase.end)) is not None
    if known or is_thing(reader, before) or hangs_on(reader, cue):
        return True
    paused = "object" not in cue.reading.frames and reader.text.endswith(", ", 0, cue.match.start())
    return paused and surely_speaks(reader, WORD.findall(reader.text, phrase.start, phrase.end))


def _may_be_impersonal(cue: Cue) -> bool:
    """Whether a verb may tell what is believed and by nobody (يُعتقد, يرجح)."""
    reading = cue.reading
    masculine = reading.kind == "imperfect" and reading.gender == "m"
    return masculine and reading.cue.word in _IMPERSONAL and cue.match.group(2)[0] == HE_DOES


def _is_of_her(reader: Reader, cue: Cue) -> bool:
    """التي يرجح فوزها, التي قال إنها …: a man's verb behind a woman's relative pronoun has not that for its subject."""
    his = cue.reading.gender == "m"
    return his and hangs_on_her(reader, cue.match.start())


def is_object(reader: Reader, cue: Cue, phrase: Phrase) -> bool:
    """Whether the phrase behind a verb is whom it calls on or another verb: by case, by number, by form.

    نفى علنا تقريرا …                the accusative of a thing
    حذر مواطني …, طالب المسؤولين …   the oblique plural, where the subject's would be in و
    ودعا المجتمع الدولي …            whom one calls on, where و hands on the subject
    إنه يطمئن الشعب أن …             whom one tells, behind the pronoun of who does
    وتحذر كل من يقترب                whoever does something, which is no name (كل من يوسف وسامي)
    """
    word = reader.text[phrase.start : phrase.end].split(None, 1)[0]
    if cue.reading.cue.act in _CALLING and cue.coordinated and word in reader.vocabulary.of("addressed"):
        return True
    told = "object" in cue.reading.frames and reader.text.endswith(_THAT_SOMEBODY, 0, cue.match.start())
    anybody = _EVERYONE.match(reader.text, phrase.start) if cue.reading.cue.act in _CALLING else None
    if told or (anybody is not None and anybody["does"] not in reader.phrases.given_names):
        return True
    thing = word.endswith(ACCUSATIVE) and word[:-1] in reader.vocabulary.of("thing or medium")
    if thing or word in reader.vocabulary.of("attention") or _is_own_text(reader, word):
        return True
    noun = word.removeprefix(ARTICLE)
    stem = noun[:-2] if noun.endswith(OBLIQUE) else noun[:-1] if noun.endswith(NISBA) else ""
    roles = reader.phrases.roles
    listed = f"{stem}{NOMINATIVE}" in roles and f"{noun}{FEMININE}" not in roles
    return len(stem) > _STEM and (listed or (cue.reading.cue.act in _CALLING and is_oblique(word)))


def _is_of_name(reader: Reader, phrase: Phrase) -> bool:
    """قال لـ«مركز الحقوق» الإيراني إن …: an adjective that goes on with a name in marks names nobody."""
    noun = reader.text[phrase.start : phrase.end].removeprefix(ARTICLE)
    return reader.text.endswith(_AFTER_MARKS, 0, phrase.start) and noun in reader.phrases.names.nationalities


def _is_own_text(reader: Reader, word: str) -> bool:
    """واستهل كلمته بعبارة «…»: somebody's own words, with which he begins."""
    noun = unowned(word)
    return noun != word and any(own in reader.documents for own in (noun, noun[:-1] + FEMININE))


def _is_therein(reader: Reader, at: Extent, cue: Cue) -> bool:
    """أصدرت X بياناً أوضحت فيه أن …: X speaks in the document, not the document."""
    noun, word = WORD.match(reader.text, at[0]), WORD.match(reader.text, cue.end + 1)
    if noun is None or word is None or word.group() not in reader.vocabulary.of("therein"):
        return False
    return noun.group()[:-1] in reader.documents


def as_for(reader: Reader, cue: Cue) -> bool:
    """أما X فقال …: the ف belongs to أما."""
    if cue.match.group(1) != SO:
        return False
    return reader.text[cue.sentence[0] : cue.start].lstrip().startswith(_AS_FOR)


def subject_before(reader: Reader, at: int, lower: int) -> _Subject:
    """The subject before a verb, and whether the clause's form makes it sure (كان X قد قال, إن X قال)."""
    text, start, stop = reader.text, max(lower, at - _LOOK_BACK), at
    before = text[start:stop].rstrip()
    if not before.strip(_OPENING):
        return None
    stop = _without_tails(text, start, stop)
    boundary, sure = start, False
    for found in _BOUNDARY.finditer(text, start, stop):
        if found.lastgroup == "relative":
            if not text[found.end() : stop].strip():
                return _of_whom(reader, _antecedent(reader, found.start(), lower), found, lower)
        elif found.group() not in _MARKS or not _marks_name(reader, found):
            boundary, sure = found.end(), found.lastgroup in ("an", "was")
    pronoun = _PRONOUN.search(text, max(boundary - 3, start), stop)
    if pronoun is not None:
        return pronoun.span(1), True
    return None if boundary == start > lower else _between(reader, boundary, stop, sure)


def _without_tails(text: str, start: int, stop: int) -> int:
    """Where the words end that can be a subject, before what goes with the verb (لم, بدورها, من جهتها)."""
    aside = _ON_HIS_PART.search(text, start, stop)
    stop = aside.start() + 1 if aside else stop
    before = text[start:stop].rstrip()
    for tail in _TAILS if before.endswith(_TAILS) else ():
        if before.endswith(tail) and len(before) > len(tail):
            stop = start + len(before) - len(tail) + 1
            before = text[start:stop].rstrip()
    return stop


def _between(reader: Reader, boundary: int, stop: int, sure: bool) -> _Subject:
    """The noun phrase that fills the words between a boundary and a verb."""
    lead = _LEADING.match(reader.text, boundary, stop)
    begin = lead.end() if lead else boundary
    if begin > boundary and reader.text[begin - 1] in COORDINATES and _whole_noun(reader, begin - 1):
        begin -= 1
    begin = _document_before(reader, begin, stop)
    phrase = reader.phrases.read(begin, stop)
    if not phrase or phrase.start > begin + 1 or not _nominal(reader, phrase, sure):
        return None
    beside = _SIDE.match(reader.text, phrase.end, stop) or _RELATIVE.match(reader.text, phrase.end, stop)
    first = WORD.match(reader.text, phrase.start)
    if beside is None and first is not None and first.group() in reader.phrases.nameless:
        beside = _WHO_HID.match(reader.text, phrase.end, stop)
    if beside or (sure and _ENDS_ASIDE.match(reader.text, phrase.end, stop)):
        return (phrase.start, phrase.end), sure
    return None


def _whole_noun(reader: Reader, at: int) -> bool:
    """Whether a word that begins with و or ف is a noun of the lists (وزارة, فصائل), not a conjunction and its word."""
    word = WORD.match(reader.text, at)
    if word is None:
        return False
    listed = word.group() in reader.phrases.heads or word.group() in reader.phrases.given_names
    listed = listed or unowned(word.group()) in reader.vocabulary.of("relation")  # والدته
    return listed or reader.phrases.names.is_own_word(word.group())


def _marks_name(reader: Reader, found: Match) -> bool:
    """Whether a quotation mark belongs to a short quoted name before the verb."""
    quote = reader.page.quote_at(found.start())
    return quote is not None and quote.end - quote.inner < 30


def _document_before(reader: Reader, begin: int, stop: int) -> int:
    """Where a document's name begins that a verb without الذي says more of (تسلمت تقريراً يشير إلى)."""
    for word in WORD.finditer(reader.text, begin + 1, stop):
        noun = word.group()
        if noun[-1] == ACCUSATIVE and noun[:-1] in reader.documents:
            return word.start()
    return begin


def _nominal(reader: Reader, phrase: Phrase, sure: bool) -> bool:
    """Whether a phrase before a verb can be its subject, rather than a verb and its own."""
    words = reader.text[phrase.start : phrase.end].split()
    first = words[0].strip('"“«')
    bare = first.removeprefix(ARTICLE)
    phrases = reader.phrases
    if not first or first in phrases.breaks or first in phrases.superlatives or first in reader.vocabulary.readings:
        return False
    listed = bare in phrases.heads or first in reader.places or first in phrases.given_names
    if sure and _is_verb(reader, first) and (len(words) == 1 or words[1].endswith(THINGS)):
        return False  # ما زالت تقف في …, أن تشهد انتخابات
    if first[0] in THIRD_PERSON and not sure and not listed and len(words) > 1 and words[1].startswith(ARTICLE):
        return False
    if sure or first.startswith(ARTICLE) or bare in phrases.heads or len(words) <= 4:
        return True
    return not phrases.roles.isdisjoint(word.removeprefix(ARTICLE).strip(",") for word in words)


def _is_verb(reader: Reader, word: str) -> bool:
    """Whether a word of no list begins like an imperfect."""
    phrases = reader.phrases
    noun = phrases.is_common(word) or phrases.is_act(word) or word in reader.documents or word in reader.places
    return word[0] in THIRD_PERSON and not noun


def _antecedent(reader: Reader, at: int, lower: int) -> _Subject:
    """The noun a relative clause hangs on: the longest phrase that reaches to it."""
    start = max(lower, at - _ANTECEDENT)
    end = start + len(reader.text[start:at].rstrip(" ,"))
    for found in _BOUNDARY.finditer(reader.text, start, end):
        if found.group() not in _MARKS and found.lastgroup != "relative":
            start = found.end()
    led = [found.end() for found in _LED_BY.finditer(reader.text, start, end)]  # وفد بقيادة X، الذي قال
    for place in (*led, start, *(found.end() for found in _MAY_BEGIN.finditer(reader.text, start, end))):
        begin = after_space(reader.text, place)
        phrase = reader.phrases.read(begin, end)
        if phrase and phrase.start == begin and phrase.end >= end and _nominal(reader, phrase, True):
            return (_with_noun(reader, phrase.start, start), phrase.end), True
    return None


def _of_whom(reader: Reader, noun: _Subject, relative: Match, lower: int) -> _Subject:
    """الغامدي … بالمدينة المنورة، الذي أفاد: a masculine relative hangs on the man before a feminine noun.

    One that و joins hangs on whoever is named before it (المهندس خالد السباعي، والذي ذكر أن …), and on no thing.
    """
    his = relative.group().endswith(_HE_WHO)
    if noun is not None and relative.group()[0] == AND:
        named = reader.people.mention_in(noun[0], listed=True)
        return noun if named is not None and his == (named.gender != "f") else None
    if noun is None or not his or not reader.text[slice(*noun[0])].split(None, 1)[0].endswith(FEMININE):
        return noun
    mention = reader.people.last_between(lower, relative.start())
    return (mention.phrase, True) if mention is not None and mention.gender != "f" else noun


def _with_noun(reader: Reader, at: int, lower: int) -> int:
    """Where the definite noun begins of which the word at an offset is the adjective (التقارير الإعلامية التي …)."""
    noun = _DEFINITE.search(reader.text, lower, at)
    if noun is None or noun.group().strip() in reader.phrases.breaks:
        return at
    return noun.start() if reader.text.startswith(ARTICLE, at) else at

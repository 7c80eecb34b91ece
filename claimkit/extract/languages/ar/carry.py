"""Whom an unwritten speaker means: the speaker of the same sentence, the subject of its main verb, or the last one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from claimkit.extract.languages.ar.candidates import may_speak
from claimkit.extract.languages.ar.essays import set_essays_aside
from claimkit.extract.languages.ar.evidence import (
    UNLED,
    asked_before,
    is_therein,
    is_unled,
    publishers,
    sender,
    subject_beside,
)
from claimkit.extract.languages.ar.heads import Head, whom
from claimkit.extract.languages.ar.keys import NAME_MARKS
from claimkit.extract.languages.ar.kinds import kind_of
from claimkit.extract.languages.ar.morphemes import (
    AND,
    ARTICLE,
    FEMININE,
    HERS,
    OBLIQUE,
    OF_IT,
    SHE_DID,
    THINGS,
)
from claimkit.extract.languages.ar.nouns import LEAD
from claimkit.extract.languages.ar.objects_behind import is_oblique
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.people import bare
from claimkit.extract.languages.ar.scan import Extent, Reader
from claimkit.extract.languages.ar.several import hangs_on_her, is_one_of_many
from claimkit.extract.languages.ar.speaking import is_thing, surely_speaks
from claimkit.extract.languages.ar.subject_before import FIRST, asker, author, is_preposition, subject_before, topic
from claimkit.extract.languages.ar.tales import set_tales_aside
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import words_of

_TOLD_OF, _WITHIN = pattern("body_told_of"), pattern("sentence_within")
_ANSWERED, _CONTRASTED = pattern("answered"), pattern("contrasted")
_FIRST_WORD = re.compile(r"\s*(\w+)")
_AGE, _YEARS = re.compile(r"\s\(\s?\d+[^()]*\)$"), re.compile(r"\s\d+$")
_LOOK_BACK, _SPEAKERS = 6, 20
_WITH_OBJECT = 3
_BESIDE, _TIME_BETWEEN, _SENT = 3, 20, 90
_SAME, _TALKS = words_of("same_one"), words_of("said_in") | words_of("document")
_EDGES = f' ,–—-{AND}\n"“«'


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
            _inside(reader, head, outer, heads[max(0, number - _LOOK_BACK) : number])
        elif head.refers == "elided" and number and _goes_on_unnamed(head, heads[number - 1]):
            head.refers = "nobody"
        elif head.refers == "elided":
            _carried(reader, head, last)
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
    if before.sentence != head.sentence and (main := _main_subject(reader, head)) is not None:
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
        subject = _cut_verb(reader, phrase, words)
        if may_speak(reader, subject, _spoken(reader, before)) and not is_one_of_many(reader, head, subject):
            head.speaker_name, head.refers = subject, "named"
            return
    head.same_as = outer


def _first_phrase(reader: Reader, head: Head, outer: Head) -> Phrase:
    """The noun phrase with which the content begins in which a head stands."""
    start = max(outer.parts[0][0], head.sentence[0])
    phrase = reader.phrases.read(start, head.at)
    first = reader.text[phrase.start : phrase.end].split(None, 1)[:1]
    near = phrase and phrase.start - start < _BESIDE and reader.noun_like(first[0])
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


def _cut_verb(reader: Reader, phrase: Phrase, words: list[str]) -> tuple[int, int]:
    """A subject read to the end of its noun phrase, at most four words of it."""
    end = phrase.start
    for word in words[:4]:
        at = reader.text.find(word, end)
        if end > phrase.start and word not in reader.phrases.heads and reader.verb_like(word):
            break
        quote = reader.page.quote_at(at)
        end = max(at + len(word), min(quote.after, phrase.end) if quote and quote.start >= phrase.start else 0)
    return phrase.start, end


def _carried(reader: Reader, head: Head, last: Sequence[Head]) -> None:
    before = last[-1] if last else None
    if head.kind == "beside" and before is not None:
        head.same_as = before
        return
    who = asked_before(reader, head) or _answering(reader, head, before) or _contrasted(reader, head, before)
    if who is not None:
        head.speaker_name, head.refers = (who, "named") if any(who) else (None, "nobody")
        return
    if head.kind == "participle" and before is not None and before.sentence == head.sentence:
        main = _main_subject(reader, head) if _differ(head, before) else None
        if main is not None and may_speak(reader, main, _spoken(reader, last)):
            head.speaker_name, head.refers = main, "named"
            return
        inner = _inner_voice(reader, head, before)
        if inner is not None:
            head.speaker_name, head.refers = inner, "named"
            head.relays = [*before.relays, (before.speaker_name or before.speaker, before.cue[0])]
            return
        head.relays = head.relays or list(before.relays)
    if before is None or before.sentence != head.sentence:
        if _named_subject(reader, head, last):
            return
    elif (clause := _clause_between(reader, head, before)) is not None:
        head.speaker_name, head.refers = clause, "named"
        return
    head.same_as = _agreeing(reader, head, last)
    opens = before is None and reader.opens_sentence(head.at - len(head.proclitic))
    if opens or (head.same_as is None and before is not None):
        head.refers = "nobody"


def _answering(reader: Reader, head: Head, before: Head | None) -> Extent | None:
    """قال X إن …، وهو ما نفته Y، مؤكدة …: who is told to have answered what was said, since then or in a sentence."""
    if before is None:
        return None
    answer = _ANSWERED.search(reader.text, max(before.at, head.sentence[0] - 1), head.at)
    who = reader.phrases.read(answer.end(), head.at) if answer else None
    return (who.start, who.end) if who else None


def _agreeing(reader: Reader, head: Head, last: Sequence[Head]) -> Head | None:
    """The last speaker before a head whom its verb fits; nobody where several speak (بينوا) behind one man."""
    gender = head.agrees if head.kind == "relay" else head.reading.gender if head.kind != "noun" else ""
    told = gender in ("m", "f") and head.kind != "participle"
    if not last or _is_one(reader, head, last[-1]):
        return None
    fitting = (one for one in reversed(last[-_LOOK_BACK:]) if not told or reader.gender(one) in ("", gender))
    return next(fitting, last[-1])


def _is_one(reader: Reader, head: Head, before: Head) -> bool:
    """Whether a verb of several cannot mean the speaker before it, who is one man."""
    at = whom(before)
    return at is not None and is_one_of_many(reader, head, at)


def _named_subject(reader: Reader, head: Head, last: Sequence[Head]) -> bool:
    """Give a head the subject of its sentence or of one before; set it aside where that subject cannot speak."""
    before = last[-1] if last else None
    subject = author(reader, head) or _main_subject(reader, head) or topic(reader, head, before)
    subject = subject or asker(reader, head, before) or subject_before(reader, head, last)
    if subject is None or is_thing(reader, subject) or is_one_of_many(reader, head, subject):
        return False
    text_of_hers = head.reading.gender == "m" and _is_document_of_hers(reader, subject)
    if may_speak(reader, subject, _spoken(reader, last)) and not text_of_hers:
        head.speaker_name, head.refers = subject, "named"
        carried = publishers(reader, head, subject) if is_therein(reader, head) else []
        head.relays = [one for one in carried if one not in head.relays] + head.relays
    else:
        if before is not None and _goes_on_telling(reader, head, before, subject):
            return False
        head.set_aside = UNLED
    return True


def _goes_on_telling(reader: Reader, head: Head, before: Head, subject: Extent) -> bool:
    """وقال X إن …. وتحتاج المخططات إلى أعوام، مؤكدا أن …: whether a participle is that of the man named just before.

    None is where the sentence names somebody else by a post behind his name (وأكد باهر مساعد القائد الحصيلة، مضيفا).
    """
    near = before.sentence[1] + _BESIDE > head.sentence[0] and head.complement.kind in ("clause", "noun")
    his = near and head.kind == "participle" and head.reading.gender == "m"
    at, words = whom(before), reader.text[slice(*subject)].split()
    posts = reader.vocabulary.of("office_role").intersection(words[1:2])
    if not his or at is None or any(not post.startswith(ARTICLE) for post in posts):
        return False
    named = reader.people.mention_in(at)
    return named is not None and named.gender != "f"


def _is_document_of_hers(reader: Reader, at: Extent) -> bool:
    """Whether a text of feminine gender is named, which no man's verb or participle means (تغريدة …، مؤكدا)."""
    word = _FIRST_WORD.match(reader.text, *at)
    return word is not None and word.group(1).endswith(FEMININE) and bare(word.group(1)) in reader.documents


def _spoken(reader: Reader, heads: Sequence[Head]) -> set[str]:
    """The first words of those who are written to have spoken shortly before."""
    speakers = (head.speaker for head in heads[-_SPEAKERS:])
    words = (_FIRST_WORD.match(reader.text, *at) for at in speakers if at is not None)
    return {word.group(1) for word in words if word is not None}


def _clause_between(reader: Reader, head: Head, before: Head) -> Extent | None:
    """إن …، وعبّر X عن سعادته، وقال …: the last subject of a clause of the narrator's, between two cues."""
    clause = reader.people.clause_subject(max(before.at, before.end), head.at)
    if clause is not None:
        return clause.phrase
    end = max(before.end, *(part[1] for part in before.parts), before.at)
    subject = _silent_subject(reader, end, head.at)
    if subject is None or reader.page.quote_at(subject[0]) is not head.quote:
        return None
    words = reader.text[slice(*subject)].split()
    known = reader.people.meant(subject) is not None or surely_speaks(reader, words)
    return subject if known and not is_thing(reader, subject) else None


def _differ(head: Head, before: Head) -> bool:
    """Whether a man's participle follows what a woman or a thing says (رفض X التقارير التي تشير إلى …، مشيرا إلى …)."""
    hers = before.kind == "verb" and before.reading.gender == "f" and before.order == "subject before"
    return hers and not before.relays and head.reading.gender == "m"


def _contrasted(reader: Reader, head: Head, before: Head | None) -> Extent | None:
    """قال البنك إن …، غير أن المنظمات نددت …، مؤكدة أن …: of whom the narrator tells; what was said ends there."""
    if before is None or before.sentence != head.sentence or not before.parts or head.quote is not None:
        return None
    if head.reading.gender != "f" or reader.gender(before) != "m":
        return None
    start, end = before.parts[-1]
    turns = [one for one in _CONTRASTED.finditer(reader.text, start, end) if reader.page.quote_at(one.start()) is None]
    phrase = reader.phrases.read(turns[-1].end(), end) if turns else None
    if not phrase or phrase.start > turns[-1].end() or not may_speak(reader, (phrase.start, phrase.end)):
        return None
    before.parts[-1] = start, turns[-1].start()
    words = reader.text[phrase.start : phrase.end].split()
    verb = next((word for word in words[1:] if reader.phrases.may_be_feminine_verb(word)), None)
    return phrase.start, reader.text.find(f" {verb}", phrase.start) if verb else phrase.end


def _inner_voice(reader: Reader, head: Head, before: Head) -> tuple[int, int] | None:
    """Whose participle a feminine is behind a man's words that end with a woman's or a body's verb (… رفضت، مؤكدة)."""
    if head.reading.gender != "f" or reader.gender(before) != "m" or before.complement.kind != "clause":
        return None
    if before.speaker is None or not before.parts:
        return None
    start, end = before.parts[-1]
    at = bisect_left(reader.starts, start)
    reports = (match.start() for match in reader.matches[at : at + _LOOK_BACK] if reader.verbal(match))
    phrase = reader.phrases.read(start, min(next(reports, end), end))
    verb = _FIRST_WORD.match(reader.text, phrase.end, end) if phrase else None
    feminine = verb is not None and verb.group(1).endswith(SHE_DID) and phrase.start - start < 3
    return (phrase.start, phrase.end) if feminine else None


def _main_subject(reader: Reader, head: Head) -> tuple[int, int] | None:
    """The subject of a main verb that reports nothing (استقبل الوزير … وقال), of the same sentence."""
    start = head.sentence[0]
    if not reader.text[start : head.at].strip(_EDGES):
        return None
    if is_therein(reader, head) and (sent := sender(reader, max(start, head.at - _SENT), head.at)) is not None:
        return sent  # تلقى الوزير رسالة من سالم سعد أكد فيها أن …
    if is_therein(reader, head) and (author := reader.people.last_between(start, head.at)) is not None:
        document = _FIRST_WORD.match(reader.text, author.phrase[1], head.at)
        if document is not None and document.group(1) in _TALKS and head.at - document.end() < _BESIDE:
            return author.phrase  # وألقى مدير البلدية سالم سعد كلمة أكد فيها أن …
    silent = _silent_subject(reader, start, head.at)
    return silent if silent is not None and not is_thing(reader, silent) else _first_subject(reader, head, start)


def _first_subject(reader: Reader, head: Head, start: int) -> tuple[int, int] | None:
    """The subject of the verb with which a sentence begins, or the noun with which it does."""
    lead = LEAD.match(reader.text, start, head.at)
    begin = lead.end() if lead else start
    tried = (one.match(reader.text, begin, head.at) for one in (_WITHIN, FIRST))
    first = next((one for one in tried if one is not None and not is_preposition(reader, one.group("verb"))), None)
    if first is None:
        return None
    noun = first.group("verb")
    if first.re is _WITHIN and head.reading.gender == "m" and noun.endswith(SHE_DID):
        return None  # في حين باشرت الفرق عملها، مبينا أن …
    joined = noun[0] == AND and reader.speaks(noun[1:]) and not reader.noun_like(noun)  # ووزارة العدل إذ تعلن …
    begins_with_noun = (joined or reader.noun_like(noun)) and noun not in reader.phrases.breaks
    begin = first.start("verb") + joined if begins_with_noun else first.end()
    phrase = reader.phrases.read(begin, head.at - len(head.proclitic))
    words = reader.text[phrase.start : phrase.end].split()
    if not phrase or phrase.start > begin + 1 or is_oblique(words[0]):
        return None
    if begins_with_noun:
        return _cut_verb(reader, phrase, words)
    phrase = _before_object(reader, phrase, words)
    if len(words) == 1 and reader.phrases.names.is_repeated(words[0]) and not reader.verb_like(words[0]):
        return phrase.start, phrase.end
    sure = head.kind == "participle" and reader.noun_like(words[0])
    at = phrase.start, phrase.end
    verb = first.group("verb") not in reader.phrases.given_names
    surname = verb and len(words) == 1 and reader.people.meant(at) is not None
    named = surname or reader.people.mention_in(at) is not None
    hers = noun.endswith(SHE_DID)  # أشادت «…» بالخطة، وقالت إنها
    marked = words[0][0] in NAME_MARKS[0] and not (hers and head.reading.gender == "m")
    return at if sure or named or marked or any(reader.speaks(word) for word in words) else None


def _before_object(reader: Reader, phrase: Phrase, words: list[str]) -> Phrase:
    """A name or a definite noun alone, where the verbal noun that its verb takes follows (انتقد X إعلان Y).

    So does a subject that issued a document (أصدرت X بياناً أوضحت فيه أن …), or a body with its adjective before
    what that cannot agree with (رفضت الحكومة السودانية | التقرير).
    """
    for before, word in pairwise(words):
        alone = before == words[0] and reader.phrases.names.is_repeated(before)
        visited = alone and word in reader.places  # زار X كندا
        issued = word in reader.documents and word.endswith(FEMININE) and before.startswith(ARTICLE)
        body = before.endswith(OF_IT) and before.startswith(ARTICLE) and word == words[-1]
        taken = body and bare(word) != word and bare(word) in reader.vocabulary.any_of("object noun", "a document")
        if visited or issued or taken:
            end = reader.text.rfind(f" {word}", phrase.start, phrase.end)
            return Phrase(phrase.start, end, end)
    plain = words[0].startswith(ARTICLE) or not reader.noun_like(words[0])
    if len(words) < _WITH_OBJECT or not plain or not reader.phrases.is_masdar(words[1]):
        return phrase
    end = phrase.start + len(words[0])
    return Phrase(phrase.start, end, end)


def _silent_subject(reader: Reader, start: int, before: int) -> tuple[int, int] | None:
    """The subject of the last reporting verb without a complement of its own between two offsets."""
    at = bisect_left(reader.silent, before, key=lambda one: one[0])
    for begin, _, subject, match in reversed(reader.silent[max(0, at - 4) : at]):
        if begin >= start and match.group(3) is None and (phrase := subject()):
            return phrase.start, phrase.end
    return None


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
        for other in reversed(last[-_LOOK_BACK:]):
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

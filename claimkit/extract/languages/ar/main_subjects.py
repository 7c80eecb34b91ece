"""Whom a sentence is about: the subject of its main verb, written or only conjugated."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from claimkit.extract.languages.ar.evidence import is_therein, sender
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.keys import NAME_MARKS
from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, FEMININE, OF_IT, SHE_DID
from claimkit.extract.languages.ar.nouns import LEAD
from claimkit.extract.languages.ar.objects_behind import is_oblique
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import bare
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.speaking import is_thing, surely_speaks
from claimkit.extract.languages.ar.subject_before import FIRST, is_preposition
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import Extent, words_of

_WITHIN = pattern("sentence_within")
FIRST_WORD = re.compile(r"\s*(\w+)")
_WITH_OBJECT = 3
BESIDE = 3
_SENT = 90
_TALKS = words_of("said_in") | words_of("document")
_EDGES = f' ,–—-{AND}\n"“«'


def cut_verb(reader: Reader, phrase: Phrase, words: list[str]) -> tuple[int, int]:
    """A subject read to the end of its noun phrase, at most four words of it."""
    end = phrase.start
    for word in words[:4]:
        at = reader.text.find(word, end)
        if end > phrase.start and word not in reader.phrases.heads and reader.verb_like(word):
            break
        quote = reader.page.quote_at(at)
        end = max(at + len(word), min(quote.after, phrase.end) if quote and quote.start >= phrase.start else 0)
    return phrase.start, end


def clause_between(reader: Reader, head: Head, before: Head) -> Extent | None:
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


def main_subject(reader: Reader, head: Head) -> tuple[int, int] | None:
    """The subject of a main verb that reports nothing (استقبل الوزير … وقال), of the same sentence."""
    start = head.sentence[0]
    if not reader.text[start : head.at].strip(_EDGES):
        return None
    if is_therein(reader, head) and (sent := sender(reader, max(start, head.at - _SENT), head.at)) is not None:
        return sent  # تلقى الوزير رسالة من سالم سعد أكد فيها أن …
    if is_therein(reader, head) and (author := reader.people.last_between(start, head.at)) is not None:
        document = FIRST_WORD.match(reader.text, author.phrase[1], head.at)
        if document is not None and document.group(1) in _TALKS and head.at - document.end() < BESIDE:
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
        return cut_verb(reader, phrase, words)
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

"""Reporting verbs: قال X إن …, X قال …, أعلن X عن …, نفى X صحة …, «…» قال X, and their participles (قائلاً)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from claimkit.extract.languages.ar.beside import as_said
from claimkit.extract.languages.ar.complements import (
    bare_clause,
    clause_behind,
    considered,
    goes_elsewhere,
    object_taken,
    only_relays,
    own_complement,
    paused,
    takes_noun,
    unled,
)
from claimkit.extract.languages.ar.compounds import compounds_of
from claimkit.extract.languages.ar.gaps import read_gap, read_lead, told_outlet
from claimkit.extract.languages.ar.heads import Complement, Head, is_short_quote
from claimkit.extract.languages.ar.inverted import inverted
from claimkit.extract.languages.ar.leaning import leaning
from claimkit.extract.languages.ar.morphemes import WITH
from claimkit.extract.languages.ar.negations import NEGATORS, negate
from claimkit.extract.languages.ar.objects import object_of, without_object
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.relays import relay
from claimkit.extract.languages.ar.scan import CARRIES, Cue, Reader
from claimkit.extract.languages.ar.sentential import sentential
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.subjects import find_subject, is_object, subject_before
from claimkit.extract.languages.ar.vocabulary import OF_ANONYMITY
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, listed, printed_of, words_of
from claimkit.language.arabic import affixes

_AS = pattern("as_said")
_LAST_OF_AS = tuple(f"{word} " for word in listed("before_as_said"))
_PRONOUNS = frozenset(affixes("conjunct pronoun"))
_SAYING, _AND_SAID, _ANNOUNCED = pattern("by_saying"), pattern("and_said"), pattern("announced_in")
_ANSWERED = 90
_DETAILS = printed_of("detail_verb")
_CONSIDER = printed_of("consider")
_ANSWER = printed_of("answer")
_REVEAL = printed_of("reveal")
_THAT = listed("complementiser")[0]
_LONG_NAME = 5
_ADJACENT = 2
_BESIDE = 6
_UNQUOTED = ("clause", "noun")
_TOLD = frozenset(("object", "describe"))
_SURELY_SAID = 0.95
_AS_WELL = words_of("as_also")


def verb(reader: Reader, cue: Cue) -> Head | None:
    """The head of a verb or participle in the first construction that fits."""
    frames, participle = cue.reading.frames, cue.reading.kind == "participle"
    if cue.clitic and cue.reading.cue.word in CARRIES and carried(reader, cue):
        return None
    if not participle:
        before = reader.text[cue.start - 3 : cue.start]
        if before in _LAST_OF_AS and (lead := _AS.search(reader.text, cue.start - 18, cue.start)):
            also = _also(reader, cue, lead.start(1))
            return also if also is not None else _as_said(reader, cue, lead.start(1))
        if "relay" not in frames and (head := inverted(reader, cue)) is not None:
            return head
    if cue.clitic and (head := sentential(reader, cue)) is not None:
        return head
    for construction in compounds_of(frames):
        head = construction(reader, cue)
        if head is None and "refuse" in frames and not participle:
            behind = partial(_subject_behind, reader, cue, reader.reach(cue))
            _keep_silent(reader, cue, partial(_own_subject, reader, cue, behind))
        if head is not None or "clause" not in frames:
            return head
    return leaning(reader, cue) if participle else plain(reader, cue)


def _also(reader: Reader, cue: Cue, start: int) -> Head | None:
    """كما أكد X رفضه …, كما نقلت X عن Y أن …: at the beginning of a sentence كما means "also".

    Only a bare noun, a preposition's noun and a relayed clause: what is no clause cannot stand behind "as X said".
    """
    apart = reader.opens_sentence(start) or reader.text[start - 2 : start] == ", "
    if cue.clitic or not apart or reader.text[start : cue.start].split()[0] not in _AS_WELL:
        return None
    if "relay" in cue.reading.frames:
        return relay(reader, cue)
    silent = len(reader.silent)
    compounds = compounds_of(cue.reading.frames) if cue.reading.kind == "perfect" else ()
    for construction in compounds:
        head = construction(reader, cue)
        if head is not None and head.speaker is not None and " " in reader.text[slice(*head.speaker)]:
            return head
    head = plain(reader, cue)
    del reader.silent[silent:]
    if head is None or head.complement.kind != "noun":
        return None
    clause = f" {_THAT} " in reader.text[cue.end : head.complement.at]  # كما أعلن X، من دون أن يعرف … عن …
    return None if clause else head


def _as_said(reader: Reader, cue: Cue, start: int) -> Head | None:
    """كما قال X, …; but كما وجه X تهنئة: "also", and nothing is said that X speaks of; X is kept for what goes on."""
    head = as_said(reader, cue, start)
    if head is None or cue.reading.cue.act != "demand" or head.rule != "opening clause beside":
        return head
    plain(reader, cue)
    return None


def carried(reader: Reader, cue: Cue) -> bool:
    """في تصريحات نقلتها وكالة X: between another cue and its complement, whoever carried the words relays."""
    head = reader.enclosing(cue.start)
    if head is None:
        return False
    phrase = reader.phrases.read(cue.end, head.complement.at)
    if phrase and reader.text[phrase.start : phrase.end].split()[0] in reader.outlets:
        head.relays.insert(0, ((phrase.start, phrase.end), (cue.start, cue.end)))
    return True


def plain(reader: Reader, cue: Cue) -> Head | None:
    """A finite verb with its own complement; without one it is kept as silent, for a participle to lean on."""
    complement = bare_clause(reader, cue) or unled(reader, cue) or clause_behind(reader, cue) or paused(reader, cue)
    reach = complement.at if complement else reader.reach(cue)
    subject = partial(_subject_behind, reader, cue, reach)
    if complement is None and not takes_noun(cue):
        _keep_silent(reader, cue, partial(_own_subject, reader, cue, subject))
        return None
    phrase = subject()
    named = _named_in_quotes(reader, cue, phrase, complement)
    if named:
        phrase, complement, reach = named, None, reader.reach(cue)
    complement = own_complement(reader, cue, phrase, object_of(reader, cue, phrase, reach) or complement)
    if (
        complement is None
        or _said_behind(reader, complement, cue.sentence[1], cue.reading.cue.word in _ANSWER)
        or goes_elsewhere(reader, cue, complement)
    ):
        begin = object_taken(reader, cue, phrase)
        if begin is None:
            _keep_silent(reader, cue, lambda: phrase)
            return None
        complement = Complement("noun", begin, begin)
        phrase = Phrase(phrase.start, begin - 1, begin) if begin > phrase.start else reader.phrases.none(cue.end)
    if cue.reading.cue.word in _CONSIDER and complement.kind == "quote" and phrase:
        complement, phrase = considered(reader, cue, complement, phrase)
    return _told(reader, cue, phrase, complement)


def _told(reader: Reader, cue: Cue, phrase: Phrase, complement: Complement) -> Head | None:
    """The head of a verb whose content is known, and of the phrase behind it; None where it tells nothing."""
    head = cue.head(complement, "")
    find_subject(reader, head, cue, phrase)
    if _is_announced(reader, cue, head):
        head.refers, head.order = "nobody", "impersonal"
    negate(reader, head)
    if _tells_nothing(reader, head, phrase) or _has_object(cue, head, phrase):
        return None
    _with_saying(reader, head, phrase)
    read_gap(reader, head, phrase.end, complement.at)
    if not head.relays:
        read_lead(reader, head, cue)
    if "object" in cue.reading.frames and head.order == "verb first" and not head.relays:
        told_outlet(reader, head, phrase.end, complement.at)
    if cue.reading.cue.act == "announce" and complement.kind == "clause" and cue.reading.cue.word in _REVEAL:
        head.act = "assert"
    head.rule = f"{head.order or head.refers} {complement.kind}"
    return head


def _is_announced(reader: Reader, cue: Cue, head: Head) -> bool:
    """وقد أعلن في العاصمة عن …: a passive, where the place stands right behind and nobody is told before."""
    his = cue.reading.kind == "perfect" and cue.reading.gender == "m" and not cue.clitic
    if head.refers != "elided" or not his or cue.coordinated or cue.reading.cue.act != "announce":
        return False
    return _ANNOUNCED.match(reader.text, cue.end) is not None


def _with_saying(reader: Reader, head: Head, phrase: Phrase) -> None:
    """ردّ X بالقول إن …, جدد X تأكيده أن …: the noun of saying is the cue, or a part of it."""
    end, at = head.cue[-1][1], head.complement.at
    if head.reading.cue.word in _ANSWER and (saying := _SAYING.search(reader.text, end, at)):
        head.cue = [saying.span(1)]
    noun = WORD.match(reader.text, phrase.end + 1) if phrase else None
    if noun is not None and noun.group() in reader.vocabulary.sayings and at - noun.end() < _BESIDE:
        head.cue.append(noun.span())


def _subject_behind(reader: Reader, cue: Cue, reach: int) -> Phrase:
    """The noun phrase behind a verb; none where the preposition that it governs stands there (فشدد على أهمية …)."""
    frames = cue.reading.frames
    word = WORD.match(reader.text, cue.end + 1)
    if word is not None and word.group() in cue.reading.prepositions:
        return reader.phrases.none(cue.end)
    phrase = reader.phrases.read(cue.end, reach, "noun" in frames, "any" in frames, WITH in frames)
    if phrase and cue.reading.cue.act == "demand" and "object" not in frames:
        return phrase
    if "object" not in frames or not phrase:
        return phrase
    return without_object(reader, cue, _behind_outlet(reader, phrase, reach))


def _behind_outlet(reader: Reader, phrase: Phrase, reach: int) -> Phrase:
    """أبلغ «…» مصدر في البلدية أن: who told it to a paper whose name in marks stands before."""
    quote = reader.page.quote_at(phrase.start)
    word = WORD.match(reader.text, quote.after + 1, reach) if quote is not None else None
    if quote is None or word is None or not reader.text[quote.after].isspace() or not reader.speaks(word.group()):
        return phrase
    return reader.phrases.read(quote.after, reach) or phrase


def _named_in_quotes(reader: Reader, cue: Cue, phrase: Phrase, complement: Complement | None) -> Phrase | None:
    """وزير التعليم "سامي عابد", فريق "…", تحدثت «…» عن: somebody named in marks; None where words are said."""
    quote = complement.quote if complement is not None and complement.kind == "quote" else None
    if quote is None or len(reader.text[quote.inner : quote.end].split()) > _LONG_NAME:
        return None
    if quote.start - (phrase.end if phrase else cue.end) > 1:
        return None
    if not phrase:
        behind = WORD.match(reader.text, quote.after + 1)
        told = "object" in cue.reading.frames  # حذر «…» من
        led = behind is not None and not told and behind.group() in cue.reading.prepositions
        return Phrase(quote.start, quote.after, quote.after) if led else None
    behind = WORD.match(reader.text, quote.after + 1)
    first, *_, noun = reader.text[phrase.start : phrase.end].split() * 2
    named = noun in reader.vocabulary.of("named so") or reader.people.mention_in((quote.inner, quote.end), listed=True)
    body = first in reader.phrases.institutions and behind is not None and reader.phrases.is_masdar(behind.group())
    return Phrase(phrase.start, quote.after, quote.after) if named or body else None


def _said_behind(reader: Reader, complement: Complement, limit: int, answers: bool) -> bool:
    """شكك X في … قائلا إن …, رد على الاتهام بأن … قائلا: what is said stands behind the participle."""
    start = complement.start
    about = complement.kind == "noun" or (complement.kind == "clause" and answers)
    found = _AND_SAID.search(reader.text, start, min(limit, start + _ANSWERED)) if about else None
    return found is not None and "," not in reader.text[start : found.start()]


def _keep_silent(reader: Reader, cue: Cue, subject: Callable[[], Phrase]) -> None:
    """Keep a verb for what leans on it; its subject is read when that is asked for."""
    relative = reader.text[max(0, cue.start - 6) : cue.start].endswith(RELATIVES)
    if cue.reading.cue.word not in OF_ANONYMITY and not relative and not only_relays(cue.reading.frames):
        reader.silent.append((cue.start, cue.end, subject, cue.match))


def _own_subject(reader: Reader, cue: Cue, subject: Callable[[], Phrase]) -> Phrase:
    """The phrase behind a verb, or before it (فإن الهيئة عبرت عن …); none where it is whom the verb calls on.

    ودعا المتقدمين، مبينا أن …
    """
    phrase = subject()
    if phrase and not is_object(reader, cue, phrase):
        return phrase
    inside = [one for one in reader.found if one.sentence == cue.sentence and one.complement.start < cue.start]
    told = any(one.complement.kind == "clause" for one in inside)
    told = told or cue.coordinated or reader.text[max(0, cue.start - 3) : cue.start].strip() in NEGATORS
    before = None if told else subject_before(reader, cue.match.start(), cue.sentence[0])
    return reader.phrases.none(cue.end) if before is None else Phrase(*before[0], before[0][1])


def _tells_nothing(reader: Reader, head: Head, phrase: Phrase) -> bool:
    """X تتابع Y «…», لم يكشف عن تفاصيل: the narrator's own clause."""
    reading = head.reading
    if head.refers == "elided" and is_short_quote(reader.text, head.complement):
        return True  # رصدت "الوطن" …
    if _is_resumed(reader, head):
        return True
    if head.act == "decline" and head.complement.kind == "noun" and reading.cue.word in _DETAILS:
        return True
    return head.order == "subject before" and head.complement.kind == "quote" and bool(phrase)


def _is_resumed(reader: Reader, head: Head) -> bool:
    """النسخة التي يتحدث عنها X «…»: what is told of stands before, and the verb's preposition has its pronoun."""
    if not reader.text.endswith(RELATIVES, 0, head.at):
        return False
    word = WORD.match(reader.text, head.cue[-1][1] + 1)
    return word is not None and any(word.group().removeprefix(one) in _PRONOUNS for one in head.reading.prepositions)


def _has_object(cue: Cue, head: Head, phrase: Phrase) -> bool:
    """المبررات التي أعلنتها اللجنة عن طريق …: a pronoun is what is said, and the clause further on another word's."""
    if not cue.clitic or head.complement.kind not in _UNQUOTED or cue.reading.cue.confidence >= _SURELY_SAID:
        return False
    if not _TOLD.isdisjoint(cue.reading.frames):
        return False
    return head.complement.at - max(phrase.end, cue.end) > _ADJACENT

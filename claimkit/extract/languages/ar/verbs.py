"""Reporting verbs: قال X إن …, X قال …, أعلن X عن …, نفى X صحة …, «…» قال X, and their participles (قائلاً)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from claimkit.extract.languages.ar.beside import as_said
from claimkit.extract.languages.ar.compounds import compounds_of
from claimkit.extract.languages.ar.gaps import read_gap, read_lead, told_outlet
from claimkit.extract.languages.ar.heads import (
    SAYING_ALONG,
    Complement,
    Head,
    after_space,
    clause_at,
    find_complement,
    is_short_quote,
)
from claimkit.extract.languages.ar.morphemes import ARTICLE, FEMININE, THINGS, WITH
from claimkit.extract.languages.ar.negations import NEGATORS, negate
from claimkit.extract.languages.ar.objects import is_joined, object_of, split, without_object
from claimkit.extract.languages.ar.page import PAUSES, Quote
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.relays import relay
from claimkit.extract.languages.ar.scan import CARRIES, COORDINATES, Cue, Match, Reader
from claimkit.extract.languages.ar.sentential import sentential
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.subjects import find_subject, is_object, subject_before
from claimkit.extract.languages.ar.vocabulary import OF_ANONYMITY
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import listed, printed_of, words_of
from claimkit.language.arabic import affixes

_AS, _LAST_OF_AS = pattern("as_said"), tuple(f"{word} " for word in listed("before_as_said"))
_TO_ACT, _TOWARDS = pattern("to_act"), pattern("to_or_from")
_PRONOUNS = frozenset(affixes("conjunct pronoun"))
_SAYING, _AND_SAID = pattern("by_saying"), pattern("and_said")
_WORD = re.compile(r"\w+")
_JOINED = pattern("that_with_pronoun")
_MEANWHILE, _UNLED = pattern("meanwhile_pronoun"), pattern("unled_clause")
_ANNOUNCED = pattern("announced_in")
_WISH, _ANSWERED = 60, 90
_WISHED = pattern("wished")
_OBJECTS, _DETAILS = printed_of("taking_object"), printed_of("detail_verb")
_SAY, _CONSIDER, _ANSWER = printed_of("say"), printed_of("consider"), printed_of("answer")
_REVEAL = printed_of("reveal")
_THUS, _NEAR_QUOTE = words_of("thus"), 16
_INTO, _ON, _THAT = listed("towards")[0], f"{listed('on')[0]} ", listed("complementiser")[0]
_LONG_NAME = 5
_LONG_TITLE, _NEAR, _ADJACENT, _BESIDE = 8, 4, 2, 6
_UNQUOTED, _TOLD, _NOUNS = ("clause", "noun"), frozenset(("object", "describe")), frozenset(("noun", "any"))
_SAYING_VERB, _SURELY_TOLD, _SURELY_SAID = 0.6, 0.85, 0.95
_CLAUSE = frozenset(("clause",))
_AS_WELL = words_of("as_also")
# أعرب عن شكره سائلا الله أن …: prayed, and not said along with the verb before.
_PRAYED = pattern("prayed")


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
    complement = _bare(reader, cue) or _unled(reader, cue) or _clause(reader, cue) or _paused(reader, cue)
    reach = complement.at if complement else reader.reach(cue)
    subject = partial(_subject_behind, reader, cue, reach)
    if complement is None and not _takes_noun(cue):
        _keep_silent(reader, cue, partial(_own_subject, reader, cue, subject))
        return None
    phrase = subject()
    named = _named_in_quotes(reader, cue, phrase, complement)
    if named:
        phrase, complement, reach = named, None, reader.reach(cue)
    complement = _own_complement(reader, cue, phrase, object_of(reader, cue, phrase, reach) or complement)
    if (
        complement is None
        or _said_behind(reader, complement, cue.sentence[1], cue.reading.cue.word in _ANSWER)
        or _goes_elsewhere(reader, cue, complement)
    ):
        begin = _object_taken(reader, cue, phrase)
        if begin is None:
            _keep_silent(reader, cue, lambda: phrase)
            return None
        complement = Complement("noun", begin, begin)
        phrase = Phrase(phrase.start, begin - 1, begin) if begin > phrase.start else reader.phrases.none(cue.end)
    if cue.reading.cue.word in _CONSIDER and complement.kind == "quote" and phrase:
        complement, phrase = _considered(reader, cue, complement, phrase)
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


def _goes_elsewhere(reader: Reader, cue: Cue, complement: Complement) -> bool:
    """Whether a preposition of whom or what stands before a quotation, save behind a verb that says (قال من X «…»).

    So does a relative pronoun behind a verb with its object (رفضته الحركة التي «…»).
    """
    if complement.kind != "quote" or _says(cue):
        return False
    if cue.clitic and reader.text.endswith(RELATIVES, 0, complement.at):
        return True
    return _TOWARDS.search(reader.text, cue.end, complement.at) is not None


def _object_taken(reader: Reader, cue: Cue, phrase: Phrase) -> int | None:
    """Where the noun begins that a verb like توقع takes for what is said; None where it takes none."""
    if not phrase or cue.reading.cue.word not in _OBJECTS:
        return None
    parted = _parts(reader, phrase)
    return phrase.start if parted is None and cue.coordinated else parted


def _with_saying(reader: Reader, head: Head, phrase: Phrase) -> None:
    """ردّ X بالقول إن …, جدد X تأكيده أن …: the noun of saying is the cue, or a part of it."""
    end, at = head.cue[-1][1], head.complement.at
    if head.reading.cue.word in _ANSWER and (saying := _SAYING.search(reader.text, end, at)):
        head.cue = [saying.span(1)]
    noun = _WORD.match(reader.text, phrase.end + 1) if phrase else None
    if noun is not None and noun.group() in reader.vocabulary.sayings and at - noun.end() < _BESIDE:
        head.cue.append(noun.span())


def _bare(reader: Reader, cue: Cue) -> Complement | None:
    """وأضاف تم نقل المصابين …: what somebody goes on to say, with nothing before its verb; the speaker is unwritten."""
    if not (cue.coordinated and _goes_on_with(reader, cue, "clause_verb")):
        return None
    return Complement("bare", cue.end, cue.end + 1)


def _adds(reader: Reader, cue: Cue) -> bool:
    """Whether a cue tells that somebody goes on to speak (أضاف)."""
    return cue.reading.word in reader.vocabulary.of("going_on")


def _paused(reader: Reader, cue: Cue) -> Complement | None:
    """وأضاف، أجزم بنجاح الهيئة: what somebody goes on to say, with nothing but a comma before it."""
    if not _adds(reader, cue) or not reader.opens_sentence(cue.match.start()):
        return None
    pause = cue.end
    if not reader.text.startswith(",", pause) and cue.reading.kind == "perfect":
        phrase = reader.phrases.read(cue.end, reader.reach(cue))
        if not _is_one(reader, phrase):
            return None
        pause = phrase.end  # وأضاف التقرير، كانت …
    word = _WORD.match(reader.text, pause + 2) if reader.text.startswith(", ", pause) else None
    if word is None or word.group() in reader.phrases.names.prepositions or word.group()[0] in COORDINATES:
        return None
    return Complement("bare", pause, after_space(reader.text, pause + 1))


def _unled(reader: Reader, cue: Cue) -> Complement | None:
    """وقال الوزير لقد استمعنا …: nothing but who speaks stands before a word with which a clause begins."""
    if not (_says(cue) or _adds(reader, cue)) or (behind := _UNLED.match(reader.text, cue.end)) is None:
        return None
    phrase = reader.phrases.read(cue.end, behind.end())
    spoken = phrase.end == behind.end() and phrase.start == cue.end + 1
    return Complement("bare", behind.end(), behind.end() + 1) if spoken or not behind.group() else None


def _is_one(reader: Reader, phrase: Phrase) -> bool:
    """Whether a phrase is one word or ends with a name; more may be what is done (أضاف الطباخ الملح، ثم قدمه)."""
    name = reader.people.mention_in((phrase.start, phrase.end)) if phrase else None
    return " " not in reader.text[phrase.start : phrase.end] or (name is not None and name.name[1] == phrase.end)


def _goes_on_with(reader: Reader, cue: Cue, kind: str) -> bool:
    """Whether a cue of going on (أضاف) has a word of a kind right behind it, with which a clause begins."""
    if not _adds(reader, cue):
        return False
    word = _WORD.match(reader.text, cue.end + 1)
    return word is not None and word.group() in reader.vocabulary.of(kind)


def _subject_behind(reader: Reader, cue: Cue, reach: int) -> Phrase:
    """The noun phrase behind a verb; none where the preposition that it governs stands there (فشدد على أهمية …)."""
    frames = cue.reading.frames
    word = _WORD.match(reader.text, cue.end + 1)
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
    word = _WORD.match(reader.text, quote.after + 1, reach) if quote is not None else None
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
        behind = _WORD.match(reader.text, quote.after + 1)
        told = "object" in cue.reading.frames  # حذر «…» من
        led = behind is not None and not told and behind.group() in cue.reading.prepositions
        return Phrase(quote.start, quote.after, quote.after) if led else None
    behind = _WORD.match(reader.text, quote.after + 1)
    first, *_, noun = reader.text[phrase.start : phrase.end].split() * 2
    named = noun in reader.vocabulary.of("named so") or reader.people.mention_in((quote.inner, quote.end), listed=True)
    body = first in reader.phrases.institutions and behind is not None and reader.phrases.is_masdar(behind.group())
    return Phrase(phrase.start, quote.after, quote.after) if named or body else None


def _own_complement(reader: Reader, cue: Cue, phrase: Phrase, complement: Complement | None) -> Complement | None:
    """The complement of a verb; of one that relays (نقل) only where its subject is an outlet that says it itself."""
    if complement is not None and _asks_for_act(reader, cue, phrase, complement):
        return None
    outlet = phrase and reader.text[phrase.start : phrase.end].split(None, 1)[0] in reader.outlets
    return complement if outlet or not _only_relays(cue.reading.frames) else None


def _only_relays(frames: frozenset[str]) -> bool:
    return "relay" in frames and "quote" not in frames


def _asks_for_act(reader: Reader, cue: Cue, phrase: Phrase, complement: Complement) -> bool:
    """دعت X إلى إجراء مشاورات والعمل على أن …: what is asked for is an act, whose clause is no more the verb's."""
    if cue.reading.cue.act != "demand" or complement.kind != "clause":
        return False
    return _TO_ACT.search(reader.text, max(phrase.end, cue.end), complement.at) is not None


def _said_behind(reader: Reader, complement: Complement, limit: int, answers: bool) -> bool:
    """شكك X في … قائلا إن …, رد على الاتهام بأن … قائلا: what is said stands behind the participle."""
    start = complement.start
    about = complement.kind == "noun" or (complement.kind == "clause" and answers)
    found = _AND_SAID.search(reader.text, start, min(limit, start + _ANSWERED)) if about else None
    return found is not None and "," not in reader.text[start : found.start()]


def _considered(reader: Reader, cue: Cue, complement: Complement, phrase: Phrase) -> tuple[Complement, Phrase]:
    """اعتبر X الأمر «…»: what is considered belongs to what is said."""
    parted = split(reader, phrase, phrase.end, certain=not cue.coordinated or phrase.end - phrase.start > 12)
    begin = parted[1] if parted else phrase.start
    if parted is None and not cue.coordinated:
        return complement, phrase
    left = Phrase(phrase.start, parted[0], parted[0]) if parted else reader.phrases.none(cue.end)
    return Complement("noun", begin, begin), left


def _parts(reader: Reader, phrase: Phrase) -> int | None:
    """توقع خبراء الأرصاد هطول …: where behind a speaker's definite noun an indefinite one begins."""
    words = list(_WORD.finditer(reader.text, phrase.start, phrase.end))
    for at in range(1, len(words)):
        word = words[at].group()
        belongs = word.startswith(ARTICLE) or is_joined(reader, word)
        if words[at - 1].group().startswith(ARTICLE) and not (belongs or reader.speaks(word)):
            return words[at].start()
    return None


def _takes_noun(cue: Cue) -> bool:
    """Whether what a verb is about can stand behind it without a clause: a noun, a preposition's noun."""
    bare = not _NOUNS.isdisjoint(cue.reading.frames)
    return bare or bool(cue.reading.prepositions)


def _keep_silent(reader: Reader, cue: Cue, subject: Callable[[], Phrase]) -> None:
    """Keep a verb for what leans on it; its subject is read when that is asked for."""
    relative = reader.text[max(0, cue.start - 6) : cue.start].endswith(RELATIVES)
    if cue.reading.cue.word not in OF_ANONYMITY and not relative and not _only_relays(cue.reading.frames):
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
    word = _WORD.match(reader.text, head.cue[-1][1] + 1)
    return word is not None and any(word.group().removeprefix(one) in _PRONOUNS for one in head.reading.prepositions)


def _has_object(cue: Cue, head: Head, phrase: Phrase) -> bool:
    """المبررات التي أعلنتها اللجنة عن طريق …: a pronoun is what is said, and the clause further on another word's."""
    if not cue.clitic or head.complement.kind not in _UNQUOTED or cue.reading.cue.confidence >= _SURELY_SAID:
        return False
    if not _TOLD.isdisjoint(cue.reading.frames):
        return False
    return head.complement.at - max(phrase.end, cue.end) > _ADJACENT


_ASIDE, _CLOSE = pattern("aside_opened"), 8


def _clause(reader: Reader, cue: Cue) -> Complement | None:
    frames = cue.reading.frames
    joined = _JOINED.match(reader.text, cue.end)
    if joined is not None and "clause" in frames:
        return clause_at(reader.page, cue.end, joined.end())
    wished = _WISHED.match(reader.text, cue.end, cue.end + _WISH) if cue.reading.cue.act == "express" else None
    if wished is not None and "clause" in frames:
        return clause_at(reader.page, wished.start(1), wished.end())
    complement = find_complement(reader.page, cue.end, reader.reach(cue), frames)
    if complement is not None and "towards" in frames and not reader.text.startswith(_INTO, complement.at):
        return None
    if complement is not None and "proviso" in frames and reader.text.startswith(_ON, complement.at):
        return None  # قرروا مصادرتها على أن تسلم: provided that
    return _behind_aside(reader, cue, complement) if complement is not None else None


def _behind_aside(reader: Reader, cue: Cue, complement: Complement) -> Complement:
    """قالت X، التي وصفت السد بأنه خطر، إنها …: the verb's clause, and not the one in the aside before it."""
    if complement.kind != "clause" or _ASIDE.search(reader.text, cue.end, complement.at) is None:
        return complement
    closed = reader.text.find(",", complement.start, reader.reach(cue))
    behind = find_complement(reader.page, closed, closed + _CLOSE, cue.reading.frames) if closed > 0 else None
    return behind if behind is not None else complement


def leaning(reader: Reader, cue: Cue) -> Head | None:
    """A participle; where a silent verb before it governs it (غرّد … قائلاً), the verb is the cue."""
    if cue.match.group(2).endswith(THINGS):
        return None  # مقدرات, محذرات: the plural of a noun rather than women who say so
    complement = find_complement(reader.page, cue.end, reader.reach(cue), cue.reading.frames)
    reach = complement.at if complement else reader.reach(cue)
    nothing = reader.phrases.none(cue.end)
    complement = object_of(reader, cue, nothing, reach) or complement
    says = _says(cue)
    apart = reader.text[cue.start - 2 : cue.start] in PAUSES
    if not apart and cue.match.group(2) in reader.vocabulary.of("adverb"):
        return None  # قال X مجددا إن …: again
    # …، مضيفا لقد كنا …: the clause has nothing that introduces it.
    if complement is None and (says or (apart and _goes_on_with(reader, cue, "clause_begin"))):
        complement = Complement("bare", cue.end, after_space(reader.text, cue.end))
    if complement is None or complement.at - cue.start > 160:
        return None
    if (
        cue.reading.gender == "f"
        and not apart
        and (complement.kind == "quote" or _is_predicate(reader, cue, complement))
    ):
        return None
    head = cue.head(complement, f"participle {complement.kind}", "participle")
    head.order = "participle"
    read_gap(reader, head, cue.end, complement.at)
    if _PRAYED.match(reader.text, cue.start - 1) is None:
        _leans_on(reader, head, says)
    return head


def _says(cue: Cue) -> bool:
    return cue.reading.cue.word in _SAY


def _is_predicate(reader: Reader, cue: Cue, complement: Complement) -> bool:
    """Whether a feminine participle is what is said of the noun before it (هذه البلاد متمسكة بـ, منطقة واعدة).

    Not where its clause stands right behind it, of a verb that surely says (… في الوادي مشيرة إلى أن …).
    """
    before = reader.text[max(0, cue.match.start() - 20) : cue.match.start()].split()
    near = complement.kind == "clause" and complement.at - cue.end <= _NEAR
    if _says(cue) or (near and cue.reading.cue.confidence >= _SURELY_TOLD):
        return False
    return bool(before) and before[-1].startswith(ARTICLE) | before[-1].endswith(FEMININE)


def _leans_on(reader: Reader, head: Head, says: bool) -> None:
    """Give the participle's content to the silent verb before it: of قائلاً any, else one with no comma between."""
    for start, end, subject, match in reversed(reader.silent[-3:]):
        if not says and not _can_say(reader, match):
            continue  # بث المقرر …، مؤكدا, حث الجميع مؤكدا: the act of another verb
        if _MEANWHILE.search(reader.text, head.sentence[0], start):
            continue  # ذكره وهو يدافع عن بلاده، قائلا: what another did then
        if not says and not match.group(1) and _is_told(reader, head, start):
            continue  # قال X إن السد يبرز في الوادي مشيرا إلى أن …
        between = bool(reader.found) and reader.found[-1].at > start
        if between or head.sentence[0] > start or head.at - end >= 160:
            continue
        phrase = subject()
        if says or "," not in reader.text[phrase.end : head.at]:
            head.cue, head.at, head.kind, head.proclitic = [(start, end)], start, "verb", match.group(1)
            head.reading = reader.readings(match)[0]
            find_subject(reader, head, Cue(0, match, head.reading, head.sentence, start, end), phrase)
            read_gap(reader, head, end, head.complement.at)
            head.rule = SAYING_ALONG
            return


def _is_told(reader: Reader, head: Head, at: int) -> bool:
    """Whether what stands at an offset belongs to a clause that somebody before in the sentence says."""
    near = (other for other in reader.found[-2:] if other.sentence == head.sentence)
    return any(other.complement.kind == "clause" and other.complement.start <= at for other in near)


def _can_say(reader: Reader, match: Match) -> bool:
    """Whether a silent verb is one of saying, rather than one that carries or may be another (بثّ, استعرض)."""
    reading = reader.readings(match)[0]
    said = reading.cue.act != "demand" and "quote" in reading.frames and reading.cue.confidence >= _SAYING_VERB
    return said and reading.cue.word not in CARRIES


def _runs_on(text: str, quote: Quote, verb: int) -> bool:
    """ظل «…» يواصل جهوده: whether the sentence runs over a few words in marks, so that they are the verb's subject."""
    few = text.count(" ", quote.inner, quote.end) < _LONG_TITLE
    return (
        few
        and text[max(0, quote.start - _NEAR) : quote.start].rstrip(" ")[-1:].isalnum()
        and not text[quote.after : verb].strip()
    )


def _quote_before(reader: Reader, cue: Cue) -> Quote | None:
    """The quotation right before a verb that takes one, or before any behind هكذا (هكذا تصف X حالها)."""
    start = cue.match.start()
    quote = reader.page.quote_before(start)
    if quote is None or cue.coordinated or start - quote.after > _NEAR_QUOTE:
        return None
    between = reader.text[quote.after : start].strip(" ,–—-\n")
    adjacent = not between and "quote" in cue.reading.frames
    led = reader.found and reader.found[-1].complement.start >= quote.start  # قال X: «…»، هكذا قالت Y
    return quote if adjacent or (between.lstrip(". \n") in _THUS and not led) else None


def inverted(reader: Reader, cue: Cue) -> Head | None:
    """«…»، يقول X، «…»: a quotation before its cue, and what goes on behind it."""
    text, start = reader.text, cue.match.start()
    quote = _quote_before(reader, cue)
    if quote is None or text.count(" ", quote.inner, quote.end) < 2 or _runs_on(text, quote, start):
        return None
    limit = cue.sentence[1]
    own = find_complement(reader.page, cue.end, reader.reach(cue), _CLAUSE)
    if own is not None and own.at - cue.end < 100:
        return None
    after = reader.page.next_quote(cue.end)
    if after is not None and (after.start >= limit or text[after.start - 1].isalnum()):
        after = None  # مباراة ال"بلوز": a name
    phrase = reader.phrases.read(cue.end, after.start if after else limit)
    head = cue.head(Complement("quote", quote.start, quote.start, quote, quote.end), "quotation first")
    head.order, head.mode, head.parts = "quotation first", "direct", [(quote.inner, quote.end)]
    if phrase:
        head.speaker, head.refers = (phrase.start, phrase.end), "written"
    if after is not None and ":" not in text[cue.end : after.start]:
        head.parts.append((after.inner, after.end))
    return head

"""Nouns of saying: وعداً من X بأن …, قوله إن …, تأكيد X أن …, ردّ X بالقول إن …."""

from __future__ import annotations

from claimkit.extract.engine.found import SENTENTIAL
from claimkit.extract.languages.ar.heads import Complement, Head, find_complement
from claimkit.extract.languages.ar.morphemes import ARTICLE, WITH
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Cue, Match, Reader
from claimkit.extract.languages.ar.subjects import find_subject
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import listed

LEAD, _MAIN_VERB = pattern("adverbial"), pattern("main_verb")
_BEFORE_NOUN, _BY = pattern("accusative_before"), pattern("by_whom")
_RETRACTED = pattern("withdrawn")
# تهديدات من X ولم يستسلم لإيمانه بأن …: the clause of another verb.
_VERB_BETWEEN = pattern("verb_between")
_EVADED = pattern("evaded")
_REACH, _EVASION = 140, 60
_NEAR = 2
_AS_FOR = pattern("as_for_whom")
_WHAT, _NAME = f" {listed('what')[0]} ", 14


def noun(reader: Reader, cue: Cue) -> Head | None:
    """The head of a noun of saying whose speaker is written beside it or is its verb's subject."""
    cue.end = cue.match.end(2)
    if cue.clitic or _is_evaded(reader, cue):
        return None
    complement = find_complement(reader.page, cue.end, min(reader.reach(cue), cue.end + _REACH), cue.reading.frames)
    if complement is None or (complement.kind == "clause" and "," in reader.text[cue.end : complement.at]):
        return None
    head = cue.head(complement, f"noun {complement.kind}", "noun")
    owned = cue.reading.gender != ""
    phrase = _speaker(reader, cue, complement, owned)
    if _is_described(reader, cue, phrase) or _VERB_BETWEEN.search(reader.text, max(cue.end, phrase.end), complement.at):
        return None
    if owned and reader.text.startswith(_WHAT, cue.match.start() - len(_WHAT)):
        phrase = reader.phrases.read(cue.end, complement.at)  # ما زعمه X من أن …: the verb and its object
    if phrase:
        head.speaker, head.refers = (phrase.start, phrase.end), "written"
    previous = reader.matches[cue.number - 1] if cue.number else None
    if not phrase and previous and 0 < cue.match.start() - previous.end() <= 2 and reader.verbal(previous):
        return _doubled(reader, head, previous)
    if not phrase and not owned and "saying" not in cue.reading.frames:
        return _voiceless(reader, head, cue)
    if not phrase and cue.match.group(1) == WITH:
        _governor(reader, head, cue)
    head.order = "participle" if head.refers == "elided" else "noun"
    if owned and _RETRACTED.search(reader.text, max(head.sentence[0], head.at - _REACH), head.at):
        head.act, head.polarity = "retract", "negative"
    return head


def _is_described(reader: Reader, cue: Cue, phrase: Phrase) -> bool:
    """هذا التهديد الكبير أن: whether what stands behind a definite noun is its adjective, and nobody who says so."""
    definite = reader.text.startswith(ARTICLE, cue.start) and reader.text.startswith(f" {ARTICLE}", cue.end)
    return bool(phrase) and definite


def _is_evaded(reader: Reader, cue: Cue) -> bool:
    """تهرب X من الإشارة إلى أن …, دون الإشارة إلى أن …: what somebody took care not to say."""
    start = max(cue.sentence[0], cue.match.start() - _EVASION)
    return _EVADED.search(reader.text, start, cue.match.start()) is not None


def _voiceless(reader: Reader, head: Head, cue: Cue) -> Head | None:
    """مزاعم بأن …, الاتهامات أن …: nobody is named who says so."""
    near = head.complement.at - cue.end <= _NEAR
    before = reader.text[max(0, cue.match.start() - _NAME) : cue.match.start()].split()[-1:]
    told_of = bool(before) and before[0] in reader.phrases.pointers  # وصف هذه المزاعم بأنها: of these claims
    if told_of or not near or cue.match.group(2) not in reader.vocabulary.of("voiceless"):
        return None
    head.refers, head.order = "nobody", "noun"
    return head


def _speaker(reader: Reader, cue: Cue, complement: Complement, owned: bool) -> Phrase:
    """Who is written behind the noun: after من or ل, or at once (تأكيد X)."""
    by = _BY.match(reader.text, cue.end, complement.at)
    phrase = reader.phrases.read(by.end() if by else cue.end, complement.at)
    if by is None and (owned or phrase.start - cue.end > 1 or "saying" in cue.reading.frames):
        return reader.phrases.none(cue.end)
    return phrase


def _governor(reader: Reader, head: Head, cue: Cue) -> None:
    """ردّ X بالقول إن …: the main verb's subject is the speaker; مكتفياً بالقول leans like a participle.

    …، وهو ما أكده X بقوله: whoever confirms or denies right before what a clause says.
    """
    last = reader.found[-1] if reader.found else head
    if last.rule == SENTENTIAL and last.sentence == head.sentence:
        head.speaker, head.refers = last.speaker, "written"
        return
    text, start = reader.text, cue.match.start()
    leaning = _BEFORE_NOUN.search(text, max(head.sentence[0], start - 20), start)
    if leaning is not None:
        head.cue, head.at, head.kind = [leaning.span(1)], leaning.start(1), "participle"
        return
    begin = max(head.sentence[0], reader.found[-1].complement.start if reader.found else 0, start - 160)
    lead = LEAD.match(text, begin, start)
    first = _MAIN_VERB.match(text, lead.end() if lead else begin, start)
    if first is None:
        return
    at = first.start(1) if reader.noun_like(first.group(1)) else first.end()
    for_him = _AS_FOR.search(text, begin, start)  # أما X فاكتفى بالقول: its ف is the verb's
    phrase = reader.phrases.read(at, for_him.end() if for_him else start)
    if phrase and phrase.start - at <= 1:
        head.speaker, head.refers = (phrase.start, phrase.end), "written"


def _doubled(reader: Reader, head: Head, verb: Match) -> Head:
    """كرر القول إن …, جدد تأكيده أن …: verb and noun are one cue."""
    start, end = verb.start(2), head.cue[0][1]
    head.cue, head.at, head.kind, head.rule = [(start, end)], start, "verb", "verb and noun"
    cue = Cue(0, verb, reader.readings(verb)[0], head.sentence, start, end)
    find_subject(reader, head, cue, reader.phrases.none(end))
    return head

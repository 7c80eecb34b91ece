"""Who speaks on where nobody is written: the last speaker, if number, gender and what stands between allow it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimkit.extract.languages.ar.candidates import may_speak
from claimkit.extract.languages.ar.evidence import UNLED, asked_before, is_therein, publishers
from claimkit.extract.languages.ar.heads import Head, whom
from claimkit.extract.languages.ar.main_subjects import BESIDE, FIRST_WORD, clause_between, main_subject
from claimkit.extract.languages.ar.morphemes import ARTICLE, FEMININE, SHE_DID
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import bare
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.several import is_one_of_many
from claimkit.extract.languages.ar.speaking import is_thing
from claimkit.extract.languages.ar.subject_before import asker, author, subject_before, topic
from claimkit.extract.languages.ar.words import Extent

_ANSWERED, _CONTRASTED = pattern("answered"), pattern("contrasted")
LOOK_BACK = 6
_SPEAKERS = 20


def speaks_on(reader: Reader, head: Head, last: Sequence[Head]) -> None:
    """Give a head without a speaker the last one who may speak on."""
    before = last[-1] if last else None
    if head.kind == "beside" and before is not None:
        head.same_as = before
        return
    who = asked_before(reader, head) or _answering(reader, head, before) or _contrasted(reader, head, before)
    if who is not None:
        head.speaker_name, head.refers = (who, "named") if any(who) else (None, "nobody")
        return
    if head.kind == "participle" and before is not None and before.sentence == head.sentence:
        main = main_subject(reader, head) if _differ(head, before) else None
        if main is not None and may_speak(reader, main, spoken(reader, last)):
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
    elif (clause := clause_between(reader, head, before)) is not None:
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
    fitting = (one for one in reversed(last[-LOOK_BACK:]) if not told or reader.gender(one) in ("", gender))
    return next(fitting, last[-1])


def _is_one(reader: Reader, head: Head, before: Head) -> bool:
    """Whether a verb of several cannot mean the speaker before it, who is one man."""
    at = whom(before)
    return at is not None and is_one_of_many(reader, head, at)


def _named_subject(reader: Reader, head: Head, last: Sequence[Head]) -> bool:
    """Give a head the subject of its sentence or of one before; set it aside where that subject cannot speak."""
    before = last[-1] if last else None
    subject = author(reader, head) or main_subject(reader, head) or topic(reader, head, before)
    subject = subject or asker(reader, head, before) or subject_before(reader, head, last)
    if subject is None or is_thing(reader, subject) or is_one_of_many(reader, head, subject):
        return False
    text_of_hers = head.reading.gender == "m" and _is_document_of_hers(reader, subject)
    if may_speak(reader, subject, spoken(reader, last)) and not text_of_hers:
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
    near = before.sentence[1] + BESIDE > head.sentence[0] and head.complement.kind in ("clause", "noun")
    his = near and head.kind == "participle" and head.reading.gender == "m"
    at, words = whom(before), reader.text[slice(*subject)].split()
    posts = reader.vocabulary.of("office_role").intersection(words[1:2])
    if not his or at is None or any(not post.startswith(ARTICLE) for post in posts):
        return False
    named = reader.people.mention_in(at)
    return named is not None and named.gender != "f"


def _is_document_of_hers(reader: Reader, at: Extent) -> bool:
    """Whether a text of feminine gender is named, which no man's verb or participle means (تغريدة …، مؤكدا)."""
    word = FIRST_WORD.match(reader.text, *at)
    return word is not None and word.group(1).endswith(FEMININE) and bare(word.group(1)) in reader.documents


def spoken(reader: Reader, heads: Sequence[Head]) -> set[str]:
    """The first words of those who are written to have spoken shortly before."""
    speakers = (head.speaker for head in heads[-_SPEAKERS:])
    words = (FIRST_WORD.match(reader.text, *at) for at in speakers if at is not None)
    return {word.group(1) for word in words if word is not None}


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
    reports = (match.start() for match in reader.matches[at : at + LOOK_BACK] if reader.verbal(match))
    phrase = reader.phrases.read(start, min(next(reports, end), end))
    verb = FIRST_WORD.match(reader.text, phrase.end, end) if phrase else None
    feminine = verb is not None and verb.group(1).endswith(SHE_DID) and phrase.start - start < 3
    return (phrase.start, phrase.end) if feminine else None

"""A verb that leans on what was said before it: it stands behind its content or goes on with another's."""

from __future__ import annotations

from claimkit.extract.languages.ar.gaps import read_gap
from claimkit.extract.languages.ar.heads import SAYING_ALONG, Complement, Head, after_space, find_complement
from claimkit.extract.languages.ar.morphemes import ARTICLE, FEMININE, THINGS
from claimkit.extract.languages.ar.objects import object_of
from claimkit.extract.languages.ar.page import PAUSES
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import CARRIES, Cue, Match, Reader
from claimkit.extract.languages.ar.subjects import find_subject
from claimkit.extract.languages.ar.words import WORD, printed_of

_MEANWHILE = pattern("meanwhile_pronoun")
_SAY = printed_of("say")
NEAR = 4
_SAYING_VERB = 0.6
_SURELY_TOLD = 0.85
# أعرب عن شكره سائلا الله أن …: prayed, and not said along with the verb before.
_PRAYED = pattern("prayed")


def adds(reader: Reader, cue: Cue) -> bool:
    """Whether a cue tells that somebody goes on to speak (أضاف)."""
    return cue.reading.word in reader.vocabulary.of("going_on")


def goes_on_with(reader: Reader, cue: Cue, kind: str) -> bool:
    """Whether a cue of going on (أضاف) has a word of a kind right behind it, with which a clause begins."""
    if not adds(reader, cue):
        return False
    word = WORD.match(reader.text, cue.end + 1)
    return word is not None and word.group() in reader.vocabulary.of(kind)


def leaning(reader: Reader, cue: Cue) -> Head | None:
    """A participle; where a silent verb before it governs it (غرّد … قائلاً), the verb is the cue."""
    if cue.match.group(2).endswith(THINGS):
        return None  # مقدرات, محذرات: the plural of a noun rather than women who say so
    complement = find_complement(reader.page, cue.end, reader.reach(cue), cue.reading.frames)
    reach = complement.at if complement else reader.reach(cue)
    nothing = reader.phrases.none(cue.end)
    complement = object_of(reader, cue, nothing, reach) or complement
    says = is_saying(cue)
    apart = reader.text[cue.start - 2 : cue.start] in PAUSES
    if not apart and cue.match.group(2) in reader.vocabulary.of("adverb"):
        return None  # قال X مجددا إن …: again
    # …، مضيفا لقد كنا …: the clause has nothing that introduces it.
    if complement is None and (says or (apart and goes_on_with(reader, cue, "clause_begin"))):
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


def is_saying(cue: Cue) -> bool:
    """Whether a verb only tells that something is said."""
    return cue.reading.cue.word in _SAY


def _is_predicate(reader: Reader, cue: Cue, complement: Complement) -> bool:
    """Whether a feminine participle is what is said of the noun before it (هذه البلاد متمسكة بـ, منطقة واعدة).

    Not where its clause stands right behind it, of a verb that surely says (… في الوادي مشيرة إلى أن …).
    """
    before = reader.text[max(0, cue.match.start() - 20) : cue.match.start()].split()
    near = complement.kind == "clause" and complement.at - cue.end <= NEAR
    if is_saying(cue) or (near and cue.reading.cue.confidence >= _SURELY_TOLD):
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

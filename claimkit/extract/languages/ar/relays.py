"""نقلت X عن Y قوله إن …, نسبت X إلى Y القول إن …: Y speaks, X relays."""

from __future__ import annotations

from bisect import bisect_left

from claimkit.extract.languages.ar.heads import Complement, Head, find_complement
from claimkit.extract.languages.ar.morphemes import ARTICLE, HERS, HIS
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Cue, Match, Reader
from claimkit.extract.languages.ar.subjects import subject_before
from claimkit.extract.languages.ar.vocabulary import Reading
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent, listed, printed_of

_OTHER_VERB = pattern("verb_of_another")
_TO, _FROM, _ASCRIBING = pattern("to_whom"), pattern("from_whom"), printed_of("ascribing")
_SAID = frozenset(("clause", "quote"))
_CLAUSE = frozenset(("clause",))
_REACH = 160
_DAMMA = "\u064f"
_GENDERS = {HIS: "m", HERS: "f"}
_AGENCIES = tuple(f"{word} " for word in listed("agency_noun"))
# نقل التعازي نيابة عن X: what X asked to be told, and nothing that X said.
_ON_BEHALF = tuple(f"{word} " for word in listed("on_behalf"))


def relay(reader: Reader, cue: Cue) -> Head | None:
    """The head of a verb of relaying: cue and speaker are those of the inner voice."""
    limit = cue.sentence[1]
    opener = _TO if cue.reading.cue.word in _ASCRIBING else _FROM
    source = opener.search(reader.text, cue.end, min(limit, cue.end + _REACH))
    if source is None or _is_of_no_source(reader, cue, source.start()):
        return None
    complement = find_complement(reader.page, source.end(), limit, _SAID) or _behind_pause(reader, source.end(), limit)
    end = complement.at if complement else min(limit, source.end() + _REACH)
    noun, reading = _noun_cue(reader, source.end(), end) or (None, None)
    complement = _verbal_noun(reader, noun) or complement
    if complement is None or (noun is None and _puts_down(reader, cue, source, complement.at)):
        return None
    head = cue.head(complement, f"relay {complement.kind}", "relay")
    head.order = "relay"
    own_cue: Extent | None = None
    if noun is not None and reading is not None and noun[0] > source.end():
        head.cue, own_cue = [noun], (cue.start, cue.end)
        head.act, head.polarity = reading.cue.act, reading.cue.polarity
    stop = noun[0] if noun else complement.at
    speaker, relayer = reader.phrases.read(source.end(), stop), reader.phrases.read(cue.end, source.start())
    if source.group("own"):
        head.agrees, relayer = _GENDERS.get(source.group("own"), "n"), relayer or speaker
        _of_his(reader, head, relayer)
    elif speaker:
        head.speaker, head.refers = (speaker.start, speaker.end), "written"
    if _DAMMA in reader.key.words(cue.start, cue.start + 2):  # نُقل: nobody is named who relays
        head.relays.append((None, own_cue))
        return head
    if relayer:
        head.relays.append(((relayer.start, relayer.end), own_cue))
    elif not cue.coordinated:
        before = subject_before(reader, cue.match.start(), cue.sentence[0])
        if before is not None:
            head.relays.append((before[0], own_cue))
    _pass_on(reader, head, speaker, stop)
    return head


def _of_his(reader: Reader, head: Head, relayer: Phrase) -> None:
    """نقل زوار رئيس الحكومة عنه, مقربون من الوزير عنه: of whom those who relay are, by his office."""
    words = tuple(WORD.finditer(reader.text, relayer.start, relayer.end))
    for word in words[1:3] if words and words[0].group() not in reader.outlets else ():
        if word.group().removeprefix(ARTICLE) in reader.phrases.roles:
            head.speaker_name, head.refers = (word.start(), relayer.end), "named"
            return
        if word.group() not in reader.phrases.names.prepositions:
            return


def _pass_on(reader: Reader, head: Head, speaker: Phrase, stop: int) -> None:
    """نقلت X عن وكالة Y عن Z قوله: who is quoted quotes another, who speaks."""
    found = _FROM.match(reader.text, speaker.end + 1, stop) if speaker and head.relays else None
    inner = reader.phrases.read(found.end(), stop) if found is not None else None
    if inner and head.speaker == (speaker.start, speaker.end):
        head.relays.append((head.speaker, None))
        head.speaker = (inner.start, inner.end)


def _is_of_no_source(reader: Reader, cue: Cue, source: int) -> bool:
    """Whether the outlet says it itself, or somebody is told something on behalf of another."""
    on_behalf = reader.text.endswith(_ON_BEHALF, 0, source)
    # نقل موقع X أن …: the clause begins before any عن.
    return on_behalf or find_complement(reader.page, cue.end, source, _CLAUSE) is not None


def _puts_down(reader: Reader, cue: Cue, source: Match, said: int) -> bool:
    """Whether somebody puts something down to another (نسبت التقارير الخسائر إلى …), with no outlet that quotes him.

    So does who goes on with another verb that has the clause (أخبار نسبت إلى خبراء ولا أظن أن …).
    """
    if _OTHER_VERB.search(reader.text, source.end(), said):
        return True
    if cue.reading.cue.word not in _ASCRIBING or source.group("own"):
        return False
    relayer = WORD.search(reader.text, cue.end, source.start())
    unnamed = not reader.text[source.end() : said].strip()
    if relayer is None or unnamed:
        return unnamed
    noun = relayer.group().removeprefix(ARTICLE)
    return noun not in reader.outlets and noun not in reader.documents


def _behind_pause(reader: Reader, start: int, limit: int) -> Complement | None:
    """The complement behind a semicolon that parts the noun of saying from its speaker (نُقل عن X؛ قولها إن)."""
    pause = reader.text.find(";", start, min(limit, start + _REACH))
    return None if pause < 0 else find_complement(reader.page, pause + 1, limit, _SAID)


def _verbal_noun(reader: Reader, noun: Extent | None) -> Complement | None:
    """نفيه وجود …, تأكيده استمرار …: the noun of saying takes a verbal noun."""
    word = None if noun is None else WORD.match(reader.text, noun[1] + 1)
    if word is None or not reader.phrases.is_masdar(word.group()):
        return None
    return Complement("noun", word.start(), word.start())


def _noun_cue(reader: Reader, start: int, end: int) -> tuple[Extent, Reading] | None:
    """The noun of saying (قوله, نفيه) that governs the content, and what it means."""
    at = bisect_left(reader.starts, start)
    for match in reader.matches[at : at + 6]:
        if match.start(2) >= end:
            break
        if reader.text.endswith(_AGENCIES, 0, match.start()):
            continue  # وكالة أنباء …: the agency's name
        for reading in reader.readings(match):
            if reading.kind == "noun":
                return match.span(2), reading
    return None

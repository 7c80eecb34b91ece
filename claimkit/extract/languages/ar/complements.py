"""What a verb of saying introduces where no particle leads it: a bare clause, a noun, a quotation that names."""

from __future__ import annotations

from claimkit.extract.languages.ar.heads import Complement, after_space, clause_at, find_complement
from claimkit.extract.languages.ar.leaning import adds, goes_on_with, is_saying
from claimkit.extract.languages.ar.morphemes import ARTICLE
from claimkit.extract.languages.ar.objects import is_joined, split
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import COORDINATES, Cue, Reader
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, listed, printed_of

_TO_ACT, _TOWARDS, _JOINED = pattern("to_act"), pattern("to_or_from"), pattern("that_with_pronoun")
_UNLED = pattern("unled_clause")
_WISH = 60
_WISHED = pattern("wished")
_OBJECTS = printed_of("taking_object")
_INTO = listed("towards")[0]
_ON = f"{listed('on')[0]} "
_NOUNS = frozenset(("noun", "any"))


def goes_elsewhere(reader: Reader, cue: Cue, complement: Complement) -> bool:
    """Whether a preposition of whom or what stands before a quotation, save behind a verb that says (قال من X «…»).

    So does a relative pronoun behind a verb with its object (رفضته الحركة التي «…»).
    """
    if complement.kind != "quote" or is_saying(cue):
        return False
    if cue.clitic and reader.text.endswith(RELATIVES, 0, complement.at):
        return True
    return _TOWARDS.search(reader.text, cue.end, complement.at) is not None


def object_taken(reader: Reader, cue: Cue, phrase: Phrase) -> int | None:
    """Where the noun begins that a verb like توقع takes for what is said; None where it takes none."""
    if not phrase or cue.reading.cue.word not in _OBJECTS:
        return None
    parted = _parts(reader, phrase)
    return phrase.start if parted is None and cue.coordinated else parted


def bare_clause(reader: Reader, cue: Cue) -> Complement | None:
    """وأضاف تم نقل المصابين …: what somebody goes on to say, with nothing before its verb; the speaker is unwritten."""
    if not (cue.coordinated and goes_on_with(reader, cue, "clause_verb")):
        return None
    return Complement("bare", cue.end, cue.end + 1)


def paused(reader: Reader, cue: Cue) -> Complement | None:
    """وأضاف، أجزم بنجاح الهيئة: what somebody goes on to say, with nothing but a comma before it."""
    if not adds(reader, cue) or not reader.opens_sentence(cue.match.start()):
        return None
    pause = cue.end
    if not reader.text.startswith(",", pause) and cue.reading.kind == "perfect":
        phrase = reader.phrases.read(cue.end, reader.reach(cue))
        if not _is_one(reader, phrase):
            return None
        pause = phrase.end  # وأضاف التقرير، كانت …
    word = WORD.match(reader.text, pause + 2) if reader.text.startswith(", ", pause) else None
    if word is None or word.group() in reader.phrases.names.prepositions or word.group()[0] in COORDINATES:
        return None
    return Complement("bare", pause, after_space(reader.text, pause + 1))


def unled(reader: Reader, cue: Cue) -> Complement | None:
    """وقال الوزير لقد استمعنا …: nothing but who speaks stands before a word with which a clause begins."""
    if not (is_saying(cue) or adds(reader, cue)) or (behind := _UNLED.match(reader.text, cue.end)) is None:
        return None
    phrase = reader.phrases.read(cue.end, behind.end())
    spoken = phrase.end == behind.end() and phrase.start == cue.end + 1
    return Complement("bare", behind.end(), behind.end() + 1) if spoken or not behind.group() else None


def _is_one(reader: Reader, phrase: Phrase) -> bool:
    """Whether a phrase is one word or ends with a name; more may be what is done (أضاف الطباخ الملح، ثم قدمه)."""
    name = reader.people.mention_in((phrase.start, phrase.end)) if phrase else None
    return " " not in reader.text[phrase.start : phrase.end] or (name is not None and name.name[1] == phrase.end)


def own_complement(reader: Reader, cue: Cue, phrase: Phrase, complement: Complement | None) -> Complement | None:
    """The complement of a verb; of one that relays (نقل) only where its subject is an outlet that says it itself."""
    if complement is not None and _asks_for_act(reader, cue, phrase, complement):
        return None
    outlet = phrase and reader.text[phrase.start : phrase.end].split(None, 1)[0] in reader.outlets
    return complement if outlet or not only_relays(cue.reading.frames) else None


def only_relays(frames: frozenset[str]) -> bool:
    """Whether a verb only hands on what another said."""
    return "relay" in frames and "quote" not in frames


def _asks_for_act(reader: Reader, cue: Cue, phrase: Phrase, complement: Complement) -> bool:
    """دعت X إلى إجراء مشاورات والعمل على أن …: what is asked for is an act, whose clause is no more the verb's."""
    if cue.reading.cue.act != "demand" or complement.kind != "clause":
        return False
    return _TO_ACT.search(reader.text, max(phrase.end, cue.end), complement.at) is not None


def considered(reader: Reader, cue: Cue, complement: Complement, phrase: Phrase) -> tuple[Complement, Phrase]:
    """اعتبر X الأمر «…»: what is considered belongs to what is said."""
    parted = split(reader, phrase, phrase.end, certain=not cue.coordinated or phrase.end - phrase.start > 12)
    begin = parted[1] if parted else phrase.start
    if parted is None and not cue.coordinated:
        return complement, phrase
    left = Phrase(phrase.start, parted[0], parted[0]) if parted else reader.phrases.none(cue.end)
    return Complement("noun", begin, begin), left


def _parts(reader: Reader, phrase: Phrase) -> int | None:
    """توقع خبراء الأرصاد هطول …: where behind a speaker's definite noun an indefinite one begins."""
    words = list(WORD.finditer(reader.text, phrase.start, phrase.end))
    for at in range(1, len(words)):
        word = words[at].group()
        belongs = word.startswith(ARTICLE) or is_joined(reader, word)
        if words[at - 1].group().startswith(ARTICLE) and not (belongs or reader.speaks(word)):
            return words[at].start()
    return None


def takes_noun(cue: Cue) -> bool:
    """Whether what a verb is about can stand behind it without a clause: a noun, a preposition's noun."""
    bare = not _NOUNS.isdisjoint(cue.reading.frames)
    return bare or bool(cue.reading.prepositions)


_ASIDE = pattern("aside_opened")
_CLOSE = 8


def clause_behind(reader: Reader, cue: Cue) -> Complement | None:
    """The clause that a particle leads behind a verb."""
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

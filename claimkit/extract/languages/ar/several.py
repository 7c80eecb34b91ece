"""Whether the form of a verb and the pronoun before it are those of one, of a woman, of several or of a thing."""

from __future__ import annotations

from claimkit.extract.languages.ar.candidates import may_speak
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, AND, ARTICLE, NOMINATIVE, OBLIQUE, THEY_DID
from claimkit.extract.languages.ar.scan import Cue, Reader
from claimkit.extract.languages.ar.words import WORD, Extent, listed
from claimkit.language.arabic import affix

_OF_BOTH = affix("two of them")
# A man's, a woman's and several people's.
RELATIVES = tuple(f"{word} " for word in listed("subject_relativiser"))


def is_one_of_many(reader: Reader, cue: Cue | Head, at: Extent) -> bool:
    """Whether the form of several (بينوا) is read with the name of one person, whose verb it is not."""
    end = cue.end if isinstance(cue, Cue) else cue.cue[0][1]
    they = are_several(reader, cue)
    if they and _is_object(reader, reader.text[slice(*at)].split()):
        return True
    if not (they or reader.text.endswith(THEY_DID, 0, end)):
        return _is_dual(cue) and not _are_two(reader, at)
    return reader.people.mention_in(at) is not None and not reader.people.members(at)


def are_several(reader: Reader, cue: Cue | Head) -> bool:
    """Whether a form is that of several in the imperfect (يقولون)."""
    end = cue.end if isinstance(cue, Cue) else cue.cue[0][1]
    return cue.reading.kind == "imperfect" and reader.text.endswith(NOMINATIVE, 0, end)


def _is_object(reader: Reader, words: list[str]) -> bool:
    """Whether words are the object of the verb before, or end with it: نشر ناشطون تسجيلا يقولون إنه …, الجيش صورا."""
    last = words[-1].removesuffix(ACCUSATIVE)
    ends = last != words[-1] and last in reader.vocabulary.any_of("document", "thing")
    return ends or words[0].endswith(ACCUSATIVE)


def _is_dual(cue: Cue | Head) -> bool:
    """Whether a form is that of two in the perfect (أكدا)."""
    return cue.reading.kind == "perfect" and cue.reading.gender == "n"


def _are_two(reader: Reader, at: Extent) -> bool:
    """Whether words may name two (الجانبان, الوزيرين, سامي وهاني): a dual or a conjunction in them."""
    words = WORD.findall(reader.text, *at)
    joined = any(word[0] == AND for word in words[1:])
    return joined or any(word.endswith((_OF_BOTH, OBLIQUE)) for word in words)


def hangs_on(reader: Reader, cue: Cue) -> bool:
    """Whether a verb stands right behind a relative pronoun (التي تقول الشرطة إنها): its subject may follow."""
    return reader.text.endswith(RELATIVES, 0, cue.match.start())


def hangs_on_her(reader: Reader, at: int) -> bool:
    """Whether a woman's relative pronoun stands right before an offset."""
    return reader.text.endswith(RELATIVES[1], 0, at)


def is_of_thing(reader: Reader, cue: Cue, at: Extent) -> bool:
    """حالة الطوارئ التي أعلنت …: what no list tells to speak, before a woman's or several people's relative pronoun."""
    if not hangs_on(reader, cue) or cue.reading.gender == "m":
        return False
    noun = reader.text[slice(*at)].split(None, 1)[0].removeprefix(ARTICLE)
    return not (may_speak(reader, at) or noun in reader.vocabulary.of("told_too"))

"""Relative pronouns right before a verb, and what they tell of its subject."""

from __future__ import annotations

from claimkit.extract.languages.ar.candidates import may_speak
from claimkit.extract.languages.ar.morphemes import ARTICLE
from claimkit.extract.languages.ar.scan import Cue, Extent, Reader
from claimkit.extract.languages.ar.words import listed

# A man's, a woman's and several people's.
RELATIVES = tuple(f"{word} " for word in listed("subject_relativiser"))


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

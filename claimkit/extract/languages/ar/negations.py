"""What a negation or a refusal before a reporting verb makes of it."""

from __future__ import annotations

from claimkit.extract.engine.negation import negated
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.scan import COORDINATES, Reader
from claimkit.extract.languages.ar.words import listed, words_of

NEGATORS = words_of("verb_negator")
_THAT, _REFUSAL = listed("complementiser")[0], 90


def _is_unwilling(reader: Reader, head: Head) -> bool:
    """لم يشأ X أن يؤكد أن …: X declines; the speaker stands between the refusal and the verb."""
    if reader.text[max(0, head.at - 4) : head.at] != f" {_THAT} ":
        return False
    start = max(head.sentence[0], head.at - _REFUSAL)
    ends = [
        reader.text.rfind(f"{refusal} ", start, head.at) + len(refusal) + 1
        for refusal in sorted(reader.vocabulary.of("no will"))
        if f"{refusal} " in reader.text[start : head.at]
    ]
    phrase = reader.phrases.read(max(ends), head.at - 3) if ends else None
    if phrase is None or reader.text[phrase.end : head.at - 3].strip():
        return False
    if phrase:
        head.speaker, head.refers, head.order = (phrase.start, phrase.end), "written", "subject before"
    head.act, head.polarity = "decline", "hedged"
    return True


def negate(reader: Reader, head: Head) -> None:
    """لم يؤكد, لا يستبعد, لم ينفِ: the negation is part of the cue and turns act and polarity."""
    if _is_unwilling(reader, head):
        return
    negation = reader.text[max(head.sentence[0], head.at - 3) : head.at].strip()
    before = reader.text[max(0, head.at - 5) : head.at - 3]
    # ولم يقل, but not مسؤولا قال: a conjunction stands alone before the negation.
    if negation not in NEGATORS or (before[-1:].isalnum() and (before[-1] not in COORDINATES or before[:-1].isalnum())):
        return
    head.cue[0] = (head.at - 3, head.cue[0][1])
    head.act, head.polarity = negated(head.reading.cue.act)

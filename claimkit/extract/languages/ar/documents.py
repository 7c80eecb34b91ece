"""Documents that speak (جاء في البيان أن …; نشرت X تسريبات، جاء فيها أن …), and passives (يُقال إن …)."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.heads import Complement, Head, find_complement
from claimkit.extract.languages.ar.morphemes import ARTICLE, WITH
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Cue, Reader
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, Extent, listed, words_of

_SAID = frozenset(("clause", "quote"))
_CLAUSE = frozenset(("clause",))
_ABOUT = pattern("about_that")
_ANYTHING = re.compile(r"\s*(\w[^,:]*?)\s*(?=[,:]|$)")
# Between a document and its clause: another one of the narrator's (ورد في الحديث بصيغة …، مع التسليم بأنه).
_PARTED = pattern("parted")
# Before "the following statement", the verb of who makes it.
_ISSUED = pattern("issued")
_ORDINALS, _WHAT = words_of("rank_of_document"), f"{listed('what')[0]} "


def come_in(reader: Reader, cue: Cue) -> Head | None:
    """جاء في X أن …, ورد على لسان X أن …."""
    complement = find_complement(reader.page, cue.end, reader.reach(cue), _SAID)
    if complement is None:
        return None
    phrase = reader.phrases.read(cue.end, complement.at)
    if not phrase and (anything := _ANYTHING.match(reader.text, cue.end, complement.at)) is not None:
        phrase = Phrase(anything.start(1), anything.end(1), anything.end())
    if not phrase or _is_rank(reader, phrase) or _PARTED.search(reader.text, phrase.end, complement.at):
        return None
    head = cue.head(complement, f"document {complement.kind}")
    head.speaker, head.refers, head.order = (phrase.start, phrase.end), "written", "verb first"
    words = reader.text[phrase.start : phrase.end].split()
    if len(words) == 1 and words[0].startswith(ARTICLE):
        publisher = _publisher(reader, cue, cue.match.start())
        if publisher is not None and reader.text[slice(*publisher[0])].split()[0] in reader.outlets:
            head.relays.append(publisher)
    return head


def _is_rank(reader: Reader, phrase: Phrase) -> bool:
    """Whether somebody comes in a place of a list (جاء في المركز الثالث), rather than words in a text."""
    word = WORD.match(reader.text, phrase.start)
    return word is not None and word.group() in reader.vocabulary.of("placed")


def therein(reader: Reader, cue: Cue) -> Head | None:
    """نشرت X تسريبات، جاء فيها أن …: the document speaks, its publisher relays."""
    complement = find_complement(reader.page, cue.end, cue.sentence[1], _SAID)
    if complement is None or complement.at - cue.end > 60:
        return None
    head = cue.head(complement, f"document {complement.kind}")
    head.order = "verb first"
    document = _document(reader, cue)
    if document is None and (issued := _ISSUED.search(reader.text, cue.sentence[0], cue.start)):
        issuer = reader.phrases.read(issued.end(), cue.start)
        head.speaker, head.refers, head.order = (issuer.start, issuer.end), "written", "subject before"
    elif document is not None:
        phrase = reader.phrases.read(document, cue.match.start())
        head.speaker, head.refers = (phrase.start, phrase.end), "written"
        publisher = _publisher(reader, cue, document)
        if publisher is not None:
            head.relays.append(publisher)
    return head


def _document(reader: Reader, cue: Cue) -> int | None:
    """Where the last document before the cue is named."""
    found = None
    for word in WORD.finditer(reader.text, max(cue.sentence[0], cue.start - 160), cue.match.start()):
        bare = word.group().removeprefix(ARTICLE)
        joined = bare.startswith(WITH) and bare not in reader.documents  # رد ببيان جاء فيه
        if bare[joined:] in reader.documents and bare not in _ORDINALS:
            found = word.start() + joined
    return found


def _publisher(reader: Reader, cue: Cue, before: int) -> tuple[Extent, Extent | None] | None:
    for match in reversed(reader.matches[max(0, cue.number - 3) : cue.number]):
        if match.start() >= cue.sentence[0] and reader.verbal(match):
            phrase = reader.phrases.read(match.end(), before)
            if phrase:
                return (phrase.start, phrase.end), match.span(2)
    return None


def passive(reader: Reader, cue: Cue) -> Head | None:
    """يُقال إن …, ما تردد عن …: nobody is named."""
    complement = find_complement(reader.page, cue.end, reader.reach(cue), _CLAUSE)
    if complement is not None and complement.at - cue.end > 40:
        complement = None
    if complement is None and reader.text[cue.match.start() - 3 : cue.match.start()] == _WHAT:
        pause = reader.text.find(",", cue.end, min(cue.sentence[1], cue.end + 70))
        about = _ABOUT.search(reader.text, cue.end, pause if pause >= 0 else min(cue.sentence[1], cue.end + 70))
        complement = Complement("noun", about.start(), about.end()) if about else None
    if complement is None:
        return None
    head = cue.head(complement, "impersonal", "passive")
    head.refers = "nobody"
    return head

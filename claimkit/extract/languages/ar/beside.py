"""Clauses of attribution beside their content: بحسب X, …; …، وفق ما أعلن X; كما قال X; …، نقلاً عن X."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.gaps import read_gap
from claimkit.extract.languages.ar.heads import Complement, Head, find_complement, is_short_quote
from claimkit.extract.languages.ar.kinds import kind_of
from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, CONJUNCTIONS, HERS, HIS, SO, TO
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import bare
from claimkit.extract.languages.ar.scan import Cue, Reader
from claimkit.extract.languages.ar.speaking import can_be_source
from claimkit.extract.languages.ar.subjects import find_subject
from claimkit.extract.languages.ar.walks import Phrase
from claimkit.extract.languages.ar.words import WORD, listed, printed_of, words_of
from claimkit.language.arabic import affixes

_SAID, _CLAUSE = frozenset(("clause", "quote")), frozenset(("clause",))
_WHAT, _LAM = pattern("what_behind"), pattern("dative")
_QUOTING, _OF_OWN = pattern("quoting"), pattern("quoting_own")
_NEXT = re.compile(r"\s(\w+)")
_PASSES_ON, _FROM_WHOM = printed_of("passing_on"), pattern("whom_it_quotes")
_FROM, _GOVERNED, _TAIL = pattern("from_behind"), pattern("governed_behind"), pattern("content_tail")
_PRONOUN, _ASIDE = pattern("resumptive"), pattern("aside_between")
_JOINED = (f"{listed('complementiser')[0]} ", *listed("joined_that"))
_SURE, _NEAR_LAM, _TELLING = 0.8, 3, ("announce", "confirm")
AS, _OF = listed("as"), listed("from")[0]
_AND_THAT_IS, _ON = listed("and_that_is"), f"{listed('on')[0]} "
_PARTING = (",", ".", ";", ")", "(", "]", "–", "—", "-", '"', "”", "»", "…")
_CONJOINED, _AS_NOUN = affixes("as"), printed_of("as_noun")
_LEARN, _TONGUE, _QUOTES = printed_of("learn"), printed_of("on_the_tongue"), printed_of("quoting_from")
_TOLD_OF_TEXT, _SEEN, _FARTHEST = words_of("told_of_text"), words_of("seen_by"), 90
_EDGES = f' ,–—-{AND}{SO}"“«\n'


def as_said(reader: Reader, cue: Cue, start: int) -> Head | None:
    """…، وفق ما أعلن X; كما قال X, …; but كما أعلن X أن … joins two sentences and governs its own clause."""
    text = reader.text
    start = _behind_conjunction(text, start)
    inside = reader.enclosing(start)
    if inside is not None:
        pronoun = _PRONOUN.match(text, cue.end)
        _inside(reader, cue, inside, pronoun.end() if pronoun else cue.end)
        return None
    lead = text[start : cue.start].split()[0]
    if lead in AS or cue.clitic:
        complement = find_complement(reader.page, cue.end, reader.reach(cue), _SAID)
        if complement is not None and _governs(reader, cue, complement):
            return _governing(reader, cue, complement)
    head = cue.head(Complement("beside", start, start), "clause beside", "beside")
    head.cue, head.at = [(start, cue.end)], start
    pronoun = _PRONOUN.match(text, cue.end)
    phrase = _speaker(reader, cue, pronoun.end() if pronoun else cue.end)
    close = phrase.end if phrase else cue.end
    if phrase:
        head.speaker, head.refers = (phrase.start, phrase.end), "written"
        close = _told_to(reader, head, _source_of(reader, head, cue, close))
    if lead in AS and not (phrase or cue.clitic) and cue.reading.kind == "imperfect":
        return None  # كما ترى: the reader is meant
    close = _behind_time(reader, close, head.sentence[1])
    placed = _place(reader, head, close)
    if placed is not None and placed.order != "closing" and lead.endswith(AS):
        governed = _GOVERNED.match(text, close)
        if governed is not None and governed["about"] is None:
            return None  # كما طالبت X ب…: "also", and what follows is what the verb is about
        if governed is not None:
            placed.complement = Complement("noun", close, governed.end() + 1)
    # …، كما أعلن X.: nothing follows that the verb can be about.
    ends = head.speaker is not None and not text[close : head.sentence[1]].strip(_EDGES + ".")
    # …، كما تطالب X ب…: "also", and what stands before is not what X says.
    also = lead in AS and not (_claims(cue) or (cue.reading.cue.act in _TELLING and ends))
    return None if also and placed is not None and placed.order == "closing" else placed


def _behind_conjunction(text: str, start: int) -> int:
    """Where كما or بحسب begins behind a conjunction that is joined to it; وفق has its own و."""
    joined = text[start] in CONJUNCTIONS and text.startswith(_CONJOINED, start + 1)
    return start + 1 if joined else start


def _claims(cue: Cue) -> bool:
    """Whether a verb surely says what is so."""
    reading = cue.reading
    return reading.cue.act == "assert" and reading.cue.confidence >= _SURE and "clause" in reading.frames


def _governs(reader: Reader, cue: Cue, complement: Complement) -> bool:
    """Whether a cue of such a clause has a complement of its own.

    كما ذكرت X، فإن نظام "…" …: so few words in quotation marks behind a pause are a name in what X says.
    """
    if cue.clitic:
        return False
    if not is_short_quote(reader.text, complement):
        return True
    phrase = reader.phrases.read(cue.end, complement.at)
    return not phrase or "," not in reader.text[phrase.end : complement.at]


def _source_of(reader: Reader, head: Head, cue: Cue, close: int) -> int:
    """وفق ما ذكرت X نقلا عن Y, حسبما علمت X من Y: Y speaks, X relays; where the clause ends."""
    opener = _FROM if cue.reading.cue.word in _LEARN else _QUOTING
    if cue.reading.cue.word in _PASSES_ON and not any(one.sentence == head.sentence for one in reader.found[-3:]):
        opener = _FROM_WHOM
    own = _OF_OWN.match(reader.text, close, head.sentence[1])
    if own is not None:
        reader.quoted.add(own.end())
        return own.end()
    found = opener.match(reader.text, close, head.sentence[1])
    source = reader.phrases.read(found.end(), min(head.sentence[1], found.end() + 120)) if found else None
    if not source or head.speaker is None:
        return close
    head.cite(head.speaker, (source.start, source.end))
    reader.quoted.add(found.end() if found else close)
    return source.end


def _told_to(reader: Reader, head: Head, close: int) -> int:
    """وفق ما أفادت به X لوكالة Y, على ما أبلغ X وكالة Y: Y relays; where the clause ends."""
    lam = _LAM.match(reader.text, close, head.sentence[1])
    phrase = reader.phrases.read(lam.end() if lam is not None else close, head.sentence[1])
    far = not phrase or phrase.start > close + _NEAR_LAM
    if far or head.speaker is None or reader.text[slice(*phrase[:2])].split()[0] not in reader.outlets:
        return close
    if reader.people.mention_in(head.speaker) is None and kind_of(reader, head.speaker) != "anonymous":
        return close  # بحسب ما ذكرت المدونة الرسمية لموقع X
    head.relays.append(((phrase.start, phrase.end), None))
    return phrase.end


def _governing(reader: Reader, cue: Cue, complement: Complement) -> Head | None:
    if complement.at - cue.end > 200:
        return None
    head = cue.head(complement, "")
    phrase = reader.phrases.read(cue.end, complement.at)
    if not phrase and is_short_quote(reader.text, complement):
        return None
    find_subject(reader, head, cue, phrase)
    read_gap(reader, head, phrase.end, complement.at)
    head.rule = f"{head.order or head.refers} {complement.kind}"
    return head


def after(reader: Reader, cue: Cue) -> Head | None:
    """بحسب X, …; …، وفقاً لـX; …، نقلاً عن X; برأيه …."""
    begin = _begin(reader, cue)
    if begin is None or not reader.quoted.isdisjoint((cue.end, cue.end + 1)):
        return None
    inside = reader.enclosing(cue.start)
    if inside is not None or cue.reading.cue.word in _TONGUE:
        _inside(reader, cue, inside, begin)
        return None
    head = cue.head(Complement("beside", cue.start, cue.start), "beside", "beside")
    if cue.clitic is not None:
        return _place(reader, head, cue.end)
    phrase = _speaker(reader, cue, begin)
    if not phrase or _no_source(reader, phrase):
        return None
    head.speaker, head.refers = (phrase.start, phrase.end), "written"
    close = _behind_time(reader, phrase.end, head.sentence[1])
    return _place(reader, head, _behind_told(reader, head, phrase, close))


def _behind_told(reader: Reader, head: Head, phrase: Phrase, at: int) -> int:
    """The comma behind what is told of an indefinite noun (بحسب تقرير نشرته الوزارة، …); `at` where nothing is.

    Where a pause parts the clause from what stands before, the sentence ends with it.
    """
    last, opens = head.sentence[1], _opens(reader, head)
    if not (opens or reader.text[head.sentence[0] : head.at].rstrip().endswith((*_PARTING, *_AND_THAT_IS))):
        return at
    text = reader.text
    word = _NEXT.match(text, at, last)
    if word is None or text.startswith(ARTICLE, phrase.start):
        return at
    verb, seen = word[1], _NEXT.match(text, word.end(), last)
    of_it = verb.endswith(HERS) or (verb[-1] == HIS and reader.page.key.letter(word.end() - 1) == HIS)
    of_it = of_it and verb not in reader.phrases.heads and verb not in reader.phrases.pronominal
    if not (of_it or verb in _TOLD_OF_TEXT or (seen is not None and seen[1] in _SEEN)):
        return at
    if not opens:
        return last
    comma = text.find(",", word.end(), min(last, word.end() + _FARTHEST))
    return comma if comma > 0 else at


def _behind_time(reader: Reader, at: int, last: int) -> int:
    """Where a time or "himself" ends that follows whom a clause names (بحسب المصدر نفسه أمس، فإن …)."""
    behind = reader.vocabulary.of("time or himself")
    while (word := _NEXT.match(reader.text, at, last)) is not None and not behind.isdisjoint((word[1], bare(word[1]))):
        at = word.end()
    return at


def _begin(reader: Reader, cue: Cue) -> int | None:
    """Where the speaker of a clause beside may begin; None where the form is another word."""
    if _WHAT.match(reader.text, cue.end):
        return None
    if cue.clitic is not None and cue.reading.cue.word in _AS_NOUN:
        return None
    if cue.match.group(1) == SO and reader.text[: cue.match.start()].rstrip(" ")[-1:].isalpha():
        return None  # ليس ماليا فحسب: "only"
    if "lam" not in cue.reading.frames:
        return cue.end
    lam = _LAM.match(reader.text, cue.end)
    return None if lam is None else lam.end() - _is_double(reader, lam.end())


def _is_double(reader: Reader, at: int) -> bool:
    """Whether the second ل of لل is the noun's own (للجنة, للائحة)."""
    word = WORD.match(reader.text, at)
    if word is None:
        return False
    nouns = reader.vocabulary.of("head or thing")
    return f"{TO}{word.group()}" in nouns and word.group() not in nouns


def _inside(reader: Reader, cue: Cue, head: Head | None, begin: int) -> None:
    """Between a cue and its complement, a clause beside names a relay."""
    if head is None or cue.reading.cue.word in (*_TONGUE, *_QUOTES):
        return
    phrase = reader.phrases.read(begin, head.complement.at)
    if phrase:
        name = phrase.start, phrase.end
        head.relays = [(name, (cue.start, cue.end)), *(relay for relay in head.relays if relay[0] != name)]


def _speaker(reader: Reader, cue: Cue, begin: int) -> Phrase:
    phrase = reader.phrases.read(begin, min(cue.sentence[1], cue.end + 200))
    return phrase if phrase.start - cue.end <= 40 else Phrase(begin, begin, begin)


def _no_source(reader: Reader, phrase: Phrase) -> bool:
    """Whether وفق and بحسب name a measure (القانون, عدد السكان) and nobody who speaks."""
    words = reader.text[phrase.start : phrase.end].split()
    if not can_be_source(reader, (phrase.start, phrase.end)):
        return True
    return words[0] in reader.vocabulary.of("not_source") and words[1:2] != [_OF]


def _place(reader: Reader, head: Head, close: int) -> Head | None:
    """Content of a clause beside: what follows where it opens the sentence, else what stands before."""
    text, (first, last) = reader.text, head.sentence
    if head.reading.cue.word in _QUOTES:
        ahead = find_complement(reader.page, close, min(last, close + 60), _CLAUSE)
        if ahead is not None and "," not in text[close : ahead.at]:
            head.complement, head.order, head.rule = ahead, "verb first", f"opening {head.rule}"
            return head
    aside, opens = _ASIDE.match(text, close, last), _opens(reader, head)
    parted = text[first : head.at].rstrip().endswith(_PARTING)
    if aside is not None and parted and not opens and "," not in aside.group():
        aside = None  # …، بحسب X التي أوضحت أن …: a clause of its own
    if text[aside.end() if aside else close : last].lstrip().startswith(_JOINED) or opens:
        return _opening(reader, head, aside.end() if aside else close)
    if head.rule == "beside" and aside is None and not _is_parted(text, head, close):
        return None
    if text.startswith(_ON, head.at) and not parted:
        return None  # يرد على ما قاله X, تعليقا على ما نشرته X
    head.order, head.rule = "closing", f"closing {head.rule}"
    head.complement = Complement("before", first, -head.at, None, close)
    return head


def _is_parted(text: str, head: Head, close: int) -> bool:
    """Whether a comma or mark stands before the clause, or a mark or the sentence's end behind it.

    Else it is part of what the narrator says (تختلف بحسب المدرسة الفقهية التي ينتمي إليها).
    """
    first, last = head.sentence
    before, behind = text[first : head.at].rstrip(), text[close:last].strip()
    return before.endswith(_PARTING) or behind[:1] in ("", *_PARTING)


def _opens(reader: Reader, head: Head) -> bool:
    """Whether nothing but a conjunction or a time stands before the clause in its sentence, or ", و" (، ووفق X)."""
    before = reader.text[head.sentence[0] : head.at]
    if before.endswith(AND) and before[:-1].rstrip().endswith(_PARTING) and not reader.text.startswith(AS, head.at):
        return True
    words = before.strip(_EDGES).split()
    return not words or (len(words) <= 4 and words[0] in reader.phrases.breaks | reader.phrases.times)


def _opening(reader: Reader, head: Head, close: int) -> Head | None:
    last = head.sentence[1]
    tail = _TAIL.match(reader.text, close, last)
    start = tail.end() if tail else close
    if last - start < 3:
        return None
    clause = find_complement(reader.page, close, min(last, start + 8), _SAID)
    quote = reader.page.quote_at(start)
    if clause is not None:
        start, quote = clause.start, clause.quote
    start += reader.text.startswith(SO + ARTICLE, start)  # بحسب X، فالسد آمن
    head.complement = Complement("clause", close, start, quote if quote and quote.start == start else None)
    head.order, head.rule = "verb first", f"opening {head.rule}"
    return head

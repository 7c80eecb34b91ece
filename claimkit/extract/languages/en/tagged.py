"""A text cut into pieces, each with one tag, in a few passes that run at the speed of `re`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from claimkit.extract.engine.quotations import QUOTATION
from claimkit.extract.engine.word_lists import printed_of
from claimkit.extract.languages.en.homographs import settle_homographs
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.phrase_words import HALF_LETTER
from claimkit.extract.languages.en.titles import part_titles
from claimkit.extract.languages.en.vocabulary import Vocabulary, vocabulary_of
from claimkit.language.lexicons import Cue, Lexicon
from claimkit.records import Span

# Every character falls into exactly one piece, so the lengths of the pieces add up to the offsets.
_STOPS = (rf"(?<=\b{re.escape(word)}\.)" for word in printed_of("en", "shortened"))
_STOP_OF_SHORT = "|".join((r"(?<=\b[A-Z]\.)", *_STOPS))
_NEXT_SENTENCE = "|".join(printed_of("en", "opens_next_sentence"))
# Behind an hour any name does but a day or the zone it is told in: at 2 a.m. Holt denied it.
_DATED = "|".join(word.capitalize() for word in sorted(listed("time") | listed("not_name")) if word.isalpha())
_HOUR_BEHIND = (
    rf"(?<=\b[ap]\.m\.)[^\S\n]+(?!(?:{_DATED}|May|Tues|Thurs|"
    r"Eastern|Central|Pacific|Mountain|Local|[A-Z]{2,4})\b)[“‘\"]?[A-Z]"
)
# Most pieces are a plain word before one space or a comma, which is tried first; the pieces are the same without.
PIECE = re.compile(
    r"[A-Za-z]++(?:(?=,)| (?=\S))|"
    r"\d{1,3}(?:,\d{3})+(?!\w)[^\S\n]*+"
    r"|\d{1,2}[AP]M(?=[A-Z][a-z])"
    rf"|\w+(?:(?:[’'&/-]|{HALF_LETTER}|\.(?!(?<=[a-z]{{2}}\.)[A-Z][a-z]))\w+)*(?:['’](?!\w))?(?:\.(?:(?:{_STOP_OF_SHORT})(?!\n|[^\S\n]+(?:{_NEXT_SENTENCE})\b|{_HOUR_BEHIND})|(?=[,;:\]]|\)(?![^\S\n]+[A-Z]|\s*(?:\n|\Z)))))?[^\S\n]*+"
    r"|[.!?]\)[^\S\n]*+"
    rf"|,[^\S\n]*+|(?:{QUOTATION.pattern})[^\S\n]*+"
    r"|\s*\n\s*|--+[^\S\n]*+|\.\.++[^\S\n]*+|[^\w\s][^\S\n]*+|[^\S\n]++|[\s\S]"
)
# A sentence is looked at this many pieces to either side of a cue: no printed one is longer, hostile ones are.
_LONGEST = 250
_new = tuple.__new__


@dataclass(slots=True)
class Tagged:
    """A text with the printed form, offset and tag of each piece; `stops` are the tags with one sign for all ends.

    `word(at)` is the piece in lower case, without its space.
    """

    printed: str
    pieces: list[str]
    starts: list[int]
    tags: str
    stops: str
    words: Vocabulary
    small: tuple[str, ...]
    word: Callable[[int], str]
    terms: Mapping[str, Mapping[str, str]]
    quoted: dict[int, Tagged] = field(default_factory=dict)

    def word_or_none(self, at: int) -> str | None:
        """The piece in lower case; None behind the end."""
        return self.small[at] if 0 <= at < len(self.small) else None

    def inside(self, at: int) -> Tagged:
        """The words of the quotation at a piece, cut and tagged once; their offsets count from behind its mark."""
        if at not in self.quoted:
            self.quoted[at] = tag(_unmarked(self.pieces[at]), self.words)
        return self.quoted[at]

    def is_of(self, at: int, kind: str) -> bool:
        """Whether a piece is a term of a kind; False behind the end."""
        return 0 <= at < len(self.small) and self.small[at] in self.terms.get(kind, ())

    def is_any(self, at: int, *kinds: str) -> bool:
        """Whether a piece is a term of one of some kinds; False behind the end."""
        return any(self.is_of(at, kind) for kind in kinds)

    def is_common(self, at: int) -> bool:
        """Whether a word is none but a name by its capital alone: Will, Doing, Tell."""
        return self.words.pieces[self.small[at]][0] not in "nNeRm"

    def cues(self, at: int) -> list[Cue]:
        """The verbs of saying that a piece is a form of; none behind the end."""
        forms = self.words.forms.get(self.word_or_none(at) or "", ())
        return [cue for form in forms for cue in form.cues]

    def is_base(self, at: int) -> bool:
        """Whether a piece is the base form of a verb of saying."""
        return any(form.form == "b" for form in self.words.forms.get(self.small[at], ())[:1])

    def takes(self, at: int, frame: str) -> bool:
        """Whether a piece is a form of a verb with some construction."""
        return any(frame in cue.frames for cue in self.cues(at))

    def denies(self, at: int) -> bool:
        """Whether a piece is a form of a verb by which something is denied."""
        return any(cue.act == "deny" for cue in self.cues(at))

    def printed_at(self, first: int, last: int) -> str:
        """The pieces [first, last) as they are printed."""
        start, end = self.span(first, last)
        return self.printed[start:end]

    def span(self, first: int, last: int) -> Span:
        """Offsets of the pieces [first, last), without the space after them."""
        last -= 1
        piece = self.pieces[last]
        if piece[0] in '“"' and self.tags[last : last + 2] == "N,":
            last += 1  # the mark that closes a title stands behind the comma
            piece = self.pieces[last]
        return _new(Span, (self.starts[first], self.starts[last] + len(piece.rstrip())))

    def sentence(self, at: int) -> tuple[int, int]:
        """Pieces [first, last) of the sentence around a piece, its stop left out unless it is a quotation."""
        least = max(0, at - _LONGEST)
        first = self.stops.rfind(".", least, at) + 1 or least
        last = self.stops.find(".", at, at + _LONGEST)
        if last < 0:
            last = min(len(self.tags), at + _LONGEST)
        elif self.tags[last] == "Z":
            last += 1
        return first, last

    def bracketed(self, at: int) -> tuple[int, int]:
        """Pieces [first, last) of the brackets around a piece; of its sentence where there are none.

        The mill may grind wheat (| Holt said it could |). Where brackets open with a verb or a relative pronoun, whose
        subject stands before them, the sentence's first piece is given.
        """
        left, right = self.sentence(at)
        opened = self.tags.rfind("(", left, at)
        if opened < 0 or ")" in self.tags[opened:at]:
            return left, right
        closed = self.tags.find(")", at, right)
        outside = self.tags[opened + 1] in "hVXveg&b"
        return left if outside else opened + 1, right if closed < 0 else closed


# About half of the rise, at least 20 towns, as many as 20.
_ESTIMATE = re.compile(r"(?:p[Rnt]?|s0s)(?=0)")


def behind_estimate(text: Tagged, start: int) -> int:
    """Where the number begins that is only estimated, or the start itself: at least | 19 people, as many as | 19."""
    found = _ESTIMATE.match(text.tags, start)
    if found and any(text.is_of(at, "estimating") for at in range(start, found.end())):
        return found.end()
    return start


def without_possessive(text: str, span: Span) -> Span:
    """A name without the ending of a possessive: Holt’s, the Mills’."""
    return Span(span.start, span.end - (2 if text[span.end - 1] in "sS" else 1))


def _unmarked(piece: str) -> str:
    """A quotation without its opening mark and without its own closing one: a mark before that closes another."""
    words = piece[1:].rstrip()
    return words.rstrip(piece[0]) if piece[0] in "'\"" else words.removesuffix(_CLOSES.get(piece[0], ""))


_CLOSES = {"“": "”", "‘": "’", "«": "»", "”": "”", "„": "“", "‹": "›", "`": "'"}


def tag(text: str, words: Vocabulary) -> Tagged:
    """Cut and tag a text."""
    found = PIECE.findall(text)
    known = map(words.pieces.__getitem__, found)
    told, small = zip(*known, strict=True) if found else ((), ())
    pieces, tags = part_titles(found, "".join(told), words)
    if pieces is not found:
        small = tuple([words.pieces[piece][1] for piece in pieces])
    starts = list(accumulate(map(len, pieces), initial=0))
    tags = settle_homographs(pieces, tags, words)
    stops = tags.replace("Z", ".").replace("\n", ".")
    return Tagged(text, pieces, starts, tags, stops, words, small, small.__getitem__, words.lexicon.terms)


@lru_cache(maxsize=2)
def tagged(text: str, lexicon: Lexicon) -> Tagged:
    """A whole text cut and tagged, kept for the next stage that reads it."""
    return tag(text, vocabulary_of(lexicon))

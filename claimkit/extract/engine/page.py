"""The page: from a stored text to its paragraphs, the texts that grammars read, its credits, and what stays unread.

    page_of(text) -> Page(blocks, readings, credits, unread)

Front matter, captions, bylines, "Read also" and Markdown marks are left out of the readings, wrapped lines are
joined, the presentation forms of Arabic become letters. Each reading knows the way back to the stored text. A
paragraph in another language goes into that language's reading, or is unread where no grammar knows it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimkit.extract.engine.blocks import BODY, Block, blocks_of, lines_of, photo_bracket, tail_of_tags
from claimkit.extract.engine.credits import credits_in, credits_of_line, only_credits
from claimkit.extract.engine.datelines import dateline_end
from claimkit.extract.engine.grammars import ANNOUNCED, CARRIED, grammar_of
from claimkit.extract.engine.quotations import OPENS, carried
from claimkit.extract.engine.reading import Edit, Reading, reading_of
from claimkit.language.identify import common_forms, common_words, heaviest, identify, script_of, weights
from claimkit.language.scripts import LANGUAGES, script

_MARKS = re.compile(
    r"(?<![\w*\\])(?P<bold>\*{1,3})(?=[^\s*])[^*]*+(?<=[^\s\\])(?P=bold)(?![\w*])"
    r"|(?<![\w\\/])(?P<line>_{1,3})(?=[^\s_])[^_]*+(?<=[^\s\\])(?P=line)(?!\w)"
)
_LINK = re.compile(r"(!?)\[([^\[\]\n]{1,300})\]\(([^()\s]{1,500})\)")
# The number of a note, behind its word: "opened in 1990.[12]", "the bridge[a]".
_NOTE = re.compile(r"(?<=[^\s\[])\[(?:\d{1,3}|[a-z])\]")
_ESCAPE = re.compile(r"\\(?=[\[\]*_#>().!~|-])")
_BULLET = re.compile(r"(?:[*•▪●>]\s+)+")
_PRESENTED = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]+")
# The byte of UTF-8 that begins each of them and few other letters: it is looked for thirty times as fast.
_PRESENTED_BYTE = b"\xef"
_RETURN = re.compile(r"\r\n?|[\u2028\u2029]")
_SAMPLE = 600
_GLANCE, _FIRST_GLANCE = 160, 60
_CLOSING = 130
# A headline is this long at most, and no sentence that a mark ends.
_HEADLINE, _ENDS = 160, tuple('.!?؟…"”»:;،,')
_BRACKET = re.compile(r"\s*[(\[][^()\[\]\n]{1,80}[)\]][.\s]*$")
_DASHED = re.compile(r"\s+[-–—]+\s*([^\n.]{2,40})\.?$")
_TITLE = re.compile(r"^title:\s*([^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE)
_YAML_ESCAPE = re.compile(r"\\u(?P<number>[0-9A-Fa-f]{4})|(?P<wrap>\\\n\s*\\?)|\\_|\n\s*")
# A paragraph must have this many words before its language can be told apart from the document's.
_FEWEST_WORDS = 6
_OWN_WORDS = 2
_TOLD = 3.0
_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Page:
    """A document's text as a page shows it.

    blocks      its paragraphs, each with its role
    title       the title that its front matter gives, else empty
    readings    language → what the grammar of that language reads, the document's own language first
    credits     who the article says its text is from
    unread      paragraphs of the body in languages that no grammar reads, with the language
    """

    blocks: tuple[Block, ...]
    title: str
    readings: dict[str, Reading]
    credits: tuple[str, ...]
    unread: tuple[tuple[Block, str], ...]


def page_of(text: str, language: str, readable: Collection[str], title: str | None = None, outlet: str = "") -> Page:
    """The page of a stored text in a language; `readable` are the languages that grammars read."""
    blocks = blocks_of(text, title)
    languages = [_language(text, block, language) for block in blocks]
    body = [place for place, block in enumerate(blocks) if block.role == BODY]
    credits = [credit for block in blocks if block.role == "byline" for credit in credits_of_line(_words(text, block))]
    common = [*_letter_edits(text), *(Edit(*span, " ") for span in lines_of(blocks))]
    first = True
    for place in body:
        edits, named = _body_edits(text, blocks[place], first, place == body[-1], outlet)
        common += edits
        credits += named
        first = first and _is_headline(_words(text, blocks[place]))
    if language in readable:
        common += _edits_between(text, [blocks[place] for place in body], grammar_of(language).reads_across)
    spoken = [languages[place] for place in body]
    readings = {
        each: reading_of(text, [*_omissions(text, blocks, languages, each), *common])
        for each in dict.fromkeys((language, *spoken))
        if each in readable
    }
    unread = tuple((blocks[place], languages[place]) for place in body if languages[place] not in readable)
    credits = [credit for credit in dict.fromkeys(credits) if credit.casefold() != outlet.casefold()]
    return Page(tuple(blocks), _front_title(text, blocks), readings, tuple(credits), unread)


def _front_title(text: str, blocks: Sequence[Block]) -> str:
    """The title in the front matter of a page (YAML), with its escapes read."""
    if not blocks or blocks[0].role != "front matter":
        return ""
    match = _TITLE.search(_words(text, blocks[0]))
    if match is None:
        return ""
    return _YAML_ESCAPE.sub(_escaped, match[1]).strip("\"' \n")


def _escaped(match: re.Match[str]) -> str:
    """What an escape of a quoted scalar of YAML stands for: a letter by its number, a wrapped line, a space."""
    if match["number"]:
        return chr(int(match["number"], 16))
    if match["wrap"] is not None:
        return ""
    return " "


def _words(text: str, block: Block) -> str:
    return text[block.span.start : block.span.end]


def _language(text: str, block: Block, language: str) -> str:
    """The language of a paragraph: the document's unless its own words tell another."""
    glance = text[block.span.start : min(block.span.end, block.span.start + _GLANCE)]
    # Most paragraphs tell it by the words between their first spaces, which are cut ten times as fast.
    first = glance[:_FIRST_GLANCE].lower().split()[:-1]
    if (
        _has_own(first, language)
        or _has_own(glance.lower().split(), language)
        or _has_own(words := common_forms(glance), language)
    ):
        return language
    sample = text[block.span.start : min(block.span.end, block.span.start + _SAMPLE)]
    if len(sample) > len(glance):
        words = common_forms(sample)
    if len(words) < _FEWEST_WORDS:
        return language
    written, own = script(sample), script_of(language)
    if written is not None and own is not None and written != own:
        return identify(sample) or LANGUAGES[written]
    if _has_own(words, language):
        return language
    weighed = weights(words)
    told = heaviest(weighed)
    if told is None or weighed[told] < max(_TOLD, _SHARE * len(words)):
        return language
    return told


def _has_own(words: Sequence[str], language: str) -> bool:
    """Whether a few of the commonest words of a language are among words."""
    return len(common_words(language).intersection(words)) >= _OWN_WORDS


def _omissions(text: str, blocks: Sequence[Block], languages: Sequence[str], language: str) -> Iterator[Edit]:
    """Paragraphs that are no part of what a language's grammar reads, each up to the paragraph after it."""
    starts = [*(block.span.start for block in blocks), len(text)]
    for block, tag, after in zip(blocks, languages, starts[1:], strict=True):
        if block.role != BODY or tag != language:
            yield Edit(block.span.start, after, parts=True)


def _letter_edits(text: str) -> Iterator[Edit]:
    """Line ends as one character, and the presentation forms of Arabic as the letters they show (Unicode NFKC)."""
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        for match in _RETURN.finditer(text):
            yield Edit(*match.span(), "\n")
    if _PRESENTED_BYTE in text.encode(errors="surrogatepass"):
        for match in _PRESENTED.finditer(text):
            for place, shape in enumerate(match.group(), match.start()):
                letters = unicodedata.normalize("NFKC", shape)
                if letters != shape:
                    yield Edit(place, place + 1, letters)


def _body_edits(text: str, block: Block, first: bool, last: bool, outlet: str) -> tuple[list[Edit], tuple[str, ...]]:
    """What a grammar does not read of a paragraph of the body, and the credits named there."""
    start, end = block.span
    words = text[start:end]
    edits = [Edit(start + edit.start, start + edit.end) for edit in _mark_edits(words)]
    bullet = _BULLET.match(words)
    begin = bullet.end() if bullet else 0
    opening = begin + dateline_end(words[begin : begin + _SAMPLE], first, outlet)
    credits: tuple[str, ...] = ()
    if opening:
        edits.append(Edit(start, start + opening))
        credits = credits_in(words[begin:opening])
    close = _closing(words, last)
    if close < len(words):
        edits.append(Edit(start + close, end))
        credits += credits_in(words[close:])
    return edits, credits


def _edits_between(text: str, body: Sequence[Block], reads_across: str) -> Iterator[Edit]:
    """What makes one of paragraphs, unless the grammar reads it: a quotation that goes on, and one behind a colon."""
    if reads_across != CARRIED:
        for place, mark in carried([_words(text, block) for block in body]):
            yield Edit(body[place].span.start, body[place].span.start, mark)
    if reads_across != ANNOUNCED:
        for block, below in pairwise(body):
            if text[block.span.end - 1] == ":" and text[below.span.start] in OPENS:
                yield Edit(block.span.end, below.span.start, " ")


def _is_headline(words: str) -> bool:
    """Whether a paragraph may be a headline or what stands below it, so that the article has yet to begin."""
    return len(words) <= _HEADLINE and words.rstrip()[-1:] not in _ENDS


def _closing(words: str, last: bool) -> int:
    """Where what closes a paragraph begins: the photographer's bracket, the agency's, the list of tags."""
    bracket = photo_bracket(words)
    if bracket is not None:
        return bracket
    if not last:
        return len(words)
    tail = max(0, len(words) - _CLOSING)
    for pattern, marks in ((_BRACKET, ")]"), (_DASHED, "-–—")):
        match = pattern.search(words, tail) if any(words.find(mark, tail) >= 0 for mark in marks) else None
        if match is not None and only_credits(match.group()):
            return match.start()
    tags = tail_of_tags(words)
    if tags is None:
        return len(words)
    return tags


def _mark_edits(words: str) -> Iterator[Edit]:
    """The marks of Markdown (CommonMark), which are emphasis, links and escapes, and of notes."""
    if "]" in words:
        yield from (
            Edit(*match.span()) for match in _NOTE.finditer(words) if words[match.end() : match.end() + 1] != "("
        )
    if "*" in words or "_" in words:
        yield from _emphasis_edits(words)
    if "](" in words:
        yield from _link_edits(words)
    if "\\" in words:
        yield from (Edit(*match.span()) for match in _ESCAPE.finditer(words))


def _emphasis_edits(words: str) -> Iterator[Edit]:
    for match in _MARKS.finditer(words):
        width = len(match["bold"] or match["line"])
        yield Edit(match.start(), match.start() + width)
        yield Edit(match.end() - width, match.end())
        yield from _inner_marks(words, match.start() + width, match.end() - width)


def _link_edits(words: str) -> Iterator[Edit]:
    """Of a link its words stay, of a picture nothing."""
    for match in _LINK.finditer(words):
        first, last = match.span(2)
        if match[1]:
            first = last = match.end()
        yield Edit(match.start(), first)
        yield Edit(last, match.end())


def _inner_marks(words: str, start: int, end: int) -> Iterator[Edit]:
    """Marks of the other kind inside emphasis: **_both_**."""
    inside = words[start:end]
    if "*" not in inside and "_" not in inside:
        return
    for edit in _mark_edits(inside):
        yield Edit(start + edit.start, start + edit.end)

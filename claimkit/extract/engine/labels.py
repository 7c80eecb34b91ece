"""Labels of a transcript: `MS. HOLT:`, `Q`, a title and a name, with what each says of who speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimkit.language.folding import fold
from claimkit.language.lexicons import rows_of
from claimkit.language.wording import longest_first
from claimkit.records import Span
from claimkit.shipped import shipped

_COLON = re.compile(r"(?:[-–—]\s+)?(?P<label>[^\n:：?!؟\"“”«»]{1,70}?)\s*[:：](?=\s|$|[^\W\d_])\s*")
_LETTER = re.compile(r"(?:[-–—]\s+)?(?P<label>[^\W\d_])(?:\.\s+|\s{2,}|\s[-–—]\s+)(?=\S)")
# The Congressional Record: "Senator PELL. I will not.", "The CHAIRMAN. Order."
_STOP = re.compile(r"(?P<label>[A-Z][a-z]+\.? [A-Z]{2,}(?:[ -][A-Z]{2,})*(?: of [A-Z][a-z]+)?)\.\s+(?=\S)")
# Without a colon and with one.
_PATTERNS = ((_LETTER, _STOP), (_LETTER, _COLON, _STOP))
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_ROLE = re.compile(r"\s*(?:,|،|\s[-–—]\s|[(\[])\s*(?P<role>[^()\[\]]+?)\s*[)\]]?\s*$")
_MOST_WORDS = 7
# "Q1", "Question 2", and the same with an ordinal behind the Arabic article.
_NUMBER = re.compile(r"(?:\s*\d{1,2}|\s+\u0627\u0644\w+)$")
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.\s?)*[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a paragraph.

    span     its words, without the mark behind them
    begin    where what is said begins
    printed  its words, with single spaces
    kind     question, answer, speaker (a role), titled, capitals or name
    name     who is labelled, without the role
    role     what is printed beside the name: "SENATOR", "D-Millton"
    """

    span: Span
    begin: int
    printed: str
    kind: str
    name: str
    role: str | None = None

    @property
    def asks(self) -> bool:
        """Whether the label says that a question follows."""
        return self.kind == "question"


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that a paragraph [start, end) begins with, if it begins with anything like one."""
    has_colon = text.find(":", start, end) >= 0 or text.find("\uff1a", start, end) >= 0
    for pattern in _PATTERNS[has_colon]:
        match = pattern.match(text, start, end)
        if match is not None and (label := _label(match)) is not None:
            return label
    return None


def _label(match: re.Match[str]) -> Label | None:
    """The label that matched words are, if they are one."""
    printed = _SPACE.sub(" ", match["label"]).strip(" *_[]")
    kind = _kind(printed, match.re is _LETTER)
    if kind is None:
        return None
    span = Span(*match.span("label"))
    role = _ROLE.search(printed)
    if kind not in ("capitals", "titled", "name") or role is None or role.start() == 0:
        return Label(span, match.end(), printed, kind, printed)
    name = printed[: role.start()].strip()
    return Label(span, match.end(), printed, kind, name, role["role"])


def _kind(printed: str, is_letter: bool) -> str | None:
    """What a label is, by the words of the labels' list, its capitals, or its title; None where it is no label."""
    listed = known(printed) or known(_NUMBER.sub("", printed))
    for kind in ("question", "answer", "speaker"):
        if kind in listed:
            return kind
    bare = _IN_BRACKETS.sub("", printed)
    words = bare.split()
    if is_letter or not 1 <= len(words) <= _MOST_WORDS:
        return None
    if bare.isupper() and len(bare) > 2 and not any(letter.isdigit() for letter in bare):
        return "capitals"
    if "title" in known(words[0]) and len(words) > 1:
        return "titled"
    if _could_be_name(words):
        return "name"
    return None


def _could_be_name(words: list[str]) -> bool:
    """Whether a few words are each written as names are: with a capital, where the script has any."""
    return len(words) <= 4 and all(not word[0].islower() and _NAME_WORD.fullmatch(word) for word in words)


def known(words: str) -> frozenset[str]:
    """What the labels' list says of words: question, answer, speaker, title, anonymous, end, interview."""
    if len(words) > _longest():
        return frozenset()
    return _kinds().get(fold(words).strip(), frozenset())


@cache
def _longest() -> int:
    """Characters of the longest label, were every letter printed with a mark of its own."""
    return 2 * max(map(len, _kinds()))


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """The phrases of a kind in the labels' list, folded, longest first."""
    return tuple(longest_first(words for words, kinds in _kinds().items() if kind in kinds))


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for row in rows_of(shipped("seeds", "lexicon", "labels.csv")):
        kinds.setdefault(fold(row["label"]), set()).add(row["kind"])
    return {words: frozenset(found) for words, found in kinds.items()}

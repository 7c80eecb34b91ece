"""A speaker's phrase in its text: the whole of it where only its end was taken, the people behind a "who"."""

from __future__ import annotations

import re

from claimkit.extract.engine.mentions import PEOPLE, Mention
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.phrase_words import tokens_of
from claimkit.extract.languages.en.wordlists import Words, words_of
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_GOVERNED = re.compile(r"([a-z]+) $")
_PREPOSITION = re.compile(r"\s(?:of|from|to|by|for|with|among|on|against)\s")
_NOUN_BEFORE = re.compile(r"((?:[a-z-]+ )?[a-z]+s) (?:to|of|at|in|for|with|from|on) $")
_LISTED = re.compile(r"(?:^|[.\n”\"] ?)((?:(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+, )+)$")


def read(text: str, span: Span | None, printed: str, lexicon: Lexicon) -> Mention | None:
    """A speaker's phrase as a mention; None where it is no noun phrase that can speak."""
    words = words_of(lexicon)
    start = _start_of(text, span, printed)
    if span is not None and text[span.start : span.end].lower() in ("who", "whom"):
        return _relative(text, start, printed, lexicon, words)
    start, printed = _whole(text, start, printed, words)
    mention = read_phrase(printed, lexicon)
    if mention is not None and mention.form == "role" and not mention.sure and _is_object(text, start, words):
        return None
    if mention is not None and span is not None and mention.form == "name" and len(mention.words) == 1:
        mention = _without_place(text, start, printed, mention, words)
    return None if mention is None else _moved(mention, start)


def _is_object(text: str, start: int, words: Words) -> bool:
    """Whether the word before a phrase is a verb that has it as its object: "missed an opportunity"."""
    before = _GOVERNED.search(text, max(0, start - 20), start)
    if before is None:
        return False
    verb = before.group(1)
    reports = any(verb.removesuffix(ending) in words.cues for ending in ("", "d", "ed", "s"))
    return not reports and (verb.endswith("ed") or verb in words.of("verb"))


def _relative(text: str, start: int, printed: str, lexicon: Lexicon, words: Words) -> Mention | None:
    """The people a "who" stands for: the phrase before it, its last noun ("scrutiny from some"), or the one before."""
    start, printed = _whole(text, start, printed, words)
    before = _NOUN_BEFORE.search(text, max(0, start - 60), start)
    tries = [(start, printed)]
    tries += [(start + match.end(), printed[match.end() :]) for match in _PREPOSITION.finditer(printed)]
    tries += [(before.start(1), before.group(1))] if before else []
    read = [(at, read_phrase(part, lexicon)) for at, part in tries]
    known = [(at, mention) for at, mention in read if mention is not None and _can_be_who(mention)]
    # A settlement to | a booker who says so: "who" itself tells that an unknown noun is somebody.
    told = [(at, mention) for at, mention in reversed(read) if mention is not None and mention.kind in PEOPLE]
    for at, mention in (known + told)[:1]:
        return _moved(mention, at)
    return nobody(start, printed, words)


def _can_be_who(mention: Mention) -> bool:
    """Whether "who" can stand for a mention: people, by their kind or their number."""
    if mention.kind not in (*PEOPLE, "") and mention.agreement.number != "p":
        return False
    return mention.form == "name" or mention.sure


def nobody(start: int, printed: str, words: Words) -> Mention:
    """A mention that nothing agrees with, as "I": who is meant is not told."""
    return Mention(Span(start, start + len(printed)), "pronoun", agreement=words.pronouns["i"])


def _whole(text: str, start: int, printed: str, words: Words) -> tuple[int, str]:
    """The whole of a phrase whose end alone was taken: a list."""
    before = text[max(0, start - 120) : start]
    one_word = printed[:4].lower() == "the " and " " not in printed[4:]
    behind = _NEXT_WORD.match(text, start + len(printed)) if one_word else None
    if behind and behind.group(1) in words.nouns and behind.group(1).removesuffix("s") not in words.cues:
        return start, printed + behind.group()
    listed = _LISTED.search(before) if before.endswith(", ") else None
    adverbial = listed is not None and listed.group(1).split()[0].lower() in words.of("preposition")
    if listed and not adverbial and " and " in printed and printed[:1].isupper():
        return start - len(listed.group(1)), listed.group(1) + printed
    return start, printed


def _start_of(text: str, span: Span | None, printed: str) -> int:
    """Where a phrase is printed: at its span, else at its last place before the span's end."""
    if span is None:
        return 0
    if text.startswith(printed, span.start):
        return span.start
    at = text.rfind(printed, max(0, span.end - 2_000), span.end)
    return at if at >= 0 else span.start


def _moved(mention: Mention, by: int) -> Mention:
    members = tuple([_moved(member, by) for member in mention.members])
    return Mention._make((Span(mention.span.start + by, mention.span.end + by), *mention[1:-1], members))


def _without_place(text: str, start: int, printed: str, mention: Mention, words: Words) -> Mention:
    """The name alone where a preposition before the phrase takes the noun: "In a statement Abel said"."""
    before = text[max(0, start - 12) : start].split()
    if not before or before[-1].lower() not in words.of("preposition") or len(tokens := tokens_of(printed)) < 2:
        return mention
    noun = tokens[-2]
    if noun.capital or noun.low in words.offices or noun.low in words.people or noun.low in words.determiners:
        return mention
    last = tokens[-1]
    return mention._replace(span=Span(last.start, last.end), role="", roles=())

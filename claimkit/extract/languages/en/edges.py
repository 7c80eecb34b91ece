"""Where a clause ends that stands within another: before the main clause, or the verb that its noun waits for."""

from __future__ import annotations

import re

from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import clause_end, is_clause
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.extract.languages.en.titles import COMMA_INSIDE

_MAIN_VERB, _PHRASE, _PLACE = pattern("main_verb"), pattern("subject_and_verb"), pattern("place_label")

_VERB = re.compile(r"[ABCvVe!]")


def main_clause(text: Tagged, start: int, right: int) -> int:
    """Where the clause that opens its sentence with "while" ends: at the comma before the main clause, else `right`."""
    if text.tags.count(",", start, right) == 1 and _PHRASE.match(text.tags, comma := text.tags.index(",", start) + 1):
        return comma - 1
    for comma in range(start + 1, right):
        sign = text.tags[comma]
        if sign == "," and is_clause(text, comma + 1, right):
            return comma
        if sign == "Q" and COMMA_INSIDE.search(text.pieces[comma]) and is_clause(text, comma + 1, right):
            return comma + 1
        if sign == "-" and text.tags[start:comma].count("-") % 2 == 1 and is_clause(text, comma + 1, right):
            return text.tags.index("-", start)
    return right


def relative_end(text: Tagged, start: int, right: int) -> int:
    """Where a clause inside a relative clause ends: before the comma or dashes and the verb its noun waits for."""
    end = clause_end(text, start, right)
    verbs = _MAIN_VERB.finditer(text.tags, start + 1, end)
    told = text.tags[start - 1] == "T"
    found = next((verb for verb in verbs if not told or _VERB.search(text.tags, start, verb.start())), None)
    if found is None:
        return end  # who said that the mill, built in May, had burned
    dash = text.tags.find("-", start + 1, found.start()) if found.group() == "-" else -1
    if dash < 0:
        return found.start()
    return dash if _VERB.search(text.tags, start, dash) else end


def behind_joint(text: Tagged, left: int, right: int) -> int:
    """Past the "and" or "but" that opens a sentence, or a place; a "nor" negates what follows, and stays."""
    place = _PLACE.match(text.tags, left, right)
    left = place.end() if place and text.printed_at(*place.span()).isupper() else left
    while left < right and text.tags[left] in "&b," and text.word(left) != "nor":
        left += 1
    return left


# Pieces between a question and the end of its paragraph.
_NEAR = 12


def is_answered(text: Tagged, end: int) -> bool:
    """Whether a paragraph that ends at a line end closes with a question, so that the next may be another's answer."""
    asked = max(text.tags.rfind(sign, max(0, end - _NEAR), end) for sign in "QZ")
    return asked >= 0 and text.pieces[asked].rstrip().rstrip("”»\"’'›“")[-1:] == "?"


_HEADING = re.compile(r"['\u2018](?!')\S+(?: \S+){0,7}$")


def is_heading(text: Tagged, at: int) -> bool:
    """Whether a line in single marks between paragraphs is a heading."""
    return _HEADING.match("".join(text.pieces[at : at + 1])) is not None

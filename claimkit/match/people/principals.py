"""What stands before a name: phrases that name somebody else ("an aide to Ann Lee", متحدث باسم …), and titles."""

from __future__ import annotations

import re
from itertools import takewhile

from claimkit.language import name_key, script
from claimkit.language.aligned import QUOTATION_MARKS
from claimkit.language.arabic import affix
from claimkit.language.name_parts import name_parts
from claimkit.match.people.bodies import is_place
from claimkit.match.people.given_names import given_names

_ARABIC = "Arab"

# al-, el-, ash-; in Cyrillic al-, el-, ad-, an-, ar-, as-, at-, az-, ash-: an article that is one word with the name.
JOINED_ARTICLE = re.compile(
    r"(?<!\w)(?i:[ae](?:l|[dnrtz]|sh?)|\u0430(?:\u043b\u044c|[\u0434\u043d\u0440\u0441\u0442\u0437\u0448])|\u044d\u043b\u044c)"
    r"['\u2019\u2018-](?=[A-Z\u0410-\u042f])"
)

# A longer Arabic word is several without the spaces between them.
_LONGEST_WORD = 16
# The two, who are told behind it, the second behind "and".
_DUAL = re.compile(r"\u0627\u0644\w{3,}(?:\u0627|\u064a)\u0646 \w.* \u0648\w")


def without_principal(printed: list[str]) -> list[str]:
    """The words of a phrase up to whom its bearer works for; none where only the principal is named.

    Ann Lee at the BBC              → Ann Lee
    an aide to Ann Lee              → nobody
    minister for trade Liam Fox     → all, as an office is for something
    """
    parts = name_parts()
    keys = [name_key(word) for word in printed]
    head = list(takewhile(lambda word: word not in parts["tie"], printed))
    if not 0 < len(head) < len(printed) or keys[len(head) - 1] in parts["office_for"]:
        return printed
    unnamed = parts["title"] | parts["article"] | parts["office"] | parts["voice"]
    capital = [place for place, word in enumerate(head) if may_name(word) and keys[place] not in unnamed]
    # One capital at the head of several words is that of a sentence: "Special adviser to …".
    return head if capital and (capital != [0] or len(head) == 1) else []


def speaks_for_another(offices: list[str], first: str) -> bool:
    """Whether the words behind a spokesman's office say for whom he speaks, and are nobody's name."""
    parts = name_parts()
    return name_key(first) in parts["on_behalf"] and any(name_key(word) in parts["voice"] for word in offices)


def may_name(word: str) -> bool:
    """Whether a word has a capital, at its head or behind an article that is written as one with it (al-Haddad)."""
    return word.lstrip(QUOTATION_MARKS)[:1].isupper() or JOINED_ARTICLE.match(word) is not None


def is_title(printed: list[str], place: int) -> bool:
    """Whether a word is a title or an article, and no family's name by the words before it."""
    if name_key(printed[place]) not in name_parts()["title"] | name_parts()["article"]:
        return False
    return not place or not _is_family_name(printed[place - 1], printed[place], last=place == len(printed) - 1)


def _is_family_name(before: str, title: str, *, last: bool) -> bool:
    """Whether a title is a family's name: behind a given name (Mike Judge) or a word of descent (Hana Al al-Sheikh)."""
    key = name_key(before)
    if script(title) == _ARABIC and key in name_parts()["link"]:
        return True
    capital = may_name(title) or script(title) == _ARABIC
    return last and capital and key in given_names() and not is_place(key)


def may_be_arabic_person(keys: list[str]) -> bool:
    """Whether no word is one that no person is called by, nor several run together, and not every word has the article.

    What is said of two is nobody's name: "the two designers Vela and Tom".
    """
    parts = name_parts()
    if parts["nobody"] & set(keys) or keys[0] in parts["voice"] or len(max(keys, key=len)) > _LONGEST_WORD:
        return False
    if _DUAL.match(" ".join(keys)):
        return False
    all_defined = len(keys) > 1 and all(key.startswith(affix("article")) for key in keys)
    return not all_defined or keys[0] in parts["given"]

"""Whether a word that is a noun and a verb, as "claims" and "report", stands as a noun."""

from __future__ import annotations

import re

from claimkit.extract.languages.en.agreement import is_plural
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import RELATIVE_VERBS
from claimkit.extract.languages.en.tagged import Tagged

_SEVERAL, _SET_IN, _CLOSES = pattern("number_before"), pattern("set_in"), pattern("closes_sentence")
_GOES_ON = pattern("goes_on_behind_comma")
_AGED = re.compile(r"N,0,$")


def is_noun(text: Tagged, at: int) -> bool:
    """Whether a word that is verb and noun stands as a noun."""
    before, after = text.tags[at - 1 : at], text.tags[at + 1 : at + 2]
    aged = _AGED.search(text.tags, max(0, at - 4), at) is not None  # Ann Lee, 38, claims rats rule the street
    listed = aged or (before == "," and after in tuple("TPCD") and text.tags[at + 1 : at + 3] != "TB")
    if listed and (text.tags[at] == "G" or text.tags.rfind(",", text.sentence(at)[0], at - 1) >= 0):
        return False  # urged them to vote, warning that
    judged = before == "n" and text.word_or_none(at - 2) == "as"  # described as untrue claims that
    named = before == "X" and text.tags[at - 2 : at - 1] in tuple("D0kKgn")  # one email claims, the report states
    before = "n" if named else before
    if text.word_or_none(at - 1) in ("another", "each"):
        return not text.word(at).endswith("s")  # another claims
    if judged or before in 'DKkopegWVXIG,.\n"(' or _is_counted(text, at):
        return True
    if before == "R" and text.tags[at - 2 : at - 1] in tuple("DKk"):
        return True  # the union's earlier claim
    listed = after == "T" and text.is_of(at + 2, "plural_auxiliary")  # old mills and states that have been poor
    if before in tuple("PRAh!Z") or (before in tuple("&b") and after in tuple("tT") and not listed):
        return False
    return not _is_verb(text, at, before, after)


def _is_counted(text: Tagged, at: int) -> bool:
    """Whether a number stands before it: eight state candidates, in the two states that vote, for some reason."""
    if text.tags[at - 1 : at] != "0":
        return _heads_several(text, at)
    number, before, after = text.word(at - 1), text.tags[at - 2 : at - 1], text.tags[at + 1 : at + 2]
    several = text.is_of(at - 1, "numeral") or number[0].isdigit()
    if several and number not in ("1", "one") and text.word(at).endswith("s") and before not in ("N", "X", "n"):
        return True  # 44 emails that; what has a number of its own is one: Article 5 states
    many = text.word(at).endswith("s")
    if before in ("p", "o", "D") or (text.is_of(at - 1, "counting_many") if many else number == "one"):
        return True
    return several and after in ("n", "N", "M")


def _heads_several(text: Tagged, at: int) -> bool:
    """Whether a number and adjectives stand before a plural, whose noun it then is: the two long official reports."""
    found = _SEVERAL.search(text.tags, max(0, at - 5), at)
    if found is None or not text.word(at).endswith("s") or is_plural(text, at - 1):
        return False
    return text.word(found.start()) != "one" and text.is_of(found.start(), "numeral")


def _is_verb(text: Tagged, at: int, before: str, after: str) -> bool:
    """Whether such a word behind a noun is its verb: what follows, or the number of the two, tells."""
    plural = text.word(at).endswith("s")
    if plural and after == "T" and text.tags[at + 2 : at + 3] in RELATIVE_VERBS:
        return False  # the emails that leaked
    one = plural and (text.is_of(at - 1, "collective") or not is_plural(text, at - 1))
    closes = after in (".", "\n", "") and before in "NnP" and _CLOSES.search(text.tags, max(0, at - _NEAR), at)
    if closes or (one and after == "p" and _IN_JOURNAL.match(text.tags, at + 1)):
        return True  # the team reports in Science that
    several = is_plural(text, at - 1)
    if (plural and _is_described(text, at)) or (after == "," and not _goes_on_behind(text, at)):
        return False
    shows = plural and not several and text.is_of(at - 1, "evidence")  # the poll shows Holt ahead
    named = plural and after in ("n", "e", "g") and _is_full_name(text, at)  # Ann Lee demands higher taxes
    if shows or named or (before in "Nn" and not plural and several):
        return True
    counts = plural and after == "0" and text.pieces[at + 1][0].isdigit()  # the office reports 17 deaths
    both = text.word(at - 1) == "both" and not plural and after != "n"  # both advocate for mills
    if counts or both or text.word(at - 1) == "all":
        return True
    if before == "n" and not plural and text.tags[at - 2 : at - 1] in tuple("nRekK"):
        after = after.replace("T", "")  # his inaccurate claim that
    return after in tuple("TDPCW,:QZR") or (after in tuple("NK0t") and before == "N" and plural)


def _is_full_name(text: Tagged, at: int) -> bool:
    """Whether a given name or a title and a name stand before it, with no article: not in a Bo Lee claims adviser."""
    first = next((back for back in (at - 2, at - 3) if back >= 0 and text.is_any(back, "given", "title")), at)
    return set(text.tags[first:at]) == {"N"}


_IN_JOURNAL = re.compile(r"pD?N{1,4}T")
_GOVERNED = re.compile(r"[po](?:D?nX[PD]|nXC)")
_OF_ADJECTIVES = ("nal", "ive", "ous", "ful", "ble")
_NEAR = 12


def _is_described(text: Tagged, at: int) -> bool:
    """Whether an adjective that no list has stands before it: they tell of the internal questions it must resolve."""
    governed = any(_GOVERNED.match(text.tags, first) for first in (at - 3, at - 2) if first >= 0)
    # About rude remarks | he’d made.
    contracted = text.tags.startswith("C", at + 1) and text.word(at - 1) not in text.words.people
    return governed and (contracted or text.word(at - 1).endswith(_OF_ADJECTIVES))


def _goes_on_behind(text: Tagged, at: int) -> bool:
    """Whether a clause or a quotation goes on behind the comma after it, or its subject stands behind another."""
    set_in = _SET_IN.search(text.tags, max(0, at - _NEAR), at)
    return set_in is not None or _GOES_ON.match(text.tags, at + 1) is not None

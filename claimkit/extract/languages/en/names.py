"""Names of speakers: their sex, and the kind of speaker they mean."""

from __future__ import annotations

import re
from functools import lru_cache

from claimkit.extract.languages.en.patterns import pattern
from claimkit.language.lexicons import Lexicon

# Names come again and again within a document.
_KEPT = 20_000
_NAME, _PLURALS = re.compile(r"\w+(?:[’'.&-]\w+)*"), re.compile(r"[a-z]{3}s$|men$|people$", re.IGNORECASE)
_READOUT, _PLURAL, _NAMED = pattern("readout_headline"), pattern("people_in_plural"), pattern("named_behind_office")
_HEAD_ENDS, _EXPERTS = pattern("head_ends"), pattern("experts_of_house")
_OWN_PAGE, _PRESS = pattern("own_pages"), pattern("press_reports")
_PAGES = ("site", "page", "account", "channel")


def known_from(title: str, text: str) -> str | None:
    """A readout says so in its title or first lines."""
    return "readout" if _READOUT.search(title) or _READOUT.search(text, 0, 300) else None


@lru_cache(maxsize=_KEPT)
def kind_of(name: str, lexicon: Lexicon) -> str:
    """The kind of speaker by the head of the phrase; a capitalised head that no term knows is mostly a person."""
    ends, every = _HEAD_ENDS.search(name), _NAME.findall(name)
    words = _NAME.findall(name[: ends.start()]) if ends else every
    plain = [word.lower() for word in words if not word.lower().endswith(("'s", "’s"))]
    if not plain:
        return "person"
    if not lexicon.of_kind("leak").keys().isdisjoint(map(str.lower, every)):
        return "leak"
    several = ends and len(words) == 1 and _PLURALS.search(words[0])  # families of the victims
    if told := _kind_told(name) or ("anonymous" if several else None):
        return told
    indefinite = plain[0] in ("a", "an") or plain[0] in lexicon.of_kind("quantifier")
    if ", " in name and _NAMED.search(name):
        return "person"
    if not lexicon.of_kind("title").keys().isdisjoint(plain):
        voice = any(word.startswith("spokes") for word in plain)
        return "anonymous" if indefinite and words[-1][0].islower() and not voice else "person"
    return _kind_of_head(words, plain, lexicon)


def _kind_told(name: str) -> str | None:
    """The kind that the whole phrase gives away: experts of a house, a house's own page, reports of the press."""
    if " " not in name:
        return None
    if _EXPERTS.search(name) or (name.endswith(_PAGES) and _OWN_PAGE.search(name)):
        return "organization"
    return "outlet" if _PRESS.search(name) else None


def _kind_of_head(words: list[str], plain: list[str], lexicon: Lexicon) -> str:
    """The kind that the last word before any "of", "for" or comma tells."""
    head = plain[-1]
    for kind in ("post", "outlet", "government", "organization", "anonymous"):
        if head in lexicon.of_kind(kind):
            return kind
    if words[-1][0].isupper() and not (len(words) == 1 and _PLURAL.search(head)):
        return _kind_of_name(plain, lexicon)
    indefinite = plain[0] in ("a", "an") or plain[0] in lexicon.of_kind("quantifier")
    own = plain[0] in lexicon.of_kind("possessor")
    return "anonymous" if indefinite or own or head.endswith("s") else "person"


def _kind_of_name(plain: list[str], lexicon: Lexicon) -> str:
    """The kind that the words before a proper name give it: "state broadcaster ERT"."""
    if plain[-1] in lexicon.of_kind("outlet_part") and len(plain) > 1:
        return "outlet"
    for kind in ("outlet", "organization"):
        if not lexicon.of_kind(kind).keys().isdisjoint(plain[:-1]):
            return kind
    return "organization" if plain[0] == "the" and len(plain) > 2 else "person"

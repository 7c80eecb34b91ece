"""Words, letters and marks by which noun phrases are told from what stands around them."""

from __future__ import annotations

import re
from functools import lru_cache

from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, CONJUNCTIONS, NISBA, OF_IT
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.words import listed, words_of
from claimkit.language.arabic import affixes

FIRST_WORD = re.compile(r"\s*(\w+)")
BEHIND = re.compile(r"\s(\w+)")
_ARTICLE = pattern("joined_article")
LISTENERS = words_of("listener")
LETTERS = frozenset((*affixes("preposition"), AND))
ADJECTIVES = (NISBA, OF_IT)
_AL = ARTICLE[-1]
# 9 في المئة, 200 شخص: a number that can speak; of money and measure none can.
SHARE = pattern("share")
COUNTED = "%"
JOINING_LETTERS = "".join(CONJUNCTIONS)
(IMAM,) = listed("imam")
(BEFORE_YESTERDAY,) = listed("before_yesterday")
# Behind a name in marks (صحيفة «…», صحيفة (…)) only an adjective goes on.
CLOSED = ")"
NAMED = (CLOSED, "“")
# مال الله, ذكرى الله: a thing of God's is a given name.
(GOD,) = listed("god")
GOVERNED = 3
HIDDEN = tuple(f" {word}" for word in (*listed("lack"), *listed("hiding_act")))
(ON,) = listed("on")
(OF,) = listed("from")


@lru_cache(maxsize=20_000)
def unjoined(word: str) -> str:
    """A word without its article and what is joined to the article."""
    return _ARTICLE.sub("", word, count=1) if _AL in word[:3] else word

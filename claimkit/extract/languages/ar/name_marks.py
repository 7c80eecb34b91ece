"""Words and letters by which proper names are told from nouns."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.words import listed, words_of

Match = re.Match[str]


(ALI,) = listed("ali")
(IN_THE_NAME,) = listed("in_the_name")
(GOD,) = listed("god")
(OF_FAITH,) = listed("of_faith")
SON = words_of("son")
# So many unlisted names stand before a listed one; a shorter word alone is rather a particle.
ROW = 2
SHORT = 3
BEAR_NAMES = words_of("bears_name")
SERVANT_OF = words_of("servant_of")
SAID = pattern("said_behind")

"""The regular expressions of the Arabic grammar, over the folded text (`engine.expressions`)."""

from __future__ import annotations

from claimkit.extract.engine.expressions import Expressions
from claimkit.extract.languages.ar.words import listed
from claimkit.language.arabic import affix_kinds, affixes
from claimkit.language.lexicons import load_lexicon

EXPRESSIONS = Expressions(
    "ar", lambda: dict.fromkeys(affix_kinds(), affixes) | dict.fromkeys(load_lexicon("ar").terms, listed)
)
pattern, pattern_text = EXPRESSIONS.pattern, EXPRESSIONS.text

"""The regular expressions of the English grammar, over the tags of its pieces (`engine.expressions`)."""

from __future__ import annotations

from functools import partial

from claimkit.extract.engine.expressions import Expressions
from claimkit.extract.engine.word_lists import printed_of
from claimkit.language.lexicons import load_lexicon

EXPRESSIONS = Expressions("en", lambda: dict.fromkeys(load_lexicon("en").terms, partial(printed_of, "en")))
pattern = EXPRESSIONS.pattern

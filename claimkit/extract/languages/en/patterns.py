"""The regular expressions of the English grammar, over the tags of its pieces (`engine.expressions`)."""

from __future__ import annotations

from functools import partial

from claimkit.extract.engine.expressions import Expressions
from claimkit.extract.engine.word_lists import printed_of
from claimkit.language.lexicons import load_lexicon, rows_of
from claimkit.shipped import shipped


def _tags() -> dict[str, str]:
    """The signs of tags by their names."""
    return {row["name"]: row["tag"] for row in rows_of(shipped("seeds", "lexicon", "tags-en.csv")) if row["name"]}


EXPRESSIONS = Expressions("en", lambda: dict.fromkeys(load_lexicon("en").terms, partial(printed_of, "en")), _tags)
pattern = EXPRESSIONS.pattern

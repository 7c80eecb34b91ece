"""The rows of units that sentences and quotations are read as."""

from __future__ import annotations

from claimkit.extract.engine.packs import pack_of
from claimkit.extract.engine.tokens import token_table
from claimkit.extract.engine.units import inside_quote, sentences_of
from claimkit.extract.languages import de

LONGEST = 400


def test_a_quotation_is_read_in_pieces_no_longer_than_a_sentence() -> None:
    vocabulary = pack_of("de", de).reader.vocabulary
    table = token_table("«" + "Karl sagte, dass es regnet. " * 300 + "»", vocabulary)
    (quote,) = (unit for row in sentences_of(table, vocabulary) for unit in row if unit.kind == "quote")
    pieces = inside_quote(table, quote)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= LONGEST
    assert sum(map(len, pieces)) == quote.last - quote.first - 1

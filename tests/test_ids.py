"""Ids: hashes of what a record says, made alike in Python and in SQL."""

from __future__ import annotations

import duckdb
import pytest

from claimkit import ids
from claimkit.records import Span
from claimkit.shipped import sql

CLAIMS = [
    ("d1", [Span(1, 20)], "words", "Joe Biden", None),
    ("d1", [Span(1, 20), Span(25, 30)], "words", "جو بايدن", "c1"),
    ("وثيقة", None, "لن تضع صواريخ", "تسريبات", None),
    ("d1", None, "will not deploy", None, "c2"),
    ("d\u202e1", None, "a\nb “c”", "", None),
]
DOCUMENTS = [
    ("north-press", "نص المقال\r\n\ufeff", None, None),
    ("politico", "text", "https://example.org", "2021-12-31"),
    ("politico", None, "https://example.org", "2021-12-31"),
    ("politico", None, None, None),
]


@pytest.mark.parametrize(("document", "spans", "words", "speaker", "parent"), CLAIMS)
def test_claim_ids_are_alike_in_sql(
    document: str, spans: list[Span] | None, words: str, speaker: str | None, parent: str | None
) -> None:
    with duckdb.connect() as connection:
        connection.execute(sql("macros", "claim_id_of"))
        values = [document, [list(span) for span in spans] if spans else None, words, speaker, parent]
        made = connection.execute("SELECT claim_id_of($1, $2::INTEGER[][], $3, $4, $5)", values).fetchall()
    assert made == [(ids.claim_id(document, spans if spans is not None else words, speaker, parent),)]


@pytest.mark.parametrize(("outlet", "text", "address", "published"), DOCUMENTS)
def test_document_ids_are_alike_in_sql(
    outlet: str, text: str | None, address: str | None, published: str | None
) -> None:
    with duckdb.connect() as connection:
        connection.execute(sql("macros", "document_id_of"))
        made = connection.execute("SELECT document_id_of($1, $2, $3, $4)", [outlet, text, address, published])
        assert made.fetchall() == [(ids.document_id(outlet, text, address, published),)]


def test_ids_differ_where_what_they_say_differs() -> None:
    made = {
        ids.claim_id(document, spans if spans is not None else words, speaker, parent)
        for document, spans, words, speaker, parent in CLAIMS
    }
    assert len(made) == len(CLAIMS)

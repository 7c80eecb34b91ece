"""Who speaks by an office and no name is nobody by name; one with a given name is a person."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

SPEAKERS = [
    ("عالم آثار بمتحف الوادي", "anonymous"),
    ("إحدى خبيرات علم المياه", "anonymous"),
    ("مسؤولون حاليون وسابقون بمجالي الري والزراعة", "anonymous"),
    ("متحدث صحفي باسم المستشفى", "anonymous"),
    ("سامي عاطي الرشيدي", "person"),
]


@pytest.mark.parametrize(("speaker", "kind"), SPEAKERS)
def test_kind(speaker: str, kind: str) -> None:
    (claim,) = extract_claims(Document("d", "نورث برس", f"وقال {speaker} إن السد آمن.", "ar")).claims
    assert claim.chain[-1].kind == kind

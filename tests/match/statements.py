"""Statements for the tests: claims of which nothing is known but what a test says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from claimkit.match.parsing import read
from claimkit.match.statements import Statement, Voice

DAY = datetime(2023, 5, 2)


def statement(text: str, place: int, speaker: Voice, **changes: object) -> Statement:
    """What a speaker asserts on page `place`, printed on `DAY`; Arabic or English by its letters."""
    language = "ar" if any("\u0620" <= letter <= "\u064a" for letter in text) else "en"
    plain = Statement(
        claim_id=f"c{place}",
        document_id=f"d{place}",
        outlet=f"o{place}",
        act="assert",
        polarity="positive",
        topic=None,
        speakers=(speaker,),
        relays=(),
        said=None,
        readings={language: read(text, language)},
        printed=(DAY, DAY + timedelta(days=1)),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]

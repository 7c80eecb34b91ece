"""Documents of which only a citation is known, in stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.match.test_documents import OTHER, OWN, TOLD, stories
from tests.warehouse.stories import Page, tell

CITED = {
    "en": "Lena Marlowe left over a memo of Port Essam and 4,200 drivers waited in Karuba",
    "ar": "استقالت لينا مارلو بعد مذكرة بورت عصام وانتظر 4,200 سائق أمام محطات كاروبا",
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_citation_is_of_the_story_of_its_days_that_has_its_names(tmp_path: Path, language: str) -> None:
    pages = [
        Page("herald", TOLD[language], "Lena Marlowe", held=True),
        Page("gazette", OWN[language] + TOLD[language], "Lena Marlowe", held=True),
        Page("courier", CITED[language], "Lena Marlowe"),
        Page("mirror", CITED[language], "Lena Marlowe", published_at="2023-08-02"),
        Page("ledger", OTHER[language], "Ingrid Solberg"),
    ]
    assert stories(tell(tmp_path, pages)) == [["d0", "d1", "d2"]]

"""Pages that may tell what a claim of another outlet tells."""

from __future__ import annotations

from datetime import datetime

import pytest

from claimkit.match.alike import Stemmer
from claimkit.match.echoes import echoes
from claimkit.match.stories import Story
from claimkit.match.texts import Article, Texts
from tests.match.memory import Memory

CLAIM = {
    "en": "the northern bridge would stay closed until the flood water falls",
    "ar": "الجسر الشمالي سيبقى مغلقا حتى ينحسر الفيضان",
}
TOLD = {
    "en": "Drivers wait. Nobody can cross the northern bridge, closed by the flood, before the water has fallen.",
    "ar": "ينتظر السائقون. والجسر الشمالي الذي أغلقه الفيضان لن يعبره أحد قبل أيام.",
}
OTHER = {
    "en": "Schools open on Sunday. Teachers asked for heating and for new desks in every class.",
    "ar": "تفتح المدارس الأحد. وطلب المعلمون التدفئة ومقاعد جديدة في كل فصل.",
}


def echoed(*pages: tuple[str, str, str], claim: str, memory: Memory | None = None) -> set[str]:
    """The documents (d0, d1 …) of a story that may tell the claim, which is the whole of the first page."""
    articles = [
        Article(f"d{place}", outlet, language, "", text, (datetime(2026, 5, 4), datetime(2026, 5, 5)))
        for place, (outlet, language, text) in enumerate(pages)
    ]
    story = Story("s", "", tuple((place, 1.0) for place in range(len(pages))))
    stemmer = Stemmer(Texts(articles))
    return {document for _, document in echoes(stemmer, [story], {"d0": [("c", 0, len(claim))]}, memory)}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_page_with_the_words_may_tell(language: str) -> None:
    pages = [
        ("one", language, CLAIM[language]),
        ("two", language, TOLD[language]),
        ("three", language, OTHER[language]),
        ("one", language, TOLD[language]),
    ]
    assert echoed(*pages, claim=CLAIM[language]) == {"d1"}


@pytest.mark.parametrize(("language", "claim"), [("en", "it is closed"), ("ar", "إنه مغلق")])
def test_of_few_words_nothing_is_sure(language: str, claim: str) -> None:
    assert echoed(("one", language, claim), ("two", language, OTHER[language]), claim=claim) == {"d1"}


def test_words_far_apart_tell_nothing() -> None:
    words = "northern bridge stay closed until flood water falls tonight again".split()
    text = " ".join(word + " and other things of the day that nobody asked about here" * 5 for word in words)
    claim = " ".join(words)
    assert echoed(("one", "en", claim), ("two", "en", text), claim=claim) == set()


def test_what_was_told_of_the_same_pages_is_not_looked_for_again() -> None:
    memory = Memory()
    pages = (("one", "en", CLAIM["en"]), ("two", "en", TOLD["en"]), ("three", "en", OTHER["en"]))
    assert echoed(*pages, claim=CLAIM["en"], memory=memory) == {"d1"}
    assert echoed(*pages, claim=CLAIM["en"], memory=memory) == {"d1"}
    assert memory.kept == 1
    changed = (*pages[:2], ("three", "en", TOLD["en"]))
    assert echoed(*changed, claim=CLAIM["en"], memory=memory) == {"d1", "d2"}
    assert memory.kept == 2

"""Pages whose headline or byline says whose words they are."""

from __future__ import annotations

import pytest

from claimkit import Document, extract_claims

WORDS = {
    "en": "We will open the harbour again in May after a long wait.\n— — — — —\n"
    "The crews have our thanks for all they did.\n###",
    "ar": "سنفتح الميناء من جديد في أيار بعد انتظار طويل.\n— — — — —\nوللطواقم منا الشكر على كل ما فعلوه.\nانتهى",
}
STATEMENTS = [
    ("en", "Statement by Harbour Secretary Ada Holt on the North Quay", "Ada Holt", "Harbour Secretary"),
    ("en", "Statement from Ada Holt", "Ada Holt", None),
    ("en", "Press statement by the Foreign Ministry", "the Foreign Ministry", None),
    ("ar", "بيان صادر عن وزارة الخارجية بشأن الميناء", "وزارة الخارجية", None),
    ("ar", "بيان من وزير الخارجية سالم حداد حول الميناء", "سالم حداد", "وزير الخارجية"),
]


def spoken(text: str, language: str, title: str | None) -> list[tuple[str | None, str | None, str]]:
    claims = extract_claims(Document("d", "The Herald", text, language, title=title)).claims
    return [(claim.speaker_name, claim.speaker_role, claim.rule or "") for claim in claims]


@pytest.mark.parametrize(("language", "headline", "name", "role"), STATEMENTS)
def test_a_statement_is_its_author_s(language: str, headline: str, name: str, role: str | None) -> None:
    assert spoken(WORDS[language], language, headline) == [(name, role, "turn")] * 2
    assert spoken(f"{headline}\n\n{WORDS[language]}", language, None) == [(name, role, "turn")] * 2


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Statement by minister sparks outrage"),
        ("en", "A statement by Ada Holt"),
        ("ar", "بيان من الميناء القديم في المدينة"),
    ],
)
def test_other_headlines_make_no_statement(language: str, headline: str) -> None:
    assert all(rule != "turn" for *_, rule in spoken(WORDS[language], language, headline))


@pytest.mark.parametrize(
    ("language", "headline", "told"),
    [
        ("en", "Statement by Ada Holt on the quay", "“It is over,” Holt said after the vote."),
        ("ar", "بيان من الوزير سالم حداد حول الميناء", "وقال سالم حداد إن العمل انتهى بعد التصويت."),
    ],
)
def test_an_article_about_a_statement_is_none(language: str, headline: str, told: str) -> None:
    assert all(rule != "turn" for *_, rule in spoken(f"{told}\n{WORDS[language]}", language, headline))

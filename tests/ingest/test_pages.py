"""Web pages: main text, and what a page says of itself in its head and in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claimkit.errors import InputError
from claimkit.ingest.webpages import page_record, plain_text

PARAGRAPHS = {
    "ar": "<p>قالت رئيسة البلدية سلمى النوري إن الجسر الجديد سيفتح أمام السيارات في مطلع الشهر المقبل بعد فحصه.</p>",
    "en": "<p>The mayor, Selma Nouri, said that the new bridge would open to cars early next month after tests.</p>",
}
BODY = {language: 3 * paragraph for language, paragraph in PARAGRAPHS.items()}
ARTICLE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Not this"},
        {
            "@type": ["NewsArticle"],
            "headline": "Bridge opens",
            "datePublished": "2026-05-01T10:00:00+0300",
            "author": [{"@type": "Person", "name": "Layla Qasim"}],
            "publisher": {"@type": "Organization", "name": "Hill Post"},
            "creditText": "Valley Wire",
        },
    ],
}


def page(language: str, body: str, *, block: object = None, head: str = "") -> str:
    held = "" if block is None else f'<script type="application/ld+json">{json.dumps(block)}</script>'
    return f'<html lang="{language}-XX"><head>{head}{held}</head><body><article>{body}</article></body></html>'


@pytest.mark.parametrize(
    ("apart", "whole"), [("cafe\u0301", "caf\u00e9"), ("\u0627\u0653\u062e\u0631", "\u0622\u062e\u0631")]
)
def test_letters_and_their_marks_are_one_sign(apart: str, whole: str) -> None:
    text = page_record(page("en", f"<p>{apart}</p>{BODY['en']}").encode())["text"]
    assert whole in text
    assert apart not in text


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_a_page_says_of_itself_is_kept(language: str) -> None:
    head = '<link rel="canonical" href="https://hill.example/bridge"><title>Other</title>'
    record = page_record(page(language, BODY[language], block=ARTICLE, head=head).encode())
    assert record.pop("text").startswith(BODY[language][3:20])
    assert record == {
        "title": "Bridge opens",
        "outlet": "Hill Post",
        "url": "https://hill.example/bridge",
        "published_at": "2026-05-01T10:00:00+03:00",
        "language": language,
        "credits": ["Valley Wire"],
        "note": "author: Layla Qasim",
    }


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_made_by_scripts_is_read_from_its_json_ld(language: str) -> None:
    block = {"@type": "NewsArticle", "articleBody": BODY[language]}
    record = page_record(page(language, "<p>Switch JavaScript on.</p>", block=[block]).encode())
    assert record["text"] == plain_text(BODY[language])
    assert record["text"].count("\n") == 2


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-8-sig"])
def test_a_page_is_decoded_as_it_declares(encoding: str) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">'
    assert "سلمى النوري" in page_record(page("ar", BODY["ar"], head=head).encode(encoding))["text"]


@pytest.mark.parametrize(
    ("declared", "body", "language"),
    [
        ("en", "ar", None),
        ("ar", "en", None),
        ("tr", "en", "tr"),
        ("fa", "ar", "fa"),
        ("eng", "ar", None),
        ("ara", "en", None),
        ("eng", "en", "en"),
    ],
)
def test_a_language_that_the_script_disproves_is_left_out(declared: str, body: str, language: str | None) -> None:
    assert page_record(page(declared, BODY[body]).encode()).get("language") == language


@pytest.mark.parametrize(
    "block",
    [
        "[" * 5000,
        '{"@type": "NewsArticle", "articleBody": 5, "author": {"name": {}}, "datePublished": []}',
        "{",
        "[null]",
    ],
)
def test_bad_json_ld_costs_itself_alone(block: str) -> None:
    head = f'<script type="application/ld+json">{block}</script>'
    assert "Selma Nouri" in page_record(page("en", BODY["en"], head=head).encode())["text"]


@pytest.mark.parametrize("raw", [b"", b"\0\0", b"<html>" + b"<div>" * 20_000, b'<!ENTITY a "&a;&a;"><p>&a;'])
def test_a_page_without_text_names_the_remedy(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"save the article as \.txt|is no web page"):
        page_record(raw)


@pytest.mark.parametrize(
    ("address", "outlet"), [("https://www.news.example/1", "news.example"), ("http://[broken", None)]
)
def test_an_address_is_where_a_page_was_fetched_unless_it_says_otherwise(address: str, outlet: str | None) -> None:
    record = page_record(page("en", BODY["en"]).encode(), address)
    assert (record["url"], record.get("outlet")) == (address, outlet)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_quotations_and_embedded_posts_are_text_and_their_date_is_not_the_page_s(language: str) -> None:
    post = '<blockquote><p>Not safe, we said.</p>Omar (@omar) <a href="https://x.example">May 1, 2026</a></blockquote>'
    quotation = "<blockquote><p>We tested it twice, and it holds.</p></blockquote>"
    record = page_record(page(language, BODY[language] + quotation + post + BODY[language]).encode())
    assert "We tested it twice, and it holds." in record["text"]
    assert "Not safe, we said." in record["text"]
    assert "published_at" not in record


def test_a_head_that_escapes_its_letters_twice_gives_letters() -> None:
    block = {"@type": "NewsArticle", "headline": "&#8222;No&#8220; &amp; why", "publisher": "Hill &amp; Dale"}
    record = page_record(page("en", BODY["en"], block=block).encode())
    assert (record["title"], record["outlet"]) == ("\u201eNo\u201c & why", "Hill & Dale")


def test_no_day_is_an_outlet() -> None:
    head = (
        '<meta property="og:site_name" content="02.11.2021"><link rel="canonical" href="https://hill.example/bridge">'
    )
    assert page_record(page("en", BODY["en"], head=head).encode())["outlet"] == "hill.example"

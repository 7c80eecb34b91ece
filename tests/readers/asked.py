"""Invented articles, and the questions that a reader asks about them."""

from __future__ import annotations

from claimkit.readers import Request, reading_requests
from claimkit.records import Document


def article(number: int) -> Document:
    """An invented article, English and Arabic in turn."""
    words = [f"Port {number} reopened. Ann Bolt said pier {number} is safe. Nobody else came."]
    words += [f"فُتح الميناء {number}. قال أحمد البناء إن الرصيف {number} آمن. ولم يحضر أحد."]
    return Document(f"d{number}", "The Herald", words[number % 2], ("en", "ar")[number % 2])


def requests(count: int) -> list[Request]:
    """The questions about so many articles."""
    return [request for number in range(count) for _, request in reading_requests(article(number))]

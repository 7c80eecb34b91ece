"""Finding ClaimReview objects: in JSON of any shape, in pages with JSON-LD or microdata, in tables of ClaimsKG."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

import msgspec.json

from claimkit.errors import InputError
from claimkit.exchange.formats._microdata import items_of
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.marks import Record

REVIEW = "ClaimReview"
_MICRODATA = f"schema.org/{REVIEW}"
_DEEPEST = 60
_LONGEST_CELL = 10_000_000
# ClaimsKG's columns (https://github.com/claimskg/claimskg-extractor) as schema.org has them.
_COLUMNS = {
    "claimReview_claimReviewed": ("claimReviewed",),
    "claimReview_url": ("url",),
    "claimReview_datePublished": ("datePublished",),
    "claimReview_author_name": ("author", "name"),
    "claimReview_author_url": ("author", "url"),
    "extra_title": ("headline",),
    "rating_alternateName": ("reviewRating", "alternateName"),
    "rating_ratingValue": ("reviewRating", "ratingValue"),
    "rating_bestRating": ("reviewRating", "bestRating"),
    "rating_worstRating": ("reviewRating", "worstRating"),
    "creativeWork_author_name": ("itemReviewed", "author", "name"),
    "creativeWork_author_sameAs": ("itemReviewed", "author", "sameAs"),
    "creativeWork_datePublished": ("itemReviewed", "datePublished"),
}
_NUMBER = ""


def reviews_in(text: str) -> Iterator[Record | str]:
    """The ClaimReview objects of a file's text; a script that names one but is no JSON, as it stands."""
    try:
        whole = _value(text)
    except (ValueError, RecursionError):
        yield from _of_page(text)
        return
    yield from _of_value(whole)


def _value(text: str) -> Any:
    """The JSON value of a text: pages write line breaks into their strings."""
    try:
        return msgspec.json.decode(text)
    except ValueError:
        return json.loads(text, strict=False)


def _of_value(whole: Any) -> Iterator[Record | str]:
    """Those of a JSON value, in its order; strings may be pages."""
    waiting: list[tuple[Any, int]] = [(whole, 0)]
    while waiting:
        value, depth = waiting.pop()
        if isinstance(value, dict) and is_review(value):
            yield value
        elif isinstance(value, dict) and isinstance(value.get("claimReview"), list):
            yield from _of_search(value)
        elif isinstance(value, dict | list) and depth < _DEEPEST:
            inner = value if isinstance(value, list) else list(value.values())
            waiting += [(part, depth + 1) for part in reversed(inner)]
        elif isinstance(value, str) and REVIEW in value:
            yield from _of_page(value)


def is_review(value: Record) -> bool:
    """Whether an object of schema.org is a ClaimReview, by its type or by what it says."""
    if value.get("@type") == REVIEW:
        return True
    types = [str(each).rsplit("/", 1)[-1] for each in listed(value.get("@type"))]
    return REVIEW in types or ("claimReviewed" in value and "reviewRating" in value)


def _of_search(claim: Record) -> Iterator[Record]:
    """The reviews of a claim as Google's Fact Check Tools answer a search, in the words of schema.org."""
    reviewed: Record = {"@type": "Claim", "datePublished": claim.get("claimDate")}
    if claim.get("claimant"):
        reviewed["author"] = {"name": claim["claimant"]}
    for review in claim["claimReview"]:
        if not isinstance(review, dict):
            continue
        publisher = review.get("publisher")
        name = publisher if isinstance(publisher, dict) else {}
        yield {
            "@type": REVIEW,
            "claimReviewed": claim.get("text"),
            "itemReviewed": reviewed,
            "author": {"name": name.get("name") or name.get("site")},
            "url": review.get("url"),
            "headline": review.get("title"),
            "datePublished": review.get("reviewDate"),
            "inLanguage": review.get("languageCode"),
            "reviewRating": {"alternateName": review.get("textualRating")},
        }


def _of_page(page: str) -> Iterator[Record | str]:
    """Those of a page's scripts of JSON-LD, and of its microdata."""
    told: set[str] = set()
    for script in _scripts(page):
        if REVIEW not in script:
            continue
        try:
            for review in _of_value(_value(script)):
                told.add(_reviewed(review))
                yield review
        except (ValueError, RecursionError):
            yield script
    # A page that says a review in both ways says one.
    items = items_of(page) if _MICRODATA in page else []
    yield from (review for review in _of_value(items) if _reviewed(review) not in told)


def _reviewed(review: Record | str) -> str:
    words = next(iter(listed(review.get("claimReviewed"))), None) if isinstance(review, dict) else None
    return " ".join(str(words).split())


def _scripts(page: str) -> Iterator[str]:
    """What stands in the scripts of JSON-LD, in one walk through the page."""
    lowered = page.lower()
    # Few letters change their length when they are lowered: then the page is looked at as it stands.
    lowered = lowered if len(lowered) == len(page) else page
    begins, opened = lowered.find("<script"), -1
    while begins >= 0:
        # One bracket may end many tags that were left open: it is looked for once.
        opened = opened if opened > begins else lowered.find(">", begins)
        closed = lowered.find("</script", begins)
        if opened < 0 or closed < 0:
            return
        if opened < closed and "ld+json" in lowered[begins:opened]:
            yield page[opened + 1 : closed].strip()
        begins = lowered.find("<script", closed)


def reviews_of_table(text: str) -> Iterator[tuple[int, Record]]:
    """The rows of a table of ClaimsKG with the line each ends on; other columns stay by their names.

    Raises:
        InputError: it has other columns.
    """
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = csv.DictReader(StringIO(text, newline=""))
        if "claimReview_claimReviewed" not in (rows.fieldnames or ()):
            raise InputError("has no column claimReview_claimReviewed: it is no table of ClaimsKG")
        for row in rows:
            yield rows.line_num, _of_row(row)
    except csv.Error as error:
        raise InputError("cannot be read as CSV: {error}", error=error) from error
    finally:
        csv.field_size_limit(before)


def _of_row(row: dict[str, Any]) -> Record:
    review: Record = {"@type": REVIEW}
    for column, value in sorted(row.items(), key=lambda cell: cell[0] not in _COLUMNS):
        if not value or column == _NUMBER or column is None:
            continue
        # A column of its own that is called as an object of a review is beside that.
        *objects, name = _COLUMNS.get(column, (column if column not in review else f"{column} (column)",))
        place = review
        for each in objects:
            place = place.setdefault(each, {})
        place[name] = value
    return review

"""ClaimReview: fact-checks as schema.org, Data Commons feeds, Google's Fact Check Tools and ClaimsKG have them.

https://schema.org/ClaimReview, https://www.datacommons.org/factcheck. A fact-check becomes one claim that is known by
citation, told by the checker, and the checker's verdict as it is written; claimkit takes no verdict for the truth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimkit import ids
from claimkit.exchange.claims import CLAIM
from claimkit.exchange.files import file_by_file, json_bytes, put, text_of, written_json
from claimkit.exchange.formats._reviews import REVIEW, reviews_in, reviews_of_table
from claimkit.exchange.formats._values import address_of, day_of, name_of, object_of, text_of_value, without_none
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading
from claimkit.exchange.unsaid import count_unsaid, count_unsaid_of_document
from claimkit.records import UNSPECIFIED, Reject

NAME = "claim-review"
TITLE = "ClaimReview: schema.org in JSON or pages, Data Commons feeds, Fact Check Tools, tables of ClaimsKG"
LOSES_IN = "where the claim appeared, scores without words, images, publishers of the data, texts of the fact-checks"
LOSES_OUT = "claims without a verdict; where a claim stands, its cue, chain, role, mode, act, polarity, basis, topic"
WANTS_HELD = True
_REASON = "a ClaimReview has no place for it"
_SAID = frozenset(("said_at", "speaker.name"))
_OF_DOCUMENT = frozenset(("url", "title", "language", "published_at"))
_READ = frozenset(
    "@context @type @id claimReviewed itemReviewed author publisher url headline name title datePublished inLanguage "
    "reviewRating".split()
)
_ITEM = frozenset("@type author creator datePublished name headline".split())
_AUTHOR = frozenset(("@type", "@id", "name", "jobTitle", "url"))
_RATING = frozenset("@type alternateName ratingExplanation ratingValue bestRating worstRating".split())
_SUFFIXES = (".json", ".jsonl", ".ndjson", ".html", ".htm", ".csv")
_SHOWN = 200


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The fact-checks of a file or folder: each a document by citation, a claim and a verdict.

    Raises:
        InputError: there is nothing at the path, or a single file cannot be read.
    """
    return file_by_file(path, _SUFFIXES, lambda file: _of_file(file, reading))


def _of_file(file: Path, reading: Reading) -> Iterator[Record | Reject]:
    told: set[bytes] = set()
    for line, review in _reviews(file):
        if isinstance(review, str):
            yield Reject(file.name, line, "JSON-LD", "names a ClaimReview and is no JSON", review[:_SHOWN])
            continue
        reading.counted["reviews"] += 1
        whole = json_bytes(review)
        if whole in told:
            reading.loss.add(REVIEW, "stands twice in one file")
            continue
        told.add(whole)
        yield from _taken(file.name, line, review, reading)


def _reviews(file: Path) -> Iterator[tuple[int | None, Record | str]]:
    text = text_of(file)
    suffix = file.suffix.lower()
    if suffix == ".csv":
        yield from reviews_of_table(text)
    elif suffix in (".jsonl", ".ndjson"):
        for line, words in enumerate(text.split("\n"), 1):
            yield from ((line, review) for review in reviews_in(words))
    else:
        yield from ((None, review) for review in reviews_in(text))


def _taken(path: str, line: int | None, review: Record, reading: Reading) -> Iterator[Record | Reject]:
    words = _words(review)
    if words is None:
        yield Reject(path, line, "claimReviewed", "is missing: no words of a claim", written_json(review)[:_SHOWN])
        return
    checker = _checker(review)
    document = _document(review, checker or reading.outlet or UNSPECIFIED, reading)
    document = reading.held(document) or document
    claim = _claim(document, review, words, reading)
    yield document
    yield claim
    rating = _rating(review, reading)
    if rating is None:
        reading.loss.add("reviewRating", "says no rating: the claim has no verdict")
    else:
        yield _verdict(claim, review, rating, document, checker)
    _count_lost(review, reading)


def _words(review: Record) -> str | None:
    """The claim as the checker puts it; where it is not said, what the thing reviewed is called."""
    item = object_of(review.get("itemReviewed"))
    found = (text_of_value(each) for each in (review.get("claimReviewed"), item.get("name"), item.get("headline")))
    return next(filter(None, found), None)


def _document(review: Record, checker: str, reading: Reading) -> Record:
    """The fact-check, which tells the claim: known by citation."""
    url = text_of_value(review.get("url")) or text_of_value(review.get("@id"))
    title = (
        text_of_value(review.get("headline")) or text_of_value(review.get("name")) or text_of_value(review.get("title"))
    )
    published = day_of(review.get("datePublished"), "datePublished", reading.loss)
    language = text_of_value(review.get("inLanguage")) or reading.language
    told = {"outlet": checker, "url": url, "title": title, "published_at": published, "language": language}
    name = ids.document_id(checker, None, url or title or _words(review), published)
    return {"document_id": name, **{key: value for key, value in told.items() if value}}


def _checker(review: Record) -> str | None:
    """Who checked: the author, else the publisher, else the host of the address."""
    named = (name_of(review.get(key)) for key in ("author", "publisher"))
    return next(filter(None, named), None) or address_of(review.get("url")).netloc.removeprefix("www.") or None


def _claim(document: Record, review: Record, words: str, reading: Reading) -> Record:
    item = object_of(review.get("itemReviewed"))
    authors = listed(item.get("author") or item.get("creator"))
    named = [name for name in map(name_of, authors) if name]
    names = [name for name in named if not _is_checkers(name, review)]
    reading.loss.add("itemReviewed.author", "is who wrote the fact-check, by its address", len(named) - len(names))
    name = ", ".join(names) or UNSPECIFIED
    kind = _kind(authors[0]) if names else "unspecified"
    speaker: Record = {"spans": [], "text": None, "name": name}
    if len(names) > 1:
        speaker["members"] = names
    if role := text_of_value(object_of(authors[0]).get("jobTitle")) if names else None:
        speaker["role"] = role
    chain = [{"name": document["outlet"], "kind": "outlet"}, {"name": name, "kind": kind}]
    return CLAIM | {
        "document_id": document["document_id"],
        "claim_id": ids.claim_id(document["document_id"], words, name),
        "content": {"spans": None, "text": words},
        "speaker": speaker,
        "cue": {"spans": [], "text": None},
        "mode": "indirect",
        "chain": chain,
        "said_at": day_of(item.get("datePublished"), "itemReviewed.datePublished", reading.loss),
    }


def _is_checkers(name: str, review: Record) -> bool:
    """Whether the claimant is the person whose page the fact-check names as its author's: such data give it twice."""
    page = address_of(object_of(review.get("author")).get("url"))
    last = page.path.lower().rstrip("/").rpartition("/")[2]
    first, _, others = name.lower().partition(" ")
    return bool(others) and first in last


def _kind(author: Any) -> str:
    types = listed(object_of(author).get("@type"))
    return "organization" if "Organization" in types else "person"


def _verdict(claim: Record, review: Record, rating: str, document: Record, checker: str | None) -> Record:
    explained = text_of_value(object_of(review.get("reviewRating")).get("ratingExplanation"))
    return {
        "claim_id": claim["claim_id"],
        "checker": checker or document["outlet"],
        "rating": rating,
        "rated_at": document.get("published_at"),
        "url": document.get("url"),
        "title": document.get("title"),
        "note": explained,
    }


def _rating(review: Record, reading: Reading) -> str | None:
    """The rating in the checker's words; where there are none, its number on its scale."""
    rating = review.get("reviewRating")
    found = next((each for each in listed(rating) if each), None)
    if isinstance(found, str):
        return text_of_value(found)
    said = object_of(found)
    words, number = text_of_value(said.get("alternateName")), text_of_value(said.get("ratingValue"))
    if words:
        reading.loss.add("reviewRating.ratingValue", "the rating in words says it", bool(number))
        return words
    scale = [text_of_value(said.get(name)) for name in ("worstRating", "bestRating")]
    return f"{number} ({scale[0]}–{scale[1]})" if number and all(scale) else number


def _count_lost(review: Record, reading: Reading) -> None:
    item = object_of(review.get("itemReviewed"))
    authors = [object_of(each) for each in listed(item.get("author"))]
    parts = [("", review, _READ), ("itemReviewed.", item, _ITEM), ("reviewRating.", _rated(review), _RATING)]
    parts += [("itemReviewed.author.", author, _AUTHOR) for author in authors]
    for name, said, kept in parts:
        for key in said.keys() - kept:
            reading.loss.add(f"{name}{key}", "has no place in a claim or verdict", bool(said[key]))


def _rated(review: Record) -> Record:
    return object_of(review.get("reviewRating"))


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A Data Commons feed of the claims that carry a verdict.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    by_id = {document["document_id"]: document for document in documents}
    items = []
    for claim in claims:
        verdicts = (claim.get("held") or {}).get("verdicts") or ()
        loss.add("claim", "carries no verdict", not verdicts)
        if verdicts:
            count_unsaid(claim, _SAID, loss, _REASON)
            document = by_id[claim["document_id"]]
            count_unsaid_of_document(document, _OF_DOCUMENT, loss, _REASON)
            loss.add("document.text", _REASON, bool(document.get("text")))
            items += [_item(claim, document, verdict) for verdict in verdicts]
    feed = {"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": items}
    put(path, written_json(feed) + "\n")
    return loss


def _item(claim: Record, document: Record, verdict: Record) -> Record:
    kinds = {"person": "Person"}
    claimant = {"@type": kinds.get(claim["chain"][-1]["kind"], "Organization"), "name": claim["speaker"]["name"]}
    reviewed: Record = {"@type": "Claim", "datePublished": claim.get("said_at")}
    if claim["speaker"]["name"] not in (None, UNSPECIFIED):
        reviewed["author"] = claimant
    if document.get("url") and document["url"] != verdict["url"]:
        reviewed["appearance"] = [{"@type": "CreativeWork", "url": document["url"]}]
    rating = {"@type": "Rating", "alternateName": verdict["rating"], "ratingExplanation": verdict["note"]}
    review = {
        "@context": "https://schema.org",
        "@type": REVIEW,
        "author": {"@type": "Organization", "name": verdict["checker"]},
        "claimReviewed": claim["content"]["text"],
        "datePublished": verdict["rated_at"],
        "headline": verdict["title"],
        "inLanguage": document.get("language"),
        "itemReviewed": without_none(reviewed),
        "reviewRating": without_none(rating),
        "url": verdict["url"],
    }
    return {"@type": "DataFeedItem", "url": verdict["url"], "item": [without_none(review)]}

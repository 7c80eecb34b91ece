"""A web page as a document: its main text, and what it says of itself in its head and in JSON-LD (schema:NewsArticle).

Words of a page are to be checked like all others: it may say anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from unicodedata import normalize

from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.ingest.facts import author_note, host_of, language_of, words_of
from claimkit.ingest.libraries import reading, wanted
from claimkit.ingest.texts import other_kind
from claimkit.limits import MEGABYTE, PAGE_BYTES

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_SCANNED = 4096
_BLOCKS, _DEEP, _OBJECTS = 20, 6, 500
# Text of a page that is worth less than what its JSON-LD gives: a teaser, a notice to switch scripts on.
_TEASER = 0.5
_BLOCK_END = re.compile(r"</?(?:p|br|div|h\d|li|blockquote)\b[^<>]{0,2000}>", re.IGNORECASE)
_LINE = "\n"
_LETTER = re.compile(r"[^\W\d_]")
# A date that merely stands somewhere in the text, as under an embedded post, is not when the page was published.
_DATES = {"original_date": True, "extensive_search": False}
_META = {
    "published_at": ("article:published_time", "datePublished", "date", "DC.date.issued", "parsely-pub-date"),
    "outlet": ("og:site_name", "application-name"),
    "language": ("content-language", "og:locale", "inLanguage"),
    "url": ("og:url",),
    "title": ("og:title",),
}


def page_record(raw: bytes, address: str | None = None, charset: str | None = None) -> dict[str, Any]:
    """The record of a page, as a line of a documents file; `address` is where it was fetched from.

    `charset` is the encoding that its server said.

    Raises:
        InputError: the library is missing, the page is too large, or it has no text that could be found.
    """
    if len(raw) > PAGE_BYTES:
        most = PAGE_BYTES // MEGABYTE
        raise InputError("has more than {most} MB, the most a page may have: save the article as .txt", most=most)
    if (other := other_kind(raw)) is not None:
        raise InputError(other)
    with wanted(".html"):
        import trafilatura
    with reading("web page"):
        tree = trafilatura.load_html(_decoded(raw, charset))
        facts = _facts(tree) if tree is not None else {}
        found = _extracted(tree)
    text = _longer(found.get("text"), facts.pop("articleBody", None))
    if not text:
        raise InputError("has no main text that could be found: save the article as .txt")
    # Letters and their marks as one sign, as the extractor itself gives a text.
    return _record(normalize("NFC", text), facts, found, address)


def plain_text(markup: str) -> str:
    """The words of a piece of HTML, a line each for its blocks; what is no HTML stays as it is."""
    if "<" not in markup:
        return unescape(markup).strip()
    with wanted("HTML"):
        from lxml import html
    with reading("piece of HTML"):
        # Never empty, which the library would not take.
        piece = html.fragment_fromstring(f"<p>{_BLOCK_END.sub(_LINE, markup)}</p>", create_parent=True)
        for script in piece.xpath(".//script | .//style"):
            script.drop_tree()
        words = piece.text_content()
    return "\n".join(filter(None, (" ".join(line.split()) for line in words.split("\n"))))


def _record(text: str, facts: dict[str, Any], found: dict[str, Any], address: str | None) -> dict[str, Any]:
    url = words_of(found.get("url")) or facts.get("url") or address
    names = facts.get("outlet"), words_of(found.get("sitename"))
    outlet = next((name for name in names if name and _LETTER.search(name)), None) or host_of(url)
    author = facts.get("author") or words_of(found.get("author"))
    record = {
        "text": text,
        "title": facts.get("title") or words_of(found.get("title")),
        "outlet": outlet,
        "url": url,
        "published_at": facts.get("published_at") or date_of(words_of(found.get("date"))),
        "language": language_of(facts.get("language"), text),
        "credits": facts.get("credits"),
        "note": author_note(author),
    }
    # Many a page escapes the letters of its head twice.
    record |= {name: unescape(record[name] or "") for name in ("title", "outlet", "note")}
    return {name: value for name, value in record.items() if value}


def _extracted(tree: Any) -> dict[str, Any]:
    """What the extractor finds: text and metadata."""
    if tree is None:
        return {}
    from trafilatura import bare_extraction

    found = bare_extraction(tree, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES))
    if found is None or isinstance(found, dict):
        return found or {}
    return found.as_dict()


def _decoded(raw: bytes, charset: str | None) -> bytes | str:
    """The page as its bytes say: UTF-8 where it is that, else as its server or head says, else left to guessing."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(raw[:_SCANNED])
    encoding = charset or (declared and declared[1].decode("ascii"))
    try:
        return raw.decode(encoding, "replace") if encoding else raw
    except (LookupError, UnicodeError):
        return raw


def _longer(extracted: str | None, body: str | None) -> str | None:
    """The text of the page, unless that is a mere part of what its JSON-LD holds, or the same without its lines."""
    extracted = (extracted or "").strip()
    if body and (len(extracted) < _TEASER * len(body) or extracted.split() == body.split()):
        return body
    return extracted


def _facts(tree: Any) -> dict[str, Any]:
    """What the page says of itself: its JSON-LD first, then the names of its head."""
    facts: dict[str, Any] = {}
    for article in _articles(tree):
        facts = _of_article(article) | facts
    said = _metas(tree)
    for name, keys in _META.items():
        facts.setdefault(name, next((said[key.lower()] for key in keys if said.get(key.lower())), None))
    facts["outlet"] = said.get("og:site_name") or facts["outlet"]
    facts["published_at"] = date_of(facts["published_at"])
    facts["language"] = words_of(next(iter(tree.xpath("//html/@lang")), None)) or facts["language"]
    return facts


def _metas(tree: Any) -> dict[str, str]:
    """The contents of `meta` elements by their names."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = words_of(meta.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles among the JSON-LD of a page."""
    for block in tree.xpath('//script[@type="application/ld+json"]')[:_BLOCKS]:
        try:
            held = json.loads(block.text or "null", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (each for each in _objects(held) if _is_article(each))


def _objects(held: Any) -> Iterator[dict[str, Any]]:
    """The objects of a block, those within lists and graphs too."""
    waiting, seen = [(held, 0)], 0
    while waiting and seen < _OBJECTS:
        value, depth = waiting.pop(0)
        seen += 1
        if isinstance(value, dict):
            yield value
            value = [value.get("@graph"), value.get("mainEntity")]
        if isinstance(value, list) and depth < _DEEP:
            waiting.extend((each, depth + 1) for each in value[:_OBJECTS])


def _is_article(value: dict[str, Any]) -> bool:
    kinds = value.get("@type")
    return any("Article" in str(kind) or kind in ("BlogPosting", "Report") for kind in _listed(kinds))


def _of_article(article: dict[str, Any]) -> dict[str, Any]:
    """The facts of a schema:NewsArticle, by the names of a documents file."""
    body = article.get("articleBody")
    credited = [article.get("creditText"), *_names(article.get("sourceOrganization"))]
    found = {
        "articleBody": plain_text(body) if isinstance(body, str) else None,
        "title": words_of(article.get("headline")),
        "published_at": words_of(article.get("datePublished")),
        "language": words_of(article.get("inLanguage")),
        "outlet": next(iter(_names(article.get("publisher"))), None),
        "author": ", ".join(_names(article.get("author"))),
        "credits": [words for words in map(words_of, credited) if words],
    }
    return {name: value for name, value in found.items() if value}


def _names(value: Any) -> list[str]:
    """The names of persons and organisations, which stand alone, in a list, or in objects."""
    names = [each.get("name") if isinstance(each, dict) else each for each in _listed(value)]
    return [words for words in map(words_of, names) if words]


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value[:_BLOCKS]
    return [value]

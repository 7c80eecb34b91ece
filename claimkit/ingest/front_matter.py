"""The front matter of a Markdown file: what stands between `---` lines at its head, and the text without it.

What note-taking programs and site generators write (Jekyll, Hugo, Obsidian) of YAML is read: `key: words`, words in
quotation marks, `[a, b]`, and items behind `-`. Nested keys and blocks of several lines are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from claimkit.dates import date_of
from claimkit.ingest.facts import author_note, language_of, words_of

# The names that programs have for one thing, in the order in which they are taken.
_NAMES = {
    "title": ("title",),
    "published_at": ("published_at", "published", "datepublished", "pubdate", "date", "created"),
    "url": ("url", "canonical_url", "original_url", "link", "source"),
    "outlet": ("outlet", "publisher", "publication", "site", "site_name", "website", "source"),
    "author": ("author", "authors", "byline", "by", "creator"),
    "language": ("language", "lang", "locale"),
}
_LONGEST = 20_000
_HEAD = re.compile(r"\ufeff?---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LINE = re.compile(r"([A-Za-z_][\w -]{0,60}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_QUOTED = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]*(?:#.*)?")
_COMMENT = re.compile(r"[ \t]#.*")
_WEB = ("http://", "https://")


def without_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """What the front matter says, as a documents file has it, and the text behind it; text without one as it is."""
    head = _HEAD.match(text)
    end = head and _END.search(text, head.end(), head.end() + _LONGEST)
    if not head or not end:
        return {}, text
    fields = _fields(text[head.end() : end.start()])
    body = text[end.end() :].lstrip("\r\n")
    return (_record(fields, body), body) if fields else ({}, text)


def _fields(block: str) -> dict[str, list[str]]:
    """The words of every key, one or several."""
    fields: dict[str, list[str]] = {}
    key = None
    for line in block.splitlines():
        if found := _LINE.fullmatch(line):
            key = found[1].casefold().replace("-", "_").replace(" ", "_")
            fields.setdefault(key, []).extend(_values(found[2] or ""))
        elif key and (item := _ITEM.fullmatch(line)):
            fields[key].extend(_values(item[1]))
    return fields


def _values(written: str) -> Iterator[str]:
    """`[a, "b"]` → a, b; `"a: b"` → a: b; `a # so` → a."""
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        yield from (_unquoted(part) for part in written[1:-1].split(",") if part.strip())
    elif written and written[0] not in "|>&*{":
        yield _unquoted(written)


def _unquoted(written: str) -> str:
    written = written.strip()
    quoted = _QUOTED.fullmatch(written)
    if quoted is None:
        return _COMMENT.sub("", written).strip()
    inner = quoted[1][1:-1]
    return inner.replace("''", "'") if written[0] == "'" else inner.replace('\\"', '"')


def _record(fields: dict[str, list[str]], body: str) -> dict[str, Any]:
    said = {name: list(_words(fields, keys)) for name, keys in _NAMES.items()}
    authors = [each for key in _NAMES["author"] for each in fields.get(key, ())]
    dates = list(filter(None, map(date_of, said["published_at"])))
    notes = [author_note(words_of(", ".join(authors)))]
    if said["published_at"] and not dates:
        notes.append(f"date as written: {said['published_at'][0]}")
    found = {
        "title": _first(said["title"]),
        "published_at": _first(dates),
        "url": _first(each for each in said["url"] if each.startswith(_WEB)),
        "outlet": _first(each for each in said["outlet"] if not each.startswith(_WEB)),
        "language": language_of(_first(said["language"]), body),
        "note": "; ".join(filter(None, notes)),
    }
    return {name: value for name, value in found.items() if value}


def _words(fields: dict[str, list[str]], keys: tuple[str, ...]) -> Iterator[str]:
    """What stands under any of the keys, in their order."""
    return (words for key in keys for value in fields.get(key, ()) if (words := words_of(value)))


def _first(words: Iterable[str]) -> str | None:
    return next(iter(words), None)

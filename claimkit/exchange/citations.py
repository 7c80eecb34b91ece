"""Documents as they are cited: CSL-JSON (Zotero, Pandoc), BibTeX, RIS."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from claimkit.dates import plain_date
from claimkit.errors import InputError
from claimkit.exchange.files import indented_json
from claimkit.records import PAGE, TIMESTAMP

Row = Mapping[str, Any]

_CSL_TYPES = {"social": "post", "government": "webpage"}
_RIS_TYPES = {"social": "BLOG", "government": "ELEC"}
_BIBTEX = str.maketrans(
    {letter: f"\\{letter}" for letter in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def csl_json(documents: Sequence[Row], note: str) -> str:
    """CSL-JSON 1.0, one item a document; `note` stands in each."""
    return indented_json(csl_items(documents, note))


def csl_items(documents: Sequence[Row], note: str) -> list[dict[str, Any]]:
    """The items of `csl_json`."""
    return [_csl(row, note) for row in documents]


def bibtex(documents: Sequence[Row], note: str) -> str:
    """BibTeX, one `@misc` a document; `note` stands above them as a comment."""
    keys = _keys(documents)
    entries = [_bibtex(key, row) for key, row in zip(keys, documents, strict=True)]
    return "\n".join([*(f"% {line}" for line in note.splitlines()), "", *entries])


def ris(documents: Sequence[Row], note: str) -> str:
    """RIS, one record a document; `note` stands in each."""
    return "".join(_ris(row, note) for row in documents)


def _csl(row: Row, note: str) -> dict[str, Any]:
    item = {
        "id": row["document_id"],
        "type": _CSL_TYPES.get(row["outlet_kind"], "article-newspaper"),
        "title": row["title"] or row["document_id"],
        "container-title": row["outlet"],
        "issued": _csl_date(row["published_at"]),
        "accessed": _csl_date(row["retrieved_at"]),
        "URL": row["url"],
        "archive_location": row["archived_url"],
        "language": row["language"],
        "locator": ", ".join(places_of(row)),
        "note": note,
    }
    return {name: said for name, said in item.items() if said}


def places_of(row: Row, label: str | None = None) -> list[str]:
    """The pages or times at which what is cited stands, those of one label alone; each once."""
    if not row.get("locators"):
        return []
    found = (each["locator"] for each in row["locators"] if label in (None, each["label"]))
    return list(dict.fromkeys(found))


def _csl_date(edtf: str | None) -> dict[str, Any] | None:
    parts = date_parts(edtf)
    if not parts:
        return None
    circa = {"circa": True} if str(edtf)[-1] in "?~%" else {}
    return {"date-parts": [[int(part) for part in parts]], **circa}


@lru_cache(maxsize=65536)
def date_parts(edtf: str | None) -> tuple[str, ...]:
    """Year, month and day of a date as far as they are known: `("2021", "12", "30")`; of an interval its beginning."""
    if not edtf:
        return ()
    try:
        first = plain_date(edtf).split("/")[0]
    except InputError:
        first = edtf
    found = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", first)
    return tuple(filter(None, found.groups())) if found else ()


def _bibtex(key: str, row: Row) -> str:
    names = ("year", "month", "day")
    told = {
        "title": row["title"] or row["document_id"],
        "howpublished": row["outlet"],
        **dict(zip(names, date_parts(row["published_at"]), strict=False)),
        "url": row["url"],
        "urldate": "-".join(date_parts(row["retrieved_at"])),
        "pages": ", ".join(places_of(row, PAGE)).replace("\N{EN DASH}", "--"),
        "note": "; ".join(_bibtex_notes(row)),
        "langid": row["language"],
    }
    lines = [f"  {name} = {{{_line(said).translate(_BIBTEX)}}}," for name, said in told.items() if said]
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def _bibtex_notes(row: Row) -> Iterator[str]:
    """What an entry has no field of its own for."""
    if row["archived_url"]:
        yield f"Archived: {row['archived_url']}"
    times = places_of(row, TIMESTAMP)
    if times:
        yield f"At {', '.join(times)}"


def _keys(documents: Sequence[Row]) -> list[str]:
    """A key for each document, of letters that every BibTeX takes, each once."""
    plain = [re.sub(r"[^A-Za-z0-9-]+", "", str(row["document_id"])) or "document" for row in documents]
    # BibTeX takes two keys for one that differ by their case alone.
    several = Counter(map(str.lower, plain))
    taken = set(several)
    keys: list[str] = []
    for place, name in enumerate(plain, 1):
        key, low = name, name.lower()
        while several[low] != 1 and key.lower() in taken:
            key = f"{key}-{place}"
        taken.add(key.lower())
        keys.append(key)
    return keys


def _ris(row: Row, note: str) -> str:
    parts = date_parts(row["published_at"])
    accessed = date_parts(row["retrieved_at"])
    told = (
        ("TY", _RIS_TYPES.get(row["outlet_kind"], "NEWS")),
        ("ID", row["document_id"]),
        ("TI", row["title"] or row["document_id"]),
        ("T2", row["outlet"]),
        ("PY", parts[0] if parts else None),
        ("DA", "/".join([*parts, "", "", ""][:3]) + "/" if parts else None),
        ("UR", row["url"]),
        ("L2", row["archived_url"]),
        ("Y2", "/".join([*accessed, "", "", ""][:3]) + "/" if accessed else None),
        ("LA", row["language"]),
        ("SP", ", ".join(places_of(row, PAGE))),
        ("N1", note),
        *(("N1", f"At {time}") for time in places_of(row, TIMESTAMP)),
    )
    lines = [f"{tag}  - {_line(said)}" for tag, said in told if said]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _line(said: object) -> str:
    """Words on one line: what a field of these formats can hold."""
    return " ".join(str(said).split())

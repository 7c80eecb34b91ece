"""Documents as lists of references have them: known by citation, with title, outlet, address and dates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from claimkit import ids
from claimkit.dates import date_of
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading
from claimkit.records import UNSPECIFIED, Reject

NOTE = "document of claimkit"
LOSES_IN = "authors, volumes, pages, abstracts, keywords, files: all but title, outlet, addresses, dates and language"
LOSES_OUT = "claims; of documents texts, kinds, derivations, credits and captures, dates that are no plain day"
_REASON = "a list of references has no place for it"
_KEPT = frozenset("document_id outlet url archived_url retrieved_at title language published_at".split())
_USUAL: Record = dict.fromkeys(("title", "url", "archived_url", "retrieved_at", "published_at", "language"))
# A day as RIS has it, 2025/04/07/; an interval of EDTF has one stroke, between two dates.
_SLASHED = re.compile(r"\d{4}(/\d{1,2}){0,2}/*")
_PLAIN_DAY = re.compile(r"\d{4}(-\d\d){0,2}")


def document_of(
    said: Mapping[str, str | None], reading: Reading, place: tuple[str, int | None], *, own: bool
) -> Record | Reject:
    """The document of a reference; `own` says that claimkit wrote it, so that its id is one of claimkit's."""
    told: dict[str, str | None] = {name: words for name, words in said.items() if words and name in _KEPT}
    if not (told.get("title") or told.get("url")):
        return Reject(*place, "title", "is missing, and there is no address: nothing says which document it is")
    for name in ("published_at", "retrieved_at"):
        if written := told.get(name):
            told[name] = _day(written)
            reading.loss.add(name, "is no date", told[name] is None)
    outlet = told["outlet"] = told.get("outlet") or reading.outlet or UNSPECIFIED
    if reading.language:
        told.setdefault("language", reading.language)
    if not (own and told.get("document_id")):
        address = told.get("url") or told.get("title")
        told["document_id"] = ids.document_id(outlet, None, address, told.get("published_at"))
    document = {name: words for name, words in told.items() if words}
    return reading.held(document) or document


def _day(said: str) -> str | None:
    """An EDTF string; None where it is no date."""
    written = said.strip()
    if _SLASHED.fullmatch(written):
        written = written.strip("/").replace("/", "-")
    return date_of(written)


def _in_order(locator: str) -> list[tuple[int, str]]:
    """What pages and times are sorted by: 9 before 12."""
    return [(int(part) if part.isdecimal() else 0, part) for part in re.split(r"(\d+)", locator)]


def cited(claims: Iterable[Record], documents: Iterable[Record], loss: Loss) -> list[Record]:
    """The documents as rows of a citation, and what of them and of the claims is lost."""
    places: defaultdict[str, list[Record]] = defaultdict(list)
    for claim in claims:
        loss.add("claim", "a list of references has no claims")
        places[claim.get("document_id", "")] += (claim.get("held") or {}).get("locators") or ()
    rows = []
    for document in documents:
        for name in document.keys() - _KEPT:
            loss.add(f"document.{name}", _REASON, bool(document[name]))
        for name in ("published_at", "retrieved_at"):
            if document.get(name) and not _PLAIN_DAY.fullmatch(document[name]):
                loss.add(f"document.{name}", "is told to the day alone")
        own = places.get(document["document_id"], ())
        in_order = sorted(own, key=lambda place: _in_order(place["locator"])) if own else []
        rows.append(_USUAL | document | {"outlet_kind": document.get("kind"), "locators": in_order})
    return rows

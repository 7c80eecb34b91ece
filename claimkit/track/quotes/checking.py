"""Holding the quotations of a draft against the texts of a warehouse: found, drifted, absent, said by another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimkit.errors import QueryError
from claimkit.records import Span
from claimkit.shipped import sql
from claimkit.track.quotes.draft import Quotation, read_draft
from claimkit.track.quotes.names import can_be, can_tell
from claimkit.track.quotes.wording import (
    NEAR,
    Passage,
    alike,
    difference,
    exact_pattern,
    nearest,
    run_pattern,
)

if TYPE_CHECKING:
    import polars as pl

    from claimkit.warehouse import Warehouse

VERDICTS = ("found", "drifted", "absent", "said by another")
# Documents looked at for a quotation that stands in them as it is, and for one that may have drifted.
_EXACT, _DRIFTED = 50, 200
# Claims whose words are most like a quotation, looked at beside these.
_LIKE = 10
# Passages nearly as like as the likest are places of the same words.
_MARGIN = 5.0


@dataclass(frozen=True, slots=True)
class Checked:
    """One quotation of the draft, and what the warehouse has of it.

    Attributes:
        line: where it begins in the draft.
        quotation: its words there.
        speaker: to whom the draft gives it.
        verdict: one of `VERDICTS`.
        said_by: who says these words in what is held; None where it was read as nobody's.
        chain: through whom, as claims say it.
        printed: the words as held; None where they stand in nothing that is held.
        difference: what the words part in, `[-held-]` and `{+quoted+}`.
        outlet, title, url, published_at, document_id, claim_id: where the words stand.
        places: in how many places they stand.
    """

    line: int
    quotation: str
    speaker: str | None
    verdict: str
    said_by: str | None = None
    chain: str | None = None
    printed: str | None = None
    difference: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published_at: str | None = None
    document_id: str | None = None
    claim_id: str | None = None
    places: int = 0


@dataclass(frozen=True, slots=True)
class Checks:
    """Every quotation of a draft as it was checked; `short` were not looked up."""

    checked: tuple[Checked, ...]
    short: int

    @property
    def hold(self) -> bool:
        """Whether every quotation was found as it is quoted, and of whom."""
        return all(each.verdict == "found" for each in self.checked)

    def to_frame(self) -> pl.DataFrame:
        """One row a quotation."""
        import polars as pl

        texts = dict.fromkeys(Checked.__slots__, pl.String)
        schema = texts | {"line": pl.Int64, "places": pl.Int64}
        return pl.DataFrame([asdict(each) for each in self.checked], schema=schema)


def check_quotes(draft: Path, warehouse: Warehouse, language: str | None = None) -> Checks:
    """Checks every quotation of a draft of at least three words.

    Words count as found however they are spelled and punctuated, and where the draft leaves some out (…); who says
    them counts as another only where the draft names somebody and no claim that holds the words names them in any
    part of its chain.

    Raises:
        InputError: the draft cannot be read.
    """
    read = read_draft(draft, language)
    held = _Held(warehouse, read.text)
    return Checks(tuple(held.checked(quotation) for quotation in read.quotations), read.short)


@dataclass(frozen=True, slots=True)
class _Place:
    """Words as they stand in a document or in the gloss of a claim."""

    document: Mapping[str, Any]
    printed: str
    passage: Passage
    claim_id: str | None = None
    """The claim whose gloss it is."""


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who says the words of a place, by the innermost claim that holds them."""

    place: _Place
    claim: Mapping[str, Any]

    @property
    def names(self) -> list[str]:
        return [name for name in self.claim["names"] if name]


@dataclass(frozen=True, slots=True)
class _Held:
    """What is held of the words of one draft."""

    warehouse: Warehouse
    draft: str

    def checked(self, quotation: Quotation) -> Checked:
        """What there is of one quotation."""
        places, verdict = self._exact(quotation.text), "found"
        if not places:
            places, verdict = self._near(quotation.text), "drifted"
        if not places:
            return Checked(quotation.line, quotation.text, quotation.speaker, "absent")
        voices = list(self._voices(places))
        return _told(quotation, places, voices, verdict)

    def _exact(self, words: str) -> list[_Place]:
        pattern = exact_pattern(words)
        rows = self._rows("quote_texts", pattern=pattern, draft=self.draft, most=_EXACT)
        found = ((row, match) for row in rows for match in re.finditer(pattern, row["text"]))
        return [_Place(row, match.group(), Passage(Span(*match.span()), 100.0)) for row, match in found]

    def _near(self, words: str) -> list[_Place]:
        places = [*self._near_texts(words), *self._near_claims(words)]
        best = max((place.passage.near for place in places), default=NEAR)
        return sorted(
            (place for place in places if place.passage.near >= best - _MARGIN), key=lambda place: -place.passage.near
        )

    def _near_texts(self, words: str) -> Iterator[_Place]:
        runs = run_pattern(words)
        for row in self._rows("quote_texts", pattern=runs, draft=self.draft, most=_DRIFTED):
            if passage := nearest(words, row["text"], runs):
                yield _place(row, row["text"], passage)

    def _near_claims(self, words: str) -> Iterator[_Place]:
        """Glosses of the claims that are most like the words: a draft may quote a translation."""
        ids = self.warehouse.find(words, top=_LIKE)["claim_id"].to_list()
        for row in self._rows("quote_near", claims=ids, draft=self.draft) if ids else ():
            if row["gloss"] and (passage := alike(words, row["gloss"])):
                yield _place(row, row["gloss"], passage, row["claim_id"])

    def _voices(self, places: Sequence[_Place]) -> Iterator[_Voice]:
        documents = sorted({place.document["document_id"] for place in places})
        claims = self._rows("quote_claims", documents=documents)
        for place in places:
            if claim := _innermost(place, claims):
                yield _Voice(place, claim)

    def _rows(self, query: str, **values: Any) -> list[dict[str, Any]]:
        try:
            found: list[dict[str, Any]] = self.warehouse.sql(sql("queries", query), **values).pl().to_dicts()
        except QueryError as error:
            raise QueryError("the quotations cannot be looked up ({error})", error=error) from error
        return found


def _place(row: Mapping[str, Any], text: str, passage: Passage, claim_id: str | None = None) -> _Place:
    return _Place(row, text[slice(*passage.span)], passage, claim_id)


def _innermost(place: _Place, claims: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The shortest claim of the place's document that holds half of its words; of a gloss, its own claim."""
    own = [claim for claim in claims if claim["document_id"] == place.document["document_id"]]
    if place.claim_id:
        return next((claim for claim in own if claim["claim_id"] == place.claim_id), None)
    start, end = place.passage.span
    holding = [claim for claim in own if 2 * _shared(claim["content_spans"], start, end) >= end - start]
    return min(holding, key=lambda claim: sum(until - begin for begin, until in claim["content_spans"]), default=None)


def _shared(spans: Iterable[Sequence[int]], start: int, end: int) -> int:
    return sum(max(0, min(until, end) - max(begin, start)) for begin, until in spans)


def _told(quotation: Quotation, places: Sequence[_Place], voices: Sequence[_Voice], verdict: str) -> Checked:
    """The quotation with the place that suits it best: one whose speaker is the draft's, else the first."""
    speaker = quotation.speaker
    own = [voice for voice in voices if speaker is None or can_be(speaker, voice.names)]
    others = [voice for voice in voices if speaker is not None and can_tell(speaker, voice.names)]
    if others and not own:
        verdict = "said by another"
    voice = next(iter(own or others or voices), None)
    place = voice.place if voice else places[0]
    claim: Mapping[str, Any] = voice.claim if voice else {}
    unlike = place.passage.near < 100
    found = Checked(quotation.line, quotation.text, speaker, verdict, claim.get("speaker_name"), claim.get("chain"))
    return replace(
        found,
        printed=place.printed,
        difference=difference(quotation.text, place.printed) if unlike else None,
        claim_id=claim.get("claim_id"),
        places=len(places),
        **{name: place.document[name] for name in ("outlet", "title", "url", "published_at", "document_id")},
    )

"""The stages put together: a document in, its claims out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from claimkit import ids
from claimkit.arguments import prove_takes
from claimkit.dates import published_day
from claimkit.extract.engine.chains import chain_claims
from claimkit.extract.engine.confidence import set_confidence
from claimkit.extract.engine.dates import carry_days, date_sayings
from claimkit.extract.engine.found import Extraction, Found, SetAside, Spans
from claimkit.extract.engine.grammars import GRAMMARS, Grammar, grammar_of
from claimkit.extract.engine.page import Page, page_of
from claimkit.extract.engine.quotations import quotations, trim_contents
from claimkit.extract.engine.reading import to_stored
from claimkit.extract.engine.reconcile import nest, part_crossing, set_doubles_aside, set_tags_aside
from claimkit.extract.engine.speakers import resolve_speakers
from claimkit.extract.engine.statements import with_statement
from claimkit.extract.engine.turns import with_turns
from claimkit.extract.engine.voices import set_own_words_aside
from claimkit.language.identify import language_of
from claimkit.language.tags import tag_of
from claimkit.records import TRANSCRIPT, Claim, Document, Printed, Span, words_at
from claimkit.version import VERSION

# What a release of another minor version reads, another origin says.
ORIGIN = f"claimkit-rules {VERSION.rpartition('.')[0]}"


def extract_claims(document: Document) -> Extraction:
    """The attributed claims of a document, each with its chain, and what was set aside and why.

    A document without text gives nothing; one in a language that no grammar reads is set aside whole, and so is one
    that a grammar fails on. Never raises on any text.

    Raises:
        InputError: it is no document, or a line of a language's lexicon is wrong.
    """
    prove_takes("document", document, Document)
    text = document.text
    if not text:
        return Extraction((), (), read_whole=False)
    language = tag_of(document.language) or language_of(text)
    if language not in GRAMMARS:
        return _unread(text, f"no grammar reads the language {language!r}")
    page = page_of(text, language, GRAMMARS, document.title, document.outlet)
    if not page.readings[language].text.strip() and page.unread:
        return _unread(text, f"no grammar reads the language {page.unread[0][1]!r}")
    for each in page.readings:
        grammar_of(each)  # what is wrong in a lexicon is the caller's to mend, and no fault of the text
    try:
        with collector_paused():
            found = _read_page(page, document)
            claims, set_aside = claims_of(document, text, found), set_asides_of(text, found)
    except Exception as error:
        return _failed(text, language, error)
    set_aside += [
        SetAside(block.span, text[block.span.start : block.span.end], f"no grammar reads the language {other!r}")
        for block, other in page.unread
    ]
    return Extraction(claims, tuple(set_aside), page.credits, not page.unread)


def _unread(text: str, reason: str) -> Extraction:
    """What a document gives that is set aside whole."""
    return Extraction((), (SetAside(Span(0, len(text)), text[:80], reason),), read_whole=False)


def _failed(text: str, language: str, error: Exception) -> Extraction:
    """What a document gives that a grammar failed on: one bad document never stops a run."""
    return _unread(text, f"the grammar of {language!r} failed on it: {type(error).__name__}: {error}")


def read_document(document: Document) -> list[Found]:
    """Every attribution of a document in a language that a grammar reads, with its places in the stored text."""
    text, language = document.text or "", tag_of(document.language) or language_of(document.text or "")
    return _read_page(page_of(text, language, GRAMMARS, document.title, document.outlet), document)


def _read_page(page: Page, document: Document) -> list[Found]:
    """Every attribution of a page's readings, with its places in the stored text, in their order."""
    found: list[Found] = []
    title, published = document.title or page.title, published_day(document.published_at)
    for language, reading in page.readings.items():
        own = _all_stages(reading.text, grammar_of(language), document.outlet, title, published, document.kind)
        to_stored(reading, own)
        found += own
    return found if len(page.readings) == 1 else sorted(found, key=lambda one: one.start)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without the search for reference cycles: none are made here, and it would walk the growing claims ever again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():  # what is there now is kept as old: not walked at once, as new objects are
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _all_stages(
    text: str, grammar: Grammar, outlet: str, title: str | None, published: date | None, kind: str | None = None
) -> list[Found]:
    found = grammar.attributions(text, grammar.lexicon)
    date_sayings(text, found, grammar.language, published)
    found = with_turns(text, found, grammar, title or "", published, is_transcript=kind == TRANSCRIPT)
    found = with_statement(text, found, grammar, title or "")
    settle(text, found, grammar)
    carry_days(text, found, grammar.language)
    chain_claims(found, outlet, grammar.known_from(title or "", text))
    set_confidence(text, found, grammar.language)
    return sorted(found, key=lambda one: one.start)


def settle(text: str, found: list[Found], grammar: Grammar) -> None:
    """The stages that every attribution goes through, whoever read it: edges, doubles, nesting, speakers."""
    regions = quotations(text)
    trim_contents(text, found, regions)
    set_doubles_aside(found)
    set_tags_aside(found)
    part_crossing(text, found, regions)
    nest(found)
    resolve_speakers(text, found, grammar)
    set_own_words_aside(found)


def claims_of(document: Document, text: str, found: Sequence[Found]) -> tuple[Claim, ...]:
    """Records with ids; the same claim read twice is one."""
    known: dict[Found, str] = {}
    claims: dict[str, Claim] = {}
    for one in found:
        if not one.set_aside:
            claim = _claim(document.document_id, text, one, _claim_id(document.document_id, one.parent, known))
            known[one] = claim.claim_id
            claims.setdefault(claim.claim_id, claim)
    return tuple(claims.values())


def _claim_id(document_id: str, one: Found | None, known: dict[Found, str]) -> str | None:
    """The id of a parent, made here where its first word comes later in the text."""
    if one is None:
        return None
    if one not in known:
        above = _claim_id(document_id, one.parent, known)
        known[one] = ids.claim_id(document_id, one.content, one.speaker_name, above)
    return known[one]


def _claim(document_id: str, text: str, one: Found, parent_id: str | None) -> Claim:
    return Claim(
        document_id=document_id,
        claim_id=ids.claim_id(document_id, one.content, one.speaker_name, parent_id),
        content=_printed(text, one.content),
        speaker=_printed(text, one.speaker),
        speaker_name=one.speaker_name,
        cue=_printed(text, one.cue),
        mode=one.mode or "indirect",
        act=one.act,
        polarity=one.polarity,
        basis=one.basis or "unknown",
        chain=one.chain,
        parent_id=parent_id,
        said_at=one.said_at,
        confidence=one.confidence,
        origin=ORIGIN,
        rule=one.rule,
        speaker_role=one.speaker_role,
        speakers=one.speakers,
    )


def _printed(text: str, spans: Spans) -> Printed:
    return Printed(spans, words_at(text, spans) or None)


def set_asides_of(text: str, found: Sequence[Found]) -> list[SetAside]:
    """What was seen and is no claim, with its reason."""
    return [
        SetAside(spans[0], words_at(text, spans), one.set_aside, one.rule)
        for one in found
        if one.set_aside and (spans := one.cue or one.content or one.speaker)
    ]

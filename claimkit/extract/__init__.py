"""From a raw article to attributed claims with their chains.

    extract_claims(document) -> Extraction(claims, set_aside)

One engine, one small grammar a language. A grammar reads text and yields `Found`: what one cue ascribes, and to whom,
as spans. Everything else is shared, and each stage is a function that can be called alone, in this order:

    page_of(text, language, readable)  engine.page                  paragraphs, credits, and the text each grammar reads
    load_lexicon(language)             claimkit.language.lexicons   the cues and terms of `seeds/lexicon/*.csv`
    attributions(text, lexicon)        engine.reader, languages.*   cue by cue: speaker, content, relays
    with_turns(text, found, grammar, title)  engine.turns           transcripts: whose turn says whose words
    trim_contents(text, found, quoted) engine.quotations            edges and mode by the annotation guidelines
    set_doubles_aside(found)           engine.reconcile               one reading of the same words
    set_tags_aside(found)              engine.reconcile               no content that only tells who says something else
    nest(found)                        engine.reconcile               a claim inside another's content gets its parent
    resolve_speakers(text, found, g)   engine.speakers              carried-over, short and pronoun speakers are named
    chain_claims(found, outlet)        engine.chains                outlet → relays → … → speaker, and the basis
    set_confidence(text, found, language)  engine.confidence        how often claims read so are right
    to_stored(reading, found)          engine.reading               spans of the stored text again
    claims_of(document, text, found)   engine.claims                records with ids
    with_proposed(document, read, …)   engine.proposed              beside them, what a model proposes

A language is a folder of `languages/` and its data in `seeds/lexicon/`; all but Arabic and English are read by the
shared reader (`engine.reader`) from data alone (docs/how-to/language.md).
All offsets are code points of the document's text. Nothing here raises on any string.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimkit.door import door_of

if TYPE_CHECKING:
    from claimkit.extract.engine.claims import extract_claims as extract_claims
    from claimkit.extract.engine.found import Extraction as Extraction
    from claimkit.extract.engine.found import Found as Found
    from claimkit.extract.engine.found import SetAside as SetAside
    from claimkit.extract.engine.proposed import with_proposed as with_proposed
    from claimkit.extract.engine.rules import rules_digest as rules_digest

_DOOR = {
    "extract_claims": "engine.claims",
    "Extraction": "engine.found",
    "Found": "engine.found",
    "SetAside": "engine.found",
    "rules_digest": "engine.rules",
    "with_proposed": "engine.proposed",
}
__all__ = ["Extraction", "Found", "SetAside", "extract_claims", "rules_digest", "with_proposed"]

__getattr__ = door_of(__name__, _DOOR)

"""What a reader proposed beside what the rules read: where both agree it is surer, where they part it is a suggestion.

A proposal goes through the same stages as what a grammar reads: edges and mode, nesting, speakers, chains, ids. In a
language that no grammar reads the reader stands alone, and its claims say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimkit.extract.engine.chains import chain_claims
from claimkit.extract.engine.claims import claims_of, collector_paused, settle
from claimkit.extract.engine.found import Extraction, Found, Spans
from claimkit.extract.engine.grammars import GRAMMARS, Grammar, grammar_of
from claimkit.language.folding import fold
from claimkit.language.identify import language_of
from claimkit.language.lexicons import Lexicon
from claimkit.language.tags import tag_of
from claimkit.language.tokens import words
from claimkit.records import UNSPECIFIED, Claim, Document

# The rule of a claim that a model alone read, and the one of a claim that it proposes beside the rules.
ALONE, BESIDE = "read by a model alone", "proposed by a model"
# Two contents are one from this share of their characters on, as of claims that outrank each other.
_SAME = 0.8
# Code points of a stretch of text: contents are compared where they have a stretch in common.
_STRETCH = 256


def with_proposed(document: Document, read: Extraction, proposed: Sequence[Found], origin: str) -> Extraction:
    """The claims of a document with what a reader proposes: the rules' claims, surer where the reader agrees.

    What it proposes beside them is in `suggested`; where no grammar reads the document, its claims are the document's.
    Never raises on any text: what the stages fail on is left out.
    """
    if not proposed or not document.text:
        return read
    language = tag_of(document.language) or language_of(document.text)
    try:
        with collector_paused():
            claims = _claims(document, document.text, proposed, language, origin)
    except Exception:  # one bad document never stops a run, and the rules' claims stand
        return read
    (kept, suggested), new = _agreed((read.claims, read.suggested), claims, origin)
    if language not in GRAMMARS:
        return replace(read, claims=kept + tuple(replace(claim, rule=ALONE) for claim in new))
    beside = tuple(replace(claim, rule=BESIDE) for claim in new)
    return replace(read, claims=kept, suggested=suggested + beside)


def _claims(document: Document, text: str, proposed: Sequence[Found], language: str, origin: str) -> tuple[Claim, ...]:
    """The proposals through the stages that every attribution goes through."""
    found = [one for one in proposed if one.content and one.cue]
    grammar = grammar_of(language) if language in GRAMMARS else _no_grammar(language)
    settle(text, found, grammar)
    chain_claims(found, document.outlet, grammar.known_from(document.title or "", text))
    found.sort(key=lambda one: one.start)
    return tuple(replace(claim, origin=origin, confidence=None) for claim in claims_of(document, text, found))


def _no_grammar(language: str) -> Grammar:
    """What names speakers in a language of which nothing is known: as they are printed."""
    return Grammar(language, Lexicon(language, {}, {}), lambda *_: [], lambda name: tuple(words(name)))


def _agreed(
    known: Iterable[tuple[Claim, ...]], proposals: Sequence[Claim], origin: str
) -> tuple[list[tuple[Claim, ...]], tuple[Claim, ...]]:
    """What is known, surer and of both origins where a proposal says the same; and the proposals that say else."""
    by_stretch: dict[int, list[Claim]] = {}
    for proposal in proposals:
        for stretch in _stretches(proposal):
            by_stretch.setdefault(stretch, []).append(proposal)
    said: set[str] = set()

    def both(claim: Claim) -> Claim:
        near = (other for stretch in _stretches(claim) for other in by_stretch.get(stretch, ()))
        twins = {other.claim_id for other in near if _same_words(claim, other) and same_speaker(claim, other)}
        said.update(twins)
        if not twins:
            return claim
        return replace(claim, origin=f"{claim.origin} + {origin}", confidence=_surer(claim.confidence))

    kept = [tuple(map(both, claims)) for claims in known]
    return kept, tuple(claim for claim in proposals if claim.claim_id not in said)


def _stretches(claim: Claim) -> set[int]:
    """The stretches of text in which a claim's content stands."""
    spans = claim.content.spans
    return {at for span in spans for at in range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)}


def _surer(confidence: float | None) -> float | None:
    """Of two readers that agree, half of the doubt is left (measured: docs/how-to/models.md)."""
    if confidence is None:
        return None
    return round(1 - (1 - confidence) / 2, 3)


def _same_words(claim: Claim, other: Claim) -> bool:
    cues = _shared(claim.cue.spans, other.cue.spans) > 0 or not (claim.cue.spans and other.cue.spans)
    shared = _shared(claim.content.spans, other.content.spans)
    together = _length(claim.content.spans) + _length(other.content.spans) - shared
    return cues and shared >= _SAME * together > 0


def same_speaker(claim: Claim, other: Claim) -> bool:
    """Whether two claims of one content name one speaker: one name, or one that is part of the other."""
    left, right = (frozenset(words(fold(each.speaker_name or UNSPECIFIED))) for each in (claim, other))
    return bool(left and right) and (left <= right or right <= left)


def _shared(left: Spans, right: Spans) -> int:
    return sum(max(0, min(one.end, two.end) - max(one.start, two.start)) for one in left for two in right)


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)

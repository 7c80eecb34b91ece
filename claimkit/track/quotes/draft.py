"""A draft: its quotations, and to whom it gives each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from claimkit.errors import InputError, Message
from claimkit.extract import extract_claims
from claimkit.extract.engine.grammars import grammar_of
from claimkit.extract.engine.quotations import inner, quotations
from claimkit.ingest import MARKDOWN, Given, read_documents
from claimkit.records import UNSPECIFIED, Claim, Document, Span

# Fewer words between marks are a title, a term or a scare quote: everybody prints them.
LEAST_WORDS = 3
# Of whom one can say that the words are another's; a "source" or a leak may be anybody.
_NAMED = frozenset({"person", "organization", "outlet"})
_BLOCK = re.compile(r"^>[ \t]?(\S[^\n]*)$", re.MULTILINE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation of a draft.

    Attributes:
        line: the line on which it begins, from 1.
        text: the words between the marks, as printed.
        speaker: to whom the draft gives it, None where it names nobody.
    """

    line: int
    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as read: its whole text, its quotations, and how many were too short to look up."""

    text: str
    quotations: tuple[Quotation, ...]
    short: int


def read_draft(path: Path, language: str | None = None) -> Draft:
    """Reads a draft (`.txt`, `.md`, `.html`).

    Raises:
        InputError: there is nothing at the path, it is of no kind known here, or cannot be read.
    """
    if language is not None:
        grammar_of(language)
    reads = list(read_documents(path, Given(language=language)))
    document = reads[0].document if len(reads) == 1 else None
    if document is None or document.text is None:
        reason = reads[0].why if len(reads) == 1 else Message("holds {count} articles", count=len(reads))
        reason = reason or Message("has no text")
        raise InputError("{path} cannot be read ({reason}): name a .txt, .md or .html file", path=path, reason=reason)
    draft = draft_of(document)
    above = _lines_above(path, draft.text)
    return replace(draft, quotations=tuple(replace(each, line=each.line + above) for each in draft.quotations))


def _lines_above(path: Path, text: str) -> int:
    """How many lines of a Markdown file stand before its text: those of its front matter."""
    if path.suffix.lower() != MARKDOWN:
        return 0
    return max(0, path.read_bytes().count(b"\n") - text.count("\n"))


def draft_of(document: Document) -> Draft:
    """The quotations of a document, in order."""
    text = document.text or ""
    regions = [region for region in _regions(text) if region.start < region.end]
    long = [region for region in regions if len(_WORD.findall(text, *region)) >= LEAST_WORDS]
    claims = extract_claims(document).claims
    found = tuple(_quotation(text, region, claims) for region in long)
    return Draft(text, found, len(regions) - len(long))


def _regions(text: str) -> list[Span]:
    """Quoted regions without their marks: words between marks, and lines that Markdown sets off as quoted."""
    blocks = [Span(*match.span(1)) for match in _BLOCK.finditer(text)]
    marked = [inner(text, region) for region in quotations(text)]
    apart = (block for block in blocks if not any(map(partial(_overlap, block), marked)))
    return sorted([*marked, *apart])


def _quotation(text: str, region: Span, claims: tuple[Claim, ...]) -> Quotation:
    return Quotation(text.count("\n", 0, region.start) + 1, text[slice(*region)], _speaker(region, claims))


def _speaker(region: Span, claims: tuple[Claim, ...]) -> str | None:
    """Who says the words by the innermost claim that holds most of them."""
    holding = [claim for claim in claims if 2 * _held(region, claim) >= region.end - region.start]
    if not holding:
        return None
    claim = min(holding, key=_length)
    named = claim.speaker_name not in (None, UNSPECIFIED) and claim.chain[-1].kind in _NAMED
    return claim.speaker_name if named else None


def _held(region: Span, claim: Claim) -> int:
    return sum(_overlap(region, part) for part in claim.content.spans)


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _length(claim: Claim) -> int:
    return sum(end - start for start, end in claim.content.spans)

"""What the stages hand on to each other: `Found`, and what the caller gets: `Extraction`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from claimkit.extract.engine.mentions import ANYBODY, Agreement
from claimkit.records import Claim, Hop, Span

Refers: TypeAlias = Literal["written", "elided", "nobody", "label"]
Spans: TypeAlias = tuple[Span, ...]
# The rule of who denies or confirms what a whole clause says: "…, which the mayor denies" (Quirk et al. 1985 §15.57).
SENTENTIAL = "sentential-relative"
# What somebody does with what another says.
ANSWERS = ("deny", "confirm")


@dataclass(slots=True, eq=False)
class Found:
    """One attribution on its way through the stages; a grammar fills the first part, the shared stages the second.

    content, cue, speaker    spans as printed, sorted; `speaker` is empty where nobody is written
    rule, confidence         which construction found it and how often that ascribes (0 to 1); after all stages, how
                             often claims read in such `circumstances` are right (`engine.confidence`)
    act, polarity, basis     from the cue; `basis` None: decided by the kind of speaker
    refers                   written (also pronouns and short mentions), elided (carried over), nobody (impersonal),
                             label (a transcript's label names the speaker: nothing is left to resolve)
    same_as                  the attribution whose speaker this one shares, where the grammar knows it
    relays                   hops between the outlet (or the parent) and the speaker, outermost first
    agrees                   of an unwritten speaker: what the verb or the clitic tells of gender and number
    speaker_name             set by a grammar only where it differs from the words at `speaker`; then the plain name
    speaker_role             title, office or apposition printed with the speaker, never part of the name
    speakers                 plain names of joint speakers ("Washington and NATO"), empty where one speaks
    certain                  False where the name may be another's: two people of one surname
    mode                     set by a grammar only where it knows better than the quotation marks
    set_aside                a reason: seen, but not held to be a claim
    """

    content: Spans
    cue: Spans
    speaker: Spans = ()
    rule: str = ""
    confidence: float = 0.5
    circumstances: tuple[str, ...] = ()
    act: str = "assert"
    polarity: str = "positive"
    basis: str | None = None
    refers: Refers = "written"
    same_as: Found | None = None
    relays: tuple[Hop, ...] = ()
    agrees: Agreement = ANYBODY
    speaker_name: str | None = None
    speaker_kind: str | None = None
    speaker_role: str | None = None
    speakers: tuple[str, ...] = ()
    certain: bool = True
    said_at: str | None = None
    mode: str | None = None
    set_aside: str | None = None
    parent: Found | None = None
    chain: tuple[Hop, ...] = ()

    @property
    def is_answer(self) -> bool:
        """Whether it denies or confirms what a whole clause says, by the rule of any language."""
        return self.rule.endswith(SENTENTIAL)

    @property
    def depth(self) -> int:
        """In how many others' words it stands, eight at the most."""
        depth, outer = 0, self.parent
        while outer is not None and depth < 8:
            depth, outer = depth + 1, outer.parent
        return depth

    @property
    def start(self) -> int:
        """Where its first printed word stands: the order of a text."""
        return min([spans[0][0] for spans in (self.content, self.cue, self.speaker) if spans])


@dataclass(frozen=True, slots=True)
class SetAside:
    """A cue or quotation that was seen and is no claim, with the reason a reader understands."""

    span: Span
    text: str
    reason: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document gave.

    claims       in the order of the text
    set_aside    what was seen and is no claim, and why
    credits      who the article says its text is from, by names that are the same everywhere (`AFP`, `agencies`)
    read_whole   whether every paragraph is in a language that a grammar reads, and none was set aside
    suggested    what a reader proposes beside the rules, and nobody has decided on (`engine.proposed`)
    """

    claims: tuple[Claim, ...]
    set_aside: tuple[SetAside, ...]
    credits: tuple[str, ...] = ()
    read_whole: bool = True
    suggested: tuple[Claim, ...] = ()

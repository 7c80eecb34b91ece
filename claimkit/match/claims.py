"""Comparing every claim of a warehouse with those it may be about the same thing with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter

import pyarrow as pa

from claimkit.language import name_key
from claimkit.match.alignment import align, in_order
from claimkit.match.answers import bare_denials
from claimkit.match.candidates import CHUNK, Row, find_candidates, readings, rows, texts_of
from claimkit.match.closeness import close_claims
from claimkit.match.denials import denies
from claimkit.match.embedding import Embedder
from claimkit.match.evidence import Evidence, compare
from claimkit.match.meaning import Close
from claimkit.match.outcomes import Outcome, outcome_of
from claimkit.match.parsing import Reader
from claimkit.match.passages import around
from claimkit.match.remembering import Memory, RememberingReader
from claimkit.match.senses import links, name_terms
from claimkit.match.spreading import ORIGIN, Claimed, spread
from claimkit.match.statements import Pair, Statement, Voice
from claimkit.match.translations import Numbers, translated_claims
from claimkit.match.verdicts import Candidate, verdicts
from claimkit.records import UNSPECIFIED, Match
from claimkit.warehouse.connection import Connection, folder_of, keep_rows, run

# From this certainty a text is a translation, whatever two of its claims share.
_SURELY_TRANSLATED = 0.97
# Words in the same order without which no rule speaks of two pages.
_IN_ORDER = 2
# Pairs whose statements are held in memory at a time.
_PAIRS = 20_000
# Relations that are spread, or spread over; of others it matters within a story alone.
_SPREAD = ("contradicts", "repeats")


def match_claims(
    connection: Connection, *, embedder: Embedder | None = None, memory: Memory | None = None
) -> Iterator[Match]:
    """Pairs of the warehouse's claims that may be about the same thing, with score, relation and reasons.

    `connection` has the tables of DESIGN §4; the search leaves only temporary tables. Of pairs on which no rule speaks
    only those on one topic or close in meaning are kept. A match has left_id < right_id, a score of 0 to 1 (likeness
    of what they name, and a little for one topic, speaker and day), a relation where a rule is sure enough to say it,
    else what it suggests, and origin `claimkit-match 0.1`. `embedder`, any callable texts → float32 [n, d], proposes
    pairs close in meaning and raises their score; it alone decides no relation. `memory` is where readings and
    what was found of pairs are kept from one call to the next. Those of one story come one after another; at the
    end comes what follows for other reports of one saying (`spreading`).
    """
    said: list[Match] = []
    read = RememberingReader(name_terms(run(connection, "match_name")), memory, folder_of(connection))
    for match, same_story in _compared_pairs(connection, embedder, memory, read):
        if match.relation in _SPREAD or (match.relation and same_story):
            said.append(_to_spread(match))
        yield match
    answers = _answers(connection, read)
    if answers or any(match.relation == "contradicts" for match in said):
        said.sort(key=attrgetter("left_id", "right_id"))
        placed = run(connection, "match_place")
        yield from spread(said, {claim_id: Claimed(*place) for claim_id, *place in placed}, answers)
    read.write()


def _answers(connection: Connection, read: RememberingReader) -> list[tuple[str, str]]:
    """Ids of the denials that name nothing and of the claims of others that they deny."""
    denials = bare_denials(connection, read)
    return of_others(denials, statements(connection, denials, read))


def of_others(denials: Iterable[Numbers], read_as: Mapping[int, Statement]) -> list[tuple[str, str]]:
    """Ids of each denial and of the claim before it, where two people speak."""
    pairs = [pair_of(read_as[denial], read_as[told]) for denial, told in denials]
    return [
        (pair.left.claim_id, pair.right.claim_id)
        for pair in pairs
        if pair.left.speakers and pair.right.speakers and not pair.speakers_alike
    ]


def _to_spread(match: Match) -> Match:
    """What spreading needs of a match: a million of them with their reasons take more than a gigabyte."""
    return match if match.relation == "contradicts" else replace(match, reasons=())


def _compared_pairs(
    connection: Connection, embedder: Embedder | None, memory: Memory | None, read: RememberingReader
) -> Iterator[tuple[Match, bool]]:
    """The matches, each with whether both claims are of one story."""
    count = find_candidates(connection, read)
    compare = partial(_compare, connection, read)
    close = close_claims(run(connection, "match_text"), embedder) if embedder and count else {}
    translated = translated_claims(connection, close)
    _propose(connection, [*close, *translated])
    for first in range(1, count + 1, CHUNK):
        some = [
            Candidate(left, right, together, close.get((left, right)), translated.get((left, right)))
            for left, right, together in run(connection, "match_candidate_rows", first=first, until=first + CHUNK)
        ]
        found = compare(some) if memory is None else verdicts(connection, some, read, memory, compare)
        yield from ((match, one.together) for one, match in zip(some, found, strict=True) if match)


def _compare(
    connection: Connection, read: RememberingReader, candidates: Sequence[Candidate]
) -> Iterator[Match | None]:
    """The match of each pair, in order; None where no rule speaks of it, and nothing else keeps it."""
    for start in range(0, len(candidates), _PAIRS):
        some = candidates[start : start + _PAIRS]
        read_as = statements(connection, [(one.left, one.right) for one in some], read)
        for one in some:
            yield matched(read_as[one.left], read_as[one.right], one.close, one.translated)


def matched(
    left: Statement, right: Statement, close: Close | None = None, translated: float | None = None
) -> Match | None:
    """The match of a candidate pair; None where no rule speaks of it, and nothing else keeps it."""
    if close is None and translated is None and not promising(left, right):
        return None
    pair = told(pair_of(left, right), close, translated)
    outcome = outcome_of(pair)
    kept = outcome.relation or outcome.suggests or pair.same_topic or pair.meaning is not None
    return match_of(pair, outcome) if kept else None


def promising(left: Statement, right: Statement) -> bool:
    """A rule can speak of the pair: people put both on one topic, or two pages share words in the same order.

    In two languages both must be about one event, of which a denial shares little with what it denies, or what is
    left open with what is sure. Cheaper than comparing them: most candidates share a few seldom words and nothing else.
    """
    if left.topic is not None and left.topic == right.topic:
        return True
    if left.document_id == right.document_id:
        return False
    common = sorted(left.readings.keys() & right.readings.keys())
    if left.story is not None and left.story == right.story and (not common or _may_part(left, right)):
        return True
    return any(in_order(left.readings[code], right.readings[code]) >= _IN_ORDER for code in common)


def _may_part(left: Statement, right: Statement) -> bool:
    """Only one of them denies or leaves something open, or both name what excludes something else."""
    return _signs(left) != _signs(right) or all(map(_excludes, (left, right)))


def _signs(side: Statement) -> set[tuple[bool, bool]]:
    return {(denies(side, reading), "pending" in reading.bends) for reading in side.readings.values()}


def _excludes(side: Statement) -> bool:
    return any(not reading.bag.isdisjoint(links("excludes")) for reading in side.readings.values())


def pair_of(left: Statement, right: Statement) -> Pair:
    """Compares two statements in every language both are held in; the likelier comparison counts.

    Where they share no language, the printed words of one are compared with those of the other by the terms, names
    and numbers that are the same in both.
    """
    common = sorted(left.readings.keys() & right.readings.keys())
    compared: list[tuple[str, str]] = [(code, code) for code in common] or [
        (mine, yours) for mine in left.readings for yours in right.readings
    ]
    evidence = max((_compared(left, right, *codes) for codes in compared), key=_likeness)
    glossed = evidence.left.language == left.gloss_language or evidence.right.language == right.gloss_language
    return Pair(left, right, evidence, align(evidence.left, evidence.right), glossed)


def found(pair: Pair) -> Match:
    """The match that a pair makes: a relation where a rule is sure enough to say it, else what it suggests."""
    return match_of(pair, outcome_of(pair))


def match_of(pair: Pair, outcome: Outcome) -> Match:
    """The match of a pair and of what the rules made of it."""
    context = 0.1 * pair.same_topic + 0.05 * pair.same_speaker + 0.05 * pair.same_time
    return Match(
        left_id=pair.left.claim_id,
        right_id=pair.right.claim_id,
        score=round(min(0.8 * max(pair.evidence.likeness, pair.meaning or 0.0) + context, 1.0), 4),
        origin=ORIGIN,
        **outcome._asdict(),
    )


def told(pair: Pair, close: Close | None, translated: float | None) -> Pair:
    """The pair with what was found out about it besides its words; `translated` as in `translated_claims`.

    Where it is less sure that one text is a translation of the other, the claims must have something in common and not
    count otherwise.
    """
    alike = (bool(pair.evidence.shared) or close is not None) and not pair.evidence.numbers_apart
    placed = translated is not None and (alike or translated >= _SURELY_TRANSLATED)
    if close is None:
        return replace(pair, translated=placed) if placed else pair
    return replace(pair, meaning=close.cosine, strength=close.strength, translated=placed)


def _propose(connection: Connection, pairs: Iterable[Numbers]) -> None:
    """Adds pairs of claims to the candidates."""
    proposed = list(pairs)
    table = {
        "left_number": pa.array([left for left, _ in proposed], pa.int64()),
        "right_number": pa.array([right for _, right in proposed], pa.int64()),
    }
    keep_rows(connection, "match_candidate", pa.table(table), more=True)


def _compared(left: Statement, right: Statement, mine: str, yours: str) -> Evidence:
    return compare(left.readings[mine], right.readings[yours])


def _likeness(evidence: Evidence) -> float:
    return evidence.likeness


def statements(connection: Connection, pairs: Iterable[Numbers], read: RememberingReader) -> dict[int, Statement]:
    """The claims of these pairs as matching sees them, by number."""
    wanted = sorted({number for pair in pairs for number in pair})
    connection.register("match_wanted", pa.table({"number": pa.array(wanted, pa.int64())}))
    voices: defaultdict[str, tuple[list[Voice], ...]] = defaultdict(lambda: ([], [], []))
    for claim_id, part, _, *voice in run(connection, "match_voice"):
        voices[claim_id][part].append(Voice(*voice))
    pages = dict(run(connection, "match_page"))
    some = rows(connection, "match_claim_some")
    read.expect(text for row in some for text in texts_of(row))
    found = {row["number"]: statement_of(row, voices[row["claim_id"]], read, _around(row, pages)) for row in some}
    connection.unregister("match_wanted")
    return found


def _around(row: Row, pages: Mapping[str, str]) -> tuple[str, str]:
    return around(pages.get(row["document_id"]), row["content_spans"])


def statement_of(row: Row, voices: Sequence[list[Voice]], read: Reader, page: tuple[str, str]) -> Statement:
    """A claim as matching sees it: a row of `match_claim`, its voices by part, and the page on either side."""
    speakers, relays, outlets = voices
    before, after = page
    printed = row["speaker_name"]
    if not speakers and printed and printed != UNSPECIFIED:
        speakers = [Voice(name_key(printed), printed, row["speaker_kind"] or "unknown", known=False)]
    return Statement(
        claim_id=row["claim_id"],
        document_id=row["document_id"],
        outlet=row["outlet"],
        act=row["act"],
        polarity=row["polarity"],
        topic=row["topic"],
        speakers=tuple(speakers),
        relays=tuple(relays),
        outlets=tuple(sorted({row["outlet"], *(voice.key for voice in outlets)})),
        said=(row["said_from"], row["said_until"]) if row["said_from"] and row["said_until"] else None,
        readings=readings(row, read),
        gloss_language=row["gloss_language"],
        printed=(row["published_from"], row["published_until"]) if row["published_from"] else None,
        mode=row["mode"],
        story=row["story_id"],
        before=before,
        after=after,
    )

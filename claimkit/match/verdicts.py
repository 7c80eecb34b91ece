"""What was found of pairs of claims, and found again while nothing that is read of their two sides changes.

Rules read of two claims their words, voices and days, and the pages around: of no other claim. So what was found of a
pair is known by a hash of what is read of either side, and by what was found out about both besides their words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Annotated, NamedTuple, TypeAlias

import msgspec
import pyarrow as pa

from claimkit.match.candidates import rows, texts_of
from claimkit.match.meaning import Close
from claimkit.match.remembering import KEPT, KEY, Memory, RememberingReader
from claimkit.match.spreading import ORIGIN
from claimkit.records import DIFFERENCES, RELATIONS, Match
from claimkit.warehouse.connection import Connection, keep

_Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=1)]


class Candidate(NamedTuple):
    """Two claims to compare, by number, and what was found out about them besides their words.

    `together`: both are of articles about one event, and not of one article; `translated` as in
    `translations.translated_claims`.
    """

    left: int
    right: int
    together: bool
    close: Close | None = None
    translated: float | None = None


# Compares pairs: the match of each, in order, or None.
Compare: TypeAlias = Callable[[Sequence[Candidate]], Iterator[Match | None]]


class Side(NamedTuple):
    """A claim as its pairs are known by it: `print` is a hash of all that is read of it alone."""

    claim_id: str
    document_id: str
    print: str


class _Kept(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """A match as it is kept: all but whose it is."""

    score: _Share
    relation: str | None
    suggests: str | None
    certainty: _Share | None
    differs_in: str | None
    reasons: tuple[str, ...]

    def of(self, left: Side, right: Side) -> Match:
        """The match of two claims."""
        parts = {name: getattr(self, name) for name in self.__struct_fields__}
        return Match(left_id=left.claim_id, right_id=right.claim_id, origin=ORIGIN, **parts)


_DECODER: msgspec.json.Decoder[_Kept | None] = msgspec.json.Decoder(_Kept | None)


def verdicts(
    connection: Connection, candidates: Sequence[Candidate], read: RememberingReader, memory: Memory, compare: Compare
) -> Iterator[Match | None]:
    """What is found of each pair, in order: from memory where it is there, else compared and kept there."""
    sides = sides_of(connection, candidates, read)
    yield from remembered(sides, candidates, memory, compare)


def remembered(
    sides: Mapping[int, Side], candidates: Sequence[Candidate], memory: Memory, compare: Compare
) -> Iterator[Match | None]:
    """As `verdicts`, of sides by the numbers of their claims."""
    keys = [_key(sides[one.left], sides[one.right], one) for one in candidates]
    known = dict(_known(memory, keys))
    made = compare([one for one, key in zip(candidates, keys, strict=True) if key not in known])
    for one, key in zip(candidates, keys, strict=True):
        if key in known:
            kept = known[key]
            yield None if kept is None else kept.of(sides[one.left], sides[one.right])
        else:
            match = next(made)
            encoded = _encoded(match)
            memory.keep({KEY: key, KEPT: encoded}, len(encoded))
            yield match


def sides_of(connection: Connection, candidates: Iterable[Candidate], read: RememberingReader) -> dict[int, Side]:
    """The claims of these pairs, by number."""
    wanted = sorted({number for one in candidates for number in (one.left, one.right)})
    connection.register("match_wanted", pa.table({"number": pa.array(wanted, pa.int64())}))
    keep(connection, "match_voice")
    found = {}
    for row in rows(connection, "claim_print"):
        texts = [read.key(text) for text in texts_of(row)]
        found[row["number"]] = Side(row["claim_id"], row["document_id"], " ".join([row["print"], *texts]))
    connection.unregister("match_wanted")
    return found


def _key(left: Side, right: Side, one: Candidate) -> str:
    close = one.close and (one.close.cosine, one.close.strength)
    alone = left.document_id == right.document_id
    parts = [left.print, right.print, alone, one.together, close, one.translated]
    return sha256(msgspec.json.encode(parts)).hexdigest()[:32]


def _known(memory: Memory, keys: Iterable[str]) -> Iterator[tuple[str, _Kept | None]]:
    """What is kept by these keys, but for texts that are nothing of the kind."""
    for row in memory.held(keys):
        try:
            kept = _DECODER.decode(row[KEPT])
        except (RecursionError, TypeError, msgspec.MsgspecError):
            continue
        if kept is None or _is_told(kept):
            yield row[KEY], kept


def _is_told(kept: _Kept) -> bool:
    known = {kept.relation, kept.suggests} <= {None, *RELATIONS}
    return known and kept.differs_in in (None, *DIFFERENCES)


def _encoded(match: Match | None) -> str:
    kept = match and _Kept(*(getattr(match, name) for name in _Kept.__struct_fields__))
    return msgspec.json.encode(kept).decode()

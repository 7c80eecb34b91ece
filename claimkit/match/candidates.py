"""Which pairs of claims are worth comparing: found set-wise, by keys they share.

Keys of a claim: the things it names in each language it is held in (`word`: a gloss bridges languages, and terms of
`senses` are the same key in all), its topic with each day and each name, or all it names (`topic`), its speaker with
each day (`speaker`). Keys that too many claims share are left out, each claim keeps its likeliest partners.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from typing import Any, TypeAlias

import msgspec
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from claimkit.language import script
from claimkit.language.identify import script_of
from claimkit.language.scripts import LANGUAGES
from claimkit.language.tags import tag_of
from claimkit.match.parsing import Reader
from claimkit.match.reading import Reading
from claimkit.match.remembering import RememberingReader, Text
from claimkit.shipped import sql
from claimkit.warehouse.connection import Connection, forget, keep, keep_rows, run

Row: TypeAlias = Mapping[str, Any]

# Claims read and compared at a time.
CHUNK = 20_000
# Rows that joining the keys of claims makes at a time.
_JOINED = 2_000_000
# A key of more claims than this proposes no pair.
MOST = 150
# Partners a claim keeps, and the cosine from which shared words alone propose a pair.
TOP = 12
LEAST = 0.2
LIMITS = {"most": MOST, "top": TOP, "least": LEAST}
_NO_KEYS = pa.schema([("number", pa.int32()), ("key", pa.int32())])
_KEY_NAMES = {"key": pa.int32(), "kind": pa.string(), "name": pa.string()}
# So many things together are a key of their own: a sentence of common words only is found again by all of them.
_WHOLE = 4
# A statement of no surer date than this has no days as keys.
_LONGEST = timedelta(days=5)
_DECODER = msgspec.json.Decoder(list[str])


class Keys:
    """The keys of claims, each its kind, a blank and its name, numbered from 0 in the order in which they are met."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def numbers(self, keys: pa.Array) -> NDArray[np.int32]:
        """The numbers of keys."""
        coded, known = keys.dictionary_encode(), self._numbers
        met = [known.setdefault(key, len(known)) for key in coded.dictionary.to_pylist()]
        numbers: NDArray[np.int32] = np.array(met, np.int32)[coded.indices.to_numpy()]
        return numbers

    def table(self) -> pa.Table:
        """One row a key: key (its number), kind, name."""
        kinds, _, names = (
            zip(*(key.partition(" ") for key in self._numbers), strict=True) if self._numbers else ((),) * 3
        )
        columns = {"key": range(len(names)), "kind": kinds, "name": names}
        return pa.table({column: pa.array(values, _KEY_NAMES[column]) for column, values in columns.items()})


def find_candidates(connection: Connection, read: RememberingReader) -> int:
    """Fills the temporary tables `match_claim` and `match_candidate`; returns how many claims are compared."""
    count = read_keys(connection, read)
    keep(connection, "match_key_norm")
    ranges = list(_ranges(run(connection, "match_key_joined", most=MOST))) or [(0, 0)]
    for place, (first, until) in enumerate(ranges):
        keep(connection, "match_alike", more=place > 0, first=first, until=until, **LIMITS)
    keep(connection, "match_candidate", more=False, **LIMITS)
    forget(connection, "match_alike")
    return count


def read_keys(connection: Connection, read: RememberingReader) -> int:
    """Fills the temporary tables `match_claim` and `match_key…`; returns how many claims are compared."""
    keep(connection, "match_claim")
    count = int(run(connection, "match_claim_count")[0][0])
    keep_rows(connection, "match_key", _NO_KEYS.empty_table())
    keys = Keys()
    for first in range(1, count + 1, CHUNK):
        _add_keys(connection, first, read, keys)
    read.write()
    keep_rows(connection, "match_key_name", keys.table())
    keep(connection, "match_key_weight")
    return count


def _ranges(joined: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Numbers of claims, [first, until), whose keys make at most so many rows as are held at a time."""
    first, total = 1, 0
    for number, count in joined:
        if total and total + count > _JOINED:
            yield first, number
            first, total = number, 0
        total += count
        last = number
    if total:
        yield first, last + 1


def readings(row: Row, read: Reader) -> dict[str, Reading]:
    """A claim's words and its gloss read, by language; the printed words win where both are in one language."""
    found: dict[str, Reading] = {}
    for text, code in texts_of(row):
        found.setdefault(code, read(text, code))
    return found


def texts_of(row: Row) -> Iterator[Text]:
    """A claim's words and its gloss, each with the code of its language."""
    for text, language in ((row["content"], row["language"]), (row["gloss"], row["gloss_language"])):
        if text:
            yield text, language_of(text, language)


# The texts of a claim are asked for its keys and for its pairs.
@lru_cache(maxsize=2 * CHUNK)
def language_of(text: str, language: str | None) -> str:
    """The stated language of a text where the text is in its script; else what the script is mostly used for."""
    written = script(text)
    code = tag_of(language)
    if code is not None and script_of(code) in (written, None):
        return code
    return LANGUAGES[written or "Latn"]


def rows(connection: Connection, name: str, **values: Any) -> list[dict[str, Any]]:
    """Rows of a query as dictionaries."""
    found = connection.execute(sql("queries", name), values or None)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _add_keys(connection: Connection, first: int, read: RememberingReader, keys: Keys) -> None:
    speakers: defaultdict[int, list[str]] = defaultdict(list)
    for number, speaker in run(connection, "match_speaker", first=first, until=first + CHUNK):
        speakers[number].append(speaker)
    some = rows(connection, "match_claim_rows", first=first, until=first + CHUNK)
    numbers, keyed = zip(*_keyed(some, speakers, read), strict=True)
    claims = np.repeat(np.array(numbers, np.int32), list(map(len, keyed)))
    held = keys.numbers(pa.array(list(chain.from_iterable(keyed)), pa.string()))
    keep_rows(connection, "match_key", pa.table({"number": claims, "key": held}), more=True)


def _keyed(
    some: Sequence[Row], speakers: Mapping[int, list[str]], read: RememberingReader
) -> Iterator[tuple[int, list[str]]]:
    """The keys of some claims by number; those of which nothing has changed are not made again."""
    if not read.remembers:
        yield from _made(some, speakers, read)
        return
    prints = {row["number"]: _print(row, speakers[row["number"]], read) for row in some}
    known = dict(read.recall(prints.values(), _DECODER))
    new = [row for row in some if prints[row["number"]] not in known]
    made = {prints[number]: named for number, named in _made(new, speakers, read)}
    read.remember((key, msgspec.json.encode(named).decode()) for key, named in made.items())
    known |= made
    yield from ((number, known[key]) for number, key in prints.items())


def _made(
    some: Sequence[Row], speakers: Mapping[int, list[str]], read: RememberingReader
) -> Iterator[tuple[int, list[str]]]:
    read.expect(text for row in some for text in texts_of(row))
    for row in some:
        named = keys_of(row, speakers[row["number"]], read)
        yield row["number"], list(dict.fromkeys(f"{kind} {name}" for name, kind in named))


def _print(row: Row, speakers: Sequence[str], read: RememberingReader) -> str:
    """All that the keys of a claim hang on but the rules."""
    texts = [read.key(text) for text in texts_of(row)]
    parts = ["keys", texts, row["topic"], row["day_from"], row["day_until"], speakers]
    return sha256(msgspec.json.encode(parts)).hexdigest()[:32]


def keys_of(row: Row, speakers: list[str], read: Reader) -> Iterator[tuple[str, str]]:
    """The keys of a claim, a row of `match_claim`, and their kinds; some may be there twice."""
    read_as = readings(row, read)
    for reading in read_as.values():
        yield from ((thing, "word") for thing in reading.things)
        if len(reading.bag) >= _WHOLE:
            yield " ".join(sorted(reading.bag)), "topic"
    days = list(_days(row["day_from"], row["day_until"]))
    for speaker in speakers:
        yield from ((f"{speaker} {day}", "speaker") for day in days)
    if row["topic"]:
        named = set().union(*(reading.names for reading in read_as.values()), speakers)
        yield from ((f"{row['topic']} {one}", "topic") for one in [*days, *sorted(named)])


def _days(starts: datetime | None, ends: datetime | None) -> Iterator[str]:
    if starts is None or ends is None or ends - starts > _LONGEST:
        return
    day = starts
    while day < ends:
        yield day.date().isoformat()
        day += timedelta(days=1)

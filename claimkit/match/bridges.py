"""Documents of two languages that tell of one thing: their names, their numbers, and the order in which these stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from claimkit.match.anchors import Anchor, anchors
from claimkit.match.cutting import WORD
from claimkit.match.texts import Texts

# An anchor that a text repeats oftener says nothing of the order.
_SELDOM = 2
# How far apart, as a share of the text, one anchor may stand in two texts to be in its place.
_PLACE = 0.06
# So many texts are held as anchors at a time.
_HELD = 1 << 12
_NO_DAY = (0, 0)
# A row of `story_bridge.sql`: two documents, share, and the place of each among the other's partners.
Row: TypeAlias = tuple[int, int, float, int, int]
# The ends of fewer paragraphs than this say nothing.
_PARAGRAPHS = 3


class Order(NamedTuple):
    """What the order of two texts says, as the fields of a bridge of the same names."""

    kept: int
    placed: int
    paragraphs: float | None


NO_ORDERS: Mapping[tuple[int, int], Order] = MappingProxyType({})
# Of two of which neither is the other's best partner nothing is read.
_UNREAD = Order(0, 0, None)


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two documents of two languages. `share`: how much of the names and numbers of one the other has, 0 to 1.

    `left_place`, `right_place`: the place of each among the other's partners, from 1. `kept`: the anchors that a text
    has seldom and both have; `placed`: those of them that stand as far into the one text as into the other.
    """

    left: int
    right: int
    share: float
    left_place: int
    right_place: int
    kept: int
    placed: int
    paragraphs: float | None

    @property
    def mutual(self) -> bool:
        """Each is the other's best partner."""
        return self.left_place == self.right_place == 1

    @property
    def near(self) -> bool:
        """One is the other's best partner."""
        return self.left_place == 1 or self.right_place == 1

    @property
    def order(self) -> Order:
        """What the order of the texts says."""
        return Order(self.kept, self.placed, self.paragraphs)


def bridged(texts: Texts, found: Sequence[Row], known: Mapping[tuple[int, int], Order] = NO_ORDERS) -> list[Bridge]:
    """Bridges of rows of `story_bridge.sql`, with what the order of their anchors says, in the same order.

    They are read day by day: partners are of neighbouring days, so few texts need to be held as anchors at a time.
    `known` are the orders of two documents that need not be read.
    """
    by_day = sorted(range(len(found)), key=lambda place: (texts.articles[found[place][0]].days or _NO_DAY, place))
    read = dict(zip(by_day, _read(texts, (found[place] for place in by_day), known), strict=True))
    return [read[place] for place in range(len(found))]


def _read(texts: Texts, rows: Iterable[Row], known: Mapping[tuple[int, int], Order]) -> Iterator[Bridge]:
    @lru_cache(maxsize=_HELD)
    def read(number: int) -> list[Anchor]:
        article = texts.articles[number]
        return anchors(article.text, article.language, cased=texts.is_cased(number))

    @lru_cache(maxsize=_HELD)
    def ends(number: int) -> list[float]:
        return _paragraph_ends(texts.articles[number].text)

    def order(left: int, right: int) -> Order:
        return Order(*_in_place(read(left), read(right)), _paragraphs_apart(ends(left), ends(right)))

    for row in rows:
        bridge = Bridge(*row, *_UNREAD)
        if bridge.near:
            sides = bridge.left, bridge.right
            bridge = Bridge(*row, *(known.get(sides) or order(*sides)))
        yield bridge


def _in_place(left: Sequence[Anchor], right: Sequence[Anchor]) -> tuple[int, int]:
    """How many seldom anchors both texts have, and how many of these stand in the same place."""
    if sum(one.telling for one in left) < sum(one.telling for one in right):
        left, right = right, left
    uses = Counter(key for anchor in left for key in anchor.keys)
    places = _places(right)
    apart = [_apart(anchor, uses, places) for anchor in left if anchor.telling]
    kept = [distance for distance in apart if distance is not None]
    return len(kept), sum(distance <= _PLACE for distance in kept)


def _paragraph_ends(text: str) -> list[float]:
    """Where each paragraph but the last ends, as a share of the words."""
    lengths = [len(WORD.findall(line)) for line in text.split("\n") if line.strip()]
    total = max(sum(lengths), 1)
    return [end / total for end in accumulate(lengths[:-1])]


def _paragraphs_apart(left: Sequence[float], right: Sequence[float]) -> float | None:
    if len(left) != len(right) or len(left) < _PARAGRAPHS:
        return None
    return sum(abs(one - other) for one, other in zip(left, right, strict=True)) / len(left)


def _apart(anchor: Anchor, uses: Mapping[str, int], places: Mapping[str, list[float]]) -> float | None:
    """How far the anchor stands from its nearest counterpart; None where it has none, or is no seldom one."""
    near = [
        abs(place - anchor.place)
        for key in anchor.keys
        if uses[key] <= _SELDOM and len(places.get(key, ())) <= _SELDOM
        for place in places.get(key, ())
    ]
    return min(near, default=None)


def _places(found: Sequence[Anchor]) -> dict[str, list[float]]:
    places: defaultdict[str, list[float]] = defaultdict(list)
    for anchor in found:
        for key in anchor.keys:
            places[key].append(anchor.place)
    return places

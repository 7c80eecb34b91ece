"""Stories: documents about one event, of all outlets and languages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import log10
from statistics import median
from typing import TypeAlias

import numpy as np

from claimkit.match.alike import DAYS, Stemmer, are_near
from claimkit.match.bridges import Bridge
from claimkit.match.cosines import Alike, Floats
from claimkit.match.grouping import groups, with_lone
from claimkit.match.kin import Kin
from claimkit.match.meaning import Meanings
from claimkit.match.texts import Texts
from claimkit.match.titles import title_of
from claimkit.warehouse.cutting import components

# Two documents, left before right, and how surely they are of one story in thousandths of what it takes to join them.
Evidence: TypeAlias = dict[tuple[int, int], int]

# Two documents, and how surely they are of one story: 1 joins them.
Valued: TypeAlias = tuple[tuple[int, int], float]

_JOINED = 1000
# The cosine of two leads in one language that joins them.
_ALIKE = 0.36
# How many times the usual share of names and numbers joins two documents of two languages: each other's best, or not.
_MUTUAL, _NEAR = 3.2, 4.5
# What two unrelated documents of two languages share, and the pairs for which that stands where there are few.
_USUAL_SHARE, _STEADY = 0.05, 20
# The centred cosine from which the leads of each other's best partners say something, and what makes one of it.
_MEANT, _MEANING = 0.3, 0.25
_KIN, _MOST = 2.0, 1.5
# How alike two documents of one language are that are told together whatever else is near.
_TOLD_WITH = 1.4
# What joins documents where a window of days has one, and how much more it takes where it has ten times as many.
_ALONE, _TENFOLD = 0.43, 0.24


@dataclass(frozen=True, slots=True)
class Story:
    """Documents (numbers of `Texts`) about one event, each with its certainty; `story_id` is made of their ids."""

    story_id: str
    title: str
    documents: tuple[tuple[int, float], ...]


def find_stories(
    stemmer: Stemmer,
    alike: Alike,
    bridges: Sequence[Bridge],
    kin: Sequence[Kin],
    meanings: Meanings | None = None,
) -> list[Story]:
    """The stories of two documents or more, ordered by their first document.

    `meanings` are those of the leads, by the numbers of the documents.
    """
    texts = stemmer.texts
    least = _least(texts)
    evidence = _evidence(alike, _of_others(texts, alike, bridges, kin, meanings), len(texts.articles), least)
    found = with_lone(groups(len(texts.articles), evidence, least=least), evidence, least=least)
    return [_story(stemmer, members, evidence) for members in found]


def _least(texts: Texts) -> int:
    """What joins a story: more where a window of days has more documents, as more are then alike by chance."""
    return round(_JOINED * min(_ALONE + _TENFOLD * log10(max(_documents_near(texts), 1)), 1))


def _documents_near(texts: Texts) -> float:
    """How many documents, on the mean, are published within the window of one; those without a date are in all."""
    days = Counter(article.days[0] for article in texts.articles if article.days)
    undated = len(texts.articles) - days.total()
    near = {day: sum(days[day + step] for step in range(-DAYS, DAYS + 1)) for day in days}
    dated = sum(near[day] * count for day, count in days.items()) / max(days.total(), 1)
    return dated + undated


def _evidence(alike: Alike, others: Iterable[Valued], count: int, least: int) -> Evidence:
    """What speaks for two documents, of those that pairs enough by themselves lead from one to the other.

    Others can never be of one story: most pairs are alike a little and no more.
    """
    found: Evidence = {}
    for pair, value in others:
        found[pair] = max(found.get(pair, 0), round(_JOINED * value))
    of_words = np.rint(_JOINED * _of_words(alike)).astype(np.int64)
    pairs = np.stack((alike.left, alike.right), axis=1)
    enough = np.array([pair for pair, value in found.items() if value >= least], dtype=np.int32).reshape(-1, 2)
    reached = components(count, np.concatenate((pairs[of_words >= least], enough)))
    near = reached[alike.left] == reached[alike.right]
    for left, right, value in zip(*pairs[near].T.tolist(), of_words[near].tolist(), strict=True):
        found[left, right] = max(found.get((left, right), 0), value)
    return found


def _of_others(
    texts: Texts, alike: Alike, bridges: Sequence[Bridge], kin: Sequence[Kin], meanings: Meanings | None
) -> Iterator[Valued]:
    """What speaks for two documents beside the words of their leads."""
    of_bridges = list(_of_bridges(texts, bridges, meanings))
    mutual = {(bridge.left, bridge.right) for bridge in bridges if bridge.mutual}
    yield from of_bridges
    yield from _carried([(pair, value) for pair, value in of_bridges if pair in mutual], _told_with(alike))
    yield from _of_kin(texts, kin)


def _told_with(alike: Alike) -> Iterator[Valued]:
    """Documents of one language that are told together whatever else is near."""
    of_words = _of_words(alike)
    surely = of_words >= _TOLD_WITH
    sides = (alike.left[surely].tolist(), alike.right[surely].tolist())
    yield from zip(zip(*sides, strict=True), of_words[surely].tolist(), strict=True)


def _carried(bridges: Iterable[Valued], told: Iterable[Valued]) -> Iterator[Valued]:
    """What joins a document to all that its partner in another language is surely told with: the weaker of both links.

    Of the documents of one event in another language only one is a document's best partner.
    """
    fellows: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (left, right), value in told:
        fellows[left].append((right, value))
        fellows[right].append((left, value))
    for pair, value in bridges:
        for partner, document in (pair, pair[::-1]):
            for fellow, alike in fellows[partner]:
                yield (min(document, fellow), max(document, fellow)), min(value, alike)


def _of_words(alike: Alike) -> Floats:
    return np.minimum(alike.cosine / _ALIKE, _MOST)


def _of_kin(texts: Texts, kin: Iterable[Kin]) -> Iterator[Valued]:
    for pair in kin:
        if are_near(texts.articles[pair.left], texts.articles[pair.right]):
            yield (pair.left, pair.right), _KIN * pair.certainty


def _of_bridges(texts: Texts, bridges: Sequence[Bridge], meanings: Meanings | None) -> Iterator[Valued]:
    usual = usual_shares(texts, bridges)
    for bridge in bridges:
        times = bridge.share / usual[languages_of(texts, bridge)]
        value = times / _NEAR
        if bridge.mutual:
            value = times / _MUTUAL
        if meanings and bridge.mutual:
            value += max(meanings.cosine(bridge.left, bridge.right) - _MEANT, 0) / _MEANING
        yield (bridge.left, bridge.right), min(value, _MOST)


def languages_of(texts: Texts, bridge: Bridge) -> tuple[str, str]:
    """The two languages of a bridge, in the order of their codes."""
    first, second = sorted((texts.articles[bridge.left].language, texts.articles[bridge.right].language))
    return first, second


def usual_shares(texts: Texts, bridges: Sequence[Bridge]) -> Mapping[tuple[str, str], float]:
    """What documents of two languages share that are not each other's best partners, by languages.

    Where there are few such pairs, a usual share stands for others.
    """
    shares: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for bridge in bridges:
        beside = shares[languages_of(texts, bridge)]
        if not bridge.mutual:
            beside.append(bridge.share)
    return {
        languages: (median(beside or [0.0]) * len(beside) + _USUAL_SHARE * _STEADY) / (len(beside) + _STEADY)
        for languages, beside in shares.items()
    }


def _story(stemmer: Stemmer, members: Sequence[int], evidence: Evidence) -> Story:
    ids = "\x1f".join(stemmer.texts.articles[member].document_id for member in members)
    documents = tuple((member, _certainty(member, members, evidence)) for member in members)
    return Story("t" + sha256(ids.encode()).hexdigest()[:20], title_of(stemmer, members), documents)


def _certainty(member: int, members: Sequence[int], evidence: Evidence) -> float:
    """How surely a document belongs: by the mean of what joins it to the others."""
    values = [evidence.get((min(member, other), max(member, other)), 0) for other in members if other != member]
    return round(min(0.5 + sum(values) / len(values) / _JOINED / 3, 0.99), 3)

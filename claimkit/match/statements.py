"""A claim as matching sees it: its words read, who says it, through whom, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property, lru_cache
from itertools import product

from claimkit.language import name_key, script
from claimkit.language.arabic import affix
from claimkit.language.name_parts import name_parts
from claimkit.language.scripts import LANGUAGES
from claimkit.language.sounds import skeleton
from claimkit.match.alignment import Alignment
from claimkit.match.evidence import Evidence
from claimkit.match.parsing import read
from claimkit.match.people.bodies import place_of
from claimkit.match.reading import Reading
from claimkit.match.senses import CONTENT_KINDS, articles, load_terms

# Kinds of speakers who have a name of their own.
_NAMED = frozenset({"person", "organization", "government", "outlet"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks or hands on: `key` is the speaker's id, else the key of the printed name.

    `known` says that it is a speaker of the warehouse; else nobody knows more of them than what is printed.
    """

    key: str
    name: str
    kind: str
    side: str | None = None
    organization: str | None = None
    known: bool = True


@dataclass(frozen=True)
class Statement:
    """A claim read: its words and gloss in `readings` by language, in `relays` the voices between outlet and speaker.

    `said` is the half-open UTC interval in which it was said, `printed` that in which its page was published; None
    where that is not known. `before` and `after` are the words of the page on either side of the claim, `outlets` the
    ids of those through whom it came: whose page it is, whom that names, and whose page is a translation of it.
    """

    claim_id: str
    document_id: str
    outlet: str
    act: str
    polarity: str
    topic: str | None
    speakers: tuple[Voice, ...]
    relays: tuple[Voice, ...]
    said: tuple[datetime, datetime] | None
    readings: Mapping[str, Reading]
    gloss_language: str | None = None
    printed: tuple[datetime, datetime] | None = None
    mode: str = "indirect"
    story: str | None = None
    before: str = ""
    after: str = ""
    outlets: tuple[str, ...] = ()

    @cached_property
    def speaker(self) -> str:
        """The names of the speakers as one."""
        return " and ".join(voice.name for voice in self.speakers) or "nobody named"

    @cached_property
    def named(self) -> frozenset[str]:
        """The names of those speakers who have one of their own."""
        return frozenset(voice.name for voice in self.speakers if voice.kind in _NAMED)

    @cached_property
    def shares(self) -> frozenset[float]:
        """The counts in the speakers' names: which share of the people asked, where a poll speaks."""
        return frozenset(number for voice in self.speakers for number in _counts(voice.name))

    @cached_property
    def skeletons(self) -> list[frozenset[str]]:
        """The consonants of each speaker's name, part by part."""
        return [frozenset(skeleton(voice.name)) for voice in self.speakers]

    @cached_property
    def organizations(self) -> frozenset[str]:
        """Whom the speakers speak for."""
        return frozenset(voice.organization for voice in self.speakers if voice.organization is not None)

    @cached_property
    def known(self) -> bool:
        """Whether one of the speakers is of the warehouse."""
        return any(voice.known for voice in self.speakers)


@dataclass(frozen=True)
class Pair:
    """Two statements and what comparing their words gave; `through_gloss` says that a translation was compared.

    `alignment` is what the readings compared in `evidence` have in the same order. `meaning` is the cosine that an
    embedder gives their words where it finds them close, `strength` how far they stand out so (`Close`). `translated`
    says that they stand in one sentence of a text and of its translation.
    """

    left: Statement
    right: Statement
    evidence: Evidence
    alignment: Alignment
    through_gloss: bool = False
    meaning: float | None = None
    strength: float = 0.0
    translated: bool = False

    @cached_property
    def same_speaker(self) -> bool:
        """They have a speaker in common."""
        return bool({voice.key for voice in self.left.speakers} & {voice.key for voice in self.right.speakers})

    @cached_property
    def one_speaker_perhaps(self) -> bool:
        """Names of both sides sound alike, in whatever script: a family name, or two parts of two full names."""
        return any(_sounds_alike(*names) for names in product(self.left.skeletons, self.right.skeletons))

    @cached_property
    def share_part_of_name(self) -> bool:
        """Names of both sides share a part of three consonants or two of two: enough not to tell them apart."""
        return any(_is_telling(name & other) for name, other in product(self.left.skeletons, self.right.skeletons))

    @cached_property
    def speakers_apart(self) -> bool:
        """Both have a speaker with a name of their own, and no part of one name stands in the other."""
        mine, yours = self.left.named, self.right.named
        if not mine or not yours or self.same_speaker or self._told_in_two_scripts(mine, yours):
            return False
        return not self.one_speaker_perhaps and not self.speakers_akin

    def _told_in_two_scripts(self, mine: Iterable[str], yours: Iterable[str]) -> bool:
        """Names in two scripts share a part of two consonants: too little to join them, enough not to part them."""
        return any(
            len(part) > 1 and script(name) != script(other)
            for name in mine
            for other in yours
            for part in set(skeleton(name)) & set(skeleton(other))
        )

    @property
    def known_apart(self) -> bool:
        """They are apart, and each side has a speaker of the warehouse: what is merely printed may be anybody's."""
        return self.speakers_apart and self.left.known and self.right.known

    @property
    def speakers_alike(self) -> bool:
        """Speakers akin, or names that share a part with the same consonants, in whatever script."""
        return self.speakers_akin or self.one_speaker_perhaps

    @cached_property
    def speakers_akin(self) -> bool:
        """A speaker in common, or names of which one holds half of the other or more."""
        if self.same_speaker:
            return True
        return any(_akin_voices(mine, yours) for mine in self.left.speakers for yours in self.right.speakers)

    @property
    def of_two_polls(self) -> bool:
        """So many of some people say it on one side, and others on the other."""
        return self.left.shares != self.right.shares and not self.speakers_akin

    @property
    def same_document(self) -> bool:
        """They are of one document."""
        return self.left.document_id == self.right.document_id

    @property
    def same_house(self) -> bool:
        """Their speakers speak for one organisation, or are in common."""
        return self.same_speaker or not self.left.organizations.isdisjoint(self.right.organizations)

    @property
    def same_story(self) -> bool:
        """Both are of articles about one event, and not of one article."""
        return self.left.story is not None and self.left.story == self.right.story and not self.same_document

    @property
    def same_topic(self) -> bool:
        """Both have a topic, and it is one."""
        return self.left.topic is not None and self.left.topic == self.right.topic

    def printed_within(self, span: timedelta) -> bool:
        """Their pages were published no further apart than `span`; False where that is not known of both."""
        mine, yours = self.left.printed, self.right.printed
        if mine is None or yours is None:
            return False
        return mine[0] - yours[1] < span and yours[0] - mine[1] < span

    def within(self, span: timedelta) -> bool:
        """They may have been said no further apart than `span`; a statement without a date may be of any time."""
        if self.left.said is None or self.right.said is None:
            return True
        return self.left.said[0] - self.right.said[1] < span and self.right.said[0] - self.left.said[1] < span

    @property
    def same_time(self) -> bool:
        """Both are dated, and the intervals overlap."""
        return self.left.said is not None and self.right.said is not None and self.within(timedelta(0))


def _sounds_alike(name: frozenset[str], other: frozenset[str]) -> bool:
    """Two full names share two parts; else a part of three consonants or two of two are shared."""
    shared = name & other
    if len(name) > 1 and len(other) > 1:
        return len(shared) > 1
    return _is_telling(shared)


def _is_telling(parts: frozenset[str]) -> bool:
    """A part of three consonants or two of two are seldom shared by chance."""
    lengths = [len(part) for part in parts if len(part) > 1]
    return len(lengths) >= 2 or max(lengths, default=0) >= 3


def _akin_voices(mine: Voice, yours: Voice) -> bool:
    """Akin by name and by count; two people also by their family name, and by their given names where both have one."""
    counted, others = _counts(mine.name), _counts(yours.name)
    if counted and others and counted != others:
        return False  # 6 in 10 voters, two-thirds of the voters
    if not akin(mine.name, yours.name):
        return False
    if "person" not in (mine.kind, yours.kind):
        return True
    left, right = _parts(mine.name), _parts(yours.name)
    short, long = sorted((left, right), key=len)
    if short[-1] not in long:
        return False
    return not (mine.known and yours.known and _given_apart(left, right) and _given_apart(right, left))


def _given_apart(own: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name has a part, titles aside, that the other has not."""
    return any(part not in other and not _is_title(part) for part in own)


def _is_title(part: str) -> bool:
    """The part of a name is a word of the news, as titles are: judge, president."""
    senses = load_terms(LANGUAGES[script(part) or "Latn"]).by_words.get((part,), {})
    return bool(CONTENT_KINDS & senses.keys())


def akin(name: str, other: str) -> bool:
    """Half of the parts of the shorter name or more stand in the other too.

    In a script with capitals only parts with a capital count: "Republican voters" is a kind of people, no name.
    """
    mine, yours = _parts(name), _parts(other)
    shared = set(mine) & set(yours)
    if not shared or 2 * len(shared) < min(len(mine), len(yours)):
        return False
    return not _of_two_places(mine, yours) and not _born_to_others(name, other)


def _of_two_places(mine: Iterable[str], yours: Iterable[str]) -> bool:
    """Both say of which country or town they are, and it is not one: two foreign ministries."""
    left, right = _places(mine), _places(yours)
    return bool(left) and bool(right) and not left & right


def _places(parts: Iterable[str]) -> frozenset[str]:
    return frozenset(place for part in parts if (place := place_of(part)) is not None)


def _born_to_others(name: str, other: str) -> bool:
    """One name has the father's in it, and each begins with a given name that the other has not."""
    mine, yours = name_key(name).split(), name_key(other).split()
    parts = name_parts()
    if len(mine) < 2 or len(yours) < 2 or parts["link"].isdisjoint((mine[1], yours[1])):
        return False
    given, others = mine[0], yours[0]
    return given not in yours and others not in mine and parts["title"].isdisjoint((given, others))


@lru_cache(maxsize=1 << 16)
def _counts(name: str) -> frozenset[float]:
    return frozenset(read(name, LANGUAGES[script(name) or "Latn"]).numbers)


@lru_cache(maxsize=1 << 16)
def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name as keys, each once, in order of print; "the" and its like are none."""
    caseless = name.lower() == name.upper()
    stops = load_terms(LANGUAGES[script(name) or "Latn"]).by_words
    article = affix("article")
    named = [part for part in name.split() if caseless or part[:1].isupper()]
    if len(named) > 1 and named[0].lower() in articles():
        named = named[1:]
    keys = (name_key(part).removeprefix(article) for part in named)
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1 and "stop" not in stops.get((key,), ())))

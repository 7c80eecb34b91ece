"""Everybody whom some document names in full, and whom a shorter name can mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from rapidfuzz.distance import Levenshtein

from claimkit.language import name_key, script
from claimkit.language.offices import offices_by_kind
from claimkit.language.sounds import skeleton
from claimkit.match.people.given_names import is_short_for, may_be_one_given_name, surnames
from claimkit.match.people.names import (
    PlainName,
    Words,
    is_generic,
    is_genitive,
    is_known,
    needs_a_country,
    plain_name,
)
from claimkit.match.people.namesakes import office_of, who_may_hold
from claimkit.match.people.records import BODIES, PERSON, Curated, Meaning, Mention, Somebody
from claimkit.match.people.scripts import find_translated, find_twins

# From so many documents on, a surname that only one person bears means that person in every document; borne by
# several, the one whom so many times more documents name than all others together.
WELL_KNOWN = 3
_OUTSHINES = 20
_CERTAIN = 0.97
_CYRILLIC = "Cyrl"
_LATIN = "Latn"
# The languages in Latin script whose titles `name-parts.csv` lists in full.
_TITLES_LISTED = frozenset(("en",))
# A surname that ends so in Latin script ends so in the nominative in Cyrillic.
_FINAL_VOWELS = ("a", "o", "u", "y", "i", "e")
# Likeness of the consonants of a surname in two scripts, within one story; who is so much less like is not meant.
_ALIKE, _NEAR = 0.75, 0.15
# The cut and the full name of one person.
_TWO_FORMS = 2
# A surname of fewer consonants sounds like everybody's.
_SHORTEST = 2


def is_full(mention: Mention, plain: PlainName) -> bool:
    """Whether a name is enough by itself: of a person two words, of a body what no other place has too."""
    if is_generic(plain):
        return False
    if mention.kind in BODIES:
        return not needs_a_country(plain)
    return len(plain.words) > 1


class Directory:
    """Everybody found so far, by the words of their names."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[bool, Words], Somebody] = {}
        self._by_surname: dict[str, list[Somebody]] = {}
        self._by_story: dict[str, list[Somebody]] = {}
        # Once everybody is joined: who is listed by a name as printed, with its words.
        self._asked: dict[tuple[str, Words], Somebody | None] = {}

    def take_listed(self, listed: Curated) -> None:
        """Take the name of a listed speaker; a name of two speakers is nobody's."""
        plain = plain_name(listed.name, person=listed.kind == PERSON)
        if plain is None or listed.kind not in (PERSON, *BODIES):
            return
        key = (listed.kind == PERSON, plain.words)
        somebody = self._by_words.setdefault(key, Somebody(key[0], plain.script, listed.speaker_id))
        if somebody.curated_id != listed.speaker_id:
            somebody.curated_id = None
            return
        somebody.forms.add(plain.words)
        somebody.printed[plain.printed] += 1
        somebody.kinds[listed.kind] += 1

    def enter(self, mention: Mention, plain: PlainName) -> None:
        """Take a mention by a full name."""
        key = (mention.kind not in BODIES, plain.words)
        if key not in self._by_words:
            self._by_words[key] = Somebody(key[0], plain.script, forms={plain.words})
        self._by_words[key].take(mention, plain, office_of(mention.role, mention.language))

    def knows(self, mention: Mention, plain: PlainName) -> bool:
        """Whether somebody has exactly this name."""
        return (mention.kind not in BODIES, plain.words) in self._by_words

    def join(self) -> None:
        """Join longer and shorter names of one person, then one person's names in several scripts."""
        self._join_curated()
        alike: defaultdict[str, list[Words]] = defaultdict(list)
        for is_person, words in self._by_words:
            if is_person and len(words) > 1:
                alike[words[0]].append(words)
        for forms in alike.values():
            for shorter in sorted(forms, key=lambda words: (-len(words), words)):
                self._join_longer(shorter, forms)
        self._join_titled()
        self._join_cut()
        bodies = self._people(bodies=True)
        for twin in (*find_twins([*self._people(), *bodies]), *find_translated(bodies)):
            if twin.certainty >= _CERTAIN:
                self._join_twins(twin.left, twin.right, twin.reason)
        self._index()

    def meaning(self, mention: Mention, plain: PlainName) -> Meaning | None:
        """Whom a mention means, if it can mean one only."""
        exact = self._listed(mention, plain) or self._by_words.get((mention.kind not in BODIES, plain.words))
        if exact and (is_full(mention, plain) or exact.curated_id):
            reason = exact.reasons.get(plain.script) or f"“{plain.printed}” is its name"
            return Meaning(mention, plain, exact, reason)
        if mention.kind in BODIES or len(plain.words) > 1:
            return None
        return self._by_short_name(mention, plain)

    def body_meant(self, mention: Mention) -> Meaning | None:
        """The known body that was read as a surname: its document or story names it, and nobody who is called so."""
        plain = plain_name(mention.name, person=False)
        if plain is None or not is_known(plain) or mention.role or mention.kind in BODIES:
            return None
        body, story = self._by_words.get((False, plain.words)), mention.story_id
        if body is None or not (mention.document_id in body.documents or story in body.stories):
            return None
        bearers = self._by_surname.get(name_key(plain.printed), [])
        if self._sounding_like(story or "", plain) or any(one.is_near(body) for one in bearers):
            return None
        return Meaning(mention, plain, body, f"“{plain.printed}” is a body's name, and nobody is called so there")

    def _listed(self, mention: Mention, plain: PlainName) -> Somebody | None:
        """The listed speaker of this name, whatever kind the mention was read as."""
        asked = mention.name, plain.words
        if asked not in self._asked:
            as_body = plain_name(mention.name, person=False) or plain
            keys = ((True, plain.words), (False, plain.words), (False, as_body.words))
            listed = (self._by_words.get(key) for key in keys)
            self._asked[asked] = next((one for one in listed if one is not None and one.curated_id), None)
        return self._asked[asked]

    def _people(self, *, bodies: bool = False) -> list[Somebody]:
        """Every person, or every body, once, in an order that only names decide."""
        people = {id(one): one for (is_person, _), one in self._by_words.items() if is_person is not bodies}
        return sorted(people.values(), key=lambda one: (one.script, one.name))

    def _join_curated(self) -> None:
        """The names that people listed for one speaker are one person's."""
        by_id: dict[str, Somebody] = {}
        for key in sorted(self._by_words, key=lambda key: (-len(key[1]), key)):
            somebody = self._by_words[key]
            if somebody.curated_id is None:
                continue
            into = by_id.setdefault(somebody.curated_id, somebody)
            if into is not somebody:
                self._replace(somebody, into)

    def _join_longer(self, shorter: Words, forms: Sequence[Words]) -> None:
        joined = self._by_words[True, shorter]
        longer = [self._by_words[True, words] for words in forms if is_short_for(shorter, words)]
        others = {id(one): one for one in longer if one is not joined}
        if len(others) == 1:
            (into,) = others.values()
            self._replace(joined, into)

    def _join_titled(self) -> None:
        """Join a name behind titles of a language that has no list of them to the name alone, in one story."""
        named = [words for is_person, words in self._by_words if is_person and len(words) > 1]
        for words in sorted(named, key=lambda words: (len(words), words)):
            titled = self._by_words[True, words]
            if titled.script != _LATIN or not titled.languages.isdisjoint(_TITLES_LISTED):
                continue
            plain = (self._by_words.get((True, words[first:])) for first in range(1, len(words) - 1))
            into = next((one for one in plain if one is not None and one.stories & titled.stories), None)
            if into is not None and into is not titled:
                self._replace(titled, into)

    def _join_cut(self) -> None:
        """Join "Joe" with "Joseph", and the like, where only one can be meant.

        Of one family name in one story; anywhere, where nobody else has that family name.
        """
        families: defaultdict[str, list[Words]] = defaultdict(list)
        for is_person, words in self._by_words:
            if is_person and len(words) > 1:
                families[words[-1]].append(words)
        for forms in families.values():
            for words in sorted(forms, key=lambda words: (len(words), words)):
                self._join_with_full(words, forms)

    def _join_with_full(self, cut: Words, forms: Sequence[Words]) -> None:
        joined = self._by_words[True, cut]
        alike = [words for words in forms if words[0] != cut[0] and may_be_one_given_name(words[0], cut[0])]
        others = {id(one): one for one in map(self._person, alike) if one is not joined}
        if len({id(self._person(words)) for words in forms}) > _TWO_FORMS:
            others = {place: one for place, one in others.items() if _may_be_one(one, joined)}
        if len(others) == 1:
            (full,) = others.values()
            self._replace(joined, full)

    def _person(self, words: Words) -> Somebody:
        return self._by_words[True, words]

    def _join_twins(self, left: Somebody, right: Somebody, reason: str) -> None:
        left, right = (self._by_words[one.is_person, min(one.forms)] for one in (left, right))
        into, joined = (left, right) if left.script == _LATIN or right.script != _LATIN else (right, left)
        if into is joined:
            return
        into.reasons.setdefault(joined.script, reason)
        self._replace(joined, into)

    def _replace(self, joined: Somebody, into: Somebody) -> None:
        if into.curated_id and joined.curated_id and into.curated_id != joined.curated_id:
            return
        into.absorb(joined)
        for words in sorted(joined.forms):
            self._by_words[joined.is_person, words] = into

    def _index(self) -> None:
        by_surname: defaultdict[str, list[Somebody]] = defaultdict(list)
        by_story: defaultdict[str, list[Somebody]] = defaultdict(list)
        for one in self._people():
            for surname in sorted({surname for words in one.forms for surname in surnames(words)}):
                by_surname[surname].append(one)
            for story in sorted(one.stories):
                by_story[story].append(one)
        self._by_surname, self._by_story, self._asked = dict(by_surname), dict(by_story), {}

    def _by_short_name(self, mention: Mention, plain: PlainName) -> Meaning | None:
        if self._is_owner(mention, plain):
            return None
        for people, where in self._could_be(mention, plain):
            if len(people) == 1:
                reason = f"“{people[0].name}” is the only “{plain.printed}” in {where}"
                return Meaning(mention, plain, people[0], reason)
            if people:
                return None
        return None

    def _is_owner(self, mention: Mention, plain: PlainName) -> bool:
        """Whether a Russian surname behind an office says whose office it is (the spokesman of Trump)."""
        if plain.script != _CYRILLIC or plain.printed == mention.name or not is_genitive(plain.printed):
            return False
        bearers = self._by_surname.get(plain.words[0], [])
        names = list(chain.from_iterable(one.printed for one in bearers))
        in_latin = [name for name in names if script(name) == _LATIN]
        if in_latin:
            return not any(name_key(name).endswith(_FINAL_VOWELS) for name in in_latin)
        return not any(name.endswith(plain.printed) for name in names)

    def _could_be(self, mention: Mention, plain: PlainName) -> Iterator[tuple[list[Somebody], str]]:
        office, story = office_of(mention.role, mention.language), mention.story_id
        bearers = who_may_hold(office, self._by_surname.get(plain.words[0], []))
        if office in offices_by_kind()["post"]:
            near = (one for one in bearers if story in one.stories)
            yield [one for one in near if office in one.held], "this story with the office"
        yield [one for one in bearers if mention.document_id in one.documents], "this article"
        if story:
            yield [one for one in bearers if story in one.stories], "this story"
            yield who_may_hold(office, self._sounding_like(story, plain)), "this story"
        yield _well_known(bearers, mention.language or ""), "these articles"

    def _sounding_like(self, story_id: str, plain: PlainName) -> list[Somebody]:
        """People of a story whose family name has alike consonants in another script."""
        sound = "".join(skeleton(plain.printed))
        if len(sound) < _SHORTEST:
            return []
        people = (one for one in self._by_story.get(story_id, ()) if one.script != plain.script)
        alike = [(_family_likeness(sound, one), one) for one in people]
        best = max((likeness for likeness, _ in alike), default=0.0)
        return [one for likeness, one in alike if likeness >= max(_ALIKE, best - _NEAR)]


def _may_be_one(one: Somebody, other: Somebody) -> bool:
    """Whether a cut name and a full one may be one person's: where a story names both, or people listed one of them."""
    return one.is_near(other) or bool(one.curated_id) != bool(other.curated_id)


def _family_likeness(sound: str, somebody: Somebody) -> float:
    families = (skeleton(name.split()[-1]) for name in somebody.full_names())
    return max((Levenshtein.normalized_similarity(sound, "".join(family)) for family in families), default=0.0)


def _well_known(bearers: Sequence[Somebody], language: str) -> list[Somebody]:
    """The one bearer of a surname whom many documents name, and all others of a language together hardly any."""
    ranked = sorted(bearers, key=lambda one: -len(one.documents))
    if not ranked or len(ranked[0].documents) < WELL_KNOWN:
        return []
    others = sum(len(one.documents) for one in ranked[1:] if language in one.languages)
    if len(ranked[0].documents) < _OUTSHINES * others:
        return []
    return ranked[:1]

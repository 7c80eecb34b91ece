"""For whom found people speak: the listed body that their printed office names.

"White House spokesman", "المتحدثة باسم البيت الأبيض", "представитель Белого дома" → the listed White House.
Only an office of somebody who speaks for a body counts, held today, and only where all that is printed agrees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from claimkit.language import name_key, stems
from claimkit.language.arabic import affixes, without_proclitic
from claimkit.language.name_parts import name_parts

# The forms that each word of a name may have.
_Forms: TypeAlias = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A name of a listed body.

    name          in any script
    chief         the name it is listed by
    organization  what it is or belongs to
    side          None where nobody gave one
    """

    name: str
    chief: str
    organization: str
    side: str | None


def affiliations(roles: Iterable[tuple[str, str]], bodies: Iterable[Body]) -> list[tuple[str, str, str | None]]:
    """Speaker, organisation and side of those whose printed offices (speaker, office) name bodies of one organisation.

    Where the offices of one speaker name two organisations, nothing is said of them. Ordered by speaker.
    """
    named = sorted(((_forms(body.name), body) for body in bodies if _is_telling(body)), key=_longest_first)
    found: defaultdict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for speaker_id, role in roles:
        if (body := _body_of(role, named)) is not None:
            found[speaker_id].add((body.organization, body.side))
    return [(speaker_id, *next(iter(of))) for speaker_id, of in sorted(found.items()) if len(of) == 1]


def _body_of(role: str, named: Sequence[tuple[_Forms, Body]]) -> Body | None:
    """The body that an office is of; the longest name counts."""
    words, parts = _forms(role), name_parts()
    if _has(words, parts["past"]) or not _has(words, parts["voice"]):
        return None
    for name, body in named:
        place = _place_of(name, words)
        if place is not None:
            return None if place and words[place - 1] & parts["toward"] else body
    return None


def _has(words: _Forms, listed: frozenset[str]) -> bool:
    return any(forms & listed for forms in words)


def _place_of(name: _Forms, words: _Forms) -> int | None:
    starts = range(len(words) - len(name) + 1)
    return next((start for start in starts if _stands_at(name, words[start:])), None)


def _stands_at(name: _Forms, words: _Forms) -> bool:
    return all(mine & yours for mine, yours in zip(name, words, strict=False))


def _is_telling(body: Body) -> bool:
    """A government's one-word names are those of its country or capital, which stand in offices of every kind."""
    parts = name_parts()
    general = parts["generic"] | parts["national"]
    return len(_forms(body.name)) > 1 or not general & set(name_key(body.chief).split())


def _forms(text: str) -> _Forms:
    """By word, articles left out: its key, without what Arabic writes before it, and what Russian cases share."""
    words = (word for word in name_key(text).split() if word not in name_parts()["article"])
    return tuple(frozenset((*_bare(word), without_proclitic(word), *stems(word, "ru"))) for word in words)


def _bare(word: str) -> Iterator[str]:
    """A word, and without each preposition that Arabic writes as one with it."""
    yield word
    yield from (word[len(written) :] for written in affixes("preposition") if word.startswith(written))


def _longest_first(named: tuple[_Forms, Body]) -> tuple[int, str, str]:
    forms, body = named
    return -len(forms), body.organization, body.name

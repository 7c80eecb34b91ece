"""From the names in chains to the people they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TypeAlias

from claimkit.language.groups import members as names_joined
from claimkit.match.people.bodies import is_body_of_one_word
from claimkit.match.people.known import Directory, is_full
from claimkit.match.people.names import PlainName, is_known_body, is_russian_place, plain_name
from claimkit.match.people.namesakes import Namesakes
from claimkit.match.people.officers import Officers
from claimkit.match.people.records import BODIES, BODY, Curated, Meaning, Mention

_ARABIC = "Arab"
_Named: TypeAlias = tuple[Mention, PlainName]


def find_people(mentions: Iterable[Mention], curated: Iterable[Curated] = ()) -> list[Meaning]:
    """What each mention means, where it can mean one person or body only; in the order of the mentions.

    A full name is one person wherever it is printed. A shorter one ("Trump", "الحداد") is the one person it can mean
    in its document, then in its story, then in the whole collection. A name that could mean two stays as printed; one
    that names several, each of whom is known, means them all, with `place` counting from 0.
    `curated` are the names of listed speakers: a found name that is one of theirs, but for titles and middle names,
    means them.
    """
    mentions = list(mentions)
    named = [(_read(mention), [_read(member) for member in members_of(mention)]) for mention in mentions]
    apart = Namesakes(whole for whole, _ in named if whole and whole[0].kind not in BODIES and is_full(*whole))
    told = partial(_told_apart, apart)
    named = [(told(whole), list(map(told, members))) for whole, members in named]
    directory = Directory()
    for listed in curated:
        directory.take_listed(listed)
    for whole, members in sorted(named, key=lambda one: len(one[1])):
        for mention, plain in _entered(directory, whole, members):
            directory.enter(mention, plain)
    directory.join()
    meant = [_meant(directory, whole, members) for whole, members in named]
    officers = Officers(chain.from_iterable(meant))
    for mention, found in zip(mentions, meant, strict=True):
        if not found and (other := directory.body_meant(mention) or officers.holder(mention)):
            found.append(other)
    return list(chain.from_iterable(meant))


def members_of(mention: Mention) -> list[Mention]:
    """The members of a group, each by its own name; none where the name is of one."""
    parts = names_joined(mention.name)
    if len(parts) < 2:
        return []
    return [replace(mention, name=part, place=place) for place, part in enumerate(parts)]


def _told_apart(apart: Namesakes, named: _Named | None) -> _Named | None:
    return named and (named[0], apart.told_apart(*named))


def _read(mention: Mention) -> _Named | None:
    if mention.kind not in BODIES and (is_known_body(mention.name) or is_russian_place(mention.name)):
        mention = replace(mention, kind=BODY)
    plain = plain_name(mention.name, person=mention.kind not in BODIES)
    if plain is None or not plain.proper:
        return None
    return mention, plain


def _entered(directory: Directory, whole: _Named | None, members: Sequence[_Named | None]) -> list[_Named]:
    """What a name brings into the directory: of several people each member, else the whole.

    An Arabic name may begin with the letter that also means "and": a group is one where others name its members.
    """
    if whole is None:
        return []
    if is_body_of_one_word(whole[0].name):
        body = replace(whole[0], kind=BODY)
        whole = body, plain_name(body.name, person=False) or whole[1]
    if not is_full(*whole):
        return []
    full = [member for member in members if member is not None and is_full(*member)]
    if not members or len(full) < len(members) or whole[0].kind in BODIES:
        return [whole]
    if whole[1].script == _ARABIC and not all(directory.knows(*member) for member in full):
        return [whole]
    return full


def _meant(directory: Directory, whole: _Named | None, members: Sequence[_Named | None]) -> list[Meaning]:
    found = [directory.meaning(*member) for member in members if member is not None]
    known = [meaning for meaning in found if meaning is not None]
    if members and len(known) == len(members):
        return known
    if whole is None:
        return []
    return [meaning for meaning in (directory.meaning(*whole),) if meaning is not None]

"""Which outlet and which speakers a printed name means."""

from __future__ import annotations

import re
from collections import defaultdict

from claimkit.language import name_key, script
from claimkit.language.groups import members
from claimkit.language.name_parts import bare_outlet
from claimkit.language.sounds import skeleton
from claimkit.records import UNSPECIFIED
from claimkit.warehouse.connection import Connection, fill

_NOT_SLUG = re.compile(r"[\W_]+")
# Names of fewer consonants sound like others' in another script.
_FEWEST_CONSONANTS = 4


def outlet_slug(name: str) -> str:
    """An id for an outlet that nobody listed: its letters and digits in lower case, joined by hyphens."""
    return _NOT_SLUG.sub("-", name.lower()).strip("-") or "unnamed"


def resolve_outlets(connection: Connection) -> None:
    """Makes `outlet_printed` (name → outlet_id) for the outlets of staged documents.

    An outlet is named by its id, its name, its native name or a speaker's alias, first match first; a name that means
    none of these is a new outlet of that name.
    """
    given = connection.sql("SELECT DISTINCT outlet FROM staged_document WHERE outlet IS NOT NULL").fetchall()
    known = _outlets(connection)
    rows = [(name, known.get(name_key(name)) or outlet_slug(name)) for (name,) in given]
    ids = {row[0] for row in connection.sql("SELECT outlet_id FROM outlet").fetchall()}
    rows = [(name, name if name in ids else outlet_id) for name, outlet_id in rows]
    fill(connection, "outlet_printed", ("name", "outlet_id"), rows)


def resolve_names(connection: Connection) -> None:
    """Makes `outlet_name`, `outlet_named` and `name_resolved` for the names that staged claims print.

    `outlet_name` holds every name of an outlet as printed, `outlet_named` the one outlet a name means, with words for
    what it is around it or without ("the newspaper Dawn", "Dawn") and in whatever script, `name_resolved` the speakers
    it means: as a whole, else part by part where every part of "A and B" is known (position from 0).
    """
    printed = [row[0] for row in connection.sql(_PRINTED).fetchall()]
    keys = {name: name_key(name) for name in printed}
    outlets, aliases, speakers = _outlets(connection), _aliases(connection), _speakers(connection)
    named = _named(keys, outlets)
    fill(
        connection,
        "outlet_name",
        ("name", "outlet_id"),
        [(name, outlet) for name, key in keys.items() for outlet in sorted(aliases.get(key, ()))],
    )
    fill(
        connection,
        "outlet_named",
        ("name", "outlet_id"),
        named,
    )
    rows = [
        (name, speaker, str(position))
        for name in printed
        for position, speaker in enumerate(_resolved(name, keys[name], speakers))
    ]
    fill(connection, "name_resolved_text", ("name", "speaker_id", "place"), rows)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE name_resolved AS "
        'SELECT name, speaker_id, place::INTEGER AS "position" FROM name_resolved_text'
    )


def _named(keys: dict[str, str], outlets: dict[str, str]) -> list[tuple[str, str]]:
    """The names that mean one outlet each, with that outlet; `keys` are the keys of the names as printed."""
    bare, sounding = _bare_names(outlets), _sounding(outlets)
    found = (
        (name, outlets.get(key) or bare.get(bare_outlet(key)) or sounding.get(_sound(key)))
        for name, key in keys.items()
    )
    return [(name, outlet) for name, outlet in found if outlet]


def _sounding(outlets: dict[str, str]) -> dict[tuple[str, str] | None, str]:
    """The outlet that a name in another script means, by its script and consonants, where it means one."""
    found: defaultdict[tuple[str, str] | None, set[str]] = defaultdict(set)
    for key, outlet in outlets.items():
        if sound := _sound(key):
            for other in _SCRIPTS - {sound[0]}:
                found[other, sound[1]].add(outlet)
    return {sound: min(ids) for sound, ids in found.items() if len(ids) == 1}


def _sound(key: str) -> tuple[str, str] | None:
    """The script and the consonants of a name without the word for what it is; None of few, or of one bare word.

    An English s is written as it is spoken: أوبزرفر.
    """
    bare = bare_outlet(key)
    parts, written = skeleton(bare), script(bare)
    consonants = "".join(parts).replace("z", "s")
    is_told = len(parts) > 1 or bare != key
    return (written, consonants) if written and is_told and len(consonants) >= _FEWEST_CONSONANTS else None


def _bare_names(outlets: dict[str, str]) -> dict[str, str]:
    """The outlet that a name without the word for what it is means, where it means one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, outlet in outlets.items():
        found[bare_outlet(key)].add(outlet)
    return {key: min(ids) for key, ids in found.items() if len(ids) == 1}


_SCRIPTS = frozenset(("Latn", "Arab", "Cyrl"))
_PRINTED = """
SELECT DISTINCT speaker.name FROM staged_claim WHERE speaker.name IS NOT NULL
UNION
SELECT DISTINCT member FROM (SELECT unnest(speaker.members) AS member FROM staged_claim) WHERE member IS NOT NULL
UNION
SELECT DISTINCT node.name FROM (SELECT unnest(chain) AS node FROM staged_claim) WHERE node.name IS NOT NULL
"""


def _resolved(name: str, key: str, speakers: dict[str, str]) -> tuple[str, ...]:
    if name == UNSPECIFIED:
        return ()
    if key in speakers:
        return (speakers[key],)
    parts = [speakers.get(name_key(part)) for part in members(name)]
    known = tuple(dict.fromkeys(part for part in parts if part))
    if len(parts) < 2 or None in parts:
        return ()
    return known


def _speakers(connection: Connection) -> dict[str, str]:
    """Speaker by key; a key that several speakers share goes to the smallest id."""
    rows = connection.sql(
        "SELECT name_key, min(speaker_id) FROM speaker_name GROUP BY ALL "
        "UNION ALL SELECT speaker_id, speaker_id FROM speaker"
    ).fetchall()
    return dict(rows)


def _aliases(connection: Connection) -> dict[str, set[str]]:
    """Every outlet that a key may mean: ids, names, native names and the names of outlets among the speakers."""
    rows = connection.sql(
        "SELECT outlet_id, outlet_id FROM outlet UNION ALL SELECT name, outlet_id FROM outlet "
        "UNION ALL SELECT name_native, outlet_id FROM outlet WHERE name_native IS NOT NULL "
        "UNION ALL SELECT speaker_name.name, outlet_id FROM speaker_name JOIN outlet ON outlet_id = speaker_id"
    ).fetchall()
    found: dict[str, set[str]] = defaultdict(set)
    for name, outlet in rows:
        found[name_key(name)].add(outlet)
    return found


def _outlets(connection: Connection) -> dict[str, str]:
    """The one outlet a key means: a name before a speaker's alias before a native name that no other outlet has."""
    stages = (
        "SELECT name_native, min(outlet_id) FROM outlet WHERE name_native IS NOT NULL GROUP BY 1 HAVING count(*) = 1",
        "SELECT speaker_name.name, outlet_id FROM speaker_name JOIN outlet ON outlet_id = speaker_id ORDER BY ALL DESC",
        "SELECT name, outlet_id FROM outlet ORDER BY ALL DESC",
        "SELECT outlet_id, outlet_id FROM outlet",
    )
    return {name_key(name): outlet for stage in stages for name, outlet in connection.sql(stage).fetchall()}

"""The people of a warehouse's chains, found and written back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import NamedTuple

import pyarrow as pa

from claimkit.language import name_key
from claimkit.match.people.affiliation import Body, affiliations
from claimkit.match.people.finding import find_people
from claimkit.match.people.namesakes import office_alone
from claimkit.match.people.records import Curated, Meaning, Mention, Somebody
from claimkit.warehouse.connection import Connection, each, run

FOUND = "~"
_WRITING = (
    "load_people_speaker",
    "load_people_name",
    "set_people_hop",
    "clear_people_claim",
    "load_people_claim",
    "set_people_claim",
)
_NODE = pa.schema([("claim_id", pa.string()), ("hop", pa.int32()), ("place", pa.int32()), ("speaker_id", pa.string())])
_SPEAKER = pa.schema([("speaker_id", pa.string()), ("name", pa.string()), ("kind", pa.string())])
_AFFILIATION = pa.schema([(column, pa.string()) for column in ("speaker_id", "organization", "side")])
_NAME = pa.schema([(column, pa.string()) for column in ("speaker_id", "name", "language", "name_key", "reason")])


class PersonRow(NamedTuple):
    """A node of a chain and whom it means, as a row of computed people.

    `name` and `kind` are of the speaker meant; `printed` is the plain name that the node prints where it is one by
    which the speaker is known, and `reason` why it is theirs.
    """

    claim_id: str
    hop: int
    place: int
    speaker_id: str
    name: str | None
    kind: str | None
    printed: str | None
    language: str
    reason: str


def settle_people(connection: Connection, *, given: bool = False) -> int:
    """Gives every node of a chain that names somebody known its speaker; how many people and bodies were found.

    `connection` has the tables of DESIGN §4 with claims and stories loaded. Adds rows of origin `found` to `speaker`
    and `speaker_name`, rows to `claim_speaker`, and sets `speaker_id` and the chain's text where a node is resolved.
    `given`: whether all this was computed before and is taken from `computed_people` as it is.
    """
    run(connection, "joint_speaker")
    if given:
        rows = [PersonRow(*row) for row in run(connection, "computed_people_rows")]
    else:
        mentions = [_mention(*row) for row in each(connection, "people_mention")]
        rows = people_rows(mentions, [Curated(*row) for row in run(connection, "people_listed")])
    _give(connection, "people_node", _NODE, [row[: len(_NODE)] for row in rows])
    found = {row.speaker_id: (row.speaker_id, row.name, row.kind) for row in rows if row.speaker_id.startswith(FOUND)}
    _give(connection, "people_speaker", _SPEAKER, [found[key] for key in sorted(found)])
    _give(connection, "people_name", _NAME, _names(rows))
    for query in _WRITING:
        run(connection, query)
    _affiliate(connection)
    return len(found)


def _mention(claim_id: str, hop: int, place: int, *printed: str | None) -> Mention:
    """A row of `people_mention`; what many rows say is held once."""
    return Mention(claim_id, hop, place, *(text and intern(text) for text in printed))  # type: ignore[arg-type]


def people_rows(mentions: Sequence[Mention], curated: Sequence[Curated]) -> list[PersonRow]:
    """Whom the nodes of chains mean, a row each that means somebody."""
    meanings = find_people(mentions, curated)
    everybody = {id(meaning.somebody): meaning.somebody for meaning in meanings}
    ids = _ids(everybody)
    known = {place: (ids[place], *_known(somebody)) for place, somebody in everybody.items()}
    return [_row(meaning, *known[id(meaning.somebody)]) for meaning in meanings]


def _row(meaning: Meaning, speaker_id: str, name: str | None, kind: str | None) -> PersonRow:
    mention = meaning.mention
    printed = meaning.plain.printed if meaning.plain.words in meaning.somebody.forms else None
    language = mention.language or ""
    return PersonRow(*_place(mention), speaker_id, name, kind, printed, language, meaning.reason)


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.claim_id, mention.hop, mention.place


def _known(somebody: Somebody) -> tuple[str | None, str | None]:
    """Name and kind of somebody whom nobody listed."""
    return (None, None) if somebody.curated_id else (somebody.name, somebody.kind)


def _affiliate(connection: Connection) -> None:
    """Gives found people the organisation and side that their printed offices name."""
    bodies = [Body(*row) for row in run(connection, "people_body")]
    roles: list[tuple[str, str]] = [(speaker_id, role) for speaker_id, role in run(connection, "people_role")]
    if bodies and roles:
        _give(connection, "people_affiliation", _AFFILIATION, affiliations(roles, bodies))
        run(connection, "set_people_affiliation")


def _ids(everybody: Mapping[int, Somebody]) -> dict[int, str]:
    """The id of everybody meant: the curated one, else the key of the best known name."""
    _name_apart(everybody.values())
    return {place: one.curated_id or FOUND + name_key(one.name) for place, one in everybody.items()}


def _name_apart(everybody: Iterable[Somebody]) -> None:
    """Gives namesakes their offices as part of the name by which they are known."""
    by_name: defaultdict[str, list[Somebody]] = defaultdict(list)
    for one in everybody:
        if one.is_person and not one.curated_id:
            by_name[name_key(one.name)].append(one)
    for namesakes in by_name.values():
        for one in namesakes:
            if len(namesakes) > 1 and one.office:
                one.known_as = f"{one.name} ({office_alone(one.office[1])})"


def _names(rows: Sequence[PersonRow]) -> list[tuple[str, ...]]:
    """The full names that mean somebody, each once in each language, with the reason."""
    names: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for row in rows:
        if row.printed:
            known = (row.speaker_id, row.printed, row.language)
            names.setdefault(known, (*known, name_key(row.printed), row.reason))
    return [names[key] for key in sorted(names)]


def _give(connection: Connection, table: str, schema: pa.Schema, rows: Sequence[tuple[object, ...]]) -> None:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    connection.register("people_given", pa.table(arrays, schema=schema))
    connection.execute(f'CREATE OR REPLACE TEMP TABLE "{table}" AS FROM people_given')
    connection.unregister("people_given")

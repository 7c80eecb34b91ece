"""The people of a warehouse's chains, found and written back."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from claimkit.language import name_key
from claimkit.match.people.affiliation import Body, affiliations
from claimkit.match.people.finding import find_people
from claimkit.match.people.records import Curated, Meaning, Mention
from claimkit.warehouse.connection import Connection, run

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


def settle_people(connection: Connection) -> int:
    """Gives every node of a chain that names somebody known its speaker; how many people and bodies were found.

    `connection` has the tables of DESIGN §4 with claims and stories loaded. Adds rows of origin `found` to `speaker`
    and `speaker_name`, rows to `claim_speaker`, and sets `speaker_id` and the chain's text where a node is resolved.
    """
    run(connection, "joint_speaker")
    mentions = [Mention(*row) for row in run(connection, "people_mention")]
    curated = [Curated(*row) for row in run(connection, "people_listed")]
    meanings = find_people(mentions, curated)
    ids = _ids(meanings)
    nodes = [(*_place(meaning.mention), ids[id(meaning.somebody)]) for meaning in meanings]
    _give(connection, "people_node", _NODE, nodes)
    found = {ids[id(meaning.somebody)]: meaning.somebody for meaning in meanings if not meaning.somebody.curated_id}
    _give(connection, "people_speaker", _SPEAKER, [(key, one.name, one.kind) for key, one in sorted(found.items())])
    _give(connection, "people_name", _NAME, _names(meanings, ids))
    for query in _WRITING:
        run(connection, query)
    _affiliate(connection)
    return len(found)


def _affiliate(connection: Connection) -> None:
    """Gives found people the organisation and side that their printed offices name."""
    bodies = [Body(*row) for row in run(connection, "people_body")]
    roles: list[tuple[str, str]] = [(speaker_id, role) for speaker_id, role in run(connection, "people_role")]
    if bodies and roles:
        _give(connection, "people_affiliation", _AFFILIATION, affiliations(roles, bodies))
        run(connection, "set_people_affiliation")


def _ids(meanings: Sequence[Meaning]) -> dict[int, str]:
    """The id of everybody meant: the curated one, else the key of the best known name."""
    everybody = {id(meaning.somebody): meaning.somebody for meaning in meanings}
    return {place: one.curated_id or FOUND + name_key(one.name) for place, one in everybody.items()}


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.claim_id, mention.hop, mention.place


def _names(meanings: Sequence[Meaning], ids: dict[int, str]) -> list[tuple[str, ...]]:
    """The full names that mean somebody, each once in each language, with the reason."""
    names: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for meaning in meanings:
        printed, language = meaning.plain.printed, meaning.mention.language or ""
        if meaning.plain.words in meaning.somebody.forms:
            row = (ids[id(meaning.somebody)], printed, language, meaning.plain.key, meaning.reason)
            names.setdefault(row[:3], row)
    return [names[key] for key in sorted(names)]


def _give(connection: Connection, table: str, schema: pa.Schema, rows: Sequence[tuple[object, ...]]) -> None:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    connection.register("people_given", pa.table(arrays, schema=schema))
    connection.execute(f'CREATE OR REPLACE TEMP TABLE "{table}" AS FROM people_given')
    connection.unregister("people_given")

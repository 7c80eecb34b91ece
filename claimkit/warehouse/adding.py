"""Claims that researchers added: from the lines of the journals to rows, before and after the next build."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pyarrow as pa

from claimkit.dates import interval
from claimkit.errors import InputError
from claimkit.ids import claim_id
from claimkit.records import UNSPECIFIED, Json, Span, words_at
from claimkit.shape import CLAIM, HOP, file_fields
from claimkit.warehouse.connection import Connection, run
from claimkit.warehouse.typed import structure_of

Spans = Sequence[Sequence[int]]
Known = Callable[[list[str]], set[str]]

LOAD = "judgements"
_DEFAULTS = {"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "unknown"}
_OTHERS = ("topic", "said_at", "gloss")
_COLUMNS = ("judgement_id", "researcher", "judged_at", "claim_id", "state", "raw", "said_from", "said_until")
_STRUCTURE = structure_of(CLAIM)
_NODE = frozenset(field.name for field in file_fields(HOP))


@dataclass(frozen=True, slots=True)
class Adding:
    """A standing judgement that adds a claim: its line of a claims file, and how its words were found again."""

    judgement_id: str
    researcher: str
    judged_at: datetime
    line: Json
    state: str

    @property
    def claim_id(self) -> str:
        """The id of the claim, as a build computes it."""
        return id_of(self.line)

    @property
    def stands(self) -> bool:
        """Whether its words are in the text that is held."""
        return self.state in ("exact", "moved")


def adding_of(connection: Connection, known: Known) -> list[Adding]:
    """The claims that standing judgements add, oldest first; `known` says which of some claims there are.

    A claim inside one that is gone stands by itself.
    """
    found: list[Adding] = []
    for judgement, researcher, judged_at, value, held, text, outlet in run(connection, "adding_lines"):
        line, state = placed(json.loads(value), text, outlet) if held else (json.loads(value), "orphaned")
        found.append(Adding(judgement, researcher, judged_at, completed(line, outlet or ""), state))
    own = {each.claim_id for each in found if each.stands}
    parents = {str(each.line["parent_id"]) for each in found if each.line["parent_id"]}
    there = own | known(sorted(parents - own))
    return [_by_itself(each) if each.line["parent_id"] not in (there | {None}) else each for each in found]


def fill_added(connection: Connection) -> None:
    """Fills `claim_since` and what belongs to it with the claims added since the build that is attached as `snap`."""

    def known(ids: list[str]) -> set[str]:
        return {claim for (claim,) in run(connection, "known_claims", ids=ids)}

    for name in ("claim_adding", "speaker_since", "hop_since", "claim_since"):
        run(connection, f"clear_{name}")
    found = adding_of(connection, known)
    if not found:
        return
    _register(connection, found)
    run(connection, "fill_claim_since", structure=_STRUCTURE)
    run(connection, "fill_hop_since", structure=_STRUCTURE)
    for name in ("set_chain_since", "fill_speaker_since"):
        run(connection, name)
    connection.unregister("adding_read")


def note_added(connection: Connection, found: Sequence[Adding]) -> None:
    """Fills `claim_adding` alone: the claims themselves are among the snapshot's."""
    _register(connection, found)
    connection.unregister("adding_read")


def completed(value: Mapping[str, Any], outlet: str) -> Json:
    """An added claim as a whole line of a claims file: what is not said has its default."""
    speaker = _part(value.get("speaker")) | {"name": (value.get("speaker") or {}).get("name") or UNSPECIFIED}
    if role := (value.get("speaker") or {}).get("role"):
        speaker["role"] = role
    line: Json = {"document_id": value.get("document_id"), "parent_id": value.get("parent_id")}
    line |= {"content": _part(value.get("content")), "speaker": speaker, "cue": _part(value.get("cue"))}
    line |= {name: value.get(name) or default for name, default in _DEFAULTS.items()}
    kind = "unspecified" if speaker["name"] == UNSPECIFIED else "person"
    voice = {"name": speaker["name"], "kind": kind, "spans": speaker["spans"]}
    line["chain"] = [_node(node) for node in value.get("chain") or ({"name": outlet, "kind": "outlet"}, voice)]
    line |= {name: value.get(name) for name in _OTHERS}
    return line | {"confidence": None, "origin": "hand", "rule": None}


def placed(value: Json, text: str | None, outlet: str) -> tuple[Json, str]:
    """The claim where its words stand in the text now: exact, moved (once elsewhere), ambiguous or orphaned."""
    content = _part(value.get("content"))
    if text is None:
        return completed(value, outlet), "orphaned" if content["spans"] else "exact"
    if content["spans"] and words_at(text, content["spans"]) == content["text"]:
        return _checked(completed(value, outlet), text, 0), "exact"
    words = str(content["text"] or "")
    times = text.count(words) if words else 0
    if times != 1 or len(content["spans"]) != 1:
        return completed(value, outlet), "ambiguous" if times > 1 else "orphaned"
    shift = text.find(words) - content["spans"][0][0]
    return _checked(completed(value, outlet), text, shift), "moved"


def id_of(line: Mapping[str, Any]) -> str:
    """The id of a claim of a claims file."""
    content = line["content"]
    stands = [Span(*span) for span in content["spans"]] or str(content["text"])
    return claim_id(str(line["document_id"]), stands, line["speaker"]["name"], line["parent_id"])


def _checked(line: Json, text: str, shift: int) -> Json:
    """The line with its spans moved on; speaker, cue and nodes that stand no longer there have no place."""
    line["content"] = _moved(line["content"], text, shift)
    for part in ("speaker", "cue"):
        line[part] |= _moved(_part(line[part]), text, shift)
    if shift:
        line["chain"] = [{name: said for name, said in node.items() if "spans" not in name} for node in line["chain"]]
    return line


def _moved(part: Json, text: str, shift: int) -> Json:
    spans = [[start + shift, end + shift] for start, end in part["spans"]]
    stands = spans and words_at(text, spans) == part["text"]
    return {"spans": spans, "text": part["text"]} if stands else {"spans": [], "text": None}


def _part(said: Any) -> Json:
    said = said if isinstance(said, dict) else {}
    return {"spans": [list(span) for span in said.get("spans") or ()], "text": said.get("text")}


def _node(node: Mapping[str, Any]) -> Json:
    """A node as files have it; an id is looked up by the name in every build."""
    return {name: said for name, said in node.items() if name in _NODE}


def _by_itself(adding: Adding) -> Adding:
    line = adding.line | {"parent_id": None}
    return Adding(adding.judgement_id, adding.researcher, adding.judged_at, line, adding.state)


def _register(connection: Connection, found: Sequence[Adding]) -> None:
    rows = [_row(each) for each in found]
    columns = {name: pa.array([row[place] for row in rows], _type(name)) for place, name in enumerate(_COLUMNS)}
    connection.register("adding_read", pa.table(columns))
    run(connection, "fill_claim_adding")


def _type(name: str) -> pa.DataType:
    return pa.timestamp("us") if name in ("judged_at", "said_from", "said_until") else pa.string()


def _row(each: Adding) -> tuple[Any, ...]:
    raw = json.dumps(each.line, ensure_ascii=False)
    when = _interval(each.line["said_at"])
    return each.judgement_id, each.researcher, each.judged_at, each.claim_id, each.state, raw, *when


def _interval(said_at: str | None) -> tuple[datetime | None, datetime | None]:
    if said_at is None:
        return None, None
    try:
        start, until = interval(said_at)
    except InputError:
        return None, None
    return start.replace(tzinfo=None), until.replace(tzinfo=None)


def claim_lines(found: Iterable[Adding]) -> list[str]:
    """The lines of a claims file that a build takes, each once."""
    return list(dict.fromkeys(json.dumps(each.line, ensure_ascii=False) for each in found if each.stands))

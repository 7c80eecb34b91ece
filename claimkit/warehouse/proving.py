"""Whether what a researcher corrects or adds can be: vocabulary, ids of the snapshot, words of the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from claimkit.dates import interval
from claimkit.errors import InputError, Message, QueryError
from claimkit.records import HOP_KINDS, UNSPECIFIED, Json, words_at
from claimkit.shape import CLAIM, correctable, vocabularies
from claimkit.warehouse.adding import completed
from claimkit.warehouse.connection import Connection, run

CORRECTED = correctable()
ASIDE = ("tags", "blind", "restores", "bulk")
# Words and where they stand are corrected together.
_TOGETHER = {"content": "content_spans", "speaker_text": "speaker_spans", "cue": "cue_spans"}
_PARTS = {"content": "content", "speaker": "speaker_text", "cue": "cue"}
_WORDS = vocabularies(CLAIM)
_NODE = frozenset({"name", "kind", "certain", "spans", "cue_spans", "outlet_id", "speaker_id"})
_GROUND = ("document_id", "text", "outlet", "outlet_native", "speaker_name", "content_spans", "names")


@dataclass(frozen=True, slots=True)
class Ground:
    """What corrections of a claim, and claims added to a document, have to agree with."""

    document_id: str
    """The document."""
    text: str | None
    """Its words, where they are held."""
    outlet: str
    """Who printed it, by its English name."""
    outlet_native: str | None
    """Who printed it, by its own."""
    speaker_name: str | None = None
    """Who speaks, as it stands now."""
    content_spans: Sequence[Sequence[int]] | None = None
    """Where the content stands, as corrected."""
    names: Sequence[str] | None = None
    """The nodes of its chain as they stand now, outermost first."""


def proved_correction(connection: Connection, claim: str, value: Any) -> Json:
    """The correction with the words at its spans; `claim` is what it corrects.

    Raises:
        QueryError: a field that cannot be corrected, or a value that cannot be; says what can.
    """
    _prove_fields(value)
    ground = _ground(connection, claim=claim)
    said = {name: each for name, each in value.items() if name not in ASIDE}
    for name, each in said.items():
        _prove_word(name, each)
    said |= _worded(said, ground)
    _prove_ids(connection, _ids(said))
    if said.get("parent_id") is not None:
        _prove_parent(
            connection,
            claim,
            str(said["parent_id"]),
            ground.document_id,
            said.get("content_spans", ground.content_spans),
        )
    if "chain" in said:
        speaker = said.get("speaker_name", ground.speaker_name) or UNSPECIFIED
        _prove_chain(said["chain"], ground, speaker)
    return {**value, **said}


def proved_addition(connection: Connection, value: Any) -> Json:
    """An added claim with the words at its spans, otherwise as it was said.

    Raises:
        QueryError: no such document, or a part that cannot be; says what can.
    """
    if not isinstance(value, dict) or not isinstance(value.get("document_id"), str) or not value.get("content"):
        raise QueryError("a claim is added by value={'document_id': …, 'content': …}, as the claims file has it, no id")
    ground = _ground(connection, document=value["document_id"])
    for name in ("mode", "act", "polarity", "basis"):
        if value.get(name) is not None:
            _prove_word(name, value[name])
    if value.get("said_at") is not None:
        _prove_date(value["said_at"])
    added = dict(value)
    for part in _PARTS:
        added |= {part: _worded_part(part, value[part], ground)} if value.get(part) is not None else {}
    line = completed(added, ground.outlet)
    if line["parent_id"] is not None:
        _prove_parent(connection, None, str(line["parent_id"]), ground.document_id, line["content"]["spans"])
        _prove_continues(_ground(connection, claim=str(line["parent_id"])), line["chain"])
    _prove_chain(line["chain"], ground, line["speaker"]["name"])
    return added


def _prove_fields(value: Any) -> None:
    wrong = [] if isinstance(value, dict) else ["(not a dict)"]
    wrong += [str(key) for key in value if key not in (*CORRECTED, *ASIDE)] if isinstance(value, dict) else []
    if wrong or not set(value) - set(ASIDE):
        raise QueryError(
            "a correction is value={{field: what it should be}} with fields of {known}{wrong}",
            known=CORRECTED,
            wrong=Message(", not {wrong}", wrong=tuple(wrong)) if wrong else "",
        )


def _prove_word(name: str, said: Any) -> None:
    """Vocabularies, and the types of the rest; chains and spans are looked at by themselves."""
    if name in _WORDS:
        if said not in _WORDS[name]:
            near = get_close_matches(str(said), _WORDS[name], 1)
            advice = Message("did you mean {name}? ", name=repr(near[0])) if near else ""
            raise QueryError(
                "no {name} {given!r}: {advice}it is one of {known}",
                name=name,
                given=said,
                advice=advice,
                known=tuple(_WORDS[name]),
            )
    elif name == "chain" or name.endswith("_spans"):
        return
    elif said is not None and not (isinstance(said, str) and said.strip()):
        raise QueryError("{name} is words, or None where there is none; not {given!r}", name=name, given=said)


def _worded(said: Mapping[str, Any], ground: Ground) -> Json:
    """The words at the spans of a correction."""
    made: Json = {}
    for words, spans in _TOGETHER.items():
        if spans in said:
            made[words], made[spans] = _at(words, said.get(words), said[spans], ground)
        elif words in said and ground.text is not None and said[words] is not None:
            raise QueryError(
                "{words} needs {spans}, where it stands in the text: [[start, end]], in code points",
                words=words,
                spans=spans,
            )
        elif words in said:
            made[spans] = None if ground.text is None else []
    if "content" in {**said, **made} and not {**said, **made}["content"]:
        raise QueryError("a claim needs its content: reject it where nothing is said")
    return made


def _worded_part(part: str, said: Any, ground: Ground) -> Json:
    if not isinstance(said, dict):
        raise QueryError("{part} is {{'spans': [[start, end]], 'text': …}}, as the claims file has it", part=part)
    words, spans = _at(part, said.get("text"), said.get("spans") or [], ground)
    if part == "content" and not words:
        raise QueryError(
            "a claim is added with the words it ascribes: content has spans, or words where no text is held"
        )
    return {**said, "text": words, "spans": spans or []}


def _at(part: str, words: Any, spans: Any, ground: Ground) -> tuple[str | None, list[list[int]]]:
    if not spans:
        if words and ground.text is not None:
            raise QueryError(
                "{part} needs its spans: the text of {document_id} is held", part=part, document_id=ground.document_id
            )
        return words, []
    if ground.text is None:
        raise QueryError(
            "the text of {document_id} is not held, so nothing stands at spans", document_id=ground.document_id
        )
    placed = _proved_spans(part, spans, len(ground.text))
    there = words_at(ground.text, placed)
    if words is not None and words != there:
        raise QueryError("{part} is not the text at its spans, which is “{there}”", part=part, there=there)
    return there, placed


def _proved_spans(part: str, spans: Any, size: int) -> list[list[int]]:
    edges: list[list[int]] = []
    for span in spans if isinstance(spans, list | tuple) else [spans]:
        whole = isinstance(span, list | tuple) and len(span) == 2 and all(type(edge) is int for edge in span)
        after = edges[-1][1] if edges else 0
        if not whole or not after <= span[0] < span[1] <= size:
            raise QueryError(
                "{part}: spans are [[start, end], …] in order, within the {size} characters of the text; not {spans!r}",
                part=part,
                size=size,
                spans=spans,
            )
        edges.append(list(span))
    return edges


def _prove_date(said: Any) -> None:
    try:
        interval(str(said))
    except InputError as error:
        raise QueryError(error.message) from error


def _prove_chain(nodes: Any, ground: Ground, speaker: str) -> None:
    if not isinstance(nodes, list) or not nodes or not all(isinstance(node, dict) for node in nodes):
        raise QueryError("a chain is [{'name': …, 'kind': …}, …], outermost first: the outlet, relays, the speaker")
    for node in nodes:
        _prove_node(node, ground)
    if nodes[0]["name"] not in (ground.outlet, ground.outlet_native) or nodes[0]["kind"] != "outlet":
        raise QueryError(
            "the chain begins with {name!r}, but who printed it is {outlet!r}",
            name=nodes[0]["name"],
            outlet=ground.outlet,
        )
    if nodes[-1]["name"] != speaker:
        raise QueryError(
            "the chain ends with {name!r}, but the speaker is {speaker!r}: correct both, or one",
            name=nodes[-1]["name"],
            speaker=speaker,
        )


def _prove_node(node: Mapping[str, Any], ground: Ground) -> None:
    name, kind = node.get("name"), node.get("kind")
    if not (isinstance(name, str) and name.strip()) or set(node) - _NODE:
        raise QueryError(
            "a node of a chain has name, kind, and may have {known}", known=tuple(sorted(_NODE - {"name", "kind"}))
        )
    if kind not in HOP_KINDS:
        raise QueryError("no kind of node {kind!r}: it is one of {known}", kind=kind, known=tuple(HOP_KINDS))
    for spans in (node.get("spans"), node.get("cue_spans")):
        if spans and ground.text is not None:
            _proved_spans(name, spans, len(ground.text))


def _prove_continues(parent: Ground, nodes: Sequence[Mapping[str, Any]]) -> None:
    names = list(parent.names or ())
    if [node.get("name") for node in nodes[: len(names)]] != names or len(nodes) <= len(names):
        raise QueryError(
            "the chain of a claim inside another continues that one's, which is {chain}", chain=" → ".join(names)
        )


def _prove_parent(
    connection: Connection, claim: str | None, parent: str, document: str, spans: Sequence[Sequence[int]] | None
) -> None:
    above = run(connection, "claims_above", claim=parent)
    if not above:
        raise QueryError(
            "no claim {parent!r} is shown in this snapshot: take a parent from sql('from claim_card')", parent=parent
        )
    if claim is not None and claim in {each for each, _, _ in above}:
        raise QueryError("a claim stands neither in itself nor in a claim inside it")
    _, stands, around = above[0]
    if stands != document:
        raise QueryError("{parent} stands in another document, {stands}", parent=parent, stands=stands)
    held = all(any(first <= start and end <= last for first, last in around or ()) for start, end in spans or ())
    if around and spans and not held:
        raise QueryError(
            "{parent} does not hold this claim: its content is [{start}, {end})",
            parent=parent,
            start=around[0][0],
            end=around[-1][1],
        )


def _ids(said: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = [("speaker_id", said["speaker_id"])] if said.get("speaker_id") is not None else []
    nodes = said.get("chain")
    for node in nodes if isinstance(nodes, list) else ():
        if isinstance(node, dict):
            found += [(name, node[name]) for name in ("speaker_id", "outlet_id") if node.get(name) is not None]
    return found


def _prove_ids(connection: Connection, asked: Iterable[tuple[str, str]]) -> None:
    wanted = list(asked)
    known = set(run(connection, "ids_known", ids=[str(each) for _, each in wanted])) if wanted else set()
    for name, each in wanted:
        if (name, each) not in known:
            table = name.removesuffix("_id")
            raise QueryError(
                "no {table} {each!r} in this snapshot: look it up with sql('from {table}')", table=table, each=each
            )


def _ground(connection: Connection, *, claim: str | None = None, document: str | None = None) -> Ground:
    rows = run(connection, "ground", claim=claim, document=document)
    if not rows:
        raise QueryError(
            "no {kind} {given!r} in this snapshot: refresh(), or look it up with sql(…)",
            kind="claim" if claim else "document",
            given=claim or document,
        )
    return Ground(**dict(zip(_GROUND, rows[0], strict=True)))

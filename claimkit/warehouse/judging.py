"""From what a researcher decides to the line of a journal: proved, and anchored to the words it is about."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimkit.errors import QueryError
from claimkit.records import JUDGEMENT_KINDS, RULINGS, VERDICTS, Judgement
from claimkit.warehouse.connection import Connection, run
from claimkit.warehouse.proving import proved_addition, proved_correction

_OF_SPEAKERS = ("same_speaker", "not_same_speaker")
_ANCHOR = ("claim_id", "document_id", "text_sha256", "spans", "words", "speaker_name", "chain")
ABOUT = ("claim", "cluster")
# Kinds that need no claim.
_WITHOUT_CLAIM = ("note", "claim_added", "hypothesis", "story_named")
_SPEAKER = ("speaker_id", "name", "role", "organization")


@dataclass(frozen=True, slots=True)
class Decision:
    """What was asked to be written."""

    kind: str
    left: str | None
    right: str | None = None
    verdict: str | None = None
    value: Any = None
    note: str | None = None
    supersedes: str | None = None


def in_bulk(said: Decision, bulk: str) -> Decision:
    """The decision as one of many that are taken back together; a value that is no object stays as it is."""
    value = said.value if said.value is not None else {}
    return replace(said, value={**value, "bulk": bulk}) if isinstance(value, dict) else said


def drafted(connection: Connection, said: Decision, researcher: str) -> Judgement:
    """The judgement to be appended; it has no id or time yet.

    Raises:
        QueryError: the decision cannot be; names what can.
    """
    return drafted_all(connection, [said], researcher)[0]


def drafted_all(connection: Connection, decisions: Sequence[Decision], researcher: str) -> list[Judgement]:
    """The judgements to be appended, as `drafted`; what they stand for is looked up once for all."""
    for said in decisions:
        _prove(said)
    named = [id_ for said in decisions for id_ in (said.left, said.right) if id_ is not None]
    speakers = {id_ for said in decisions if said.kind in _OF_SPEAKERS for id_ in (said.left, said.right)}
    claims = _claims(connection, [id_ for id_ in named if id_ not in speakers])
    return [_drafted(connection, said, researcher, claims) for said in decisions]


def _drafted(
    connection: Connection, said: Decision, researcher: str, claims: Mapping[str, dict[str, Any]]
) -> Judgement:
    def look_up(id_: str) -> dict[str, Any]:
        return _speaker(connection, id_) if said.kind in _OF_SPEAKERS else claims[id_]

    anchors = tuple(look_up(id_) for id_ in (said.left, said.right) if id_ is not None)
    value = said.value
    if said.kind == "claim_corrected":
        value = proved_correction(connection, str(said.left), value)
    if said.kind == "claim_added":
        value = proved_addition(connection, value)
        anchors = (_document(connection, value),)
    if said.kind == "story_named":
        anchors = (_named_document(connection, value["document_id"]),)
    return Judgement(
        researcher=researcher,
        kind=said.kind,
        left_id=said.left,
        right_id=said.right,
        verdict=said.verdict,
        value=value,
        note=said.note,
        supersedes=said.supersedes,
        anchors=anchors,
    )


def _prove(said: Decision) -> None:
    if said.kind not in JUDGEMENT_KINDS:
        raise QueryError(
            "no kind of judgement {kind!r}: choose one of {known}", kind=said.kind, known=tuple(JUDGEMENT_KINDS)
        )
    if said.kind == "relation" and said.verdict not in (*VERDICTS, None):
        raise QueryError("no relation {verdict!r}: choose one of {known}", verdict=said.verdict, known=tuple(VERDICTS))
    pairs = said.kind in ("relation", *_OF_SPEAKERS)
    if pairs and (said.left is None or said.right is None or said.left == said.right):
        raise QueryError("a judgement of kind {kind} needs two different ids, left and right", kind=said.kind)
    if said.kind == "cluster_named" and not (isinstance(said.value, str) and said.value.strip()):
        raise QueryError("a cluster is named by value='what it shall be called'")
    _prove_of_kind(said)
    if said.kind == "claim_added" and said.left is not None:
        raise QueryError("an added claim has no id yet: give its words in value={'document_id': …, 'content': …}")
    if not pairs and said.kind not in _WITHOUT_CLAIM and said.left is None:
        raise QueryError("a judgement of kind {kind} needs the id of a claim, left", kind=said.kind)
    try:
        json.dumps(said.value, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise QueryError("the value of a judgement is what JSON can hold: {error}", error=error) from error


def _has_words(value: Mapping[str, Any], name: str) -> bool:
    words = value.get(name)
    return isinstance(words, str) and bool(words.strip())


def _prove_of_kind(said: Decision) -> None:
    """What a verdict, a hypothesis and a piece of evidence need beside their ids."""
    value = said.value if isinstance(said.value, Mapping) else {}
    if said.kind == "verdict" and not (said.verdict and said.verdict.strip() and value.get("checker")):
        raise QueryError("a verdict is verdict='the rating as written', value={'checker': 'who checked', …}")
    if said.kind == "verdict" and value.get("about", "claim") not in ABOUT:
        raise QueryError("a verdict is about {known}, not {about!r}", known=ABOUT, about=value["about"])
    if said.kind == "hypothesis" and not (value.get("question") and value.get("statement")):
        raise QueryError("a hypothesis is value={'question': 'what is to be explained', 'statement': 'how'}")
    if said.kind == "story_named" and not (_has_words(value, "document_id") and _has_words(value, "name")):
        raise QueryError("a story is named by value={'document_id': one of its documents, 'name': …}")
    if said.kind == "evidence" and not value.get("question"):
        raise QueryError("evidence names the question that it is for: value={'question': …, 'hypothesis': its id}")
    if said.kind == "evidence" and (said.verdict is None) != (value.get("hypothesis") is None):
        raise QueryError(
            "a ruling names a hypothesis, and a hypothesis is ruled on: verdict=…, value={'hypothesis': …}"
        )
    if said.kind == "evidence" and said.verdict not in (*RULINGS, None):
        raise QueryError("no ruling {verdict!r}: choose one of {known}", verdict=said.verdict, known=tuple(RULINGS))


def _claims(connection: Connection, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What claims stand for, by id."""
    rows = run(connection, "anchor", ids=list(ids)) if ids else []
    found = {row[0]: dict(zip(_ANCHOR, row, strict=True)) for row in rows}
    for claim_id in ids:
        if claim_id not in found:
            raise QueryError(
                "no claim {claim_id!r} in this snapshot: refresh(), or look it up with sql('from claim_card')",
                claim_id=claim_id,
            )
    return found


def _speaker(connection: Connection, speaker_id: str) -> dict[str, Any]:
    rows = run(connection, "speaker_anchor", speaker_id=speaker_id)
    if not rows:
        raise QueryError(
            "no speaker {speaker_id!r} in this snapshot: look it up with sql('from speaker')", speaker_id=speaker_id
        )
    return dict(zip(_SPEAKER, rows[0], strict=True))


def _named_document(connection: Connection, document_id: str) -> dict[str, Any]:
    """The document on which the name of a story hangs."""
    rows = run(connection, "document_anchor", document=document_id)
    if not rows:
        raise QueryError("there is no document {document_id!r} in this snapshot", document_id=document_id)
    return {"document_id": document_id, "text_sha256": rows[0][0]}


def _document(connection: Connection, value: Mapping[str, Any]) -> dict[str, Any]:
    """The words of an added claim and the text they stand in."""
    content = value["content"]
    ((text_sha256,),) = run(connection, "document_anchor", document=value["document_id"])
    stands = {"document_id": value["document_id"], "text_sha256": text_sha256}
    return stands | {"spans": content["spans"], "words": content["text"]}

"""A snapshot while it is being filled: what is staged is refused row by row in SQL, or loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

import pyarrow as pa
import rapidfuzz

from claimkit import records
from claimkit.dates import interval
from claimkit.errors import InputError
from claimkit.journal import Reading
from claimkit.language import name_key
from claimkit.language.identify import language_of
from claimkit.language.tags import tag_of
from claimkit.limits import TEXT_BYTES
from claimkit.records import Document, Match, Reject
from claimkit.shape import CLAIM
from claimkit.warehouse.adding import adding_of, claim_lines, note_added
from claimkit.warehouse.clusters import build_clusters
from claimkit.warehouse.connection import SCHEMA_VERSION, fill, run
from claimkit.warehouse.guests import Guests
from claimkit.warehouse.judgements import apply_judgements, fill_judgements
from claimkit.warehouse.naming import resolve_names, resolve_outlets
from claimkit.warehouse.sealing import digest, seal, sums
from claimkit.warehouse.staging import EDITED, Staging, batched
from claimkit.warehouse.wording import build_postings

_MATCHES = 20_000
_TOLD_AT_ONCE = 5_000
_FOUND = {
    **dict.fromkeys(("left_id", "right_id", "relation", "suggests", "differs_in", "origin"), pa.string()),
    **dict.fromkeys(("score", "certainty"), pa.float64()),
    "reasons": pa.list_(pa.string()),
}
_ID, _SHARE, _OFFSET = pa.string(), pa.float64(), pa.int32()
_BOTH = {"left_id": _ID, "right_id": _ID}
_RELATED = {
    "kin_found": {
        **_BOTH,
        "kind": _ID,
        "left_share": _SHARE,
        "right_share": _SHARE,
        "certainty": _SHARE,
        "reasons": pa.list_(pa.string()),
        "origin": _ID,
    },
    "passage_found": {
        **_BOTH,
        **dict.fromkeys(("left_start", "left_end", "right_start", "right_end"), _OFFSET),
    },
    "story_found": {"story_id": _ID, "title": _ID, "languages": pa.list_(pa.string())},
    "member_found": {"story_id": _ID, "document_id": _ID, "certainty": _SHARE},
    "echo_found": {"claim_id": _ID, "document_id": _ID},
}
_NEAR = 70


class Digests(NamedTuple):
    """What a snapshot is known by: all it holds with its loads, and what its documents and claims say alone."""

    whole: str
    content: str


class Draft(Guests, Staging):
    """The tables of a new snapshot; call `settle_*` in the order they stand here once everything is staged."""

    def settle_edited(self) -> None:
        """Loads outlets, speakers, their names, topics and sides."""
        for table in ("outlet", "speaker", "speaker_name", "topic", "side"):
            self._settle(table)

    def settle_documents(self) -> None:
        """Loads documents, and the outlets that only they name."""
        resolve_outlets(self.connection)
        self._read_dates("SELECT DISTINCT published_at FROM staged_document WHERE published_at IS NOT NULL")
        self._read_tags("SELECT DISTINCT language FROM staged_document WHERE language IS NOT NULL")
        for name in ("settle_document_ids", "document_words"):
            run(self.connection, name)
        run(self.connection, "reject_document", most=TEXT_BYTES)
        while run(self.connection, "reject_document_origin", derivation=list(records.DERIVATIONS)) != [(0,)]:
            pass
        for name in ("load_document", "load_unlisted_outlet"):
            run(self.connection, name)
        self._tell_languages()

    def unread_documents(self) -> list[Document]:
        """Documents whose text is held and which nobody has marked complete, by id."""
        return [document_of(row) for row in run(self.connection, "unread_documents")]

    def mark_extracted(self, documents: Sequence[tuple[str, Sequence[str], bool]]) -> None:
        """Notes of documents that an extractor has read: id, credits, and whether every paragraph was read.

        An outlet of the project that a document names as an agency is a credit too.
        """
        ids, credits, whole = zip(*documents, strict=True) if documents else ((), (), ())
        columns = {
            "document_id": pa.array(ids, pa.string()),
            "credits": pa.array(credits, pa.list_(pa.string())),
            "read_whole": pa.array(whole, pa.bool_()),
        }
        self.connection.register("document_read", pa.table(columns))
        run(self.connection, "mark_extracted")
        self.connection.unregister("document_read")
        run(self.connection, "credit_outlets")

    def unlisted_outlets(self) -> list[tuple[str, str | None]]:
        """Outlets that only documents name, each with the nearest listed name where one is near."""
        listed = [name for (name,) in run(self.connection, "outlet_names")]
        keys = {name_key(name): name for name in listed}
        return [(name, _nearest(name, keys)) for (name,) in run(self.connection, "unlisted_outlets")]

    def leave_out_glosses(self) -> None:
        """Takes the glosses off the claims that are to be loaded."""
        run(self.connection, "leave_out_gloss")

    def settle_claims(self) -> None:
        """Loads claims, their chains and their speakers; sets which are superseded."""
        resolve_names(self.connection)
        self._read_dates("SELECT DISTINCT said_at FROM staged_claim WHERE said_at IS NOT NULL")
        run(self.connection, "reject_claim_fields", hop_kinds=list(records.HOP_KINDS))
        for field in CLAIM:
            if field.words:
                values = {"field": field.name, "words": list(field.words), "needed": field.needed}
                run(self.connection, "reject_claim_vocabulary", **values)
        for name in ("reject_claim_outlet", "reject_claim_words", "reject_claim_id", "claim_twice"):
            run(self.connection, name)
        for name in ("reject_claim_twice", "claim_outranked", "claim_kept", "child_claim"):
            run(self.connection, name)
        while run(self.connection, "reject_claim_parent") != [(0,)]:
            run(self.connection, "child_claim")
        if run(self.connection, "reject_claim_cycle") != [(0,)]:
            run(self.connection, "child_claim")
        loading = ("load_claim_hop", "name_shown", "chain_long", "load_claim", "load_claim_speaker", "supersede_claims")
        for name in loading:
            run(self.connection, name)

    def settle_matches(self) -> None:
        """Loads the pairs compared by hand."""
        self._settle("match", relations=list(records.RELATIONS), differences=list(records.DIFFERENCES))

    def settle_verdicts(self) -> None:
        """Loads the verdicts that files bring."""
        self._settle("verdict_given")

    def settle_locators(self) -> None:
        """Loads where in their sources the passages of documents stand."""
        self._settle("locator")

    def settle_related(
        self,
        kin: Sequence[Sequence[Any]],
        passages: Sequence[Sequence[Any]],
        stories: Sequence[Sequence[Any]],
        members: Sequence[Sequence[Any]],
        echoes: Sequence[Sequence[Any]],
    ) -> None:
        """Loads what documents are to each other, rows as in the tables; a story is its id, title and languages."""
        given = dict(zip(_RELATED, (kin, passages, stories, members, echoes), strict=True))
        for table, rows in given.items():
            columns = [
                pa.array([row[place] for row in rows], kind) for place, kind in enumerate(_RELATED[table].values())
            ]
            self.connection.register(table, pa.table(columns, names=list(_RELATED[table])))
        for name in (
            "load_document_kin",
            "load_kin_passage",
            "load_story",
            "load_story_document",
            "load_claim_reprint",
            "load_claim_echo",
        ):
            run(self.connection, name)
        for table in given:
            self.connection.unregister(table)

    def settle_found(self, found: Iterable[Match]) -> int:
        """Loads the pairs that matching found, what is said rather than what is suggested; how many there were."""
        count = 0
        for some in batched(found, _MATCHES):
            columns = {
                column: pa.array([getattr(one, column) for one in some], kind) for column, kind in _FOUND.items()
            }
            self.connection.register("match_found", pa.table(columns))
            run(self.connection, "load_match_found")
            self.connection.unregister("match_found")
            count += len(some)
        run(self.connection, "drop_match_unsaid")
        return count

    def settle_suggestions(self, rows: Sequence[tuple[str, str | None, str, str | None, str, str]]) -> None:
        """Loads names that may be one person's: name and speaker of each, score, reason."""
        columns = ("left_name", "left_speaker_id", "right_name", "right_speaker_id", "score", "reason")
        fill(self.connection, "name_suggested", columns, rows)
        run(self.connection, "load_name_suggestion")

    def settle_loads(self, loads: Iterable[Mapping[str, Any]]) -> None:
        """Writes `load` (load_id, path, sha256, format, rows, root), and the raw lines of the rows refused."""
        self.record_loads(loads)

    def settle_added(self, reading: Reading) -> list[str]:
        """Takes the journals as of now; the claims that they add, as the lines of a claims file to be staged."""
        fill_judgements(self.connection, reading)
        found = adding_of(self.connection, self._staged)
        note_added(self.connection, found)
        return claim_lines(found)

    def _staged(self, ids: list[str]) -> set[str]:
        return {claim for (claim,) in run(self.connection, "staged_claims", ids=ids)}

    def settle_judgements(self) -> dict[str, int]:
        """What the journals make of the claims; how many that stand are exact, moved, ambiguous, orphaned."""
        if self.connection.execute("SELECT EXISTS (FROM judgement)").fetchall() == [(True,)]:
            apply_judgements(self.connection)
        return {state: int(count) for state, count in run(self.connection, "anchor_states")}

    def build_clusters(self) -> None:
        """Fills the clusters from the relations that hold."""
        build_clusters(self.connection)

    def build_postings(self) -> None:
        """Fills the postings by which claims are found again."""
        build_postings(self.connection)

    def seal(self, version: str, *, hand_matches: bool, glosses: bool = True, meaning: str | None = None) -> Digests:
        """Writes what the snapshot is, and returns its digests; `meaning` names the model asked."""
        known = sums(self.connection)
        digests = Digests(digest(self.connection, known), digest_of_sums(run(self.connection, "content_digest")))
        chosen = {"hand_matches": hand_matches, "glosses": glosses, "meaning": meaning}
        made = {"digest": digests.whole, "content_digest": digests.content, "claimkit": version, **chosen}
        run(self.connection, "record_snapshot", schema_version=SCHEMA_VERSION, **made)
        seal(self.connection, known)
        return digests

    def counts(self) -> dict[str, int]:
        """How many documents, claims, outlets, speakers and matches are loaded."""
        return {name: int(count) for name, count in run(self.connection, "counts")}

    def loads(self) -> Iterator[dict[str, Any]]:
        """The rows of `load`."""
        names = ("load_id", "path", "format", "rows", "loaded", "rejected")
        for row in run(self.connection, "loads"):
            yield dict(zip(names, row, strict=True))

    def rejects(self, names: Mapping[str, str]) -> Iterator[Reject]:
        """The refused rows, by file and line; `names` are the files' names by load_id."""
        for load_id, line, field, reason, raw in run(self.connection, "rejects"):
            yield Reject(names.get(load_id, load_id), line, field, reason, raw)

    def _settle(self, table: str, **values: Any) -> None:
        fill(self.connection, f"staged_{table}", (*EDITED[table], "load_id", "line", "raw"), self.edited[table])
        run(self.connection, f"reject_{table}", **values)
        run(self.connection, f"load_{table}")

    def _read_tags(self, distinct: str) -> None:
        rows = [(printed, tag_of(printed)) for (printed,) in self.connection.sql(distinct).fetchall()]
        fill(self.connection, "tag_given", ("printed", "tag"), rows)
        run(self.connection, "tag_read")

    def _tell_languages(self) -> None:
        """The language of the documents that no input gives one, told by their words; some thousands at a time."""
        while untold := run(self.connection, "untold_language", most=_TOLD_AT_ONCE):
            rows = [(document, language_of(beginning)) for document, beginning in untold]
            fill(self.connection, "language_told", ("document_id", "language"), rows)
            run(self.connection, "tell_language")

    def _read_dates(self, distinct: str) -> None:
        rows = [_dated(edtf) for (edtf,) in self.connection.sql(distinct).fetchall()]
        fill(self.connection, "date_given", ("edtf", "starts", "ends", "fault"), rows)
        run(self.connection, "date_read")


def document_of(row: Sequence[Any]) -> Document:
    """A document that extraction reads, from a row of `unread_documents.sql`."""
    names = ("document_id", "outlet", "text", "language", "title", "url", "published_at", "kind")
    return Document(**dict(zip(names, row, strict=True)))


def digest_of_sums(sums: Iterable[Sequence[str | int]]) -> str:
    """SHA-256 of the rows that `content_digest.sql` gives: one line a table, its name and numbers parted by blanks."""
    lines = [" ".join(map(str, row)) for row in sums]
    return sha256("\n".join(lines).encode()).hexdigest()


def _nearest(name: str, keys: Mapping[str, str]) -> str | None:
    found = rapidfuzz.process.extractOne(name_key(name), keys.keys(), scorer=rapidfuzz.fuzz.ratio, score_cutoff=_NEAR)
    return keys[found[0]] if found else None


def _dated(edtf: str) -> tuple[str, str | None, str | None, str | None]:
    try:
        starts, ends = interval(edtf)
    except InputError as error:
        return edtf, None, None, str(error)
    return edtf, starts.replace(tzinfo=None).isoformat(), ends.replace(tzinfo=None).isoformat(), None

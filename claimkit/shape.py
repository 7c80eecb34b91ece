"""Every field of a document, of a claim and of a node of its chain, declared once.

What else must know the fields is made from here: the JSON Schemas, what exact reading takes, how SQL types a line and
proves it (`warehouse.typed`), the columns of the tables, the vocabularies, what a correction may change and what a card
shows. `claimkit.shaped` writes what stands in files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from claimkit import records

# A shape is a type, a list of one shape, or a dict of shapes by key.
Shape: TypeAlias = Any


class Kind(Enum):
    """What a value is: its type in SQL, and its shape as Python's JSON reader gives it."""

    TEXT = ("VARCHAR", str)
    TEXTS = ("VARCHAR[]", [str])
    NUMBER = ("DOUBLE", float)
    WHOLE = ("INTEGER", int)
    LINE = ("BIGINT", int)
    TRUTH = ("BOOLEAN", bool)
    TIME = ("TIMESTAMP", str)
    SPANS = ("INTEGER[][]", [[int]])

    def __init__(self, sql: str, shape: Shape) -> None:
        self.sql = sql
        self.shape = shape


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a file and the column it fills, or a column alone."""

    name: str
    """The key in a file."""
    doc: str = ""
    """What it says, in one line."""
    kind: Kind = Kind.TEXT
    """What its value is; of an object, that of its parts counts."""
    parts: tuple[Field, ...] = ()
    """The fields of an object."""
    many: bool = False
    """Whether it is a list of such objects."""
    column: str | None = None
    """The column it fills, where that is called otherwise; empty where it fills none of its own."""
    words: tuple[str, ...] = ()
    """The vocabulary, where it has one."""
    needed: bool = False
    """Whether a line without it is refused."""
    filled: bool = False
    """Whether its column always has a value."""
    default: str | None = None
    """What its column holds, in SQL, where nothing is given."""
    left_out: bool = False
    """Whether claimkit's own files leave it out where it says nothing."""
    in_files: bool = True
    """Whether files have it; else it is a column that the warehouse fills."""
    correctable: bool = False
    """Whether a researcher's correction may change it."""
    shown: bool = False
    """Whether boards are given it."""
    label: str | None = None
    """The words before its value in the facts of a card; None where cards have a place of their own for it, or none."""
    schema: tuple[tuple[str, Any], ...] = ()
    """What else its JSON Schema says."""

    @property
    def filled_column(self) -> str:
        """The name of its column."""
        return self.name if self.column is None else self.column


def printed(name: str, doc: str, *more: Field, column: str, **said: Any) -> Field:
    """Words printed in the document: an object of spans and text that becomes the columns `column` and `…_spans`."""
    correctable = said.pop("correctable", False)
    filled = said.pop("filled", False)
    words = Field("text", "", column=column, correctable=correctable, filled=filled, needed=filled, shown=True)
    spans = Field("spans", "", Kind.SPANS, column=f"{name}_spans", correctable=correctable, left_out=True)
    return Field(name, doc, parts=(spans, words, *more), column="", **said)


def column(name: str, doc: str = "", kind: Kind = Kind.TEXT, **said: Any) -> Field:
    """A column that the warehouse fills."""
    return Field(name, doc, kind, in_files=False, **said)


_ROW = (column("load_id"), column("line", kind=Kind.LINE))

HOP = (
    Field("name", needed=True, filled=True),
    Field("kind", words=records.HOP_KINDS, needed=True, filled=True),
    Field("spans", kind=Kind.SPANS, left_out=True),
    Field("cue_spans", kind=Kind.SPANS, left_out=True),
    Field("certain", "false where the node is an inference", Kind.TRUTH, filled=True, left_out=True),
    column("claim_id", filled=True),
    column("hop", kind=Kind.WHOLE, filled=True),
    column("outlet_id"),
    column("speaker_id"),
)
CLAIM = (
    Field("document_id", "the document in which the claim stands", needed=True, filled=True),
    Field(
        "claim_id",
        "kept where given; else the hash of document, content, speaker and parent",
        filled=True,
    ),
    Field("parent_id", "the claim inside whose content this one stands", correctable=True),
    column("known_by", filled=True, shown=True),
    printed(
        "content",
        "",
        Field("language", "where it differs from the document's", column="content_language", left_out=True),
        column="content",
        filled=True,
        needed=True,
        correctable=True,
    ),
    printed(
        "speaker",
        "",
        Field(
            "name",
            "the plain name, the antecedent where the subject is elided; UNSPECIFIED where nobody is named",
            column="speaker_name",
            correctable=True,
        ),
        Field(
            "role",
            "title, office or apposition printed with the name",
            column="speaker_role",
            left_out=True,
            correctable=True,
            shown=True,
            label="speaking as",
        ),
        Field(
            "members",
            "the plain names of joint speakers; left out where one speaks",
            Kind.TEXTS,
            column="",
            left_out=True,
        ),
        column="speaker_text",
        correctable=True,
    ),
    column("speaker_id", correctable=True),
    printed("cue", "", column="cue", correctable=True),
    Field("mode", words=records.MODES, needed=True, filled=True, correctable=True, shown=True),
    Field("act", words=records.ACTS, needed=True, filled=True, correctable=True, shown=True),
    Field(
        "polarity",
        "the speaker towards the content",
        words=records.POLARITIES,
        needed=True,
        filled=True,
        correctable=True,
        shown=True,
    ),
    Field("basis", words=records.BASES, needed=True, filled=True, correctable=True, shown=True),
    Field(
        "chain",
        "outermost first: the outlet, relays, the claim's own speaker; a child's continues its parent's",
        parts=HOP,
        many=True,
        column="",
        needed=True,
        correctable=True,
    ),
    Field("topic", correctable=True, shown=True),
    Field("said_at", "EDTF, with an optional offset", shown=True),
    column("said_from", kind=Kind.TIME, shown=True),
    column("said_until", kind=Kind.TIME, shown=True),
    Field(
        "gloss",
        parts=(
            Field("language", column="gloss_language", shown=True),
            Field("text", column="gloss", correctable=True, shown=True),
            Field("origin", column="gloss_origin", shown=True),
        ),
        column="",
    ),
    Field("confidence", kind=Kind.NUMBER, shown=True, schema=(("minimum", 0), ("maximum", 1))),
    Field(
        "origin",
        "extractor and version, importer, or hand; import where left out",
        filled=True,
        shown=True,
    ),
    Field("rule"),
    column("superseded_by"),
    column("chain_text", filled=True),
    column("hops", kind=Kind.WHOLE, filled=True),
    column("unnamed_hop", kind=Kind.TRUTH, filled=True, shown=True),
    *_ROW,
)
DOCUMENT = (
    Field("document_id", "kept where given; else the hash of outlet and text", filled=True),
    Field("outlet", "id or name of the outlet", needed=True, column="outlet_id", filled=True),
    Field("url"),
    Field("archived_url"),
    Field("retrieved_at"),
    Field("title"),
    Field("kind", f"{records.TRANSCRIPT} where its lines begin with who speaks"),
    Field("language", "BCP 47"),
    Field("published_at", "EDTF, with an optional offset"),
    column("published_from", kind=Kind.TIME),
    column("published_until", kind=Kind.TIME),
    Field("text", "left out where only a citation is known"),
    column("text_sha256"),
    column("characters", kind=Kind.WHOLE),
    Field("derived_from", "the document of which it holds words"),
    Field("derivation", words=records.DERIVATIONS),
    Field("complete", "whether people have marked every claim of it", Kind.TRUTH, filled=True),
    column("extracted", kind=Kind.TRUTH, filled=True),
    column("read_whole", kind=Kind.TRUTH, filled=True, default="false"),
    Field("credits", "who it says its text is from", Kind.TEXTS),
    Field("capture", "the file of the page as it was kept"),
    Field("capture_sha256"),
    Field("note"),
    *_ROW,
)
FILES: dict[str, tuple[Field, ...]] = {"claim": CLAIM, "document": DOCUMENT}


def file_fields(fields: Iterable[Field]) -> list[Field]:
    """Those that files have."""
    return [field for field in fields if field.in_files]


def columns_of(fields: Iterable[Field], *first: str) -> list[Field]:
    """Every field that fills a column, in the order of the table; those named `first` stand first, in that order."""
    found = list(_columns(fields))
    order = {name: place for place, name in enumerate(first)}
    return sorted(found, key=lambda field: order.get(field.filled_column, len(order)))


def _columns(fields: Iterable[Field]) -> Iterator[Field]:
    for field in fields:
        if field.parts and not field.many:
            # The words stand before where they stand.
            yield from _columns(sorted(field.parts, key=lambda part: part.name != "text"))
        elif field.filled_column:
            yield field


def correctable() -> tuple[str, ...]:
    """What of a claim a correction may change: columns, and `chain` as a claims file has it."""
    lists = tuple(field.name for field in CLAIM if field.many and field.correctable)
    return (*(field.filled_column for field in columns_of(CLAIM) if field.correctable), *lists)


def vocabularies(fields: Iterable[Field]) -> dict[str, tuple[str, ...]]:
    """The words of each column that has a vocabulary."""
    return {field.filled_column: field.words for field in columns_of(fields) if field.words}


def labelled() -> dict[str, str]:
    """The columns that the facts of a card show, each with the words before it."""
    return {field.filled_column: field.label for field in columns_of(CLAIM) if field.label is not None}


def catalogue() -> tuple[str, ...]:
    """The fields of a row of a catalogue of documents; where a file holds the text, `text` is the words in it."""
    return tuple(field.name for field in file_fields(DOCUMENT))

"""How sure claims are: counted on annotated articles, written as a table, and held against articles not counted.

    python -m tests.quality.calibration            expected calibration error and reliability of each language
    python -m tests.quality.calibration --write    also counts anew and writes seeds/lexicon/confidence.csv

Right is a claim that stands for an annotated one (content IoU >= .5) with the name right and, where chains are
annotated, with the same chain. Annotated are our corpora and stories, and where `$CLAIMKIT_SHARED` has them articles of
PolNeAR and of Saudi papers; `read_by_hand.csv` adds counts of articles drawn at random and of transcripts, which were
read claim by claim.
A figure is of documents that were not counted for it: tenths of the documents in turn. The error is that of Naeini,
Cooper and Hauskrecht (2015), ten bins of equal width; nothing is drawn by chance.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from claimkit.extract.engine.claims import read_document
from claimkit.extract.engine.confidence import (
    EVERY_LANGUAGE,
    Circumstances,
    Count,
    Counts,
    confidence,
    counts_of,
    wider_kinds,
)
from claimkit.extract.engine.found import Found
from claimkit.records import UNSPECIFIED, Document, words_at
from tests.bench.missing import MissingError, measured
from tests.quality import stories
from tests.quality.scoring import iou, same_chain, same_name

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "seeds" / "lexicon" / "confidence.csv"
FOLDS, BINS = 10, 10
# Fewer claims than this tell nothing of a language.
FEWEST = 100
Json = dict[str, Any]
NameTest = Callable[[str, str], bool]
# A pronoun, or a description without a name.
_NO_NAME = re.compile(r"(?i:he|she|they|it|we|i|who)|[^A-Z]+")


@dataclass(frozen=True)
class Gold:
    """An annotated claim; a name, chain or number of hops that is None is not annotated.

    `printed` are the words at `speaker`: who is not written where a claim is (elided) is right by that name, and is
    not judged where it is a pronoun or a description.

    Where `counts` is False, whoever is found there counts neither way; where `said` is False, nobody says anything.
    """

    places: frozenset[int]
    name: str | None = None
    means: NameTest = same_name
    chain: tuple[str, ...] | None = None
    hops: int | None = None
    speaker: frozenset[int] | None = None
    printed: str = ""
    said: bool = True
    counts: bool = True

    def is_met(self, one: Found) -> bool:
        """Whether name and chain of an attribution are the annotated ones."""
        names = tuple(hop.name for hop in one.chain[1:])
        return (
            self.said
            and (self.name is None or self.means(self.name, one.speaker_name or ""))
            and (self.chain is None or same_chain(self.chain, names))
            and (self.hops is None or self.hops == len(one.chain))
            and (self.speaker is None or self._is_speaker(one))
        )

    def is_elided(self, one: Found) -> bool:
        """Whether a speaker is annotated that an attribution has by name alone."""
        return bool(self.printed and not one.speaker) and one.speaker_name not in (None, UNSPECIFIED)

    def judges(self, one: Found) -> bool:
        """Whether an attribution can be held against this."""
        return self.counts and not (self.is_elided(one) and _NO_NAME.fullmatch(self.printed))

    def _is_speaker(self, one: Found) -> bool:
        found = stories.places(one.speaker)
        if self.is_elided(one):
            return self.means(self.printed, str(one.speaker_name))
        return bool(found & (self.speaker or frozenset())) or not (found or self.speaker)


@dataclass(frozen=True)
class Judged:
    """A claim as it was read, and whether it is right."""

    language: str
    document: str
    seen: Circumstances
    right: bool


# ---------------------------------------------------------------- judging


def judged(document: Document, gold: Sequence[Gold]) -> Iterator[Judged]:
    """The claims that are read in an annotated document, each right or not; those that do not count are left out."""
    for one in read_document(document):
        if one.set_aside:
            continue
        places = stories.places(one.content)
        met = max(gold, key=lambda each: iou(each.places, places), default=None)
        if met is None or iou(met.places, places) < 0.5:
            met = Gold(places, said=False)
        if met.judges(one):
            seen = Circumstances(*one.circumstances)
            yield Judged(document.language or "", document.document_id, seen, met.is_met(one))


def annotated() -> Iterator[tuple[Document, list[Gold]]]:
    """Every annotated document that is at hand, once."""
    taken: set[str] = set()
    for documents in (_corpora, _stories, _english_speakers, _arabic_speakers, _polnear):
        try:
            for document, gold in documents():
                if document.document_id not in taken:
                    taken.add(document.document_id)
                    yield document, gold
        except MissingError as missing:
            print(f"left out: {missing}", file=sys.stderr)


def _corpora() -> Iterator[tuple[Document, list[Gold]]]:
    for path in sorted((HERE / "corpus").glob("*.jsonl")):
        for raw in _lines(path):
            gold = [
                Gold(
                    stories.places(one["content"]),
                    one["source_resolved"]["name"],
                    chain=tuple(hop["name"] for hop in one["chain"][1:]),
                    counts=not one["weak"],
                )
                for one in raw["attributions"]
            ]
            yield Document(raw["doc"], raw["outlet"], raw["text"], raw["language"], raw["title"]), gold


def _stories() -> Iterator[tuple[Document, list[Gold]]]:
    documents = {raw["document_id"]: raw for raw in _lines(stories.DOCUMENTS / "documents.jsonl")}
    yield from _with_speakers(documents, stories.gold("speakers"))


def _english_speakers() -> Iterator[tuple[Document, list[Gold]]]:
    documents = {raw["doc"]: raw for raw in _lines(measured("data", "polnear", "dev.jsonl.gz"))}
    yield from _with_speakers(documents, _lines(measured("data", "speakers", "en.jsonl")))


def _arabic_speakers() -> Iterator[tuple[Document, list[Gold]]]:
    documents = {raw["document_id"]: raw for raw in _lines(measured("data", "saudinews", "documents.jsonl.gz"))}
    yield from _with_speakers(documents, _lines(measured("data", "speakers", "ar.jsonl")))


def _polnear() -> Iterator[tuple[Document, list[Gold]]]:
    for raw in _lines(measured("data", "polnear", "dev.jsonl.gz")):
        yield _document(raw, raw["doc"]), [_of_attribution(raw["text"], one) for one in raw["attributions"]]


def _of_attribution(text: str, one: Json) -> Gold:
    source = one["source"] or ()
    printed = words_at(text, source) if source else ""
    return Gold(stories.places(one["content"]), speaker=stories.places(source), printed=printed)


def _with_speakers(documents: dict[str, Json], lines: Iterable[Json]) -> Iterator[tuple[Document, list[Gold]]]:
    """Documents with lines of who speaks in them (`entity`, `best_name`, at times `chain`)."""
    by_document: defaultdict[str, list[Gold]] = defaultdict(list)
    for line in lines:
        by_document[line["document_id"]].append(_of_line(line))
    for document_id, gold in by_document.items():
        yield _document(documents[document_id], document_id), gold


def _of_line(line: Json) -> Gold:
    entity, name = line["entity"], line.get("best_name")
    unsure = entity in ("author", "?", None) or isinstance(entity, list) or bool(line.get("alt")) or not name
    said = line.get("claim") != "none" and entity != "none"
    return Gold(
        stories.places(line["content"]),
        name,
        means=lambda best_name, found: stories.means(found, best_name),
        hops=len(line["chain"]) if line.get("chain") else None,
        said=said,
        counts=not said or not (unsure or line.get("claim") == "weak"),
    )


def _document(raw: Json, document_id: str) -> Document:
    published = raw.get("published_at") or document_id.split("_")[1]
    return Document(document_id, raw["outlet"], raw["text"], raw["language"], raw.get("title"), published_at=published)


def _lines(path: Path) -> list[Json]:
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in raw.decode("utf-8").split("\n") if line.strip()]


# ---------------------------------------------------------------- counting


def counted(claims: Iterable[Judged], by_hand: Counts) -> Counts:
    """How many claims of each kind were read and right; those read by hand are added."""
    read: Counter[tuple[str, Circumstances]] = Counter()
    right: Counter[tuple[str, Circumstances]] = Counter()
    rows = [((claim.language, claim.seen), Count(1, int(claim.right))) for claim in claims]
    for (language, seen), count in (*rows, *by_hand.items()):
        kinds = [(EVERY_LANGUAGE, Circumstances()), *((language, wider) for wider in wider_kinds(seen))]
        for kind in kinds:
            read[kind] += count.read
            right[kind] += count.right
    return {kind: Count(read[kind], right[kind]) for kind in sorted(read)}


@cache
def read_by_hand() -> Counts:
    """The counts of articles and transcripts that were read claim by claim."""
    return counts_of(HERE / "read_by_hand.csv")


def write(counts: Counts) -> None:
    """The table that the extraction reads."""
    with TABLE.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(("language", *Circumstances._fields, *Count._fields, "source"))
        for (language, seen), count in counts.items():
            rows.writerow((language, *seen, *count, "annotated articles and stories"))


# ---------------------------------------------------------------- measuring


def held_out(claims: Sequence[Judged], by_hand: Counts) -> dict[str, list[tuple[float, bool]]]:
    """Of each language, how sure every claim is if its document is not counted, and whether it is right."""
    places: dict[str, int] = {}
    for claim in claims:
        places.setdefault(claim.document, len(places) % FOLDS)
    found: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for fold in range(FOLDS):
        counts = counted((claim for claim in claims if places[claim.document] != fold), by_hand)
        for claim in claims:
            if places[claim.document] == fold:
                found[claim.language].append((confidence(counts, claim.language, claim.seen), claim.right))
    return dict(found)


def by_hand_alone(claims: Sequence[Judged], by_hand: Counts, language: str) -> list[tuple[float, bool]]:
    """The same of the articles read by hand, none of which is counted; what labels tell is known from these alone."""
    counts = counted(claims, {})
    pairs: list[tuple[float, bool]] = []
    for (own, seen), count in by_hand.items():
        if own == language and seen.speaker != "label":
            sure = confidence(counts, own, seen)
            pairs += [(sure, True)] * count.right + [(sure, False)] * (count.read - count.right)
    return pairs


def reliability(pairs: Iterable[tuple[float, bool]]) -> list[tuple[int, float, float]]:
    """Of every bin that has any: how many claims, their mean confidence, the share of them that is right."""
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in pairs:
        bins[min(BINS - 1, int(sure * BINS))].append((sure, right))
    rows = []
    for number in sorted(bins):
        size = len(bins[number])
        rows.append(
            (size, sum(sure for sure, _ in bins[number]) / size, sum(right for _, right in bins[number]) / size)
        )
    return rows


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error: how far confidence and share lie apart, a mean over claims."""
    return sum(size * abs(sure - share) for size, sure, share in reliability(pairs)) / max(1, len(pairs))


@cache
def all_judged() -> tuple[Judged, ...]:
    """The claims of every annotated document."""
    return tuple(claim for document, gold in annotated() for claim in judged(document, gold))


def main(arguments: Sequence[str]) -> None:
    """Print every figure; write the table where that is asked for."""
    claims, by_hand = all_judged(), read_by_hand()
    for language, pairs in sorted(held_out(claims, by_hand).items()):
        few = "" if len(pairs) >= FEWEST else "  too few to tell"
        print(f"{language}  claims {len(pairs)}  calibration error {calibration_error(pairs):.3f}{few}")
        for size, sure, share in reliability(pairs):
            print(f"      confidence {sure:.2f}  right {share:.2f}  of {size}")
        if drawn := by_hand_alone(claims, by_hand, language):
            error = calibration_error(drawn)
            print(f"      drawn at random, read by hand, not counted: {len(drawn)}  calibration error {error:.3f}")
    if "--write" in arguments:
        write(counted(claims, by_hand))


if __name__ == "__main__":
    main(sys.argv[1:])

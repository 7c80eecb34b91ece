"""What becomes of the invented stories, built raw: names, identity and relations against their gold.

    python -m tests.quality.stories [--meaning MODEL]     prints every figure

A claim stands for a gold line, or for a side of a gold pair, where their contents have IoU >= .5 in one document.
Names and identity: `speakers.jsonl` (B-cubed after Bagga and Baldwin 1998). Relations: `pairs.jsonl`, what the match
or a common cluster says of a pair.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from claimkit.language import name_key
from claimkit.readers import load_embedder
from claimkit.track import build
from claimkit.warehouse import Warehouse, open_warehouse
from tests.quality.scoring import iou

HERE = Path(__file__).parent / "stories"
DOCUMENTS = Path(__file__).parent.parent.parent / "notebooks" / "stories"
SAME = ("repeats", "corroborates", "differs")
KNOWN_EVERYWHERE = ("person:", "org:", "outlet:")
Spans: TypeAlias = Sequence[Sequence[int]]
Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Standing:
    """A claim of the warehouse with the code points of its content."""

    claim_id: str
    places: frozenset[int]
    speaker_name: str | None
    speaker_id: str | None


def figures(warehouse: Warehouse) -> dict[str, float]:
    """Every figure by its name, 0 to 1."""
    claims = standing_claims(warehouse)
    return speaker_figures(claims) | relation_figures(warehouse, claims)


def built(folder: Path, meaning: str | None = None) -> Warehouse:
    """The stories built raw into a folder."""
    path = folder / "claims.duckdb"
    build([DOCUMENTS], path, journals=folder / "journals", embedder=load_embedder(meaning) if meaning else None)
    return open_warehouse(path)


def standing_claims(warehouse: Warehouse) -> dict[str, list[Standing]]:
    """The claims of each document."""
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    query = "SELECT document_id, claim_id, content_spans, speaker_name, speaker_id FROM claim ORDER BY claim_id"
    for document_id, claim_id, spans, name, speaker_id in warehouse.sql(query).fetchall():
        found[document_id].append(Standing(claim_id, places(spans), name, speaker_id))
    return found


def speaker_figures(claims: dict[str, list[Standing]]) -> dict[str, float]:
    """Lines found, names right, and identity over documents."""
    lines = [line for line in gold("speakers") if isinstance(line.get("entity"), str)]
    found = [(line, claim) for line in lines if (claim := best(line["content"], claims[line["document_id"]]))]
    named = [(line, claim) for line, claim in found if line["best_name"]]
    people = [(line["entity"], claim) for line, claim in found if line["entity"].startswith(KNOWN_EVERYWHERE)]
    precision, recall = b_cubed([(entity, claim.speaker_id or claim.claim_id) for entity, claim in people])
    return {
        "found": share(len(found), len(lines)),
        "name_right": share(sum(means(claim.speaker_name, line["best_name"]) for line, claim in named), len(named)),
        "identity_precision": precision,
        "identity_recall": recall,
    }


def relation_figures(warehouse: Warehouse, claims: dict[str, list[Standing]]) -> dict[str, float]:
    """Of the pairs both of whose sides are found, what is said of them."""
    said = relations(warehouse)
    rows = []
    for pair in gold("pairs"):
        left, right = (best(pair[side]["spans"], claims[pair[side]["document_id"]]) for side in ("left", "right"))
        if left and right:
            rows.append((pair["relation"], said.get(frozenset((left.claim_id, right.claim_id)), "nothing")))
    same = [told for label, told in rows if label in SAME]
    against = [told for label, told in rows if label == "contradicts"]
    unrelated = [told for label, told in rows if label == "unrelated"]
    spoken = [(label, told) for label, told in rows if told in (*SAME, "contradicts")]
    return {
        "same_recall": share(sum(told in (*SAME, "joined") for told in same), len(same)),
        "contradicts_recall": share(against.count("contradicts"), len(against)),
        "unrelated_silent": share(unrelated.count("nothing"), len(unrelated)),
        "relation_precision": share(sum(label == told for label, told in spoken), len(spoken)),
    }


def relations(warehouse: Warehouse) -> dict[frozenset[str], str]:
    """What is said of each pair: its relation, else that one cluster holds both."""
    joined = warehouse.sql(
        "SELECT one.claim_id, other.claim_id FROM claim_cluster AS one JOIN claim_cluster AS other USING (cluster_id) "
        "WHERE one.claim_id < other.claim_id"
    ).fetchall()
    said = warehouse.sql("SELECT left_id, right_id, relation FROM match WHERE relation <> 'unrelated'").fetchall()
    found = {frozenset(pair): "joined" for pair in joined}
    return found | {frozenset((left, right)): relation for left, right, relation in said}


def b_cubed(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Precision and recall of groups by the second of each pair against groups by the first."""
    gold_groups, found_groups = defaultdict(set), defaultdict(set)
    for number, (entity, speaker) in enumerate(pairs):
        gold_groups[entity].add(number)
        found_groups[speaker].add(number)
    shared = [(len(gold_groups[entity] & found_groups[speaker]), entity, speaker) for entity, speaker in pairs]
    precision = sum(common / len(found_groups[speaker]) for common, _, speaker in shared)
    recall = sum(common / len(gold_groups[entity]) for common, entity, _ in shared)
    return precision / max(1, len(pairs)), recall / max(1, len(pairs))


def means(name: str | None, best_name: str) -> bool:
    """Whether a name has the last word of the gold's, and half of all words of the two in common."""
    mine, yours = name_key(name or "").split(), name_key(best_name).split()
    if not mine or yours[-1] not in mine:
        return False
    return len(set(mine) & set(yours)) / len(set(mine) | set(yours)) >= 0.5


def best(spans: Spans, claims: Iterable[Standing]) -> Standing | None:
    """The claim whose content is most like the spans, from IoU .5."""
    wanted = places(spans)
    likest = max(claims, key=lambda claim: iou(wanted, claim.places), default=None)
    return likest if likest is not None and iou(wanted, likest.places) >= 0.5 else None


def places(spans: Spans) -> frozenset[int]:
    """The code points that spans cover."""
    covered: set[int] = set()
    for start, end in spans:
        covered.update(range(start, end))
    return frozenset(covered)


def share(part: int, whole: int) -> float:
    """A part of a whole; 0 of nothing."""
    return part / whole if whole else 0.0


def gold(name: str) -> list[Row]:
    """The lines of a gold file."""
    with (HERE / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main(arguments: list[str]) -> None:
    """Print every figure."""
    meaning = arguments[arguments.index("--meaning") + 1] if "--meaning" in arguments else None
    with tempfile.TemporaryDirectory() as folder:
        for name, value in figures(built(Path(folder), meaning)).items():
            print(f"{name:20}{value:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])

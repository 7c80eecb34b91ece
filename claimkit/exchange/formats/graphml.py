"""GraphML of speakers and clusters: who says, denies or declines which proposition, for Gephi, yEd and NetworkX.

http://graphml.graphdrawing.org/primer/graphml-primer.html. Two kinds of nodes, an edge for each stance with its claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from claimkit.exchange.files import put
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.isolation import pictured
from claimkit.records import UNSPECIFIED

NAME = "graphml"
TITLE = "GraphML: speakers and the propositions they say, deny or decline (Gephi, yEd, NetworkX)"
LOSES_OUT = "documents, words of all but the first claim of a cluster, chains, cues, modes, dates"
WANTS_HELD = True
_KEYS = (
    ("kind", "node", "string"),
    ("label", "node", "string"),
    ("side", "node", "string"),
    ("outlets", "node", "int"),
    ("stance", "edge", "string"),
    ("weight", "edge", "int"),
)


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A graph with a node for each speaker and cluster.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    outlets = {document["document_id"]: document["outlet"] for document in documents}
    graph = _Graph()
    for claim in claims:
        held = claim.get("held") or {}
        if held.get("cluster_id") is None:
            loss.add("claim", "is in no cluster")
        elif claim["speaker"]["name"] in (None, UNSPECIFIED):
            loss.add("claim", "names no speaker")
        else:
            graph.add(claim, held, outlets.get(claim["document_id"]))
    loss.add("document", "a graph of speakers and clusters has none", len(outlets))
    put(path, "\n".join(graph.lines()) + "\n")
    return loss


class _Graph:
    """Nodes and edges in the order in which they are first met."""

    def __init__(self) -> None:
        self._speakers: dict[str, tuple[str, str | None]] = {}
        self._clusters: dict[str, str] = {}
        self._outlets: dict[str, set[str]] = {}
        self._edges: Counter[tuple[str, str, str]] = Counter()

    def add(self, claim: Record, held: Record, outlet: str | None) -> None:
        """The speaker of a claim, its cluster, and how the one stands to the other."""
        name = held.get("speaker_name") or claim["speaker"]["name"]
        speaker, cluster = held.get("speaker_id") or f"printed {name}", held["cluster_id"]
        self._speakers.setdefault(speaker, (name, held.get("speaker_side")))
        self._clusters.setdefault(cluster, claim["content"]["text"])
        self._outlets.setdefault(cluster, set()).update({outlet} if outlet else ())
        self._edges[speaker, cluster, held["stance"]] += 1

    def lines(self) -> Iterator[str]:
        """The lines of the file."""
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        for name, element, kind in _KEYS:
            yield f'<key id="{name}" for="{element}" attr.name="{name}" attr.type="{kind}"/>'
        yield '<graph id="claims" edgedefault="directed">'
        for speaker, (name, side) in self._speakers.items():
            yield _element("node", {"id": f"speaker {speaker}"}, {"kind": "speaker", "label": name, "side": side})
        for cluster, words in self._clusters.items():
            told: dict[str, str | None] = {
                "kind": "cluster",
                "label": words,
                "outlets": str(len(self._outlets[cluster])),
            }
            yield _element("node", {"id": f"cluster {cluster}"}, told)
        for (speaker, cluster, stance), count in self._edges.items():
            ends = {"source": f"speaker {speaker}", "target": f"cluster {cluster}"}
            yield _element("edge", ends, {"stance": stance, "weight": str(count)})
        yield "</graph>"
        yield "</graphml>"


def _element(tag: str, attributes: dict[str, str], told: dict[str, str | None]) -> str:
    """An element with its data; what XML cannot hold is shown as a sign."""
    named = " ".join(f"{name}={quoteattr(pictured(value))}" for name, value in attributes.items())
    data = "".join(f'<data key="{name}">{escape(pictured(value))}</data>' for name, value in told.items() if value)
    return f"<{tag} {named}>{data}</{tag}>"

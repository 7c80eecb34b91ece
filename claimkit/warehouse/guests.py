"""What models and readers of one's own say, put into a draft: apart from what was read, until somebody takes it."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from claimkit.warehouse.connection import Connection, fill, run


class Guests:
    """What a draft takes of guests; call each where `Draft` is that far."""

    connection: Connection

    def settle_proposed(self, lines: Sequence[str]) -> None:
        """Loads what a model proposes beside what was read, as lines of a claims file, apart from all claims."""
        fill(self.connection, "claim_given", ("raw",), [(line,) for line in lines])
        run(self.connection, "load_claim_proposed")

    def settle_doubts(self, doubts: Sequence[tuple[str, float]]) -> None:
        """Loads how unsure a reader of one's own is of claims, by their ids."""
        claims, shares = zip(*doubts, strict=True) if doubts else ((), ())
        columns = {"claim_id": pa.array(claims, pa.string()), "doubt": pa.array(shares, pa.float64())}
        self.connection.register("doubt_given", pa.table(columns))
        run(self.connection, "load_claim_doubt")
        self.connection.unregister("doubt_given")

    def settle_glosses(self, glosses: Sequence[tuple[str, str]], language: str, origin: str) -> None:
        """Shows translations beside claims that have none: claim and translation."""
        columns = [pa.array(column, pa.string()) for column in zip(*glosses, strict=True)]
        self.connection.register("gloss_answered", pa.table(columns, names=["claim_id", "gloss"]))
        run(self.connection, "gloss_by_model", language=language, origin=origin)
        self.connection.unregister("gloss_answered")

    def settle_titles(self, titles: Sequence[tuple[str, str, str, str]]) -> None:
        """Loads the titles that a model gives stories and clusters: kind, id, title, who proposes it."""
        fill(self.connection, "title_given", ("kind", "id", "title", "origin"), titles)
        run(self.connection, "load_title_proposed")

"""The content digest of tables on a cluster: that of a warehouse with the same rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claimkit.spark.stages import show, stage
from claimkit.warehouse.draft import digest_of_sums

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

DIGESTED = ("document", "claim", "claim_hop", "claim_speaker", "speaker", "match")


def content_digest(tables: Mapping[str, DataFrame]) -> str:
    """What documents, claims, hops, speakers and matches say, as 64 hexadecimal digits.

    `tables` has a frame for each of `DIGESTED` with the columns of the warehouse's table. However they are
    partitioned and ordered, it is `Warehouse.content_digest` of a warehouse that holds these rows.
    """
    digested = {name: tables[name] for name in DIGESTED}
    show(digested)
    rows = stage(digested["claim"].sparkSession, "content_digest").collect()
    return digest_of_sums(sorted(tuple(row) for row in rows))

"""The warehouse: one DuckDB file, a snapshot of exactly its inputs; the one place that speaks DuckDB.

Draft          a snapshot while it is being filled
published      writes it beside the old one and puts it in its place in one step
open_warehouse a snapshot with the live judgements, read-only
"""

from claimkit.warehouse.draft import Draft
from claimkit.warehouse.live import Warehouse
from claimkit.warehouse.opening import default_path, journals_of, open_warehouse, prove_inputs
from claimkit.warehouse.publishing import published

__all__ = ["Draft", "Warehouse", "default_path", "journals_of", "open_warehouse", "prove_inputs", "published"]

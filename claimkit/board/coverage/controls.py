"""The choices of a CoverageMatrix as ipywidgets."""

from __future__ import annotations

from typing import Any

from claimkit.board.amounts import amount
from claimkit.board.choosing import Choosing, group, list_field
from claimkit.interface import said

LEAST = (1, 2, 3, 5, 10)


def controls(board: Choosing) -> list[Any]:
    """How many outlets must tell a claim."""
    least = [(said("{outlets} or more", outlets=amount(n, "outlet")), n) for n in LEAST]
    return [group(list_field(board, "least", "Told by", least, free=False))]

"""The choices of a CoverageMatrix as ipywidgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from claimkit.errors import ClaimkitError

if TYPE_CHECKING:
    from claimkit.board.coverage.board import CoverageMatrix

LISTED = {"topic": "Topic", "outlet": "Outlet"}
LEAST = (1, 2, 3, 5, 10)


def controls(board: CoverageMatrix) -> list[Any]:
    """Which topic and outlet, and how many outlets must tell a claim."""
    fields = []
    for name, words in LISTED.items():
        listed = [(label, id) for id, label in board.labels.get(name, {}).items()]
        fields.append(_list(board, name, words, [("any", None), *listed]))
    fields.append(_list(board, "least", "Told by", [(f"{n} outlet{'s' * (n > 1)} or more", n) for n in LEAST]))
    box = widgets.Box(fields)
    box.add_class("ck-group")
    return [box]


def _list(board: CoverageMatrix, name: str, words: str, options: list[tuple[str, Any]]) -> Any:
    said = getattr(board.choices, name)
    if said not in [value for _, value in options]:
        options = [*options, (str(said), said)]
    field = widgets.Dropdown(options=options, value=said, description=words)
    field.add_class(f"ck-coverage-{name}")

    def chosen(change: Any) -> None:
        try:
            board.narrow(**{name: change["new"]})
        except ClaimkitError as error:
            board.tell(str(error), failed=True)

    def followed() -> None:
        value = getattr(board.choices, name)
        if field.value != value and value in [each for _, each in field.options]:
            field.value = value

    field.observe(chosen, "value")
    board.follow(followed)
    return field

"""The composition: inputs → extraction → load → matching → snapshot; and the snapshot opened again."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimkit.track.building import build as build
    from claimkit.track.opening import open_warehouse as open_warehouse
    from claimkit.track.report import BuildReport as BuildReport

_DOOR = {"BuildReport": "report", "build": "building", "open_warehouse": "opening"}
__all__ = ["BuildReport", "build", "open_warehouse"]


def __getattr__(name: str) -> Any:
    """The names of the door, each imported when first asked for: opening needs little of what building needs."""
    if name not in _DOOR:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"claimkit.track.{_DOOR[name]}"), name)

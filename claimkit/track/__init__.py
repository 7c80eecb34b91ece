"""The composition: inputs → extraction → load → matching → snapshot; and the snapshot opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimkit.door import door_of

if TYPE_CHECKING:
    from claimkit.track.building import build as build
    from claimkit.track.opening import open_warehouse as open_warehouse
    from claimkit.track.report import BuildReport as BuildReport

_DOOR = {"BuildReport": "report", "build": "building", "open_warehouse": "opening"}
__all__ = ["BuildReport", "build", "open_warehouse"]

# Opening needs little of what building needs.
__getattr__ = door_of(__name__, _DOOR)

"""The choices of a Timeline as ipywidgets."""

from __future__ import annotations

from typing import Any, Protocol

from claimkit.board.choosing import Choosing, group, list_field

ZONES = ("UTC", "Europe/Moscow", "Europe/Kyiv", "Asia/Damascus", "America/New_York")


class ChoosingCluster(Choosing, Protocol):
    """A board that also has clusters to choose from."""

    @property
    def clusters(self) -> list[tuple[str, str]]:
        """Words and id of each."""


def controls(board: ChoosingCluster) -> list[Any]:
    """Which claim, and in which time zone the scale is drawn."""
    cluster = list_field(board, "cluster", "Claim", board.clusters)
    cluster.add_class("ck-both-topic")
    zone = list_field(board, "zone", "Time zone", [(zone, zone) for zone in ZONES], free=False)
    return [group(cluster, zone)]

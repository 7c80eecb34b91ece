"""Showing a board in a notebook: as a widget where the kernel can, as text and HTML everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import cache, cached_property
from importlib.util import find_spec
from typing import Any

from claimkit.board.node import Node
from claimkit.board.reply import Reply
from claimkit.errors import QueryError
from claimkit.interface import direction

LOOK_EVERY = 4000


class Showing:
    """What every board has of its live face, and what a notebook asks of it."""

    html: Callable[[], str]
    speaking: Callable[[], AbstractContextManager[None]]
    _answer: Callable[[str, Mapping[str, Any], str], Reply]
    _faces: Callable[[], list[Any]]
    face: Callable[..., Node]

    @cached_property
    def live(self) -> Any:
        """The widget: controls above, the surface below.

        Raises:
            QueryError: JupyterLab's widgets are not installed.
        """
        if not _has_widgets():
            raise QueryError("live boards need JupyterLab: pip install 'claimkit[lab]'")
        from ipywidgets import VBox

        self._surface = self._surfaced()
        with self.speaking():
            widget = VBox(self._faces())
            widget.add_class("ck-live")
            if direction() == "rtl":
                widget.add_class("ck-rtl")
        return widget

    @property
    def surface(self) -> Any:
        """The widget without the controls above it, for places that show no others (marimo)."""
        _ = self.live
        return self._surface

    def _surfaced(self) -> Any:
        """A surface that draws this board."""
        from claimkit.board.live import Surface

        return Surface(self.face(live=True), self._answer, LOOK_EVERY, self.speaking)

    def _repr_mimebundle_(self, **_asked: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = {"text/plain": repr(self), "text/html": self.html()}
        if _has_widgets() and _has_kernel():
            bundle["application/vnd.jupyter.widget-view+json"] = {
                "version_major": 2,
                "version_minor": 0,
                "model_id": self.live.model_id,
            }
        return bundle


@cache
def _has_widgets() -> bool:
    return find_spec("ipywidgets") is not None and find_spec("anywidget") is not None


def _has_kernel() -> bool:
    """Whether this runs in a notebook's kernel, where a widget can be shown."""
    if find_spec("IPython") is None:
        return False
    from IPython import get_ipython

    return getattr(get_ipython(), "kernel", None) is not None

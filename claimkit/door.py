"""The door of a package: its names, each imported when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def door_of(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package, by the module of it that has each name.

    "asking", or "attributions:read" for a name that is called otherwise there.
    """

    def opened(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, own_name = modules[name].partition(":")
        return getattr(import_module(f"{package}.{module}"), own_name or name)

    return opened

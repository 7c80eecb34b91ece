"""What a part of the bench needs and may not find."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import Any


class MissingError(Exception):
    """A peer or the measured data are not on this machine."""


def peer(name: str) -> Any:
    """A library that a figure is measured against."""
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingError(f'{name} is not installed: pip install "claimkit[bench]"') from error


def measured(*parts: str) -> Path:
    """A file or folder of the benchmark data: in `$CLAIMKIT_SHARED`, else `../shared` beside the checkout."""
    root = Path(os.environ.get("CLAIMKIT_SHARED") or Path(__file__).parents[2].parent / "shared")
    path = root.joinpath(*parts)
    if not path.exists():
        raise MissingError(f"{'/'.join(parts)} is not in {root.name}: set CLAIMKIT_SHARED")
    return path

"""How often Python looks for cycles among what it no longer needs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_young() -> None:
    """Looks for cycles among what was made since the last look: what a library made of a file may be full of them."""
    gc.collect(0)


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Hardly looks for cycles: many small records make few, and looking for them takes long where many are held."""
    usual = gc.get_threshold()
    gc.set_threshold(usual[0] * 10_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)

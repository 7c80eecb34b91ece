"""Vectors kept from one build to the next, so that a model reads each text once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import polars as pl
from tqdm import tqdm

from claimkit.readers.embedders import NamedEmbedder, Vectors

# Texts given to the model at a time.
_BATCH = 64
_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {"text_sha256": pl.String, "vector": pl.List(pl.Float32)}


class Remembered:
    """An embedder that asks `embedder` only for texts it has not answered before.

    Answers are Parquet files in a folder of the model's name under `folder`: text_sha256, vector. A file that cannot
    be read is passed over, and its texts are asked for again.
    """

    def __init__(self, embedder: NamedEmbedder, folder: Path, *, progress: bool = False) -> None:
        self._embedder, self._progress = embedder, progress
        self._folder = folder / sha256(embedder.name.encode()).hexdigest()[:16]

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """One row for each text."""
        keys = [sha256(text.encode()).hexdigest() for text in texts]
        held = self._held(set(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in held}
        if missing:
            held |= self._answered(missing)
        return np.array([held[key] for key in keys], dtype=np.float32)

    def _held(self, wanted: set[str]) -> dict[str, Vectors]:
        held: dict[str, Vectors] = {}
        for path in sorted(self._folder.glob("*.parquet")):
            try:
                rows = pl.scan_parquet(path).filter(pl.col("text_sha256").is_in(sorted(wanted))).collect()
                held |= {key: vector.to_numpy() for key, vector in zip(*rows.select(list(_SCHEMA)), strict=True)}
            except pl.exceptions.PolarsError:
                continue
        return held

    def _answered(self, missing: dict[str, str]) -> dict[str, Vectors]:
        keys = list(missing)
        found: dict[str, Vectors] = {}
        with tqdm(desc="reading meaning", total=len(keys), unit="text", disable=not self._progress, leave=False) as bar:
            for start in range(0, len(keys), _BATCH):
                some = keys[start : start + _BATCH]
                found |= zip(some, self._embedder([missing[key] for key in some]), strict=True)
                bar.update(len(some))
        self._keep(found)
        return found

    def _keep(self, found: dict[str, Vectors]) -> None:
        """Writes a file beside the others in one step, so that no reader sees half of it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = sha256("".join(sorted(found)).encode()).hexdigest()[:32]
        draft = self._folder / f".{name}.{os.getpid()}"
        pl.DataFrame({"text_sha256": list(found), "vector": list(found.values())}, schema=_SCHEMA).write_parquet(draft)
        draft.replace(self._folder / f"{name}.parquet")

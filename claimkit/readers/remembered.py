"""Vectors kept from one build to the next, so that a model reads each text once."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from tqdm import tqdm

from claimkit.errors import InputError
from claimkit.interface import said
from claimkit.readers.embedders import NamedEmbedder, Vectors
from claimkit.readers.requests import about_tokens

# Texts given to the model at a time, and those whose vectors make a file: a run that is killed
# loses so many at most.
_BATCH, _FILE = 64, 1_024
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
        keys = [sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for text in texts]
        held = self._held(set(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in held}
        if missing:
            held |= self._answered(missing)
        if len(set(map(len, held.values()))) > 1:
            raise InputError(
                "the vectors kept in {folder} are of several models: delete it, and build again", folder=self._folder
            )
        return np.array([held[key] for key in keys], dtype=np.float32)

    def _held(self, wanted: set[str]) -> dict[str, Vectors]:
        held: dict[str, Vectors] = {}
        for path in sorted(self._folder.glob("*.parquet")):
            try:
                kept = pl.scan_parquet(path).filter(pl.col("text_sha256").is_in(sorted(wanted)))
                held |= dict(_rows(kept.select(list(_SCHEMA)).match_to_schema(_SCHEMA).collect()))
            except (pl.exceptions.PolarsError, OSError):
                continue
        return held

    def _answered(self, missing: dict[str, str]) -> dict[str, Vectors]:
        if self._embedder.address:
            tqdm.write(_leaving(self._embedder, missing.values()), file=sys.stderr)
        found: dict[str, Vectors] = {}
        keys = list(missing)
        with tqdm(desc="reading meaning", total=len(keys), unit="text", disable=not self._progress, leave=False) as bar:
            for start in range(0, len(keys), _FILE):
                texts = {key: missing[key] for key in keys[start : start + _FILE]}
                found |= self._asked(texts, bar)
        return found

    def _asked(self, texts: dict[str, str], bar: tqdm[Any]) -> dict[str, Vectors]:
        """The vectors of texts, kept in a file; those that came are kept though others do not."""
        answered: dict[str, Vectors] = {}
        try:
            # What came before a fault stays in it.
            answered.update(self._in_turn(texts, bar))
        finally:
            if answered:
                self._keep(answered)
        return answered

    def _in_turn(self, texts: dict[str, str], bar: tqdm[Any]) -> Iterator[tuple[str, Vectors]]:
        """The vectors of texts, which are given to the model some at a time."""
        keys = list(texts)
        for start in range(0, len(keys), _BATCH):
            some = keys[start : start + _BATCH]
            yield from zip(some, self._embedder([texts[key] for key in some]), strict=True)
            bar.update(len(some))

    def _keep(self, found: dict[str, Vectors]) -> None:
        """Writes a file beside the others in one step, so that no reader sees half of it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = sha256("".join(sorted(found)).encode()).hexdigest()[:32]
        draft = self._folder / f".{name}.{os.getpid()}"
        pl.DataFrame({"text_sha256": list(found), "vector": list(found.values())}, schema=_SCHEMA).write_parquet(draft)
        draft.replace(self._folder / f"{name}.parquet")


def _rows(kept: pl.DataFrame) -> Iterator[tuple[str, Vectors]]:
    """The texts that have a vector of finite numbers."""
    for key, vector in zip(*kept.drop_nulls(), strict=True):
        numbers = vector.to_numpy()
        if numbers.size and np.isfinite(numbers).all():
            yield key, numbers


def _leaving(embedder: NamedEmbedder, texts: Collection[str]) -> str:
    """What leaves this machine, said before it does."""
    calls = -(-len(texts) // _BATCH)
    return said(
        "{texts} texts go to {where}: {calls} calls, about {tokens} tokens",
        texts=len(texts),
        where=embedder.address,
        calls=calls,
        tokens=about_tokens(texts),
    )

"""Embeddings as a bridge between words, where the researcher brings a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claimkit.errors import InputError

Vectors: TypeAlias = NDArray[np.float32]
Embedder: TypeAlias = Callable[[Sequence[str]], Vectors]


def load_embedder(folder: str | Path) -> Embedder:
    """The sentence-transformers model in a local folder, as a callable texts → float32 [n, d].

    Nothing is downloaded. Needs the extra `claimkit[models]`.

    Raises:
        InputError: the folder holds no model, or the extra is not installed.
    """
    path = Path(folder)
    if not (path / "modules.json").is_file():
        raise InputError(f"{path} holds no sentence-transformers model: name a folder with a modules.json")
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as missing:
        raise InputError('a model needs sentence-transformers: pip install "claimkit[models]"') from missing
    model: Any = SentenceTransformer(str(path), local_files_only=True)

    def embed(texts: Sequence[str]) -> Vectors:
        return np.asarray(model.encode(list(texts), convert_to_numpy=True), dtype=np.float32)

    return embed


def cosines(embedder: Embedder, left: Sequence[str], right: Sequence[str]) -> Vectors:
    """Cosine of every text of `left` with every text of `right`, [len(left), len(right)].

    Raises:
        InputError: the embedder gives another shape than one row a text, or rows of two widths.
    """
    one, other = unit_vectors(embedder, left), unit_vectors(embedder, right)
    if one.size and other.size and one.shape[1] != other.shape[1]:
        raise InputError(f"the embedder gives rows of {one.shape[1]} and of {other.shape[1]} numbers")
    if not (one.size and other.size):
        return np.zeros((len(left), len(right)), dtype=np.float32)
    return np.asarray(one @ other.T, dtype=np.float32)


def unit_vectors(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """One row of length 1 for each text; a row of zeros stays so."""
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    vectors = np.asarray(embedder(texts), dtype=np.float32)
    if vectors.ndim != 2 or len(vectors) != len(texts):
        raise InputError(f"the embedder gave an array of shape {vectors.shape} for {len(texts)} texts")
    if not np.isfinite(vectors).all():
        raise InputError("the embedder gave numbers that are not finite")
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, np.finfo(np.float32).tiny), dtype=np.float32)

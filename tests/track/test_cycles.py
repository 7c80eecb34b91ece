"""What was read is let go of."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from claimkit.track import build
from tests.ingest.test_office import LINES, pdf


@pytest.mark.parametrize("language", sorted(LINES))
def test_nothing_of_a_pdf_is_held_while_others_are_read(tmp_path: Path, language: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    for number in range(2):
        pdf(tmp_path / f"{number}.pdf", [line[::-1] if language == "ar" else line for line in LINES[language]])
    gc.collect()
    gc.disable()
    try:
        build([tmp_path], tmp_path / "w" / "claims.duckdb")
        assert not [held for held in gc.get_objects() if isinstance(held, pypdf.PdfReader)]
    finally:
        gc.enable()

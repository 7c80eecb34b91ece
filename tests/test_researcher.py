"""Whose name judgements carry: said, set, of the project, or remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit.project import FILE
from claimkit.researcher import known_researcher, remember_researcher


@pytest.mark.parametrize(
    ("variable", "project", "remembered", "name"),
    [
        ("أمينة", "lina", "sami", "أمينة"),
        (None, "لينا", "sami", "لينا"),
        (None, None, "سامي", "سامي"),
        (None, None, None, None),
    ],
)
def test_the_nearest_name_holds(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    variable: str | None,
    project: str | None,
    remembered: str | None,
    name: str | None,
) -> None:
    monkeypatch.delenv("CLAIMKIT_RESEARCHER", raising=False)
    if variable:
        monkeypatch.setenv("CLAIMKIT_RESEARCHER", variable)
    if project:
        (tmp_path / FILE).write_text(f'researcher = "{project}"\n', encoding="utf-8")
    if remembered:
        remember_researcher(remembered)
    assert known_researcher(tmp_path) == name


@pytest.mark.parametrize("written", [b"\xff\xfe", b"", b"a\x1b[31m", b"x" * 300])
def test_a_spoiled_file_is_as_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: bytes) -> None:
    monkeypatch.delenv("CLAIMKIT_RESEARCHER", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    remember_researcher("lina")
    (tmp_path / "claimkit" / "researcher").write_bytes(written)
    assert known_researcher(tmp_path) is None


def test_a_place_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    remember_researcher("lina")

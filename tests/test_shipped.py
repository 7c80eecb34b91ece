"""The wheel carries every SQL file and seed, byte for byte, and no database."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from claimkit.errors import InputError
from claimkit.shipped import shipped, sql, sql_files

ROOT = Path(__file__).parent.parent
FOLDERS = ("schema", "views", "macros", "checks", "queries")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    return zipfile.ZipFile(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def test_the_wheel_holds_what_lies_beside_the_package(wheel: zipfile.ZipFile) -> None:
    beside = [path for folder in FOLDERS for path in (ROOT / "warehouse" / folder).glob("*.sql")]
    beside += [path for path in (ROOT / "seeds").rglob("*") if path.is_file()]
    assert len(beside) > 40
    for path in beside:
        assert wheel.read(f"claimkit/_shipped/{path.relative_to(ROOT).as_posix()}") == path.read_bytes(), path


def test_the_wheel_holds_no_database_and_no_journal(wheel: zipfile.ZipFile) -> None:
    assert not [name for name in wheel.namelist() if ".duckdb" in name or "journals" in name]


def test_the_founding_document_is_whole() -> None:
    text = shipped("seeds", "documents", "north-press-2021-12-31.txt").read_bytes().decode("utf-8")
    assert len(text) == 2109
    assert text[952:994] == "الولايات المتحدة لن تضع صواريخ في أوكرانيا"


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_sql_file_opens_with_its_grain(folder: str) -> None:
    for name, text in sql_files(folder):
        assert text.startswith("--"), f"{folder}/{name}.sql has no header comment"
        assert sql(folder, name) == text


def test_what_is_not_shipped_is_an_error_with_a_remedy() -> None:
    with pytest.raises(InputError, match="reinstall claimkit"):
        shipped("seeds", "nothing.csv")

"""The wheel carries every SQL file and seed, byte for byte, and no database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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


PAGE = """<html lang="ar"><head><title>المحادثات</title><meta property="og:site_name" content="البريد">
<meta property="article:published_time" content="2026-05-01"></head><body><article><h1>المحادثات</h1>
<p>قال وزير الخارجية سالم حداد إن المحادثات ستستأنف في كانون الثاني المقبل.</p>
<p>ونفى المتحدث باسم الحكومة أن تكون المحادثات قد تأجلت.</p></article></body></html>"""
TEXT = "The foreign minister, Salem Haddad, said on Friday: “The talks will resume in January.”\n"
COMMANDS = (
    ("init", "own"),
    ("add", "../page.html"),
    ("add", "../talks.txt", "--outlet", "The Post", "--date", "2026-05-02"),
    ("build", "--meaning", "none"),
    ("publish", "pages"),
    ("quotes", "../draft.txt"),
)
RUN = """
import json, os, sys
import claimkit
from claimkit.cli import main
assert claimkit.__file__.startswith(os.path.join(sys.argv[2], "site")), claimkit.__file__
for command in json.loads(sys.argv[1]):
    assert main(command) == 0, command
    os.chdir(os.path.join(sys.argv[2], "own"))
"""


def test_from_init_to_a_page_with_the_wheel_alone(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    """The wheel is pure: taken apart it is what an installer puts into place; the checkout is not within reach."""
    wheel.extractall(tmp_path / "site")
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "talks.txt").write_text(TEXT, "utf-8")
    (tmp_path / "draft.txt").write_text("Haddad said: “The talks will resume in January.”\n", "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMKIT_")}
    environment |= {"PYTHONPATH": str(tmp_path / "site"), "HOME": str(tmp_path), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-W", "error", "-c", RUN, json.dumps(COMMANDS), str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "own" / "pages").glob("*.html"))
    assert "المحادثات ستستأنف" in pages
    assert "The talks will resume in January." in pages
    assert not (tmp_path / "site" / "claimkit" / "_shipped" / "warehouse" / "claims.duckdb").exists()

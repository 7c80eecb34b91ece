"""Every command and code block of the README runs, in order, in one project folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copy(ROOT / "claimkit.toml", folder)
    shutil.copytree(ROOT / "notebooks" / "stories", folder / "notebooks" / "stories")
    command = folder / "bin" / "claimkit"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimkit "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


def environment(project: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMKIT_")}
    return kept | {"PATH": f"{project / 'bin'}{os.pathsep}{kept['PATH']}", "PYTHONPATH": str(ROOT)}


def test_every_block_runs(project: Path) -> None:
    blocks = BLOCK.findall(README)
    assert {kind for kind, _ in blocks} == {"console", "sh", "python"}
    for kind, block in blocks:
        runner = {"sh": ["sh", "-e", "-c", block], "python": [sys.executable, "-c", block]}.get(kind)
        if runner:
            done = subprocess.run(
                runner, cwd=project, env=environment(project), capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
            assert done.stdout.strip(), block
            assert "refused" not in done.stdout, block


def test_every_make_target_and_notebook_named_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make (\w+)", README):
        if target != "and":
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for notebook in re.findall(r"`(\d\d_\w+)`", README):
        assert (ROOT / "notebooks" / f"{notebook}.ipynb").exists(), notebook
    for picture in re.findall(r"!\[.*?\]\((.*?)\)", README):
        assert (ROOT / picture).exists(), picture


def test_the_table_of_tables_names_what_is_there() -> None:
    there = {path.stem for path in (ROOT / "warehouse").glob("*/*.sql")}
    for row in re.findall(r"^\| (`.*?`) \|", README, re.MULTILINE):
        names = re.findall(r"`(\w+)`", row)
        assert all(name in there or re.match(r"\d\d_", name) for name in names), row

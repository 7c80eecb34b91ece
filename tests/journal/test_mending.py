"""Journals that are repaired and merged: every line that proves itself is kept as it is."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import copytree

import pytest

from claimkit.cli import main
from claimkit.errors import JournalError
from claimkit.journal import Journals, check, merge, repair
from claimkit.records import Judgement
from claimkit.track.starting import init

NOTES = ["first", "ثانٍ", "third", "رابع"]


def written(folder: Path, *notes: str, researcher: str = "Amina") -> None:
    for note in notes:
        Journals(folder).append(Judgement(researcher, "note", "c1", note=note))


def notes(folder: Path) -> list[str]:
    return [one.note or "" for one in Journals(folder).read().judgements]


def one_file(folder: Path) -> Path:
    (path,) = folder.glob("*.jsonl")
    return path


def spoil(raw: bytes, how: str) -> bytes:
    lines = raw.splitlines(keepends=True)
    return {
        "changed": b"".join([lines[0].replace(b"first", b"FIRST"), *lines[1:]]),
        "conflict": b"".join([lines[0], b"<<<<<<< HEAD\n", *lines[1:3], b"=======\n", lines[3], b">>>>>>> other\n"]),
        "windows": raw.replace(b"\n", b"\r\n") + b"\r\n",
        "glued": raw.replace(b"\n", b"", 1),
        "cut": b"".join(lines[:3]),
        "torn": raw[:-9],
        "junk": b"\0" * 4096 + b"\n" + raw,
    }[how]


@pytest.mark.parametrize(
    ("how", "left"),
    [
        ("changed", NOTES[1:]),
        ("conflict", NOTES),
        ("windows", NOTES),
        ("glued", NOTES),
        ("cut", NOTES[:3]),
        ("torn", NOTES[:3]),
        ("junk", NOTES),
    ],
)
def test_what_stands_is_kept_and_nothing_is_told_again(tmp_path: Path, how: str, left: list[str]) -> None:
    written(tmp_path, *NOTES)
    path = one_file(tmp_path)
    spoiled = spoil(path.read_bytes(), how)
    path.write_bytes(spoiled)
    assert check(tmp_path)
    (told,) = repair(tmp_path)
    assert path.name in str(told)
    assert [note for note in notes(tmp_path) if note in NOTES] == left
    assert check(tmp_path) == []
    assert [one.read_bytes() for one in tmp_path.glob("*.before-*")] == [spoiled]
    assert repair(tmp_path) == []
    written(tmp_path, "next")
    assert notes(tmp_path)[-1] == "next"


def test_copies_that_went_apart_are_merged_without_loss(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    written(here, "first", "ثانٍ")
    copytree(here, there)
    written(here, "third")
    written(there, "رابع", "fifth")
    written(there, "Бориса", researcher="Борис")
    for sent in there.glob("*.jsonl"):
        merge(here, sent)
        assert ": 0 of " in str(merge(here, sent))
    assert sorted(notes(here)) == sorted(["first", "ثانٍ", "third", "رابع", "fifth", "Бориса"])
    assert check(here) == []
    with pytest.raises(JournalError, match="no file"):
        merge(here, tmp_path / "nothing.jsonl")


@pytest.mark.parametrize(("language", "told"), [("en", "1 of 1 lines taken"), ("ar", "أُخذ 1 من الأسطر")])
def test_what_was_merged_is_told_as_the_interface_says_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, told: str
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    monkeypatch.chdir(tmp_path)
    init(tmp_path)
    written(tmp_path / "there", "first")
    assert main(["journal", "merge", str(one_file(tmp_path / "there"))]) == 0
    assert told in capsys.readouterr().out


@pytest.mark.parametrize("attributes", ["as written", "as init writes them", "none"])
def test_git_merges_one_file_written_on_two_machines(tmp_path: Path, attributes: str) -> None:
    def git(folder: Path, *command: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@x", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(folder), *who, *command], capture_output=True, check=False)

    here, there = tmp_path / "here", tmp_path / "there"
    if attributes == "as init writes them":
        init(here)
        assert "union" in (here / "journals" / ".gitattributes").read_text("utf-8")
    written(here / "journals", "first")
    if attributes == "none":
        (here / "journals" / ".gitattributes").unlink()
    git(here, "init", "-q", "-b", "main")
    for command in (("add", "."), ("commit", "-qm", "one")):
        git(here, *command)
    subprocess.run(["git", "clone", "-q", str(here), str(there)], check=True, capture_output=True)
    written(here / "journals", "ثانٍ")
    written(there / "journals", "third")
    for folder in (here, there):
        git(folder, "commit", "-qam", "more")
    git(here, "pull", "-q", "--no-rebase", "--no-edit", str(there), "HEAD")
    assert sorted(notes(here / "journals")) == sorted(["first", "ثانٍ", "third"])
    repair(here / "journals")
    assert check(here / "journals") == []


def test_the_command_says_what_is_wrong_and_repairs_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path / "journals", *NOTES)
    path = one_file(tmp_path / "journals")
    place = ["--warehouse", str(tmp_path / "claims.duckdb")]
    assert main(["journal", "check", *place]) == 0
    path.write_bytes(spoil(path.read_bytes(), "changed"))
    assert main(["journal", "check", *place]) == 1
    assert f"{path.name}:1: this line was changed by hand" in capsys.readouterr().out
    assert main(["journal", "repair", *place]) == 0
    assert main(["journal", "merge", *place]) == 2


def test_the_command_checks_the_journals_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    init(tmp_path)
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "journals", *NOTES)
    path = one_file(tmp_path / "journals")
    path.write_bytes(spoil(path.read_bytes(), "changed"))
    for more in ([], ["--warehouse", "warehouse/older.duckdb"]):
        assert main(["journal", "check", *more]) == 1
        assert f"{path.name}:1: this line was changed by hand" in capsys.readouterr().out

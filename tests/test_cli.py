"""The commands, on a warehouse of the seeds: what they print, and one sentence with a remedy where they cannot."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from errno import ENOSPC
from pathlib import Path
from shutil import copy

import pytest

from claimkit.__main__ import run as command
from claimkit.cli import main
from claimkit.shipped import shipped


@pytest.fixture(scope="module")
def seeds(seeds_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(copy(seeds_path, tmp_path_factory.mktemp("project")))


@pytest.fixture(autouse=True)
def here(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMKIT_WAREHOUSE", str(seeds))


SAYS = [
    (["sql", "select count(*) as n from claim", "--format", "csv"], "n\n58\n"),
    (["sql", "select count(*) as n from claim_card where outlet = 'North Press'", "--format", "jsonl"], '{"n":17}\n'),
    (["sql", "select chain from claim_card where act = 'promise'"], "North Press → Politico → leak → Joe Biden"),
    (["sql", "select content from claim where basis = 'leak'"], "لن تضع صواريخ في أوكرانيا"),
    (["find", "missiles in Ukraine"], "Al-Manar English"),
    (["find", "صواريخ في أوكرانيا", "--format", "csv"], "North Press → Politico → leak"),
    (["check"], "every check holds"),
    (["check"], "content digest "),
    (["match"], "contradicts"),
    (["stories", "--format", "csv"], "languages,claims,story_id"),
]


@pytest.mark.parametrize(("arguments", "said"), SAYS, ids=lambda part: " ".join(part)[:40])
def test_what_a_command_says(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(("language", "letters"), [("en", "[a-z]{3}"), ("ar", "[\u0621-\u064a]{2}")])
def test_formats_are_told_in_the_language_of_the_interface(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, letters: str
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    assert main(["formats"]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    assert len(told) > 50
    assert [line for line in told if not re.search(letters, line)] == []


def test_a_query_may_come_by_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    question = shipped("seeds", "questions", "leak_beside_white_house.sql").read_text(encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(question))
    assert main(["sql", "-"]) == 0
    said = capsys.readouterr().out
    assert "North Press → Politico → leak → Joe Biden" in said
    assert "North Press → Jen Psaki" in said


def test_export_writes_every_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "from claim_card", str(tmp_path / "cards.jsonl")]) == 0
    assert "58 rows" in capsys.readouterr().out
    rows = [json.loads(line) for line in (tmp_path / "cards.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["outlet"] for row in rows if row["act"] == "deny"} == {"Eurasia Review"}


FAILS = [
    (["sql", "select nothing from claim"], "nothing"),
    (["sql", "drop table claim"], "claimkit: "),
    (["export", "from claim", "claims.xlsx"], ".parquet"),
    (["lab", "no such notebook.ipynb"], "name a notebook"),
    (["sql", "select 1", "--warehouse", "nowhere/claims.duckdb"], "claimkit build"),
    (["build", "no such folder"], "check the path"),
    (["models", "claims"], "add [models]"),
    (["models", "titles"], "add [models]"),
]


@pytest.mark.parametrize(("arguments", "remedy"), FAILS, ids=lambda part: " ".join(part)[:40])
def test_what_cannot_be_done_is_one_sentence(
    arguments: list[str], remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert told.startswith("claimkit: ")
    assert remedy in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("language", "said", "reason"),
    [
        ("en", "no story is called 'no such thing': claimkit stories lists them", "both say"),
        ("ar", "لا قصة باسم", "كلاهما"),
    ],
)
def test_errors_and_reasons_are_in_the_language_of_the_interface(
    language: str, said: str, reason: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    assert main(["sql", "from claim_card", "--story", "no such thing"]) == 2
    assert said in capsys.readouterr().err
    assert main(["find", "missiles in Ukraine"]) == 0
    assert reason in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "--help"], "ابنِ المستودع"),
        (["--help"], "الاستعمال: "),
        (["nothing"], "لا يمكن اختيار 'nothing'"),
        (["sql"], "ينقص ما لا بد منه"),
        (["sql", "from claim", "--nothing"], "كلمات غير معروفة: --nothing"),
        (["find", "x", "--top", "many"], "--top: a number from 1"),
    ],
)
def test_help_and_what_is_typed_wrong_are_told_in_the_language_of_the_interface(
    arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", "ar")
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in "".join(capsys.readouterr())


def test_a_check_that_fails_shows_the_rows(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "select claim_id, 'بايدن' as who from claim limit 1"
    monkeypatch.setattr("claimkit.warehouse.live.sql_files", lambda _: [("words_stand", rows)])
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "FAILED  words_stand" in said
    assert "بايدن" in said


@pytest.mark.parametrize(
    ("arguments", "handed"),
    [
        (["--no-browser"], ["--no-browser"]),
        (["book.ipynb", "--port", "9999"], ["--port", "9999"]),
        (["--no-browser", "--ServerApp.ip=*", "book.ipynb"], ["--no-browser", "--ServerApp.ip=*"]),
    ],
)
def test_lab_hands_its_options_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], handed: list[str]
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("os.execv", lambda _, command: started.append(command))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimkit.toml").write_text("", encoding="utf-8")
    for name in ("book.ipynb", "start.ipynb"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    main(["lab", *arguments])
    ((_, _, _, notebook, *options),) = started
    assert notebook == ("book.ipynb" if "book.ipynb" in arguments else "start.ipynb")
    assert [option for option in options if option != "--allow-root"] == handed


def test_words_that_no_command_knows_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--no-browser"])
    assert "unrecognized arguments: --no-browser\n" in capsys.readouterr().err


MISSPELT = [
    (["buld"], "did you mean build?"),
    (["check", "--warehuose=x"], "did you mean --warehouse?"),
    (["stories", "--format", "tabel"], "did you mean table?"),
    (["journal", "Chek"], "did you mean check?"),
    (["export", "from claim", "x", "--format", "brt"], "did you mean 'brat'?"),
]


@pytest.mark.parametrize(("arguments", "advice"), MISSPELT, ids=lambda part: " ".join(part)[:40])
def test_a_misspelt_word_is_answered_by_the_nearest(
    arguments: list[str], advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        sys.exit(main(arguments))
    assert advice in capsys.readouterr().err


def test_what_is_wrong_with_a_command_is_told_beside_its_own_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["build", "--forse"])
    assert capsys.readouterr().err.startswith("usage: claimkit build")


def test_a_misspelt_word_is_answered_in_arabic(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", "ar")
    with pytest.raises(SystemExit):
        main(["buld"])
    assert capsys.readouterr().err.endswith("\u061b \u0647\u0644 \u062a\u0642\u0635\u062f build\u061f\n")


def test_words_to_look_for_need_no_quotation_marks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "missiles", "in", "Ukraine"]) == 0
    assert "Al-Manar English" in capsys.readouterr().out


def test_the_command_stopped_while_it_is_read_says_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimkit.cli.main", interrupted)
    assert command() == 130
    assert capsys.readouterr().err == "claimkit: stopped; the warehouse is as it was\n"


def test_no_word_of_an_error_turns_the_line_or_commands_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(tmp_path / "none\u202e\x1b[2J"), "--warehouse", str(tmp_path / "w.duckdb")]) == 2
    assert "none\ufffd\u241b[2J" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "told"), [("en", "cannot be written"), ("ar", "تتعذر كتابة الناتج")])
def test_an_output_that_is_full_is_told_as_the_interface_says_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, told: str
) -> None:
    def full(_given: object) -> int:
        raise OSError(ENOSPC, os.strerror(ENOSPC))

    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    monkeypatch.setattr("claimkit.cli.formats.run", full)
    monkeypatch.setattr("claimkit.cli._close_output", lambda: None)
    assert main(["formats"]) == 2
    assert told in capsys.readouterr().err

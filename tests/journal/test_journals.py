"""Journals: appended, proved, read together; torn, changed and conflicting lines."""

from __future__ import annotations

import json
import multiprocessing
import os
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from claimkit.errors import JournalError
from claimkit.journal import Journals, files, folder, lines, names
from claimkit.journal.names import file_name
from claimkit.records import Judgement

RESEARCHERS = ["Amina", "أمينة", "Амина", "../../etc/passwd", "a b c"]


def one_file(folder: Path) -> Path:
    (path,) = folder.glob("*.jsonl")
    return path


def judge(journals: Journals, note: str, researcher: str = "Amina", request: str | None = None) -> str:
    draft = Judgement(researcher, "relation", "c1", "c2", verdict="differs", note=note)
    return journals.append(draft, request).judgement_id


@pytest.mark.parametrize("researcher", RESEARCHERS)
def test_what_is_appended_is_read_by_another(tmp_path: Path, researcher: str) -> None:
    draft = Judgement(
        researcher,
        "claim_corrected",
        "c1",
        value={"content": "الولايات المتحدة لن تضع صواريخ", "spans": [[952, 980]]},
        note="«بايدن»\nsecond line",
        anchors=({"document_id": "d1", "words": "وعداً"},),
    )
    written = Journals(tmp_path / "journals").append(draft)
    (read,) = Journals(tmp_path / "journals").read().judgements
    assert read == written
    assert read.researcher == researcher
    assert one_file(tmp_path / "journals").parent == tmp_path / "journals"


@pytest.mark.parametrize("name", ["", "   ", "a\x00b", "x" * 201, ["Amina"], 5])
def test_an_impossible_name_is_refused(name: Any) -> None:
    with pytest.raises(JournalError, match="CLAIMKIT_RESEARCHER"):
        file_name(name)


def test_researchers_do_not_share_a_file() -> None:
    assert len({file_name(name) for name in RESEARCHERS}) == len(RESEARCHERS)


def test_containers_of_one_image_have_a_file_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = set()
    for container in ("one", "two", "one"):
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / container))
        names._installation.cache_clear()
        found.add(file_name("أمينة"))
    names._installation.cache_clear()
    assert len(found) == 2


def test_the_same_request_is_written_once(tmp_path: Path) -> None:
    journals = Journals(tmp_path)
    first = judge(journals, "agreed", request="r1")
    assert judge(journals, "agreed again", request="r1") == first
    assert judge(Journals(tmp_path), "after a restart", request="r1") == first
    assert len(journals.read().judgements) == 1


def test_a_reader_sees_the_next_line_at_its_next_look(tmp_path: Path) -> None:
    reader, writer = Journals(tmp_path), Journals(tmp_path)
    before = reader.version()
    judge(writer, "one")
    assert reader.version() != before
    assert [one.note for one in reader.read().judgements] == ["one"]
    judge(writer, "two")
    assert [one.note for one in reader.read().judgements] == ["one", "two"]


def test_a_torn_last_line_is_set_aside_and_the_next_line_stands(tmp_path: Path) -> None:
    judge(Journals(tmp_path), "whole")
    path = one_file(tmp_path)
    path.write_bytes(path.read_bytes() + '{"note":"نصف'.encode())
    reading = Journals(tmp_path).read()
    assert [one.note for one in reading.judgements] == ["whole"]
    (torn,) = reading.set_aside
    assert (torn.path, torn.line) == (path.name, 2)
    assert "never finished" in torn.reason
    judge(Journals(tmp_path), "next")
    after = Journals(tmp_path).read()
    assert [one.note for one in after.judgements] == ["whole", "next"]
    assert not after.set_aside
    assert "نصف" in path.with_suffix(".torn").read_text(encoding="utf-8")


def spoil_word(lines: list[str]) -> list[str]:
    return [lines[0].replace("first", "FIRST"), *lines[1:]]


def spoil_last_word(lines: list[str]) -> list[str]:
    return [*lines[:2], lines[2].replace("third", "THIRD")]


def drop_line(lines: list[str]) -> list[str]:
    return [lines[0], lines[2]]


def swap_lines(lines: list[str]) -> list[str]:
    return [lines[1], lines[0], lines[2]]


def glue_lines(lines: list[str]) -> list[str]:
    return [lines[0].replace("\n", "J"), *lines[1:]]


def twice(lines: list[str]) -> list[str]:
    return [*lines, lines[1]]


def with_windows_ends(lines: list[str]) -> list[str]:
    return [line.replace("\n", "\r\n") for line in lines]


def add_conflict(lines: list[str]) -> list[str]:
    return [lines[0], "<<<<<<< HEAD\n", *lines[1:]]


def break_json(lines: list[str]) -> list[str]:
    return [lines[0], "{}\n", *lines[1:]]


@pytest.mark.parametrize(
    ("spoil", "line", "reason", "left"),
    [
        (spoil_word, 1, "changed by hand", ["ثانٍ", "third"]),
        (spoil_last_word, 3, "changed by hand", ["first", "ثانٍ"]),
        (drop_line, 2, "removed", ["first", "third"]),
        (swap_lines, 1, "moved", ["first", "ثانٍ", "third"]),
        (add_conflict, 2, "git conflict marks", ["first", "ثانٍ", "third"]),
        (break_json, 2, "not as a journal writes it", ["first", "ثانٍ", "third"]),
        (glue_lines, 1, "more than one", ["first", "ثانٍ", "third"]),
        (twice, None, "", ["first", "ثانٍ", "third"]),
        (with_windows_ends, None, "", ["first", "ثانٍ", "third"]),
    ],
)
def test_what_does_not_prove_itself_is_set_aside_alone(tmp_path: Path, spoil, line, reason, left) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for note in ("first", "ثانٍ", "third"):
        judge(Journals(tmp_path), note)
    judge(Journals(tmp_path), "another's", "بشير")
    path = tmp_path / file_name("Amina")
    spoiled = "".join(spoil(path.read_text(encoding="utf-8").splitlines(keepends=True)))
    path.write_bytes(spoiled.encode())
    reading = Journals(tmp_path).read()
    assert sorted(one.note or "" for one in reading.judgements) == sorted([*left, "another's"])
    places = [(one.path, one.line) for one in reading.set_aside if reason in one.reason]
    assert ((path.name, line) in places) == (line is not None)
    judge(Journals(tmp_path), "next")
    assert Journals(tmp_path).read().judgements[-1].note == "next"


@pytest.mark.parametrize("keep", [0, 1, 2])
def test_lines_missing_at_an_end_are_told_until_they_are_back(tmp_path: Path, keep: int) -> None:
    reader = Journals(tmp_path)
    for note in ("first", "ثانٍ", "third"):
        judge(reader, note)
    path = one_file(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:keep]))
    for journals in (reader, Journals(tmp_path)):
        (gone,) = journals.read().set_aside
        assert "missing" in gone.reason
    judge(Journals(tmp_path), "next")
    assert ["missing" in one.reason for one in Journals(tmp_path).read().set_aside] == [True]
    path.write_bytes(whole)
    assert not Journals(tmp_path).read().set_aside
    path.unlink()
    assert "gone" in Journals(tmp_path).read().set_aside[0].reason


def test_a_whole_last_line_without_its_break_stands(tmp_path: Path) -> None:
    judge(Journals(tmp_path), "first")
    judge(Journals(tmp_path), "ثانٍ")
    path = one_file(tmp_path)
    for end in (b"", b"\x8a"):
        path.write_bytes(path.read_bytes().rstrip(b"\n") + end)
        reading = Journals(tmp_path).read()
        assert [one.note for one in reading.judgements][:2] == ["first", "ثانٍ"]
        assert len(reading.set_aside) == len(end)
        judge(Journals(tmp_path), "next")
        assert not Journals(tmp_path).read().set_aside
    assert [one.note for one in Journals(tmp_path).read().judgements] == ["first", "ثانٍ", "next", "next"]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"note": 5}, "note"),
        ({"verdict": 5}, "verdict"),
        ({"note": "\ud800"}, "surrogates"),
        ({"note": "a\0b"}, "NUL"),
        ({"note": "ك" * 8_000_000}, "longer than"),
        ({"value": float("inf")}, "holds"),
        ({"value": 10**30}, "too large"),
        ({"value": json.loads("[" * 60 + "]" * 60)}, "nested"),
        ({"value": {1, 2}}, "holds"),
        ({"value": {"tags": 5}}, "tags"),
        ({"left_id": "x" * 1001}, "left_id"),
        ({"anchors": ({"spans": "abc"},)}, "anchors"),
        ({"kind": "claim_corrected", "value": {"content_spans": [["a", "b"]]}}, "content_spans"),
        ({"kind": "claim_corrected", "value": {"content_spans": [[1]]}}, "content_spans"),
        ({"kind": "claim_corrected", "value": {"content_spans": [[9, 1]]}}, "content_spans"),
        ({"kind": "claim_corrected", "value": {"content": 5}}, "content"),
        ({"kind": "claim_corrected", "value": {"act": "shout"}}, "act"),
        ({"kind": "claim_corrected", "value": None}, "corrects nothing"),
        ({"kind": "claim_corrected", "value": {"content": None}}, "value.content"),
        ({"kind": "claim_corrected", "value": {"act": None}}, "value.act"),
    ],
)
def test_what_could_not_be_read_back_is_never_written(tmp_path: Path, said: dict[str, Any], reason: str) -> None:
    with pytest.raises(JournalError, match=f"NOT written.*{reason}"):
        Journals(tmp_path / "j").append(Judgement("أمينة", **({"kind": "note", "left_id": "c1"} | said)))
    assert not list((tmp_path / "j").glob("*.jsonl")) or not Journals(tmp_path / "j").read().judgements


@pytest.mark.parametrize("researcher", ["Amina", "أمينة"])
def test_a_line_counts_only_in_its_researchers_journal(tmp_path: Path, researcher: str) -> None:
    judge(Journals(tmp_path), "forged", researcher)
    one_file(tmp_path).rename(tmp_path / file_name("Mallory"))
    for head in tmp_path.glob("*.head"):
        head.unlink()
    reading = Journals(tmp_path).read()
    assert not reading.judgements
    assert "another's" in reading.set_aside[0].reason


def test_what_is_no_journal_is_named_and_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "journals"
    judge(Journals(folder), "stands")
    (tmp_path / "outside.jsonl").write_text("a secret", "utf-8")
    (folder / "link.jsonl").symlink_to(tmp_path / "outside.jsonl")
    (folder / "nowhere.jsonl").symlink_to(tmp_path / "nothing.jsonl")
    (folder / "folder.jsonl").mkdir()
    os.mkfifo(folder / "pipe.jsonl")
    reading = Journals(folder).read()
    assert [one.note for one in reading.judgements] == ["stands"]
    assert sorted(one.path for one in reading.set_aside) == [
        f"{name}.jsonl" for name in ("folder", "link", "nowhere", "pipe")
    ]


@pytest.mark.parametrize("back", [timedelta(seconds=1), timedelta(hours=1), timedelta(days=400)])
def test_the_order_is_that_of_writing_whatever_the_clock_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, back: timedelta
) -> None:
    judge(Journals(tmp_path), "first")
    judge(Journals(tmp_path), "ثانٍ", "بشير")
    monkeypatch.setattr(folder, "datetime", shifted(-back))
    judge(Journals(tmp_path), "third")
    monkeypatch.undo()
    judge(Journals(tmp_path), "رابع", "بشير")
    notes = [one.note for one in Journals(tmp_path).read().judgements]
    assert notes.index("first") < notes.index("third") < notes.index("رابع")
    assert notes.index("ثانٍ") < notes.index("رابع")
    if back < timedelta(days=1):
        assert notes == ["first", "ثانٍ", "third", "رابع"]


def test_a_future_date_wins_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge(Journals(tmp_path), "honest")
    monkeypatch.setattr(folder, "datetime", shifted(timedelta(days=400)))
    judge(Journals(tmp_path), "from the future", "Mallory")
    monkeypatch.undo()
    judge(Journals(tmp_path), "صادق", "بشير")
    reading = Journals(tmp_path).read()
    assert [one.note for one in reading.judgements] == ["from the future", "honest", "صادق"]
    assert "future" in reading.set_aside[0].reason


def shifted(by: timedelta) -> type[datetime]:
    class Shifted(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Shifted:
            return cls.fromtimestamp((datetime.now(tz) + by).timestamp(), tz)

    return Shifted


@pytest.mark.parametrize("bit", range(8))
def test_one_flipped_bit_is_told_and_set_right(tmp_path: Path, bit: int) -> None:
    for note in ("first", "ثانٍ", "third"):
        judge(Journals(tmp_path), note, request=note)
    path = one_file(tmp_path)
    whole, before = path.read_bytes(), Journals(tmp_path).read().judgements
    for place in range(bit, len(whole), 41):
        spoiled = bytearray(whole)
        spoiled[place] ^= 1 << bit
        path.write_bytes(spoiled)
        reading = Journals(tmp_path).read()
        assert reading.judgements == before
        assert reading.set_aside


def test_lock_files_that_are_removed_harm_nothing(tmp_path: Path) -> None:
    judge(Journals(tmp_path), "first")
    for lock in tmp_path.glob("*.lock"):
        lock.unlink()
    judge(Journals(tmp_path), "ثانٍ")
    assert not Journals(tmp_path).read().set_aside


def test_a_failed_fsync_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge(Journals(tmp_path), "first", request="r1")
    before = one_file(tmp_path).read_bytes()

    def failing(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(JournalError, match="NOT written"):
        judge(Journals(tmp_path), "ثانٍ", request="r2")
    with pytest.raises(JournalError, match="NOT written"):
        judge(Journals(tmp_path), "first", request="r1")
    monkeypatch.undo()
    assert one_file(tmp_path).read_bytes() == before
    judge(Journals(tmp_path), "ثانٍ", request="r2")
    assert [one.note for one in Journals(tmp_path).read().judgements] == ["first", "ثانٍ"]


def test_a_new_file_whose_name_is_not_durable_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(files, "sync_folder", failing)
    with pytest.raises(JournalError, match="NOT written"):
        judge(Journals(tmp_path), "أول")
    monkeypatch.undo()
    assert not Journals(tmp_path).read().judgements
    judge(Journals(tmp_path), "أول")
    assert [one.note for one in Journals(tmp_path).read().judgements] == ["أول"]


def test_superseding_an_unknown_line(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="nothing can replace"):
        Journals(tmp_path).append(Judgement("Amina", "note", "c1", supersedes="j0"))
    first = judge(Journals(tmp_path), "first")
    Journals(tmp_path).append(Judgement("بشير", "note", "c1", supersedes=first))
    assert not Journals(tmp_path).read().set_aside
    (tmp_path / file_name("Amina")).unlink()
    gone, unknown = Journals(tmp_path).read().set_aside
    assert "gone" in gone.reason
    assert (unknown.path, unknown.line, unknown.field) == (file_name("بشير"), 1, "supersedes")


def test_an_unknown_kind_names_the_kinds(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="claim_rejected"):
        Journals(tmp_path).append(Judgement("Amina", "opinion", "c1"))


def _judge_many(folder: Path, name: str, researcher: str) -> None:
    journals = Journals(folder)
    for count in range(40):
        judge(journals, f"{name} {count}", researcher)


@pytest.mark.parametrize("researchers", [("Amina", "Amina"), ("Amina", "بشير")])
def test_two_processes_judging_at_once_lose_nothing(tmp_path: Path, researchers: tuple[str, str]) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [
        spawn.Process(target=_judge_many, args=(tmp_path, f"w{place}", researcher))
        for place, researcher in enumerate(researchers)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    notes = [one.note or "" for one in Journals(tmp_path).read().judgements]
    assert sorted(notes) == sorted(f"w{place} {count}" for place in (0, 1) for count in range(40))


# -- forms ----------------------------------------------------------------------------------------------------------

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.jsonl"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_journal_once_written_stays_readable(tmp_path: Path, path: Path) -> None:
    copy(path, tmp_path / file_name("أمينة"))
    first, second, third = Journals(tmp_path).read().judgements
    assert (first.kind, first.verdict, first.note) == ("relation", "contradicts", "«لن» beside “intends”")
    assert first.value == {"tags": ["modality"], "blind": True}
    assert [anchor["words"] for anchor in first.anchors] == ["وعداً", "a promise"]
    assert second.value == {"content": "وعد", "content_spans": [[3, 6]]}
    assert (third.supersedes, third.verdict) == (first.judgement_id, "withdrawn")
    fourth = Journals(tmp_path).append(Judgement("أمينة", "note", "c1", note="ثم"))
    assert Journals(tmp_path).read().judgements[-1] == fourth


def rewritten(path: Path, **changed: object) -> None:
    """The last line with other keys, proved anew as its writer would have."""
    *before, last = path.read_bytes().splitlines()
    record = json.loads(last) | changed
    record["judgement_id"] = lines._proof(record)
    path.write_bytes(b"\n".join([*before, lines._dumped(record).encode("utf-8")]) + b"\n")


def test_a_line_may_say_more_than_is_known_here(tmp_path: Path) -> None:
    judge(Journals(tmp_path), "first")
    judge(Journals(tmp_path), "ثانٍ")
    rewritten(one_file(tmp_path), certainty=0.8125, kind="a_later_kind")
    first, second = Journals(tmp_path).read().judgements
    assert (first.note, second.note, second.kind) == ("first", "ثانٍ", "a_later_kind")
    path = one_file(tmp_path)
    path.write_text(path.read_text("utf-8").replace("0.8125", "0.75"), "utf-8")
    reading = Journals(tmp_path).read()
    assert [one.note for one in reading.judgements] == ["first"]
    assert "changed by hand" in reading.set_aside[0].reason


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"form": 99}, "newer claimkit"),
        ({"form": "1"}, "form"),
        ({"anchors": "c1"}, "anchors"),
        ({"note": 7}, "note"),
        ({"request": ["r"]}, "request"),
        ({"judged_at": "yesterday"}, "of no time"),
        ({"judged_at": "2026-01-01T00:00:00"}, "of no time"),
        ({"previous": "0"}, "previous"),
    ],
)
def test_a_line_of_another_form_is_set_aside(tmp_path: Path, changed: dict[str, object], reason: str) -> None:
    judge(Journals(tmp_path), "first")
    judge(Journals(tmp_path), "ثانٍ")
    rewritten(one_file(tmp_path), **changed)
    reading = Journals(tmp_path).read()
    assert [one.note for one in reading.judgements] == ["first"]
    assert reason in reading.set_aside[0].reason

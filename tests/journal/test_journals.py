"""Journals: appended, proved, read together; torn, changed and conflicting lines."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path
from shutil import copy

import pytest

from claimkit.errors import JournalError
from claimkit.journal import Journals, lines
from claimkit.journal.folder import file_name
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


@pytest.mark.parametrize("name", ["", "   ", "a\x00b", "x" * 201])
def test_an_impossible_name_is_refused(name: str) -> None:
    with pytest.raises(JournalError, match="CLAIMKIT_RESEARCHER"):
        file_name(name)


def test_researchers_do_not_share_a_file() -> None:
    assert len({file_name(name) for name in RESEARCHERS}) == len(RESEARCHERS)


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


def add_conflict(lines: list[str]) -> list[str]:
    return [lines[0], "<<<<<<< HEAD\n", *lines[1:]]


def break_json(lines: list[str]) -> list[str]:
    return [lines[0], "{}\n", *lines[1:]]


@pytest.mark.parametrize(
    ("spoil", "line", "reason"),
    [
        (spoil_word, 1, "changed"),
        (spoil_last_word, 3, "changed"),
        (drop_line, 2, "changed"),
        (swap_lines, 1, "changed"),
        (add_conflict, 2, "git conflict marks"),
        (break_json, 2, "not a line of a journal"),
    ],
)
def test_a_changed_past_is_an_error_with_file_and_line(tmp_path: Path, spoil, line, reason) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for note in ("first", "ثانٍ", "third"):
        judge(Journals(tmp_path), note)
    path = one_file(tmp_path)
    path.write_text("".join(spoil(path.read_text(encoding="utf-8").splitlines(keepends=True))), encoding="utf-8")
    with pytest.raises(JournalError, match=reason) as error:
        Journals(tmp_path).read()
    assert f"{path.name}:{line}" in str(error.value)


def test_a_journal_cut_short_under_a_reader_is_an_error(tmp_path: Path) -> None:
    reader = Journals(tmp_path)
    judge(reader, "one")
    reader.read()
    one_file(tmp_path).write_bytes(b"")
    with pytest.raises(JournalError, match="missing"):
        reader.read()


def test_superseding_an_unknown_line(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="nothing can replace"):
        Journals(tmp_path).append(Judgement("Amina", "note", "c1", supersedes="j0"))
    first = judge(Journals(tmp_path), "first")
    Journals(tmp_path).append(Judgement("بشير", "note", "c1", supersedes=first))
    assert not Journals(tmp_path).read().set_aside
    (tmp_path / file_name("Amina")).unlink()
    (unknown,) = Journals(tmp_path).read().set_aside
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
    rewritten(one_file(tmp_path), certainty=0.9, kind="a_later_kind")
    first, second = Journals(tmp_path).read().judgements
    assert (first.note, second.note, second.kind) == ("first", "ثانٍ", "a_later_kind")
    path = one_file(tmp_path)
    path.write_text(path.read_text("utf-8").replace("0.9", "0.8"), "utf-8")
    with pytest.raises(JournalError, match="changed by hand"):
        Journals(tmp_path).read()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"form": 2}, "newer claimkit"),
        ({"form": "1"}, "form is not as a journal writes it"),
        ({"anchors": "c1"}, "anchors is not"),
        ({"note": 7}, "note is not"),
    ],
)
def test_a_line_of_another_form_is_an_error(tmp_path: Path, changed: dict[str, object], reason: str) -> None:
    judge(Journals(tmp_path), "first")
    rewritten(one_file(tmp_path), **changed)
    with pytest.raises(JournalError, match=reason):
        Journals(tmp_path).read()

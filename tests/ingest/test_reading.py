"""Folders by file name, CSV rows with their lines, raw lines as they lie."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from claimkit.errors import InputError
from claimkit.ingest import find_inputs, inside, lines, raw_lines, read_rows
from claimkit.records import Reject


def laid(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_a_folder_is_read_by_its_file_names(tmp_path: Path) -> None:
    laid(
        tmp_path,
        {
            "outlets.csv": b"outlet_id,name\n",
            "deep/claims.jsonl": '{"content": {"text": "قال"}}\n'.encode(),
            "deep/more.jsonl.gz": gzip.compress(b'\xef\xbb\xbf{"text": "whole"}\n'),
            "broken.jsonl": b'{"torn\n\n{"text": "x"}',
            "empty.jsonl": b"",
            "README.md": b"x",
            "other.csv": b"a,b\n",
            ".hidden/claims.jsonl": b'{"content": 1}',
            "lexicon/speakers.csv": b"speaker_id,name\n",
        },
    )
    assert [(one.name, one.format) for one in find_inputs(tmp_path)] == [
        ("broken.jsonl", "documents"),
        ("deep/claims.jsonl", "claims"),
        ("deep/more.jsonl.gz", "documents"),
        ("empty.jsonl", "claims"),
        ("outlets.csv", "outlets.csv"),
    ]


@pytest.mark.parametrize("name", ["nowhere", "notes.doc", "ملاحظات.csv"])
def test_what_is_nothing_known_is_an_error(tmp_path: Path, name: str) -> None:
    if name != "nowhere":
        (tmp_path / name).write_text("x")
    with pytest.raises(InputError, match=name):
        find_inputs(tmp_path / name)


@pytest.mark.parametrize("name", ["../x.txt", "/etc/hostname", "a/../../x.txt", "gone.txt", "a\0b"])
def test_a_name_stays_inside_its_folder(tmp_path: Path, name: str) -> None:
    folder = laid(tmp_path / "in", {"a/مقال.txt": b"x"})
    (tmp_path / "x.txt").write_text("x")
    assert inside(folder, "a/مقال.txt").read_text() == "x"
    with pytest.raises(InputError):
        inside(folder, name)


def test_csv_rows_know_the_line_they_begin_on(tmp_path: Path) -> None:
    (tmp_path / "topics.csv").write_bytes(
        '\ufefftopic,label_ar,extra\r\na,"سطر\nثان",x\r\n\r\nb,\r\nc,1,2,3\r\n'.encode() + b"d,\xff\n"
    )
    rows = list(read_rows(tmp_path / "topics.csv"))
    assert rows[0] == (2, {"topic": "a", "label_en": None, "label_ar": "سطر\nثان"})
    assert rows[1] == (5, {"topic": "b", "label_en": None, "label_ar": None})
    assert [(row.line, row.reason.split(":")[0]) for row in rows if isinstance(row, Reject)] == [
        (6, "has 4 cells where the header has 3"),
        (7, "is not UTF-8"),
    ]


@pytest.mark.parametrize("chunk", [1, 7, 1 << 20])
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_raw_lines_are_whole_whatever_the_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, end: bytes
) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    written = ["قال الرئيس\r", "", "  ", "x", "He said", "\xff", "a\0b", "سطر\u2028واحد"]
    raw = b"\n".join(one.encode("latin-1") if one == "\xff" else one.encode() for one in written)
    (tmp_path / "claims.jsonl").write_bytes(b"\xef\xbb\xbf" + raw + end)
    refused: list[Reject] = []
    read = [
        (number, text)
        for batch in raw_lines(tmp_path / "claims.jsonl", refused)
        for number, text in zip(*(column.to_pylist() for column in batch.columns), strict=True)
    ]
    assert read == [(1, "قال الرئيس\r\n"), (4, "x\n"), (5, "He said\n"), (8, "سطر\u2028واحد\n")]
    assert [(one.line, one.reason[:11]) for one in refused] == [(6, "is not UTF-"), (7, "holds a NUL")]

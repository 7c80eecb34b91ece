"""What a build keeps for the next: taken where nothing changed, made again where anything did, lost without harm."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from claimkit.extract import rules_digest
from claimkit.records import Document
from claimkit.track import build, kept
from claimkit.track.extraction import Lines, extract_unread
from claimkit.track.kept import KEY, Kept
from claimkit.warehouse.attaching import texts_of_snapshot
from claimkit.warehouse.connection import connect
from tests.bench.generated_news import news

COLUMNS = {"words": pa.list_(pa.string())}
ROWS = {"ar": ["قال", "نفى"], "en": ["said"], "empty": []}
TEXTS = {
    "ar": "قالت الوزيرة سلمى الورداني، أمس، إن الجسر سيفتح في مارس المقبل.",
    "en": "Harbour minister Ines Calloway said on Monday that the bridge would open in March.",
}


def kept_in(folder: Path, rows: dict[str, list[str]]) -> Path:
    """The file in which rows were kept."""
    known = set(folder.glob("*"))
    keeper = Kept(folder, COLUMNS)
    for key, words in rows.items():
        keeper.keep({KEY: key, "words": words}, 1)
    keeper.write()
    (new,) = set(folder.glob("*")) - known
    return new


def held(folder: Path, *keys: str) -> dict[str, list[str]]:
    return {row[KEY]: row["words"] for row in Kept(folder, COLUMNS).held(keys)}


def test_what_is_kept_is_held_by_its_key_alone(tmp_path: Path) -> None:
    kept_in(tmp_path / "k", ROWS)
    assert held(tmp_path / "k", *ROWS, "unknown") == ROWS
    assert held(tmp_path / "k", "ar") == {"ar": ROWS["ar"]}
    assert held(tmp_path / "nowhere", "ar") == {}


@pytest.mark.parametrize(
    "harm",
    [
        lambda content: content[: len(content) // 2],
        lambda _: b"",
        lambda content: content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
    ],
    ids=["cut off", "empty", "one bit"],
)
def test_a_harmed_file_is_removed_and_the_others_are_read(tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    path = kept_in(tmp_path, {"en": ROWS["en"]})
    kept_in(tmp_path, {"ar": ROWS["ar"]})
    path.write_bytes(harm(path.read_bytes()))
    keeper = Kept(tmp_path, COLUMNS)
    assert [row["words"] for row in keeper.held(ROWS)] == [ROWS["ar"]]
    assert keeper.removed == 1
    assert held(tmp_path, *ROWS) == {"ar": ROWS["ar"]}
    assert not path.exists()


@pytest.mark.parametrize("cut", [0, 3, 40])
def test_a_file_that_is_cut_off_while_a_build_reads_it_is_removed(tmp_path: Path, cut: int) -> None:
    path = kept_in(tmp_path, ROWS)
    keeper = Kept(tmp_path, COLUMNS)
    assert list(keeper.held(["en"]))
    path.write_bytes(path.read_bytes()[:cut])
    assert list(keeper.held(["en"])) == []
    assert keeper.removed == 1
    assert not path.exists()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_file_that_is_overwritten_while_a_build_reads_it_is_removed(tmp_path: Path, language: str) -> None:
    path = kept_in(tmp_path, ROWS)
    keeper = Kept(tmp_path, COLUMNS)
    assert list(keeper.held([language]))
    content = path.read_bytes()
    path.write_bytes(b"\xff" * (len(content) // 4) + content[len(content) // 4 :])
    assert list(keeper.held([language])) == []
    assert list(keeper.held([language])) == []
    assert keeper.removed == 1
    assert not path.exists()


def test_builds_at_once_keep_the_same_rows_and_hold_them_once(tmp_path: Path) -> None:
    kept_in(tmp_path, {"ar": ROWS["ar"], "en": ROWS["en"]})
    kept_in(tmp_path, {"en": ROWS["en"]})
    assert [row[KEY] for row in Kept(tmp_path, COLUMNS).held(["en", "en"])] == ["en"]


def test_many_rows_that_say_little_are_written_before_they_fill_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_FULL", 1000)
    keeper = Kept(tmp_path, COLUMNS)
    for number in range(20):
        keeper.keep({KEY: str(number), "words": []}, 1)
    assert list(tmp_path.glob("*"))


def test_the_files_of_many_days_are_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST_SMALL", 3)
    for key, words in ROWS.items():
        keeper = Kept(tmp_path, COLUMNS)
        keeper.keep({KEY: key, "words": words}, 1)
        keeper.write()
    assert len(list(tmp_path.glob("*"))) == 1
    assert held(tmp_path, *ROWS) == ROWS


def test_what_was_used_least_lately_is_removed_under_old_rules_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = kept_in(tmp_path / "old", {"en": ROWS["en"]})
    monkeypatch.setattr(kept, "KEPT_BYTES", old.stat().st_size + 50)
    kept_in(tmp_path / "new", {"en": ROWS["en"] * 2})
    assert not old.exists()
    assert held(tmp_path / "new", "en") == {"en": ROWS["en"] * 2}


class _Draft:
    """What extraction asks of a draft."""

    def __init__(self, *languages: str, title: str | None = None) -> None:
        self.documents = [Document(f"bridge-{code}", "Wire", TEXTS[code], code, title) for code in languages]
        self.connection = connect()

    def unread_documents(self) -> list[Document]:
        return self.documents

    def mark_extracted(self, documents: Sequence[tuple[str, Sequence[str], bool]]) -> None:
        assert [document_id for document_id, _, _ in documents] == [one.document_id for one in self.documents]


def printed(lines: Lines) -> set[str]:
    return {line for batch in lines.batches() for line in batch["raw"].to_pylist()}


def test_lines_are_as_a_file_has_them_however_they_are_added(tmp_path: Path) -> None:
    lines = Lines(tmp_path).add(['{"a": "قال"}', "{}"]).add([]).add(["[]"])
    whole = '{"a": "قال"}\n{}\n[]\n'
    assert (lines.count, lines.sha256) == (3, sha256(whole.encode()).hexdigest())
    assert printed(lines) == printed(lines) == set(whole.splitlines(keepends=True))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("language", TEXTS)
def test_a_document_is_read_again_only_where_it_or_the_rules_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    project = tmp_path / "project"
    own = project / "lexicon" / "it" / "terms.csv"
    own.parent.mkdir(parents=True)
    (project / "claimkit.toml").write_text("")
    monkeypatch.chdir(project)
    first = extract_unread(_Draft(language), tmp_path / "cache")  # type: ignore[arg-type]
    assert (len(first.documents), first.kept, first.lines.count) == (1, 0, 1)
    again = extract_unread(_Draft(*TEXTS), tmp_path / "cache")  # type: ignore[arg-type]
    assert again.kept == 1
    assert printed(first.lines) < printed(again.lines)
    titled = extract_unread(_Draft(language, title="The bridge"), tmp_path / "cache")  # type: ignore[arg-type]
    assert titled.kept == 0
    digest = rules_digest()
    own.write_text("term,kind,value,source\n")
    assert rules_digest() != digest
    assert extract_unread(_Draft(language), tmp_path / "cache").kept == 0  # type: ignore[arg-type]


def test_an_incremental_build_has_the_digests_of_a_full_one(tmp_path: Path) -> None:
    documents = tmp_path / "documents.jsonl"
    lines = [json.dumps({"outlet": "Wire", "language": code, "text": text}) + "\n" for code, text in TEXTS.items()]
    documents.write_text(lines[0], encoding="utf-8")
    build([documents], tmp_path / "days" / "claims.duckdb")
    documents.write_text("".join(lines), encoding="utf-8")
    grown = build([documents], tmp_path / "days" / "claims.duckdb")
    full = build([documents], tmp_path / "full" / "claims.duckdb", fresh=True)
    assert (grown.kept, full.kept) == (1, 0)
    assert (grown.digest, grown.content_digest) == (full.digest, full.content_digest)
    assert "1 of them read by an earlier build" in str(grown)
    assert not (tmp_path / "full" / "cache").exists()


def test_articles_added_removed_and_edited_give_the_digests_of_a_full_build(tmp_path: Path) -> None:
    articles = list(news(30))
    written(tmp_path, articles[:25])
    build([tmp_path / "documents.jsonl"], tmp_path / "days" / "claims.duckdb")
    caches = [next((tmp_path / "days" / "cache" / name).iterdir()) for name in ("extraction", "readings")]
    for folder in caches:
        (folder / "0.parquet").write_bytes(b"cut off")
    edited = {**articles[2], "text": articles[2]["text"].partition("\n")[2]}
    written(tmp_path, [edited, *articles[3:]])
    grown = build([tmp_path / "documents.jsonl"], tmp_path / "days" / "claims.duckdb")
    full = build([tmp_path / "documents.jsonl"], tmp_path / "full" / "claims.duckdb", fresh=True)
    assert "2 damaged files in cache/: removed, and what they held was made again" in str(grown)
    assert not [warning for warning in full.warnings if "damaged" in warning]
    assert full.counts["matches"] > 0
    assert (grown.digest, grown.content_digest) == (full.digest, full.content_digest)


# Two articles of a day, and one of the next that tells of the same event, prints a known quotation and a full name.
DAYS = {
    "ar": (
        "قالت الوزيرة سلمى الورداني، أمس، إن «جسر مرفأ أورلو سيفتح أمام الشاحنات بعد تسع سنوات من الترميم».",
        "أفادت الورداني بأن «جسر مرفأ أورلو سيفتح أمام الشاحنات بعد تسع سنوات من الترميم»، "
        "ونفى النقابي هاني السرداب ذلك.",
        "قالت سلمى الورداني إن «جسر مرفأ أورلو سيفتح أمام الشاحنات»، وقال هاني السرداب إن الجسر لن يفتح.",
    ),
    "en": (
        'Minister Ines Calloway said on Monday: "The harbour bridge at Orlo will open to lorries after nine years."',
        'Calloway said "the harbour bridge at Orlo will open to lorries after nine years". Union leader Jon Arkwell '
        "denied that the bridge will open.",
        'Ines Calloway said "the harbour bridge at Orlo will open to lorries". Jon Arkwell said that the bridge at '
        "Orlo will not open.",
    ),
}


@pytest.mark.parametrize("language", DAYS)
def test_an_article_on_a_known_event_and_its_people_gives_the_digest_of_a_full_build(
    tmp_path: Path, language: str
) -> None:
    articles = [
        {"outlet": outlet, "language": language, "published_at": f"2026-03-0{day}", "text": text}
        for day, (outlet, text) in enumerate(zip(("Wire", "Post", "Herald"), DAYS[language], strict=True), start=2)
    ]
    written(tmp_path, articles[:2])
    before = build([tmp_path / "documents.jsonl"], tmp_path / "days" / "claims.duckdb")
    written(tmp_path, articles)
    grown = build([tmp_path / "documents.jsonl"], tmp_path / "days" / "claims.duckdb")
    full = build([tmp_path / "documents.jsonl"], tmp_path / "full" / "claims.duckdb", fresh=True)
    assert grown.kept == 2
    assert grown.counts["matches"] > before.counts["matches"] > 0
    assert (grown.digest, grown.content_digest) == (full.digest, full.content_digest)


# A statement that corrects a number, and one of the next day that gives the number corrected.
CORRECTED = {
    "ar": (
        "قالت الوزيرة سلمى الورداني إن عقد المرفأ مع شركة أورلو للسفن يمتد طويلا وليس 3 مواسم.",
        "قالت الوزيرة سلمى الورداني إن عقد المرفأ مع شركة أورلو للسفن يمتد 3 مواسم.",
    ),
    "en": (
        "Minister Ines Calloway said that the contract of the harbour with Orlo Ships runs for long, not 3 seasons.",
        "Minister Ines Calloway said that the contract of the harbour with Orlo Ships runs for 3 seasons.",
    ),
}


@pytest.mark.parametrize("language", CORRECTED)
def test_a_number_that_a_known_article_corrects_is_still_corrected(tmp_path: Path, language: str) -> None:
    articles = [
        {"outlet": outlet, "language": language, "published_at": f"2026-03-0{day}", "text": text}
        for day, (outlet, text) in enumerate(zip(("Wire", "Post"), CORRECTED[language], strict=True), start=2)
    ]
    written(tmp_path, articles[:1])
    build([tmp_path / "documents.jsonl"], tmp_path / "days" / "claims.duckdb")
    written(tmp_path, articles)
    grown = build([tmp_path / "documents.jsonl"], tmp_path / "days" / "claims.duckdb")
    full = build([tmp_path / "documents.jsonl"], tmp_path / "full" / "claims.duckdb", fresh=True)
    assert full.counts["matches"] == 1
    assert (grown.digest, grown.content_digest) == (full.digest, full.content_digest)


# A build in a Python of its own, as the word lists that a process has read stay as they were.
BUILD = """
import sys
from claimkit.track import build
report = build("documents.jsonl", sys.argv[1], fresh=len(sys.argv) > 2)
print(report.digest, report.content_digest, report.counts["claims"], report.kept)
"""


def built_apart(project: Path, *asked: str) -> list[str]:
    """Both digests of a build, how many claims it has, and how many documents were read before."""
    command = [sys.executable, "-c", BUILD, *asked]
    done = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_a_build_by_changed_word_lists_has_the_digests_of_a_full_one(tmp_path: Path) -> None:
    told = [
        *((code, text) for code, texts in DAYS.items() for text in texts),
        ("it", "Il ponte di Orlo, borbotta la sindaca Carla Ferrante, resterà chiuso fino a marzo."),
    ]
    written(tmp_path, [{"outlet": "Wire", "language": code, "text": text} for code, text in told])
    (tmp_path / "claimkit.toml").write_text("", encoding="utf-8")
    *_, claims, _ = built_apart(tmp_path, "days/claims.duckdb")
    words = tmp_path / "lexicon" / "it" / "cues.csv"
    words.parent.mkdir(parents=True)
    header = "word,act,frame,polarity,basis,confidence,source"
    words.write_text(f"{header}\nborbotta,assert,clause|quote|said|as,,,0.85,own\n", encoding="utf-8")
    *grown, more_claims, kept_count = built_apart(tmp_path, "days/claims.duckdb")
    *full, _, _ = built_apart(tmp_path, "full/claims.duckdb", "fresh")
    assert grown == full
    assert (int(more_claims) - int(claims), kept_count) == (1, "0")


@pytest.mark.parametrize("spoiled", ["missing", "foreign", "cut", "blank"])
def test_a_build_over_a_spoiled_snapshot_takes_nothing_over(tmp_path: Path, spoiled: str) -> None:
    articles = [{"outlet": "Wire", "language": code, "text": text} for code, text in TEXTS.items()]
    written(tmp_path, articles)
    path = tmp_path / "days" / "claims.duckdb"
    full = build([tmp_path / "documents.jsonl"], path)
    whole = path.read_bytes()
    assert len(texts_of_snapshot(path)) == len(articles)
    middle = len(whole) // 4
    path.write_bytes(
        {
            "missing": b"",
            "foreign": b"no snapshot " * 5000,
            "cut": whole[:middle],
            "blank": whole[:middle] + bytes(3 * middle),
        }[spoiled]
    )
    if spoiled == "missing":
        path.unlink()
    assert not texts_of_snapshot(path)
    again = build([tmp_path / "documents.jsonl"], path, force=True)
    assert (again.digest, again.content_digest) == (full.digest, full.content_digest)


def written(folder: Path, articles: Sequence[dict[str, Any]]) -> None:
    """Writes a documents file."""
    lines = [json.dumps(article, ensure_ascii=False) + "\n" for article in articles]
    (folder / "documents.jsonl").write_text("".join(lines), encoding="utf-8")

"""A project of one's own: made, filled with articles, built, and never replaced by something else."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from hashlib import sha256
from pathlib import Path
from shutil import which

import pytest

from claimkit import build, limits, open_warehouse
from claimkit.board.card import read_cards
from claimkit.board.quotation import Quotation
from claimkit.cli import main
from claimkit.errors import InputError, WarehouseError
from claimkit.exchange import exchange_of
from claimkit.ingest import TABLES
from claimkit.interface import speaking
from claimkit.project import build_memory, nearest, read_project
from claimkit.track import catalogue as catalogue_module
from claimkit.track.captures import changed_captures
from claimkit.track.exchanging import hand_out
from claimkit.track.starting import init
from claimkit.warehouse import published
from tests.ingest.test_archives import PAGES, wacz, warc

TEXTS = {
    "ar": "قال وزير الخارجية سالم حداد إن المحادثات ستستأنف في كانون الثاني المقبل.\n",
    "en": "The foreign minister, Salem Haddad, said on Friday that the talks would resume in January.\n",
}
OUTLETS = {"ar": "البريد", "en": "The Post"}
CUES = "1\n00:01:02,000 --> 00:01:09,500\n{}\n"
_NO_CLAIMS = "a list of references has no claims"
PAGE = """<html lang="{language}"><head><title>{title}</title><meta property="og:site_name" content="{outlet}">
<meta property="og:title" content="{title}"><meta property="article:published_time" content="2026-05-01T10:00:00+03:00">
<link rel="canonical" href="https://example.com/{language}"></head>
<body><article><h1>{title}</h1><p>{text}</p><p>{text}</p></article></body></html>"""
LANGUAGES = pytest.mark.parametrize("language", ["ar", "en"])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CLAIMKIT_WAREHOUSE", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    init(tmp_path / "own")
    monkeypatch.chdir(tmp_path / "own")
    return tmp_path / "own"


def catalogue(project: Path) -> list[dict[str, str]]:
    with (project / "documents" / "documents.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@LANGUAGES
def test_from_an_empty_folder_to_claims(project: Path, tmp_path: Path, language: str) -> None:
    text, outlet = TEXTS[language], OUTLETS[language]
    (tmp_path / "talks.txt").write_text(text, "utf-8")
    page = PAGE.format(language=language, title="Talks resume", outlet=outlet, text=text.strip())
    (tmp_path / "page.html").write_text(page, "utf-8")
    assert main(["add", str(tmp_path / "talks.txt"), "--outlet", outlet, "--date", "2026-05-02"]) == 0
    assert main(["add", str(tmp_path / "page.html")]) == 0
    first, second = catalogue(project)
    assert (first["outlet_id"], first["published_at"], first["title"]) == (outlet, "2026-05-02", "")
    assert (second["outlet_id"], second["title"]) == (outlet, "Talks resume")
    assert second["published_at"].startswith("2026-05-01")
    assert second["url"] == f"https://example.com/{language}"
    for row, name in ((first, "talks.txt"), (second, "page.html")):
        kept = (project / "documents" / row["capture"]).read_bytes()
        assert kept == (tmp_path / name).read_bytes()
        assert row["capture_sha256"] == sha256(kept).hexdigest()
    (project / "documents" / "more").mkdir()
    assert main(["build", "--meaning", "none"]) == 0
    warehouse = open_warehouse(researcher="lina")
    assert warehouse.path == project / "warehouse" / "claims.duckdb"
    spoken = "select distinct outlet from claim_card where contains(content, $words)"
    words = "المحادثات" if language == "ar" else "talks"
    assert warehouse.sql(spoken, words=words).fetchall() == [(outlet,)]
    # The text says no language, the page does.
    assert warehouse.sql('select distinct "language" from document').fetchall() == [(language,)]
    direction = "rtl" if language == "ar" else "ltr"
    assert warehouse.sql("select distinct direction from claim_card").fetchall() == [(direction,)]
    ((claim,),) = warehouse.sql("select min(claim_id) from claim").fetchall()
    warehouse.judge("note", claim, note="x")
    assert list((project / "journals").glob("*.jsonl"))
    assert changed_captures(warehouse) == []
    other = str(project / "other" / "claims.duckdb")
    assert main(["build", "documents/documents.csv", "--meaning", "none", "--warehouse", other]) == 0
    assert changed_captures(open_warehouse(other)) == []
    (project / "documents" / first["capture"]).write_text("changed")
    (project / "documents" / second["capture"]).unlink()
    reasons = sorted(row["reason"][:12] for row in changed_captures(warehouse))
    assert reasons == ["cannot be re", "has other by"]


SIGNED = {"ar": "لا يُتحقق من توقيعه", "en": "its signature is not verified"}


@LANGUAGES
def test_a_signature_that_nobody_verified_is_said(
    project: Path,
    tmp_path: Path,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wacz(tmp_path / "signed.wacz", warc(PAGES), warc(PAGES), signature="x")
    assert main(["add", str(tmp_path / "signed.wacz")]) == 0
    assert main(["build", "--meaning", "none"]) == 0
    capsys.readouterr()
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    assert main(["check"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if SIGNED[language] in line]
    assert "signed" in line


def test_the_pages_of_an_archive_are_added_one_by_one(project: Path, tmp_path: Path) -> None:
    (tmp_path / "saved.warc.gz").write_bytes(warc(PAGES))
    assert main(["add", str(tmp_path / "saved.warc.gz")]) == 0
    rows = catalogue(project)
    assert [row["url"] for row in rows] == list(PAGES)
    assert {row["published_at"] for row in rows} == {""}
    assert {row["retrieved_at"] for row in rows} == {"2026-05-02T08:00:00Z"}
    assert all((project / "documents" / row["file"]).is_file() for row in rows)
    assert [path.read_bytes() for path in (project / "captures").glob("saved*.warc.gz")] == [warc(PAGES)]
    assert main(["add", str(tmp_path / "saved.warc.gz")]) == 1


@LANGUAGES
def test_of_a_feed_what_is_not_held_yet_is_taken_with_its_outlet(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    items = (f"<source>{OUTLETS[language]}</source><title>A</title>", f"<description>{TEXTS[language]}</description>")
    feed = "".join(f"<item>{item}</item>" for item in (*items, "<title>B</title>"))
    (tmp_path / "told.rss").write_text(f"<rss><channel>{feed}</channel></rss>", "utf-8")
    assert main(["add", str(tmp_path / "told.rss")]) == 1
    assert "say it with --outlet" in capsys.readouterr().out
    assert main(["add", str(tmp_path / "told.rss"), "--outlet", "The Hill"]) == 0
    assert "is there already" not in capsys.readouterr().out
    outlets = [row["outlet_id"] for row in catalogue(project)]
    assert outlets == [OUTLETS[language], "The Hill", "The Hill"]
    assert main(["add", str(tmp_path / "told.rss"), "--outlet", "The Hill"]) == 1
    assert len(catalogue(project)) == 3


@LANGUAGES
def test_what_an_article_says_of_itself_goes_before_what_is_said_of_all(
    project: Path, tmp_path: Path, language: str
) -> None:
    head = f"---\noutlet: {OUTLETS[language]}\ndate: 2026-05-01\n---\n"
    (tmp_path / "a.md").write_text(head + TEXTS[language], "utf-8")
    assert main(["add", str(tmp_path / "a.md"), "--outlet", "The Hill", "--date", "2026-06-01"]) == 0
    (row,) = catalogue(project)
    assert (row["outlet_id"], row["published_at"]) == (OUTLETS[language], "2026-05-01")


def test_a_copy_that_was_cut_short_is_made_again_and_never_read_whole(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "saved.warc").write_bytes(warc(PAGES))
    whole = Path.read_bytes
    monkeypatch.setattr(
        Path, "read_bytes", lambda path: whole(path) if path.suffix == ".csv" else pytest.fail(str(path))
    )
    assert main(["add", str(tmp_path / "saved.warc")]) == 0
    monkeypatch.undo()
    (kept,) = (project / "captures").glob("saved*.warc")
    kept.write_bytes(warc(PAGES)[:100])
    (project / "documents" / "documents.csv").unlink()
    monkeypatch.chdir(project)
    assert main(["add", str(tmp_path / "saved.warc")]) == 0
    assert kept.read_bytes() == warc(PAGES)


def test_a_row_that_does_not_fit_the_disk_leaves_none_of_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project / "documents" / "documents.csv"
    path.write_text(",".join(TABLES[path.name][1]) + "\n,o,,,,T", "utf-8")
    before = path.read_bytes()
    real = catalogue_module._write_all

    def full(file: io.FileIO, content: bytes) -> None:
        real(file, content[:7])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(catalogue_module, "_write_all", full)
    with pytest.raises(InputError, match="No space left"):
        catalogue_module.append_row(path, {"title": "U"})
    assert path.read_bytes() == before
    monkeypatch.setattr(catalogue_module, "_write_all", real)
    catalogue_module.append_row(path, {"title": "U"})
    assert len(catalogue(project)) == 2


def test_what_a_text_does_not_say_is_asked_of_a_script(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "talks.txt").write_text(TEXTS["en"], "utf-8")
    assert main(["add", "talks.txt"]) == 1
    assert "say it with --outlet, --date" in capsys.readouterr().out
    assert main(["add", "talks.txt", "--outlet", "The Post"]) == 1
    assert "both who published it and when: say it with --date" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: "soon")
    assert main(["add", "talks.txt", "--outlet", "The Post"]) == 1
    assert "'soon' is not a date" in capsys.readouterr().out
    assert not (project / "documents" / "documents.csv").exists()


@pytest.mark.parametrize(
    ("language", "told"), [("en", "does not say both who published it and when"), ("ar", "لا يذكر من نشره")]
)
def test_a_folder_is_taken_in_but_for_what_says_too_little(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    folder = project / "came"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXTS[language], "utf-8")
    header = "---\noutlet: The Post\ndate: 2026-05-02\n---\n"
    (folder / "b.md").write_text(header + TEXTS[language], "utf-8")
    assert main(["add", "came"]) == 1
    left, added = capsys.readouterr().out.splitlines()
    assert "a.txt" in left
    assert told in left
    assert "--outlet" in left
    assert "--date" in left
    assert "b.md" in added
    assert len(catalogue(project)) == 1


@pytest.mark.parametrize(("language", "line"), [("en", "Published 2 May 2026"), ("ar", "السبت 2 مايو 2026")])
def test_a_text_that_prints_its_day_needs_none_said(
    project: Path, capsys: pytest.CaptureFixture[str], language: str, line: str
) -> None:
    title, body = TEXTS[language].split(" ", 1)
    (project / "talks.txt").write_text(f"{title}\n\n{line}\n\n{body}", "utf-8")
    assert main(["add", "talks.txt", "--outlet", "The Post"]) == 0
    assert "2026-05-02" in capsys.readouterr().out
    (row,) = catalogue(project)
    assert row["published_at"] == "2026-05-02"


@pytest.mark.parametrize(("language", "line"), [("en", "Deadline: 2 May 2999"), ("ar", "آخر موعد: 2 مايو 2999")])
def test_a_day_that_is_yet_to_come_is_no_date_of_a_text(
    project: Path, capsys: pytest.CaptureFixture[str], language: str, line: str
) -> None:
    title, body = TEXTS[language].split(" ", 1)
    (project / "talks.txt").write_text(f"{title}\n\n{line}\n\n{body}", "utf-8")
    assert main(["add", "talks.txt", "--outlet", "The Post"]) != 0
    assert "--date" in "".join(capsys.readouterr())
    assert not (project / "documents" / "documents.csv").exists()


def test_the_same_file_is_not_taken_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "talks.txt").write_text(TEXTS["en"], "utf-8")
    arguments = ["add", "talks.txt", "--outlet", "The Post", "--date", "2026-05-02"]
    assert (main(arguments), main(arguments)) == (0, 1)
    assert "is there already" in capsys.readouterr().out
    (project / "again.md").write_text("---\ntitle: Again\n---\n" + TEXTS["en"], "utf-8")
    assert main(["add", "again.md", *arguments[2:]]) == 1
    assert "is there already, with the same words" in capsys.readouterr().out
    assert len(catalogue(project)) == 1


def test_two_outlets_print_the_same_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One file saved under two names, or given twice: an agency's text is printed by many."""
    for name in ("talks.txt", "copied.txt"):
        (project / name).write_text(TEXTS["en"], "utf-8")
    said = [("talks.txt", "The Wire"), ("copied.txt", "The Post"), ("talks.txt", "البريد")]
    for name, outlet in said:
        assert main(["add", name, "--outlet", outlet, "--date", "2026-05-02"]) == 0
    rows = catalogue(project)
    assert [row["outlet_id"] for row in rows] == [outlet for _, outlet in said]
    assert len({row["file"] for row in rows}) == len({row["document_id"] for row in rows}) == 3
    for name, outlet in (said[1], said[2]):
        assert main(["add", name, "--outlet", outlet, "--date", "2026-05-02"]) == 1
    assert main(["add", "copied.txt"]) == 1
    assert "is there already" in capsys.readouterr().out
    assert catalogue(project) == rows


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("", "en", "is empty: get it again"),
        ("", "ar", "فارغ: احصل عليه من جديد"),
        (" \n\t\n", "en", "has no text"),
        (" \n\t\n", "ar", "لا نص فيه"),
    ],
)
def test_a_text_without_words_is_left_and_nothing_is_asked(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    language: str,
    told: str,
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    (project / "empty.txt").write_text(text, "utf-8")
    assert main(["add", "empty.txt"]) == 1
    assert told in capsys.readouterr().out
    assert not (project / "documents" / "documents.csv").exists()
    assert not list((project / "captures").glob("*.txt"))


@pytest.mark.parametrize(("language", "told"), [("en", "is not UTF-8 (byte 0)"), ("ar", "ليس UTF-8")])
def test_why_a_text_is_left_is_told_as_the_interface_says_it(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    (project / "noise.txt").write_bytes(b"\xff\x00\xd8")
    assert main(["add", "noise.txt", "--outlet", "The Post"]) == 1
    assert told in capsys.readouterr().out


@pytest.mark.parametrize("title", ["Bridge \x1b[31mshut\u202e", "\u202eجسر \x1b[31mمغلق"])
def test_a_terminal_obeys_no_title_that_is_added(project: Path, capsys: pytest.CaptureFixture[str], title: str) -> None:
    (project / "talks.md").write_text(f"---\ntitle: {title}\n---\n{TEXTS['en']}", "utf-8")
    assert main(["add", "talks.md", "--outlet", "The Post", "--date", "2026-05-02"]) == 0
    told = capsys.readouterr().out
    assert "[31m" in told
    assert not {"\x1b", "\u202e"} & set(told)


def test_of_a_file_that_a_build_reads_the_line_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "more.jsonl").write_text('{"document_id": "d", "content": {"text": "x"}}\n', "utf-8")
    assert main(["add", "more.jsonl"]) == 1
    assert 'write inputs = ["documents", "more.jsonl"] into claimkit.toml' in capsys.readouterr().out


@LANGUAGES
def test_the_times_of_a_film_are_kept_beside_its_catalogue(project: Path, tmp_path: Path, language: str) -> None:
    (tmp_path / "film.srt").write_text(CUES.format(TEXTS[language].strip().replace("\n", " ")), "utf-8")
    assert main(["add", str(tmp_path / "film.srt"), "--outlet", "Film", "--date", "2026-05-02"]) == 0
    with (project / "documents" / "locators.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["document_id"] == catalogue(project)[0]["document_id"]
    assert (row["label"], row["locator"], row["until"]) == ("timestamp", "00:01:02", "00:01:09")


@LANGUAGES
def test_a_row_goes_into_the_columns_of_its_catalogue(
    project: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    (project / "talks.txt").write_text(TEXTS[language], "utf-8")
    arguments = ["add", "talks.txt", "--outlet", OUTLETS[language], "--date", "2026-05-02"]
    path = project / "documents" / "documents.csv"
    path.write_text("outlet_id,file\n", "utf-8")
    assert main(arguments) == 2
    assert "has other columns than" in capsys.readouterr().err
    path.write_text(",".join(reversed(TABLES[path.name][1])) + "\n", "utf-8")
    assert main(arguments) == 0
    (row,) = catalogue(project)
    assert (row["outlet_id"], row["published_at"]) == (OUTLETS[language], "2026-05-02")
    path.write_text(",".join(TABLES[path.name][1]) + "\nfewer,cells\n", "utf-8")
    assert main(arguments) == 0
    assert [row["outlet_id"] for row in catalogue(project)][1:] == [OUTLETS[language]]


@LANGUAGES
def test_a_catalogue_that_a_spreadsheet_saved_is_read_or_its_fault_is_named(
    project: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    (project / "talks.txt").write_text(TEXTS[language], "utf-8")
    arguments = ["add", "talks.txt", "--outlet", OUTLETS[language], "--date", "2026-05-02"]
    path = project / "documents" / "documents.csv"
    columns = TABLES[path.name][1]
    path.write_text(";".join(columns) + "\n", "utf-8")
    assert main(arguments) == 2
    assert "parts its cells by ';': save it as CSV with commas" in capsys.readouterr().err
    path.write_bytes(",".join(columns).encode() + b"\nx,Z\xfcrich\n")
    assert main(arguments) == 2
    assert "documents.csv is not UTF-8 at byte" in capsys.readouterr().err
    path.write_text("\ufeff" + ",".join(columns) + "\n", "utf-8")
    assert main(arguments) == 0
    assert main(["build", "--meaning", "none"]) == 0
    assert "1 document," in capsys.readouterr().out


def test_a_catalogue_is_no_article_and_where_it_goes_is_said(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "documents.csv"
    table.write_text("document_id,outlet_id\n", "utf-8")
    assert main(["add", str(table)]) == 2
    assert "documents.csv is a table: claimkit build reads it" in capsys.readouterr().err


def test_a_bare_build_outside_a_project_builds_nothing_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CLAIMKIT_WAREHOUSE", raising=False)
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 2
    said = capsys.readouterr().err
    assert "claimkit init" in said
    assert "claimkit build --example" in said
    assert list(tmp_path.iterdir()) == []


def test_a_snapshot_of_other_inputs_is_not_replaced_unasked(project: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        line = f'{{"outlet": "The Post", "language": "en", "text": "Salem said the talks {name} resumed."}}\n'
        (tmp_path / name / "documents.jsonl").write_text(line, "utf-8")
    path = project / "warehouse" / "claims.duckdb"
    build([tmp_path / "one"])
    before = path.read_bytes()
    with pytest.raises(WarehouseError, match=r"was built from .*one, so it stays"):
        build([tmp_path / "two"])
    assert path.read_bytes() == before
    build([tmp_path / "one", tmp_path / "two"])
    assert open_warehouse().sql("select count(*) from document").fetchall() == [(2,)]
    build([tmp_path / "two"], force=True)
    assert open_warehouse().sql("select count(*) from document").fetchall() == [(1,)]


def test_a_text_that_is_edited_stays_the_same_document(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "talks.txt").write_text(TEXTS["ar"], "utf-8")
    assert main(["add", "talks.txt", "--outlet", OUTLETS["ar"], "--date", "2026-05-02"]) == 0
    (row,) = catalogue(project)
    build()
    before = open_warehouse(researcher="lina")
    ((claim,),) = before.sql("select min(claim_id) from claim").fetchall()
    before.judge("note", claim, note="x")
    text = project / "documents" / row["file"]
    text.write_text("البريد\n" + TEXTS["ar"], "utf-8")
    assert build().gone == ()
    after = open_warehouse()
    assert after.sql("select document_id from document").fetchall() == [(row["document_id"],)]
    assert after.sql("select state from judgement_anchor").fetchall() == [("moved",)]
    # Without the id it is another document; and what the project names otherwise is still its own.
    (project / "documents").rename(project / "texts")
    (project / "claimkit.toml").write_text('inputs = ["texts"]\n', "utf-8")
    path = project / "texts" / "documents.csv"
    path.write_text(path.read_text("utf-8").replace(row["document_id"], ""), "utf-8")
    report = build()
    (gone,) = report.gone
    ((successor,),) = open_warehouse().sql("select document_id from document").fetchall()
    assert (gone.document_id, gone.judgements, gone.successor_id) == (row["document_id"], 1, successor)
    assert f"write {row['document_id']} as the document_id of its row" in str(report)
    with speaking("ar"):
        assert "لم تعد موجودة" in str(report)


@pytest.mark.skipif(which("git") is None, reason="git is not there")
def test_a_project_is_under_git_unless_it_lies_in_a_repository(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (project / ".git").is_dir()
    assert main(["init", str(tmp_path / "another")]) == 0
    assert "it is a git repository now" in capsys.readouterr().out
    assert main(["init", "inner"]) == 0
    assert "git repository" not in capsys.readouterr().out
    assert not (project / "inner" / ".git").exists()
    listed = ["git", "-C", str(project), "ls-files", "--others", "--exclude-standard"]
    build([project / "documents"], project / "warehouse" / "claims.duckdb", allow_empty=True)
    told = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split()
    assert "journals/.gitattributes" in told
    assert not [name for name in told if name.startswith("warehouse/")]


def test_without_git_a_project_is_made_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimkit.track.starting.which", lambda _name: None)
    assert init(tmp_path / "own").name == "own"
    assert not (tmp_path / "own" / ".git").exists()


def test_a_project_is_found_from_its_folders_and_is_made_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "documents")
    found = nearest()
    assert found is not None
    assert (found.folder, found.name) == (project, "own")
    with pytest.raises(InputError, match="is a project already"):
        init(project)


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ("inputs = 3", "inputs is a list"),
        ("inputs = []", "inputs is a list"),
        ("name = 3", "name is words"),
        ("colour = 'red'", "nothing is called 'colour'"),
        ("[models]\ncolour = 'red'", r"nothing is called 'colour' under \[models\]"),
        ("models = 'red'", r"\[models\] is a table"),
        ("[models]\nmeaning = 7", "meaning is words in quotation marks"),
        ("name = ", "mend it"),
        pytest.param("name = " + "[" * 20_000, "mend it", id="too deep"),
        ("build = 3", "says memory alone"),
        ("[build]\nthreads = 3", "says memory alone"),
        ("[build]\nmemory = 3", "memory is at least"),
        ('[build]\nmemory = "1 MB"', "memory is at least"),
    ],
)
def test_settings_that_cannot_be_name_the_key(tmp_path: Path, settings: str, reason: str) -> None:
    file = tmp_path / "claimkit.toml"
    file.write_text(settings, "utf-8")
    with pytest.raises(InputError, match=reason):
        read_project(file)


def test_the_memory_of_builds_is_what_the_project_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert build_memory() >= limits.BUILD_BYTES
    (tmp_path / "claimkit.toml").write_text('[build]\nmemory = "3 GB"', "utf-8")
    assert build_memory() == 3_000_000_000
    with published(tmp_path / "claims.duckdb", memory=build_memory()) as connection:
        settings = connection.execute("SELECT name, value FROM duckdb_settings()").fetchall()
    said = dict(settings)
    assert said["memory_limit"] == "2.7 GiB"
    assert Path(said["temp_directory"]).parent == tmp_path


@LANGUAGES
def test_a_folder_of_bare_texts_and_pages_is_built(tmp_path: Path, language: str) -> None:
    text, outlet = TEXTS[language], OUTLETS[language]
    page = PAGE.format(language=language, title="Talks resume", outlet=outlet, text=text.strip())
    folder = tmp_path / "articles"
    (folder / "wire").mkdir(parents=True)
    (folder / "wire" / "2026-05-02 talks.txt").write_text(text, "utf-8")
    (folder / "page.html").write_text(page, "utf-8")
    (folder / "README.md").write_text("# What lies here\n", "utf-8")
    (folder / "film").mkdir()
    (folder / "film" / "2026-05-03.srt").write_text(CUES.format(text.strip().replace("\n", " ")), "utf-8")
    report = build([folder], tmp_path / "w.duckdb")
    warehouse = open_warehouse(tmp_path / "w.duckdb")
    found = warehouse.sql("select distinct outlet, published_at[:10] from claim_card order by all").fetchall()
    assert found == sorted([(outlet, "2026-05-01"), ("wire", "2026-05-02"), ("film", "2026-05-03")])
    placed = warehouse.sql("select claim_id, label, locator from claim_locator order by all").fetchall()
    assert {place[1:] for place in placed} == {("timestamp", "00:01:02–00:01:09")}
    card = read_cards(warehouse, [placed[0][0]])[placed[0][0]]
    assert ", at 00:01:02–00:01:09" in Quotation(card).to_text()
    assert hand_out(warehouse, exchange_of("csl-json"), tmp_path / "list.json").counted["claim", _NO_CLAIMS] > 1
    (cited,) = (item for item in json.loads((tmp_path / "list.json").read_text("utf-8")) if "locator" in item)
    assert (cited["container-title"], cited["locator"]) == ("film", "00:01:02–00:01:09")
    assert ("locator", len(placed)) in {
        (row.field, row.count) for row in hand_out(warehouse, exchange_of("brat"), tmp_path / "brat")
    }
    assert report.left_alone == ("README.md",)


def test_one_bare_text_is_built_as_its_folders(tmp_path: Path) -> None:
    (tmp_path / "post").mkdir()
    (tmp_path / "post" / "talks.txt").write_text(TEXTS["en"], "utf-8")
    build([tmp_path / "post" / "talks.txt"], tmp_path / "w.duckdb")
    found = open_warehouse(tmp_path / "w.duckdb").sql("select distinct outlet from claim_card").fetchall()
    assert found == [("post",)]


@pytest.mark.parametrize(("name", "why"), [("notes.pptx", "left alone: notes.pptx"), (None, "no file of texts")])
def test_a_build_of_nothing_says_why(tmp_path: Path, name: str | None, why: str) -> None:
    (tmp_path / "in").mkdir()
    if name:
        (tmp_path / "in" / name).write_text("%PDF", "utf-8")
    with pytest.raises(WarehouseError, match=why):
        build([tmp_path / "in"], tmp_path / "w.duckdb")


@LANGUAGES
def test_what_a_project_keeps_itself_is_not_listed_when_its_folder_is_added(
    project: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "mine.txt").write_text(TEXTS[language], "utf-8")
    arguments = ["add", ".", "--outlet", OUTLETS[language], "--date", "2026-05-01"]
    assert main(arguments) == 0
    assert main(["build"]) == 0
    capsys.readouterr()
    (project / "more.txt").write_text(TEXTS[language] * 2, "utf-8")
    assert main(arguments) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0].split()[-1] for line in lines] == ["mine.txt", "more.txt"]
    (project / "mine.txt").unlink()
    (project / "more.txt").unlink()
    assert main(arguments) == 0
    assert capsys.readouterr().out == "there is nothing here that the project does not keep already\n"


@LANGUAGES
def test_nothing_of_a_folder_is_left_without_a_word(
    project: Path, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that are empty, called otherwise or no articles are named each, with why."""
    words = {
        "b.docx": {"en": "is empty: get it again", "ar": "فارغ"},
        "c.eml": {"en": "is empty: get it again", "ar": "فارغ"},
        "d.html": {"en": "is a PDF file that is called otherwise", "ar": "له اسم غيره"},
        "e.txt": {"en": "is a ZIP file that is called otherwise", "ar": "له اسم غيره"},
        "f.png": {"en": "is no text, page or archive", "ar": "ليس نص"},
        "g.docx": {"en": "save its text as .txt", "ar": "احفظ نصه"},
    }
    folder = project / "given"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXTS[language], "utf-8")
    contents = {"d.html": b"%PDF-1.4\n%", "e.txt": b"PK\x03\x04more", "f.png": b"\x89PNG", "g.docx": b"PK\x03\x04cut"}
    for name in words:
        (folder / name).write_bytes(contents.get(name, b""))
    monkeypatch.setenv("CLAIMKIT_INTERFACE", language)
    assert main(["add", str(folder), "--outlet", OUTLETS[language], "--date", "2026-05-01"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + len(words)
    for name, told in words.items():
        assert [line for line in lines if name in line and told[language] in line], name

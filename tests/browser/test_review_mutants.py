"""The tests of the queue's tests: each check passes on the queue as it is, and fails where it is wrong in one place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

from claimkit import open_warehouse
from claimkit.records import VERDICTS
from tests.board.review.pairs import matched, numbered, project
from tests.browser.boards import show
from tests.browser.lab import REPOSITORY, Lab, Watched

pytestmark = pytest.mark.browser

FEW = 4
PATIENT = 20_000
QUICK = 4_000
ITEM = ".ck-live .ck-item"


@dataclass(frozen=True)
class Seen:
    """What a check looks at: the page and the warehouse behind it."""

    watched: Watched
    path: Path
    journals: Path
    patience: int = PATIENT


def check_highlighting(seen: Seen) -> None:
    """The content, the cue and the speaker are marked, each as what it is."""
    marked = {
        role: seen.watched.page.locator(f"{ITEM} .ck-text .ck-mark-{role}") for role in ("content", "cue", "speaker")
    }
    expect(marked["content"]).to_have_text("القوات لن تنسحب من البلدة 0 قبل الشتاء", timeout=seen.patience)
    expect(marked["cue"]).to_have_text("قال", timeout=seen.patience)
    expect(marked["speaker"]).to_have_text("المتحدث رقم 0", timeout=seen.patience)


def check_order(seen: Seen) -> None:
    """The least sure pair comes first, and after a decision the next one."""
    for n in range(2):
        faces = seen.watched.page.locator(f"{ITEM} .ck-faces")
        expect(faces).to_have_attribute("data-anchor", f"pair-ar-{n:04}-en-{n:04}", timeout=seen.patience)
        seen.watched.page.locator(f"{ITEM} .ck-verdict").first.click()


def check_write(seen: Seen) -> None:
    """What the board says is written stands in the journal, word for word."""
    seen.watched.page.locator(f"{ITEM} .ck-verdict").nth(3).click()
    expect(seen.watched.page.locator(".ck-live .ck-news")).to_contain_text(
        "Written: contradicts", timeout=seen.patience
    )
    told = open_warehouse(seen.path, seen.journals).sql("SELECT left_id, right_id, verdict FROM judgement").fetchall()
    assert told == [("ar-0000", "en-0000", VERDICTS[3])]


def check_drawn(seen: Seen) -> None:
    """The board is drawn and the browser complains of nothing."""
    expect(seen.watched.page.locator(".ck-live .ck-board")).to_be_visible(timeout=seen.patience)
    assert seen.watched.complaints == []


PAIRS = "ReviewQueue(warehouse, items='pairs')"
CLAIMS = "ReviewQueue(warehouse, items='claims')"


@dataclass(frozen=True)
class Mutant:
    """One wrong place: in which file which words stand for which, and the check that must see it."""

    name: str
    file: str
    right: str
    wrong: str
    check: Callable[[Seen], None]
    board: str = PAIRS


MUTANTS = (
    Mutant(
        "swapped highlighting",
        "claimkit/board/passage.py",
        'parts = {role: row[f"{role}_spans"] for role in ("speaker", "cue", "content")}',
        'parts = {"speaker": row["content_spans"], "cue": row["cue_spans"], "content": row["speaker_spans"]}',
        check_highlighting,
        CLAIMS,
    ),
    Mutant(
        "highlighting one letter off",
        "claimkit/board/passage.py",
        "Mark(start, end, role, of)",
        "Mark(start + 1, end + 1, role, of)",
        check_highlighting,
        CLAIMS,
    ),
    Mutant("wrong order", "warehouse/queries/review_batch.sql", "urgency DESC", "urgency ASC", check_order),
    Mutant(
        "stands still", "claimkit/board/review/model.py", "range(place + 1, last)", "range(place, last)", check_order
    ),
    Mutant(
        "lost write",
        "claimkit/board/deciding.py",
        "self.warehouse.judge(kind, left, right, request_id=request, **said)",
        "return",
        check_write,
    ),
    Mutant(
        "another verdict",
        "claimkit/board/review/ruling.py",
        '("relation", str(verdict))',
        '("relation", "unsure")',
        check_write,
    ),
    Mutant(
        "syntax error in the module",
        "claimkit/board/static/surface.js",
        "function build(",
        "function build((",
        check_drawn,
    ),
)
# As the boards are: the same path, with nothing wrong.
SOUND = tuple(
    Mutant(f"sound: {check.__name__}", "claimkit/board/passage.py", "AROUND = ", "AROUND = ", check, board)
    for check, board in ((check_highlighting, CLAIMS), (check_order, PAIRS), (check_write, PAIRS))
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few pairs and claims."""
    path = project(tmp_path_factory.mktemp("mutants"), FEW, extracted=1)
    matched(path, numbered(FEW))
    return path


def planted(mutant: Mutant, folder: Path) -> Path:
    """A copy of the package with the wrong place in it."""
    for part in ("claimkit", "warehouse"):
        kept = shutil.ignore_patterns("*.duckdb*", "journals")
        shutil.copytree(REPOSITORY / part, folder / part, ignore=kept)
    (folder / "seeds").symlink_to(REPOSITORY / "seeds")
    file = folder / mutant.file
    text = file.read_text(encoding="utf-8")
    assert mutant.right in text, f"{mutant.name}: {mutant.file} has changed, plant it anew"
    file.write_text(text.replace(mutant.right, mutant.wrong), encoding="utf-8")
    return folder


def seen_by(lab: Lab, watched: Watched, mutant: Mutant, path: Path, folder: Path) -> Seen:
    """The mutant's board on a page, as far as it is drawn."""
    journals = folder / "journals"
    package = planted(mutant, folder / "package")
    show(lab, watched, mutant.board, path, journals, package=package, drawn=False)
    return Seen(watched, path, journals)


@pytest.mark.parametrize("mutant", SOUND, ids=lambda mutant: mutant.name)
def test_each_check_passes_on_the_boards_as_they_are(
    lab: Lab, watched: Watched, path: Path, tmp_path: Path, mutant: Mutant
) -> None:
    seen = seen_by(lab, watched, mutant, path, tmp_path)
    check_drawn(seen)
    mutant.check(seen)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_each_mutant_is_seen(lab: Lab, watched: Watched, path: Path, tmp_path: Path, mutant: Mutant) -> None:
    seen = seen_by(lab, watched, mutant, path, tmp_path)
    if mutant.check is not check_drawn:
        check_drawn(seen)
    seen = replace(seen, patience=QUICK)
    with pytest.raises((AssertionError, Error)):
        mutant.check(seen)
    watched.complaints.clear()

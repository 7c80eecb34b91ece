"""What two snapshots differ in: the same small events in Arabic and in English, before and after."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from claimkit.cli import main
from claimkit.errors import WarehouseError
from claimkit.warehouse.changes import Changes, changes
from tests.match.test_documents import built

SAID = {
    "en": "Finance Minister Ingrid Solberg said on Tuesday that the central bank had sold the gold.",
    "ar": "قال وزير النقل سامي الخطيب يوم الثلاثاء إن الشركة أغلقت الميناء.",
}
DENIED = {
    "en": "The old bridge in Essam stood empty. The central bank denied on Wednesday that it had sold the gold.",
    "ar": "كان السوق الشرقي في كاروبا مزدحما. نفت الشركة يوم الأربعاء أنها أغلقت الميناء.",
}
AROUND = {
    "en": "The old bridge in Essam stood empty. {} Drivers waited for hours.",
    "ar": "كان السوق الشرقي في كاروبا مزدحما. {} وعاد الصيادون إلى بيوتهم.",
}
GONE = {
    "en": "Heavy snow closed the road above Ravenholt. Mayor Viktor Dolan said that 63 schools would stay shut.",
    "ar": "أعلن الاتحاد مواعيد البطولة. وقال رئيس الاتحاد فيكتور دولان إن 63 ناديا سيشاركون.",
}
EDITED = {"en": "Essam, Tuesday. ", "ar": "كاروبا، الثلاثاء. "}


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Before: somebody says it, and an article of other things is held. After: it is edited, denied and corrected."""
    before, after = (tmp_path_factory.mktemp(name) for name in ("before", "after"))
    told = [(f"said-{tag}", f"One {tag}", "2025-05-20", AROUND[tag].format(SAID[tag])) for tag in SAID]
    gone = [(f"gone-{tag}", f"Two {tag}", "2025-05-20", GONE[tag]) for tag in GONE]
    warehouse = built(before, *told, *gone)
    for claim_id, tag in warehouse.sql(
        "select claim_id, \"language\" from claim_card where act = 'assert' and document_id like 'said-%'"
    ).fetchall():
        warehouse.researcher = "lina"
        warehouse.judge("claim_corrected", claim_id, value={"act": "announce"}, note=tag)
    shutil.copytree(before / "journals", after / "journals")
    edited = [(name, outlet, day, EDITED[name[-2:]] + text) for name, outlet, day, text in told]
    denied = [(f"denied-{tag}", f"Three {tag}", "2025-05-21", DENIED[tag]) for tag in DENIED]
    return warehouse.path, built(after, *edited, *denied).path


@pytest.fixture(scope="module")
def found(snapshots: tuple[Path, Path]) -> Changes:
    return changes(*snapshots)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("change", "outlet", "told"),
    [
        ("new", "Three", ("deny", None, None)),
        ("gone", "Two", ("assert", None, None)),
        ("changed", "One", ("announce", "assert", None)),
        ("newly denied", "One", ("announce", None, "Three")),
        ("newly contradicted", "One", ("announce", None, "Three")),
    ],
)
def test_each_change_is_told_once(
    found: Changes, language: str, change: str, outlet: str, told: tuple[str, str | None, str | None]
) -> None:
    rows = [
        (row["outlet"], row["act"], row["was"], row["by_outlet"] and row["by_outlet"].removesuffix(f" {language}"))
        for row in found.rows.iter_rows(named=True)
        if row["change"] == change and row["outlet"].endswith(language)
    ]
    assert rows == [(f"{outlet} {language}", *told)]


def test_documents_are_counted(found: Changes) -> None:
    assert (found.documents_new, found.documents_gone) == (2, 2)


def test_a_snapshot_does_not_differ_from_itself(snapshots: tuple[Path, Path]) -> None:
    assert not changes(snapshots[1], snapshots[1])


def test_the_command_says_it_in_both_languages_and_by_its_exit_code(
    snapshots: tuple[Path, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = map(str, snapshots)
    assert main(["changes", before, before]) == 0
    assert capsys.readouterr().out == "Nothing changed.\n"
    assert main(["changes", before, after]) == 1
    told = capsys.readouterr().out
    assert "newly denied: 2" in told
    assert "Documents: 2 new, 2 gone" in told
    assert "\u2068الشركة أغلقت الميناء\u2069" in told
    monkeypatch.setenv("CLAIMKIT_INTERFACE", "ar")
    assert main(["changes", before, after]) == 1
    assert "نُفي حديثًا: 2" in capsys.readouterr().out


def test_rows_come_as_json_lines(snapshots: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", *map(str, snapshots), "--format", "jsonl"]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["change"] for row in rows} == {"new", "gone", "changed", "newly denied", "newly contradicted"}


def test_what_is_no_warehouse_is_named(tmp_path: Path, snapshots: tuple[Path, Path]) -> None:
    with pytest.raises(WarehouseError, match=r"missing\.duckdb"):
        changes(tmp_path / "missing.duckdb", snapshots[0])
    (tmp_path / "notes.txt").write_text("ملاحظات" * 20, "utf-8")
    with pytest.raises(WarehouseError, match=r"notes\.txt is no snapshot .* name a file that claimkit build wrote"):
        changes(tmp_path / "notes.txt", snapshots[0])

"""Quotations of a draft in Arabic and in English: found, drifted, absent, said by another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.cli import main
from claimkit.errors import InputError
from claimkit.interface import speaking, told
from claimkit.track.quotes import Checked, check_quotes
from claimkit.track.quotes.wording import nearest, run_pattern
from tests.match.test_documents import built

HELD = {
    "en": (
        "Finance Minister Ingrid Solberg told reporters: “We sold the gold because nobody wanted it any more.” "
        "Mayor Viktor Dolan said that the harbour would stay open. "
        "The words “gold for everybody in Essam” stood on a wall."
    ),
    "ar": (
        "قالت وزيرة المالية إنغريد سولبرغ للصحفيين: «بعنا الذهب لأن أحدا لم يعد يريده هنا». "
        "وقال رئيس البلدية فيكتور دولان إن الميناء سيبقى مفتوحا. وكانت عبارة «الذهب للجميع في عصام» على الجدار."
    ),
}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("held")
    pages = ((tag, f"Wire {tag}", "2025-05-20", text) for tag, text in HELD.items())
    return open_warehouse(built(folder, *pages).path)


def checked(held: Warehouse, folder: Path, text: str, name: str = "draft.txt") -> list[Checked]:
    draft = folder / name
    draft.write_text(text, encoding="utf-8")
    return list(check_quotes(draft, held).checked)


CASES = [
    # As it was printed, whatever the marks and the case.
    ('Solberg said: "We sold the gold because nobody wanted it any more".', "found", "Ingrid Solberg", None),
    ("وقالت سولبرغ: “بعنا الذهب لأنّ أحداً لم يعد يريده هنا”.", "found", "Ingrid Solberg", None),
    # Something left out, and said so.
    ("“We sold the gold … nobody wanted it,” Ingrid Solberg said.", "found", "Ingrid Solberg", None),
    ("قالت إنغريد سولبرغ: «بعنا الذهب … لم يعد يريده هنا».", "found", "Ingrid Solberg", None),
    # Other words.
    (
        "Solberg said: “We sold the gold because people wanted it no more.”",
        "drifted",
        "Ingrid Solberg",
        "[-nobody-] {+people+}",
    ),
    ("قالت سولبرغ: «بعنا الفضة لأن أحدا لم يعد يريدها هنا».", "drifted", "Ingrid Solberg", "[-الذهب-] {+الفضة+}"),
    # Words of nobody.
    ("Solberg said: “The cabinet will fall within two days of this.”", "absent", None, None),
    ("قالت سولبرغ: «ستسقط الحكومة خلال يومين من الآن».", "absent", None, None),
    # Another's words, as they are and changed.
    ("Dolan said: “We sold the gold because nobody wanted it any more.”", "said by another", "Ingrid Solberg", None),
    ("قال دولان: «بعنا الذهب لأن أحدا لم يعد يريده هنا».", "said by another", "Ingrid Solberg", None),
    (
        "Viktor Dolan said: “We sold our gold because nobody wanted it any more.”",
        "said by another",
        "Ingrid Solberg",
        "[-the-] {+our+}",
    ),
    ("قال فيكتور دولان: «بعنا الذهب لأن الناس لم تعد تريده هنا».", "said by another", "Ingrid Solberg", "{+الناس"),
    # Nobody is named, or nobody was read in what is held: no accusation.
    ("“We sold the gold because nobody wanted it any more.”", "found", "Ingrid Solberg", None),
    ("Solberg said: “gold for everybody in Essam”.", "found", None, None),
    ("قالت سولبرغ: «الذهب للجميع في عصام».", "found", None, None),
    # The name in another script than any that is known of the speaker cannot be compared.
    ("قال دولان: “We sold the gold because nobody wanted it any more”.", "found", "Ingrid Solberg", None),
]


@pytest.mark.parametrize(("text", "verdict", "said_by", "difference"), CASES, ids=[case[0][:34] for case in CASES])
def test_each_quotation_is_judged(
    held: Warehouse, tmp_path: Path, text: str, verdict: str, said_by: str | None, difference: str | None
) -> None:
    (found,) = checked(held, tmp_path, text)
    assert (found.verdict, found.said_by) == (verdict, said_by)
    assert (difference or "") in (found.difference or "")
    assert bool(difference) == bool(found.difference)


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("d.md", "# Gold\n\n> We sold the gold because nobody wanted it any more.\n\nA “scare quote” too.\n", [3]),
        ("d.txt", "One.\n\nقالت: «بعنا الذهب لأن أحدا لم يعد يريده هنا».\n", [3]),
        ("d.md", "---\ntitle: Gold\n---\n\n> We sold the gold because nobody wanted it any more.\n", [5]),
        ("d.md", "Nothing is quoted.\n", []),
    ],
)
def test_quotations_are_found_in_plain_text_and_markdown(
    held: Warehouse, tmp_path: Path, name: str, text: str, lines: list[int]
) -> None:
    found = checked(held, tmp_path, text, name)
    assert [(each.line, each.verdict) for each in found] == [(line, "found") for line in lines]


def test_quotations_are_found_in_a_saved_page(held: Warehouse, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    said = f"<p>{HELD['en']}</p><p>{HELD['en'].replace('gold', 'silver')}</p>"
    found = checked(held, tmp_path, f"<html><body><article><h1>Gold</h1>{said}</article></body></html>", "page.html")
    assert [each.verdict for each in found] == ["found", "found", "drifted", "drifted"]


@pytest.mark.parametrize(
    ("quotation", "passage"),
    [
        (
            "We shall keep the northern quay open for boats this winter",
            "We shall keep the northern quay open for all small boats this winter",
        ),
        ("سنبقي الرصيف الشمالي مفتوحا طوال الشتاء", "سنبقي الرصيف الشمالي مفتوحا أمام القوارب طوال الشتاء"),
        ("We will keep the southern quay open", "We shall keep the northern quay open"),
    ],
)
def test_a_passage_ends_where_the_words_of_the_quotation_end(quotation: str, passage: str) -> None:
    words = {"en": ("On Monday Mr Brandt said: “{}”, adding that fees would stay.", "The board met. “{}” he said.")}
    words["ar"] = ("وقال برانت يوم الاثنين: «{}»، مضيفا أن الرسوم باقية.", "اجتمع المجلس. «{}» كما قال.")
    for around in words["en" if quotation.isascii() else "ar"]:
        text = around.format(passage)
        found = nearest(quotation, text, run_pattern(quotation))
        assert found is not None
        assert text[slice(*found.span)] == passage


def test_hostile_words_are_only_words(held: Warehouse, tmp_path: Path) -> None:
    text = "Solberg said: “(a|b)* [x .*+? {9999} \\\\1 $pattern '; drop table claim; --”. " * 3
    assert {each.verdict for each in checked(held, tmp_path, text)} == {"absent"}


def test_the_command_tells_by_its_words_and_exit_code(
    held: Warehouse, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = ["--warehouse", str(held.path)]
    draft = tmp_path / "draft.txt"
    draft.write_text(CASES[0][0], encoding="utf-8")
    assert main(["quotes", str(draft), *place]) == 0
    assert "line 1: found" in capsys.readouterr().out
    draft.write_text(f"{CASES[8][0]}\n{CASES[9][0]}", encoding="utf-8")
    assert main(["quotes", str(draft), *place]) == 1
    assert "it is said by: Ingrid Solberg" in capsys.readouterr().out
    monkeypatch.setenv("CLAIMKIT_INTERFACE", "ar")
    assert main(["quotes", str(draft), *place]) == 1
    assert "السطر 2: قاله غيره" in capsys.readouterr().out
    assert main(["quotes", str(draft), *place, "--format", "jsonl"]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["line"], row["verdict"]) for row in rows] == [(1, "said by another"), (2, "said by another")]


def test_a_draft_that_is_not_there_is_named(held: Warehouse, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt"):
        check_quotes(tmp_path / "nowhere.txt", held)


@pytest.mark.parametrize(("interface", "words"), [("en", "holds 2 articles"), ("ar", "عدد المقالات فيه 2")])
def test_a_folder_of_several_is_no_draft(held: Warehouse, tmp_path: Path, interface: str, words: str) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("“The bridge is quite safe”, said the mayor.", "utf-8")
    with pytest.raises(InputError) as refused, speaking(interface):
        check_quotes(tmp_path, held)
    with speaking(interface):
        assert words in told(refused.value)


@pytest.mark.parametrize(("interface", "told"), [("en", "no grammar reads 'klingon'"), ("ar", "لا نحو يقرأ")])
def test_a_language_that_nothing_reads_is_refused_with_those_that_are_read(
    held: Warehouse, tmp_path: Path, capsys: pytest.CaptureFixture[str], interface: str, told: str
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(CASES[0][0], encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("CLAIMKIT_INTERFACE", interface)
        assert main(["quotes", str(draft), "--language", "klingon", "--warehouse", str(held.path)]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "ar" in error.partition("klingon")[2]

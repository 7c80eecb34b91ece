"""Kin and stories among documents, built from raw texts in several languages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from claimkit.shipped import sql
from claimkit.track import build
from claimkit.warehouse import Warehouse, open_warehouse

# One event as an agency tells it, and nothing to do with it, in each language.
TOLD = {
    "en": (
        "Finance Minister Lena Marlowe resigned on Tuesday after a memo on fuel prices was leaked in Port Essam. "
        "Marlowe said that 4,200 drivers had waited at the stations of Karuba since 17 May. "
        "Samir Qabbani, who leads the Justice Path party, said the cabinet of Viktor Dolan would fall within 48 hours. "
        "The union of Tunde Okafor called a strike in Baltimar for 23 June and asked Geneva to send observers."
    ),
    "ar": (
        "استقالت وزيرة المالية لينا مارلو يوم الثلاثاء بعد تسريب مذكرة عن أسعار الوقود في بورت عصام. "
        "وقالت مارلو في مؤتمر صحفي إن 4,200 سائق انتظروا أمام محطات كاروبا منذ 17 مايو. "
        "وقال سمير قباني زعيم حزب درب العدالة إن حكومة فيكتور دولان ستسقط خلال 48 ساعة. "
        "ودعت نقابة توندي أوكافور إلى إضراب في بالتيمار في 23 يونيو وطلبت من جنيف إرسال مراقبين."
    ),
    "ru": (
        "Министр финансов Лена Марлоу ушла в отставку во вторник после утечки записки о топливе в Порт-Эссаме. "
        "Марлоу сообщила на пресс-конференции, что 4200 водителей ждали на заправках Карубы с 17 мая. "
        "Лидер партии Самир Каббани заявил, что кабинет Виктора Долана падет в течение 48 часов. "
        "Профсоюз Тунде Окафора объявил забастовку в Балтимаре 23 июня и попросил Женеву прислать наблюдателей."
    ),
}
OTHER = {
    "en": (
        "Heavy snow closed the mountain road above Ravenholt on Tuesday and 63 schools stayed shut. "
        "Mayor Ingrid Solberg asked people to stay at home until the ploughs of Nordmark had passed."
    ),
    "ar": (
        "أغلقت الثلوج الكثيفة الطريق الجبلي فوق رافنهولت يوم الثلاثاء وبقيت 63 مدرسة مغلقة. "
        "وطلبت رئيسة البلدية إنغريد سولبرغ من الناس البقاء في منازلهم حتى تمر كاسحات نوردمارك."
    ),
}
OWN = {
    "en": "Our correspondent adds that the harbour was calm and that few shops had closed their doors by the evening. ",
    "ar": "ويضيف مراسلنا أن الميناء كان هادئا وأن قليلا من المتاجر أغلقت أبوابها حتى المساء بحسب ما شاهده هناك. ",
}
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def built(folder: Path, *pages: tuple[str, str, str, str], **options: Any) -> Warehouse:
    """A warehouse of pages (id, outlet, day, text)."""
    rows = [
        {"document_id": name, "outlet": outlet, "published_at": day, "text": text} for name, outlet, day, text in pages
    ]
    path = folder / "documents.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    build([path], folder / "w.duckdb", **options)
    return open_warehouse(folder / "w.duckdb", folder / "journals", "tester")


def kin_of(warehouse: Warehouse) -> list[tuple[str, str, str]]:
    return warehouse.sql("select left_id, right_id, kind from document_kin order by all").fetchall()


def stories(warehouse: Warehouse) -> list[list[str]]:
    rows = warehouse.sql("select story_id, document_id from story_document order by document_id").fetchall()
    told: dict[str, list[str]] = {}
    for story, document in rows:
        told.setdefault(story, []).append(document)
    return sorted(told.values())


@LANGUAGES
def test_a_reprint_in_another_outlet_is_syndication(tmp_path: Path, language: str) -> None:
    warehouse = built(
        tmp_path,
        ("a", "One", "2025-05-20", TOLD[language]),
        ("b", "Two", "2025-05-20", OWN[language] + TOLD[language]),
        ("c", "Three", "2025-05-20", OTHER[language]),
    )
    assert kin_of(warehouse) == [("a", "b", "syndication")]
    assert stories(warehouse) == [["a", "b"]]


@LANGUAGES
def test_a_second_edition_of_one_outlet_is_a_revision(tmp_path: Path, language: str) -> None:
    pages = ("a", "One", "2025-05-20", TOLD[language]), ("b", "One", "2025-05-20", TOLD[language] + OWN[language])
    assert kin_of(built(tmp_path, *pages)) == [("a", "b", "revision")]


@LANGUAGES
def test_a_text_that_holds_a_part_of_another_is_an_excerpt(tmp_path: Path, language: str) -> None:
    part = ". ".join(TOLD[language].split(". ")[:2])
    long = TOLD[language] + OTHER[language] + OWN[language] + OWN[language][::-1]
    warehouse = built(tmp_path, ("a", "One", "2025-05-20", long), ("b", "Two", "2025-05-20", part))
    assert kin_of(warehouse) == [("a", "b", "excerpt")]
    ((left, right),) = warehouse.sql("select left_share, right_share from document_kin").fetchall()
    assert left < 0.4
    assert right > 0.9


@LANGUAGES
def test_a_reprinted_paragraph_is_a_passage_where_the_articles_are_no_kin(tmp_path: Path, language: str) -> None:
    sentence = TOLD[language].split(". ")[1]
    one = f"{OTHER[language]} {sentence}. {OWN[language]}"
    other = f"{sentence}. " + " ".join(reversed(TOLD[language].split()))
    warehouse = built(tmp_path, ("a", "One", "2025-05-20", one), ("b", "Two", "2025-05-20", other))
    assert kin_of(warehouse) == []
    ((left, right),) = warehouse.sql(
        "select one.text[left_start + 1 : left_end], other.text[right_start + 1 : right_end] from kin_passage "
        "join document one on one.document_id = left_id join document other on other.document_id = right_id"
    ).fetchall()
    assert left == right
    assert left in sentence


@pytest.mark.parametrize(("one", "other"), [("en", "ar"), ("en", "ru"), ("ar", "ru")])
def test_a_translation_keeps_names_and_numbers_in_their_places(tmp_path: Path, one: str, other: str) -> None:
    warehouse = built(tmp_path, ("a", "One", "2025-05-20", TOLD[one]), ("b", "Two", "2025-05-21", TOLD[other]))
    assert kin_of(warehouse) == [("a", "b", "translation")]
    assert stories(warehouse) == [["a", "b"]]
    ((title, languages),) = warehouse.sql("select title, languages from story").fetchall()
    listed = warehouse.sql(sql("queries", "stories"), interface="en").pl().to_dicts()
    assert [(row["title"], row["outlets"], row["documents"]) for row in listed] == [(title, 2, 2)]
    assert languages == sorted([one, other])
    assert title.startswith(TOLD["en" if one == "en" else min(one, other)][:20])


def test_other_events_of_the_day_and_the_event_of_another_month_are_other_stories(tmp_path: Path) -> None:
    pages: Sequence[tuple[str, str, str, str]] = [
        ("a", "One", "2025-05-20", TOLD["en"]),
        ("b", "Two", "2025-05-20", TOLD["ar"]),
        ("c", "One", "2025-05-20", OTHER["en"]),
        ("d", "Two", "2025-05-21", OTHER["ar"]),
        ("e", "One", "2025-09-20", OTHER["en"].replace("Tuesday", "Sunday").replace("63", "80")),
    ]
    warehouse = built(tmp_path, *pages)
    assert stories(warehouse)[:2] == [["a", "b"], ["c", "d"]]
    assert warehouse.sql("select documents, outlets from story order by title").fetchall()[0] == (2, 2)


def test_the_order_of_the_documents_changes_nothing(tmp_path: Path) -> None:
    pages = [
        (f"{place}{language}", "One", "2025-05-20", text)
        for place, told in enumerate((TOLD, OTHER))
        for language, text in told.items()
    ]
    digests = []
    for name, order in (("one", pages), ("other", pages[::-1])):
        (tmp_path / name).mkdir()
        warehouse = built(tmp_path / name, *order)
        tables = ("document_kin", "kin_passage", "story", "story_document")
        digests.append([warehouse.sql(f"from {table} order by all").fetchall() for table in tables])
        assert all(rows.is_empty() for _, rows in warehouse.check())
    assert digests[0] == digests[1]
    assert digests[0][2] != []


@LANGUAGES
def test_the_earlier_or_the_credited_one_had_the_words_first(tmp_path: Path, language: str) -> None:
    credit = {"en": "PORT ESSAM (Reuters) - ", "ar": "بورت عصام (رويترز) - "}[language]
    warehouse = built(
        tmp_path,
        ("a", "One", "2025-05-21", TOLD[language]),
        ("b", "Two", "2025-05-20", TOLD[language]),
        ("c", "Three", "2025-05-20", credit + TOLD[language]),
        ("d", "Reuters", "2025-05-20", TOLD[language]),
    )
    rows = warehouse.sql("select left_id || right_id, original_id from document_kin").fetchall()
    assert dict(rows) == {"ab": "b", "ac": "c", "ad": "d", "bc": None, "bd": None, "cd": "d"}


def test_words_that_every_document_has_make_no_kin(tmp_path: Path) -> None:
    footer = "Follow us on every channel for the latest news of the hour and the day, around the clock. "
    pages = [
        (
            f"d{number:02}",
            f"Outlet {number}",
            "2025-05-20",
            footer + " ".join(f"w{number}x{word}" for word in range(60)),
        )
        for number in range(60)
    ]
    assert kin_of(built(tmp_path, *pages)) == []


def test_one_text_in_a_hundred_outlets_is_kin_of_the_first(tmp_path: Path) -> None:
    pages = [(f"d{number:03}", f"Outlet {number}", "2025-05-20", TOLD["en"]) for number in range(100)]
    found = kin_of(built(tmp_path, *pages))
    assert {kind for _, _, kind in found} == {"syndication"}
    assert {right for left, right, _ in found if left == "d000"} == {name for name, *_ in pages[1:]}
    assert len(found) < 400

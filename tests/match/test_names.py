"""One speaker in three scripts: the same consonants, a suggestion with its reason, and never a merge."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit.language.sounds import skeleton
from claimkit.match.names import Named, suggest_names
from tests.warehouse.stories import Page, tell

SAME = [
    ("Yuri Ushakov", "يوري أوشاكوف", "Юрий Ушаков"),
    ("Sergei Ryabkov", "سيرغي ريابكوف", "Сергей Рябков"),
    ("Antony Blinken", "أنتوني بلينكن", "Энтони Блинкен"),
    ("Mohammed bin Salman", "محمد بن سلمان", "Мухаммед бин Салман"),
    ("Zelenskyy", "زيلينسكي", "Зеленский"),
    ("Macron", "ماكرون", "Макрон"),
    ("Price", "برايس", "Прайс"),
    ("Vitaly Churkin", "فيتالي تشوركين", "Виталий Чуркин"),
    ("Lavrov", "لافروف", "Лавров"),
]


@pytest.mark.parametrize(("latin", "arabic", "cyrillic"), SAME)
def test_three_scripts_have_one_skeleton(latin: str, arabic: str, cyrillic: str) -> None:
    assert skeleton(latin) == skeleton(arabic) == skeleton(cyrillic) != ()


@pytest.mark.parametrize(
    ("left", "right"), [("Biden", "بوتين"), ("Lavrov", "لوكاشينكو"), ("Ушаков", "Psaki"), ("محمد", "محمود عباس")]
)
def test_other_names_have_another(left: str, right: str) -> None:
    assert skeleton(left) != skeleton(right)
    assert list(suggest_names([Named(left), Named(right)])) == []


def test_a_suggestion_says_why() -> None:
    (one,) = suggest_names([Named("Sergei Ryabkov", "sergei-ryabkov"), Named("سيرغي ريابكوف")])
    assert one.score == 1
    assert one.reason == (
        "“Sergei Ryabkov” and “سيرغي ريابكوف” have the same consonants (s-r-g r-b-k-f), one in Latin, one in Arabic"
    )


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Ryabkov", "سيرغي ريابكوف", 0.7),
        ("Dmitri Peskov", "Dimitriy Peskov", 1.0),
        ("ديمتري بيسكوف", "دميتري بيسكوف", 1.0),
        # Hassan and Hussein have the same consonants: a reason to ask, and why nothing is merged.
        ("Hassan Rouhani", "حسين روحاني", 1.0),
        ("Mustafa Rouhani", "حسين روحاني", None),
    ],
)
def test_the_likelier_the_higher(left: str, right: str, score: float | None) -> None:
    found = [one.score for one in suggest_names([Named(left), Named(right)])]
    assert found == ([] if score is None else [pytest.approx(score)])


def test_aliases_of_one_speaker_and_one_spelling_are_not_suggested() -> None:
    known = [Named("Joe Biden", "joe-biden"), Named("جو بايدن", "joe-biden"), Named("Джо Байден", "joe-biden")]
    assert list(suggest_names(known)) == []
    assert list(suggest_names([Named("أحمد الهدّاد"), Named("احمد الهداد")])) == []


def test_a_short_skeleton_suggests_nothing() -> None:
    assert list(suggest_names([Named("Xi"), Named("شي")])) == []


def test_the_warehouse_suggests_and_a_judgement_decides(tmp_path: Path) -> None:
    pages = [
        Page("one", "The tax will rise", "Amina Haddad"),
        Page("two", "ستُخفض رسوم الميناء", "أمينة حداد"),
        Page("three", "Налог вырастет", "Амина Хаддад"),
    ]
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "speakers.csv").write_text(
        "speaker_id,name,kind,role,organization,side\n"
        "amina-haddad,Amina Haddad,person,,,\na-haddad,أمينة حداد,person,,,\n",
        encoding="utf-8",
    )
    (tmp_path / "inputs" / "speaker_names.csv").write_text(
        "speaker_id,name,language\namina-haddad,Amina Haddad,en\na-haddad,أمينة حداد,ar\n", encoding="utf-8"
    )
    warehouse = tell(tmp_path, pages)
    query = "select left_name, left_speaker_id, right_name, right_speaker_id, reason from speaker_suggestion"
    found = warehouse.sql(query).fetchall()
    assert len(found) == 3
    assert all("the same consonants" in row[-1] for row in found)
    # Suggested, not merged: the claims keep their speakers, and the name nobody is listed by is somebody of its own.
    speakers = warehouse.sql("select speaker_id from claim order by document_id").fetchall()
    assert speakers == [("amina-haddad",), ("a-haddad",), ("~амина хаддад",)]
    warehouse.judge("not_same_speaker", "amina-haddad", "a-haddad")
    left = warehouse.sql(query).fetchall()
    assert len(left) == 2
    assert all("~амина хаддад" in (row[1], row[3]) for row in left)

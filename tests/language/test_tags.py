"""Language tags as files and pages print them."""

from __future__ import annotations

import pytest

from claimkit.language.identify import identify, language_of
from claimkit.language.tags import tag_of


@pytest.mark.parametrize(
    ("printed", "tag"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("en-US", "en"),
        ("eng", "en"),
        ("English", "en"),
        ("ar_EG", "ar"),
        ("AR-sa", "ar"),
        ("ara", "ar"),
        ("arb", "ar"),
        ("arz", "ar"),
        ("العربية", "ar"),
        ("ru_RU.UTF-8", "ru"),
        ("rus", "ru"),
        ("fas", "fa"),
        ("prs-AF", "fa"),
        ("ur-PK", "ur"),
        ("ckb", "ckb"),
        ("Sorani", "ckb"),
        ("kmr", "kmr"),
        ("iw", "he"),
        ("xx-YY", "xx"),
        ("", None),
        (None, None),
        ("und", None),
    ],
)
def test_tag_of(printed: str | None, tag: str | None) -> None:
    assert tag_of(printed) == tag


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that the road was shut and that it would stay so for a week.", "en"),
        ("قالت الوزارة إن الطريق مغلق منذ أمس وإن العمل على فتحه مستمر في المنطقة.", "ar"),
        ("قَالَتِ الوِزَارَةُ إنَّ الطَّرِيقَ مُغْلَقٌ مُنْذُ أَمْسِ فِي المَدِينَةِ عَلَى أَنْ يُفْتَحَ", "ar"),
        ("وزارت راه گفت که این جاده از دیروز بسته است و تا هفته آینده باز نمی شود.", "fa"),
        ("وزارت نے کہا ہے کہ سڑک کل سے بند ہے اور اگلے ہفتے تک نہیں کھلے گی۔", "ur"),
        ("وەزارەت وتی کە ڕێگاکە لە دوێنێوە داخراوە و بۆ هەفتەی داهاتوو دەکرێتەوە، بەڵام ئەم شەقامە", "ckb"),
        ("Министр сообщил, что дорога закрыта и что она не откроется до конца недели.", "ru"),
        ("Міністр повідомив, що дорога закрита і що вона не відкриється до кінця тижня.", "uk"),
        ("Der Minister sagte, dass die Straße nicht vor Ende der Woche geöffnet wird.", "de"),
        ("Le ministre a dit que la route est fermée et que les travaux sont en cours dans la ville.", "fr"),
        ("Bakan yolun bu hafta için kapalı olduğunu ve daha sonra açılacağını söyledi.", "tr"),
    ],
)
def test_identify(text: str, language: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize(("text", "language"), [("", "en"), ("12:30", "en"), ("نعم", "ar"), ("Да", "ru"), ("Ja", "en")])
def test_too_few_words_leave_it_to_the_script(text: str, language: str) -> None:
    assert identify(text) is None
    assert language_of(text) == language

"""Whom an unwritten speaker means is told by the form of the clause, or the reading is set aside."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

BEFORE = "قال المدير رامي عطا إن السد آمن. "
LED = [
    ("وأضاف أن المياه تزيد.", "رامي عطا"),
    ("و أضاف أن المياه تزيد.", "رامي عطا"),
    ("كما أضاف أن المياه تزيد.", "رامي عطا"),
    ("وأردف يقول إن المياه تزيد.", "رامي عطا"),
    ("يضيف: «المياه تزيد كل يوم».", "رامي عطا"),
    ("وعن تقارير سابقة أضاف أن المياه تزيد.", "رامي عطا"),
    ("وتحفظ عن الموعد، لكنه أكد أن المياه تزيد.", "رامي عطا"),
    ("نشر موقع «السد» تسريبات تفيد بأن المياه تزيد.", "تسريبات"),
    ("وتلقت الوزارة شكوى من سبعة أندية تفيد بأن المياه تزيد.", "سبعة أندية"),
    ("وسبق لوزير الري أن قال إن المياه تزيد.", "وزير الري"),
]
UNLED = [
    "وأمام المهندسين قانون ينص على صيانة السدود.",
    "وحين سألته في الليلة ذاتها أفاد أن المياه تزيد.",
    "وعلى كل مهندس أن يثبت أنه يعرف السد.",
    "أنا أعلم أن المياه تزيد.",
]
ALSO = [
    ("كما أكد الجانبان رفضهما القاطع لإغلاق السد.", "الجانبان", "رفضهما القاطع لإغلاق السد"),
    ("كما توقعت الأرصاد تأثر الرؤية بالغبار.", "الأرصاد", "تأثر الرؤية بالغبار"),
]
RELAYED = [
    ("وأوضح نقلا عن وزارة الري أن المياه تزيد.", ["رامي عطا", "وزارة الري"]),
    ("كما أورد على لسان مصدر عسكري أن المياه تزيد.", ["رامي عطا", "مصدر عسكري"]),
    ("وقالت سهى نجار في حديث للضفة نيوز إن المياه تزيد.", ["ضفة نيوز", "سهى نجار"]),
    ("وقالت سهى نجار في تصريح للطلاب إن المياه تزيد.", ["سهى نجار"]),
    ("وقالت سهى عابد في بودكاست «السد» إن المياه تزيد.", ["بودكاست «السد»", "سهى عابد"]),
    ("كما نقلت وكالة الضفة عن سهى نجار أن المياه تزيد.", ["وكالة الضفة", "سهى نجار"]),
]


def _claims(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    found = extract_claims(Document("d", "نورث برس", BEFORE + text, "ar")).claims[1:]
    return [(one.speaker_name, one.content.text, [hop.name for hop in one.chain[1:]]) for one in found]


@pytest.mark.parametrize(("text", "name"), LED)
def test_what_goes_on_has_the_speaker_before(text: str, name: str) -> None:
    assert _claims(text)[-1][0] == name


@pytest.mark.parametrize("text", UNLED)
def test_what_nothing_leads_to_is_set_aside(text: str) -> None:
    assert _claims(text) == []


@pytest.mark.parametrize(("text", "name", "content"), ALSO)
def test_also_begins_a_sentence(text: str, name: str, content: str) -> None:
    assert _claims(text)[-1][:2] == (name, content)


@pytest.mark.parametrize(("text", "chain"), RELAYED)
def test_who_relays(text: str, chain: list[str]) -> None:
    assert _claims(text)[-1][2] == chain

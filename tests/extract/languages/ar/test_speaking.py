"""What looks like a claim and is none, and what only looks like none."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

NOBODY_SAYS = [
    "تراجع مؤشر الأسعار نحو عشرة في المئة.",
    "ويرجع ذلك إلى هبوط الطلب على النفط.",
    "سيتدرب الفريق في النمسا وفق البرنامج المعد.",
    "وزعت الوحدات حسب رغباتهم.",
    "قال تعالى: «وجعلنا من الماء كل شيء حي».",
    "أعتقد أن الكتاب مفيد.",
    "قتل قائد حركة طالبان في كمين.",
    "إذا قالت ليان الخطيب إن المرفأ مغلق عادت الطواقم.",
    "ومن المتوقع أن يقول الوزير إن السد آمن.",
    "يذكر أن الجسر بني قبل قرن.",
    "تختلف الرسوم بحسب المدرسة الفقهية التي ينتمي إليها الفقيه.",
    "وليس في الآية ما يدل على أن الجسر قديم.",
    "ونفاجأ اليوم بمن يقول إن الجسر قديم.",
    "كما يتمسك الغريق بقشة في بحر واسع عميق الماء لا قرار له حتى يعرف أن الجسر بعيد.",
    "وأنتم تقولون إن الجسر قديم.",
    "حسم أمورها بين أن تبقى وأن ترحل.",
]
SAID = [
    ("وقال طالب في المعهد إن الامتحان صعب.", "طالب في المعهد", "assert"),
    ("قال رئيس البلدية تامر عابد إن الجسر آمن.", "تامر عابد", "assert"),
    ("ولم يشأ تميم عابد أن يؤكد أن الجسر آمن.", "تميم عابد", "decline"),
    ("وسحب تميم عابد تصريحه بأن الجسر آمن.", "تميم عابد", "retract"),
    ("قال المتهم إن الجسر آمن.", "المتهم", "assert"),
    ("وقال 9 في المئة إنهم لم يقرروا.", "9 في المئة", "assert"),
    ("قال المدير رامي عطا إن السد آمن. وأشار بهذا الخصوص إلى زيادة المياه.", "رامي عطا", "assert"),
]


@pytest.mark.parametrize("text", NOBODY_SAYS)
def test_nobody_says_it(text: str) -> None:
    assert extract_claims(Document("d", "نورث برس", text, "ar")).claims == ()


@pytest.mark.parametrize(("text", "name", "act"), SAID)
def test_somebody_says_it(text: str, name: str, act: str) -> None:
    claim = extract_claims(Document("d", "نورث برس", text, "ar")).claims[-1]
    assert (claim.speaker_name, claim.act) == (name, act)

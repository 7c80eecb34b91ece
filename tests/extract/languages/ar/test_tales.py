"""Tales, prayers and scripture are nobody's claims; answers in a report are."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

TALE = "يحكى أن ملكا كان له وزير حكيم. قال الملك لوزيره: لماذا يشكو الناس؟ "
DIALOGUE = "سأل مدير موظفيه: كم يساوي العدد؟ فأجاب الأول: ما تريد يا سيدي. فقال النائب: لا تسأل عن هذا. "
NOBODY = [
    TALE + "قال الوزير: لأنهم لا يجدون من يسمعهم.",
    TALE + "فقال الوزير: لأنهم لا يجدون من يسمعهم. فرد الملك: سنفتح الباب.",
    DIALOGUE,
    "وبكى رسولنا الكريم عند وفاة ابنه، وقال عليه السلام: إن العين تدمع والقلب يحزن.",
    "وروى مسلم أن الرحمة واسعة.",
    "ونقرأ كل يوم أخبارا نسبت إلى خبراء المياه ولا أظن أنه يمكن تصديقها.",
    "وهم يدعون بالرحمة للغرقى، ومن المتوقع أن يرتفع عدد المشاركين في الحملة.",
    "وقارنوه بالاتفاق القديم الذي وصف حينها بالشدة والدقة.",
    "ويطول تأسفك على أنك لم ترد.",
]
SAID = [
    (
        'أما مدير السد عادل برمان فقال: "لم نر شقوقا". أما رئيس البلدية فقال: "سنراقب السد".',
        [("عادل برمان", "لم نر شقوقا"), ("رئيس البلدية", "سنراقب السد")],
    ),
    (
        'وسئل الوزير سليم حدادي عن السد فأجاب: "السد آمن". وسئل عن الجسر فقال: "سنصلحه قريبا".',
        [("سليم حدادي", "السد آمن"), ("سليم حدادي", "سنصلحه قريبا")],
    ),
    (DIALOGUE + "وقال الوزير سليم حدادي إن السد آمن.", [("سليم حدادي", "السد آمن")]),
    (
        "كما وصف إمام الجامع الشيخ سامر حدادي الهجوم بأنه عمل جبان.",
        [("سامر حدادي", "الهجوم بأنه عمل جبان")],
    ),
    (
        "كما أعرب الوزير سامر حدادي عن أمله في أن يفتح الطريق.",
        [("سامر حدادي", "يفتح الطريق")],
    ),
    (
        "ووصفت المديرة جوانا ليو الوضع في الوادي بالصادم، وذلك بعد علاج مئة جريح.",
        [("جوانا ليو", "الوضع في الوادي بالصادم")],
    ),
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_says_what_a_tale_tells(text: str) -> None:
    assert extract_claims(Document("d", "نورث برس", text, "ar")).claims == ()


@pytest.mark.parametrize(("text", "said"), SAID)
def test_who_is_named_says_it(text: str, said: list[tuple[str, str]]) -> None:
    claims = extract_claims(Document("d", "نورث برس", text, "ar")).claims
    assert [(claim.speaker_name, claim.content.text) for claim in claims] == said


def test_a_prayer_is_no_part_of_the_verb_before_it() -> None:
    text = "أعرب الأستاذ سامر حدادي عن شكره للوزير سائلا الله أن يكون عند حسن الظن به."
    (claim,) = extract_claims(Document("d", "نورث برس", text, "ar")).claims
    assert (claim.speaker_name, claim.cue.text) == ("سامر حدادي", "سائلا")

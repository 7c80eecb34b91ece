"""The day that an article's own head prints."""

from __future__ import annotations

import pytest

from claimkit.extract.engine.printed_day import printed_day

BODY = {"en": "The mayor said the bridge would open soon.", "ar": "قال العمدة إن الجسر سيفتح قريبا أمام الناس."}


@pytest.mark.parametrize(
    ("language", "head", "day"),
    [
        ("en", "Bridge to open\n\nBy Eva Holm | Updated: 3 May 2026, 10:15 GMT", "2026-05-03"),
        ("en", "Bridge to open\n2026-05-03 14:20", "2026-05-03"),
        ("en", "Bridge to open\n\nSunday, May 3, 2026 at 2:05 p.m.", "2026-05-03"),
        ("en", "Bridge to open\n\nSep 3, 2026", "2026-09-03"),
        ("en", "Bridge to open\n\nHULL, May 3, 2026 (North Wire) — The town met.", "2026-05-03"),
        ("ar", "الجسر يفتح قريبا\n\nالأحد 3 مايو 2026", "2026-05-03"),
        ("ar", "الجسر يفتح قريبا\n\nهال (وكالة الشمال للأنباء) - 3-5-2026", "2026-05-03"),
        ("ar", "الجسر يفتح قريبا\n\nهال سيتي (رويترز) - 3-5-2026\nقال العمدة", "2026-05-03"),
        ("en", "3 May 2026\n\nBridge to open", "2026-05-03"),
        ("ar", "الجسر يفتح قريبا\n\nالثلاثاء 12 رجب 1447 هـ", "2026-01-01"),
        ("en", "Bridge to open\n\nPosted on 3 May 2026 by Eva Holm", "2026-05-03"),
        ("ar", "الجسر يفتح قريبا\n\nنشر في 3 مايو 2026", "2026-05-03"),
        ("en", "Bridge to open\n\nUpdated 3 May 2026 10:15", "2026-05-03"),
        ("ar", "الجسر يفتح قريبا\n\nآخر تحديث 3 مايو 2026", "2026-05-03"),
        # What the day is of, or which of two.
        ("en", "Mayor of Orlo dies\n\nBorn 3 May 1931", None),
        ("ar", "رحيل عمدة أورلو\n\nولد في 3 مايو 1931", None),
        ("en", "Bridge to open\n\nFile photo, 3 May 2019\n\n5 May 2026", None),
        ("ar", "الجسر يفتح قريبا\n\nصورة أرشيفية، 3 مايو 2019\n\n5 مايو 2026", None),
        ("en", "The fair of 3 May 2026 remembered", None),
        ("en", "Bridge to open\n\nOn 3 May 2026 the old bridge fell.", None),
        ("en", "Bridge to open\n\n3 May", None),
        ("ar", "معرض 3 مايو 2026 في الذاكرة", None),
        ("ar", "الجسر يفتح قريبا\n\nفي 3 مايو 2026 سقط الجسر القديم.", None),
    ],
)
def test_the_head_of_an_article_tells_its_day(language: str, head: str, day: str | None) -> None:
    assert printed_day(f"{head}\n\n{BODY[language]}") == day


def test_no_text_has_no_day() -> None:
    assert (printed_day(None), printed_day(""), printed_day("\n" * 9)) == (None, None, None)

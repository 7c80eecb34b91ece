"""The day it was said: four kinds of time words in three languages, and those that date something else."""

from __future__ import annotations

from datetime import date

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.engine.time_words import moments
from claimkit.records import Document

# A Sunday.
PUBLISHED = "2026-05-03T14:00+03:00"

WEEKDAYS = [
    ("en", "Ann Lee said on Friday that the port was shut.", "2026-05-01"),
    ("en", "Ann Lee told reporters Thursday that the port was shut.", "2026-04-30"),
    ("en", "“The port is shut,” Ann Lee said on Wednesday.", "2026-04-29"),
    ("en", "On Tuesday, Ann Lee said the port was shut.", "2026-04-28"),
    ("en", "Ann Lee on Monday said the port was shut.", "2026-04-27"),
    ("en", "The port is shut, the ministry said in a statement on Saturday.", "2026-05-02"),
    ("en", "The mayor said on Sunday that the port was shut.", "2026-05-03"),
    ("en", "The mayor said last Sunday that the port was shut.", "2026-04-26"),
    ("en", "The ministry denied late Friday that it had sold the port.", "2026-05-01"),
    ("en", "A report released Thursday found that the port was unsafe.", "2026-04-30"),
    ("en", "Ann Lee announced Friday that the port would close on Monday.", "2026-05-01"),
    ("ar", "قالت ليان الخطيب يوم الجمعة إن المرفأ مغلق.", "2026-05-01"),
    ("ar", "قال الوزير الخميس إن المرفأ مغلق.", "2026-04-30"),
    ("ar", "وأعلنت الوزارة مساء الأربعاء أن المرفأ مغلق.", "2026-04-29"),
    ("ar", "وفي يوم الثلاثاء، قالت ليان الخطيب إن المرفأ مغلق.", "2026-04-28"),
    ("ar", "أكد المحافظ، الاثنين، أن المرفأ مغلق.", "2026-04-27"),
    ("ar", "نفى المدير السبت الماضي أن يكون المرفأ مغلقا.", "2026-05-02"),
    ("ar", "وذكرت الوزارة في بيان صدر يوم الجمعة أن المرفأ مغلق.", "2026-05-01"),
    ("ar", "قال الوزير الأحد الماضي إن المرفأ مغلق.", "2026-04-26"),
    ("ar", "وكشفت النقابة فجر السبت أن العمال أضربوا.", "2026-05-02"),
    ("ar", "وقال رئيس البلدية سامر حداد يوم الخميس: «لن نغلق السد».", "2026-04-30"),
    ("ru", "Министр заявил в пятницу, что порт закрыт.", "2026-05-01"),
    ("ru", "В четверг мэр сообщил, что порт закрыт.", "2026-04-30"),
    ("ru", "Анна Ли сказала в среду, что порт закрыт.", "2026-04-29"),
    ("ru", "«Порт закрыт», — заявил министр во вторник.", "2026-04-28"),
    ("ru", "Губернатор объявил в понедельник, что порт закрыт.", "2026-04-27"),
    ("ru", "Министр заявил в минувшую субботу, что порт закрыт.", "2026-05-02"),
    ("ru", "Мэр заявил в прошлое воскресенье, что порт закрыт.", "2026-04-26"),
    ("ru", "В пятницу вечером министр подтвердил, что порт закрыт.", "2026-05-01"),
    ("ru", "Министерство сообщило в субботу, что порт закроют в понедельник.", "2026-05-02"),
    ("ru", "Пресс-секретарь рассказал в четверг, что порт закрыт.", "2026-04-30"),
]
RELATIVE = [
    ("en", "Ann Lee said yesterday that the port was shut.", "2026-05-02"),
    ("en", "The ministry said today that the port was shut.", "2026-05-03"),
    ("en", "Ann Lee said earlier today that the port was shut.", "2026-05-03"),
    ("en", "“The port is shut,” the mayor said last night.", "2026-05-02"),
    ("en", "Yesterday, Ann Lee said the port was shut.", "2026-05-02"),
    ("en", "Ann Lee said two days ago that the port was shut.", "2026-05-01"),
    ("en", "The mayor said this morning that the port was shut.", "2026-05-03"),
    ("en", "Ann Lee said last week that the port was shut.", "2026-04-20/2026-04-26"),
    ("en", "Ann Lee said last month that the port was shut.", "2026-04"),
    ("en", "The day before yesterday, Ann Lee said the port was shut.", "2026-05-01"),
    ("ar", "قالت ليان الخطيب أمس إن المرفأ مغلق.", "2026-05-02"),
    ("ar", "قال الوزير اليوم إن المرفأ مغلق.", "2026-05-03"),
    ("ar", "وأعلنت الوزارة أمس السبت أن المرفأ مغلق.", "2026-05-02"),
    ("ar", "وأكد المحافظ اليوم الأحد أن المرفأ مغلق.", "2026-05-03"),
    ("ar", "وقال مدير المرفأ، أمس الأول، إن المرفأ مغلق.", "2026-05-01"),
    ("ar", "وقالت الوزيرة في مؤتمر صحافي عقدته أمس إن المرفأ مغلق.", "2026-05-02"),
    ("ar", "قال سكان مساء أمس إن المرفأ مغلق.", "2026-05-02"),
    ("ar", "أعلنت النقابة أول من أمس أن العمال أضربوا.", "2026-05-01"),
    ("ar", "قال الوزير قبل يومين إن المرفأ مغلق.", "2026-05-01"),
    ("ar", "قال الوزير الشهر الماضي إن المرفأ مغلق.", "2026-04"),
    ("ru", "Министр заявил вчера, что порт закрыт.", "2026-05-02"),
    ("ru", "Министр заявил сегодня, что порт закрыт.", "2026-05-03"),
    ("ru", "Вчера мэр сообщил, что порт закрыт.", "2026-05-02"),
    ("ru", "Накануне губернатор заявил, что порт закрыт.", "2026-05-02"),
    ("ru", "Анна Ли сказала позавчера, что порт закрыт.", "2026-05-01"),
    ("ru", "Мэр сообщил два дня назад, что порт закрыт.", "2026-05-01"),
    ("ru", "«Порт закрыт», — сказал министр вчера вечером.", "2026-05-02"),
    ("ru", "Министр заявил на прошлой неделе, что порт закрыт.", "2026-04-20/2026-04-26"),
    ("ru", "В прошлом месяце министр заявил, что порт закрыт.", "2026-04"),
    ("ru", "Сегодня утром губернатор заявил, что порт закрыт.", "2026-05-03"),
]
DATES = [
    ("en", "Ann Lee said on May 1 that the port was shut.", "2026-05-01"),
    ("en", "Ann Lee said on 28 April that the port was shut.", "2026-04-28"),
    ("en", "On December 30, 2021, Ann Lee said the port was shut.", "2021-12-30"),
    ("en", "In a letter dated March 4, 2026, the mayor said the port was shut.", "2026-03-04"),
    ("en", "“The port is shut,” Ann Lee said on June 12.", "2025-06-12"),
    ("en", "Ann Lee told a committee on Friday, May 1, that the port was shut.", "2026-05-01"),
    ("en", "In March Ann Lee said the port was shut.", "2026-03"),
    ("en", "Ann Lee said in January 2024 that the port was shut.", "2024-01"),
    ("en", "Ann Lee said in 2019 that the port was shut.", "2019"),
    ("en", "The ministry said on 2026-04-15 that the port was shut.", "2026-04-15"),
    ("en", "Ann Lee said on Sept. 9 that the port was shut.", "2025-09-09"),
    ("ar", "قالت ليان الخطيب في 1 مايو إن المرفأ مغلق.", "2026-05-01"),
    ("ar", "قال الوزير في 28 أبريل إن المرفأ مغلق.", "2026-04-28"),
    ("ar", "أعلنت الوزارة في 30 ديسمبر 2021 أن المرفأ مغلق.", "2021-12-30"),
    ("ar", "وأكد المحافظ في الأول من أيار/مايو أن المرفأ مغلق.", "2026-05-01"),
    ("ar", "قال الوزير يوم الجمعة 1 مايو 2026 إن المرفأ مغلق.", "2026-05-01"),
    ("ar", "قالت الوزارة بتاريخ 15/4/2026 إن المرفأ مغلق.", "2026-04-15"),
    ("ar", "وفي 12 يونيو، قال الوزير إن المرفأ مغلق.", "2025-06-12"),
    ("ar", "قال الوزير في مارس الماضي إن المرفأ مغلق.", "2026-03"),
    ("ar", "قال الوزير في ٤ مارس ٢٠٢٦ إن المرفأ مغلق.", "2026-03-04"),
    ("ar", "وقالت الوزارة في كانون الثاني 2024 إن المرفأ مغلق.", "2024-01"),
    ("ru", "Министр заявил 1 мая, что порт закрыт.", "2026-05-01"),
    ("ru", "Министр заявил 28 апреля, что порт закрыт.", "2026-04-28"),
    ("ru", "30 декабря 2021 года министр заявил, что порт закрыт.", "2021-12-30"),
    ("ru", "В пятницу, 1 мая, министр заявил, что порт закрыт.", "2026-05-01"),
    ("ru", "Мэр сообщил 12 июня, что порт закрыт.", "2025-06-12"),
    ("ru", "Министр заявил 15/04/2026, что порт закрыт.", "2026-04-15"),
    ("ru", "В марте министр заявил, что порт закрыт.", "2026-03"),
    ("ru", "Министр заявил в январе 2024 года, что порт закрыт.", "2024-01"),
    ("ru", "«Порт закрыт», — сказал мэр 4 марта.", "2026-03-04"),
    ("ru", "2 мая губернатор объявил, что порт закрыт.", "2026-05-02"),
]
OTHER_CALENDARS = [
    ("en", "The ministry said on 15 Ramadan 1447 that the port was shut.", "2026-03-04"),
    ("en", "The ministry said on 1 Shawwal 1447 AH that the port was shut.", "2026-03-20"),
    ("en", "Ann Lee said on 12 Ordibehesht 1405 that the port was shut.", "2026-05-02"),
    ("en", "On 21 Shawwal 1436, the ministry said the port was shut.", "2015-08-06"),
    ("en", "The ministry said on 30 Esfand 1403 that the port was shut.", "2025-03-20"),
    ("en", "“The port is shut,” the mayor said on 9 Dhu al-Hijjah 1446.", "2025-06-05"),
    ("en", "The court said on 1 Muharram 1447 that the port was shut.", "2025-06-26"),
    ("en", "The ministry said on 1 Farvardin 1405 that the port was shut.", "2026-03-21"),
    ("en", "The mayor said on 10 Rajab 1447 that the port was shut.", "2025-12-30"),
    ("en", "Ann Lee said on 22 Bahman 1404 that the port was shut.", "2026-02-11"),
    ("ar", "وقالت الوزارة في 15 رمضان 1447 هـ إن المرفأ مغلق.", "2026-03-04"),
    ("ar", "قال الوزير في الأول من شوال 1447 إن المرفأ مغلق.", "2026-03-20"),
    ("ar", "أعلنت الوزارة الخميس الموافق 21/10/1436هـ أن المرفأ مغلق.", "2015-08-06"),
    ("ar", "وقال الوزير في 15 رمضان 1447 هـ الموافق 4 مارس 2026 إن المرفأ مغلق.", "2026-03-04"),
    ("ar", "قالت الوزارة في 12 أرديبهشت 1405 إن المرفأ مغلق.", "2026-05-02"),
    ("ar", "أكد المحافظ في 10 رجب 1447هـ أن المرفأ مغلق.", "2025-12-30"),
    ("ar", "قال الوزير في 9 ذي الحجة 1446 إن المرفأ مغلق.", "2025-06-05"),
    ("ar", "وفي 1 محرم 1447 هـ، قالت الوزارة إن المرفأ مغلق.", "2025-06-26"),
    ("ar", "قال الوزير في 15 رمضان إن المرفأ مغلق.", "2026-03-04"),
    ("ar", "قالت الوزارة في ١٥ رمضان ١٤٤٧ هـ إن المرفأ مغلق.", "2026-03-04"),
    ("ru", "Министерство заявило 15 рамадана 1447 года, что порт закрыт.", "2026-03-04"),
    ("ru", "Министр сообщил 1 шавваля 1447 года хиджры, что порт закрыт.", "2026-03-20"),
    ("ru", "Министр заявил 12 ордибехешта 1405 года, что порт закрыт.", "2026-05-02"),
    ("ru", "1 фарвардина 1405 года министр заявил, что порт закрыт.", "2026-03-21"),
    ("ru", "Мэр сообщил 10 раджаба 1447 года, что порт закрыт.", "2025-12-30"),
    ("ru", "Министр заявил 1 мухаррама 1447 года, что порт закрыт.", "2025-06-26"),
    ("ru", "22 бахмана 1404 года губернатор заявил, что порт закрыт.", "2026-02-11"),
    ("ru", "Министерство объявило 9 зуль-хиджжа 1446 года, что порт закрыт.", "2025-06-05"),
    ("ru", "«Порт закрыт», — сказал мэр 30 эсфанда 1403 года.", "2025-03-20"),
    ("ru", "Министр заявил 15 рамадана, что порт закрыт.", "2026-03-04"),
]
# What happened then, not what was said then; what lies ahead; words that are no time here.
OF_SOMETHING_ELSE = [
    ("en", "Ann Lee said the port was shut on Friday."),
    ("en", "Ann Lee said Friday was too late for the port."),
    ("en", "Ann Lee, who resigned on Friday, said the port was shut."),
    ("en", "Ann Lee said hours after the attack on Friday that the port was shut."),
    ("en", "The port closed on Friday. Ann Lee said it was old."),
    ("en", "Ann Lee said the port would open next Friday."),
    ("en", "May Brandt said the port may open."),
    ("ar", "قالت ليان الخطيب إن المرفأ أغلق يوم الجمعة."),
    ("ar", "قال الوزير الذي استقال أمس إن المرفأ مغلق."),
    ("ar", "قال الوزير إن المرفأ سيغلق غدا الاثنين."),
    ("ar", "أغلق المرفأ أمس، فيما قال الوزير إن العمال أضربوا."),
    ("ar", "قال الوزير بعد هجوم الجمعة إن المرفأ مغلق."),
    ("ar", "قال الوزير في كلمة بمناسبة اليوم الوطني إن المرفأ مغلق."),
    ("ru", "Министр заявил, что порт закрыли в пятницу."),
    ("ru", "Министр, который ушёл в отставку вчера, заявил, что порт закрыт."),
    ("ru", "Порт закрыли вчера. Министр заявил, что он старый."),
]


@pytest.mark.parametrize(
    ("language", "text", "said_at"),
    [*WEEKDAYS, *RELATIVE, *DATES, *OTHER_CALENDARS],
)
def test_said_at(language: str, text: str, said_at: str) -> None:
    claims = extract_claims(Document("d", "Wire", text, language, published_at=PUBLISHED)).claims
    assert {claim.said_at for claim in claims} == {said_at}


@pytest.mark.parametrize(("language", "text"), OF_SOMETHING_ELSE)
def test_the_day_of_something_else(language: str, text: str) -> None:
    claims = extract_claims(Document("d", "Wire", text, language, published_at=PUBLISHED)).claims
    assert {claim.said_at for claim in claims} <= {None}


@pytest.mark.parametrize(
    ("language", "text", "speaker", "content"),
    [
        ("en", "Ann Lee said Friday the port was shut.", "Ann Lee", "the port was shut"),
        ("en", "Last month Ann Lee said the port was shut.", "Ann Lee", "the port was shut"),
        ("en", "Ann Lee on Monday said the port was shut.", "Ann Lee", "the port was shut"),
        ("en", "In İzmir, Ann Lee on Monday said the port was shut.", "Ann Lee", "the port was shut"),
        ("ar", "وقالت الوزارة في 15 رمضان 1447 هـ إن المرفأ مغلق.", "الوزارة", "المرفأ مغلق"),
        ("ar", "قالت ليان الخطيب أمس الجمعة إن المرفأ مغلق.", "ليان الخطيب", "المرفأ مغلق"),
        ("ru", "Министр вчера заявил, что порт закрыт.", "Министр", "порт закрыт"),
    ],
)
def test_time_words_leave_name_and_content(language: str, text: str, speaker: str, content: str) -> None:
    (claim,) = extract_claims(Document("d", "Wire", text, language, published_at=PUBLISHED)).claims
    assert (claim.speaker.text, claim.content.text) == (speaker, content)
    assert claim.said_at


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "USA Today said on Monday that the port was shut.", "USA Today"),
        ("en", "The Sunday Times reported that the port was shut.", "The Sunday Times"),
        ("ar", "وذكرت صحيفة المساء أن المرفأ مغلق.", "صحيفة المساء"),
        ("ar", "وقال مدير مصنع الصباح أمس إن المرفأ مغلق.", "مدير مصنع الصباح"),
        ("ar", "وقالت وكالة اليوم إن المرفأ مغلق.", "وكالة اليوم"),
        ("ar", "وقالت الوكالة اليوم إن المرفأ مغلق.", "الوكالة"),
        ("ru", "Газета Сегодня сообщила, что порт закрыт.", "Газета Сегодня"),
    ],
)
def test_a_time_may_be_part_of_a_name(language: str, text: str, speaker: str) -> None:
    (claim,) = extract_claims(Document("d", "Wire", text, language, published_at=PUBLISHED)).claims
    assert (claim.speaker.text, claim.speaker_name) == (speaker, speaker)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "Ann Lee said on Friday that the port was shut. She added that crews were tired.", ["2026-05-01"] * 2),
        (
            "en",
            "Ann Lee said on Friday that the port was shut.\n\nShe added that crews were tired.",
            ["2026-05-01", None],
        ),
        ("ar", "قالت ليان الخطيب أمس إن المرفأ مغلق. وأضافت أن العمال أضربوا.", ["2026-05-02"] * 2),
        ("ru", "Анна Ли заявила в пятницу, что порт закрыт. Она добавила, что рабочие бастуют.", ["2026-05-01"] * 2),
    ],
)  # fmt: skip
def test_who_goes_on_speaks_on_that_day(language: str, text: str, days: list[str | None]) -> None:
    claims = extract_claims(Document("d", "Wire", text, language, published_at=PUBLISHED)).claims
    assert [claim.said_at for claim in claims] == days


def test_without_a_day_of_publication_only_whole_dates_are_known() -> None:
    def said_at(text: str) -> str | None:
        return extract_claims(Document("d", "Wire", text, "en")).claims[0].said_at

    assert said_at("Ann Lee said on May 1, 2026, that the port was shut.") == "2026-05-01"
    assert said_at("Ann Lee said on Friday that the port was shut.") is None


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("fa", "وزیر روز جمعه گفت", "2026-05-01"),
        ("fa", "وزیر در ۱۲ اردیبهشت ۱۴۰۵ گفت", "2026-05-02"),
        ("fa", "1405/02/12", "2026-05-02"),
        ("de", "Der Minister sagte am Freitag", "2026-05-01"),
        ("de", "am 1. Mai 2026", "2026-05-01"),
        ("fr", "a déclaré vendredi dernier", "2026-05-01"),
        ("es", "dijo ayer", "2026-05-02"),
        ("tr", "1 Mayıs 2026 tarihinde", "2026-05-01"),
    ],
)
def test_moments_of_other_languages(language: str, text: str, named: str) -> None:
    assert [moment.edtf for moment in moments(text, language, date(2026, 5, 3))] == [named]

"""One saying in two papers, found by its words, its speaker and the passage around it; both languages throughout."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from claimkit.match import sayings
from claimkit.match.claims import found, pair_of
from claimkit.match.parsing import read
from claimkit.match.statements import Statement, Voice, akin
from claimkit.records import Match
from tests.match.statements import DAY, statement


def printed(text: str, place: int, **changes: object) -> Statement:
    """A claim of a page of which nothing is known but its words and its day."""
    return statement(text, place, Voice(f"s{place}", f"speaker {place}", "anonymous"), **changes)


def compared(left: Statement, right: Statement) -> Match:
    return found(pair_of(left, right))


LONG = {
    "en": "The harbour at Kabwe will stay closed to fishing boats until the oil has been cleared from every quay",
    "ar": "سيبقى ميناء كابوي مغلقا أمام قوارب الصيد حتى إزالة بقع الزيت من جميع الأرصفة والممرات المائية",
}
SHORT = {"en": "Fishing boats carry oil", "ar": "قوارب الصيد تنقل الزيت"}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_many_words_side_by_side_are_one_saying(language: str) -> None:
    words = LONG[language]
    match = compared(printed(words, 1), printed(words + " .", 2))
    assert match.relation == "repeats"
    assert match.certainty is not None
    assert match.certainty >= 0.9
    assert match.suggests is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_months_apart_or_on_one_page_they_are_not(language: str) -> None:
    one = printed(LONG[language], 1)
    later = (DAY + timedelta(days=90), DAY + timedelta(days=91))
    assert compared(one, printed(LONG[language], 2, printed=later)).relation is None
    assert compared(one, printed(LONG[language], 2, document_id="d1")).relation is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_few_words_of_the_topic_say_nothing(language: str) -> None:
    match = compared(printed(LONG[language], 1), printed(SHORT[language], 2))
    assert (match.relation, match.suggests) == (None, None)


SCATTERED = {
    "en": (
        "the police officers are killing wolves in an unarmed village near the black lake",
        "the police officers, whom the mayor of Kabwe praised last week for killing a fire in the market, the school"
        " and the harbour, an unarmed patrol of old men among them, went home on a black ship",
    ),
    "ar": (
        "رجال الشرطة يطاردون الذئاب قرب السد في القرية البعيدة",
        "رجال الشرطة الذين شكرهم العمدة الأسبوع الماضي بعد إطفاء الحريق في السوق والمدرسة والميناء، ومعهم متطوعون"
        " من حراس السد والجسر، عادوا إلى بيوتهم على متن سفينة قادمة من القرية",
    ),
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_few_words_here_and_there_are_one_subject(language: str) -> None:
    holt = (Voice("holt", "Rita Holt", "person"),)
    one, other = (printed(text, place, speakers=holt, story="s") for place, text in enumerate(SCATTERED[language]))
    pair = pair_of(one, other)
    assert pair.alignment.words >= 4
    assert pair.alignment.shorter >= 0.45
    assert sayings.words_of_one_speaker(pair) is None
    longer = replace(one, readings={language: read(SCATTERED[language][0] + " 17", language)})
    counted = replace(other, readings={language: read(SCATTERED[language][1] + " 17", language)})
    assert sayings.words_of_one_speaker(pair_of(longer, counted)) is not None


SAME_SPEAKER = [
    ("Rima Haddad", "Judge Haddad", "The silo fund lost 17 million dollars", "Its silo fund: 17 million dollars gone"),
    ("ريما حداد", "القاضية حداد", "صندوق الصوامع خسر 17 مليون دولار", "صندوق الصوامع بلا 17 مليون دولار"),
]


@pytest.mark.parametrize(("name", "other", "left", "right"), SAME_SPEAKER)
def test_half_of_the_words_of_one_speaker_within_days(name: str, other: str, left: str, right: str) -> None:
    mine, yours = ((Voice(printed_name, printed_name, "person"),) for printed_name in (name, other))
    assert compared(printed(left, 1, speakers=mine), printed(right, 2, speakers=yours)).relation == "repeats"
    assert compared(printed(left, 1), printed(right, 2)).relation is None


@pytest.mark.parametrize(("name", "other", "left", "right"), SAME_SPEAKER)
def test_other_numbers_are_no_repetition(name: str, other: str, left: str, right: str) -> None:
    mine, yours = ((Voice(printed_name, printed_name, "person"),) for printed_name in (name, other))
    changed = right.replace("17", "23")
    assert compared(printed(left, 1, speakers=mine), printed(changed, 2, speakers=yours)).relation is None


BORROWED = [
    "يدخلوها إلا خائفين لهم في الدنيا خزي ولهم في الآخرة عذاب عظيم وحساب يوم الدين",
    "they shall not enter but in fear theirs is disgrace in this world and great torment in the next",
]
INTRODUCED = ["وقال الله تعالى ومن أظلم ممن منع مساجد الله أن ", "He read a verse from the holy book aloud: "]


MINE = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda"
YOURS = "one two three four five six seven eight nine ten eleven"


@pytest.mark.parametrize(("verse", "before"), list(zip(BORROWED, INTRODUCED, strict=True)))
def test_scripture_is_said_by_many(verse: str, before: str) -> None:
    one, other = (printed(verse, place, before=f"{around} {before}") for place, around in ((1, MINE), (2, YOURS)))
    assert compared(one, other).relation is None
    copied = {"before": f"{MINE} {before}", "after": MINE}
    assert compared(printed(verse, 1, **copied), printed(verse, 2, **copied)).relation == "repeats"
    two = [{**copied, "speakers": (Voice(name, name, "person"),)} for name in ("Ada Holt", "Rita Moss")]
    assert compared(*(printed(verse, place, **said) for place, said in enumerate(two))).relation is None


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Finance Minister Lena Adeyemi", "Adeyemi", True),
        ("Lena Adeyemi", "Tunde Okoye", False),
        ("Republican voters", "Democratic voters", False),
        ("وزير الخارجية مولود أوغلو", "أوغلو", True),
        ("لينا أديمي", "توندي عكاشة", False),
        ("الحداد", "حداد", True),
        ("", "Adeyemi", False),
        ("Foreign Ministry of Kuwait", "Foreign Ministry of Qatar", False),
        ("Foreign Ministry", "Foreign Ministry of Qatar", True),
        ("وزارة الزراعة المغربية", "وزارة الزراعة الليبية", False),
        ("وزارة الزراعة", "وزارة الزراعة الليبية", True),
        ("رائد بن عبد الله", "ناصر بن عبدالله السلوم", False),
        ("ناصر السلوم", "ناصر بن عبد الله السلوم", True),
        ("الدكتور السلوم", "ناصر بن عبدالله السلوم", True),
    ],
)
def test_names_are_akin_by_half_of_the_shorter(name: str, other: str, same: bool) -> None:
    assert akin(name, other) is same
    assert akin(other, name) is same


TOLD = {
    "en": ("Lena Adeyemi", "The subsidy has cost 4.2 billion dinars"),
    "ar": ("لينا أديمي", "كلف الدعم 4.2 مليار دينار"),
    "ru": ("Лена Адейеми", "субсидия обошлась казне в 4,2 млрд динаров"),
}


WHEAT = {"en": "Wheat is cheap", "ar": "القمح رخيص", "ru": "пшеница дешёвая"}


def told(language: str, place: int, **changes: object) -> Statement:
    """A claim of an article of one story, by a speaker with a name."""
    name, words = TOLD[language]
    given = {"readings": {language: read(words, language)}, "speakers": (Voice(name, name, "person"),), "story": "s"}
    return printed("", place, **(given | changes))


def close(left: Statement, right: Statement, strength: float = 0.8) -> Match:
    return found(replace(pair_of(left, right), meaning=0.6, strength=strength))


@pytest.mark.parametrize(("one", "other"), [("en", "ar"), ("ar", "ru"), ("ru", "en")])
def test_close_in_meaning_and_of_one_speaker_in_two_languages(one: str, other: str) -> None:
    assert close(told(one, 1), told(other, 2)).relation == "repeats"
    unlike = told(one, 1, readings={one: read(WHEAT[one], one)})
    assert close(unlike, told(other, 2), strength=0.2).relation is None
    assert close(told(one, 1), told(other, 2, story="another")).relation is None


@pytest.mark.parametrize(("one", "other"), [("en", "ar"), ("ar", "ru"), ("ru", "en")])
def test_another_number_of_one_speaker_differs_and_another_speaker_is_only_suggested(one: str, other: str) -> None:
    changed = TOLD[other][1].replace("4.2", "4.8").replace("4,2", "4,8")
    match = close(told(one, 1), told(other, 2, readings={other: read(changed, other)}))
    assert (match.relation, match.differs_in) == ("differs", "number")
    elsewhere = close(told(one, 1), told(other, 2, speakers=(Voice("x", "Yusuf Zayd", "person"),)))
    assert (elsewhere.relation, elsewhere.suggests) == (None, "corroborates")


# Prayers and counts of one speaker on one event, with the page before each: two occasions, and none.
PRAYED = [
    ("May God bless them", "She thanked the mayor of the harbour town for the call", "the bakers of the island wrote"),
    ("الشفاء العاجل للمصابين", "وشكرت رئيس بلدية المرفأ على اتصاله بها مساء", "وكتب خبازو الجزيرة رسالة إلى أهلهم"),
]
COUNTED = [
    ("No fires were seen in the past 24 hours", "Nobody was cured in the past 24 hours"),
    ("لم تندلع حرائق خلال الـ24 ساعة الماضية", "لم يتعاف أحد خلال الـ24 ساعة الماضية"),
]


@pytest.mark.parametrize(("prayer", "before", "elsewhere"), PRAYED)
def test_a_prayer_of_two_occasions_is_no_one_saying_however_close(prayer: str, before: str, elsewhere: str) -> None:
    said = {"speakers": (Voice("rima", "Rima Haddad", "person"),), "story": "s"}
    left, right = (printed(prayer, place, before=page, **said) for place, page in ((1, before), (2, elsewhere)))
    assert close(left, right, strength=1.0).relation is None
    assert close(left, replace(right, before=before), strength=1.0).relation == "repeats"


@pytest.mark.parametrize(("left", "right"), COUNTED)
def test_one_span_of_time_makes_no_one_saying(left: str, right: str) -> None:
    said = {"speakers": (Voice("rima", "Rima Haddad", "person"),), "story": "s"}
    assert close(printed(left, 1, **said), printed(right, 2, **said), strength=1.0).relation is None


POLLED = [
    ("6 in 10 Northern fishermen", "Southern bakers", "The bank does more harm than good to the island"),
    ("6 in 10 Northern fishermen", "71 percent of Northern fishermen", "The bank does more harm than good here"),
    ("6 من كل 10 صيادين في كابوي", "خبازو الجزيرة العليا", "البنك يضر الجزيرة أكثر مما ينفع أهلها"),
    ("6 من كل 10 صيادين في كابوي", "71% من الصيادين في كابوي", "البنك يضر الجزيرة أكثر مما ينفع أهلها"),
]


@pytest.mark.parametrize(("some", "others", "words"), POLLED)
def test_two_polls_ask_two_kinds_of_people(some: str, others: str, words: str) -> None:
    left, right = (
        printed(words, place, speakers=(Voice(name, name, "anonymous"),)) for place, name in enumerate((some, others))
    )
    assert compared(left, right).relation is None
    assert compared(left, replace(right, speakers=left.speakers)).relation == "repeats"


GUESSED = [
    ("The ferry was probably hit by a sunken crane", "the ferry was hit by a sunken crane near the old mole at dusk"),
    ("العبارة صدمتها على الأرجح رافعة غارقة", "العبارة صدمتها رافعة غارقة قرب الرصيف القديم عند الغروب"),
]


@pytest.mark.parametrize(("left", "right"), GUESSED)
def test_what_one_guesses_is_not_what_another_knows(left: str, right: str) -> None:
    told = [printed(words, place, story="s") for place, words in enumerate((left, right))]
    assert compared(*told).relation is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_few_words_of_two_people_whose_pages_are_alike_on_one_side_only(language: str) -> None:
    words = {"en": "Our country stands beside its neighbours", "ar": "تقف بلادنا إلى جانب جيرانها في محنتهم"}[language]
    page = LONG[language]
    said = [{"speakers": (Voice(name, name, "person"),), "after": page} for name in ("Ada Holt", "Rita Moss")]
    before = {
        "en": "Fishing boats carry grain to the island every morning",
        "ar": "قوارب الصيد تحمل القمح إلى الجزيرة كل صباح",
    }
    left, right = (printed(words, place, **given) for place, given in enumerate(said, 1))
    assert (
        compared(replace(left, before=before[language]), replace(right, before=PRAYED[language == "ar"][1])).relation
        is None
    )
    alike = [replace(side, before=before[language]) for side in (left, right)]
    assert compared(*alike).relation == "repeats"


@pytest.mark.parametrize(("one", "other"), [("en", "ar"), ("ar", "ru"), ("ru", "en")])
def test_one_sentence_of_a_translation(one: str, other: str) -> None:
    nobody: dict[str, object] = {"speakers": ()}
    pair = replace(pair_of(told(one, 1, **nobody), told(other, 2, **nobody)), translated=True)
    assert found(pair).relation == "repeats"


NEGATED = {
    "en": "No decision was taken on the subsidy",
    "ar": "لم يتخذ قرار بشأن الدعم",
    "ru": "Решение о субсидии не принято",
}
PLAIN = {"en": "A decision was taken on the subsidy", "ar": "اتخذ قرار بشأن الدعم", "ru": "Решение о субсидии принято"}


@pytest.mark.parametrize(("one", "other"), [("en", "ar"), ("ar", "ru"), ("ru", "en")])
def test_a_denial_may_contradict_what_another_says_and_agrees_with_its_negation(one: str, other: str) -> None:
    somebody = (Voice("z", "Yusuf Zayd", "person"),)
    denied = told(other, 2, polarity="negative", readings={other: read(PLAIN[other], other)}, speakers=somebody)
    contradicted = close(told(one, 1, readings={one: read(PLAIN[one], one)}), denied)
    assert "contradicts" in (contradicted.relation, contradicted.suggests)
    negated = close(told(one, 1, readings={one: read(NEGATED[one], one)}), denied)
    assert "contradicts" not in (negated.relation, negated.suggests)
    own = replace(denied, speakers=told(one, 1).speakers)
    assert close(told(one, 1, readings={one: read(PLAIN[one], one)}), own).relation is None


QUOTED = [
    ("We have gone a bumpy hard road in nine months", "We have gone a hard road in nine months", "Ada Holt"),
    ("قطعنا معا شوطا طويلا جدا في تسعة شهور", "قطعنا معا شوطا طويلا في تسعة شهور", "سامي الحداد"),
]


@pytest.mark.parametrize(("left", "right", "name"), QUOTED)
def test_a_line_quoted_in_other_words_was_said_again(left: str, right: str, name: str) -> None:
    speaker = (Voice(name, name, "person"),)
    one, other = (printed(words, place, speakers=speaker, mode="direct") for place, words in ((1, left), (2, right)))
    assert compared(one, other).relation == "corroborates"
    assert compared(one, replace(other, readings=one.readings)).relation == "repeats"
    told = [replace(statement, story="s") for statement in (one, other)]
    assert compared(*told).relation == "repeats"


FILLED_IN = [
    (
        "Sergeant Adam Holt of the harbour guard died when a mortar shell hit a border post in Egypt",
        "Corporal Omar Lind of the mountain rifles died when a mortar shell hit a border post in Jordan",
        "Captain Adam Holt of the harbour guard died when a mortar shell hit a post in Egypt",
    ),
    (
        "مقتل الرقيب سامر عابد من منسوبي حرس الميناء بعد إصابته بمقذوف في مصر",
        "مقتل العريف عمر ليند من منسوبي بنادق الجبل بعد إصابته بمقذوف في الأردن",
        "مقتل النقيب سامر عابد من منسوبي حرس الميناء بعد إصابته بمقذوف في مصر",
    ),
    (
        "65 percent of the valley farmers support a ban on cutting old trees",
        "about three-quarters of the valley farmers support a ban on cutting trees near homes",
        "65 percent of valley farmers support a ban on cutting trees",
    ),
    (
        "65 في المئة من مزارعي الوادي يؤيدون حظر قطع الأشجار",
        "ثلاثة أرباع مزارعي الوادي يؤيدون حظر قطع الأشجار قرب البيوت",
        "65 في المئة من مزارعي الوادي يؤيدون حظر قطع الأشجار الكبيرة",
    ),
    (
        "The valley will open an inquiry within a week",
        "The valley will open an inquiry within a month",
        "The whole valley will open an inquiry within a week",
    ),
    (
        "سيفتح الوادي تحقيقا في غرق المركب خلال أسبوع",
        "سيفتح الوادي تحقيقا في غرق القارب خلال شهر",
        "سيفتح الوادي غدا تحقيقا في غرق المركب خلال أسبوع",
    ),
]


@pytest.mark.parametrize(("one", "other", "same"), FILLED_IN)
def test_a_form_of_words_is_filled_in_anew(one: str, other: str, same: str) -> None:
    command = (Voice("command", "The Joint Command", "government"),)
    told = [printed(text, place, speakers=command) for place, text in enumerate((one, other, same))]
    assert sayings.words_of_one_speaker(pair_of(told[0], told[1])) is None
    assert sayings.words_of_one_speaker(pair_of(told[0], told[2])) is not None


BY_HEART = [
    (
        "Our pilots guided nine grain barges past the sunken tug in heavy fog",
        "Our pilots guided nine grain barges past the huge sunken tug in heavy fog and brought each of them home",
        "Ada Holt",
    ),
    (
        "مرشدو الميناء عبروا بتسعة صنادل محملة قمحا قرب القاطرة الغارقة وسط الضباب",
        "مرشدو الميناء عبروا بتسعة صنادل محملة تماما قمحا قرب القاطرة الغارقة وسط الضباب ثم عادوا إلى بيوتهم",
        "سامي الحداد",
    ),
]


@pytest.mark.parametrize(("left", "right", "name"), BY_HEART)
def test_so_many_words_within_days_nobody_says_again_by_heart(left: str, right: str, name: str) -> None:
    speaker = (Voice(name, name, "person"),)
    one, other = (printed(words, place, speakers=speaker, mode="direct") for place, words in ((1, left), (2, right)))
    pair = pair_of(one, other)
    assert pair.alignment.run < pair.alignment.words >= 8
    assert pair.alignment.run < 7
    assert compared(one, other).relation == "repeats"
    later = (DAY + timedelta(days=20), DAY + timedelta(days=21))
    assert compared(one, replace(other, printed=later)).relation == "corroborates"


WANTED = [
    ("there should be a ban on fishing boats entering the bay", "a ban for all large boats on ever entering our bay"),
    ("يجب حظر دخول قوارب الصيد إلى الخليج", "حظر كل القوارب الكبيرة من دخول هذا الخليج"),
]


@pytest.mark.parametrize(("left", "right"), WANTED)
def test_what_somebody_is_known_to_want_is_no_one_saying(left: str, right: str) -> None:
    speaker = (Voice("ada", "Ada Holt", "person"),)
    match = compared(printed(left, 1, speakers=speaker), printed(right, 2, speakers=speaker))
    assert match.relation is None


@pytest.mark.parametrize(
    ("said", "corrected"),
    [
        (
            "The contract with the club runs for 3 seasons in all",
            "The contract with the club runs for long, not 3 seasons",
        ),
        ("يمتد العقد مع النادي 3 مواسم كاملة", "يمتد العقد مع النادي طويلا وليس 3 مواسم"),
    ],
)
def test_who_says_that_a_number_is_wrong_does_not_repeat_it(said: str, corrected: str) -> None:
    own = Voice("holt", "Rita Holt", "person")
    one, other = (statement(text, place, own, story="s") for place, text in enumerate((said, corrected)))
    assert close(one, other, strength=1.1).relation is None
    assert close(other, replace(other, claim_id="c2", document_id="d2"), strength=1.1).relation == "repeats"


@pytest.mark.parametrize(
    ("said", "corrected"),
    [
        ("The army will send 3,000 soldiers", "The army would send 5,000 soldiers, not 3,000"),
        ("سيرسل الجيش 3000 جندي", "سيرسل الجيش 5000 جندي وليس 3000"),
    ],
)
def test_who_corrects_his_number_gives_another(said: str, corrected: str) -> None:
    own = Voice("holt", "Rita Holt", "person")
    one, other = (statement(text, place, own, story="s") for place, text in enumerate((said, corrected)))
    match = close(one, other, strength=1.1)
    assert (match.relation, match.differs_in) == ("differs", "number")


FEW = [
    ("he had paid “a toll of sleep”", "I have paid a toll of sleep"),
    ("دفع «ثمنا من النوم»", "دفعت ثمنا من النوم"),
]


@pytest.mark.parametrize(("mixed", "direct"), FEW)
def test_a_few_words_in_quotation_marks_are_known_again(mixed: str, direct: str) -> None:
    speaker = (Voice("ada", "Ada Holt", "person"),)
    other = printed(direct, 2, speakers=speaker, mode="direct")
    assert compared(printed(mixed, 1, speakers=speaker, mode="mixed"), other).relation == "repeats"
    assert compared(printed(mixed, 1, speakers=speaker, mode="indirect"), other).relation is None


@pytest.mark.parametrize("text", ["to house {} fishermen in Norway", "إيواء {} صياد في النرويج"])
def test_a_count_tells_few_words_of_one_speaker_from_those_of_any_day(text: str) -> None:
    speaker = (Voice("ada", "Ada Holt", "person"),)
    later = (DAY + timedelta(days=20), DAY + timedelta(days=21))
    one, other = (printed(text.format(count), place, speakers=speaker) for place, count in ((1, 2600), (2, 2600)))
    assert compared(one, replace(other, printed=later)).relation == "repeats"


@pytest.mark.parametrize("text", ["The town will open the old market again", "ستفتح البلدة السوق القديم مرة أخرى"])
def test_what_was_not_said_repeats_nothing(text: str) -> None:
    speaker = (Voice("ada", "Ada Holt", "person"),)
    one, again = (printed(text, place, speakers=speaker) for place in (1, 2))
    assert compared(one, again).relation == "repeats"
    assert compared(one, replace(again, act="decline", polarity="hedged")).relation is None
    assert compared(one, replace(again, polarity="hedged")).relation is None


@pytest.mark.parametrize(
    ("sure", "other"),
    [
        ("The old market will open", "Reports that the old market will open are baseless"),
        ("سيفتح السوق القديم", "الأنباء عن فتح السوق القديم غير صحيحة"),
    ],
)
def test_who_calls_untrue_what_he_said_does_not_repeat_it(sure: str, other: str) -> None:
    speaker = (Voice("ada", "Ada Holt", "person"),)
    assert compared(printed(sure, 1, speakers=speaker), printed(other, 2, speakers=speaker)).relation != "repeats"


DENIED = [
    ("the boilers at the brewery had been switched off", "the boilers of the brewery were switched off on Monday"),
    ("مراجل مصنع الجعة كانت مطفأة", "مراجل مصنع الجعة كانت مطفأة يوم الاثنين"),
]


def denied(words: str, place: int, name: str, **changes: object) -> Statement:
    """What somebody with a name denies in an article of one story."""
    who = (Voice(name, name, "person"),)
    return printed(words, place, story="s", act="deny", polarity="negative", speakers=who, **changes)


@pytest.mark.parametrize(("one", "other"), DENIED)
def test_two_who_deny_one_thing_agree_and_one_who_denies_it_in_two_papers_is_one(one: str, other: str) -> None:
    mine = denied(one, 1, "Adrian Voss")
    assert close(mine, denied(other, 2, "Clara Holt"), 1.0).relation == "corroborates"
    assert close(mine, denied(other, 2, "Adrian Voss"), 1.0).relation == "repeats"
    assert close(mine, denied(other, 2, "Clara Holt"), 0.3).relation is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it had agreed to any date", "it had agreed to any date for flights"),
        ("أنها وافقت على أي موعد", "أنها وافقت على أي موعد للرحلات"),
    ],
)
def test_what_two_deny_of_themselves_is_not_one_thing(one: str, other: str) -> None:
    assert close(denied(one, 1, "Adrian Voss"), denied(other, 2, "Clara Holt"), 1.0).relation is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crossing at Orsk will open on 1 December", "The crossing at Orsk will open on 10 December"),
        ("سيفتح معبر أورسك أبوابه في 1 كانون الأول", "سيفتح معبر أورسك أبوابه في 10 كانون الأول"),
    ],
)
def test_the_same_words_with_another_day_are_not_repeated_but_differ(one: str, other: str) -> None:
    who = {"speakers": (Voice("p", "Ilan Petrov", "person"),), "story": "s"}
    left, right = printed(one, 1, **who), printed(other, 2, **who)
    assert compared(left, right).relation is None
    match = close(left, right, 1.3)
    assert (match.relation, match.differs_in) == ("differs", "time")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A fire at the Harlow brewery in Pellworth killed workers on Monday",
            "the taps at the Harlow brewery had been switched off before the fire that killed workers in Pellworth",
        ),
        (
            "حريق في مصنع الجعة هارلو في بيلوورث أودى بحياة العمال يوم الاثنين",
            "صنابير مصنع الجعة هارلو في بيلوورث كانت مطفأة قبل أن يودي بحياة العمال",
        ),
    ],
)
def test_two_unknown_who_speak_of_two_things_in_one_place_say_two_things(one: str, other: str) -> None:
    fire, union = Voice("f", "fire service", "anonymous", known=False), Voice("u", "printers", "anonymous", known=False)
    left, right = (
        printed(text, place, story="s", speakers=(who,)) for place, text, who in ((1, one, fire), (2, other, union))
    )
    assert compared(left, right).relation is None


@pytest.mark.parametrize(
    "words",
    ["The mill will stay closed until the inspectors have been there", "سيبقى المصنع مغلقا إلى أن يزوره المفتشون"],
)
def test_who_confirms_what_another_says_does_not_repeat_it(words: str) -> None:
    council, ministry = (
        Voice("c", "council", "anonymous", known=False),
        Voice("m", "ministry", "anonymous", known=False),
    )
    left, right = printed(words, 1, story="s", speakers=(council,)), printed(words, 2, story="s", speakers=(ministry,))
    assert compared(left, right).relation == "repeats"
    assert compared(left, replace(right, act="confirm")).relation != "repeats"


@pytest.mark.parametrize(("name", "other"), [("Die Kammer", "Die Behörde"), ("Le Conseil", "Le Ministère")])
def test_an_article_makes_no_names_akin(name: str, other: str) -> None:
    assert not akin(name, other)


@pytest.mark.parametrize(
    ("sure", "unsure"),
    [
        ("The brewery will reopen in March", "It was not clear whether the brewery would reopen in March"),
        ("سيعاد فتح مصنع الجعة في آذار المقبل", "ليس واضحا ما إذا كان سيعاد فتح مصنع الجعة في آذار المقبل"),
        ("سيعاد فتح مصنع الجعة في آذار المقبل", "من غير الواضح ما إذا كان سيعاد فتح مصنع الجعة في آذار المقبل"),
    ],
)
def test_who_does_not_know_whether_it_is_so_does_not_repeat_it(sure: str, unsure: str) -> None:
    who = {"speakers": (Voice("c", "council", "anonymous"),), "story": "s"}
    assert close(printed(sure, 1, **who), printed(unsure, 2, **who)).relation != "repeats"
    assert close(printed(unsure, 1, **who), printed(unsure, 2, **who)).relation == "repeats"

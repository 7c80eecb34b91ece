"""What a statement is made of, Arabic and English side by side."""

from __future__ import annotations

import pytest

from claimkit.match.parsing import read
from claimkit.match.senses import name_terms

NAMES = name_terms(
    [("amina-haddad", "Amina Haddad"), ("amina-haddad", "أمينة حداد"), ("one", "Sam Reed"), ("two", "Sam Reed")]
)

SAME_THINGS = [
    ("The airport in Aden is closed", "مطار عدن مغلق", {"concept:airport", "concept:close"}),
    ("Wheat imports from Ukraine", "واردات القمح من أوكرانيا", {"concept:food", "place:ukraine"}),
    ("French weapons", "أسلحة فرنسية", {"place:france", "concept:weapon"}),
    ("and they refused", "ورفضت", {"concept:reject"}),
    ("it will resume", "سيستأنف", {"concept:resume"}),
    ("Amina Haddad resigned", "استقالت أمينة حداد", {"amina-haddad", "concept:resign"}),
]


@pytest.mark.parametrize(("english", "arabic", "things"), SAME_THINGS)
def test_one_thing_has_one_id_in_both_languages(english: str, arabic: str, things: set[str]) -> None:
    assert things <= read(english, "en", NAMES).bag
    assert things <= read(arabic, "ar", NAMES).bag


def test_a_name_of_two_speakers_is_nobody_s() -> None:
    assert read("Sam Reed resigned", "en", NAMES).names == frozenset()


NUMBERS = [
    ("three people", "ثلاثة أشخاص", [3.0]),
    ("5 million dollars", "5 ملايين دولار", [5e6]),
    ("five billion dollars", "خمسة مليارات دولار", [5e9]),
    ("90,000 soldiers", "٩٠٬٠٠٠ جندي", [90000.0]),
    ("2.5 tonnes", "2.5 طن", [2.5]),
    ("3.500 metres", "3.500 متر", [3.5]),
    ("a thousand ships", "ألف سفينة", [1000.0]),
    ("14 people", "أربعة عشر شخصا", [14.0]),
    ("Sixty-one people", "61 شخصا", [61.0]),
    ("sixteen people, seventeen tents", "ستة عشر شخصا و17 خيمة", [16.0, 17.0]),
    ("four now and two in July", "أربعة الآن واثنان في يوليو", [4.0, 2.0]),
    ("4.1 million dollars", "4.1 مليون دولار", [4100000.0]),
    ("1,234,571 barrels", "1234571 برميلا", [1234571.0]),
    ("1 234 571 barrels", "1 234 571 برميلا", [1234571.0]),
]


@pytest.mark.parametrize(("english", "arabic", "numbers"), NUMBERS)
def test_counts_are_read_in_both_languages(english: str, arabic: str, numbers: list[float]) -> None:
    assert list(read(english, "en").numbers) == numbers
    assert list(read(arabic, "ar").numbers) == numbers


CORRECTED = [
    ("five rescuers, not four, were hurt", "خمسة من المنقذين أصيبوا، لا أربعة", [5.0]),
    ("It was 238 barrels and not 241", "كان العدد 238 برميلا وليس 241", [238.0]),
    ("It cost 3 million, not 2 million", "بلغت الكلفة 3 ملايين، لا 2 مليون", [3e6]),
    ("not four rescuers", "ليس أربعة منقذين", [4.0]),
]


@pytest.mark.parametrize(("english", "arabic", "numbers"), CORRECTED)
def test_a_number_that_another_corrects_counts_nothing(english: str, arabic: str, numbers: list[float]) -> None:
    assert list(read(english, "en").numbers) == numbers
    assert list(read(arabic, "ar").numbers) == numbers


@pytest.mark.parametrize(("language", "counted"), [("en", "barrels"), ("ar", "برميل")])
def test_counts_that_differ_late_are_two_things(language: str, counted: str) -> None:
    left, right = (read(f"{number} {counted}", language) for number in ("1234567", "1234571"))
    assert left.bag - right.bag == {"number:1234567"}
    assert right.bag - left.bag == {"number:1234571"}


TIMES = [
    ("on 5 May 2023", "في 5 مايو 2023", {"day 5", "month 5", "year 2023"}),
    ("on 5 May", "في 5 أيار", {"day 5", "month 5"}),
    ("9-10 January", "9 و10 كانون الثاني", {"day 9", "day 10", "month 1"}),
    ("on Tuesday", "الثلاثاء", {"weekday 3"}),
    ("on the first of December", "في الأول من كانون الأول", {"day 1", "month 12"}),
    ("on the tenth of December", "في العاشر من كانون الأول", {"day 10", "month 12"}),
    ("the first strike in December", "الإضراب الأول في كانون الأول", {"month 12"}),
    ("in 2019", "في 2019", {"year 2019"}),
]


@pytest.mark.parametrize(("english", "arabic", "times"), TIMES)
def test_days_are_times_and_no_counts(english: str, arabic: str, times: set[str]) -> None:
    for reading in (read(english, "en"), read(arabic, "ar")):
        assert reading.times == times
        assert not reading.numbers


def test_may_is_a_month_beside_a_number_and_a_hedge_elsewhere() -> None:
    assert "month 5" in read("on 3 May", "en").times
    assert not read("it may rain", "en").times
    assert "possibility" in read("it may rain", "en").bends


@pytest.mark.parametrize(
    ("text", "language", "unsure"),
    [
        ("The survey of May found no fault", "en", False),
        ("May's survey found no fault", "en", False),
        ("May a fault be found", "en", True),
        ("كان الجسر قد انهار", "ar", False),
        ("وقد أعلن الوزير ذلك", "ar", False),
        ("قد ينهار الجسر", "ar", True),
        ("قد لا ينهار الجسر", "ar", True),
    ],
)
def test_a_month_and_what_has_come_to_be_are_no_possibility(text: str, language: str, unsure: bool) -> None:
    assert ("possibility" in read(text, language).bends) == unsure


BENDS = [
    ("They do not intend to sell", "لا يعتزمون البيع", {"negation"}),
    ("It may close", "قد يغلق", {"possibility"}),
    ("It will probably close", "سيغلق على الأرجح", {"probability"}),
    ("There is no doubt", "لا شك", {"certainty"}),
    ("It is too early to know", "من المبكر معرفة ذلك", {"uncertain"}),
    ("If wages fall", "إذا انخفضت الأجور", {"condition"}),
    ("So far nobody answered", "حتى الآن لم يجب أحد", {"timebound", "negation"}),
    ("only this year", "هذا العام فقط", {"exclusive"}),
    ("The tax is unacceptable", "الضريبة غير مقبولة", {"judgement"}),
    ("The plan is being studied", "الخطة قيد الدراسة", {"pending"}),
    ("what was said is completely untrue", "ما قيل عار تماما من الصحة", {"untrue"}),
]


@pytest.mark.parametrize(("english", "arabic", "bends"), BENDS)
def test_words_that_bend_a_statement_are_seen(english: str, arabic: str, bends: set[str]) -> None:
    assert bends <= read(english, "en").bends.keys()
    assert bends <= read(arabic, "ar").bends.keys()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("unacceptable and unprecedented", "en"),
        ("غير مقبول وغير مسبوق", "ar"),
        ("بدأت المحادثات", "ar"),
        ("فشلت", "ar"),
    ],
)
def test_what_only_looks_like_a_negation_is_none(text: str, language: str) -> None:
    assert read(text, language).negations == 0


@pytest.mark.parametrize(
    ("text", "language", "condition"),
    [
        ("If wages fall, workers will strike", "en", {"fall"}),
        ("The workers will strike if wages fall", "en", {"fall"}),
        ("إذا انخفضت الأجور فسيضرب العمال", "ar", {"انخفضت"}),
    ],
)
def test_a_condition_ends_where_what_follows_begins(text: str, language: str, condition: set[str]) -> None:
    reading = read(text, language)
    shown = {reading.printed[thing] for thing in reading.condition}
    assert condition <= shown
    assert not {"strike", "العمال"} & shown


@pytest.mark.parametrize(
    ("text", "language", "thing", "printed"),
    [
        ("“Missiles”, they said", "en", "concept:missile", "Missiles"),
        ("قالوا إن «الصواريخ»، هناك", "ar", "concept:missile", "الصواريخ"),
        ("أَسْلِحَة", "ar", "concept:weapon", "أَسْلِحَة"),
    ],
)
def test_things_are_shown_as_printed(text: str, language: str, thing: str, printed: str) -> None:
    assert read(text, language).printed[thing] == printed


@pytest.mark.parametrize(("text", "language"), [("", "en"), ("…", "ar"), ("\u200f", "ar"), ("\ud83d\ude00", "en")])
def test_a_text_without_words_is_read_as_nothing(text: str, language: str) -> None:
    assert read(text, language).things == ()


def test_a_language_without_terms_is_read_by_its_stems() -> None:
    assert read("Россия и Украина", "ru").things == tuple(read("россия и Украина", "ru").things)
    assert len(read("Россия против Украины", "ru").things) == 3


BOUNDED = [
    ("more than 60 people", "أكثر من 60 شخصا", {60.0: "at_least"}),
    ("at least 60 people", "ما لا يقل عن 60 شخصا", {60.0: "at_least"}),
    ("less than 3 billion dollars", "أقل من 3 مليارات دولار", {3e9: "at_most"}),
    ("60 people or more", "60 شخصا على الأقل", {60.0: "at_least"}),
    ("60 people", "60 شخصا", {}),
]


@pytest.mark.parametrize(("english", "arabic", "bounds"), BOUNDED)
def test_counts_that_are_only_passed_or_not_reached(english: str, arabic: str, bounds: dict[float, str]) -> None:
    assert read(english, "en").bounds == bounds
    assert read(arabic, "ar").bounds == bounds


DENIED = [
    ("The minister did not sign the contract", "لم يوقع الوزير العقد", {"concept:sign"}),
    ("The minister signed without a contract", "وقع الوزير دون عقد", set()),
    ("The minister signed", "وقع الوزير", set()),
]


@pytest.mark.parametrize(("english", "arabic", "denied"), DENIED)
def test_what_a_sentence_denies_first(english: str, arabic: str, denied: set[str]) -> None:
    assert read(english, "en").denied == denied
    assert read(arabic, "ar").denied == denied


def test_an_answer_denies_nothing() -> None:
    assert read("No, the minister signed", "en").denied == frozenset()
    assert read("لا، الوزير وقع", "ar").denied == frozenset()


WRITTEN_AS_ONE = [
    ("the fuel", "الوقود", "concept:fuel"),
    ("with the ministries", "بالوزارة", "concept:minister"),
    ("a decision", "قرارا", "concept:decide"),
    ("he warns us", "يحذرنا", "concept:warn"),
]


@pytest.mark.parametrize(("english", "arabic", "thing"), WRITTEN_AS_ONE)
def test_words_are_known_without_what_is_written_as_one_with_them(english: str, arabic: str, thing: str) -> None:
    assert thing in read(english, "en").bag
    assert thing in read(arabic, "ar").bag


@pytest.mark.parametrize(
    ("text", "language", "things"),
    [
        ("la seguridad de la isla del norte", "es", 3),
        ("la sécurité de l'île du nord", "fr", 3),
        ("die Sicherheit der Insel und des Hafens", "de", 3),
        ("la sicurezza della isola e del porto", "it", 3),
    ],
)
def test_function_words_are_no_things_in_languages_without_concepts(text: str, language: str, things: int) -> None:
    assert len(read(text, language).things) == things


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("Die Brücke wurde nicht gesperrt", "de", "gesperrt"),
        ("Le pont n'est pas fermé", "fr", "ferm"),
        ("El puente no cerró", "es", "cerr"),
        ("Il ponte non crolla", "it", "croll"),
    ],
)
def test_a_negation_is_known_in_languages_without_concepts(text: str, language: str, denied: str) -> None:
    assert read(text, language).denied == {denied}


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("Zwölf Arbeiter fehlen, nicht elf", "de", [12]),
        ("Der Umbau kostet zwei Millionen", "de", [2_000_000]),
        ("Douze ouvriers et trois mille visiteurs", "fr", [12, 3000]),
        ("Le pont coûte 4 milliards", "fr", [4_000_000_000]),
        ("Doce obreros y tres mil millones", "es", [12, 3_000_000_000]),
        ("Der Umbau kostet 3.500 Euro", "de", [3500]),
        ("El puente cuesta 1.250.000 euros", "es", [1_250_000]),
        ("Dodici operai sono stati trovati", "it", [12]),
    ],
)
def test_counts_are_read_in_languages_without_concepts(text: str, language: str, numbers: list[float]) -> None:
    assert list(read(text, language).numbers) == numbers


@pytest.mark.parametrize("text", ["لا يزال الجسر مغلقا", "ما زالت المدرسة مفتوحة"])
def test_what_goes_on_is_no_negation(text: str) -> None:
    assert not read(text, "ar").negations

"""Who is who over documents."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TypeAlias

import pytest

from claimkit.match.people import Curated, Mention, find_people
from claimkit.match.people.settling import people_rows


def mentions(*given: str) -> list[Mention]:
    """Mentions of `document[/story][@language][:kind] name`, each of a claim of its own."""
    found = []
    for number, line in enumerate(given):
        place, name = line.split(" ", 1)
        place, _, kind = place.partition(":")
        place, _, language = place.partition("@")
        document, _, story = place.partition("/")
        found.append(Mention(f"c{number}", 1, 0, name, kind or "person", document, story or None, language or None))
    return found


def groups(given: list[Mention], curated: tuple[Curated, ...] = ()) -> dict[str, str]:
    """The best known name by the claim of each mention that means somebody; of several, joined by +."""
    found: dict[str, str] = {}
    for meaning in find_people(given, curated):
        key, name = meaning.mention.claim_id, meaning.somebody.name
        found[key] = f"{found[key]}+{name}" if key in found else name
    return found


@pytest.mark.parametrize(
    ("given", "together", "alone"),
    [
        # a full name is one person wherever it is printed, with or without titles, initials and fathers
        (["a Donald Trump", "b President Donald J. Trump", "c Melania Trump"], [0, 1], []),
        (["a نايف بن سعيد الحداد", "b العقيد نايف الحداد", "c سعيد الحداد"], [0, 1], []),
        (["a سلمان بن عبدالعزيز", "b سلمان بن عبد العزيز آل سعود", "c فيصل بن سلمان"], [0, 1], []),
        (["a Анна Орлова", "b Анны Орловой"], [0, 1], []),
        # a surname is the one person it can mean in its document, then in its story
        (["a Rita Holt", "a Holt", "b Sam Holt"], [0, 1], []),
        (["a/s Rita Holt", "b/s Holt", "c Sam Holt"], [0, 1], []),
        (["a/s سامي الحداد", "b/s الحداد", "c فهد الحداد"], [0, 1], []),
        # two whom it can mean: it stays as printed
        (["a Rita Holt", "a Sam Holt", "a Holt"], [], [2]),
        (["a سامي الحداد", "a فهد الحداد", "a الحداد"], [], [2]),
        (["a/s Rita Holt", "b/s Sam Holt", "c/s Holt"], [], [2]),
        # one in no document of its story: only where many documents know nobody else
        (["a Rita Holt", "z Holt"], [], [1]),
        (["a Rita Holt", "b Rita Holt", "c Rita Holt", "z Holt"], [0, 1, 2, 3], []),
        # bodies
        (["a:government The White House", "b:government the White House"], [0, 1], []),
        (["a:government وزارة الصحة", "b:government وزارة الصحة"], [], [0, 1]),
        (["a:government وزارة الصحة المصرية", "b:government وزارة الصحة المصرية"], [0, 1], []),
        (["a:government Police", "b:government Police"], [], [0, 1]),
        # one person in two scripts, where the story names both
        (["a/s Walid Sarkis", "b/s وليد سركيس", "c/s Валид Саркис"], [0, 1, 2], []),
        (["a/s Walid Sarkis", "b/s سركيس", "c/s Саркиса"], [0, 1, 2], []),
        # a letter of Arabic that stands for a vowel at the end, and a Slavic family in plain Latin letters
        (["a/s Halvard Eide", "b/s هالفارد إيده"], [0, 1], []),
        (["a/s Sara Aune", "b/s سارة أونه"], [0, 1], []),
        (["a/s Goran Pavic", "b/s غوران بافيتش", "c/s Горана Павича"], [0, 1, 2], []),
        (["a/s Petar Ilic", "b/s Петар Илич"], [0, 1], []),
        # one language more that names both is no rival
        (["a/s@en Walid Sarkis", "b/s@ar وليد سركيس", "c/s@fa ولید سرکیس"], [0, 1, 2], []),
        (["a/s@en Walid Sarkis", "b/s@ar وليد سركيس", "c/s@ar وليد سركس"], [], []),
        # short names whose parts are alike one by one
        (["a/s Ian Botty", "b/s Йен Ботти", "c/s Иван Котов"], [0, 1], []),
        # families that stand first
        (["a/s Tae-Min Li", "b/s Ли Тэмин", "c/s لي تيمين"], [0, 1, 2], []),
        (["a Kim Jong Tae", "a Kim", "b Ada Holt"], [0, 1], []),
        (["a كيم جونغ تاي", "a كيم", "b سامي الحداد"], [0, 1], []),
        # whose an office is, and who holds it
        (["a/s Иван Котов", "b/s пресс-секретарь Котова"], [], [1]),
        (["a/s Иван Котов", "b/s президент Котов"], [0, 1], []),
        # what is said of somebody besides
        (["a سامي الحداد", "a الحداد البالغ 34 عاما", "b فهد المفرج"], [0, 1], []),
        (["a/s Саид Хаддад", "b/s Хаддад отметил", "c Иван Котов"], [0, 1], []),
        # an office that is written in Latin letters too tells whose it is by its ending
        (["a/s@en Ivan Kotov", "b/s@ru Ивана Котова", "c/s@ru пресс-секретарь Котова"], [0, 1], [2]),
        # a name behind titles that no list has, in one story
        (["a/s@en Rita Holt", "b/s@tr Belediye Reisi Rita Holt", "c/s@ar هولت"], [0, 1, 2], []),
        (["a/s@en Anna Rita Holt", "b/s@en Rita Holt"], [0], []),
        # given names cut short, in one story
        (["a/s Joseph B. Holt", "b/s Joe Holt", "c Joe Holton"], [0, 1], []),
        (["a/s Joseph Holt", "b/t Joe Holt"], [0, 1], []),
        (["a/s Joseph Holt", "b/t Joe Holt", "c Rita Holt"], [0], []),
        # an article that is one word with the name
        (["a/s Samir al-Haddad", "b/s Samir Haddad", "c/s سمير الحداد", "d/s Самир аль-Хаддад"], [0, 1, 2, 3], []),
        (["a وزير خارجية كوريا الشمالية سامي الحداد", "b سامي الحداد"], [0, 1], []),
        # phrases that are nobody's name
        (["a مجموعة من النساء", "b التصريحات الجديدة", "c كبار الضيوف في المدينة"], [], [0, 1, 2]),
        (["a الطيب الصديق", "b الطيب الصديق"], [0, 1], []),
        (["a سجلات الهواتف القديمة", "b مؤيدو السد", "c:organization المركز الوطني"], [], [0, 1, 2]),
        (["a:government Bexhill Senator", "b:organization Early polls"], [], [0, 1]),
        (["a министр иностранных дел Северной Кореи"], [], [0]),
        # a well-known surname in a language whose texts name nobody else by it
        (["a سامي الحداد", "b سامي الحداد", "c سامي الحداد", "d@fa گفته حداد", "e الحداد"], [0, 1, 2, 4], []),
        (["a@en Rita Holt", "b@en Rita Holt", "c@en Rita Holt", "d@de Sam Holt", "e@en Holt"], [0, 1, 2, 4], []),
    ],
)
def test_who_is_who(given: list[str], together: list[int], alone: list[int]) -> None:
    found = groups(mentions(*given))
    same = {found.get(f"c{number}") for number in together}
    assert None not in same
    assert len(same) <= 1
    others = {name for key, name in found.items() if int(key[1:]) not in together}
    assert not same & others
    assert all(f"c{number}" not in found for number in alone)


def test_the_latin_name_is_shown() -> None:
    found = groups(mentions("a/s وليد سركيس", "b/s وليد سركيس", "c/s Walid Sarkis"))
    assert set(found.values()) == {"Walid Sarkis"}


def test_two_scripts_of_two_stories_stay_apart() -> None:
    found = groups(mentions("a/s Walid Sarkis", "b/t وليد سركيس"))
    assert found == {"c0": "Walid Sarkis", "c1": "وليد سركيس"}


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (["a Lindsey Graham and David Perdue"], "Lindsey Graham+David Perdue"),
        (["a سامي الحداد وفهد المفرج", "b سامي الحداد", "b فهد المفرج"], "سامي الحداد+فهد المفرج"),
        (["a محمد وليد الحسن", "b محمد علي"], "محمد وليد الحسن"),
    ],
)
def test_several_speakers(given: list[str], name: str) -> None:
    assert groups(mentions(*given))["c0"] == name


def test_listed_people_catch_titles_and_inflected_forms() -> None:
    curated = (
        Curated("anna-orlova", "Анна Орлова", "person"),
        Curated("fahad", "فهد المفرج", "person"),
        Curated("holt", "Rita Holt", "person"),
    )
    given = mentions("a депутат Анна Орлова", "b العقيد فهد المفرج", "c Sen. Rita B. Holt")
    found = find_people(given, curated)
    assert [meaning.somebody.curated_id for meaning in found] == ["anna-orlova", "fahad", "holt"]


def test_the_order_of_mentions_decides_nothing() -> None:
    given = mentions("a/s Walid Sarkis", "b/s وليد سركيس", "a/s Sarkis", "c Walid A. Sarkis", "c Rita Sarkis")
    found = [groups(list(order)) for order in permutations(given)]
    assert all(one == found[0] for one in found)


@pytest.mark.parametrize(
    ("given", "together"),
    [
        (["a مدير المنتخب الوطني سامي الحداد", "b سامي الحداد"], True),
        (["a وزير خارجية فرنسا سامي الحداد", "b سامي الحداد"], True),
        (["a المتحدث الرسمي لوزارة الصحة", "b الصحة"], False),
    ],
)
def test_what_an_office_is_of_is_no_name(given: list[str], together: bool) -> None:
    found = groups(mentions(*given))
    assert (len(set(found.values())) == 1 and len(found) == len(given)) == together


def with_roles(*given: tuple[str, str, str, str | None]) -> list[Mention]:
    """Mentions of (document, name, language, role) in one story."""
    return [
        Mention(f"c{number}", 1, 0, name, "person", document, "s", language, role)
        for number, (document, name, language, role) in enumerate(given)
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("a", "Rita Holt", "en", "Governor"), ("b", "Rita Holt", "en", "Transport Minister")),
        (("a", "Rita Holt", "en", "Defence lawyer"), ("b", "Rita Holt", "en", "Villager")),
        (("a", "Rita Holt", "en", "Governor"), ("b", "Rita Holt", "en", "union leader, not the governor")),
        (("a", "سامي الحداد", "ar", "محافظ تارن"), ("b", "سامي الحداد", "ar", "وزير النقل")),
        (("a", "Sami Haddad", "en", "Governor"), ("b", "سامي الحداد", "ar", "وزير النقل")),
        # a page that prints both posts has two people
        (("a", "Rita Holt", "en", "Governor"), ("a", "Rita Holt", "en", "Transport Minister")),
    ],
)
def test_namesakes_are_told_apart_by_what_nobody_is_together(
    first: tuple[str, str, str, str | None], second: tuple[str, str, str, str | None]
) -> None:
    rows = people_rows(with_roles(first, second, (second[0] + "x", *second[1:])), ())
    assert len({row.speaker_id for row in rows[:2]}) == 2
    assert rows[1].speaker_id == rows[2].speaker_id
    assert not any(", " in (row.name or "") for row in rows)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Rita Holt", "en", "Governor"), ("Rita Holt", "en", None)),
        (("Rita Holt", "en", "Governor"), ("Rita Holt", "en", "former Transport Minister")),
        (("Rita Holt", "en", "Governor"), ("Rita Holt", "en", "adviser to the minister")),
        (("Rita Holt", "en", "Governor"), ("Rita Holt", "en", "party leader")),
        (("سامي الحداد", "ar", "محافظ تارن"), ("سامي الحداد", "ar", "مستشار الوزير")),
        (("Rita Holt", "en", "Ambassador"), ("Rita Holt", "en", "ministry official")),
        (("سامي الحداد", "ar", "السفير"), ("سامي الحداد", "ar", "مسؤول في الوزارة")),
        (("Rita Holt", "en", "Mayor"), ("Rita Holt", "en", "deputy prime minister")),
        (("سامي الحداد", "ar", "عمدة تارن"), ("سامي الحداد", "ar", "نائب رئيس الوزراء")),
        (("Rita Holt", "en", "Central Bank Governor"), ("Rita Holt", "en", "Minister")),
        (("سامي الحداد", "ar", "محافظ البنك المركزي"), ("سامي الحداد", "ar", "وزير النقل")),
        (("سامي الحداد", "ar", "عمدة تارن"), ("سامي الحداد", "ar", "رئيس مجلس الوزراء")),
    ],
)
def test_offices_that_one_person_may_hold_tell_nobody_apart(
    first: tuple[str, str, str | None], second: tuple[str, str, str | None]
) -> None:
    rows = people_rows(with_roles(("a", *first), ("b", *second)), ())
    assert len({row.speaker_id for row in rows}) == 1


OF_ONE_SURNAME = [
    ("en", ("Rita Holt", "Health Minister"), ("Sam Holt", "Mayor"), ("Holt", "Health Minister")),
    ("ar", ("ريتا حمدان", "وزيرة الصحة"), ("سامي حمدان", "محافظ الوادي"), ("حمدان", "وزيرة الصحة")),
]
Told: TypeAlias = tuple[str, str]


@pytest.mark.parametrize(("language", "minister", "mayor", "short"), OF_ONE_SURNAME)
def test_a_surname_behind_a_post_is_who_holds_it(language: str, minister: Told, mayor: Told, short: Told) -> None:
    """Though the page itself names another in full."""
    places = zip("aab", (mayor, short, minister), strict=True)
    given = with_roles(*((place, name, language, role) for place, (name, role) in places))
    assert groups(given)["c1"] == minister[0]
    assert "c1" not in groups(given[:2])
    assert groups([given[0], replace(given[1], role=None)])["c1"] == mayor[0]


@pytest.mark.parametrize(
    ("whole", "short", "same_post"),
    [
        (("Sami Hamdan", "en", "Governor"), ("حمدان", "ar", "وزير الصحة"), "المحافظ"),
        (("سامي حمدان", "ar", "المحافظ"), ("Hamdan", "en", "Health Minister"), "Governor"),
    ],
)
def test_a_surname_of_another_script_behind_another_post_is_not_his(
    whole: tuple[str, str, str], short: tuple[str, str, str], same_post: str
) -> None:
    given = with_roles(("a", *whole), ("b", *short))
    assert "c1" not in groups(given)
    assert groups([given[0], replace(given[1], role=same_post)])["c1"] == whole[0]


def test_a_father_in_a_family_name_is_one_word_in_another_script() -> None:
    given = [("a", "Farid Benali", "en", None), ("b", "فريد بن علي", "ar", None)]
    assert len({row.speaker_id for row in people_rows(with_roles(*given), ())}) == 1


KENYA = ("Foreign Minister of Kenya", "وزيرة خارجية كينيا", "Министр иностранных дел Кении")
OF_ONE_HOLDER = [
    ("en", "Rita Holt", "the foreign minister", "the finance minister", "the former foreign minister"),
    ("ar", "ريتا حمدان", "وزيرة الخارجية", "وزيرة المالية", "وزيرة الخارجية السابقة"),
    ("ru", "Рита Холт", "министр иностранных дел", "министр финансов", "бывший министр иностранных дел"),
]


@pytest.mark.parametrize(("language", "name", "office", "other", "past"), OF_ONE_HOLDER)
def test_an_office_alone_is_the_one_who_holds_it(language: str, name: str, office: str, other: str, past: str) -> None:
    """In the article or in the story; where the story prints another country's, one of none is who speaks there."""
    role = dict(zip(("en", "ar", "ru"), KENYA, strict=True))[language]
    holder, shorter = ("a", name, language, role), ("b", name, language, None)
    for printed, given in ((office, [holder, shorter]), (role, [holder])):
        for page in ("a", "b"):
            asked = (page, printed, language, None)
            assert groups(with_roles(*given, asked))[f"c{len(given)}"] == name
    for printed in (other, past):
        assert "c1" not in groups(with_roles(holder, ("a", printed, language, None)))
    abroad = ("b", "Sam Brook", "en", "President of Mali")
    asked = ("b", office, language, None)
    assert groups(with_roles(holder, asked))["c1"] == name
    assert "c2" not in groups(with_roles(holder, abroad, asked))
    assert groups(with_roles(holder, shorter, abroad, asked))["c3"] == name
    far = [replace(mention, story_id="t") for mention in with_roles(shorter, ("b", role, language, None))]
    assert (
        groups([*with_roles(holder), *(replace(mention, claim_id=f"d{mention.claim_id}") for mention in far)])["dc1"]
        == name
    )


@pytest.mark.parametrize(
    ("first", "second", "office"),
    [
        (("Rita Holt", "Kenyan President"), ("Sam Brook", "Malian President"), "the President"),
        (("ريتا حمدان", "رئيسة كينيا"), ("سامي بركات", "رئيس مالي"), "الرئيس"),
        (("Rita Holt", "Prime Minister"), ("Sam Brook", "Mayor"), "the minister"),
        (("Rita Holt", "Kenyan President"), ("Sam Brook", "Mayor"), "the Malian President"),
        (("Rita Holt", "King"), ("Sam Brook", "Mayor"), "King"),
        (("Rita Holt", "President"), ("Sam Brook", "Mayor"), "a spokesman for the President"),
        (("Rita Holt", "President"), ("Sam Brook", "Mayor"), "a president"),
        (("Rita Holt", "Bank President"), ("Sam Brook", "Mayor"), "the president"),
        (("Rita Holt", "Governor"), ("Sam Brook", "Mayor of Tarn"), "the mayor of Quorv"),
    ],
)
def test_an_office_that_could_be_two_or_of_another_stays(
    first: tuple[str, str], second: tuple[str, str], office: str
) -> None:
    language = "ar" if office == "الرئيس" else "en"
    given = [("a", name, language, role) for name, role in (first, second)]
    assert "c2" not in groups(with_roles(*given, ("a", office, language, None)))


def test_a_page_that_prints_a_name_with_and_without_jr_has_two_people() -> None:
    given = mentions("a/s Sam Holt", "a/s Sam Holt Jr.", "b/s Sam Holt", "b/s سام هولت")
    assert groups(given) == {"c0": "Sam Holt", "c1": "Sam Holt Jr.", "c2": "Sam Holt", "c3": "Sam Holt"}
    assert len({row.speaker_id for row in people_rows(given, ())}) == 2
    assert len({row.speaker_id for row in people_rows(mentions("a Sam Holt Jr.", "b Sam Holt"), ())}) == 1


def test_bodies_whose_names_mean_the_same_in_one_story() -> None:
    """By all words but what bodies are, and where no other body there is called so."""
    given = ["a/s:organization Coastal Rescue Agency", "b/s:organization هيئة الإنقاذ الساحلي"]
    assert len(set(groups(mentions(*given)).values())) == 1
    assert len(set(groups(mentions(given[0], given[1].replace("/s", "/t"))).values())) == 2
    assert len(set(groups(mentions(*given, "c/s:organization Coastal Rescue Union")).values())) == 3
    assert len(set(groups(mentions(given[0], "b/s:organization هيئة السياحة الساحلية")).values())) == 2


@pytest.mark.parametrize(
    ("known", "person"), [("Nielsen", "Rita Nielsen"), ("أرامكو", "سامي أرامكو"), ("Google", "Сэм Гугл")]
)
def test_a_known_body_that_was_read_as_a_surname(known: str, person: str) -> None:
    """It is the body's, unless somebody there has the name."""
    (read,) = people_rows(mentions(f"a/s {known}"), ())
    (body,) = people_rows(mentions(f"a/s:organization {known}"), ())
    assert read.speaker_id == body.speaker_id
    assert groups(mentions(f"a/s {person}", f"a/s {known}")).get("c1") in (None, person)
    assert not groups(mentions("a/s Quorvel"))


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("Juan Veig", "Хуан Веч"),  # as Spanish and Catalan names sound
        ("Ri Tong Ha", "ري تونغ"),  # the family's name first, the given name cut
    ],
)
def test_one_name_in_two_scripts_of_one_story(printed: str, other: str) -> None:
    assert len(set(groups(mentions(f"a/s {printed}", f"b/s {other}")).values())) == 1


@pytest.mark.parametrize(
    "printed", ["والدة ريما كولسا", "المهندسان فيلانو وتوم هارت", "وزيرالخارجيةالمصريسامحشكري أمس"]
)
def test_who_is_told_by_another_by_two_or_in_words_run_together_is_nobody(printed: str) -> None:
    assert not groups(mentions(f"a {printed}"))

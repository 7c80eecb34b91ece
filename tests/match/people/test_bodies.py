"""Bodies that the world knows by several names."""

from __future__ import annotations

import pytest

from claimkit.match.people import Curated, Mention, find_people


def ids(*named: tuple[str, str], curated: tuple[Curated, ...] = (), story: str | None = None) -> list[str | None]:
    """The best known name of whom each of (kind, name) means, of documents of one story or of none."""
    given = [Mention(f"c{place}", 1, 0, name, kind, f"d{place}", story) for place, (kind, name) in enumerate(named)]
    found = {meaning.mention.claim_id: meaning.somebody for meaning in find_people(given, curated)}
    whoever = (found.get(mention.claim_id) for mention in given)
    return [one.curated_id or one.name if one else None for one in whoever]


@pytest.mark.parametrize(
    "names",
    [
        ["the White House", "البيت الأبيض", "Белый дом", "Белого дома"],
        ["U.S. State Department", "وزارة الخارجية الأمريكية", "وزارة الخارجية الأميركية", "Госдеп США"],
        ["The New York Times", "صحيفة «نيويورك تايمز» الأميركية", "نيويورك تايمز", "the New York Times newspaper"],
        ["Reuters", "وكالة رويترز للأنباء", "رويترز"],
        ["UN Security Council", "مجلس الأمن الدولي", "Совбез ООН"],
        ["North Korea", "كوريا الشمالية", "Северная Корея", "Северной Кореи"],
        ["Bahraini authorities", "سلطات البحرين", "السلطات البحرينية", "Власти Бахрейна"],
        ["Nielsen", "شركة نيلسن", "компании Nielsen", "the Nielsen company"],
        ["Hamas", "حركة حماس", "движение ХАМАС", "the Hamas movement"],
        ["معهد النفط الأمريكي", "معهد البترول الاميركي"],
    ],
)
def test_one_body_in_three_scripts(names: list[str]) -> None:
    found = ids(*(("organization", name) for name in names))
    assert found == [found[0]] * len(names)
    assert found[0] is not None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Taliban", "حركة طالبان الباكستانية"),
        ("Israel", "راديو إسرائيل"),
        ("Riyadh", "صحيفة الرياض"),
        ("Red Cross", "الهلال الأحمر"),
        ("National Security Council", "مجلس الأمن"),
        ("وزارة المالية", "وزارة مالي"),
        ("Bahraini police", "سلطات البحرين"),
        ("Bank of Cyprus", "Cyprus police"),
    ],
)
def test_others_of_like_names_stay_apart(left: str, right: str) -> None:
    one, other = ids(("organization", left), ("organization", right))
    assert one != other


def test_a_body_read_as_a_person_is_the_body() -> None:
    assert len(set(ids(("person", "البيت الأبيض"), ("government", "White House")))) == 1


@pytest.mark.parametrize("kind", ["organization", "person"])
def test_one_story_joins_a_company_in_three_scripts(kind: str) -> None:
    others = [("organization", "شركة ميرسا هيدرو"), ("organization", "Компания «Мирса Гидро»")]
    assert ids((kind, "Mirsa Hydro"), *others, story="t1") == ["Mirsa Hydro"] * 3
    assert len(set(ids((kind, "Mirsa Hydro"), *others))) == 3


def test_a_company_and_a_person_of_other_names_stay_apart() -> None:
    assert len(set(ids(("person", "Mona Sabry"), ("organization", "شركة ميرسا هيدرو"), story="t1"))) == 2


@pytest.mark.parametrize(
    ("person", "company"),
    [
        ("Donald Trayner", "شركة دونالد تراينر"),
        ("سامي البدري", "the company Sami Badri"),
        ("Tony Trayner", "Компания «Тони Трейнер»"),
    ],
)
def test_a_company_that_is_called_after_a_person_is_not_that_person(person: str, company: str) -> None:
    assert len(set(ids(("person", person), ("organization", company), story="t1"))) == 2


def test_a_noun_that_is_part_of_a_name_parts_it_from_others() -> None:
    daily, weekly = ids(("outlet", "Daily Ulverton Courier"), ("outlet", "Weekly Ulverton Courier"), story="t1")
    assert daily != weekly
    newspaper, bare = ids(("outlet", "صحيفة أولفرتون كورير"), ("outlet", "أولفرتون كورير"))
    assert newspaper == bare


def test_a_person_who_has_the_name_of_a_place_is_a_person() -> None:
    person, country = ids(("person", "Michael Jordan"), ("government", "Jordan"))
    assert (person, country) == ("Michael Jordan", "Jordan")


def test_one_listed_name_catches_the_others() -> None:
    curated = (Curated("white-house", "White House", "government"),)
    named = (("government", "البيت الأبيض"), ("organization", "Белый дом"))
    assert ids(*named, curated=curated) == ["white-house", "white-house"]

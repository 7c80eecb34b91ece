"""What of a printed name names."""

from __future__ import annotations

import pytest

from claimkit.match.people.names import is_generic, needs_a_country, plain_name


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Sen. Charles B. Rangel", "charles rangel"),
        ("Texas Sen. Ted Cruz", "ted cruz"),
        ("investor and author Kai-Fu Lee", "kai fu lee"),
        ("Chris Murphy of Connecticut", "chris murphy"),
        ("Donald Trump’s", "donald trump"),
        ("NBC’s Dante Chinni", "dante chinni"),
        ("Trump", "trump"),
        ("Ludwig van Beethoven", "ludwig van beethoven"),
        ("العقيد نايف بن سعيد الحداد", "نايف سعيد الحداد"),
        ("الأمير سلمان بن عبد العزيز آل سعود", "سلمان عبدالعزيز سعود"),
        ("г-жа Анна Орлова", "ан орлов"),
        ("Samir al-Haddad", "samir haddad"),
        ("President of France Rita Holt", "rita holt"),
        ("سامي الحداد ديلي تلغراف", "سامي الحداد"),
        ("Самир аль-Хаддад заявил", "самир хаддад"),
        ("Senator Martin Dean", "martin dean"),
        ("Regulator Maja Holt", "maja holt"),
        ("Sam Reed Farmer", "sam reed farmer"),
        ("النائبة هناء القاضي", "هنا القاضي"),
        ("the Carolina senator", "senator"),
        ("القاضي سالم الحداد", "سالم الحداد"),
        ("minister for trade Rita Holt", "rita holt"),
        ("Party candidate for governor Rita Holt", "rita holt"),
        ("Rita Holt at the BBC", "rita holt"),
        ("Mr. Holt at the bank", "holt"),
        ("Vice president for research Rita Holt", "rita holt"),
        ("the 41-year-old Rita Holt", "rita holt"),
        ("41-летняя Орлова", "орлов"),
        ("الشيخ سالم بن فهد آل الشيخ", "سالم فهد الشيخ"),
        ("سالم بن الشيخ فهد", "سالم الشيخ فهد"),
    ],
)
def test_persons(printed: str, words: str) -> None:
    plain = plain_name(printed, person=True)
    assert plain is not None
    assert " ".join(plain.words) == words


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("The Harbour Trust", "harbour trust"),
        ("the U.S. Department of Ports", "us department of ports"),
        ("the company Mirsa Hydro", "mirsa hydro"),
        ("the Mirsa Hydro agency", "mirsa hydro"),
        ("the Mirsa agency", "mirsa agency"),
        ("Network for Harbours", "network for harbours"),
        ("Mona Sabry's campaign", "mona sabry campaign"),
        ("شركة ميرسا هيدرو", "ميرسا هيدرو"),
        ("شركة «نور»", "نور"),
        ("شركة الطيران الوطنية", "شركه الطيران الوطنيه"),
        ("Компания «Мирса Гидро»", "мирс гидр"),
        ("отряд «Вела»", "отряд вел"),
        ("Общество друзей Тарны", "обществ друз тарн"),
        ("Mirsa's Institute for the Study and Care of the Sea", "mirsa institute for the study and care of the sea"),
    ],
)
def test_bodies_lose_the_article_and_the_noun_of_what_they_are(printed: str, words: str) -> None:
    plain = plain_name(printed, person=False)
    assert plain is not None
    assert plain.proper
    assert " ".join(plain.words) == words


@pytest.mark.parametrize(
    "printed",
    [
        "سجلات لأول مرة",
        "he",
        "the nonstop",
        "...",
        "",
        "very amusing",
        "the mayor of Hull",
        "the mayor of",
        "the mayor of the",
        "رئيس من",
        "президент",
        "متحدثة المستشفى",
        "المتحدثة باسم الشرطة",
        "متحدث باسم الوزير سامي الحداد",
        "A spokesman for Halden",
        "a lawyer for Rita Holt",
        "An aide to Mr. Holt",
        "A doctor at Elm Hospital",
        "Special adviser to the president Rita Holt",
        "Head of communications at the BBC",
    ],
)
def test_what_cannot_name(printed: str) -> None:
    plain = plain_name(printed, person=True)
    assert plain is None or not plain.proper


@pytest.mark.parametrize(
    ("printed", "generic", "country"),
    [
        ("Police", True, True),
        ("الشرطة", True, True),
        ("the Foreign Ministry", False, True),
        ("وزارة الصحة", False, True),
        ("وزارة الداخلية التونسية", False, False),
        ("the Turkish government", False, False),
        ("the FBI", False, False),
        ("the Chicago Police Department", False, False),
        ("the Obama administration", False, False),
        ("Health Ministry", False, True),
        ("المرصد السوري لحقوق الإنسان", False, False),
    ],
)
def test_what_every_country_has(printed: str, generic: bool, country: bool) -> None:
    plain = plain_name(printed, person=False)
    assert plain is not None
    assert plain.proper or generic
    assert (is_generic(plain), needs_a_country(plain)) == (generic, country)

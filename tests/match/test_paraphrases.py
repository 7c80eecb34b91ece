"""One saying in two languages, by what both name."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from claimkit.match.claims import pair_of
from claimkit.match.finding import Finding
from claimkit.match.paraphrases import close_in_meaning, counted_alike, same_things
from claimkit.match.relations import relate
from claimkit.match.statements import Pair, Voice
from tests.match.statements import DAY, statement

HOLT = Voice("holt", "Rita Holt", "person")


def said(english: str, arabic: str) -> str | None:
    """What is found of two claims of one speaker in one story."""
    left, right = (statement(text, place, HOLT, story="s") for place, text in enumerate((english, arabic)))
    finding = same_things(pair_of(left, right))
    return finding.relation if finding else None


def met(left: str, right: str, strength: float) -> Finding | None:
    """What closeness in meaning of a strength finds of two claims of one speaker in one story."""
    sides = [statement(text, place, HOLT, story="s") for place, text in enumerate((left, right))]
    return close_in_meaning(replace(pair_of(sides[0], sides[1]), strength=strength))


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("Syria will open the port and the school", "ستفتح سوريا الميناء والمدرسة"),
        ("The army will open the bridge in Egypt", "الجيش سيفتح الجسر في مصر"),
    ],
)
def test_most_of_what_both_name_is_alike(english: str, arabic: str) -> None:
    assert said(english, arabic) == "repeats"


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        (
            "The port of Syria sells cotton, oil, water and bread to the army of Iraq by truck in winter for money",
            "مدارس سوريا تعلم الموسيقى والطب والزراعة في الميناء بعد أن باعت الحكومة السيارات والذهب والبيوت",
        ),
        (
            "A police school in Egypt taught music to doctors who voted on water, taxes, ships, oil, wages and trade",
            "الشرطة في مصر تحرس المدرسة والسوق من الحريق والسيول بعد انهيار الجسر والسد وانقطاع الكهرباء والغاز",
        ),
        ("Syria", "سوريا"),
    ],
)
def test_a_few_things_of_many_are_one_speakers_subject(english: str, arabic: str) -> None:
    assert said(english, arabic) is None


@pytest.mark.parametrize(("speaker", "relation"), [(HOLT, "repeats"), (Voice("lee", "Ida Lee", "person"), None)])
def test_seven_things_of_one_speaker_are_enough_however_much_else_is_said(speaker: Voice, relation: str | None) -> None:
    left = statement(
        "Of wages and taxes: the army of Iraq, the police of Egypt and the government of Syria open port and school",
        0,
        HOLT,
        story="s",
    )
    right = statement(
        "جيش العراق وشرطة مصر وحكومة سوريا تفتح الميناء والمدرسة بعد أعوام من المطر والغبار والجوع",
        1,
        speaker,
        story="s",
    )
    pair = pair_of(left, right)
    shared = pair.evidence.shared
    finding = same_things(replace(pair, evidence=replace(pair.evidence, likeness=0.1)))
    assert len(shared) >= 7
    assert (finding.relation if finding else None) == relation


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Water was released from the dam at night", "Water was never released from the dam at night"),
        ("المياه أطلقت من السد ليلا", "لم تطلق المياه من السد ليلا"),
    ],
)
def test_two_of_whom_one_denies_it_do_not_say_one_thing(left: str, right: str) -> None:
    engineer, company = Voice("x", "An engineer", "anonymous", known=False), Voice("corvane", "Corvane", "organization")
    sides = [statement(left, 0, engineer, story="s"), statement(right, 1, company, story="s")]
    pair = replace(pair_of(sides[0], sides[1]), meaning=0.6, strength=0.95)
    finding = relate(pair)
    assert finding is not None
    assert finding.relation == "contradicts"


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("A port official", "An official", "The pillars had four cracks"),
        ("مسؤول في الميناء", "مصدر في الشركة", "في الأعمدة أربعة تشققات"),
    ],
)
def test_two_unnamed_sources_may_be_two(first: str, second: str, text: str) -> None:
    voices = [Voice(name, name, "anonymous", known=False) for name in (first, second)]
    sides = [statement(text, place, voice, story="s", outlets=(f"o{place}",)) for place, voice in enumerate(voices)]
    handed = [replace(side, outlets=("o0", f"o{place}")) for place, side in enumerate(sides)]
    found = [close_in_meaning(replace(pair_of(two[0], two[1]), strength=0.9)) for two in (sides, handed)]
    assert [finding.relation for finding in found if finding] == ["corroborates", "repeats"]


NAMED = [
    ("A diplomat", "Omar Lind", "A second convoy is planned for May", "The convoy is to leave in two days"),
    ("دبلوماسي", "عمر ليند", "القافلة الثانية مقررة في مايو", "القافلة ستنطلق بعد يومين"),
]


@pytest.mark.parametrize(("unnamed", "named", "left", "right"), NAMED)
def test_a_source_that_is_not_named_is_not_who_is_named(unnamed: str, named: str, left: str, right: str) -> None:
    """Though one page took it from the outlet of the other."""
    source, lind = Voice(unnamed, unnamed, "anonymous", known=False), Voice("lind", named, "person")
    one, other = statement(left, 0, source, story="s", outlets=("o0", "o1")), statement(right, 1, lind, story="s")
    near = replace(pair_of(one, replace(other, outlets=("o1",))), meaning=0.5, strength=0.8)
    finding = close_in_meaning(near)
    assert finding is None or finding.relation != "repeats"
    finding = close_in_meaning(replace(near, strength=0.95))
    assert finding is not None
    assert finding.relation == "repeats"


REPORTS = [
    ("two wells had been poisoned", "At least 214 people drank from the wells", "Rita Holt"),
    ("بئرين سُممتا", "214 شخصا على الأقل شربوا من البئرين", "ريتا هولت"),
]


@pytest.mark.parametrize(("told", "own", "name"), REPORTS)
def test_what_somebody_says_others_say_is_not_what_he_says(told: str, own: str, name: str) -> None:
    holt = Voice("holt", name, "person")
    reports = statement(told, 0, holt, story="s", speakers=(), relays=(holt,))
    pair = pair_of(reports, statement(own, 1, holt, story="s"))
    assert close_in_meaning(replace(pair, meaning=0.6, strength=1.1)) is None


def test_an_unnamed_source_that_is_known_is_one_in_two_languages() -> None:
    official = Voice("official", "Senior official (unnamed)", "anonymous")
    texts = ("The army will open the bridge in Egypt", "الجيش سيفتح الجسر في مصر")
    sides = [statement(text, place, official, story="s", outlets=(f"o{place}",)) for place, text in enumerate(texts)]
    finding = same_things(pair_of(sides[0], sides[1]))
    assert finding is not None
    assert finding.relation == "repeats"


@pytest.mark.parametrize(("bare", "said"), [("That is false", "The brakes failed"), ("هذا كذب", "الفرامل تعطلت")])
def test_words_that_name_nothing_say_what_no_other_says(bare: str, said: str) -> None:
    assert met(bare, said, strength=0.9) is None


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("The port is shut from June", "The port is shut from June, and the road to it until August", "repeats"),
        ("الميناء مغلق منذ يونيو", "الميناء مغلق منذ يونيو والطريق إليه مغلق حتى أغسطس", "repeats"),
        ("The port is shut on Monday", "The port is shut on Monday and Tuesday", "differs"),
        ("الميناء مغلق الاثنين", "الميناء مغلق الاثنين والثلاثاء", "differs"),
        ("The port is shut until June", "The port is shut until August", "differs"),
        ("الميناء مغلق حتى يونيو", "الميناء مغلق حتى أغسطس", "differs"),
    ],
)
def test_more_days_in_many_more_words_are_no_other_days(left: str, right: str, relation: str) -> None:
    finding = met(left, right, strength=1.1)
    assert finding is not None
    assert finding.relation == relation


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Seven workers were injured in the fire at the mill", "Two workers were killed in the fire at the mill"),
        ("أصيب سبعة عمال في حريق المطحنة", "قتل عاملان اثنان في حريق المطحنة"),
        ("He resigned on Friday", "He would not lead the team on Saturday"),
        ("استقال يوم الجمعة", "لن يقود الفريق يوم السبت"),
    ],
)
def test_the_killed_and_the_injured_are_no_two_counts_of_one_thing(left: str, right: str) -> None:
    assert met(left, right, strength=1.1) is None


@pytest.mark.parametrize(
    ("ministry", "left", "right"),
    [
        ("The health ministry", "The water was not safe to drink", "She would not drink the water"),
        ("وزارة الصحة", "الماء غير صالح للشرب", "لن تشرب الماء"),
    ],
)
def test_a_body_that_nobody_knows_says_nothing_for_somebody_else(ministry: str, left: str, right: str) -> None:
    body = Voice("ministry", ministry, "government", known=False)
    sides = (statement(left, 0, body, story="s"), statement(right, 1, HOLT, story="s"))
    finding = close_in_meaning(replace(pair_of(*sides), strength=1.1))
    assert finding is None or finding.relation == "corroborates"


@pytest.mark.parametrize(
    ("left", "right", "strength", "relation"),
    [
        # One speaker's words are of one subject all along: they are one saying where they name one thing too.
        ("The port will stay open", "سيظل الميناء مفتوحا", 0.5, "repeats"),
        ("He wept for a long while", "سنعود غدا إلى منازلنا", 0.5, None),
        ("He wept for a long while", "سنعود غدا إلى منازلنا", 0.7, "repeats"),
    ],
)
def test_less_closeness_is_enough_where_one_thing_is_named(
    left: str, right: str, strength: float, relation: str | None
) -> None:
    sides = [
        statement(text, place, HOLT, story="s", before="Before", after="After")
        for place, text in enumerate((left, right))
    ]
    finding = close_in_meaning(replace(pair_of(*sides), strength=strength))
    assert (finding and finding.relation) == relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("A strike on the market killed 41 people", "The bomb fell 300 metres from the market", None),
        ("قتل 41 شخصا في غارة على السوق", "سقطت القنبلة على بعد 300 متر من السوق", None),
        ("A strike killed 41 people in the market", "At the market 52 people were killed", "differs"),
        ("قتلت الغارة 41 شخصا في السوق", "قتل في السوق 52 شخصا", "differs"),
    ],
)
def test_counts_of_who_is_not_named_differ_of_one_thing_only(left: str, right: str, relation: str | None) -> None:
    sides = [
        statement(text, place, Voice(f"v{place}", "medics", "group"), story="s")
        for place, text in enumerate((left, right))
    ]
    sides[1] = replace(sides[1], speakers=(Voice("w", "the army", "group"),))
    finding = close_in_meaning(replace(pair_of(*sides), strength=0.8))
    assert (finding and finding.relation) == relation


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("whether managers had been warned in 2023", "managers had been warned of the fault as early as 2023"),
        ("ما إذا كان المديرون قد تلقوا تحذيرا عام 2023", "المديرون تلقوا تحذيرا من الخلل منذ عام 2023"),
    ],
)
def test_who_asks_whether_it_is_so_repeats_nobody(asked: str, told: str) -> None:
    question = replace(statement(asked, 0, HOLT, story="s"), act="ask")
    answer = statement(told, 1, HOLT, story="s")
    found = [
        relate(replace(pair_of(one, answer), meaning=0.8, strength=1.4))
        for one in (question, replace(question, act="assert"))
    ]
    assert [one and one.relation for one in found] == [None, "repeats"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The deputy mayor quit after the memo was printed", "The deputy mayor signed the memo"),
        ("استقال نائب العمدة بعد نشر المذكرة", "وقع نائب العمدة المذكرة"),
    ],
)
def test_two_who_are_described_otherwise_and_say_other_things(left: str, right: str) -> None:
    aides, editor = Voice("two aides", "two aides", "unknown"), Voice("an editor", "an editor", "unknown")
    sides = statement(left, 1, aides, story="s"), statement(right, 2, editor, story="s")
    finding = close_in_meaning(replace(pair_of(*sides), strength=0.9))
    assert finding is None or finding.relation == "corroborates"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He carried no cash", "He has not left the country"),
        ("لم يحمل أي نقود", "لم يغادر البلاد"),
        ("No cash is missing", "لم يحمل أي نقود"),
    ],
)
def test_one_who_denies_two_things(left: str, right: str) -> None:
    assert met(left, right, 0.8) is None


def test_a_report_that_somebody_denies_is_nobodys_saying() -> None:
    denier = Voice("clerk", "Ben Orr", "person")
    report = statement("the gates of the dam were open", 1, denier, story="s", speakers=(), relays=(denier,))
    other = statement("a gate of the dam was open", 2, HOLT, story="s")
    assert close_in_meaning(replace(pair_of(report, other), strength=0.9)) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dahr will not play on Sunday", "Dahr leaves the club in January"),
        ("لن يلعب ظاهر الأحد", "سيغادر ظاهر النادي في يناير"),
    ],
)
def test_what_is_not_done_on_one_day_is_not_what_is_done_on_another(left: str, right: str) -> None:
    assert met(left, right, 0.9) is None


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("the gate has not yet been opened", "the gate has been opened"),
        ("the gate has not been opened yet", "the gate has been opened"),
        ("البوابة لم تفتح بعد", "البوابة فتحت"),
    ],
)
@pytest.mark.parametrize("days", [0, 1])
def test_what_is_not_so_yet_may_be_so_a_day_later(first: str, then: str, days: int) -> None:
    printed = DAY + timedelta(days=days), DAY + timedelta(days=days + 1)
    sides = [
        statement(first, 0, HOLT, story="s"),
        statement(then, 1, HOLT, story="s", printed=printed),
    ]
    for left, right in permutations(sides):
        finding = close_in_meaning(replace(pair_of(left, right), strength=0.9))
        assert (finding is None) is (days == 1)


@pytest.mark.parametrize(
    ("wanted", "other", "repeats"),
    [
        ("the gate to be opened for women", "the gate had been opened for women", False),
        ("فتح البوابة للنساء", "فتحت البوابة للنساء", False),
        ("the gate to be opened for women", "يجب أن تفتح البوابة للنساء", True),
    ],
)
def test_who_demands_a_thing_does_not_say_that_it_is_so(wanted: str, other: str, *, repeats: bool) -> None:
    demand = statement(wanted, 0, HOLT, story="s", act="demand")
    finding = close_in_meaning(replace(pair_of(demand, statement(other, 1, HOLT, story="s")), strength=1.4))
    assert (finding is not None) is repeats


def of_two(left: str, right: str, strength: float, **changes: object) -> Pair:
    """A pair of two known people in one story, so near in meaning; `changes` to both."""
    kent = Voice("kent", "Omar Kent", "person")
    sides = [statement(text, place, who, story="s") for place, (text, who) in enumerate([(left, HOLT), (right, kent)])]
    return replace(pair_of(*(replace(side, **changes) for side in sides)), strength=strength)  # type: ignore[arg-type]


COUNTED = [
    ("37 sailors are still missing", "37 بحارا ما زالوا في عداد المفقودين", True),
    ("37 sailors are still missing", "39 بحارا ما زالوا في عداد المفقودين", False),
    ("The sailors are still missing", "البحارة ما زالوا في عداد المفقودين", False),
    ("two sailors are still missing", "2 من البحارة ما زالوا في عداد المفقودين", False),
]


@pytest.mark.parametrize(("left", "right", "alike"), COUNTED)
def test_two_who_give_one_count_bear_each_other_out(left: str, right: str, alike: bool) -> None:
    finding = counted_alike(of_two(left, right, 1.0))
    assert (finding is not None and finding.relation == "corroborates") == alike
    assert counted_alike(of_two(left, right, 0.7)) is None
    assert counted_alike(of_two(left, right, 1.0, outlets=("o",))) is None
    assert counted_alike(of_two(left, right, 1.0, relays=(HOLT,))) is None


def test_one_quotation_of_two_people_is_given_to_one_of_them_wrongly() -> None:
    said = ("The sea keeps the keys of every harbour", "البحر يحتفظ بمفاتيح كل ميناء")
    finding = close_in_meaning(of_two(*said, 0.9, mode="direct"))
    assert finding is not None
    assert (finding.relation, finding.differs_in) == ("differs", "speaker")
    for pair in (
        of_two(*said, 0.9),
        of_two(*said, 0.7, mode="direct"),
        of_two(*said, 0.9, mode="direct", outlets=("o",)),
    ):
        other = close_in_meaning(pair)
        assert other is not None
        assert other.relation == "corroborates"


@pytest.mark.parametrize(
    ("negated", "other", "repeats"),
    [
        ("No ransom was paid for Amina Sorel", "أفرج عن المعلمة بعد أربعين يوما", False),
        ("لم تدفع أي فدية", "The teacher was freed after 40 days", False),
        ("The bridge is not safe after the storm", "الجسر غير آمن بعد العاصفة", True),
        ("The minister did not reopen the bridge and the port", "أبقى الوزير الجسر والميناء مغلقين", True),
    ],
)
def test_who_negates_something_else_does_not_repeat_it(negated: str, other: str, repeats: bool) -> None:
    finding = met(negated, other, 0.7)
    assert (finding is not None and finding.relation == "repeats") == repeats
    assert met(negated, other, 0.9) is not None

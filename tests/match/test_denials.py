"""What one says and another says is not so, in articles about one event; both languages throughout."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from claimkit.match.claims import found, pair_of
from claimkit.match.parsing import read
from claimkit.match.statements import Statement, Voice
from claimkit.records import Match
from tests.match.statements import DAY, statement


def told(text: str, place: int, name: str, **changes: object) -> Statement:
    """A claim of somebody known, in an article about the event `t1`."""
    return statement(text, place, Voice(f"s{place}", name, "person"), **{"story": "t1", **changes})


def between(left: str, right: str, **changes: object) -> Match:
    """What is said of two claims of two people; `changes` to the second one."""
    return found(pair_of(told(left, 1, "Sam Reed"), told(right, 2, "Omar Kent", **changes)))


DENIED = [
    ("The minister signed the contract in March", "The minister never signed a contract"),
    ("وقع الوزير العقد في مارس", "لم يوقع الوزير أي عقد"),
    ("The bridge collapsed before dawn", "The bridge did not collapse"),
    ("انهار الجسر قبل الفجر", "Our bridge did not collapse"),
    ("The council approved the loan", "Reports that the council approved a loan are baseless"),
    ("وافق المجلس على القرض", "لا صحة لموافقة المجلس على القرض"),
    ("The market closed", "Rumours of a swift closure of the market are unfounded"),
    ("أغلق السوق", "شائعات إغلاق السوق بسرعة غير صحيحة"),
]


@pytest.mark.parametrize(("said", "denial"), DENIED)
def test_a_thing_said_not_to_be_so_is_denied(said: str, denial: str) -> None:
    match = between(said, denial)
    assert match.relation == "contradicts"
    assert match.reasons[-1].startswith("right denies")


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        ("Every farmer was warned by noon", "Nobody warned us. Nobody"),
        ("أنذر جميع المزارعين قبل الظهر", "Nobody warned us"),
        ("وصلت الرسالة إلى مكتب البلدية", "لم يصلنا أي شيء من هذا القبيل"),
        ("القاضي ابن عم المتهم", "لا قرابة تجمع رئيس المحكمة بالمتهم"),
    ],
)
def test_what_only_bends_a_denial_is_no_part_of_it(said: str, denial: str) -> None:
    assert between(said, denial).relation == "contradicts"


@pytest.mark.parametrize(
    ("said", "other"),
    [
        # "No ship" denies what is told of ships; one movement's word is not the government's.
        ("The navy will send 3,000 sailors to the canal", "Not a single sailor has drowned"),
        ("سترسل البحرية 3000 بحار إلى القناة", "No sailor had drowned"),
        ("The government has agreed to a truce of 30 days", "His movement has not agreed to any truce"),
        ("وافقت الحكومة على هدنة مدتها 30 يوما", "حركته لم توافق على أي هدنة"),
        # Before and after, and asked for.
        ("Their accounts had been frozen by noon", "No account will be frozen"),
        ("عبرت القوات الحدود", "لن تعبر القوات الحدود"),
        ("The bank asked to freeze accounts", "The bank would not freeze accounts"),
        ("The talks will resume in May", "The talks have not resumed"),
        ("فصلت الجامعة 14 طالبا", "لم يبلغ الوزير بفصل أي طالب"),
    ],
)
def test_what_is_told_of_others_or_of_something_else_is_not_denied(said: str, other: str) -> None:
    assert "contradicts" not in (between(said, other).relation, between(said, other).suggests)


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        ("Sailors have drowned in the canal", "Not a single sailor has drowned"),
        ("The council took the decision to sell the dam", "No decision was taken on the dam"),
        ("There were weapons in the warehouse", "There were no weapons in the warehouse"),
        ("وقع الوزير العقد في مارس", "No minister had signed the contract"),
        ("وافقت الحكومة على الهدنة", "لم توافق الحكومة على أي هدنة"),
        ("The council decided to close the school", "The council will not close the school"),
        ("قرر المجلس إغلاق المدرسة", "لن يغلق المجلس المدرسة"),
    ],
)
def test_no_ship_came_denies_that_ships_came(said: str, denial: str) -> None:
    assert between(said, denial).relation == "contradicts"


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        # Hollow, defective, of the tenth form, by her, of us: the jussive is spelled otherwise than the perfect.
        ("الوزير استقال مساء الثلاثاء", "لم يستقل الوزير"),
        ("استقالت الوزيرة", "الوزيرة لم تستقل"),
        ("زار الوفد المخيم", "الوفد لم يزر المخيم"),
        ("الاجتماع انتهى باتفاق", "الاجتماع لم ينته باتفاق"),
        ("النادي تعاقد مع المدرب", "النادي لم يتعاقد مع المدرب"),
        ("الشرطة أطلقت النار على المتظاهرين", "الشرطة لم تطلق النار على المتظاهرين"),
    ],
)
def test_an_arabic_verb_is_known_behind_its_negation(said: str, denial: str) -> None:
    assert between(said, denial).relation == "contradicts"


OF_OTHERS = [
    ("The court acquitted the mayor", "The court did not acquit the treasurer"),
    ("صادق البرلمان على المعاهدة", "لم يصادق البرلمان على الميزانية"),
    ("The striker signed for the club", "The goalkeeper has not signed for the club"),
    ("خرج المعلمون في إضراب الاثنين", "لم يخرج الأطباء في إضراب الاثنين"),
    ("A doctor was allowed into the prison", "No journalist was allowed into the prison"),
    ("سمح لطبيب بدخول السجن", "لم يسمح لأي صحفي بدخول السجن"),
    ("The minister resigned on Monday", "The deputy minister did not resign"),
    ("المهاجم سجل هدفا", "الحارس لم يسجل هدفا"),
    ("غادر الوزير البلاد بعد التحقيق", "لم يغادر نائب الوزير البلاد بعد التحقيق"),
    ("The board dismissed the director", "The director did not resign"),
    ("أقال المجلس المدير", "لم يستقل المدير"),
]


@pytest.mark.parametrize(("said", "denied"), OF_OTHERS)
def test_the_same_is_denied_of_others_only(said: str, denied: str) -> None:
    assert "contradicts" not in (between(said, denied).relation, between(said, denied).suggests)


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("The director resigned on Sunday", "The director did not resign because of the scandal"),
        ("غادر المدير المصنع بعد الفضيحة", "لم يغادر المدير المصنع بسبب الفضيحة"),
        ("The company will close its plant in Darby", "The company did not say when the plant would close"),
        ("أغلقت الشركة المصنع", "لم تقل الشركة متى أغلقت المصنع"),
        ("أعاد المدير الشركة إلى مالكها", "لم يعد المدير يملك الشركة"),
        ("The company offered 8 percent", "We offered 8 percent. They said no"),
        ("عرضت الشركة زيادة", "عرضنا زيادة فقالوا لا"),
        ("The mayor knew of the leak", "Whoever says the mayor did not know of the leak lies"),
        ("كان العمدة يعلم بالتسرب", "من يقول إن العمدة لم يكن يعلم بالتسرب يكذب"),
    ],
)
def test_a_reason_or_an_answer_or_somebodys_saying_denies_not_the_thing(said: str, other: str) -> None:
    assert "contradicts" not in (between(said, other).relation, between(said, other).suggests)


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("the letter was genuine", "the letter printed by the Dawn was fake"),
        ("الرسالة حقيقية", "الرسالة التي نشرتها الصحيفة مزورة"),
    ],
)
def test_a_thing_is_not_genuine_and_fake(said: str, other: str) -> None:
    pair = pair_of(told(said, 1, "Sam Reed"), told(other, 2, "Omar Kent"))
    for strength in (0.0, 0.9):
        assert found(replace(pair, meaning=0.6, strength=strength)).relation == "contradicts"


@pytest.mark.parametrize(
    ("said", "denied", "relation"),
    [
        ("Omar Kent will resign this week over the sale of arms", "reports that he would resign", "contradicts"),
        ("عمر Kent سيستقيل هذا الأسبوع بسبب صفقة السلاح", "الأنباء التي تحدثت عن استقالته", "contradicts"),
        ("The treasurer will resign this week over the sale of arms", "reports that he would resign", None),
        ("Omar Kent will resign this week over the sale of arms", "reports that he would marry", None),
    ],
)
def test_who_denies_his_own_deed_need_not_name_himself(said: str, denied: str, relation: str | None) -> None:
    assert between(said, denied, act="deny", polarity="negative").relation == relation


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("the father filed a complaint that the child was burned at birth", "that the child was burned at birth"),
        ("والد الطفلة تقدم بشكوى حول تعرضها لحروق بعد الولادة", "ما تردد عن تعرض الطفلة لحروق بعد الولادة"),
    ],
)
def test_who_tells_of_a_complaint_does_not_say_it_is_so(said: str, denied: str) -> None:
    assert between(said, denied, act="deny", polarity="negative").relation is None
    bare = said.replace("filed a complaint that", "said that").replace("تقدم بشكوى حول", "تحدث عن")
    assert between(bare, denied, act="deny", polarity="negative").relation == "contradicts"


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("Hull City agreed to sign Ola Berg from Lund for 3 million", "they have agreed to sell Ola Berg to Hull City"),
        ("the vessel had passed an inspection in March", "the ferry had passed an inspection this year"),
        ("وافق نادي الساحل على ضم عمر بكر من نادي النهر مقابل 3 ملايين", "الموافقة على بيع عمر بكر إلى نادي الساحل"),
    ],
)
def test_a_denial_of_most_of_it_close_in_meaning(said: str, denied: str) -> None:
    pair = pair_of(told(said, 1, "Sam Reed"), told(denied, 2, "Omar Kent", act="deny", polarity="negative"))
    assert found(replace(pair, meaning=0.6, strength=0.7)).relation == "contradicts"
    assert found(replace(pair, meaning=0.3, strength=0.3)).relation is None


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("Omar Kent signed the contract", "he had signed the treaty"),
        ("وقع Omar Kent العقد", "توقيع المعاهدة"),
        ("the company polluted the river in spring", "the company had polluted the lake"),
        ("لوثت الشركة النهر", "تلويث الشركة للبحيرة"),
        ("the police searched the house of Omar Kent", "the house was his"),
    ],
)
def test_a_denial_of_another_thing_is_not_said_for_its_closeness(said: str, denied: str) -> None:
    pair = pair_of(told(said, 1, "Sam Reed"), told(denied, 2, "Omar Kent", act="deny", polarity="negative"))
    assert found(replace(pair, meaning=0.6, strength=0.7)).relation is None


TURNED = [
    ("She will take part in the talks in Basra", "She will not take part in the talks in Basra"),
    ("ستشارك الحركة في محادثات البصرة", "لن تشارك الحركة في محادثات البصرة"),
    ("The mayor knew of the letter from the bank", "The mayor never knew of the letter from the bank"),
    ("كان العمدة يعلم برسالة البنك", "لم يكن العمدة يعلم برسالة البنك"),
    ("There were arms in the store on Pier Street", "There were no arms in the store on Pier Street"),
]


@pytest.mark.parametrize(("said", "turned"), TURNED)
@pytest.mark.parametrize("strength", [0.0, 1.1])
def test_who_says_it_and_says_that_it_is_not_so_repeats_nothing(said: str, turned: str, strength: float) -> None:
    own = (Voice("s1", "Sam Reed", "person"),)
    pair = pair_of(told(said, 1, "Sam Reed"), told(turned, 2, "Sam Reed", speakers=own))
    match = found(replace(pair, meaning=0.6, strength=strength))
    assert match.relation is None
    assert match.suggests != "repeats"


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("The search will go on until the last of them is found", "The search will not end until the last is found"),
        ("سنواصل ملاحقة المهربين على الحدود", "لن نتوانى عن ملاحقة المهربين على الحدود"),
        ("Nobody was hurt in the fire at the mill", "No one was hurt in the fire at the mill"),
        ("كلا من الميناء والجسر مغلق حتى مساء الأحد", "الميناء والجسر مغلق حتى مساء الأحد"),
    ],
)
def test_who_says_it_with_another_negation_repeats_it(said: str, again: str) -> None:
    own = (Voice("s1", "Sam Reed", "person"),)
    pair = pair_of(told(said, 1, "Sam Reed"), told(again, 2, "Sam Reed", speakers=own))
    assert found(replace(pair, meaning=0.6, strength=1.1)).relation == "repeats"


EXCLUDED = [
    ("The bridge collapsed before dawn", "The bridge is intact and open"),
    ("انهار الجسر قبل الفجر", "الجسر سليم ويعمل"),
    ("The bridge collapsed before dawn", "الجسر سليم ويعمل"),
]


@pytest.mark.parametrize(("said", "other"), EXCLUDED)
def test_a_thing_is_not_in_two_states_at_a_time(said: str, other: str) -> None:
    match = between(said, other)
    assert match.relation == "contradicts"
    assert "where right says" in match.reasons[-1]


@pytest.mark.parametrize(
    ("said", "other"),
    [
        # Of two things, of opinions, and negated.
        ("The bridge collapsed before dawn", "The tower beside the bridge is intact"),
        ("انهار الجسر قبل الفجر", "البرج قرب الجسر سليم"),
        ("The council supports the loan", "The council opposes the loan"),
        ("The bridge collapsed before dawn", "The bridge is not intact"),
    ],
)
def test_other_opposites_exclude_nothing(said: str, other: str) -> None:
    assert "contradicts" not in (between(said, other).relation, between(said, other).suggests)


NOT_DENIED = [
    # Denied by both, of something else, of nothing in common, in passing, without a denial, "only", or an answer.
    ("The report that the port was shut is untrue", "Rumours that the port was shut are completely untrue"),
    ("ما تردد عن إغلاق الميناء عار عن الصحة", "ما تردد عن إغلاق الميناء عار تماما من الصحة"),
    ("The minister signed the contract in March", "The minister did not visit the port"),
    ("وقع الوزير العقد في مارس", "لم يزر الوزير الميناء"),
    (
        "The council approved the loan",
        "The loan, which the town had asked for in the spring, will not be repaid by 2030",
    ),
    ("وافق المجلس على القرض", "القرض الذي طلبته البلدة في الربيع وتحدثت عنه الصحف لن يسدد قبل عام 2030"),
    ("The council approved the loan", "The council approved the loan without a vote"),
    ("وافق المجلس على القرض", "وافق المجلس على القرض دون تصويت"),
    ("The council approved the loan", "The council did not only approve the loan"),
    ("The council approved the loan", "No, the council approved a loan"),
    ("We have no plans to close the port", "There will be no closure"),
    ("ليست لدينا خطط لإغلاق الميناء", "لن يكون هناك إغلاق"),
]


@pytest.mark.parametrize(("said", "other"), NOT_DENIED)
def test_a_negation_elsewhere_denies_nothing(said: str, other: str) -> None:
    match = between(said, other)
    assert "contradicts" not in (match.relation, match.suggests)


@pytest.mark.parametrize(("said", "denial"), [DENIED[0], DENIED[1]])
def test_nobody_denies_himself_nor_in_another_event(said: str, denial: str) -> None:
    own = (Voice("s1", "Sam Reed", "person"),)
    for changes in ({"speakers": own}, {"story": "t2"}, {"story": None}, {"document_id": "d1"}, {"act": "ask"}):
        match = between(said, denial, **changes)
        assert match.relation != "contradicts"


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The harbour master resigned on Monday over the spill", "The harbour master resigned"),
        ("استقال مدير الميناء الاثنين بسبب التسرب", "استقالة مدير الميناء"),
    ],
)
def test_who_denies_words_denies_all_of_them(said: str, denied: str) -> None:
    match = between(said, denied, act="deny", polarity="negative")
    assert match.relation == "contradicts"
    assert between(said, denied).relation != "contradicts"


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The council plans to sell the dam", "a report that it plans to sell the dam"),
        ("قرر المجلس رفع أسعار الخبز في مايو", "ما تداولته وسائل إعلام عن رفع أسعار الخبز"),
        ("The bank asked to freeze the accounts of many", "the bank had asked to freeze accounts"),
    ],
)
@pytest.mark.parametrize("strength", [0.0, 0.9])
def test_a_denial_of_the_report_is_of_what_it_reports(said: str, denied: str, strength: float) -> None:
    pair = pair_of(told(said, 1, "Sam Reed"), told(denied, 2, "Omar Kent", act="deny", polarity="negative"))
    assert found(replace(pair, meaning=0.6, strength=strength)).relation == "contradicts"


def test_a_denial_of_more_is_suggested_where_it_is_close_in_meaning() -> None:
    denied = "the council had ignored warnings of the dam that broke off in the spring storm"
    pair = pair_of(
        told("The council ignored three warnings", 1, "Sam Reed"),
        told(denied, 2, "Omar Kent", act="deny", polarity="negative"),
    )
    assert found(replace(pair, meaning=0.6, strength=0.9)).suggests == "contradicts"


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("The players agreed to move to the north", "The judge decided the game, not the players"),
        ("وافق اللاعبون على الانتقال إلى الشمال", "القاضي حسم المباراة وليس اللاعبون"),
        ("Игроки согласились на переезд", "The judge decided the game and not the players"),
    ],
)
def test_who_corrects_what_was_said_denies_nothing_else(said: str, other: str) -> None:
    assert "contradicts" not in (between(said, other).relation, between(said, other).suggests)


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        # The chairman of the club had the offer in mind that he was asked about, not the one that was made.
        ("The offer is fair and the players know it", "The club received no such offer"),
        # Both say that the letter is no good.
        ("The signature on the letter is forged", "The signature is not that of the mayor"),
        ("التوقيع على الرسالة مزور", "The signature is not that of the mayor"),
    ],
)
def test_what_was_named_before_or_called_forged_is_not_denied(said: str, denial: str) -> None:
    assert between(said, denial).relation is None


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        ("The buses will run on Friday", "The buses will not run on Friday"),
        ("ستفتح المدارس يوم الأحد", "لن تفتح المدارس"),
    ],
)
def test_plans_may_change_overnight(said: str, denial: str) -> None:
    days = [(DAY + timedelta(days=day), DAY + timedelta(days=day + 1)) for day in (0, 1)]
    for printed, relation in zip((days, days[::-1]), (None, "contradicts"), strict=True):
        denying = told(denial, 2, "Omar Kent", printed=printed[0])
        assert found(pair_of(told(said, 1, "Sam Reed", printed=printed[1]), denying)).relation == relation


def test_who_declines_to_speak_of_a_thing_does_not_say_that_it_is() -> None:
    assert between("The minister did not meet the owner", "the meeting", act="decline").relation is None
    assert between("لم يلتق الوزير المالك", "اللقاء", act="decline").relation is None


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        ("Ada Finch, the deputy minister, resigned on Monday", "Finch has not resigned"),
        ("استقالت نائبة الوزير هند الراوي", "الراوي لم تستقل"),
    ],
)
def test_a_title_on_one_side_only_is_no_other_person(said: str, denial: str) -> None:
    assert between(said, denial).relation == "contradicts"


COUNTED = [
    ("The road cost the town 9 million dollars", "The road cost less than 6 million dollars"),
    ("كلف الطريق البلدة 9 ملايين دولار", "كلفة الطريق لم تبلغ 6 ملايين دولار"),
    ("The road cost the town 9 million dollars", "كلف الطريق أقل من 6 ملايين دولار"),
]


@pytest.mark.parametrize(("said", "other"), COUNTED)
def test_a_count_that_another_excludes(said: str, other: str) -> None:
    match = between(said, other)
    assert (match.relation, match.differs_in) == ("contradicts", "number")


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("The road cost the town 9 million dollars", "The road cost less than 12 million dollars"),
        ("The road cost the town 9 million dollars", "The road cost more than 6 million dollars"),
        ("كلف الطريق البلدة 9 ملايين دولار", "كلف الطريق أقل من 12 مليون دولار"),
        ("The road cost the town 9 million dollars", "Fewer than 6 trees stand along the road of the town"),
    ],
)
def test_counts_that_both_can_hold(said: str, other: str) -> None:
    match = between(said, other)
    assert "contradicts" not in (match.relation, match.suggests)


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        ("The bridge was opened by the mayor", "The bridge has not been opened"),
        ("وقع الوزير العقد", "لم يوقع الوزير العقد بعد"),
    ],
)
def test_what_was_not_so_yet_may_be_so_the_day_after(said: str, denial: str) -> None:
    days = [(DAY + timedelta(days=day), DAY + timedelta(days=day + 1)) for day in (0, 1)]
    for printed, relation in ((days, None), (days[::-1], "contradicts")):
        denying = told(denial, 2, "Omar Kent", printed=printed[0])
        assert found(pair_of(told(said, 1, "Sam Reed", printed=printed[1]), denying)).relation == relation


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        ("The road will reopen on Friday", "The road will not reopen before Friday"),
        ("الطريق سيفتح الجمعة", "الطريق لن يفتح قبل الجمعة"),
        ("The bridge was painted in May", "The bridge had not been painted since May"),
        ("طلي الجسر في مايو", "الجسر لم يطل منذ مايو"),
        ("The tram was overloaded", "No other tram was overloaded"),
        ("The tram was overloaded", "The company never overloaded its trams on purpose"),
        ("كان الترام محملا فوق طاقته", "لم يكن أي ترام آخر محملا فوق طاقته"),
    ],
)
def test_what_is_denied_of_some_time_or_others_only_may_be_so_at_another(said: str, denial: str) -> None:
    assert between(said, denial).relation is None


@pytest.mark.parametrize(
    ("said", "denial"),
    [("The bridge collapsed before dawn", "The bridge did not collapse"), ("انهار الجسر", "لم ينهر الجسر")],
)
def test_who_does_not_rule_out_a_thing_is_not_denied_by_who_says_it_is_not_so(said: str, denial: str) -> None:
    assert between(denial, said).relation == "contradicts"
    assert between(denial, said, polarity="hedged").relation is None


@pytest.mark.parametrize(
    ("said", "denial"),
    [
        ("The teacher was freed on Friday", "No prisoner had been freed"),
        ("The state decided to rescue the bank", "No other bank was at risk"),
        ("أطلقت الجماعة الطبيبة", "No prisoner had been released"),
    ],
)
def test_there_being_none_of_a_thing_says_nothing_of_others(said: str, denial: str) -> None:
    assert between(said, denial).relation is None


@pytest.mark.parametrize(
    ("language", "said", "denial"),
    [
        ("de", "Der Umbau kostet 48 Millionen Kronen", "Wir zahlen keine Krone"),
        ("fr", "La digue coûtera 48 millions de francs", "Nous ne paierons aucun franc"),
    ],
)
def test_not_to_pay_a_crown_says_nothing_of_what_others_count_in_crowns(language: str, said: str, denial: str) -> None:
    told_of, denied = (
        told("", place, name, readings={language: read(words, language)})
        for place, name, words in ((1, "Sam Reed", said), (2, "Omar Kent", denial))
    )
    assert found(pair_of(told_of, denied)).relation is None


def test_who_takes_his_word_back_denies_nobody_s() -> None:
    said = "The owners took out nine million dollars in May"
    assert between(said, "nine million dollars in May", act="retract", polarity="negative").relation is None


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The government decided to save the bank", "أن تكون الحكومة قررت إنقاذ بنك كاروم"),
        ("قررت الحكومة إنقاذ البنك", "that the government had decided to save Bank Carom"),
    ],
)
def test_a_name_that_is_in_one_language_alone_is_no_part_of_a_denial(said: str, denied: str) -> None:
    assert between(said, denied, act="deny", polarity="negative").relation == "contradicts"

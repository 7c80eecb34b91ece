"""What claims mean beyond their words: act, polarity, basis, mode, and through whose hands they came."""

from __future__ import annotations

import pytest

from claimkit.extract.engine.claims import extract_claims, find_attributions
from claimkit.extract.engine.found import Found
from claimkit.records import Document

OUTLET = "صدى الفرات"


def only(text: str, number: int = 0) -> Found:
    return [one for one in find_attributions(text, "ar", OUTLET) if not one.set_aside][number]


ACTS = [
    ("نفى الناطق أن الطريق مغلق.", "deny", "negative"),
    ("لم ينفِ الناطق وجود خلاف.", "assert", "hedged"),
    ("لم يستبعد الخبير أن تفشل المحادثات.", "assert", "hedged"),
    ("رفض الناطق تأكيد ما إذا كان الوفد وصل.", "decline", "hedged"),
    ("امتنعت الشركة عن التعليق على ما إذا كانت ستغلق المصنع.", "decline", "hedged"),
    ("وعد المدير بأن تصرف الرواتب.", "promise", "positive"),
    ("تعهد الرئيس بمحاسبة الفاسدين.", "promise", "positive"),
    ("حذر الطبيب من أن الدواء نفد.", "warn", "positive"),
    ("هددت أنقرة بشن عملية جديدة.", "warn", "positive"),
    ("طالب المجلس بأن تعود المياه.", "demand", "positive"),
    ("أعلنت الجامعة أن الامتحانات تأجلت.", "announce", "positive"),
    ("يعتقد السكان أن الماء ملوث.", "express", "positive"),
    ("تساءل النائب عما إذا كانت الخطة جاهزة.", "ask", "positive"),
    ("أقر المتهم بأنه كان في المكان.", "confirm", "positive"),
    ("رجح الخبير أن ترتفع الأسعار.", "assert", "hedged"),
    ("قال الناطق إن الخبر لا أساس له من الصحة.", "deny", "positive"),
]


@pytest.mark.parametrize(("text", "act", "polarity"), ACTS)
def test_act_and_polarity(text: str, act: str, polarity: str) -> None:
    claim = only(text)
    assert (claim.act, claim.polarity) == (act, polarity)


BASES = [
    ("قال الوزير سامي حداد إن الطريق آمن.", "on_record"),
    ("قال مسؤول أمني إن الطريق آمن.", "background"),
    ("قالت مصادر محلية إن الطريق آمن.", "background"),
    ("قال سائق شاحنة إن الطريق مغلق.", "background"),
    ("أظهرت وثيقة مسربة أن العقد ملغى.", "leak"),
    ("كتب الوزير على تويتر أن الطريق آمن.", "post"),
    ("وفي تغريدة، قال الوزير إن الطريق آمن.", "post"),
    ("قالت الرئاسة في بيان عقب الاتصال إن اللقاء قريب.", "readout"),
    ("يُعتقد أن السفينة غرقت.", "unknown"),
    ("قالت الوكالة الدولية للطاقة الذرية إن المخزون زاد.", "on_record"),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_basis(text: str, basis: str) -> None:
    assert only(text).basis == basis


CHAINS = [
    ("نقلت وكالة رويترز عن مصدر أمني قوله إن الهجوم فشل.", ["وكالة رويترز", "مصدر أمني"]),
    ("قال مسؤول أميركي لرويترز إن الغارة فشلت.", ["رويترز", "مسؤول أميركي"]),
    ("أبلغ مسؤول أميركي وكالة رويترز بأن الغارة فشلت.", ["وكالة رويترز", "مسؤول أميركي"]),
    ("قالت الوزارة على لسان متحدثها سامي حداد إن الخبر قديم.", ["الوزارة", "سامي حداد"]),
    ("قال بيسكوف، في تصريحات نقلتها وكالة تاس، إن الموعد قريب.", ["وكالة تاس", "بيسكوف"]),
    ("قال الوزير، وفق ما نقلت عنه وكالة سانا، إن الرواتب سترتفع.", ["وكالة سانا", "الوزير"]),
    ("قال التاجر سامي لصدى الفرات إن السوق مغلق.", ["سامي"]),
    ("قالت القناة، نقلاً عن شهود، إن النار اندلعت ليلاً.", ["القناة", "شهود"]),
    ("علمت «الجبل» من مصدر مطلع أن الجسر سيفتح.", ["الجبل", "مصدر مطلع"]),
    ("نشرت صحيفة «الجبل» تسريبات، جاء فيها أن العقد ملغى.", ["صحيفة «الجبل»", "تسريبات"]),
    ("وفي حديث لقناة الحدث، قال الوزير إن الجيش جاهز.", ["قناة الحدث", "الوزير"]),
    ("نُقل عن السفير قوله إن بلاده محايدة.", ["UNSPECIFIED", "السفير"]),
]


@pytest.mark.parametrize(("text", "names"), CHAINS)
def test_chain(text: str, names: list[str]) -> None:
    assert [hop.name for hop in only(text).chain[1:]] == names


NESTED = [
    ("قال المبعوث إن الحكومة تعهدت بأن تفتح المعابر.", ["المبعوث", "الحكومة"], "تفتح المعابر"),
    ("ذكر التقرير أن شهوداً قالوا إن المسلحين هربوا.", ["التقرير", "شهوداً"], "المسلحين هربوا"),
    ("قال الوزير: «الرئيس وعد الأهالي بأن الماء سيعود».", ["الوزير", "الرئيس"], "الماء سيعود"),
    ("أكدت الإذاعة أن موسكو تعتقد أن الحرب قريبة.", ["الإذاعة", "موسكو"], "الحرب قريبة"),
]


@pytest.mark.parametrize(("text", "names", "content"), NESTED)
def test_nested(text: str, names: list[str], content: str) -> None:
    inner = only(text, 1)
    assert inner.parent is only(text, 1).parent or inner.parent is not None
    assert [hop.name for hop in inner.chain[1:]] == names
    assert [text[start:end] for start, end in inner.content] == [content]


MODES = [
    ("قال الناطق: “سنعود غداً”.", "direct"),
    ("قال الناطق إن “المحادثات ستستأنف غداً”.", "direct"),
    ("قال الناطق إن المحادثات “ناجحة جداً” حتى الآن.", "mixed"),
    ("قال الناطق إن «داعش» انسحب.", "indirect"),
    ("قال الناطق: سنعود غداً.", "indirect"),
]


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_mode(text: str, mode: str) -> None:
    assert only(text).mode == mode


SLIPS = [
    ("وكانت ميخائيل أوليانوف قد غرّد على تويتر، قائلة “التقيت به مرتين.", "غرّد", "التقيت به مرتين"),
    ("قالت الناطق ان الطريق امن.", "قالت", "الطريق امن"),
    ("وأكــد الناطق أنّ الطريقَ آمنٌ.", "أكــد", "الطريقَ آمنٌ"),
    ("بينما الطبيب قالان الوفيات كثيرة.", "قال", "الوفيات كثيرة"),
    ("قال الناطق آن الطریق مغلق.", "قال", "الطریق مغلق"),
]


@pytest.mark.parametrize(("text", "cue", "content"), SLIPS)
def test_slips_of_print(text: str, cue: str, content: str) -> None:
    claim = only(text)
    assert [text[start:end] for start, end in claim.cue] == [cue]
    assert [text[start:end] for start, end in claim.content] == [content]


ENDS = [
    ("قال الناطق إن السد آمن لكنه لم يذكر موعد الصيانة.", "السد آمن"),
    ("أكد الناطق أن السد آمن، مثمنا جهود العمال.", "السد آمن"),
    ("ووفقا لموقع «السد» المتخصص في شؤون الري حول العالم، فقد زادت المياه.", "زادت المياه"),
    ("قال الناطق إن السد آمن، بدون أن يحدد موعد الصيانة.", "السد آمن"),
    ("وأكد الناطق على دعم المبادرة ثم توالت القصائد.", "دعم المبادرة"),
    ("أعلن الناطق إغلاق الجسر، فتنفس السكان الصعداء.", "إغلاق الجسر"),
    ("توقعت الرئاسة العامة للأرصاد هطول أمطار، كما توقعت نشاط الرياح.", "هطول أمطار"),
    ("أكد الناطق أن الجسر آمن، في الوقت الذي أغلق فيه السكان الطريق.", "الجسر آمن"),
    ("وصف الناطق سامي الحلبي، زيارة الوزير، للسد بالتاريخية.", "زيارة الوزير، للسد بالتاريخية"),
    ("قال الناطق إن السد آمن، في تصريحاته لوكالة الوادي.", "السد آمن"),
    ("اتهمت الوزارة في بيان أصدرته أمس، الشركة بمواصلة الحفر.", "الشركة بمواصلة الحفر"),
    ("وبحسب إعلان الأمس، فإن الجسر آمن.", "الجسر آمن"),
    ("قالت الرابطة إن النهر «يجف منذ عشرة أعوام»، وسوف تحفر الرابطة بئرا.", "النهر «يجف منذ عشرة أعوام»"),
]


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_where_a_content_ends(text: str, content: str) -> None:
    assert [text[start:end] for start, end in only(text).content] == [content]


SILENT = [
    "توقفت محطة المياه عن الضخ.",
    "وفق القانون الجديد، يبدأ العام الدراسي الأحد.",
    "يذكر أن البلدة تقع على النهر.",
    "لم يصدر أي تعليق من الجانب التركي.",
    "تقع القرية بين النهر والجبل.",
    "طلب المصدر عدم الكشف عن اسمه.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert extract_claims(Document("d", OUTLET, text, "ar")).claims == ()

"""Whom a short mention, an office, an honorific or an unwritten subject means."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

MEANT = [
    ("قال مدير الأرصاد ماجد الرويلي إن المطر قادم. وأضاف الرويلي أن السيول محتملة.", ["ماجد الرويلي"] * 2),
    ("زار أمير الوادي الأمير فارس بن هاني السد. وأكد سموه أن السد آمن.", ["فارس بن هاني"]),
    ("تفقد وزير المياه الدكتور سامي الحلبي السد. وقال الوزير إن السد آمن.", ["سامي الحلبي"]),
    ("وصلت الطبيبة نادية وهبي إلى المخيم. وأضافت أن الدواء نفد.", ["نادية وهبي"]),
    ("استعرض الرويلي البرنامج مع الأمير ماجد الرويلي، مشيرا إلى أنه جديد.", ["ماجد الرويلي"]),
    ("قالت النائبة ليان الخطيب إن القانون مات. وقال سامر الخطيب إنه باق. وأكدت الخطيب أنها عدت الأصوات.",
     ["ليان الخطيب", "سامر الخطيب", "ليان الخطيب"]),
    ("قال متحدث باسم رئيسة المجلس نادية وهبي إنها باقية.", ["متحدث باسم رئيسة المجلس نادية وهبي"]),
]  # fmt: skip
ROLES = [
    ("قال مدير الأرصاد العقيد ماجد الرويلي إن المطر قادم.", "مدير الأرصاد العقيد", ()),
    ("قال ماجد الرويلي، مدير الأرصاد، إن المطر قادم.", "مدير الأرصاد", ()),
    ("قال رامي سعد وكريم والي إن الطريق مفتوح.", None, ("رامي سعد", "كريم والي")),
    ("أكدت واشنطن وموسكو أن الهدنة باقية.", None, ("واشنطن", "موسكو")),
]


@pytest.mark.parametrize(("text", "names"), MEANT)
def test_whom_a_mention_means(text: str, names: list[str]) -> None:
    assert [claim.speaker_name for claim in extract_claims(Document("d", "نورث برس", text, "ar")).claims] == names


@pytest.mark.parametrize(("text", "role", "speakers"), ROLES)
def test_role_and_joint_speakers(text: str, role: str | None, speakers: tuple[str, ...]) -> None:
    (claim,) = extract_claims(Document("d", "نورث برس", text, "ar")).claims
    assert (claim.speaker_role, claim.speakers) == (role, speakers)

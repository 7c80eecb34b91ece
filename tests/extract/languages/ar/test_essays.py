"""On an essay's page only who is plainly named says something."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

THOUGHT = "كنت أظن أننا في زمن لا تضيق فيه المدينة بأهلها ولا تعجز الشوارع عن حمل من يمشي فيها إلى عمله كل صباح؟ "
DOUBTFUL = "وعلى المدى البعيد ترى الأبواب أن المدينة تكبر. "
NAMED = "وقال الكاتب سامي عابد إن المدينة تكبر. "
REPORT = "وعبرت القافلة الجسر في ساعات الليل الأولى من غير أن يصاب أحد من ركابها بأذى. "
PAGES = [
    (THOUGHT * 12 + DOUBTFUL, []),
    (THOUGHT * 12 + NAMED, ["سامي عابد"]),
    (
        REPORT * 14 + "وشكر مدير القافلة سامي عابد من ساعده وقال: «لن ننسى هذه الليلة ولا من وقف معنا فيها».",
        ["سامي عابد"],
    ),
    (
        REPORT * 20 + "وقال رودان تيلمان «لم نكن نعرف أن الجسر قديم إلى هذا الحد ولم نخف منه».",
        ["رودان تيلمان"],
    ),
    (REPORT * 3 + NAMED + "وأضاف أن الجسر قديم.", ["سامي عابد", "سامي عابد"]),
]


@pytest.mark.parametrize(("text", "names"), PAGES)
def test_who_speaks_on_a_page(text: str, names: list[str]) -> None:
    claims = extract_claims(Document("d", "نورث برس", text, "ar")).claims
    assert [claim.speaker_name for claim in claims] == names

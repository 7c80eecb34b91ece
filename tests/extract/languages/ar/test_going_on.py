"""A quotation that stands alone in a paragraph: whoever spoke before goes on in it."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document

ALONE = "«سنصلح الجسر القديم قبل الشتاء، ونعتقد أن العمل سهل.»"
SAID = "سنصلح الجسر القديم قبل الشتاء، ونعتقد أن العمل سهل"
CASES = [
    ("قال المدير سليم حدادي: «الجسر آمن».", [("assert", "direct", f"الجسر آمن {SAID}")]),
    ("قال المدير سليم حدادي «إن الجسر آمن» في حديث مع الطلاب.", [("assert", "direct", f"إن الجسر آمن {SAID}")]),
    ("قال المدير سليم حدادي إن الجسر آمن.", [("assert", "mixed", f"الجسر آمن {SAID}")]),
    (
        "قال المدير سليم حدادي إن الجسر آمن، مضيفا أن الطريق مفتوح.",
        [("assert", "indirect", "الجسر آمن"), ("assert", "mixed", f"الطريق مفتوح {SAID}")],
    ),
    (
        "نفى المدير سليم حدادي أن يكون الجسر مغلقا.",
        [("deny", "indirect", "يكون الجسر مغلقا"), ("assert", "direct", SAID)],
    ),
]


@pytest.mark.parametrize(("before", "expected"), CASES)
def test_who_spoke_before_goes_on(before: str, expected: list[tuple[str, str, str]]) -> None:
    claims = extract_claims(Document("d", "نورث برس", f"{before}\n{ALONE}\nثم غادر الطلاب.", "ar")).claims
    assert [(claim.act, claim.mode, claim.content.text) for claim in claims] == expected
    assert {claim.speaker_name for claim in claims} == {"سليم حدادي"}


TITLE = "«الجسر القديم فوق النهر الكبير»\nرواية جديدة."


@pytest.mark.parametrize("below", ["«نمو الأرباح»", TITLE, f"{ALONE} قرأ الطلاب اللافتة ومضوا."])
def test_a_heading_in_marks_and_a_sentence_of_the_narrators_go_on_with_nothing(below: str) -> None:
    text = f"قال المدير سليم حدادي إن الجسر آمن.\n{below}\nثم غادر الطلاب."
    (claim,) = extract_claims(Document("d", "نورث برس", text, "ar")).claims
    assert claim.content.text == "الجسر آمن"


def test_who_asks_does_not_answer() -> None:
    text = f"سأل المدير سليم حدادي هل الجسر آمن.\n{ALONE}"
    assert [claim.act for claim in extract_claims(Document("d", "نورث برس", text, "ar")).claims] == ["ask"]

"""Long claims, such as turns of transcripts, are compared sentence by sentence."""

from __future__ import annotations

import pytest

from claimkit.match.closeness import parts_of

WRAPPED = {
    "en": (
        "The leaders spoke for an hour about the harbour and the\nbridge.  They agreed that the bridge would be mended "
        "before the winter comes.",
        "Our team will meet theirs next week in order to settle what\nis left, and we will tell you what comes of it. "
        "That is all that I can say about it today.",
    ),
    "ar": (
        "تحدث الزعيمان ساعة كاملة عن الميناء\nوالجسر. واتفقا على أن يصلح الجسر قبل حلول فصل الشتاء في هذا العام.",
        "وسيلتقي فريقنا فريقهم الأسبوع المقبل\nلتسوية ما بقي من الأمور، وسنخبركم بما ينتج عن هذا اللقاء. "
        "هذا كل ما أستطيع أن أقوله لكم اليوم عن هذا الأمر في هذه الساعة.",
    ),
}


@pytest.mark.parametrize("language", WRAPPED)
def test_a_long_claim_is_its_sentences_whole_over_wrapped_lines(language: str) -> None:
    parts = parts_of("\n\n".join(WRAPPED[language]) * 2)
    assert len(parts) >= 4
    assert not [part for part in parts if "\n" in part]


@pytest.mark.parametrize("language", WRAPPED)
def test_a_short_claim_is_one(language: str) -> None:
    short = WRAPPED[language][0][:80]
    assert parts_of(short) == [short]


TWO = {
    "en": (
        "I think that it was also, on the side of the port, part of a series of talks before the winter that the mayor "
        "has held. But this was no visit of courtesy; it was a long and serious talk of engineers about the bridge."
    ),
    "ar": (
        "أظن أن ذلك كان أيضا من جانب إدارة الميناء جزءا من سلسلة اجتماعات يعقدها رئيس البلدية "
        "قبل حلول فصل الشتاء كل عام. لكنها لم تكن زيارة مجاملة، بل كانت محادثة طويلة "
        "وجادة بين المهندسين في مكاتب الشركة المالكة للجسر."
    ),
}


@pytest.mark.parametrize("language", TWO)
def test_two_full_sentences_say_two_things(language: str) -> None:
    assert len(parts_of(TWO[language])) == 2

"""Reasons of a machine are said in the language of the interface; printed words and what people wrote stay."""

from __future__ import annotations

import pytest

from claimkit.board.reasoning import reason_said
from claimkit.interface import speaking


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("both are words of Rand Andover, of the same day", "كلاهما من كلام راند أندوفر، في اليوم نفسه"),
        ("both are on the topic peace-talks", "كلاهما في موضوع محادثات السلام"),
        ("Rand Andover and Lea Moss say the same", "راند أندوفر و Lea Moss يقولان الشيء نفسه"),
        ("both speak of “Rand Andover”", "كلاهما يتحدث عن “Rand Andover”"),
    ],
)
def test_names_in_reasons_are_those_of_the_interface(reason: str, shown: str) -> None:
    with speaking("ar", {"Rand Andover": "راند أندوفر", "peace-talks": "محادثات السلام"}):
        assert reason_said(reason) == shown


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("compared through a translation", "المقارنة عبر ترجمة"),
        ("both speak of “left and right” and “more”", "كلاهما يتحدث عن “left and right” و “more”"),
        ("both say “talks” and “pier”", "كلاهما يقول “talks” و “pier”"),
        ("both give the number “40”", "كلاهما يورد العدد “40”"),
        ("only common words or runs of letters in common", "لا يشتركان إلا في كلمات شائعة أو تتابع حروف"),
        ("both are on the topic words-of-peace", "كلاهما في موضوع words-of-peace"),
        ("left denies “talks”, of which the other speaks", "الأول ينفي “talks”، والآخر يتحدث عنه"),
        ("7 words stand in both in the same order, 4 side by side", "7 كلمات في كليهما بالترتيب نفسه، 4 متجاورة"),
        ("both give one saying of Rand Andover", "كلاهما يورد كلامًا واحدًا لـ Rand Andover"),
        ("Rand Andover says it on two occasions", "Rand Andover يقوله في مناسبتين"),
        ("Rand Andover and Lea Moss say the same", "Rand Andover و Lea Moss يقولان الشيء نفسه"),
        ("“Andover” is spelled much like “أندوفر”", "“Andover” قريبة الإملاء من “أندوفر”"),
        ("left is about day 1, month 11, right about year 2023", "الأول عن اليوم 1، الشهر 11، الثاني عن السنة 2023"),
        ("a promise against no declaration", "a promise against no declaration"),
    ],
)
def test_reasons_are_said(reason: str, shown: str) -> None:
    assert reason_said(reason) == reason
    with speaking("ar"):
        assert reason_said(reason) == shown

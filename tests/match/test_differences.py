"""In what two claims of one speaker differ, in articles about one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimkit.match.claims import found, pair_of
from claimkit.match.statements import Voice
from tests.match.statements import statement


@pytest.mark.parametrize(
    ("sure", "unsure"),
    [
        ("The firm will appeal within a month", "The firm was weighing whether to appeal"),
        ("الشركة ستستأنف الحكم خلال شهر", "The firm was deciding whether to appeal"),
        ("The firm would not appeal", "The firm is deciding whether it will appeal"),
        ("ستغلق البلدية السوق القديم", "البلدية تدرس ما إذا كانت تغلق السوق القديم"),
        ("The town will close the old market", "The town had not yet decided whether to close the old market"),
        ("The town will close the old market", "البلدية لم تقرر بعد إغلاق السوق القديم"),
    ],
)
def test_one_speaker_says_it_and_leaves_it_open(sure: str, unsure: str) -> None:
    speaker = Voice("lia", "Lia Noor", "person")
    one, other = (statement(text, place, speaker, story="s") for place, text in ((1, sure), (2, unsure)))
    assert found(pair_of(one, other)).differs_in == "modality"
    assert found(pair_of(one, replace(other, speakers=(Voice("ben", "Ben Hale", "person"),)))).relation is None

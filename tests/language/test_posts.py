"""Posts made plain."""

from __future__ import annotations

import pytest

from claimkit.language.posts import plain_post


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("@realDonaldTrump said", "real Donald Trump said"),
        ("#USAToday #covid19", "USA Today covid 19"),
        ("#كلنا_جيش_مصر الآن", "كلنا جيش مصر الآن"),
        ("#إلارسول_الله", "إلارسول الله"),
        ("see https://t.co/a1B pic.twitter.com/Xy www.a.org now", "see now"),
        ("انظر https://t.co/a1B الآن", "انظر الآن"),
        ("No tags, no links.", "No tags, no links."),
    ],
)
def test_plain_post(post: str, words: str) -> None:
    assert plain_post(post).split() == words.split()

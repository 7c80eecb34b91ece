"""No text makes the extraction raise, and no pattern takes more than linear time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit.extract import Extraction, extract_claims
from claimkit.extract.engine.grammars import GRAMMARS
from claimkit.records import Document

PIECES = [
    "said", "Ann Lee", "“", "”", '"', "''", "‘", "’", "«", "»", ",", ".", "\n", " ", "that", "according to", "he",
    "told", "reporters", "and", "(", ")", "—", "quoted", "as saying", "citing", "U.S.", "\u202e", "\x00", "\ud800",
    "\u0301", "أن", "قال", "وأضاف", "المسؤول", "ال", "بحسب", "نفى", "ـ", "\u200f",
    "заявил", "что", "по словам", "Path's", "didn't", "report",
    "**", "_", "# ", "\\", "[a](b)", "---\n", "\r\n", "ﻻ", "Q    ", "MR. LEE:", "س:", "Read also:", "(AFP)",
    "on Friday", "May 1", "أمس", "15 رمضان 1447 هـ", "в пятницу",
]  # fmt: skip

hostile = st.one_of(
    st.text(),
    st.text(alphabet=st.characters(exclude_categories=())),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
)


@pytest.mark.parametrize("language", sorted(GRAMMARS))
@settings(max_examples=150, deadline=None)
@given(text=hostile)
def test_never_raises_and_every_span_is_what_it_says(language: str, text: str) -> None:
    for claim in _read(text, language).claims:
        for printed in (claim.content, claim.speaker, claim.cue):
            assert all(0 <= start < end <= len(text) for start, end in printed.spans)
            assert printed.text is None or printed.text == " ".join(text[start:end] for start, end in printed.spans)
        assert claim.content.spans
        assert claim.chain[0].name == "Outlet"
        assert claim.rule
        assert claim.confidence is not None
        assert 0 < claim.confidence <= 1


def _read(text: str, language: str) -> Extraction:
    """What a text yields, where its grammar did not fail on it: a failure is set aside, and raises nothing."""
    read = extract_claims(Document("d1", "Outlet", text, language))
    assert not [one.reason for one in read.set_aside if "failed on it" in one.reason]
    return read


# Sentences to be cut behind each of their words and marks.
WHOLE = {
    "en": "Holt, who she thought had left, denied a play written by bakers, as noted by Ann Lee; and “it rained,” said "
    "Yu, adding that the mill, which he says was built in May, may call the deal shameful; Lee declined to comment.",
    "ar": "وقال سامر غالب، الذي وصفه بأنه كبير، إن السد آمن، مضيفا أن المطر، بحسب وزارة المياه، سيزيد؛ ونفى مصدر أن "
    "يكون الجسر مغلقا، كما أوضح رامي سعد لـ«الضفاف»: «لن نغلقه»، واتهم هاني بدر المدير بالكذب.",
    "ru": "Холт, который, по словам Анны Ли, уехал, заявил, что мельница закрыта; «шел дождь», — сказал Ю, "
    "добавив, что мост, как сообщает Reuters, закрыт.",
    "tr": 'Holt, değirmenin kapandığını söyledi; "Yağmur yağdı," dedi Lee ve köprünün açık olduğunu ekledi.',
}


@pytest.mark.parametrize("language", sorted(WHOLE))
def test_no_text_that_is_cut_off_fails(language: str) -> None:
    whole = WHOLE[language]
    for end in (found.end() for found in re.finditer(r"\w+|[^\w\s]", whole)):
        assert all(any(map(str.isalnum, one.content.text or "")) for one in _read(whole[:end], language).claims)
        _read(whole[end:], language)


# Letters and marks that stand alone where a word or a place is looked for.
ALONE = {
    "en": [
        "The mayor said a - the.",
        "; ; - the mill is closed, the mayor said.",
        "Lee said that ' a.",
        "A woman named, said it rained.",
    ],
    "de": ["Anna Roth und Stattdessen sagte, dass es regnet."],
    "es": ["Ana Bo y Ayer dijo que llueve."],
    "ar": [
        "رد الوالي ببيان ال جاء فيه أن الجسر مغلق.",
        "، ، - قال الوالي إن الجسر مغلق.",
        "يستغنى النادي. مؤكدا ا بحيث يجري.",
        "أعلن الات أن الجسر مغلق.",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in ALONE for text in ALONE[language]])
def test_letters_and_marks_alone_fail_nothing(language: str, text: str) -> None:
    _read(text, language)


REPEATED = [
    "“", "''", "``", '"a “', "‘a’b", "'a'b ", "a, ", "(", ")", "said ", "said, ", "he said ", ", he said",
    "Ann ", "Ann, ", "of the ",
    "that ", "“a” said ", "and ", "according to ", "\n", "“a\n", "A.", "-", "’", "'s", "\u202e", "\x00", "\ud800",
    "لـ", "قال ", "قال إن ",
    "قال ال إن ", "وقالت الشركة إن السد آمن. ",
    "، ", "نقلت رويترز عن ", "«", "«أ» ", "и ", "сказал ", "reported that he said ", "his claim ", "who said ",
    "*a ", "_a ", "[a](b", "Q    a\n", "MR. A: b\n", "(AFP) - ", "on Friday ", "May 1 ", "1/", "أمس ", "15 رمضان ",
    "the\nroad ", "س: ", "a: ", "Bakers said it rained. ", "“A mill,” Lee said. ",
]  # fmt: skip


# Grammars of their own, and one of those that share a reader and differ in words alone.
READERS = ("ar", "de", "en", "ru")


@pytest.mark.parametrize("language", READERS)
@pytest.mark.parametrize("piece", REPEATED)
def test_long_repetitions_end(language: str, piece: str) -> None:
    _read(_repeated(piece, 60_000), language)


@pytest.mark.parametrize("language", sorted(set(GRAMMARS) - set(READERS)))
def test_long_repetitions_of_everything_end(language: str) -> None:
    text = "\n\n".join(_repeated(piece, 2_000) for piece in REPEATED)
    _read(text, language)


def _repeated(piece: str, length: int) -> str:
    return piece * (length // len(piece))

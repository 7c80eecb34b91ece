"""Re-anchoring: what becomes of words in another printing of their text, in Arabic and English."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from claimkit.language.anchoring import Quote, anchored, quote_at, worst
from claimkit.language.quotes import CHANGED, DOUBTFUL, GONE, SEVERAL, UNQUOTED

EN = (
    "Harbour talks ended on Monday. Minister Ona Brill said the port would reopen in May. "
    "Asked about the strike, she said nothing. The union's leader, Tam Oke, said the port would stay shut."
)
AR = (
    "انتهت محادثات الميناء يوم الاثنين. وقالت الوزيرة عنان برهوم إن الميناء سيُفتح في أيار. "
    "وسُئلت عن الإضراب فقالت إنها لا تعلم. وقال زعيم النقابة تامر عكاش إن الميناء سيبقى مغلقاً."
)
# Language, the old text, the words, which of their places, the new text, state, the words where they stand now.
CASES = [
    ("en", EN, "the port would reopen in May", 0, EN, "exact", "the port would reopen in May"),
    ("ar", AR, "الميناء سيُفتح في أيار", 0, AR, "exact", "الميناء سيُفتح في أيار"),
    ("en", EN, "said", 2, EN, "exact", "said"),
    ("en", EN, "said", 2, "By our reporter\n\n" + EN, "moved", "said"),
    ("ar", AR, "إن الميناء", 1, "مراسلنا\n\n" + AR, "moved", "إن الميناء"),
    ("ar", AR, "الميناء سيُفتح في أيار", 0, AR.replace("سيُفتح", "سيفتح"), "moved", "الميناء سيفتح في أيار"),
    ("ar", AR, "الميناء سيبقى مغلقاً", 0, AR.replace("سيبقى", "سيبـــقى"), "moved", "الميناء سيبـــقى مغلقاً"),
    ("en", EN, "the port would stay shut", 0, EN.replace("would", "would\n"), "moved", "the port would\n stay shut"),
    ("en", EN, "she said nothing", 0, EN.replace("she said nothing", "she declined to answer"), "orphaned", None),
    ("ar", AR, "إنها لا تعلم", 0, AR.replace("إنها لا تعلم", "إنها ستعلن ذلك غداً"), "orphaned", None),
    ("en", EN, "reopen", 0, EN.replace("reopen", "reopened"), "orphaned", None),
    ("ar", AR, "وقال", 1, AR.replace("وقال زعيم", "وقالت زعيمة"), "orphaned", None),
    ("en", "He said no. " + EN, "said", 0, EN, "orphaned", None),
    ("ar", "وقال لا. " + AR, "وقال", 0, AR.replace("وقال زعيم", "وأعلن زعيم"), "orphaned", None),
]
EMOJI = "😀 قال 😀 نعم. said yes 👍🏽. "


def quoted(text: str, words: str, nth: int) -> Quote:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return quote_at(text, start, start + len(words))


@pytest.mark.parametrize(("old", "words", "nth", "new", "state", "stands"), [case[1:] for case in CASES])
def test_words_are_found_again_or_said_to_be_lost(
    old: str, words: str, nth: int, new: str, state: str, stands: str | None
) -> None:
    (place,) = anchored([quoted(old, words, nth)], new)
    assert place.state == state
    assert (place.span and new[slice(*place.span)]) == stands


@pytest.mark.parametrize(("old", "words"), [(EN, "said"), (AR, "الميناء")])
def test_each_of_many_lookalikes_is_found_at_its_own_place(old: str, words: str) -> None:
    places = range(old.count(words))
    quotes = [quoted(old, words, nth) for nth in places]
    new = "😀" + old.replace(". ", ".\n\n")
    found = anchored(quotes, new)
    assert {place.state for place in found} == {"moved"}
    assert [place.span and place.span.start for place in found] == [quoted(new, words, nth).start for nth in places]


@pytest.mark.parametrize("old", [EN, AR])
def test_words_with_like_context_are_ambiguous_until_their_neighbours_decide(old: str) -> None:
    twice = "Yes, she said so. " * 3
    quotes = [quoted(twice, "she", nth) for nth in range(3)]
    (alone,) = anchored([replace(quotes[1], before="Yes, ", after=" said so. ")], f"{old} {twice}")
    assert (alone.state, alone.reason, len(alone.candidates)) == ("ambiguous", SEVERAL, 3)

    cut = old.index(". ") + 2
    text = f"{old[:cut]}Yes. {old[cut:]}"
    new = f"Yes. {text}"
    known = [quote_at(text, 0, cut), Quote("Yes", cut, "", ""), quote_at(text, cut + 5, len(text))]
    known[1] = replace(known[1], before=None, after=None)
    decided = anchored(known, new)
    assert [place.state for place in decided] == ["moved"] * 3
    assert decided[1].span is not None
    assert decided[1].span.start == new.rindex("Yes")


def test_what_is_lost_says_why_and_shows_what_stands_there_now() -> None:
    old, new = EN, EN.replace("reopen in May", "reopen in June")
    (changed,) = anchored([quoted(old, "in May", 0)], new)
    assert changed.reason == CHANGED
    assert [new[slice(*span)] for span in changed.candidates] == ["in June"]
    assert anchored([Quote("in May")], new)[0].reason == GONE
    assert anchored([Quote(" ")], new)[0].reason == UNQUOTED
    (doubtful,) = anchored([quoted("Not now. " + old, "now. Harbour", 0)], "right now. Harbour views")
    assert (doubtful.state, doubtful.reason) == ("orphaned", GONE) or doubtful.reason == DOUBTFUL


@pytest.mark.parametrize(
    ("quote", "state"),
    [
        (Quote("yes"), "moved"),
        (Quote("said"), "moved"),
        (Quote("ye"), "orphaned"),
        (Quote("😀"), "ambiguous"),
        (Quote("😀", 0), "exact"),
        (Quote("نعم", 8), "exact"),
        (Quote("نعم", 9), "moved"),
        (Quote("قَالَ"), "moved"),
        (Quote("قالت"), "orphaned"),
        (Quote("yes", None, "said "), "moved"),
        (Quote("yes", None, "denied "), "orphaned"),
    ],
)
def test_foreign_annotations_know_less(quote: Quote, state: str) -> None:
    assert anchored([quote], EMOJI)[0].state == state


@pytest.mark.parametrize("words", ["the harbour will open again in May", "سيفتح الميناء من جديد في شهر مايو"])
def test_space_around_words_is_none_of_them(words: str) -> None:
    (place,) = anchored([Quote(f" {words}\n")], f"“Yes” {words}\n«نعم»")
    assert place.span == (6, 6 + len(words))


def test_the_state_of_a_whole_is_that_of_its_worst_part() -> None:
    assert worst(anchored([Quote("yes"), Quote("no"), Quote("😀", 0)], EMOJI)) == "orphaned"
    assert worst([]) == "exact"


@pytest.mark.parametrize("hostile", ["he said ", "ab", "\u0651\u0640", "a\u0301 ", "ﷺ", " "])
def test_text_that_repeats_itself_gives_no_silent_place(hostile: str) -> None:
    text = hostile * 1500
    quotes = [quote_at(text, start, start + 7) for start in range(0, 1400, 70)]
    assert {place.state for place in anchored(quotes, text)} <= {"exact", "orphaned"}
    shuffled = random.Random(1).sample(quotes, len(quotes))
    for place in anchored([replace(quote, start=None) for quote in shuffled], "x" + text):
        assert place.state in ("ambiguous", "orphaned")

"""A denial that names nothing is of what somebody else said right before it, and so of every report of that."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit import build, open_warehouse
from claimkit.match.answers import answered
from claimkit.match.spreading import Claimed, spread
from claimkit.records import Match

ENGLISH = (
    "Harbour bridge stays closed, mayor says",
    "Mayor Rita Holt said that the Corvane bridge had been closed in March because of cracks in four pillars.",
    "Engineers of the Corvane port company measured the pillars twice in the spring.",
    '"That is not true," said Omar Lind, who heads the port company.',
)
ARABIC = (
    "رئيسة البلدية: جسر كورفان ما زال مغلقاً",
    "قالت رئيسة البلدية ريتا هولت إن جسر كورفان أغلق في مارس بسبب تشققات في أربعة أعمدة.",
    "وكان مهندسو شركة ميناء كورفان قد قاسوا الأعمدة مرتين في الربيع.",
    "لكن رئيس الشركة عمر ليند قال إن «هذا غير صحيح».",
)


def contradictions(folder: Path, *articles: str) -> list[tuple[str, str]]:
    """The words of two claims that contradict each other."""
    (folder / "raw").mkdir()
    for number, text in enumerate(articles):
        front = f"outlet: Paper {number}\ndate: 2026-05-03\ntitle: {ENGLISH[0]}"
        (folder / "raw" / f"{number}.md").write_text(f"---\n{front}\n---\n{text}", "utf-8")
    build([folder / "raw"], folder / "claims.duckdb")
    told = """
        SELECT mine.content, yours.content
        FROM pair_relation
        JOIN claim AS mine ON mine.claim_id = left_id
        JOIN claim AS yours ON yours.claim_id = right_id
        WHERE relation = 'contradicts'
    """
    return [tuple(sorted(row)) for row in open_warehouse(folder / "claims.duckdb").sql(told).fetchall()]


@pytest.mark.parametrize("words", [ENGLISH, ARABIC])
def test_it_denies_what_was_said_right_before(tmp_path: Path, words: tuple[str, ...]) -> None:
    title, said, more, denial = words
    found = contradictions(tmp_path, f"{title}.\n\n{said} {denial}", f"{title}.\n\n{said}\n\n{more}")
    assert len(found) == 1
    assert any("not true" in side or "غير صحيح" in side for side in found[0])


@pytest.mark.parametrize("words", [ENGLISH, ARABIC])
def test_not_what_stands_farther_off(tmp_path: Path, words: tuple[str, ...]) -> None:
    title, said, more, denial = words
    first = f"{title}.\n\n{said}\n\n{more} {more} {more}\n\n{denial}"
    assert contradictions(tmp_path, first, f"{title}.\n\n{said}\n\n{more}") == []


@pytest.mark.parametrize(("words", "other"), [(ENGLISH, "Is the port for sale?"), (ARABIC, "فهل الميناء معروض للبيع؟")])
def test_not_where_a_sentence_stands_between(tmp_path: Path, words: tuple[str, ...], other: str) -> None:
    title, said, more, denial = words
    first = f"{title}.\n\n{said}\n\n{other} {denial}"
    assert contradictions(tmp_path, first, f"{title}.\n\n{said}\n\n{more}") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By the Kabwe Post, a nurse said two had died. The ministry denied that.", ("a nurse", "two")),
        ("بحسب صحيفة كابوي، قال ممرض إن اثنين توفيا. ونفت الوزارة ذلك.", ("قال", "اثنين")),
    ],
)
def test_it_denies_what_was_said_and_not_that_it_was(text: str, words: tuple[str, str]) -> None:
    outer, inner = (text.index(word) for word in words)
    end, denial = text.index("."), len(text) - 5
    beside = [(1, "d", [(inner, end)]), (2, "d", [(outer, end)]), (3, "d", [(denial, len(text) - 1)])]
    assert answered(beside, {"d": text}, {3}) == [(3, 1)]


def test_every_report_of_what_is_denied_on_its_page_but_that_page() -> None:
    joined = Match("a", "b", 0.5, "repeats", None, ("why",), "claimkit-match 0.1", 0.95)
    places = {claim: Claimed(page, "s", "positive") for claim, page in (("a", "1"), ("b", "2"), ("n", "1"))}
    (found,) = spread([joined], places, [("n", "a")])
    assert (found.left_id, found.right_id, found.relation) == ("b", "n", "contradicts")
    assert list(spread([], places, [("n", "a")])) == []

"""A pair of claims explained: both readings, the evidence, what every rule made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit.cli import main
from claimkit.errors import QueryError
from claimkit.match.explaining import explain
from tests.warehouse.stories import Page, claim_of, tell

PAIRS = {
    "en": ("The bank did not close in Aden", "The bank closed in Aden", "only left negates “close” (“not”)"),
    "ar": ("لم يغلق البنك في عدن", "أغلق البنك في عدن", "only left negates “يغلق” (“لم”)"),
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_rule_that_speaks_gives_its_reason_and_certainty(
    tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    left, right, reason = PAIRS[language]
    warehouse = tell(tmp_path, [Page("one", left, "A"), Page("two", right, "B")])
    ids = [claim_of(warehouse, page) for page in (0, 1)]
    assert main(["match", "--explain", *ids, "--warehouse", str(warehouse.path)]) == 0
    told = capsys.readouterr().out
    assert f"words: {left}" in told
    assert f"words: {right}" in told
    assert "negated: " in told
    reason = reason.replace("left", "right") if ids[0] > ids[1] else reason
    assert f"denied: contradicts, right in 95%: said; {reason}" in told
    assert "word_for_word" not in told  # people put both on one topic
    assert "silent (--all says what each needs): declared_nothing, " in told
    assert main(["match", "--explain", *ids, "--all", "--warehouse", str(warehouse.path)]) == 0
    assert "counted: silent; it needs: " in capsys.readouterr().out
    assert "claimkit-match 0.1: contradicts at 0.95" in told


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_rule_that_may_not_speak_says_so(tmp_path: Path, language: str) -> None:
    left, right, _ = PAIRS[language]
    warehouse = tell(tmp_path, [Page("one", left, "A", topic="x"), Page("two", right, "B", topic="y")])
    told = explain(warehouse.path, claim_of(warehouse, 1), claim_of(warehouse, 0))
    assert "denied: contradicts, not heard" in told
    assert "word_for_word" in told
    assert "in this snapshot: no match" in told


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_claim_that_is_not_there_or_the_same_is_an_error(tmp_path: Path, language: str) -> None:
    warehouse = tell(tmp_path, [Page("one", PAIRS[language][0], "A")])
    claim = claim_of(warehouse, 0)
    with pytest.raises(QueryError, match="no claim that is compared has the id 'nobody'"):
        explain(warehouse.path, claim, "nobody")
    with pytest.raises(QueryError, match="not compared with itself"):
        explain(warehouse.path, claim, claim)

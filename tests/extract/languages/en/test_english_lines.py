"""English transcripts: a line that begins with a name in capitals and a colon is what that name says."""

from __future__ import annotations

import pytest

from claimkit import Document, extract_claims

CASES = [
    (
        "The candidates met on Tuesday.\nMARIA LOPEZ: We will not raise taxes this year.\n"
        "JOHN HART: That is simply not what the plan says.\n",
        [("MARIA LOPEZ", "We will not raise taxes this year"), ("JOHN HART", "That is simply not what the plan says")],
    ),
    (
        "From the hearing.\nSENATOR GREEN: The dam was inspected twice.\nWITNESS: Nobody told the villages.\n",
        [("GREEN", "The dam was inspected twice"), ("WITNESS", "Nobody told the villages")],
    ),
    (
        "A short debate followed.\nMODERATOR: The second question is about schools.\n"
        "ANN LEE: Every school will stay open.\n",
        [("MODERATOR", "The second question is about schools"), ("ANN LEE", "Every school will stay open")],
    ),
]


@pytest.mark.parametrize(("text", "said"), CASES)
def test_a_line_with_a_label(text: str, said: list[tuple[str, str]]) -> None:
    claims = [claim for claim in extract_claims(Document("d", "O", text, "en")).claims if claim.rule == "line-label"]
    assert [(claim.speaker_name, claim.content.text) for claim in claims] == said


LABELS = [
    ("Rosa Moss wrote of it.\nMoss: The dam held.\nIt rained.\nMoss: It will hold.\n", ["Rosa Moss", "Rosa Moss"]),
    ("Moss said it held.\nMoss: The dam is safe.\nIt rained.\nMoss: It will hold.\n", ["Moss", "Moss"]),
    ("The page failed.\nParse Error: line 12 is no text.\nIt rained.\nParse Error: line 14 is no text.\n", []),
    ("New rules.\nHarbour Fees: They rise by a tenth.\nIt rained.\nHarbour Fees: Boats of fishers pay none.\n", []),
]


@pytest.mark.parametrize(("text", "speakers"), LABELS)
def test_a_label_that_comes_again_is_somebody(text: str, speakers: list[str]) -> None:
    claims = [claim for claim in extract_claims(Document("d", "O", text, "en")).claims if claim.rule == "line-label"]
    assert [claim.speaker_name for claim in claims] == speakers


NAMED = [
    ("“The sea is our road.”\nIda Roe\n“We shall keep the quay.”\nAnn Moss\n", ["Ida Roe", "Ann Moss"]),
    ("Ida Roe\n“The sea is our road.”\nAnn Moss\n“We shall keep the quay.”\n", ["Ida Roe", "Ann Moss"]),
    ("“The sea is our road.”\nHarbor News\n", []),
    ("“The sea is our road.”\nRead More\n", []),
]


@pytest.mark.parametrize(("text", "speakers"), NAMED)
def test_a_person_on_a_line_beside_a_quotation(text: str, speakers: list[str]) -> None:
    assert [claim.speaker_name for claim in extract_claims(Document("d", "O", text, "en")).claims] == speakers

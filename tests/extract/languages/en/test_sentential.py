"""What a whole clause says, denied or confirmed in the relative clause behind it."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.records import Document


def _read(text: str) -> list[tuple[str, str | None, str]]:
    claims = extract_claims(Document("d1", "The Ledger", text, "en")).claims
    return [(claim.act, claim.speaker_name, claim.content.text or "") for claim in claims]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "The union said 40 workers had been dismissed, which the company denies.",
            [
                ("assert", "The union", "40 workers had been dismissed"),
                ("deny", "the company", "40 workers had been dismissed"),
            ],
        ),
        (
            "“We were never paid,” said Ann Lee, something the owner denies.",
            [("assert", "Ann Lee", "We were never paid"), ("deny", "the owner", "We were never paid")],
        ),
        (
            "Rebels seized the port on Sunday, which the army spokesman, Col. Omar Bashir, denied.",
            [("deny", "Omar Bashir", "Rebels seized the port on Sunday")],
        ),
        ("The mill was sold, a charge that Lee has denied.", [("deny", "Lee", "The mill was sold")]),
        (
            "Four million euros were paid, a claim the board rejects.",
            [("deny", "the board", "Four million euros were paid")],
        ),
        ("Ann Lee is charged with arson, which she denies.", [("deny", "Ann Lee", "arson")]),
        (
            "The bank lost money, which the regulator confirmed on Friday.",
            [("confirm", "the regulator", "The bank lost money")],
        ),
        (
            "The mill dismissed forty workers, which director Jan Olm denies, according to the union.",
            [
                ("deny", "Jan Olm", "The mill dismissed forty workers"),
                ("assert", "the union", "The mill dismissed forty workers"),
            ],
        ),
        (
            "Lee said the vote was rigged, a claim rejected by the election board.",
            [("assert", "Lee", "the vote was rigged"), ("deny", "the election board", "the vote was rigged")],
        ),
        (
            "Critics say the study is flawed, which Baldus disputes.",
            [("assert", "Critics", "the study is flawed"), ("deny", "Baldus", "the study is flawed")],
        ),
        (
            "The firm has denied wrongdoing, and its lawyer, Mia Stone, said it would appeal.",
            [("deny", "The firm", "wrongdoing"), ("assert", "Mia Stone", "it would appeal")],
        ),
        (
            "The ferry will stop in May, a harbour official said on Monday, which the operator denies.",
            [
                ("assert", "a harbour official", "The ferry will stop in May"),
                ("deny", "the operator", "The ferry will stop in May"),
            ],
        ),
        (
            "“We were never paid,” said Ann Lee on Friday in Oslo, something the owner denies.",
            [("assert", "Ann Lee", "We were never paid"), ("deny", "the owner", "We were never paid")],
        ),
        (
            "A clerk told the paper that the mill was safe, a claim the union disputes.",
            [("assert", "A clerk", "the mill was safe"), ("deny", "the union", "the mill was safe")],
        ),
        (
            "The board said rents fell, an assessment the guild rejects.",
            [("assert", "The board", "rents fell"), ("deny", "the guild", "rents fell")],
        ),
        ("The council has a plan, which the mayor rejects.", []),
        (
            "Lee said the loan, which the bank denied, was small.",
            [("assert", "Lee", "the loan, which the bank denied, was small")],
        ),
        ("If the mill leaked, which the firm denies, it must pay.", [("deny", "the firm", "the mill leaked")]),
        ("He repeated the claim, which the firm denies.", []),
        ("He applied for a visa, which the ministry denied.", []),
        ("Olm was arrested on Monday on charges of theft, which he denies.", [("deny", "Olm", "theft")]),
    ],
)
def test_a_clause_is_denied_in_its_relative(text: str, read: list[tuple[str, str, str]]) -> None:
    assert _read(text) == read


def test_who_denies_a_quotation_does_not_speak_it() -> None:
    text = "“We were never paid,” said Ann Lee, which the owner denies."
    claims = extract_claims(Document("d1", "The Ledger", text, "en")).claims
    assert [claim.mode for claim in claims] == ["direct", "indirect"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry will stop in May, a harbour official said on Monday, which the operator denies."),
        ("de", "Die Fähre wird im Mai eingestellt, sagte ein Hafenbeamter am Montag, was der Betreiber bestreitet."),
    ],
)
def test_what_is_denied_does_not_reach_its_readers_through_who_denies_it(language: str, text: str) -> None:
    claims = extract_claims(Document("d1", "The Ledger", text, language)).claims
    assert {claim.act for claim in claims} == {"assert", "deny"}
    assert [len(claim.chain) for claim in claims] == [2, 2]
    assert len({claim.content.text for claim in claims}) == 1


def test_who_denies_words_relays_no_voice_in_them() -> None:
    text = "“The owner said the mill was sold,” the Ledger wrote, which the union denies."
    claims = extract_claims(Document("d1", "Post", text, "en")).claims
    assert [claim.chain[1].name for claim in claims] == ["the Ledger", "the union", "the Ledger"]

"""What negation makes of a cue, in three languages, and which negation stands before it."""

from __future__ import annotations

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.engine.grammars import grammar_of
from claimkit.extract.engine.negation import negated, negation_before
from claimkit.records import Document


@pytest.mark.parametrize(
    ("act", "kind", "turned"),
    [
        ("confirm", "negator", ("decline", "hedged")),
        ("assert", "unable", ("decline", "hedged")),
        ("deny", "negator", ("assert", "hedged")),
        ("express", "negator", ("express", "negative")),
        ("retract", "negator", ("assert", "positive")),
        ("retract", "refusing", ("decline", "hedged")),
    ],
)
def test_negated(act: str, kind: str, turned: tuple[str, str]) -> None:
    assert negated(act, kind) == turned


@pytest.mark.parametrize(
    ("language", "before", "kind"),
    [
        ("en", "She did not ", "negator"),
        ("en", "The clerk was unable to ", "unable"),
        ("en", "She has ", None),
        ("ru", "Мэр не ", "negator"),
        ("ru", "Мэр не стал сразу ", "refusing"),
        ("ru", "Ведомство не смогло ", "unable"),
        ("ru", "Мэр снова ", None),
        ("ar", "والوزير لم ", "negator"),
        ("ar", "الوزير لم يتمكن من ", "unable"),
        ("ar", "قال الوزير ", None),
    ],
)
def test_negation_before(language: str, before: str, kind: str | None) -> None:
    assert negation_before(before, grammar_of(language).lexicon, len(before)) == kind


@pytest.mark.parametrize(
    ("language", "text", "cue", "act"),
    [
        ("en", "The ministry did not confirm that the talks had begun.", "not confirm", "decline"),
        ("en", "The mill could not confirm that the ship had left.", "could not confirm", "decline"),
        ("en", "The clerk refused to say whether the safe was open.", "refused to say", "decline"),
        ("en", "Bo Yu declined to comment on the rumours of a sale.", "declined to comment", "decline"),
        ("en", "The mayor did not deny that the bridge had moved.", "not deny", "assert"),
        ("ru", "Мэр не подтвердил, что дорога закрыта.", "не подтвердил", "decline"),
        ("ru", "Мэр не стал комментировать слухи о продаже моста.", "не стал комментировать", "decline"),
        ("ru", "Ведомство отказалось подтвердить, что поезд ушёл.", "отказалось подтвердить", "decline"),
        ("ru", "Мэр не исключил, что мост закроют.", "не исключил", "assert"),
        ("ar", "لم تؤكد الوزارة أن المحادثات بدأت.", "لم تؤكد", "decline"),
        ("ar", "رفض الوزير تأكيد أن المرفأ بيع.", "رفض", "decline"),
        ("ar", "لم تنف البلدية أن الجسر تحرك.", "لم تنف", "assert"),
    ],
)
def test_negated_cues(language: str, text: str, cue: str, act: str) -> None:
    claims = extract_claims(Document("d1", "The Outlet", text, language)).claims
    assert [claim.act for claim in claims] == [act]
    assert cue in (claims[0].cue.text or "")

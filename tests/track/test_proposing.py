"""Beside the rules a model makes surer, suggests, or reads alone; its answers are files, and a build asks nobody."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimkit.cli import main
from claimkit.extract import Extraction, extract_claims
from claimkit.readers import Answers, Proposal, ask, fault_of_reading, reading_requests
from claimkit.records import Claim, Document, Span
from claimkit.track import build, open_warehouse
from claimkit.track.proposing import needed_choices, proposed

ENGLISH = "Minister Ann Bolt said the old pier is safe. Ben Cole wrote a letter about the harbour dues."
ARABIC = "قال الوزير أحمد البناء إن الرصيف القديم آمن. وكتب سامر الحداد رسالة عن رسوم الميناء."
# Tagalog, which no grammar reads.
TAGALOG = "Sinabi ni Ana Reyes na ligtas ang lumang pantalan. Walang ibang dumating."


def read(text: str, language: str, *parts: Sequence[str]) -> tuple[Extraction, Extraction]:
    """What the rules read alone, and with one proposal for each content, cue and speaker."""
    document = Document("d", "The Herald", text, language)
    proposals = [Proposal((at(text, content),), (at(text, cue),), (at(text, who),)) for content, cue, who in parts]
    rules = extract_claims(document)
    return rules, proposed(document, proposals, rules, "llm:m")


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def told(claims: Sequence[Claim]) -> list[tuple[str | None, str | None]]:
    return [(claim.speaker_name, claim.content.text) for claim in claims]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        (ENGLISH, "en", ("the old pier is safe", "said", "Minister Ann Bolt")),
        (ARABIC, "ar", ("الرصيف القديم آمن", "قال", "الوزير أحمد البناء")),
    ],
)
def test_where_both_read_the_same_it_is_surer_and_names_both(text: str, language: str, parts: Sequence[str]) -> None:
    rules, both = read(text, language, parts)
    (alone,), (agreed,) = rules.claims, both.claims
    assert agreed.claim_id == alone.claim_id
    assert agreed.origin == f"{alone.origin} + llm:m"
    assert (agreed.confidence or 0) > (alone.confidence or 0)
    assert not both.suggested


@pytest.mark.parametrize(
    ("text", "language", "parts", "suggestion"),
    [
        (ENGLISH, "en", ("the old pier is safe", "said", "Ben Cole"), ("Ben Cole", "the old pier is safe")),
        (ENGLISH, "en", ("the harbour dues", "wrote", "Ben Cole"), ("Ben Cole", "the harbour dues")),
        (ARABIC, "ar", ("الرصيف القديم آمن", "قال", "سامر الحداد"), ("سامر الحداد", "الرصيف القديم آمن")),
        (ARABIC, "ar", ("رسوم الميناء", "كتب", "سامر الحداد"), ("سامر الحداد", "رسوم الميناء")),
    ],
)
def test_where_they_part_the_model_suggests(
    text: str, language: str, parts: Sequence[str], suggestion: tuple[str, str]
) -> None:
    rules, both = read(text, language, parts)
    assert both.claims == rules.claims
    assert told(both.suggested) == [suggestion]
    assert {(claim.origin, claim.rule) for claim in both.suggested} == {("llm:m", "proposed by a model")}


def test_a_language_without_a_grammar_is_read_by_the_model_alone() -> None:
    rules, both = read(TAGALOG, "tl", ("ligtas ang lumang pantalan", "Sinabi", "Ana Reyes"))
    assert not rules.claims
    assert told(both.claims) == [("Ana Reyes", "ligtas ang lumang pantalan")]
    assert [(claim.origin, claim.rule) for claim in both.claims] == [("llm:m", "read by a model alone")]
    assert [hop.name for hop in both.claims[0].chain] == ["The Herald", "Ana Reyes"]
    assert not both.read_whole


def complete(messages: Sequence[dict[str, str]], schema: object) -> str:
    """Reads Tagalog, and an English article's first sentence."""
    rows = []
    for paragraph in json.loads(messages[1]["content"])["paragraphs"]:
        if paragraph["text"].startswith("Sinabi"):
            rows.append({"content": ["ligtas ang lumang pantalan"], "cue": "sinabi", "speaker": "Ana Reyes"})
        else:
            rows.append({"content": ["the old pier is safe"], "cue": "said", "speaker": "minister Ann Bolt"})
            rows.append({"content": ["the moon is made of tin"], "cue": "said", "speaker": "Ben Cole"})
    return json.dumps({"attributions": rows})


DOCUMENTS = (Document("one", "The Herald", ENGLISH, "en"), Document("two", "The Herald", TAGALOG, "tl"))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    names = ("document_id", "outlet", "text", "language")
    lines = [json.dumps({name: getattr(document, name) for name in names}) for document in DOCUMENTS]
    (folder / "documents.jsonl").write_text("\n".join(lines), encoding="utf-8")
    said = 'inputs = ["documents.jsonl"]\n[models]\nmodel = "m"\nmeaning = "none"\n'
    (folder / "claimkit.toml").write_text(said, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_answers_are_inputs_of_a_build(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    choices = needed_choices()
    answers = Answers(choices.folder, "read")
    ask(
        [request for document in DOCUMENTS for _, request in reading_requests(document)],
        complete,
        answers,
        choices,
        fault_of_reading,
    )
    built = build()
    claims = open_warehouse().sql("select origin, content from claim order by all").fetchall()
    assert claims == [
        ("claimkit-rules 0.1 + llm:m", "the old pier is safe"),
        ("llm:m", "ligtas ang lumang pantalan"),
    ]
    assert main(["models", "ask", "--dry-run"]) == 0
    assert "all 2 answers are there" in capsys.readouterr().err
    assert main(["models", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("read,2,2,0,2,1,")
    assert main(["models", "refused", "--format", "csv"]) == 0
    assert "the words are not in the text,1" in capsys.readouterr().out
    lines = answers.path.read_text(encoding="utf-8").splitlines(keepends=True)
    answers.path.write_text("".join(reversed(lines)), encoding="utf-8")
    assert build().digest == built.digest

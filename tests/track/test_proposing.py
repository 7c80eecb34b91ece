"""Beside the rules a model makes surer, suggests, or reads alone; its answers are files, and a build asks nobody."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimkit import ReviewQueue, Warehouse
from claimkit.board.card import certainty_words
from claimkit.cli import main
from claimkit.extract import Extraction, extract_claims
from claimkit.readers import Answers, Proposal, ask, fault_of_reading, reading_requests
from claimkit.records import Claim, Document, Span
from claimkit.track import build, open_warehouse
from claimkit.track.answered import answered
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


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        (ENGLISH, "en", ("the harbour dues", "wrote", "Ben Cole")),
        (ARABIC, "ar", ("رسوم الميناء", "كتب", "سامر الحداد")),
        (TAGALOG, "tl", ("ligtas ang lumang pantalan", "Sinabi", "Ana Reyes")),
    ],
)
def test_two_readers_that_agree_make_one_claim_of_both(text: str, language: str, parts: Sequence[str]) -> None:
    _, first = read(text, language, parts)
    content, cue, speaker = ((at(text, part),) for part in parts)
    proposals = [Proposal(content, cue, speaker)]
    both = proposed(Document("d", "The Herald", text, language), proposals, first, "crf:own")
    assert [claim.origin for claim in both.claims + both.suggested if "own" in claim.origin] == ["llm:m + crf:own"]
    assert len(both.claims + both.suggested) == len(first.claims + first.suggested)


def complete(messages: Sequence[dict[str, str]], schema: object) -> str:
    """Reads Tagalog, and an English article's first sentence."""
    rows = []
    for paragraph in json.loads(messages[1]["content"])["paragraphs"]:
        if paragraph["text"].startswith("Sinabi"):
            rows.append({"content": ["ligtas ang lumang pantalan"], "cue": "sinabi", "speaker": "Ana Reyes"})
        else:
            rows.append({"content": ["the old pier is safe"], "cue": "said", "speaker": "minister Ann Bolt"})
            rows.append({"content": ["the moon is made of tin"], "cue": "said", "speaker": "Ben Cole"})
            rows.append({"content": ["the harbour dues"], "cue": "wrote", "speaker": "Ben Cole"})
            rows.append({"content": ["رسوم الميناء"], "cue": "كتب", "speaker": "سامر الحداد"})
    return json.dumps({"attributions": rows})


DOCUMENTS = (
    Document("one", "The Herald", ENGLISH, "en"),
    Document("two", "The Herald", TAGALOG, "tl"),
    Document("three", "The Herald", ARABIC, "ar"),
)


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


def asked() -> Answers:
    """What the model answers on the project's documents."""
    choices = needed_choices()
    answers = Answers(choices.folder, "read")
    requests = [request for document in DOCUMENTS for _, request in reading_requests(document)]
    ask(requests, complete, answers, choices, fault_of_reading)
    return answers


def test_answers_are_inputs_of_a_build(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = asked()
    built = build()
    claims = open_warehouse().sql("select origin, content from claim order by all").fetchall()
    assert claims == [
        ("claimkit-rules 0.1", "الرصيف القديم آمن"),
        ("claimkit-rules 0.1 + llm:m", "the old pier is safe"),
        ("llm:m", "ligtas ang lumang pantalan"),
    ]
    held = 'select path, "rows", loaded from load where format = $format'
    assert open_warehouse().sql(held, format="answers").fetchall() == [("../models/m/read.jsonl", 3, 3)]
    assert main(["models", "ask", "--dry-run"]) == 0
    assert "all 3 answers are there" in capsys.readouterr().err
    assert main(["models", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("read,3,3,0,4,5,")
    assert main(["models", "refused", "--format", "csv"]) == 0
    assert "the words are not in the text,5" in capsys.readouterr().out
    lines = answers.path.read_text(encoding="utf-8").splitlines(keepends=True)
    answers.path.write_text("".join(reversed(lines)) + lines[0][:40], encoding="utf-8")
    assert answered(needed_choices(), None).left_out == ("read.jsonl of m: lines that are no answers: 1",)
    assert open_warehouse().load(project / "documents.jsonl").digest == built.digest


def test_what_a_model_proposes_is_decided_on_in_the_queue(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked()
    assert "2 claims are proposed by models" in str(build())
    warehouse = open_warehouse(researcher="lina")
    board = ReviewQueue(warehouse, show="proposed")
    dues, fees = proposed_ids(board)
    assert "Ben Cole: “the harbour dues”" in seen_plain(board)
    assert shown(warehouse) == ["ligtas ang lumang pantalan", "the old pier is safe", "الرصيف القديم آمن"]
    board._answer("add_proposed", {"claim": dues}, "r1")
    assert "the harbour dues" in shown(warehouse)
    board._answer("refuse_proposed", {"claim": fees}, "r2")
    assert proposed_ids(board) == []
    board._answer("undo_proposed", {}, "r3")
    assert proposed_ids(board) == [fees]
    build()
    rebuilt = open_warehouse(researcher="lina")
    assert proposed_ids(ReviewQueue(rebuilt, show="proposed")) == [fees]
    assert "the harbour dues" in shown(rebuilt)
    assert main(["models", "claims"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["content"]["text"] == "رسوم الميناء"


def test_a_claim_read_by_a_model_alone_is_to_be_reviewed_and_says_so(project: Path) -> None:
    asked()
    build()
    entry = ReviewQueue(open_warehouse(), items="claims").model.entry
    assert entry is not None
    assert (entry.item.need, entry.cards[0].origin) == ("uncertain", "llm:m")
    assert certainty_words(entry.cards[0]) == "read by a model alone, nobody knows how sure"


def proposed_ids(board: ReviewQueue) -> list[str]:
    assert board.model.proposals is not None
    return [row["claim_id"] for row in board.model.proposals.rows]


def shown(warehouse: Warehouse) -> list[str]:
    """The words of the claims that views show."""
    rows = warehouse.sql("select content from claim_shown order by content").fetchall()
    return [content for (content,) in rows]


def seen_plain(board: ReviewQueue) -> str:
    return re.sub("[\u2066-\u2069]", "", str(board))

"""A reader of one's own is trained on what people decided, measured on unseen articles, and kept only where better."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from claimkit.cli import main
from claimkit.errors import InputError
from claimkit.extract import extract_claims
from claimkit.readers.labeller import Labeller, examples_of, train
from claimkit.records import Claim, Document, Printed, words_at
from claimkit.track import open_warehouse
from claimkit.track.annotated import Annotated, annotated_of_files, annotated_of_warehouse
from claimkit.track.measuring import Score, score
from claimkit.track.proposing import Asked, Weights
from claimkit.track.training import most_telling, train_labeller

# Cues that no lexicon has: the rules read nothing here.
FRAMES = {
    "en": ("{name} glossed that {said}. Nobody else came to the {place}.", "glossed"),
    "ar": ("وهمهم {name} بأن {said}. ولم يأت أحد إلى {place}.", "همهم"),
}
NAMES = {"en": ["Ann Bolt", "Ben Cole", "Eve Dahl", "Max Irle"], "ar": ["سامر الحداد", "هالة القصار", "رامي النجار"]}
SAID = {
    "en": ["the pier is safe", "no ship will sail", "dues will rise again", "the harbour is full"],
    "ar": ["الرصيف آمن", "السفن لن تبحر", "الرسوم سترتفع", "الميناء ممتلئ"],
}
PLACES = {"en": ["pier", "harbour", "market"], "ar": ["الرصيف", "السوق", "المرفأ"]}


def annotated(language: str, number: int) -> Annotated:
    """An invented article with its one claim."""
    frame, cue = FRAMES[language]
    name, said = NAMES[language][number % len(NAMES[language])], SAID[language][number % len(SAID[language])]
    text = frame.format(name=name, said=said, place=PLACES[language][number % 3])
    claim = Claim(
        f"{language}{number}",
        "c",
        printed(text, said),
        printed(text, name),
        name,
        printed(text, cue),
        **{"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "unknown", "chain": ()},  # type: ignore[arg-type]
    )
    return Annotated(Document(f"{language}{number}", "The Herald", text, language), (claim,))


def printed(text: str, words: str) -> Printed:
    start = text.index(words)
    return Printed.at(text, [(start, start + len(words))])


@pytest.mark.parametrize("language", FRAMES)
def test_it_learns_what_the_rules_do_not_read(tmp_path: Path, language: str) -> None:
    weights = tmp_path / "models" / "labeller.crfsuite"
    done = train_labeller([annotated(language, number) for number in range(30)], weights, curve=False)
    assert (done.documents, done.held_out) == (24, 6)
    assert done.figures["rules"].f1 == 0
    assert done.figures["both"].f1 > 0.9
    unseen = annotated(language, 101).document
    rules = extract_claims(unseen)
    both = Asked(unseen, trained=Weights(weights, "1")).beside(rules)
    assert both.claims == rules.claims
    (doubt,) = Asked(unseen, trained=Weights(weights, "1")).doubts(extract_claims(plain(3).document))
    assert 0 < doubt < 1
    assert [(claim.origin, claim.content.text) for claim in both.suggested] == [("crf:labeller", SAID[language][1])]


def test_weights_that_are_not_better_are_not_kept(tmp_path: Path) -> None:
    read_well = [plain(number) for number in range(12)]
    done = train_labeller(read_well, tmp_path / "weights")
    assert done.figures["rules"].f1 == 1
    assert not done.is_better
    assert not (tmp_path / "weights").exists()
    assert [documents for documents, _, _ in done.curve] == [1, 2, 5, 10]


def plain(number: int) -> Annotated:
    """An article that the rules read without fault."""
    text = f"Ann Bolt said on Monday that pier {number} is safe."
    document = Document(f"p{number}", "The Herald", text, "en")
    return Annotated(document, extract_claims(document).claims)


def test_too_little_to_learn_from_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="too few to learn from"):
        train_labeller([annotated("en", 1)], tmp_path / "weights")
    with pytest.raises(InputError, match="claimkit train makes them"):
        Labeller(tmp_path / "weights")
    (tmp_path / "weights").write_bytes(b"no weights")
    with pytest.raises(InputError, match="holds no weights"):
        Labeller(tmp_path / "weights")


def files(folder: Path, rows: list[Annotated]) -> list[str]:
    documents, claims = folder / "documents.jsonl", folder / "claims.jsonl"
    names = ("document_id", "outlet", "text", "language")
    lines = [json.dumps({name: getattr(row.document, name) for name in names}) for row in rows]
    documents.write_text("\n".join(lines), encoding="utf-8")
    claims.write_text("\n".join(json.dumps(claim.to_json()) for row in rows for claim in row.claims), encoding="utf-8")
    return ["--documents", str(documents), "--claims", str(claims)]


def test_the_commands_train_and_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = files(tmp_path, [annotated(language, number) for language in FRAMES for number in range(15)])
    weights = str(tmp_path / "own.crfsuite")
    assert main(["train", *given, "--weights", weights, "--no-curve", "--format", "csv"]) == 0
    assert "rules,6,0,0.0" in capsys.readouterr().out
    gold = [given[0], given[1], "--gold", given[3], "--format", "csv"]
    assert main(["measure", "--reader", weights, *gold]) == 0
    rows = [line.split(",")[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert rows == ["rules", "reader", "both"]


class Held:
    """What a warehouse holds: documents, and claims of them on which nobody has decided."""

    def __init__(self, rows: list[Annotated]) -> None:
        documents = [row.document for row in rows]
        names = ("document_id", "outlet", "text", "language", "title", "url", "published_at", "kind")
        self.documents = [{name: getattr(document, name) for name in names} for document in documents]
        self.claims = [
            {
                "claim_id": f"{row.document.document_id}-{number}",
                "document_id": row.document.document_id,
                "content_spans": [list(row.claims[0].content.spans[0])],
                "content": row.claims[0].content.text,
                "chain": "",
            }
            for row in rows
            for number in range(3)
        ]

    def trusted(self, query: str) -> pl.DataFrame:
        return pl.DataFrame(self.claims if "claim_shown" in query else self.documents, infer_schema_length=None)


def test_what_teaches_most_is_asked_first(tmp_path: Path) -> None:
    """A paragraph unlike those it has learnt comes before one like them; of one document two claims at most."""
    train([example for row in map(plain, range(20)) for example in examples_of(*words(row))], tmp_path / "weights")
    held = Held([plain(1), annotated("en", 1)])
    told = most_telling(held, Labeller(tmp_path / "weights"), 5)  # type: ignore[arg-type]
    assert [str(row["claim_id"])[:2] for row in told] == ["en", "en", "p1", "p1"]
    assert float(told[0]["doubt"]) > float(told[-1]["doubt"])


def words(row: Annotated) -> tuple[str, tuple[Claim, ...], tuple[Claim, ...]]:
    return row.document.text or "", row.claims, row.claims


def test_a_warehouse_gives_what_people_have_annotated_whole(seeds_path: Path) -> None:
    (founding,) = annotated_of_warehouse(open_warehouse(seeds_path))
    text = founding.document.text or ""
    assert len(founding.claims) == 17
    assert all(claim.content.text == words_at(text, claim.content.spans) for claim in founding.claims)


def test_a_claim_of_other_words_is_no_annotation(tmp_path: Path) -> None:
    given = files(tmp_path, [annotated("en", 1)])
    row = json.loads(Path(given[3]).read_text(encoding="utf-8"))
    row["content"]["spans"] = [[5, 9_000]]
    Path(given[3]).write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(InputError, match="line 1 is no claim of"):
        annotated_of_files(Path(given[1]), Path(given[3]))


TEXT = "Ann Bolt said “the old pier is safe” and “closed”. Ben Cole denied it."


def claim(content: str, speaker: str = "") -> Claim:
    spoken = printed(TEXT, speaker) if speaker else Printed()
    return replace(annotated("en", 0).claims[0], content=printed(TEXT, content), cue=Printed(), speaker=spoken)


SAFE = claim("the old pier is safe", "Ann Bolt")


@pytest.mark.parametrize(
    ("gold", "read", "expected"),
    [
        ([], [], Score()),
        ([SAFE], [], Score(1, 0, 0, 0, 1, 0)),
        ([SAFE], [claim("old pier is safe", "Bolt")], Score(1, 1, 1, 1, 1, 1)),
        ([SAFE], [claim("the old pier is safe", "Ben Cole")], Score(1, 1, 1, 0, 1, 1)),
        ([claim("the old pier is safe")], [claim("safe")], Score(1, 1, 0, 0, 1, 0)),
        ([claim("closed")], [claim("closed"), claim("closed")], Score(1, 2, 1, 1, 0, 0)),
    ],
)
def test_claims_are_paired_by_the_words_they_touch(gold: list[Claim], read: list[Claim], expected: Score) -> None:
    assert score(TEXT, gold, read) == expected


def test_rates_of_nothing_are_nothing() -> None:
    assert Score().row("rules")["f1"] == 0

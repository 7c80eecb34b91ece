"""Sentences that are kept in English, why rows are refused and what is lost, are told in the interface's language."""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimkit.errors import Message
from claimkit.interface import retold, speaking, told

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "seeds" / "interface" / "kept.csv"
# What stands where a sentence has a value.
VALUE = "x7"
# Where a call has the sentence that says why: as which argument, counted from the last of those that name it.
SAYING = {"Reject": 3, "add": 1, "LineError": 0, "_fault": 0, "ValueError": 0}
SQL_WORDS = re.compile(r"'((?:[^']|'')*)'(?:\s*\|\|\s*)?")


def rows() -> list[dict[str, str]]:
    with KEPT.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sample(node: ast.expr, constants: dict[str, str]) -> str | None:
    """The sentence of an expression, a value in each of its places; None where it is no sentence of its own."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else VALUE for part in node.values)  # type: ignore[misc]
    return None


def sentences_of(path: Path) -> Iterator[str]:
    """What a module says of rows that it refuses and of fields that are lost, and what faults it returns or yields."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = [each for each in tree.body if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant)]
    constants = {ast.unparse(each.targets[0]): str(each.value.value) for each in named}  # type: ignore[attr-defined]
    for node in ast.walk(tree):
        said: ast.expr | None = None
        if isinstance(node, ast.Call):
            place = SAYING.get(ast.unparse(node.func).rpartition(".")[2])
            said = node.args[place] if place is not None and len(node.args) > place else None
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("reason", "fault"):
            said = node.value
        sentence = sample(said, constants) if said is not None else None
        if sentence and len(sentence.replace(VALUE, "").split()) > 1:
            yield sentence


def sentences_of_sql(path: Path) -> Iterator[str]:
    """What a query says of rows that it refuses: its texts, joined over the values between them."""
    text = re.sub(r"--.*", "", path.read_text(encoding="utf-8"))
    text = re.sub(r"\|\|\s*(?:[^'|]|'\(empty\)'|'null'|\|(?!\|))+?\s*\|\|", f"|| '{VALUE}' ||", text)
    for joined in re.findall(r"'(?:[^']|'')*'(?:\s*\|\|\s*'(?:[^']|'')*')*", text):
        sentence = "".join(SQL_WORDS.findall(joined)).replace("''", "'")
        if len(sentence.replace(VALUE, "").split()) > 2:
            yield sentence


MODULES = [
    path
    for folder in ("journal", "ingest", "exchange", "warehouse")
    for path in sorted((ROOT / "claimkit" / folder).rglob("*.py"))
]
QUERIES = [*sorted((ROOT / "warehouse" / "queries").glob("reject_*.sql")), ROOT / "warehouse/macros/span_fault.sql"]


def test_every_reason_is_told_in_arabic() -> None:
    reasons = [each for path in MODULES for each in sentences_of(path)]
    reasons += [each for path in QUERIES for each in sentences_of_sql(path)]
    assert len(set(reasons)) > 150
    with speaking("ar"):
        assert sorted({each for each in reasons if retold(each) == each}) == []


@pytest.mark.parametrize(
    ("kept", "arabic"),
    [
        ("no claim c5: load its claims too", "لا قول c5: حمّل أقواله أيضًا"),
        (
            "this line was changed by hand: restore it from git or a copy",
            "هذا السطر عُدّل باليد: استعده من git أو من نسخة",
        ),
        ("must be a text in quotation marks, not 5", "يجب أن يكون نصًا بين علامتي اقتباس لا 5"),
        ("cannot be read: nothing", "تتعذر قراءته: nothing"),
        ('Parser Error: syntax error at or near "selec"', "خطأ في السؤال: صياغته لا تُفهم عند selec"),
        ("somebody wrote this by hand", "somebody wrote this by hand"),
    ],
)
def test_a_kept_sentence_is_told_with_its_values(kept: str, arabic: str) -> None:
    assert retold(kept) == kept
    with speaking("ar"):
        assert retold(kept) == arabic
        assert told(Message(kept)) == arabic


def test_a_value_of_other_letters_is_set_apart() -> None:
    with speaking("ar"):
        assert "\N{FIRST STRONG ISOLATE}بعيد\N{POP DIRECTIONAL ISOLATE}" in retold("no document بعيد: load it too")


def test_a_phrase_and_what_it_is_have_the_same_places_and_each_is_once() -> None:
    keys = [row["key"] for row in rows()]
    assert len(keys) == len(set(keys))
    for row in rows():
        # What DuckDB says between is not told.
        untold = set(re.findall(r"{(\w+)}", row["key"])) - set(re.findall(r"{(\w+)}", row["text"]))
        assert untold <= ({"words", "rest"} if "Error: " in row["key"] else set()), row["key"]


def test_what_is_too_long_for_a_sentence_stays() -> None:
    hostile = "must be , not " * 100_000
    with speaking("ar"):
        assert retold(hostile) == hostile


def test_a_sentence_of_many_places_is_looked_for_in_one_pass() -> None:
    hostile = (": answered (" + " mended), set aside as malformed," * 80)[:2000]
    with speaking("ar"):
        assert retold(hostile) == hostile


def test_a_value_that_stands_twice_is_the_same_in_both_places() -> None:
    phrase = 'p.toml: outlet is words in quotation marks, as {} = "x"'
    with speaking("ar"):
        assert retold(phrase.format("outlet")) != phrase.format("outlet")
        assert retold(phrase.format("topic")) == phrase.format("topic")
